"""XML walked without building it, so that no element, entity or nesting can fill the memory."""

from __future__ import annotations

from typing import IO, Protocol
from xml.parsers import expat

from selection.reading.child.refusal import Refusal
from selection.reading.limits import Limits

__all__ = ["Visitor", "Walker", "walk"]

_CHUNK = 1 << 16


class Visitor(Protocol):
    """What is told of each element; names come without their namespace."""

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """Called where an element begins."""

    def closed(self, name: str) -> None:
        """Called where an element ends."""

    def said(self, text: str) -> None:
        """Called with text between tags, perhaps in pieces."""


class Walker:
    """Tells a visitor of every element of one part, which comes piece by piece.

    Attributes
    ----------
    depth
        How many elements are open.
    """

    def __init__(self, visitor: Visitor, limits: Limits) -> None:
        self.depth = 0
        self._elements = 0
        self._limits = limits
        self._opened, self._closed = visitor.opened, visitor.closed
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = visitor.said
        self._parser.StartDoctypeDeclHandler = _refuse_document_type
        self._parser.buffer_text = True

    def feed(self, piece: bytes, *, last: bool = False) -> None:
        """Walk on.

        Raises
        ------
        Refusal
            When the part declares a document type (no spreadsheet program does, and entities begin there), nests
            too deep, has too many elements or attributes, or is not XML.
        """
        try:
            self._parser.Parse(piece, last)
        except expat.ExpatError as error:
            raise Refusal("damaged") from error

    def count(self, elements: int) -> None:
        """Count elements that were seen by other means; refuses when there are too many by now."""
        self._elements += elements
        if self._elements > self._limits.elements:
            raise Refusal("markup_size")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.count(1)
        if self.depth > self._limits.depth:
            raise Refusal("nested")
        if len(attributes) > self._limits.attributes:
            raise Refusal("attributes")
        self._opened(name.rpartition(" ")[2], attributes)

    def _end(self, name: str) -> None:
        self.depth -= 1
        self._closed(name.rpartition(" ")[2])


def walk(stream: IO[bytes], visitor: Visitor, limits: Limits) -> None:
    """Tell `visitor` of every element of one part.

    Raises
    ------
    Refusal
        As `Walker.feed`.
    """
    walker = Walker(visitor, limits)
    while chunk := stream.read(_CHUNK):
        walker.feed(chunk)
    walker.feed(b"", last=True)


def _refuse_document_type(*_: object) -> None:
    raise Refusal("entities")
