"""The legal texts mgov encodes: what they are called, where they were published, when they were in force."""

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
    """

    id: str
    kind: Kind
    number: str
    dated: date
    bulletin: str | None
    published: date | None
    since: date
    until: date | None = None
    names: dict[Language, str]
    titles: dict[Language, str]
    in_sections: bool = False
    """Whether the Arabic text numbers its articles as فصول and not as مواد."""

    @property
    def urn(self) -> str:
        """A stable identifier shaped after RFC 9676 (urn:lex): `urn:lex:ma:state:organic.law:2015-07-07;113-14`."""
        return f"urn:lex:ma:state:{self.kind}:{self.dated.isoformat()};{self.number}"

    def in_force(self, day: date) -> bool:
        """Whether the text is in force on `day`."""
        return self.since <= day and (self.until is None or day <= self.until)


def _names(ar: str, fr: str, en: str) -> dict[Language, str]:
    return {"ar": ar, "fr": fr, "en": en}


# In force the day after the official results of the first elections held after publication (art. 280); the day itself
# was not read in an official source, so acts of September 2015 deserve a second look.
_ELECTED_2015 = date(2015, 9, 6)

LO_113_14 = Instrument(
    id="LO-113-14",
    kind=Kind.ORGANIC_LAW,
    number="113-14",
    dated=date(2015, 7, 7),
    bulletin="6380",
    published=date(2015, 7, 23),
    since=_ELECTED_2015,
    names=_names("القانون التنظيمي رقم 113.14", "Loi organique n° 113-14", "Organic law 113-14"),
    titles=_names(
        "القانون التنظيمي رقم 113.14 المتعلق بالجماعات",
        "Loi organique n° 113-14 relative aux communes",
        "Organic law 113-14 on communes",
    ),
)
LO_112_14 = Instrument(
    id="LO-112-14",
    kind=Kind.ORGANIC_LAW,
    number="112-14",
    dated=date(2015, 7, 7),
    bulletin="6380",
    published=date(2015, 7, 23),
    since=_ELECTED_2015,
    names=_names("القانون التنظيمي رقم 112.14", "Loi organique n° 112-14", "Organic law 112-14"),
    titles=_names(
        "القانون التنظيمي رقم 112.14 المتعلق بالعمالات والأقاليم",
        "Loi organique n° 112-14 relative aux préfectures et provinces",
        "Organic law 112-14 on prefectures and provinces",
    ),
)
LO_111_14 = Instrument(
    id="LO-111-14",
    kind=Kind.ORGANIC_LAW,
    number="111-14",
    dated=date(2015, 7, 7),
    bulletin="6380",
    published=date(2015, 7, 23),
    since=_ELECTED_2015,
    names=_names("القانون التنظيمي رقم 111.14", "Loi organique n° 111-14", "Organic law 111-14"),
    titles=_names(
        "القانون التنظيمي رقم 111.14 المتعلق بالجهات",
        "Loi organique n° 111-14 relative aux régions",
        "Organic law 111-14 on regions",
    ),
)
CHARTER_78_00 = Instrument(
    id="L-78-00",
    kind=Kind.LAW,
    number="78-00",
    dated=date(2002, 10, 3),
    bulletin="5058",
    published=date(2002, 11, 21),
    since=date(2003, 9, 13),
    until=date(2015, 9, 5),
    names=_names("القانون رقم 78.00", "Loi n° 78-00", "Law 78-00"),
    titles=_names(
        "القانون رقم 78.00 المتعلق بالميثاق الجماعي",
        "Loi n° 78-00 portant charte communale",
        "Law 78-00, the communal charter",
    ),
)
DOC = Instrument(
    id="DOC-1913",
    kind=Kind.DAHIR,
    number="doc",
    dated=date(1913, 8, 12),
    bulletin=None,
    published=None,
    since=date(1913, 8, 12),
    in_sections=True,
    names=_names("قانون الالتزامات والعقود", "Code des obligations et contrats", "Code of obligations and contracts"),
    titles=_names(
        "ظهير 12 غشت 1913 بمثابة قانون الالتزامات والعقود",
        "Dahir du 12 août 1913 formant code des obligations et contrats",
        "Dahir of 12 August 1913, the code of obligations and contracts",
    ),
)
DAHIR_1_58_376 = Instrument(
    id="D-1-58-376",
    kind=Kind.DAHIR,
    number="1-58-376",
    dated=date(1958, 11, 15),
    bulletin="2404 bis",
    published=date(1958, 11, 27),
    since=date(1958, 11, 27),
    in_sections=True,
    names=_names("الظهير الشريف رقم 1.58.376", "Dahir n° 1-58-376", "Dahir 1-58-376"),
    titles=_names(
        "الظهير الشريف رقم 1.58.376 بضبط حق تأسيس الجمعيات",
        "Dahir n° 1-58-376 réglementant le droit d'association",
        "Dahir 1-58-376 on the right of association",
    ),
)
LAW_31_13 = Instrument(
    id="L-31-13",
    kind=Kind.LAW,
    number="31-13",
    dated=date(2018, 2, 22),
    bulletin="6655",
    published=date(2018, 3, 12),
    since=date(2019, 3, 12),
    names=_names("القانون رقم 31.13", "Loi n° 31-13", "Law 31-13"),
    titles=_names(
        "القانون رقم 31.13 المتعلق بالحق في الحصول على المعلومات",
        "Loi n° 31-13 relative au droit d'accès à l'information",
        "Law 31-13 on the right of access to information",
    ),
)
LAW_55_19 = Instrument(
    id="L-55-19",
    kind=Kind.LAW,
    number="55-19",
    dated=date(2020, 3, 6),
    bulletin="6866",
    published=date(2020, 3, 19),
    since=date(2020, 9, 21),  # from its regulations (art. 33): decree 2-20-660 appeared on this day
    names=_names("القانون رقم 55.19", "Loi n° 55-19", "Law 55-19"),
    titles=_names(
        "القانون رقم 55.19 المتعلق بتبسيط المساطر والإجراءات الإدارية",
        "Loi n° 55-19 relative à la simplification des procédures et des formalités administratives",
        "Law 55-19 on the simplification of administrative procedures",
    ),
)
DECREE_2_05_916 = Instrument(
    id="D-2-05-916",
    kind=Kind.DECREE,
    number="2-05-916",
    dated=date(2005, 7, 20),
    bulletin="5336",
    published=date(2005, 7, 21),
    since=date(2005, 7, 21),
    names=_names("المرسوم رقم 2.05.916", "Décret n° 2-05-916", "Decree 2-05-916"),
    titles=_names(
        "المرسوم رقم 2.05.916 بتحديد أيام ومواقيت العمل بإدارات الدولة والجماعات المحلية",
        "Décret n° 2-05-916 fixant les jours et horaires de travail dans les administrations",
        "Decree 2-05-916 on working days and hours of State and local administrations",
    ),
)
DECREE_2_77_169 = Instrument(
    id="D-2-77-169",
    kind=Kind.DECREE,
    number="2-77-169",
    dated=date(1977, 2, 28),
    bulletin=None,
    published=None,
    since=date(1977, 2, 28),
    names=_names("المرسوم رقم 2.77.169", "Décret n° 2-77-169", "Decree 2-77-169"),
    titles=_names(
        "المرسوم رقم 2.77.169 بتحديد لائحة أيام العطل المسموح بها في الإدارات العمومية",
        "Décret n° 2-77-169 fixant la liste des jours fériés chômés dans les administrations publiques",
        "Decree 2-77-169 listing the public holidays of the administrations",
    ),
)

DECREE_2_17_451 = Instrument(
    id="D-2-17-451",
    kind=Kind.DECREE,
    number="2-17-451",
    dated=date(2017, 11, 23),
    bulletin="6626",
    published=date(2017, 11, 30),
    since=date(2018, 1, 1),
    names=_names("المرسوم رقم 2.17.451", "Décret n° 2-17-451", "Decree 2-17-451"),
    titles=_names(
        "المرسوم رقم 2.17.451 بسن نظام للمحاسبة العمومية للجماعات ومؤسسات التعاون بين الجماعات",
        "Décret n° 2-17-451 portant règlement de la comptabilité publique des communes",
        "Decree 2-17-451 on the public accounting of communes",
    ),
)

DECREE_2_04_969 = Instrument(
    id="D-2-04-969",
    kind=Kind.DECREE,
    number="2-04-969",
    dated=date(2005, 1, 10),
    bulletin="5339",
    published=date(2005, 8, 1),
    since=date(2005, 8, 1),
    names=_names("المرسوم رقم 2.04.969", "Décret n° 2-04-969", "Decree 2-04-969"),
    titles=_names(
        "المرسوم رقم 2.04.969 بتطبيق الظهير الشريف رقم 1.58.376 بتنظيم حق تأسيس الجمعيات",
        "Décret n° 2-04-969 pris pour l'application du dahir n° 1-58-376 réglementant le droit d'association",
        "Decree 2-04-969 applying dahir 1-58-376 on the right of association",
    ),
)
LAW_18_18 = Instrument(
    id="L-18-18",
    kind=Kind.LAW,
    number="18-18",
    dated=date(2022, 12, 13),
    bulletin="7159",
    published=date(2023, 1, 9),
    since=date(2023, 1, 9),
    names=_names("القانون رقم 18.18", "Loi n° 18-18", "Law 18-18"),
    titles=_names(
        "القانون رقم 18.18 القاضي بتنظيم عمليات جمع التبرعات من العموم وتوزيع المساعدات لأغراض خيرية",
        "Loi n° 18-18 réglementant les opérations de collecte de dons auprès du public et de distribution d'aides "
        "à des fins caritatives",
        "Law 18-18 on public appeals for donations and the distribution of charitable aid",
    ),
)
LAW_06_18 = Instrument(
    id="L-06-18",
    kind=Kind.LAW,
    number="06-18",
    dated=date(2021, 7, 26),
    bulletin="7010",
    published=date(2021, 8, 5),
    since=date(2023, 7, 20),  # from its regulations (art. 47): decree 2-23-72 appeared on this day
    names=_names("القانون رقم 06.18", "Loi n° 06-18", "Law 06-18"),
    titles=_names(
        "القانون رقم 06.18 المتعلق بتنظيم العمل التطوعي التعاقدي",
        "Loi n° 06-18 relative à l'organisation du volontariat contractuel",
        "Law 06-18 on the organisation of contractual volunteering",
    ),
)
LAW_38_12 = Instrument(
    id="L-38-12",
    kind=Kind.LAW,
    number="38-12",
    dated=date(2013, 2, 21),
    bulletin=None,  # issue 6136; the day it appeared was not read
    published=None,
    since=date(2013, 2, 21),
    names=_names("القانون رقم 38.12", "Loi n° 38-12", "Law 38-12"),
    titles=_names(
        "القانون رقم 38.12 المتعلق بالنظام الأساسي لغرف التجارة والصناعة والخدمات",
        "Loi n° 38-12 portant statut des chambres de commerce, d'industrie et de services",
        "Law 38-12 on the chambers of commerce, industry and services",
    ),
)

INSTRUMENTS: tuple[Instrument, ...] = (
    LO_113_14,
    LO_112_14,
    LO_111_14,
    CHARTER_78_00,
    DOC,
    DAHIR_1_58_376,
    LAW_31_13,
    LAW_55_19,
    DECREE_2_05_916,
    DECREE_2_77_169,
    DECREE_2_17_451,
    DECREE_2_04_969,
    LAW_18_18,
    LAW_06_18,
    LAW_38_12,
)
