"""Answers that may not be known: yes, no, or Unknown with what is missing.

`every` and `some` combine them: an answer is given only where no missing fact can change it.
"""

from collections.abc import Iterable

from mgov.findings import Outcome, Unknown, together, undecided

Answer = bool | Unknown


def every(*answers: Answer) -> Answer:
    """Whether all hold: no, as soon as one does not."""
    if any(answer is False for answer in answers):
        return False
    return together(*answers) or True


def some(answers: Iterable[Answer]) -> Answer:
    """Whether one holds: yes, as soon as one does."""
    found = tuple(answers)
    if any(answer is True for answer in found):
        return True
    return together(*found) or False


def opposite(answer: Answer) -> Answer:
    """The contrary; not known where the answer is not."""
    return answer if isinstance(answer, Unknown) else not answer


def told(value: bool | None, path: str) -> Answer:
    """A flag; Unknown at its path where it is not given."""
    return Unknown((path,)) if value is None else value


def doubt(*answers: Answer) -> Outcome | None:
    """OPEN, or REVIEW, where one of these answers is not known."""
    missing = together(*answers)
    return None if missing is None else undecided(missing.paths)
