"""The guide: in which order to fill in the form, what each sheet adds, and what the words in it mean."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from selection.model import Aggregator, Evidence
from selection.reading.form import looks
from selection.reading.form.lists import define
from selection.reading.form.page import Page
from selection.reading.form.rule_table import change_rows, rule_rows
from selection.schema import AGGREGATORS, EVIDENCE, SHEETS
from selection.texts import Language, Text, text

__all__ = ["GUIDE_NAME", "write_guide"]

GUIDE_NAME = text("Guide")

_WIDTHS = (27.0, 40.0, 26.0, 12.0, 15.0, 58.0)
_TWO, _THREE, _SIX = (1, 5), (1, 2, 3), (1, 1, 1, 1, 1, 1)

# In the order in which one fills them in: what is wanted and how it is judged before anybody is.
_STEPS: Mapping[str, Text] = {
    "dossier": text("Stands on every report. Nothing is computed with it."),
    "criteria": text(
        "The scale of each criterion, its floor, and how the members' values add up. Four criteria stand there to "
        "begin with: change or remove them. Set scales and weights before you see a score."
    ),
    "weights": text(
        "What each stakeholder finds important, kept apart. It takes the place of the weights on Criteria."
    ),
    "candidates": text(
        "Who could take part, the present supplier too, with columns such as cost and region for rules."
    ),
    "scores": text("The only sheet that you cannot do without."),
    "assessments": text("Several assessors: each judgement stays visible, and their mean or median counts."),
    "capabilities": text("Who can do what, your own organisation included."),
    "needs": text("Which capabilities are needed. A core need is a rule: no coalition without it."),
    "joint_results": text(
        "What only exists when several capabilities come together: one and one can be more than three."
    ),
    "relations": text("Trust in both directions between parties, and vetoes."),
    "rules": text("Size, budget, who must and who cannot: what every coalition must satisfy."),
    "scenarios": text(
        "How the choice holds when the world turns out otherwise. Three or more are wise. Four usual ones stand there "
        "to begin with: fill in what changes, or leave them, and they do not count."
    ),
}
_COLOURS = (
    (text("Dark blue heading"), text("Compulsory, as soon as you use the sheet.")),
    (text("Blue heading"), text("Optional.")),
    (text("Green heading"),
     text("A column that you name yourself: a criterion, a capability, a stakeholder. Add what you need.")),
)  # fmt: skip
_EMPTY = (
    (text("nothing"), text("Nobody scored it."),
     text("Counts as anything from worst to best. Never as zero, never as the average, and it passes no floor.")),
    (text("n/a"), text("The question does not apply."), text("Counts as missing too, and is reported apart.")),
    ("0", text("A real score of zero."),
     text("Counts as it stands; refused where the scale does not reach down to 0.")),
    ("?", text("On the sheet Capabilities: the level is unknown."),
     text("Counts as anything from 0 to 4. An empty cell there is level 0: not claimed.")),
)  # fmt: skip
_EVIDENCE: Mapping[Evidence, Text] = {
    Evidence.CLAIM: text("Somebody says so."),
    Evidence.DOCUMENT: text("It stands in a document that you read."),
    Evidence.REFERENCE: text("Others confirm it."),
    Evidence.OBSERVED: text("You saw or measured it yourself."),
}
_AGGREGATORS: Mapping[Aggregator, tuple[Text, Text]] = {
    Aggregator.MEAN: (text("The average of the members."), text("Most criteria, such as innovation.")),
    Aggregator.WEAKEST: (text("The lowest of the members."),
                         text("Where one weak member harms all: internal safety culture, everybody's own benefit.")),
    Aggregator.STRONGEST: (text("The highest of the members."), text("Where one of you must excel.")),
    Aggregator.TOTAL: (text("The sum of the members against Needed in all."), text("Euros or hours invested.")),
    Aggregator.COVERAGE: (text("How far the members and you cover the sheet Needs."), text("Complementarity.")),
    Aggregator.JOINT: (text("The joint results that the members and you make possible."), text("Complementarity.")),
    Aggregator.PAIR_MEAN: (text("The average over all pairs, from the sheet Relations."),
                           text("Solving problems together, ways of working.")),
    Aggregator.PAIR_WEAKEST: (text("The lowest of all pairs, from the sheet Relations."), text("Trust.")),
}  # fmt: skip
_PRIVACY = (
    text("Freelancers, assessors and contact persons are people with a right to privacy. Write down only what the "
         "decision needs, in words that you would show them, and nothing about health, faith, politics or family."),
    text("Share the file only with those who decide, and remove it when it is no longer needed."),
)  # fmt: skip


def write_guide(book: Workbook, sheet: Worksheet, language: Language) -> None:
    """Write the guide on a sheet of the workbook, and name the lists in it that drop-downs refer to."""
    page = Page(sheet, _WIDTHS, language)
    page.title(text("How to fill in this workbook"))
    page.paragraph(text("Only the sheet Scores is compulsory. Every other sheet adds its part when it is filled in; "
                        "leave empty or remove what you do not need."))  # fmt: skip
    page.paragraph(text("When done, upload the workbook in the app, or run: partner-selection check FILE. You get all "
                        "faults at once, each with its cell and what to do."))  # fmt: skip
    _steps(page, language)
    page.section(text("Colours"))
    page.table((), _COLOURS, _TWO, fills=(looks.REQUIRED, looks.KNOWN, looks.FURTHER))
    page.section(text("Empty is not zero"))
    page.table((text("In the cell"), text("Means"), text("What happens")), _EMPTY, _THREE)
    _evidence(page)
    page.section(text("How the members' values add up"))
    rows = [(AGGREGATORS[key], *lines) for key, lines in _AGGREGATORS.items()]
    page.table((text("Adds up as"), text("The coalition's value is"), text("Good for")), rows, _THREE)
    _rules(book, page, language)
    page.section(text("Privacy"))
    for line in _PRIVACY:
        page.paragraph(line)
    looks.paper(sheet)


def _steps(page: Page, language: Language) -> None:
    page.section(text("In this order"))
    sheets = {sheet.key: sheet for sheet in SHEETS}
    rows = [(sheets[key].name, sheets[key].help, adds) for key, adds in _STEPS.items()]
    links = ["'" + sheets[key].name.to(language).replace("'", "''") + "'!A1" for key in _STEPS]
    page.table((text("Sheet"), text("What stands on it"), text("What it adds")), rows, _THREE, links)


def _evidence(page: Page) -> None:
    page.turn()
    page.section(text("How well a score is founded"))
    page.paragraph(text("The grade widens the interval around a score, by so much of the scale to either side. It "
                        "never moves the score. Without a grade the score is taken as it stands."))  # fmt: skip
    rows = [
        (EVIDENCE[grade], meaning, text("{width:0%} of the scale to either side", width=grade.half_width))
        for grade, meaning in _EVIDENCE.items()
    ]
    page.table((text("Evidence"), text("Means"), text("Interval")), rows, _THREE)


def _rules(book: Workbook, page: Page, language: Language) -> None:
    page.section(text("Rules, and changes in a scenario"))
    page.paragraph(
        text("Each line shows an example. In a scenario any rule can come on top of those on the sheet Rules.")
    )
    sheets = {sheet.key: sheet for sheet in SHEETS}
    words = [sheets["rules"].column(key).heading for key in ("what", "with", "number", "second")]
    changes = list(change_rows(language))
    first, last = page.table((text("Rule or change"), *words, text("Reads as")), [*changes, *rule_rows(language)], _SIX)
    name = GUIDE_NAME.to(language)
    define(book, "scenarios_change", f"'{name}'!$A${first}:$A${last}")
    define(book, "rules_rule", f"'{name}'!$A${first + len(changes)}:$A${last}")
