"""Whatever a sheet looks like, understanding it ends within seconds and raises nothing but our own errors."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import selection as sel
from selection.errors import SheetError
from tests.support.real_sheets.building import Exact, Tab, book

MOST_SECONDS = 10
# Of this process: what else the machine is doing is no fault of the code.

Rows = Sequence[Sequence[object]]


def try_to_understand(content: bytes, name: str = "odd.xlsx") -> None:
    started = time.process_time()
    try:
        found = sel.understand(content, name)
        for question in found.questions:
            assert str(question.sentence)
            assert question.choices
        found.profile()
        found.accepted().case()
    except SheetError:
        pass
    assert time.process_time() - started < MOST_SECONDS


def scores(names: Sequence[str], criteria: Sequence[str] = ("Innovation", "Safety", "Price")) -> Rows:
    body = [[Exact(name), *((i * 3 + j * 5) % 9 + 1 for j in range(len(criteria)))] for i, name in enumerate(names)]
    return [["Candidate", *map(Exact, criteria)], *body]


FORMULA_LIKE = ("=cmd|' /C calc'!A0", "+31 6 12345678", "@SUM(A1)", "-2+3", "=1+1", "\t=2", "'quoted")
MARKED_UP = ("**Bold** Ltd", "<script>alert(1)</script>", "[link](javascript:x)", "a | b", "# Head", "$x$", "{0}", "%s")
STRANGE = ("🏗️ Builders 🧱", "שלום עולם", "\u202eevil\u202c", "x" * 3000, "ＦＵＬＬ", "e\u0301clat", "\u200b\u200b")

SHEETS: dict[str, Callable[[], Rows]] = {
    "formula-like names": lambda: scores(FORMULA_LIKE),
    "formula-like criteria": lambda: scores(("A", "B", "C"), FORMULA_LIKE),
    "marked-up names": lambda: scores(MARKED_UP),
    "marked-up criteria": lambda: scores(("A", "B", "C"), MARKED_UP),
    "strange names": lambda: scores(STRANGE),
    "strange criteria": lambda: scores(("A", "B", "C"), STRANGE),
    "400 columns": lambda: scores(("Aker", "Brug", "Coen"), [f"Criterion {i}" for i in range(400)]),
    "400 candidates across": lambda: [["Criterion", *(f"Firm {i}" for i in range(400))],
                                      *([k, *((i * 7) % 10 for i in range(400))] for k in ("Safety", "Price"))],
    "2000 rows": lambda: scores([f"Firm {i}" for i in range(2000)]),
    "2000 survey rows": lambda: [["Respondent", "Firm", "Item 1", "Item 2"],
                                 *([f"R{i}", f"Firm {i % 9}", i % 5 + 1, (i * 3) % 5 + 1] for i in range(2000))],
    "one column": lambda: [["Candidate"], ["A"], ["B"]],
    "one row": lambda: [["A", 1, 2, 3]],
    "one cell": lambda: [["A"]],
    "one number": lambda: [[7]],
    "only headers": lambda: [["Candidate", "Innovation", "Safety"]],
    "only numbers": lambda: [[(i * j) % 11 for j in range(9)] for i in range(9)],
    "all text": lambda: [[f"text {i} {j}" for j in range(6)] for i in range(12)],
    "the same header twice": lambda: scores(("A", "B", "C"), ("Safety", "Safety", "safety ")),
    "the same header everywhere": lambda: scores(("A", "B", "C"), ("Score",) * 8),
    "the same name everywhere": lambda: scores(("A",) * 12),
    "no header at all": lambda: [["A", 7, 8], ["B", 6, 9], ["C", 5, 5]],
    "all zero": lambda: [["Candidate", "X", "Y"], ["A", 0, 0], ["B", 0, 0]],
    "all the same": lambda: [["Candidate", "X", "Y"], ["A", 5, 5], ["B", 5, 5]],
    "enormous numbers": lambda: [["Candidate", "X", "Y"], ["A", 1e300, -1e300], ["B", 1e-300, 9e15]],
    "only errors": lambda: [["Candidate", "X"], ["A", "=#N/A"], ["B", "=#REF!"]],
    "only dates": lambda: [["Candidate", "X"], ["A", date(2026, 1, 2)], ["B", date(2026, 3, 4)]],
    "truth values": lambda: [["Candidate", "X", "Y"], ["A", True, False], ["B", False, True]],
    "a diagonal": lambda: [[None] * i + [i] for i in range(60)],
    "a chess board": lambda: [[(i * j) % 9 + 1 if (i + j) % 2 else None for j in range(30)] for i in range(30)],
    "weights only": lambda: [["Criterion", "Weight"], ["Safety", 60], ["Price", 40]],
    "zero weights": lambda: [["", "Safety", "Price"], ["Weight", 0, 0], ["A", 7, 8], ["B", 6, 9]],
    "negative weights": lambda: [["", "Safety", "Price"], ["Weight", -50, 150], ["A", 7, 8], ["B", 6, 9]],
    "totals of totals": lambda: [["", "X", "Total", "Total"],
                                 *([n, 3, f"=B{r}", f"=C{r}"] for r, n in ((2, "A"), (3, "B")))],
}  # fmt: skip


@pytest.mark.parametrize("kind", SHEETS)
def test_an_odd_sheet_is_read_or_refused(kind: str) -> None:
    try_to_understand(book(Tab("Sheet1", SHEETS[kind]())))


def test_sixty_tabs_are_read_or_refused() -> None:
    names = ("Aker", "Brug", "Coen", "Dal")
    try_to_understand(book(*(Tab(f"Tab {i}", scores(names[i % 3 :])) for i in range(60))))


def test_merges_and_hidden_parts_everywhere_are_read_or_refused() -> None:
    rows = scores([f"Firm {i}" for i in range(20)])
    merges = ("A1:A2", "B1:D1", "B3:B6", "C3:D4", "A8:A12", "B10:D20")
    try_to_understand(book(Tab("M", rows, merges=merges, hidden_rows=tuple(range(2, 12)), hidden_columns=("A", "C"))))


@pytest.mark.parametrize(
    "text", ["", ";", "\n\n\n", "a", "a;b\n1;2", "a,b;c\td\n1,2;3\t4", '"', "\x00" * 20, "1\n2\n3"]
)
def test_an_odd_csv_is_read_or_refused(text: str) -> None:
    try_to_understand(text.encode(), "odd.csv")


CELLS = st.one_of(
    st.none(),
    st.none(),
    st.integers(-5, 105),
    st.floats(0, 10).map(lambda value: round(value, 2)),
    st.sampled_from([
        "Candidate", "Kandidaat", "Criterion", "Kriterium", "Weight", "Weging", "Total", "Totaal", "Summe", "Rang",
        "Innovation", "Veiligheid", "Price", "Acme", "Bolt BV", "Bolt B.V.", "ja", "nee", "deels", "High", "Low", "+",
        "n.v.t.", "?", "-", "--", "7½", "8 à 9", "85 %", "€ 1.250,00", "10,-", "1.234", "=#N/A", "=1/0", "Assessor",
        "Expert 1", "1 = poor, 5 = good", "Q1 (R)", "1/3", "R01", "Rank",
    ]).map(lambda word: word if word in {"=#N/A", "=1/0"} else Exact(word)),
    st.text(st.characters(codec="utf-8", exclude_categories=("C",)), max_size=12).map(Exact),
    st.booleans(),
    st.just(date(2026, 8, 7)),
)  # fmt: skip


@given(st.lists(st.lists(CELLS, min_size=1, max_size=8), min_size=1, max_size=12))
@settings(max_examples=30, derandomize=True)
def test_a_random_grid_is_read_or_refused(rows: list[list[object]]) -> None:
    try_to_understand(book(Tab("Sheet1", rows)))


@given(st.lists(st.lists(st.sampled_from([1, 3, 5, 7, 9, None, "+", "n.v.t.", "8 à 9"]), min_size=4, max_size=4),
                min_size=2, max_size=8), st.booleans())  # fmt: skip
@settings(max_examples=30, derandomize=True)
def test_random_scores_with_names_are_read_or_refused(body: list[list[object]], turned: bool) -> None:
    rows: list[list[object]] = [["Candidate", "Innovation", "Safety", "Price", "Total"],
                                *([f"Firm {i}", *line] for i, line in enumerate(body))]  # fmt: skip
    if turned:
        rows = [list(line) for line in zip(*rows, strict=True)]
    try_to_understand(book(Tab("Scores", rows)))
