"""A book as bytes that can do no harm to who unpacks them: numbers as numbers, all else as JSON."""

from __future__ import annotations

import json
import math
from array import array
from dataclasses import asdict
from itertools import chain
from typing import Any, cast

from selection.reading.child.book import Book, Sheet

__all__ = ["packed"]


def packed(book: Book) -> tuple[dict[str, Any], bytes]:
    """The header, and the values of all sheets one after the other.

    Of each sheet come first all its cells as doubles (a cell that is no number is none), then the positions of cells
    that are something else, four bytes each, and then those as a list in JSON.
    """
    pieces: list[bytes] = []
    sheets = [_sheet(sheet, pieces) for sheet in book.sheets]
    return {"notes": [asdict(note) for note in book.notes], "sheets": sheets}, b"".join(pieces)


def _sheet(sheet: Sheet, pieces: list[bytes]) -> dict[str, Any]:
    values, structure = sheet.values, sheet.structure
    numbers = cast("list[float]", values.copy())
    others = []
    # All but a number is marked one by one: there are few such cells where there are many cells.
    for at in range(len(values)) if sheet.others is None else sheet.others:
        if values[at].__class__ is not float:
            numbers[at] = math.nan
            if values[at] is not None:
                others.append(at)
    texts = json.dumps([values[at] for at in others], allow_nan=False, separators=(",", ":")).encode()
    pieces += [array("d", numbers).tobytes(), array("I", others).tobytes(), texts]
    formats: dict[str, list[int]] = {}
    for place, code in structure.formats.items():
        formats.setdefault(code, []).extend(place)
    return {
        "name": sheet.name,
        "hidden": sheet.hidden,
        "height": sheet.height,
        "width": sheet.width,
        "others": len(others),
        "size": len(texts),
        "merges": list(structure.merges),
        "formulas": [list(chain.from_iterable(structure.formulas)), list(structure.formulas.values())],
        "further": list(structure.further),
        "formats": formats,
        "hidden_rows": list(structure.hidden_rows),
        "hidden_columns": list(structure.hidden_columns),
    }
