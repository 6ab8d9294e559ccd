"""The faults behind the first ones: what is faulty is blanked from a copy, which is then read again.

A day out of order, or a reference that leads nowhere, shows only in a file that can be built. Without this, a document
with a misspelt key and a wrong reference would tell of them one after the other.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from mgov.errors import Fault
from mgov.serialization._faults import MAX_FAULTS, faults_of
from mgov.serialization._shown import Repeated, is_array, is_object, steps_of, token

_ROUNDS = 5
_LARGEST = 20_000
"""The values of the largest document read again; hostile ones are larger."""

_Steps = tuple[str, ...]


def every_fault(
    error: Exception,
    plain: Any,
    read: Callable[[Any], Any],
    inspect: Callable[[Any, Collection[str]], Sequence[Fault]],
    blank: dict[str, Any],
) -> list[Fault]:
    """The faults of a document, and those seen once they are blanked.

    `inspect` finds the faults of what was built, given the paths that are blank; `blank` stands for a faulty event.
    """
    found = faults_of(error)
    blanked: set[str] = set()
    fresh: Sequence[Fault] = found
    for _ in range(_ROUNDS):
        if not fresh or len(found) > MAX_FAULTS or not _is_small(plain):
            break
        for fault in fresh:
            plain, place = _without(plain, fault.path, blank)
            blanked |= {fault.path, place}
        try:
            built = read(plain)
        except Exception as next_error:
            fresh = faults_of(next_error)
            found += [fault for fault in fresh if fault.path not in blanked and fault not in found]
            continue
        found += [fault for fault in inspect(built, blanked) if fault not in found]
        break
    return found


def _is_small(plain: Any) -> bool:
    waiting, seen = [plain], 0
    while waiting and seen < _LARGEST:
        value = waiting.pop()
        inside = [*value.values()] if is_object(value) else value if is_array(value) else []
        seen += 1 + len(inside)
        waiting += [item for item in inside if is_object(item) or is_array(item)]
    return seen < _LARGEST


def _without(plain: Any, path: str, blank: dict[str, Any]) -> tuple[Any, str]:
    """A copy without what stands at a path, and the path blanked: an array goes whole, an event by itself."""
    steps = steps_of(path)
    while steps:
        holder = _at(plain, steps[:-1])
        if is_object(holder) and (steps[-1] in holder or Repeated(steps[-1]) in holder):
            return _changed(plain, steps, None), "".join(map(token, steps))
        if is_array(holder) and len(steps) == 2 and steps[0] == "journal" and holder[int(steps[1])] != blank:
            return _changed(plain, steps, blank), "".join(map(token, steps))
        steps.pop()
    return plain, ""


def _at(plain: Any, steps: Sequence[str]) -> Any:
    for step in steps:
        if is_object(plain):
            plain = plain.get(step)
        elif is_array(plain) and step.isdecimal() and int(step) < len(plain):
            plain = plain[int(step)]
        else:
            return None
    return plain


def _changed(plain: Any, steps: Sequence[str], value: Any) -> Any:
    """A copy with another value at a path; None takes the key away. Only the containers on the way are copied."""
    first, rest = steps[0], steps[1:]
    if is_array(plain):
        index = int(first)
        return [*plain[:index], value if not rest else _changed(plain[index], rest, value), *plain[index + 1 :]]
    if rest:
        return {**plain, first: _changed(plain[first], rest, value)}
    return {key: kept for key, kept in plain.items() if key not in (first, Repeated(first))}
