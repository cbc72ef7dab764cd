"""Blocks that say what scores mean: "1 = poor", or numbers beside words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selection.understanding.blocks.view import Look, View
from selection.understanding.found import Area
from selection.understanding.values.ladders import quality
from selection.understanding.vocabulary.numbers import ORDINALS
from selection.understanding.vocabulary.words import Concept, bare, concepts, looks_like_company, looks_like_criterion

__all__ = ["is_called_key", "legend_lines"]

_MEANS = re.compile(
    r"^\s*(?:\d{1,3}(?:\s*(?:-|–|t/m|tot|to|bis)\s*\d{1,3})?|[+\-o*/]{1,3}|[A-Za-z]{1,2})\s*[=:]\s*\S|^\s*\w+\s*=\s*\S"
)

_STEP = re.compile(r"^\s*(\d{1,2})\s*[-–:]\s*")
_ORDINAL = re.compile(rf"^(?:{'|'.join(ORDINALS)})[ .:-]*(?=\d{{1,2}}$)", re.IGNORECASE)
_SIGN = re.compile(r"[+-]{1,3}|\+/-|[0o○]", re.IGNORECASE)
_KEY = frozenset({"key", "colour key", "color key", "colours", "legend", "legenda", "legende", "kleuren", "kleurcode",
                  "kleurcodes", "kleurlegenda", "betekenis kleuren", "farben", "leyenda", "leggenda", "colour code",
                  "kleur", "colour", "color"})  # fmt: skip
_MOST_LINES = 1000
"""Nobody explains scores in so many lines."""


def _is_step(view: View, at: tuple[int, int], line: str) -> bool:
    """Whether a line is a number with a known word for a level: 4 - good."""
    return view.look(*at) is Look.LEVEL and _STEP.match(line) is not None


def legend_lines(view: View, area: Area) -> tuple[str, ...]:
    """The lines of a block that says what scores mean ("1 = poor"), empty when it does not."""
    is_line = area.right == area.left and area.bottom - area.top < _MOST_LINES
    if not is_line and (area.right - area.left not in (1, 2) or not 2 <= area.bottom - area.top <= 12):
        return ()
    filled = list(view.filled(area))
    texts = [view.text(*at) for at in filled]
    said = [line for at, line in zip(filled, texts, strict=True) if _MEANS.match(line) or _is_step(view, at, line)]
    if area.right == area.left and said and 2 * len(said) >= len(texts) - 1:
        return tuple(_STEP.sub(r"\1 = ", line) if _is_step(view, at, line) else line
                     for at, line in zip(filled, texts, strict=True))  # fmt: skip
    if area.right - area.left not in (1, 2) or not 2 <= area.bottom - area.top <= 12:
        return ()
    left, right = area.left, area.right
    pairs = [(_ORDINAL.sub("", view.text(row, left)), view.text(row, right)) for row in range(area.top, area.bottom + 1)
             if view.is_filled(row, left) and view.is_filled(row, right)]  # fmt: skip
    if _explains_signs(view, area, pairs):
        return tuple(f"{sign} = {word}" for sign, word in pairs if _SIGN.fullmatch(sign))
    figures = [pair for pair in pairs if re.fullmatch(r"\d{1,3}([.,]\d)?(\s*[-–]\s*\d{1,3})?", pair[0])]
    if not figures and _is_of_scores(view, area, pairs):
        return ()
    figures = figures or [(second, first) for first, second in pairs if re.fullmatch(r"\d{1,3}([.,]\d)?", second)]
    words = [pair for pair in figures if not re.search(r"\d", pair[1]) and not looks_like_criterion(pair[1])]
    in_order = [float(re.split(r"\s*[-–]\s*", pair[0])[0].replace(",", ".")) for pair in figures]
    if len(words) >= 2 and len(words) >= len(pairs) - 1 and in_order in (sorted(in_order), sorted(in_order)[::-1]):
        return tuple(f"{number} = {word}" for number, word in words)
    return ()


def is_called_key(view: View, area: Area) -> bool:
    """Whether an area begins with the word for a legend: what stands behind it explains colours or signs."""
    first = next(iter(view.filled(area)), None)
    return first is not None and bare(view.text(*first)) in _KEY


def _explains_signs(view: View, area: Area, pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether signs stand in a column, each once, with words beside them: a line above may say that it is a legend."""
    signs = [sign for sign, word in pairs if _SIGN.fullmatch(sign) and word[0].isalpha()]
    height = len({row for row, _ in view.filled(area)})
    is_worded = len(signs) == len(pairs) >= height - 1 and len(set(signs)) == len(signs)
    return is_worded and len(signs) > 1 and any(mark in "".join(signs) for mark in "+-")


def _is_of_scores(view: View, area: Area, pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether names with figures behind them are scored or weigh: firms, headings that say so, or figures between."""
    heads = concepts(pairs[0][0]) | concepts(pairs[0][1]) if pairs else frozenset[Concept]()
    between = [view.look(row, area.left + 1) for row in range(area.top, area.bottom + 1)]
    levels = sum(quality(first) is not None for first, _ in pairs)
    is_wide = area.right - area.left > 1 and 2 * between.count(Look.FIGURE) >= len(pairs) > 2 * levels
    are_firms = 2 * sum(looks_like_company(first) for first, _ in pairs) > len(pairs)
    return are_firms or is_wide or bool(heads & {Concept.CANDIDATE, Concept.CRITERION, Concept.WEIGHT})
