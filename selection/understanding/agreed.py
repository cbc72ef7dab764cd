"""What assessors agreed on beside the marks of each of them: that counts, or it is a mark like the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from selection.errors import Notice
from selection.model import Panel
from selection.texts import Text, plural, text
from selection.understanding.asking import Asker
from selection.understanding.blocks.entries import Entries
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.gathering import Gathered
from selection.understanding.proving import held
from selection.understanding.scoring import Scaled
from selection.understanding.spots import Spots
from selection.understanding.vocabulary.agreed import is_agreed, is_final
from selection.understanding.weighing import Weighed

__all__ = ["AgreedMarks", "agreed_marks"]

_AGREED, _ASSESSOR, _ASIDE = "agreed", "assessor", "aside"
_FEWEST = 2
_TOLD = 8

_Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class AgreedMarks:
    """The blocks with only those scores that count together, and the criteria on which what was agreed counts."""

    counting: Gathered
    criteria: frozenset[str] = frozenset()

    def settled(self, scores: Scaled) -> Scaled:
        """The scores, with what was agreed counting on those criteria."""
        scores.criteria = [replace(one, panel=Panel.CONSENSUS) if one.name in self.criteria else one
                           for one in scores.criteria]  # fmt: skip
        return scores


@dataclass(frozen=True, slots=True)
class _Panel:
    """One column of agreed marks, whatever blocks it runs through, and the assessors beside it.

    `is_it` and `is_beside` are, for each spot, whether it is of the agreed marks or of an assessor, on a criterion that
    has both; `given` is whether a spot is filled.
    """

    name: str
    assessors: tuple[str, ...]
    is_it: _Flags
    is_beside: _Flags
    given: _Flags


def agreed_marks(found: Gathered, weights: Weighed, asker: Asker) -> tuple[Gathered, AgreedMarks]:
    """The scores with what assessors agreed on in its place, and which of them count.

    Where the sheet's own totals come out in one reading alone that settles it; else it is asked.
    """
    panel = _panel(found.spots)
    if panel is None:
        return found, AgreedMarks(found)
    aside = {_AGREED: panel.is_beside, _ASSESSOR: np.zeros(len(found.spots), np.bool_), _ASIDE: panel.is_it}
    readings = {key: _without(found, dropped) for key, dropped in aside.items()}
    if not (panel.is_it & panel.given).any():
        message = text("{name} is empty wherever {assessors} gave marks: their average counts.", name=panel.name,
                       assessors=list(panel.assessors))  # fmt: skip
        return _said(found, [Notice(message, found.spots.place(int(np.flatnonzero(panel.is_it)[0])))]), AgreedMarks(
            readings[_ASIDE])  # fmt: skip
    proven = _proven(readings, weights)
    answer = proven or _asked(found.spots, panel, asker)
    told = _told(found.spots, panel, answer, is_proven=proven is not None)
    counting = readings[answer]
    if answer == _ASIDE:
        kept = found.spots.chosen(np.flatnonzero(~panel.is_it))
        return _said(replace(found, spots=kept), told), AgreedMarks(counting)
    if answer == _ASSESSOR:
        return _said(found, told), AgreedMarks(counting)
    criteria = frozenset(found.spots.entries.criteria.chosen(np.flatnonzero(panel.is_it)).kinds)
    told += _empty(found.spots, panel)
    return _said(replace(found, spots=_called(_without_agreement(found.spots, panel), panel.name)), told), AgreedMarks(
        counting, criteria
    )


def _panel(spots: Spots) -> _Panel | None:
    """The agreed marks among the scores; of several columns of them the last, which was agreed on last."""
    entries = spots.entries
    names = [name for name in entries.assessors.kinds if is_agreed(name) or is_final(name)]
    others = [name for name in entries.assessors.kinds if name and name not in names]
    if not names or not others:
        return None
    given = np.array([value is not None for value in spots.values()], dtype=np.bool_)
    own = entries.assessors.told([name == names[-1] for name in entries.assessors.kinds], np.bool_)
    pairs = np.zeros((2, len(entries.criteria.kinds)), dtype=np.bool_)
    pairs[0, entries.criteria.codes[own]] = True
    pairs[1, entries.criteria.codes[given & ~own]] = True
    both = (pairs[0] & pairs[1])[entries.criteria.codes]
    if not (own & both).any():
        return None
    beside = both & ~own
    judged = entries.assessors.chosen(np.flatnonzero(beside & given)).kinds
    return _Panel(names[-1], tuple(judged), own & both, beside, given)


def _without(found: Gathered, dropped: _Flags) -> Gathered:
    """The blocks without the scores that do not count."""
    matrices = []
    for number, matrix in enumerate(found.spots.matrices):
        at = np.flatnonzero(dropped & (found.spots.blocks == number))
        matrices.append(replace(matrix, entries=_left(matrix, found.spots.entries, at)) if len(at) else matrix)
    return replace(found, matrices=tuple(matrices))


def _left(matrix: Matrix, entries: Entries, at: npt.NDArray[np.intp]) -> Entries:
    width = matrix.layout.table.view.width + 1
    cells = matrix.entries.rows.astype(np.int64) * width + matrix.entries.columns
    gone = entries.rows[at].astype(np.int64) * width + entries.columns[at]
    return matrix.entries.chosen(np.flatnonzero(~np.isin(cells, gone)))


def _proven(readings: dict[str, Gathered], weights: Weighed) -> str | None:
    """The one reading in which all of the sheet's own totals come out; None when there is none, or more than one."""
    met = {key: held(one, weights) for key, one in readings.items()}
    full = [key for key, (hits, of) in met.items() if hits == of >= _FEWEST]
    return full[0] if len(full) == 1 else None


