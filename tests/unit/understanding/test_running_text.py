"""A number in running text is no level of a scale, and what is quoted is the line that states the scale."""

from __future__ import annotations

import pytest

from selection.understanding.values.stated_scale import legend, stated_scale

LEVELS = "Schaal: 1 = slecht, 2 = matig, 3 = voldoende, 4 = goed, 5 = uitstekend"
OF_LEVELS = {"slecht": 1, "matig": 2, "voldoende": 3, "goed": 4, "uitstekend": 5}


@pytest.mark.parametrize(
    "line",
    ["Beoordelingsmatrix, versie 3 (na consensusoverleg 12 nov) – VERTROUWELIJK", "Versie 3: na het overleg",
     "Version 2 (after the meeting)", "Beoordeling 3 (definitief)", "Versie: 3", "Aantal partners: 3",
     "Projekt 4 (Los Nord)"],
)  # fmt: skip
@pytest.mark.parametrize("before", [True, False])
def test_a_title_is_no_level(line: str, before: bool) -> None:
    lines = [line, LEVELS] if before else [LEVELS, line]
    assert legend(lines) == OF_LEVELS
    found = stated_scale("Plan van aanpak", lines)
    assert found is not None
    assert (found.low, found.high, found.levels) == (1, 5, OF_LEVELS)
    assert str(found.why).startswith('The scale is stated: "Schaal: 1 = slecht, 2 = matig')


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Marks out of 10 (10 = best)"], {"best": 10}),
        (["1 = slecht", "2 = matig", "3 = goed"], {"slecht": 1, "matig": 2, "goed": 3}),
        (["Score 3 (voldoet deels)", "Score 5 (voldoet geheel)"], {"voldoet deels": 3, "voldoet geheel": 5}),
        (["3 (voldoet deels)", "5 (voldoet geheel)"], {"voldoet deels": 3, "voldoet geheel": 5}),
        (["Niveau 2: kan het zelf"], {"kan het zelf": 2}),
        (["Bij ons is een 3 (voldoende) genoeg"], {"voldoende": 3}),
        ([LEVELS, "0 = niet beoordeeld"], {**OF_LEVELS, "niet beoordeeld": 0}),
    ],
)  # fmt: skip
def test_what_is_a_level_stays_one(lines: list[str], expected: dict[str, float]) -> None:
    assert legend(lines) == expected
