"""The special laws, decrees and circulars that checks rest on: associations, property, contracts, money."""

from datetime import date

from mgov.law._instrument import Instrument, Kind
from mgov.law._instrument import names as _names
from mgov.law._instruments_cited import CITED

_CITED = {instrument.id: instrument for instrument in CITED}

LAW_17_08 = _CITED["L-17-08"]
LAW_45_08 = _CITED["L-45-08"]
LAW_36_04 = _CITED["L-36-04"]
DECREE_2_12_349 = _CITED["D-2-12-349"]
DECREE_2_22_431 = _CITED["D-2-22-431"]
LAW_14_05 = _CITED["L-14-05"]
LAW_004_71 = _CITED["L-004-71"]
DECREE_2_25_152 = _CITED["D-2-25-152"]
LAW_57_19 = _CITED["L-57-19"]
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
