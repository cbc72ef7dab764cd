"""The fast walk over a sheet comes to what the full walk comes to, and lets nothing through that the full one stops."""

from __future__ import annotations

import io
import random
from array import array

import pytest

from selection.reading.child.markup import walk
from selection.reading.child.plain_rows import walk_sheet
from selection.reading.child.refusal import Refusal
from selection.reading.child.sheet_scan import SheetScan
from selection.reading.limits import Limits
from tests.support.files import MAIN, cell_row, number, sheet_xml
from tests.support.hostile import BILLION_LAUGHS, EXTERNAL_ENTITY

STRINGS = [4, 6, 1, 30]
STYLES = {"1": "0%", "2": "yyyy-mm-dd"}
TIGHT = Limits(elements=20_000, characters=5_000, merges=5)

CELLS = (
    '<c r="{r}"><v>8.5</v></c>',
    '<c r="{r}" t="n"><v>-1e-05</v></c>',
    '<c r="{r}" s="1"><v>0.85</v></c>',
    '<c r="{r}" s="3" t="s"><v>3</v></c>',
    '<c r="{r}" s="2"/>',
    '<c r="{r}" s="0"/>',
    '<c r="{r}" t="b"><v>1</v></c>',
    '<c r="{r}" t="inlineStr"><is><t>Acme &amp; Zn</t></is></c>',
    '<c r="{r}" t="inlineStr"><is><t></t></is></c>',
    '<c r="{r}" t="inlineStr"><is><t xml:space="preserve"> é €</t></is></c>',
    '<c r="{r}" t="str"><f>IF(A1&lt;2,"a","b")</f><v>a</v></c>',
    '<c r="{r}" t="str"><f>IF(A1&lt;2,"","b")</f><v></v></c>',
    '<c r="{r}" s="1"><f>A1*2</f><v>2</v></c>',
    '<c r="{r}"><f aca="false">A1*2</f><v>2</v></c>',
    '<c r="{r}"><f t="shared" ref="B1:B9" si="0">A$1+B2</f><v>2</v></c>',
    '<c r="{r}"><f t="shared" si="0"/><v>2</v></c>',
)
RARE = (
    '<c r="{r}" t="e"><v>#N/A</v></c>',
    '<c r="{r}"><f>SUM(A1:A2)</f></c>',
    '<c r="{r}"><v>1e999</v></c>',
    "<c><v>7</v></c>",
    '<c r="{r}"><v/></c>',
    '<c  r="{r}"><v>7</v></c>',
    '<c r="{r}" t="inlineStr"><is><r><t>rich</t></r></is></c>',
    '<c r="{r}" t="s"><v>2</v></c><!-- a remark -->',
    '<c r="{r}" t="str"><v><![CDATA[</row>]]></v></c>',
)
ROWS = (
    '<row r="{n}">',
    '<row r="{n}" spans="1:20">',
    '<row r="{n}" spans="1:4" ht="15.75" customHeight="1">',
    '<row r="{n}" customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0">',
)
RARE_ROWS = ('<row r="{n}" hidden="1">', '<row hidden="true" r="{n}">', '<row r="{n}"/><row r="{m}">')


def drawn(chance: random.Random, rare: float) -> str:
    """A sheet of up to 40 rows, some of them written in unusual ways."""
    body, number_ = "", 0
    for _ in range(chance.randint(1, 40)):
        number_ += chance.choice([1, 1, 1, 3])
        start = chance.choice(RARE_ROWS if chance.random() < rare else ROWS)
        here = number_ + ("{m}" in start)
        columns = chance.sample(["A", "B", "C", "T", "Z", "AA", "AZ", "BC", "XFD"], chance.randint(0, 5))
        if chance.random() < 0.8:
            columns.sort(key=lambda letters: (len(letters), letters))
        cells = [
            chance.choice(RARE if chance.random() < rare else CELLS).format(r=f"{letters}{here}") for letters in columns
        ]
        body += start.format(n=number_, m=here) + "".join(cells) + "</row>"
        number_ = here
    return sheet_xml(body, '<autoFilter ref="A1:B2"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>')


def outcome(content: bytes, *, fast: bool, limits: Limits = TIGHT) -> dict[str, object] | str:
    """All that a walk comes to, or the reason of its refusal."""
    scan = SheetScan(STRINGS, limits, STYLES)
    try:
        (walk_sheet if fast else walk)(io.BytesIO(content), scan, limits)
    except Refusal as refusal:
        return refusal.reason
    except (ValueError, IndexError, KeyError):
        return "damaged"
    formulas = dict(scan.formulas.texts)
    names = ("last_row", "last_column", "broken", "merges", "characters", "hidden_rows", "hidden_filled", "formats")
    return {"formulas": formulas} | {name: getattr(scan, name) for name in names}


@pytest.mark.parametrize("seed", range(60))
def test_it_comes_to_what_the_full_walk_comes_to(seed: int) -> None:
    content = drawn(random.Random(seed), rare=(seed % 3) * 0.1).encode()
    full = outcome(content, fast=False)
    assert isinstance(full, dict), "a sheet that is refused compares nothing"
    assert outcome(content, fast=True) == full


