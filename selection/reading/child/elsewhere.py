"""What a workbook would fetch from elsewhere if it were opened in a spreadsheet program; nothing is fetched here."""

from __future__ import annotations

import zipfile

from selection.reading.child.book import Note

__all__ = ["elsewhere"]

_LINKS = "xl/externalLinks/externalLink"
# Connections, their tables, a data model; queries hide in a part of their own, below.
_CONNECTIONS = ("xl/connections.", "xl/queryTables/", "xl/model/")
_QUERIES, _QUERY_MARK = "customXml/item", "DataMashup"
_DDE_MARK = b"ddeLink"
_ODS_MARKS = {
    "links": (b"table:table-source", b"table:cell-range-source"),
    "dde": (b"office:dde-source", b"table:dde-link"),
    "connections": (b"table:database-source",),
}
_LOOKED_AT = 1 << 20


def elsewhere(archive: zipfile.ZipFile) -> list[Note]:
    """A note for each kind of thing that the workbook would fetch."""
    names = archive.namelist()
    if "content.xml" in names:
        found = _marks_in(archive, "content.xml", {mark: code for code, all_ in _ODS_MARKS.items() for mark in all_})
    else:
        links = [name for name in names if name.startswith(_LINKS)]
        dde = [name for name in links if _marks_in(archive, name, {_DDE_MARK: "dde"})]
        found = {"links"} if len(links) > len(dde) else set()
        found |= {"dde"} if dde else set()
        found |= {"connections"} if _has_connections(archive, names) else set()
    return [Note(code) for code in _ODS_MARKS if code in found]


def _has_connections(archive: zipfile.ZipFile, names: list[str]) -> bool:
    if any(name.startswith(_CONNECTIONS) for name in names):
        return True
    marks = {_QUERY_MARK.encode(encoding): "query" for encoding in ("utf-8", "utf-16-le")}
    return any(name.startswith(_QUERIES) and _marks_in(archive, name, marks) for name in names)


def _marks_in(archive: zipfile.ZipFile, name: str, marks: dict[bytes, str]) -> set[str]:
    """Codes of the marks that occur in a part."""
    found: set[str] = set()
    longest = max(map(len, marks))
    with archive.open(name) as stream:
        before = b""
        while chunk := stream.read(_LOOKED_AT):
            piece = before + chunk
            found |= {code for mark, code in marks.items() if mark in piece}
            before = piece[-longest:]
    return found
