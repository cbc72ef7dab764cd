"""When two names mean the same party."""

from __future__ import annotations

import pytest

from selection.model import closest, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme B.V.", "ACME bv"),
        ("Acme  Bouw", " acme bouw "),
        ("Café Noord N.V.", "CAFE NOORD"),
        ("V.O.F. De Hoop", "De Hoop"),
        ("Jansen, B. V.", "Jansen"),
        ("Coöperatie U.A. Het Net", "Het Net coöperatie ua"),
    ],
)
def test_the_same(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Noord", "Acme Zuid"),
        ("Jansen & Zn.", "Jansen"),
        ("C++ Systems", "C Systems"),
        ("De Boer-Smit", "De Boer Smit"),
        ("B.V.", "N.V."),
        ("???", "!!!"),
        ("Agrarisch Advies", "rarisch Advies"),
        ("Partner 1", "Partner 11"),
    ],
)
def test_not_the_same(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_no_name_has_an_empty_key() -> None:
    assert all(name_key(name) for name in ("BV", "B.V.", "...", "N.V. B.V.", "é"))


def test_closest() -> None:
    known = ["Noordsens", "Havendata", "Kade Advies"]
    assert closest("havendatta", known) == "Havendata"
    assert closest("Advies Kade", known) == "Kade Advies"
    assert closest("Zuiderzee", known) is None
    assert closest("anything", []) is None
