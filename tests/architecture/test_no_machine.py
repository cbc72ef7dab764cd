"""No file tells on which machine it was made, or from which registry it was fed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import pytest

from tests.support.repository import name_of, repository_files

REGISTRY = rb"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|artifactory\.|devpi\."
# An absolute path into a folder where people or machines build; after a letter or a dot it is part of something else.
BUILD_PATH = rb"(?<![\w.~-])/(?:home|root|Users|work|workspace|builds|tmp|opt|mnt)/[\w.]"
TELLTALE = re.compile(REGISTRY + rb"|" + BUILD_PATH)


def contents(data: bytes) -> Iterator[bytes]:
    """The bytes themselves, or those of every part of a zip file such as a workbook."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        yield data
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield from (archive.read(part) for part in archive.namelist())


def test_no_file_names_a_registry_or_a_build_machine() -> None:
    found = [
        f"{name_of(path)}: {match[0].decode()}"
        for path in repository_files()
        for data in contents(path.read_bytes())
        for match in TELLTALE.finditer(data)
    ]
    assert not found


@pytest.mark.parametrize("folder", ["home", "root", "tmp"])
def test_a_build_path_would_be_seen(folder: str) -> None:
    assert TELLTALE.search(f"see /{folder}/someone/partner".encode())
    assert TELLTALE.search(f"file:///{folder}/someone".encode())
    assert not TELLTALE.search(f"https://example.org/{folder}/page".encode())
