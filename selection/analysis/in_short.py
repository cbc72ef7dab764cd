"""Rules in few words: of a rule for each group in a column one sentence."""

from __future__ import annotations

from collections.abc import Iterable

from selection.model import Case, Rule
from selection.rules import GroupAtLeast, GroupAtMost
from selection.rules.lookup import groups
from selection.texts import Text, text

__all__ = ["in_short"]


def in_short(rules: Iterable[Rule], case: Case) -> tuple[Text, ...]:
    """What rules say, in their order; where each group of a column has the same one that is said once.

    Examples
    --------
    >>> from selection.model import Candidate, Criterion
    >>> firms = (Candidate("Acme", {"Region": "North"}), Candidate("Bolt", {"Region": "South"}))
    >>> case = Case(firms, (Criterion("Ideas"),))
    >>> [str(one) for one in in_short([GroupAtMost("Region", "North", 1), GroupAtMost("Region", "South", 1)], case)]
    ['At most 1 per Region']
    """
    told: list[Text] = []
    rules = tuple(rules)
    for rule in rules:
        same = _said_of_each(rule, rules, case)
        if same is None:
            told.append(rule.sentence())
        elif same not in told:
            told.append(same)
    return tuple(told)


def _said_of_each(rule: Rule, rules: tuple[Rule, ...], case: Case) -> Text | None:
    if not isinstance(rule, (GroupAtLeast, GroupAtMost)):
        return None
    alike = {one.value for one in rules if isinstance(one, type(rule)) and (one.column, one.n) == (rule.column, rule.n)}
    if len(alike) < 2 or alike != set(groups(case, rule.column)):
        return None
    if isinstance(rule, GroupAtLeast):
        return text("At least {n} per {column}", n=rule.n, column=rule.column)
    return text("At most {n} per {column}", n=rule.n, column=rule.column)
