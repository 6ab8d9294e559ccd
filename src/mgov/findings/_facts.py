"""Facts: typed readers that give a value, or the places where the missing value would stand."""

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, NewType, TypeGuard, TypeVar

from attrs import frozen

Path = NewType("Path", str)
"""An absolute JSON Pointer (RFC 6901) into the document of a file: `/subject/parties/1/type`."""

S_contra = TypeVar("S_contra", contravariant=True)
T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


@lru_cache(8192)
def pointer(*keys: str | int) -> Path:
    """The path through these keys and positions."""
    return Path("".join(f"/{str(key).replace('~', '~0').replace('/', '~1')}" for key in keys))


@frozen
class Unknown:
    """A value that is not known.

    `paths` are the places that would settle it. Without any, no missing fact is to blame: the law itself is read in
    two ways, and the verdict is REVIEW instead of OPEN.
    """

    paths: tuple[str, ...] = ()


@frozen(eq=False)
class Fact(Generic[S_contra, T_co]):
    """One question about a subject, with a name for the documentation and a reader that answers or says Unknown."""

    name: str
    read: Callable[[S_contra], T_co | Unknown]


def known(value: T | Unknown) -> TypeGuard[T]:
    """Whether a value was read (a type guard for both checkers)."""
    return not isinstance(value, Unknown)


def together(*values: object) -> Unknown | None:
    """One Unknown that gathers the paths of every Unknown among `values`; None when all are known."""
    missing = [value for value in values if isinstance(value, Unknown)]
    if not missing:
        return None
    return Unknown(tuple(dict.fromkeys(path for unknown in missing for path in unknown.paths)))
