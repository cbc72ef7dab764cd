"""Where everything stands in the picture of a coalition: who, what each brings, and what comes of it together.

Three columns, read from the left: the parties, the capabilities, the joint results. A ring of members would cross its
own labels from five members on; columns stay legible with eight. Everything is in the units of the picture: `WIDE`
across, one a row downwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import TypeAlias

from selection.model import CLIENT, MAX_LEVEL, Members
from selection.optimisation import Appraiser, Coalition
from selection.terms import Coverage, Joint, PairMean, PairWeakest

__all__ = ["WIDE", "Box", "Line", "Network", "has_network", "network_of"]

WIDE = 100.0
"""The width of the picture."""

_COLUMNS = {"party": (12.0, 37.0), "capability": (50.0, 73.0), "result": (82.0, 100.0)}
"""From where to where the boxes of each kind stand."""

_MOST_PAIRS = 10
"""With more rated pairs only the lowest and the highest are drawn."""

_PLACES = (0.5, 0.35, 0.65, 0.22, 0.78)
"""Where along a line its label may stand, the first choice first."""


@dataclass(frozen=True, slots=True)
class Box:
    """A party, a capability or a joint result, at height `y`.

    `need` is the level needed of a capability, None where only a joint result asks for it; `there` the level that the
    coalition has. `reached` says of a capability that the need is met, of a joint result that it exists. `points` are
    those that a party brings.
    """

    kind: str
    name: str
    y: float
    reached: bool = True
    need: float | None = None
    there: float = 0.0
    points: float = 0.0

    @property
    def left(self) -> float:
        """Where it begins."""
        return _COLUMNS[self.kind][0]

    @property
    def right(self) -> float:
        """Where it ends."""
        return _COLUMNS[self.kind][1]


@dataclass(frozen=True, slots=True)
class Line:
    """From one box to another, through `points`, with a number at `label`.

    `value` is a level, or of a relation the utility of 100. `enough` says that the level is what is needed.
    """

    kind: str
    source: str
    target: str
    value: float
    points: tuple[tuple[float, float], ...]
    label: tuple[float, float]
    enough: bool = True


@dataclass(frozen=True, slots=True)
class Network:
    """The picture: boxes, lines, its height in rows, the criterion of the relations and whether all are drawn."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    rows: int
    criterion: str = ""
    pairs: int = 0
    drawn: int = 0

    def of(self, kind: str) -> list[Box]:
        """The boxes of one kind, from above."""
        return [box for box in self.boxes if box.kind == kind]


def has_network(appraiser: Appraiser) -> bool:
    """Whether anything exists between parties: capabilities, joint results or relations."""
    return any(isinstance(term, (Coverage, Joint, PairMean, PairWeakest)) for term in appraiser.worth.terms.values())


