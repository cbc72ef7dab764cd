"""Shares of draws where they can be computed by hand, and what became of the work."""

from __future__ import annotations

import pytest

from selection.errors import CaseError
from selection.model import Assessment, Candidate, Case, Criterion, Evidence
from selection.rules import Size, Together
from selection.sweeps import run
from selection.uncertainty import Acceptability, Effort, acceptability
from tests.support.graded import ONE, case_of
from tests.support.random_cases import random_case

TWO = case_of(("Acme", 8.0, Evidence.CLAIM), ("Bolt", 7.5, Evidence.CLAIM))
DRAWS = 20_000


def summary(found: Acceptability) -> object:
    shares = [(one.members, share) for one, share in found.coalitions]
    return shares, found.candidates, found.mean_loss, found.most_loss, found.solved, found.unproven


def test_two_uniform_intervals() -> None:
    """Acme 0.65 to 0.95, Bolt 0.60 to 0.90: Bolt is higher on a triangle of side 0.25 in a square of side 0.30."""
    found = acceptability(TWO, [ONE], draws=DRAWS)
    share = 0.25**2 / 2 / 0.30**2
    error = (share * (1 - share) / DRAWS) ** 0.5
    acme, bolt = found.candidates["Acme"], found.candidates["Bolt"]
    assert bolt.share == pytest.approx(share, abs=4 * error)
    assert bolt.standard_error == pytest.approx(error, rel=0.05)
    assert acme.share + bolt.share == pytest.approx(1)
    assert found.of_best == acme
    # The mean of how far Bolt is above Acme: the mean height of a pyramid over that triangle, 0.25^3 / 6 / 0.30^2.
    assert found.mean_loss == pytest.approx(100 * 0.25**3 / 6 / 0.30**2, rel=0.05)
    assert 24 < found.most_loss <= 25
    assert (found.draws, found.solved, found.unproven) == (DRAWS, 0, 0)
    share_in_words = f"{100 * acme.share:.1f}% of the draws, give or take 0.3%"
    assert str(found.sentence()) == (
        f"Acme is best in {share_in_words}. It is 2.9 points short of the best "
        f"on average, {found.most_loss:.1f} at most."
    )


def test_without_anything_uncertain() -> None:
    found = acceptability(case_of(("Acme", 8.0, None), ("Bolt", 7.5, None)), [ONE], draws=10)
    assert [(one.members, share.share, share.standard_error) for one, share in found.coalitions] == [(("Acme",), 1, 0)]


def test_each_weighting_gets_its_part() -> None:
    criteria = (Criterion("Ideas", worst=0, best=10), Criterion("Price", worst=0, best=10))
    case = Case(
        (Candidate("Acme"), Candidate("Bolt")),
        criteria,
        tuple(Assessment(*entry) for entry in (("Acme", "Ideas", 9.0), ("Acme", "Price", 1.0), ("Bolt", "Ideas", 2.0),
                                               ("Bolt", "Price", 9.0))),
    )  # fmt: skip
    weightings = [{"Ideas": 1.0, "Price": 0.0}, {"Ideas": 0.0, "Price": 1.0}, {"Ideas": 0.4, "Price": 0.6}]
    told: list[tuple[int, int]] = []
    effort = Effort(progress=lambda *counts: told.append(counts))
    found = acceptability(case, [ONE], draws=7, weightings=weightings, effort=effort)
    assert {one.members: share.share for one, share in found.coalitions} == {("Acme",): 3 / 7, ("Bolt",): 4 / 7}
    # Bolt is the plain best by half a point at equal weights; under the first weighting it lacks 70 points.
    assert (found.plan.best.members, found.most_loss) == (("Bolt",), pytest.approx(70))
    assert told[-1] == (7, 7)
    with pytest.raises(CaseError, match="each of the 3 weightings"):
        acceptability(case, [ONE], draws=2, weightings=weightings)
    with pytest.raises(CaseError, match="Weights"):
        acceptability(case, [ONE], draws=2, weightings=[{"Ideas": 1.0}])


def test_equal_but_for_rounding() -> None:
    """0.1 + 0.7 is a hair below 0.2 + 0.6 in a computer; the first by name still counts."""
    scores = (("Acme", 1.0), ("Bolt", 2.0), ("Cobalt", 6.0), ("Delta", 7.0))
    case = case_of(*((name, score, None) for name, score in scores))
    found = acceptability(case, [Size(2, 2), Together("Acme", "Delta"), Together("Bolt", "Cobalt")], draws=3)
    assert [one.members for one, _ in found.coalitions] == [("Acme", "Delta")]


@pytest.mark.parametrize("seed", [4, 8])
def test_the_same_however_it_is_computed(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """From another list, or in other processes: only how many draws had to be solved may differ."""
    case = random_case(seed, 6)
    found = acceptability(case, draws=100, seed=3)
    assert summary(found) == summary(acceptability(case, draws=100, seed=3))
    small = acceptability(case, draws=100, seed=3, effort=Effort(pool=1))
    monkeypatch.setattr(run, "PAYS", 0.0)
    monkeypatch.setattr(run, "EACH", 0.0)
    spread = acceptability(case, draws=100, seed=3, effort=Effort(pool=1, jobs=2))
    assert small.solved > 0
    assert summary(small) == summary(spread)
    assert [(one.members, share) for one, share in small.coalitions] == [
        (one.members, share) for one, share in found.coalitions
    ]


def test_a_cancel_leaves_draws_unproven() -> None:
    seen: list[int] = []
    effort = Effort(pool=1, progress=lambda done, _: seen.append(done), cancel=lambda: bool(seen))
    found = acceptability(TWO, [ONE], draws=500, effort=effort)
    assert found.solved == 0
    assert found.unproven == 500 - seen[0] > 0
