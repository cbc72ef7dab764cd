"""The drawing of a sheet: every cell in the look of what it was taken for, and nothing that a cell says is markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from time import perf_counter

import pytest

from dashboards.drawn import COLUMNS, ROWS, drawn
from dashboards.roles import STYLE, Look, Mark, legend
from selection.errors import Place
from selection.tables import Cell, Grid
from selection.texts import text
from selection.understanding import Area, Block, BlockKind, Part, Role


class Cells(HTMLParser):
    """The cells of a drawing: class, spans and text, row by row, and any tag that is no part of a table."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[dict[str, str]]] = []
        self.others: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append({**{name: value or "" for name, value in attrs}, "tag": tag, "text": ""})
        elif tag not in ("div", "table", "thead", "tbody"):
            self.others.append(tag)

    def handle_data(self, data: str) -> None:
        self.rows[-1][-1]["text"] += data


def grid(*rows: tuple[object, ...], **known: object) -> Grid:
    made = tuple(
        tuple(Cell(value, Place("S", f"{'ABCDEFGH'[column]}{row}")) for column, value in enumerate(line))  # type: ignore[arg-type]  # as each test writes it
        for row, line in enumerate(rows, start=1)
    )
    return Grid("S", made, **known)  # type: ignore[arg-type]  # as each test names it


def block(area: Area, *parts: tuple[Role, Area]) -> Block:
    return Block("S", area, BlockKind.SCORES, text("scores"), tuple(Part(*part) for part in parts))


SHEET = grid(("Who", "Ideas", "Total"), ("Acme", 8.0, 8.0), ("Bolt", None, None), (None, None, "note"))
BLOCK = block(
    Area(1, 1, 3, 3),
    (Role.CRITERION, Area(1, 2, 1, 3)), (Role.CANDIDATE, Area(2, 1, 3, 1)), (Role.SCORE, Area(2, 2, 3, 3)),
    (Role.DERIVED, Area(1, 3, 3, 3)),
)  # fmt: skip


def test_each_cell_has_the_look_of_its_role_and_of_overlapping_parts_the_last_counts() -> None:
    found = drawn(SHEET, [BLOCK], {}, "en")
    looks = [[cell.get("class", "") for cell in row[1:]] for row in Cells(found.html).rows[1:]]
    assert looks == [
        ["text", "criterion", "derived"],
        ["candidate", "score", "derived"],
        ["candidate", "score", ""],  # a score that is missing is in sight, another empty cell is nothing
        ["", "", "not-read"],
    ]
    assert found.seen == (Look.CANDIDATE, Look.CRITERION, Look.SCORE, Look.DERIVED, Look.TEXT, Look.NOT_READ)
    assert found.is_whole


def test_rows_and_columns_have_their_names_at_the_edge() -> None:
    rows = Cells(drawn(SHEET, [], {}, "en").html).rows
    assert [cell["text"] for cell in rows[0]] == ["", "A", "B", "C"]
    assert [row[0]["text"] for row in rows[1:]] == ["1", "2", "3", "4"]


def test_marks_stand_on_top_and_are_said_in_words() -> None:
    found = drawn(SHEET, [BLOCK], {"B2": Mark.FAULT, "C2": Mark.OFF, "B3": Mark.ASKED}, "nl")
    rows = Cells(found.html).rows
    assert rows[2][2]["class"] == "score fault"
    assert rows[2][2]["title"] == "8 (Score. Te herstellen)"
    assert rows[2][3]["class"] == "derived off"
    assert rows[3][2]["class"] == "score asked"
    assert found.seen[-3:] == (Mark.FAULT, Mark.ASKED, Mark.OFF)


def test_merged_cells_are_one_and_what_they_cover_is_not_drawn() -> None:
    merged = grid(("Acme", None, "x"), (None, None, "y"), merges=((1, 1, 2, 2),))
    rows = Cells(drawn(merged, [], {}, "en").html).rows[1:]
    assert (rows[0][1]["rowspan"], rows[0][1]["colspan"]) == ("2", "2")
    assert [[cell["text"] for cell in row[1:]] for row in rows] == [["Acme", "x"], ["y"]]


