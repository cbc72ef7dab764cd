"""What an answer in a survey says: a number, or a rung of a ladder of words such as "mee eens"."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from selection.model import Absence
from selection.tables import Cell
from selection.understanding.vocabulary.words import bare
from selection.validation.values import as_number, is_not_applicable

__all__ = ["Answer", "answer_of", "ladder", "pairs_in"]

# Rungs from -3 to 3: strongly, plainly, somewhat, and neither. Words as `bare` leaves them.
_RUNGS: dict[int, str] = {
    -3: """
        helemaal mee oneens|helemaal oneens|helemaal niet mee eens|zeer mee oneens|zeer oneens|volledig oneens|
        volledig mee oneens|totaal oneens|totaal mee oneens|sterk oneens|sterk mee oneens|geheel oneens|
        geheel mee oneens|strongly disagree|completely disagree|totally disagree|fully disagree|entirely disagree|
        stimme uberhaupt nicht zu|stimme gar nicht zu|stimme absolut nicht zu|trifft uberhaupt nicht zu|
        trifft gar nicht zu|stimme ganz und gar nicht zu|totalmente en desacuerdo|muy en desacuerdo|
        completamente en desacuerdo|nooit|never|nie|niemals|nunca""",
    -2: """
        mee oneens|oneens|niet mee eens|niet eens|disagree|stimme nicht zu|trifft nicht zu|lehne ab|en desacuerdo|
        zelden|rarely|seldom|selten|rara vez|casi nunca|raramente""",
    -1: """
        enigszins mee oneens|enigszins oneens|beetje oneens|een beetje oneens|een beetje mee oneens|eerder oneens|
        somewhat disagree|slightly disagree|rather disagree|mildly disagree|stimme eher nicht zu|trifft eher nicht zu|
        algo en desacuerdo|mas bien en desacuerdo|ligeramente en desacuerdo""",
    0: """
        neutraal|niet eens niet oneens|niet mee eens niet mee oneens|noch eens noch oneens|niet eens en niet oneens|
        noch mee eens noch mee oneens|eens noch oneens|neutral|neither agree nor disagree|neither|weder noch|
        teils teils|unentschieden|ni de acuerdo ni en desacuerdo|neutro|indiferente|soms|sometimes|occasionally|
        manchmal|gelegentlich|a veces|algunas veces""",
    1: """
        enigszins mee eens|enigszins eens|beetje eens|een beetje eens|een beetje mee eens|eerder eens|
        somewhat agree|slightly agree|rather agree|mildly agree|stimme eher zu|trifft eher zu|algo de acuerdo|
        mas bien de acuerdo|ligeramente de acuerdo""",
    2: """
        mee eens|eens|agree|stimme zu|trifft zu|de acuerdo|vaak|often|usually|oft|haufig|a menudo|casi siempre|
        frecuentemente""",
    3: """
        helemaal mee eens|helemaal eens|zeer mee eens|zeer eens|volledig eens|volledig mee eens|totaal eens|
        totaal mee eens|sterk eens|sterk mee eens|geheel eens|geheel mee eens|strongly agree|completely agree|
        totally agree|fully agree|entirely agree|stimme voll zu|stimme voll und ganz zu|stimme vollig zu|
        stimme vollstandig zu|stimme absolut zu|trifft voll zu|trifft voll und ganz zu|trifft vollig zu|
        totalmente de acuerdo|muy de acuerdo|completamente de acuerdo|altijd|always|immer|siempre""",
}
_WORDS = {" ".join(phrase.split()): rung for rung, line in _RUNGS.items() for phrase in line.split("|")}
_NO_OPINION = re.compile(
    r"weet( ik)? niet|geen mening|geen antwoord|niet van toepassing|don t know|do not know|no opinion|no answer|"
    r"prefer not to say|not applicable|weiss( ich)? nicht|keine (angabe|meinung|antwort)|no se|no sabe|ns nc|"
    r"no aplica|no contesta|sin opinion|k a|ka|n b|weet ik (het )?niet"
)
_LED = re.compile(r"(\d+(?:[.,]\d)?)\s*(?:[-–—:=.)(]\s*|\s)\s*([^\d]+)")
_TRAILED = re.compile(r"([^\d]*[^\d\s(])\s*\(\s*(\d+)\s*\)")
_PAIR = re.compile(r"(\d+)\s*(?:=|:|is)\s*([^\d,;/|()]+)")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a cell of a survey says: its number, its rung from -3 to 3, or why there is none.

    Without any of the three it cannot be read.
    """

    number: float | None = None
    rung: int | None = None
    absence: Absence | None = None

    @property
    def is_read(self) -> bool:
        """Whether the cell could be read, a missing answer too."""
        return self.number is not None or self.rung is not None or self.absence is not None


def answer_of(cell: Cell) -> Answer:
    """What a cell of a survey says.

    Examples
    --------
    >>> from selection.errors import Place
    >>> answer_of(Cell("4 - eens", Place())), answer_of(Cell("3 of 4", Place())).is_read
    (Answer(number=4.0, rung=2, absence=None), False)
    """
    value = cell.value
    if cell.is_empty:
        return Answer(absence=Absence.BLANK)
    if cell.error is not None or isinstance(value, bool) or not isinstance(value, (float, str)):
        return Answer()
    if isinstance(value, float):
        return Answer(number=value)
    plain = bare(value)
    if is_not_applicable(value) or _NO_OPINION.fullmatch(plain):
        return Answer(absence=Absence.NOT_APPLICABLE)
    if not plain.strip("_"):
        # a dash, a question mark: written instead of an answer
        return Answer(absence=Absence.BLANK)
    number = as_number(value)
    if number is not None:
        return Answer(number=None if "%" in value else number)
    for pattern, first, second in ((_LED, 1, 2), (_TRAILED, 2, 1)):
        if match := pattern.fullmatch(value.strip()):
            return Answer(float(match[first].replace(",", ".")), _WORDS.get(_phrase(match[second])))
    return Answer(rung=_WORDS.get(_phrase(value)))


def pairs_in(heading: str) -> list[tuple[float, int]]:
    """The numbers with their rungs that a heading explains: "(1 = helemaal oneens, 5 = helemaal eens)".

    Examples
    --------
    >>> pairs_in("Wij vertrouwen elkaar (1 = helemaal oneens, 5 = helemaal eens)")
    [(1.0, -3), (5.0, 3)]
    """
    found = ((float(number), _WORDS.get(_phrase(words))) for number, words in _PAIR.findall(heading))
    return [(number, rung) for number, rung in found if rung is not None]


def ladder(rungs: Collection[int]) -> dict[int, float]:
    """The numbers, from 1, of the rungs of the ladder that these belong to: of seven rungs, else of five.

    "Eens" is the top of a ladder that has "enigszins eens" below it, and the second of one with "helemaal eens".
    """
    kinds = {abs(rung) for rung in rungs} - {0}
    if kinds == {1, 2, 3}:
        return {rung: float(rung + 4) for rung in range(-3, 4)}
    outer = 2 if kinds == {1, 2} else 3
    found: dict[int, float] = {0: 3.0}
    for kind in (1, 2, 3):
        by = 2 if kind >= outer else 1
        found[kind], found[-kind] = 3.0 + by, 3.0 - by
    return found


def _phrase(words: str) -> str:
    plain = bare(words).replace("ermee", "mee")
    return re.sub(r"^(ik ben het|ik|i|ich|estoy|hier ben ik het) (?=\w)", "", plain).strip()
