"""The proof over all blocks: the sheet's own numbers beside those of the import."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import fmean

import numpy as np

from selection.errors import Notice
from selection.model import Panel, name_key
from selection.texts import Text, plural, text
from selection.understanding.blocks.derived import number_in
from selection.understanding.blocks.entries import Entries
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.view import Numbers
from selection.understanding.found import BlockKind, Check, FoundCriterion
from selection.understanding.gathering import Gathered
from selection.understanding.names import criterion_key
from selection.understanding.proof.checks import checks
from selection.understanding.proof.counted import Counted
from selection.understanding.proof.ranks import HIGHEST, LOWEST, lowest_first
from selection.understanding.proof.rounding import is_same
from selection.understanding.proof.ways import ADDED_UP, OF_WEIGHTED, TIMES_WEIGHT
from selection.understanding.scoring import Scaled
from selection.understanding.weighing import Weighed
from selection.understanding.weights.in_headings import without_weight
from selection.validation.values import as_number

__all__ = ["all_checks", "counted", "counted_as_zero", "held", "summary", "unmet"]

_FEWEST = 2
_MANY = 20_000
_OTHER_SIZE = 20
_NAMED = 3
"""Totals that did not come out of the import and are named in one sentence."""


def all_checks(found: Gathered, scored: Scaled, weights: Weighed, pieces: Sequence[Piece]) -> list[Check]:
    """Every number that the sheet computes itself, beside the same from the scores.

    A sheet that puts amounts beside grades may add up the grades alone, or of these only what stands there in figures:
    the one that meets more counts.
    What rests on a cell that was refused cannot be computed and is left out.
    """
    judged = [one for one in scored.criteria if one.is_bounded and not one.is_knock_out]
    grades = frozenset(one.name for one in judged)
    in_figures = grades - _in_words(scored, frozenset(one.name for one in judged if one.levels))
    values = scored.scores.values()
    kinds = [values]
    kinds += [_those(scored, values, names) for names in dict.fromkeys((grades, in_figures))
              if names and len(names) < len(scored.criteria)]  # fmt: skip
    sheets = [_by_cell(scored, one) for one in kinds]
    made: list[Check] = []
    for matrix in found.matrices:
        scales = _scales_of(matrix, scored, found)
        every = [_of(matrix, one, scales, found, weights) for one in sheets]
        made += max(every, key=_met)
    for piece in pieces:
        if piece.kind is BlockKind.RESULT and piece.matrix is not None:
            made += _means(piece.matrix, scored)
    # A total that is a fact was met already, by the amounts that it adds up.
    facts = {cell.place for cells in scored.facts.values() for cell in cells.values()}
    return [one for one in made if one.holds or one.place not in facts]


def _in_words(scored: Scaled, names: frozenset[str]) -> frozenset[str]:
    """Those of these criteria on which most scores are words; numbers may have words explained for them as well."""
    if not names:
        return names
    words = Counter[str]()
    for name, value in zip(scored.spots.entries.criteria, scored.spots.values(), strict=True):
        if name in names and value is not None:
            words[name] += 1 if isinstance(value, str) and as_number(value) is None else -1
    return frozenset(name for name, more in words.items() if more > 0)


def _those(scored: Scaled, values: Numbers, names: frozenset[str]) -> Numbers:
    """The scores on these criteria alone."""
    criteria = scored.scores.criteria
    is_one = criteria.told([name in names for name in criteria.kinds], np.bool_)
    return np.where(is_one, values, np.nan)


def _met(made: Iterable[Check]) -> tuple[int, int]:
    """How many numbers come out, and how many at least in size: of two ways that meet alike, the nearer one is told."""
    every = list(made)
    return sum(check.holds for check in every), sum(map(_is_of_its_size, every))


def _is_of_its_size(check: Check) -> bool:
    """Whether what was computed is no other kind of number altogether, as euros times a weight are beside a grade."""
    return abs(check.stated) / _OTHER_SIZE <= abs(check.computed) <= abs(check.stated) * _OTHER_SIZE


def _by_cell(scored: Scaled, values: Numbers) -> dict[str, Numbers]:
    """The numbers by sheet, row and column from 0; infinite where a cell was refused."""
    found: dict[str, Numbers] = {}
    spots, refused = scored.spots, np.zeros(len(values), dtype=bool)
    refused[scored.refused] = True
    values = np.where(refused, np.inf, values)
    for matrix, at in spots.in_blocks():
        view = matrix.layout.table.view
        # What was refused counts as refused for all who share the cell.
        at = at[np.argsort(refused[at], kind="stable")]
        numbers = found.setdefault(view.name, np.full(view.codes.shape, np.nan))
        rows, columns = view.anchors(spots.entries.rows[at], spots.entries.columns[at])
        numbers[rows - 1, columns - 1] = values[at]
    return found


def _means(matrix: Matrix, scored: Scaled) -> list[Check]:
    """The cells of a sheet that puts assessors together, beside the mean of their scores, or what they agreed on."""
    given: dict[tuple[str, str], list[float]] = {}
    scores = scored.scores
    agreed = {criterion_key(one.name) for one in scored.criteria if one.panel is Panel.CONSENSUS}
    candidates, criteria = scores.candidates.map(name_key), scores.criteria.map(criterion_key)
    counts = scores.assessors.map(lambda name: name.casefold() == Panel.CONSENSUS)
    for candidate, criterion, value, is_agreed in zip(candidates, criteria, scores.values().tolist(), counts,
                                                      strict=True):  # fmt: skip
        if not math.isnan(value) and (is_agreed or criterion not in agreed):
            given.setdefault((candidate, criterion), []).append(value)
    view = matrix.layout.table.view
    made = []
    for entry in matrix.entries:
        values = given.get((name_key(entry.candidate), criterion_key(entry.criterion)))
        stated = number_in(view.cell(*entry.at))
        if values and stated is not None:
            mean = fmean(values)
            how = text("the mean of the scores")
            made.append(Check(view.cell(*entry.at).place, entry.criterion, stated, mean, how, is_same(stated, mean)))
    return made if 2 * sum(check.holds for check in made) > len(made) else []


def held(found: Gathered, weights: Weighed) -> tuple[int, int]:
    """How many of the sheet's own totals the numbers of the blocks come to as they stand, and out of how many."""
    made = [
        check for _, checked in _plainly(found, weights) for check in checked if check.how not in (*HIGHEST, *LOWEST)
    ]
    return sum(check.holds for check in made), len(made)