@pytest.mark.parametrize("seed", range(300))
def test_it_stops_whatever_the_full_walk_stops(seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(drawn(chance, rare=0.02).encode())
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(content))
        if chance.random() < 0.5:
            content[at] = chance.choice(b'<>"/&=!?\x00\x01\xff]0AZ ')
        else:
            del content[at : at + chance.randint(1, 12)]
    full, fast = outcome(bytes(content), fast=False), outcome(bytes(content), fast=True)
    assert fast == full or (isinstance(full, str) and isinstance(fast, str))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (sheet_xml(cell_row(2, number("A2", 1)) + cell_row(1, number("A1", 1))), "position"),
        (sheet_xml(cell_row(1, number("A2", 1))), "position"),
        (sheet_xml(cell_row(1, number("XFE1", 1), number("A1", 1))), "position"),
        (sheet_xml(cell_row(1, '<c r="ZZZ1" s="0"/>')), "position"),
        (sheet_xml(cell_row(1_048_577, number("A1048577", 1))), "position"),
        (sheet_xml("".join(cell_row(n, *[number(f"A{n}", 1)] * 20) for n in range(1, 600))), "markup_size"),
        (sheet_xml(cell_row(1, *['<c r="A1" t="s"><v>3</v></c>'] * 200)), "text_size"),
        (sheet_xml(cell_row(1, '<c r="A1" t="s"><v>4</v></c>')), "damaged"),
        (sheet_xml(cell_row(1, f'<c r="A1" t="inlineStr"><is><t>{"x" * 5_001}</t></is></c>')), "text_size"),
        (sheet_xml(cell_row(1, number("A1", 1)), start=BILLION_LAUGHS), "entities"),
        (sheet_xml(cell_row(1, number("A1", 1)), start=EXTERNAL_ENTITY), "entities"),
        (sheet_xml('<x a="' + cell_row(1, number("A1", 1)) + '"/>'), "damaged"),
        (sheet_xml(cell_row(1, number("A1", 1)) + '<x a="' + cell_row(2, number("A2", 1)) + '"/>'), "damaged"),
        (sheet_xml(cell_row(1, number("A1", 1)) + "<a>" * 101), "nested"),
        (sheet_xml(cell_row(1, number("A1", 1))) + "<more/>", "damaged"),
        (sheet_xml(cell_row(1, '<c r="A1" t="inlineStr"><is><t>\ufffe</t></is></c>')), "damaged"),
    ],
)
def test_what_is_refused(content: str, reason: str) -> None:
    assert (outcome(content.encode(), fast=True), outcome(content.encode(), fast=False)) == (reason, reason)


def test_bytes_that_are_no_text_are_refused() -> None:
    content = sheet_xml(cell_row(1, '<c r="A1" t="inlineStr"><is><t>é</t></is></c>')).encode("latin-1")
    assert outcome(content, fast=True) == "damaged"


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_another_encoding_goes_the_long_way(encoding: str) -> None:
    body = sheet_xml(cell_row(1, '<c r="A1" t="inlineStr"><is><t>é</t></is></c>'))
    content = body.replace('version="1.0"', f'version="1.0" encoding="{encoding}"').encode(encoding)
    found = outcome(content, fast=True)
    assert isinstance(found, dict)
    assert found["characters"] == 1


def test_rows_in_a_comment_do_not_count() -> None:
    content = sheet_xml(cell_row(1, number("A1", 1)) + "<!-- " + cell_row(9, number("T9", 1)) + " -->").encode()
    found = outcome(content, fast=True)
    assert isinstance(found, dict)
    assert (found["last_row"], found["last_column"]) == (1, 1)


def test_a_sheet_longer_than_one_piece() -> None:
    rows = "".join(
        cell_row(n, number(f"A{n}", n), f'<c r="B{n}" t="e"><v>#N/A</v></c>' if n % 5_000 == 0 else number(f"B{n}", n))
        for n in range(1, 60_001)
    )
    large = Limits()
    found = outcome(sheet_xml(rows).encode(), fast=True, limits=large)
    assert found == outcome(sheet_xml(rows).encode(), fast=False, limits=large)
    assert isinstance(found, dict)
    assert sorted(found["broken"]) == [(n, 2) for n in range(5_000, 60_001, 5_000)]  # type: ignore[call-overload]  # a dictionary


def test_formulas_beyond_the_first_50_000_are_places_only() -> None:
    rows = "".join(cell_row(n, f'<c r="A{n}"><f>B{n}*2</f><v>1</v></c>') for n in range(1, 50_003))
    scan = SheetScan([], Limits())
    walk_sheet(io.BytesIO(sheet_xml(rows).encode()), scan, Limits())
    assert len(scan.formulas.texts) == 50_000
    assert scan.formulas.texts[50_000, 1] == "=B50000*2"
    assert scan.formulas.further == array("I", [50_001, 1, 50_002, 1])


def test_a_prefix_before_every_element_is_read_all_the_same() -> None:
    rows = '<x:row r="1"><x:c r="B1"><x:v>8</x:v></x:c></x:row>'
    body = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    found = outcome(body.encode(), fast=True)
    assert isinstance(found, dict)
    assert (found["last_row"], found["last_column"]) == (1, 2)


DESCENT = 'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'


@pytest.mark.parametrize("declared", [DESCENT, ""])
def test_the_measure_that_excel_writes_needs_its_namespace(declared: str) -> None:
    rows = "".join(f'<row r="{n}" spans="1:1" x14ac:dyDescent="0.25">{number(f"A{n}", n)}</row>' for n in range(1, 5))
    content = sheet_xml(rows).replace("<worksheet ", f"<worksheet {declared} ").encode()
    full = outcome(content, fast=False)
    assert outcome(content, fast=True) == full
    assert isinstance(full, dict) == bool(declared)
