"""The best single replacement, against trying every one with the plain rules."""

from __future__ import annotations

import pytest

from selection.analysis import Replacement, replacements
from selection.model import Assessment, Candidate, Case, Criterion, Members
from selection.optimisation import Appraiser
from selection.rules import Budget, Newcomers, Size, all_rules
from tests.support.random_cases import random_case, subsets
from tests.support.rich_case import rich_case

FITS = "It fits in place of no one member: instead of"


def case_of(*grades: float) -> Case:
    names = ("Acme", "Bolt", "Cobalt", "Delta")[: len(grades)]
    candidates = tuple(Candidate(name, {"Cost": 10.0 * i}) for i, name in enumerate(names, start=1))
    scores = tuple(Assessment(name, "Ideas", grade) for name, grade in zip(names, grades, strict=True))
    return Case(candidates, (Criterion("Ideas", worst=0, best=10),), scores)


def tried(appraiser: Appraiser, members: Members, candidate: int) -> list[tuple[int, float]]:
    """For every member: how many rules its replacement breaks, and what the coalition is worth then."""
    found = []
    for member in members:
        swap = tuple(sorted({*members, candidate} - {member}))
        broken = sum(rule.excess(appraiser.case, swap) > 0 for rule in appraiser.rules)
        found.append((broken, appraiser.worth(swap)))
    return found


@pytest.mark.parametrize("seed", range(25))
def test_each_is_the_best_of_all_single_replacements(seed: int) -> None:
    case = random_case(seed)
    appraiser = Appraiser(case, all_rules(case))
    for members in subsets(len(case.candidates))[::7]:
        found = replacements(appraiser, members)
        assert set(found) == set(case.names) - set(case.names_of(members))
        for name, one in found.items():
            every = tried(appraiser, members, case.index[name])
            fewest = min(broken for broken, _ in every)
            assert len(one.broken) == fewest
            assert one.worth == pytest.approx(max(worth for broken, worth in every if broken == fewest), abs=1e-9)
            assert one.less == pytest.approx(appraiser.worth(members) - one.worth, abs=1e-9)


def test_every_kind_of_rule_is_seen() -> None:
    case = rich_case()
    appraiser = Appraiser(case, all_rules(case))
    for members in subsets(len(case.candidates))[12:298:11]:
        for name, one in replacements(appraiser, members).items():
            swap = tuple(sorted({*members, case.index[name]} - {case.index[one.member]}))
            assert set(one.broken) == {rule for rule in appraiser.rules if rule.excess(case, swap) > 0}


def test_sentences_by_hand() -> None:
    case = case_of(8, 4, 9, 8)
    appraiser = Appraiser(case, (Size(2, 2), Budget(50)))
    found = {name: str(one.sentence()) for name, one in replacements(appraiser, (0, 2)).items()}
    # (8 + 9) / 2 = 85 now; Bolt for Acme gives 65; Delta for Acme keeps 85 but costs 70, for Cobalt gives 80 at 50.
    assert found == {
        "Bolt": "In place of Acme: worth 65.0, 20.0 points less.",
        "Delta": "In place of Cobalt: worth 80.0, 5.0 points less.",
    }


def test_a_tie_and_a_better_one_are_called_so() -> None:
    found = replacements(Appraiser(case_of(5, 5, 7, 0), (Size(1, 1),)), (0,))
    assert str(found["Bolt"].sentence()) == "In place of Acme: worth just as much, 50.0."
    assert str(found["Cobalt"].sentence()) == "In place of Acme: worth 70.0, 20.0 points more."
    hardly = Replacement("Bolt", "Acme", 49.98, 0.02)
    assert str(hardly.sentence()) == "In place of Acme: worth hardly less, 50.0."


def test_broken_rules_are_named() -> None:
    appraiser = Appraiser(case_of(8, 4, 9), (Size(2, 2), Budget(40), Newcomers(3)))
    found = replacements(appraiser, (0, 2))
    assert (
        str(found["Bolt"].sentence())
        == 'It fits in place of no one member: instead of Cobalt it breaks the rule "At least 3 newcomers".'
    )
    both = Appraiser(case_of(8, 4, 9), (Size(2, 2), Budget(1), Newcomers(3)))
    sentence = str(replacements(both, (0, 2))["Bolt"].sentence())
    assert sentence == f'{FITS} Acme it breaks the rules "Cost in all at most 1" and "At least 3 newcomers".'


def test_an_empty_coalition_has_nobody_to_replace() -> None:
    assert replacements(Appraiser(case_of(8, 4), ()), ()) == {}
