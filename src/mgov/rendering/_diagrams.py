"""Diagrams drawn from the tables: what the page shows is what the replay does."""

from typing import Any

from mgov.language import Language, text
from mgov.procedures import Procedure

SILENCE = "#b45309"


def dot(procedure: Procedure[Any], lang: Language) -> str:
    """A procedure as a Graphviz graph: states, events (solid) and silences (dashed), with their articles."""
    context = type(procedure.initial).__name__.lower()
    lines = [
        f'digraph "{procedure.id}" {{',
        '  rankdir=TB; node [shape=box, style=rounded, fontname="sans-serif"];',
        '  edge [fontname="sans-serif", fontsize=10];',
        f'  "{procedure.initial}" [style="rounded,bold"];',
    ]
    states = dict.fromkeys([procedure.initial])
    edges: list[str] = []
    for row in procedure.transitions:
        for source in row.sources:
            if row.target is not None:
                states[source] = states[row.target] = None
                label = f"{text(lang, 'event', row.event.tag)}\\n{row.basis.place(lang)}"
                edges.append(f'  "{source}" -> "{row.target}" [label="{label}"];')
    for clock in procedure.clocks:
        for source in clock.states:
            states[source] = states[clock.target] = None
            label = f"{text(lang, 'clock', clock.id)}\\n{clock.limit.text(lang)}, {clock.basis.place(lang)}"
            edges.append(
                f'  "{source}" -> "{clock.target}" [label="{label}", style=dashed, color="{SILENCE}", '
                f'fontcolor="{SILENCE}"];'
            )
    lines += [f'  "{state}" [label="{text(lang, context, state)}"];' for state in states]
    return "\n".join([*lines, *edges, "}"]) + "\n"


def mermaid(procedure: Procedure[Any], lang: Language) -> str:
    """A procedure as a Mermaid state diagram: states, events and silences, with their articles.

    Mermaid draws every arrow alike: those of a silence say so. As in `dot`, events that move nothing are left out.
    """
    context = type(procedure.initial).__name__.lower()
    states = dict.fromkeys([procedure.initial])
    edges: list[str] = []
    for row in procedure.transitions:
        for source in row.sources:
            if row.target is not None:
                states[source] = states[row.target] = None
                what = text(lang, "event", row.event.tag)
                label = text(lang, "graph", "event", what=what, article=row.basis.place(lang))
                edges.append(f"  {source} --> {row.target}: {_escaped(label)}")
    for clock in procedure.clocks:
        for source in clock.states:
            states[source] = states[clock.target] = None
            what, limit = text(lang, "clock", clock.id), clock.limit.text(lang)
            label = text(lang, "graph", "silence", what=what, limit=limit, article=clock.basis.place(lang))
            edges.append(f"  {source} --> {clock.target}: {_escaped(label)}")
    named = [f'  state "{_escaped(text(lang, context, state))}" as {state}' for state in states]
    return "\n".join(["stateDiagram-v2", *named, f"  [*] --> {procedure.initial}", *edges]) + "\n"


def _escaped(label: str) -> str:
    """A label without the characters that end it in Mermaid, as the entities Mermaid reads."""
    return "".join(f"#{ord(mark)};" if mark in '#;:"' else mark for mark in label)


def table(procedure: Procedure[Any], lang: Language) -> list[tuple[str, str, str, str]]:
    """A procedure as rows: what happens, from which states, to which state, under which article."""
    context = type(procedure.initial).__name__.lower()

    def names(states: tuple[Any, ...]) -> str:
        return ", ".join(text(lang, context, state) for state in states)

    rows = [
        (
            text(lang, "event", row.event.tag),
            names(row.sources),
            "=" if row.target is None else names((row.target,)),
            row.basis.text(lang),
        )
        for row in procedure.transitions
    ]
    for clock in procedure.clocks:
        what = f"{text(lang, 'clock', clock.id)} ({clock.limit.text(lang)})"
        rows.append((what, names(clock.states), names((clock.target,)), clock.basis.text(lang)))
    return rows
