"""Values that follow from a case, computed once: a case never changes, so they never grow old."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from selection.model.case import Case

__all__ = ["once_per_case"]

P = ParamSpec("P")
R = TypeVar("R")


def once_per_case(function: Callable[Concatenate[Case, P], R]) -> Callable[Concatenate[Case, P], R]:
    """The same function of a case and further arguments, remembered with the case.

    What it returns is shared, so callers must not change it.
    """

    @wraps(function)
    def remembered(case: Case, /, *args: P.args, **kwargs: P.kwargs) -> R:
        key: Hashable = (function.__module__, function.__qualname__, args, tuple(sorted(kwargs.items())))
        if key not in case.derived:
            case.derived[key] = function(case, *args, **kwargs)
        return cast("R", case.derived[key])

    return remembered