@pytest.mark.parametrize(
    "hidden", [{"hidden": True}, {"hidden_rows": frozenset({1})}, {"hidden_columns": frozenset({1})}]
)
def test_what_is_hidden_looks_so(hidden: dict[str, object]) -> None:
    rows = Cells(drawn(grid(("Acme",), **hidden), [BLOCK], {}, "en").html).rows
    assert rows[1][1]["class"] == "hidden"


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "a & b", "**c**", "&lt;"]
)
def test_what_a_cell_says_is_never_markup(words: str) -> None:
    drawing = Cells(drawn(grid((words,), (1.0,)), [], {"A1": Mark.ASKED}, "en").html)
    assert drawing.others == []
    assert drawing.rows[1][1]["text"] == words
    assert drawing.rows[1][1]["title"].startswith(words)


@pytest.mark.parametrize(
    ("value", "form", "english", "dutch"),
    [
        (0.85, "0%", "85%", "85%"),
        (0.125, "0.0%", "12.5%", "12,5%"),
        (1250.5, "", "1,250.5", "1.250,5"),
        (7.0, "General", "7", "7"),
        (True, "", "TRUE", "WAAR"),
        ("8 à 9", "", "8 à 9", "8 à 9"),
    ],
)
def test_values_are_written_as_a_spreadsheet_would(value: object, form: str, english: str, dutch: str) -> None:
    sheet = grid((value,), formats={(1, 1): form} if form else {})
    assert Cells(drawn(sheet, [], {}, "en").html).rows[1][1]["text"] == english
    assert Cells(drawn(sheet, [], {}, "nl").html).rows[1][1]["text"] == dutch


def test_a_broken_cell_shows_its_error() -> None:
    sheet = Grid("S", ((Cell(None, Place("S", "A1"), "#DIV/0!"),),))
    assert Cells(drawn(sheet, [], {}, "en").html).rows[1][1]["text"] == "#DIV/0!"


def test_a_large_sheet_is_drawn_in_part_and_fast() -> None:
    rows = tuple(tuple(Cell(float(c), Place("S", f"A{r}")) for c in range(60)) for r in range(1, 2001))
    parts = tuple(Part(Role.SCORE, Area(r, c, r, c)) for r in range(1, 2001) for c in range(1, 31))
    whole = Block("S", Area(1, 1, 2000, 60), BlockKind.SCORES, text("scores"), parts)
    began = perf_counter()
    found = drawn(Grid("S", rows), [whole], {}, "en")
    assert perf_counter() - began < 3
    drawing = Cells(found.html)
    assert (len(drawing.rows), len(drawing.rows[1])) == (ROWS + 1, COLUMNS + 1)
    assert (found.rows, found.columns, found.is_whole) == (2000, 60, False)


def test_an_empty_sheet_is_drawn_as_nothing() -> None:
    found = drawn(Grid("S", ()), [], {}, "en")
    assert (found.rows, found.columns, found.seen) == (0, 0, ())


def _contrast(one: str, other: str) -> float:
    """WCAG 2.2, 1.4.3: the ratio of relative luminances."""

    def luminance(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", list(Look))
def test_words_can_be_read_on_every_look(look: Look) -> None:
    found = re.search(rf"\.swatch\.{look.css} \{{background: ([^;]*);(.*?)\}}", STYLE)
    assert found is not None
    ink = match.group(1) if (match := re.search(r"color: (#\w{6})", found.group(2))) else "#0b161b"
    assert all(_contrast(ink, ground) >= 4.5 for ground in re.findall(r"#\w{6}", found.group(1)))


def test_the_legend_says_every_look_in_words() -> None:
    html = legend((Look.DERIVED, Mark.ASKED), "nl")
    assert "Door het blad zelf berekend" in html
    assert "Hier gaat een vraag over" in html


def test_a_title_runs_on_over_the_empty_cells_beside_it_and_makes_no_column_wide() -> None:
    title = "Scores of the panel for the maintenance of pumps"
    sheet = grid((title, None, None), ("Who", "Ideas", "Total"), (title, 8.0, None))
    whole = block(Area(2, 1, 3, 3), (Role.CRITERION, Area(2, 2, 2, 3)), (Role.CANDIDATE, Area(3, 1, 3, 1)))
    rows = Cells(drawn(sheet, [whole], {}, "en").html).rows[1:]
    assert "over" in rows[0][1]["class"].split()
    assert not any("over" in cell.get("class", "").split() for row in rows[1:] for cell in row)
    assert ".over {max-width: 0" in STYLE
