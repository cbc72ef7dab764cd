"""Signs that a legend explains with words: "V = voldoet, D = voldoet deels, N = voldoet niet", "A = excellent"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from selection.understanding.values.ladders import climbed, is_level, quality

__all__ = ["worth_of_signs"]

_PAIR = re.compile(r"(?<![\w+-])([A-Za-z]{1,2}|[+-]{1,3}|\+/-)\s*[=:]\s*([^=:;,|]+?)\s*(?=[;,|.]|$)")
_FEWEST = 2
_FEWEST_LETTERS = 3
_GOOD, _BAD = 0.7, 0.3


def worth_of_signs(words: Sequence[str], texts: Sequence[str]) -> Mapping[str, float]:
    """What each sign is worth, by the words that explain it; empty where these tell nothing of one of `words`.

    Letters in their order, of which only the first is explained by a known word, go on from there.

    Examples
    --------
    >>> worth_of_signs(["v", "n"], ["V = voldoet", "D = voldoet deels", "N = voldoet niet", "M = must"])
    {'v': 2.0, 'd': 1.0, 'n': 0.0}
    >>> worth_of_signs(["a", "b"], ["A = excellent, B = good, C = acceptable, D = major findings"])
    {'a': 4.0, 'b': 3.0, 'c': 2.0, 'd': 1.0}
    """
    said = {sign.casefold(): meaning.strip().casefold() for line in texts for sign, meaning in _PAIR.findall(line)}
    if len(said) < _FEWEST or not {*words} <= {*said}:
        return {}
    on_ladder = _on_ladder(words, said)
    if all(sign in on_ladder for sign in said if len(sign) == 1):
        return on_ladder
    return _by_letters(words, said) or on_ladder


def _on_ladder(words: Sequence[str], said: Mapping[str, str]) -> dict[str, float]:
    """The heights of the explanations on the one ladder that holds those of all these words."""
    known = {sign: meaning for sign, meaning in said.items() if is_level(meaning)}
    if not {*words} <= {*known}:
        return {}
    ladder = climbed(list(known.values()))
    if ladder is None or ladder.is_amount or not all(known[word] in ladder.levels for word in words):
        return {}
    worth = {sign: ladder.levels[meaning] for sign, meaning in known.items() if meaning in ladder.levels}
    return worth if len(set(worth.values())) > 1 else {}


def _by_letters(words: Sequence[str], said: Mapping[str, str]) -> dict[str, float]:
    """One letter after the other from A on, the first of which is the best or the worst."""
    letters = sorted(sign for sign in said if len(sign) == 1 and sign.isalpha())
    in_order = [chr(ord("a") + at) for at in range(len(letters))]
    first = quality(said["a"]) if "a" in said else None
    if len(letters) < _FEWEST_LETTERS or letters != in_order or first is None or _BAD < first < _GOOD:
        return {}
    if not {*words} <= {*letters}:
        return {}
    order = letters[::-1] if first >= _GOOD else letters
    worth = {letter: float(height) for height, letter in enumerate(order, start=1)}
    return {letter: worth[letter] for letter in letters}
