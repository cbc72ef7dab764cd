"""Words for what must be met, and for how much something matters: without accents, as `bare` writes them."""

from __future__ import annotations

__all__ = ["IMPORTANCE", "KNOCK_OUT", "MEETS", "MOSCOW", "NO_BOUND", "WISHES"]

KNOCK_OUT: frozenset[str] = frozenset({
    "ko", "k o", "knock out", "knockout", "knock out eis", "knock out criterium", "knock out criterion",
    "knockout criterion", "ko eis", "ko criterium", "ko kriterium", "ko criterion", "eis", "harde eis", "minimumeis",
    "uitsluitingscriterium", "verplicht", "verplichte eis", "muss", "muss kriterium", "musskriterium",
    "muss anforderung", "ausschluss", "ausschlusskriterium", "a kriterium", "pflicht", "zwingend", "must", "must have",
    "mandatory", "pass fail", "pass or fail", "go no go", "gate", "obligatory", "hard requirement", "exclusion",
    "exclusion criterion", "obligatorio", "requisito obligatorio", "excluyente", "eliminatorio", "obligatoire",
    "eliminatoire", "redhibitoire", "obbligatorio", "escludente", "obrigatorio",
    "ko criteria", "knock out criteria", "knock out eisen", "knock outs", "ko kriterien", "muss kriterien", "eisen",
    "uitsluitingscriteria", "ausschlusskriterien", "minimumeisen", "mandatory requirements", "must haves",
    "requisitos obligatorios", "criteres eliminatoires", "wymagane", "obowiazkowe", "obowiazkowy", "obligatoires",
    "skallkrav", "skall krav", "ska krav", "obligatoriskt krav", "mandatory criteria", "minimum requirements",
    "geschiktheidseis", "geschiktheidseisen", "mindestanforderung", "mindestanforderungen", "requisitos minimos",
    "exigences minimales", "requisiti minimi", "knock outcriterium", "knock outcriteria", "knock outeis",
    "knock outeisen",
})  # fmt: skip
"""What a criterion is called, in a cell of its own or in brackets, that shuts out who fails it."""
MEETS = ("voldoet aan", "meets", "complies with", "erfullt", "cumple", "cumple con", "respecte", "soddisfa", "cumpre",
         "uppfyller")  # fmt: skip
"""Before one of these words, with an article between at most, they ask whether it is met."""

WISHES: frozenset[str] = frozenset({
    "wens", "wensen", "wunsch", "soll", "kann", "wish", "desirable", "optional", "optioneel", "gewenst",
    "soll kriterium", "kann kriterium", "nice to have", "should have", "could have", "deseable", "opcional",
    "souhaitable", "souhaite", "facultatif", "desiderabile", "desejavel", "pozadane",
})  # fmt: skip
"""What is wished for and not demanded."""

NO_BOUND: frozenset[str] = WISHES | {
    "scored", "kwaliteit", "b kriterium", "gunningscriterium", "award",
}  # fmt: skip
"""What the others are called beside those that must be met: all that goes by one such word counts alike."""

MOSCOW: tuple[frozenset[str], ...] = (
    frozenset({"w", "wont", "won t", "wont have", "won t have", "would", "would have", "niet nu", "nu niet"}),
    frozenset({"c", "could", "could have"}),
    frozenset({"s", "should", "should have"}),
    frozenset({"m", "must", "must have"}),
)
"""What is not wanted now, and counts for nothing; what could, should and must be there."""

IMPORTANCE: tuple[tuple[frozenset[str], ...], ...] = (
    (frozenset({"laag", "lage", "niedrig", "gering", "low", "l", "bajo", "baja", "faible", "bas", "basso", "bassa",
                "baixo", "baixa", "klein", "minor"}),
     frozenset({"midden", "gemiddeld", "middel", "medium", "mittel", "med", "middle", "moderate", "m", "medio", "media",
                "moyen", "moyenne", "average"}),
     frozenset({"hoog", "hoge", "hoch", "high", "h", "alto", "alta", "eleve", "elevee", "fort", "forte", "groot",
                "gross", "major"})),
    (frozenset({"licht", "leicht", "light", "ligero", "leger"}),
     frozenset({"normaal", "middel", "medium", "normal", "mittel", "gemiddeld", "standaard", "standard", "moyen"}),
     frozenset({"zwaar", "schwer", "heavy", "pesado", "lourd"})),
    (frozenset({"zeer laag", "heel laag", "sehr niedrig", "sehr gering", "very low", "muy bajo", "muy baja",
                "tres faible", "molto basso", "molto bassa", "muito baixo", "muito baixa"}),
     frozenset({"laag", "niedrig", "gering", "low", "bajo", "baja", "faible", "basso", "bassa", "baixo", "baixa"}),
     frozenset({"midden", "gemiddeld", "middel", "medium", "mittel", "moderate", "average", "medio", "media", "moyen",
                "moyenne"}),
     frozenset({"hoog", "hoch", "high", "alto", "alta", "eleve", "elevee", "fort"}),
     frozenset({"zeer hoog", "heel hoog", "sehr hoch", "very high", "critical", "kritiek", "kritisch", "muy alto",
                "muy alta", "tres eleve", "tres elevee", "tres fort", "molto alto", "molto alta", "muito alto",
                "muito alta"})),
    (frozenset({"minder belangrijk", "weniger wichtig", "less important", "menos importante", "moins important",
                "meno importante", "nice to have", "could", "could have", "kann", "kan", "niet belangrijk",
                "unwichtig", "not important", "unimportant"}),
     frozenset({"belangrijk", "wichtig", "important", "importante", "should", "should have", "soll", "gewenst"}),
     frozenset({"zeer belangrijk", "heel belangrijk", "sehr wichtig", "very important", "muy importante",
                "tres important", "molto importante", "muito importante", "essentieel", "essential", "essenziell",
                "esencial", "essentiel", "essenziale", "essencial", "critical", "cruciaal"})),
)  # fmt: skip
"""Ladders of how much something matters, the least first: the first that holds all words counts."""
