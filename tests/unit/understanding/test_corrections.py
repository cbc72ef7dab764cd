"""What somebody says of lines that were read wrongly: it counts, is proved again, is kept and can be taken back."""

from __future__ import annotations

import pytest

import selection as sel
from selection.errors import SheetError
from selection.understanding import LineRole, Profile, Spot, Understanding, corrected, names_key, role_key
from tests.support.real_sheets.building import Tab, book

# In the second row of headings nobody knows a word: it is taken for the names, since it comes last.
TOURED = [["Stage review 2027, grades 1-5, 5 is best"], [],
          ["", "Weight", "Corn Exchange", "Hall X", "The Old Dairy", "Playhouse"],
          ["", "", "Zorbel", "Quint", "Marvo", "Trell"],
          ["Acoustics", 40, 4, 3, 5, 2], ["Access", 60, 3, 5, 4, 4], ["Total", "", 3.4, 4.2, 4.4, 3.2]]  # fmt: skip
SECTOR = [["Supplier", "Town", "Quality", "Delivery", "Branches"], ["Weight", "", 60, 40, ""],
          ["Acme", "Leeds", 8, 7, 6],
          ["Bolt", "York", 6, 9, 7], ["Cobalt", "Hull", 9, 6, 8], ["Sector", "", 7, 7, 7]]  # fmt: skip
UNKNOWN_TOTAL = [["Supplier", "Quality", "Delivery", "Brilo"], ["Weight", 60, 40, ""],
                 ["Acme", 8, 7, 7.6],  # 8 x 0.6 + 7 x 0.4
                 ["Bolt", 6, 9, 7.3],  # 7.2 would be right
                 ["Cobalt", 9, 6, 7.8]]  # fmt: skip
ODD_WEIGHTS = [["", "Zwaar", "Acme", "Bolt", "Cobalt"], ["Quality", 3, 8, 7, 6],
               ["Delivery", 2, 6, 9, 7], ["Service", 5, 9, 6, 8]]  # fmt: skip
ODD_ROW = [["Supplier", "Quality", "Delivery", "Service"], ["Gewikt", 5, 3, 2],
           ["Acme", 8, 7, 6], ["Bolt", 6, 9, 7], ["Cobalt", 9, 6, 8]]  # fmt: skip
WRONG_WAY = [["", "P1", "P2", "P3"], ["Acme Ltd", 3, 8, 7], ["Bolt GmbH", 2, 6, 9], ["Cobalt BV", 5, 9, 6]]
PEOPLE = [["", "Anvil", "", "Brace", ""], ["", "Aa", "Bb", "Aa", "Bb"], ["Quality", 8, 7, 6, 5],
          ["Delivery", 5, 6, 7, 8]]  # fmt: skip
LONG = [["Supplier", "Criterion", "Score"], ["Acme", "Quality", 8], ["Acme", "Delivery", 7], ["Bolt", "Quality", 6],
        ["Bolt", "Delivery", 9], ["Sector", "Quality", 6], ["Sector", "Delivery", 9]]  # fmt: skip


def understood(rows: list[list[object]], answers: dict[str, str] | None = None, *more: Tab,
               profile: Profile | None = None) -> Understanding:  # fmt: skip
    return sel.understand(book(Tab("Scores", rows), *more), "desk.xlsx", answers=answers, profile=profile).accepted()


def candidates(found: Understanding) -> list[str]:
    return [one.name for one in found.candidates]


def weights(found: Understanding) -> dict[str, float | None]:
    return {one.name: one.weight for one in found.criteria}


def facts(found: Understanding) -> list[dict[str, str]]:
    return [{name: str(cell) for name, cell in one.attributes.items()} for one in found.candidates]


def role_of(found: Understanding, name: str) -> LineRole:
    return next(one.role for one in found.taken.lines if one.name == name)


def test_names_in_the_other_row_of_headings() -> None:
    assert candidates(understood(TOURED)) == ["Zorbel", "Quint", "Marvo", "Trell"]
    found = understood(TOURED, {names_key("Scores"): "row 3"})
    assert candidates(found) == ["Corn Exchange", "Hall X", "The Old Dairy", "Playhouse"]
    # 0.4 x 4 + 0.6 x 3, and so on: the totals of the sheet are proved again.
    assert [(one.place.cell, one.computed) for one in found.checks] == [
        ("C7", pytest.approx(3.4)), ("D7", pytest.approx(4.2)), ("E7", pytest.approx(4.4)), ("F7", pytest.approx(3.2)),
    ]  # fmt: skip
    assert {one.candidate: one.value for one in found.scores if one.criterion == "Access"} == {
        "Corn Exchange": 3, "Hall X": 5, "The Old Dairy": 4, "Playhouse": 4,
    }  # fmt: skip


