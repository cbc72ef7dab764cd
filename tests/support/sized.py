"""A case with the number of members fixed, as the search takes it, and all its coalitions by brute force."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from pathlib import Path
from typing import Any

from selection.engine import Problem, problem_of
from selection.model import Case, Members, Rule
from selection.rules import Size, all_rules
from selection.worth import Worth
from tests.support.oracle_search import enumerated
from tests.support.random_cases import random_case

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Sized:
    """A case without rules on the size, and a size."""

    case: Case
    size: int

    @staticmethod
    def of(case: Case, size: int) -> Sized:
        return Sized(case.replace(rules=tuple(rule for rule in case.rules if not isinstance(rule, Size))), size)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in all_rules(self.case) if not isinstance(rule, Size))

    @cached_property
    def problem(self) -> Problem:
        return problem_of(self.case, Worth.of(self.case), self.rules, self.size)

    @cached_property
    def worths(self) -> dict[Members, float]:
        """Every coalition of this size that the rules allow, with its worth, the best first."""
        sets = list(combinations(range(len(self.case.candidates)), self.size))
        return {one.members: one.worth for one in enumerated(self.case, sets)}

    def allows(self, members: Members) -> bool:
        return all(rule.excess(self.case, members) <= 0 for rule in self.rules)


def random_sized(seed: int, most: int = 9) -> Sized:
    """A random case of up to so many candidates, with some criteria that do not count and perhaps a huge cost."""
    draw = random.Random(f"sized {seed}")
    n = draw.randint(1, most)
    case = random_case(seed, n)
    factors = {criterion.name: 0.0 for criterion in case.criteria[1:] if draw.random() < 0.2}
    case = case.replace(weight_factors={**case.weight_factors, **factors})
    return Sized.of(case, draw.randint(1, min(n, 6)))


def in_plain_python(module: str, *arguments: object) -> Any:
    """What `python -m module arguments` prints as JSON when nothing is compiled."""
    environment = {**os.environ, "NUMBA_DISABLE_JIT": "1"}
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
