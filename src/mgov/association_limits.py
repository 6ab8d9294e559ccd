"""The time limits of associations: status and duties, public utility, public appeals, distributions, volunteers.

They stand below the rooms, for conventions with associations count them too.

The dahir of 1958 is encoded in its wording of 10 October 2002 (law 75-00), the first that has these limits.
"""

from mgov.delays import (
    BACKWARD_SIMPLE,
    FULL,
    FULL_READINGS,
    MONTH_READINGS,
    SIMPLE,
    SIMPLE_READINGS,
    Days,
    Months,
    TimeLimit,
)
from mgov.law import Citation, dahir58, decree04969, law0618, law1818


def _within(id: str, days: int, basis: Citation) -> TimeLimit:
    return TimeLimit(id=id, length=Days(days), profile=SIMPLE, readings=SIMPLE_READINGS, basis=basis)


def _before(id: str, days: int, basis: Citation) -> TimeLimit:
    return TimeLimit(id=id, length=Days(days), profile=BACKWARD_SIMPLE, basis=basis)


def _months(id: str, months: int, basis: Citation) -> TimeLimit:
    return TimeLimit(id=id, length=Months(months), profile=SIMPLE, readings=MONTH_READINGS, basis=basis)


FINAL_RECEIPT = _within("final_receipt", 60, dahir58("5", 2))
"""The final receipt: 60 days at most from a complete declaration; after it, silence lets the association act."""

FOREIGN_WAIT = _months("foreign_wait", 3, dahir58("24"))
"""The opposition of the government to a foreign association: three months from the date of the last receipt."""

CHANGE = _months("change", 1, dahir58("5", 7))
"""The declaration of a change: "during the following month"; the end of the calendar month after is read too."""

MEMBER = _months("member", 1, dahir58("14", 2))
"""The declaration of a new member of a federation, "in the same manner" as the rest."""

FOREIGN_AID = TimeLimit(
    id="foreign_aid", length=Days(30), profile=FULL, readings=FULL_READINGS, basis=dahir58("32 bis", 1)
)
"""The declaration of aid from abroad: thirty full days from its receipt."""

UTILITY_INQUIRY = _months("utility_inquiry", 3, decree04969("4"))
"""The inquiry of the governor: three months from the filing of the application."""

UTILITY_ANSWER = _months("utility_answer", 6, dahir58("9", 2))
"""The answer to an application for public utility: six months; the dahir gives silence no effect."""

NOTICE = _months("utility_notice", 3, dahir58("9", 7))
"""The formal notice before recognition is withdrawn: three months to put things in order."""

APPEAL_FILING = _before("appeal_filing", 30, law1818("7", 2))
"""The application for a public appeal: at least thirty days before it."""

APPEAL_DECLARATION = _before("appeal_declaration", 15, law1818("7", 4))
"""The declaration of an exempt body: at least fifteen days before the appeal."""

APPEAL_ANSWER = _within("appeal_answer", 30, law1818("7", 1))
"""The authorisation: thirty days at most; the law gives silence no effect."""

APPEAL_REPORT = _within("appeal_report", 30, law1818("23", 1))
"""The report on the collection: thirty days from its end."""

USE_REPORT = _within("use_report", 30, law1818("24", 1))
"""The report on the use of the donations: thirty days from the day the purpose is reached."""

DISTRIBUTION_DECLARATION = _before("distribution_declaration", 10, law1818("30", 1))
"""The declaration of a distribution: at least ten days before it."""

DISTRIBUTION_REPORT = _within("distribution_report", 30, law1818("34"))
"""The report on a distribution: thirty days from its end."""

ACCREDITATION = _within("accreditation", 10, law0618("10", 1))
"""The answer to an application for accreditation: ten days from its receipt; silence counts as acceptance."""

VOLUNTEERING_REPORT = _within("volunteering_report", 60, law0618("35", 1))
"""The yearly report on volunteering: sixty days from the end of the year."""

LIMITS: tuple[TimeLimit, ...] = (
    FINAL_RECEIPT,
    FOREIGN_WAIT,
    CHANGE,
    MEMBER,
    FOREIGN_AID,
    UTILITY_INQUIRY,
    UTILITY_ANSWER,
    NOTICE,
    APPEAL_FILING,
    APPEAL_DECLARATION,
    APPEAL_ANSWER,
    APPEAL_REPORT,
    USE_REPORT,
    DISTRIBUTION_DECLARATION,
    DISTRIBUTION_REPORT,
    ACCREDITATION,
    VOLUNTEERING_REPORT,
)
"""Every limit of the room."""