def test_names_in_a_row_turn_the_sheet_round() -> None:
    assert candidates(understood(WRONG_WAY)) == ["Acme Ltd", "Bolt GmbH", "Cobalt BV"]
    found = understood(WRONG_WAY, {names_key("Scores"): "1"})
    assert candidates(found) == ["P1", "P2", "P3"]
    assert list(weights(found)) == ["Acme Ltd", "Bolt GmbH", "Cobalt BV"]
    assert found.scores[0].value == 3


def test_names_in_another_column() -> None:
    found = understood(SECTOR[:-1], {names_key("Scores"): "column B"})
    assert candidates(found) == ["Leeds", "York", "Hull"]
    assert facts(found)[0]["Supplier"] == "Acme"


def test_names_that_come_back_are_those_of_several_columns() -> None:
    assert candidates(understood(PEOPLE)) == ["Anvil", "Brace"]
    found = understood(PEOPLE, {names_key("Scores"): "row 2"})
    assert candidates(found) == ["Aa", "Bb"]
    scored = {(one.candidate, one.criterion, one.assessor): one.value for one in found.scores}
    assert scored["Aa", "Quality", "Anvil"] == 8
    assert scored["Bb", "Delivery", "Brace"] == 8


def test_a_line_that_is_no_candidate() -> None:
    assert "Sector" in candidates(understood(SECTOR))
    found = understood(SECTOR, {"role: sector": "left out"})
    assert candidates(found) == ["Acme", "Bolt", "Cobalt"]
    assert role_of(found, "Sector") is LineRole.OUT
    assert {one.candidate for one in found.scores} == {"Acme", "Bolt", "Cobalt"}


def test_who_is_no_candidate_in_rows_of_one_score_each() -> None:
    assert candidates(understood(LONG, {"role: Sector": "left out"})) == ["Acme", "Bolt"]


def test_a_criterion_that_is_only_a_fact_and_back_again() -> None:
    assert "Branches" in weights(understood(SECTOR))
    found = understood(SECTOR, {"role: Branches": "fact"})
    assert weights(found) == {"Quality": 60, "Delivery": 40}
    assert facts(found)[0] == {"Town": "Leeds", "Branches": "6"}
    assert role_of(found, "Branches") is LineRole.FACT
    again = corrected(found, {"role: Branches": None})
    assert "role: Branches" not in again.answers
    assert (again.criteria, again.candidates) == (understood(SECTOR).criteria, understood(SECTOR).candidates)


def test_what_is_left_out_is_nowhere() -> None:
    found = understood(SECTOR, {"role: Town": "left out", "role: Branches": "left out"})
    assert list(weights(found)) == ["Quality", "Delivery"]
    assert facts(found) == [{}] * 4


def test_a_total_under_a_name_that_nobody_knows_is_proved() -> None:
    assert not understood(UNKNOWN_TOTAL).checks
    found = understood(UNKNOWN_TOTAL, {"role: Brilo": "total"})
    assert weights(found) == {"Quality": 60, "Delivery": 40}
    assert [(one.place.cell, one.holds) for one in found.checks] == [("D3", True), ("D4", False), ("D5", True)]
    assert found.checks[1].computed == pytest.approx(7.2)


def test_a_total_in_a_row_is_proved_as_well() -> None:
    rows = [["", "Weight", "Acme", "Bolt"], ["Quality", 60, 8, 7], ["Delivery", 40, 6, 9], ["Brilo", "", 7.2, 7.9]]
    assert "Brilo" in weights(understood(rows))
    found = understood(rows, {"role: Brilo": "total"})
    assert [(one.place.cell, one.stated, one.holds) for one in found.checks] == [("C4", 7.2, True), ("D4", 7.9, False)]


def test_a_criterion_that_is_called_a_total() -> None:
    rows = [["Supplier", "Quality", "Total"], ["Weight", 80, 30], ["Acme", 8, 6], ["Bolt", 6, 7], ["Cobalt", 9, 8]]
    assert list(weights(understood(rows))) == ["Quality"]
    assert weights(understood(rows, {"role: Total": "criterion"})) == {"Quality": 80, "Total": 30}


