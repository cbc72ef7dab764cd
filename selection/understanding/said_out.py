"""Whom a sentence keeps out by name: "Acme is out", "We are not going with Acme again", "Acme niet"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selection.model import named_in
from selection.understanding.said_keeping import is_only
from selection.understanding.vocabulary import clauses
from selection.understanding.vocabulary.patterns import any_of

__all__ = ["kept_out"]

_WHO = r"(?P<who>[^.;:!?,]*?)"
_AFTER = r"(?:after|because|since|due to|given|na|sinds|vanwege|wegens|omdat|want|gezien(?=\s+\w)|nach|wegen|weil)"
_END = rf"\s*(?=[.;:!,)]|$|\s{_AFTER}\b)"
_AGAIN = r"(?:\s+(?:again|any ?more|this time|meer|opnieuw|weer|nog een keer|deze keer|dit keer|mehr|noch einmal))?"
_DO = "(?:choose|take|use|invite|pick|select|appoint|hire|want)"
_GO = "(?:go|going|work|working|continue|continuing|sign|to go|to work)"
_FURTHER = "(?:verder|door|in zee|werken|meer)"
_THIS_TIME = r"(?:(?:dit keer|deze keer|nu)\s+)?"
_ASIDE = "(?:zitten|vallen|over|buiten beschouwing|afvallen)"
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (
    rf"(?:^|[.;:!?]\s+){_WHO}\s+(?:{any_of(clauses.OUT)}){_AGAIN}{_END}",
    rf"(?:^|[.;:!?]\s+){_WHO}\s+(?:niet|nicht|not){_AGAIN}{_END}",
    rf"\bwe(?:'re| are| will| want)?\s+not\s+(?:be\s+)?{_GO}\s+with\s+{_WHO}{_AGAIN}{_END}",
    rf"\bwe\s+(?:do not|don't|will not|won't|shall not|cannot)\s+{_DO}\s+{_WHO}{_AGAIN}{_END}",
    rf"\b(?:we|wij)\s+(?:gaan|willen)\s+niet\s+(?:{_FURTHER}\s+)*met\s+{_WHO}(?:\s+{_FURTHER})*{_AGAIN}{_END}",
    rf"^\W*{_WHO}\s+(?:laten|slaan)\s+(?:we|wij)\s+{_THIS_TIME}{_ASIDE}{_AGAIN}{_END}",
    rf"^\W*(?:please\s+)?leave\s+out\s+{_WHO}{_AGAIN}{_END}",
    rf"^\W*(?:please\s+)?leave\s+{_WHO}\s+out{_AGAIN}{_END}",
    rf"^met\s+{_WHO}\s+(?:gaan|willen|werken)\s+(?:we|wij)\s+niet(?:\s+{_FURTHER})*{_END}",
))  # fmt: skip


def kept_out(said: str, names: Sequence[str]) -> str:
    """Which candidate a sentence keeps out by name; empty when it keeps out none, or more than one.

    Examples
    --------
    >>> firms = ("Van Dalen Analytica", "Mason Reed")
    >>> kept_out("Mason Reed is out after last winter.", firms), kept_out("The report of Mason Reed is out.", firms)
    ('Mason Reed', '')
    >>> kept_out("Leave out Mason Reed this time.", firms), kept_out("Van Dalen laten we zitten", firms)
    ('Mason Reed', 'Van Dalen Analytica')
    >>> kept_out("Van Dalen niet, na vorig jaar.", firms), kept_out("Van Dalen niet gezien.", firms)
    ('Van Dalen Analytica', '')
    """
    for pattern in _PATTERNS:
        for match in pattern.finditer(said):
            who = match["who"].strip(" ,")
            found = named_in(who, names)
            if len(found) == 1 and is_only(who, found):
                return found[0]
    return ""
