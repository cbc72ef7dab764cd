"""Two small cases: grades by several assessors on one criterion, and grades on two criteria; one member is chosen."""

from __future__ import annotations

from typing import Any

from selection.model import Assessment, Candidate, Case, Criterion
from selection.rules import Size

ONE = Size(1, 1)
IDEAS = Criterion("Ideas", worst=0, best=10)

GRADES = {
    "Ann": {"Acme": 9.0, "Bolt": 6.0},
    "Bob": {"Acme": 6.0, "Bolt": 7.0},
    "Cas": {"Acme": 8.0, "Bolt": 4.0},
}


def judged(grades: dict[str, dict[str, float]], criterion: Criterion = IDEAS) -> Case:
    """Grades by assessor and candidate on one criterion."""
    names = dict.fromkeys(name for each in grades.values() for name in each)
    entries = [
        Assessment(name, criterion.name, grade, assessor=who)
        for who, each in grades.items()
        for name, grade in each.items()
    ]
    return Case(tuple(map(Candidate, names)), (criterion,), tuple(entries), rules=(ONE,))


def two_criteria(grades: dict[str, tuple[float, float]], first: float, **fields: Any) -> Case:
    """Grades by candidate on two criteria, of which the first weighs `first` of 100."""
    criteria = (
        Criterion("Ideas", worst=0, best=10, weight=first),
        Criterion("Safety", worst=0, best=10, weight=100 - first),
    )
    entries = [
        Assessment(name, criterion.name, grade)
        for name, both in grades.items()
        for criterion, grade in zip(criteria, both, strict=True)
    ]
    return Case(tuple(map(Candidate, grades)), criteria, tuple(entries), rules=(ONE,), **fields)
