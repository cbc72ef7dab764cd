"""Why no coalition exists: a smallest set of rules that cannot hold together, and the cheapest ways out."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

from selection.limits import NO_LIMITS, Limits, Status
from selection.model import Case, Members, Rule
from selection.optimisation.formulation import Formulation, rules_program
from selection.program import Affine, Program
from selection.solver import solve
from selection.texts import Text, joined, plural, text

__all__ = ["Conflict", "Way", "conflict_between", "smallest_conflict"]

_IN = 0.5


@dataclass(frozen=True, slots=True)
class Way:
    """One way out: rules and what becomes of each (None: dropped), and a coalition that it makes possible."""

    changes: tuple[tuple[Rule, Rule | None], ...]
    example: tuple[str, ...]
    effort: float

    def sentence(self) -> Text:
        """The way out in words."""
        parts = [
            text('drop "{old}"', old=old.sentence())
            if new is None
            else text('"{old}" -> "{new}"', old=old.sentence(), new=new.sentence())
            for old, new in self.changes
        ]
        return text("Way out: {changes}. Then {names} can be chosen, for example", changes=parts, names=self.example)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A smallest set of rules of which no coalition satisfies all, and ways out, the cheapest first."""

    rules: tuple[Rule, ...]
    ways: tuple[Way, ...]

    def sentence(self) -> Text:
        """The conflict and the cheapest way out in words."""
        if len(self.rules) == 1:
            return self.clash()
        return joined(text("No coalition satisfies all rules."), self.clash())

    def clash(self) -> Text:
        """The same without saying that there is no coalition: beside a rule that was only tried there may be one."""
        rules = [text('"{rule}"', rule=rule.sentence()) for rule in self.rules]
        why = plural(
            "No coalition can satisfy this rule: {rules}.",
            "These cannot hold together: {rules}.",
            len(rules),
            rules=rules,
        )
        return text("{why} {way}.", why=why, way=self.ways[0].sentence()) if self.ways else why


def conflict_between(case: Case, rules: Sequence[Rule], limits: Limits = NO_LIMITS) -> Conflict | None:
    """The conflict among `rules`; None when a coalition satisfies them all, or when the limits stop the search."""

    def possible(some: Sequence[Rule]) -> bool:
        return _allowed(case, rules_program(case, some), some, limits) is not None

    try:
        if possible(rules):
            return None
        found = smallest_conflict(rules, possible)
    except _StoppedError:
        return None
    try:
        return Conflict(found, _ways_out(case, rules, found, limits))
    except _StoppedError:
        return Conflict(found, ())


def _allowed(case: Case, formulation: Formulation, rules: Sequence[Rule], limits: Limits) -> Members | None:
    """The members of an optimum that the plain `rules` agree with; the solver alone has its tolerance."""
    while True:
        outcome = solve(formulation.program, limits)
        if outcome.status in {Status.TIME_LIMIT, Status.CANCELLED}:
            raise _StoppedError
        if outcome.values is None:
            return None
        members = formulation.members(outcome.values)
        if all(rule.excess(case, members) <= 0 for rule in rules):
            return members
        formulation = formulation.without(members)


class _StoppedError(Exception):
    """The limits ended the search for a conflict."""


def smallest_conflict(rules: Sequence[Rule], possible: Callable[[Sequence[Rule]], bool]) -> tuple[Rule, ...]:
    """A smallest set of `rules` that is not `possible`, given that all together are not.

    Every set that is possible leaves some rules out; a conflict must hold one of those. The smallest set that
    meets all such demands seen so far is either a conflict, and then a smallest one, or yields another demand.

    References
    ----------
    Ignatiev, Previti, Liffiton & Marques-Silva (2015). Smallest MUS extraction with minimal hitting set
    dualization. CP 2015, LNCS 9255. https://doi.org/10.1007/978-3-319-23219-5_13
    """
    demands: list[frozenset[int]] = []
    while True:
        chosen = _smallest_hitting_set(len(rules), demands)
        if not possible([rules[i] for i in chosen]):
            return tuple(rules[i] for i in chosen)
        inside = set(chosen)
        for i in range(len(rules)):
            if i not in inside and possible([rules[j] for j in sorted({*inside, i})]):
                inside.add(i)
        demands.append(frozenset(range(len(rules))) - inside)


def _smallest_hitting_set(n: int, demands: Iterable[frozenset[int]]) -> tuple[int, ...]:
    """The smallest choice out of `range(n)` that has one of each of the `demands`."""
    program = Program()
    chosen = program.binaries(f"rule {i}" for i in range(n))
    program.objective = Affine(0.0, dict.fromkeys(chosen, -1.0))
    for demand in demands:
        program.at_most(Affine(1.0, {chosen[i]: -1.0 for i in demand}), 0.0)
    values = solve(program).values or ()
    return tuple(i for i, value in enumerate(values) if value > _IN)


