"""All blocks of scores together: whose score on what, by whom, each name once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
import pandas as pd

from selection.alike import Alike
from selection.errors import Notice, Place
from selection.texts import plural, text
from selection.understanding.asking import Asker
from selection.understanding.blocks.entries import Entries
from selection.understanding.blocks.matrix import Matrix, Seen
from selection.understanding.blocks.pieces import Piece
from selection.understanding.found import FoundCandidate
from selection.understanding.listed import candidates_of
from selection.understanding.lots import of_one_lot
from selection.understanding.names import unified
from selection.understanding.own_tables import of_own_tables
from selection.understanding.parties import unified_parties
from selection.understanding.returning import judged_by_row
from selection.understanding.spots import Spot, Spots
from selection.understanding.vocabulary.agreed import is_agreed
from selection.understanding.weights.in_headings import without_weight
from selection.understanding.whose import assessors_named, block_name, titles_of

__all__ = ["Gathered", "GatheredCriterion", "gathered"]


@dataclass(frozen=True, slots=True)
class GatheredCriterion:
    """A criterion as the blocks name it, with the texts that explain it and the most that may be scored on it.

    `knock_out` is the cell that says that whoever fails it is out, `least` what the sheet demands at least.
    """

    name: str
    place: Place
    heading: str = ""
    texts: tuple[str, ...] = ()
    most: float | None = None
    knock_out: Place | None = None
    least: float | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """All that the blocks of scores hold together; `names` tells for each written criterion what it goes by."""

    candidates: tuple[FoundCandidate, ...]
    criteria: tuple[GatheredCriterion, ...]
    spots: Spots
    names: Mapping[str, str]
    matrices: tuple[Matrix, ...]
    notices: list[Notice] = field(default_factory=list)


def gathered(pieces: Sequence[Piece], asker: Asker) -> Gathered:
    """The scores of all blocks, with names that are the same made one; what cannot be known is asked."""
    matrices, of_lots = of_one_lot(pieces, asker)
    matrices, of_tables = of_own_tables(matrices)
    groups = [group for m in matrices for group in _groups(m, m.candidates, are_parties=True)]
    parties, notices = unified_parties(groups, "names", asker)
    names, said = unified([group for m in matrices for group in _groups(m, m.criteria, are_parties=False)],
                          "criteria", asker, are_parties=False)  # fmt: skip
    notices += said
    spots, more = _spots(matrices, parties, names, asker)
    candidates = candidates_of(pieces, matrices, parties)
    criteria = _criteria(matrices, names)
    # Criteria and candidates that lost all their cells to another block stay out.
    held = frozenset(spots.entries.criteria.kinds)
    return Gathered(candidates, tuple(c for c in criteria if c.name in held), spots, names, tuple(matrices),
                    [*of_lots, *of_tables, *notices, *more])  # fmt: skip


def _place(matrix: Matrix, at: tuple[int, int]) -> Place:
    return matrix.layout.table.view.cell(*at).place


def _places(matrix: Matrix, seen: Iterable[Seen]) -> dict[str, Place]:
    return {one.name: _place(matrix, one.at) for one in seen}


def _groups(matrix: Matrix, seen: Iterable[Seen], *, are_parties: bool) -> list[dict[str, Place]]:
    """The names that each assessor of a block uses: within one list they are different, between two perhaps not."""
    places = _places(matrix, seen)
    groups: dict[str, dict[str, Place]] = {}
    names = matrix.entries.candidates if are_parties else matrix.entries.criteria
    assessors = matrix.entries.assessors
    pairs = names.codes.astype(np.int64) * max(1, len(assessors.kinds)) + assessors.codes
    for pair in pd.unique(pairs).tolist():
        name = names.kinds[pair // len(assessors.kinds)]
        groups.setdefault(assessors.kinds[pair % len(assessors.kinds)], {})[name] = places[name]
    return list(groups.values())


def _spots(
    matrices: Sequence[Matrix], parties: Mapping[str, str], names: Mapping[str, str], asker: Asker
) -> tuple[Spots, list[Notice]]:
    """Every score once: a second block with the same scores is another assessor's, or a repetition."""
    notices: list[Notice] = []
    names = {name: without_weight(known) for name, known in names.items()}
    blocks = np.repeat(np.arange(len(matrices), dtype=np.int32), [len(matrix.entries) for matrix in matrices])
    renamed = [matrix.entries.renamed(lambda name: parties.get(name, name), names.__getitem__) for matrix in matrices]
    spots = Spots(Entries.chained(renamed), matrices, blocks)
    is_shared = _shared(spots)
    if is_shared.any():
        assessors = _assessors_of(spots, is_shared, asker, notices)
        kept = np.flatnonzero(~is_shared | np.array([one is not None for one in assessors])[blocks])
        spots = _assessed(spots, is_shared, assessors).chosen(kept)
    return _once(judged_by_row(spots, asker), asker, notices), notices


