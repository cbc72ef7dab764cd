"""The sheet Weights: what each criterion counts for, and who gave which weight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selection.model import Criterion, Stakeholder
from selection.reporting.book import Book, Tab
from selection.reporting.cells import Formula, Page, wide_enough
from selection.reporting.looks import ASIDE, LABEL, NOTE, entry, figure, total
from selection.reporting.references import Area
from selection.schema import GROUPS
from selection.texts import Text, text
from selection.weighting import Entry, Points, Range

__all__ = ["WeightCells", "write_weights"]

_PERCENT = "0.0%"
_HEAD = 3


@dataclass(frozen=True, slots=True)
class WeightCells:
    """Where the weights stand, one row a criterion: as entered, and as shares of their sum."""

    entered: Area
    shares: Area
    _rows: Mapping[str, int]

    def share(self, criterion: str) -> Area:
        """The cell with the share of one criterion."""
        return self.shares.cell(self._rows[criterion])


def write_weights(book: Book) -> WeightCells:
    """Writes the sheet and answers where the weights stand."""
    page, criteria = book[Tab.WEIGHTS], book.subject.case.criteria
    page.widths(28, 22, 9, 9, 52, *_stakeholder_widths(book))
    message = text("Change a shaded weight and the worth of every coalition in this file follows; only the proportions "
                   "count.")  # fmt: skip
    page.open(text("Weights"), message)
    headings = (text("Criterion"), text("Group"), text("Weight"), text("Share"), text("How it adds up"))
    page.head(_HEAD, 0, headings, words=(0, 1, 4))
    top, bottom = _HEAD + 1, _HEAD + len(criteria)
    entered, shares = Area(page.name, top, 2, bottom, 2), Area(page.name, top, 3, bottom, 3)
    for i, criterion in enumerate(criteria):
        weight = book.subject.weights[criterion.name]
        share = Formula(f"IF(SUM({entered})=0,0,{entered.cell(i)}/SUM({entered}))", weight)
        term = book.subject.worths["mid"].terms[criterion.name]
        page.line(
            top + i,
            0,
            (criterion.name, GROUPS[criterion.group], weight, share, _explained(book, criterion, term.explanation)),
            (LABEL, ASIDE, entry(_PERCENT), figure(_PERCENT), ASIDE),
        )
    page.put(bottom + 1, 0, text("Together"), total().but(align="left"))
    page.put(bottom + 1, 1, None, total())
    page.put(bottom + 1, 2, Formula(f"SUM({entered})", sum(book.subject.weights.values())), total(_PERCENT))
    page.put(bottom + 1, 3, Formula(f"SUM({shares})", 1.0), total(_PERCENT))
    page.sheet.data_validation(top, 2, bottom, 2, {"validate": "decimal", "criteria": ">=", "value": 0})
    page.row = bottom + 3
    _write_stakeholders(book, page)
    page.sheet.freeze_panes(top, 1)
    book.print_well(Tab.WEIGHTS, repeat=(_HEAD, _HEAD))
    return WeightCells(entered, shares, {criterion.name: i for i, criterion in enumerate(criteria)})


def _explained(book: Book, criterion: Criterion, how: Text) -> Text:
    """How it adds up, and in which cell its weight stands, where that weight counts."""
    is_stated = book.subject.appraiser.weights is None and not book.subject.case.stakeholders
    if not is_stated or not str(criterion.weight_place):
        return how
    return text("{how} (its weight: {cell})", how=how, cell=str(criterion.weight_place))


def _stakeholder_widths(book: Book) -> list[float]:
    names = [stakeholder.name for stakeholder in book.subject.case.stakeholders]
    return [wide_enough(names, 10.0), 9.0] * len(names)


def _write_stakeholders(book: Book, page: Page) -> None:
    """Beside the weights: what each stakeholder entered, and which share of the weight it stands for."""
    case = book.subject.case
    names = [criterion.name for criterion in case.criteria]
    if book.subject.appraiser.weights is not None:
        page.spread(
            page.row, (0, 4), text("These weights were set for this calculation, instead of those of the case."), NOTE
        )
        page.row += 1
    elif case.stakeholders:
        message = text("The weights are the mean of the shares that the stakeholders' entries stand for, by influence.")
        page.spread(page.row, (0, 4), message, NOTE)
        page.row += 1
    for j, stakeholder in enumerate(case.stakeholders):
        _write_stakeholder(page, 5 + 2 * j, stakeholder, names)
        for notice in stakeholder.preference.centre().notices:
            note = text("{name}: {notice}", name=stakeholder.name, notice=notice.sentence())
            page.spread(page.row, (0, 4), note, NOTE)
            page.row += 1


def _write_stakeholder(page: Page, column: int, stakeholder: Stakeholder, names: list[str]) -> None:
    preference = stakeholder.preference
    entered = dict(zip(preference.labels, preference.entries, strict=True))
    shares = dict(preference.centre().items())
    page.head(_HEAD, column, (stakeholder.name, text("share")), words=())
    for i, name in enumerate(names, start=_HEAD + 1):
        if name in entered:
            page.put(i, column, _entered(entered[name]), figure("General"))
            page.put(i, column + 1, shares[name], figure(_PERCENT))
    page.put(_HEAD + len(names) + 1, column, text("influence"), total().but(bold=False))
    page.put(_HEAD + len(names) + 1, column + 1, stakeholder.influence, total("General"))


def _entered(given: Entry) -> Text | float:
    """An entry as it was made: a number, a range or a rank."""
    if isinstance(given, Points):
        return given.value
    if isinstance(given, Range):
        return text("{low} to {high}", low=given.low, high=given.high)
    return text("rank {place}", place=given.place)
