"""What the list of the candidates says: an exchange once, the rule that keeps somebody out, words as in the sheet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from dashboards.texts import plain
from selection.errors import Notice, Place
from selection.model import Assessment, Candidate, Case, Criterion
from selection.rules import Exclude, Size, Together
from selection.texts import text

Open = Callable[..., AppTest]

GRADES = {"Acme": 9, "Bolt": 8, "Cobalt": 7, "Delta": 6, "Erebus": 10}
MARKS = {"Acme": "yes", "Bolt": "pending", "Cobalt": "no", "Delta": "yes", "Erebus": "no"}
SAID = "Erebus is not to be asked again."
B5 = Place("Notes", "B5")


def case() -> Case:
    """Two at most; Cobalt and Delta only together; Erebus not at all. By hand: Acme and Bolt 85, with the others 65."""
    said = Notice(text("{said}", said=SAID), B5, said=SAID)
    judged = [Assessment(name, "Ideas", grade, raw=grade) for name, grade in GRADES.items()]
    worth = {"yes": 10.0, "no": 0.0}
    marked = [Assessment(name, "Mark", worth.get(word), raw=word) for name, word in MARKS.items()]
    criteria = (Criterion("Ideas", weight=1, worst=0, best=10), Criterion("Mark", weight=0, worst=0, best=10))
    return Case(tuple(map(Candidate, GRADES)), criteria, (*judged, *marked), notices=(said,),
                rules=(Size(2, 2), Together("Cobalt", "Delta"), Exclude(("Erebus",), B5)))  # fmt: skip


@pytest.mark.parametrize(
    ("language", "same", "why"),
    [
        ("en", "Comes in together with Cobalt: the same exchange.", f'Excluded by the rule in Notes!B5: "{SAID}"'),
        ("nl", "Komt samen met Cobalt binnen: dezelfde ruil.", f'Uitgesloten door de regel in Notes!B5: "{SAID}"'),
    ],
)  # fmt: skip
def test_an_exchange_is_told_once_and_a_rule_is_named(open_case: Open, language: str, same: str, why: str) -> None:
    app = open_case(case(), "candidates", language)
    assert not app.exception
    told = dict(app.main.table[-1].value.iloc[:, [0, -1]].to_numpy().tolist())
    # What the exchange costs stands in the column before.
    first = "Acme and Bolt leave. Delta joins too." if language == "en" else "Acme en Bolt vallen af. Delta komt er"
    assert told["**Cobalt**"].startswith(plain(first))
    assert told["**Delta**"] == plain(same)
    assert told["**Erebus**"] == plain(why)
    # Erebus scores highest of all: why it is not chosen is told once, in its story.
    assert sum(plain(why) in one.value for one in app.main.markdown) == 1
    without = "the best coalition has Erebus." if language == "en" else "zit Erebus in de beste coalitie."
    assert sum(plain(without) in one.value for one in app.main.markdown) == 1


def test_marks_stand_in_the_words_of_the_sheet(open_case: Open) -> None:
    frame = open_case(case(), "candidates").main.dataframe[0].value
    assert dict(zip(frame["Candidate"], frame["Mark"], strict=True)) == MARKS
    assert dict(zip(frame["Candidate"], frame["Ideas"], strict=True)) == GRADES
