"""The rows of a sheet that are written plainly, and what the full walk over a sheet would have told of them."""

from __future__ import annotations

import re
from typing import IO

from selection.reading.child.markup import Walker
from selection.reading.child.plain import TEXT, check_text, unquoted, walk_plainly
from selection.reading.child.references import column_letters
from selection.reading.child.sheet_scan import SheetScan
from selection.reading.limits import Limits

__all__ = ["walk_sheet"]

_BLANK_END = b"/></row>"
# At most 20 digits on either side and 99 as an exponent: such a number is finite.
_NUMBER = rb"-?+\d{1,20}+(?:\.\d{1,20}+)?+(?:[eE][-+]?+\d{1,2}+)?+"
_FORMULA = (
    rb'<f(?:\ aca="(?:false|0)")?+(?:\ t="shared"(?:\ ref="[A-Z0-9:]{2,30}+")?+\ si="\d{1,7}+")?+'
    rb"(?:/>|>" + TEXT + rb"</f>)"
)
_INLINE = rb'<is><t(?:\ xml:space="preserve")?+>(?!<)' + TEXT + rb"</t></is>"
_VALUE = (
    rb'(?:(?:\ t="n")?+>(?:<v>' + _NUMBER + rb"</v>|" + _FORMULA + rb"<v>" + _NUMBER + rb"</v>)"
    rb'|\ t="s"><v>\d{1,7}+</v>'
    rb'|\ t="inlineStr">' + _INLINE + rb'|\ t="b">(?:' + _FORMULA + rb")?+<v>[01]</v>"
    rb'|\ t="str">(?:' + _FORMULA + rb")?+<v>(?!<)" + TEXT + rb"</v>)</c>"
)
_YES_NO = rb'"(?:0|1|false|true)"'
_LENGTH = rb'"\d{1,6}+(?:\.\d{1,20}+)?+"'
# What programs write of a row, in their order; a hidden row is none of them.
_ROW = (
    rb'<row\ r="([1-9]\d{0,6}+)"(?:\ spans="[\d:]{1,20}+")?+(?:\ s="\d{1,6}+")?+(?:\ customFormat=' + _YES_NO + rb")?+"
    rb"(?:\ ht=" + _LENGTH + rb')?+(?:\ hidden="(?:0|false)")?+(?:\ customHeight=' + _YES_NO + rb")?+"
    rb'(?:\ outlineLevel="\d")?+(?:\ collapsed="(?:0|false)")?+%b>'
    rb'(?:<c\ r="([A-Z]{1,3}+)\1"(?:\ s="\d{1,6}+")?+(?:/>|' + _VALUE + rb"))*+</row>"
)  # fmt: skip
_ROW_PLAIN = re.compile(_ROW % b"", re.VERBOSE)
_ROW_WITH_DESCENT = re.compile(_ROW % (rb"(?:\ x14ac:dyDescent=" + _LENGTH + rb")?+"), re.VERBOSE)

_COLUMNS = re.compile(rb'<c r="([A-Z]{1,3})')
_FILLED = re.compile(rb'<c r="([A-Z]{1,3})(\d+)"(?: s="\d+")?(?: t="\w+")?>')
_STRINGS = re.compile(rb' t="s"><v>(\d+)<')
_INLINE_TEXTS = re.compile(rb"<is><t[^<>]*>([^<]*)<")
_RESULTS = re.compile(rb' t="str">(?:<f[^<>]*(?:/>|>[^<]*</f>))?<v>([^<]*)<')
_FORMULAS = re.compile(rb'<c r="([A-Z]{1,3})(\d+)"[^<>]*><f([^<>]*?)(?:/>|>([^<]*)</f>)')
_SHARED = re.compile(rb' si="(\d+)"')
_FEW_STYLES = 200
_STYLED = rb'<c r="([A-Z]{1,3})(\d+)" s="(%b)"(?: t="\w+")?>'


