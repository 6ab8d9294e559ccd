"""The register of the checks of a plan; the modules beside this one fill it, by theme."""

from mgov.findings import Checks
from mgov.plans.facts import PlanFacts

CHECKS: Checks[PlanFacts] = Checks()
