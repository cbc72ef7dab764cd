"""Who is in every good coalition, who in some, and in how large a part of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from selection.robustness.space import WeightSpace

__all__ = ["Roles", "core_index", "optimal_coalitions", "roles"]


@dataclass(frozen=True, slots=True)
class Roles:
    """The candidates by their place in a list of coalitions: in all of them, in some, in none."""

    necessary: tuple[str, ...]
    possible: tuple[str, ...]
    never: tuple[str, ...]


def optimal_coalitions(space: WeightSpace, *, borders: bool = False) -> tuple[tuple[str, ...], ...]:
    """The members of each coalition that is best under some of the weights.

    With `borders` also those that only tie with others where the parts of those meet: often many, and of little
    interest, as when a criterion that many coalitions score alike on is given all the weight.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.robustness import weight_space
    >>> from selection.rules import Size
    >>> from selection.weighting import box
    >>> grades = {("Acme", "Ideas"): 9, ("Acme", "Safety"): 5, ("Bolt", "Ideas"): 6, ("Bolt", "Safety"): 8}
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0), Criterion("Safety", worst=0)),
    ...             tuple(Assessment(*who, grade) for who, grade in grades.items()))
    >>> space = weight_space(case, box(("Ideas", "Safety"), [0.25, 0], [1, 1]), [Size(1, 1)])
    >>> optimal_coalitions(space)
    (('Acme',), ('Bolt',))
    """
    return tuple(region.members for region in space.regions if borders or not region.is_border)


def roles(candidates: Sequence[str], coalitions: Iterable[Sequence[str]]) -> Roles:
    """Which candidates are necessary (in every one of the coalitions), possible (in some, not all), and in none.

    References
    ----------
    Liesiö, Mild & Salo (2007). Preference programming for robust portfolio modeling and project selection. European
    Journal of Operational Research 181(3), 1488-1505. https://doi.org/10.1016/j.ejor.2005.12.041

    Examples
    --------
    >>> roles(["Acme", "Bolt", "Cobalt"], [("Acme", "Bolt"), ("Acme",)])
    Roles(necessary=('Acme',), possible=('Bolt',), never=('Cobalt',))
    """
    index = core_index(candidates, coalitions)
    return Roles(
        necessary=tuple(name for name, share in index.items() if share == 1),
        possible=tuple(name for name, share in index.items() if 0 < share < 1),
        never=tuple(name for name, share in index.items() if share == 0),
    )


def core_index(candidates: Sequence[str], coalitions: Iterable[Sequence[str]]) -> dict[str, float]:
    """For each candidate the share of the coalitions that it is in, 0 to 1, each coalition counting once.

    This is the core index of robust portfolio modelling when the coalitions are the non-dominated ones. How often a
    coalition is best does not count; for that see the candidates' shares of `acceptability`.

    References
    ----------
    Liesiö, Mild & Salo (2007). Preference programming for robust portfolio modeling and project selection. European
    Journal of Operational Research 181(3), 1488-1505. https://doi.org/10.1016/j.ejor.2005.12.041
    Liesiö, Mild & Salo (2008). Robust portfolio modeling with incomplete cost information and project
    interdependencies. European Journal of Operational Research 190(3), 679-695.
    https://doi.org/10.1016/j.ejor.2007.06.049

    Examples
    --------
    >>> core_index(["Acme", "Bolt", "Cobalt"], [("Acme", "Bolt"), ("Acme",)])
    {'Acme': 1.0, 'Bolt': 0.5, 'Cobalt': 0.0}
    """
    sets = [frozenset(members) for members in coalitions]
    return {name: sum(name in members for members in sets) / len(sets) if sets else 0.0 for name in candidates}
