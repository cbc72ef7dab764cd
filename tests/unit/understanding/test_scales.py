"""Scales of criteria: what a careful buyer would take for certain, and what it would ask."""

from __future__ import annotations

import pytest

from selection.errors import Place
from selection.model import Group
from selection.tables import Cell, CellValue
from selection.understanding.values.headings import group_of
from selection.understanding.values.scales import ScaleProposal, propose_scale
from selection.understanding.values.written import understand_column


def propose(heading: str, values: list[CellValue | int], *texts: str, most: float | None = None) -> ScaleProposal:
    numbers = [float(one) if isinstance(one, int) and not isinstance(one, bool) else one for one in values]
    cells = [Cell(value, Place("Blad1", f"B{row}")) for row, value in enumerate(numbers, start=2)]
    return propose_scale(heading, understand_column(cells), texts, most)


def asked(found: ScaleProposal) -> list[str]:
    return [doubt.kind.value for doubt in found.doubts]


@pytest.mark.parametrize(
    ("heading", "texts", "ends"),
    [
        ("Kwaliteit (1-10)", (), (1, 10)), ("Kwaliteit", ("schaal 1 t/m 5",), (1, 5)),
        ("Qualität (Skala 1 bis 6)", (), (1, 6)), ("Score 0-100", (), (0, 100)), ("Calidad (1 a 10)", (), (1, 10)),
        ("Plan van aanpak (max. 20 punten)", (), (0, 20)), ("Quality /10", (), (0, 10)), ("Quality (20 points)", (),
        (0, 20)),
        ("Kwaliteit", ("1 = slecht, 2 = matig, 5 = uitstekend",), (1, 5)), ("Kwaliteit", ("1: slecht 5: goed",),
        (1, 5)),
        ("Quality", ("1 = poor ... 5 = excellent",), (1, 5)), ("Kwaliteit", ("schaal 1-5, 5 = best",), (1, 5)),
        ("Kwaliteit", ("slecht = 1; goed = 5",), (1, 5)), ("Qualität", ("1 = sehr gut, 6 = ungenügend",), (6, 1)),
        ("Schulnote", (), (6, 1)), ("Prijs (1-10)", (), (1, 10)), ("Kwaliteit (1-5)", ("1 = best",), (5, 1)),
        ("Kwaliteit (1-5)", ("lager is beter",), (5, 1)),
    ],
)  # fmt: skip
def test_a_stated_scale_is_certain(heading: str, texts: tuple[str, ...], ends: tuple[float, float]) -> None:
    found = propose(heading, [2, 3, 4], *texts)
    assert ((found.worst, found.best), asked(found), found.outside) == (ends, [], ())
    assert found.less_is_better is (ends[0] > ends[1])
    assert any("stated" in str(reason) for reason in found.reasons)


@pytest.mark.parametrize(
    "heading", ["Levertijd (2-4 weken)", "Innovatie (30%)", "K1 Kwaliteit", "Prijs (max. 100 euro)", "Vraag 12"]
)
def test_other_numbers_in_a_heading_are_no_scale(heading: str) -> None:
    assert not any("stated" in str(reason) for reason in propose(heading, [6, 7, 8]).reasons)


def test_weights_in_a_text_are_no_legend() -> None:
    found = propose("Kwaliteit", [6, 7, 8], "Prijs: 40, Kwaliteit: 60")
    assert (found.worst, found.best, found.outside) == (1, 10, ())


@pytest.mark.parametrize(
    ("values", "ends"),
    [
        (["85%", "90%"], (0, 1)), ([7, 8, 6], (1, 10)), ([7.5, 3.0], (1, 10)), ([0.2, 0.8], (0, 1)),
        ([1, 5, 3, 4, 2, 3, 4, 5, 1, 2], (1, 5)), (["8/10", "6/10"], (0, 10)), (["8 à 9", 7], (1, 10)),
    ],
)  # fmt: skip
def test_values_that_show_their_scale(values: list[CellValue | int], ends: tuple[float, float]) -> None:
    found = propose("Kwaliteit", values)
    assert ((found.worst, found.best), asked(found)) == (ends, [])


@pytest.mark.parametrize(
    ("values", "options"),
    [([3, 4, 2], {(1, 5), (1, 10), (1, 4)}), ([12, 18], {(0, 20), (0, 100), (10, 20)}), ([-1, 0, 2], {(-2, 2),
    (-1, 2)}),
     ([0, 1, 1], {(0, 1), (0, 5), (0, 10)})],
)  # fmt: skip
def test_values_that_fit_several_scales_are_asked(
    values: list[CellValue | int], options: set[tuple[float, float]]
) -> None:
    found = propose("Kwaliteit", values)
    assert asked(found) == ["scale"]
    assert {(worst, best) for worst, best, _ in found.doubts[0].options} == options
    assert found.doubts[0].options[0][:2] == (found.worst, found.best)


