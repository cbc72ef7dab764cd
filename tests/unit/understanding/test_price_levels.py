"""Signs of money that tell how dear something is: levels of which less is better, where they have a weight."""

from __future__ import annotations

import pytest

from tests.support.own_sheets import read_sheet

HEAD = ["Supplier", "Quality (1-10)", "Price level"]


def _rows(levels: tuple[str, str, str], weight: object = 40) -> list[list[object]]:
    return [[*HEAD], ["Weight", 60, weight], ["Acme", 8, levels[0]], ["Bolt", 7, levels[1]], ["Cole", 6, levels[2]]]


@pytest.mark.parametrize(
    ("levels", "order", "worth"),
    [
        (("€€", "€", "€€€"), "€€€ < €€ < €", (2, 3, 1)), (("$$", "$", "$"), "$$ < $", (1, 2, 2)),
        (("£££", "£", "£"), "£££ < ££ < £", (1, 3, 3)),
    ],
)  # fmt: skip
def test_more_signs_are_dearer_which_is_asked(levels: tuple[str, str, str], order: str, worth: tuple[int, ...]) -> None:
    found = read_sheet(_rows(levels))
    assert [(one.key, one.choices[0].key, one.has_guess) for one in found.questions] == [("word order", order, True)]
    case = found.accepted()
    values = {one.candidate: one.value for one in case.scores if one.criterion == "Price level"}
    assert values == dict(zip(("Acme", "Bolt", "Cole"), worth, strict=True))
    assert [(one.worst, one.best) for one in case.criteria][1] == (1, max(worth))


def test_they_can_go_the_other_way() -> None:
    found = read_sheet(_rows(("€€", "€", "€€€"))).answered({"word order": "€ < €€ < €€€"})
    assert [one.value for one in found.scores if one.criterion == "Price level"] == [2, 1, 3]


@pytest.mark.parametrize("weight", [None, ""])
def test_without_a_weight_they_are_facts(weight: object) -> None:
    found = read_sheet(_rows(("€€", "€", "€€€"), weight))
    assert not found.questions
    assert [str(one.attributes["Price level"]) for one in found.candidates] == ["€€", "€", "€€€"]


def test_other_signs_have_no_order() -> None:
    (question,) = read_sheet(_rows(("€€", "$", "€€€"))).questions
    assert not question.has_guess
