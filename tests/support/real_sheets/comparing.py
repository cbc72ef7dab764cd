"""Every difference between what was understood and what a careful person would have entered."""

from __future__ import annotations

import io
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import fmean
from typing import Any

import openpyxl

from tests.support.real_sheets.expected import Expected, Level

__all__ = ["compare", "fair", "normal", "resolved", "same_criterion"]

_KINDS = {
    "scale": r"scale|worst|best|anchor|lowest|highest|range|level|order|word",
    "direction": r"direction|better|higher|lower|worst|best|cheap",
    "weights": r"weight|points|importance",
    "lot": r"\blot\b",
    "gate": r"gate|knock|must",
    "zero": r"zero|\b0\b|rated",
    "written": r"written|meant|read|plus|interval|number|grade|contradict",
    "date": r"date",
    "derived": r"derived|total|comput|result|sum|overall|mean|average|score",
    "twin": r"twin|vat|tax|same|twice|both|comput|derived",
    "match": r"match|same|name|called|mean",
    "copy": r"copy|same|twice|both|sheet|tab",
    "hidden": r"hidden",
    "assessors": r"assess|panel|person|judge|people|same candidates",
    "reversed": r"revers|opposite|item",
    "survey": r"survey|respond|item",
    "requirements": r"require|answer|yes",
    "capabilities": r"capabilit",
    "pairwise": r"pairwise|reciprocal|compar|expert",
    "candidate": r"candidate|option|left out",
    "error": r"error|#n/a|broken",
}


