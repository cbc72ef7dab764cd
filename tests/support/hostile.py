"""Files that harm whoever reads them carelessly, each made by a few lines of code."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile

from tests.support.files import MAIN, cell_row, number, ole, sheet_xml, xls, xlsx, xlsx_parts, zipped

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION_LAUGHS = f'<!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]>'
EXTERNAL_ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
PLAIN_ROW = cell_row(1, number("A1", 1))


def truncated() -> bytes:
    whole = xlsx(sheet_xml(PLAIN_ROW))
    return whole[: len(whole) // 2]


def twice_the_same_part() -> bytes:
    stream = io.BytesIO(xlsx(sheet_xml(PLAIN_ROW)))
    with zipfile.ZipFile(stream, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("xl/worksheets/sheet1.xml", sheet_xml(cell_row(1, number("A1", 2))))
    return stream.getvalue()


def encrypted_zip() -> bytes:
    """The general purpose flag of every entry says "encrypted", both in front of the part and in the directory."""
    content = bytearray(xlsx(sheet_xml(PLAIN_ROW)))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = content.find(signature)
        while position >= 0:
            content[position + offset] |= 1
            position = content.find(signature, position + 1)
    return bytes(content)


def strange_compression() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_BZIP2) as archive:
        for name, part in xlsx_parts(sheet_xml(PLAIN_ROW)).items():
            archive.writestr(name, part)
    return stream.getvalue()


def wrong_checksum() -> bytes:
    content = bytearray(xlsx(sheet_xml(PLAIN_ROW)))
    content[content.rfind(b"PK\x01\x02") + 16] ^= 0xFF
    return bytes(content)


def zip_bomb() -> bytes:
    return zipped(xlsx_parts(sheet_xml(PLAIN_ROW)) | {"xl/media/picture.xml": bytes(20_000_000)})


def two_kilobytes_for_a_billion_cells() -> bytes:
    return xlsx(sheet_xml(cell_row(1, number("A1", 1)) + cell_row(1_048_576, number("XFD1048576", 2))))


def row_beyond_everything() -> bytes:
    return xlsx(sheet_xml(cell_row(1, number("A1", 1)) + '<row r="1e20"><c><v>2</v></c></row>'))


def many_merges() -> bytes:
    merges = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 60_001))
    return xlsx(sheet_xml(PLAIN_ROW, f"<mergeCells>{merges}</mergeCells>"))


def overlapping_merges() -> bytes:
    rows = "".join(cell_row(n, number(f"T{n}", n)) for n in range(1, 1001))
    merges = '<mergeCell ref="A1:XFD1048576"/>' * 5_000
    return xlsx(sheet_xml(rows, f"<mergeCells>{merges}</mergeCells>"))


def one_long_text_ten_thousand_times() -> bytes:
    strings = f'<sst xmlns="{MAIN}"><si><t>{"x" * 30_000}</t></si></sst>'
    rows = "".join(cell_row(n, f'<c r="A{n}" t="s"><v>0</v></c>') for n in range(1, 10_001))
    return xlsx(sheet_xml(rows), strings=strings)


def many_attributes() -> bytes:
    attributes = " ".join(f'a{n}="1"' for n in range(100_000))
    return xlsx(sheet_xml(f'<row r="1"><c r="A1" {attributes}><v>1</v></c></row>'))


def laughs_among_strings() -> bytes:
    strings = f'{BILLION_LAUGHS}<sst xmlns="{MAIN}"><si><t>&l9;</t></si></sst>'
    return xlsx(sheet_xml(cell_row(1, '<c r="A1" t="s"><v>0</v></c>')), strings=strings)


def laughs_in_the_workbook() -> bytes:
    parts = xlsx_parts(sheet_xml(PLAIN_ROW))
    return zipped(parts | {"xl/workbook.xml": BILLION_LAUGHS + str(parts["xl/workbook.xml"])})


def with_entity(entity: str, name: str) -> bytes:
    return xlsx(sheet_xml(cell_row(1, f'<c r="A1" t="str"><v>&{name};</v></c>'), start=entity))


def old_workbook_with_password() -> bytes:
    return xls([["Acme", 1.0]], extra=struct.pack("<HHHHH", 0x2F, 6, 0, 0, 0))


# Name of the file, its bytes, and words that its refusal must have.
HOSTILE: dict[str, tuple[str, bytes, str]] = {
    "empty": ("scores.xlsx", b"", "is empty"),
    "blanks": ("scores.csv", b"\r\n \n\t", "is empty"),
    "pdf": ("scores.xlsx", b"%PDF-1.7\n%\xe2\xe3", "is a PDF"),
    "png": ("scores.xlsx", b"\x89PNG\r\n\x1a\n\x00\x00", "is a picture"),
    "html named xls": ("scores.xls", b"\r\n <HTML><table><tr><td>Acme</td></tr></table></HTML>", "is a web page"),
    "xml of 2003": (
        "scores.xls",
        b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        "XML spreadsheet of 2003",
    ),
    "json": ("scores.csv", b'{"scores": [1, 2]}', "is a JSON file"),
    "gzip": ("scores.xlsx", b"\x1f\x8b\x08\x00abc", "compressed archive"),
    "program": ("scores.xlsx", b"\x7fELF\x02\x01\x01\x00\x00\x00\x80\xff", "neither a workbook nor a text"),
    "word": ("scores.xlsx", zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>"}), "Word document"),
    "old word": ("scores.xls", ole({"WordDocument": b"x"}), "Word document"),
    "zip of files": ("scores.zip", zipped({"scores.csv": "a;b"}), "zip archive"),
    "encrypted xlsx": ("scores.xlsx", ole({"EncryptionInfo": b"x", "EncryptedPackage": b"y"}), "without a password"),
    "encrypted zip": ("scores.xlsx", encrypted_zip(), "without a password"),
    "encrypted xls": ("scores.xls", old_workbook_with_password(), "without a password"),
    "broken xlsb": (
        "scores.xlsb",
        zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": b"\x00\x01"}),
        "is damaged",
    ),
    "numbers": ("scores.numbers", zipped({"Index/Document.iwa": b"\x00"}), "Apple Numbers"),
    "encrypted ods": (
        "scores.ods",
        zipped(
            {
                "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                "META-INF/manifest.xml": "<manifest:encryption-data/>",
            }
        ),
        "without a password",
    ),
    "truncated": ("scores.xlsx", truncated(), "cut off"),
    "wrong checksum": ("scores.xlsx", wrong_checksum(), "is damaged"),
    "not xml": ("scores.xlsx", xlsx("<worksheet><sheetData><row"), "is damaged"),
    "missing sheet": (
        "scores.xlsx",
        zipped({k: v for k, v in xlsx_parts(sheet_xml("")).items() if "sheet1" not in k}),
        "is damaged",
    ),
    "nothing in it": ("scores.xlsx", xlsx(sheet_xml("")), "no filled cell"),
    "strange compression": ("scores.xlsx", strange_compression(), "compressed in a way"),
    "zip bomb": ("scores.xlsx", zip_bomb(), "in a tiny part"),
    "many parts": ("scores.xlsx", zipped({f"xl/{n}.xml": "" for n in range(5_001)}), "5,001 parts"),
    "same part twice": ("scores.xlsx", twice_the_same_part(), "the same part twice"),
    "traversal": (
        "scores.xlsx",
        zipped(xlsx_parts(sheet_xml(PLAIN_ROW)) | {"../../etc/cron.d/x": "x"}),
        "outside its own folder",
    ),
    "a billion cells": ("scores.xlsx", two_kilobytes_for_a_billion_cells(), "XFD1048576"),
    "row 1e20": ("scores.xlsx", row_beyond_everything(), "impossible places"),
    "cell in another row": ("scores.xlsx", xlsx(sheet_xml(cell_row(1, number("A7", 1)))), "impossible places"),
    "column ZZZZ": ("scores.xlsx", xlsx(sheet_xml(cell_row(1, number("ZZZZ1", 1)))), "impossible places"),
    "many merges": ("scores.xlsx", many_merges(), "merged areas"),
    "overlapping merges": ("scores.xlsx", overlapping_merges(), "overlap"),
    "long text many times": ("scores.xlsx", one_long_text_ten_thousand_times(), "characters of text"),
    "billion laughs": ("scores.xlsx", with_entity(BILLION_LAUGHS, "l9"), "words of its own"),
    "laughs among strings": ("scores.xlsx", laughs_among_strings(), "words of its own"),
    "laughs in the workbook": ("scores.xlsx", laughs_in_the_workbook(), "words of its own"),
    "external entity": ("scores.xlsx", with_entity(EXTERNAL_ENTITY, "e"), "words of its own"),
    "nested elements": ("scores.xlsx", xlsx(sheet_xml("<a>" * 100_000 + "</a>" * 100_000)), "nested deeper"),
    "many attributes": ("scores.xlsx", many_attributes(), "overfull elements"),
    "open quote": ("scores.csv", b'Candidate;Quality\nAcme;"8\nBolt;7\n', "line 2."),
    "open quote in a long file": ("scores.csv", b'Candidate;Quality\nAcme;"8\n' + b"Bolt;7\n" * 30_000, "line 2."),
    "unknown encoding": ("scores.csv", b"Candidate;Quality\nAcm\x81;8\n", "unknown encoding"),
}
