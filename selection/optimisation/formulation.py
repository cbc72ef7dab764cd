"""From a case to the integer program whose optimum is the best coalition."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from selection.model import CLIENT, Case, Members, Rule, once_per_case
from selection.program import Affine, Program, Row
from selection.terms import PairMean, PairWeakest, Term
from selection.worth import MOST_WORTH, Worth

__all__ = ["Formulation", "formulate", "rules_program"]

_IN = 0.5

_DENSE = 0.2
"""From this share of rated pairs a column for every pair costs less than rows for each that is rated."""

_KEPT = 25_000
"""A program of more columns is not kept for other weights: it takes up 15 MB or more, and solving it takes longer."""

_Terms = tuple[tuple[str, Term], ...]


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


@dataclass(frozen=True, slots=True)
class _Parts:
    """All of a program that no weighting changes: its rows, and the value of each term in its columns."""

    formulation: Formulation
    values: Mapping[str, Affine]


def formulate(case: Case, worth: Worth, rules: Iterable[Rule], size: int | None = None) -> Formulation:
    """The program whose optimum is the coalition of most worth under the rules, with exactly `size` members if given.

    A worth that depends on the number of members (`worth.needs_size`) must be given one. Where only the weights are
    others than the last time, the rows of that time are taken.
    """
    terms = tuple((name, term) for name, term in worth.terms.items() if worth.weights[name])
    parts = _parts(case, terms, tuple(rules), size)
    program = parts.formulation.program.copy()
    for name, value in parts.values.items():
        program.objective = program.objective + value * (MOST_WORTH * worth.weights[name])
    return Formulation(program, parts.formulation.x)


def _parts(case: Case, terms: _Terms, rules: tuple[Rule, ...], size: int | None) -> _Parts:
    """The parts for these terms and rules, built once as long as nobody asks for other terms or rules."""
    kept, asked = _kept(case), (terms, rules)
    by_size = kept.get(asked)
    if by_size is None:
        kept.clear()
        by_size = kept[asked] = {}
    parts = by_size.get(size)
    if parts is None:
        parts = _built(case, terms, rules, size)
        if len(parts.formulation.program.columns) <= _KEPT:
            by_size[size] = parts
    return parts


@once_per_case
def _kept(case: Case) -> dict[Hashable, dict[int | None, _Parts]]:  # noqa: ARG001 - it is kept with the case
    """The parts by terms and rules, then by size: of those last asked for only, so that memory stays bounded."""
    return {}


def _built(case: Case, terms: _Terms, rules: tuple[Rule, ...], size: int | None) -> _Parts:
    formulation = rules_program(case, rules)
    program, x = formulation.program, formulation.x
    if size is not None:
        program.exactly(Affine(0.0, dict.fromkeys(x, 1.0)), size, "size")
    every_pair = size is not None and _share_rated((term for _, term in terms), len(x)) >= _DENSE
    if size is not None and every_pair:
        program.all_products(x, size)
    values = {name: term.rows(program, x, size) for name, term in terms}
    if size is not None and not every_pair:
        program.limit_products(size)
    return _Parts(formulation, values)


def _share_rated(terms: Iterable[Term], n: int) -> float:
    """The share of all pairs of candidates that are rated in one of the terms."""
    tables = [term.pairs for term in terms if isinstance(term, PairMean | PairWeakest)]
    rated = {pair for table in tables for pair in table.rated if CLIENT not in pair}
    return len(rated) / max(1, n * (n - 1) // 2)
