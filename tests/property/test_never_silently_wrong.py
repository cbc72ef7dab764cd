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
    """As much of an understanding as a verdict needs; `otherwise` is what it is with another answer."""

    def accepted(self) -> Understood:
        return self

    def answered(self, _: Any) -> Understood:
        return getattr(self, "otherwise", self)

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


CHANGES: list[tuple[str, dict[str, Any], str]] = [
    ("scores", {"value": 3.14}, "doubtful"),
    ("scores", {"value": None}, "doubtful"),
    ("scores", {"place": Place("Elsewhere", "A1")}, "twice"),
    ("candidates", {"name": "Somebody else entirely"}, "names"),
    ("criteria", {"name": "Lfd. Nr."}, "criteria"),
    ("criteria", {"worst": 10.0, "best": 1.0}, "direction"),
]


@pytest.mark.parametrize(("part", "change", "key"), CHANGES)
def test_one_thing_that_is_wrong_is_seen_unless_the_answer_to_a_question_mends_it(
    part: str, change: dict[str, Any], key: str
) -> None:
    one = undamaged()
    found = right(one)
    names = f"{one.clean.candidates[0]}, Somebody else entirely, {one.clean.criteria[0].name}, Lfd. Nr."
    places = (found.scores[0].place, found.scores[0].place)
    choices = (SimpleNamespace(key="this", sentence=""), SimpleNamespace(key="that", sentence=""))

    def asking(key: str, sentence: str = names, places: Any = places, **more: Any) -> str:
        question = SimpleNamespace(key=key, sentence=sentence, choices=choices, places=places)
        return verdict(Understood(**{**vars(found), "questions": [question], **more}), one)

    changed(found, part, **change)
    assert verdict(found, one) == "wrong"
    assert asking(key, otherwise=right(one)) == "asked"
    assert asking(key) == "wrong", "no answer mends it"
    assert asking("panel correction", otherwise=right(one)) == "wrong", "a question about something else"
    assert asking(key, "Something else?", (Place("Elsewhere", "Z99"),), otherwise=right(one)) == "wrong"


def test_other_weights_are_seen() -> None:
    one = undamaged()
    found = right(one)
    found.weights = dict.fromkeys(found.weights, 1 / len(found.weights))
    skewed = replace(one.clean, weights={name: float(i + 1) for i, name in enumerate(found.weights)})
    assert verdict(found, replace(one, clean=skewed)) == "wrong"
