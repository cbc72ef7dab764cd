"""The network shows who brings what, as the worth counts it; the profiles show what the worth rests on."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import altair as alt
import pytest

from selection import charts
from selection.charts.network_layout import Network, network_of
from selection.charts.profiles import reached
from selection.optimisation import Appraiser, optimise
from selection.rules import all_rules
from selection.terms import Coverage, Joint
from selection.texts import LANGUAGES
from tests.support.hand_case import BEST, CLIENT, DIJKMAN, EEMLAND, HAVENDATA, INNOVATION, NOORDSENS, hand_case
from tests.support.random_cases import random_case
from tests.support.regional import regional_case

CASE = hand_case()
APPRAISER = Appraiser(CASE, all_rules(CASE))


def drawn(*names: str) -> Network:
    return network_of(APPRAISER, APPRAISER.coalition(CASE.members(names)))


def test_the_best_of_the_hand_case() -> None:
    # Noordsens has the sensing, Havendata the data, the client the permits; sensing and data make the pumps.
    found = drawn(*BEST[0])
    lines = {(line.kind, line.source, line.target, line.value, line.enough) for line in found.lines}
    assert lines == {
        ("brings", NOORDSENS, "sensing", 3.0, True),
        ("brings", HAVENDATA, "data", 3.0, True),
        ("brings", CLIENT, "permits", 2.0, True),
        ("takes", "sensing", "Self-steering pumps", 2.0, True),
        ("takes", "data", "Self-steering pumps", 2.0, True),
    }
    assert {box.name for box in found.of("party")} == {CLIENT, *BEST[0]}
    assert sum(box.points for box in found.of("party")) == pytest.approx(BEST[1])


def test_what_is_not_there_is_said_not_to_be() -> None:
    found = drawn(DIJKMAN, EEMLAND)
    assert {box.name: box.reached for box in (*found.of("capability"), *found.of("result"))} == {
        "sensing": False, "data": False, "permits": True, "Self-steering pumps": False,
    }  # fmt: skip
    figure = charts.network_chart(APPRAISER, APPRAISER.coalition((1, 2)), "en")
    assert figure.title == "Together they make 0 of 1 joint results possible"
    assert "not reached: Self-steering pumps" in figure.alternative


@pytest.mark.parametrize("seed", range(20))
def test_boxes_are_reached_as_the_worth_has_it_and_points_add_up(seed: int) -> None:
    case = random_case(seed)
    appraiser = Appraiser(case, all_rules(case))
    members = tuple(range(min(4, len(case.candidates))))
    one = appraiser.coalition(members)
    found = network_of(appraiser, one)
    assert sum(box.points for box in found.of("party")) == pytest.approx(one.worth)
    terms = list(appraiser.worth.terms.values())
    for term in terms:
        for need in term.needs if isinstance(term, Coverage) else ():
            (box,) = [box for box in found.of("capability") if box.name == need.capability]
            assert box.reached == (need.best(members) >= need.level)
        for result in term.results if isinstance(term, Joint) else ():
            (box,) = [box for box in found.of("result") if box.name == result.name]
            assert box.reached == result.exists(members)
    if charts.has_network(appraiser):
        for language in LANGUAGES:
            figure = charts.network_chart(appraiser, one, language)
            assert figure.title
            assert alt.Chart.from_dict(figure.spec).to_dict()


def test_eight_members_and_the_client_keep_apart() -> None:
    case = regional_case()
    appraiser = optimise(case, alternatives=1, every_size=False).appraiser
    found = network_of(appraiser, appraiser.coalition(tuple(range(8))))
    parties = found.of("party")
    assert len(parties) == 9
    for kind in ("party", "capability", "result"):
        heights = [box.y for box in found.of(kind)]
        assert all(below - above >= 0.99 for above, below in pairwise(heights))
    assert found.drawn <= min(10, found.pairs)
    rated = {frozenset((one.source, one.target)) for one in case.relations if one.criterion == found.criterion}
    assert all(frozenset((one.source, one.target)) in rated for one in found.lines if one.kind == "relation")


def test_grades_alone_make_no_network() -> None:
    bare = CASE.replace(criteria=CASE.criteria[:2], needs=(), joint_results=(), capabilities=(), relations=(), rules=())
    assert not charts.has_network(Appraiser(bare, ()))


def test_profiles_are_what_each_coalition_reaches_by_hand() -> None:
    coalitions = {
        "A": APPRAISER.coalition(CASE.members(BEST[0])),
        "B": APPRAISER.coalition(CASE.members((DIJKMAN, HAVENDATA))),
    }
    rows: list[dict[Any, Any]] = reached(APPRAISER, coalitions).to_dict("records")
    found = {(row["coalition"], row["criterion"]): row["reached"] for row in rows}
    # Mean 7 and 8 of 10; coverage all of it, and 15 of 20 points.
    assert found["A", INNOVATION] == pytest.approx(70.0)
    assert found["B", INNOVATION] == pytest.approx(80.0)
    assert found["B", "Capabilities"] == pytest.approx(75.0)
    assert found["B", "Joint results"] == 0.0
    for language, title in (
        ("en", "The coalitions differ most on Joint results: from 0 to 100 of 100"),
        ("nl", "De coalities verschillen het meest op Joint results: van 0 tot 100 van 100"),
    ):
        figure = charts.profile_chart(APPRAISER, coalitions, language)  # type: ignore[arg-type]
        assert figure.title == title
        assert alt.Chart.from_dict(figure.spec).to_dict()
    same = charts.profile_chart(APPRAISER, {"A": coalitions["A"]}, "en")
    assert same.title == "On every criterion the coalitions reach the same"
