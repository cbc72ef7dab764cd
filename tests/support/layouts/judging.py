"""Whether a sheet was read rightly, asked about, refused, or taken wrongly without a word.

What differs when every question is answered with its best guess counts as asked when a question was about that very
thing and another of its answers mends it. A question names things as the sheet writes them, slips included, so that
the names that were read count beside the meant ones. Where the sheet states two values for the same, no answer is the
right one, and of a table that was not understood it can only be asked whether to go on without: these count as asked.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any, Literal

from selection.errors import SheetError
from tests.support.layouts.clean import Allowed, Clean, CleanCriterion
from tests.support.real_sheets.comparing import normal

__all__ = ["Difference", "Verdict", "differences", "judged"]

Verdict = Literal["right", "asked", "refused", "wrong"]


_SCALES = frozenset({"scale", "direction", "zero", "anchors", "levels"})
_TABLES = frozenset({"orientation", "blocks", "twice", "not read", "names", "criteria"})
_VALUES = _TABLES | {"doubtful", "dates", "contradiction", "levels", "zero"}
_CRITERIA = _TABLES | {"anchors", "twin", "weight names"}
_WEIGHTS = frozenset({"weights", "weight names", "criteria"})


@dataclass(frozen=True)
class Difference:
    """What is not as it was, the keys of the questions that can be about it, and the words and cells to know them by.

    `has_answer` is False where nobody could know which of two values is right.
    """

    said: str
    keys: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    has_answer: bool = True

    def asked_by(self, question: Any) -> bool:
        """Whether the question is about this: it is of that kind, and points at the cell or names what is different."""
        if question.key.split(":")[0] not in self.keys:
            return False
        if self.keys == _WEIGHTS:
            return True
        places = {f"{p.sheet}!{p.cell}" for p in question.places} | {f"!{p.cell}" for p in question.places}
        if any(cell in places or any(_within(cell, place) for place in places) for cell in self.cells):
            return True
        text = f"{question.sentence} {' '.join(str(c.sentence) for c in question.choices)}"
        return any(normal(word) and normal(word) in normal_text(text) for word in self.words)


def normal_text(text: str) -> str:
    """A sentence without case, accents and signs."""
    return normal(f"{text} .")


def _within(cell: str, place: str) -> bool:
    match = re.fullmatch(r"(.*!)([A-Z]+)(\d+):([A-Z]+)(\d+)", place)
    here = re.fullmatch(r"(.*!)([A-Z]+)(\d+)", cell)
    if match is None or here is None or not match[1].endswith(here[1]):
        return False
    column = (len(here[2]), here[2])
    across = (len(match[2]), match[2]) <= column <= (len(match[4]), match[4])
    return across and int(match[3]) <= int(here[3]) <= int(match[5])


def _same(found: str, wanted: str) -> bool:
    a, b = normal(found), normal(wanted)
    if a == b or a.endswith(f" {b}") or SequenceMatcher(None, a, b).ratio() >= 0.79:
        return True
    # Of "Price (euro)" a slip may take a bracket: what stands in it is then no note behind the name.
    bare = [" ".join(re.findall(r"\w+", name)).casefold() for name in (found, wanted)]
    return SequenceMatcher(None, *bare).ratio() >= 0.9


def _matched(found: Sequence[str], wanted: Sequence[str]) -> dict[str, str]:
    """The found name of each wanted one, the nearest first."""
    pairs = sorted(((SequenceMatcher(None, normal(f), normal(w)).ratio(), f, w) for f in found for w in wanted
                    if _same(f, w)), reverse=True)  # fmt: skip
    result: dict[str, str] = {}
    for _, f, w in pairs:
        if w not in result and f not in result.values():
            result[w] = f
    return result


def differences(found: Any, clean: Clean, at: Mapping[tuple[str, ...], str]) -> Iterator[Difference]:
    """Everything that was understood otherwise than it was meant."""
    names = _matched([c.name for c in found.candidates], clean.candidates)
    criteria = _matched([c.name for c in found.criteria], [k.name for k in clean.criteria])
    yield from (Difference(f"candidate missing: {c}", _TABLES, (c,), (at.get(("name", c), ""),))
                for c in clean.candidates if c not in names)  # fmt: skip
    yield from (Difference(f"candidate extra: {c.name} at {c.place}", _TABLES, (c.name,), (_cell(c.place),))
                for c in found.candidates if c.name not in names.values())  # fmt: skip
    yield from (Difference(f"criterion missing: {k.name}", _CRITERIA, (k.name,), (at.get(("heading", k.name, ""), ""),))
                for k in clean.criteria if k.name not in criteria)  # fmt: skip
    yield from (Difference(f"criterion extra: {c.name} at {c.place}", _CRITERIA, (c.name,), (_cell(c.place),))
                for c in found.criteria if c.name not in criteria.values())  # fmt: skip
    if not clean.drop_order and [n for n in (c.name for c in found.candidates) if n in names.values()] != [
        names[c] for c in clean.candidates if c in names
    ]:
        yield Difference("candidates in another order")
    yield from _values(found, clean, at, names, criteria)
    yield from _criteria(found, clean, names, criteria)
    yield from _weights(found, clean, criteria)


def _cell(place: Any) -> str:
    return f"{place.sheet}!{place.cell}"


def _values(found: Any, clean: Clean, at: Mapping[tuple[str, ...], str], names: Mapping[str, str],
            criteria: Mapping[str, str]) -> Iterator[Difference]:  # fmt: skip
    scores = defaultdict(list)
    for score in found.scores:
        scores[score.candidate, score.criterion].append(score)
    kinds = {k.name: k.kind for k in clean.criteria}
    for key, want in clean.values.items():
        candidate, name, who = key
        if candidate not in names or name not in criteria:
            continue
        these = [s for s in scores[names[candidate], criteria[name]] if not who or normal(s.assessor) == normal(who)]
        where = at[("score", *key)]
        label = " / ".join(filter(None, key))
        cells = (where, *(_cell(s.place) for s in these))
        if len(these) > 1:
            yield Difference(f"{label}: {len(these)} scores", _VALUES, (candidate,), cells)
            continue
        one = these[0] if these else None
        value = one.value if one else None
        if key in clean.doubtful:
            doubt = f"{label}: {value}, though the sheet has two values"
            yield Difference(doubt, _VALUES, (candidate,), cells, has_answer=False)
        elif not _allowed(one, want, kinds[name]):
            yield Difference(f"{label}: {value}, should be {want} ({where})", _VALUES, (), cells)
        elif one is not None and value is not None and not _stands(one, where) and not isinstance(want, Allowed):
            yield Difference(f"{label}: read at {one.place}, stands at {where}", _VALUES, (candidate,), cells)


def _stands(score: Any, where: str) -> bool:
    sheet, cell = where.split("!")
    return score.place.cell == cell and (not sheet or score.place.sheet == sheet)


def _allowed(score: Any, want: Any, kind: str) -> bool:
    if isinstance(want, Allowed):
        return any(_allowed(score, one, kind) for one in want.values)
    value = score.value if score is not None else None
    if want is None or value is None:
        return want is None and value is None
    if isinstance(want, tuple):
        return (score.low, score.high) == want
    return kind == "levels" or math.isclose(value, want, rel_tol=1e-9, abs_tol=1e-9)


def _criteria(found: Any, clean: Clean, names: Mapping[str, str], criteria: Mapping[str, str]
              ) -> Iterator[Difference]:  # fmt: skip
    by_name = {c.name: c for c in found.criteria}
    for k in clean.criteria:
        one = by_name.get(criteria.get(k.name, ""))
        if one is None:
            continue
        cells = (_cell(one.place), *(_cell(s.place) for s in found.scores if s.criterion == one.name))
        if (one.best > one.worst) != (k.best > k.worst):
            said = f"{k.name}: from {one.worst} to {one.best}, the wrong way round"
            yield Difference(said, _SCALES, (k.name, one.name), cells)
        elif k.kind in {"1-10", "1-5", "0-100", "percent"} and (one.worst, one.best) != (k.worst, k.best):
            said = f"{k.name}: scale from {one.worst} to {one.best}"
            yield Difference(said, _SCALES, (k.name, one.name), cells)
        if k.kind == "levels":
            yield from _order(found, clean, k, one, names)


def _order(found: Any, clean: Clean, k: CleanCriterion, one: Any, names: Mapping[str, str]) -> Iterator[Difference]:
    worth = defaultdict(set)
    for (candidate, name, _), rank in clean.values.items():
        if name == k.name and isinstance(rank, (int, float)) and candidate in names:
            worth[rank] |= {s.value for s in found.scores if s.criterion == one.name
                            and s.candidate == names[candidate] and s.value is not None}  # fmt: skip
    ranks = [worth[rank] for rank in sorted(worth) if worth[rank]]
    if any(len(values) > 1 for values in ranks) or any(not min(a) < min(b) for a, b in pairwise(ranks)):
        yield Difference(
            f"{k.name}: words in the wrong order: {ranks}",
            _SCALES,
            (k.name, one.name, *clean.words.levels),
            (_cell(one.place),),
        )


def _weights(found: Any, clean: Clean, criteria: Mapping[str, str]) -> Iterator[Difference]:
    if clean.weights is None:
        yield from (Difference(f"{c.name}: weight {c.weight}, the sheet has none", _WEIGHTS)
                    for c in found.criteria if c.weight is not None)  # fmt: skip
        return
    shares = found.case().weights
    for name, points in clean.weights.items():
        want = points / sum(clean.weights.values())
        share = shares.get(criteria.get(name, ""), 0.0)
        if not math.isclose(share, want, abs_tol=1e-6):
            yield Difference(f"{name}: weight {share:.4f}, should be {want:.4f}", _WEIGHTS)


def judged(first: Any, clean: Clean, at: Mapping[tuple[str, ...], str]) -> tuple[Verdict, list[str]]:
    """The verdict on what was first understood, and every difference with the way it was settled."""
    if isinstance(first, SheetError):
        return "refused", [str(first)]

    def read(found: Any) -> list[Difference]:
        return list(differences(found, clean, at))

    try:
        found = first.accepted()
        found.case()
        left = read(found)
    except SheetError as error:
        return "refused", [str(error)]
    silent = [one.said for one in left if not any(_is_settled_by(q, one, first, read) for q in first.questions)]
    if silent:
        return "wrong", silent
    return ("asked" if left else "right"), [one.said for one in left]


def _is_settled_by(question: Any, one: Difference, first: Any, read: Callable[[Any], list[Difference]]) -> bool:
    """Whether a question is about a difference, and another answer than the best guess mends it."""
    if not one.asked_by(question):
        return False
    if not one.has_answer or question.key == "not read":
        return True
    return any(_is_gone(one, first, {question.key: choice.key}, read) for choice in question.choices[1:])


def _is_gone(one: Difference, first: Any, answers: Mapping[str, str], read: Callable[[Any], list[Difference]]) -> bool:
    """Whether a difference is not there with these answers."""
    try:
        left = read(first.answered(answers).accepted())
    except SheetError:
        return False
    return one.said.split(":")[0] not in {other.said.split(":")[0] for other in left}
