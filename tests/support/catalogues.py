"""The sentences that the code holds, and those that a catalogue has in Dutch."""

from __future__ import annotations

import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

__all__ = ["catalogue", "placeholders", "sentences"]

_KEYWORDS = {"text": None, "plural": (1, 2), "say": None, "many": (1, 2)}

Sentence = str | tuple[str, ...]


def sentences(folder: Path) -> dict[Sentence, str]:
    """Every template in the Python files of `folder`, with the file and line where it first stands."""
    found: dict[Sentence, str] = {}
    for file, line, message, _comments, _context in extract_from_dir(
        folder, method_map=[("**.py", "python")], keywords=_KEYWORDS
    ):
        if message:
            found.setdefault(message if isinstance(message, str) else tuple(message), f"{file}:{line}")
    return found


def catalogue(path: Path) -> Catalog:
    """A catalogue file."""
    with path.open("rb") as handle:
        return read_po(handle, locale="nl")


def placeholders(template: str) -> set[str]:
    """The names of the values in a template, without their formats."""
    return set(re.findall(r"{(\w+)[^}]*}", template))
