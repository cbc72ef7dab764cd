"""Questions while a workbook is understood: an answer that was given counts, else the best guess for the moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selection.errors import Place
from selection.texts import Text
from selection.understanding.found import Choice, Question

__all__ = ["Asker"]


class Asker:
    """Keeps the answers that were given and the questions that are still open.

    `used` are the answers that a question asked for: the others belong to another layout.
    """

    def __init__(self, answers: Mapping[str, str]) -> None:
        self.given = dict(answers)
        self.open: list[Question] = []
        self.used: dict[str, str] = {}

    def ask(
        self,
        key: str,
        sentence: Text,
        choices: Sequence[tuple[str, Text]],
        why: Text,
        places: Sequence[Place] = (),
        free: Text | None = None,
    ) -> str:
        """The answer to a question; as long as nobody gave one, the first choice, and the question stays open."""
        question = Question(key, sentence, tuple(Choice(*choice) for choice in choices), why, tuple(places), free)
        return self.put(question)

    def put(self, question: Question) -> str:
        """The same for a question that was made elsewhere."""
        known = {choice.key for choice in question.choices}
        given = self.given.get(question.key)
        if given is not None and (given in known or question.free is not None):
            self.used[question.key] = given
            return given
        if all(question.key != other.key for other in self.open):
            self.open.append(question)
        return question.choices[0].key

    def again(self, question: Question) -> str:
        """The first choice after all, and the question open again: what was typed cannot be read as an answer."""
        self.used.pop(question.key, None)
        if all(question.key != other.key for other in self.open):
            self.open.append(question)
        return question.choices[0].key
