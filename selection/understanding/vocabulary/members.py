"""Words by which a sentence says that a candidate has to be chosen, or one of several."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "CLAUSE",
    "GETS",
    "IN_ANY_CASE",
    "NOT_MISSING",
    "OBLIGED_TO",
    "OF",
    "OR",
    "SOMEBODY",
    "SOME_OF_THEM",
    "TAKING_PART",
]

OBLIGED_TO: Mapping[str, tuple[str, ...]] = {
    "nl": ("moet er", "moeten er", "moet", "moeten", "dient", "dienen", "hoort er", "hoort", "horen er"),
    "de": ("muss", "müssen"),
    "en": ("must", "has to", "have to", "needs to", "need to", "shall"),
}
"""Before what is done in a coalition they say that somebody has to do it."""

IN_ANY_CASE: Mapping[str, tuple[str, ...]] = {
    "nl": ("in ieder geval", "in elk geval", "hoe dan ook", "altijd", "sowieso", "zeker", "beslist", "absoluut", "ook"),
    "de": ("in jedem fall", "auf jeden fall", "unbedingt", "immer", "auch"),
    "en": ("in any case", "always", "definitely", "certainly", "also"),
}
"""They may stand in between."""

TAKING_PART: Mapping[str, tuple[str, ...]] = {
    "nl": ("erbij", "bij", "erbij zijn", "erbij zitten", "bij zijn", "bij zitten", "erin", "erin zitten", "meedoen",
           "mee doen", "deelnemen", "gekozen worden", "worden gekozen", "blijven", "erbij blijven",
           "aan boord blijven", "partner blijven", "partner zijn", "partner worden", "in de coalitie", "in het panel",
           "in de selectie", "op de lijst", "op de lijst staan", "in het consortium"),
    "de": ("dabei sein", "dabei bleiben", "bleiben", "partner bleiben", "teilnehmen", "mitmachen", "gewählt werden"),
    "en": ("take part", "be included", "be on the panel", "be in the panel", "be part of the panel",
           "be on the team", "be in the team", "be in the coalition", "be part of the coalition",
           "be in the consortium", "be on the list",
           "be in the selection", "be among the partners", "be one of the partners", "be in",
           "be on board", "be chosen", "be selected", "participate", "join", "stay in", "stay",
           "remain", "stay on", "stay on board", "remain on board", "stay a partner", "remain a partner", "be kept",
           "be retained", "be a partner", "be part of it", "be part of the mix", "be part of the group",
           "be part of the team"),
}  # fmt: skip
"""What somebody does who is in the coalition; nothing may follow that would make it another thing."""

NOT_MISSING: Mapping[str, tuple[str, ...]] = {
    "nl": ("mag niet ontbreken", "mogen niet ontbreken", "kan niet ontbreken"),
    "de": ("darf nicht fehlen",),
    "en": ("cannot be missing", "can't be missing", "must not be missing", "may not be missing", "cannot be left out"),
}
"""Of a group: one of it has to take part."""

GETS: Mapping[str, tuple[str, ...]] = {
    "nl": ("krijgt", "krijgen"),
    "de": ("bekommt", "bekommen"),
    "en": ("gets", "get", "must have", "should have"),
}
"""Of each group, with one behind it: each district gets a hub."""

SOMEBODY: Mapping[str, tuple[str, ...]] = {
    "nl": ("lokaal", "lokale", "iemand", "thuisbasis", "vestiging", "bedrijf", "partner", "partij", "aannemer",
           "leverancier"),
    "en": ("local", "anybody", "one", "base", "firm", "supplier", "contractor"),
}  # fmt: skip
"""What each of several groups must have where a sentence asks for a partner from each, and for nothing else."""

OF: Mapping[str, tuple[str, ...]] = {
    "nl": ("van", "uit", "van de", "van het", "uit de"),
    "de": ("von", "aus", "der"),
    "en": ("of", "from", "out of", "among"),
}
"""Between a number and the names of which there must be so many."""

SOME_OF_THEM: Mapping[str, tuple[str, ...]] = {
    "nl": ("klein", "kleine", "kleinere", "grote", "grotere", "lokale", "plaatselijke", "regionale", "nieuwe", "jonge",
           "jongere", "sociale", "duurzame", "gecertificeerde", "buitenlandse", "onafhankelijke", "gespecialiseerde"),
    "de": ("kleine", "große", "lokale", "regionale", "neue", "junge", "soziale", "zertifizierte"),
    "en": ("small", "smaller", "large", "larger", "big", "local", "regional", "new", "young", "younger", "social",
           "sustainable", "certified", "foreign", "independent", "specialist", "specialised", "minority"),
}  # fmt: skip
"""Behind a number and before the word for partners they count some of them."""

OR: Mapping[str, tuple[str, ...]] = {"nl": ("of",), "de": ("oder",), "en": ("or",)}
"""Between two names they leave the choice."""

CLAUSE: Mapping[str, tuple[str, ...]] = {
    "nl": ("maar", "want", "omdat", "anders", "terwijl", "vanwege", "wegens", "gezien", "aangezien", "gelet op",
           "in verband met", "i.v.m."),
    "de": ("aber", "denn", "weil", "sonst", "wegen", "aufgrund", "da"),
    "en": ("but", "because", "since", "otherwise", "while", "as", "due to", "given", "for"),
}  # fmt: skip
"""With them another clause begins."""