def _ways_out(case: Case, rules: Sequence[Rule], conflict: Sequence[Rule], limits: Limits) -> tuple[Way, ...]:
    """The single changes of a conflicting rule that suffice, the cheapest first; else one of several rules."""
    single = [way for rule in conflict if (way := _single_way(case, rules, rule, limits)) is not None]
    if single:
        return tuple(sorted(single, key=lambda way: way.effort))
    several = _several(case, rules, limits)
    return (several,) if several else ()


def _single_way(case: Case, rules: Sequence[Rule], rule: Rule, limits: Limits) -> Way | None:
    """The least loosening of `rule` alone that makes a coalition possible; None when there is none."""
    others = [other for other in rules if other is not rule]
    members = _least_excess(case, others, rule, limits)
    if members is None:
        return None
    looser = rule.widened(case, members)
    # An average is not linear in its members, so less loosening may do: look again until it does not.
    while looser is not None:
        better = _least_excess(case, others, looser, limits)
        if better is None or looser.excess(case, better) >= 0:
            break
        members, looser = better, rule.widened(case, better)
    change = (rule, looser and _readable(rule, looser, case, members))
    return Way((change,), case.names_of(members), _effort(rule, looser))


def _least_excess(case: Case, others: Sequence[Rule], rule: Rule, limits: Limits) -> Members | None:
    """The members that satisfy the `others` and break `rule` least, by its rows."""
    formulation = rules_program(case, others)
    program = formulation.program
    rows = list(rule.rows(case, formulation.x))
    reach = 1.0 + max((abs(row.constant) + sum(map(abs, row.coefficients.values())) for row in rows), default=0.0)
    over = program.column("over", lower=-reach, upper=reach)
    for row in rows:
        program.at_most(row + Affine(0.0, {over: -1.0}), 0.0)
    program.objective = Affine(0.0, {over: -1.0})
    return _allowed(case, formulation, others, limits)


def _several(case: Case, rules: Sequence[Rule], limits: Limits) -> Way | None:
    """The fewest rules that must give way together."""
    program = Program()
    x = program.binaries(case.names)
    broken = []
    for rule in rules:
        gives_way = program.column("gives way", integer=True)
        broken.append(gives_way)
        for row in rule.rows(case, x):
            most = row.constant + sum(max(0.0, value) for value in row.coefficients.values())
            program.at_most(row + Affine(0.0, {gives_way: -max(0.0, most)}), 0.0)
    program.at_most(Affine(1.0, dict.fromkeys(x, -1.0)), 0.0, "at least one member")
    program.objective = Affine(0.0, dict.fromkeys(broken, -1.0))
    values = solve(program, limits).values
    if values is None:
        return None
    members = tuple(i for i, column in enumerate(x) if values[column] > _IN)
    given_way = [(rule, rule.widened(case, members)) for rule in rules if rule.excess(case, members) > 0]
    changes = tuple((rule, looser and _readable(rule, looser, case, members)) for rule, looser in given_way)
    return Way(changes, case.names_of(members), math.inf)


def _readable(rule: Any, looser: Any, case: Case, members: Members) -> Any:
    """The looser rule with limits in hundredths, or three digits of what is less than one: a little looser still."""
    limits = {}
    for entry in dataclasses.fields(rule):
        old, new = getattr(rule, entry.name), getattr(looser, entry.name)
        if isinstance(new, float) and new and old != new:
            digits = max(2, 2 - math.floor(math.log10(abs(new))))
            step = Decimal(1).scaleb(-digits)
            exact = Decimal(f"{new:.12g}")  # sums end in 0000000002
            limits[entry.name] = float(exact.quantize(step, ROUND_CEILING if new > old else ROUND_FLOOR))
    found = dataclasses.replace(looser, **limits)
    return found if found.excess(case, members) <= 0 else looser


def _effort(rule: Any, looser: Any) -> float:
    """How much a change asks: the relative change of its numbers, a name counting as 1; dropping a rule most."""
    if looser is None:
        return math.inf
    effort = 0.0
    for entry in dataclasses.fields(rule):
        old, new = getattr(rule, entry.name), getattr(looser, entry.name)
        # What only helps to say the rule in words is no part of it.
        if entry.compare and old != new:
            if isinstance(old, tuple):
                effort += len(set(old) - set(new))
            else:
                effort += abs(new - old) / abs(old) if old else 1.0
    return effort
