"""The description of the examples: what each tells, and what every column of a workbook may hold."""

from __future__ import annotations

from collections.abc import Iterator

from selection.model import Case
from selection.optimisation import optimise
from selection.rules import Budget, Require
from selection.schema import SHEETS, Column, Kind, Sheet

__all__ = ["readme"]

_HOLDS = {
    Kind.TEXT: "text",
    Kind.NUMBER: "a number",
    Kind.WHOLE: "a whole number",
    Kind.SHARE: "a share, 0 % to 100 %",
    Kind.YES: "yes or no",
    Kind.DATE: "a date",
    Kind.SCORE: "a score, empty, or n/a",
}

_HEAD = """\
# Example data

Everybody and everything in these files is invented. The files are made by code, and so is this page:

    python data/make_examples.py

| File | What it is |
|---|---|
| `template.xlsx` | the empty form, in English |
| `sjabloon.xlsx` | the empty form, in Dutch |
| `hand.xlsx` | 6 candidates: small enough to solve with pencil and paper |
| `regional-energy.xlsx` | 24 candidates: one realistic decision, in Dutch, with everything in it |
| `large-200.xlsx` | 200 candidates from a seeded draw, in English |
| `plain-scores.csv` | 8 candidates and 4 grades each: only a table of scores is compulsory |
| `messy-supplier-sheet.xlsx` | 5 suppliers in a sheet of somebody's own, in Dutch: for `partner-selection read` |
"""

_ENERGY = """\
## regional-energy.xlsx: an energy hub without room on the grid

The 62 firms on industrial estate De Kolkzoom get no more power from the grid. Their association looks for three to
five partners to develop, build and run a shared energy hub, for at most 350 000 euro a year. Three assessors judged
24 candidates; the board, the firms and the technical committee each gave their own weights, as points, as ranges and
as ranks.

What happens in it:

- **The best coalition** is {best},
  worth {worth:.1f} of 100. The second best is worth {next:.1f}.
- **The highest scorer is out.** Wattenkolk Batterijtechniek B.V. scores highest on its own, but its safety culture is
  a 5.5 and the floor is 6. Without the floor it would be in, in a coalition worth {ungated:.1f}: a small price for
  batteries among people who dare to report a fault.
- **Two middling partners beat the two best.** Nettebos Netadvies and Lindekrocht Software stand in the middle of the
  list. Together, and with Stroomgaard for the contracts, they make the shared grid connection possible, which none of
  them can alone. With Morgenrak and Veldvonk, the two highest scorers that pass the floor, in their place the
  coalition would be worth {swapped:.1f}: better grades, no shared connection.
- **The present supplier is not chosen.** The best coalition with Hoogterp Installaties in it is worth {incumbent:.1f}.
- **The budget pinches.** {slack:.0f} euro is left; a tenth more money would buy a coalition worth {richer:.1f}.
- **One small office is hard to replace.** If Nettebos drops out (scenario Uitval), the best is worth {outage:.1f}.
- Stroomgaard is a collective, and its member Mirre Oudenaller also applies alone: never both. Ampelhof misses the
  safety floor, but has a recovery plan and may take part on condition. Two parties exclude each other by veto, two are
  competitors, one comes only with another. Some scores are missing, some do not apply, some rest on a claim only.
"""

_LARGE = """\
## large-200.xlsx: two hundred candidates

A harbour works looks for four to six of 200 partners for self-steering cranes. It tells no story; it shows that there
is room for a real longlist.
"""

_PLAIN = """\
## plain-scores.csv: a table of scores and nothing else

Semicolons and decimal commas, as a Dutch Excel saves it, with one empty cell and one `n.v.t.`. Grades from 1 to 10 are
recognised, every criterion weighs the same, and two to five members are considered; all three are said.
"""

