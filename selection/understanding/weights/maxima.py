"""Whether scores are points out of the maxima that stand beside them, or grades that the maxima weigh."""

from __future__ import annotations

from dataclasses import replace

from selection.texts import text
from selection.understanding.asking import Asker
from selection.understanding.gathering import Gathered
from selection.understanding.proof.counted import Counted

__all__ = ["points_or_grades"]

_MOST_OF_GRADES = 10.0


def points_or_grades(found: Gathered, counted: Counted, asker: Asker) -> Gathered:
    """The same with criteria whose maxima are no end of their scale, where no score comes near any of them.

    The sheet's own totals, where they add the scores up as they stand, say that they are points.
    """
    most = {one.name: one.most for one in found.criteria if one.most is not None}
    if len(set(most.values())) < 2 or min(most.values()) <= _MOST_OF_GRADES or most.keys() & counted.as_points:
        return found
    values = zip(found.spots.entries.criteria, found.spots.values(), strict=True)
    numbers = [value for name, value in values if name in most and isinstance(value, float)]
    if not numbers or not 1 < max(numbers) <= _MOST_OF_GRADES:
        return found
    answer = asker.ask(
        "maxima",
        text("Are the scores of {names} grades, or points out of the maxima beside them?", names=list(most)),
        [("grades", text("Grades: the maxima say how much each criterion counts")),
         ("points", text("Points: a score equal to its maximum is the best"))],
        text("No score is above {top}, and every maximum is: the least is {least}.", top=_MOST_OF_GRADES,
             least=min(most.values())),
        [one.place for one in found.criteria if one.name in most],
    )  # fmt: skip
    if answer == "points":
        return found
    return replace(found, criteria=tuple(replace(one, most=None) for one in found.criteria))
