"""Any file to a workbook of grids, each value with its cell."""

from __future__ import annotations

import hashlib
from pathlib import Path

from selection.reading.child.refusal import Refusal
from selection.reading.guard import ask
from selection.reading.limits import Limits
from selection.reading.notices import notice
from selection.reading.refusals import sheet_error
from selection.reading.unpacking import grids
from selection.tables import Workbook

__all__ = ["read_workbook"]

_DEFAULT_NAME = "upload"


def read_workbook(
    source: str | Path | bytes, name: str | None = None, *, limits: Limits | None = None, hidden: bool = False
) -> Workbook:
    r"""The sheets of a file, read in a throw-away process that a harmful file can only harm itself in.

    Read are xlsx, xlsm (macros never run), xls, xlsb, ods, csv and tsv, by content and not by name. Numbers come as
    stored (85 % is 0.85), dates as dates, numbers stored as text as text; an error value or a formula that was never
    calculated comes as `Cell.error`. What was assumed, such as a csv's decimal mark, is among the notices.

    Parameters
    ----------
    source
        Path of the file, or its bytes.
    name
        The file's name for places and messages; that of the path by default.
    limits
        The most that reading may cost; `Limits()` by default.
    hidden
        Whether what is hidden counts too. By default cells in hidden rows and columns come out blank and hidden sheets
        are marked; a notice says so.

    Raises
    ------
    SheetError
        When the file cannot be read, or not safely; the message says what it is and what to do.

    Examples
    --------
    >>> book = read_workbook(b"Candidate;Quality\nAcme;8,5\n", "scores.csv")
    >>> cell = book.grids[0].rows[1][1]
    >>> cell.value, str(cell.place)
    (8.5, 'scores!B2')
    >>> print(book.notices[0])
    Read as UTF-8 text, columns separated by semicolons, decimals after a comma.
    """
    limits = limits or Limits()
    file = name or (_DEFAULT_NAME if isinstance(source, bytes) else Path(source).name)
    try:
        content = source if isinstance(source, bytes) else _content(Path(source), limits)
        _check_size(len(content), limits)
        header, payload = ask("read", content, file, limits, hidden=hidden)
        found = grids(header["sheets"], payload, file, with_hidden=hidden)
    except Refusal as refusal:
        raise sheet_error(refusal, file) from None
    return Workbook(
        file=file,
        sha256=hashlib.sha256(content).hexdigest(),
        grids=found,
        notices=tuple(notice(note, file) for note in header["notes"]),
    )


def _content(path: Path, limits: Limits) -> bytes:
    try:
        _check_size(path.stat().st_size, limits)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Refusal("missing") from error
    except OSError as error:
        raise Refusal("unreadable") from error


def _check_size(size: int, limits: Limits) -> None:
    if size > limits.file_bytes:
        raise Refusal("file_size", megabytes=size / 1e6, limit=limits.file_bytes / 1e6)
