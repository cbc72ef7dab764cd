"""Words for what is under way among yes and no: no yes yet, told with the word; and the same words elsewhere."""

from __future__ import annotations

import pytest

import selection as sel
from selection.analysis import barriers
from selection.rules import Floor
from tests.support.own_sheets import read_sheet


def _read(word: str, weight: object = None, heading: str = "ISO 27001") -> sel.Understanding:
    return read_sheet([["Supplier", "Quality (1-10)", "Plan (1-10)", heading], ["Weight", 60, 40, weight],
                       ["Acme", 8, 7, "yes"], ["Bolt", 7, 7, word], ["Cole", 6, 8, "no"]])  # fmt: skip


@pytest.mark.parametrize("weight", [None, 10])
@pytest.mark.parametrize("word", ["pending", "in aanvraag", "beantragt", "In progress", "lopend"])
def test_under_way_is_not_known_and_told_with_its_word(word: str, weight: object) -> None:
    found = _read(word, weight)
    assert not found.questions
    values = {one.candidate: (one.value, one.written) for one in found.scores if one.criterion == "ISO 27001"}
    assert values == {"Acme": (1, "yes"), "Bolt": (None, word), "Cole": (0, "no")}
    told = [str(one) for one in found.notices if f'Bolt "{word}"' in str(one)]
    assert len(told) == 1
    assert told[0].startswith("Sheet!D4: ISO 27001:")
    reasons = barriers(found.case(), [Floor("ISO 27001", 1)])
    assert [list(map(str, one)) for one in reasons] == [
        [], [f'ISO 27001 is "{word}", and "yes" is asked.'], ['ISO 27001 is "no", and "yes" is asked.'],
    ]  # fmt: skip


def test_an_empty_cell_has_no_word() -> None:
    found = _read("")
    reasons = barriers(found.case(), [Floor("ISO 27001", 1)])
    assert list(map(str, reasons[1])) == ['ISO 27001 has no score, and "yes" is asked.']
    assert not [one for one in found.notices if "no yes yet" in str(one)]


def test_another_word_among_yes_and_no_is_still_asked_about() -> None:
    assert [one.key for one in _read("soon perhaps", 10).questions] == ["levels"]


def test_partly_stays_half_way() -> None:
    found = _read("partly", 10).accepted()
    assert [one.value for one in found.scores if one.criterion == "ISO 27001"] == [2, 1, 0]


def test_a_status_of_a_candidate_keeps_its_words() -> None:
    found = read_sheet([["Supplier", "Quality (1-10)", "Contract state"], ["Weight", 100], ["Acme", 8, "in progress"],
                        ["Bolt", 7, "signed"], ["Cole", 6, "in progress"]]).accepted()  # fmt: skip
    facts = [str(one.attributes["Contract state"]) for one in found.candidates]
    assert facts == ["in progress", "signed", "in progress"]


@pytest.mark.parametrize("in_rows", [True, False])
def test_such_words_make_no_fact_of_yes_and_no(in_rows: bool) -> None:
    rows: list[list[object]] = [["Supplier", "Quality (1-10)", "ISO"], ["Weight", 100, None], ["Acme", 8, "yes"],
                                ["Bolt", 7, "in progress"], ["Cole", 6, "no"], ["Dex", 6, "applied for"]]  # fmt: skip
    found = read_sheet(rows if in_rows else [list(row) for row in zip(*rows, strict=True)]).accepted()
    assert [one.value for one in found.scores if one.criterion == "ISO"] == [1, None, 0, None]
    assert any('Bolt "in progress" and Dex "applied for"' in str(one) for one in found.notices)


def test_a_state_beside_a_yes_keeps_its_words() -> None:
    found = read_sheet([["Supplier", "Quality (1-10)", "ISO", "Contract state"], ["Weight", 100, None, None],
                        ["Acme", 8, "yes", "in progress"], ["Bolt", 7, "no", "signed"],
                        ["Cole", 6, "yes", "in progress"]]).accepted()  # fmt: skip
    assert [str(one.attributes["Contract state"]) for one in found.candidates] == [
        "in progress",
        "signed",
        "in progress",
    ]
