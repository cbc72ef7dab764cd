"""Words of tables that say who can do what, and which of it is needed."""

from __future__ import annotations

import re

from selection.understanding.vocabulary.words import bare

__all__ = ["COUNTED", "is_able", "is_called_skills", "is_client", "is_mark", "is_need", "is_wish", "is_yes_or_no"]

_SKILLS = re.compile(
    r"(?:competen|kompeten|capabilit|skill|fahigkeit|vaardighe|bekwaamhe|capacidades|habilid|aptitud|"
    r"certific|zertifi|umiejetno|zdolnosc|know how|savoir faire)|"
    r"^(?:wie kan wat|wer kann was|who can do what|who does what|qui sait (?:quoi|faire)|quien (?:sabe|hace) que)"
)
_LONGEST = 60
"""A longer text is a sentence that mentions skills rather than a name for a table."""

_NEED = re.compile(
    r"(?:needed|needs?|required|requirement|target|norm|benodigd\w*|nodig|vereist\w*|behoefte|doelniveau|benotigt\w*|"
    r"erforderlich\w*|bedarf|gefordert\w*|soll|sollwert|sollniveau|requerid\w*|necesari\w*|necesidad|necessari\w*|"
    r"necessaire|requis\w*|besoin|richiest\w*|fabbisogno|wymagan\w*|potrzebn\w*)"
)
_BESIDE_NEED = frozenset({
    "level", "levels", "niveau", "niveaus", "stufe", "nivel", "livello", "poziom", "min", "minimum", "minimaal",
    "minimal", "mindestens", "minimo", "aantal", "number", "no", "numero", "nombre", "anzahl", "liczba", "of", "de",
    "van", "per", "by", "the", "het", "ja", "nee", "yes", "nein", "wie", "viele", "how", "many", "hoeveel",
    "capability", "competentie", "fahigkeit", "gewenst", "partijen", "partners", "parties", "providers",
    "aanbieders", "anbieter", "leveranciers", "0", "1", "3", "4", "5", "10",
})  # fmt: skip
_PARTIES = frozenset({"partijen", "partners", "parties", "providers", "aanbieders", "anbieter", "leveranciers"})

COUNTED = re.compile(
    r"\b(?:aantal|number|how many|hoeveel|anzahl|wie viele|numero|cuantos|nombre|combien|quanti|quantos|liczba|"
    r"partijen|partners|parties|providers|aanbieders|anbieter|leveranciers)\b"
)
"""In the name of a line of needs: its numbers count parties, and are no levels."""

_WISH = re.compile(r"^(?:gewenst|target|norm|soll\w*|doelniveau|objetivo|objectif)\b")
_ABLE = frozenset({
    "kan", "kan niet", "kann", "kann nicht", "can", "cannot", "can t", "can not", "puede", "no puede", "peut",
    "ne peut pas", "puo", "non puo", "pode", "nao pode", "moze", "nie moze",
})  # fmt: skip
_CLIENT = frozenset({
    "wij", "wijzelf", "ons", "onszelf", "zelf", "eigen organisatie", "eigen", "opdrachtgever", "we", "us", "own",
    "ourselves", "own organisation", "own organization", "own company", "client", "our organisation", "our company",
    "wir", "wir selbst", "auftraggeber", "eigene organisation", "eigenes unternehmen", "nosotros", "cliente", "nous",
    "client nous memes", "noi", "committente", "nos", "my", "klient", "zamawiajacy",
})  # fmt: skip


def is_called_skills(written: str) -> bool:
    """Whether a name of a sheet, a title or a heading says that it is about what parties can do.

    Examples
    --------
    >>> is_called_skills("Competentiematrix"), is_called_skills("Fähigkeiten (0-5)"), is_called_skills("Kwaliteit")
    (True, True, False)
    """
    return len(written) <= _LONGEST and _SKILLS.search(bare(written)) is not None


def is_able(written: str) -> bool:
    """Whether a word in a cell says that a party can do something, or cannot."""
    return bare(written) in _ABLE


_MARKS = frozenset({"x", "✓", "✔", "☑", "√", "v"})
_YES_OR_NO = frozenset({
    "ja", "nee", "neen", "nein", "yes", "no", "y", "n", "j", "oui", "non", "si", "sim", "nao", "tak", "nie",
})  # fmt: skip


def is_mark(written: str) -> bool:
    """Whether a cell holds a cross or a tick and nothing else."""
    return written.strip().casefold() in _MARKS


def is_yes_or_no(written: str) -> bool:
    """Whether a cell says yes or no, or that a party can or cannot."""
    return bare(written) in _YES_OR_NO or is_able(written)


def is_need(written: str) -> bool:
    """Whether a line says which capabilities are needed, or by how many parties.

    Examples
    --------
    >>> is_need("Benötigt"), is_need("Vereist aantal"), is_need("Min. number of parties"), is_need("Partners BV")
    (True, True, True, False)
    """
    words = bare(written).split()
    if not all(word in _BESIDE_NEED or _NEED.fullmatch(word) for word in words):
        return False
    counts = len(words) > 1 and bool(_PARTIES & set(words)) and COUNTED.search(words[0]) is not None
    return counts or any(map(_NEED.fullmatch, words)) or (words[:1] in (["min"], ["minimum"]) and len(words) > 1)


def is_wish(written: str) -> bool:
    """Whether a line of needs says what is aimed at rather than what must be there."""
    return _WISH.match(bare(written)) is not None


def is_client(written: str) -> bool:
    """Whether a party is the one who chooses, who brings capabilities as well."""
    return bare(written) in _CLIENT
