"""A letter for every party, chosen or not: its own values, the criteria, floors and reasons; nothing of others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from selection.analysis import Outcome
from selection.decision.blocks import Block, Heading, Items, Paragraph, Table, as_text
from selection.decision.measures import Level, Measure
from selection.decision.record import Decision
from selection.decision.verdicts import Verdict
from selection.model import MAX_LEVEL
from selection.texts import Language, Text, joined, text

__all__ = ["Letter", "letter_to", "letters", "told_in_blocks"]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to one party, in one language."""

    party: str
    language: Language
    blocks: tuple[Block, ...]

    def text(self) -> str:
        """The letter as plain text."""
        return as_text(self.blocks, self.language)


def letters(
    decision: Decision, *, contact: str = "", questions_until: date | None = None, language: Language | None = None
) -> tuple[Letter, ...]:
    """A letter to every candidate, in the order of the case; parameters as those of `letter_to`."""
    reader = _Reader(contact, questions_until, language or decision.question.language, decision.reference)
    return tuple(_letter(decision, one, reader) for one in decision.parties)


def letter_to(
    decision: Decision,
    party: str,
    *,
    contact: str = "",
    questions_until: date | None = None,
    language: Language | None = None,
) -> Letter:
    """The letter to one candidate.

    Parameters
    ----------
    contact
        Whom to write or call; a place to fill in when left out.
    questions_until
        The last day for questions; a place to fill in when left out. How long parties get is the client's choice.
    language
        That of the letter; the decision's own when left out.
    """
    reader = _Reader(contact, questions_until, language or decision.question.language, decision.reference)
    return _letter(decision, decision.verdict(party), reader)


def told_in_blocks(
    decision: Decision, party: str, *, contact: str = "", questions_until: date | None = None
) -> tuple[Block, ...]:
    """What the letter to a party tells it, without address and greetings; parameters as those of `letter_to`."""
    reader = _Reader(contact, questions_until, decision.question.language, decision.reference)
    return (*_draft(decision), *_told(decision, decision.verdict(party), reader))


@dataclass(frozen=True, slots=True)
class _Reader:
    """What is the same in all letters."""

    contact: str
    questions_until: date | None
    language: Language
    reference: str


def _letter(decision: Decision, verdict: Verdict, reader: _Reader) -> Letter:
    blocks = (
        *_draft(decision),
        *_opening(decision, verdict, reader.reference),
        *_told(decision, verdict, reader),
        Paragraph((text("Yours sincerely,"),)),
        Paragraph(_signature(decision)),
    )
    return Letter(verdict.party, reader.language, blocks)


def _draft(decision: Decision) -> tuple[Block, ...]:
    """What stands above everything as long as nobody decided."""
    if not decision.proposed:
        return ()
    return (Paragraph((text("Draft, not to be sent: nobody has decided yet."),)),)


def _day(decision: Decision) -> Text:
    """The day of the decision; a place to fill in as long as nobody decided."""
    return text("[date]") if decision.proposed else text("{value}", value=decision.on)


def _signature(decision: Decision) -> tuple[Text, ...]:
    """Who decided and for whom, as far as that was said; a place to fill in where nothing was."""
    names = dict.fromkeys(name for name in (decision.by, decision.organisation) if name)
    return tuple(text("{value}", value=name) for name in names) or (text("[name]"),)


def _told(decision: Decision, verdict: Verdict, reader: _Reader) -> Iterator[Block]:
    who = text("{value}", value=reader.contact) if reader.contact.strip() else text("[name, e-mail and telephone]")
    until = text("[date]") if reader.questions_until is None else text("{value}", value=reader.questions_until)
    yield _outcome(decision, verdict)
    yield from _method(decision, verdict)
    yield from _reasons(verdict)
    yield from _together(decision, verdict, who, until) if verdict.is_member else _questions(who, until)


def _opening(decision: Decision, verdict: Verdict, reference: str) -> Iterator[Block]:
    dossier, sender = decision.case.dossier, decision.organisation
    about = dossier.title or dossier.question
    letterhead = (text("{value}", value=sender),) if sender else ()
    yield Paragraph((*letterhead, _day(decision)))
    yield Paragraph((
        text("To: {party}", party=verdict.party),
        text("Subject: {about}", about=about) if about else text("Subject: our choice of partners"),
        text("Reference: {reference}", reference=reference),
    ))  # fmt: skip
    yield Paragraph((text("Dear Sir or Madam,"),))