def test_points_up_to_the_weight() -> None:
    found = propose("Kwaliteit", [12, 28, 35], most=40.0)
    assert (found.worst, found.best) == (0, 40)
    assert asked(found) == ["scale"]


def test_a_zero_below_the_scale_is_asked_unless_the_legend_explains_it() -> None:
    for heading in ("Kwaliteit", "Kwaliteit (1-10)"):
        found = propose(heading, [0, 7, 8])
        assert asked(found) == ["zero"]
        assert [one[:2] for one in found.doubts[0].options] == [(1, 10), (0, 10)]
        assert found.outside == ()
    explained = propose("Kwaliteit", [0, 4, 5], "0 = niet beoordeeld, 1 = slecht, 5 = goed")
    assert (asked(explained), explained.zero_is_missing, explained.worst) == ([], True, 1)


def test_two_doubts_about_the_same_ends_are_one_question() -> None:
    found = propose("Risico", [0, 2, 3])
    assert asked(found) == ["zero"]
    ends = {one[:2] for one in found.doubts[0].options}
    assert {(1, 5), (5, 1), (0, 5), (5, 0), (1, 10)} <= ends


@pytest.mark.parametrize(
    ("values", "levels", "ends"),
    [
        (["+", "o", "-"], {"+": 1, "o": 0, "-": -1}, (-1, 1)), (["++", "+", "--"], {"++": 2, "+": 1, "--": -2},
        (-2, 2)),
        (["goed", "onvoldoende", "matig", "voldoende", "uitstekend"],
         {"onvoldoende": 1, "matig": 2, "voldoende": 3, "goed": 4, "uitstekend": 5}, (1, 5)),
        (["poor", "fair", "good", "very good", "excellent"],
         {"poor": 1, "fair": 2, "good": 3, "very good": 4, "excellent": 5}, (1, 5)),
        (["Nicht vorhanden", "teilweise", "vorhanden"], {"nicht vorhanden": 0, "teilweise": 1, "vorhanden": 2}, (0, 2)),
        (["ja", "nee", "deels"], {"nee": 0, "deels": 1, "ja": 2}, (0, 2)), (["yes", "no"], {"no": 0, "yes": 1}, (0, 1)),
        (["hoog", "laag"], {"laag": 1, "hoog": 3}, (1, 3)), (["alto", "medio"], {"medio": 2, "alto": 3}, (1, 3)),
        (["hoch", "mittel", "niedrig"], {"niedrig": 1, "mittel": 2, "hoch": 3}, (1, 3)),
        (["★★★☆☆", "★☆☆☆☆"], {"★★★☆☆": 3, "★☆☆☆☆": 1}, (1, 5)), (["x", "-"], {"x": 1, "-": 0}, (0, 1)),
        (["Red", "Green"], {"red": 1, "green": 3}, (1, 3)),
    ],
)  # fmt: skip
def test_level_words(values: list[CellValue | int], levels: dict[str, float], ends: tuple[float, float]) -> None:
    found = propose("Kwaliteit", values)
    assert (dict(found.levels), (found.worst, found.best), asked(found)) == (levels, ends, [])


def test_the_legend_says_what_words_are_worth() -> None:
    found = propose("Eisen", ["voldoet deels", "voldoet"], "0 = voldoet niet", "3 = voldoet deels", "4 = voldoet")
    assert (found.levels["voldoet deels"], found.worst, found.best, asked(found)) == (3, 0, 4, [])


def test_a_legend_ends_where_another_sentence_begins() -> None:
    found = propose("Eisen", ["slecht", "goed"], "1 = slecht, 3 = matig, 5 = goed.  Geel = nog navragen")
    assert dict(found.levels) == {"slecht": 1, "matig": 3, "goed": 5}


def test_level_words_are_spread_over_a_stated_scale() -> None:
    found = propose("Kwaliteit (0-10)", ["laag", "midden", "hoog"])
    assert dict(found.levels) == {"laag": 0, "midden": 5, "hoog": 10}


@pytest.mark.parametrize(
    ("values", "unknown", "key"),
    [
        (["goed", "matig", "blauw"], ("blauw",), "levels"),
        ([8, 7, "goed", 6, 9], ("goed",), "levels"),
        (["blauw", "paars"], ("blauw", "paars"), "word order"),
    ],
)
def test_words_that_nobody_explained_are_asked_by_name(
    values: list[CellValue | int], unknown: tuple[str, ...], key: str
) -> None:
    found = propose("Kwaliteit", values)
    assert asked(found) == [key]
    assert found.doubts[0].words == unknown
    assert all(word in str(found.doubts[0].sentence) for word in unknown)


