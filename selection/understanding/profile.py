"""What was confirmed for one layout of sheet, kept in a small file that knows the next sheet of that layout."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from selection.errors import SheetError
from selection.tables import cell_name
from selection.texts import text
from selection.understanding.blocks.pieces import Piece
from selection.understanding.blocks.table import Table
from selection.understanding.found import BlockKind

__all__ = ["Profile", "fingerprint", "headings_of"]

_FORMAT = "partner-selection mapping profile"
_VERSION = 1
_LONGEST = 1_000_000


def fingerprint(headings: Iterable[str]) -> str:
    """The same text for every sheet with these headings, in this order."""
    return hashlib.sha256("\n".join(headings).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Profile:
    """The answers that were given for a layout; `headings` are there for people to recognise it by."""

    layout: str
    answers: Mapping[str, str] = field(default_factory=dict)
    headings: tuple[str, ...] = ()

    def fits(self, layout: str) -> bool:
        """Whether the profile was made for this layout."""
        return self.layout == layout

    def save(self, path: str | Path) -> None:
        """Write the profile as JSON."""
        Path(path).write_text(self.to_json(), encoding="utf-8")

    def to_json(self) -> str:
        """The profile as JSON, one answer a line."""
        content = {"format": _FORMAT, "version": _VERSION, "layout": self.layout, "headings": list(self.headings),
                   "answers": dict(self.answers)}  # fmt: skip
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"

    @classmethod
    def load(cls, path: str | Path) -> Profile:
        """The profile in a file.

        Raises
        ------
        SheetError
            When there is no such file, or it is not a mapping profile.
        """
        try:
            content = Path(path).read_bytes()
        except OSError:
            raise SheetError(
                text("There is no file {file}: check its name and folder.", file=Path(path).name)
            ) from None
        return cls.from_json(content, Path(path).name)

    @classmethod
    def from_json(cls, content: bytes | str, name: str = "profile") -> Profile:
        """The profile that a text holds.

        Raises
        ------
        SheetError
            When it is not a mapping profile.

        Examples
        --------
        >>> Profile.from_json(Profile("a1", {"scale": "1..10"}).to_json()).answers
        {'scale': '1..10'}
        """
        found = _parsed(content)
        if found is None:
            message = text("{file} is not a mapping profile: choose the one that was saved when a sheet was read.",
                           file=name)  # fmt: skip
            raise SheetError(message)
        return found


def _parsed(content: bytes | str) -> Profile | None:
    """The profile that a text holds, None when it holds anything else."""
    try:
        found = json.loads(content) if len(content) <= _LONGEST else {}
        layout, answers, headings = found["layout"], found["answers"], found["headings"]
        texts = (layout, *answers, *answers.values(), *headings)
        is_ours = found["format"] == _FORMAT and found["version"] == _VERSION
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    fits = is_ours and all(isinstance(one, str) for one in texts)
    return Profile(layout, dict(answers), tuple(headings)) if fits else None


_NAMED = (BlockKind.SCORES, BlockKind.LONG, BlockKind.WEIGHTS, BlockKind.CAPABILITIES)


def headings_of(blocks: Sequence[Piece]) -> tuple[str, ...]:
    """What a layout is known by: the kinds of its blocks, and the names of criteria in them."""
    lines: list[str] = []
    for piece in blocks:
        if piece.kind in _NAMED and piece.layout is not None:
            way = "rows" if piece.layout.candidates_in_rows else "columns"
            names = [seen.name for seen in piece.matrix.criteria] if piece.matrix else []
            lines.append(f"{piece.kind.value}/{way}: {'; '.join(names)}")
            lines += _placed(piece.layout.table)
    return tuple(lines)


def _placed(table: Table) -> list[str]:
    """The corrections of a sheet that say where something stands, with where its table stands."""
    body = table.body()
    first = cell_name(body.top, body.left)
    return [f"{key} {body if is_row else first}" for key, is_row in sorted(table.view.said.placed().items())]
