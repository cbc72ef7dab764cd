"""A decision taken again from its own file: the same, or told what differs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from selection.decision import Decision, data_of, decision_of, freeze, replay, write_decision
from selection.decision.files import sealed
from selection.decision.plain import sha256_of
from selection.errors import CaseError
from selection.optimisation import optimise
from selection.rules import Exclude, Require
from selection.texts import LANGUAGES, text
from tests.support.decided import ACME, BOLT, COBALT, DAY, DELTA, realistic_decision, small_case, small_plan
from tests.unit.decision.test_freezing import WHEN

SAME = "The same comes out: coalition, worth, proof, list and the reasons of every party."


def write(
    tmp_path: Path, decision: Decision, damage: Callable[[Any], None] | None = None, *, seal: bool = True
) -> Path:
    """The file of a decision whose data were changed, sealed again or not."""
    data = data_of(decision)
    whole = json.loads(sealed("decision", data))
    if damage is not None:
        damage(whole["decision"])
        if seal:
            whole["decision"]["case_sha256"] = sha256_of(whole["decision"]["question"]["case"])
            whole["sha256"] = sha256_of(whole["decision"])
    path = tmp_path / "decision.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def test_the_realistic_decision_comes_out_the_same(tmp_path: Path) -> None:
    again = replay(write(tmp_path, realistic_decision()))
    assert again.same
    assert [str(one) for one in again.sentences()] == [SAME]
    assert again.sentence().to("nl").startswith("Er komt hetzelfde uit")


@pytest.mark.parametrize(
    "decision",
    [
        decision_of(small_plan(), on=DAY, members=[COBALT], reason="Far away.", prices={BOLT: 3.0}, seed=7),
        decision_of(optimise(small_case(), [Require((DELTA,))], within=5.0), on=DAY, findings=[text("Weight")]),
        decision_of(optimise(small_case(), weights=dict.fromkeys(("Ideas", "Weeks", "Cover", "Trust"), 0.25)), on=DAY),
        decision_of(optimise(small_case(), [Exclude((ACME,))], alternatives=1), on=DAY, parked=["The van"],
                    frozen=freeze(small_case(), WHEN, "A. Boss"), language="nl", moments=[DAY]),
    ],
)  # fmt: skip
def test_whatever_was_asked_is_asked_again(tmp_path: Path, decision: Decision) -> None:
    again = replay(write(tmp_path, decision))
    assert [str(one) for one in again.sentences()] == [SAME]
    assert again.decision == decision


def test_a_changed_score_is_seen_by_both_seals_and_by_the_outcome(tmp_path: Path) -> None:
    def lift_bolt(data: Any) -> None:
        (score,) = [one for one in data["question"]["case"]["assessments"]
                    if (one["party"], one["criterion"]) == (ACME, "Ideas")]  # fmt: skip
        score["value"] = 0.0

    again = replay(write(tmp_path, decision_of(small_plan(), on=DAY), lift_bolt, seal=False))
    assert len(again.tampered) == 2
    said = [one.to("en") for one in again.sentences()]
    assert said[0].startswith("The file was changed after it was written.")
    assert any("chosen coalition was Acme and Cobalt and is Cobalt now" in one for one in said)
    assert "What became of Acme is not as it was." in said
    assert not again.same
    resealed = replay(write(tmp_path, decision_of(small_plan(), on=DAY), lift_bolt))
    assert not resealed.tampered
    assert resealed.differences == again.differences


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda data: data["chosen"].__setitem__("worth", 90.0), "The worth of Acme and Cobalt was 90.0 and is 78.6"),
        (lambda data: data["chosen"].__setitem__("worth", data["chosen"]["worth"] + 2e-6), "The worth of"),
        (lambda data: data["proof"].update(proven=False), "The proof was"),
        (lambda data: data["listed"].pop(), "The list had 2 coalitions and has 3 now, 2 of them the same."),
        (lambda data: data["listed"][1].__setitem__("worth", 1.0), "not all are worth the same"),
        (lambda data: data["parties"][1].__setitem__("outcome", "stopped"), "What became of Bolt"),
        (lambda data: data["parties"][1]["measures"][0].__setitem__("value", 5.0), "The reasons or values of Bolt"),
        (lambda data: data["parties"][1]["reasons"][0].__setitem__("en", "Ugly."), "The reasons or values of Bolt"),
        (lambda data: data["parties"].pop(), "Delta stands in the case, but"),
        (lambda data: data["weights"]["weights"].__setitem__("Ideas", 0.6), "The weight of Ideas was 60.0%"),
        (lambda data: data["question"]["rules"].append(data_of(Exclude((COBALT,))) | {"rule": "Exclude"}),
         "No coalition comes out now."),
        (lambda data: data["chosen"].__setitem__("members", [BOLT]), "one that breaks"),
        (lambda data: data["chosen"].__setitem__("members", ["Nobody"]), "the name of a candidate"),
    ],
)  # fmt: skip
def test_each_difference_is_told(tmp_path: Path, damage: Callable[[Any], None], said: str) -> None:
    plan = optimise(small_case(), alternatives=3)
    assert len(plan.coalitions) == 3
    again = replay(write(tmp_path, decision_of(plan, on=DAY), damage))
    for language in LANGUAGES:
        assert all(one.to(language) for one in again.sentences())
    assert any(said in one.to("en") for one in again.sentences())
    assert not again.same


def test_rounding_is_no_difference(tmp_path: Path) -> None:
    def nudge(data: Any) -> None:
        data["chosen"]["worth"] += 1e-9
        data["parties"][0]["measures"][0]["level"] += 1e-12

    assert replay(write(tmp_path, decision_of(small_plan(), on=DAY), nudge)).same


def test_another_version_is_told_and_no_fault(tmp_path: Path) -> None:
    def older(data: Any) -> None:
        data["versions"] |= {"numpy": "1.0", "abacus": "3"}
        del data["versions"]["scipy"]
        data["versions"]["partner-selection"] = "0.0.1"
        data["parties"][1]["reasons"][0]["en"] = "Said in other words."

    again = replay(write(tmp_path, decision_of(small_plan(), on=DAY), older))
    said = [str(one) for one in again.versions]
    assert again.same
    assert said[0].startswith("partner-selection was 0.0.1 and is ")
    assert any(one.startswith("numpy was 1.0 and is") for one in said)
    assert "abacus 3 is not here now." in said
    assert any(one.startswith("scipy") and one.endswith("was not there then.") for one in said)


def test_a_zip_file_is_replayed_as_a_folder_is(tmp_path: Path) -> None:
    decision = decision_of(small_plan(), on=DAY)
    assert replay(write_decision(tmp_path / "d.zip", decision)).same
    assert replay(write_decision(tmp_path / "d", decision)).same


def test_a_search_that_is_stopped_compares_nothing(tmp_path: Path) -> None:
    again = replay(write(tmp_path, decision_of(small_plan(), on=DAY)), time_limit=0.0)
    assert not again.finished
    assert not again.same
    assert not again.differences
    assert str(again.sentence()) == "The search was stopped before everything could be compared."


def test_a_file_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, decision_of(small_plan(), on=DAY))
    data = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(data | {"format": 2, "new": []}), encoding="utf-8")
    with pytest.raises(CaseError, match="Install a newer version"):
        replay(path)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"null", b"PK\x03\x04", b"\x00", b'{"kind": "x"}'])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "decision.json"
    path.write_bytes(content)
    with pytest.raises(CaseError):
        replay(path)


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing.json", tmp_path / ("x" * 5000)):
        with pytest.raises(CaseError, match="a file that can be read"):
            replay(path)
