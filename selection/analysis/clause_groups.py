"""Which rules a clause states about groups: so many from one or from each, one that stays out, so many different."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from selection.analysis.clause import LIMITS, PARTY_WORDS, Clause, counts_partners, limit, numbers_of, some_of
from selection.analysis.said_words import Kind, Word
from selection.model import Case, Rule
from selection.rules import DifferentGroups, GroupAtLeast, GroupAtMost
from selection.rules.lookup import groups
from selection.understanding.vocabulary import members

__all__ = ["different", "group_apart", "of_each_named", "of_group"]

_MOST_GROUPS = 12
_NOT_OF_EACH = (Kind.NOT, Kind.NOT_YET, Kind.NOBODY, Kind.OR, Kind.ONLY, Kind.OUT, Kind.LACKING, Kind.MARK, Kind.NEW,
                Kind.NOW, Kind.MONEY, Kind.NO_PARTY)  # fmt: skip
_NOT_MISSING = frozenset(word for own in members.NOT_MISSING.values() for word in own)
_SOMEBODY = frozenset(word for own in members.SOMEBODY.values() for word in own)
_GETS = frozenset(word for own in members.GETS.values() for word in own)


def of_group(clause: Clause, case: Case) -> list[tuple[str, Rule]]:
    """At most, or at least, so many from a group, or from each."""
    limited = limit(clause) or (some_of(clause) if clause.of(Kind.VALUE) else None)
    if limited is None or clause.has(Kind.MARK, Kind.AMOUNT, Kind.NEW, Kind.NOW, Kind.OUT, Kind.LACKING, Kind.ONLY,
                                     Kind.NOT_YET):  # fmt: skip
        return []
    is_denied = clause.has(Kind.NOT) or (clause.has(Kind.NOBODY) and clause.has(Kind.MORE_THAN))
    if not counts_partners(clause) or is_denied is not clause.has(Kind.MORE_THAN):
        return []
    kind, n = limited
    values, columns = clause.of(Kind.VALUE), {one.what[0] for one in clause.of(Kind.COLUMN)}
    if len(values) == 1 and columns <= {values[0].what[0]} and not clause.has(Kind.EACH, Kind.SAME):
        return _of_group(kind, values[0].what[0], values[0].what[1], int(n))
    is_of_each = clause.has(Kind.EACH, Kind.SAME) or (is_denied and clause.has(Kind.NOBODY))
    if values or len(columns) != 1 or not is_of_each or n == 0:
        return []
    column = next(iter(columns))
    found = groups(case, column)
    is_any = clause.has(Kind.SAME) and not clause.has(Kind.EACH)
    if len(found) > min(_MOST_GROUPS, len(case.candidates) - 1) or (is_any and kind is not Kind.MOST):
        return []
    return [one for value in found for one in _of_group(kind, column, value, int(n))]


def different(clause: Clause, case: Case) -> list[tuple[str, Rule]]:
    """At least so many groups of a column, or not all from the same one."""
    columns = {one.what[0] for one in clause.of(Kind.COLUMN)}
    if len(columns) != 1 or clause.has(Kind.VALUE, Kind.MARK, Kind.AMOUNT, Kind.NEW, Kind.NOW, Kind.NOBODY, Kind.ONLY,
                                       Kind.LACKING, Kind.OUT, Kind.OR, Kind.MONEY):  # fmt: skip
        return []
    column, kinds = columns.pop(), [one.kind for one in clause.words]
    at = kinds.index(Kind.COLUMN)
    before = clause.words[at - 1 - (kinds[at - 1] is Kind.DIFFERENT)] if at > 1 else None
    limited = limit(clause)
    n = 0
    if before is not None and before.kind is Kind.NUMBER and limited == (Kind.LEAST, before.n):
        is_all = not clause.has(Kind.NOT, Kind.EACH, Kind.SAME)
        n = int(before.n) if is_all and all(one.said in PARTY_WORDS for one in clause.of(Kind.OTHER)) else 0
    elif clause.has(Kind.NOT) and clause.has(Kind.EACH) and clause.has(Kind.SAME) and not numbers_of(clause):
        n = 2 if counts_partners(clause) else 0
    return [("group", DifferentGroups(column, n))] if 1 < n <= len(groups(case, column)) < len(case.candidates) else []


def of_each_named(words: Sequence[Word]) -> list[tuple[str, Rule]]:
    """At least one of each group that a sentence lists: North, East and South must each have somebody."""
    end = next((at for at, one in enumerate(words) if one.kind is Kind.END and one.said != ","), len(words))
    own = Clause(tuple(one for one in words[:end] if one.kind not in (Kind.END, Kind.AND)))
    values = dict.fromkeys(one.what for one in own.of(Kind.VALUE))
    numbers = [one for one in own.of(Kind.NUMBER) if one.n > 1]
    limited = limit(own) or some_of(own)
    is_many = len(values) > 1 and len({column for column, _ in values}) == 1 and own.has(Kind.EACH)
    if not is_many or own.has(*_NOT_OF_EACH, Kind.MOST, Kind.EXACTLY, Kind.MORE_THAN) or (end < len(words) - 1 and any(
            one.kind in (Kind.NOT, Kind.OR, Kind.IF) for one in words[end:])):  # fmt: skip
        return []
    is_one = limited is not None and limited == (Kind.LEAST, 1.0)
    is_asked = own.has(Kind.MUST) and not numbers and all(one.said in _SOMEBODY for one in own.of(Kind.OTHER))
    if not is_one and not is_asked:
        return []
    return [("group", GroupAtLeast(column, value, 1)) for column, value in values]


def _of_group(kind: Kind, column: str, value: str, n: int) -> list[tuple[str, Rule]]:
    least: list[tuple[str, Rule]] = [("group", GroupAtLeast(column, value, n))]
    most: list[tuple[str, Rule]] = [("group", GroupAtMost(column, value, n))]
    return {Kind.LEAST: least, Kind.MOST: most}.get(kind, [*least, *most])


def group_apart(clause: Clause, case: Case) -> list[tuple[str, Rule]]:
    """A group that stays out, each group that has to be there, or all from groups that differ."""
    is_each = _gets_one(clause)
    if not (is_each or counts_partners(clause)) or clause.of(*LIMITS, Kind.MORE_THAN, Kind.NOT, Kind.NOT_YET, Kind.MARK,
                                                Kind.AMOUNT, Kind.NEW, Kind.NOW, Kind.NOBODY, Kind.ONLY,
                                                Kind.LACKING):  # fmt: skip
        return []
    values, columns = clause.of(Kind.VALUE), {one.what[0] for one in clause.of(Kind.COLUMN)}
    if set(numbers_of(clause)) - {1.0} and not (clause.has(Kind.DIFFERENT) and _is_of_all(clause)):
        return []
    if clause.has(Kind.OUT):
        is_one = len(values) == 1 and not clause.has(Kind.EACH, Kind.SAME, Kind.ONE) and not clause.has(Kind.OTHER)
        return _of_group(Kind.MOST, values[0].what[0], values[0].what[1], 0) if is_one else []
    if len(values) == 1 and not columns and _must_be_there(clause):
        return _of_group(Kind.LEAST, values[0].what[0], values[0].what[1], 1)
    if values or len(columns) != 1:
        return []
    column = columns.pop()
    found = groups(case, column)
    if len(found) > min(_MOST_GROUPS, len(case.candidates) - 1):
        return []
    if clause.has(Kind.DIFFERENT) and not clause.has(Kind.SAME):
        return [one for value in found for one in _of_group(Kind.MOST, column, value, 1)] if _is_of_all(clause) else []
    is_asked = clause.has(Kind.EACH) and (
        (clause.has(Kind.MUST) and (clause.has(Kind.PRESENT) or _has_one(clause)))
        or is_each
        or some_of(clause) is not None
    )
    return [one for value in found for one in _of_group(Kind.LEAST, column, value, 1)] if is_asked else []


def _gets_one(clause: Clause) -> bool:
    """Whether each of them gets one: each district gets a hub."""
    said = [one.said for one in clause.words]
    at = next((place for place, word in enumerate(said) if word in _GETS), None)
    return at is not None and [one.kind for one in clause.words[at + 1 :]] in ([Kind.ONE], [Kind.ONE, Kind.OTHER])


def _must_be_there(clause: Clause) -> bool:
    """Whether a group has to take part: Scotland has to be on it, the North cannot be missing."""
    if any(one.said in _NOT_MISSING for one in clause.words):
        return True
    return clause.has(Kind.MUST) and not clause.has(Kind.OTHER, Kind.NUMBER, Kind.ONE, Kind.IN_ALL, Kind.DIFFERENT)


def _has_one(clause: Clause) -> bool:
    """Whether one partner is spoken of: each province must have a partner."""
    return any(one.kind is Kind.ONE and after.said in PARTY_WORDS for one, after in pairwise(clause.words))


def _is_of_all(clause: Clause) -> bool:
    return clause.words[0].kind is Kind.EACH
