"""The articles that several checks of execution and of money rest on, in the law of each level."""

from mgov.findings import Basis
from mgov.law import (
    CHARTER_REGIMES,
    COMMUNE_2002,
    COMMUNE_2009,
    COMMUNE_2015,
    PROVINCE_2015,
    REGION_2015,
    Citation,
    charter,
    dahir58,
    decree16314,
    decree16315,
    decree16316,
    interior2018,
    law3009,
    law4508,
    lo111,
    lo112,
    lo113,
)


def under_charter(*articles: Citation) -> Basis:
    """A row for each regime of the charter: the articles are the same, though some were reworded in 2009."""
    return dict.fromkeys(CHARTER_REGIMES, articles)


APPROVAL_OR_SILENCE: Basis = under_charter(charter("69", 1), charter("73", 3), charter("73", 4))
APPROVAL: Basis = under_charter(charter("69", 1), charter("73", 4))
NEEDS_APPROVAL: Basis = under_charter(charter("69", 1))
NULLITY: Basis = under_charter(charter("74", 2), charter("75", 2))
VISA_OR_SILENCE: Basis = {
    COMMUNE_2015: (lo113("118", 1), lo113("118", 3)),
    PROVINCE_2015: (lo112("109", 1), lo112("109", 3)),
    REGION_2015: (lo111("115", 1), lo111("115", 2)),
}
VISA: Basis = {
    COMMUNE_2015: (lo113("118", 1),),
    PROVINCE_2015: (lo112("109", 1),),
    REGION_2015: (lo111("115", 1),),
}
OPPOSED: Basis = {
    COMMUNE_2015: (lo113("117", 2), lo113("117", 3)),
    PROVINCE_2015: (lo112("108", 2), lo112("108", 3)),
    REGION_2015: (lo111("114", 2), lo111("114", 3)),
}
OPPOSABLE: Basis = {
    COMMUNE_2015: (lo113("117", 1), lo113("117", 5)),
    PROVINCE_2015: (lo112("108", 1), lo112("108", 5)),
    REGION_2015: (lo111("114", 1), lo111("114", 5)),
}
OPPOSABLE_OR_VISAED: Basis = {
    COMMUNE_2015: (lo113("117", 1), lo113("118", 1)),
    PROVINCE_2015: (lo112("108", 1), lo112("109", 1)),
    REGION_2015: (lo111("114", 1), lo111("115", 1)),
}
EFFECT: Basis = {
    COMMUNE_2015: (lo113("117", 5), lo113("118", 1)),
    PROVINCE_2015: (lo112("108", 5), lo112("109", 1)),
    REGION_2015: (lo111("114", 5), lo111("115", 1)),
}
STARTING: Basis = {**EFFECT, **NEEDS_APPROVAL}
SIGNING: Basis = {
    COMMUNE_2015: (lo113("94"), lo113("117", 5), lo113("118", 1)),
    PROVINCE_2015: (lo112("95"), lo112("108", 5), lo112("109", 1)),
    REGION_2015: (lo111("101"), lo111("114", 5), lo111("115", 1)),
    **under_charter(charter("47", 1, 10), charter("69", 1)),
}
COOPERATION: Basis = {
    COMMUNE_2015: (lo113("149"),),
    PROVINCE_2015: (lo112("141"),),
    REGION_2015: (lo111("162"),),
    **under_charter(charter("78", 2)),
}
RESOURCES_2015: Basis = {
    COMMUNE_2015: (lo113("150"),),
    PROVINCE_2015: (lo112("142"),),
    REGION_2015: (lo111("163"),),
}
RESOURCES: Basis = {**RESOURCES_2015, **under_charter(charter("78", 1), charter("78", 2))}
ACCOUNT: Basis = {
    COMMUNE_2015: (lo113("151"),),
    PROVINCE_2015: (lo112("143"),),
    REGION_2015: (lo111("164"),),
    **under_charter(charter("78", 3)),
}
USE_PROGRAMME: Basis = {
    COMMUNE_2015: (lo113("199"),),
    PROVINCE_2015: (lo112("190"),),
    REGION_2015: (lo111("212"),),
}
CREDITS: Basis = {
    COMMUNE_2015: (lo113("161"), lo113("162"), lo113("181")),
    PROVINCE_2015: (lo112("153"), lo112("154"), lo112("174")),
    REGION_2015: (lo111("174"), lo111("175"), lo111("196")),
    COMMUNE_2009: (law4508("5"), law4508("9", 1), law4508("42", 1)),
}
SELECTION: Basis = {
    COMMUNE_2015: (lo113("269"), lo113("271"), interior2018()),
    PROVINCE_2015: (lo112("213"), lo112("215"), interior2018()),
    REGION_2015: (lo111("243"), lo111("245"), interior2018()),
}
REPORTS: Basis = {
    None: (dahir58("32"), dahir58("32 ter", 1), law3009("82", 1)),
    COMMUNE_2015: (lo113("199"),),
    PROVINCE_2015: (lo112("190"),),
    REGION_2015: (lo111("212"),),
}
LATER_YEARS: Basis = {
    COMMUNE_2015: (lo113("162"), lo113("181")),
    PROVINCE_2015: (lo112("154"), lo112("174")),
    REGION_2015: (lo111("175"), lo111("196")),
}
RENEWAL: Basis = {
    COMMUNE_2015: (lo113("92", 2), lo113("118", 1), lo113("162"), lo113("181")),
    PROVINCE_2015: (lo112("94"), lo112("109", 1), lo112("154"), lo112("174")),
    REGION_2015: (lo111("99"), lo111("115", 1), lo111("175"), lo111("196")),
    COMMUNE_2002: (charter("69", 1, 7), charter("73", 3)),
    COMMUNE_2009: (charter("69", 1, 7), charter("73", 3), law4508("5")),
}
PROGRAMMING: Basis = {
    COMMUNE_2015: (lo113("162"), lo113("183", 2), lo113("185"), decree16316("1")),
    PROVINCE_2015: (lo112("154"), lo112("175", 2), lo112("176"), decree16315("1")),
    REGION_2015: (lo111("175"), lo111("197", 2), lo111("198"), decree16314("1")),
    COMMUNE_2009: (law4508("5"), law4508("14")),
}
DORMANT_ACCOUNT: Basis = {
    COMMUNE_2015: (lo113("171", 8),),
    PROVINCE_2015: (lo112("163", 8),),
    REGION_2015: (lo111("184", 8),),
}
