"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re
from typing import Literal

from selection.reading.child.refusal import Kind, Refusal

__all__ = ["Container", "container_of"]

Container = Literal["zip", "ole", "text"]

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS: tuple[tuple[bytes, Kind], ...] = (
    (b"%PDF", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"{\\rtf", "rich_text"),
    (b"\x1f\x8b", "compressed"),
    (b"7z\xbc\xaf\x27\x1c", "compressed"),
    (b"Rar!", "compressed"),
    (b"BZh", "compressed"),
    (b"\xfd7zXZ", "compressed"),
)
_MARKUP: tuple[tuple[bytes, Kind], ...] = (
    (b"<!doctype html", "web_page"),
    (b"<html", "web_page"),
    (b"<head", "web_page"),
    (b"<meta", "web_page"),
    (b"<body", "web_page"),
    (b"<table", "web_page"),
    (b"<style", "web_page"),
    (b"mime-version:", "web_page"),
    (b"{\r", "json"),
    (b"{\n", "json"),
    (b'{"', "json"),
    (b'[{"', "json"),
)
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
# The globals of an old workbook, perhaps a write protection, then a FILEPASS record: the rest is encrypted.
_OLD_PASSWORD = re.compile(rb"\x09\x08\x10\x00\x00\x06\x05\x00.{12}(?:\x86\x00\x00\x00)?\x2f\x00", re.DOTALL)
_BOOK_STREAMS = ("Workbook", "Book")
_OLE_STREAMS: tuple[tuple[str, Kind], ...] = (("WordDocument", "word"), ("PowerPoint Document", "presentation"))


def container_of(content: bytes) -> Container:
    """The container that a file's bytes are in; refuses what cannot hold a table.

    Raises
    ------
    Refusal
        When the file is empty, protected by a password, or something else than a workbook or a text.
    """
    if not content.strip(b"\x00\t\n\r "):
        raise Refusal("empty")
    if content.startswith(_ZIP):
        return "zip"
    if content.startswith(_OLE):
        _refuse_other_ole(content)
        return "ole"
    _refuse_other_binary(content)
    _refuse_markup(content)
    return "text"


def _refuse_other_ole(content: bytes) -> None:
    if any(_has_stream(content, name) for name in _BOOK_STREAMS):
        if _OLD_PASSWORD.search(content):
            raise Refusal("password")
        return
    # An xlsx with a password is an OLE file around the encrypted zip.
    if _has_stream(content, "EncryptedPackage"):
        raise Refusal("password")
    for name, kind in _OLE_STREAMS:
        if _has_stream(content, name):
            raise Refusal("not_a_table", kind=kind)
    if "__substg1.0_".encode("utf-16-le") in content:
        raise Refusal("not_a_table", kind="mail")
    raise Refusal("not_a_table", kind="binary")


def _has_stream(content: bytes, name: str) -> bool:
    """Whether the OLE directory has a stream of this name: 64 bytes of UTF-16, then the length with its zero."""
    encoded = name.encode("utf-16-le")
    return encoded.ljust(64, b"\x00") + (len(encoded) + 2).to_bytes(2, "little") in content


def _refuse_other_binary(content: bytes) -> None:
    for start, kind in _OTHERS:
        if content.startswith(start):
            raise Refusal("not_a_table", kind=kind)
    if b"\x00" in content and not content.startswith(_BYTE_ORDER_MARKS) and not _looks_like_utf16(content):
        raise Refusal("not_a_table", kind="binary")


def _looks_like_utf16(content: bytes) -> bool:
    sample = content[:2000]
    zeros = sample[::2].count(0), sample[1::2].count(0)
    return min(zeros) <= len(sample) * 0.05 and max(zeros) >= len(sample) * 0.2


def _refuse_markup(content: bytes) -> None:
    start = content[:4000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for begin, kind in _MARKUP:
        if start.startswith(begin):
            raise Refusal("not_a_table", kind=kind)
    if start.startswith(b"<?xml"):
        old_excel = b"urn:schemas-microsoft-com:office:spreadsheet" in start
        raise Refusal("not_a_table", kind="xml_workbook" if old_excel else "xml")
