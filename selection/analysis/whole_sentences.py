"""The rules of a sentence that is known from its first word to its last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from selection.analysis.of_so_much import (
    at_most,
    most_so_large,
    most_so_low,
    none_so_large,
    so_many_so_good,
    so_many_so_large,
    somebody_so_good,
)
from selection.analysis.plain_sentence import PlainSentence, plain_sentence
from selection.analysis.said_amounts import amount_said, column_meant, dearer_than
from selection.analysis.said_words import marks
from selection.model import Case, Rule
from selection.rules import (
    Apart,
    AtLeastOf,
    AtMostOf,
    AverageAtLeast,
    Budget,
    Exclude,
    Floor,
    GroupAtLeast,
    GroupAtMost,
    Implies,
    Require,
    Size,
    Together,
    TotalAtLeast,
)
from selection.rules.amounts import amounts
from selection.rules.lookup import groups
from selection.understanding.sentence_patterns import sentence_of

__all__ = ["whole_sentence"]

_Found = Sequence[tuple[str, Rule]]
_TWO = 2


def whole_sentence(said: str, case: Case) -> list[tuple[str, Rule]]:
    """The rules that the sentence states, each with what it answers; none unless all of it is known.

    None either where one of them does not go with the case.
    """
    plain = plain_sentence(said, case)
    kind, words = sentence_of(plain.pattern)
    if not kind:
        plain = plain_sentence(said, case, groups_first=False)
        kind, words = sentence_of(plain.pattern)
    if not kind or len(set(plain.names)) < len(plain.names):
        return []
    found = list(_RULES[kind](plain, words, case))
    return [] if any(rule.faults(case) for _, rule in found) else found


def _one_of(said: PlainSentence, _: Mapping[str, str], __: Case) -> _Found:
    return [("in", AtLeastOf(said.names, 1))]


def _exactly_one(said: PlainSentence, _: Mapping[str, str], __: Case) -> _Found:
    return [("in", AtLeastOf(said.names, 1)), ("ties", Apart(said.names[0], said.names[1]))]


def _so_many(said: PlainSentence, _: Mapping[str, str], __: Case) -> _Found:
    n = int(said.numbers[0])
    if n > len(said.names):
        return []
    return [("in", Require(said.names) if n == len(said.names) else AtLeastOf(said.names, n))]


def _apart(said: PlainSentence, _: Mapping[str, str], __: Case) -> _Found:
    return [("ties", Apart(said.names[0], said.names[1]))]


def _implies(said: PlainSentence, _: Mapping[str, str], __: Case) -> _Found:
    return [("ties", Implies(said.names[0], said.names[1]))]


def _together(said: PlainSentence, _: Mapping[str, str], __: Case) -> _Found:
    return [("ties", Together(said.names[0], said.names[1]))]


def _out(said: PlainSentence, _: Mapping[str, str], __: Case) -> _Found:
    return [("out", Exclude(said.names))]


def _in(said: PlainSentence, _: Mapping[str, str], __: Case) -> _Found:
    return [("in", Require(said.names))]


def _more_than(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    """Nobody with that grade or less: the next one, where all scores are whole."""
    name, n = said.criteria[0], said.numbers[0]
    held = [one.value for one in case.assessments if one.criterion == name and one.value is not None]
    is_whole = n.is_integer() and all(float(value).is_integer() for value in held)
    return _floor(name, n + 1, case) if is_whole else []


def _not_below(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    return _floor(said.criteria[0], said.numbers[0], case)


def _floor(name: str, n: float, case: Case) -> _Found:
    criterion = case.criterion(name)
    is_grade = not criterion.less_is_better and criterion.worst < n <= criterion.best
    return [("floor", Floor(name, n))] if is_grade else []


def _budget(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    amount = amount_said(said.said)
    meant = None if amount is None else column_meant(said.said, amount, case)
    return [] if meant is None else [("money", Budget(meant[1], meant[0]))]


def _not_the_present(_: PlainSentence, __: Mapping[str, str], case: Case) -> _Found:
    present = tuple(one.name for one in case.candidates if one.incumbent)
    if len(present) < _TWO:
        return []
    rule = Apart(present[0], present[1]) if len(present) == _TWO else AtMostOf(present, len(present) - 1)
    return [("ties", rule)]


def _average(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    criterion, n = case.criterion(said.criteria[0]), said.numbers[0]
    is_grade = not criterion.less_is_better and criterion.worst < n <= criterion.best
    return [("floor", AverageAtLeast(criterion.name, n))] if is_grade else []


def _between(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    low, high = int(min(said.numbers)) + 1, int(max(said.numbers)) - 1
    return [("count", Size(low, high))] if 1 <= low <= high <= len(case.candidates) else []


def _exactly(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    n = int(said.numbers[0])
    return [("count", Size(n, n))] if n not in said.numbers[1:] and n <= len(case.candidates) else []


def _so_many_partners(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    n = int(said.numbers[0])
    return [("count", Size(n, n))] if n <= len(case.candidates) and n == said.numbers[0] else []


def _from_to(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    low, high = (int(n) for n in said.numbers)
    return [("count", Size(low, high))] if low < high <= len(case.candidates) else []


def _most_or_fewer(said: PlainSentence, words: Mapping[str, str], case: Case) -> _Found:
    return _from_to(replace(said, numbers=said.numbers[::-1]), words, case)


def _of_groups(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    """So many from one of these groups or another: who they are is known."""
    columns = {column for column, _ in said.groups}
    if len(columns) != 1:
        return []
    column, held = columns.pop(), {value for _, value in said.groups}
    n = int(said.numbers[0]) if said.numbers else 1
    names = tuple(one.name for one in case.candidates if held & set(_values(one.attributes.get(column))))
    return [("group", AtLeastOf(names, n))] if n <= len(names) else []


def _of_each_group(said: PlainSentence, _: Mapping[str, str], __: Case) -> _Found:
    return [("group", GroupAtLeast(column, value, 1)) for column, value in dict.fromkeys(said.groups)]


def _nobody_outside(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    column, own = said.groups[0]
    if any(len(_values(one.attributes.get(column))) != 1 for one in case.candidates):
        return []
    return [("group", GroupAtMost(column, value, 0)) for value in groups(case, column) if value != own]


def _one_of_group(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    column, value = said.groups[0]
    there = sum(value in _values(one.attributes.get(column)) for one in case.candidates)
    n = int(said.numbers[0]) if said.numbers else 2
    return [("group", GroupAtMost(column, value, 1))] if there == n else []


def _exactly_one_of_group(said: PlainSentence, words: Mapping[str, str], case: Case) -> _Found:
    (column, value), found = said.groups[0], _one_of_group(said, words, case)
    return [("group", GroupAtLeast(column, value, 1)), *found] if found else []


def _values(held: object) -> tuple[str, ...]:
    return tuple(part.strip() for part in held.split(",")) if isinstance(held, str) else ()


def _most_of_these(said: PlainSentence, words: Mapping[str, str], _: Case) -> _Found:
    return [("ties", rule) for rule in at_most(said.names, said, words)]


def _most_of_groups(said: PlainSentence, words: Mapping[str, str], case: Case) -> _Found:
    if len(said.groups) == 1:
        (column, value), n = said.groups[0], int(said.numbers[0]) if words.get("n") else 1
        return [("group", GroupAtMost(column, value, n))]
    found = _of_groups(replace(said, numbers=()), words, case)
    return [("group", rule) for _, one in found if isinstance(one, AtLeastOf)
            for rule in at_most(one.names, said, words)]  # fmt: skip


def _most_without(said: PlainSentence, words: Mapping[str, str], case: Case) -> _Found:
    found = marks(case, said.columns[0])
    return [("out", rule) for rule in at_most(found.no, said, words)] if found.is_whole else []


def _exactly_of_these(said: PlainSentence, words: Mapping[str, str], _: Case) -> _Found:
    n = int(said.numbers[0]) if words.get("n") else 1
    return [("in", AtLeastOf(said.names, n)), ("in", AtMostOf(said.names, n))] if n < len(said.names) else []


def _from_a_group(said: PlainSentence, _: Mapping[str, str], __: Case) -> _Found:
    (column, value), n = said.groups[0], int(said.numbers[0]) if said.numbers else 1
    return [("group", GroupAtLeast(column, value, n))]


def _of_which(said: PlainSentence, words: Mapping[str, str], case: Case) -> _Found:
    n, some = int(said.numbers[0]), said.numbers[1:]
    part = replace(said, numbers=some)
    found = _of_groups(part, words, case) if len(said.groups) > 1 else _from_a_group(part, words, case)
    return [("count", Size(n, n)), *found] if found and n <= len(case.candidates) else []


def _each_at_most(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    amount = amount_said(said.said)
    meant = None if amount is None else column_meant(said.said, amount, case)
    if meant is not None and any(one.name == meant[0] and one.less_is_better for one in case.criteria):
        return [("dear", Floor(*meant))]
    names = () if meant is None else dearer_than(case, meant[0], meant[1])
    return [("out", Exclude(names))] if 0 < len(names) < len(case.names) else []


def _in_all_at_least(said: PlainSentence, _: Mapping[str, str], case: Case) -> _Found:
    column = (*said.columns, *said.criteria)[0]
    held = amounts(case, column)
    is_known = bool(held) and None not in held
    return [("money", TotalAtLeast(column, said.numbers[-1]))] if is_known else []


_RULES: Mapping[str, Callable[[PlainSentence, Mapping[str, str], Case], Iterable[tuple[str, Rule]]]] = {
    "somebody so good": somebody_so_good, "so many so good": so_many_so_good,
    "exactly so many of these": _exactly_of_these, "so many from a group": _from_a_group,
    "so many of which from groups": _of_which, "each at most": _each_at_most, "in all at least": _in_all_at_least,
    "one of these": _one_of, "exactly one of these": _exactly_one, "so many of these": _so_many,
    "only with": _implies, "not together": _apart, "only together": _together, "out": _out, "in": _in,
    "more than": _more_than, "not below": _not_below, "on average": _average, "in all at most": _budget,
    "not the partners now": _not_the_present, "size between": _between, "exactly so many": _exactly,
    "one of both groups": _of_groups, "so many of both groups": _of_groups, "one of each group": _of_each_group,
    "nobody from outside": _nobody_outside, "one of a group": _one_of_group, "none so large": none_so_large,
    "exactly one of a group": _exactly_one_of_group,
    "at most so many, or so many": _most_or_fewer,
    "so many": _so_many_partners, "from so many to so many": _from_to, "so many so large": so_many_so_large,
    "at most so many of these": _most_of_these, "at most so many of both groups": _most_of_groups,
    "at most so many without": _most_without, "at most so many so low": most_so_low,
    "at most so many so large": most_so_large,
}  # fmt: skip