def _plainly(found: Gathered, weights: Weighed) -> Iterator[tuple[Matrix, list[Check]]]:
    """The blocks that compute something, each with its own numbers beside those that its cells come to."""
    for matrix in found.matrices:
        if matrix.columns or matrix.rows:
            some = replace(matrix, entries=_some(matrix))
            values = matrix.layout.table.view.numbers_at(some.entries.rows, some.entries.columns)
            made = checks(some, values, _weights_of(matrix, found, weights))
            yield matrix, [check for check in made if check.stated]


def counted(found: Gathered, weights: Weighed) -> Counted:
    """The criteria whose numbers the sheet's own totals add up with the others as they stand: grades, all alike."""
    names: set[str] = set()
    as_points: set[str] = set()
    as_grades: set[str] = set()
    ranks: list[bool | None] = []
    for matrix, made in _plainly(found, weights):
        if sum(check.holds for check in made) >= max(_FEWEST, len(made) / 2):
            ways = {check.how for check in made if check.holds}
            # What has no weight is in no total that multiplies by weights.
            weighed = _weights_of(matrix, found, weights) if ways - {*HIGHEST, *LOWEST} <= {*TIMES_WEIGHT} else {}
            own = {without_weight(found.names.get(seen.name, seen.name)) for seen in matrix.criteria
                   if not weighed or seen.name in weighed}  # fmt: skip
            names |= own
            as_points |= own if ways & {ADDED_UP, OF_WEIGHTED} else set()
            as_grades |= own if all(check.holds for check in made) and ways & {*TIMES_WEIGHT} else set()
            ranks.append(lowest_first(made))
    said = set(ranks) - {None}
    less = said.pop() if len(said) == 1 else None
    return Counted(frozenset(names), less, frozenset(as_points), frozenset(as_grades))


def _some(matrix: Matrix) -> Entries:
    """The entries of a block; of very many rows the first tell how the sheet adds up."""
    entries = matrix.entries
    if len(entries) <= _MANY or not matrix.layout.candidates_in_rows:
        return entries
    return entries.chosen(np.flatnonzero(entries.rows[:_MANY] != entries.rows[_MANY]))


