"""A score as it stands in its cell, with what that means where it does not say so itself."""

from __future__ import annotations

from selection.model import Absence, Assessment
from selection.schema import means
from selection.texts import Text, text
from selection.validation import written
from selection.validation.values import as_interval, as_number

__all__ = ["as_read", "as_read_and_meant"]

_NOT_APPLICABLE = text("not applicable")
_ABSENCES = {Absence.BLANK: text("blank"), Absence.NOT_APPLICABLE: _NOT_APPLICABLE}


def as_read(one: Assessment) -> Text | str | float:
    """What stands in the cell, for where the number that it means is told beside it.

    Examples
    --------
    >>> print(as_read(Assessment("Acme", "Ideas", None, "tbc", Absence.BLANK)))
    tbc (no score)
    """
    if one.raw is None:
        return _ABSENCES[one.absence] if one.absence else "" if one.value is None else one.value
    if one.absence is Absence.NOT_APPLICABLE:
        # What the template asks to type there, in whatever language, is said in that of the report.
        is_ours = one.raw == written(one) or means(str(one.raw), _NOT_APPLICABLE)
        return _NOT_APPLICABLE if is_ours else text("{raw} (not applicable)", raw=one.raw)
    return text("{raw} (no score)", raw=one.raw) if one.absence else one.raw


def as_read_and_meant(one: Assessment) -> Text:
    """What stands in the cell, and the number that it means unless it is that number.

    Examples
    --------
    >>> print(as_read_and_meant(Assessment("Acme", "Ideas", 2.0, "Amber")))
    Amber → 2
    """
    if isinstance(one.raw, str) and not one.absence and not _says_itself(one, one.raw):
        meant = text("{value}", value=one.value) if one.low is None else written(one)
        return text("{raw} → {value}", raw=one.raw, value=meant)
    return text("{value}", value=as_read(one))


def _says_itself(one: Assessment, raw: str) -> bool:
    return as_interval(raw) == (one.low, one.high) if one.low is not None else as_number(raw) == one.value