def _pairs(entries: Entries) -> npt.NDArray[np.int64]:
    """A number for each pair of candidate and criterion."""
    return entries.candidates.codes.astype(np.int64) * max(1, len(entries.criteria.kinds)) + entries.criteria.codes


def _shared(spots: Spots) -> npt.NDArray[np.bool_]:
    """Whether several blocks hold the pair of candidate and criterion of each spot."""
    if len(spots.matrices) < 2:
        return np.zeros(len(spots), dtype=bool)
    pairs, different = pd.factorize(_pairs(spots.entries))
    first = np.zeros(len(different), dtype=np.int32)
    first[pairs[::-1]] = spots.blocks[::-1]
    several = np.zeros(len(different), dtype=bool)
    several[pairs[spots.blocks != first[pairs]]] = True
    found: npt.NDArray[np.bool_] = several[pairs]
    return found


def _assessed(spots: Spots, is_shared: npt.NDArray[np.bool_], assessors: Sequence[str | None]) -> Spots:
    """The spots, those that several blocks hold with the assessor of their block where they name none themselves."""
    entries = spots.entries
    kinds = [*entries.assessors.kinds, *(one or "" for one in assessors)]
    of_block = spots.blocks + len(entries.assessors.kinds)
    is_unnamed = np.array([not name for name in entries.assessors.kinds], dtype=bool)[entries.assessors.codes]
    given = np.array([bool(one) for one in assessors])[spots.blocks] & is_shared & is_unnamed
    named = Alike(kinds, np.where(given, of_block, entries.assessors.codes).astype(np.int32)).map(str)
    entries = Entries(entries.candidates, entries.criteria, named, entries.rows, entries.columns)
    return Spots(entries, spots.matrices, spots.blocks)


def _once(spots: Spots, asker: Asker, notices: list[Notice]) -> Spots:
    """Each score of a candidate on a criterion by an assessor once; what to do with others is asked."""
    keys = _pairs(spots.entries) * max(1, len(spots.entries.assessors.kinds)) + spots.entries.assessors.codes
    numbers, different = pd.factorize(keys)
    if len(different) == len(spots):
        return spots
    kept = np.zeros(len(different), dtype=np.intp)
    kept[numbers[::-1]] = np.arange(len(spots) - 1, -1, -1)
    twice: list[tuple[int, int]] = []
    for at in np.flatnonzero(kept[numbers] != np.arange(len(spots))).tolist():
        known = int(kept[numbers[at]])
        if spots.cell(known).value is None and spots.blocks[known] == spots.blocks[at]:
            kept[numbers[at]] = at
        elif spots.cell(at).value is not None:
            twice.append((known, at))
    for at in _settle([(spots[one], spots[other], other) for one, other in twice], asker, notices):
        kept[numbers[at]] = at
    return spots.chosen(kept)


