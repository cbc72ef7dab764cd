"""What a survey says of each organisation, and how far its respondents agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from selection.errors import Notice, Place
from selection.texts import Text, joined, plural, text
from selection.understanding.survey.interrater import Array, average_deviation, rwg_j
from selection.understanding.survey.scale import SurveyScale

__all__ = ["FEWEST_FOR_AGREEMENT", "FEWEST_SHOWN", "SurveyScore", "enough_answered", "person_scores", "score_of"]

FEWEST_SHOWN = 5
"""With fewer respondents of one organisation nothing is shown per person."""

FEWEST_FOR_AGREEMENT = 3


@dataclass(frozen=True, slots=True)
class SurveyScore:
    """The score of one organisation: the mean over respondents of the mean over the items that each answered.

    Attributes
    ----------
    candidate, place
        The organisation as first written, empty when the sheet names none, and where.
    score
        In points of the scale, None when nobody answered enough.
    respondents, left_out
        Who counts, and who answered fewer than half of the items.
    agreement
        r_wg(J), 0 to 1; None with fewer than three respondents. `is_cut` when it was set to 0.
    deviation, most_deviation
        The average deviation AD_M(J) in points, and up to where that is called agreement: a sixth of the options.
    persons
        The score of each respondent from low to high, so that nobody is recognised by the order; empty with fewer
        than five.
    """

    candidate: str
    place: Place
    score: float | None
    respondents: int
    left_out: int
    agreement: float | None
    is_cut: bool
    deviation: float | None
    most_deviation: float
    persons: tuple[float, ...]
    scale: SurveyScale

    def sentence(self) -> Text:
        """The score with its number of respondents and their agreement."""
        who: Text | str = self.candidate or text("The organisation of this survey")
        if self.score is None:
            return text("{who}: no score, since nobody answered half of the items.", who=who)
        scale = {"low": self.scale.low, "high": self.scale.high}
        first = plural(
            "{who}: {score:0.00} on a scale from {low} to {high}, of {n} respondent.",
            "{who}: {score:0.00} on a scale from {low} to {high}, of {n} respondents.",
            self.respondents, who=who, score=self.score, **scale,
        )  # fmt: skip
        if self.agreement is None or self.deviation is None:
            return first
        numbers = {"rwg": self.agreement, "deviation": self.deviation, "most": self.most_deviation}
        agree = text("They agree: average deviation {deviation:0.00} points, at most {most:0.00} being agreement; "
                     "r_wg(J) {rwg:0.00}.", **numbers)  # fmt: skip
        if self.deviation > self.most_deviation:
            agree = text("They do not agree: average deviation {deviation:0.00} points, where at most {most:0.00} is "
                         "agreement; r_wg(J) {rwg:0.00}.", **numbers)  # fmt: skip
        cut = text("They differ more than by chance, so that r_wg(J) is set to 0.") if self.is_cut else None
        return joined(first, agree, cut)

    def notices(self) -> tuple[Notice, ...]:
        """What must be said beside the score."""
        who: Text | str = self.candidate or text("The organisation of this survey")
        found = []
        if 0 < self.respondents < FEWEST_SHOWN:
            message = plural(
                "{who}: {n} respondent. Fewer than five: nothing is shown per person, and even the score may tell what "
                "somebody answered.",
                "{who}: {n} respondents. Fewer than five: nothing is shown per person, and even the score may tell "
                "what somebody answered.",
                self.respondents, who=who,
            )  # fmt: skip
            found.append(Notice(message, self.place))
        if 0 < self.respondents < FEWEST_FOR_AGREEMENT:
            found.append(Notice(text("{who}: too few respondents to speak of agreement.", who=who), self.place))
        if self.left_out:
            message = plural("{who}: {n} respondent answered fewer than half of the items and is left out.",
                             "{who}: {n} respondents answered fewer than half of the items and are left out.",
                             self.left_out, who=who)  # fmt: skip
            found.append(Notice(message, self.place))
        return tuple(found)


def enough_answered(values: Array) -> list[bool]:
    """For each respondent whether at least half of the items were answered."""
    items = values.shape[1]
    return [int(row.sum()) * 2 >= items for row in ~np.isnan(values)]


def person_scores(values: Array) -> list[float]:
    """For each respondent the mean over the items answered."""
    return [float(np.nanmean(row)) for row in values]


def score_of(candidate: str, place: Place, values: Array, left_out: int, scale: SurveyScale) -> SurveyScore:
    """The score of one organisation.

    Parameters
    ----------
    values
        Respondents who count by items, reversed items turned round already; NaN where there is no answer.
    """
    persons: Sequence[float] = sorted(person_scores(values))
    agreement, is_cut, deviation = None, False, None
    if len(persons) >= FEWEST_FOR_AGREEMENT:
        agreement, is_cut = rwg_j(values, scale.options)
        deviation = average_deviation(values)
    return SurveyScore(
        candidate,
        place,
        float(np.mean(persons)) if persons else None,
        len(persons),
        left_out,
        agreement,
        is_cut,
        deviation,
        scale.options / 6,
        tuple(persons) if len(persons) >= FEWEST_SHOWN else (),
        scale,
    )
