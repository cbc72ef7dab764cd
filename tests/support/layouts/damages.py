"""What people do to a sheet: each damage changes the tables, and what may be read from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from random import Random
from typing import Any

from tests.support.layouts.clean import Allowed, Clean, Key
from tests.support.layouts.laying import Piece, Style, Table

__all__ = ["DAMAGES", "Laying"]


@dataclass
class Laying:
    """A sheet on its way: what is to be read from it, and the tables as they are so far.

    `weights` are those written on the weights tab or in the rows.
    """

    clean: Clean
    style: Style
    tables: list[Table]
    weights: dict[str, float] | None

    def pieces(self, *start: str) -> list[Piece]:
        return [p for t in self.tables for row in t.pieces for p in row if p.tag[: len(start)] == start]

    def row_of(self, candidate: str) -> tuple[Table, int]:
        """The first table, and where the row of the candidate stands in it."""
        table = self.tables[0]
        return table, next(i for i, row in enumerate(table.pieces) if any(p.tag == ("name", candidate) for p in row))

    def expect(self, piece: Piece, *values: Any) -> None:
        key: Key = (piece.tag[1], piece.tag[2], piece.tag[3])
        self.clean = self.clean.with_values({key: values[0] if len(values) == 1 else Allowed(values)})


Damage = Callable[[Laying, Random], str | None]


def _a_number(state: Laying, rng: Random) -> Piece | None:
    pieces = [p for p in state.pieces("score") if isinstance(p.value, (int, float))]
    return rng.choice(pieces) if pieces else None


def _any_score(state: Laying, rng: Random) -> Piece:
    return rng.choice(state.pieces("score"))


def number_as_text(state: Laying, rng: Random) -> str | None:
    piece = _a_number(state, rng)
    if piece is None or piece.code == "0%":
        return None
    text = f"{piece.value:.2f}".rstrip("0").rstrip(".")
    piece.value, piece.code = text if state.clean.words.code == "en" else text.replace(".", ","), "@"
    return f"number as text {piece.value!r}"


def stray_blank(state: Laying, rng: Random) -> str:
    piece = _any_score(state, rng)
    piece.value = None
    state.expect(piece, None)
    return "value left out"


def not_applicable(state: Laying, rng: Random) -> str:
    piece = _any_score(state, rng)
    piece.value = rng.choice(state.clean.words.absent)
    state.expect(piece, None)
    return f"{piece.value!r} instead of a value"


def error_cell(state: Laying, rng: Random) -> str | None:
    if state.style.csv:
        return None
    piece = _any_score(state, rng)
    piece.value = rng.choice(("=#N/A", "=#DIV/0!", "=#REF!"))
    state.expect(piece, None)
    return f"error cell {piece.value}"


def date_for_a_grade(state: Laying, rng: Random) -> str | None:
    piece = _a_number(state, rng)
    if piece is None or state.style.csv:
        return None
    piece.value, piece.code = date(2026, 8, 7), "d-mmm"
    state.expect(piece, None, (7.0, 8.0))
    return "date instead of a value"


def stray_note(state: Laying, rng: Random) -> str:
    table = rng.choice(state.tables)
    table.far.append((rng.randint(2, 30), rng.randint(3, 20), rng.choice(state.clean.words.notes)))
    return "note far away"


def number_far_away(state: Laying, rng: Random) -> str:
    table = rng.choice(state.tables)
    table.far.append((rng.randint(3, 30), rng.randint(3, 20), rng.choice((3, 7.5, 2026))))
    return "number far away"


def typo_in_heading(state: Laying, rng: Random) -> str | None:
    piece = rng.choice(state.pieces("heading"))
    name = piece.tag[1]
    if len(name) < 8 or not str(piece.value).startswith(name):
        return None
    i = rng.randint(2, len(name) - 3)
    changed = rng.choice((name[:i] + name[i + 1 :], name[:i] + name[i + 1] + name[i] + name[i + 2 :], name.upper()))
    piece.value = str(piece.value).replace(name, changed, 1)
    return f"{name} written {changed}"


def name_variant(state: Laying, rng: Random) -> str | None:
    """The name of a candidate written a little otherwise on the tab of the last assessor."""
    if len(state.tables) < 2:
        return None
    piece = rng.choice([p for row in state.tables[-1].pieces for p in row if p.tag[:1] == ("name",)])
    name = piece.tag[1]
    variants = (name.replace("B.V.", "BV").replace("N.V.", "NV").replace("S.A.", "SA"), name.upper(), name + " ",
                name.replace(" ", "  "), name[:-1] + name[-1] * 2)  # fmt: skip
    piece.value = rng.choice(variants)
    return f"{name!r} written {piece.value!r} on another tab"


def swapped_rows(state: Laying, rng: Random) -> str:
    first, second = rng.sample(state.clean.candidates, 2)
    table, i = state.row_of(first)
    _, j = state.row_of(second)
    table.pieces[i], table.pieces[j] = table.pieces[j], table.pieces[i]
    state.clean = replace(state.clean, drop_order=True)
    return "two candidates in another order"


def hidden_candidate(state: Laying, rng: Random) -> str | None:
    if state.style.csv or len(state.tables) > 1 or len(state.clean.candidates) < 4 or state.tables[0].hidden:
        return None
    name = rng.choice(state.clean.candidates)
    state.tables[0].hidden |= {("name", name)}
    state.tables[0].below.append([state.clean.words.hidden.format(name=name)])
    left = tuple(c for c in state.clean.candidates if c != name)
    values = {key: value for key, value in state.clean.values.items() if key[0] != name}
    state.clean = replace(state.clean, candidates=left, values=values)
    return f"{name} hidden, and a note that says so"


def wrong_total(state: Laying, rng: Random) -> str | None:
    totals = state.pieces("total")
    if not totals:
        return None
    rng.choice(totals).value = rng.randint(100, 999) / 100
    return "total replaced by a number"


def weights_off(state: Laying, rng: Random) -> str | None:
    if state.weights is None or state.style.weights == "heading":
        return None
    name = rng.choice(list(state.weights))
    state.weights[name] += 5
    for piece in [*state.pieces("weight", name), *state.pieces("number", name)]:
        points = state.weights[name]
        shown = f"{points:g}%" if isinstance(piece.value, str) else points
        piece.value = points / 100 if piece.tag[0] == "number" else shown
    state.clean = replace(state.clean, weights=dict(state.weights))
    return "weights that do not add to 100"


def second_table(state: Laying, rng: Random) -> str:
    table = rng.choice(state.tables)
    lines: list[list[Any]] = [["", "2024", "2025"], ["Budget", 120000, 135000], ["FTE", 12, 14]]
    if rng.random() < 0.5:
        table.below += [[], *lines]
    else:
        table.beside += lines
    return "another table"


def percent_without_sign(state: Laying, rng: Random) -> str | None:
    pieces = [p for p in state.pieces("score") if p.code == "0%" and isinstance(p.value, (int, float))]
    if not pieces:
        return None
    piece = rng.choice(pieces)
    points = round(float(piece.value) * 100)
    piece.value, piece.code = rng.choice((points, f"{points}%", f"{points} %")), ""
    return f"percent written {piece.value!r}"


def same_candidate_twice(state: Laying, rng: Random) -> str:
    """The row of a candidate once more; with another value in it, nobody knows which is right."""
    name = rng.choice(state.clean.candidates)
    table, i = state.row_of(name)
    copy = [Piece(p.value, (), p.code) for p in table.pieces[i]]
    scores = [j for j, p in enumerate(table.pieces[i]) if p.tag[:1] == ("score",)]
    numbers = [j for j in scores if isinstance(copy[j].value, (int, float))]
    changed = bool(numbers) and rng.random() < 0.5
    if changed:
        j = rng.choice(numbers)
        copy[j].value = copy[j].value - 1 if copy[j].value > 1 else copy[j].value / 2
        _, candidate, criterion, assessor = table.pieces[i][j].tag
        doubtful = state.clean.doubtful | {(candidate, criterion, assessor)}
        state.clean = replace(state.clean, doubtful=doubtful)
    for p in (table.pieces[i][j] for j in scores):
        want = state.clean.values[p.tag[1], p.tag[2], p.tag[3]]
        state.expect(p, *(want.values if isinstance(want, Allowed) else (want, want)))
    table.pieces.insert(i + 1, copy)
    return f"{name} twice, {'with another value' if changed else 'the same'}"


def merged_scores(state: Laying, rng: Random) -> str | None:
    """Two equal values one below the other made one cell."""
    if state.style.csv or state.style.spacer_row or state.tables[0].hidden:
        return None
    table = rng.choice(state.tables)
    pairs = [
        (up, down)
        for above, below in zip(table.pieces, table.pieces[1:], strict=False)
        for up, down in zip(above, below, strict=True)
        if up.tag[:1] == down.tag[:1] == ("score",) and up.value == down.value and up.value is not None
        and not (up.merge or down.merge)
    ]  # fmt: skip
    if not pairs:
        return None
    up, down = rng.choice(pairs)
    up.merge = down.merge = f"merged {up.tag}"
    want = state.clean.values[down.tag[1], down.tag[2], down.tag[3]]
    state.expect(down, None, *(want.values if isinstance(want, Allowed) else (want,)))
    return "two equal values merged"


# In the order in which they are done: nothing may come between two rows once they are merged or the same.
DAMAGES: tuple[Damage, ...] = (
    number_as_text, stray_blank, not_applicable, error_cell, date_for_a_grade, stray_note, number_far_away,
    typo_in_heading, name_variant, swapped_rows, hidden_candidate, wrong_total, weights_off, second_table,
    percent_without_sign, same_candidate_twice, merged_scores,
)  # fmt: skip