def _of(
    matrix: Matrix,
    values: Mapping[str, Numbers],
    scales: Mapping[str, FoundCriterion],
    found: Gathered,
    weights: Weighed,
) -> tuple[Check, ...]:
    view = matrix.layout.table.view
    if view.name not in values or (not matrix.columns and not matrix.rows):
        return ()
    rows, columns = view.anchors(matrix.entries.rows, matrix.entries.columns)
    return checks(matrix, values[view.name][rows - 1, columns - 1], _weights_of(matrix, found, weights), scales)


def _scales_of(matrix: Matrix, scored: Scaled, found: Gathered) -> dict[str, FoundCriterion]:
    """The criteria under the names that the block itself uses."""
    known = {one.name: one for one in scored.criteria}
    named = {seen.name: without_weight(found.names.get(seen.name, seen.name)) for seen in matrix.criteria}
    return {name: known[other] for name, other in named.items() if other in known}


def _weights_of(matrix: Matrix, found: Gathered, weights: Weighed) -> dict[str, float]:
    """The weights under the names that the block itself uses."""
    points = dict(weights.sets[0][0].points) if weights.sets else {}
    named = {seen.name: found.names.get(seen.name, seen.name) for seen in matrix.criteria}
    own = {name: weight for name, known in named.items() if (weight := points.get(known)) is not None}
    return own or {seen.name: seen.weight for seen in matrix.criteria if seen.weight is not None}


def unmet(found: Sequence[Check]) -> Iterator[Notice]:
    """The doubt that is left where totals of the sheet do not come out of what was read: how many, and the first."""
    off = [check for check in found if not check.holds]
    if not off:
        return
    cells = [_differing(one) for one in off[:_NAMED]]
    if len(off) > _NAMED:
        cells.append(plural("{n} more", "{n} more", len(off) - _NAMED))
    yield Notice(plural("{n} of {all} totals of the sheet does not come out of what was read: {cells}.",
                        "{n} of {all} totals of the sheet do not come out of what was read: {cells}.",
                        len(off), all=len(found), cells=cells), doubts=True)  # fmt: skip


def _differing(check: Check) -> Text:
    """The cell with both numbers; of one that is computed in a way that nobody found only what it says."""
    place = str(check.place)
    if not _is_of_its_size(check):
        return text("{place} ({stated:0.###}, in a way that was not found)", place=place, stated=check.stated)
    return text("{place} ({stated:0.###}, computed again {computed:0.###})", place=place, stated=check.stated,
                computed=check.computed)  # fmt: skip


def counted_as_zero(found: Sequence[Check]) -> Iterator[Text]:
    """In which totals the sheet counts a score that is not there as zero, which is never done here."""
    cells = [str(check.place) for check in found if check.is_filled]
    if cells:
        more = plural("{n} more", "{n} more", len(cells) - _NAMED)
        named: list[str | Text] = [*cells[:_NAMED], *([more] if len(cells) > _NAMED else [])]
        yield text("In {cells} the sheet counts a missing score as 0. Here it is unknown: it may turn out anything.",
                   cells=named)  # fmt: skip


def summary(found: Sequence[Check], others: int = 0) -> Iterator[Text]:
    """How many of the sheet's own numbers were met, and which were not; `others` could not be computed again."""
    if not found:
        if others:
            yield plural("{n} number that the sheet computes itself could not be computed again.",
                         "{n} numbers that the sheet computes itself could not be computed again.", others)  # fmt: skip
        return
    hits = sum(check.holds for check in found)
    yield plural(
        "{hits} of {all} numbers that could be computed again came out the same; {n} other that the sheet computes "
        "could not be computed again.",
        "{hits} of {all} numbers that could be computed again came out the same; {n} others that the sheet computes "
        "could not be computed again.",
        others, hits=hits, all=len(found),
    ) if others else text("{hits} of {all} numbers that the sheet computes itself came out the same.", hits=hits,
                          all=len(found))  # fmt: skip
    yield from counted_as_zero(found)
    for turned in dict.fromkeys(check.turned for check in found if check.turned is not None):
        yield text("The sheet counts {turned}. Here every criterion counts from its worst to its best value.",
                   turned=turned)  # fmt: skip
    for check in found:
        if not check.holds:
            yield text("{place} says {stated:0.###}, the import gives {computed:0.###} ({how}).",
                       place=str(check.place), stated=check.stated, computed=check.computed, how=check.how)  # fmt: skip
