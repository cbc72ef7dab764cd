"""The house rules that a linter does not know: short files, short functions, documented names, silent core."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.support.repository import name_of, python_files, tree_of

MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 50

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree_of(path)) if isinstance(node, Function))


def length(function: Function) -> int:
    """Lines from `def` to the end, without the docstring: explaining is free."""
    last = function.end_lineno or function.lineno
    lines = last - function.lineno + 1
    if ast.get_docstring(function) is not None:
        docstring = function.body[0]
        lines -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    return lines


def undocumented(tree: ast.Module) -> Iterator[str]:
    """The functions and classes that `__all__` lists and that have no docstring."""
    public = {
        name
        for node in tree.body
        if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets)
        for name in ast.literal_eval(node.value)
    }
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef) and node.name in public and ast.get_docstring(node) is None:
            yield node.name


def test_no_file_is_too_long() -> None:
    lengths = {name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()}
    assert not {name: lines for name, lines in lengths.items() if lines > MOST_LINES_OF_A_FILE}


def test_no_function_is_too_long() -> None:
    lengths = {
        f"{name_of(path)}: {function.name}": length(function) for path in python_files() for function in functions(path)
    }
    assert lengths
    assert not {name: lines for name, lines in lengths.items() if lines > MOST_LINES_OF_A_FUNCTION}


def test_every_public_name_has_a_docstring() -> None:
    found = [
        f"{name_of(path)}: {name}"
        for path in python_files("selection", "dashboards")
        for name in undocumented(tree_of(path))
    ]
    assert not found


def test_a_missing_docstring_would_be_seen() -> None:
    tree = ast.parse("__all__ = ['a', 'B']\ndef a(): pass\nclass B:\n    'Said.'\ndef c(): pass")
    assert list(undocumented(tree)) == ["a"]


def test_only_the_command_line_prints() -> None:
    printing = [
        f"{name_of(path)}:{node.lineno}"
        for path in python_files("selection")
        if not name_of(path).startswith(("selection/cli.py", "selection/cli/"))
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert not printing


def test_files_are_made_when_somebody_asks_for_them() -> None:
    """A file with an address before that can be gone when the browser asks for it: see `dashboards.downloading`."""
    offering = [
        name_of(path)
        for path in python_files("dashboards")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr == "download_button"
    ]
    assert offering == ["dashboards/downloading.py"]
