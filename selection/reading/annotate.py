"""A copy of the user's own workbook in which every fault is marked, explained and listed."""

from __future__ import annotations

from collections.abc import Sequence

from selection.errors import Fault, Notice
from selection.reading.child.page import FaultLine, Page
from selection.reading.child.refusal import Refusal
from selection.reading.guard import ask
from selection.reading.limits import Limits
from selection.reading.refusals import sheet_error
from selection.texts import Language, Text, plural, text

__all__ = ["annotated_copy"]

_AUTHOR = "partner-selection"

_LOSSES: dict[str, Text] = {
    "formats": text("The copy is a new workbook with the values only: formulas and formats are not in it."),
    "results": text(
        "Results of formulas: Excel calculates them when it opens the copy; save it there before using it here."
    ),
    "pictures": text("Pictures are not in the copy."),
    "cell_pictures": text("Pictures in cells and linked data types are not in the copy."),
    "shapes": text("Shapes and text boxes are not in the copy."),
    "diagrams": text("SmartArt is not in the copy."),
    "threaded_comments": text("Conversations in comments are kept as plain comments only."),
    "controls": text("Buttons, check boxes and other form controls are not in the copy."),
    "embedded": text("Embedded documents are not in the copy."),
    "slicers": text("Slicers and timelines are not in the copy."),
    "connections": text("Connections to other data are not in the copy."),
    "macros": text("Macros are not in the copy."),
    "charts": text("Charts are kept, but may look different."),
    "extensions": text("Sparklines, and the newer kinds of drop-down and conditional format, are not in the copy."),
}


def annotated_copy(
    original: bytes,
    name: str,
    faults: Sequence[Fault],
    notices: Sequence[Notice] = (),
    language: Language = "en",
    *,
    limits: Limits | None = None,
) -> tuple[bytes, tuple[Notice, ...]]:
    r"""An xlsx with every fault marked in its cell and listed on a first sheet, and what the copy could not keep.

    An xlsx or xlsm keeps its formats and formulas (which Excel calculates again on opening); of any other file the
    values are copied. Existing comments are kept and extended.

    Parameters
    ----------
    original, name
        The bytes of the user's file, and its name.
    faults
        What to mark; a fault without a cell is listed only.
    notices
        What else to list.
    language
        In which the sheet and the comments are written.
    limits
        The most that copying may cost; `Limits()` by default.

    Raises
    ------
    SheetError
        When the original cannot be read safely, or is too large to be copied.

    Examples
    --------
    >>> from selection.errors import Place
    >>> fault = Fault(Place("scores", "B2"), text("a number"), text("the text nvt"), text("Leave it empty"))
    >>> copy, lost = annotated_copy(b"Candidate;Quality\nAcme;nvt\n", "scores.csv", [fault])
    >>> print(lost[0])
    The copy is a new workbook with the values only: formulas and formats are not in it.
    """
    try:
        header, copy = ask("annotate", original, name, limits or Limits(), page=_page(faults, notices, language))
    except Refusal as refusal:
        raise sheet_error(refusal, name) from None
    return copy, tuple(Notice(_LOSSES[code]) for code in header["losses"])


def _page(faults: Sequence[Fault], notices: Sequence[Notice], language: Language) -> Page:
    intro = [
        plural("{n} fault was found.", "{n} faults were found.", len(faults)),
        text("Each faulty cell is coloured and has a comment; click a place below to go there."),
    ]
    headers = [text("Place"), text("Expected"), text("Found"), text("What to do")]
    return Page(
        title=text("Faults").to(language),
        intro=[line.to(language) for line in intro],
        headers=[header.to(language) for header in headers],
        faults=[_line(fault, language) for fault in faults],
        notices_header=text("Worth knowing").to(language),
        notices=[notice.sentence().to(language) for notice in notices],
        losses_header=text("What this copy could not keep").to(language),
        losses={code: loss.to(language) for code, loss in _LOSSES.items()},
        author=_AUTHOR,
    )


def _line(fault: Fault, language: Language) -> FaultLine:
    demand, found, remedy = (part.to(language) for part in (fault.demand, fault.found, fault.remedy))
    comment = text("Expected {demand}, found {found}. {remedy}.", demand=demand, found=found, remedy=remedy)
    return FaultLine(
        sheet=fault.place.sheet,
        cell=fault.place.cell,
        line=[str(fault.place), demand, found, remedy],
        comment=comment.to(language),
    )
