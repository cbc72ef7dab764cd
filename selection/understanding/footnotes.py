"""Notes below a table that belong to one heading: "Delivery risk*" and "* 1 = low risk, 5 = high risk"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from selection.understanding.values.headings import says_direction
from selection.understanding.vocabulary.words import bare

__all__ = ["own_lines"]

_SIGN = re.compile(r"([*†‡§¹²³]+)$|(?<=\w)\s*\(([*†‡§])\)$")
_NOTE = re.compile(r"\s*\(?([*†‡§¹²³]+)\)?[\s:=]*(?=\S)(?=.*\w)")
_EXCEPT = re.compile(
    r"\b(?:except(?: for)?|excluding|apart from|other than|but not|not for|niet voor|nicht für|behalve|"
    r"uitgezonderd|met uitzondering van|"
    r"außer|ausgenommen|mit ausnahme von|salvo|excepto|sauf|hormis|tranne|eccetto|utom)\b",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[(\[][^()\[\]]*[)\]]")
_LONG = 4
"""Shorter words stand in any heading."""


def _sign(heading: str) -> str:
    match = _SIGN.search(heading.strip())
    return (match[1] or match[2]) if match is not None else ""


def own_lines(heading: str, headings: Sequence[str], lines: Sequence[str]) -> list[str]:
    """The lines that can be about a heading: first those with its own sign, none with the sign of another.

    What stands behind a semicolon in such a line is about the others. A line that holds for all but some is not about
    these. One that explains another heading, or says of others which end is better, is about those alone.

    Examples
    --------
    >>> said = ["* 1 = low risk, 5 = high risk; others: 1 = poor, 5 = excellent"]
    >>> own_lines("Risk*", ["Risk*", "Skill"], said)
    ['1 = low risk, 5 = high risk']
    >>> own_lines("Skill", ["Risk*", "Skill"], said)
    ['others: 1 = poor, 5 = excellent']
    >>> own_lines("Supply risk", ["Supply risk", "Skill"], ["1 = poor, 5 = excellent, except risk"])
    []
    >>> own_lines("OTIF", ["OTIF", "LTIFR"], ["LTIFR = lost time injuries; lower is better"])
    []
    """
    named = {one: name for one in headings if (name := bare(_BRACKET.sub(" ", one)))}
    lines = [line for line in lines if not _leaves_out(heading, line) and not _is_of_others(heading, named, line)]
    signs = {_sign(one) for one in headings} - {""}
    if not signs:
        return list(lines)
    own, general = [], []
    for line in lines:
        match = _NOTE.match(line)
        if match is None or match[1] not in signs:
            general.append(line)
            continue
        first, _, rest = line[match.end() :].partition(";")
        if match[1] == _sign(heading):
            own.append(first.strip())
        if rest.strip():
            general.append(rest.strip())
    return own or general


def _is_of_others(heading: str, named: Mapping[str, str], line: str) -> bool:
    """Whether a line begins with the name of another heading, or says of others, and not of this one, which end counts.

    `named` are the names of the headings in plain letters.
    """
    first = bare(_BRACKET.sub(" ", re.split(r"[=:]", line, maxsplit=1)[0])) if re.search(r"[=:]", line) else ""
    if first and first in named.values():
        return named.get(heading) != first
    if says_direction([line]) is None:
        return False
    plain = f" {bare(line)} "
    about = {one for one, name in named.items() if f" {name} " in plain}
    return bool(about) and heading not in about


def _leaves_out(heading: str, line: str) -> bool:
    """Whether a line names the heading, or a word of it, among what it does not hold for."""
    parts = _EXCEPT.split(line, maxsplit=1)
    if len(parts) < 2:
        return False
    named = {word for word in bare(re.split(r"[.;)]", parts[1])[0]).split() if len(word) >= _LONG}
    return bool(named & set(bare(heading).split()))
