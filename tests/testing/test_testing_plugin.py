"""The hook that teaches `st.from_type` our types: cheap until it is asked, and nobody else needs Hypothesis."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder in which the entry points of the project are installed, as an installer writes them."""
    points = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["entry-points"]["hypothesis"]
    folder = tmp_path / "mgov_plugin-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: mgov-plugin\nVersion: 1\n", encoding="utf-8")
    lines = [f"{name} = {target}" for name, target in points.items()]
    (folder / "entry_points.txt").write_text("\n".join(["[hypothesis]", *lines]), encoding="utf-8")
    return tmp_path


def run(program: str, *folders: Path) -> None:
    """Runs a program in an interpreter of its own."""
    path = os.pathsep.join([*map(str, folders), *filter(None, sys.path)])
    told = subprocess.run(
        [sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": path}, capture_output=True, text=True
    )
    assert told.returncode == 0, told.stderr


def test_importing_hypothesis_loads_no_room_and_no_strategy(installed: Path) -> None:
    run(
        """
import sys
import hypothesis, hypothesis.strategies
loaded = {name for name in sys.modules if name.startswith("mgov")}
assert loaded == {"mgov", "mgov.testing", "mgov.testing._register"}, loaded
""",
        installed,
    )


def test_the_types_are_known_without_importing_the_strategies(installed: Path) -> None:
    run(
        """
from hypothesis import given, settings, strategies as st
from mgov.conventions import Contribution, Convention, Dossier, Paid, Party
from mgov.plans import LaunchDecided, Plan, Project
from mgov.procedures import Event, Within

@settings(max_examples=20, deadline=None, suppress_health_check=list(__import__("hypothesis").HealthCheck))
@given(...)
def check(text: Convention, bare: Dossier, file: Dossier[Convention], event: Event, paid: Paid, party: Party,
          within: Within, share: Contribution, maybe: Convention | None, plan: Plan, project: Project,
          decision: LaunchDecided, kept: Dossier[Plan]):
    assert isinstance(kept.subject, Plan) and type(decision) is LaunchDecided
    assert isinstance(plan, Plan) and project.id
    assert isinstance(file.subject, Convention) and isinstance(bare.subject, Convention)
    assert isinstance(event, Event) and type(paid) is Paid
    assert within.first <= within.last

check()
assert st.from_type(int).validate() is None
""",
        installed,
    )


def test_a_hypothesis_without_late_types_learns_them_from_the_strategies() -> None:
    run("""
from hypothesis import find, strategies as st
from hypothesis.strategies._internal import types
del types._global_extra_lookup
from mgov.testing import strategies
from mgov.conventions import Convention, Paid
types._global_extra_lookup = {}
find(st.from_type(Convention), lambda text: text.parties)
assert type(find(st.from_type(Paid), lambda event: True)) is Paid
""")


def test_without_hypothesis_the_strategies_say_what_to_install_and_the_rest_works() -> None:
    run("""
import sys
sys.modules["hypothesis"] = None
import mgov, mgov.testing
mgov.validate_convention(mgov.example("moulay-yacoub-football"))
try:
    import mgov.testing.strategies
except ImportError as error:
    assert "mgov[testing]" in str(error)
else:
    raise AssertionError("imported without Hypothesis")
""")
