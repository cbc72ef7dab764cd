"""What one session holds: the file that was opened and what was read from it. Nothing here draws anything."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st

from selection.errors import SelectionError
from selection.model import Case

__all__ = ["COMPARED", "EXAMPLES", "Opened", "Source", "case", "close", "examples", "hold", "opened"]

EXAMPLES = Path(__file__).resolve().parents[1] / "data"
"""Where the example cases lie, when this is a checkout; an installed package has none."""

_TEMPLATES = {"template", "sjabloon"}

COMPARED = "compared"
"""In the session: the coalitions that were put side by side."""

_OPENED = "opened"


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was handed in. `digest` tells it from every other content and name."""

    name: str
    content: bytes = field(repr=False)
    digest: str = ""

    @classmethod
    def of(cls, name: str, content: bytes) -> Source:
        """A source with its digest."""
        return cls(name, content, hashlib.sha256(name.encode() + b"\0" + content).hexdigest())


@dataclass(frozen=True, slots=True)
class Opened:
    """A source with the case that was read from it, or why none could be."""

    source: Source
    case: Case | None = None
    error: SelectionError | None = None


def opened() -> Opened | None:
    """What this session has open, if anything."""
    held = st.session_state.get(_OPENED)
    return held if isinstance(held, Opened) else None


def case() -> Case | None:
    """The case that this session has open, if any."""
    held = opened()
    return held.case if held else None


def hold(what: Opened) -> None:
    """Open it in this session, instead of what was open."""
    st.session_state[_OPENED] = what
    st.session_state.pop(COMPARED, None)


def close() -> None:
    """Have nothing open."""
    st.session_state.pop(_OPENED, None)


def examples() -> list[Path]:
    """The example workbooks, the smallest first."""
    found = [path for path in EXAMPLES.glob("*.xlsx") if path.stem not in _TEMPLATES]
    return sorted(found, key=lambda path: (path.stat().st_size, path.name))
