"""What a figure can be followed to: weights and who gave them, scores with their cells, notices, the calculation."""

from __future__ import annotations

from collections.abc import Iterator

from selection.analysis import open_notices
from selection.model import Assessment, CapabilityLevel, Case, Relation
from selection.reporting.amounts import amounts_used
from selection.reporting.as_read import as_read_and_meant
from selection.reporting.facts import facts
from selection.reporting.pdf.parts import Grid, Heading, Labelled, Part, Points, Sentences
from selection.reporting.subject import Subject
from selection.study import Cell, Study
from selection.texts import Text, text

__all__ = ["audit"]

_REFERENCE = 24
"""As many letters as a reference to a cell takes on one line."""

_MOST = 300
"""As many judgements as are printed of all candidates; of more only those of the best coalition are."""


def audit(subject: Subject, study: Study | None) -> Iterator[Part]:
    """The last part of the report."""
    yield Heading(text("Data and audit"), level=1)
    yield _weights(subject)
    yield Heading(text("The calculation"))
    yield Labelled(tuple((label, (content,)) for label, content in facts(subject, study)), aside=45)
    notices = tuple(dict.fromkeys(one.sentence() for one in open_notices(subject.plan)))
    if notices:
        yield Heading(text("Notices"))
        yield Points(notices)
    yield from _sources(subject)


def _weights(subject: Subject) -> Grid:
    """The weights that were used, beside those of each stakeholder."""
    case, used = subject.case, subject.weights
    givers = [(one.name, dict(one.preference.centre().items())) for one in case.stakeholders]
    terms = subject.worths["mid"].terms
    rows: list[tuple[Cell, ...]] = []
    set_here = subject.appraiser.weights is not None
    has_places = not set_here and not givers and any(str(one.weight_place) for one in case.criteria)
    for criterion in case.criteria:
        given = [weights.get(criterion.name, 0.0) for _, weights in givers]
        place = (str(criterion.weight_place),) if has_places else ()
        rows.append((criterion.name, terms[criterion.name].explanation, used[criterion.name], *place, *given))
    headings: list[Text | str] = [text("Criterion"), text("How it adds up"), text("Weight")]
    headings += [text("Source cell")] if has_places else [name for name, _ in givers]
    title = (
        text("The weights, set for this calculation instead of those of the case, and who gave which")
        if set_here
        else text("The weights, and who gave which")
    )
    patterns = ("", "", "0.0%", *([""] if has_places else ["0.0%"] * len(givers)))
    return Grid(title, tuple(headings), tuple(rows), patterns, widths={0: 3, 1: 6, 3: 2.5})


def _sources(subject: Subject) -> Iterator[Part]:
    """Every judgement with its cell; where there are too many to print, those of the best coalition."""
    case = subject.case
    rows = [*_judgements(case), *map(_assessed, amounts_used(subject.plan))]
    if not rows:
        return
    yield Heading(text("Where the figures come from"))
    if len(rows) > _MOST:
        members = set(subject.plan.best.members) if subject.plan.coalitions else set()
        part = text("Of the {all} judgements these are the ones about the recommended members; all of them stand in "
                    "the report as a workbook.", all=len(rows))  # fmt: skip
        rows = [row for row in rows if row[0] in members]
        yield Sentences((part,))
    # The references in letters, so that each stays on one line; who said it may be nobody.
    longest, by = max((len(str(row[-1])) for row in rows), default=0), 3 if any(row[2] for row in rows) else 1.4
    yield Grid(
        text("What was said, by whom, and in which cell it stands"),
        (text("About"), text("Criterion or capability"), text("Said by"), text("As read"), text("Source cell")),
        tuple(rows),
        ("", "", "", "", ""),
        widths={0: 5, 1: 4, 2: by, 3: 2.4, 4: -min(_REFERENCE, longest + 1)},
    )


def _judgements(case: Case) -> Iterator[tuple[Cell, ...]]:
    yield from (_assessed(one) for one in case.assessments)
    yield from (_level(one) for one in case.capabilities)
    yield from (_related(one) for one in case.relations)


def _assessed(one: Assessment) -> tuple[Cell, ...]:
    return one.party, one.criterion, one.assessor, as_read_and_meant(one), str(one.place)


def _level(one: CapabilityLevel) -> tuple[Cell, ...]:
    entered = text("unknown") if one.level is None else _entered(one.level)
    return one.party, one.capability, None, entered, str(one.place)


def _related(one: Relation) -> tuple[Cell, ...]:
    return one.target, one.criterion, one.source, _entered(one.value), str(one.place)


def _entered(value: str | float) -> Text:
    return text("{value}", value=value)
