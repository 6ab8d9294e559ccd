"""The register of the checks of an association; the modules beside this one fill it, in order of code."""

from mgov.associations.facts import AssociationFacts
from mgov.findings import Checks

CHECKS: Checks[AssociationFacts] = Checks()
