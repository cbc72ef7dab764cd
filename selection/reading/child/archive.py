"""A zip, opened only after its table of contents was found harmless."""

from __future__ import annotations

import io
import zipfile
from pathlib import PurePosixPath

from selection.reading.child.book import Form
from selection.reading.child.refusal import Kind, Refusal
from selection.reading.limits import Limits

__all__ = ["form_of", "open_archive"]

_SMALL_PART = 10_000_000
_CONTENT_TYPES = "[Content_Types].xml"
_OTHERS: tuple[tuple[str, Kind], ...] = (
    ("word/", "word"),
    ("ppt/", "presentation"),
    ("Index/", "numbers"),
    ("Index.zip", "numbers"),
)


def open_archive(content: bytes, limits: Limits) -> zipfile.ZipFile:
    """The zip that `content` is.

    Raises
    ------
    Refusal
        When it is cut off, encrypted, or would unpack to more than a workbook needs.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except zipfile.BadZipFile as error:
        raise Refusal("truncated") from error
    parts = archive.infolist()
    if not parts:
        raise Refusal("empty")
    if len(parts) > limits.parts:
        raise Refusal("parts", parts=len(parts))
    for part in parts:
        _check_part(part, limits)
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits.unpacked_bytes:
        raise Refusal("unpacked", megabytes=unpacked / 1e6, limit=limits.unpacked_bytes / 1e6)
    # Names of parts do not mind case, so two that differ only in case are two readings of one file.
    if len({part.filename.lower() for part in parts}) < len(parts):
        raise Refusal("duplicates")
    return archive


def _check_part(part: zipfile.ZipInfo, limits: Limits) -> None:
    if part.flag_bits & 0x1:
        raise Refusal("password")
    path = PurePosixPath(part.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in part.filename:
        raise Refusal("traversal")
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refusal("compression")
    if part.file_size > _SMALL_PART and part.file_size > limits.ratio * part.compress_size:
        raise Refusal("ratio", megabytes=part.file_size / 1e6)


def form_of(archive: zipfile.ZipFile) -> Form:
    """The kind of workbook in a zip.

    Raises
    ------
    Refusal
        When it holds something else, or is protected by a password.
    """
    names = set(archive.namelist())
    if "mimetype" in names and archive.read("mimetype").startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise Refusal("password")
        return "ods"
    if "xl/workbook.bin" in names:
        return "xlsb"
    for start, kind in _OTHERS:
        if any(name.startswith(start) for name in names):
            raise Refusal("not_a_table", kind=kind)
    if _CONTENT_TYPES in names and any(name.startswith("xl/") for name in names):
        return "xlsm" if "xl/vbaProject.bin" in names else "xlsx"
    raise Refusal("not_a_table", kind="archive")