@pytest.mark.parametrize(("rows", "line", "read", "points"), [
    (ODD_WEIGHTS, "Zwaar", "Zwaar", {"Quality": 3, "Delivery": 2, "Service": 5}),
    (ODD_ROW, "Gewikt", "Gewikt", {"Quality": 5, "Delivery": 3, "Service": 2}),
    (ODD_ROW, "row 2", "Gewikt", {"Quality": 5, "Delivery": 3, "Service": 2}),
    (ODD_ROW, "Scores!row 2", "Gewikt", {"Quality": 5, "Delivery": 3, "Service": 2}),
])  # fmt: skip
def test_where_the_weights_stand(rows: list[list[object]], line: str, read: str, points: dict[str, float]) -> None:
    assert read in candidates(understood(rows))
    found = understood(rows, {role_key(line): "weights"})
    assert candidates(found) == ["Acme", "Bolt", "Cobalt"]
    assert weights(found) == points


def test_weights_that_were_said_stand_nowhere_else() -> None:
    rows = [["", "Weight", "Zwaar", "Acme", "Bolt"], ["Quality", 9, 3, 8, 7], ["Delivery", 1, 2, 6, 9]]
    assert weights(understood(rows)) == {"Quality": 9, "Delivery": 1}
    assert weights(understood(rows, {"role: Zwaar": "weights"})) == {"Quality": 3, "Delivery": 2}


def test_a_criterion_that_is_a_fact_needs_no_weight_on_another_tab() -> None:
    tab = Tab("Weights", [["Criterion", "Weight"], ["Quality", 60], ["Delivery", 30], ["Branches", 10]])
    rows = [["Supplier", "Quality", "Delivery", "Branches"], *([one[0], *one[2:]] for one in SECTOR[2:])]
    for role in ("fact", "left out"):
        found = understood(rows, {"role: Branches": role}, tab)
        assert (weights(found), found.questions) == ({"Quality": 60, "Delivery": 30}, ())


def test_each_line_says_what_it_was_taken_for_and_where_it_is() -> None:
    found = understood(SECTOR)
    told = {one.name: (one.role, one.spots, one.keys) for one in found.taken.lines}
    assert told == {
        "Quality": (LineRole.CRITERION, (Spot.column(3),), ("role: Quality",)),
        "Delivery": (LineRole.CRITERION, (Spot.column(4),), ("role: Delivery",)),
        "Branches": (LineRole.CRITERION, (Spot.column(5),), ("role: Branches",)),
        "Town": (LineRole.FACT, (Spot.column(2),), ("role: Town",)),
        "Weight": (LineRole.WEIGHTS, (Spot.row(2),), ("role: Weight",)),
        **{name: (LineRole.CANDIDATE, (Spot.row(row),), (f"role: {name}",))
           for row, name in enumerate(("Acme", "Bolt", "Cobalt", "Sector"), 3)},
    }  # fmt: skip
    (names,) = found.taken.names_at
    assert (names.now, list(names.choices)) == (Spot.column(1), [Spot.row(1), Spot.column(1), Spot.column(2)])
    assert names.choices[Spot.column(2)] == ("Leeds", "York", "Hull")


def test_lines_with_the_same_name_go_by_where_they_stand() -> None:
    found = understood([["", "Acme", "Acme Ltd", "Bolt"], ["Acme", 8, 7, 6], ["Delivery", 7, 8, 9]])
    keys = {one.keys for one in found.taken.lines if one.name == "Acme"}
    assert keys == {("role: Scores!row 2",), ("role: Scores!column B",)}


@pytest.mark.parametrize(("said", "why"), [
    ({"role: Quality": "left out", "role: Delivery": "left out", "role: Branches": "left out"}, "found none"),
    ({"role: Nobody": "fact"}, "Nobody"),
    ({"role: Quality": "candidate"}, "Quality"),
    ({"role: Town": "criterion"}, "Town"),
    ({"names: Scores": "row 99"}, "Scores"),
    ({"names: Scores": "third"}, "row 4 or column B"),
    ({"role: Quality": "nonsense"}, "candidate"),
])  # fmt: skip
def test_what_cannot_be_is_refused_in_a_sentence(said: dict[str, str], why: str) -> None:
    with pytest.raises(SheetError, match=why):
        corrected(understood(SECTOR), said)


def test_what_changed_nothing_is_told_and_not_kept() -> None:
    found = understood(SECTOR, {"role: column B": "criterion", "role: Nobody": "fact", "role: Sector": "left out"})
    assert found.answers == {"role: Sector": "left out"}
    told = [str(one.message) for one in found.notices if "was not used" in str(one.message)]
    assert [one.partition(" was not used")[0] for one in told] == [
        "What was said of column B",
        "What was said of Nobody",
    ]


