"""From a case to the integer program whose optimum is the best coalition."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from selection.model import CLIENT, Case, Members, Rule
from selection.program import Affine, Program, Row
from selection.terms import PairMean, PairWeakest, Term
from selection.worth import MOST_WORTH, Worth

__all__ = ["Formulation", "formulate", "rules_program"]

_IN = 0.5

_DENSE = 0.2
"""From this share of rated pairs a column for every pair costs less than rows for each that is rated."""


@dataclass(frozen=True, slots=True)
class Formulation:
    """A program and its membership columns, one a candidate."""

    program: Program
    x: tuple[int, ...]

    def members(self, values: Sequence[float]) -> Members:
        """The candidates that a solution takes in."""
        return tuple(i for i, column in enumerate(self.x) if values[column] > _IN)

    def without(self, *coalitions: Members) -> Formulation:
        """The same program without exactly these coalitions."""
        program = self.program.copy()
        for members in coalitions:
            inside = set(members)
            cut = {column: -1.0 if i in inside else 1.0 for i, column in enumerate(self.x)}
            program.rows.append(Row(cut, 1.0 - len(members), math.inf, "another coalition"))
        return Formulation(program, self.x)


def rules_program(case: Case, rules: Iterable[Rule]) -> Formulation:
    """The program of the rules alone: any coalition that satisfies them, nothing to maximise."""
    program = Program()
    x = program.binaries(case.names)
    program.at_most(Affine(1.0, dict.fromkeys(x, -1.0)), 0.0, "at least one member")
    for rule in rules:
        sentence = str(rule.sentence())
        for row in rule.rows(case, x):
            program.at_most(row, 0.0, sentence)
    return Formulation(program, tuple(x))


def formulate(case: Case, worth: Worth, rules: Iterable[Rule], size: int | None = None) -> Formulation:
    """The program whose optimum is the coalition of most worth under the rules, with exactly `size` members if given.

    A worth that depends on the number of members (`worth.needs_size`) must be given one.
    """
    formulation = rules_program(case, rules)
    program, x = formulation.program, formulation.x
    if size is not None:
        program.exactly(Affine(0.0, dict.fromkeys(x, 1.0)), size, "size")
    terms = {name: term for name, term in worth.terms.items() if worth.weights[name]}
    every_pair = size is not None and _share_rated(terms.values(), len(x)) >= _DENSE
    if size is not None and every_pair:
        program.all_products(x, size)
    objective = Affine()
    for name, term in terms.items():
        objective = objective + term.rows(program, x, size) * (MOST_WORTH * worth.weights[name])
    if size is not None and not every_pair:
        program.limit_products(size)
    program.objective = objective
    return formulation


def _share_rated(terms: Iterable[Term], n: int) -> float:
    """The share of all pairs of candidates that are rated in one of the terms."""
    tables = [term.pairs for term in terms if isinstance(term, PairMean | PairWeakest)]
    rated = {pair for table in tables for pair in table.rated if CLIENT not in pair}
    return len(rated) / max(1, n * (n - 1) // 2)
