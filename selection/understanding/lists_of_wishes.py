"""Which lines of text stand in a list of wishes: none of them is left out, whatever its words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from selection.understanding.said_lines import unmarked
from selection.understanding.vocabulary.words import bare

__all__ = ["among_wishes"]

At = tuple[int, int]

_FEW_RULES = 2
"""A list with so many rules may hold more of them, in whatever words."""
_NEAR = 2
"""So many rows may lie between a heading and the lines below it."""
_HEADING = re.compile(
    r"\b(?:wens\w*|uitgangspunten|(?:rand)?voorwaarden|besluit\w*|besloten|afspraken|eisen|kaders|opdracht|stuurgroep|"
    r"directie|bestuur|college|wish\w*|asked|wants|conditions|requirements|constraints|decision\w*|decided|principles|"
    r"board|steering|management|vorgaben|(?:rahmen)?bedingungen|anforderungen|beschl\w*|wunsche\w*|vorstand|"
    r"geschaftsfuhrung|condiciones|requisitos|acuerdos|direccion|comite|exigences|souhaits|decisions?|condizioni|"
    r"requisiti|richieste|decisioni|condicoes|pedidos|warunki|wymagania)\b"
)


def among_wishes(lines: Mapping[At, str], asking: Collection[At], first: int) -> set[At]:
    """The lines that stand in a list of wishes; `asking` are those that may state a rule by their own words.

    Such is a list of which two lines do, one with bullets or numbers of which one does, and one under a heading that
    says so. Its heading is none of its lines. What stands above the `first` row of values is rather the title of all.
    """
    found: set[At] = set()
    for run in _runs(lines):
        # A heading has no bullet or number, and does not end as a sentence does.
        is_titled = not _is_line(lines[run[0]])
        body = run[1:] if is_titled else run
        rules = sum(at in asking for at in run)
        marked = len(body) > 1 and all(unmarked(lines[at]) != lines[at] for at in body)
        title = lines[run[0]] if is_titled else _above(run[0], lines)
        if rules >= _FEW_RULES or (rules and marked) or (run[0][0] > first and _HEADING.search(bare(title))):
            found.update(body)
    return found


def _is_line(said: str) -> bool:
    return unmarked(said) != said or said.rstrip().endswith(".")


def _runs(lines: Iterable[At]) -> Iterator[list[At]]:
    """Lines directly below each other."""
    run: list[At] = []
    for row, column in sorted(lines, key=lambda at: (at[1], at[0])):
        if run and (row, column) != (run[-1][0] + 1, run[-1][1]):
            yield run
            run = []
        run.append((row, column))
    if run:
        yield run


def _above(first: At, lines: Mapping[At, str]) -> str:
    """The line over a list, with rows left blank between them."""
    row, column = first
    return next((lines[row - n, column] for n in range(2, _NEAR + 2) if (row - n, column) in lines), "")