_MESSY = """\
## messy-supplier-sheet.xlsx: a sheet as it lies on a desk

A municipality looks for partners for its swimming pool. Nothing here is in the form of the template: criteria stand in
rows under three groups, each supplier has two columns under a merged name, and weights, weighted points, subtotals,
totals, ranks, a legend and a note stand around 24 grades and one `n.v.t.`. Only the grades and the weights are read.

    partner-selection read data/messy-supplier-sheet.xlsx --accept --template filled.xlsx
    partner-selection select filled.xlsx

- **One total is wrong.** Somebody typed 7.00 over the formula of Aquaduct in D14. Its grades give 6.80, and fourth
  place instead of third.
- **Number one is not chosen.** Golfslag has the highest total of the sheet, 7.40, and Duikelaar the second, 7.20. But
  the safety culture of a coalition is that of its weakest member, and Golfslag has a 5: together they are worth 65.0.
  Duikelaar and Brink & Plas, fourth in the sheet, are worth 67.2:
  20 x 5.5/9 + 10 x 5.5/9 + 30 x 7/9 + 20 x 5.5/9 + 20 x 6/9.
"""

_DICTIONARY = """\
## Data dictionary

Any sheet but Scores may be absent, columns may stand in any order, and headings may be Dutch or English.
"""


def readme(hand: str, energy: Case) -> str:
    """The whole page; `hand` is the story of the smallest case."""
    parts = [_HEAD, hand, _ENERGY.format(**_energy_numbers(energy))]
    parts += [_LARGE, _PLAIN, _MESSY, _DICTIONARY, *(_sheet(sheet) for sheet in SHEETS)]
    return "\n".join(parts)


def _energy_numbers(case: Case) -> dict[str, object]:
    plan = optimise(case, alternatives=2)
    first, second = plan.coalitions[:2]
    kept = [name for name in first.members if name.split()[0] not in {"Nettebos", "Lindekrocht"}]
    swapped = [*kept, "Morgenrak Vermogenselektronica", "Veldvonk Energiemanagement B.V."]
    ungated = case.replace(criteria=tuple(criterion.replace(gate=None) for criterion in case.criteria))
    budget = next(rule for rule in case.rules if isinstance(rule, Budget))
    more = Budget(1.1 * budget.max, budget.column)
    richer = case.replace(rules=tuple(more if rule is budget else rule for rule in case.rules))
    outage = next(scenario for scenario in case.scenarios if scenario.name == "Uitval")
    return {
        "best": ", ".join(first.members[:-1]) + " and " + first.members[-1],
        "worth": first.worth,
        "next": second.worth,
        "ungated": _best(ungated),
        "swapped": plan.appraiser.worth(case.members(swapped)),
        "incumbent": optimise(case, [Require(("Hoogterp Installaties B.V.",))], alternatives=1).best.worth,
        "slack": budget.max - first.cost,
        "richer": _best(richer),
        "outage": _best(outage.applied(case)),
    }


def _best(case: Case) -> float:
    return optimise(case, alternatives=1).best.worth


def _sheet(sheet: Sheet) -> str:
    lines = [f"### {sheet.name.to('en')} ({sheet.name.to('nl')})", "", sheet.help.to("en"), "",
             "| Column | Kolom | Holds | Meaning |", "|---|---|---|---|"]  # fmt: skip
    lines += [_row(column) for column in sheet.columns]
    if sheet.further is not None:
        lines.append(f"| *any other* | *elke andere* | | {_cell(sheet.further.to('en'))} |")
    return "\n".join([*lines, *_choices(sheet)]) + "\n"


def _row(column: Column) -> str:
    holds = "one of the words below" if column.choices else _HOLDS[column.kind]
    needed = ", compulsory" if column.required else ""
    heading = column.heading
    return (
        f"| {_cell(heading.to('en'))} | {_cell(heading.to('nl'))} | {holds}{needed} | {_cell(column.help.to('en'))} |"
    )


def _choices(sheet: Sheet) -> Iterator[str]:
    for column in sheet.columns:
        if column.choices is not None:
            words = "; ".join(f"{name.to('en')} ({name.to('nl')})" for name in column.choices.values())
            yield f"\n{column.heading.to('en')}: {words}."


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
