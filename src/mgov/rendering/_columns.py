"""Tables as text: columns as wide as their widest cell."""

from collections.abc import Iterable, Sequence

BETWEEN = " | "


def columns(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table: its headers, a rule, and its rows."""
    cells = [list(headers), *(list(row) for row in rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(headers))]
    lines = [BETWEEN.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    return [lines[0], "-+-".join("-" * width for width in widths), *lines[1:]]
