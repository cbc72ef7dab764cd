"""The scores: raw values that a reader may change, and the utilities that follow from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from selection.model import Aggregator, Candidate, Case, Criterion
from selection.normalisation import At, Interval, Ratings, ratings
from selection.reporting.book import Book, Tab
from selection.reporting.cells import Formula, Page
from selection.reporting.data.scales import Scale, utility_formula
from selection.reporting.looks import GROUP, LABEL, NOTE, entry, figure, missing, plain
from selection.reporting.references import Area
from selection.reporting.subject import ENDS
from selection.texts import Text, text

__all__ = ["Score", "write_scores"]

_LARGE = 1000
_ABOVE = 4
"""Rows above the figures of a table: its heading, a note and two heads."""

_SCORES = (
    text("Scores"),
    text("Score in its own unit"),
    text("Utility"),
    text("A hatched cell has no score: its utility is the middle of the scale until somebody fills it in."),
)
_SPANS = (text("Uncertainty"), text("May be lower by"), text("May be higher by"),
          text("In utility: from scores between two numbers, from the evidence, and from assessors who gave no score."),
          )  # fmt: skip
_BOUNDS = (text("Pessimistic and optimistic utility"), text("Pessimistic"), text("Optimistic"),
           text("A missing score runs from the worst to the best."))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Score:
    """Where the scores on one criterion stand: one row a candidate, and the client's cell where it was rated."""

    raw: Area
    utilities: Mapping[At, Area]
    client: Mapping[At, Area] | None


@dataclass(frozen=True, slots=True)
class _Scored:
    """A criterion with its ratings, before (`own`) and after (`rated`) they are multiplied by a column."""

    criterion: Criterion
    scale: Scale
    own: Ratings
    rated: Ratings
    share: Area | None
    client_raw: float | None

    def raws(self) -> list[float | None]:
        """The raw value of each candidate, then of the client; None where there is none."""
        known = [None if np.isnan(value) else float(value) for value in self.own.raw]
        return [*known, self.client_raw]

    def spans(self, at: At) -> list[float]:
        """How far each utility may be lower or higher than it is; 0 where there is no score."""
        other, mid = self.own.at(at), self.own.mid
        spans = np.where(np.isnan(self.own.raw), 0.0, np.abs(other - mid))
        client = self.own.client if self.client_raw is not None else None
        return [*map(float, spans), abs(_end(client, at) - client.mid) if client else 0.0]


def write_scores(book: Book, scales: Mapping[str, Scale], columns: Mapping[str, Area]) -> Mapping[str, Score]:
    """Writes scores, uncertainty and utilities in three tables, and answers where they stand.

    `columns` are the candidates' own columns, for criteria that are multiplied by one.
    """
    page, subject = book[Tab.DATA], book.subject
    if not subject.scored:
        return {}
    scored = [_scored(subject.case, scales[one.name], columns) for one in subject.scored]
    n, m = len(subject.case.candidates), len(scored)
    parties = [*subject.case.names, *([subject.case.client] if any(one.own.client for one in scored) else [])]
    scores_at = page.row + _ABOVE
    spans_at = scores_at + len(parties) + 1 + _ABOVE
    ends_at = spans_at + len(parties) + 1 + _ABOVE

    def area(top: int, column: int) -> Area:
        return Area(page.name, top, column, top + n - 1, column)

    made = {}
    for j, one in enumerate(scored):
        raw, down, up = area(scores_at, 1 + j), area(spans_at, 1 + j), area(spans_at, 1 + m + j)
        ends: dict[At, Area] = {"mid": area(scores_at, 1 + m + j), "low": area(ends_at, 1 + j),
                                "high": area(ends_at, 1 + m + j)}  # fmt: skip
        _write_raw(page, raw, one)
        _write_spans(page, down, up, one)
        _write_utilities(page, raw, (down, up), ends, one)
        client = {at: ends[at].cell(n) for at in ENDS} if one.own.client else None
        made[one.criterion.name] = Score(raw, ends, client)
    names = [one.criterion.name for one in scored]
    for top, words in ((scores_at, _SCORES), (spans_at, _SPANS), (ends_at, _BOUNDS)):
        _write_frame(page, top, parties, names, words)
    page.row = ends_at + len(parties) + 1
    return made


