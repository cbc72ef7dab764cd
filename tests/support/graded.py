"""The smallest case: candidates with one score and its grade of evidence."""

from __future__ import annotations

from selection.model import Assessment, Candidate, Case, Criterion, Evidence
from selection.rules import Size

IDEAS = Criterion("Ideas", worst=0.0, best=10.0)
ONE = Size(1, 1)


def case_of(*scores: tuple[str, float | None, Evidence | None], criterion: Criterion = IDEAS) -> Case:
    """Candidates with a score and its grade of evidence."""
    return Case(
        tuple(Candidate(name) for name, _, _ in scores),
        (criterion,),
        tuple(Assessment(name, criterion.name, score, evidence=grade) for name, score, grade in scores),
    )
