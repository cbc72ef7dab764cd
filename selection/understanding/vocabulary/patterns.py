"""Patterns of the words in this folder."""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["any_of"]


def any_of(found: Mapping[str, tuple[str, ...]]) -> str:
    """A pattern of the words of every language, the longest first."""
    return "|".join(re.escape(word) for word in sorted({word for own in found.values() for word in own}, key=len,
                                                       reverse=True))  # fmt: skip
