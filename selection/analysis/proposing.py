"""Which rule a sentence of the sheet most probably states: proposed with what is beyond doubt filled in, never applied.

Somebody still has to say yes. What is not said, or can be meant in two ways, stays open.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, replace

from selection.analysis.leaving_out import leaves_out
from selection.analysis.must_have import LOOSE, must_have, said_values
from selection.analysis.proposal import Proposal
from selection.analysis.said_amounts import amount_said
from selection.analysis.said_clauses import (
    Stated,
    counts_more,
    counts_others,
    denies,
    is_whole,
    of_some_kind,
    speaks_of_some,
    stated,
)
from selection.analysis.said_means import mean_said, speaks_of_mean
from selection.analysis.spending import limits_on_money
from selection.errors import Notice
from selection.model import Case, Criterion, Rule, fitted, named_in
from selection.rules import (
    USUAL_SIZE,
    Apart,
    AtLeastOf,
    AverageAtLeast,
    Covers,
    Exclude,
    Floor,
    GroupAtLeast,
    Implies,
    Require,
    Size,
    Together,
)
from selection.rules.lookup import groups
from selection.texts import Text, text
from selection.understanding.said_apart import apart_said
from selection.understanding.said_counts import counted_alone, exact_said, mentioned, size_said, some_said
from selection.understanding.said_grades import grade_said
from selection.understanding.said_levels import level_said
from selection.understanding.said_lines import states_no_rule, unmarked
from selection.understanding.said_members import members_said
from selection.understanding.said_numbers import several_said
from selection.understanding.said_of_each import dearest_said
from selection.understanding.said_parts import asks_of_a_share, asks_of_several
from selection.understanding.said_softly import said_softly
from selection.understanding.said_tied import tied_said
from selection.understanding.vocabulary.asks import UNKNOWN
from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import PAIRED

__all__ = ["Proposal", "proposals"]

_JOINED = re.compile(rf"\b(?:{any_of(PAIRED)})\b", re.IGNORECASE)
_Ends = tuple[int | None, int | None]


def proposals(notice: Notice, case: Case) -> tuple[Proposal, ...]:
    """The rules that the sentence of a notice may state about this case, one or more for each kind that it asks for.

    None where the sentence is not known.
    """
    if not notice.said:
        return ()
    is_open = said_softly(notice.said) or states_no_rule(notice.said)
    notice = replace(notice, said=unmarked(notice.said))
    clauses = stated(case, notice.said)
    if asks_of_a_share(notice.said) and not is_whole(case, notice.said):
        # No rule says half of them: how many that is depends on how many there are.
        return (Proposal(UNKNOWN[0], GroupAtLeast, {}),)
    found = _once([*_of_clauses(clauses), *_of_rest(notice, clauses, case)])
    if leaves_out(found, notice.said, case):
        found.append(Proposal(UNKNOWN[0], Exclude if denies(notice.said, case) else Require, {}))
    return tuple(replace(one, rule=None) if is_open else _whole(one, case) for one in found)


def _once(found: Sequence[Proposal]) -> list[Proposal]:
    """The proposals, each rule once."""
    return [one for at, one in enumerate(found) if one.rule is None or one.rule not in [own.rule for own in found[:at]]]


def _of_clauses(clauses: Stated) -> Iterator[Proposal]:
    for asked, rule in clauses.rules:
        values = {one.name: getattr(rule, one.name) for one in fields(rule) if one.compare}  # type: ignore[arg-type]  # a dataclass
        yield Proposal(asked, type(rule), values, rule)


def _of_rest(notice: Notice, clauses: Stated, case: Case) -> Iterator[Proposal]:
    """What the sentence states besides: of what its clauses do not leave, only what is clear."""
    rest = replace(notice, said=clauses.rest) if clauses.rules else notice
    kinds = dict.fromkeys((*notice.asks, "count") if clauses.rules and exact_said(rest.said) else notice.asks)
    if not clauses.rules and dearest_said(rest.said) and amount_said(rest.said) is not None:
        kinds = dict.fromkeys(("money", *(one for one in kinds if one not in UNKNOWN)))
    read = [one for kind in kinds if kind in _READERS for one in _READERS[kind](rest, case)]
    found = [one for one in read if not clauses.rules or one.rule is not None or set(one.values) - {"n"}]
    yield from found
    n = counted_alone(clauses.rest) if clauses.rules and "count" not in kinds else None
    if n is not None and n <= len(case.candidates):
        yield Proposal("count", Size, {"min": n, "max": n}, Size(n, n))
    is_short = n is None and not found and counts_more(clauses.rest, case)
    if clauses.rules and ((clauses.unread and not found) or is_short):
        yield Proposal(UNKNOWN[0], GroupAtLeast, {})
    if "count" not in kinds:
        yield from _hint(notice, case)


def _hint(notice: Notice, case: Case) -> Iterator[Proposal]:
    """The size that a sentence about something else mentions, where nothing else on the sheet states one."""
    n = mentioned(notice.said)
    others = (one for one in case.notices if one.asks and one.said != notice.said)
    is_stated = any(isinstance(rule, Size) for rule in case.rules) or any(size_said(one.said) for one in others)
    if n is not None and not is_stated and n <= len(case.candidates):
        unsaid = text("The sentence speaks of {n}; whether there have to be so many is not said.", n=n)
        yield Proposal("count", Size, {"min": n, "max": n}, Size(n, n), unsaid, is_hint=True)


def _whole(one: Proposal, case: Case) -> Proposal:
    """The proposal with its rule, when nothing is open and the rule goes with the case."""
    if one.rule is None:
        return one
    rule = None if one.rule.faults(case) else fitted(one.rule, case)
    return replace(one, rule=rule)


def _count(notice: Notice, case: Case) -> Iterator[Proposal]:
    said = size_said(notice.said)
    # How many from a group, or of the partners now, is not how many in all.
    is_of_some = exact_said(notice.said) is None and (
        speaks_of_some(notice.said, case) or ("floor" in notice.asks and asks_of_several(notice.said)))  # fmt: skip
    if said is None or is_of_some or min(n for n in said if n is not None) > len(case.candidates):
        yield Proposal("count", Size, {})
        return
    low, high = _both_ends(said, notice, case)
    if high is None and "cover" in notice.asks:
        # So many of them with something is not how many in all.
        yield Proposal("count", Size, {})
        return
    own = next((rule for rule in case.rules if isinstance(rule, Size)), None)
    stated = own or Size(*USUAL_SIZE)
    values = {name: n for name, n in (("min", low), ("max", high)) if n is not None}
    least = low if low is not None else min(stated.min, high or stated.min)
    most = high if high is not None else max(min(stated.max, len(case.candidates)), least)
    size = Size(least, most) if 1 <= least <= most else None
    yield Proposal("count", Size, values, size, None if size is None or own else _unsaid(low, high, size))


def _both_ends(said: _Ends, notice: Notice, case: Case) -> _Ends:
    """The ends that a sentence states, and the other one where one other sentence states it."""
    if None not in said:
        return said
    others = {size_said(one.said) for one in case.notices
              if "count" in one.asks and one.said != notice.said and one.place != notice.place} - {None}  # fmt: skip
    other = others.pop() if len(others) == 1 else None
    low, high = (mine if mine is not None else own for mine, own in zip(said, other or (None, None), strict=True))
    is_possible = low is None or high is None or low <= high
    return (low, high) if is_possible else said


def _unsaid(low: int | None, high: int | None, size: Size) -> Text | None:
    """The end of a size that nobody stated."""
    if low is None and size.max > 1:
        return text("Nobody states the fewest: {n}, for a coalition has two or more.", n=size.min)
    return text("Nobody states the most: {n} is what is usual here.", n=size.max) if high is None else None


def _ties(notice: Notice, case: Case) -> Iterator[Proposal]:
    names = list(dict.fromkeys([*([notice.about] if notice.about else []), *named_in(notice.said, case.names)]))
    tied = tied_said(notice.said, case.names)
    if tied is not None and not notice.about:
        bond: type[Apart | Implies] = Apart if tied[2] else Implies
        yield Proposal("ties", bond, {"a": tied[0], "b": tied[1]}, bond(tied[0], tied[1]))
        return
    kind: type[Apart | Together] = Together if _JOINED.search(notice.said) else Apart
    if len(names) != 2:
        yield Proposal("ties", kind, {"a": names[0]} if len(names) == 1 else {})
        return
    is_sure = kind is Together or apart_said(notice.said)
    yield Proposal("ties", kind, {"a": names[0], "b": names[1]}, kind(names[0], names[1]) if is_sure else None)


def _out(notice: Notice, case: Case) -> Iterator[Proposal]:
    names = (notice.about,) if notice.about in case.names else ()
    yield Proposal("out", Exclude, {"names": names}, Exclude(names) if names else None)


def _in(notice: Notice, case: Case) -> Iterator[Proposal]:
    """Who has to take part: all that are named, or so many of them."""
    present = [one.name for one in case.candidates if one.incumbent]
    said = members_said(notice.said, case.names, present)
    if said is None:
        yield Proposal("in", Require, {})
        return
    names, n = said
    rule: Rule = Require(names) if n == len(names) else AtLeastOf(names, n)
    values = {"names": names, **({"n": n} if isinstance(rule, AtLeastOf) else {})}
    yield Proposal("in", type(rule), values, None if LOOSE.search(notice.said) else rule)


def _cover(notice: Notice, case: Case) -> Iterator[Proposal]:
    """One rule for each capability, or each value of a column, that the sentence names."""
    n = some_said(notice.said) or 1
    for capability in said_values(notice.said, dict.fromkeys(level.capability for level in case.capabilities)):
        yield Proposal("cover", Covers, {"capability": capability, "by": n}, Covers(capability, 1, n))
    if case.capabilities:
        return
    found = [(column, value) for column, values in _groups(case).items() for value in said_values(notice.said, values)]
    columns = {column for column, _ in found}
    if len(columns) == 1:
        is_sure = not counts_others(notice.said, case)
        for column, value in found:
            rule = GroupAtLeast(column, value, n) if is_sure else None
            yield Proposal("cover", GroupAtLeast, {"column": column, "value": value, "n": n}, rule)
    else:
        yield Proposal("cover", GroupAtLeast, {"n": n})


def _floor(notice: Notice, case: Case) -> Iterator[Proposal]:
    """A floor under the one criterion that is named, where one grade is and each member has to reach it."""
    names = [one.name for one in case.criteria if one.aggregator.is_scored]
    named = said_values(notice.said, names) or named_in(notice.said, names)
    grades = _grades(notice.said, [case.criterion(name) for name in named])
    if len(named) != 1 or len(grades) != 1:
        kind = AverageAtLeast if speaks_of_mean(notice.said) else Floor
        yield Proposal("floor", kind, {"criterion": named[0]} if len(named) == 1 else {})
        return
    criterion, grade = case.criterion(named[0]), grades[0]
    is_grade = criterion.worst < grade <= criterion.best
    is_loose = (LOOSE.search(notice.said) or several_said(notice.said) or named_in(notice.said, case.names)
                or asks_of_several(notice.said) or of_some_kind(notice.said, case))  # fmt: skip
    values = {"criterion": criterion.name, **({"value": grade} if is_grade else {})}
    mean = mean_said(notice.said, case, criterion.name)
    if is_grade and mean is not None:
        yield Proposal("floor", mean, values, mean(criterion.name, grade))
        return
    yield Proposal("floor", Floor, values, Floor(criterion.name, grade) if is_grade and not is_loose else None)


def _grades(said: str, named: Sequence[Criterion]) -> tuple[float, ...]:
    """The least grades that a sentence asks for, in numbers or else in a word of the one criterion that it names."""
    grades = grade_said(said)
    if grades or len(named) != 1 or named[0].less_is_better:
        return grades
    level = level_said(said, named[0].levels)
    return () if level is None else (level,)


def _groups(case: Case) -> dict[str, tuple[str, ...]]:
    """The values by which each column of texts puts candidates in groups."""
    columns = dict.fromkeys(column for candidate in case.candidates for column, value in candidate.attributes.items()
                            if isinstance(value, str))  # fmt: skip
    return {column: groups(case, column) for column in columns}


_READERS: Mapping[str, Callable[[Notice, Case], Iterator[Proposal]]] = {
    "money": limits_on_money, "count": _count, "ties": _ties, "out": _out, "cover": _cover, "floor": _floor,
    "must": must_have, "in": _in,
}  # fmt: skip