def network_of(appraiser: Appraiser, coalition: Coalition) -> Network:
    """The picture of a coalition.

    A party is joined to a capability when it has what is needed of it, or where nobody has, the most that there is;
    and when it has what a joint result takes.
    """
    members = appraiser.case.members(coalition.members)
    results = _results(appraiser, members)
    holders = _holders(appraiser, members)
    order = [name for _, asked, _ in results for name in asked]
    capabilities = sorted(holders, key=lambda name: order.index(name) if name in order else len(order))
    parties = _parties(members, capabilities, holders)
    rows = max(len(parties), len(capabilities), len(results))
    named = {index: name for name, index in appraiser.case.index.items()}
    sums = {
        party: sum(shares.get(named[party], 0.0) for shares in coalition.contributions.values()) for party in parties
    }
    heights = _heights(rows, len(parties)), _heights(rows, len(capabilities)), _heights(rows, len(results))
    boxes = [Box("party", named[party], y, points=sums[party]) for party, y in zip(parties, heights[0], strict=True)]
    for name, y in zip(capabilities, heights[1], strict=True):
        need, there, _ = holders[name]
        boxes.append(Box("capability", name, y, need is None or there >= need, need, there))
    boxes += [Box("result", name, y, exists) for (name, _, exists), y in zip(results, heights[2], strict=True)]
    lines = [*_brought(boxes, holders, named), *_taken(boxes, results)]
    criterion, rated = _rated(appraiser, members)
    shown = rated if len(rated) <= _MOST_PAIRS else [*rated[: _MOST_PAIRS // 2], *rated[-_MOST_PAIRS // 2 :]]
    lines += _arcs(boxes, [(named[i], named[j], value) for (i, j), value in shown])
    return Network(tuple(boxes), tuple(lines), rows, criterion, len(rated), len(shown))


Holders: TypeAlias = dict[str, tuple[float | None, float, dict[int, float]]]
"""By capability: the level needed, the level there, and the level of each party that a line is drawn from."""


def _holders(appraiser: Appraiser, members: Members) -> Holders:
    case, parties = appraiser.case, (CLIENT, *members)
    found: Holders = {}
    for term in appraiser.worth.terms.values():
        for need in term.needs if isinstance(term, Coverage) else ():
            levels = {i: need.client if i == CLIENT else need.levels[i] for i in parties}
            best = need.best(members)
            held = {i: level for i, level in levels.items() if level >= best > 0}
            found[need.capability] = (float(need.level), max(levels.values()), held)
    if any(isinstance(term, Joint) for term in appraiser.worth.terms.values()):
        for result in case.joint_results:
            for name, least in result.requires.items():
                # An unknown level counts here as it does in the worth: half of the scale.
                known = {i: case.levels.get((i, name), 0.0) for i in parties}
                levels = {i: MAX_LEVEL / 2 if level is None else level for i, level in known.items()}
                asked, there, held = found.get(name, (None, max(levels.values()), {}))
                able = {i: level for i, level in levels.items() if level >= least}
                found[name] = (asked, there, held | able)
    return found


def _results(appraiser: Appraiser, members: Members) -> list[tuple[str, dict[str, int], bool]]:
    """Every joint result with what it takes, and whether it exists."""
    asked = {result.name: dict(result.requires) for result in appraiser.case.joint_results}
    terms = (term for term in appraiser.worth.terms.values() if isinstance(term, Joint))
    exists = {one.name: one.exists(members) for term in terms for one in term.results}
    return [(name, asked[name], there) for name, there in exists.items()]


def _parties(members: Members, capabilities: Sequence[str], holders: Holders) -> list[int]:
    """The client and the members, each near what it brings; who brings none of it stands below."""
    at: dict[int, list[int]] = {}
    for row, name in enumerate(capabilities):
        for party in holders[name][2]:
            at.setdefault(party, []).append(row)
    return sorted((CLIENT, *members), key=lambda one: (fmean(at[one]) if one in at else len(capabilities), one))


def _heights(rows: int, number: int) -> list[float]:
    return [(i + 0.5) * rows / number for i in range(number)]


def _brought(boxes: Iterable[Box], holders: Holders, named: dict[int, str]) -> list[Line]:
    at = {(box.kind, box.name): box for box in boxes}
    found: list[Line] = []
    for name, (need, _, held) in holders.items():
        target = at["capability", name]
        for party, level in held.items():
            enough = need is None or level >= need
            found.append(_straight("brings", at["party", named[party]], target, level, found, enough=enough))
    return found


def _taken(boxes: Iterable[Box], results: Iterable[tuple[str, dict[str, int], bool]]) -> list[Line]:
    at = {(box.kind, box.name): box for box in boxes}
    found: list[Line] = []
    for name, asked, exists in results:
        for capability, level in asked.items():
            ends = at["capability", capability], at["result", name]
            found.append(_straight("takes", *ends, float(level), found, enough=exists))
    return found


def _straight(
    kind: str, source: Box, target: Box, value: float, others: Sequence[Line], *, enough: bool
) -> Line:  # fmt: skip
    """A line whose label keeps away from those of the others."""
    start, end = (source.right, source.y), (target.left, target.y)
    places = [(start[0] + t * (end[0] - start[0]), start[1] + t * (end[1] - start[1])) for t in _PLACES]

    def room(place: tuple[float, float]) -> float:
        # A row is about as high as a sixteenth of the picture is wide.
        return min((abs(place[0] - one.label[0]) / 4 + 2 * abs(place[1] - one.label[1]) for one in others), default=9.0)

    label = next((place for place in places if room(place) >= 1.0), max(places, key=room))
    return Line(kind, source.name, target.name, value, (start, end), label, enough)


def _rated(appraiser: Appraiser, members: Members) -> tuple[str, list[tuple[tuple[int, int], float]]]:
    """The criterion of pairs that weighs most, and its rated pairs among the parties, the lowest first."""
    worth = appraiser.worth
    terms = {name: term for name, term in worth.terms.items() if isinstance(term, (PairMean, PairWeakest))}
    if not terms:
        return "", []
    name = max(terms, key=lambda one: worth.weights[one])
    parties = set(terms[name].pairs.parties(members))
    rated = [(pair, 100 * value) for pair, value in terms[name].pairs.rated.items() if set(pair) <= parties]
    return name, sorted(rated, key=lambda one: one[1])


def _arcs(boxes: Sequence[Box], pairs: Iterable[tuple[str, str, float]]) -> list[Line]:
    """Relations as arcs on the left of the parties, the wider apart the further out."""
    at = {box.name: (i, box) for i, box in enumerate(box for box in boxes if box.kind == "party")}
    widest = max(1, len(at) - 1)
    found = []
    for source, target, value in pairs:
        (i, one), (j, two) = sorted((at[source], at[target]), key=lambda pair: pair[0])
        out = one.left * (0.25 + 0.65 * (j - i) / widest)
        # A parabola through both boxes, with its end `out` away from them.
        steps = [k / 12 for k in range(13)]
        points = tuple((one.left - 4 * out * t * (1 - t), one.y + t * (two.y - one.y)) for t in steps)
        found.append(Line("relation", one.name, two.name, value, points, points[6]))
    return found
