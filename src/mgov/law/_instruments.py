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
    second_hand: bool = False
    """Whether it is known only from the press or from documents that quote it: never the only ground of an error."""

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
LAW_17_08 = Instrument(
    id="L-17-08",
    kind=Kind.LAW,
    number="17-08",
    dated=date(2009, 2, 18),
    bulletin="5711",
    published=date(2009, 2, 23),
    since=date(2009, 6, 13),  # from the results of the elections that followed (art. 5)
    until=date(2015, 9, 5),
    names=_names("القانون رقم 17.08", "Loi n° 17-08", "Law 17-08"),
    titles=_names(
        "القانون رقم 17.08 المغير والمتمم للقانون رقم 78.00 المتعلق بالميثاق الجماعي",
        "Loi n° 17-08 modifiant et complétant la loi n° 78-00 portant charte communale",
        "Law 17-08 amending law 78-00, the communal charter",
    ),
)
LAW_45_08 = Instrument(
    id="L-45-08",
    kind=Kind.LAW,
    number="45-08",
    dated=date(2009, 2, 18),
    bulletin="5711",
    published=date(2009, 2, 23),
    since=date(2009, 2, 23),
    until=date(2015, 9, 5),
    names=_names("القانون رقم 45.08", "Loi n° 45-08", "Law 45-08"),
    titles=_names(
        "القانون رقم 45.08 المتعلق بالتنظيم المالي للجماعات المحلية ومجموعاتها",
        "Loi n° 45-08 relative à l'organisation des finances des collectivités locales et de leurs groupements",
        "Law 45-08 on the finances of local collectivities and their groups",
    ),
)
# The twins of decree 2-17-451: neither bulletin nor text was read; articles 75 and 89 bear the same numbers there.
DECREE_2_17_450 = Instrument(
    id="D-2-17-450",
    kind=Kind.DECREE,
    number="2-17-450",
    dated=date(2017, 11, 23),
    bulletin=None,
    published=None,
    since=date(2018, 1, 1),
    names=_names("المرسوم رقم 2.17.450", "Décret n° 2-17-450", "Decree 2-17-450"),
    titles=_names(
        "المرسوم رقم 2.17.450 بسن نظام للمحاسبة العمومية للعمالات والأقاليم ومجموعاتها",
        "Décret n° 2-17-450 portant règlement de la comptabilité publique des préfectures et des provinces",
        "Decree 2-17-450 on the public accounting of prefectures and provinces",
    ),
)
DECREE_2_17_449 = Instrument(
    id="D-2-17-449",
    kind=Kind.DECREE,
    number="2-17-449",
    dated=date(2017, 11, 23),
    bulletin=None,
    published=None,
    since=date(2018, 1, 1),
    names=_names("المرسوم رقم 2.17.449", "Décret n° 2-17-449", "Decree 2-17-449"),
    titles=_names(
        "المرسوم رقم 2.17.449 بسن نظام للمحاسبة العمومية للجهات ومجموعاتها",
        "Décret n° 2-17-449 portant règlement de la comptabilité publique des régions",
        "Decree 2-17-449 on the public accounting of regions",
    ),
)
LO_29_11 = Instrument(
    id="LO-29-11",
    kind=Kind.ORGANIC_LAW,
    number="29-11",
    dated=date(2011, 10, 22),
    bulletin="5989",
    published=date(2011, 10, 24),
    since=date(2011, 10, 24),
    names=_names("القانون التنظيمي رقم 29.11", "Loi organique n° 29-11", "Organic law 29-11"),
    titles=_names(
        "القانون التنظيمي رقم 29.11 المتعلق بالأحزاب السياسية",
        "Loi organique n° 29-11 relative aux partis politiques",
        "Organic law 29-11 on political parties",
    ),
)
LAW_36_04 = Instrument(
    id="L-36-04",
    kind=Kind.LAW,
    number="36-04",
    dated=date(2006, 2, 14),
    bulletin="5397",
    published=date(2006, 2, 20),
    since=date(2006, 2, 20),
    until=date(2011, 10, 23),
    names=_names("القانون رقم 36.04", "Loi n° 36-04", "Law 36-04"),
    titles=_names(
        "القانون رقم 36.04 المتعلق بالأحزاب السياسية",
        "Loi n° 36-04 relative aux partis politiques",
        "Law 36-04 on political parties",
    ),
)
LAW_54_05 = Instrument(
    id="L-54-05",
    kind=Kind.LAW,
    number="54-05",
    dated=date(2006, 2, 14),
    bulletin="5404",
    published=date(2006, 3, 16),
    since=date(2006, 3, 16),
    names=_names("القانون رقم 54.05", "Loi n° 54-05", "Law 54-05"),
    titles=_names(
        "القانون رقم 54.05 المتعلق بالتدبير المفوض للمرافق العامة",
        "Loi n° 54-05 relative à la gestion déléguée des services publics",
        "Law 54-05 on the delegated management of public services",
    ),
)
LAW_86_12 = Instrument(
    id="L-86-12",
    kind=Kind.LAW,
    number="86-12",
    dated=date(2014, 12, 24),
    bulletin="6328",
    published=date(2015, 1, 22),
    since=date(2015, 6, 1),  # from its regulations (art. 29): decree 2-15-45 appeared on this day
    names=_names("القانون رقم 86.12", "Loi n° 86-12", "Law 86-12"),
    titles=_names(
        "القانون رقم 86.12 المتعلق بعقود الشراكة بين القطاعين العام والخاص",
        "Loi n° 86-12 relative aux contrats de partenariat public-privé",
        "Law 86-12 on public-private partnership contracts",
    ),
)
LAW_46_18 = Instrument(
    id="L-46-18",
    kind=Kind.LAW,
    number="46-18",
    dated=date(2020, 3, 6),
    bulletin="6866",
    published=date(2020, 3, 19),
    since=date(2020, 3, 19),
    names=_names("القانون رقم 46.18", "Loi n° 46-18", "Law 46-18"),
    titles=_names(
        "القانون رقم 46.18 القاضي بتغيير وتتميم القانون رقم 86.12",
        "Loi n° 46-18 modifiant et complétant la loi n° 86-12",
        "Law 46-18 amending law 86-12",
    ),
)
DECREE_2_21_349 = Instrument(
    id="D-2-21-349",
    kind=Kind.DECREE,
    number="2-21-349",
    dated=date(2022, 8, 3),
    bulletin="7118",
    published=date(2022, 8, 18),
    since=date(2022, 8, 18),
    names=_names("المرسوم رقم 2.21.349", "Décret n° 2-21-349", "Decree 2-21-349"),
    titles=_names(
        "المرسوم رقم 2.21.349 المتعلق بعقود الشراكة بين القطاعين العام والخاص الخاصة بالجماعات الترابية",
        "Décret n° 2-21-349 relatif aux contrats de partenariat public-privé des collectivités territoriales",
        "Decree 2-21-349 on the public-private partnership contracts of territorial collectivities",
    ),
)
DECREE_2_12_349 = Instrument(
    id="D-2-12-349",
    kind=Kind.DECREE,
    number="2-12-349",
    dated=date(2013, 3, 20),
    bulletin="6140",
    published=date(2013, 4, 4),
    since=date(2014, 1, 1),
    until=date(2023, 8, 31),
    names=_names("المرسوم رقم 2.12.349", "Décret n° 2-12-349", "Decree 2-12-349"),
    titles=_names(
        "المرسوم رقم 2.12.349 المتعلق بالصفقات العمومية",
        "Décret n° 2-12-349 relatif aux marchés publics (2013)",
        "Decree 2-12-349 on public procurement (2013)",
    ),
)
DECREE_2_22_431 = Instrument(
    id="D-2-22-431",
    kind=Kind.DECREE,
    number="2-22-431",
    dated=date(2023, 3, 8),
    bulletin="7176",
    published=date(2023, 3, 9),
    since=date(2023, 9, 1),
    names=_names("المرسوم رقم 2.22.431", "Décret n° 2-22-431", "Decree 2-22-431"),
    titles=_names(
        "المرسوم رقم 2.22.431 المتعلق بالصفقات العمومية",
        "Décret n° 2-22-431 relatif aux marchés publics (2023)",
        "Decree 2-22-431 on public procurement (2023)",
    ),
)
LAW_14_05 = Instrument(
    id="L-14-05",
    kind=Kind.LAW,
    number="14-05",
    dated=date(2006, 11, 22),
    bulletin="5480",
    published=date(2006, 12, 7),
    since=date(2006, 12, 7),  # its art. 26 waits for model specifications whose day was not read
    until=date(2021, 3, 21),
    names=_names("القانون رقم 14.05", "Loi n° 14-05", "Law 14-05"),
    titles=_names(
        "القانون رقم 14.05 المتعلق بشروط فتح مؤسسات الرعاية الاجتماعية وتدبيرها",
        "Loi n° 14-05 relative aux conditions d'ouverture et de gestion des établissements de protection sociale",
        "Law 14-05 on the opening and running of social-care institutions",
    ),
)
LAW_65_15 = Instrument(
    id="L-65-15",
    kind=Kind.LAW,
    number="65-15",
    dated=date(2018, 4, 12),
    bulletin="6667",
    published=date(2018, 4, 23),
    since=date(2021, 3, 22),  # from its regulations (art. 44): decree 2-19-693 appeared on this day
    names=_names("القانون رقم 65.15", "Loi n° 65-15", "Law 65-15"),
    titles=_names(
        "القانون رقم 65.15 المتعلق بمؤسسات الرعاية الاجتماعية",
        "Loi n° 65-15 relative aux établissements de protection sociale",
        "Law 65-15 on social-care institutions",
    ),
)
LAW_004_71 = Instrument(
    id="L-004-71",
    kind=Kind.LAW,
    number="004-71",
    dated=date(1971, 10, 12),
    bulletin="3077",
    published=date(1971, 10, 20),
    since=date(1971, 10, 20),
    until=date(2023, 1, 8),
    in_sections=True,
    names=_names("القانون رقم 004.71", "Loi n° 004-71", "Law 004-71"),
    titles=_names(
        "القانون رقم 004.71 المتعلق بالتماس الإحسان العمومي",
        "Loi n° 004-71 relative aux appels à la générosité publique",
        "Law 004-71 on appeals to public generosity",
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
DECREE_2_25_152 = Instrument(
    id="D-2-25-152",
    kind=Kind.DECREE,
    number="2-25-152",
    dated=date(2025, 3, 20),
    bulletin="7392",
    published=date(2025, 4, 3),
    since=date(2025, 4, 3),
    names=_names("المرسوم رقم 2.25.152", "Décret n° 2-25-152", "Decree 2-25-152"),
    titles=_names(
        "المرسوم رقم 2.25.152 بتطبيق القانون رقم 18.18",
        "Décret n° 2-25-152 pris pour l'application de la loi n° 18-18",
        "Decree 2-25-152 applying law 18-18",
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
DECREE_2_23_72 = Instrument(
    id="D-2-23-72",
    kind=Kind.DECREE,
    number="2-23-72",
    dated=date(2023, 4, 14),
    bulletin="7214",
    published=date(2023, 7, 20),
    since=date(2023, 7, 20),
    names=_names("المرسوم رقم 2.23.72", "Décret n° 2-23-72", "Decree 2-23-72"),
    titles=_names(
        "المرسوم رقم 2.23.72 بتطبيق القانون رقم 06.18",
        "Décret n° 2-23-72 pris pour l'application de la loi n° 06-18",
        "Decree 2-23-72 applying law 06-18",
    ),
)
LAW_57_19 = Instrument(
    id="L-57-19",
    kind=Kind.LAW,
    number="57-19",
    dated=date(2021, 7, 14),
    bulletin="7006",
    published=date(2021, 7, 22),
    since=date(2021, 7, 22),
    names=_names("القانون رقم 57.19", "Loi n° 57-19", "Law 57-19"),
    titles=_names(
        "القانون رقم 57.19 المتعلق بنظام الأملاك العقارية للجماعات الترابية",
        "Loi n° 57-19 relative au régime des biens immobiliers des collectivités territoriales",
        "Law 57-19 on the immovable property of territorial collectivities",
    ),
)
LAW_30_09 = Instrument(
    id="L-30-09",
    kind=Kind.LAW,
    number="30-09",
    dated=date(2010, 8, 24),
    bulletin="5885",
    published=date(2010, 10, 25),
    since=date(2011, 11, 21),  # with its regulations (art. 118): decree 2-10-628 appeared on this day
    names=_names("القانون رقم 30.09", "Loi n° 30-09", "Law 30-09"),
    titles=_names(
        "القانون رقم 30.09 المتعلق بالتربية البدنية والرياضة",
        "Loi n° 30-09 relative à l'éducation physique et aux sports",
        "Law 30-09 on physical education and sport",
    ),
)
LAW_37_18 = Instrument(
    id="L-37-18",
    kind=Kind.LAW,
    number="37-18",
    dated=date(2020, 8, 8),
    bulletin="6908",
    published=date(2020, 8, 13),
    since=date(2020, 8, 13),
    names=_names("القانون رقم 37.18", "Loi n° 37-18", "Law 37-18"),
    titles=_names(
        "القانون رقم 37.18 المتعلق بمؤسسة الأعمال الاجتماعية لموظفي الجماعات الترابية",
        "Loi n° 37-18 relative à la fondation des œuvres sociales du personnel des collectivités territoriales",
        "Law 37-18 on the foundation for the social works of the staff of territorial collectivities",
    ),
)
LAW_12_99 = Instrument(
    id="L-12-99",
    kind=Kind.LAW,
    number="12-99",
    dated=date(1999, 8, 25),
    bulletin="4732",
    published=date(1999, 10, 7),
    since=date(1999, 10, 7),
    names=_names("القانون رقم 12.99", "Loi n° 12-99", "Law 12-99"),
    titles=_names(
        "القانون رقم 12.99 المتعلق بوكالة التنمية الاجتماعية",
        "Loi n° 12-99 portant création de l'Agence de développement social",
        "Law 12-99 on the social development agency",
    ),
)
LAW_38_12 = Instrument(
    id="L-38-12",
    kind=Kind.LAW,
    number="38-12",
    dated=date(2013, 2, 21),
    bulletin=None,
    published=None,
    since=date(2013, 2, 21),  # the promulgation; the day of bulletin 6136 was not read in it
    names=_names("القانون رقم 38.12", "Loi n° 38-12", "Law 38-12"),
    titles=_names(
        "القانون رقم 38.12 المتعلق بالنظام الأساسي لغرف التجارة والصناعة والخدمات",
        "Loi n° 38-12 portant statut des chambres de commerce, d'industrie et de services",
        "Law 38-12 on the chambers of commerce, industry and services",
    ),
)
DECREE_2_16_404 = Instrument(
    id="D-2-16-404",
    kind=Kind.DECREE,
    number="2-16-404",
    dated=date(2016, 8, 4),
    bulletin="6508",
    published=date(2016, 10, 13),
    since=date(2016, 10, 13),
    names=_names("المرسوم رقم 2.16.404", "Décret n° 2-16-404", "Decree 2-16-404"),
    titles=_names(
        "المرسوم رقم 2.16.404 المتعلق بالإشراف المنتدب بين الجماعات والعمالة أو الإقليم",
        "Décret n° 2-16-404 relatif à la maîtrise d'ouvrage déléguée entre les communes et la préfecture ou province",
        "Decree 2-16-404 on project supervision delegated by communes to the prefecture or province",
    ),
)
DECREE_2_16_316 = Instrument(
    id="D-2-16-316",
    kind=Kind.DECREE,
    number="2-16-316",
    dated=date(2016, 6, 29),
    bulletin="6482",
    published=date(2016, 7, 14),
    since=date(2016, 7, 14),
    names=_names("المرسوم رقم 2.16.316", "Décret n° 2-16-316", "Decree 2-16-316"),
    titles=_names(
        "المرسوم رقم 2.16.316 بتحديد قائمة الوثائق الواجب إرفاقها بميزانية الجماعة",
        "Décret n° 2-16-316 fixant la liste des documents à joindre au budget de la commune",
        "Decree 2-16-316 on the documents joined to the budget of the commune",
    ),
)
DECREE_2_16_315 = Instrument(
    id="D-2-16-315",
    kind=Kind.DECREE,
    number="2-16-315",
    dated=date(2016, 6, 29),
    bulletin="6482",
    published=date(2016, 7, 14),
    since=date(2016, 7, 14),
    names=_names("المرسوم رقم 2.16.315", "Décret n° 2-16-315", "Decree 2-16-315"),
    titles=_names(
        "المرسوم رقم 2.16.315 بتحديد قائمة الوثائق الواجب إرفاقها بميزانية العمالة أو الإقليم",
        "Décret n° 2-16-315 fixant la liste des documents à joindre au budget de la préfecture ou de la province",
        "Decree 2-16-315 on the documents joined to the budget of the prefecture or province",
    ),
)
DECREE_2_16_314 = Instrument(
    id="D-2-16-314",
    kind=Kind.DECREE,
    number="2-16-314",
    dated=date(2016, 6, 29),
    bulletin="6482",
    published=date(2016, 7, 14),
    since=date(2016, 7, 14),
    names=_names("المرسوم رقم 2.16.314", "Décret n° 2-16-314", "Decree 2-16-314"),
    titles=_names(
        "المرسوم رقم 2.16.314 بتحديد قائمة الوثائق الواجب إرفاقها بميزانية الجهة",
        "Décret n° 2-16-314 fixant la liste des documents à joindre au budget de la région",
        "Decree 2-16-314 on the documents joined to the budget of the region",
    ),
)
LAW_62_99 = Instrument(
    id="L-62-99",
    kind=Kind.LAW,
    number="62-99",
    dated=date(2002, 6, 13),
    bulletin="5030",
    published=date(2002, 8, 15),
    since=date(2002, 8, 15),
    names=_names("القانون رقم 62.99", "Loi n° 62-99", "Law 62-99"),
    titles=_names(
        "القانون رقم 62.99 المتعلق بمدونة المحاكم المالية",
        "Loi n° 62-99 formant code des juridictions financières",
        "Law 62-99, the code of the financial courts",
    ),
)
LAW_112_12 = Instrument(
    id="L-112-12",
    kind=Kind.LAW,
    number="112-12",
    dated=date(2014, 11, 21),
    bulletin="6318",
    published=date(2014, 12, 18),
    since=date(2015, 12, 18),  # a year after its publication (art. 108)
    names=_names("القانون رقم 112.12", "Loi n° 112-12", "Law 112-12"),
    titles=_names(
        "القانون رقم 112.12 المتعلق بالتعاونيات",
        "Loi n° 112-12 relative aux coopératives",
        "Law 112-12 on cooperatives",
    ),
)
CIRCULAR_7_2003 = Instrument(
    id="C-7-2003",
    kind=Kind.CIRCULAR,
    number="7-2003",
    dated=date(2003, 6, 27),
    bulletin=None,
    published=None,
    since=date(2003, 6, 27),
    second_hand=True,
    names=_names("منشور الوزير الأول رقم 7/2003", "Circulaire du Premier ministre n° 7/2003", "Circular 7/2003"),
    titles=_names(
        "منشور الوزير الأول رقم 7/2003 المتعلق بالشراكة بين الدولة والجمعيات",
        "Circulaire du Premier ministre n° 7/2003 relative au partenariat entre l'Etat et les associations",
        "Circular 7/2003 of the Prime Minister on partnership between the State and associations",
    ),
)
CIRCULAR_2_2014 = Instrument(
    id="C-2-2014",
    kind=Kind.CIRCULAR,
    number="2-2014",
    dated=date(2014, 3, 5),
    bulletin=None,
    published=None,
    since=date(2014, 3, 5),
    second_hand=True,
    names=_names("منشور رئيس الحكومة رقم 2/2014", "Circulaire du Chef du gouvernement n° 2/2014", "Circular 2/2014"),
    titles=_names(
        "منشور رئيس الحكومة رقم 2/2014 المتعلق بمراقبة استعمال الجمعيات للأموال العمومية",
        "Circulaire du Chef du gouvernement n° 2/2014 relative au contrôle des fonds publics des associations",
        "Circular 2/2014 of the Head of Government on the audit of public money used by associations",
    ),
)
# Its number was not verified; the day is the first on which the press describes it.
CIRCULAR_2022 = Instrument(
    id="C-2022",
    kind=Kind.CIRCULAR,
    number="annual-account-2022",
    dated=date(2022, 7, 14),
    bulletin=None,
    published=None,
    since=date(2022, 7, 14),
    second_hand=True,
    names=_names(
        "منشور رئيس الحكومة لسنة 2022 حول الحساب السنوي",
        "Circulaire du Chef du gouvernement de 2022 sur le compte annuel",
        "Circular of 2022 on the annual account",
    ),
    titles=_names(
        "منشور رئيس الحكومة لسنة 2022 حول الحساب السنوي للجمعيات المستفيدة من المال العام",
        "Circulaire du Chef du gouvernement de 2022 sur le compte annuel des associations bénéficiant de fonds publics",
        "Circular of the Head of Government of 2022 on the annual account of associations that receive public money",
    ),
)
INTERIOR_2018 = Instrument(
    id="INT-2018",
    kind=Kind.CIRCULAR,
    number="d2185",
    dated=date(2018, 4, 5),
    bulletin=None,
    published=None,
    since=date(2018, 4, 5),
    second_hand=True,
    names=_names("دورية وزير الداخلية رقم D2185", "Circulaire Intérieur D2185", "Interior circular D2185"),
    titles=_names(
        "دورية وزير الداخلية رقم D2185 حول دعم الجماعات الترابية للجمعيات والاتفاقيات المبرمة معها",
        "Circulaire du ministre de l'Intérieur D2185 relative au soutien aux associations et aux conventions",
        "Circular D2185 of the Minister of the Interior on support to, and conventions with, associations",
    ),
)
# Press reports of the summer and autumn of 2025 give neither number nor day; see the option `circular_2025_since`.
INTERIOR_2025B = Instrument(
    id="INT-2025B",
    kind=Kind.CIRCULAR,
    number="conventions-2025",
    dated=date(2025, 8, 1),
    bulletin=None,
    published=None,
    since=date(2025, 8, 1),
    second_hand=True,
    names=_names(
        "توجيهات وزارة الداخلية لسنة 2025 حول الاتفاقيات",
        "Instructions Intérieur de 2025 sur les conventions",
        "Interior instructions of 2025 on conventions",
    ),
    titles=_names(
        "توجيهات وزارة الداخلية لسنة 2025 حول مراجعة الاتفاقيات المبرمة أو المعروضة على المجالس",
        "Instructions du ministère de l'Intérieur de 2025 sur la revue des conventions conclues ou proposées",
        "Instructions of the Interior ministry of 2025 on the review of conventions concluded or tabled",
    ),
)
INSTRUMENTS: tuple[Instrument, ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, Instrument)
)
