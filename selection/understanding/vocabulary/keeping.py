"""Words by which a sentence says that whom we have, or name, stays a partner."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["AS_PARTNER", "BESIDE", "COMES_ALONG", "IS", "KEEP", "KEPT", "STAYS", "WHATEVER"]

STAYS: Mapping[str, tuple[str, ...]] = {
    "nl": ("blijft", "blijven", "houdt zijn plek", "houden hun plek", "behoudt zijn plek", "houdt zijn plaats"),
    "de": ("bleibt", "bleiben"),
    "en": (
        "stays",
        "stay",
        "remains",
        "remain",
        "will stay",
        "will remain",
        "shall stay",
        "keeps its place",
        "keep their place",
        "keep their places",
        "keeps its contract",
        "keeps its spot",
        "retains its place",
    ),
}
"""Behind a name, and with the end of the sentence or a word for partner behind it: it takes part."""

AS_PARTNER: Mapping[str, tuple[str, ...]] = {
    "nl": ("partner", "partners", "onze partner", "erbij", "aan boord", "in de coalitie", "in het consortium",
           "in het panel", "lid",
           "als partner", "als leverancier", "onze leverancier", "in de selectie"),
    "de": ("partner", "unser partner", "dabei", "an bord", "als partner", "im konsortium"),
    "en": ("a partner", "our partner", "partners", "on board", "in", "in the coalition", "in the consortium",
           "on the panel", "as a partner", "as partner", "as partners", "as a supplier", "one of us",
           "in the team", "on the team"),
}  # fmt: skip
"""What stays so."""

WHATEVER: Mapping[str, tuple[str, ...]] = {
    "nl": ("wat er ook gebeurt", "hoe dan ook", "in elk geval", "in ieder geval"),
    "de": ("auf jeden fall",),
    "en": ("whatever happens", "no matter what", "come what may", "in any case", "either way"),
}
"""At the head of a sentence: what follows holds in any case."""

IS: Mapping[str, tuple[str, ...]] = {
    "nl": ("is", "wordt", "zijn", "worden"),
    "de": ("ist", "wird"),
    "en": ("is", "will be", "shall be", "are"),
}
"""Together with "in any case" and a word for partner: it takes part."""

COMES_ALONG: Mapping[str, tuple[str, ...]] = {
    "nl": ("doet", "doen", "gaat", "gaan", "komt er", "komen er", "hoort er", "horen er"),
}
"""Together with "in any case" and a short word behind it, the same."""

KEEP: Mapping[str, tuple[str, ...]] = {
    "nl": ("houden", "behouden", "handhaven"),
    "de": ("behalten",),
    "en": ("keep", "retain", "keep on", "are keeping", "will keep", "stay with", "stick with", "want to stay with"),
}
"""Behind "we", with nothing but names and words for partner behind it: these take part."""

KEPT: Mapping[str, tuple[str, ...]] = {
    "nl": (
        "houden",
        "behouden",
        "erbij houden",
        "aan boord houden",
        "handhaven",
        "erbij hebben",
        "erin hebben",
        "aan boord hebben",
        "meenemen",
    ),
    "de": ("behalten",),
}
"""The same at the end of a sentence."""

BESIDE: Mapping[str, tuple[str, ...]] = {
    "nl": ("de", "het", "onze", "ons", "huidige", "zittende", "en", "ook", "zowel", "als", "of"),
    "de": ("den", "die", "unseren", "unsere", "bisherigen", "und", "auch", "oder"),
    "en": ("the", "our", "both", "present", "current", "existing", "incumbent", "and", "also", "or", "with"),
}
"""They may stand beside the names."""
