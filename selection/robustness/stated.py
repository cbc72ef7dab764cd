"""A case that brings with it exactly the rules that it is given: for functions that add those of the case."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable

from selection.model import Case, Rule
from selection.rules import Size, all_rules

__all__ = ["stated"]


def stated(case: Case, rules: Iterable[Rule]) -> Case:
    """The same parties, scores and weights under these rules and no others, however the case itself implies some.

    Floors of criteria, core needs, absence and collectives become nothing but the rules that stand in `rules`. What a
    coalition is worth stays the same.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10, gate=5),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4)))
    >>> [str(rule.sentence()) for rule in all_rules(stated(case, [Size(1, 2)]))]
    ['1 to 2 members']
    """
    wanted = tuple(dict.fromkeys(rules))
    if set(all_rules(case)) == set(wanted):
        return case
    if not any(isinstance(rule, Size) for rule in wanted):
        wanted = (*wanted, Size(1, len(case.candidates)))
    return case.replace(
        candidates=tuple(dataclasses.replace(one, member_of="") for one in case.candidates),
        criteria=tuple(one.replace(gate=None) for one in case.criteria),
        needs=tuple(dataclasses.replace(need, core=False) for need in case.needs),
        absent=(),
        rules=wanted,
    )
