"""What a reader set, as short words for the address of the page, and back. Knows no Streamlit.

Nothing of the case stands in them: criteria, candidates and rules go by their number. `case` is a mark of the names
of the case, so that numbers are never read on a case for which they were not meant.

    lang=nl  case=1f6e0c2b  weights=equal (or 2-3fa9)  points=40-20-20-20  off=2  rule1=2-4  rule3=350000  size=2-3
    must=1-4  never=2  newcomers=1  column=1  budget=350000  list=10  seconds=600  compare=3-4-5_4-5  own=1-2
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from dashboards.controls import handles
from dashboards.settings import AS_STATED, COUNTS, EQUAL, adjustable, base_weights
from dashboards.state import OWN, PICKED
from selection.model import Case
from selection.rules import USUAL_SIZE, Size

__all__ = ["CASE", "LANG", "fingerprint", "is_known", "read", "written"]

LANG, CASE = "lang", "case"

_NAMES = {"weights", "points", "off", "size", "must", "never", "newcomers", "column", "budget", "list", "seconds",
          "compare", "own"}  # fmt: skip
_RULE = re.compile(r"rule([1-9]\d{0,2})")
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,9})?")
_WHOLE = re.compile(r"\d{1,4}")
_POINTS = 100
_COMPARED = 5
_T = TypeVar("_T")


def fingerprint(case: Case) -> str:
    """A mark of the names that numbers stand for: the same when only scores changed, another on another case."""
    names = (
        [criterion.name for criterion in case.criteria],
        list(case.names),
        [str(rule.sentence()) for rule in case.rules],
    )
    return _mark(names)[:8]


def is_known(name: str) -> bool:
    """Whether a parameter of that name is one of ours."""
    return name in _NAMES or name in {LANG, CASE} or _RULE.fullmatch(name) is not None


def written(case: Case, digest: str, held: Mapping[Any, Any]) -> dict[str, str]:
    """What was set in the session for the case with this digest, where it differs from how the case comes."""
    found = {
        **_weights_written(case, digest, held),
        **_rules_written(case, handles.scope(digest, held), held),
        **_search_written(digest, held),
        **_compared_written(case, held),
    }
    return {CASE: fingerprint(case), **found} if found else {}


def read(case: Case, digest: str, given: Mapping[str, str]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """What to put in the session for these parameters, and the names of those that the case has no use for."""
    values: dict[str, Any] = {}
    ignored = []
    reading = _Reading(case, digest, handles.scope(digest, {}), given)
    for name, value in given.items():
        if name in {LANG, CASE}:
            continue
        try:
            values |= reading.take(name, value)
        except _UnfitError:
            ignored.append(name)
    return values, tuple(ignored)


def _mark(what: object) -> str:
    return hashlib.sha256(repr(what).encode()).hexdigest()


def _sources(case: Case) -> dict[str, str]:
    """Whose weights, as they are written: of a stakeholder a number and a mark, for people may join in the app."""
    return {"equal": EQUAL} | {f"{i}-{_mark(who.name)[:4]}": who.name for i, who in enumerate(case.stakeholders, 1)}


class _UnfitError(Exception):
    """A parameter that the case has no use for."""


def _number(value: float) -> str:
    return f"{value:.12g}"


def _joined(numbers: Iterable[int]) -> str:
    return "-".join(map(str, numbers))


def _weights_written(case: Case, digest: str, held: Mapping[Any, Any]) -> dict[str, str]:
    found = {}
    source = held.get(handles.weights_of(digest), AS_STATED)
    short = next((short for short, name in _sources(case).items() if name == source), None)
    if short is not None:
        found["weights"] = short
    usual = {name: round(share * _POINTS) for name, share in base_weights(case, source).items()}
    points = {name: int(held.get(handles.weight(digest, source, name), least)) for name, least in usual.items()}
    if points != usual:
        found["points"] = _joined(points[criterion.name] for criterion in case.criteria)
    return found


def _rules_written(case: Case, scope: str, held: Mapping[Any, Any]) -> dict[str, str]:
    found = {}
    keys = [handles.rule(scope, i) for i in range(len(case.rules))]
    off = [i for i, key in enumerate(keys, 1) if not held.get(handles.switch(key), True)]
    if off:
        found["off"] = _joined(off)
    for i, (rule, key) in enumerate(zip(case.rules, keys, strict=True), 1):
        now, stated = held.get(key), (rule.min, rule.max) if isinstance(rule, Size) else adjustable(rule)
        if now is not None and stated is not None and now != stated:
            found[f"rule{i}"] = _joined(now) if isinstance(rule, Size) else _number(now)
    if (asked := held.get(handles.size(scope))) and tuple(asked) != _usual_size(case):
        found["size"] = _joined(asked)
    for name, key in (("must", handles.require(scope)), ("never", handles.exclude(scope))):
        if held.get(key):
            found[name] = _people_written(case, held[key])
    if held.get(handles.newcomers(scope)):
        found["newcomers"] = str(held[handles.newcomers(scope)])
    column = held.get(handles.column(scope))
    if column in handles.budget_columns(case):
        found["column"] = str(handles.budget_columns(case).index(column) + 1)
        if (most := held.get(handles.amount_of(scope, column))) is not None:
            found["budget"] = _number(most)
    return found


def _search_written(digest: str, held: Mapping[Any, Any]) -> dict[str, str]:
    usual = {"list": (handles.listed(digest), handles.LISTED), "seconds": (handles.seconds(digest), handles.USUAL_TIME)}
    return {name: str(held[key]) for name, (key, value) in usual.items() if held.get(key, value) != value}


def _compared_written(case: Case, held: Mapping[Any, Any]) -> dict[str, str]:
    found = {}
    if held.get(PICKED):
        found["compare"] = "_".join(_people_written(case, members) for members in held[PICKED])
    if held.get(OWN):
        found["own"] = _people_written(case, held[OWN])
    return found


def _people_written(case: Case, names: Iterable[str]) -> str:
    return _joined(case.index[name] + 1 for name in names)


def _usual_size(case: Case) -> tuple[int, int]:
    return min(USUAL_SIZE[0], len(case.candidates)), min(USUAL_SIZE[1], len(case.candidates))


@dataclass(frozen=True, slots=True)
class _Reading:
    """The parameters on one case; a method takes one of them to keys and values of the session."""

    case: Case
    digest: str
    scope: str
    given: Mapping[str, str]

    def take(self, name: str, value: str) -> dict[str, Any]:
        """What one parameter puts in the session.

        Raises
        ------
        _UnfitError
            If there is no such control on this case, or it cannot hold that.
        """
        if (found := _RULE.fullmatch(name)) is not None:
            return self._rule(int(found[1]), value)
        takers: Mapping[str, Callable[[str], dict[str, Any]]] = {
            "weights": lambda value: {handles.weights_of(self.digest): self._source(value)},
            "points": self._points,
            "off": self._off,
            "size": self._size,
            "must": lambda value: {handles.require(self.scope): list(self._people(value))},
            "never": lambda value: {handles.exclude(self.scope): list(self._people(value))},
            "newcomers": self._newcomers,
            "column": lambda value: {handles.column(self.scope): self._column(value)},
            "budget": self._budget,
            "list": lambda value: {handles.listed(self.digest): _whole(value, handles.FEWEST, handles.MOST_LISTED)},
            "seconds": lambda value: {handles.seconds(self.digest): _one_of(int(_amount(value)), handles.TIMES)},
            "compare": lambda value: {PICKED: tuple(self._people(one) for one in _several(value))},
            "own": lambda value: {OWN: self._people(value)},
        }
        return takers[_one_of(name, tuple(takers))](value)

    def _source(self, value: str) -> str:
        known = _sources(self.case)
        return known[_one_of(value, tuple(known))]

    def _points(self, value: str) -> dict[str, Any]:
        source = self._source(self.given["weights"]) if "weights" in self.given else AS_STATED
        points = [_whole(one, 0, _POINTS) for one in value.split("-")]
        if len(points) != len(self.case.criteria):
            raise _UnfitError
        pairs = zip(self.case.criteria, points, strict=True)
        return {handles.weight(self.digest, source, criterion.name): point for criterion, point in pairs}

    def _off(self, value: str) -> dict[str, Any]:
        positions = [_whole(one, 1, len(self.case.rules)) - 1 for one in value.split("-")]
        return {handles.switch(handles.rule(self.scope, i)): False for i in positions}

    def _rule(self, number: int, value: str) -> dict[str, Any]:
        rule = self.case.rules[_whole(str(number), 1, len(self.case.rules)) - 1]
        key = handles.rule(self.scope, number - 1)
        if isinstance(rule, Size):
            return {key: self._pair(value, (rule.min, rule.max))}
        if adjustable(rule) is None:
            raise _UnfitError
        return {key: _whole(value, 0, len(self.case.candidates)) if isinstance(rule, COUNTS) else _amount(value)}

    def _size(self, value: str) -> dict[str, Any]:
        if any(isinstance(rule, Size) for rule in self.case.rules):
            raise _UnfitError
        return {handles.size(self.scope): self._pair(value, _usual_size(self.case))}

    def _pair(self, value: str, stated: tuple[int, int]) -> tuple[int, int]:
        ends = [_whole(one, 1, handles.most_members(self.case, stated)) for one in value.split("-")]
        if len(ends) != len(stated) or ends[0] > ends[1]:
            raise _UnfitError
        return ends[0], ends[1]

    def _people(self, value: str) -> tuple[str, ...]:
        positions = [_whole(one, 1, len(self.case.names)) - 1 for one in value.split("-")]
        if len(set(positions)) != len(positions):
            raise _UnfitError
        return self.case.names_of(tuple(sorted(positions)))

    def _newcomers(self, value: str) -> dict[str, Any]:
        if not handles.has_newcomers(self.case):
            raise _UnfitError
        return {handles.newcomers(self.scope): _whole(value, 0, len(self.case.candidates))}

    def _column(self, value: str) -> str:
        columns = handles.budget_columns(self.case)
        return columns[_whole(value, 1, len(columns)) - 1]

    def _budget(self, value: str) -> dict[str, Any]:
        return {handles.amount_of(self.scope, self._column(self.given.get("column", ""))): _amount(value)}


def _whole(value: str, least: int, most: int) -> int:
    if _WHOLE.fullmatch(value) is None or not least <= int(value) <= most:
        raise _UnfitError
    return int(value)


def _amount(value: str) -> float:
    if _NUMBER.fullmatch(value) is None:
        raise _UnfitError
    return float(value)


def _one_of(value: _T, allowed: tuple[_T, ...]) -> _T:
    if value not in allowed:
        raise _UnfitError
    return value


def _several(value: str) -> list[str]:
    parts = value.split("_")
    if len(parts) > _COMPARED or len(set(parts)) != len(parts):
        raise _UnfitError
    return parts
