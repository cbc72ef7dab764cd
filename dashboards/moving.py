"""What was set for one version of a case, for another version of it: by names, as far as they are there.

Knows no Streamlit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from dashboards import parameters
from dashboards.controls import handles
from dashboards.settings import AS_STATED, adjusted, base_weights
from dashboards.state import OWN, PICKED
from selection.model import Case, Rule
from selection.rules import Budget, Newcomers, Size
from selection.texts import Text

__all__ = ["Lost", "moved", "resembles"]

Lost = tuple[str | Text, ...]
"""What could not be kept: the names that are gone, the rules in words."""

_BEFORE = "before"


def resembles(before: Case, now: Case) -> bool:
    """Whether at least half of the candidates and half of the criteria are the same by name, in both directions."""
    criteria = {one.name for one in before.criteria}, {one.name for one in now.criteria}
    return all(2 * len(old & new) >= max(len(old), len(new))
               for old, new in (criteria, (set(before.names), set(now.names))))  # fmt: skip


def moved(before: Case, now: Case, digest: str, written: Mapping[str, str]) -> tuple[dict[str, Any], Lost]:
    """What to put in the session for the case as it is now, and what of it could not be kept.

    `written` is what was set on the case `before`, as the address of the page has it; `digest` is of the case `now`.
    A criterion that is new begins at the weight it is stated to have.
    """
    held, _ = parameters.read(before, _BEFORE, written)
    move = _Move(before, now, digest, held)
    values = {**move.weights(), **move.stated(), **move.added(), **move.search(), **move.compared()}
    # Read as an address is, so that nothing gets in that the controls could not hold.
    again = parameters.written(now, digest, values)
    return parameters.read(now, digest, again)[0], tuple(dict.fromkeys(move.lost))


class _Move:
    """One case beside another; a method takes what was set to where the controls now keep it, noting what is lost."""

    def __init__(self, before: Case, now: Case, digest: str, held: Mapping[str, Any]) -> None:
        self.before, self.now, self.digest, self.held = before, now, digest, held
        self.old, self.scope = handles.scope(_BEFORE, {}), handles.scope(digest, {})
        self.lost: list[str | Text] = []

    def weights(self) -> dict[str, Any]:
        """Whose weights, and the points that were moved."""
        source = self.held.get(handles.weights_of(_BEFORE), AS_STATED)
        points = {name: (at, round(share * 100)) for name, share in base_weights(self.before, source).items()
                  if (at := self.held.get(handles.weight(_BEFORE, source, name))) is not None}  # fmt: skip
        changed = {name: at for name, (at, usual) in points.items() if at != usual}
        if source in {who.name for who in self.before.stakeholders} - {who.name for who in self.now.stakeholders}:
            self.lost += [source, *changed]
            return {}
        known = self._known(changed, {criterion.name for criterion in self.now.criteria})
        found = {handles.weight(self.digest, source, name): changed[name] for name in known}
        return {handles.weights_of(self.digest): source, **found}

    def stated(self) -> dict[str, Any]:
        """The rules of the workbook that were changed or do not count; one that reads otherwise now begins anew."""
        found: dict[str, Any] = {}
        for i, rule in enumerate(self.before.rules):
            key = handles.rule(self.old, i)
            changed = {one: self.held[one] for one in (key, handles.switch(key)) if one in self.held}
            if not changed:
                continue
            if rule not in self.now.rules:
                self.lost.append(_as_set(rule, self.held.get(key)).sentence())
                continue
            there = handles.rule(self.scope, self.now.rules.index(rule))
            found |= {there + one.removeprefix(key): value for one, value in changed.items()}
        return found

    def added(self) -> dict[str, Any]:
        """The rules that were set where the workbook has none."""
        found: dict[str, Any] = {}
        if (size := self.held.get(handles.size(self.old))) is not None:
            most = handles.most_members(self.now, size)
            self._take(found, handles.size(self.scope), size, Size(*size).sentence(),
                       fits=size[1] <= most and not any(isinstance(rule, Size) for rule in self.now.rules))  # fmt: skip
        for handle in (handles.require, handles.exclude):
            found[handle(self.scope)] = self._known(self.held.get(handle(self.old), ()), self.now.names)
        if (least := self.held.get(handles.newcomers(self.old))) is not None:
            self._take(found, handles.newcomers(self.scope), least, Newcomers(least).sentence(),
                       fits=handles.has_newcomers(self.now) and least <= len(self.now.names))  # fmt: skip
        column = self.held.get(handles.column(self.old))
        if column is not None:
            limit = self.held.get(handles.amount_of(self.old, column))
            said = column if limit is None else Budget(limit, column).sentence()
            is_there = column in handles.budget_columns(self.now)
            self._take(found, handles.column(self.scope), column, said, fits=is_there)
            if limit is not None:
                self._take(found, handles.amount_of(self.scope, column), limit, said, fits=is_there)
        return found

    def search(self) -> dict[str, Any]:
        """How many to list and how long to search."""
        pairs = [(handle(_BEFORE), handle(self.digest)) for handle in (handles.listed, handles.seconds)]
        return {there: self.held[here] for here, there in pairs if here in self.held}

    def compared(self) -> dict[str, Any]:
        """Whom to compare: only coalitions of which everybody is there."""
        whole = tuple(one for one in self.held.get(PICKED, ()) if set(one) <= set(self.now.names))
        own = tuple(name for name in self.held.get(OWN, ()) if name in self.now.names)
        return {key: value for key, value in ((PICKED, whole), (OWN, own)) if value}

    def _known(self, names: Iterable[str], there: Iterable[str]) -> list[str]:
        known = set(there)
        listed = list(names)
        self.lost += [name for name in listed if name not in known]
        return [name for name in listed if name in known]

    def _take(self, found: dict[str, Any], key: str, value: Any, said: str | Text, *, fits: bool) -> None:
        if fits:
            found[key] = value
        else:
            self.lost.append(said)


def _as_set(rule: Rule, value: Any) -> Rule:
    if value is None:
        return rule
    changed: Rule = Size(*value) if isinstance(rule, Size) else adjusted(rule, value)
    return changed