@pytest.mark.parametrize(
    ("heading", "values", "less"),
    [
        ("Prijs", ["€ 1.250,00", "€ 980,00"], True), ("Preis (€)", [1250, 980], True),
        ("Lead time (days)", [10, 25], True),
        ("Plazo de entrega (días)", [10, 25], True), ("CO2-uitstoot (kg)", [10, 25], True),
        ("Risico", ["hoog", "laag"], True),
        ("Lieferzeit", ["10 Tage", "3 Tage"], True), ("Score prijs", [7, 8, 6], False), ("Prix (€)", [1250, 980], True),
        ("CO2-reductie", [7, 8, 6], False), ("Risicobeheersing", [7, 8, 6], False), ("Omzet (€)", [1250, 980], False),
        ("Kwaliteit", ["hoog", "laag"], False), ("Uitval", ["2%", "5%"], True),
    ],
)  # fmt: skip
def test_directions_that_are_certain(heading: str, values: list[CellValue | int], less: bool) -> None:
    found = propose(heading, values)
    assert found.less_is_better is less
    assert (found.worst > found.best) is less
    assert "direction" not in asked(found)


@pytest.mark.parametrize(
    ("heading", "values"),
    [("Risico", [7, 3, 8]), ("Riesgo (1-10)", [7, 3, 8]), ("Prijs", [7, 8, 6]), ("Note", [1, 2, 3]),
    ("Xyz", ["hoog", "laag"]),
     ("Klachten", ["ja", "nee"]), ("Kwaliteit", ["A", "B"])],
)  # fmt: skip
def test_directions_that_are_asked(heading: str, values: list[CellValue | int]) -> None:
    found = propose(heading, values)
    assert (asked(found), found.less_is_better) == (["direction"], None)
    both = {one.worst > one.best for one in found.doubts[0].options}
    assert both == {True, False}


def test_anchors_of_quantities_are_asked() -> None:
    found = propose("Prijs", ["€ 1.250,00", "€ 980,00"])
    assert (asked(found), found.unit, found.is_quantity) == (["anchors"], "EUR", True)
    rounded, own = found.doubts[0].options
    assert own[:2] == (1250, 980)
    assert rounded.worst > 1250
    assert rounded.best < 980
    unsure = propose("Xyz (km)", [12, 80])
    assert unsure.less_is_better is None
    assert {one.worst > one.best for one in unsure.doubts[0].options} == {True, False}


def test_what_does_not_fit_is_pointed_at() -> None:
    assert propose("Kwaliteit (1-5)", [4, 6, "4 - 7", 5]).outside == (1, 2)
    assert propose("Kwaliteit", ["9 - onvoldoende", "8 goed", "3 (goed)", "6 (voldoende)"]).contradictions == (0, 2)
    assert propose("Levertijd", ["30 dagen", "6 weken", "20 dagen"]).foreign == (1,)
    assert propose("Prijs", ["€ 100 incl. btw", "€ 90 excl. btw", "€ 95 excl. btw"]).foreign == (0,)


def test_a_scale_for_grades_says_nothing_of_amounts() -> None:
    found = propose("Prijs", [1250, 980], "Scores 1-5")
    assert (asked(found), found.outside) == (["anchors"], ())
    assert propose("Kwaliteit", [6, 7], "Scores 1-5").outside == (0, 1)


@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("Innovatiekracht", Group.INNOVATION), ("R&D", Group.INNOVATION), ("Produktentwicklung", Group.INNOVATION),
        ("Investeringsbereidheid", Group.INVESTMENT), ("Willingness to co-invest", Group.INVESTMENT),
        ("Inversión", Group.INVESTMENT), ("Psychologische veiligheid", Group.SAFETY),
        ("Speak-up culture", Group.SAFETY),
        ("Sicherheitskultur", Group.SAFETY), ("VCA", Group.OTHER), ("Fysieke veiligheid", Group.OTHER),
        ("Aanvullende capabilities", Group.COMPLEMENTARITY), ("Ergänzung", Group.COMPLEMENTARITY),
        ("Prijs", Group.OTHER),
        ("Innovatiecultuur", Group.INNOVATION),
    ],
)  # fmt: skip
def test_groups(heading: str, group: Group) -> None:
    found, why = group_of(heading)
    assert found is group
    assert str(why)
