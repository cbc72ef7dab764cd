"""Every reason has a sentence, and every place that refuses gives that sentence all its values."""

from __future__ import annotations

import ast
import string
from pathlib import Path
from typing import get_args

import pytest

from selection.errors import SheetError
from selection.reading import refusals
from selection.reading.child.refusal import Kind, Reason, Refusal

READING = Path(refusals.__file__).parent
CALLS = [
    (path.name, node)
    for path in sorted(READING.rglob("*.py"))
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refusal"
]
LITERAL = [(name, call) for name, call in CALLS if call.args and isinstance(call.args[0], ast.Constant)]


def test_there_is_a_sentence_for_each_reason_and_no_other() -> None:
    assert set(refusals.REASONS) == set(get_args(Reason))


def test_every_reason_is_given_somewhere() -> None:
    given = {str(call.args[0].value) for _, call in LITERAL}  # type: ignore[attr-defined]  # filtered above
    # This one the child sends without raising it.
    assert given | {"incomplete"} == set(get_args(Reason))


@pytest.mark.parametrize(("name", "call"), LITERAL)
def test_the_sentence_gets_all_its_values(name: str, call: ast.Call) -> None:
    reason = call.args[0].value  # type: ignore[attr-defined]  # filtered above
    template = refusals.REASONS[reason].template
    wanted = {field for _, field, _, _ in string.Formatter().parse(template) if field} - {"file"}
    assert {keyword.arg for keyword in call.keywords} >= wanted, name


@pytest.mark.parametrize("kind", get_args(Kind))
def test_there_is_a_sentence_for_each_kind_of_file(kind: Kind) -> None:
    error = refusals.sheet_error(Refusal("not_a_table", kind=kind), "scores.xlsx")
    assert isinstance(error, SheetError)
    assert str(error).startswith("scores.xlsx is a") or kind == "binary"
