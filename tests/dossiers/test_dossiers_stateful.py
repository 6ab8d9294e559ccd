"""A file lived through: whatever is recorded, offered or noted, the verbs keep their word to each other."""

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from kept_files import VOTED

from mgov import conventions as c
from mgov.conventions.model import COLLECTIVITIES
from mgov.dossiers import Dossier, available, next_steps, note, record, validate
from mgov.errors import ImpossibleEvent, UnlawfulEvent, UsageError
from mgov.findings import Severity, Verdict
from mgov.procedures import Event
from mgov.testing.strategies import conventions, filled

KINDS: list[type[Event]] = [*c.APPROVAL_EVENTS, *c.LIFE_EVENTS]
LIKELY: list[type[Event]] = [
    c.Deliberated, c.Deliberated, c.Received, c.Received, c.Signed, c.Paid, c.VisaGranted, c.VisaRefused, c.Opposed,
    c.SessionOpened, c.SessionClosed, c.ApprovalGranted, c.ApprovalExtended, c.NewStudyAsked, c.Maintained,
]  # fmt: skip
UNDER_THE_CHARTER = date(2010, 4, 30)
gaps = st.sampled_from([0, 0, 1, 2, 3, 5, 21, 30])


class LivedFile(RuleBasedStateMachine):
    """Events recorded one after the other in a kept file; now and then a fact learned late."""

    def __init__(self) -> None:
        super().__init__()
        self.file: Dossier[c.Convention] = Dossier(subject=c.Convention())
        self.day = VOTED
        self.only_recorded = True

    @initialize(day=st.sampled_from([VOTED, VOTED, UNDER_THE_CHARTER]), data=st.data())
    def opened(self, day: date, data: st.DataObject) -> None:
        self.file, self.day = Dossier(subject=data.draw(conventions(complete=True, since=day))), day

    def deciding(self, kind: type[Event]) -> list[str | None]:
        """Whose event of this kind may be: each council's where there are several, nobody's in particular else."""
        councils = [party.id for party in self.file.subject.parties or () if party.type in COLLECTIVITIES]
        return [*councils] if kind in c.APPROVAL_EVENTS and len(councils) > 1 else [None]

    def accepted(self, event: Event) -> str:
        """Records the event where it is accepted; the name of the refusal, or nothing."""
        before, seen = self.file, repr(self.file)
        try:
            self.file = record(before, event)
        except (ImpossibleEvent, UnlawfulEvent) as refusal:
            told = (type(refusal).__name__, refusal.reasons)
        else:
            told = ("", ())
        if told[0]:
            assert self.file is before
            assert repr(self.file) == seen
            assert told[1]
            return told[0]
        assert self.file.journal == (*before.journal, event)
        assert self.file.known_until == event.on
        assert (
            before.known_until is None or self.file.known_until is None or self.file.known_until >= before.known_until
        )
        return ""

    @rule(kind=st.sampled_from(LIKELY) | st.sampled_from(KINDS), gap=gaps, data=st.data())
    def something_happens(self, kind: type[Event], gap: int, data: st.DataObject) -> None:
        on = self.day + timedelta(days=gap)
        blank = kind(on=on, party=data.draw(st.sampled_from(self.deciding(kind))))
        if not self.accepted(data.draw(filled(blank, self.file.subject))):
            self.day = on

    @rule(gap=gaps)
    def what_is_offered_is_what_is_accepted(self, gap: int) -> None:
        """FAIL: unlawful. Not listed: impossible. Anything else: accepted."""
        on = self.day + timedelta(days=gap)
        options = {option.event: option.verdict for option in available(self.file, on)}
        before = self.file
        for blank in [kind(on=on, party=party) for kind in KINDS for party in self.deciding(kind)]:
            self.file = before
            refusal = self.accepted(blank)
            if blank not in options:
                assert refusal == "ImpossibleEvent", blank
            elif options[blank] == Verdict.FAIL:
                assert refusal == "UnlawfulEvent", blank
            else:
                assert refusal == "", blank
        self.file = before

    @rule(kind=st.sampled_from(KINDS), back=st.integers(1, 40))
    def the_past_is_not_recorded(self, kind: type[Event], back: int) -> None:
        if not self.file.journal:
            return
        seen = repr(self.file)
        try:
            record(self.file, kind(on=self.day - timedelta(days=back)))
        except UsageError:
            assert repr(self.file) == seen
        else:
            raise AssertionError("recorded in the past")

    @precondition(lambda self: self.file.journal)
    @rule(kind=st.sampled_from(KINDS), back=st.integers(0, 40))
    def something_is_learned_late(self, kind: type[Event], back: int) -> None:
        before = self.file
        self.file = note(before, kind(on=self.day - timedelta(days=back)))
        assert self.file.known_until == before.known_until
        assert len(self.file.journal) == len(before.journal) + 1
        self.only_recorded = False

    @rule(later=st.integers(0, 60))
    def asking_changes_nothing(self, later: int) -> None:
        seen = repr(self.file)
        for step in next_steps(self.file, self.day + timedelta(days=later)):
            assert step.due.latest >= date.min
        validate(self.file)
        assert repr(self.file) == seen

    @invariant()
    def the_audit_condemns_nothing_that_was_accepted(self) -> None:
        if not self.only_recorded or not self.file.journal:
            return
        for finding in validate(self.file).findings:
            if finding.path.startswith("/journal/") and finding.severity == Severity.ERROR:
                assert finding.verdict != Verdict.FAIL, finding
            assert finding.code != "PROC-001", finding

    @invariant()
    def the_journal_is_in_order_and_complete_to_its_last_recorded_day(self) -> None:
        days = [event.on for event in self.file.journal]
        assert all(isinstance(on, date) for on in days)
        assert days == sorted(days)  # type: ignore[type-var]
        if self.file.journal:
            assert self.file.known_until == self.day or not self.only_recorded


EXAMPLES = settings.default.max_examples if settings.default else 60
LivedFile.TestCase.settings = settings(max_examples=max(EXAMPLES // 2, 1), stateful_step_count=10)
TestALivedFile = LivedFile.TestCase
