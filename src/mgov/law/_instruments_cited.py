"""Texts that the preambles of conventions cite: those in force one day and gone another, most of them repealed.

Where the day a text started or ended was not read, `unsettled` covers the days it may be. The number of a bulletin is
given where it was read.
"""

from datetime import date

from mgov.law._instrument import ELECTED_2003, ELECTED_2009, ELECTED_2015, Instrument, Kind, names
from mgov.law._instrument import numbered as _text


def _dahir_on_property(dated: date, ar: str, fr: str, en: str) -> Instrument:
    """A dahir without a number on the property of communes, repealed by law 57-19 (art. 49)."""
    return Instrument(
        id=f"D-{dated.isoformat()}",
        kind=Kind.DAHIR,
        number="property",
        dated=dated,
        bulletin=None,
        published=None,
        since=dated,
        until=date(2021, 7, 21),
        names=names(ar, fr, en),
        titles=names(ar, fr, en),
    )


_ACCOUNTING_2010 = (date(2010, 2, 8), date(2010, 12, 31))  # the day decree 2-09-441 came into force was not read
_PROCUREMENT_2007 = (date(2007, 2, 5), date(2007, 12, 31))  # idem for decree 2-06-388
_SPORT_2011 = (date(2011, 11, 21), date(2012, 11, 20))  # law 30-09, art. 118: with its regulations, one after another
_CARE_2021 = (date(2021, 3, 22), date(2025, 10, 27))  # law 65-15, art. 44: idem