def test_it_is_kept_for_the_next_sheet_of_the_layout() -> None:
    said = {"role: Branches": "fact", "role: Sector": "left out"}
    profile = Profile.from_json(understood(SECTOR, said).profile().to_json())
    longer = [*SECTOR[:-1], ["Delta", "Deal", 5, 8, 4], SECTOR[-1]]
    found = understood(longer, profile=profile)
    assert candidates(found) == ["Acme", "Bolt", "Cobalt", "Delta"]
    assert list(weights(found)) == ["Quality", "Delivery"]
    without = understood(longer[:-1], profile=profile)
    assert candidates(without) == ["Acme", "Bolt", "Cobalt", "Delta"]


def test_where_names_stand_is_kept_only_for_a_table_in_the_same_place() -> None:
    profile = Profile.from_json(understood(TOURED, {names_key("Scores"): "row 3"}).profile().to_json())
    found = understood(TOURED, profile=profile)
    assert candidates(found)[0] == "Corn Exchange"
    lower = [TOURED[0], ["A line more"], *TOURED[1:]]
    other = sel.understand(book(Tab("Scores", lower)), "desk.xlsx", profile=profile)
    assert any("another layout" in str(one.message) for one in other.notices)


def test_the_proof_is_looked_at_again() -> None:
    off = [*TOURED[:-1], ["Total", "", 9.1, 9.2, 9.3, 9.4]]
    found = sel.understand(book(Tab("Scores", off)), "desk.xlsx").accepted().answered({"proof": "go on"})
    assert (found.answers["proof"], found.questions) == ("go on", ())
    again = corrected(found, {names_key("Scores"): "row 3"})
    assert [one.key for one in again.questions] == ["proof"]


def test_a_profile_that_says_what_nothing_can_be_is_refused() -> None:
    profile = understood(SECTOR, {"role: Branches": "fact"}).profile()
    wrong = Profile(profile.layout, {"role: Branches": "nonsense"}, profile.headings)
    with pytest.raises(SheetError, match="nonsense is no answer to role: Branches"):
        understood(SECTOR, profile=wrong)


def test_what_was_said_first_stays_first() -> None:
    said = {"role: Sector": "left out", "names: Scores": "column A", "role: Branches": "fact", "role: Town": "left out"}
    assert list(understood(SECTOR, said).answers) == list(said)


RUNS_ON = [["", "Service", "", "Care", ""], ["Supplier", "Anne", "Bob", "Anne", "Bob", "Price", "Permit"],
           ["Acme", 8, 7, 6, 9, 5, 7], ["Bolt", 6, 9, 7, 6, 8, 6], ["Cobalt", 9, 6, 8, 5, 7, 9],
           ["Delta", 7, 8, 9, 7, 6, 5]]  # fmt: skip


def test_columns_under_a_heading_that_runs_on_are_mended_one_after_the_other() -> None:
    """A criterion first, then what stands behind it as facts: the one does not drop the other."""
    found = understood(RUNS_ON, {"who judged:Scores": "lower"})
    first = {f"role: Scores!column {one}": "criterion" for one in "DE"}
    then = {f"role: Scores!column {one}": "fact" for one in "FG"}
    found = corrected(corrected(found, first), then)
    assert {**first, **then}.items() <= found.answers.items()
    assert {(one.criterion, one.assessor) for one in found.scores} == {
        (name, who) for name in ("Service", "Care") for who in ("Anne", "Bob")
    }
    assert facts(found)[0] == {"Price": "5", "Permit": "7"}


def test_a_correction_that_would_drop_an_earlier_one_is_refused() -> None:
    """With the names in row 1 the sheet is turned round, and nothing is called Branches any more."""
    found = corrected(understood(SECTOR), {"role: Branches": "fact"})
    with pytest.raises(SheetError, match="what you said of Branches would be lost"):
        corrected(found, {"names: Scores": "row 1"})


def test_of_one_line_the_last_that_was_said_counts() -> None:
    found = corrected(understood(SECTOR), {"role: Scores!column E": "fact"})
    again = corrected(found, {"role: Branches": "criterion"})
    assert role_of(again, "Branches") is LineRole.CRITERION
    assert "role: Scores!column E" not in again.answers
    back = corrected(again, {"role: Scores!column E": "fact"})
    assert role_of(back, "Branches") is LineRole.FACT
