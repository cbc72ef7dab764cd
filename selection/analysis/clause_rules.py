"""Which rules a clause states: so many from a group, newcomers, a certificate that all must have, a total."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from selection.analysis.clause import (
    FEW_OTHERS,
    LIMITS,
    Clause,
    counts_partners,
    kept_one,
    limit,
    some_of,
)
from selection.analysis.clause_groups import different, group_apart, of_group
from selection.analysis.said_words import Kind, Word, marks, with_us
from selection.model import Case, Rule
from selection.rules import (
    AtLeastOf,
    Budget,
    Exclude,
    Floor,
    GroupAtMost,
    Newcomers,
    TotalAtLeast,
)
from selection.rules.amounts import amounts, is_money, summable
from selection.understanding.vocabulary.incumbents import NO

__all__ = ["rules_of"]


def rules_of(clause: Clause, case: Case) -> list[tuple[str, Rule]]:
    """The rules of the first kind that a clause states, each with what it answers; none where it states none."""
    if clause.has(Kind.NAME):
        return []
    return next((found for reader in _READERS if (found := reader(clause, case))), [])


def _newcomers(clause: Clause, case: Case) -> list[tuple[str, Rule]]:
    """At least so many who are new, or who are with us now."""
    limited, column = limit(clause) or some_of(clause), with_us(case)
    if limited is None and clause.has(Kind.NOW):
        limited = kept_one(clause)
    is_marked = bool(column) and any(one.what == (column,) for one in clause.of(Kind.MARK))
    if limited is None or limited[0] is not Kind.LEAST or not counts_partners(clause):
        return []
    if clause.has(Kind.VALUE, Kind.COLUMN, Kind.AMOUNT, Kind.EACH, Kind.LACKING, Kind.ONLY, Kind.OUT):
        return []
    if clause.has(Kind.MARK) and not is_marked:
        return []
    is_now = clause.has(Kind.NOW) or is_marked
    if is_now is clause.has(Kind.NEW):
        return []
    is_denied = clause.has(Kind.NOT, Kind.NOT_YET)
    if clause.has(Kind.NEW) and is_denied:
        return []
    is_new = clause.has(Kind.NEW) or is_denied
    return _so_many(case, column, int(limited[1]), is_new=is_new)


def _so_many(case: Case, column: str, n: int, *, is_new: bool) -> list[tuple[str, Rule]]:
    present = [one.name for one in case.candidates if one.incumbent]
    if present:
        names = tuple(present)
        rule: Rule = Newcomers(n) if is_new else AtLeastOf(names, n)
        return [("new", rule)] if n <= (len(case.names) - len(names) if is_new else len(names)) else []
    if not column:
        return []
    found = marks(case, column)
    names = found.no if is_new else found.yes
    return [("new", AtLeastOf(names, n))] if found.is_whole and 0 < n <= len(names) else []


def _certificate(clause: Clause, case: Case) -> list[tuple[str, Rule]]:
    """Nobody without something of which the sheet says who has it."""
    named = {one.what[0] for one in clause.of(Kind.MARK)}
    if len(named) != 1 or named == {with_us(case)} or clause.has(
            Kind.VALUE, Kind.COLUMN, Kind.AMOUNT, Kind.NEW, Kind.NOW, Kind.NUMBER, Kind.MONEY, Kind.OR, Kind.NO_PARTY,
            *LIMITS, Kind.MORE_THAN):  # fmt: skip
        return []
    others = [place for place, one in enumerate(clause.words) if one.kind is Kind.OTHER]
    if len(others) > FEW_OTHERS or (others and others[-1] - others[0] >= len(others)):
        return []
    return _must(case, named.pop()) if _puts_out(clause, others) else []


def _puts_out(clause: Clause, others: Sequence[int]) -> bool:
    """Whether a clause that names a certificate keeps out whoever has it not."""
    at = next(place for place, one in enumerate(clause.words) if one.kind is Kind.MARK)
    is_before = not others or others[-1] < at
    kinds = {one.kind for one in clause.words}
    if Kind.LACKING in kinds:
        # No venue without it; without it nobody takes part; a venue without it is out.
        return (
            is_before
            and len(kinds & {Kind.NOBODY, Kind.OUT}) == 1
            and not kinds & {Kind.NOT, Kind.NOT_YET, Kind.ONLY, Kind.EACH}
        )
    if kinds & {Kind.NOT, Kind.NOT_YET, Kind.NOBODY, Kind.OUT}:
        return False
    if Kind.ONLY in kinds:
        first = next(place for place, one in enumerate(clause.words) if one.kind is Kind.ONLY)
        is_article = clause.words[first + 1].said in {"de", "het", "een", "the", "a", "an", "die", "der", "das"}
        between = [one.kind for one in clause.words[at + 1 : others[0]]] if others else []
        is_of_some = is_before or Kind.CERTIFICATE in between
        return first == 0 and not is_article and is_of_some and (bool(others) or Kind.WITH in kinds)
    before = clause.words[at - 2 : at] if at > 1 else ()
    is_some = any(one.kind is Kind.WITH for one in before)
    return Kind.EACH in kinds and bool(kinds & {Kind.HAVE, Kind.MUST}) and is_before and not is_some


def _marked(clause: Clause, case: Case) -> list[tuple[str, Rule]]:
    """At least so many who have a certificate."""
    named = {one.what[0] for one in clause.of(Kind.MARK)}
    limited = limit(clause) or some_of(clause)
    if len(named) != 1 or named == {with_us(case)} or limited is None or limited[0] is not Kind.LEAST:
        return []
    if not counts_partners(clause) or clause.has(
            Kind.VALUE, Kind.COLUMN, Kind.AMOUNT, Kind.EACH, Kind.LACKING, Kind.ONLY, Kind.NEW, Kind.NOW, Kind.NOT,
            Kind.NOT_YET, Kind.OUT, Kind.SAME):  # fmt: skip
        return []
    found, n = marks(case, named.pop()), int(limited[1])
    return [("in", AtLeastOf(found.yes, n))] if found.is_whole and 0 < n < len(found.yes) else []


def _must(case: Case, column: str) -> list[tuple[str, Rule]]:
    """The rule that keeps out whoever has not what a column, a criterion or a capability says."""
    criterion = next((one for one in case.criteria if one.name == column), None)
    is_column = any(column in one.attributes for one in case.candidates)
    if criterion is not None and not is_column:
        return [("must", Floor(column, criterion.best))]
    found = marks(case, column)
    if not found.is_whole or not found.yes or not found.no:
        return []
    if is_column:
        written = {str(one.attributes[column]) for one in case.candidates if one.name in found.no}
        if len(written) == 1 and written.pop().casefold() in NO:
            value = next(str(one.attributes[column]) for one in case.candidates if one.name in found.no)
            return [("group", GroupAtMost(column, value, 0))]
    return [("out", Exclude(found.no))]


def _total(clause: Clause, case: Case) -> list[tuple[str, Rule]]:
    """What there has to be in all: seats, hours."""
    others = clause.of(Kind.OTHER)
    if clause.has(Kind.VALUE, Kind.COLUMN, Kind.MARK, Kind.NEW, Kind.NOW, Kind.EACH, Kind.SAME, Kind.NOT, Kind.NOT_YET,
                  Kind.NOBODY, Kind.MONEY, Kind.OR, Kind.ONLY, Kind.OUT, Kind.LACKING, Kind.MORE_THAN):  # fmt: skip
        return []
    if len(others) > FEW_OTHERS:
        return []
    numbers = clause.of(Kind.NUMBER)
    limits = {one.kind for one in clause.of(*LIMITS)}
    if not limits and clause.has(Kind.MUST):
        limits = {Kind.LEAST}
    column = _amount_meant(clause, case, numbers)
    if len(numbers) != 1 or len(limits) != 1 or not column:
        return []
    held = [one or 0.0 for one in amounts(case, column)]
    n, kind = numbers[0].n, limits.pop()
    is_total = clause.has(Kind.IN_ALL) or n > max(held)
    if not is_total or n > math.fsum(held) or n <= min(held):
        return []
    if kind is Kind.LEAST:
        return [("money", TotalAtLeast(column, n))]
    return [("money", Budget(n, column))] if kind is Kind.MOST and clause.has(Kind.IN_ALL) else []


def _amount_meant(clause: Clause, case: Case, numbers: Sequence[Word]) -> str:
    """The column of numbers right behind the number, or the only one that can be meant; empty without one."""
    if len(numbers) != 1:
        return ""
    named = {one.what[0] for one in clause.of(Kind.AMOUNT)}
    if named:
        column = named.pop()
        is_known = all(one is not None for one in amounts(case, column))
        return column if not named and is_known and not clause.has(Kind.NO_PARTY) else ""
    behind = [one for one in clause.words if one.start > numbers[0].start][:1]
    if not clause.has(Kind.IN_ALL) or not behind or behind[0].kind not in (Kind.OTHER, Kind.NO_PARTY):
        return ""
    paid = {one.name for one in case.criteria if is_money(one)}
    fitting = [one for one in summable(case) if one not in paid and _fits(case, one, numbers[0].n)]
    return fitting[0] if len(fitting) == 1 and len(summable(case)) - len(paid) == 1 else ""


def _fits(case: Case, column: str, n: float) -> bool:
    held = [one or 0.0 for one in amounts(case, column)]
    return max(held) < n <= math.fsum(held)


_READERS: Sequence[Callable[[Clause, Case], list[tuple[str, Rule]]]] = (
    different, of_group, group_apart, _newcomers, _certificate, _marked, _total,
)  # fmt: skip
