"""How the answer about something that had to be done in time is formed."""

from mgov.associations.checks._readers import Answer
from mgov.delays import When
from mgov.findings import Outcome, Verdict, must_not_follow, undecided


def in_time(answer: Answer, due: When, today: When) -> Outcome | None:
    """Breached where what was due came after `due`, or has not come and `due` is past; open where it may be told."""
    if answer.day is None:
        if answer.doubts is not None:
            return undecided(answer.doubts, done=None, latest=due)
        return must_not_follow(today, due, None, "undone", latest=due)
    late = must_not_follow(answer.day, due, done=answer.day, latest=due)
    if late is not None and late.verdict == Verdict.FAIL and answer.doubts is not None:
        return undecided(answer.doubts, done=answer.day, latest=due)
    return late
