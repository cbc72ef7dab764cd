"""Clean cases laid out and damaged at random, and whether what is read is right, asked, refused or silently wrong.

`python -m tests.support.damaged_layouts 2000 [first seed]` reads that many and prints the shares.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from random import Random
from typing import Any

import selection as sel
from selection.errors import SheetError
from tests.support.layouts.clean import Clean, clean_case
from tests.support.layouts.damages import DAMAGES, Laying
from tests.support.layouts.judging import Verdict, judged
from tests.support.layouts.laying import chosen_style, tables_of
from tests.support.layouts.rendering import rendered

__all__ = ["Laid", "Outcome", "clean_case", "laid_out", "outcome", "verdict"]


@dataclass(frozen=True)
class Laid:
    """A file, what a person would read from it, where everything stands, and how it was made."""

    content: bytes
    name: str
    description: str
    clean: Clean
    at: dict[tuple[str, ...], str]


@dataclass(frozen=True)
class Outcome:
    """What became of one seed."""

    seed: int
    verdict: Verdict
    differences: tuple[str, ...]
    description: str
    questions: int = 0


def laid_out(clean: Clean, rng: Random) -> Laid:
    """`clean` in a random layout with 0 to 4 random damages."""
    style = chosen_style(clean, rng)
    state = Laying(clean, style, tables_of(clean, style, rng), dict(clean.weights) if clean.weights else None)
    state.tables[0].below += _legend(clean, style.stated == "legend")
    if style.beside:
        state.tables[0].beside.append([rng.choice(clean.words.notes)])
    chosen = sorted(rng.sample(range(len(DAMAGES)), rng.choice((0, 1, 1, 2, 2, 3, 4))))
    done = [said for i in chosen if (said := DAMAGES[i](state, rng))]
    content, name, at = rendered(clean, style, state.tables, state.weights, rng)
    told = {k: v for k, v in vars(style).items() if v}
    description = f"{name} {clean.words.code} {told}; damages: {', '.join(done) or 'none'}"
    return Laid(content, name, description, state.clean, at)


def _legend(clean: Clean, wanted: bool) -> list[list[Any]]:
    grades = {(k.worst, k.best) for k in clean.criteria if k.kind in {"1-10", "1-5", "0-100"}}
    if not wanted or not grades:
        return []
    low, high = next(iter(grades))
    return [[], [clean.words.scale.format(low=f"{low:g}", high=f"{high:g}")]]


def verdict(found_or_error: Any, laid: Laid) -> Verdict:
    """ "right", "asked" (the differences are what the open questions are about), "refused" or "wrong"."""
    return judged(found_or_error, laid.clean, laid.at)[0]


def outcome(seed: int) -> Outcome:
    """What becomes of the sheet of this seed; an error that is not one of ours is wrong as well."""
    rng = Random(seed)
    laid = laid_out(clean_case(rng), rng)
    try:
        found: Any = sel.understand(laid.content, laid.name)
        questions = len(found.questions)
    except SheetError as error:
        found, questions = error, 0
    except Exception as error:  # noqa: BLE001 - whatever it is, it must be reported with its seed
        return Outcome(seed, "wrong", (f"raised {error!r}",), laid.description)
    try:
        said, differences = judged(found, laid.clean, laid.at)
    except Exception as error:  # noqa: BLE001 - as above
        return Outcome(seed, "wrong", (f"accepted, raised {error!r}",), laid.description, questions)
    return Outcome(seed, said, tuple(differences), laid.description, questions)


def main(count: int = 200, first: int = 0) -> int:
    """Reads `count` sheets, prints the shares and every wrong one; 1 when there is one."""
    results = [outcome(seed) for seed in range(first, first + count)]
    shares = Counter(one.verdict for one in results)
    lines = [f"{one.seed}: {_short(one.differences)} | {one.description}" for one in results if one.verdict == "wrong"]
    refused = Counter(one.differences[0].splitlines()[-1][:110] for one in results if one.verdict == "refused")
    lines += [f"refused {times} x: {said}" for said, times in refused.most_common(8)]
    lines.append(", ".join(f"{kind} {shares[kind] / count:.1%}" for kind in ("right", "asked", "refused", "wrong")))
    lines.append(f"questions a sheet: {sum(one.questions for one in results) / count:.2f}")
    sys.stdout.write("\n".join(lines) + "\n")
    return int(shares["wrong"] > 0)


def _short(differences: tuple[str, ...]) -> str:
    more = f" (and {len(differences) - 1} more)" if len(differences) > 1 else ""
    return differences[0] + more


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
