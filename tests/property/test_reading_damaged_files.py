"""Whatever bytes come in: a workbook or a refusal, within bounds of time and memory, and never anything else."""

from __future__ import annotations

import random
import subprocess
import sys

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from selection.errors import SheetError
from selection.reading import Limits, read_workbook
from selection.tables import Workbook
from tests.support.mutations import damage_bytes, damage_parts, valid
from tests.support.repository import ROOT

CONTENT = valid()
# A child for every example: too slow to look for a smaller one.
UNSHRUNK = [Phase.reuse, Phase.generate]
COUNT = 250
QUICK = Limits(wall_seconds=30, cpu_seconds=20)

# Runs a module under a limit of memory, so that a file that fills it fails the test and not the machine.
CONFINED = """
import runpy, sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (1_500_000_000, 1_500_000_000))
except ImportError:
    pass
sys.argv = ["mutations", *sys.argv[1:]]
runpy.run_module("tests.support.mutations", run_name="__main__")
"""


def outcome(content: bytes) -> Workbook | SheetError:
    try:
        return read_workbook(content, "scores.xlsx", limits=QUICK)
    except SheetError as refusal:
        return refusal


@settings(max_examples=12, phases=UNSHRUNK)
@given(st.integers(0, 2**32), st.sampled_from([damage_bytes, damage_parts]))
def test_a_damaged_workbook_is_read_or_refused(seed: int, damage: object) -> None:
    assert callable(damage)
    found = outcome(damage(CONTENT, random.Random(seed)))
    assert isinstance(found, Workbook) or str(found).startswith("scores.xlsx")


@settings(max_examples=12, phases=UNSHRUNK)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    found = outcome(content)
    assert isinstance(found, Workbook) or str(found).startswith("scores.xlsx")


@pytest.mark.parametrize("seed", [1, 2])
def test_hundreds_of_damaged_workbooks_in_one_process(seed: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CONFINED, str(seed), str(COUNT)], cwd=ROOT, capture_output=True, timeout=120, check=True
    )
    read, refused = map(int, done.stdout.split())
    assert read + refused == COUNT
    assert min(read, refused) >= 20, "damage that is always refused, or never, tests nothing"
