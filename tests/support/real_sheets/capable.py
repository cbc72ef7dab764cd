"""Tables of who can do what beside the scores, each with one that looks like it and must not be read so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import Level, RealSheet, Seen, able, expect, matrix, shares

__all__ = ["SHEETS"]

L1, L2 = Level(1), Level(2)
_TRIO = ("Alfa BV", "Beta BV", "Gamma BV")
_CRAFTS = ("Boren", "Lassen", "Coaten")


def _scores(criteria: Sequence[str], parties: Sequence[str] = _TRIO) -> tuple[Tab, Seen]:
    """A tab of grades, with what is read from it."""
    grades = ((8, 7), (6, 9), (9, 5))
    rows = [["Leverancier", *criteria], *([name, *line] for name, line in zip(parties, grades, strict=True))]
    return Tab("Scores", rows), matrix("Scores!B2", parties, criteria, grades)


def _beside(name: str, tab: Tab, criteria: Sequence[str], parties: Sequence[str] = _TRIO, **more: Any) -> RealSheet:
    """A sheet with grades on one tab and what each can do on another."""
    tab_of_scores, seen = _scores(criteria, parties)
    expected = expect(seen, **{"asks": {"scale", "direction"}, "at_most_questions": 0, **more})
    return RealSheet(name, lambda: (book(tab_of_scores, tab), f"{name}.xlsx"), expected)


# --- Dutch: crosses, and how many parties must be able to do it; the last column counts.
CROSSES = _beside(
    "dutch crosses and a required number of parties",
    Tab("Competenties", [
        ["Wie kan wat?"],
        [],
        ["Competentie", *_TRIO, "Vereist aantal", "Aantal"],
        ["Boren", "x", None, "x", 2, 2],
        ["Lassen", None, "x", None, 1, 1],
        ["Coaten", "x", None, "x", None, 2],
    ]),
    ("Kwaliteit", "Service"),
    capabilities=able(_TRIO, _CRAFTS, (2, 0, 2), (0, 2, 0), (2, 0, 2)),
    needs={"Boren": (2, 2), "Lassen": (2, 1)},
)  # fmt: skip

# --- German: levels from 0 to 5; 2 is less than the 3 that is needed, although both are near 2 of 4.
GRADED = _beside(
    "german levels of abilities with what is needed",
    Tab("Fähigkeiten", [
        ["Fähigkeitsmatrix (0-5)"],
        [],
        ["Fähigkeit", "Benötigt", "Alfa BV", "Beta BV", "Gamma BV"],
        ["Bohren", 4, 5, 0, 3],
        ["Schweißen", 3, 0, 2, 3],
        ["Lackieren", None, 1, 4, 0],
    ]),
    ("Qualität", "Service"),
    capabilities=able(_TRIO, ("Bohren", "Schweißen", "Lackieren"), (4, 0, 1), (0, 1, 3), (2, 2, 0)),
    needs={"Bohren": (3, 1), "Schweißen": (2, 1)},
)  # fmt: skip

# --- English: ticks, a row that says what is needed, and who chooses can do something as well.
TICKS = _beside(
    "english ticks with the client and a row of needs",
    Tab("Skills", [
        ["Party", "Drilling", "Welding", "Coating"],
        ["Own organisation", None, "✓", None],
        ["Alfa BV", "✓", None, "✓"],
        ["Beta BV", None, "✓", "?"],
        ["Gamma BV", "✓", "✓", None],
        ["Needed", "yes", "yes", "no"],
    ]),
    ("Quality", "Service"),
    capabilities=able(("Own organisation", *_TRIO), ("Drilling", "Welding", "Coating"),
                      (0, 2, 0), (2, 0, 2), (0, 2, None), (2, 2, 0)),
    needs={"Drilling": (2, 1), "Welding": (2, 1)}, client="Own organisation",
)  # fmt: skip

# --- Dutch: kan and kan niet say by themselves what it is about; demanded and wished.
CAN = _beside(
    "dutch can and cannot",
    Tab("Blad2", [
        ["", *_TRIO, "Nodig"],
        ["Boren", "kan", "kan niet", "kan", "verplicht"],
        ["Lassen", "kan niet", "kan", "kan", "wens"],
        ["Coaten", "kan", "kan niet", "kan niet", None],
    ]),
    ("Kwaliteit", "Service"),
    capabilities=able(_TRIO, _CRAFTS, (2, 0, 2), (0, 2, 0), (2, 2, 0)),
    needs={"Boren": (2, 1), "Lassen": (2, 0)},
)  # fmt: skip

# --- Spanish: certificates; which are needed is not said, and nothing is made up.
_CERTIFICATES = ("ISO 9001", "ISO 14001", "ISO 27001")
CERTIFIED = _beside(
    "spanish certificates without needs",
    Tab("Certificados", [
        ["Proveedor", *_CERTIFICATES],
        ["Alfa BV", "sí", "no", "sí"],
        ["Beta BV", "no", "sí", "no"],
        ["Gamma BV", "sí", "sí", "no"],
    ]),
    ("Calidad", "Servicio"),
    capabilities=able(_TRIO, _CERTIFICATES, (2, 0, 2), (0, 2, 0), (2, 2, 0)),
    named=("needed",),
)  # fmt: skip

# --- French: words from nothing to expert.
WORDED = _beside(
    "french levels of competence in words",
    Tab("Compétences", [
        ["Compétence", "Requis", *_TRIO],
        ["Forage", "confirmé", "expert", "aucun", "débutant"],
        ["Soudure", None, "confirmé", "expert", "aucun"],
    ]),
    ("Qualité", "Service"),
    capabilities=able(_TRIO, ("Forage", "Soudure"), (3, 2), (0, 3), (1, 0)),
    needs={"Forage": (2, 1)},
)  # fmt: skip

# --- English: levels from 1 to 5; whether 1 is nothing only the user knows.
ONE_TO_FIVE = _beside(
    "english levels from one to five",
    Tab("Capabilities", [
        ["Supplier", "Drilling", "Welding", "Coating"],
        ["Alfa BV", 5, 1, 3],
        ["Beta BV", 2, 4, 1],
        ["Gamma BV", 3, 5, 2],
    ]),
    ("Quality", "Service"),
    capabilities=able(_TRIO, ("Drilling", "Welding", "Coating"), (4, 0, 2), (1, 3, 0), (2, 4, 1)),
    asks={"scale"}, at_most_questions=1,
)  # fmt: skip

# --- German, must not be read so: competences that are graded, weighed and added up are criteria.
_GRADED = ((4, 3, 5), (3, 5, 4), (2, 4, 4))
WEIGHED = RealSheet(
    "german competences that are weighed",
    lambda: (book(Tab("Kompetenzen", [
        ["Kompetenz", "Gewicht", *_TRIO],
        ["Fachwissen", 50, 4, 3, 5],
        ["Termintreue", 30, 3, 5, 4],
        ["Service", 20, 2, 4, 4],
        ["Summe", 100, "=(B2*C2+B3*C3+B4*C4)/100", "=(B2*D2+B3*D3+B4*D4)/100", "=(B2*E2+B3*E3+B4*E4)/100"],
    ])), "Kompetenzen.xlsx"),
    expect(matrix("Kompetenzen!C2", ("Fachwissen", "Termintreue", "Service"), _TRIO, _GRADED, turned=True),
           weights=shares(("Fachwissen", "Termintreue", "Service"), 50, 30, 20),
           proved=("Kompetenzen!C5", "Kompetenzen!D5", "Kompetenzen!E5")),
)  # fmt: skip

# --- Dutch, must not be read so: a list of demands with yes and no is one of criteria.
DEMANDS = _beside(
    "dutch yes and no that are criteria",
    Tab("Toets", [
        ["Leverancier", "Nederlandstalig", "Eigen vervoer"],
        ["Alfa BV", "ja", "nee"], ["Beta BV", "nee", "ja"], ["Gamma BV", "ja", "ja"],
    ]),
    ("Kwaliteit", "Service"),
)  # fmt: skip
DEMANDS = RealSheet(DEMANDS.name, DEMANDS.make, expect(
    _scores(("Kwaliteit", "Service"))[1],
    matrix("Toets!B2", _TRIO, ("Nederlandstalig", "Eigen vervoer"), ((L2, L1), (L1, L2), (L2, L2)))))  # fmt: skip

# --- Dutch: nothing but crosses under a name that says competences: one question, and the scores it lacks are named.
_CROSSED = (("x", None, "x"), (None, "x", None), ("x", "x", None))


def dutch_only_capabilities() -> tuple[bytes, str]:
    rows = [["Leverancier", *_CRAFTS], *([name, *line] for name, line in zip(_TRIO, _CROSSED, strict=True))]
    return book(Tab("Competentiematrix", rows)), "competentiematrix.xlsx"


ALONE = RealSheet("dutch capabilities and no scores", dutch_only_capabilities, expect(
    matrix("Competentiematrix!B2", _TRIO, _CRAFTS, ((L2, None, L2), (None, L2, None), (L2, L2, None))),
    asks={"capabilities", "direction"}, named=("scores",)))  # fmt: skip

# --- English, must not be read so: suppliers whose names begin like a line of needs.
NAMES = RealSheet(
    "english suppliers called needs and partners",
    lambda: (book(Tab("S", [
        ["Criterion", "Weight", "Needham Ltd", "Partners Two Ltd", "Target Solutions Ltd"],
        ["Quality", 60, 8, 7, 6], ["Service", 40, 6, 9, 7],
    ])), "names.xlsx"),
    expect(matrix("S!C2", ("Quality", "Service"), ("Needham Ltd", "Partners Two Ltd", "Target Solutions Ltd"),
                  ((8, 7, 6), (6, 9, 7)), turned=True), weights=shares(("Quality", "Service"), 60, 40)),
)  # fmt: skip

SHEETS: tuple[RealSheet, ...] = (CROSSES, GRADED, TICKS, CAN, CERTIFIED, WORDED, ONE_TO_FIVE, WEIGHED, DEMANDS, ALONE,
                                 NAMES)  # fmt: skip
