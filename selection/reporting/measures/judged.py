"""Measures that look at scores: the average, the lowest, the pairs below a floor."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import ClassVar

import numpy as np

from selection.model import CLIENT, Case, Criterion, Members
from selection.normalisation import ratings
from selection.reporting.measures.basics import UNSCORED, Inside, Value
from selection.rules import Floor
from selection.texts import Text, text

__all__ = ["Average", "FailingPairs", "Lowest"]


@dataclass(frozen=True, slots=True)
class Average:
    """The mean score of the members; a missing score counts as the worst anchor."""

    criterion: Criterion
    limit: float
    case: Case
    counts: ClassVar[Text] = text("average score")
    array: ClassVar[bool] = False

    def value(self, members: Members) -> Value:
        """The mean; the limit itself without members."""
        return sum(self.parts(members)) / len(members) if members else self.limit

    def expression(self, inside: Inside) -> str:
        """The sum of the scores, the worst for each missing one, over the number of members."""
        name, x = self.criterion.name, inside.x
        raw, worst = inside.data.scores[name].raw, inside.data.scales[name].worst
        scores = f'SUMPRODUCT({x},{raw})+{worst}*SUMPRODUCT({x}*({raw}=""))'
        return f"IF({inside.size}=0,{inside.level},({scores})/{inside.size})"

    def parts(self, members: Members) -> list[float]:
        """The score of each member."""
        raw = np.nan_to_num(ratings(self.case, self.criterion).raw, nan=self.criterion.worst)
        return [float(raw[i]) for i in members]

    def largest(self, inside: Inside) -> str:
        """The largest score of who is in, or the worst when it is larger."""
        name = self.criterion.name
        raw, worst = inside.data.scores[name].raw, inside.data.scales[name].worst
        return f'MAX(SUMPRODUCT(MAX(ABS({inside.x}*{raw}))),ABS({worst})*(SUMPRODUCT({inside.x}*({raw}=""))>0))'


@dataclass(frozen=True, slots=True)
class Lowest:
    """The lowest score of a member, the highest where less is better.

    `marks` are 1 for candidates that always count, 0 for those with a recovery plan: below the floor they are
    excused. It is None when nobody has a plan.
    """

    criterion: Criterion
    floor: float
    marks: tuple[float, ...] | None
    case: Case
    array: ClassVar[bool] = True

    @property
    def counts(self) -> Text:
        """Which score is looked at."""
        return text("highest score of a member") if self._down else text("lowest score of a member")

    @property
    def _down(self) -> bool:
        return self.criterion.less_is_better

    def value(self, members: Members) -> Value:
        """The lowest score; words when a member has none, nothing when nobody counts."""
        raw = ratings(self.case, self.criterion).raw
        excused = Floor(self.criterion.name, self.floor).excused(self.case)
        scores = [float(raw[i]) for i in members if i not in excused]
        if any(np.isnan(scores)):
            return UNSCORED
        return (max(scores) if self._down else min(scores)) if scores else ""

    def expression(self, inside: Inside) -> str:
        """The lowest score of who is in and counts; others are put out of reach."""
        raw, counted = inside.data.scores[self.criterion.name].raw, str(inside.x)
        if inside.marks is not None:
            fails = f'(({raw}{">" if self._down else "<"}{inside.level})+({raw}="")>0)'
            counted = f"({inside.x}*(1-(1-{inside.marks})*{fails}))"
        choose, far = ("MAX", "-1E+300") if self._down else ("MIN", "1E+300")
        known = f"{choose}(IF({counted}=1,{raw},{far}))"
        unscored = f'IF(SUM({counted}*({raw}=""))>0,{inside.unscored},{known})'
        return f'IF(SUM({counted})=0,"",{unscored})'


@dataclass(frozen=True, slots=True)
class FailingPairs:
    """How many pairs do not reach a floor in both directions.

    An unrated pair of members fails, an unrated one with the client does not.
    """

    criterion: Criterion
    floor: float
    case: Case

    counts: ClassVar[Text] = text("pairs that fail")
    array: ClassVar[bool] = False

    def value(self, members: Members) -> Value:
        """The number of failing pairs."""
        said: dict[tuple[int, int], bool] = {}
        for entry in self.case.relations:
            if entry.criterion == self.criterion.name:
                i, j = sorted((self.case.index[entry.source], self.case.index[entry.target]))
                said[i, j] = said.get((i, j), True) and self.criterion.reaches(entry.value, self.floor)
        inside = combinations((CLIENT, *members), 2)
        return float(sum(not said.get(pair, pair[0] == CLIENT) for pair in inside))

    def expression(self, inside: Inside) -> str:
        """The pairs of members, less those that were rated, and the rated ones that fail."""
        size, cells = inside.size, inside.data.pairs[self.criterion.name]
        every = f"{size}*({size}-1)/2"
        if cells is None:
            return every
        one, other = cells.judged.column(0), cells.judged.column(1)
        past = ">" if self.criterion.less_is_better else "<"
        fails = f'(({one}<>"")*({one}{past}{inside.level})+({other}<>"")*({other}{past}{inside.level})>0)'
        rated = f'(({one}<>"")+({other}<>"")>0)'
        both, of_members = inside.both[self.criterion.name], f"({cells.places.column(0)}>0)"
        return f"{every}-SUMPRODUCT({both}*{rated}*{of_members})+SUMPRODUCT({both}*{fails})"
