"""Random cases in random layouts with random damages: read right, asked about or refused, never silently wrong."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest

from selection.errors import Place, SheetError
from selection.texts import text
from tests.support.damaged_layouts import Laid, clean_case, laid_out, outcome, verdict

SEEDS = range(60)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_damaged_sheet_is_never_silently_wrong(seed: int) -> None:
    result = outcome(seed)
    assert result.verdict != "wrong", "\n".join([result.description, *result.differences])


def laid(seed: int) -> Laid:
    rng = Random(seed)
    return laid_out(clean_case(rng), rng)


def test_a_seed_always_gives_the_same_sheet() -> None:
    for seed in (3, 14):
        one, other = laid(seed), laid(seed)
        assert (one.description, one.clean, one.at) == (other.description, other.clean, other.at)


class Understood(SimpleNamespace):
    """As much of an understanding as a verdict needs."""

    def accepted(self) -> Understood:
        return self

    def case(self) -> Any:
        return SimpleNamespace(weights=self.weights)


def right(one: Laid) -> Understood:
    """What a perfect reader would find in a sheet in which nothing was damaged."""

    def place(*tag: str) -> Place:
        sheet, cell = one.at[tag].split("!")
        return Place(sheet, cell)

    scores = [
        SimpleNamespace(
            candidate=c, criterion=k, assessor=a, value=v, low=None, high=None, place=place("score", c, k, a)
        )
        for (c, k, a), v in one.clean.values.items()
    ]
    criteria = [SimpleNamespace(name=k.name, worst=k.worst, best=k.best, weight=None, place=Place())
                for k in one.clean.criteria]  # fmt: skip
    candidates = [SimpleNamespace(name=c, place=Place()) for c in one.clean.candidates]
    points = one.clean.weights or {}
    weights = {name: value / sum(points.values()) for name, value in points.items()}
    return Understood(candidates=candidates, criteria=criteria, scores=scores, weights=weights, questions=[])


def undamaged() -> Laid:
    return next(one for one in map(laid, range(300)) if one.description.endswith("none") and one.clean.weights
                and len(one.clean.assessors) == 1 and "levels" not in {k.kind for k in one.clean.criteria})  # fmt: skip


def test_what_is_right_is_called_right_and_an_error_refused() -> None:
    one = undamaged()
    assert verdict(right(one), one) == "right"
    assert verdict(SheetError(text("This file cannot be read.")), one) == "refused"


def changed(found: Understood, part: str, **change: Any) -> None:
    vars(getattr(found, part)[0]).update(change)


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("scores", {"value": 3.14}),
        ("scores", {"value": None}),
        ("scores", {"place": Place("Elsewhere", "A1")}),
        ("candidates", {"name": "Somebody else entirely"}),
        ("criteria", {"name": "Lfd. Nr."}),
        ("criteria", {"worst": 10.0, "best": 1.0}),
    ],
)
def test_one_thing_that_is_wrong_is_seen_unless_a_question_is_about_it(part: str, change: dict[str, Any]) -> None:
    one = undamaged()
    found = right(one)
    where = found.scores[0].place
    changed(found, part, **change)
    assert verdict(found, one) == "wrong"
    names = f"{one.clean.candidates[0]}, Somebody else entirely, {one.clean.criteria[0].name}, Lfd. Nr."
    about = SimpleNamespace(key="about", sentence=names, choices=(), places=(where,))
    elsewhere = SimpleNamespace(
        key="other", sentence="Something else?", choices=(), places=(Place("Elsewhere", "Z99"),)
    )
    assert verdict(Understood(**{**vars(found), "questions": [elsewhere]}), one) == "wrong"
    if part == "scores":
        assert verdict(Understood(**{**vars(found), "questions": [about]}), one) == "asked"


def test_other_weights_are_seen() -> None:
    one = undamaged()
    found = right(one)
    found.weights = dict.fromkeys(found.weights, 1 / len(found.weights))
    skewed = replace(one.clean, weights={name: float(i + 1) for i, name in enumerate(found.weights)})
    assert verdict(found, replace(one, clean=skewed)) == "wrong"
