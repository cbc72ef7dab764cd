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


def beside_totals(*totals: float) -> Understanding:
    """Three candidates in rows with two graded criteria, totals if there are any, and a price without a weight."""
    rows: Rows = [["Cijfers 1 t/m 10, hoger is beter"], [], ["Inschrijver", "Plan", "Team", "Totaal", "Jaarprijs"],
                  ["weging", "60%", "40%"]]  # fmt: skip
    graded = (("Acme BV", 7, 6, 298500), ("Bolt BV", 6, 9, 341000), ("Core BV", 8, 7, 352000))
    for at, (name, plan, team, price) in enumerate(graded):
        rows.append([name, plan, team, totals[at] if totals else None, price])
    return sel.understand(workbook({"Sheet": rows}), "sheet.xlsx")


def test_a_price_that_every_total_leaves_out_is_a_fact_and_not_asked_about() -> None:
    """By hand: 0.6 x 7 + 0.4 x 6 = 6.6, 0.6 x 6 + 0.4 x 9 = 7.2 and 0.6 x 8 + 0.4 x 7 = 7.6."""
    found = beside_totals(6.6, 7.2, 7.6)
    assert not found.questions
    case = found.case()
    assert [one.name for one in case.criteria] == ["Plan", "Team"]
    assert case.candidates[0].attributes["Jaarprijs"] == 298500
    assert any("Jaarprijs" in str(one) for one in found.notices), "it is told"


def test_a_price_beside_no_totals_or_others_is_still_asked_about() -> None:
    for totals in ((), (5.1, 5.9, 6.3)):
        assert any(one.key.startswith("anchors") for one in beside_totals(*totals).questions)