def _outcome(decision: Decision, verdict: Verdict) -> Block:
    """Thanks, and whether the party was chosen."""
    thanks = text("Thank you for your interest and for the time that you gave us.")
    chose = text("On {day} we chose our partners.", day=_day(decision))
    if decision.organisation:
        chose = text("On {day} {client} chose its partners.", client=decision.organisation, day=_day(decision))
    match verdict.outcome:
        case Outcome.CHOSEN:
            told = text("We are pleased to tell you that {party} is one of them.", party=verdict.party)
        case Outcome.CONDITIONAL:
            told = text("We are pleased to tell you that {party} is one of them, on the condition below.",
                        party=verdict.party)  # fmt: skip
        case _:
            told = text("We are sorry to tell you that {party} is not one of them. Below you find the reasons, with "
                        "your own values.", party=verdict.party)  # fmt: skip
    return Paragraph((joined(thanks, chose, told),))


def _method(decision: Decision, verdict: Verdict) -> Iterator[Block]:
    yield Heading(text("How we chose"))
    if decision.case.dossier.question:
        yield Paragraph((text("The question was: {question}", question=decision.case.dossier.question),))
    whole = text("We did not rank single parties. We looked for the partners that are worth most together, on the "
                 "criteria below and within the rules of this choice.")  # fmt: skip
    yield Paragraph((joined(whole, _certainty(decision)),))
    yield Table(
        (text("Criterion"), text("Weight"), text("Your value"), text("Floor or ceiling"), text("Beside it")),
        tuple(_row(measure) for measure in verdict.measures),
    )
    yield from _explained(decision, verdict)
    if verdict.levels:
        yield Table(
            (text("Capability"), text("Needed level"), text("Your level")), tuple(_level(one) for one in verdict.levels)
        )
        yield Paragraph((text("Levels run from 0 (not) to {most} (leading).", most=MAX_LEVEL),))


def _explained(decision: Decision, verdict: Verdict) -> Iterator[Block]:
    """What a value is where it is no score of the party's own."""
    shared = [one.criterion for one in verdict.measures if one.is_shared]
    pairs = [one.name for one in decision.case.criteria if one.aggregator.is_pairwise]
    lines = []
    if shared:
        lines.append(text("On {criteria} your value is the part that you and we reach without others.",
                          criteria=shared))  # fmt: skip
    if pairs:
        lines.append(text("On {criteria} your value is what you and we say of each other.", criteria=pairs))
    if lines:
        yield Paragraph(tuple(lines))


def _certainty(decision: Decision) -> Text:
    if decision.chosen.members != decision.best.members:
        return text("Of several good coalitions we chose one for a reason that stands in our decision; ask us for it.")
    if decision.proof.proven:
        return text("It was proven that no coalition that the rules allow is worth more than the one we chose.")
    return text("It is the best coalition that was found; that nothing is worth more was not proven.")


def _row(measure: Measure) -> tuple[Text, ...]:
    nothing = text("-")
    return (
        text("{name}", name=measure.criterion),
        text("{weight:0.0}%", weight=100 * measure.weight),
        text("no value") if measure.value is None else measure.amount(measure.value),
        nothing if measure.floor is None else measure.amount(measure.floor),
        measure.beside_floor() or nothing,
    )


def _level(level: Level) -> tuple[Text, ...]:
    own = text("unknown") if level.level is None else text("{value}", value=level.level)
    return text("{name}", name=level.capability), text("{value}", value=level.needed), own


def _reasons(verdict: Verdict) -> Iterator[Block]:
    yield Heading(text("Why you were chosen") if verdict.is_member else text("Why you were not chosen"))
    needed = () if verdict.needed is None else (verdict.needed,)
    yield Items(tuple(one.sentence() for one in (*verdict.told, *needed)))
    if verdict.missing:
        yield Paragraph((text("We had no score of you on {criteria}. What is missing counts as uncertain, not as zero, "
                              "and never passes a floor.", criteria=verdict.missing),))  # fmt: skip


def _together(decision: Decision, verdict: Verdict, who: Text, until: Text) -> Iterator[Block]:
    yield Heading(text("What comes next"))
    if decision.case.dossier.goal:
        yield Paragraph((text("What we want to reach together: {goal}", goal=decision.case.dossier.goal),))
    items = [text("Please tell {contact} before {until} whether you take part.", contact=who, until=until)]
    for criterion, day in verdict.conditions.items():
        items.append(text("Please show us before {day} that you reach the floor on {criterion}.", day=day,
                          criterion=criterion))  # fmt: skip
    if decision.start > decision.on and not decision.proposed:
        items.append(text("We begin together on {day}.", day=decision.start))
    if decision.moments:
        items.append(text("We look back together on {days}.", days=[one.on for one in decision.moments]))
    yield Items(tuple(items))


def _questions(who: Text, until: Text) -> Iterator[Block]:
    yield Heading(text("If you have questions"))
    yield Paragraph((text("Do you have a question, or is a value of yours not right? Please tell {contact} before "
                          "{until}; you will get an answer. We do not tell one party the values of "
                          "another.", contact=who, until=until),))  # fmt: skip
