"""Scales that everybody means by what a criterion is called, such as TRL."""

from __future__ import annotations

import re

from selection.texts import Text, text
from selection.understanding.vocabulary.scales import KNOWN
from selection.understanding.vocabulary.words import bare

__all__ = ["known_ends"]

_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")


def known_ends(heading: str) -> tuple[float, float, Text] | None:
    """The ends of such a scale, with the reason; None for any other name.

    Examples
    --------
    >>> known_ends("TRL")[:2], known_ends("Team")
    ((1.0, 9.0), None)
    """
    name = _ASIDE.sub("", heading).rpartition(" - ")[2]
    ends = KNOWN.get(bare(name))
    if ends is None:
        return None
    return *ends, text("{name} goes from {low:0} to {high:0} everywhere.", name=name, low=ends[0], high=ends[1])
