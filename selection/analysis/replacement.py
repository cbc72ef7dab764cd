"""What one candidate would make of a coalition in the place of one member."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from selection.model import Members, Rule
from selection.optimisation import Appraiser
from selection.optimisation.answer import HOLDS
from selection.program import Affine
from selection.texts import Text, plural, text
from selection.worth import SHOWN, TIE, apart

__all__ = ["Replacement", "replacements"]


@dataclass(frozen=True, slots=True)
class Replacement:
    """A candidate in the place of a member.

    `worth` is what the coalition would then be worth, `less` how much less than now (negative when it is more).
    `broken` are the rules that forbid it, none when it is allowed.
    """

    candidate: str
    member: str
    worth: float
    less: float
    broken: tuple[Rule, ...] = ()

    def sentence(self) -> Text:
        """The replacement in words."""
        worth, _, less = apart(self.worth, self.worth + self.less)
        values: dict[str, object] = {"member": self.member, "worth": worth, "less": less}
        if self.broken:
            rules = [text('"{rule}"', rule=rule.sentence()) for rule in self.broken]
            return plural(
                "It fits in place of no one member: instead of {member} it breaks the rule {rules}.",
                "It fits in place of no one member: instead of {member} it breaks the rules {rules}.",
                len(rules),
                member=self.member,
                rules=rules,
            )
        if abs(self.less) <= TIE:
            return text("In place of {member}: worth just as much, {worth:0.0}.", **values)
        if self.less < 0:
            return text("In place of {member}: worth {worth:0.0}, {less:0.0##} points more.",
                        **values)  # fmt: skip
        if self.less < SHOWN:
            return text("In place of {member}: worth hardly less, {worth:0.0}.",
                        **{**values, "worth": self.worth})  # fmt: skip
        return text("In place of {member}: worth {worth:0.0}, {less:0.0} points less.", **values)


def replacements(appraiser: Appraiser, members: Members) -> Mapping[str, Replacement]:
    """The best single replacement by each candidate outside the coalition, by name; none for an empty coalition.

    Every member is tried. Of the allowed replacements it is the one of most worth; where none is allowed, the one
    that breaks the fewest rules, and of those the one of most worth.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.rules import Size
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)))
    >>> print(replacements(Appraiser(case, (Size(2, 2),)), (0, 2))["Bolt"].sentence())
    In place of Acme: worth 65.0, 20.0 points less.
    """
    names = appraiser.case.names
    now = appraiser.worth(members)
    outside = [i for i in range(len(names)) if i not in members] if members else []
    checks = [_Check.of(rule, rule.rows(appraiser.case, range(len(names))), len(names)) for rule in appraiser.rules]
    found = {}
    for candidate in outside:
        swaps = [tuple(sorted({*members, candidate} - {leaver})) for leaver in members]
        broken = list(_broken(checks, swaps, len(names)))
        ranked = [(len(rules), -appraiser.worth(swap)) for rules, swap in zip(broken, swaps, strict=True)]
        best = ranked.index(min(ranked))
        worth = -ranked[best][1]
        name, member = names[candidate], names[members[best]]
        found[name] = Replacement(name, member, worth, now - worth, broken[best])
    return found


@dataclass(frozen=True, slots=True)
class _Check:
    """One rule as a matrix: made once, so that thousands of coalitions are checked in a moment."""

    rule: Rule
    coefficients: csr_array
    constants: NDArray[np.float64]

    @staticmethod
    def of(rule: Rule, rows: Iterable[Affine], width: int) -> _Check:
        listed = list(rows)
        entries = [(value, i, j) for i, row in enumerate(listed) for j, value in row.coefficients.items()]
        values, i, j = zip(*entries, strict=True) if entries else ((), (), ())
        shape = (len(listed), width)
        constants = np.array([row.constant for row in listed], dtype=float)
        return _Check(rule, csr_array((np.array(values, dtype=float), (i, j)), shape=shape), constants)

    def breaks(self, inside: NDArray[np.float64]) -> NDArray[np.bool_]:
        """For each column of `inside` (shape candidates x coalitions): whether the rule is broken."""
        sums = self.coefficients @ inside + self.constants[:, None]
        return np.asarray((sums > HOLDS).any(axis=0))


def _broken(checks: Sequence[_Check], coalitions: Sequence[Members], width: int) -> Iterator[tuple[Rule, ...]]:
    """For each coalition the rules that it breaks."""
    inside = np.zeros((width, len(coalitions)))
    for column, members in enumerate(coalitions):
        inside[list(members), column] = 1.0
    verdicts = [(check.rule, check.breaks(inside)) for check in checks]
    for column in range(len(coalitions)):
        yield tuple(rule for rule, verdict in verdicts if verdict[column])
