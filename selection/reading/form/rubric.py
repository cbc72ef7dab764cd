"""The rubric: what a 1, a 5 and a 10 look like, in behaviour that an assessor can see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from selection.model import Group
from selection.reading.form import looks
from selection.reading.form.page import Page
from selection.reading.form.starters import STARTERS
from selection.texts import Language, Text, text

__all__ = ["RUBRIC", "RUBRIC_NAME", "Line", "write_rubric"]

RUBRIC_NAME = text("Rubric")

_WIDTHS = (22.0, 38.0, 38.0, 44.0, 36.0, 14.0)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to look for: what a 1, a 5 and a 10 look like, how to find out, and the claims it rests on."""

    what: Text
    one: Text
    five: Text
    ten: Text
    how: Text
    claims: str


RUBRIC: Mapping[Group, tuple[Line, ...]] = {
    Group.INNOVATION: (
        Line(
            text("Ideas"),
            text("Brings a brochure; every idea has to come from you."),
            text("Brings ideas about its own product, without figures and without a first step."),
            text("Brings ideas about your product and your way of working, each with its effect and a first step; "
                 "one has been tried already."),
            text("Ask for at most three worked-out ideas, before you meet."),
            "A4.16",
        ),
        Line(
            text("Everybody improves"),
            text("Improving is the task of one manager or one department."),
            text("About half of the teams show an improvement of last year; the shop floor only heard of it."),
            text("Every layer, the shop floor first, shows its own improvements and the time it gets for them."),
            text("Ask people of each layer what they improved last year; the lowest layer counts."),
            "A4.19",
        ),
        Line(
            text("Sharing and daring"),
            text("Keeps knowledge to itself and cannot name one experiment."),
            text("Shares when asked; tries only what cannot go wrong."),
            text("Shares documents and sessions unasked, and tells which experiment it stopped and what it learnt."),
            text("Ask for an experiment that failed."),
            "A2.10, A3.24",
        ),
    ),
    Group.INVESTMENT: (
        Line(
            text("Money and hours"),
            text("Wants every hour and every euro paid, and paid beforehand."),
            text("Names an amount or hours, on conditions; whoever decides has not confirmed it."),
            text("Commits money and hours in writing, fitting its size, and says what they depend on."),
            text("Judge per FTE or as a share of turnover: small is not less."),
            "A4.18, A4.20",
        ),
        Line(
            text("Investing in each other"),
            text("Sends whoever is free and asks nothing about your people."),
            text("Offers a training or a visit, in one direction."),
            text("Plans time in which both sides teach each other, and frees key people by name."),
            text("Look for names and hours in the plan, and ask those people."),
            "A0.21, A4.15",
        ),
        Line(
            text("Promises kept"),
            text("References tell of promises that came to nothing."),
            text("Most promises were kept, some late or only after a reminder."),
            text("References confirm that it gave before it got, and kept its word in bad times as well."),
            text("Ask two references what was promised and what was done."),
            "A0.16, A0.25",
        ),
    ),
    Group.SAFETY: (
        Line(
            text("Speaking up"),
            text("People look at the boss before they answer; nobody voices a doubt."),
            text("Doubts come when somebody asks for them, or afterwards in the corridor."),
            text("Juniors contradict seniors while you are there, are thanked, and something is done with it."),
            text("Sit in on a working meeting; speak with the shop floor without managers."),
            "A3.11, A3.12",
        ),
        Line(
            text("What leaders do"),
            text("Leaders interrupt, punish, or joke at somebody's expense."),
            text("Leaders say that everybody may speak, and seldom ask."),
            text("Leaders ask, admit a mistake of their own, and protect whoever reports one."),
            text("Watch a leader for half a day; ask somebody who left."),
            "A3.8",
        ),
        Line(
            text("Mistakes"),
            text("The first question is who did it; mistakes are hidden."),
            text("Mistakes are solved; whether anybody learns from them depends on the person."),
            text("Mistakes are first solved together, then discussed without blame; the way of working changed."),
            text("Ask for the last three incidents and what changed since. Many reports are not a bad sign."),
            "A3.21 - A3.23",
        ),
    ),
    Group.COMPLEMENTARITY: (
        Line(
            text("Adds what is missing"),
            text("Can only do what you or the others can do already."),
            text("Adds one needed capability, at a level that another party reaches too."),
            text("Adds needed capabilities that nobody else has at that level."),
            text("Better than a grade: fill in the sheets Capabilities and Needs."),
            "A0.30, A1.22",
        ),
        Line(
            text("Knows its limits"),
            text("Says that it can do everything itself."),
            text("Names what it cannot do when you ask."),
            text("Says unasked what others do better and whom it would bring in; you find the same."),
            text("Compare how it rates itself with what you see."),
            "A2.18, A2.21",
        ),
        Line(
            text("Sees the joint result"),
            text("Sees its own delivery only."),
            text("Sees that more is possible together, but not its own part in it."),
            text("Names the joint result, what each party brings to it and what it needs from the others."),
            text("Ask: what can we make together that none of us can make alone?"),
            "A2.5, A2.22",
        ),
    ),
}  # fmt: skip

_INTRODUCTION = (
    text("Grades run from 1 to 10. Look for what people do, not for what they say about themselves."),
    text(
        "Give the grade that fits best; those in between are fine. Weigh the three lines of a criterion together. "
        "Give no grade where you saw nothing: an empty cell is honest."
    ),
    text("Judge each party by its own measure: a small firm can earn a 10 everywhere (A4.20)."),
    text(
        "Complementarity belongs to the coalition, not to one party. Grade it only if you do not fill in the sheets "
        "Capabilities and Needs; never use both."
    ),
)


def write_rubric(sheet: Worksheet, language: Language) -> None:
    """Write the rubric on a sheet."""
    page = Page(sheet, _WIDTHS, language)
    page.title(text("What a 1, a 5 and a 10 look like"))
    for line in _INTRODUCTION:
        page.paragraph(line)
    headings = (text("Look for"), "1", "5", "10", text("How to find out"), text("Rests on"))
    for group, lines in RUBRIC.items():
        page.section(STARTERS[group][0])
        rows = [(line.what, line.one, line.five, line.ten, line.how, line.claims) for line in lines]
        page.table(headings, rows, (1,) * len(headings))
    page.paragraph(
        text("Numbers such as A3.11 refer to the list of claims about good partners that the model rests on.")
    )
    looks.paper(sheet)
