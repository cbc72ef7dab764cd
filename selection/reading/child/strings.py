"""The texts that the cells of a workbook share: how long each is."""

from __future__ import annotations

import re
from typing import IO

from selection.reading.child.markup import Walker
from selection.reading.child.plain import TEXT, check_text, unquoted, walk_plainly
from selection.reading.limits import Limits

__all__ = ["StringScan", "walk_strings"]

_STRING = re.compile(rb'(?:<si><t(?: xml:space="preserve")?+>' + TEXT + rb"</t></si>)*+")
_TEXTS = re.compile(rb"<si><t[^<>]*>([^<]*)<")
_ELEMENTS = 2


class StringScan:
    """The length of each shared string, in order."""

    def __init__(self) -> None:
        self.lengths: list[int] = []
        self._length = 0

    def opened(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002  # a Visitor takes both
        """A new string begins."""
        if name == "si":
            self._length = 0

    def closed(self, name: str) -> None:
        """A string is complete."""
        if name == "si":
            self.lengths.append(self._length)

    def said(self, text: str) -> None:
        """Part of a string."""
        self._length += len(text)


def walk_strings(stream: IO[bytes], scan: StringScan, limits: Limits) -> None:
    """Walk over the part with the shared strings.

    Raises
    ------
    Refusal
        As the full walk does.
    """
    walker = Walker(scan, limits)
    walk_plainly(stream, _Strings(scan, walker), walker)


class _Strings:
    """Takes strings without formats."""

    start = re.compile(rb"<sst(?: [^<>]*)?>")
    end = b"</si>"
    depth = 1

    def __init__(self, scan: StringScan, walker: Walker) -> None:
        self._scan, self._walker = scan, walker

    def take(self, content: bytes, start: int) -> int:
        """Where the plain strings end that begin at `start`."""
        found = _STRING.match(content, start)
        if found is None or found.end() == start:
            return start
        strings = found[0]
        check_text(strings)
        texts = _TEXTS.findall(strings)
        self._walker.count(_ELEMENTS * len(texts))
        self._scan.lengths += (
            [len(unquoted(text)) for text in texts] if b"&" in strings else [len(text.decode()) for text in texts]
        )
        return found.end()
