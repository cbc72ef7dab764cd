"""Why plain data is no case or decision: every fault at once, with where it stands in the file."""

from __future__ import annotations

from collections.abc import Iterator

from cattrs import BaseValidationError, ClassValidationError, ForbiddenExtraKeysError, IterableValidationError

from selection.errors import CaseError, Fault, Place
from selection.texts import Text, text

__all__ = ["Misfit", "refusal"]

_MOST = 20
"""So many faults are told at most; whoever mends these will see the rest."""


class Misfit(Exception):  # noqa: N818 - it never reaches a user: `refusal` makes an error of it
    """A value of another kind than its field holds."""

    def __init__(self, demand: Text, found: Text) -> None:
        super().__init__(str(demand))
        self.demand, self.found = demand, found


def refusal(error: Exception, name: str) -> CaseError:
    """The error for a reader, about the file called `name`."""
    faults = list(dict.fromkeys(_faults(error, "")))
    message = text("{file} cannot be used: it is damaged, or was changed by hand.", file=name)
    return CaseError(message, faults[:_MOST])


def _faults(error: Exception, path: str) -> Iterator[Fault]:
    if isinstance(error, BaseValidationError):
        for one, where in _parts(error):
            yield from _faults(one, f"{path}{where}")
    elif isinstance(error, CaseError):
        yield from error.faults or (_fault(path, text("what fits the rest"), error.message),)
    elif isinstance(error, ForbiddenExtraKeysError):
        for extra in sorted(error.extra_fields):
            yield _fault(path, text("only what belongs here"), text('"{name}" as well', name=extra[:_MOST]))
    elif isinstance(error, Misfit):
        yield _fault(path, error.demand, error.found)
    elif isinstance(error, KeyError):
        yield _fault(path, text("an entry for everything"), text("none for {name}", name=str(error.args[0])[:_MOST]))
    else:
        yield _fault(path, text("a value that this package knows"), text("another one"))


def _parts(error: BaseValidationError) -> Iterator[tuple[Exception, str]]:
    """What an error consists of, each with where it stands in its whole."""
    if isinstance(error, ClassValidationError):
        named, others = error.group_exceptions()
        yield from ((one, f".{note.name}") for one, note in named)
    elif isinstance(error, IterableValidationError):
        listed, others = error.group_exceptions()
        yield from ((one, f"[{note.index}]") for one, note in listed)
    else:
        others = list(error.exceptions)
    yield from ((one, "") for one in others)


def _fault(path: str, demand: Text, found: Text) -> Fault:
    place = Place(cell=path.strip(".")) if path else Place(cell="*")
    return Fault(place, demand, found, text("Use the file as it was first written"))
