"""The benchmark runs, everybody answers the same, and its instances are what they say. Nothing here is about time."""

from __future__ import annotations

import json
from functools import partial
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from benchmarks import door
from benchmarks.answer import OURS, Contestant
from benchmarks.cases import case_of
from benchmarks.contest import Contest
from benchmarks.instances.coalition import Coalitions, coalitions
from benchmarks.instances.dense import Pairs, knapsack, scattered
from benchmarks.instances.knapsack import profitable
from benchmarks.instances.robust import Corners, ordered_corners
from benchmarks.instances.study import GROUPS, Study, same_shares
from benchmarks.part import Table
from benchmarks.parts import sweep
from benchmarks.peers import enumeration, pulp_solver, resolving
from benchmarks.results import BEGIN, END, kept, run_now, written
from selection.worth import Worth
from tests.support.contestants import of_one

LIMIT = 30.0
POINTS = 8.0


def by_force(given: Coalitions | Pairs) -> float:
    """The worth of the best allowed set of k, by looking at all of them."""
    return max(given.worth(members) for members in combinations(range(given.n), given.k) if allowed(given, members))


def allowed(given: Coalitions | Pairs, members: tuple[int, ...]) -> bool:
    if isinstance(given, Pairs):
        return not given.weight or sum(given.weight[i] for i in members) <= given.capacity
    where = [given.region[i] for i in members]
    return sum(given.cost[i] for i in members) <= given.budget and max(map(where.count, where)) <= given.region_cap


INSTANCES = [coalitions(9, 3), coalitions(8, 4, 2), knapsack(9, 3, 0.5), scattered(8, 3, "Euclidean"),
             scattered(8, 4, "random")]  # fmt: skip


@pytest.mark.parametrize("given", INSTANCES)
def test_a_peer_and_this_project_find_the_optimum(given: Coalitions | Pairs) -> None:
    for prepare in (pulp_solver.highs, door.optimum):
        answer = prepare(given, LIMIT)()
        assert answer.proven
        assert answer.value == pytest.approx(by_force(given), abs=1e-6)


@pytest.mark.parametrize("given", INSTANCES)
def test_a_case_values_coalitions_in_the_order_of_its_instance(given: Coalitions | Pairs) -> None:
    """The worths differ by a factor at most, which is 1 for coalitions."""
    case = case_of(given)
    worth = Worth.of(case)
    best = by_force(given)
    members = next(one for one in combinations(range(given.n), given.k) if given.worth(one) > 0)
    factor = worth(members) / given.worth(members)
    for one in combinations(range(given.n), given.k):
        assert worth(one) == pytest.approx(factor * given.worth(one), abs=1e-9)
        assert all(rule.excess(case, one) <= 0 for rule in case.rules) == allowed(given, one)
    assert best > 0
    assert factor == pytest.approx(1) or isinstance(given, Pairs)


def test_all_points_of_a_front() -> None:
    given = profitable(9, 2, seed=4)
    items = range(9)
    points = set()
    for size in items:
        for chosen in combinations(items, size + 1):
            sums = [sum(row[i] for i in chosen) for row in (*given.weights, *given.profits)]
            if sums[0] <= given.capacities[0] and sums[1] <= given.capacities[1]:
                points.add((sums[2], sums[3]))
    best = sorted(p for p in points if not any(q != p and q[0] >= p[0] and q[1] >= p[1] for q in points))
    assert len(best) > 1
    for prepare in (resolving.epsilon, door.front):
        answer = prepare(given, LIMIT)()
        assert answer.proven
        assert answer.value == best


def test_near_optimal_coalitions_and_those_that_none_beats_under_a_ranking() -> None:
    given = coalitions(9, 4)
    worths = [given.worth(one) for one in combinations(range(9), 4) if allowed(given, one)]
    near = sum(worth >= max(worths) - POINTS - 1e-9 for worth in worths)
    assert near > 1
    for prepare in (resolving.one_more, enumeration.near, door.near):
        assert partial(prepare, POINTS)(given, LIMIT)().value == near
    corners = Corners(given, ordered_corners(6))
    assert all(sum(corner) == pytest.approx(1) for corner in corners.corners)
    assert enumeration.unbeaten(corners, LIMIT)().value == door.unbeaten(corners, LIMIT)().value > 1


def test_shares_by_solving_each_weighting_and_at_once() -> None:
    study = Study(coalitions(9, 3), GROUPS, door.drawn(GROUPS, 30))
    one, other = (prepare(study, LIMIT)() for prepare in (resolving.weightings, door.shares))
    assert one.proven
    assert other.proven
    assert len(one.value.worths) == 30
    assert sum(one.value.shares.values()) == pytest.approx(1)
    assert same_shares(one.value, other.value)


def test_a_sweep_answers_alike_in_one_process_and_as_it_chooses() -> None:
    cases = [case_of(coalitions(9, 3, seed)) for seed in (1, 2)]
    (_, one), (_, ours) = (sweep.WAYS[name](cases) for name in ("one process", OURS))
    assert one == ours
    assert [worth for _, worth in one] == [pytest.approx(by_force(coalitions(9, 3, seed))) for seed in (1, 2)]


def test_from_when_two_processes_pay() -> None:
    """One takes 10 s, two 3 s to start and 5 s for half of it each: of 6 s of work nothing is won."""
    assert sweep.crossing(10.0, 3.0 + 5.0) == 6.0
    assert sweep.crossing(4.0, 5.0) == 6.0


def test_a_contest_tells_who_differs_who_tires_and_who_cannot() -> None:
    contestants = [
        Contestant(OURS, of_one),
        Contestant("other", partial(of_one, value=8)),
        Contestant("slow", partial(of_one, proven=False)),
    ]
    with Contest(contestants, LIMIT, 1) as contest:
        line = contest.line({"n": 1}, [1], "a")
        assert "DIFFERS: other says 8, ours says 7" in line.remarks
        assert "slow: not proven in 30 s" in line.remarks
        assert line.cells["slow"].is_more
        assert contest.line({"n": 2}, [2], "a").cells["slow"].seconds is None
        assert contest.line({"n": 2}, [2], "b").cells["slow"].seconds is not None
        assert "other: cannot: it is negative" in contest.line({"n": -1}, [-1], "c").remarks


def test_results_are_kept_and_read_again(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(f"Before\n{BEGIN}\nold\n{END}\nAfter\n", encoding="utf-8")
    run = run_now(LIMIT, quick=True)
    with Contest([Contestant(OURS, of_one), Contestant("other", of_one)], LIMIT, 1) as contest:
        lines = [contest.line({"n": n}, [n]) for n in (20, 60)]
    run.tables.append(Table("Title", "target", {"third": "not installed"}, lines))
    written(tmp_path, {"optimum": run})
    assert kept(tmp_path) == {"optimum": run}
    assert json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))["optimum"]["limit"] == LIMIT
    readme = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert readme.startswith("Before\n")
    assert readme.endswith("After\n")
    assert "third: not installed" in readme
    assert "old" not in readme
    assert ET.fromstring((tmp_path / "growth.svg").read_text(encoding="utf-8")).tag.endswith("svg")
