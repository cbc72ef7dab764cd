"""The whole of what was understood of a workbook, and the way there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from selection.errors import Fault, Notice, Place, SheetError
from selection.garbage import uncollected
from selection.model import Case, OtherEnds
from selection.tables import Workbook
from selection.texts import plural, text
from selection.understanding.afterthoughts import LOOKED_AT, correct, doubt_all, unscored_of
from selection.understanding.agreed import agreed_marks
from selection.understanding.asking import Asker
from selection.understanding.blocks.pieces import pieces
from selection.understanding.blocks.said import refuse_unknown
from selection.understanding.capabilities.in_form import grids_of
from selection.understanding.capabilities.inside import set_apart
from selection.understanding.capabilities.reading import read_capabilities
from selection.understanding.capabilities.telling import told_capabilities
from selection.understanding.comparing import compared
from selection.understanding.counting import or_averaged, with_counting
from selection.understanding.currencies import in_several_currencies
from selection.understanding.drawing import drawn_blocks
from selection.understanding.explaining import explanations, with_stated_scales
from selection.understanding.form import form_of, frames_of
from selection.understanding.found import (
    Block,
    Check,
    Derived,
    FoundCandidate,
    FoundCapability,
    FoundCriterion,
    FoundNeed,
    Question,
)
from selection.understanding.gathering import gathered
from selection.understanding.incumbents import called_present, with_incumbents
from selection.understanding.joining import derived_of, with_facts, with_weights
from selection.understanding.leftover import left_out, periods, set_aside
from selection.understanding.letters import with_names
from selection.understanding.lines import Taken, taken_for
from selection.understanding.marked_names import with_marked_names
from selection.understanding.master import told_apart
from selection.understanding.nothing import nothing_found
from selection.understanding.profile import Profile, fingerprint, headings_of
from selection.understanding.proof.unchecked import unchecked
from selection.understanding.proving import all_checks, counted, unmet
from selection.understanding.remarks import remarks
from selection.understanding.scaling import scaled
from selection.understanding.scores import Scores
from selection.understanding.surveying import surveyed
from selection.understanding.weighing import Weighed, weighed
from selection.understanding.weights.demand_lists import with_listed_demands
from selection.understanding.weights.listed_maxima import with_listed_maxima
from selection.understanding.weights.maxima import points_or_grades
from selection.understanding.wishes import possible_rules
from selection.validation import case_from_workbook

__all__ = ["Understanding", "understand_workbook"]

_ROUNDS = 20


@dataclass(frozen=True)
class Understanding:
    """What was understood of a workbook: certain, asked or refused; nothing is guessed silently.

    Attributes
    ----------
    blocks
        Every rectangle of cells with what it was taken for and the roles in it.
    candidates, criteria, scores
        What is read, each with its cell.
    derived, checks
        The cells that the sheet computes itself, and its numbers beside those computed again from the import.
    unchecked
        How many more numbers the sheet computes itself, that nothing was found to compare with.
    capabilities, needs, client
        Who can do what, what of it is needed, and who of these parties is the one who chooses.
    questions
        What is still open; `answers` are those that were given and used.
    refusals
        What cannot be used as it is, with what to do.
    other_ends
        The other answers that were offered about scales of which no sheet states the ends and nobody typed them.
    taken
        What each row and column was taken for, and where the candidates are named: somebody may say it otherwise.
    layout, headings
        By which the next workbook of the same layout is known.
    """

    workbook: Workbook
    blocks: tuple[Block, ...]
    candidates: tuple[FoundCandidate, ...] = ()
    criteria: tuple[FoundCriterion, ...] = ()
    scores: Scores = field(default_factory=lambda: Scores.of(()))
    derived: tuple[Derived, ...] = ()
    checks: tuple[Check, ...] = ()
    questions: tuple[Question, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    refusals: tuple[Fault, ...] = ()
    notices: tuple[Notice, ...] = ()
    headings: tuple[str, ...] = ()
    weighed: Weighed = field(default_factory=Weighed)
    capabilities: tuple[FoundCapability, ...] = ()
    needs: tuple[FoundNeed, ...] = ()
    client: str = ""
    other_ends: tuple[OtherEnds, ...] = ()
    taken: Taken = field(default_factory=Taken)
    unchecked: int = 0

    @property
    def file(self) -> str:
        """The name of what was read."""
        return self.workbook.file

    @property
    def layout(self) -> str:
        """The fingerprint of the headings."""
        return fingerprint(self.headings)

    def answered(self, answers: Mapping[str, str]) -> Understanding:
        """The workbook understood again with these answers on top of those given before.

        Raises
        ------
        SheetError
            When an answer is none of the choices of its question.
        """
        for question in self.questions:
            given = answers.get(question.key)
            choices = [one.key for one in question.choices]
            if given is not None and question.free is None and given not in choices:
                message = text("{given} is no answer to: {question} Choose {choices:or}.", given=given,
                               question=question.sentence, choices=choices)  # fmt: skip
                raise SheetError(message)
        return understand_workbook(self.workbook, {**self.answers, **answers})

    def accepted(self) -> Understanding:
        """The same with the best guess as the answer to every open question that has one, and to those that follow."""
        found = self
        for _ in range(_ROUNDS):
            guessed = {one.key: one.choices[0].key for one in found.questions if one.has_guess}
            if not guessed:
                break
            found = found.answered(guessed)
        return found

    def form(self) -> Workbook:
        """What was understood in the form of the template, each cell with the place that it came from."""
        sets = self.weighed.sets if len(self.weighed.sets) > 1 else []
        form = form_of(self.workbook, self.candidates, self.criteria, self.scores, sets)
        more = grids_of(self.capabilities, self.needs, self.client)
        return replace(form, grids=(*form.grids, *more), notices=(*unmet(self.checks), *self.notices))

    def frames(self) -> dict[str, pd.DataFrame]:
        """The same as frames by sheet, to fill in the template with."""
        return frames_of(self.form())

    def case(self) -> Case:
        """The case that the workbook states.

        Raises
        ------
        SheetError
            With everything that was refused, or with the questions that are still open.
        """
        if self.refusals:
            raise SheetError(text("{file} cannot be used as it is:", file=self.file), self.refusals)
        if self.questions:
            raise SheetError(
                plural(
                    "{file} was understood but for {n} question. Answer it with partner-selection read or in the app:",
                    "{file} was understood but for {n} questions. Answer with partner-selection read or in the app:",
                    len(self.questions),
                    file=self.file,
                ),
                [_as_fault(question, self.file) for question in self.questions],
            )
        case = case_from_workbook(self.form())
        return case.doubted((*self.other_ends, *or_averaged(case, self.criteria)))

    def profile(self) -> Profile:
        """The answers, with what is needed to know the next workbook of this layout.

        That somebody looked at this sheet says nothing of the next.
        """
        return Profile(self.layout, {key: one for key, one in self.answers.items() if key != LOOKED_AT}, self.headings)


def _as_fault(question: Question, file: str) -> Fault:
    place = question.places[0] if question.places else Place(file=file)
    first = question.choices[0].sentence
    remedy = text("Best guess: {choice}", choice=first) if question.has_guess else text("Look at what was read first")
    return Fault(place, text("an answer: {question}", question=question.sentence), question.why, remedy)


def understand_workbook(
    workbook: Workbook, answers: Mapping[str, str] | None = None, profile: Profile | None = None
) -> Understanding:
    """What a workbook says, whatever its layout; `answers` are those to its questions, by their key.

    The answers of a profile count when it was made for the same layout.
    """
    refuse_unknown({**(profile.answers if profile is not None else {}), **(answers or {})})
    with uncollected():
        return _of_profile(workbook, dict(answers or {}), profile)


def _of_profile(workbook: Workbook, given: Mapping[str, str], profile: Profile | None) -> Understanding:
    if profile is not None:
        # An answer can change what the headings are taken for: the layout is known with the answers, not before.
        known = _understand(workbook, {**profile.answers, **given})
        if profile.fits(known.layout):
            return known
    found = _understand(workbook, given)
    if profile is not None:
        notice = Notice(text("The mapping profile was made for another layout: its answers were not used."))
        return replace(found, notices=(*found.notices, notice))
    return found


def _understand(workbook: Workbook, answers: Mapping[str, str]) -> Understanding:
    asker = Asker(answers)
    named, renamings = with_names(pieces(workbook, asker))
    named, starred, signs = with_marked_names(named)
    blocks = set_apart(told_capabilities(told_apart(named), asker), asker)
    found = with_listed_demands(with_listed_maxima(with_stated_scales(gathered(blocks, asker), blocks), blocks), blocks)
    survey, beside = surveyed(blocks, asker), remarks(blocks, found.candidates)
    aside = [*renamings, *signs, *set_aside(blocks, found, asker), *left_out(found)]
    compare = compared(blocks, asker)
    weights = weighed(blocks, found, compare.sets, asker)
    found, agreed = agreed_marks(found, weights, asker)
    totals = counted(agreed.counting, weights)
    found = points_or_grades(found, weights, totals, asker)
    scores = agreed.settled(scaled(found, explanations(blocks), weights.named, asker, totals, weights.shares))
    correct(scores, asker)
    criteria = with_counting(with_weights([*scores.criteria, *survey.criteria], weights), asker)
    known = with_facts([*found.candidates, *survey.candidates], scores)
    candidates, present = with_incumbents(known, found, starred | scores.present | called_present(beside, blocks))
    capable = read_capabilities(blocks, candidates, asker)
    parties = tuple({one.name: one for one in (*capable.candidates[::-1], *candidates[::-1])}.values())[::-1]
    parts = (found, weights, scores, survey, compare, capable)
    refusals = [*(one for part in (scores, survey, compare, capable) for one in part.refusals), *periods(found),
                *in_several_currencies(found.matrices, _graded(scores.criteria))]  # fmt: skip
    proof = all_checks(agreed.counting, scores, weights, blocks)
    refusals += doubt_all(proof, asker)
    taken, every = taken_for(blocks, found.names, criteria, asker), scores.scores.and_also(survey.scores)
    aside += [*possible_rules(blocks, parties, criteria, beside), *present, *unscored_of(parties, every)]
    if not every:
        refusals = [nothing_found(blocks, workbook.file)]
        asker.open.clear()
    return Understanding(
        workbook,
        drawn_blocks(blocks, found.names, criteria),
        parties,
        tuple(criteria),
        every,
        tuple(derived_of(blocks, found)),
        tuple(proof),
        tuple(asker.open),
        asker.used,
        tuple(refusals),
        (*workbook.notices, *(one for part in parts for one in part.notices), *aside, *taken.unused),
        headings_of(blocks),
        weights,
        tuple(capable.capabilities),
        tuple(capable.needs),
        capable.client,
        tuple(scores.other_ends),
        taken, unchecked(agreed.counting.matrices, proof),
    )  # fmt: skip


def _graded(criteria: Iterable[FoundCriterion]) -> frozenset[str]:
    return frozenset(one.name for one in criteria if one.is_bounded)
