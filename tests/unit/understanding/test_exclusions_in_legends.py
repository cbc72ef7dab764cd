"""Who stays out, said where a legend explains the scores: told, or proposed; and legends that put nobody out."""

from __future__ import annotations

import pytest

import selection as sel
from selection.analysis import proposals
from tests.support.own_sheets import read_sheet


def _read(*below: list[object]) -> sel.Understanding:
    return read_sheet([["Supplier", "Quality", "Safety"], ["Weight", 60, 40], ["Acme", 4, 1], ["Bolt", 3, 2],
                       ["Cole", 5, 3], [], *below]).accepted()  # fmt: skip


def _asks(found: sel.Understanding) -> dict[str, str]:
    return {str(one.place): one.said for one in found.notices if one.asks}


@pytest.mark.parametrize(
    ("lines", "cell", "said"),
    [
        ([["1 = onvoldoende (uitsluiting)", "", "5 = uitstekend"]], "A7", "1 = onvoldoende (uitsluiting)"),
        ([["1 = onvoldoende (uitsluiting)"], ["3 = voldoende"], ["5 = uitstekend"]], "A7",
         "1 = onvoldoende (uitsluiting)"),
        ([["5 = excellent"], ["1 = poor: knock-out"]], "A8", "1 = poor: knock-out"),
        ([["1 = ungenügend (Ausschluss), 5 = sehr gut"]], "A7", "1 = ungenügend (Ausschluss), 5 = sehr gut"),
        ([["Legenda"], [1, "onvoldoende (uitsluiting)"], [2, "matig"], [3, "voldoende"], [4, "goed"],
          [5, "uitstekend"]], "B8", "onvoldoende (uitsluiting)"),
    ],
)  # fmt: skip
def test_a_level_that_puts_out_is_told(lines: list[list[object]], cell: str, said: str) -> None:
    found = _read(*lines)
    assert _asks(found) == {f"Sheet!{cell}": said}
    assert [(one.worst, one.best) for one in found.criteria] == [(1, 5), (1, 5)]


@pytest.mark.parametrize(
    "line",
    [
        "Score below 3 on safety excludes", "Scale: 1 = poor, 5 = excellent; score below 3 on safety excludes",
        "1 = poor, 5 = excellent; score below 3 on safety excludes",
        "1 = poor, 5 = excellent. A score below 3 on safety leads to exclusion.",
    ],
)  # fmt: skip
def test_a_least_grade_is_proposed(line: str) -> None:
    found = _read([line])
    (notice,) = [one for one in found.notices if one.asks]
    rules = [str(one.rule.sentence()) for one in proposals(notice, found.case()) if one.rule is not None]
    assert rules == ["Every member reaches 3 on Safety"]


@pytest.mark.parametrize(
    "lines",
    [
        [["1 = carried out badly"], ["5 = carried out well"]], [["1 = slecht (geen uitsluiting)"], ["5 = goed"]],
        [["1 = poor, 5 = excellent. Prices exclude VAT."]], [["1 = poor, 5 = excellent; scores were given in May"]],
        [["1 = poor"], ["5 = excellent"]],
    ],
)  # fmt: skip
def test_a_legend_that_puts_nobody_out_asks_nothing(lines: list[list[object]]) -> None:
    assert not _asks(_read(*lines))
