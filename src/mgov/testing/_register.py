"""The hook Hypothesis calls when it is imported: `st.from_type` learns our types, and nothing of them is loaded.

`register_type_strategy` wants the class itself, hence the import of its module. So this goes into the table Hypothesis
keeps for libraries that may be imported later: a resolver by the name of a module, asked once that module is there.
"""

from importlib import import_module
from typing import Any


def register() -> bool:
    """Tells Hypothesis whom to ask about the types of mgov. Called through the entry point group `hypothesis`.

    False where this Hypothesis has no such table: then importing `mgov.testing.strategies` registers the types.
    """
    try:
        later: dict[str, Any] = import_module("hypothesis.strategies._internal.types")._global_extra_lookup
    except (ImportError, AttributeError):  # it is not documented
        return False
    later["mgov.procedures"] = resolve
    return True


def resolve(kind: Any) -> Any:
    """The strategy for a type of ours, None for any other."""
    home = getattr(getattr(kind, "__origin__", kind), "__module__", None)
    if not isinstance(home, str) or not home.startswith("mgov."):
        return None
    from mgov.testing._types import strategy_for

    return strategy_for(kind)
