"""A valid workbook, damaged at random in its parts; each damaged one is put to the reader in this process.

Run as a process of its own: `python -m tests.support.mutations SEED COUNT`. Prints how many were read and refused.
"""

from __future__ import annotations

import io
import random
import sys
import warnings
import zipfile
from collections import defaultdict
from dataclasses import asdict

from openpyxl import Workbook

from selection.reading.child.main import answer
from selection.reading.child.page import FaultLine, Page
from selection.reading.limits import Limits

EXTREMES = (
    b"1e20",
    b"-1",
    b"0",
    b"4294967296",
    b"99999999999999999999",
    b"NaN",
    b"1e999",
    b"",
    b"\xff",
    b"A1:XFD1048576",
)
TIGHT = Limits(unpacked_bytes=5_000_000, elements=200_000, cells=100_000, characters=1_000_000, merges=1_000)

PAGE = Page(
    title="Faults",
    intro=[],
    headers=["Place", "Expected", "Found", "What to do"],
    faults=[FaultLine(sheet="Sheet", cell="B9", line=["a", "b", "c", "d"], comment="e")],
    notices_header="",
    notices=[],
    losses_header="",
    losses=defaultdict(str),
    author="us",
)


def valid() -> bytes:
    """A small workbook with texts, numbers, a formula, a merged area, a date and a comment's worth of parts."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in range(1, 9):
        sheet.append([f"Candidate {row}", row, row / 3, row % 2 == 0, f"=B{row}*2"])
    sheet.merge_cells("A9:C9")
    sheet["D1"].number_format = "yyyy-mm-dd"
    book.create_sheet("Hidden").append([1])
    book["Hidden"].sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def damage_bytes(content: bytes, chance: random.Random) -> bytes:
    """The file with a few bytes changed, whatever they were."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def damage_parts(content: bytes, chance: random.Random) -> bytes:
    """The file with one of its parts changed as text and packed again, so that no checksum gives it away."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts))
    for _ in range(chance.randint(1, 3)):
        parts[name] = _damage(parts[name], chance)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, part in parts.items():
            archive.writestr(path, part)
    return stream.getvalue()


def _damage(part: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(part) + 1)
    end = min(len(part), start + chance.randint(1, 30))
    match chance.randrange(5):
        case 0:
            return part[:start] + part[end:]
        case 1:
            return part[:end] + part[start:end] * chance.randint(1, 500) + part[end:]
        case 2:
            return part[:start] + bytes([chance.randrange(256)]) + part[start + 1 :]
        case 3:
            quoted = part.find(b'"', start) + 1
            return part[:quoted] + chance.choice(EXTREMES) + part[part.find(b'"', quoted) :]
        case _:
            text = part.find(b">", start) + 1
            return part[:text] + chance.choice(EXTREMES) + part[part.find(b"<", text) :]


def main(seed: int, count: int) -> None:
    """Damage, read, count."""
    warnings.simplefilter("ignore")
    chance, content = random.Random(seed), valid()
    request = {"name": "scores.xlsx", "limits": asdict(TIGHT), "page": PAGE}
    seen = {"read": 0, "refused": 0}
    for _ in range(count):
        damage = chance.choice([damage_bytes, damage_parts, damage_parts, damage_parts])
        task = chance.choice(["read", "read", "annotate"])
        header, _payload = answer(request | {"task": task}, damage(content, chance))
        seen["refused" if "refusal" in header else "read"] += 1
    sys.stdout.write(f"{seen['read']} {seen['refused']}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
