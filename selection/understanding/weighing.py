"""The weights of all blocks together: one set, or one for each stakeholder; names matched to criteria."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

from selection.errors import Notice, Place
from selection.texts import plural, text
from selection.understanding.asking import Asker
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.pieces import Piece
from selection.understanding.found import BlockKind
from selection.understanding.gathering import Gathered
from selection.understanding.names import criterion_key
from selection.understanding.vocabulary.words import bare
from selection.understanding.weights.in_headings import without_weight
from selection.understanding.weights.in_lists import in_list
from selection.understanding.weights.in_sentences import said_weights
from selection.understanding.weights.in_words import asked_weights, words_in_list
from selection.understanding.weights.partial import of_whom
from selection.understanding.weights.points import weights_of_points
from selection.understanding.weights.stated import WeightSet

__all__ = ["Weighed", "weighed"]

_NEAR = 80

_Set = tuple[WeightSet, Mapping[str, Place]]


@dataclass(slots=True)
class Weighed:
    """The sets of weights by criterion, with the place of each weight; several are those of stakeholders."""

    sets: list[_Set] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)

    @property
    def named(self) -> frozenset[str]:
        """The criteria that have a weight."""
        return frozenset(name for one, _ in self.sets for name in one.points)

    @property
    def shares(self) -> dict[str, float]:
        """The part of the whole that each criterion weighs; nothing where several sets differ about it."""
        points = self.sets[0][0].points if len(self.sets) == 1 else {}
        whole = math.fsum(points.values())
        return {name: value / whole for name, value in points.items()} if whole > 0 else {}


def weighed(pieces: Sequence[Piece], found: Gathered, more: Sequence[_Set],
            asker: Asker) -> Weighed:  # fmt: skip
    """Every set of weights in the workbook, each once; `more` are sets that came from comparisons."""
    result = Weighed()
    result.notices += [Notice(matrix.how_weights) for matrix in found.matrices if matrix.how_weights is not None]
    own = _apart([(one, places) for matrix in found.matrices
                  for one, places in of_whom(list(_in_block(matrix)), asker)], found)  # fmt: skip
    stated = _in_headings(found)
    apart = [(one, places) for piece in pieces if piece.kind is BlockKind.WEIGHTS for one, places in in_list(piece)]
    sources = [source for source in (own, [stated] if stated else [], apart, list(more)) if source]
    named: list[list[_Set]] = [
        [_named(one, places, found, asker, result) for one, places in source] for source in sources
    ]
    named = [kept for source in named if (kept := [one for one in source if one[0].points])]
    named = _different([*named, *_in_sentences(pieces, found, named, asker, result)])
    points = None if named or _in_words(pieces, found) else weights_of_points(found, result.notices)
    if points is not None:
        result.notices.append(Notice(text("The most points that each criterion can get count as its weight.")))
        result.sets = [points]
        return result
    if not named:
        stated = asked_weights(_in_words(pieces, found), asker)
        if stated is not None:
            result.sets = [_named(*stated, found, asker, result)]
        return result
    if len(named) == 1:
        result.sets = named[0]
        return result
    choices = [(str(number), text("Those in {place}: {points}", place=_where(source),
                                  points=_spoken(source[0][0]))) for number, source in enumerate(named)]  # fmt: skip
    answer = asker.ask(
        "weights",
        text("There are different weights in several places. Which count?"),
        choices,
        text("The first stand beside the scores."),
        [next(iter(places.values())) for source in named for _, places in source if places],
    )
    result.sets = named[int(answer)]
    return result


def _in_sentences(pieces: Sequence[Piece], found: Gathered, others: Sequence[list[_Set]], asker: Asker,
                  result: Weighed) -> list[list[_Set]]:  # fmt: skip
    """The weights that a sentence states; beside others only where it is about the same criteria."""
    headings = list(dict.fromkeys(one.heading for one in found.criteria if one.heading))
    said, unread = said_weights(pieces, [one.name for one in found.criteria], headings)
    sets = [([_named(one, places, found, asker, result)], notice) for one, places, notice in said]
    if others:
        known = {name for source in others for one, _ in source for name in one.points}
        return [source for source, _ in sets if known == source[0][0].points.keys()]
    result.notices += [notice for _, notice in sets] or unread
    return [source for source, _ in sets]


def _in_words(pieces: Sequence[Piece], found: Gathered) -> dict[str, tuple[str, Place]]:
    """What is said in words of the weight of each criterion, beside the scores or in a list."""
    words = [(matrix.layout.table.view, matrix.word_weights) for matrix in found.matrices]
    words += [(piece.view, words_in_list(piece.layout)) for piece in pieces
              if piece.kind is BlockKind.WEIGHTS and piece.layout is not None]  # fmt: skip
    return {name: (word, view.cell(*at).place) for view, by_name in words for name, (word, at) in by_name.items()}


def _apart(sets: Sequence[_Set], found: Gathered) -> list[_Set]:
    """The sets without repetitions, each under a name of its own: several blocks may call theirs alike.

    Those that differ only in how they write the name of a criterion weigh alike.
    """
    kept: list[_Set] = []
    for one, places in sets:
        if any(_same(_unified(one, found), _unified(other, found)) for other, _ in kept):
            continue
        if any(one.name == other.name for other, _ in kept):
            sheet = next(iter(places.values())).sheet
            one = WeightSet(f"{one.name} ({sheet})", one.points, one.cells)
        kept.append((one, places))
    return kept


def _unified(one: WeightSet, found: Gathered) -> WeightSet:
    """The set under what its criteria go by; as it is where two of them go by the same."""
    points = {criterion_key(found.names.get(name, name)): value for name, value in one.points.items()}
    return one if len(points) < len(one.points) else WeightSet(one.name, points, one.cells)


def _spoken(one: WeightSet) -> list[str]:
    return [f"{name} {points:g}" for name, points in list(one.points.items())[:4]]


def _where(source: Sequence[_Set]) -> str:
    return str(next((place for _, places in source for place in places.values()), ""))


def _in_block(matrix: Matrix) -> list[_Set]:
    view = matrix.layout.table.view
    found: list[_Set] = []
    for name, points in matrix.weight_sets.items():
        if points:
            cells = {criterion: at for criterion, (_, at) in points.items()}
            one = WeightSet(name, {criterion: value for criterion, (value, _) in points.items()}, cells)
            found.append((one, {criterion: view.cell(*at).place for criterion, at in cells.items()}))
    return found


def _in_headings(found: Gathered) -> _Set | None:
    points: dict[str, float] = {}
    places: dict[str, Place] = {}
    cells: dict[str, tuple[int, int]] = {}
    for matrix in found.matrices:
        if matrix.weight_sets:
            continue
        for seen in matrix.criteria:
            if seen.weight is not None and seen.weight_at is not None:
                points[seen.name], cells[seen.name] = seen.weight, seen.weight_at
                places[seen.name] = matrix.layout.table.view.cell(*seen.weight_at).place
    if (len(points) < 2 and len(found.criteria) > 1) or any(
        "btw" in bare(n) or "vat" in bare(n).split() for n in points
    ):
        # One percentage in a heading, such as that of a tax, is no set of weights.
        return None
    return (WeightSet("", points, cells), places) if points else None


def _named(one: WeightSet, places: Mapping[str, Place], found: Gathered, asker: Asker, result: Weighed) -> _Set:
    """The set under the names of the criteria that are scored."""
    by_key = {criterion_key(criterion.name): criterion.name for criterion in found.criteria}
    by_key |= {criterion_key(name): without_weight(known) for name, known in found.names.items()}
    names: dict[str, str] = {}
    open_names = []
    for name in one.points:
        match = by_key.get(criterion_key(name))
        if match is not None:
            names[name] = match
        else:
            open_names.append(name)
    free = [criterion.name for criterion in found.criteria if criterion.name not in names.values()]
    names |= _matched(open_names, free, places, asker)
    groups = _of_groups(one, names, found)
    left = [name for name in open_names if name not in names and name not in groups]
    if left:
        message = text("{names} have a weight and no score: the weight does not count.", names=left)
        result.notices.append(Notice(message, places.get(left[0])))
        _ask_unscored(one, left, places, asker)
    points = {names[name]: value for name, value in one.points.items() if name in names}
    where = {names[name]: place for name, place in places.items() if name in names}
    if not points and groups:
        result.notices.append(Notice(text("The weight of a group is shared out over its criteria.")))
        return _shared_out(one, groups, found, places)
    return WeightSet(one.name, points, {names[n]: at for n, at in one.cells.items() if n in names}), where


def _ask_unscored(one: WeightSet, names: Sequence[str], places: Mapping[str, Place], asker: Asker) -> None:
    """Ask whether to go on without criteria that weigh and of which no score was read."""
    whole = math.fsum(one.points.values())
    lost = math.fsum(one.points[name] for name in names)
    if lost <= 0:
        return
    asker.ask(
        "unscored weights",
        plural("{names} weighs {share}% and no score of it was read. Go on without it?",
               "{names} weigh {share}% together and no score of them was read. Go on without them?", len(names),
               names=list(names), share=round(100 * lost / whole, 1)),
        [("without", text("Yes, leave them out"))],
        text("Mend the sheet and read it again when they should count."),
        [places[name] for name in names if name in places],
    )  # fmt: skip


def _matched(written: Sequence[str], free: Sequence[str], places: Mapping[str, Place], asker: Asker) -> dict[str, str]:
    """Names of weights that are near the name of a criterion without a weight, or that are the only ones left."""
    pairs: dict[str, str] = {}
    left = list(free)
    for name in written:
        best = process.extractOne(criterion_key(name), left, scorer=fuzz.token_set_ratio, processor=criterion_key,
                                  score_cutoff=_NEAR)  # fmt: skip
        if best is not None:
            pairs[name] = best[0]
            left.remove(best[0])
    rest = [name for name in written if name not in pairs]
    if len(rest) == 1 and len(left) == 1:
        pairs[rest[0]] = left[0]
    if not pairs:
        return {}
    sentences = [text("{one} and {other}", one=one, other=other) for one, other in pairs.items()]
    answer = asker.ask(
        "weight names",
        text("Are these the same criterion: {pairs}?", pairs=sentences),
        [("same", text("Yes, the same")), ("different", text("No, different ones"))],
        text("The weights and the scores name them differently."),
        [places[name] for name in pairs if name in places],
    )
    return pairs if answer == "same" else {}


def _of_groups(one: WeightSet, names: Mapping[str, str], found: Gathered) -> dict[str, str]:
    """The names that are headings of groups of criteria."""
    headings = {
        criterion_key(criterion.heading): criterion.heading for criterion in found.criteria if criterion.heading
    }
    return {name: headings[criterion_key(name)] for name in one.points
            if name not in names and criterion_key(name) in headings}  # fmt: skip


def _shared_out(one: WeightSet, groups: Mapping[str, str], found: Gathered, places: Mapping[str, Place]) -> _Set:
    """The weights of groups shared equally by the criteria in them."""
    points, where, cells = {}, {}, {}
    for name, heading in groups.items():
        members = [criterion.name for criterion in found.criteria if criterion.heading == heading]
        for member in members:
            points[member], where[member] = one.points[name] / len(members), places[name]
            cells[member] = one.cells[name]
    return WeightSet(one.name, points, cells), where


def _different(
    sources: Sequence[list[_Set]],
) -> list[list[_Set]]:
    """The sources that do not merely repeat an earlier one."""
    kept: list[list[_Set]] = []
    for source in sources:
        repeated = any(
            len(source) == len(other) and all(_same(one[0], two[0]) for one, two in zip(source, other, strict=True))
            for other in kept
        )
        if not repeated:
            kept.append(source)
    return kept


def _same(one: WeightSet, other: WeightSet) -> bool:
    """Whether two sets weigh alike, whatever their unit."""
    whole = math.fsum(one.points.values()), math.fsum(other.points.values())
    if one.points.keys() != other.points.keys() or not all(whole):
        return False
    return all(math.isclose(value / whole[0], other.points[name] / whole[1], rel_tol=1e-6, abs_tol=1e-9)
               for name, value in one.points.items())  # fmt: skip
