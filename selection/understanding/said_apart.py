"""Whether a sentence says that two candidates do not go together, whoever they are."""

from __future__ import annotations

import re

from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import NOT_BOTH, QUARRELS

__all__ = ["apart_said"]

_PARTED = re.compile(
    rf"\b(?:{any_of(QUARRELS)}|{any_of(NOT_BOTH)})\b"
    r"|\b(?:don't|do not|never|must not|should not|cannot|can't)\s+(?:be\s+)?"
    r"(?:put|go|pair|paired|combined?|place|seat|bring|choose|take|appoint|have|want)\b[^.;]*\btogether\b"
    r"|\bnot\s+to\s+be\s+(?:put|paired|combined|placed|seated|chosen|taken)\b[^.;]*\btogether\b"
    r"|\b(?:gaan|passen)\s+niet\s+(?:goed\s+)?(?:samen|bij elkaar)\b"
    r"|\b(?:zet|plaats|kies|neem|combineer)\b[^.;]*\b(?:niet|nooit)\b[^.;]*\b(?:samen|bij elkaar|naast elkaar)\b",
    re.IGNORECASE,
)

_ONE_HAS_TO = re.compile(
    r"\b(?:een|één|one)\s+(?:van|of)\s+(?:beide|the two|de twee|hen|them)\s+"
    r"(?:moet|must|has to|should|needs to|volstaat|is genoeg|is voldoende|is enough|will do|suffices)\b"
    r"|\b(?:at least|minstens|ten minste|tenminste|minimaal)\s+(?:een|één|one)\s+(?:van|of)\b",
    re.IGNORECASE,
)
"""One of the two has to do something, or is enough: that not both may take part is not said."""


def apart_said(said: str) -> bool:
    """Whether a sentence says it.

    Examples
    --------
    >>> apart_said("Don't put Acme and Bolt together"), apart_said("Acme en Bolt niet allebei")
    (True, True)
    >>> apart_said("Acme and Bolt are not to be put together"), apart_said("Acme and Bolt do not go together")
    (True, True)
    >>> apart_said("Put Acme and Bolt together"), apart_said("Acme and Bolt do not cost much together")
    (False, False)
    >>> apart_said("Acme or Bolt, one of the two"), apart_said("Acme or Bolt, one of the two must be in")
    (True, False)
    """
    return _PARTED.search(said) is not None and not _ONE_HAS_TO.search(said)
