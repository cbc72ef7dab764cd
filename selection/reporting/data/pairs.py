"""The rated pairs of each criterion of pairs, with their utilities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selection.model import CLIENT, Aggregator, Case, Criterion, Relation
from selection.normalisation import At, pair_values, utility
from selection.reporting.book import Book, Tab
from selection.reporting.cells import Formula, Page
from selection.reporting.data.scales import Scale, utility_formula
from selection.reporting.looks import LABEL, NOTE, entry, figure, missing, plain
from selection.reporting.references import Area
from selection.reporting.subject import ENDS
from selection.texts import text

__all__ = ["PairCells", "write_pairs"]

_FIRST, _SECOND, _FROM, _TO, _AROUND_FROM, _AROUND_TO, _U_FROM, _U_TO, _ENDS_AT = 0, 1, 3, 4, 5, 6, 7, 8, 9
_PLACE = _ENDS_AT + len(ENDS)
_UTILITY = "0.000"
_HEADINGS = (
    text("First"),
    text("Second"),
    None,
    text("First of second"),
    text("Second of first"),
    text("Uncertainty"),
    text("Uncertainty"),
    text("Utility"),
    text("Utility"),
    text("Together"),
    text("Pessimistic"),
    text("Optimistic"),
    text("No. first"),
    text("No. second"),
)


@dataclass(frozen=True, slots=True)
class PairCells:
    """Where the rated pairs of one criterion stand, one row a pair, those with the client first.

    `pairs` are the indices of the parties; `places` two columns with the same as numbers from 1, 0 for the client.
    `judged` are two columns with the raw values, either of which may be empty.
    """

    pairs: tuple[tuple[int, int], ...]
    judged: Area
    utilities: Mapping[At, Area]
    places: Area

    @property
    def with_client(self) -> int:
        """How many of the pairs are with the client."""
        return sum(first == CLIENT for first, _ in self.pairs)


def write_pairs(book: Book, scales: Mapping[str, Scale]) -> Mapping[str, PairCells | None]:
    """Writes a table for each criterion of pairs and answers where it stands; None where no pair was rated."""
    return {one.name: _write_table(book, scales[one.name]) for one in book.subject.pairwise}


def _write_table(book: Book, scale: Scale) -> PairCells | None:
    page, case, criterion = book[Tab.DATA], book.subject.case, scale.criterion
    values = {at: pair_values(case, criterion, at) for at in ENDS}
    pairs = tuple(sorted(values["mid"]))
    if not pairs:
        return None
    page.heading(text("Pairs: {criterion}", criterion=criterion.name), _PLACE + 1)
    lower = criterion.aggregator is Aggregator.PAIR_WEAKEST
    message = (
        text("Of two judgements the lower one counts. Pairs that are not listed count as unrated.")
        if lower
        else text("Of two judgements the mean counts. Pairs that are not listed count as unrated.")
    )
    page.put(page.row, 0, message, NOTE.but(wrap=False))
    top = page.row + 2
    page.head(top - 1, 0, _HEADINGS, words=(0, 1))
    said = _said(case, criterion)
    for i, pair in enumerate(pairs):
        _write_pair(page, top + i, scale, case, pair, said[pair], {at: values[at][pair] for at in ENDS})
    page.row = top + len(pairs) + 1
    bottom = top + len(pairs) - 1
    ends = {at: Area(page.name, top, _ENDS_AT + j, bottom, _ENDS_AT + j) for j, at in enumerate(ENDS)}
    judged = Area(page.name, top, _FROM, bottom, _TO)
    return PairCells(pairs, judged, ends, Area(page.name, top, _PLACE, bottom, _PLACE + 1))


def _said(case: Case, criterion: Criterion) -> dict[tuple[int, int], dict[bool, Relation]]:
    """For each rated pair what was said, by whether it was the first who judged the second."""
    found: dict[tuple[int, int], dict[bool, Relation]] = {}
    for relation in case.relations:
        if relation.criterion == criterion.name:
            source, target = case.index[relation.source], case.index[relation.target]
            found.setdefault((min(source, target), max(source, target)), {})[source < target] = relation
    return found


def _write_pair(
    page: Page,
    row: int,
    scale: Scale,
    case: Case,
    pair: tuple[int, int],
    said: Mapping[bool, Relation],
    values: Mapping[At, float],
) -> None:
    names = [case.client if party == CLIENT else case.names[party] for party in pair]
    page.line(row, _FIRST, names, LABEL)
    for first, value_at, around_at, utility_at in (
        (True, _FROM, _AROUND_FROM, _U_FROM),
        (False, _TO, _AROUND_TO, _U_TO),
    ):
        relation = said.get(first)
        raw = page.put(
            row, value_at, relation.value if relation else None, entry(plain(relation.value)) if relation else missing()
        )
        width = relation.evidence.half_width if relation and relation.evidence else 0.0
        page.put(row, around_at, width, entry("0.00"))
        value = utility(scale.criterion, relation.value) if relation else ""
        page.put(row, utility_at, Formula(f'IF({raw}="","",{utility_formula(raw, scale)})', value), figure(_UTILITY))
    for j, at in enumerate(ENDS):
        page.put(row, _ENDS_AT + j, Formula(_together(page, row, scale, at), values[at]), figure(_UTILITY))
    page.line(row, _PLACE, [party + 1 for party in pair], figure("0"))


def _together(page: Page, row: int, scale: Scale, at: At) -> str:
    """The utility of the pair at one end: of both judgements, of the only one, or the neutral one of none."""
    sides = [(Area.at(page.name, row, _U_FROM), Area.at(page.name, row, _AROUND_FROM)),
             (Area.at(page.name, row, _U_TO), Area.at(page.name, row, _AROUND_TO))]  # fmt: skip
    ends = {
        "mid": [f"{value}" for value, _ in sides],
        "low": [f"MAX(0,{value}-{around})" for value, around in sides],
        "high": [f"MIN(1,{value}+{around})" for value, around in sides],
    }[at]
    join = "MIN" if scale.criterion.aggregator is Aggregator.PAIR_WEAKEST else "AVERAGE"
    one, other = (value for value, _ in sides)
    only = f'IF({one}="",IF({other}="",{scale.neutral},{ends[1]}),{ends[0]})'
    return f"IF(COUNT({one},{other})=2,{join}({ends[0]},{ends[1]}),{only})"
