"""Time limits: a length, the way it is counted, and the article that sets it."""

from attrs import frozen

from mgov.delays._profiles import Profile
from mgov.delays._units import Days, Length, WorkingDays
from mgov.errors import UsageError
from mgov.language import Language, plural, text
from mgov.law import Citation


@frozen(kw_only=True, eq=False)
class TimeLimit:
    """A time limit of the law, such as the twenty days of a visa.

    `readings` are the other defensible ways of counting it; a deadline covers them all unless a `Policy` chooses.

    Raises:
        UsageError: working days under a profile that counts calendar days, or the reverse.
    """

    id: str
    length: Length
    profile: Profile
    basis: Citation
    readings: tuple[Profile, ...] = ()

    def __attrs_post_init__(self) -> None:
        for profile in (self.profile, *self.readings):
            if profile.working != isinstance(self.length, WorkingDays):
                raise UsageError(f"{self.id}: {self.length!r} cannot be counted by the profile {profile.name!r}")

    def text(self, lang: Language) -> str:
        """The length in words, full days named so: `20 days`, `60 full days`, `10 days before the date`."""
        unit = self.length.unit
        if isinstance(self.length, Days) and self.profile.last_excluded:
            unit = "full_day"
        if isinstance(self.length, WorkingDays) and self.profile.start_counted:
            unit = "consecutive_working_day"
        words = plural(lang, "unit", unit, self.length.n)
        return text(lang, "limit", "before", length=words) if self.profile.backward else words