def _assessors_of(
    spots: Spots, is_shared: npt.NDArray[np.bool_], asker: Asker, notices: list[Notice]
) -> list[str | None]:
    """For each block who judged there: "" when that is not needed, None when the block only repeats another."""
    matrices = spots.matrices
    who: list[str | None] = [""] * len(matrices)
    is_open = is_shared.copy()
    is_open[spots.entries.assessors.where(bool)] = False
    involved = np.unique(spots.blocks[is_open]).tolist()
    values = {number: _values(spots.chosen(np.flatnonzero(spots.blocks == number))) for number in involved}
    for position, number in enumerate(involved):
        for earlier in involved[:position]:
            pairs = values[number].keys() & values[earlier].keys()
            if who[earlier] is not None and pairs and all(values[number][p] == values[earlier][p] for p in pairs):
                who[number] = None
                message = text("{sheet} repeats the scores of {other}: they count once.",
                               sheet=block_name(matrices[number]), other=block_name(matrices[earlier]))  # fmt: skip
                notices.append(Notice(message))
            elif who[earlier] is not None and _is_multiple(values[earlier], values[number]):
                who[number] = None
                message = text("{sheet} holds the scores of {other} times their weights: it is not read.",
                               sheet=block_name(matrices[number]), other=block_name(matrices[earlier]))  # fmt: skip
                notices.append(Notice(message, _place(matrices[number], matrices[number].entries[0].at)))
    judged = [number for number in involved if who[number] is not None]
    if len(judged) < 2:
        return who
    titles = titles_of([matrices[number] for number in judged])
    named = assessors_named([matrices[number] for number in judged])
    if named is not None or any(map(is_agreed, titles)):
        # Where one of the tables holds what was agreed on, which marks count is settled later, with all of them.
        for number, name in zip(judged, named or titles, strict=True):
            who[number] = name
        return who
    choices = [("assessors", text("Several assessors: {names}", names=titles))]
    choices += [(title, text("Only {sheet} counts", sheet=title)) for title in titles]
    answer = asker.ask(
        "blocks",
        text("Several tables score the same candidates on the same criteria. Are they those of several assessors?"),
        choices,
        text("Their scores differ."),
        [_place(matrices[number], matrices[number].entries[0].at) for number in judged],
    )
    for number, title in zip(judged, titles, strict=True):
        who[number] = title if answer in ("assessors", title) else None
        if answer == title:
            who[number] = ""
    return who


def _values(spots: Spots) -> dict[tuple[str, str], object]:
    pairs = zip(spots.entries.candidates, spots.entries.criteria, strict=True)
    return dict(zip(pairs, spots.values(), strict=True))


def _is_multiple(one: Mapping[tuple[str, str], object], other: Mapping[tuple[str, str], object]) -> bool:
    """Whether the second table is the first with every criterion multiplied by a number of its own, as by a weight."""
    ratios: dict[str, list[float]] = {}
    for pair in one.keys() & other.keys():
        first, second = one[pair], other[pair]
        if isinstance(first, float) and isinstance(second, float) and first:
            ratios.setdefault(pair[1], []).append(second / first)
    alike = [math.isclose(min(found), max(found), rel_tol=1e-3) for found in ratios.values()]
    means = [found[0] for found in ratios.values()]
    return (
        len(means) > 1
        and all(alike)
        and min(map(len, ratios.values())) > 1
        and not all(math.isclose(mean, 1.0) for mean in means)
    )


def _settle(twice: Sequence[tuple[Spot, Spot, int]], asker: Asker, notices: list[Notice]) -> list[int]:
    """Of cells that say the same thing twice, perhaps differently, the later ones that count: their numbers."""
    if not twice:
        return []
    different = [(one, other) for one, other, _ in twice if one.cell.value != other.cell.value]
    names = list(dict.fromkeys(one.candidate for one, _, _ in twice))
    if not different:
        notices.append(Notice(text("{names} stand there twice with the same scores: they count once.", names=names)))
        return []
    first, last = different[0]
    answer = asker.ask(
        "twice",
        plural("{names} has two scores on the same criterion. Which counts?",
               "{names} have two scores on the same criterion. Which count?", len(names), names=names),
        [
            ("first", text("The first ({place})", place=str(first.cell.place))),
            ("last", text("The last ({place})", place=str(last.cell.place))),
        ],
        text("{one} says {first}, {other} says {last}.", one=str(first.cell.place), first=str(first.cell),
             other=str(last.cell.place), last=str(last.cell)),
        [other.cell.place for _, other in different],
    )  # fmt: skip
    return [at for one, other, at in twice if answer == "last" and one.cell.value != other.cell.value]


def _criteria(matrices: Sequence[Matrix], names: Mapping[str, str]) -> tuple[GatheredCriterion, ...]:
    found: dict[str, GatheredCriterion] = {}
    for matrix in matrices:
        for seen in matrix.criteria:
            name = without_weight(names.get(seen.name, seen.name))
            known = found.get(name)
            if known is None:
                out = _place(matrix, seen.knock_out_at) if seen.knock_out_at is not None else None
                found[name] = GatheredCriterion(name, _place(matrix, seen.at), seen.heading, seen.texts, seen.most,
                                                out, seen.least)  # fmt: skip
            else:
                found[name] = replace(known, texts=(*known.texts, *seen.texts), most=known.most or seen.most)
    return tuple(found.values())