CITED: tuple[Instrument, ...] = (
    # Collectivities.
    _text(
        "DL-1-76-583", date(1976, 9, 30), None, (date(1976, 9, 30), date(2003, 9, 12)),
        "المتعلق بالتنظيم الجماعي", "relatif à l'organisation communale", "on the organisation of communes",
        (date(1976, 9, 30), date(1976, 12, 31)), ELECTED_2003,
    ),
    _text(
        "DL-1-76-584", date(1976, 9, 30), None, (date(1976, 9, 30), date(2009, 2, 22)),
        "المتعلق بتنظيم مالية الجماعات المحلية وهيئاتها",
        "relatif à l'organisation des finances des collectivités locales et de leurs groupements",
        "on the finances of local collectivities and their groupings",
        (date(1976, 9, 30), date(1976, 12, 31)),
    ),
    _text(
        "L-47-96", date(1997, 4, 2), None, (date(1997, 4, 3), date(2015, 9, 5)),
        "المتعلق بتنظيم الجهات", "relative à l'organisation de la région", "on the organisation of regions",
        (date(1997, 4, 3), date(1997, 12, 31)), ELECTED_2015,
    ),
    _text(
        "L-79-00", date(2002, 10, 3), None, (date(2003, 9, 13), date(2015, 9, 5)),
        "المتعلق بتنظيم العمالات والأقاليم",
        "relative à l'organisation des collectivités préfectorales et provinciales",
        "on the organisation of prefectures and provinces",
        (date(2002, 10, 3), date(2003, 12, 31)), ELECTED_2015,
    ),
    _text(
        "L-17-08", date(2009, 2, 18), ("5711", date(2009, 2, 23)), (date(2009, 6, 13), date(2015, 9, 5)),
        "المغير والمتمم للقانون رقم 78.00 المتعلق بالميثاق الجماعي",
        "modifiant et complétant la loi n° 78-00 portant charte communale",
        "amending law 78-00, the communal charter",
        ELECTED_2009, ELECTED_2015,
    ),
    _text(
        "L-45-08", date(2009, 2, 18), ("5711", date(2009, 2, 23)), (date(2009, 2, 23), date(2015, 9, 5)),
        "المتعلق بالتنظيم المالي للجماعات المحلية ومجموعاتها",
        "relative à l'organisation des finances des collectivités locales et de leurs groupements",
        "on the finances of local collectivities and their groupings",
        ELECTED_2015,
    ),
    # Accounting.
    _text(
        "D-2-76-576", date(1976, 9, 30), None, (date(1976, 9, 30), date(2010, 2, 7)),
        "بسن نظام لمحاسبة الجماعات المحلية وهيئاتها",
        "portant règlement de la comptabilité des collectivités locales et de leurs groupements",
        "on the accounting of local collectivities",
        (date(1976, 9, 30), date(1976, 12, 31)), _ACCOUNTING_2010,
    ),
    _text(
        "D-2-09-441", date(2010, 1, 3), ("5811", date(2010, 2, 8)), (date(2010, 2, 8), date(2017, 12, 31)),
        "بسن نظام للمحاسبة العمومية للجماعات المحلية ومجموعاتها",
        "portant règlement de la comptabilité publique des collectivités locales et de leurs groupements",
        "on the public accounting of local collectivities",
        _ACCOUNTING_2010,
    ),
    # Procurement.
    _text(
        "D-2-98-482", date(1998, 12, 30), None, (date(1998, 12, 30), date(2007, 9, 30)),
        "بتحديد شروط وأشكال إبرام صفقات الدولة",
        "fixant les conditions et les formes de passation des marchés de l'Etat",
        "on the procurement of the State",
        (date(1998, 12, 30), date(1999, 12, 31)), _PROCUREMENT_2007,
    ),
    _text(
        "D-2-06-388", date(2007, 2, 5), None, (date(2007, 10, 1), date(2013, 12, 31)),
        "بتحديد شروط وأشكال إبرام صفقات الدولة",
        "fixant les conditions et les formes de passation des marchés de l'Etat",
        "on the procurement of the State",
        _PROCUREMENT_2007,
    ),
    _text(
        "D-2-12-349", date(2013, 3, 20), None, (date(2014, 1, 1), date(2023, 8, 31)),
        "المتعلق بالصفقات العمومية", "relatif aux marchés publics", "on public procurement",
    ),
    _text(
        "D-2-22-431", date(2023, 3, 8), ("7176", date(2023, 3, 9)), (date(2023, 9, 1), None),
        "المتعلق بالصفقات العمومية", "relatif aux marchés publics", "on public procurement",
    ),
    # Property of communes.
    _dahir_on_property(
        date(1921, 10, 19),
        "الظهير الشريف الصادر في 19 أكتوبر 1921 المتعلق بالأملاك المختصة بالبلديات",
        "Dahir du 19 octobre 1921 sur le domaine municipal",
        "Dahir of 19 October 1921 on municipal property",
    ),
    _dahir_on_property(
        date(1949, 11, 14),
        "الظهير الشريف الصادر في 14 نوفمبر 1949 في شأن منح بعض رخص إشغال الملك العمومي البلدي",
        "Dahir du 14 novembre 1949 relatif à certaines permissions d'occupation du domaine public municipal",
        "Dahir of 14 November 1949 on permits to occupy the municipal public domain",
    ),
    _dahir_on_property(
        date(1954, 6, 28),
        "الظهير الشريف الصادر في 28 يونيو 1954 بشأن أملاك الجماعات القروية",
        "Dahir du 28 juin 1954 relatif aux biens des collectivités rurales",
        "Dahir of 28 June 1954 on the property of rural collectivities",
    ),
    _text(
        "L-57-19", date(2021, 7, 14), ("7006", date(2021, 7, 22)), (date(2021, 7, 22), None),
        "المتعلق بنظام الأملاك العقارية للجماعات الترابية",
        "relative au régime des biens immobiliers des collectivités territoriales",
        "on the real property of territorial collectivities",
    ),
    # Associations and their partners.
    _text(
        "L-36-04", date(2006, 2, 14), ("5397", date(2006, 2, 20)), (date(2006, 2, 20), date(2011, 10, 23)),
        "المتعلق بالأحزاب السياسية", "relative aux partis politiques", "on political parties",
    ),
    _text(
        "L-004-71", date(1971, 10, 12), ("3077", date(1971, 10, 20)), (date(1971, 10, 20), date(2023, 1, 8)),
        "المتعلق بالتماس الإحسان العمومي", "relative aux appels à la générosité publique", "on public appeals",
    ),
    _text(
        "D-2-04-970", date(2005, 1, 10), ("5339", date(2005, 8, 1)), (date(2005, 8, 1), date(2025, 4, 2)),
        "بتطبيق القانون رقم 004.71 المتعلق بالتماس الإحسان العمومي",
        "pris pour l'application de la loi n° 004-71 relative aux appels à la générosité publique",
        "implementing law 004-71 on public appeals",
    ),
    _text(
        "D-2-25-152", date(2025, 3, 20), ("7392", date(2025, 4, 3)), (date(2025, 4, 3), None),
        "بتطبيق القانون رقم 18.18", "pris pour l'application de la loi n° 18-18", "implementing law 18-18",
    ),
    _text(
        "L-06-87", date(1989, 5, 19), None, (date(1989, 5, 19), date(2011, 11, 20)),
        "المتعلق بالتربية البدنية والرياضة",
        "relative à l'éducation physique et aux sports",
        "on physical education and sports",
        (date(1989, 5, 19), date(1990, 5, 18)), _SPORT_2011,
    ),
    _text(
        "L-14-05", date(2006, 11, 22), ("5480", date(2006, 12, 7)), (date(2006, 12, 7), date(2021, 3, 21)),
        "المتعلق بشروط فتح مؤسسات الرعاية الاجتماعية وتدبيرها",
        "relative aux conditions d'ouverture et de gestion des établissements de protection sociale",
        "on the opening and running of social-care institutions",
        (date(2006, 12, 7), date(2007, 12, 6)), _CARE_2021,
    ),
)  # fmt: skip