def _scored(case: Case, scale: Scale, columns: Mapping[str, Area]) -> _Scored:
    criterion = scale.criterion
    own = ratings(case, criterion.replace(follow_through=""))
    share = columns[criterion.follow_through] if criterion.follow_through else None
    client_raw = _client_raw(case, criterion) if own.client else None
    return _Scored(criterion, scale, own, ratings(case, criterion), share, client_raw)


def _client_raw(case: Case, criterion: Criterion) -> float | None:
    """The panel's raw value of the client: that of the same scores in a case where the client is a candidate."""
    said = tuple(e for e in case.assessments if e.party == case.client and e.criterion == criterion.name)
    bare = criterion.replace(follow_through="", gate=None)
    one = Case((Candidate(case.client),), (bare,), said, client=f"not {case.client}")
    raw = float(ratings(one, bare).raw[0])
    return None if np.isnan(raw) else raw


def _write_raw(page: Page, raw: Area, one: _Scored) -> None:
    values = one.raws() if one.own.client else one.raws()[:-1]
    for i, value in enumerate(values):
        page.put(raw.top + i, raw.left, value, missing() if value is None else entry(plain(value)))


def _write_spans(page: Page, down: Area, up: Area, one: _Scored) -> None:
    for area, values in ((down, one.spans("low")), (up, one.spans("high"))):
        for i, value in enumerate(values if one.own.client else values[:-1]):
            page.put(area.top + i, area.left, value, entry(_number(one.criterion)))


def _write_utilities(page: Page, raw: Area, spans: tuple[Area, Area], ends: Mapping[At, Area], one: _Scored) -> None:
    formulas: Mapping[At, Callable[..., str]] = {"mid": _mid, "low": _low, "high": _high}
    n = raw.rows
    for at in ENDS:
        values = [*map(float, one.rated.at(at)), *([_end(one.own.client, at)] if one.own.client else [])]
        for i, value in enumerate(values):
            expression = formulas[at](raw.cell(i), spans[0].cell(i), spans[1].cell(i), one.scale)
            if one.share is not None and i < n:
                expression = f"{one.share.cell(i)}*{expression}"
            page.put(ends[at].top + i, ends[at].left, Formula(expression, value), figure(_number(one.criterion)))


def _number(criterion: Criterion) -> str:
    """How a utility is shown; on a total it is a quantity."""
    if criterion.aggregator is not Aggregator.TOTAL:
        return "0.000"
    return "#,##0" if abs(criterion.best) >= _LARGE else "0.00"


def _judged(raw: Area, scale: Scale) -> str:
    return str(raw) if scale.criterion.aggregator is Aggregator.TOTAL else utility_formula(raw, scale)


def _mid(raw: Area, _down: Area, _up: Area, scale: Scale) -> str:
    return f'IF({raw}="",({scale.lowest}+{scale.highest})/2,{_judged(raw, scale)})'


def _low(raw: Area, down: Area, _up: Area, scale: Scale) -> str:
    judged = _judged(raw, scale)
    least = scale.worst if scale.criterion.aggregator is Aggregator.TOTAL else 0
    return f'IF({raw}="",{scale.lowest},MIN({judged},MAX({least},{judged}-{down})))'


def _high(raw: Area, _down: Area, up: Area, scale: Scale) -> str:
    above = f"{_judged(raw, scale)}+{up}"
    capped = above if scale.criterion.aggregator is Aggregator.TOTAL else f"MIN(1,{above})"
    return f'IF({raw}="",{scale.highest},{capped})'


def _end(interval: Interval | None, at: At) -> float:
    return float(getattr(interval, at))


def _write_frame(page: Page, top: int, parties: Sequence[str], names: Sequence[str], words: Sequence[Text]) -> None:
    """The heading, the heads and the names of a table whose figures begin at row `top`."""
    title, left, right, note = words
    m = len(names)
    page.row = top - _ABOVE
    page.heading(title, 2 * m)
    page.put(top - 3, 0, note, NOTE.but(wrap=False))
    page.put(top - 2, 1, left, GROUP)
    page.put(top - 2, 1 + m, right, GROUP)
    page.head(top - 1, 0, (text("Candidate"), *names, *names))
    for i, party in enumerate(parties):
        page.put(top + i, 0, party, LABEL)
