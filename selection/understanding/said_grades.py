"""Which grade a sentence asks for at least."""

from __future__ import annotations

import re

from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import AT_LEAST, BELOW, NO

__all__ = ["grade_said"]


_CALLED = "score|grade|mark|rating|cijfer|rapportcijfer|note|punktzahl"
_FLOOR = "ondergrens|drempel|floor|threshold|cut-?off|mindestwert|untergrenze"
_MISSING = (
    "geen|niet minstens|not reach|not score|not get|not make|not have|doesn't reach|doesn't score|misses|haalt niet|"
    "keine|nicht mindestens|no|fails to reach|fails to score"
)
"""Before a grade, of whom the sentence says that they stay out: whoever has less."""
_BEFORE = rf"\.?:?\s+(?:(?:een|ein|eine|einer|a|an|de|the|der|van|von|of|{_CALLED})\b:?\s+){{0,3}}"
_GRADE = r"(\d{1,3}(?:[.,]\d{1,2})?)"
_AFTER = (
    r"(?![.,]?\d)(?=\s*(?:$|[.,;:!?()]|(?:op|voor|bij|on|for|in|auf|bei|für|of|or|oder|punten|punt|points?|punkte?n?|"
    r"is|are|=|→|leads|leidt|means|betekent|excludes?|sluiten|sluit|führt|schließt|scoren|scoort|scort|halen|haalt|"
    r"behalen|behaalt|blijft|blijven|krijgt|krijgen|stays|gets|hebben|heeft|zien|zijn|be|sein|komen|valt|vallen|"
    r"erreichen|haben|zitten|zit|rules?|"
    r"knocks?)(?!\w)))"
)
"""What counts something else, as years, euros or percents, is no grade."""
_LOWER = (
    rf"(?:{any_of(BELOW)}|(?:lager|minder|slechter)\s+(?:scoort|scoren|haalt|halen|krijgt|krijgen)\s+dan|"
    r"(?:schlechter|weniger|niedriger)\s+(?:erreicht|bekommt)\s+als)"
)
_DENIED = rf"\b(?:{any_of(NO)}|niemand|nobody|none)\b[^\d.;]*?"
_OUT = (
    r"uitgesloten|valt af|vallen af|afgewezen|excluded|rejected|disqualified|ausgeschlossen|excludes?|disqualifies|"
    r"doet niet mee|doen niet mee|niet in aanmerking|drops? out|(?:is|are) out|stays? out|cannot take part|"
    r"rules? (?:\w+ ){0,3}out|knocks? (?:\w+ ){0,3}out|need not apply|hoeft niet mee te doen|"
    r"(?:is|are) (?:no|not an) option|is geen optie|is unacceptable|"
    r"is onacceptabel|is niet acceptabel|is not acceptable|is not enough|is niet genoeg|"
    r"exclusion|uitsluiting|sluit uit|sluiten uit|sluit \w+ uit|ausschluss|schließt aus|schließt \w+ aus|knock-?out"
)
_SOME = r"(?:at least\s+|minstens\s+)?(?:(?:een|an?|eine?)\s+)?"
_NOT_DENIED = r"(?<!not )(?<!niet )(?<!nicht )(?<!no )(?<!geen )(?<!keinen )"
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (
    rf"\b(?:{any_of(AT_LEAST)}){_BEFORE}{_GRADE}{_AFTER}",
    rf"\b(?:{_FLOOR})\s*(?:van|of|is|at|op|von|:)\s*(?:(?:een|an?|eine?)\s+)?{_GRADE}{_AFTER}",
    rf"\bminim(?:um|ale?)[\s-]*(?:{_CALLED})\b[^\d;]{{0,60}}?\s{_GRADE}{_AFTER}",
    rf"(?<![\d.,]){_GRADE}\s+(?:of|or|oder)\s+(?:hoger|meer|beter|higher|more|better|above|mehr|höher|besser)\b",
    rf"\b(?:{_MISSING})\s+{_SOME}{_GRADE}{_AFTER}[^;]*?{_NOT_DENIED}\b(?:{_OUT})\b",
    rf"{_DENIED}\b{_LOWER}{_BEFORE}{_GRADE}{_AFTER}",
    rf"\b{_LOWER}{_BEFORE}{_GRADE}{_AFTER}[^;]*?{_NOT_DENIED}\b(?:{_OUT})\b",
))  # fmt: skip


def grade_said(said: str) -> tuple[float, ...]:
    """The grades that a sentence asks for at least, each once; none when it asks for none.

    Examples
    --------
    >>> grade_said("Op kwaliteit minimaal een 6."), grade_said("No supplier scoring below 3 on Technical solution.")
    ((6.0,), (3.0,))
    >>> grade_said("Score below 3 on safety excludes"), grade_said("Below 5 on safety leads to no exclusion")
    ((3.0,), ())
    >>> grade_said("At least 3 references"), grade_said("Suppliers below 3 were asked to explain")
    ((), ())
    """
    found = (match[1] for pattern in _PATTERNS for match in pattern.finditer(said))
    return tuple(dict.fromkeys(float(written.replace(",", ".")) for written in found))
