"""Columns that hold no scores, though they may look so: of which kind each row is, by a letter, and telephones."""

from __future__ import annotations

import re

from selection.understanding.blocks.table import Table
from selection.understanding.blocks.view import Look
from selection.understanding.vocabulary.levels import LADDERS
from selection.understanding.vocabulary.words import bare

__all__ = ["PHONE", "are_kinds_in_codes", "are_phones", "says_yes_or_no"]

_KIND = frozenset({"art", "type", "typ", "soort", "kind", "kriterienart", "kriterientyp", "soort criterium",
                   "type criterium", "criterion type", "tipo", "rodzaj", "genre"})  # fmt: skip
PHONE = re.compile(r"\+?(?=.*[\s()/-])[\d\s()/-]{8,}")
_CODE = re.compile(r"[A-Za-z]{1,3}")


def are_kinds_in_codes(table: Table, column: int, heading: str) -> bool:
    """Whether a column is called after kinds and holds nothing but codes of letters, some of them again and again."""
    if bare(heading) not in _KIND:
        return False
    codes = [table.view.text(row, column) for row in table.rows if table.view.is_filled(row, column)]
    return len(set(codes)) < len(codes) and all(map(_CODE.fullmatch, codes))


def are_phones(table: Table, column: int) -> bool:
    """Whether a column holds telephone numbers: texts of many digits with blanks or dashes between."""
    filled = table.view.looks(table.rows, [column])[:, 0] != 0
    if 2 * int((filled & ~table.view.are_numbers(table.rows, column)).sum()) <= int(filled.sum()):
        return False
    written = table.view.values(table.rows, column)
    texts = [one for one in written if isinstance(one, str)]
    if 2 * len(texts) <= int(filled.sum()):
        return False
    phones = [one for one in texts if PHONE.fullmatch(one) and sum(map(str.isdigit, one)) > 7]
    return 2 * len(phones) > int(filled.sum())


_YES_OR_NO = frozenset(word for rungs in LADDERS[0].rungs.values() for rung in rungs for word in rung)


def says_yes_or_no(table: Table, row: int) -> bool:
    """Whether a row answers yes or no for two columns or more, and holds no number."""
    if any(table.view.look(row, column) is Look.FIGURE for column in table.values):
        return False
    said = [table.view.text(row, column).casefold() for column in table.values if table.view.is_own(row, column)]
    return sum(one in _YES_OR_NO for one in said) > 1
