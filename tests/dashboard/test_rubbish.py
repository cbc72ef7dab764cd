"""That Python need not look through everything that is loaded whenever a page was drawn."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from streamlit.testing.v1 import AppTest

from dashboards import rubbish
from tests.support.regional import regional_case


@pytest.fixture(autouse=True)
def afterwards() -> Iterator[None]:
    rubbish.leave_alone.clear()
    yield
    gc.unfreeze()


class Ring:
    """Refers to itself, so that only a look through everything finds out that nobody wants it."""

    alive = 0

    def __init__(self) -> None:
        self.self = self
        Ring.alive += 1

    def __del__(self) -> None:
        Ring.alive -= 1


def test_what_is_loaded_is_set_aside_once_a_page_is_there(open_case: Callable[..., AppTest]) -> None:
    gc.unfreeze()
    open_case(regional_case(), "answer")
    loaded = gc.get_freeze_count()
    assert loaded > 100_000
    assert len(gc.get_objects()) < loaded


def test_what_was_set_aside_and_is_wanted_no_more_goes_the_next_time() -> None:
    ring = Ring()
    rubbish.leave_alone("one case", "answer")
    del ring
    gc.collect()
    assert Ring.alive == 1
    rubbish.leave_alone("another case", "answer")
    assert Ring.alive == 0
