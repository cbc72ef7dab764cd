"""Tables of who can do what: the case that comes of them, the questions, the profile, the refusals."""

from __future__ import annotations

import io
from typing import Any

import pytest

import selection as sel
from selection.understanding import BlockKind, Profile, Role
from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.capable import SHEETS

BY_NAME = {one.name: one for one in SHEETS}
SCORES = Tab("Scores", [["Supplier", "Quality", "Service"], ["Alfa Ltd", 8, 7], ["Beta Ltd", 6, 9]])


def understood(name: str) -> sel.Understanding:
    return sel.understand(*BY_NAME[name].make())


def beside(*rows: list[Any]) -> sel.Understanding:
    return sel.understand(book(SCORES, Tab("Capabilities", rows)), "sheet.xlsx")


def test_the_filled_template_says_the_same_again() -> None:
    found = understood("english ticks with the client and a row of needs")
    stream = io.BytesIO()
    sel.write_template(stream, "nl", found.frames())
    again = sel.read(stream.getvalue(), "filled.xlsx")
    case = found.case()
    assert {(e.party, e.capability): e.level for e in again.capabilities} == {
        (e.party, e.capability): e.level for e in case.capabilities
    }
    assert [(n.capability, n.level, n.core, n.providers) for n in again.needs] == [
        ("Drilling", 2, True, 1), ("Welding", 2, True, 1)]  # fmt: skip
    assert again.client == case.client == "Own organisation"


def test_every_level_keeps_its_cell() -> None:
    found = understood("german levels of abilities with what is needed")
    places = {(one.party, one.capability): one.place.cell for one in found.capabilities}
    assert places["Beta BV", "Schweißen"] == "D5"
    assert {one.capability: one.place.cell for one in found.needs} == {"Bohren": "B4", "Schweißen": "B5"}


def test_the_block_is_named_and_its_cells_have_roles() -> None:
    found = understood("german levels of abilities with what is needed")
    block = next(one for one in found.blocks if one.kind is BlockKind.CAPABILITIES)
    assert block.kind.words().to("nl") == "wie wat kan"
    assert [block.role(4, column) for column in range(1, 5)] == [Role.CAPABILITY, Role.NEED, Role.LEVEL, Role.LEVEL]
    assert block.role(3, 3) is Role.CANDIDATE


FIRMS = tuple(f"Firm {level} Ltd" for level in range(11))


@pytest.mark.parametrize("least", range(1, 11))
def test_who_reaches_what_is_needed_reaches_it_on_our_levels_and_nobody_else(least: int) -> None:
    scores = Tab("Scores", [["Supplier", "Quality", "Service"], *([name, 7, 8] for name in FIRMS)])
    rows = [["Capability (0-10)", "Needed", *FIRMS], ["Drilling", least, *range(11)], ["Welding", None, *[7, 3] * 5, 9]]
    found = sel.understand(book(scores, Tab("Capabilities", rows)), "sheet.xlsx")
    need = next(need for need in found.needs if need.capability == "Drilling")
    have = {e.party: e.level for e in found.capabilities if e.capability == "Drilling"}
    assert 1 <= need.level <= 4
    for raw, name in enumerate(FIRMS):
        level = have[name]
        assert level is not None
        assert (level >= need.level) == (raw >= least), (name, level, need)


def test_a_coalition_that_lacks_what_is_needed_is_not_chosen() -> None:
    found = beside(["Capability", "Needed", "Alfa Ltd", "Beta Ltd"], ["Drilling", "yes", None, "x"],
                   ["Welding", "no", "x", None])  # fmt: skip
    assert not found.questions
    assert "Beta Ltd" in sel.optimise(found.case()).best.members


def test_a_cell_that_says_no_level_is_refused_with_its_cell() -> None:
    found = beside(["Capability", "Alfa Ltd", "Beta Ltd"], ["Drilling", "x", None], ["Welding", "ask Jan", "x"],
                   ["Coating", "x", "x"], ["Milling", "x", None], ["Sawing", None, "x"])  # fmt: skip
    assert [fault.place.cell for fault in found.refusals] == ["B3"]
    assert '"ask Jan"' in str(found.refusals[0])


def test_grades_under_a_name_that_says_capabilities_are_asked_about_with_criteria_first() -> None:
    found = beside(["Supplier", "Drilling", "Welding"], ["Alfa Ltd", 8, 6], ["Beta Ltd", 7, 9])
    question = next(one for one in found.questions if one.key == "capabilities")
    assert [choice.key for choice in question.choices] == ["criteria", "capabilities"]
    assert {one.capability for one in found.answered({"capabilities": "capabilities"}).capabilities} == {
        "Drilling", "Welding"}  # fmt: skip


def test_capabilities_alone_are_asked_about_and_as_such_refused_with_what_is_missing() -> None:
    found = understood("dutch capabilities and no scores")
    assert "capabilities" in [question.key for question in found.questions]
    refused = found.answered({"capabilities": "capabilities"})
    assert not refused.questions
    said = str(refused.refusals[0])
    assert "who can do what, and no scores" in said
    assert "at least one criterion" in said
    with pytest.raises(sel.SheetError):
        refused.case()


@pytest.mark.parametrize("name", ["dutch capabilities and no scores", "english levels from one to five"])
def test_with_a_profile_nothing_is_asked(name: str) -> None:
    found = understood(name)
    assert found.questions
    profile = Profile.from_json(found.accepted().profile().to_json())
    again = sel.understand(*BY_NAME[name].make(), profile=profile)
    assert not again.questions
    assert again.case().capabilities == found.accepted().case().capabilities
