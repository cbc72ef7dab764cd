"""Words for what a criterion is about: parts of words, without accents, by language."""

from __future__ import annotations

from collections.abc import Mapping

from selection.model import Group

__all__ = ["GROUPS", "PHYSICAL_SAFETY"]

GROUPS: Mapping[Group, Mapping[str, tuple[str, ...]]] = {
    Group.INNOVATION: {
        "nl": (
            "innovati",
            "vernieuw",
            "ontwikkelkracht",
            "r&d",
            "digitalis",
            "onderzoek en ontwikkeling",
            "technologisch",
            "creativ",
            "productontwikkeling",
        ),
        "de": ("innovat", "entwicklung", "f&e", "digitalis", "technologisch", "forschung", "kreativ"),
        "en": ("innovat", "r&d", "r d", "digital", "research", "technology", "creativ", "new product", "patent"),
        "es": ("innova", "i+d", "digitaliz", "investigacion", "desarrollo de producto", "tecnolog"),
        "fr": ("innova", "recherche et developpement", "numeri", "digitalis"),
        "it": ("innova", "ricerca e sviluppo", "digitalizz"),
        "pt": ("inova", "p&d", "digitaliz", "pesquisa"),
        "pl": ("innowac", "badania i rozwoj", "cyfryz"),
    },
    Group.INVESTMENT: {
        "nl": ("invester", "bereidheid", "mede investering", "kapitaal", "financiele inzet", "commitment", "inbreng"),
        "de": ("investition", "investier", "bereitschaft", "kapital", "finanzierungsbeitrag", "einsatzbereit"),
        "en": ("invest", "willingness", "capital", "co funding", "cofunding", "commitment", "financial contribution"),
        "es": ("inversion", "invertir", "capital", "compromiso", "disposicion", "cofinanciacion"),
        "fr": ("investi", "capital", "engagement", "cofinancement", "volonte"),
        "it": ("investi", "capitale", "impegno", "cofinanziamento", "disponibilita a"),
        "pt": ("investi", "capital", "compromisso", "cofinanciamento"),
        "pl": ("inwest", "kapital", "zaangazowani"),
    },
    Group.SAFETY: {
        # Only what is plainly a culture of safety: safety alone may be that of bodies, products or data, and openness,
        # trust or a culture of some kind only hint at it. Of these no weakest member counts unasked.
        "nl": (
            "veiligheidscultu",
            "veiligheids cultu",
            "veiligheid cultu",
            "veiligheidsklimaat",
            "cultuur van veilig",
            "veilige cultuur",
            "veilige werkcultuur",
            "sociale veilig",
            "sociaal veilig",
            "veiligheid sociaal",
            "psychologische veilig",
            "psychologisch veilig",
            "psychosociale veilig",
            "veiligheid psycho",
            "interne veilig",
            "aanspreekcultuur",
            "meldcultuur",
        ),
        "de": ("sicherheitskultur", "sicherheitsklima", "kultur der sicherheit", "psychologische sicherheit"),
        "en": (
            "safety culture",
            "culture of safety",
            "safety climate",
            "psychological safety",
            "psychologically safe",
            "psych safety",
            "safety psycho",
            "social safety",
            "socially safe",
            "internal safety",
            "speak up",
            "speaking up",
        ),
        "es": ("cultura de seguridad", "cultura de la seguridad", "seguridad psicologica"),
        "fr": ("culture securite", "culture de securite", "culture de la securite", "securite psychologique"),
        "it": ("cultura della sicurezza", "cultura di sicurezza", "sicurezza psicologica"),
        "pt": ("cultura de seguranca", "cultura da seguranca", "seguranca psicologica"),
        "pl": ("kultura bezpieczen", "bezpieczenstwo psych"),
    },
    Group.COMPLEMENTARITY: {
        "nl": ("aanvull", "complement", "competenties", "dekking", "capabilit"),
        "de": ("erganz", "komplement", "fahigkeiten", "abdeckung"),
        "en": ("complement", "capabilit", "coverage", "competenc", "skill fit", "synerg"),
        "es": ("complement", "capacidades", "cobertura", "sinergi"),
        "fr": ("complement", "competences", "couverture", "synergi"),
        "it": ("complement", "competenze", "copertura", "sinergi"),
        "pt": ("complement", "competencias", "cobertura", "sinergi"),
        "pl": ("komplement", "kompetencj", "uzupelni", "synergi"),
    },
}

PHYSICAL_SAFETY: tuple[str, ...] = (
    "vca", "vgm", "vgwm", "iso 45001", "45001", "ohsas", "ongeval", "accident", "unfall", "lti", "ltifr", "trir",
    "arbeidsveilig", "arbeitssicherheit", "arbeitsschutz", "brandveilig", "voedselveilig", "food safety",
    "informatieveilig", "fysieke veilig", "physical safety", "scc", "security", "informationssicherheit", "cyber",
    "pbm", "ppe",
    "versorgungssicherheit",
    "leveringszekerheid", "seguridad laboral", "verkeersveilig", "machineveilig", "productveilig", "product safety",
)  # fmt: skip
"""Safety of bodies, products and data: not the culture inside the organisation that the group safety is about."""
