"""Every sentence is there in Dutch, none is left over, and both languages have the same values in it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.support.catalogues import catalogue, placeholders, sentences

ROOT = Path(__file__).parents[2]
PACKAGES = ("selection", "dashboards")
_SPEAKERS = {"say", "many", "text", "plural"}


@pytest.mark.parametrize("package", PACKAGES)
def test_every_sentence_has_a_dutch_one(package: str) -> None:
    known = catalogue(ROOT / package / "texts" / "nl.po")
    missing = {}
    for sentence, place in sentences(ROOT / package).items():
        entry = known.get(sentence if isinstance(sentence, str) else sentence[0])
        translated = entry and (entry.string if isinstance(entry.string, str) else all(entry.string))
        if not translated:
            missing[place] = sentence
    assert not missing


@pytest.mark.parametrize("package", PACKAGES)
def test_no_dutch_sentence_is_left_over(package: str) -> None:
    used = {sentence if isinstance(sentence, str) else sentence[0] for sentence in sentences(ROOT / package)}
    known = {message.id if isinstance(message.id, str) else message.id[0] for message in catalogue(_path(package))}
    assert known - {""} - used == set()


@pytest.mark.parametrize("package", PACKAGES)
def test_both_languages_have_the_same_values(package: str) -> None:
    wrong = []
    for message in catalogue(_path(package)):
        if not message.id:
            continue
        ids = (message.id,) if isinstance(message.id, str) else message.id
        strings = (message.string,) if isinstance(message.string, str) else message.string
        wanted = set().union(*map(placeholders, ids))
        wrong += [(message.id, string) for string in strings if placeholders(string) != wanted]
    assert wrong == []


def _path(package: str) -> Path:
    return ROOT / package / "texts" / "nl.po"


@pytest.mark.parametrize("package", PACKAGES)
def test_no_sentence_hides_in_an_f_string(package: str) -> None:
    """Where sentences are gathered they would be missed, and stay English."""
    hidden = [
        f"{file}:{node.lineno}"
        for file in (ROOT / package).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
        if isinstance(part, ast.Call) and isinstance(part.func, ast.Name) and part.func.id in _SPEAKERS
    ]
    assert hidden == []
