"""Every sheet of a workbook, with its columns."""

from __future__ import annotations

from selection.schema.choices import AGGREGATORS, CHANGES, EVIDENCE, GROUPS, PANELS, RULE_LABELS
from selection.schema.kinds import Column, Kind, Sheet
from selection.texts import text

__all__ = ["SHEETS"]

_CANDIDATE = text("Candidate")
_CRITERION = text("Criterion")
_WEIGHT = text("Weight")
_REMARK = Column("remark", text("Remark"), text("Anything a reader should know."))
_EVIDENCE = Column(
    "evidence",
    text("Evidence"),
    text("How well it is founded; widens the interval around the score, never moves it."),
    Kind.CHOICE,
    choices=EVIDENCE,
)
_WORDS = (
    Column("what", text("What"), text("A column, a criterion, a capability or names; several names with ; between.")),
    Column("with", text("With"), text("The second name, or the value in the column.")),
)
_NUMBERS = (
    Column("number", text("Number"), text("The limit, the level or the least."), Kind.NUMBER),
    Column("second", text("Second number"), text("The most members, or by how many parties."), Kind.NUMBER),
)

SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "dossier",
        text("Case"),
        text("The decision itself. One item a row: its name in the first column, what it is in the second."),
        (
            Column("title", text("Title"), text("A short name for the decision.")),
            Column("question", text("Question"), text("With whom do we want to do what?")),
            Column("client", text("Client"), text("The organisation that chooses; it brings capabilities of its own.")),
            Column("owner", text("Owner"), text("Who decides.")),
            Column("date", text("Date"), text("The day of the decision.")),
            Column("term", text("Term"), text("From when to when the coalition works together.")),
            Column("goal", text("Joint goal"), text("What all parties want to reach together.")),
        ),
    ),
    Sheet(
        "candidates",
        text("Candidates"),
        text("One row for each possible partner. Add columns such as Cost, Region or FTE: rules can use them."),
        (
            Column("candidate", _CANDIDATE, text("A name of its own."), required=True),
            Column(
                "incumbent",
                text("Incumbent"),
                text("yes for a present supplier or customer; it gets no bonus."),
                Kind.YES,
            ),
            Column("member_of", text("Member of"), text("The collective on this list that it belongs to.")),
            Column("recovery", text("Recovery plan for"), text("The criterion whose floor it may miss for now.")),
            Column("until", text("To be proven before"), text("The date by which the floor must be met."), Kind.DATE),
        ),
        further=text("What you know of each candidate: a number, a word, a date."),
    ),
    Sheet(
        "criteria",
        text("Criteria"),
        text("One row for each criterion. Set the anchors before you look at the scores."),
        (
            Column("criterion", _CRITERION, text("A name of its own."), required=True),
            Column("description", text("Description"), text("What is judged, in a sentence.")),
            Column("group", text("Group"), text("What it is about."), Kind.CHOICE, choices=GROUPS),
            Column("weight", _WEIGHT, text("Points; they need not add up to 100."), Kind.NUMBER),
            Column(
                "aggregator",
                text("Adds up as"),
                text("How the members' values become the coalition's."),
                Kind.CHOICE,
                choices=AGGREGATORS,
            ),
            Column("unit", text("Unit"), text("What the numbers are: grade, days, euro.")),
            Column("worst", text("Worst"), text("The value that is worth nothing."), Kind.NUMBER),
            Column(
                "best", text("Best"), text("The value that is worth most; below Worst if less is better."), Kind.NUMBER
            ),
            Column("gate", text("Floor"), text("Every member must reach it, before any value counts."), Kind.NUMBER),
            Column(
                "recovery",
                text("Recovery allowed"),
                text("yes if a candidate with a plan may pass the floor for now."),
                Kind.YES,
            ),
            Column("lowest", text("Lowest allowed"), text("Nothing below it may be entered."), Kind.NUMBER),
            Column("highest", text("Highest allowed"), text("Nothing above it may be entered."), Kind.NUMBER),
            Column("need", text("Needed in all"), text("For a total: how much the coalition needs."), Kind.NUMBER),
            Column(
                "follow_through",
                text("Follow-through column"),
                text("For a total: the candidate column with the share of promises kept."),
            ),
            Column("neutral", text("Neutral value"), text("For pairs: what an unrated pair counts for."), Kind.NUMBER),
            Column(
                "panel",
                text("Assessors as"),
                text("How several assessors become one score."),
                Kind.CHOICE,
                choices=PANELS,
            ),
            Column("levels", text("Levels in words"), text("Such as: low = 2; middle = 5; high = 8.")),
            Column(
                "knots", text("Value function"), text("Points as value = utility, such as: 1 = 0; 6 = 1; 10 = 0.7.")
            ),
        ),
    ),
    Sheet(
        "scores",
        text("Scores"),
        text("One row for each candidate, one column for each criterion. Leave empty what nobody scored."),
        (Column("candidate", _CANDIDATE, text("As on the sheet Candidates."), required=True), _EVIDENCE, _REMARK),
        further=text(
            "The score on the criterion named in the heading; 7 - 8 when between the two, empty when missing, "
            "n/a when not applicable."
        ),
    ),
    Sheet(
        "assessments",
        text("Assessments"),
        text("Scores by several assessors, one a row. Use it beside or instead of Scores."),
        (
            Column("candidate", _CANDIDATE, text("As on the sheet Candidates."), required=True),
            Column("criterion", _CRITERION, text("As on the sheet Criteria."), required=True),
            Column("assessor", text("Assessor"), text("Who gave the score.")),
            Column(
                "score",
                text("Score"),
                text("7 - 8 when between the two; empty when missing, n/a when not applicable."),
                Kind.SCORE,
            ),
            _EVIDENCE,
            _REMARK,
        ),
    ),
    Sheet(
        "capabilities",
        text("Capabilities"),
        text("Who can do what: 0 not, 1 some, 2 good, 3 very good, 4 leading, ? unknown. One row is the client's own."),
        (Column("party", text("Party"), text("A candidate, or the client."), required=True),),
        further=text("The level of the capability named in the heading, 0 to 4; empty is 0."),
    ),
    Sheet(
        "needs",
        text("Needs"),
        text("Which capabilities are needed, and how far."),
        (
            Column("capability", text("Capability"), text("As on the sheet Capabilities."), required=True),
            Column("level", text("Level"), text("1 to 4."), Kind.WHOLE, required=True),
            Column("weight", _WEIGHT, text("Points beside the other needs; empty is 1."), Kind.NUMBER),
            Column("core", text("Core"), text("yes if no coalition can do without it."), Kind.YES),
            Column(
                "providers",
                text("Providers"),
                text("For core needs: by how many parties, the client included; empty is 1."),
                Kind.WHOLE,
            ),
        ),
    ),
    Sheet(
        "joint_results",
        text("Joint results"),
        text("Results that exist only when all their capabilities are there."),
        (
            Column("result", text("Joint result"), text("A name of its own."), required=True),
            Column("value", text("Value"), text("Points beside the other joint results."), Kind.NUMBER, required=True),
        ),
        further=text("The level needed of the capability named in the heading, 1 to 4; empty when not needed."),
    ),
    Sheet(
        "relations",
        text("Relations"),
        text("What one party says of another. Leave out pairs that do not know each other."),
        (
            Column("source", text("From"), text("Who says it: a candidate or the client."), required=True),
            Column("target", text("About"), text("Of whom it is said."), required=True),
            Column("criterion", _CRITERION, text("A criterion of pairs; empty for a veto.")),
            Column("value", text("Value"), text("In the unit of the criterion, or veto."), Kind.SCORE, required=True),
            _EVIDENCE,
            _REMARK,
        ),
    ),
    Sheet(
        "rules",
        text("Rules"),
        text("What every coalition must satisfy, one rule a row."),
        (
            Column("rule", text("Rule"), text("Which kind of rule."), Kind.CHOICE, required=True, choices=RULE_LABELS),
            *_WORDS,
            *_NUMBERS,
            _REMARK,
        ),
    ),
    Sheet(
        "weights",
        text("Weights"),
        text("One column for each stakeholder: points, a range such as 20-30, or ranks such as #1."),
        (Column("criterion", _CRITERION, text("As on the sheet Criteria, or Influence."), required=True),),
        further=text("What the stakeholder named in the heading gives the criterion."),
    ),
    Sheet(
        "scenarios",
        text("Scenarios"),
        text("Ways the world may turn out, one change a row."),
        (
            Column("scenario", text("Scenario"), text("The name; repeat it for each of its changes."), required=True),
            Column("probability", text("Probability"), text("Once for each scenario."), Kind.SHARE),
            Column(
                "change",
                text("Change"),
                text("What becomes different, or a rule that comes on top."),
                Kind.CHOICE,
                choices={**CHANGES, **RULE_LABELS},
            ),
            *_WORDS,
            *_NUMBERS,
            _REMARK,
        ),
    ),
)
