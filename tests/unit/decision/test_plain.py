"""Bytes and plain data: one spelling, and what is refused."""

from __future__ import annotations

import hashlib

import pytest

from selection.decision.plain import MOST_BYTES, canonical, parsed, readable, sha256_of
from selection.errors import CaseError


def test_equal_data_has_one_spelling() -> None:
    assert canonical({"b": 1.5, "a": [None, True]}) == b'{"a":[null,true],"b":1.5}'
    assert sha256_of({"b": 1, "a": 2}) == sha256_of({"a": 2, "b": 1})
    assert sha256_of({}) == hashlib.sha256(b"{}").hexdigest()


def test_what_is_written_for_people_reads_back() -> None:
    data = {"naam": "Coöperatie 'Zon' \u2028 €", "n": [0.1, -0.0, 1e300, 3]}
    assert parsed(readable(data), "x") == data
    assert parsed(b"\xef\xbb\xbf" + readable(data), "x") == data  # as some editors save it


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", "line 1"),
        (b'{"a": 1,\n "b": ', "line 2"),
        (b"\xff\xfe{}", "other bytes at 0"),
        (b'{"a": NaN}', "NaN"),
        (b'{"a": -Infinity}', "-Infinity"),
        (b'{"a": 1e999}', "1e999"),
        (b"1" * 5000, "1111"),
        (b'{"a": 10000000000000001}', "10000000000000001"),
        (b'{"a": 1, "a": 2}', "twice"),
        (b"[" * 100_000, "more than that"),
        (b"[" * 60 + b"]" * 60, "more than that"),
        (b'["\\ud800"]', "half a character"),
        (b'{"\\udfff": 1}', "half a character"),
        (b" " * (MOST_BYTES + 1), "20,000,001 bytes"),
    ],
)
def test_what_could_do_harm_is_refused_in_a_sentence(content: bytes, found: str) -> None:
    with pytest.raises(CaseError) as refusal:
        parsed(content, "decision.json")
    assert found in refusal.value.to("en")
    assert refusal.value.to("nl") != refusal.value.to("en")


def test_half_a_character_is_never_written() -> None:
    with pytest.raises(CaseError, match="half a character"):
        canonical({"name": "Acme \ud800"})
