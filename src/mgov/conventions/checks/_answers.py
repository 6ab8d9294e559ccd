"""Answers that may not be known: yes, no, or Unknown with what is missing.

`every` and `some` combine them: an answer is given only where no missing fact can change it.
"""

from collections.abc import Iterable

from mgov.findings import Outcome, Unknown, together, undecided

Answer = bool | Unknown


def every(*answers: Answer) -> Answer:
    """Whether all hold: no, as soon as one does not."""
    doubtful = False
    for answer in answers:
        if answer is False:
            return False
        if answer is not True:
            doubtful = True
    return (together(*answers) or True) if doubtful else True


def some(answers: Iterable[Answer]) -> Answer:
    """Whether one holds: yes, as soon as one does."""
    doubts: list[Answer] = []
    for answer in answers:
        if answer is True:
            return True
        if answer is not False:
            doubts.append(answer)
    return together(*doubts) or False


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
