"""Whatever is done to the file of a decision, it is refused in a sentence or replayed; nothing else ever happens."""

from __future__ import annotations

import functools
import json
import random
import zipfile
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from selection.decision import Decision, data_of, decision_of, evaluation_calendar, freeze, letters, replay
from selection.decision.files import sealed
from selection.decision.plain import sha256_of
from selection.errors import SelectionError
from selection.optimisation import optimise
from selection.rules import Require
from selection.texts import LANGUAGES, text
from tests.support.decided import DAY, DELTA, small_case
from tests.support.hostile import zip_bomb
from tests.unit.decision.test_freezing import WHEN

ODD = (
    None, True, False, 0, -1, 1, 10**15, 10**400, 0.5, -0.0, 1e308, -1e308, 5e-324, "", " ", "Acme", "Client", "\x00",
    "{n.__class__}", "{braces", "2026-12-01", "9999-12-31", "0001-01-01", "x" * 10_000, [], {}, [[]], [None] * 3,
    {"number": "nan"}, {"number": "inf"}, {"date": "9999-12-31"}, {"sentence": {}}, {"rule": "Size"}, "stopped", "nl",
)  # fmt: skip


@functools.cache
def decided() -> Decision:
    plan = optimise(small_case(), [Require((DELTA,))], alternatives=3)
    return decision_of(plan, on=DAY, prices={"Acme": 1.0}, findings=[text("Weight")], parked=["The van"],
                       frozen=freeze(small_case(), WHEN, "A. Boss"), seed=3)  # fmt: skip


def survives(path: Path) -> None:
    """A refusal that can be read, or a replay whose every sentence, letter and calendar can be."""
    try:
        again = replay(path, time_limit=5.0)
        said = [one.to(language) for one in again.sentences() for language in LANGUAGES]
        said += [one.text() for one in letters(again.decision)]
        assert evaluation_calendar(again.decision)
    except SelectionError as refusal:
        said = [refusal.to(language) for language in LANGUAGES]
    assert all(one.strip() for one in said)
    assert max(map(len, said)) < 200_000


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damaged_bytes(seed: int, tmp_path: Path) -> None:
    draw, content = random.Random(seed), bytearray(sealed("decision", data_of(decided())))
    for _ in range(draw.randint(1, 4)):
        at = draw.randrange(len(content))
        match draw.randrange(4):
            case 0:
                del content[at:]
            case 1:
                content[at] = draw.randrange(256)
            case 2:
                del content[at : at + draw.randint(1, 50)]
            case _:
                content[at:at] = bytes(draw.choices(b'0123456789"{}[],:ntf\\', k=draw.randint(1, 5)))
        content = content or bytearray(b"{")
    path = tmp_path / "decision.json"
    path.write_bytes(content)
    survives(path)


def spots(data: Any) -> list[tuple[Any, Any]]:
    """Every container in the data with each of its keys."""
    keys = list(data.items()) if isinstance(data, dict) else list(enumerate(data)) if isinstance(data, list) else []
    return [(data, key) for key, _ in keys] + [spot for _, value in keys for spot in spots(value)]


@given(seed=st.integers(0, 2**32 - 1))
@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_odd_values_with_the_seal_put_right(seed: int, tmp_path: Path) -> None:
    draw, whole = random.Random(seed), json.loads(sealed("decision", data_of(decided())))
    for _ in range(draw.randint(1, 3)):
        places = spots(whole["decision"])
        if not places:
            break
        container, key = draw.choice(places)
        match draw.randrange(8):
            case 0:
                del container[key]
            case 1 if isinstance(container, list):
                container.append(container[key])
            case 2 if isinstance(container, dict):
                container["odd"] = deepcopy(draw.choice(ODD))
            case _:
                container[key] = deepcopy(draw.choice(ODD))
    whole["sha256"] = sha256_of(whole["decision"])
    path = tmp_path / "decision.json"
    path.write_text(json.dumps(whole), encoding="utf-8")
    survives(path)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 2_000_000,
        b'{"kind":' * 1_000_000,
        b" " * 50_000_000,
        b'{"kind": "partner-selection decision", "format": 1, "sha256": "", "decision": ' + b"9" * 5_000_000 + b"}",
        b'{"kind": "partner-selection decision", "format": 1, "sha256": "", "decision": null}',
        b'{"kind": "partner-selection decision", "format": true, "sha256": "", "decision": {}}',
        b'{"kind": "partner-selection decision", "format": 1e300, "sha256": "", "decision": {}}',
        zip_bomb(),
    ],
    ids=["lists", "tables", "50 MB", "digits", "null", "yes", "float", "zip bomb"],
)
def test_hostile_files_are_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "decision.json"
    path.write_bytes(content)
    with pytest.raises(SelectionError) as refusal:
        replay(path)
    assert len(refusal.value.to("nl")) < 1000


def test_a_bomb_in_the_place_of_the_decision_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "d.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("decision.json", b" " * 100_000_000)
    with pytest.raises(SelectionError, match="at most 20,000,000 bytes"):
        replay(path)
