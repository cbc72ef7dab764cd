"""All blocks of scores together: whose score on what, by whom, each name once."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from selection.errors import Notice, Place
from selection.tables import Cell
from selection.texts import plural, text
from selection.understanding.asking import Asker
from selection.understanding.found import BlockKind, FoundCandidate
from selection.understanding.matrix import Entry, Matrix, Seen
from selection.understanding.names import unified
from selection.understanding.pieces import Piece
from selection.understanding.view import Look
from selection.understanding.weights import without_weight

__all__ = ["Gathered", "GatheredCriterion", "Spot", "gathered"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell with room for a score: of whom, on what, by whom; and the cell that says the same in words."""

    candidate: str
    criterion: str
    assessor: str
    cell: Cell
    format: str
    words: Cell | None = None


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
    spots: tuple[Spot, ...]
    names: Mapping[str, str]
    matrices: tuple[Matrix, ...]
    notices: list[Notice] = field(default_factory=list)


def gathered(pieces: Sequence[Piece], asker: Asker) -> Gathered:
    """The scores of all blocks, with names that are the same made one; what cannot be known is asked."""
    kinds = (BlockKind.SCORES, BlockKind.LONG)
    matrices = [piece.matrix for piece in pieces if piece.kind in kinds and piece.matrix is not None]
    parties, notices = unified([group for m in matrices for group in _groups(m, m.candidates, are_parties=True)],
                               "names", asker, are_parties=True)  # fmt: skip
    names, said = unified([group for m in matrices for group in _groups(m, m.criteria, are_parties=False)],
                          "criteria", asker, are_parties=False)  # fmt: skip
    notices += said
    spots, more = _spots(matrices, parties, names, asker)
    candidates = _candidates(pieces, matrices, parties)
    criteria = _criteria(matrices, names)
    # Criteria and candidates that lost all their cells to another block stay out.
    held = {spot.criterion for spot in spots}
    return Gathered(candidates, tuple(c for c in criteria if c.name in held), spots, names, tuple(matrices),
                    [*notices, *more])  # fmt: skip


def _place(matrix: Matrix, at: tuple[int, int]) -> Place:
    return matrix.layout.table.view.cell(*at).place


def _places(matrix: Matrix, seen: Iterable[Seen]) -> dict[str, Place]:
    return {one.name: _place(matrix, one.at) for one in seen}


def _groups(matrix: Matrix, seen: Iterable[Seen], *, are_parties: bool) -> list[dict[str, Place]]:
    """The names that each assessor of a block uses: within one list they are different, between two perhaps not."""
    places = _places(matrix, seen)
    groups: dict[str, dict[str, Place]] = {}
    for assessor, name in dict.fromkeys(
        (entry.assessor, entry.candidate if are_parties else entry.criterion) for entry in matrix.entries
    ):
        groups.setdefault(assessor, {})[name] = places[name]
    return list(groups.values())


def _spots(
    matrices: Sequence[Matrix], parties: Mapping[str, str], names: Mapping[str, str], asker: Asker
) -> tuple[tuple[Spot, ...], list[Notice]]:
    """Every score once: a second block with the same scores is another assessor's, or a repetition."""
    found: dict[tuple[str, str, str], tuple[Spot, int]] = {}
    notices: list[Notice] = []
    names = {name: without_weight(known) for name, known in names.items()}
    listed = [[_spot(matrix, entry, parties, names) for entry in matrix.entries] for matrix in matrices]
    shared = _shared(listed)
    assessors = _assessors_of(matrices, listed, shared, asker, notices)
    twice: list[tuple[Spot, Spot]] = []
    for number, spots in enumerate(listed):
        for spot in spots:
            if assessors[number] is None:
                if (spot.candidate, spot.criterion) in shared:
                    continue
            elif assessors[number] and not spot.assessor and (spot.candidate, spot.criterion) in shared:
                spot = replace(spot, assessor=assessors[number] or "")
            key = (spot.candidate, spot.criterion, spot.assessor)
            if key not in found or (found[key][0].cell.value is None and found[key][1] == number):
                found[key] = (spot, number)
            elif spot.cell.value is not None:
                twice.append((found[key][0], spot))
    kept = {key: spot for key, (spot, _) in found.items()}
    _settle(twice, kept, asker, notices)
    return tuple(kept.values()), notices


