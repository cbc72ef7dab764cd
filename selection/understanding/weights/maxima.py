"""Whether scores are points out of the maxima that stand beside them, or grades that the maxima weigh."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from selection.errors import Notice
from selection.texts import text
from selection.understanding.asking import Asker
from selection.understanding.gathering import Gathered
from selection.understanding.proof.counted import Counted
from selection.understanding.weighing import Weighed
from selection.understanding.weights.points import numbers_of
from selection.understanding.weights.stated import WeightSet

__all__ = ["points_or_grades"]

_MOST_OF_GRADES = 10.0


def points_or_grades(found: Gathered, weights: Weighed, counted: Counted, asker: Asker) -> Gathered:
    """The same with criteria whose maxima are no end of their scale, where no score comes near any of them.

    The sheet's own totals, where they add the scores up as they stand, say that they are points: out of the maxima,
    or out of the weights. Where they multiply them by the maxima, they are grades.
    """
    if counted.as_points:
        _by_maxima(found, weights, counted)
        return _of_weights(found, weights, counted)
    most = {one.name: one.most for one in found.criteria if one.most is not None}
    if len(set(most.values())) < 2 or min(most.values()) <= _MOST_OF_GRADES:
        return found
    numbers = [value for _, value in numbers_of(found, most)]
    if not numbers or not 1 < max(numbers) <= _MOST_OF_GRADES:
        return found
    if _are_multiplied(most, weights, counted):
        message = text("The sheet's own totals multiply the scores of {names} by the maxima beside them: they are "
                       "grades, and the maxima are weights.", names=list(most))  # fmt: skip
        weights.notices.append(Notice(message))
        return _without_most(found)
    answer = asker.ask(
        "maxima",
        text("Are the scores of {names} grades, or points out of the maxima beside them?", names=list(most)),
        [("grades", text("Grades: the maxima are no end of their scale")),
         ("points", text("Points: a score equal to its maximum is the best"))],
        text("No score is above {top}, and every maximum is: the least is {least}.", top=_MOST_OF_GRADES,
             least=min(most.values())),
        [one.place for one in found.criteria if one.name in most],
    )  # fmt: skip
    if answer == "points":
        return found
    return _without_most(found)


def _without_most(found: Gathered) -> Gathered:
    return replace(found, criteria=tuple(replace(one, most=None) for one in found.criteria))


def _are_multiplied(most: Mapping[str, float], weights: Weighed, counted: Counted) -> bool:
    """Whether every total multiplies the scores by weights that are the maxima themselves."""
    points = weights.sets[0][0].points if len(weights.sets) == 1 else {}
    return most.keys() <= counted.as_grades and all(points.get(name) == value for name, value in most.items())


def _by_maxima(found: Gathered, weights: Weighed, counted: Counted) -> None:
    """Where the sheet adds points up as they stand and states the most of each, these are the weights.

    Whatever they add up to: of 35 points, 10 count for ten parts of 35.
    """
    most = {one.name: one.most for one in found.criteria if one.most is not None}
    judged = [one for one in found.criteria if one.knock_out is None]
    if weights.sets or len(set(most.values())) < 2 or not {one.name for one in judged} <= counted.as_points & {*most}:
        return
    weights.sets.append((WeightSet("", most, {}), {one.name: one.place for one in found.criteria if one.name in most}))
    weights.notices.append(Notice(text("The most points that each criterion can get count as its weight.")))


def _of_weights(found: Gathered, weights: Weighed, counted: Counted) -> Gathered:
    """The same with the weights as the most points, where the sheet adds up points of which none is above its weight.

    Weights that add up to 1 are percentages, and stand for 100 points.
    """
    points = weights.sets[0][0].points if len(weights.sets) == 1 else {}
    own = {name: points[name] for name in counted.as_points & points.keys()}
    total = math.fsum(own.values())
    if len(own) < 2 or not any(math.isclose(total, whole, rel_tol=1e-6) for whole in (1, 100, 1000)):
        return found
    most = {name: 100 * value if total < 2 else value for name, value in own.items()}
    given = numbers_of(found, most)
    is_above = any(not 0 <= value <= most[name] + 1e-9 for name, value in given)
    if is_above or max((value for _, value in given), default=0.0) <= _MOST_OF_GRADES:
        return found
    criteria = (replace(one, most=one.most or most[one.name]) if one.name in most else one for one in found.criteria)
    return replace(found, criteria=tuple(criteria))
