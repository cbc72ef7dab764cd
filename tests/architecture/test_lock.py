"""requirements.lock pins, by hash, everything that pyproject.toml asks for, and under both PuLPs."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.support.repository import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PYTHONS = ("3.11", "3.12", "3.13")


def asked() -> Iterator[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lists = [
        project["project"]["dependencies"],
        *project["project"]["optional-dependencies"].values(),
        *project["dependency-groups"].values(),
        project["build-system"]["requires"],
    ]
    yield from (Requirement(line) for lines in lists for line in lines if isinstance(line, str))


def locked(python: str) -> dict[str, str]:
    """Version by name, for one Python on Linux."""
    lines = re.findall(r"^([A-Za-z0-9][^\\\n]*?) *\\?$", LOCK, flags=re.MULTILINE)
    pins = [Requirement(line) for line in lines]
    machine = {"python_version": python, "python_full_version": f"{python}.0", "sys_platform": "linux"}
    here = [pin for pin in pins if pin.marker is None or pin.marker.evaluate(machine)]
    return {canonicalize_name(pin.name): str(pin.specifier).removeprefix("==") for pin in here}


@pytest.mark.parametrize("python", PYTHONS)
def test_every_requirement_is_pinned_within_its_bounds(python: str) -> None:
    pins = locked(python)
    wrong = [
        str(requirement)
        for requirement in asked()
        if not requirement.specifier.contains(pins.get(canonicalize_name(requirement.name), "0"))
    ]
    assert not wrong, f"run `make lock`; not pinned for Python {python}: {wrong}"


def test_every_pin_has_hashes() -> None:
    entries = re.split(r"\n(?=[A-Za-z0-9])", LOCK)[1:]
    assert len(entries) > 50
    assert not [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry]


def test_both_generations_of_pulp_are_pinned() -> None:
    assert [locked(python)["pulp"].split(".")[0] for python in PYTHONS] == ["3", "4", "4"]
