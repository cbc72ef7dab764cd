"""What there still is to know about a plan: its notices, without the wishes that were entered as rules since.

And the doubts among them, which stand beside the proof until somebody sets them aside with a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from selection.analysis.proposing import Proposal, proposals
from selection.analysis.said_amounts import scales_of
from selection.errors import Notice
from selection.model import Case, Rule
from selection.optimisation import Plan
from selection.rules import (
    Apart,
    AtLeastOf,
    AverageAtLeast,
    Budget,
    Covers,
    DifferentGroups,
    Exclude,
    Floor,
    GroupAtLeast,
    GroupAtMost,
    Implies,
    Newcomers,
    Require,
    Size,
    Together,
    TotalAtLeast,
)
from selection.texts import Text, text
from selection.understanding.vocabulary.asks import UNKNOWN

__all__ = ["doubts_of", "is_open", "no_rules", "open_notices", "open_wishes", "set_aside", "still_proposed"]

_ANSWERS: Mapping[str, tuple[type, ...]] = {
    "money": (Budget, TotalAtLeast),
    "count": (Size,),
    "ties": (Apart, Together, Implies),
    "out": (Exclude,),
    "in": (Require, AtLeastOf),
    "cover": (Covers, GroupAtLeast),
    "floor": (Floor, AverageAtLeast),
    "must": (Floor,),
    "group": (GroupAtLeast, GroupAtMost, DifferentGroups),
    "dear": (Floor, Exclude),
    "new": (Newcomers, AtLeastOf),
    **dict.fromkeys(UNKNOWN, ()),
}
_CLOSE = 1e-9


def open_notices(plan: Plan) -> tuple[Notice, ...]:
    """The notices about the answer and the case, each once; a wish only as long as no rule says what it asks."""
    # The usual size, where nobody states one, answers no wish.
    rules = (*plan.case.rules, *plan.extra)
    found = dict.fromkeys((*plan.notices, *plan.case.notices))
    return tuple(one for one in found if not one.asks or is_open(one, plan.case, rules))


def open_wishes(plan: Plan) -> tuple[Notice, ...]:
    """The sentences that state a rule which nobody entered; without lines of which nothing is proposed."""
    return tuple(one for one in open_notices(plan)
                 if one.asks and (one.asks != UNKNOWN or proposals(one, plan.case)))  # fmt: skip


def doubts_of(case: Case) -> tuple[Text, ...]:
    """What was noticed when the case was read that speaks against acting on it, and that nobody set aside."""
    return tuple(dict.fromkeys(one.sentence() for one in case.notices if one.doubts))


def set_aside(case: Case, reason: str) -> Case:
    """The case with every doubt of `doubts_of` set aside for this reason: a notice that says so."""
    return case.noted(_aside(one, reason) if one.doubts else one for one in case.notices)


def _aside(doubt: Notice, reason: str) -> Notice:
    message = text("{doubt} Set aside: {reason}", doubt=doubt.message, reason=reason)
    return replace(doubt, message=message, doubts=False)


def no_rules(case: Case, wishes: Iterable[Notice], entered: Iterable[Notice] = ()) -> Case:
    """The case with these wishes set aside, for somebody says that they are no rules: notices that say so.

    Of those among them for which somebody `entered` a rule they say that.
    """
    aside, seen_to = set(wishes), set(entered)
    return case.noted(_no_rule(one, one in seen_to) if one in aside else one for one in case.notices)


def _no_rule(wish: Notice, is_entered: bool) -> Notice:
    said = wish.said or wish.message
    message = text("Set aside in the app, as no rule or seen to already: {said}", said=said)
    if is_entered:
        message = text("A rule was entered in the app for what stands there: {said}", said=said)
    return replace(wish, message=message, asks=())


def is_open(notice: Notice, case: Case, rules: Iterable[Rule]) -> bool:
    """Whether something that the wish asks for is not among the rules.

    Where it is clear what the sentence means, a rule has to say that or more; else one of its kind will do, about the
    same amount if it names one.
    """
    rules, found = _with_gates(rules, case), proposals(notice, case)
    # What is proposed tells best what is asked.
    kinds = dict.fromkeys(one.asked for one in found) if found else notice.asks
    if not notice.said:
        # A notice without its sentence tells no more than its kind: a rule of that kind is what it asks.
        return not all(any(isinstance(rule, _ANSWERS[kind]) for rule in rules) for kind in kinds)
    return not all(_is_met(kind, [one for one in found if one.asked == kind], case, rules) for kind in kinds)


def still_proposed(notice: Notice, case: Case, rules: Iterable[Rule]) -> tuple[Proposal, ...]:
    """Of what the sentence may state, what is not among the rules yet."""
    rules = _with_gates(rules, case)
    return tuple(one for one in proposals(notice, case) if not _is_met(one.asked, [one], case, rules))


def _with_gates(rules: Iterable[Rule], case: Case) -> tuple[Rule, ...]:
    return (*rules, *(Floor(one.name, one.gate) for one in case.criteria if one.gate is not None))


def _is_met(kind: str, wanted: Sequence[Proposal], case: Case, rules: Sequence[Rule]) -> bool:
    own = [rule for rule in rules if isinstance(rule, _ANSWERS[kind])]
    known = [one for one in wanted if set(one.values) - {"n"}]
    if len(known) < max(1, len(wanted)):
        # What it means nobody knows: only somebody can say that it is done.
        return False
    return all((one.is_hint and own) or any(_says(rule, one, case) for rule in own)
               or _is_kept_out(one, rules) or _is_let_in(one, rules) for one in known)  # fmt: skip


def _is_kept_out(one: Proposal, rules: Sequence[Rule]) -> bool:
    """Whether those that a proposal parts, joins or keeps out cannot take part anyway: of two, one is enough."""
    names = {name for rule in rules if isinstance(rule, Exclude) for name in rule.names}
    asked = set(one.values.get("names", ()))
    pair = {one.values[end] for end in ("a", "b") if end in one.values}
    return bool(asked and asked <= names) or bool(pair & names)


def _is_let_in(one: Proposal, rules: Sequence[Rule]) -> bool:
    """Whether those of whom enough are asked for, all or so many, must take part already."""
    if one.kind not in (Require, AtLeastOf):
        return False
    asked = set(one.values.get("names", ()))
    wanted = int(one.values.get("n", len(asked)))
    required = {name for rule in rules if isinstance(rule, Require) for name in rule.names}
    return (bool(asked) and len(asked & required) >= wanted) or any(
        isinstance(rule, AtLeastOf) and rule.n - len(set(rule.names) - asked) >= wanted for rule in rules)  # fmt: skip


def _says(rule: Rule, one: Proposal, case: Case) -> bool:
    """Whether a rule of the kind that is asked for says what was meant, or more; whatever is open is met by any."""
    if isinstance(rule, TotalAtLeast):
        return one.kind is TotalAtLeast and _asks_for(rule, one)
    if isinstance(rule, Budget):
        return one.kind is Budget and _limits(rule, one, case)
    if isinstance(rule, Size):
        return _is_within(rule, one)
    if isinstance(rule, (Floor, AverageAtLeast)):
        if isinstance(rule, AverageAtLeast) and one.kind is Floor and one.rule is not None:
            return False
        is_same = rule.criterion == str(one.values.get("criterion", rule.criterion))
        asked = float(one.values.get("value", rule.value))
        is_less = any(own.name == rule.criterion and own.less_is_better for own in case.criteria)
        return is_same and (rule.value <= asked if is_less else rule.value >= asked)
    if isinstance(rule, (Apart, Together, Implies)):
        # What is to be kept apart is not met by a rule that joins it; where that is open any will do.
        return (one.rule is None or isinstance(rule, one.kind)) and {
            one.values[end] for end in ("a", "b") if end in one.values
        } <= {rule.a, rule.b}
    if isinstance(rule, GroupAtLeast) and "value" in one.values:
        same = one.kind is GroupAtLeast and (rule.column, rule.value) == (one.values["column"], one.values["value"])
        return same and rule.n >= int(one.values["n"])
    if isinstance(rule, GroupAtMost):
        same = one.kind is GroupAtMost and (rule.column, rule.value) == (one.values["column"], one.values["value"])
        return same and rule.n <= int(one.values["n"])
    if isinstance(rule, DifferentGroups):
        return one.kind is DifferentGroups and rule.column == one.values["column"] and rule.n >= int(one.values["n"])
    if isinstance(rule, Newcomers):
        return one.kind is Newcomers and rule.at_least >= int(one.values["at_least"])
    if isinstance(rule, Covers) and one.kind is Covers:
        return rule.capability == str(one.values["capability"]) and rule.by >= int(one.values["by"])
    return not isinstance(rule, (Exclude, Require, AtLeastOf))


def _asks_for(rule: TotalAtLeast, one: Proposal) -> bool:
    """Whether a rule asks for that much of the column that was meant, or more; whatever is open is met by any."""
    is_same = rule.column == str(one.values.get("column", rule.column))
    return is_same and rule.need >= float(one.values.get("need", rule.need)) * (1 - _CLOSE)


def _limits(rule: Budget, one: Proposal, case: Case) -> bool:
    """Whether a budget limits what was meant, to that amount or less; where the column is open, to that amount."""
    if "column" in one.values:
        return rule.column == str(one.values["column"]) and rule.max <= float(one.values["max"]) * (1 + _CLOSE)
    amount = one.values.get("max")
    return amount is None or abs(rule.max * scales_of(case, rule.column) - amount) <= _CLOSE * amount


def _is_within(rule: Size, one: Proposal) -> bool:
    low, high = one.values.get("min"), one.values.get("max")
    return (low is None or rule.min >= low) and (high is None or rule.max <= high)
