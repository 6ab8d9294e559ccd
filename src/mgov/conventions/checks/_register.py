"""The register of the checks of a convention; the modules beside this one fill it, in order of code."""

from mgov.conventions.facts import ConventionFacts
from mgov.findings import Checks

CHECKS: Checks[ConventionFacts] = Checks()