def _asked(spots: Spots, panel: _Panel, asker: Asker) -> str:
    assessors = list(panel.assessors)
    places = [spots.place(at) for at in np.flatnonzero(panel.is_it & panel.given)[:_TOLD].tolist()]
    return asker.ask(
        "agreed",
        text("{name} stands beside the marks of {assessors}. Which count?", name=panel.name, assessors=assessors),
        [
            (_AGREED, text("{name}: it is what they agreed on, and their own marks are kept apart", name=panel.name)),
            (_ASSESSOR, text("The average of all: {name} is an assessor like the others", name=panel.name)),
            (_ASIDE, text("The average of {assessors}, without {name}", assessors=assessors, name=panel.name)),
        ],
        _difference(spots, panel),
        places,
    )


def _difference(spots: Spots, panel: _Panel) -> Text:
    """The first cell in which what was agreed is not what an assessor gave, as the reason to ask."""
    own = _pairs(spots, panel.is_it & panel.given)
    for pair, at in _pairs(spots, panel.is_beside & panel.given).items():
        agreed = own.get(pair)
        if agreed is not None and spots.cell(agreed).value != spots.cell(at).value:
            entry = spots.entries[at]
            return text("{place} says {agreed} and {other} {mark}: {candidate} on {criterion}.",
                        place=str(spots.place(agreed)), agreed=str(spots.cell(agreed)), other=str(spots.place(at)),
                        mark=str(spots.cell(at)), candidate=entry.candidate, criterion=entry.criterion)  # fmt: skip
    return text("Its name says that it may be what they agreed on.")


def _told(spots: Spots, panel: _Panel, answer: str, *, is_proven: bool) -> list[Notice]:
    """Which marks count, and since when that is certain."""
    place = spots.place(int(np.flatnonzero(panel.is_it)[0]))
    assessors = list(panel.assessors)
    said = {
        _AGREED: text("{name} counts as what {assessors} agreed on; their own marks are kept and do not count.",
                      name=panel.name, assessors=assessors),
        _ASSESSOR: text("{name} counts as an assessor beside {assessors}.", name=panel.name, assessors=assessors),
        _ASIDE: text("The average of {assessors} counts, and {name} does not.", name=panel.name, assessors=assessors),
    }[answer]  # fmt: skip
    found = [Notice(said, place)]
    if is_proven:
        found.append(Notice(text("Only so do the sheet's own totals come out: nothing was asked.")))
    return found


def _empty(spots: Spots, panel: _Panel) -> list[Notice]:
    """Where nothing was agreed on though assessors gave marks: those stay empty."""
    marks = _pairs(spots, panel.is_beside & panel.given)
    agreed, rooms = _pairs(spots, panel.is_it & panel.given), _pairs(spots, panel.is_it)
    blank = [rooms.get(pair, at) for pair, at in marks.items() if pair not in agreed]
    if not blank:
        return []
    places = [str(spots.place(at)) for at in blank[:_TOLD]]
    message = plural("{name} says nothing on {n} score for which assessors gave marks ({cells}): it stays empty and is "
                     "not filled in from theirs.",
                     "{name} says nothing on {n} scores for which assessors gave marks ({cells}): they stay empty and "
                     "are not filled in from theirs.", len(blank), name=panel.name, cells=places)  # fmt: skip
    return [Notice(message, spots.place(blank[0]))]


def _pairs(spots: Spots, which: _Flags) -> dict[tuple[int, int], int]:
    """The first of these spots of each candidate on each criterion."""
    entries, found = spots.entries, dict[tuple[int, int], int]()
    for at in np.flatnonzero(which).tolist():
        found.setdefault((entries.candidates.codes.item(at), entries.criteria.codes.item(at)), at)
    return found


def _without_agreement(spots: Spots, panel: _Panel) -> Spots:
    """The spots without the marks of assessors beside which nothing was agreed: no mark stands in for that."""
    agreed = _pairs(spots, panel.is_it & panel.given)
    alone = panel.is_beside.copy()
    for at in np.flatnonzero(alone).tolist():
        alone[at] = (spots.entries.candidates.codes.item(at), spots.entries.criteria.codes.item(at)) not in agreed
    return spots.chosen(np.flatnonzero(~alone)) if alone.any() else spots


def _called(spots: Spots, name: str) -> Spots:
    """The spots with what was agreed under the name by which the model knows it."""
    entries = spots.entries
    if name.casefold() == Panel.CONSENSUS:
        return spots
    named = entries.assessors.map(lambda one: Panel.CONSENSUS.value if one == name else one)
    return Spots(Entries(entries.candidates, entries.criteria, named, entries.rows, entries.columns), spots.matrices,
                 spots.blocks)  # fmt: skip


def _said(found: Gathered, notices: Sequence[Notice]) -> Gathered:
    return replace(found, notices=[*found.notices, *notices])
