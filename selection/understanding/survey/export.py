"""A survey export, respondents in rows and items in columns: recognised, scored, and its agreement measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from selection.errors import Fault, Notice, Place
from selection.model import Absence, closest, name_key
from selection.tables import Cell
from selection.texts import Text, joined, plural, text
from selection.understanding.survey.answers import answer_of
from selection.understanding.survey.columns import ColumnRole, SurveyColumn, columns_of, is_item_like, is_personal
from selection.understanding.survey.interrater import Array, cronbach_alpha, intraclass
from selection.understanding.survey.items import SurveyItem, items_of, turned
from selection.understanding.survey.scale import SurveyScale, on_scale
from selection.understanding.survey.scores import SurveyScore, enough_answered, person_scores, score_of
from selection.understanding.survey.side_by_side import answered_by
from selection.understanding.vocabulary.words import Concept, is_about

__all__ = ["Survey", "SurveyItem", "SurveyScale", "SurveyScore", "is_survey", "read_survey"]

_FEWEST_ITEMS = 3
_SECOND = 2


@dataclass(frozen=True, slots=True)
class Survey:
    """A survey as it was understood.

    Attributes
    ----------
    is_confirmed
        Whether the user said which items are turned round; until then they are proposals.
    scores
        One for each organisation, in the order of the sheet.
    icc
        ICC(1) and ICC(2) of the respondents' scores over the organisations; None without several.
    alpha
        Cronbach's alpha over all respondents who answered everything.
    blank, not_applicable
        The numbers of cells left empty, and of those that say that somebody cannot tell.
    doubts
        What only the user knows; `faults` are answers that cannot be read and do not count.
    """

    items: tuple[SurveyItem, ...]
    is_confirmed: bool
    scale: SurveyScale
    scores: tuple[SurveyScore, ...]
    icc: tuple[float, float] | None
    alpha: float | None
    blank: int
    not_applicable: int
    doubts: tuple[Notice, ...]
    faults: tuple[Fault, ...]
    notices: tuple[Notice, ...]

    def sentence(self) -> Text:
        """How far the items belong together and the organisations differ, with the formulas' names."""
        first = plural("{n} item.", "{n} items.", len(self.items))
        alpha = icc = None
        if self.alpha is not None:
            alpha = text("Cronbach's alpha {alpha:0.00} (Cronbach 1951).", alpha=self.alpha)
        if self.icc is not None:
            icc = text(
                "Between organisations: ICC(1) {one:0.00}, ICC(2) {two:0.00} (Bliese 2000).",
                one=self.icc[0],
                two=self.icc[1],
            )
        return joined(first, alpha, icc)


def is_survey(rows: Sequence[Sequence[Cell]]) -> Text | None:
    """Why a rectangle is read as a survey, None when it is not.

    An ordinary table of suppliers by criteria is none, also when its criteria are sentences: in a survey
    organisations return, somebody's time or number stands beside the answers, or the items speak in the first person.
    """
    if len(rows) < 3:
        return None
    columns, header = columns_of(rows)
    items = [one for one in columns if one.role is ColumnRole.ITEM]
    aside = [one for one in columns if one.role not in {ColumnRole.ITEM, ColumnRole.RESPONDENT}]
    if len({one.heading for one in items}) < _FEWEST_ITEMS:
        # One heading over all of them says what they are, and not what was asked.
        return None
    if any(is_about(one.heading, Concept.ASSESSOR) for one in aside):
        return None
    if any(sum(is_about(str(cell), Concept.WEIGHTED) for cell in row) > 1 for row in rows[: header + _SECOND]):
        # Raw and weighted points under each heading are those of criteria.
        return None
    alike = sum(is_item_like(one.heading) for one in items)
    personal = sum(is_personal(one.heading) for one in items)
    who = next((one for one in columns if one.role in {ColumnRole.TIME, ColumnRole.RESPONDENT}), None)
    organisation = _first(columns, ColumnRole.ORGANISATION)
    if (who is None or organisation is None) and alike * 2 < len(items):
        return None
    names = [] if organisation is None else [name_key(str(row[organisation.number])) for row in rows[header:]]
    names = [name for name in names if name]
    returns = bool(names) and 2 * len(set(names)) <= len(names)
    if returns and who is not None and organisation is not None:
        return text('respondents in rows: "{who}" stands beside the answers, and names under "{where}" return',
                    who=who.heading or "#", where=organisation.heading)  # fmt: skip
    if alike * 2 < len(items):
        return None
    is_person = any(answered_by(one.heading) for one in columns if one not in items)
    if returns or is_person or personal * 2 >= len(items) or not _has_names(columns, items[0], rows[header:]):
        return plural("{n} heading is a statement or a question", "{n} headings are statements or questions", alike)
    return None


