"""Draws the diagrams anew from the tables: `make diagrams`. Needs Graphviz (`dot`) for the pictures."""

import subprocess
from pathlib import Path

from mgov.conventions import LIFE
from mgov.council.procedure import INTERIOR_VISA, PLAIN, VISA
from mgov.rendering import dot

HERE = Path(__file__).parent
PROCEDURES = {"plain": PLAIN, "visa": VISA, "interior-visa": INTERIOR_VISA, "life": LIFE}
"""The name of each drawing, and what it shows."""


def main() -> None:
    for name, procedure in PROCEDURES.items():
        source = HERE / f"{name}.dot"
        source.write_text(dot(procedure, "en"), encoding="utf-8")
        subprocess.run(["dot", "-Tsvg", "-o", str(source.with_suffix(".svg")), str(source)], check=True)


if __name__ == "__main__":
    main()
