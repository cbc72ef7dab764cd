"""The sheet Candidates: every candidate, chosen or not, with the reasons."""

from __future__ import annotations

from collections.abc import Mapping

from selection.analysis import Outcome, Standing, lets_in, standings
from selection.model import Aggregator
from selection.normalisation import At
from selection.reporting.book import Book, Tab
from selection.reporting.cells import Content, Formula
from selection.reporting.data import DataCells
from selection.reporting.looks import ASIDE, LABEL, figure
from selection.reporting.sheets.weights import WeightCells
from selection.study import Study
from selection.texts import Text, joined, text

__all__ = ["OUTCOMES", "write_candidates"]

OUTCOMES: Mapping[Outcome, Text] = {
    Outcome.CHOSEN: text("chosen"),
    Outcome.CONDITIONAL: text("chosen on condition"),
    Outcome.NOT_CHOSEN: text("not chosen"),
    Outcome.STOPPED: text("stopped by a rule"),
}
_ORDER = list(OUTCOMES)
_HEAD = 3
_OWN = "0.0%"


def write_candidates(book: Book, weights: WeightCells, data: DataCells, study: Study | None = None) -> None:
    """Writes one row for each candidate: what became of it, why, what it would change, its own utility, its gaps.

    Why is told by the best coalition with the candidate, as in the other reports, where the study has it; what changes
    when it takes the place of one member has columns of its own.
    """
    page, subject = book[Tab.CANDIDATES], book.subject
    page.widths(28, 17, 58, 24, 9, 11, 12, 9, 11, 18)
    message = text("Own utility is the weighted mean of a candidate's own scores and follows changes in this file; "
                   "reasons and what changes one for one are as calculated.")  # fmt: skip
    page.open(text("Candidates"), message)
    headings = (text("Candidate"), text("Outcome"), text("Why"), text("One for one in place of"), text("Worth then"),
                text("Difference"), text("Own utility, pessimistic"), text("Own utility"),
                text("Own utility, optimistic"), text("No score on"))  # fmt: skip
    page.head(_HEAD, 0, headings, words=(0, 1, 2, 3, 9))
    prices = {one.name: one for one in study.admissions} if study else {}
    found = sorted((one.priced(prices.get(one.name)) for one in standings(subject.plan)), key=_rank)
    for row, standing in enumerate(found, start=_HEAD + 1):
        without = lets_in(study.prices, standing.name) if study else None
        _write_standing(book, row, standing, joined(standing.reason(), without))
        _write_own(book, row, standing, weights, data)
    page.sheet.autofilter(_HEAD, 0, _HEAD + len(found), len(headings) - 1)
    page.sheet.freeze_panes(_HEAD + 1, 1)
    book.print_well(Tab.CANDIDATES, repeat=(_HEAD, _HEAD))


def _rank(standing: Standing) -> tuple[int, bool, float, float]:
    """The chosen first, then those that would cost least to take in, then the others by their own utility."""
    swap = standing.replacement
    allowed = swap is not None and not swap.broken
    return (
        _ORDER.index(standing.outcome) if standing.outcome is not Outcome.CONDITIONAL else 0,
        not allowed,
        swap.less if swap and allowed else 0.0,
        -(standing.mid or 0.0),
    )


def _write_standing(book: Book, row: int, standing: Standing, why: Text) -> None:
    page = book[Tab.CANDIDATES]
    is_in = standing.outcome in {Outcome.CHOSEN, Outcome.CONDITIONAL}
    swap = standing.replacement if standing.replacement and not standing.replacement.broken else None
    if standing.outcome is Outcome.STOPPED:
        swap = None
    gaps: Content = text("{names}", names=standing.missing) if standing.missing else None
    page.put(row, 0, standing.name, LABEL.but(bold=is_in))
    page.put(row, 1, OUTCOMES[standing.outcome], ASIDE.but(bold=is_in))
    page.put(row, 2, why, ASIDE)
    page.put(row, 3, swap.member if swap else None, ASIDE)
    page.put(row, 4, swap.worth if swap else None, figure("0.0"))
    page.put(row, 5, -swap.less if swap else None, figure("+0.0;-0.0;0.0"))
    page.put(row, 9, gaps, ASIDE)


def _write_own(book: Book, row: int, standing: Standing, weights: WeightCells, data: DataCells) -> None:
    """The own utility at each end, as formulas over the data."""
    page, candidate = book[Tab.CANDIDATES], book.subject.case.index[standing.name]
    ends: Mapping[At, float | None] = {"low": standing.low, "mid": standing.mid, "high": standing.high}
    for column, (at, value) in enumerate(ends.items(), start=6):
        if value is not None:
            page.put(row, column, Formula(_own(book, weights, data, candidate, at), value), figure(_OWN))


def _own(book: Book, weights: WeightCells, data: DataCells, candidate: int, at: At) -> str:
    parts, shares = [], []
    for criterion in book.subject.scored:
        share, cell = str(weights.share(criterion.name)), data.scores[criterion.name].utilities[at].cell(candidate)
        is_total = criterion.aggregator is Aggregator.TOTAL
        own = f"MIN(1,{cell}/{data.scales[criterion.name].need})" if is_total else str(cell)
        parts.append(f"{share}*{own}")
        shares.append(share)
    total = "+".join(shares)
    return f'IF({total}=0,"",({"+".join(parts)})/({total}))'
