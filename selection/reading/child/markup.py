"""XML walked without building it, so that no element, entity or nesting can fill the memory."""

from __future__ import annotations

from typing import IO, Protocol
from xml.parsers import expat

from selection.reading.child.refusal import Refusal
from selection.reading.limits import Limits

__all__ = ["Visitor", "walk"]

_CHUNK = 1 << 16


class Visitor(Protocol):
    """What is told of each element; names come without their namespace."""

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """Called where an element begins."""

    def closed(self, name: str) -> None:
        """Called where an element ends."""

    def said(self, text: str) -> None:
        """Called with text between tags, perhaps in pieces."""


def walk(stream: IO[bytes], visitor: Visitor, limits: Limits) -> None:
    """Tell `visitor` of every element of one part.

    Raises
    ------
    Refusal
        When the part declares a document type (no spreadsheet program does, and entities begin there), nests too
        deep, has too many elements or attributes, or is not XML.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    opened, closed = visitor.opened, visitor.closed
    depth = elements = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth += 1
        elements += 1
        if depth > limits.depth:
            raise Refusal("nested")
        if elements > limits.elements:
            raise Refusal("markup_size")
        if len(attributes) > limits.attributes:
            raise Refusal("attributes")
        opened(name.rpartition(" ")[2], attributes)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        closed(name.rpartition(" ")[2])

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = visitor.said
    parser.StartDoctypeDeclHandler = _refuse_document_type
    parser.buffer_text = True
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003  # expat takes it by position only
        parser.Parse(b"", True)  # noqa: FBT003  # expat takes it by position only
    except expat.ExpatError as error:
        raise Refusal("damaged") from error


def _refuse_document_type(*_: object) -> None:
    raise Refusal("entities")
