"""Hypothesis strategies for the tests of applications: days, texts, associations, plans, events, whole files.

    from hypothesis import given
    from mgov.testing import strategies as some

    @given(some.histories(lawful=True))
    def test_a_lawful_file_shows_no_alarm(file): ...

With the package installed, `st.from_type` knows these types too. Needs the extra `testing`.
"""

from importlib.util import find_spec

if find_spec("hypothesis") is None:
    raise ImportError('mgov.testing.strategies needs Hypothesis: pip install "mgov[testing]"', name="hypothesis")

from mgov.testing._associations import association_files, associations
from mgov.testing._histories import filled, histories
from mgov.testing._journals import dossiers, events, journals
from mgov.testing._less import known_less
from mgov.testing._plan_files import plan_files
from mgov.testing._plans import plans
from mgov.testing._register import register
from mgov.testing._texts import conventions, parties
from mgov.testing._types import register_types
from mgov.testing._values import amounts, days, told_days

__all__ = [
    "amounts",
    "association_files",
    "associations",
    "conventions",
    "days",
    "dossiers",
    "events",
    "filled",
    "histories",
    "journals",
    "known_less",
    "parties",
    "plan_files",
    "plans",
    "told_days",
]

if not register():
    register_types()
