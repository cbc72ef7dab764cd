"""A clean case laid out as a person might: orientation, header rows, weights, totals, blocks of assessors."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.support.layouts.clean import Clean, CleanCriterion

__all__ = ["Piece", "Style", "Table", "chosen_style", "tables_of"]

Tag = tuple[str, ...]


@dataclass
class Piece:
    """A cell before it has a place; a value may be a formula that still asks where other cells are."""

    value: Any = None
    tag: Tag = ()
    code: str = ""
    merge: str = ""


Formula = Callable[[Mapping[Tag, str]], str]


@dataclass(frozen=True)
class Style:
    """How a sheet is laid out."""

    turned: bool
    groups: bool
    numbered: bool
    pairs: str  # "", "weighted" or "remark"
    weights: str  # "", "near", "far", "tab" or "heading"
    weight_form: str  # "points", "fraction", "text" or "format"
    totals: str  # "", "formula" or "number"
    ranks: bool
    mean: bool
    assessors: str  # "", "blocks" or "tabs"
    stated: str  # where the scale is told: "", "heading" or "legend"
    spacer_column: int
    spacer_row: int
    titles: int
    left: int
    beside: bool
    contacts: bool
    prose: bool
    csv: bool


@dataclass
class Table:
    """One tab: its pieces, header rows above, what is hidden; further texts by their distance from the table."""

    tab: str
    pieces: list[list[Piece]]
    turned: bool
    hidden: set[Tag] = field(default_factory=set)
    below: list[list[Any]] = field(default_factory=list)
    beside: list[list[Any]] = field(default_factory=list)
    far: list[tuple[int, int, Any]] = field(default_factory=list)


def chosen_style(clean: Clean, rng: Random) -> Style:
    """A way to lay `clean` out in which everything that is stated can be true."""
    alike = len({k.kind for k in clean.criteria}) == 1 and clean.criteria[0].kind not in {"levels", "money"}
    single = clean.assessors == ("",)
    has_weights = clean.weights is not None
    assessors = "" if single else rng.choice(("blocks", "tabs"))
    totals = rng.choice(("", "formula", "number")) if alike and single else ""
    places = ["near", "far", "tab", "heading"] if single else ["near", "far", "tab"]
    pairs = rng.choice(("", "", "", "weighted" if alike and has_weights else "remark", "remark"))
    return Style(
        turned=rng.random() < 0.5,
        groups=rng.random() < 0.25 and assessors != "blocks",
        numbered=rng.random() < 0.15,
        pairs=pairs if assessors != "blocks" else "",
        weights=rng.choice(places) if has_weights else "",
        weight_form=rng.choice(("points", "fraction", "text", "format")),
        totals=totals,
        ranks=bool(totals) and rng.random() < 0.5,
        mean=alike and single and rng.random() < 0.15,
        assessors=assessors,
        stated=rng.choice(("", "heading", "legend")),
        spacer_column=rng.randint(1, 3) if rng.random() < 0.15 else 0,
        spacer_row=rng.randint(1, 3) if rng.random() < 0.15 else 0,
        titles=rng.randint(0, 3),
        left=int(rng.random() < 0.2),
        beside=rng.random() < 0.15,
        contacts=rng.random() < 0.15,
        prose=rng.random() < 0.15,
        csv=rng.random() < 0.2,
    )


def tables_of(clean: Clean, style: Style, rng: Random) -> list[Table]:
    """The tables of scores: one, or one for each assessor."""
    words = clean.words
    if style.assessors == "tabs":
        return [Table(a, _pieces(clean, style, (a,), rng), style.turned) for a in clean.assessors]
    return [Table(words.tabs["scores"], _pieces(clean, style, clean.assessors, rng), style.turned)]


def _pieces(clean: Clean, style: Style, assessors: tuple[str, ...], rng: Random) -> list[list[Piece]]:
    columns = _columns(clean, style, assessors)
    heads = _heads(clean, style, columns, rng)
    body = [[_cell(clean, style, column, i, rng) for column in columns] for i in range(len(clean.candidates))]
    if style.mean:
        body.append([_mean(clean, column) for column in columns])
    if style.weights in {"near", "far"}:
        body.insert(0 if style.weights == "near" else len(body), [_weight(clean, style, column) for column in columns])
    rows = heads + body
    if style.spacer_row:
        rows.insert(len(heads) + style.spacer_row - 1, [Piece() for _ in columns])
    return rows


Column = tuple[str, str, str]
"""What a column holds, of which criterion, by which assessor."""


def _columns(clean: Clean, style: Style, assessors: tuple[str, ...]) -> list[Column]:
    columns: list[Column] = [("number", "", "")] if style.numbered else []
    columns.append(("name", "", ""))
    for assessor in assessors:
        for k in clean.criteria:
            columns.append(("score", k.name, assessor))
            if style.pairs:
                columns.append((style.pairs, k.name, assessor))
    if style.totals:
        columns.append(("total", "", ""))
    if style.ranks:
        columns.append(("rank", "", ""))
    if style.spacer_column and not style.pairs:
        columns.insert(style.spacer_column + int(style.numbered), ("blank", "", ""))
    return columns


def _heads(clean: Clean, style: Style, columns: list[Column], rng: Random) -> list[list[Piece]]:
    words = clean.words
    kinds = {k.name: k for k in clean.criteria}
    half = {k.name: int(i >= len(clean.criteria) // 2) for i, k in enumerate(clean.criteria)}
    fixed = {"number": "Nr", "name": rng.choice(words.candidate),
             "total": rng.choice(words.total), "rank": rng.choice(words.rank)}  # fmt: skip
    if style.turned:
        fixed["name"] = rng.choice(words.criterion)
    rows: list[list[Piece]] = []
    if style.assessors == "blocks":
        rows.append([Piece(a or None, ("person", a), merge=f"person {a}" if a else "") for _, _, a in columns])
    if style.groups:
        rows.append([
            Piece(words.groups[half[c]], ("group",), merge=f"group {half[c]}") if c else Piece() for _, c, _ in columns
        ])  # fmt: skip
    merged = bool(style.pairs)
    names = [
        Piece(_heading(kinds[c], clean, style), ("heading", c, a), merge=f"{c} {a}" if merged else "")
        if c else Piece(fixed.get(what)) for what, c, a in columns
    ]  # fmt: skip
    rows.append(names)
    if style.pairs:
        labels = {"score": words.score, "weighted": words.weighted, "remark": words.remark}
        rows.append([Piece(labels.get(what)) for what, _, _ in columns])
    return rows


def _heading(criterion: CleanCriterion, clean: Clean, style: Style) -> str:
    text = criterion.name
    if style.stated == "heading" and criterion.kind in {"1-10", "1-5", "0-100"}:
        text += f" ({criterion.worst:g}-{criterion.best:g})"
    if style.weights == "heading" and clean.weights is not None:
        text += f" ({clean.weights[criterion.name]:g}%)"
    return text


def _shown(clean: Clean, criterion: CleanCriterion, value: Any) -> tuple[Any, str]:
    """A value as it is written, and its number format."""
    if criterion.kind == "levels" and value is not None:
        return clean.words.levels[int(value) - 1], ""
    if criterion.kind == "percent":
        return value, "0%"
    if criterion.kind == "money":
        return value, "#,##0.00"
    return value, ""


def _cell(clean: Clean, style: Style, column: Column, i: int, rng: Random) -> Piece:
    what, name, assessor = column
    candidate = clean.candidates[i]
    if what == "score":
        criterion = next(k for k in clean.criteria if k.name == name)
        value, code = _shown(clean, criterion, clean.values[candidate, name, assessor])
        return Piece(value, ("score", candidate, name, assessor), code)
    if what == "weighted":
        return Piece(
            lambda at: f"={at['score', candidate, name, assessor]}*{_weight_of(clean, at, name)}", ("derived",)
        )
    if what == "total":
        return _total(clean, style, candidate)
    if what == "rank":
        return _rank(clean, candidate)
    plain = {"number": i + 1, "name": candidate, "remark": rng.choice((*clean.words.remarks, None))}.get(what)
    return Piece(plain, (what, candidate) if what == "name" else ())


def _weight_of(clean: Clean, at: Mapping[Tag, str], name: str) -> str:
    """Where the weight stands, or its share where it stands in no cell of its own as a number."""
    assert clean.weights is not None
    return at.get(("number", name), f"{clean.weights[name] / 100:g}")


def _sum(clean: Clean, candidate: str) -> float:
    weights = clean.weights or {k.name: 1.0 for k in clean.criteria}
    scale = 100 if clean.weights else 1
    return sum(clean.values[candidate, k.name, ""] * weights[k.name] for k in clean.criteria) / scale


def _total(clean: Clean, style: Style, candidate: str) -> Piece:
    if style.totals == "number":
        return Piece(round(_sum(clean, candidate), 6), ("total", candidate))

    def formula(at: Mapping[Tag, str]) -> str:
        cells = [at["score", candidate, k.name, ""] for k in clean.criteria]
        if clean.weights is None:
            return f"=SUM({','.join(cells)})"
        parts = (f"{cell}*{_weight_of(clean, at, k.name)}" for cell, k in zip(cells, clean.criteria, strict=True))
        return "=" + "+".join(parts)

    return Piece(formula, ("total", candidate))


def _rank(clean: Clean, candidate: str) -> Piece:
    mine = _sum(clean, candidate)
    return Piece(1 + sum(_sum(clean, other) > mine + 1e-9 for other in clean.candidates), ("rank", candidate))


def _mean(clean: Clean, column: Column) -> Piece:
    what, name, _ = column
    if what == "score":
        cells = [("score", candidate, name, "") for candidate in clean.candidates]
        return Piece(lambda at: f"=AVERAGE({','.join(at[cell] for cell in cells)})", ("derived",))
    return Piece(clean.words.mean[0] if what == "name" else None)


def _weight(clean: Clean, style: Style, column: Column) -> Piece:
    what, name, _ = column
    if what != "score":
        return Piece(clean.words.weight[0] if what == "name" else None)
    assert clean.weights is not None
    return weight_piece(clean.weights[name], name, style.weight_form)


def weight_piece(points: float, name: str, form: str) -> Piece:
    """A weight in one of its forms; formulas can only use those that are numbers and shares of 1."""
    if form == "text":
        return Piece(f"{points:g}%", ("weight", name))
    if form == "points":
        return Piece(points, ("weight", name))
    return Piece(points / 100, ("number", name), "0%" if form == "format" else "")
