"""What was said, as it was said: the words themselves, so that no later version can say something else."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from selection.texts import Language, Text

__all__ = ["Words", "in_a_row", "printable", "said"]


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence in both languages.

    Examples
    --------
    >>> from selection.texts import text
    >>> Words.of(text("Weight")).to("nl")
    'Gewicht'
    """

    en: str
    nl: str

    @staticmethod
    def of(sentence: Text) -> Words:
        """The words of a sentence."""
        return Words(sentence.to("en"), sentence.to("nl"))

    def to(self, language: Language) -> str:
        """The sentence in `language`."""
        return self.nl if language == "nl" else self.en

    def __str__(self) -> str:
        return self.en

    def sentence(self) -> Text:
        """The words, to stand in another sentence."""
        return _Said(self.en, dutch=self.nl)


@dataclass(frozen=True, slots=True)
class _Said(Text):
    """A sentence whose words are there already."""

    dutch: str = ""

    def to(self, language: Language) -> str:
        return self.dutch if language == "nl" else self.template

    def __hash__(self) -> int:
        return hash((self.template, self.dutch))


def in_a_row(words: Iterable[Words]) -> Text:
    """The sentences one after another."""
    listed = tuple(words)
    return Words(" ".join(one.en for one in listed), " ".join(one.nl for one in listed)).sentence()


def said(sentences: Iterable[Text]) -> tuple[Words, ...]:
    """The words of every sentence."""
    return tuple(Words.of(sentence) for sentence in sentences)


def printable(written: str) -> str:
    """The text without characters that steer a printer or a screen, which letters and calendars do not hold."""
    return "".join(one for one in written if one in "\n\t" or unicodedata.category(one) not in {"Cc", "Cs"})
