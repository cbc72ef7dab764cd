"""Files of our own: read with a limit, never overwritten, and sealed so that a change shows."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from selection.decision.plain import MOST_BYTES, not_as_written, parsed, readable, sha256_of
from selection.errors import CaseError, Place, refused
from selection.texts import Text, text

__all__ = ["file_content", "opened", "packed", "sealed", "write_new"]

FORMAT = 1
"""Raised whenever an older version could not read what a newer one writes."""

_SHOWN = 100
_WHEN = (1980, 1, 1, 0, 0, 0)
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, ValueError)


def sealed(kind: str, data: object) -> bytes:
    """A file with plain data of this kind and its SHA-256."""
    return readable({"kind": f"partner-selection {kind}", "format": FORMAT, "sha256": sha256_of(data), kind: data})


def opened(content: bytes, kind: str, name: str) -> tuple[Any, bool]:
    """The plain data in such a file, and whether the SHA-256 that stands there is theirs.

    Raises
    ------
    CaseError
        If it is no such file, or one of a newer version.
    """
    data = parsed(content, name)
    if not isinstance(data, dict) or data.get("kind") != f"partner-selection {kind}":
        raise not_as_written(name, text("a file that partner-selection wrote for this"), text("something else"))
    version = data.get("format")
    if type(version) is not int or version < 1:
        raise not_as_written(name, text("the number of its format"), text("none"))
    if version > FORMAT:
        found, remedy = text("format {n}", n=version), text("Install a newer version of partner-selection")
        raise refused(name, Place(file=name), text("format {n} at most", n=FORMAT), found, remedy)
    if set(data) != {"kind", "format", "sha256", kind} or not isinstance(data["sha256"], str):
        raise not_as_written(name, text("its data and their SHA-256"), text("more or less than that"))
    return data[kind], sha256_of(data[kind]) == data["sha256"]


def file_content(path: Path, inner: str) -> bytes:
    """The bytes of a file, or of the file called `inner` in a folder or a zip file.

    Raises
    ------
    CaseError
        If it is not there, cannot be read, or is larger than any file of ours.
    """
    try:
        with (path / inner if path.is_dir() else path).open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise not_as_written(path.name[:_SHOWN], text("a file that can be read"), _reason(error)) from error
    return _unzipped(content, path, inner) if content.startswith(b"PK\x03\x04") else content


def _unzipped(content: bytes, path: Path, inner: str) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(inner) as part:
            return part.read(MOST_BYTES + 1)
    except KeyError as error:
        raise not_as_written(path.name, text("{inner} in it", inner=inner), text("none")) from error
    except _DAMAGED as error:
        raise not_as_written(path.name, text("a zip file in order"), text("a damaged one")) from error


def packed(parts: Mapping[str, bytes]) -> bytes:
    """A zip file of these parts by name, the same bytes whenever it is made."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, part)
    return stream.getvalue()


def write_new(path: Path, content: bytes) -> None:
    """Write a file that was not there.

    Raises
    ------
    CaseError
        If it is there already, or cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _no_place(path, error) from error
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        remedy = text("Choose another name: what was decided is never overwritten")
        found = text("a file of that name")
        raise refused(path.name, Place(file=str(path)), text("a new name"), found, remedy) from error
    except OSError as error:
        raise _no_place(path, error) from error


def _no_place(path: Path, error: OSError) -> CaseError:
    place, remedy = Place(file=str(path)), text("Choose another folder")
    return refused(path.name, place, text("a place to write"), _reason(error), remedy)


def _reason(error: OSError) -> Text:
    return text('"{value}"', value=error.strerror or type(error).__name__)
