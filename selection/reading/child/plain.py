"""A part walked fast: what is written plainly is taken at the speed of a regular expression.

Nearly all rows of a large sheet, and nearly all of its texts, are written in the same few ways. What follows that
small grammar to the letter holds no surprise, so that nothing in it need be told to anybody piece by piece. All else,
and all that stands around it, goes through the full walk. Where XML could mean something else than it seems to
(another encoding, comments, quoted text) the rest of the part goes through the full walk.
"""

from __future__ import annotations

import re
from typing import IO, Protocol

from selection.reading.child.markup import Walker
from selection.reading.child.refusal import Refusal

__all__ = ["TEXT", "Taker", "check_text", "unquoted", "walk_plainly"]

TEXT = rb"[^<>&\x00-\x08\x0b\x0c\x0e-\x1f]*+(?:&(?:amp|lt|gt|quot|apos);[^<>&\x00-\x08\x0b\x0c\x0e-\x1f]*+)*+"
"""A pattern for text between tags, the five entities of XML included."""

_CHUNK = 1 << 20
_DECLARATION = re.compile(
    rb'(?:\xef\xbb\xbf)?(?:<\?xml version="1\.0"(?: encoding="(?:UTF-8|utf-8)")?(?: standalone="(?:yes|no)")?\s*\?>)?'
)
# Comments, quoted text, document types and instructions to programs.
_MARKS = (b"<!", b"<?")
_QUOTED = {"&quot;": '"', "&apos;": "'"}
_NO_TEXT = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")


class Taker(Protocol):
    """Takes what is written plainly."""

    @property
    def start(self) -> re.Pattern[bytes]:
        """The tag inside which the items stand."""

    @property
    def end(self) -> bytes:
        """The tag that ends an item."""

    @property
    def depth(self) -> int:
        """How many elements are open between two items."""

    def take(self, content: bytes, start: int) -> int:
        """Where the plain items end that begin at `start`, when they have been taken."""


def walk_plainly(stream: IO[bytes], taker: Taker, walker: Walker) -> None:
    """Walk over one part: `taker` takes what it can, `walker` the rest.

    Raises
    ------
    Refusal
        As the full walk does.
    """
    first = stream.read(_CHUNK)
    begin = _begin(first, taker.start)
    walker.feed(first[:begin])
    pending, chunk = first[begin:], first
    is_safe = begin > 0
    while chunk:
        is_safe = is_safe and walker.depth == taker.depth and not _is_marked(pending)
        if is_safe:
            pending = _taken(pending, taker, walker)
            # What never comes to the end of an item cannot be waited for.
            is_safe = len(pending) < _CHUNK
        if not is_safe:
            walker.feed(pending)
            pending = b""
        chunk = stream.read(_CHUNK)
        pending += chunk
    walker.feed(pending, last=True)


def _begin(content: bytes, start: re.Pattern[bytes]) -> int:
    """Where the items begin; 0 when that is not beyond doubt."""
    declared, found = _DECLARATION.match(content), start.search(content)
    if found is None:
        return 0
    head = content[declared.end() if declared else 0 : found.end()]
    return 0 if _is_marked(head) else found.end()


def _is_marked(content: bytes) -> bool:
    # The second character of a mark is rare, and one character is looked for faster than two.
    return any(mark[1:] in content and mark in content for mark in _MARKS)


def _taken(content: bytes, taker: Taker, walker: Walker) -> bytes:
    """What is left of `content`, which begins between two items, when all whole items were taken."""
    at = 0
    while True:
        at = taker.take(content, at)
        end = content.find(taker.end, at) + len(taker.end)
        if end < at + len(taker.end):
            return content[at:]
        walker.feed(content[at:end])
        at = end
        if walker.depth != taker.depth:
            return content[at:]


def unquoted(text: bytes) -> str:
    """Text with its entities written out."""
    if b"&" not in text:
        return text.decode()
    # A function on plain text: nothing is parsed with it. It takes a while to load, and is seldom needed.
    from xml.sax.saxutils import unescape  # noqa: PLC0415

    return unescape(text.decode(), _QUOTED)


def check_text(content: bytes) -> None:
    """Refuse what is no text in UTF-8, or holds a character that no XML may have."""
    if content.isascii():
        return
    try:
        content.decode()
    except UnicodeDecodeError as error:
        raise Refusal("damaged") from error
    if any(character in content for character in _NO_TEXT):
        raise Refusal("damaged")
