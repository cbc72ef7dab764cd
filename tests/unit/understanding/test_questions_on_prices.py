"""A question on prices offers the way in which they are good, in numbers as people write them, at filled cells."""

from __future__ import annotations

import selection as sel
from selection.understanding import Question, Understanding
from tests.support.workbooks import Rows
from tests.support.workbooks import xlsx as workbook

HEAD = ["Criterion", "Weight", "Acme BV", "Bolt BV", "Core BV"]
GRADES = [["Plan", 50, 7, 6, 8], ["Team", 30, 6, 9, 7]]


def read(name: str, prices: list[object], weight: object = None, line: str = "Cijfers 1 t/m 10, hoger is beter",
         second: str = "") -> Understanding:  # fmt: skip
    rows: Rows = [[line], [second], [], HEAD, *GRADES, [name, weight, *prices]]
    return sel.understand(workbook({"Sheet": rows}), "sheet.xlsx")


def anchors(found: Understanding) -> Question:
    (question,) = [one for one in found.questions if one.key.startswith("anchors")]
    return question


def test_that_more_is_better_on_the_scale_of_grades_is_not_said_of_prices() -> None:
    for given in (
        {"line": "Cijfers 1 t/m 10, hoger is beter"},
        {"line": "Cijfers 1 t/m 10", "second": "Hoger is beter"},
    ):
        question = anchors(read("Inschrijfprijs 2027", [None, 640000, 910000], 20, **given))
        choices = [str(one.sentence) for one in question.choices if one.key != "known only"]
        assert choices[0].endswith("1,000,000 is worst, 600,000 is best.")
        # The cell of Acme is empty.
        assert [one.cell for one in question.places] == ["D7"]
        assert question.free is not None
        assert "1000000..600000" in str(question.free)


def test_the_best_guess_prefers_the_lowest_price() -> None:
    (price,) = [one for one in read("Prijs", [705000, 640000, 910000], 20).accepted().criteria if one.name == "Prijs"]
    assert price.worst > price.best


def test_an_amount_of_which_more_is_better_stays_so() -> None:
    question = anchors(read("Omzet (euro)", [705000, 640000, 910000], 20))
    assert str(question.choices[0].sentence).endswith("600,000 is worst, 1,000,000 is best.")


def test_what_a_list_of_criteria_says_of_prices_is_offered_both_ways() -> None:
    criteria: Rows = [["Criterion", "Weight", "Better is"], ["Plan", 50, "higher"], ["Team", 30, "higher"],
                      ["Price", 20, "higher"]]  # fmt: skip
    rows: Rows = [HEAD[:1] + HEAD[2:], *([one[0], *one[2:]] for one in GRADES), ["Price", 705000, 640000, 910000]]
    question = anchors(sel.understand(workbook({"Scores": rows, "List": criteria}), "sheet.xlsx"))
    ends = [str(one.sentence) for one in question.choices]
    assert any("1,000,000 is worst, 600,000 is best" in one for one in ends)
    assert any("600,000 is worst, 1,000,000 is best" in one for one in ends)