def _spot(matrix: Matrix, entry: Entry, parties: Mapping[str, str], names: Mapping[str, str]) -> Spot:
    view = matrix.layout.table.view
    return Spot(
        parties.get(entry.candidate, entry.candidate),
        names[entry.criterion],
        entry.assessor,
        view.cell(*entry.at),
        view.format(*entry.at),
        view.cell(entry.at[0], matrix.words[entry.at[1]]) if entry.at[1] in matrix.words else None,
    )


def _shared(listed: Sequence[Sequence[Spot]]) -> set[tuple[str, str]]:
    """The pairs of candidate and criterion that several blocks hold."""
    seen: dict[tuple[str, str], int] = {}
    if len(listed) < 2:
        return set()
    for spots in listed:
        for pair in {(spot.candidate, spot.criterion) for spot in spots}:
            seen[pair] = seen.get(pair, 0) + 1
    return {pair for pair, times in seen.items() if times > 1}


def _assessors_of(
    matrices: Sequence[Matrix],
    listed: Sequence[Sequence[Spot]],
    shared: set[tuple[str, str]],
    asker: Asker,
    notices: list[Notice],
) -> list[str | None]:
    """For each block who judged there: "" when that is not needed, None when the block only repeats another."""
    who: list[str | None] = [""] * len(matrices)
    if not shared:
        return who
    involved = [number for number, spots in enumerate(listed)
                if any((spot.candidate, spot.criterion) in shared and not spot.assessor for spot in spots)]  # fmt: skip
    values = {number: {(s.candidate, s.criterion): s.cell.value for s in listed[number]} for number in involved}
    for position, number in enumerate(involved):
        for earlier in involved[:position]:
            pairs = values[number].keys() & values[earlier].keys()
            if who[earlier] is not None and pairs and all(values[number][p] == values[earlier][p] for p in pairs):
                who[number] = None
                message = text("{sheet} repeats the scores of {other}: they count once.",
                               sheet=_block(matrices[number]), other=_block(matrices[earlier]))  # fmt: skip
                notices.append(Notice(message))
            elif who[earlier] is not None and _is_multiple(values[earlier], values[number]):
                who[number] = None
                message = text("{sheet} holds the scores of {other} times their weights: it is not read.",
                               sheet=_block(matrices[number]), other=_block(matrices[earlier]))  # fmt: skip
                notices.append(Notice(message, _place(matrices[number], matrices[number].entries[0].at)))
    judged = [number for number in involved if who[number] is not None]
    if len(judged) < 2:
        return who
    titles = _titles([matrices[number] for number in judged])
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


def _titles(matrices: Sequence[Matrix]) -> list[str]:
    """What to call blocks, with their cells where two would be called the same."""
    names = [_block(matrix) for matrix in matrices]
    return [name if names.count(name) == 1 else f"{name} {matrix.layout.table.area}"
            for name, matrix in zip(names, matrices, strict=True)]  # fmt: skip


def _block(matrix: Matrix) -> str:
    """What to call a block: its title when it has one, else its sheet."""
    table = matrix.layout.table
    titles = [table.view.text(row, table.area.left) for row in table.titles]
    return titles[-1] if titles and table.area.top > 1 else table.view.name


def _settle(
    twice: Sequence[tuple[Spot, Spot]], kept: dict[tuple[str, str, str], Spot], asker: Asker, notices: list[Notice]
) -> None:
    """What to do with cells that say the same thing twice, perhaps differently."""
    if not twice:
        return
    different = [(one, other) for one, other in twice if one.cell.value != other.cell.value]
    names = list(dict.fromkeys(one.candidate for one, _ in twice))
    if not different:
        notices.append(Notice(text("{names} stand there twice with the same scores: they count once.", names=names)))
        return
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
    if answer == "last":
        for one, other in different:
            kept[one.candidate, one.criterion, one.assessor] = other


def _candidates(
    pieces: Sequence[Piece], matrices: Sequence[Matrix], parties: Mapping[str, str]
) -> tuple[FoundCandidate, ...]:
    found: dict[str, FoundCandidate] = {}
    masters = [p.matrix for p in pieces if p.kind is BlockKind.MASTER_DATA and p.matrix is not None]
    for matrix in (*matrices, *masters):
        view = matrix.layout.table.view
        for seen in matrix.candidates:
            name = parties.get(seen.name, seen.name)
            beside = {heading: view.cell(*at) for heading, at in seen.beside.items()
                      if heading and view.look(*at) is not Look.NOTHING}  # fmt: skip
            known = found.get(name)
            if known is None:
                found[name] = FoundCandidate(name, view.cell(*seen.at).place, beside)
            else:
                found[name] = replace(known, attributes={**beside, **known.attributes})
    return tuple(found.values())


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
