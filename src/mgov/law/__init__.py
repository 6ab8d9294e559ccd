"""Law as data with a date: instruments, citations, regimes, levels and actors."""

from mgov.law._citations import Citation, citing, dahir58, decree05916, doc, law3113, law5519, lo113
from mgov.law._instruments import (
    CHARTER_78_00,
    DAHIR_1_58_376,
    DECREE_2_05_916,
    DECREE_2_77_169,
    DOC,
    INSTRUMENTS,
    LAW_31_13,
    LAW_55_19,
    LO_111_14,
    LO_112_14,
    LO_113_14,
    Instrument,
    Kind,
)
from mgov.law._regimes import COMMUNE_2015, REGIMES, Actor, Level, Regime, regime_on

__all__ = [
    "CHARTER_78_00",
    "COMMUNE_2015",
    "DAHIR_1_58_376",
    "DECREE_2_05_916",
    "DECREE_2_77_169",
    "DOC",
    "INSTRUMENTS",
    "LAW_31_13",
    "LAW_55_19",
    "LO_111_14",
    "LO_112_14",
    "LO_113_14",
    "REGIMES",
    "Actor",
    "Citation",
    "Instrument",
    "Kind",
    "Level",
    "Regime",
    "citing",
    "dahir58",
    "decree05916",
    "doc",
    "law3113",
    "law5519",
    "lo113",
    "regime_on",
]
