"""The rule that CONTRIBUTING adds as an example is a rule: its check and its rows agree on every subset."""

from __future__ import annotations

import re
import sys
import types
from pathlib import Path
from typing import Any

from tests.support.random_cases import random_case, subsets

CONTRIBUTING = Path(__file__).parents[2] / "CONTRIBUTING.md"


def _example() -> Any:
    code = re.search(r"```python\n(.*?)```", CONTRIBUTING.read_text(encoding="utf-8"), re.DOTALL)
    assert code is not None
    module = types.ModuleType("incumbents")
    sys.modules[module.__name__] = module  # dataclasses look their module up
    exec(compile(code[1], "CONTRIBUTING.md", "exec"), vars(module))
    return module.Incumbents


def test_check_and_rows_agree() -> None:
    for seed in range(5):
        case = random_case(seed)
        for at_most in range(3):
            rule = _example()(at_most)
            columns = range(len(case.candidates))
            for members in subsets(len(case.candidates)):
                values = [
                    row.constant + sum(value for i, value in row.coefficients.items() if i in members)
                    for row in rule.rows(case, columns)
                ]
                assert (rule.excess(case, members) <= 0) == all(value <= 0 for value in values)
                assert rule.widened(case, members).excess(case, members) <= 0
