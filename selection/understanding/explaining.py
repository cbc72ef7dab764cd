"""What a workbook says in words about its scores: legends anywhere, and the lines around a table on its own sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selection.understanding.blocks.derived import number_in
from selection.understanding.blocks.pieces import Piece
from selection.understanding.found import BlockKind
from selection.understanding.gathering import Gathered
from selection.understanding.names import criterion_key
from selection.understanding.said_musts import puts_out
from selection.understanding.values.stated_scale import stated_scale
from selection.understanding.vocabulary.words import Concept, bare, concepts
from selection.understanding.weights.stated import name_column

__all__ = ["explanations", "with_stated_scales"]

_MOST_LINES = 200


def explanations(pieces: Sequence[Piece]) -> Mapping[str, tuple[str, ...]]:
    """The lines that explain the scores of each sheet, by its name: legends count for every sheet."""
    legends = [line for piece in pieces if piece.kind is BlockKind.LEGEND for line in piece.lines]
    legends += _on_sheets_of_text(pieces)
    own: dict[str, list[str]] = {piece.view.name: [] for piece in pieces}
    for piece in pieces:
        if piece.kind is BlockKind.TITLE:
            view = piece.view
            own[view.name] += [view.text(*at) for at in view.filled(piece.area) if view.is_own(*at)]
        elif piece.table is not None:
            own[piece.view.name] += _around(piece)
    return {
        sheet: tuple(line for line in (*legends, *lines) if not _only_puts_out(line)) for sheet, lines in own.items()
    }


def _only_puts_out(line: str) -> bool:
    """Whether a line says who stays out and states no scale: the number in it is a limit, and no level."""
    return puts_out(line) and stated_scale("", (line,)) is None


def _on_sheets_of_text(pieces: Sequence[Piece]) -> list[str]:
    """The lines on sheets without any table that state a scale and which end of it is best: they count for all."""
    tabled = {piece.view.name for piece in pieces if piece.kind is not BlockKind.TITLE}
    lines = [piece.view.text(*at) for piece in pieces if piece.view.name not in tabled
             for at in piece.view.filled(piece.area)][:_MOST_LINES]  # fmt: skip
    stated = [(line, stated_scale("", (line,))) for line in lines]
    return [line for line, scale in stated if scale is not None and scale.less_is_better is not None]


def _around(piece: Piece) -> list[str]:
    """The lines above and below a table."""
    table = piece.table
    if table is None:
        return []
    rows = (*table.titles, *table.notes)
    columns = range(table.area.left, table.area.right + 1)
    lines = [piece.view.text(row, column) for row in rows for column in columns
             if piece.view.is_filled(row, column) and piece.view.is_own(row, column)]  # fmt: skip
    is_one = piece.matrix is not None and (piece.matrix.from_sheet is not None or piece.kind is BlockKind.LONG)
    if piece.matrix is not None and is_one:
        # A single column of scores says in its heading what all of them are: "Score (1-5)".
        lines += [table.heading(column) for column in piece.matrix.layout.score_columns()]
    elif piece.matrix is not None and not piece.matrix.layout.candidates_in_rows:
        # The same under the name of each candidate: "Note /20".
        paths = [list(filter(None, table.path(column))) for column in piece.matrix.layout.score_columns()]
        last = {path[-1] for path in paths if len(path) > 1}
        lines += [one for one in last if len(last) == 1 and Concept.SCORE in concepts(one)]
    return lines


_LESS = (
    "menor",
    "lower",
    "lager",
    "laag",
    "less",
    "niedrig",
    "weniger",
    "minder",
    "moins",
    "minore",
    "min",
    "down",
    "cost",
)
_MORE = ("mayor", "higher", "hoger", "hoog", "more", "hoher", "hoch", "mehr", "meer", "plus", "maggiore", "max", "up",
         "benefit")  # fmt: skip


def with_stated_scales(found: Gathered, pieces: Sequence[Piece]) -> Gathered:
    """The criteria with what a list of criteria says of their scales: lowest, highest, which end is best."""
    lines: dict[str, list[str]] = {}
    for piece in pieces:
        if piece.kind is BlockKind.WEIGHTS and piece.layout is not None:
            for key, said in _stated(piece).items():
                lines.setdefault(key, []).extend(said)
    criteria = tuple(
        replace(one, texts=(*lines.get(criterion_key(one.name), ()), *one.texts)) for one in found.criteria
    )
    return replace(found, criteria=criteria)


def _stated(piece: Piece) -> dict[str, list[str]]:
    layout, table = piece.layout, piece.table
    label = name_column(layout) if layout is not None else None
    if layout is None or table is None or label is None:
        return {}
    ends: dict[str, int] = {}
    others = []
    for column in table.columns:
        heading = bare(table.heading(column))
        if Concept.SCALE in concepts(heading):
            ends["low" if heading.startswith(("min", "laag", "low")) else "high"] = column
        elif column not in table.values:
            others.append(column)
    found: dict[str, list[str]] = {}
    for row in table.rows:
        said = []
        low, high = (number_in(table.view.cell(row, ends[end])) if end in ends else None for end in ("low", "high"))
        if high is not None:
            said.append(f"scale {low or 0:g} - {high:g}")
        words = {word for column in others for word in bare(table.view.text(row, column)).split()}
        if any(word.startswith(_LESS) for word in words):
            said.append("lower is better")
        elif any(word.startswith(_MORE) for word in words):
            said.append("higher is better")
        found[criterion_key(table.view.text(row, label))] = said
    return found
