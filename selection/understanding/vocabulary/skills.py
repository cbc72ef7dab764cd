"""Words of tables that say who can do what, and which of it is needed."""

from __future__ import annotations

import re

from selection.understanding.vocabulary.words import bare

__all__ = ["COUNTED", "is_able", "is_called_skills", "is_client", "is_need", "is_wish"]

_SKILLS = re.compile(
    r"(?:competen|kompeten|capabilit|skill|fahigkeit|vaardighe|bekwaamhe|capacidades|habilid|aptitud|kwalificatie|"
    r"qualifikation|qualification|certific|zertifi|umiejetno|zdolnosc|know how|savoir faire)|"
    r"^(?:wie kan wat|wer kann was|who can do what|who does what|qui sait (?:quoi|faire)|quien (?:sabe|hace) que)"
)
_LONGEST = 60
"""A longer text is a sentence that mentions skills rather than a name for a table."""

_NEED = re.compile(
    r"^(?:(?:min(?:imum|imaal|imale|imal|deste?ns?)?|gewenst|aantal|anzahl|number of|no of|numero de|nombre de|"
    r"soll)\s)?"
    r"(?:needed|needs?|required|requirement|target|norm|benodigd\w*|nodig|vereist\w*|behoefte|doelniveau|benotigt\w*|"
    r"erforderlich\w*|bedarf|gefordert\w*|soll|sollwert|sollniveau|requerid\w*|necesari\w*|necesidad|necessari\w*|"
    r"necessaire|requis\w*|besoin|richiest\w*|fabbisogno|wymagan\w*|potrzebn\w*|"
    r"partijen|partners|parties|aanbieders|providers|anbieter|leveranciers)\b"
)
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


def is_need(written: str) -> bool:
    """Whether a line says which capabilities are needed, or by how many parties.

    Examples
    --------
    >>> is_need("Benötigt"), is_need("Vereist aantal"), is_need("Min. number of parties"), is_need("Needham Ltd")
    (True, True, True, False)
    """
    plain = bare(written)
    if _NEED.match(plain) is not None:
        return True
    return COUNTED.search(plain) is not None and any(_NEED.match(word) for word in plain.split())


def is_wish(written: str) -> bool:
    """Whether a line of needs says what is aimed at rather than what must be there."""
    return _WISH.match(bare(written)) is not None


def is_client(written: str) -> bool:
    """Whether a party is the one who chooses, who brings capabilities as well."""
    return bare(written) in _CLIENT
