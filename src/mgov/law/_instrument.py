"""A legal text: what it is called, where it was published, when it was in force."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from mgov.language import Language


class Kind(StrEnum):
    """What sort of text an instrument is; the word that stands in its URN."""

    CONSTITUTION = "constitution"
    ORGANIC_LAW = "organic.law"
    LAW = "law"
    DAHIR = "dahir"
    DECREE = "decree"
    CIRCULAR = "circular"


@frozen(kw_only=True, eq=False)
class Instrument:
    """One legal text.

    `dated` is the day of the promulgating dahir, of the decree, or of the circular; `bulletin` the Official Bulletin
    issue in Arabic and the day it appeared; `since` and `until` bound the days it is in force (`until` included,
    None = still in force). `names` are short names for citations, `titles` the full ones, in ar, fr and en.

    `unsettled` are periods, both days included, in which it is not settled whether the text is in force: `since` and
    `until` are then the likely days. `repealed` are articles that ended before the rest: the first, the last, and the
    last day they were in force.
    """

    id: str
    kind: Kind
    number: str
    dated: date
    bulletin: str | None
    published: date | None
    since: date
    until: date | None = None
    unsettled: tuple[tuple[date, date], ...] = ()
    repealed: tuple[tuple[int, int, date], ...] = ()
    names: dict[Language, str]
    titles: dict[Language, str]
    in_sections: bool = False
    """Whether the Arabic text numbers its articles as فصول and not as مواد."""
    second_hand: bool = False
    """Whether it is known only from the press or from documents that quote it: never the only ground of an error."""

    @property
    def urn(self) -> str:
        """A stable identifier shaped after RFC 9676 (urn:lex): `urn:lex:ma:state:organic.law:2015-07-07;113-14`."""
        return f"urn:lex:ma:state:{self.kind}:{self.dated.isoformat()};{self.number}"

    def text(self, lang: Language) -> str:
        """Its short name."""
        return self.names[lang]

    def last_day(self, article: int | None = None) -> date | None:
        """The last day the text, or one of its articles, is in force; None where it still is."""
        ends = [last for first, final, last in self.repealed if article is not None and first <= article <= final]
        return min((*ends, self.until) if self.until else ends, default=None)

    def in_force(self, day: date, article: int | None = None) -> bool:
        """Whether the text, or one of its articles, is in force on `day`; likely in force, in an unsettled period."""
        last = self.last_day(article)
        return self.since <= day and (last is None or day <= last)

    def is_settled(self, first: date, last: date) -> bool:
        """Whether no day from `first` to `last`, both included, falls in an unsettled period."""
        return all(last < start or end < first for start, end in self.unsettled)


def names(ar: str, fr: str, en: str) -> dict[Language, str]:
    """The wordings of a name by language."""
    return {"ar": ar, "fr": fr, "en": en}


# Texts on the collectivities change with the results of the elections of their councils. The day of the results was
# never read in an official source: from the vote to the end of the month which text is in force is not settled.
ELECTED_2003 = (date(2003, 9, 12), date(2003, 9, 30))
ELECTED_2009 = (date(2009, 6, 12), date(2009, 6, 30))
ELECTED_2015 = (date(2015, 9, 4), date(2015, 9, 30))


_FORMS = {
    "L": (Kind.LAW, "القانون رقم", "Loi n°", "Law"),
    "D": (Kind.DECREE, "المرسوم رقم", "Décret n°", "Decree"),
    "DL": (Kind.DAHIR, "الظهير الشريف بمثابة قانون رقم", "Dahir portant loi n°", "Dahir-law"),
}
"""By the first letters of an id: the kind of text, and what comes before its number in ar, fr and en."""

Period = tuple[date, date]


def numbered(
    id: str,
    dated: date,
    bulletin: tuple[str, date] | None,
    in_force: tuple[date, date | None],
    ar: str,
    fr: str,
    en: str,
    *unsettled: Period,
) -> Instrument:
    """A text known by its number; `ar`, `fr` and `en` say what it is about, after its name."""
    prefix, _, number = id.partition("-")
    kind, *words = _FORMS[prefix]
    numbers = (number.replace("-", "."), number, number)
    short = [f"{word} {written}" for word, written in zip(words, numbers, strict=True)]
    return Instrument(
        id=id,
        kind=kind,
        number=number,
        dated=dated,
        bulletin=bulletin[0] if bulletin else None,
        published=bulletin[1] if bulletin else None,
        since=in_force[0],
        until=in_force[1],
        unsettled=unsettled,
        names=names(*short),
        titles=names(*(f"{name} {about}" for name, about in zip(short, (ar, fr, en), strict=True))),
    )
