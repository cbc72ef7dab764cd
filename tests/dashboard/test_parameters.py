"""Settings go into the address and come back; nothing that is not fit for the case gets through."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboards import parameters
from dashboards.controls import handles
from dashboards.settings import EQUAL
from dashboards.state import OWN, PICKED
from selection import rules as r
from tests.support.hand_case import DIJKMAN, EEMLAND, HAVENDATA, INNOVATION, NAMES, NOORDSENS, hand_case
from tests.support.regional import regional_case

CASE, DIGEST = hand_case(), "0123456789ab"
SCOPE = f"{DIGEST} 0"
MARK = {"case": parameters.fingerprint(CASE)}

# Bolwerk, Dijkman, Eemland, Havendata, Noordsens, Kade are 1 to 6; the size is rule 1, the budget rule 2.
SET: dict[str, tuple[dict[str, Any], dict[str, str]]] = {
    "equal weights": ({f"weights of {DIGEST}": EQUAL}, {"weights": "equal"}),
    "points": ({f"weight {DIGEST} as stated {INNOVATION}": 55}, {"points": "55-20-20-20"}),
    "a rule off": ({f"rule {SCOPE} 1 on": False}, {"off": "2"}),
    "another size": ({f"rule {SCOPE} 0": (2, 4)}, {"rule1": "2-4"}),
    "another budget": ({f"rule {SCOPE} 1": 350_000.0}, {"rule2": "350000"}),
    "half a euro": ({f"rule {SCOPE} 1": 350_000.5}, {"rule2": "350000.5"}),
    "people": (
        {f"require {SCOPE}": [HAVENDATA], f"exclude {SCOPE}": [DIJKMAN, EEMLAND]},
        {"must": "4", "never": "2-3"},
    ),
    "newcomers": ({f"newcomers {SCOPE}": 2}, {"newcomers": "2"}),
    "the search": ({f"alternatives {DIGEST}": 9, f"time {DIGEST}": 0}, {"list": "9", "seconds": "0"}),
    "compared": (
        {PICKED: ((EEMLAND, HAVENDATA, NOORDSENS), (HAVENDATA, NOORDSENS)), OWN: (DIJKMAN, EEMLAND)},
        {"compare": "3-4-5_4-5", "own": "2-3"},
    ),
}


@pytest.mark.parametrize(("held", "short"), SET.values(), ids=SET)
def test_what_was_set_is_written_short_and_read_again(held: dict[str, Any], short: dict[str, str]) -> None:
    assert parameters.written(CASE, DIGEST, held) == MARK | short
    values, ignored = parameters.read(CASE, DIGEST, short)
    assert ignored == ()
    assert values.items() >= held.items()
    assert parameters.written(CASE, DIGEST, values) == MARK | short


def test_nothing_set_leaves_nothing_in_the_address() -> None:
    assert parameters.written(CASE, DIGEST, {}) == {}


def test_a_size_and_a_budget_of_one_s_own() -> None:
    case = CASE.replace(rules=())
    held = {f"size {SCOPE}": (2, 3), f"column {SCOPE}": "FTE", f"budget {SCOPE} FTE": 90.0}
    short = parameters.written(case, DIGEST, held)
    assert {name: short[name] for name in ("size", "column", "budget")} == {
        "size": "2-3",
        "column": "2",
        "budget": "90",
    }
    assert parameters.read(case, DIGEST, short) == (held, ())


def test_a_stakeholder_goes_by_number_and_mark_so_that_another_one_is_not_taken() -> None:
    case = regional_case()
    who = case.stakeholders[1].name
    short = parameters.written(case, DIGEST, {f"weights of {DIGEST}": who})
    assert parameters.read(case, DIGEST, short) == ({f"weights of {DIGEST}": who}, ())
    first, *others = case.stakeholders
    turned = case.replace(stakeholders=(*others, first))
    assert parameters.read(turned, DIGEST, short) == ({}, ("weights",))


def test_no_name_of_the_case_stands_in_the_address() -> None:
    held = {key: value for values, _ in SET.values() for key, value in values.items()}
    short = "&".join(f"{name}={value}" for name, value in parameters.written(CASE, DIGEST, held).items())
    words = [*NAMES, *(criterion.name for criterion in CASE.criteria), CASE.client, "Cost", "FTE"]
    assert not [word for word in words if word.lower() in short.lower()]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("weights", "9-abcd"), ("points", "40-20-20"), ("points", "40-20-20-101"), ("points", "40-20-20-x"),
        ("off", "3"), ("off", "0"), ("off", ""), ("rule1", "3-2"), ("rule1", "2-99"), ("rule1", "2"), ("rule3", "1"),
        ("rule2", "nan"), ("rule2", "1e400"), ("rule2", "9" * 40), ("size", "2-3"), ("must", "7"), ("must", "1-1"),
        ("never", "-1"), ("newcomers", "7"), ("column", "1"), ("budget", "5"), ("list", "21"), ("list", "0"),
        ("seconds", "61"), ("compare", "1-2_1-2"), ("compare", "1_2_3_4_5_6"), ("own", "__import__"), ("old", "1"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_left_out_and_named(name: str, value: str) -> None:
    assert parameters.read(CASE, DIGEST, {name: value, "list": "9"} if name != "list" else {name: value}) == (
        {f"alternatives {DIGEST}": 9} if name != "list" else {},
        (name,),
    )


@given(st.dictionaries(st.sampled_from(["points", "off", "rule1", "rule2", "must", "own", "compare", "seconds"]),
                       st.text(st.sampled_from("0123456789-_.e\u0663 "), max_size=8)))  # fmt: skip
def test_whatever_stands_there_is_either_used_or_named(given: dict[str, str]) -> None:
    values, ignored = parameters.read(CASE, DIGEST, given)
    assert set(ignored) <= set(given)
    again, none = parameters.read(CASE, DIGEST, parameters.written(CASE, DIGEST, values))
    assert none == ()
    assert parameters.written(CASE, DIGEST, again) == parameters.written(CASE, DIGEST, values)


def test_the_mark_goes_by_names_and_not_by_scores() -> None:
    other = CASE.replace(assessments=CASE.assessments[:-1])
    assert parameters.fingerprint(other) == parameters.fingerprint(CASE)
    assert parameters.fingerprint(CASE.replace(rules=(r.Size(2, 4), CASE.rules[1]))) != parameters.fingerprint(CASE)
    assert parameters.fingerprint(regional_case()) != parameters.fingerprint(CASE)


def test_every_control_has_a_key_of_its_own() -> None:
    keys = [
        handles.weights_of(DIGEST), handles.weight(DIGEST, "a", "b"), handles.rules_round(DIGEST),
        handles.rule(SCOPE, 0), handles.switch(handles.rule(SCOPE, 0)), handles.size(SCOPE), handles.require(SCOPE),
        handles.exclude(SCOPE), handles.newcomers(SCOPE), handles.column(SCOPE), handles.amount_of(SCOPE, "b"),
        handles.listed(DIGEST), handles.seconds(DIGEST),
    ]  # fmt: skip
    assert len(set(keys)) == len(keys)
