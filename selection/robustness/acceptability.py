"""How large a part of the weights speaks for each coalition, and for each candidate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from selection.robustness.space import WeightSpace
from selection.texts import Text, text
from selection.weighting import draws as drawn
from selection.weighting.checks import check_whole
from selection.weighting.simplices import simplices, volumes
from selection.weighting.weights import Array

__all__ = ["Acceptability", "Share", "acceptability", "exact_acceptability"]


_TINY = 1e-300


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the weights, 0 to 1, with its standard error, 0 when it is exact."""

    value: float
    error: float = 0.0


@dataclass(frozen=True, slots=True)
class Acceptability:
    """How large a part of the weights speaks for whom.

    `coalitions` holds the acceptability index of each coalition: the part of the weights under which it is best, the
    largest first. `centres` are the mean weights of that part, for coalitions that have one. `candidates` holds the
    core index of each candidate: the part under which it is in the best coalition. Coalitions that tie share equally.
    `draws` is the number of weightings drawn, 0 when the shares are exact volumes. `complete` says that no coalition
    that is not listed could be best under any of the weights.
    """

    coalitions: Mapping[tuple[str, ...], Share]
    centres: Mapping[tuple[str, ...], Mapping[str, float]]
    candidates: Mapping[str, Share]
    draws: int
    seed: int | None
    complete: bool

    def sentence(self) -> Text:
        """Which coalition is best under the largest part of the weights, and how large that is."""
        members, share = next(iter(self.coalitions.items()))
        return text("{coalition} is best under {share:0%} of these weights.",
                    coalition=" + ".join(members), share=share.value)  # fmt: skip


def acceptability(space: WeightSpace, draws: int = 10_000, seed: int = 0) -> Acceptability:
    """The acceptability of the coalitions of `space`, from weightings drawn evenly from its polytope.

    No draw is solved: the best coalition of each is the largest entry of its row in one matrix product.

    Parameters
    ----------
    draws
        How many weightings to draw, 1 or more; the standard errors fall with its square root.
    seed
        The same seed, 0 or more, gives the same weightings: those of `selection.weighting.draws`.

    Raises
    ------
    CaseError
        If the draws or the seed are no such number.

    References
    ----------
    Lahdelma & Salminen (2001). SMAA-2: stochastic multicriteria acceptability analysis for group decision making.
    Operations Research 49(3), 444-454. https://doi.org/10.1287/opre.49.3.444.11220

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
    >>> found = acceptability(space, draws=2000)
    >>> {members: round(share.value, 1) for members, share in found.coalitions.items()}
    {('Acme',): 0.7, ('Bolt',): 0.3}
    """
    check_whole("draws", draws, 1)
    inside, coalitions = _inside(space), len(space.regions)
    sums, squares = np.zeros(coalitions + inside.shape[1]), np.zeros(coalitions + inside.shape[1])
    centres = np.zeros((coalitions, len(space.labels)))
    for weights, best in space.parts(drawn(space.polytope, draws, seed)):
        parts = np.hstack([best, best @ inside])
        sums += parts.sum(axis=0)
        squares += (parts**2).sum(axis=0)
        centres += best.T @ weights
    centres /= np.maximum(sums[:coalitions], _TINY)[:, None]
    errors = np.sqrt(np.maximum(squares / draws - (sums / draws) ** 2, 0.0) / max(1, draws - 1))
    return _result(space, sums / draws, errors, centres, draws, seed)


def exact_acceptability(space: WeightSpace) -> Acceptability | None:
    """The acceptability of the coalitions of `space` as exact volumes; None when it has more than 5 free dimensions.

    They are what `acceptability` comes to with ever more draws.

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
    >>> found = exact_acceptability(space)
    >>> {members: round(share.value, 6) for members, share in found.coalitions.items()}
    {('Acme',): 0.666667, ('Bolt',): 0.333333}
    """
    corners, coalitions = space.envelope.corners, len(space.regions)
    sizes, centres = np.zeros(coalitions), np.zeros((coalitions, len(space.labels)))
    cells = [tuple(region.rows.tolist()) for region in space.regions]
    for i, region in enumerate(space.regions):
        if region.is_border:
            continue
        pieces = simplices(region.corners, corners.active[region.rows])
        if pieces is None:
            return None
        parts = volumes(region.corners, pieces)
        # Coalitions that are equally good all over their part share it.
        sizes[i] = parts.sum() / cells.count(cells[i])
        centres[i] = parts @ region.corners[pieces].mean(axis=1) / parts.sum()
    shares = sizes / sizes.sum()
    shares = np.concatenate([shares, shares @ _inside(space)])
    return _result(space, shares, np.zeros_like(shares), centres, 0, None)


def _inside(space: WeightSpace) -> Array:
    """1 where a candidate is in a coalition, shape (coalitions, candidates)."""
    index = space.case.index
    inside = np.zeros((len(space.regions), len(space.case.names)))
    for row, region in enumerate(space.regions):
        inside[row, [index[name] for name in region.members]] = 1.0
    return inside


def _result(
    space: WeightSpace, values: Array, errors: Array, centres: Array, draws: int, seed: int | None
) -> Acceptability:
    """From the shares of the coalitions followed by those of the candidates."""
    shares = [Share(float(value), float(error)) for value, error in zip(values, errors, strict=True)]
    coalitions = {region.members: share for region, share in zip(space.regions, shares, strict=False)}
    means = {
        region.members: dict(zip(space.labels, centre.tolist(), strict=True))
        for region, centre in zip(space.regions, centres, strict=True)
        if coalitions[region.members].value > 0
    }
    return Acceptability(
        coalitions=dict(sorted(coalitions.items(), key=lambda item: (-item[1].value, item[0]))),
        centres=means,
        candidates=dict(zip(space.case.names, shares[len(space.regions) :], strict=True)),
        draws=draws,
        seed=seed,
        complete=space.complete,
    )
