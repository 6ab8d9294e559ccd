"""Policy: the choices an application makes where the law leaves two readings. Nothing is chosen by default."""

from datetime import date
from typing import Any

from attrs import field, frozen

from mgov.delays._profiles import Profile
from mgov.errors import UsageError
from mgov.law import INTERIOR_2025B


def _not_negative(_: Any, attribute: Any, days: int) -> None:
    if days < 0:
        raise UsageError(f"{attribute.name}: a number that is not negative, not {days}")


@frozen(kw_only=True, cache_hash=True)
class Policy:
    """Picks readings by name. None keeps every reading, and lets the disagreement widen the result.

    A choice only narrows: a limit without the chosen reading keeps the profile it has.

    Attributes:
        roll_on_closure: a limit whose last day is an exceptional closure (decree 2-05-916 art. 3) ends on the next
            working day as if it were a holiday (True, DOC art. 133 read broadly), or on the closure itself (False: a
            closure is not a declared holiday).
        roll_on_saturday: the same for a Saturday: weekly rest counts as a holiday for DOC art. 133 (True), or only
            days declared holidays by a text do (False).
        thirty_day_months: a month is 30 days (True, DOC art. 132) or runs from date to date (False, as courts and
            contract conditions often count).
        strict_149: an association aided under LO 113-14 art. 149 without public-utility recognition is an error (True)
            or a warning (False).
        private_majority_for_associations: an association counts as a private person for the special majority of
            LO 113-14 art. 43 (True), or it does not (False).
        maintained_is_executory: a decision the council maintains after an opposition (LO 113-14 art. 117) is executory
            unless the court suspends it (True), or leaves the point open (False): REVIEW.
        kin_ordinary_member: a spouse, parent or child of a councillor who is a mere member of the partner (LO 113-14
            art. 65) is an error (True) or a warning (False).
        circular_2025_since: the first day of decisions whose text goes in copy to the central services above
            1,000,000 dirhams. Only the press reports these instructions of 2025, without their day.
        mandate_from_bureau: the first year of a mandate, in which a plan is made, runs from the election of the bureau
            (True) or of the council (False); the laws say neither.
        election_window_days: how many days before an election new aid and distributions are reported; no text gives it.
        report_grace_days: how many days a yearly report on a plan may come after its year; no text gives a day for it.
        equipment_share: the part in a hundred of the equipment spending of a budget below which it does not go "mainly"
            to the plan (LO 113-14, art. 180); the law gives no number.
    """

    roll_on_closure: bool | None = None
    roll_on_saturday: bool | None = None
    thirty_day_months: bool | None = None
    strict_149: bool = False
    private_majority_for_associations: bool = False
    maintained_is_executory: bool = False
    kin_ordinary_member: bool = False
    circular_2025_since: date = INTERIOR_2025B.since
    mandate_from_bureau: bool | None = None
    election_window_days: int = field(default=180, validator=_not_negative)
    report_grace_days: int = field(default=180, validator=_not_negative)
    equipment_share: int = field(default=50, validator=_not_negative)

    def keeps(self, profile: Profile, *, months: bool = True) -> bool:
        """Whether this way of counting survives the choices; `months` tells whether the limit is one in months.

        >>> from mgov.delays import SIMPLE
        >>> Policy().keeps(SIMPLE), Policy(roll_on_saturday=False).keeps(SIMPLE)
        (True, False)
        """
        rolling = not profile.rolls or (
            self.roll_on_closure in (None, profile.closure_rolls)
            and self.roll_on_saturday in (None, profile.saturday_rolls)
        )
        return rolling and (not months or self.thirty_day_months in (None, profile.thirty_day_months))


DEFAULT = Policy()
"""No choice made: every reading is kept."""
