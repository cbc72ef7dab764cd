"""Plain data as bytes and back: equal data has one spelling, and nothing is read that could do harm."""

from __future__ import annotations

import hashlib
import json
import math
from typing import Any

from selection.errors import CaseError, Place, refused
from selection.texts import Text, text

__all__ = ["MOST_BYTES", "canonical", "not_as_written", "parsed", "readable", "sha256_of"]

MOST_BYTES = 20_000_000
"""No decision is longer; one with 200 candidates takes a twentieth of it."""

_DEEPEST = 40
_LARGEST = 10**15


def canonical(data: object) -> bytes:
    r"""The one spelling of plain data: keys in order, no blanks, no number that is none.

    Raises
    ------
    CaseError
        If a text in it is damaged.

    Examples
    --------
    >>> canonical({"b": 1.0, "a": ["é"]})
    b'{"a":["\xc3\xa9"],"b":1.0}'
    """
    return _bytes(json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False))


def readable(data: object) -> bytes:
    """The same data for people too: one entry a line, in the order of the data."""
    return _bytes(json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False) + "\n")


def _bytes(written: str) -> bytes:
    try:
        return written.encode("utf-8")
    except UnicodeEncodeError as error:
        found = text("half a character after {before}", before=repr(written[max(0, error.start - 20) : error.start]))
        raise refused("text", Place(), text("whole characters"), found, text("Write that text again")) from error


def sha256_of(data: object) -> str:
    """The SHA-256 of plain data in its one spelling, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(data)).hexdigest()


def parsed(content: bytes, name: str) -> Any:
    """The plain data in a file called `name`.

    Raises
    ------
    CaseError
        If it is too large, no JSON, nested too deep, says something twice, or holds numbers that cannot be used.
    """
    if len(content) > MOST_BYTES:
        found = text("{n:#,##0} bytes", n=len(content))
        raise not_as_written(name, text("at most {most:#,##0} bytes", most=MOST_BYTES), found)
    try:
        data = json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_once,
            parse_constant=_no_number,
            parse_float=_float,
            parse_int=_whole,
        )
        _check(data, _DEEPEST)
    except UnicodeDecodeError as error:
        raise not_as_written(name, text("text in UTF-8"), text("other bytes at {n}", n=error.start)) from error
    except json.JSONDecodeError as error:
        found = text("text that stops making sense in line {line}", line=error.lineno)
        raise not_as_written(name, text("JSON"), found) from error
    except RecursionError as error:
        raise not_as_written(name, text("data nested at most {n} deep", n=_DEEPEST), text("more than that")) from error
    except _Unusable as error:
        raise not_as_written(name, error.demand, error.found) from error
    return data


class _Unusable(Exception):  # noqa: N818 - never leaves this file
    """JSON that is right by its grammar and still no data for us."""

    def __init__(self, demand: Text, found: Text) -> None:
        self.demand, self.found = demand, found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        raise _Unusable(text("each entry once"), text("one that stands there twice"))
    return data


def _no_number(written: str) -> float:
    raise _Unusable(text("numbers"), text('"{written}"', written=written))


def _float(written: str) -> float:
    value = float(written)
    if not math.isfinite(value):
        raise _Unusable(text("numbers that a computer can hold"), text('"{written}"', written=written[:_DEEPEST]))
    return value


def _whole(written: str) -> int:
    if len(written) > len(str(-_LARGEST)) or abs(int(written)) > _LARGEST:
        raise _Unusable(
            text("whole numbers up to {most}", most=_LARGEST), text('"{written}"', written=written[:_DEEPEST])
        )
    return int(written)


def _check(data: object, depth: int) -> None:
    """Nothing when no text is damaged and nothing is nested deeper than `depth`."""
    if isinstance(data, str):
        if any("\ud800" <= character <= "\udfff" for character in data):
            raise _Unusable(text("whole characters"), text("half a character"))
    elif isinstance(data, (dict, list)):
        if not depth:
            raise _Unusable(text("data nested at most {n} deep", n=_DEEPEST), text("more than that"))
        for part in (*data.keys(), *data.values()) if isinstance(data, dict) else data:
            _check(part, depth - 1)


def not_as_written(name: str, demand: Text, found: Text) -> CaseError:
    """The refusal of a file called `name` that was damaged, or changed by hand."""
    return refused(name, Place(file=name), demand, found, text("Use the file as it was first written"))
