"""What it was computed with."""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from selection.texts import Text, text

__all__ = ["PACKAGE", "other_versions", "versions"]

PACKAGE = "partner-selection"
_LIBRARIES = ("highspy", "numba", "numpy", "pulp", "scipy")
"""Those that an answer rests on."""


def versions() -> dict[str, str]:
    """The version of this package, of Python, and of every library that an answer rests on, as far as it is there."""
    found = {PACKAGE: str(import_module("selection").__version__), "python": platform.python_version()}
    for name in _LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def other_versions(before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Text]:
    """A sentence for each version that is another one now."""
    for name in dict.fromkeys((*before, *now)):
        if name not in now:
            yield text("{name} {before} is not here now.", name=name, before=before[name])
        elif name not in before:
            yield text("{name} {now} was not there then.", name=name, now=now[name])
        elif before[name] != now[name]:
            yield text("{name} was {before} and is {now} now.", name=name, before=before[name], now=now[name])
