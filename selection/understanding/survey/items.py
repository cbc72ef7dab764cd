"""Which items of a survey ask the opposite of the others: proposed by their words and by the answers."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from selection.errors import Place, refused
from selection.texts import Text, text
from selection.understanding.survey.columns import SurveyColumn
from selection.understanding.survey.interrater import Array, corrected_item_total
from selection.understanding.survey.scale import SurveyScale
from selection.understanding.survey.wording import reversed_by_wording
from selection.understanding.vocabulary.words import bare

__all__ = ["SurveyItem", "items_of", "turned"]


@dataclass(frozen=True, slots=True)
class SurveyItem:
    """An item, and whether its answers are turned round.

    Attributes
    ----------
    proposed
        What the answers suggest where they are clear, else the words; `reverse` is that until the user confirmed.
    by_wording, why_wording
        What the words say; None without a word that turns a statement round.
    by_answers, why_answers
        What the correlation with the other items says; None when it is within twice its standard error of 0.
    correlation
        Of the answers as given with the mean of the other items, those turned round that their words turn round.
    """

    name: str
    place: Place
    reverse: bool
    proposed: bool
    by_wording: bool | None
    why_wording: Text
    by_answers: bool | None
    why_answers: Text
    correlation: float | None

    @property
    def is_doubtful(self) -> bool:
        """Whether words and answers disagree."""
        return self.by_answers is not None and self.by_answers != bool(self.by_wording)

    def sentence(self) -> Text:
        """The proposal with both reasons."""
        values = {"item": self.name, "wording": self.why_wording, "answers": self.why_answers}
        if self.proposed:
            return text("{item}: turned round. Words: {wording}. Answers: {answers}.", **values)
        return text("{item}: as it is. Words: {wording}. Answers: {answers}.", **values)


def items_of(
    columns: Sequence[SurveyColumn], values: Array, scale: SurveyScale, confirmed: frozenset[str] | None
) -> tuple[SurveyItem, ...]:
    """The items with what is proposed for each, or what was confirmed.

    Raises
    ------
    CaseError
        If an item that was confirmed is not there.
    """
    said = [reversed_by_wording(one.heading) for one in columns]
    names = _names(columns)
    wanted = None if confirmed is None else _known(confirmed, names)
    oriented = turned(values, scale, [bool(by) for by, _ in said])
    found = []
    for j, column in enumerate(columns):
        others = oriented.copy()
        others[:, j] = values[:, j]
        by_wording, why_wording = said[j]
        by_answers, correlation, why_answers = _by_answers(others, j)
        proposed = bool(by_wording) if by_answers is None else by_answers
        reverse = proposed if wanted is None else names[j] in wanted
        found.append(
            SurveyItem(
                names[j],
                column.place,
                reverse,
                proposed,
                by_wording,
                why_wording,
                by_answers,
                why_answers,
                correlation,
            )
        )
    return tuple(found)


def turned(values: Array, scale: SurveyScale, reverse: Sequence[bool]) -> Array:
    """The answers with those of the reversed items turned round."""
    found = values.copy()
    for j, is_reversed in enumerate(reverse):
        if is_reversed:
            found[:, j] = scale.low + scale.high - found[:, j]
    return found


def _by_answers(answers: Array, item: int) -> tuple[bool | None, float | None, Text]:
    if answers.shape[1] < 2:
        return None, None, text("there is no other item")
    correlation, respondents = corrected_item_total(answers, item)
    if correlation is None:
        return None, None, text("too few of them differ to tell")
    values: dict[str, object] = {"r": correlation, "n": respondents}
    if abs(correlation) <= 2 / math.sqrt(respondents):
        return (
            None,
            correlation,
            text("correlation {r:0.00} with the other items over {n}, too uncertain to tell", **values),
        )
    return correlation < 0, correlation, text("correlation {r:0.00} with the other items over {n}", **values)


def _names(columns: Sequence[SurveyColumn]) -> list[str]:
    """The headings, with the cell added where two are the same."""
    headings = [one.heading for one in columns]
    return [
        f"{one.heading} ({one.place.cell or one.number + 1})" if headings.count(one.heading) > 1 else one.heading
        for one in columns
    ]


def _known(confirmed: frozenset[str], names: Sequence[str]) -> set[str]:
    by_key = {bare(name): name for name in names}
    for name in sorted(confirmed):
        if bare(name) not in by_key:
            demand, found = text("one of {known:or}", known=list(names)), text('"{name}"', name=name)
            raise refused(name, Place(), demand, found, text("Name the items as the sheet does"))
    return {by_key[bare(name)] for name in confirmed}
