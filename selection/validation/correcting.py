"""A score that somebody corrects after reading: read as a cell is read, checked as a case is checked, never silent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from selection.errors import CaseError, Notice, Place
from selection.model import Absence, Aggregator, Assessment, Beside, Case
from selection.tables import Cell, CellValue
from selection.texts import Language, Text, text
from selection.validation.findings import Findings
from selection.validation.numbers import interval_text
from selection.validation.said import said

__all__ = ["Correction", "corrected", "correction", "standing_score", "written"]

_NOT_APPLICABLE = "n/a"


@dataclass(frozen=True, slots=True)
class Correction:
    """One score as it was read, and as it is now; both of the same party, criterion and assessor."""

    old: Assessment
    new: Assessment

    @property
    def place(self) -> Place:
        """The cell that the old score stands in; without a sheet when nobody had given one."""
        return self.old.place

    def sentence(self) -> Text:
        """What was changed, and where."""
        values: dict[str, object] = {
            "party": self.old.party,
            "criterion": self.old.criterion,
            "old": _shown(self.old),
            "new": _shown(self.new),
        }
        if not str(self.place):
            return text("{party} on {criterion}: {old} became {new}, corrected after reading.", **values)
        return text("{party} on {criterion}: {old} (in {place}) became {new}, corrected after reading.",
                    place=str(self.place), **values)  # fmt: skip

    def beyond(self, case: Case) -> Text | None:
        """That the new score lies outside the anchors of its scale and counts like the nearest; None when it does not.

        A total has no such end: more of it is more.
        """
        criterion, value = case.criterion(self.new.criterion), self.new.value
        if value is None or criterion.aggregator is Aggregator.TOTAL:
            return None
        ends = [knot for knot, _ in criterion.knots] or [criterion.worst, criterion.best]
        low, high = min(ends), max(ends)
        if low <= value <= high:
            return None
        return text("{value} lies outside the scale of {criterion} and counts like {end}.",
                    value=value, criterion=criterion.name, end=low if value < low else high)  # fmt: skip


def written(entry: Assessment) -> str:
    """A score as somebody would write it in a cell, such as 7.5, 7 - 8 or n/a; empty when it is missing.

    Examples
    --------
    >>> written(Assessment("Acme", "Ideas", 8.5, low=8.0, high=9.0))
    '8 - 9'
    """
    if entry.value is None:
        return _NOT_APPLICABLE if entry.absence is Absence.NOT_APPLICABLE else ""
    if entry.low is not None and entry.high is not None:
        return interval_text(entry.low, entry.high)
    return interval_text(entry.value, entry.value).split(" - ", 1)[0]


def standing_score(case: Case, party: str, criterion: str, assessor: str = "") -> Assessment:
    """What the assessor said of the party on the criterion; a missing score without a place when nothing was said."""
    for entry in case.assessments:
        if (entry.party, entry.criterion, entry.assessor) == (party, criterion, assessor):
            return entry
    return Assessment(party, criterion, None, absence=Absence.BLANK, assessor=assessor)


def correction(
    case: Case, old: Assessment, typed: str | float | None, reason: str = "", language: Language = "en"
) -> Correction:
    """The correction that puts what was `typed` in the place of the `old` score of `case`.

    It is read as a cell of the workbook is: 7.5, 7,5, 7 - 8, a word that the criterion explains, n/a, or nothing. The
    remark of the new score says in `language` that it was corrected, what stood there, and the `reason`.

    Raises
    ------
    CaseError
        When it is no score, or outside what the criterion allows; nothing is rounded or clipped.

    Examples
    --------
    >>> from selection.model import Candidate, Criterion
    >>> case = Case((Candidate("Acme"),), (Criterion("Ideas"),), (Assessment("Acme", "Ideas", 8.0),))
    >>> print(correction(case, case.assessments[0], "6,5").sentence())
    Acme on Ideas: 8 became 6.5, corrected after reading.
    """
    cell = Cell(_plain(typed), old.place if str(old.place) else Place(cell=f"{old.party}, {old.criterion}"))
    findings = Findings()
    meant = said(cell, case.criterion(old.criterion), old.party, findings)
    if findings.faults:
        raise CaseError(text("This score was not taken over:"), findings.faults)
    remarks = [old.remark, _remark(old).to(language), reason.strip()]
    beside = Beside(old.assessor, old.evidence, " ".join(filter(None, remarks)))
    found = Correction(old, meant.of(old.party, old.criterion, beside, old.place))
    corrected(case, [found])
    return found


def corrected(case: Case, corrections: Iterable[Correction]) -> Case:
    """The case with the corrected scores in the place of those that were read, and a notice of each.

    Raises
    ------
    CaseError
        When a score is outside what its criterion allows.
    """
    found = tuple(corrections)
    instead = {_key(one.old): one.new for one in found}
    kept = tuple(instead.pop(_key(entry), entry) for entry in case.assessments)
    notices = tuple(Notice(one.sentence()) for one in found)
    return case.replace(assessments=(*kept, *instead.values()), notices=(*case.notices, *notices))


def _key(entry: Assessment) -> tuple[str, str, str]:
    return entry.party, entry.criterion, entry.assessor


def _shown(entry: Assessment) -> Text | str:
    return written(entry) or text("no score")


def _remark(old: Assessment) -> Text:
    if not str(old.place):
        return text("Corrected after reading; it was {old}.", old=_shown(old))
    return text("Corrected after reading; it was {old} in {place}.", old=_shown(old), place=str(old.place))


def _plain(typed: str | float | None) -> CellValue:
    if isinstance(typed, str):
        return typed.strip() or None
    return None if typed is None else float(typed)