def walk_sheet(stream: IO[bytes], scan: SheetScan, limits: Limits) -> None:
    """Walk over one sheet: `scan` then knows what the full walk would have told it.

    Raises
    ------
    Refusal
        As the full walk does.
    """
    walker = Walker(scan, limits)
    walk_plainly(stream, _Rows(scan, walker), walker)


class _Rows:
    """Takes rows that are written plainly."""

    start = re.compile(rb"<sheetData>")
    end = b"</row>"
    depth = 2

    def __init__(self, scan: SheetScan, walker: Walker) -> None:
        self._scan, self._walker = scan, walker
        styles = sorted(scan.styles)
        ids = "|".join(styles).encode() if len(styles) <= _FEW_STYLES else rb"\d+"
        self._styled = re.compile(_STYLED % ids) if styles else None

    def take(self, content: bytes, start: int) -> int:
        """Where the plain rows end that begin at `start`."""
        scan, at = self._scan, start
        match = (_ROW_WITH_DESCENT if scan.has_descent else _ROW_PLAIN).match
        numbers, letters = [], []
        while found := match(content, at):
            at = found.end()
            numbers.append(found[1])
            letters.append(found[2])
        if at > start:
            rows = [int(number) for number in numbers]
            scan.begin_rows(rows)
            ends = {scan.column_of(name.decode()) for name in set(letters) if name is not None}
            last = next((row for row, name in zip(reversed(rows), reversed(letters), strict=True) if name), 0)
            self._look_at(content[start:at], ends, last)
        return at

    def _look_at(self, rows: bytes, ends: set[int], last: int) -> None:
        """Take in plain rows, of which are known the columns of last cells and the last row that has a cell."""
        check_text(rows)
        has_blanks = b"/>" in rows
        # Where nothing is empty, every element has two tags.
        tags = rows.count(b"<")
        self._walker.count(tags - rows.count(b"</") if has_blanks else tags // 2)
        scan = self._scan
        # Cells stand from left to right, so that the last of a row is its furthest; else every cell is asked.
        if ends and not (has_blanks and _BLANK_END in rows) and _beyond(max(ends)).search(rows) is None:
            scan.reaches(last, max(ends))
        else:
            for name in set(_COLUMNS.findall(rows)):
                scan.column_of(name.decode())
            filled = _FILLED.findall(rows)
            if filled:
                scan.reaches(int(filled[-1][1]), max(scan.column_of(name.decode()) for name in dict(filled)))
        self._add_texts(rows)
        if b"<f" in rows:
            self._add_formulas(rows)
        if self._styled and not scan.has_enough_formats:
            for letters, row, style in self._styled.findall(rows):
                scan.add_format(int(row), scan.column_of(letters.decode()), style.decode())

    def _add_texts(self, rows: bytes) -> None:
        scan, lengths = self._scan, self._scan.strings
        scan.add_characters(sum([lengths[int(number)] for number in _STRINGS.findall(rows)]))
        for mark, pattern in ((b"<is>", _INLINE_TEXTS), (b' t="str"', _RESULTS)):
            if mark in rows:
                scan.add_characters(len(unquoted(b"".join(pattern.findall(rows)))))

    def _add_formulas(self, rows: bytes) -> None:
        for letters, row, attributes, formula in _FORMULAS.findall(rows):
            shared = _SHARED.search(attributes)
            text = unquoted(formula)
            column = self._scan.column_of(letters.decode())
            self._scan.formulas.add(int(row), column, text, shared[1].decode() if shared else None)


def _beyond(column: int) -> re.Pattern[bytes]:
    """What finds a cell to the right of a column."""
    letters = column_letters(column)
    longer = [f"[A-Z]{{{len(letters) + 1}}}"] if len(letters) < 3 else []  # no column has more letters
    greater = [
        f"{letters[:at]}[{chr(ord(letter) + 1)}-Z]" + "[A-Z]" * (len(letters) - at - 1) + r"\d"
        for at, letter in enumerate(letters)
        if letter < "Z"
    ]
    return re.compile(f'<c r="(?:{"|".join([*longer, *greater])})'.encode())
