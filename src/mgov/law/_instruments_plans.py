"""The decrees on plans of collectivities: how they are prepared, and the three-year programming of the budget.

Decree 2-16-299 was read through digests only: its articles are cited without paragraphs.
"""

from datetime import date

from mgov.law._instrument import numbered as _text

_JUNE_2016, _BULLETIN_2016 = date(2016, 6, 29), ("6482", date(2016, 7, 14))
_SINCE_2016 = (date(2016, 7, 14), None)

DECREE_2_10_504 = _text(
    "D-2-10-504", date(2011, 4, 28), ("5943", date(2011, 5, 16)), (date(2011, 5, 16), date(2016, 7, 13)),
    "بتحديد مسطرة إعداد المخطط الجماعي للتنمية",
    "fixant la procédure d'élaboration du plan communal de développement",
    "on the preparation of the communal development plan",
)  # fmt: skip
DECREE_2_16_301 = _text(
    "D-2-16-301", _JUNE_2016, _BULLETIN_2016, _SINCE_2016,
    "بتحديد مسطرة إعداد برنامج عمل الجماعة وتتبعه وتحيينه وتقييمه وآليات الحوار والتشاور لإعداده",
    "fixant la procédure d'élaboration du programme d'action de la commune",
    "on the preparation of the communal action programme",
)  # fmt: skip
DECREE_2_16_300 = _text(
    "D-2-16-300", _JUNE_2016, _BULLETIN_2016, _SINCE_2016,
    "بتحديد مسطرة إعداد برنامج تنمية العمالة أو الإقليم وتتبعه وتحيينه وتقييمه وآليات الحوار والتشاور لإعداده",
    "fixant la procédure d'élaboration du programme de développement de la préfecture ou de la province",
    "on the preparation of the development programme of the prefecture or province",
)  # fmt: skip
DECREE_2_16_299 = _text(
    "D-2-16-299", _JUNE_2016, _BULLETIN_2016, (date(2016, 7, 14), date(2023, 11, 15)),
    "بتحديد مسطرة إعداد برنامج التنمية الجهوية وتتبعه وتحيينه وتقييمه وآليات الحوار والتشاور لإعداده",
    "fixant la procédure d'élaboration du programme de développement régional",
    "on the preparation of the regional development programme",
)  # fmt: skip
DECREE_2_22_475 = _text(
    "D-2-22-475", date(2023, 11, 2), ("7248", date(2023, 11, 16)), (date(2023, 11, 16), None),
    "بتحديد مسطرة إعداد برنامج التنمية الجهوية وتتبعه وتحيينه وتقييمه",
    "fixant la procédure d'élaboration, de suivi, d'actualisation et d'évaluation du programme de développement "
    "régional",
    "on the preparation, follow-up, update and evaluation of the regional development programme",
)  # fmt: skip
DECREE_2_16_307 = _text(
    "D-2-16-307", _JUNE_2016, _BULLETIN_2016, _SINCE_2016,
    "بتحديد مضمون البرمجة الممتدة على ثلاث سنوات الخاصة بميزانية الجماعة وكيفيات إعدادها",
    "fixant le contenu de la programmation triennale du budget de la commune et les modalités de son élaboration",
    "on the three-year programming of the budget of the commune",
)  # fmt: skip
DECREE_2_16_306 = _text(
    "D-2-16-306", _JUNE_2016, _BULLETIN_2016, _SINCE_2016,
    "بتحديد مضمون البرمجة الممتدة على ثلاث سنوات الخاصة بميزانية العمالة أو الإقليم وكيفيات إعدادها",
    "fixant le contenu de la programmation triennale du budget de la préfecture ou de la province",
    "on the three-year programming of the budget of the prefecture or province",
)  # fmt: skip
DECREE_2_16_305 = _text(
    "D-2-16-305", _JUNE_2016, _BULLETIN_2016, _SINCE_2016,
    "بتحديد مسطرة إعداد البرمجة الممتدة على ثلاث سنوات الخاصة بميزانية الجهة وآجالها",
    "fixant la procédure et les délais d'élaboration de la programmation triennale du budget de la région",
    "on the three-year programming of the budget of the region",
)  # fmt: skip
