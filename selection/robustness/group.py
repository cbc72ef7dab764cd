"""The weights that a group may mean: what all its members agree with, or everything between their wishes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from selection.errors import CaseError, Place, refused
from selection.model import Case
from selection.texts import text
from selection.weighting import Polytope, hull, intersection, vertices
from selection.weighting.polytope import polytope_of
from selection.weighting.weights import Array

__all__ = ["agreed_weights", "spanned_weights", "wishes"]


def agreed_weights(case: Case) -> Polytope:
    """All weights that agree with what every stakeholder of `case` entered.

    Raises
    ------
    CaseError
        If no stakeholder entered anything, no weights agree with all of them, or factors of 0 leave nothing.

    Examples
    --------
    >>> from selection.model import Candidate, Criterion, Stakeholder
    >>> from selection.weighting import Preference, Range, Rank
    >>> people = (Stakeholder("Buyer", Preference.of({"Ideas": Rank(1), "Safety": Rank(2)})),
    ...           Stakeholder("Foreman", Preference.of({"Ideas": Range(20, 60), "Safety": Range(40, 80)})))
    >>> case = Case((Candidate("Acme"),), (Criterion("Ideas"), Criterion("Safety")), stakeholders=people)
    >>> vertices(agreed_weights(case)).round(6).tolist()
    [[0.5, 0.5], [0.6, 0.4]]
    """
    everybody = intersection(*wishes(case))
    return _factored(case, vertices(everybody)) if case.weight_factors else everybody


def spanned_weights(case: Case) -> Polytope:
    """All weights that a stakeholder of `case` entered, and everything between them.

    Whoever has no influence does not count. A criterion that somebody did not mention has no weight for them.

    Raises
    ------
    CaseError
        If no stakeholder entered anything, or factors of 0 leave nothing.

    Examples
    --------
    >>> from selection.model import Candidate, Criterion, Stakeholder
    >>> from selection.weighting import Preference, Range, Rank
    >>> people = (Stakeholder("Buyer", Preference.of({"Ideas": Rank(1), "Safety": Rank(2)})),
    ...           Stakeholder("Foreman", Preference.of({"Ideas": Range(20, 60), "Safety": Range(40, 80)})))
    >>> case = Case((Candidate("Acme"),), (Criterion("Ideas"), Criterion("Safety")), stakeholders=people)
    >>> vertices(spanned_weights(case)).round(6).tolist()
    [[1.0, 0.0], [0.2, 0.8]]
    """
    return _factored(case, np.vstack([vertices(polytope) for polytope in wishes(case)]))


def wishes(case: Case) -> list[Polytope]:
    """What each stakeholder with influence entered, over all criteria of the case."""
    counting = [one for one in case.stakeholders if one.influence > 0]
    if not counting:
        raise CaseError(text("No stakeholder has entered weights."))
    return [_over([criterion.name for criterion in case.criteria], one.preference.polytope()) for one in counting]


def _over(names: Sequence[str], said: Polytope) -> Polytope:
    """The same over more criteria, without weight for those that were not mentioned."""
    place = np.eye(len(names))[[names.index(label) for label in said.labels]]
    unsaid = np.eye(len(names))[[name not in said.labels for name in names]]
    return polytope_of(names, said.a_ub @ place, said.b_ub, unsaid, np.zeros(len(unsaid)))


def _factored(case: Case, points: Array) -> Polytope:
    """The hull of these weights after the case's factors: straight lines stay straight when the sum is made 1 again."""
    names = [criterion.name for criterion in case.criteria]
    scaled = points * np.array([case.weight_factors.get(name, 1.0) for name in names])
    if not scaled.any(axis=1).all():
        demand, found = text("weights above 0 once the factors of the scenario are applied"), text("only zeros")
        remedy = text("Leave a factor above 0 for what each stakeholder gives weight")
        raise refused(", ".join(case.weight_factors), Place(), demand, found, remedy)
    return hull(names, scaled / scaled.sum(axis=1, keepdims=True))
