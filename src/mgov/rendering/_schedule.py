"""The schedule of a file as text and as plain data."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from mgov.dossiers import Term
from mgov.language import Language, text
from mgov.rendering._plain import deadline_data, plain


def schedule_text(terms: Sequence[Term], on: date, lang: Language) -> str:
    """Every obligation and silence of a file, two lines each; a sentence where there is none."""
    if not terms:
        return text(lang, "deadlines", "nothing", on=on) + "\n"
    return "\n".join([text(lang, "deadlines", "heading", on=on), *(_block(term, lang) for term in terms)]) + "\n"


def _block(term: Term, lang: Language) -> str:
    due = term.due
    lines = [
        text(
            lang,
            "deadlines",
            "silence" if term.silence else "duty",
            what=text(lang, "clock" if term.silence else "duty", term.id),
            actor=text(lang, "actor", term.by),
            standing=term.standing,
        ),
        text(lang, "deadlines", "from", event=text(lang, "event", term.since), day=due.trigger),
        text(lang, "deadlines", "last_day", last_day=due.last_day, citation=term.citation),
    ]
    if due.earliest != due.latest and due.likely not in (date.min, date.max):
        lines.append(text(lang, "deadlines", "likely", likely=due.likely))
    if term.silence:
        lines.append(text(lang, "deadlines", "effect", effect=due.effect))
    if term.done is not None:
        lines.append(text(lang, "deadlines", "done", done=term.done))
    concerned = [name for name in (term.act, term.party) if name is not None]
    if concerned:
        lines.append(text(lang, "deadlines", "of", names=concerned))
    return "- " + "\n  ".join(lines)


def schedule_data(terms: Sequence[Term], lang: Language) -> list[dict[str, Any]]:
    """Every obligation and silence of a file as plain data, the soonest first."""
    return [
        {
            "id": term.id,
            "silence": term.silence,
            "standing": str(term.standing),
            "by": str(term.by),
            "since": {"event": term.since, "on": plain(term.due.trigger)},
            "done": plain(term.done),
            "act": term.act,
            "party": term.party,
            **deadline_data(term.due),
            "citation": {"text": term.citation.text(lang), "urn": term.citation.urn},
            "what": text(lang, "clock" if term.silence else "duty", term.id),
        }
        for term in terms
    ]