def _has_names(columns: Sequence[SurveyColumn], first: SurveyColumn, rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether a column before the items holds a name of its own in every row, as a table of suppliers does."""
    for column in columns[: first.number]:
        names = [str(row[column.number]) for row in rows if isinstance(row[column.number].value, str)]
        if len(names) > len(rows) / 2 and len(set(names)) == len(names):
            return True
    return False


def read_survey(
    rows: Sequence[Sequence[Cell]],
    reversed_items: frozenset[str] | None = None,
    scale: tuple[float, float] | None = None,
) -> Survey:
    """The survey in a rectangle for which `is_survey` has a reason.

    Parameters
    ----------
    reversed_items
        The names of the items to turn round, as the user confirmed them; proposed by the words and the answers when
        left out.
    scale
        The lowest and the highest answer, as the user confirmed them.

    Raises
    ------
    CaseError
        If an item that was confirmed is not there.
    """
    columns, header = columns_of(rows)
    asked = [one for one in columns if one.role is ColumnRole.ITEM]
    lines, notices = _respondents(rows[header:], columns)
    cells = [[row[one.number] for one in asked] for row in lines]
    said = [[answer_of(cell) for cell in row] for row in cells]
    answers = on_scale(cells, said, [one.heading for one in asked], scale)
    items = items_of(asked, answers.values, answers.scale, reversed_items)
    values = turned(answers.values, answers.scale, [one.reverse for one in items])
    groups, doubts = _organisations(lines, columns)
    scores, persons = _scores(groups, values, answers.scale)
    doubts += _item_doubts(items, confirmed=reversed_items is not None)
    if not answers.scale.is_certain:
        message = text("Is the scale from {low} to {high}? {why}.", low=answers.scale.low, high=answers.scale.high,
                       why=answers.scale.why)  # fmt: skip
        doubts.append(Notice(message, asked[0].place if asked else None))
    absences = [one.absence for row in said for one in row]
    notices += [*answers.notices, *(note for one in scores for note in one.notices()), *_not_read(columns)]
    return Survey(
        items,
        reversed_items is not None,
        answers.scale,
        scores,
        intraclass(persons),
        cronbach_alpha(values),
        absences.count(Absence.BLANK),
        absences.count(Absence.NOT_APPLICABLE),
        tuple(doubts),
        answers.faults,
        tuple(notices),
    )


def _first(columns: Sequence[SurveyColumn], role: ColumnRole) -> SurveyColumn | None:
    return next((one for one in columns if one.role is role), None)


def _respondents(
    rows: Sequence[Sequence[Cell]], columns: Sequence[SurveyColumn]
) -> tuple[list[Sequence[Cell]], list[Notice]]:
    """The rows of respondents: not empty ones, nor those that hold totals or averages."""
    kept: list[Sequence[Cell]] = []
    notices = []
    others = [one.number for one in columns if one.role is not ColumnRole.ITEM]
    for row in rows:
        if all(cell.is_empty for cell in row):
            continue
        label = next((row[number] for number in others if not row[number].is_empty), row[0])
        if isinstance(label.value, str) and is_about(label.value, Concept.TOTAL, Concept.AVERAGE):
            notices.append(Notice(text("This row is computed from the others and is not read."), label.place))
        else:
            kept.append(row)
    return kept, notices


@dataclass(frozen=True, slots=True)
class _Group:
    name: str
    place: Place
    lines: tuple[int, ...]


def _organisations(
    lines: Sequence[Sequence[Cell]], columns: Sequence[SurveyColumn]
) -> tuple[list[_Group], list[Notice]]:
    """The respondents of each organisation by their line, and what is in doubt about the names."""
    column = _first(columns, ColumnRole.ORGANISATION)
    if column is None:
        place = columns[0].place if columns else Place()
        doubt = Notice(text("Of whom is this survey? No column names an organisation."), place)
        return [_Group("", place, tuple(range(len(lines))))], [doubt]
    found: dict[str, list[int]] = {}
    doubts: list[Notice] = []
    for i, row in enumerate(lines):
        cell = row[column.number]
        if cell.is_empty or cell.error is not None:
            message = text("Of whom is this answer? It names no organisation and does not count.")
            doubts.append(Notice(message, cell.place))
        else:
            found.setdefault(name_key(str(cell)), []).append(i)
    groups = [
        _Group(str(lines[at[0]][column.number]), lines[at[0]][column.number].place, tuple(at)) for at in found.values()
    ]
    for i, group in enumerate(groups):
        near = closest(group.name, [one.name for one in groups[:i]])
        if near is not None:
            message = text("Is {name} the same as {near}? They are read as two.", name=group.name, near=near)
            doubts.append(Notice(message, group.place))
    return groups, doubts


def _scores(
    groups: Sequence[_Group], values: Array, scale: SurveyScale
) -> tuple[tuple[SurveyScore, ...], list[list[float]]]:
    """The score of each organisation, and the scores of its respondents."""
    enough = enough_answered(values)
    scores, persons = [], []
    for group in groups:
        kept = np.array([i for i in group.lines if enough[i]], dtype=int)
        scores.append(score_of(group.name, group.place, values[kept], len(group.lines) - len(kept), scale))
        persons.append(person_scores(values[kept]))
    return tuple(scores), persons


def _item_doubts(items: Sequence[SurveyItem], *, confirmed: bool) -> list[Notice]:
    """The items of which words and answers disagree, unless the user has spoken."""
    return [
        Notice(
            text(
                "{item}: words and answers disagree on turning it round. Words: {wording}. Answers: {answers}.",
                item=one.name,
                wording=one.why_wording,
                answers=one.why_answers,
            ),
            one.place,
        )
        for one in items
        if one.is_doubtful and not confirmed
    ]


def _not_read(columns: Sequence[SurveyColumn]) -> list[Notice]:
    """What is said of the columns that read as items or numbers and are none."""
    aside = [one for one in columns if one.role in {ColumnRole.OTHER, ColumnRole.DERIVED}]
    texts = [one for one in columns if one.role is ColumnRole.REMARK and is_item_like(one.heading)]
    return [
        *(
            Notice(text('"{heading}" is no item and is not read.', heading=one.heading or "#"), one.place)
            for one in aside
        ),
        *(Notice(text('"{heading}" holds texts and is not read.', heading=one.heading), one.place) for one in texts),
    ]