def normal(name: str) -> str:
    """A name as far as it matters: no case, accents, signs, numbering in front or note in brackets behind."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    plain = re.sub(r"(\s*\([^)]*\))+\s*$", "", plain)
    plain = re.sub(r"^\s*[a-z]?\d+([.)]\d*)*[\s:.)-]+", "", plain)
    return " ".join(re.findall(r"\w+", plain.replace(".", "")))


def same_criterion(found: str, wanted: str) -> bool:
    """Whether the names are the same, with or without the heading of its group in front."""
    if normal(found) == normal(wanted):
        return True
    return any(
        normal(found[match.end() :]) == normal(wanted) for match in re.finditer(r" - |: | / | – | › |\. ", found)
    )


def compare(found: Any, expected: Expected, asked: Sequence[Any] = (), content: bytes = b"") -> list[str]:
    """The differences with the nearest of the right readings, in sentences; empty when it is right."""
    readings = [expected, *expected.or_else]
    return min((list(_differences(found, one, asked, content)) for one in readings), key=len)


def _differences(found: Any, expected: Expected, asked: Sequence[Any], content: bytes) -> Iterator[str]:
    if expected.refused:
        yield f"should be refused, but {len(found.candidates)} candidates were found"
        return
    names = {normal(c.name): c.name for c in found.candidates}
    wanted = {normal(name): name for name in expected.candidates}
    yield from (f"candidate missing: {name}" for key, name in wanted.items() if key not in names)
    yield from (f"candidate extra: {name}" for key, name in names.items() if key not in wanted)
    common = set(names) & set(wanted)
    if [key for key in names if key in common] != [key for key in wanted if key in common]:
        yield f"candidates in another order: {list(names.values())}"
    criteria, faults = _criteria(found, expected)
    yield from faults
    yield from _scores(found, expected, criteria)
    yield from _orders(found, expected, criteria)
    yield from _utilities(found, expected, criteria)
    yield from _scales(found, expected, criteria)
    yield from _gates(found, expected)
    yield from _weights(found, expected, criteria)
    yield from _capabilities(found, expected)
    yield from _places(found, expected, content)
    yield from _checks(found, expected)
    yield from _named(found, expected, asked)


def _criteria(found: Any, expected: Expected) -> tuple[dict[str, Any], list[str]]:
    """The found criterion of each expected one, and what is missing or too much."""
    wanted = list(dict.fromkeys([key[1] for key in expected.scores] + [key[1] for key in expected.utilities]))
    matches: dict[str, Any] = {}
    faults = []
    left = list(found.criteria)
    for name in wanted:
        one = next((c for c in left if same_criterion(c.name, name)), None)
        if one is None:
            faults.append(f"criterion missing: {name}")
        else:
            left.remove(one)
            matches[name] = one
    extra = [c for c in left if not any(same_criterion(c.name, name) for name in expected.either)]
    return matches, [*faults, *(f"criterion extra: {c.name} at {c.place}" for c in extra)]


def _of_key(found: Any, candidate: str, criterion: Any) -> list[Any]:
    return [s for s in found.scores if s.criterion == criterion.name and normal(s.candidate) == normal(candidate)]


def _scores(found: Any, expected: Expected, criteria: dict[str, Any]) -> Iterator[str]:
    several = any(len(key) > 2 for key in expected.scores)
    people = {normal(s.assessor) for s in found.scores} if several else set()
    wanted_people = {normal(key[2]) for key in expected.scores if len(key) > 2}
    if several and people != wanted_people:
        yield f"assessors {sorted(people)} instead of {sorted(wanted_people)}"
    for (candidate, name, *who), want in expected.scores.items():
        if name not in criteria:
            continue
        these = [
            s for s in _of_key(found, candidate, criteria[name]) if not who or normal(s.assessor) == normal(who[0])
        ]
        label = " / ".join((candidate, name, *who))
        if len(these) > 1:
            yield f"{label}: {len(these)} scores, at {', '.join(str(s.place) for s in these)}"
        elif want is None:
            yield from (f"{label}: {s.value} at {s.place}, should be missing" for s in these if s.value is not None)
        elif not these or these[0].value is None:
            yield f"{label}: missing, should be {want}" + (f" ({these[0].place})" if these else "")
        else:
            yield from _score(label, these[0], want, expected.cells.get((candidate, name, *who)))


def _score(label: str, score: Any, want: Any, cell: str | None) -> Iterator[str]:
    if isinstance(want, tuple):
        ends = (score.low, score.high)
        if None in ends or not all(_near(a, b) for a, b in zip(ends, want, strict=True)):
            yield f"{label}: {score.low} to {score.high} at {score.place}, should be {want}"
        elif not _near(score.value, sum(want) / 2):
            yield f"{label}: {score.value} is not the middle of {want}"
    elif not isinstance(want, Level) and not _near(score.value, want):
        yield f"{label}: {score.value} at {score.place}, should be {want}"
    if cell is not None and not _at(score.place, cell):
        yield f"{label}: read at {score.place}, stands at {cell}"


def _at(place: Any, cell: str) -> bool:
    sheet, name = cell.split("!")
    return str(place.cell) == name and (not sheet or place.sheet == sheet)


def _near(found: float, wanted: float) -> bool:
    return math.isclose(found, wanted, rel_tol=1e-9, abs_tol=1e-9)


def _utility(criterion: Any, value: float) -> float:
    return (value - float(criterion.worst)) / (float(criterion.best) - float(criterion.worst))


def _orders(found: Any, expected: Expected, criteria: dict[str, Any]) -> Iterator[str]:
    for name, criterion in criteria.items():
        levels: dict[int, set[float]] = defaultdict(set)
        for key, want in expected.scores.items():
            if key[1] == name and isinstance(want, Level):
                values = (s.value for s in _of_key(found, key[0], criterion) if s.value is not None)
                levels[want.rank].update(round(_utility(criterion, v), 9) for v in values)
        utilities = [levels[rank] for rank in sorted(levels)]
        if any(len(values) > 1 for values in utilities):
            yield f"{name}: the same word is worth {utilities}"
        elif any(not min(a) < min(b) for a, b in pairwise(utilities) if a and b):
            yield f"{name}: words in the wrong order: {utilities}"


def _utilities(found: Any, expected: Expected, criteria: dict[str, Any]) -> Iterator[str]:
    for (candidate, name), want in expected.utilities.items():
        if name in criteria:
            values = [s.value for s in _of_key(found, candidate, criteria[name]) if s.value is not None]
            mean = fmean(_utility(criteria[name], v) for v in values) if values else math.nan
            if not math.isclose(mean, want, abs_tol=1e-6):
                yield f"{candidate} / {name}: worth {mean:.4f} on average, should be {want:.4f}"


def _scales(found: Any, expected: Expected, criteria: dict[str, Any]) -> Iterator[str]:
    for name, (worst, best) in expected.scales.items():
        one = criteria.get(name)
        if one is not None and not (_near(one.worst, worst) and _near(one.best, best)):
            yield f"{name}: scale from {one.worst} to {one.best}, should be {worst} to {best}"


def _gates(found: Any, expected: Expected) -> Iterator[str]:
    for one in found.criteria:
        want = next((gate for name, gate in expected.gates.items() if same_criterion(one.name, name)), None)
        if one.gate != want:
            yield f"{one.name}: {one.gate} must be reached, should be {want}"


def _weights(found: Any, expected: Expected, criteria: dict[str, Any]) -> Iterator[str]:
    if expected.weights is None:
        yield from (f"{c.name}: weight {c.weight}, the sheet has none" for c in found.criteria if c.weight is not None)
        return
    case = found.case()
    for name, want in expected.weights.items():
        share = case.weights.get(criteria[name].name, 0.0) if name in criteria else 0.0
        if abs(share - want) > expected.weights_within:
            yield f"{name}: weight {share:.4f}, should be {want:.4f}"
    each = {normal(who): points for who, points in case.points_of_each.items()}
    for who, wanted in expected.stakeholders.items():
        points = each.get(normal(who), {})
        total = sum(points.values()) or 1.0
        for name, want in wanted.items():
            share = points.get(criteria[name].name, 0.0) / total if name in criteria else 0.0
            if abs(share - want) > expected.weights_within:
                yield f"{name}: weight {share:.4f} to {who}, should be {want:.4f}"


def _capabilities(found: Any, expected: Expected) -> Iterator[str]:
    """What is wrong with who can do what, what is needed and who chooses, in the case itself."""
    case = found.case()
    levels = {(one.party, one.capability): one.level for one in case.capabilities}
    for key, level in expected.capabilities.items():
        if levels.get(key, "absent") != level:
            yield f"{' / '.join(key)}: capability {levels.get(key, 'absent')}, should be {level}"
    yield from (f"{' / '.join(key)}: capability {level}, and there is none" for key, level in levels.items()
                if key not in expected.capabilities)  # fmt: skip
    needs = {one.capability: (one.level, one.providers if one.core else 0) for one in case.needs}
    if needs != dict(expected.needs):
        yield f"needs {needs}, should be {dict(expected.needs)}"
    if expected.client and case.client != expected.client:
        yield f"{case.client} chooses, should be {expected.client}"


def _places(found: Any, expected: Expected, content: bytes) -> Iterator[str]:
    for score in found.scores:
        place = f"{score.place.sheet}!{score.place.cell}"
        if score.value is not None and (place in expected.derived or f"!{score.place.cell}" in expected.derived):
            yield f"{place} is derived, but was read as the score of {score.candidate} on {score.criterion}"
    if not content.startswith(b"PK") or b"mimetypeapplication/vnd.oasis" in content[:200]:
        return
    raw = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    for score in found.scores:
        if score.value is None:
            continue
        if score.place.sheet not in raw.sheetnames:
            yield f"no sheet {score.place.sheet!r}, where {score.candidate} / {score.criterion} is said to stand"
        elif (held := raw[score.place.sheet][score.place.cell].value) is None:
            yield f"{score.place} is empty, but was read as {score.value}"
        elif isinstance(held, (int, float)) and not any(_near(score.value, held * by) for by in (1, 0.01, 100)):
            yield f"{score.place} holds {held}, but was read as {score.value}"


def _checks(found: Any, expected: Expected) -> Iterator[str]:
    held: dict[str, bool] = {}
    for check in found.checks:
        for where in (f"{check.place.sheet}!{check.place.cell}", f"!{check.place.cell}"):
            held[where] = held.get(where, True) and check.holds
    yield from (f"{where}: not recomputed" for where in expected.proved if where not in held)
    yield from (f"{where}: recomputed differently" for where in expected.proved if not held.get(where, True))
    yield from (f"{where}: not seen to be wrong" for where in expected.contradicted if held.get(where, True))


def _named(found: Any, expected: Expected, asked: Iterable[Any]) -> Iterator[str]:
    said = [str(place) for q in asked for place in q.places] + [f"{q.sentence} {q.why}" for q in asked]
    said += [str(notice) for notice in found.notices] + [str(c.place) for c in found.checks if not c.holds]
    said += [f"{fault}" for fault in found.refusals]
    for want in expected.named:
        alternatives = [re.escape(one.split("!")[-1]) for one in want.split("|")]
        if not any(re.search(rf"\b(?:{'|'.join(alternatives)})\b", line, re.IGNORECASE) for line in said):
            yield f"{want}: nowhere mentioned"


def fair(question: Any, expected: Expected) -> bool:
    """Whether a person would have to ask this of the sheet as well."""
    words = f"{question.key} {question.sentence}".casefold()
    return any(re.search(_KINDS[kind], words) for kind in expected.asks)


def resolved(found: Any, expected: Expected) -> Any:
    """Understood with the answers that a person would give; the best guess for everything else."""
    answers = {}
    for word, option in expected.answers:
        for question in found.questions:
            if word.casefold() in f"{question.key} {question.sentence}".casefold():
                choices = (c for c in question.choices if option.casefold() in f"{c.key} {c.sentence}".casefold())
                choice = next(choices, None)
                if choice is not None:
                    answers[question.key] = choice.key
    return (found.answered(answers) if answers else found).accepted()
