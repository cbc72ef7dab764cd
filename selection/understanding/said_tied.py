"""Whether a sentence ties one candidate to another: "if Acme is in, so is Bolt", "Acme only together with Bolt"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selection.model import named_in
from selection.understanding.said_keeping import is_only

__all__ = ["tied_said"]

_IN = (
    r"(?:is in|comes in|is chosen|is selected|is included|is picked|takes part|joins|wins|is on board|gets in|"
    r"meedoet|mee doet|meegaat|erbij is|erbij zit|gekozen wordt|wordt gekozen|in de coalitie zit|aan boord is|"
    r"dabei ist|teilnimmt|mitmacht)"
)
_IF = re.compile(
    rf"^\W*(?:if|when|als|wanneer|indien|zodra|wenn|falls)\s+(?P<first>[^.;:!?,]+?)\s+{_IN}\s*,?\s+(?P<then>[^.;:!?,]+)\W*$",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"^\W*(?:we (?:take|choose|want|appoint|nemen|kiezen|willen)\s+)?(?P<first>[^.;:!?,]+?)\s+"
    r"(?:(?:takes part|comes|joins|komt|doet|kan|gaat|can be chosen|may be chosen)\s+)?(?:only|alleen|nur)\s+"
    r"(?:(?:mee|in|takes part|comes|comes in|joins|komt|doet mee|meedoen)\s+)?"
    r"(?:(?:together|samen|in combination|in combinatie|zusammen)\s+)?"
    r"(?:with|if|when|met|als|mit|wenn)\s+(?P<then>[^.;:!?,]+)\W*$",
    re.IGNORECASE,
)
_IF_WE = re.compile(
    r"^\W*(?:if|when|als|wanneer|indien)\s+(?:we|wij)\s+(?:take|choose|appoint|pick|have|select)?\s*(?P<first>[^.;:!?,]+?)"
    r"(?:\s+(?:nemen|kiezen|hebben|contracteren))?\s*,?\s+(?:then\s+|dan\s+)?"
    r"(?:we\s+(?:have to|must|need to|should)|moeten\s+(?:we|wij)|(?:nemen|kiezen)\s+(?:we|wij))\s+"
    r"(?P<then>[^.;:!?,]+)\W*$",
    re.IGNORECASE,
)
_IF_WE_TAKE = re.compile(
    r"^\W*(?:if|when|als|wanneer|indien)\s+(?:we|wij)\s+(?:take|choose|appoint|pick|have|select)?\s*(?P<first>[^.;:!?,]+?)"
    r"(?:\s+(?:nemen|kiezen|hebben|contracteren))?\s*,\s+(?:then\s+|dan\s+)(?:ook|also|too)\s+(?P<then>[^.;:!?,]+)\W*$",
    re.IGNORECASE,
)
_NOT_WITHOUT = re.compile(
    r"^\W*(?:without|zonder|ohne)\s+(?P<then>[^.;:!?,]+?)\s*,?\s+(?:no|geen|kein|keine)\s+(?P<first>[^.;:!?,]+)\W*$",
    re.IGNORECASE,
)
_REASON = re.compile(r",?\s+(?:since|because|omdat|want|aangezien|weil|denn)\s.*$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|niet|nicht|geen|no|cannot|can't|out|af|eruit|never|nooit)\b", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:then|dan|dann|so|must|moet|muss|has|have|to|be|should|shall|will|in|is|join|joins|take|takes|choose|"
    r"appoint|pick|select|part|come|comes|as|well|too|also|ook|auch|mee|meedoen|meedoet|doet|doen|erbij|zijn|zit|"
    r"komen|komt|kiezen|does|do|we|need|want|nemen|willen|moeten|"
    r"chosen|gekozen|wordt|worden|selected|included|on|board|aan|boord|dabei|sein|not|niet|nicht|out|af|valt|vallen|"
    r"eruit|cannot|may|mag|kan|can|tegelijk|it|hij|zij|die)\b",
    re.IGNORECASE,
)
_FEWEST = 2


def tied_said(said: str, names: Sequence[str]) -> tuple[str, str, bool] | None:
    """The candidate that takes part only with the other, that other, and whether it is only without; else None.

    Examples
    --------
    >>> firms = ("Acme", "Bolt Ltd")
    >>> tied_said("If Acme is in, Bolt must be in as well.", firms), tied_said("Acme alleen samen met Bolt", firms)
    (('Acme', 'Bolt Ltd', False), ('Acme', 'Bolt Ltd', False))
    >>> tied_said("If we take Acme we have to take Bolt as well, since Acme hires from Bolt.", firms)
    ('Acme', 'Bolt Ltd', False)
    >>> tied_said("Als we Acme nemen, dan ook Bolt.", firms), tied_said("Without Bolt no Acme.", firms)
    (('Acme', 'Bolt Ltd', False), ('Acme', 'Bolt Ltd', False))
    >>> tied_said("Acme only comes if Bolt does.", firms)
    ('Acme', 'Bolt Ltd', False)
    >>> tied_said("Als Acme meedoet, dan valt Bolt af", firms), tied_said("If Acme is late, Bolt is in", firms)
    (('Acme', 'Bolt Ltd', True), None)
    """
    if len(named_in(said, names)) < _FEWEST:
        return None
    said = _REASON.sub("", said)
    for pattern in (_IF, _IF_WE, _IF_WE_TAKE, _ONLY, _NOT_WITHOUT):
        match = pattern.search(said)
        if match is None:
            continue
        first, then = _BESIDE.sub(" ", match["first"]) if pattern is _ONLY else match["first"], match["then"]
        a, b = named_in(first, names), named_in(then, names)
        if len(a) == len(b) == 1 and a != b and is_only(first, a) and is_only(_BESIDE.sub(" ", then), b):
            return a[0], b[0], _NOT.search(then) is not None
    return None
