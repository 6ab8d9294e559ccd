"""Draws the diagrams anew from the tables: `make diagrams`. Needs Graphviz (`dot`) for the pictures."""

import subprocess
from pathlib import Path

from attrs import evolve

from mgov.conventions import LIFE
from mgov.council.procedure import INTERIOR_VISA, PLAIN, VISA
from mgov.plans import PHASES, Phase
from mgov.plans.regimes import PAC
from mgov.procedures import Procedure
from mgov.rendering import dot

HERE = Path(__file__).parent


def _one_by_one(table: Procedure[Phase]) -> Procedure[Phase]:
    """The phases without the arrows that jump one: each event leads to its phase from the phase before."""
    rows = (
        evolve(row, sources=(tuple(Phase)[tuple(Phase).index(row.target) - 1],))
        for row in table.transitions
        if row.target is not None
    )
    return evolve(table, transitions=tuple(rows))


PROCEDURES = {
    "plain": PLAIN,
    "visa": VISA,
    "interior-visa": INTERIOR_VISA,
    "life": LIFE,
    "plan-phases": _one_by_one(PHASES[PAC]),
}
"""The name of each drawing, and what it shows."""


def main() -> None:
    for name, procedure in PROCEDURES.items():
        source = HERE / f"{name}.dot"
        source.write_text(dot(procedure, "en"), encoding="utf-8")
        subprocess.run(["dot", "-Tsvg", "-o", str(source.with_suffix(".svg")), str(source)], check=True)


if __name__ == "__main__":
    main()
