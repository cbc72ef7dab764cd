"""The scale that a heading or a legend states: "(1-10)", "schaal 1 t/m 5", "1 = slecht ... 5 = uitstekend"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from selection.texts import Text, text
from selection.understanding.values.counted_words import with_signs
from selection.understanding.values.goodness import RISKS, goodness, how_little, how_met
from selection.understanding.values.known_scales import known_ends
from selection.understanding.values.ladders import climbed
from selection.understanding.vocabulary import scales as words
from selection.understanding.vocabulary.numbers import ORDINALS, UNITS
from selection.understanding.vocabulary.words import bare
from selection.validation.numbers import as_number

__all__ = ["POINT", "Stated", "best_end", "legend", "stated_scale"]

_N = r"-?\d+(?:[.,]\d+)?"
_WHOLE = r"\d{1,3}"
_TO = r"\s*(?:-|–|—|t/m|tm|tot en met|tot|bis zu|bis|to|through|hasta|até|a|à|al|\.{2,}|…)\s*"


def _any(known: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(known, key=len, reverse=True))


POINT = rf"(?:(?:{_any((*UNITS['points'], 'pkt', 'p'))})\.?)"
"""A pattern for the word behind a number of points."""

_BRACKETED = re.compile(
    rf"[(\[]\s*(?:(?:{_any(words.SCALE)})[:\s]+)*({_N}){_TO}({_N})\s*(?:{_any(words.SCALE)}|{POINT})?\s*[)\]]",
    re.IGNORECASE,
)
_COMPOUND = r"\w+(?:schaal|skala|scale)"
_CALLED = rf"(?<!\w)(?:{_any(words.SCALE)}|{_COMPOUND})(?:\s+(?:van|von|from|de|da|of))?\s*:?\s*"
_NAMED = re.compile(rf"{_CALLED}({_N}){_TO}({_N})(?![\d%]|[-/]\d)", re.IGNORECASE)
_BEHIND_A_COMMA = re.compile(
    rf"(?<!\w)(?:scores?|schaal|scale|skala|cijfers?|grades?|punten|points|noten|ratings?|marks?),\s*([01]){_TO}(\d{{1,3}})"
    rf"(?![\d%]|[-/.]\d)(?!\.?\s*(?:{words.MONTHS})\b)",
    re.IGNORECASE,
)
"""Panel scores, 0-100."""
_NEXT = r"(?:\s*[-–,/|]\s*|\s*,?\s+(?:of|or|oder|en|and|und|y|o|ou|e)\s+)"
_LISTED = re.compile(
    rf"(?<!\w)(?:(?:{_any(words.OF_GRADES)}|{_COMPOUND})(?:\s+(?:van|von|from|de|da|of))?\s*:?|(?:{_any(words.SCALE)})\s*:)"
    rf"\s*({_WHOLE}(?:{_NEXT}{_WHOLE}){{2,}})(?![\d%.,]|{_NEXT}\d)", re.IGNORECASE,
)  # fmt: skip
"""Every grade there is: scale 0 - 2 - 4 - 6 - 8 - 10."""

_DATE = re.compile(r"[0-3]?\d[-–/][01]?\d[-–/][2-9]\d")
_WORDED = re.compile(rf"(?<![\w.,])({_N})\s*\([^()\d]+\){_TO}({_N})\s*\([^()\d]+\)", re.IGNORECASE)
"""From 0 (poor) to 10 (excellent)."""
_SCORED = re.compile(
    rf"(?<!\w)(?:{_any(words.SCORED)})(?:\s+(?:on|op|met|mit|with|auf|con|sur|from|van|von|de|da))?\s*:?\s*"
    rf"([01]){_TO}(\d{{1,3}})(?!\d|\s*%)(?!\s*[-/.]\s*\d)(?!\.?\s*(?:{words.MONTHS})\b)",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?<![\w.,-])(0|1|-\d){_TO}(\d+)(?:\s*(?:{_any(words.SCALE)}))?\s*$", re.IGNORECASE)
_BEGUN = re.compile(rf"^\s*({_N}){_TO}({_N})\s*(?=$|[(,;:])", re.IGNORECASE)
_MOST = re.compile(rf"(?<!\w)(?:{_any(words.UP_TO)})\s*:?\s*({_N})\s*{POINT}?(?!\s*[\w€$£%.,])"
                   rf"|({_N})\s*{POINT}\s*(?:max\w*\.?)(?!\w)"
                   rf"|[(\[]\s*({_N})\s*{POINT}\s*[)\]]", re.IGNORECASE)  # fmt: skip
_POINTED = re.compile(
    rf"(?<!\w)(?:{_any(words.UP_TO)})\s*:?\s*({_N})\s*{POINT}(?!\w)|({_N})\s*{POINT}\s*(?:max\w*\.?)(?!\w)",
    re.IGNORECASE,
)
_OUT_OF = re.compile(
    r"(?:^|[\s(\[])(?:(?:op|out of|van de|uit|von|sobre)\s*(5|10|20|100)|(?:/|sur)\s*([1-9]?[05]|100))\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_MARKED_OUT_OF = re.compile(
    r"(?:notes?|nota|notas|noten|cijfers?|punten|punkte|points?|scores?|voti|voto|marks?|grades?)\s*"
    r"(?:/|\s(?:op|out of|van de|uit|von|sur|sobre|su)\s)\s*(5|10|20|100)(?![\d/])", re.IGNORECASE,
)  # fmt: skip
_COUNTED = re.compile(rf"\b(?:{_any(words.PARTS)})\s*\d{{1,2}}\s*[:.–-]", re.IGNORECASE)
_NUMBER_FIRST = re.compile(rf"(?<![\w.,])({_N})\s*(?:=|:|\()\s*([^\d=:;,()|]*[^\W\d_][^\d=:;,()|]*)")
_WORD_FIRST = re.compile(
    rf"([^\W\d][^\d=:;,()|]*?|[+o-]{{1,3}}|\+/-)\s*(?:=|:)\s*({_N})(?!\d)(?:\s*{POINT})?(?![\w.,]*\s*[=:])"
    # A date is none: 4 May 2026, 4. Mai 2026, 4 de mayo de 2026, 4-5-2026.
    r"(?!\.?\s+(?:de\s+)?[^\W\d]+\.?\s+(?:de\s+)?\d)(?!\.?[-/.]\d)"
)

_WORD_BEHIND = re.compile(rf"(?<![\w.,])(\d{{1,3}})\s+([^\W\d_]+){_TO}(\d{{1,3}})\s+([^\W\d_]+)(?!\w)", re.IGNORECASE)
_AFTER_A_WORD = re.compile(rf"([^\W\d]+)\.?\s+{_N}\s*[:(]\s*[^\d=:;,()|]*[^\W\d_]")
_BEFORE_LEVELS = frozenset({*ORDINALS, "punten", "points", "punkte", "puntos", "waarde", "note", "nota"})
"""Words before the number of a level: level 3: meets the demands."""

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
"""Suppliers 2024 (grades: 1 = good): a year is no level."""
_QUOTED = 60
"""So many characters of a line are quoted."""


@dataclass(frozen=True, slots=True)
class Stated:
    """The lowest and highest value that were stated, where, and which words stand beside which value.

    `less_is_better` is None when nothing says which end is best.
    """

    low: float
    high: float
    why: Text
    levels: Mapping[str, float] = field(default_factory=dict)
    less_is_better: bool | None = None
    zero_is_missing: bool = False


def stated_scale(heading: str, texts: Sequence[str]) -> Stated | None:
    """The scale that the heading states, else the one that its explanation states; None when neither does.

    Examples
    --------
    >>> found = stated_scale("Kwaliteit (1-10)", ())
    >>> found.low, found.high
    (1.0, 10.0)
    """
    said = legend([heading, *texts])
    ends = next((found for one in (heading, *texts) if (found := _range(one, one is heading)) is not None), None)
    values = sorted(value for value in said.values())
    zero_missing = any(value == 0 and word in words.NOT_RATED for word, value in said.items())
    rated = [value for value in values if value or not zero_missing]
    if ends is None and len(set(rated)) > 1 and _is_of_levels(said, rated):
        low, high = _reach([legend([one]) for one in (heading, *texts)], rated)
        said = {word: value for word, value in said.items() if low <= value <= high or value == 0}
        ends = low, high, " ".join(one for one in (heading, *texts) if legend([one]).keys() & said.keys())
    school = next((one for one in (heading, *texts) if any(word in one.casefold() for word in words.SCHOOL)), None)
    if ends is None and school is not None:
        ends = 1.0, 6.0, school
    if ends is None:
        known = known_ends(heading)
        return None if known is None else Stated(*known, less_is_better=False)
    low, high, where = ends
    said = {word: value for word, value in said.items() if low <= value <= high or value == 0}
    source = " ".join(where.split())
    shown = source if len(source) <= _QUOTED else source[: _QUOTED - 1] + "…"
    why = text('The scale is stated: "{source}".', source=shown)
    return Stated(low, high, why, said, best_end(low, high, said, (heading, *texts)), zero_missing)


def _is_of_levels(said: Mapping[str, float], rated: Sequence[float]) -> bool:
    """Whether the words beside numbers are levels: Price: 40, Quality: 60 are not."""
    steps = {after - before for before, after in pairwise(rated)}
    return (len(rated) > 2 and steps == {1}) or any(_is_level(word) or how_met(word) is not None for word in said)


def _reach(lines: Sequence[Mapping[str, float]], rated: Sequence[float]) -> tuple[float, float]:
    """The ends of a scale of levels: of the lines with a word that is known to be one, and what goes on from there.

    "Version: 12" above the table is no end of the scale of "1 = poor, 10 = excellent".
    """
    sure = {value for line in lines if any(map(_is_level, line)) for value in line.values()} & {*rated}
    low, high = (min(sure), max(sure)) if len(sure) > 1 else (rated[0], rated[-1])
    while low - 1 in rated:
        low -= 1
    while high + 1 in rated:
        high += 1
    return low, high


def _is_level(word: str) -> bool:
    return goodness(word) is not None or bool(climbed([word]))


def legend(texts: Sequence[str]) -> Mapping[str, float]:
    """The words that texts put beside a number, such as "2 = voldoet deels", each with that number.

    Examples
    --------
    >>> legend(["1 = slecht, 5 = uitstekend"])
    {'slecht': 1.0, 'uitstekend': 5.0}
    """
    found: dict[str, float] = {}
    alone: dict[str, float] = {}
    for line in texts:
        one = _WORD_BEHIND.sub(_spelled, _COUNTED.sub(" ", with_signs(line)))
        pairs = [(match[2], match[1]) for match in _NUMBER_FIRST.finditer(one)]
        if len(pairs) == 1 and _is_running(one, pairs[0][0]):
            continue
        pairs = pairs or _WORD_FIRST.findall(one)
        for word, number in pairs:
            value = as_number(number)
            if value is not None and not _FIRST_YEAR <= value <= _LAST_YEAR:
                (found if len(pairs) > 1 else alone).setdefault(_tidy(word), value)
    # "Versie: 3" above the table is no second word for the 3 of a list of levels.
    lone = {word: value for word, value in alone.items() if value not in found.values() or _is_level(word)}
    return {word: value for word, value in (lone | found).items() if word}


def _spelled(match: re.Match[str]) -> str:
    """A number with a word behind it at each end, with signs between: of "1 low - 5 high" both words are levels."""
    low, first, high, last = match.groups()
    return f"{low} = {first}, {high} = {last}" if _is_level(_tidy(first)) and _is_level(_tidy(last)) else match[0]


def _is_running(one: str, word: str) -> bool:
    """Whether the only number of a text with words behind it belongs to a sentence: "version 3 (after the meeting)"."""
    match = _AFTER_A_WORD.search(one)
    return match is not None and match[1].casefold() not in _BEFORE_LEVELS and not _is_level(_tidy(word))


def _tidy(word: str) -> str:
    """The word without what leads on to the next pair: of "excellent. Yellow" only the first."""
    tidied = " ".join(re.split(r"(?<=[^\W\d_]{3})\.\s", word)[0].split()).strip(" .…/").casefold()
    return tidied if re.fullmatch(r"[+o-]+|\+/-", tidied) else tidied.strip(" -–.")


def _listed(one: str) -> tuple[float, float, str] | None:
    """The ends of a list of all grades in order, with the text."""
    for match in _LISTED.finditer(one):
        steps = [float(step) for step in re.findall(_WHOLE, match[1])]
        if _DATE.fullmatch(match[1]):
            continue
        ways = (pairwise(steps), pairwise(reversed(steps)))
        is_begun = min(steps) <= 1 or all(step == min(steps) * n for n, step in enumerate(sorted(steps), 1))
        if is_begun and any(all(lower < higher for lower, higher in way) for way in ways):
            return min(steps), max(steps), one
    return None


def _range(one: str, is_heading: bool) -> tuple[float, float, str] | None:
    """The ends that a text states, with the text."""
    listed = _listed(one)
    if listed is not None:
        return listed
    patterns = (
        (_BRACKETED, _NAMED, _BARE) if is_heading else (_BRACKETED, _WORDED, _NAMED, _BEHIND_A_COMMA, _SCORED, _BEGUN)
    )
    for pattern in patterns:
        for match in pattern.finditer(one):
            low, high = as_number(match[1]), as_number(match[2])
            if low is not None and high is not None and low < high:
                return low, high, one
            if low is not None and high is not None and low > high and high in (0, 1):
                return high, low, one
    top = (_MOST if is_heading else _POINTED).search(one) or (_OUT_OF if is_heading else _MARKED_OUT_OF).search(one)
    if top is not None:
        most = as_number(next(group for group in top.groups() if group))
        if most is not None and most > 0:
            return _worst_said(legend([one])), most, one
    return None


def _worst_said(said: Mapping[str, float]) -> float:
    """From where points out of a most go: from 0, or from the 1 that is said to be the worst."""
    worst = [goodness(word) for word, value in said.items() if value == 1]
    is_worst = any(how is not None and how < 0.5 for how in worst)
    return 1.0 if is_worst and 0.0 not in said.values() else 0.0


def best_end(low: float, high: float, said: Mapping[str, float], texts: Sequence[str]) -> bool | None:
    """Whether less is better, as the words at the ends say."""
    good = {word: how for word in said if (how := goodness(word)) is not None or (how := how_met(word)) is not None}
    if texts and any(bad in bare(texts[0]) for bad in RISKS):
        # Of a risk high is bad, of anything else it says how much there is.
        good |= {word: how for word in said if word not in good and (how := how_little(word)) is not None}
    ends = {value: good[word] for word, value in said.items() if word in good and value in (low, high)}
    if len(ends) == 2:
        return None if ends[low] == ends[high] else ends[low] > ends[high]
    if low in ends and ends[low] != 0.5:
        return ends[low] > 0.5
    if high in ends and ends[high] != 0.5:
        return ends[high] < 0.5
    plain = " ".join(texts).casefold()
    return True if any(word in plain for word in words.SCHOOL) else None
