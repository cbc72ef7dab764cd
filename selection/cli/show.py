"""Answers for people: tables and sentences in the terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from selection.analysis import costs, counted, highest_scorer_sentence
from selection.errors import Notice, SelectionError
from selection.model import Case
from selection.optimisation import Plan
from selection.robustness.ends import ends
from selection.study import Study
from selection.texts import Language, Text, text

__all__ = ["Show"]

_FEW = 6


class Show:
    """Writes to the terminal in one language: results to `out`, faults to `err`."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.out = Console(highlight=False)
        self.err = Console(stderr=True, highlight=False)

    def say(self, sentence: Text, style: str = "") -> None:
        """Print one sentence."""
        self.out.print(escape(sentence.to(self.language)), style=style)

    def error(self, error: SelectionError) -> None:
        """Print what went wrong and every fault."""
        self.err.print(escape(error.message.to(self.language)), style="bold red")
        for fault in error.faults:
            self.err.print(f"  {escape(fault.sentence().to(self.language))}")

    def case(self, case: Case) -> None:
        """Print what was read."""
        if case.dossier.title or case.dossier.question:
            self.out.print(escape(case.dossier.title), style="bold")
            self.out.print(escape(case.dossier.question))
        self.say(text("Read: {counts}.", counts=list(counted(case))))

    def notices(self, notices: Iterable[Notice]) -> None:
        """Print what the reader should know."""
        for notice in notices:
            self.out.print(f"  {escape(notice.sentence().to(self.language))}", style="yellow")

    def plan(self, plan: Plan) -> None:
        """Print the coalition, its worth per criterion and member, the others, and the proof; or why there is none."""
        if not plan.coalitions:
            self.say(plan.proof(), "bold red")
            for way in plan.conflict.ways[1:] if plan.conflict else ():
                self.out.print(f"  {escape(way.sentence().to(self.language))}")
            return
        best = plan.best
        self.out.print()
        self.say(text("Coalition: {members}", members=best.members), "bold green")
        self.say(text("Worth {worth:0.0} of 100: {ends}.", worth=plan.said(best), ends=ends(plan.case, best)))
        for sentence in costs(plan):
            self.say(sentence)
        if best.conditional:
            self.say(text("Under condition, with a recovery plan: {names}", names=best.conditional), "yellow")
        self._contributions(plan)
        self._others(plan)
        self._sizes(plan)
        self.say(plan.proof(), "bold" if plan.proven else "bold yellow")
        self._synergy(plan)
        highest = highest_scorer_sentence(plan)
        if highest is not None:
            self.say(highest)
        self.say(text("{solver}; {seconds:0.00} s", solver=plan.solver, seconds=plan.seconds), "dim")

    def study(self, study: Study) -> None:
        """Print every question with its answer in sentences."""
        self.say(text("Coalition: {members}", members=study.plan.best.members), "bold green")
        self.say(study.plan.proof(), "bold" if study.plan.proven else "bold yellow")
        for number, answer in enumerate(study.answers, start=1):
            self.out.print()
            self.say(text("{n}. {question}", n=number, question=answer.question.words), "bold")
            self.say(answer.headline)
            for sentence in answer.sentences[1:]:
                self.out.print(Padding(escape(sentence.to(self.language)), (0, 0, 0, 2)))
        self.out.print()
        stopped = study.stopped()
        if stopped is not None:
            self.say(stopped, "bold yellow")
        self.say(text("Differences were taken before rounding. {seconds:0.0} s; {draws} draws, seed {seed}",
                      seconds=study.seconds, draws=study.draws, seed=study.seed), "dim")  # fmt: skip

    def _number(self, value: float, pattern: str = "#,##0.0") -> str:
        return Text("{value:" + pattern + "}", {"value": value}).to(self.language)

    def _contributions(self, plan: Plan) -> None:
        """The table of points; parties have a number over their column, since their names are long."""
        best, case = plan.best, plan.case
        parties = [name for name in (*best.members, case.client) if any(name in p for p in best.contributions.values())]
        self.out.print()
        for number, party in enumerate(parties, start=1):
            self.out.print(f"  {number}  {escape(party)}")
        table = Table(title=text("Worth per criterion, and what each brings").to(self.language), title_justify="left")
        table.add_column(text("Criterion").to(self.language))
        table.add_column(text("Weight").to(self.language), justify="right")
        table.add_column(text("Points").to(self.language), justify="right")
        for number in range(1, len(parties) + 1):
            table.add_column(str(number), justify="right")
        for name, points in best.parts.items():
            shares = [best.contributions[name].get(party, 0.0) for party in parties]
            cells = [self._number(share) if share else "" for share in shares]
            weight = self._number(plan.appraiser.worth.weights[name], "0%")
            table.add_row(escape(name), weight, self._number(points), *cells)
        totals = [sum(shares.get(party, 0.0) for shares in best.contributions.values()) for party in parties]
        total = text("Together").to(self.language)
        table.add_section()
        table.add_row(total, "", self._number(best.worth), *(self._number(value) for value in totals))
        self.out.print(table)

    def _others(self, plan: Plan) -> None:
        if len(plan.coalitions) < 2:
            return
        table = Table(title=text("The best coalitions").to(self.language), title_justify="left")
        for heading, side in ((text("Worth"), "right"), (text("Members"), "left")):
            table.add_column(heading.to(self.language), justify="right" if side == "right" else "left")
        for one in plan.coalitions[:_FEW]:
            table.add_row(self._number(one.worth, "#,##0.00"), escape(", ".join(one.members)))
        self.out.print(table)

    def _sizes(self, plan: Plan) -> None:
        known = [one for one in plan.sizes if one.best is not None]
        if len(known) > 1:
            values = [
                text("{size} members {worth:0.0}", size=one.size, worth=one.best.worth) for one in known if one.best
            ]
            self.say(text("Best worth by number of members: {values}.", values=values))

    def _synergy(self, plan: Plan) -> None:
        ratio = plan.synergy()
        if ratio is not None and ratio > 1:
            self.say(text("More than the sum: together they cover {ratio:0.00} times what they cover apart, "
                          "even with pessimistic levels.", ratio=ratio))  # fmt: skip
