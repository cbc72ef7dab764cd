"""Words for levels: ladders of rungs from the lowest to the highest, by language."""

# ruff: noqa: E501 - one row a language reads best

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["LADDERS", "Ladder"]

Rungs = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Ladder:
    """Rungs by language, the lowest first, evenly spaced from `first` upwards.

    `is_amount` says that the words tell how much and not how good (high, often): which end is best then depends on
    the criterion. `is_force` says that they tell how strong: of what there should be less, a strong one is bad news.
    `is_open` says that how far the ladder goes, or which end is best, is not sure from its words.
    """

    first: int
    rungs: Mapping[str, Rungs]
    is_amount: bool = False
    is_force: bool = False
    is_open: bool = False


LADDERS: tuple[Ladder, ...] = (
    Ladder(
        0,
        {
            "nl": (("nee", "neen", "n"), ("ja", "j")),
            "de": (("nein", "n"), ("ja", "j")),
            "en": (("no", "n", "false"), ("yes", "y", "true")),
            "es": (("no", "falso"), ("sí", "si", "verdadero")),
            "fr": (("non", "faux"), ("oui", "vrai")),
            "it": (("no", "falso"), ("sì", "si", "vero")),
            "pt": (("não", "falso"), ("sim", "verdadeiro")),
            "pl": (("nie", "fałsz"), ("tak", "prawda")),
            "sv": (("nej",), ("ja",)),
            "": (("✗", "✘", "☐", "○"), ("✓", "✔", "√", "☑", "●")),
        },
    ),
    Ladder(
        0,
        {
            "nl": (("kan niet", "niet mogelijk"), ("kan", "mogelijk")),
            "de": (("kann nicht", "nicht möglich"), ("kann", "möglich")),
            "en": (("cannot", "can't", "can not", "not possible"), ("can", "possible")),
            "es": (("no puede", "no es posible"), ("puede", "posible")),
            "fr": (("ne peut pas", "impossible"), ("peut", "possible")),
            "it": (("non può", "impossibile"), ("può", "possibile")),
            "pt": (("não pode", "impossível"), ("pode", "possível")),
            "pl": (("nie może", "niemożliwe"), ("może", "możliwe")),
        },
    ),
    Ladder(0, {"": (("-",), ("x",))}),
    Ladder(
        0,
        {
            "nl": (("gap", "geen fit", "hiaat"), ("deels", "deels fit", "gedeeltelijke fit"), ("fit", "volledige fit")),
            "de": (("gap", "kein fit", "lücke"), ("teilweise", "teilweise fit"), ("fit", "voller fit")),
            "en": (("gap", "no fit"), ("partial", "partly", "partial fit"), ("fit", "full fit")),
        },
    ),
    Ladder(0, {"": (("x", "✗", "✘"), ("v", "✓", "✔", "√"))}),
    Ladder(
        0,
        {
            "nl": (("nee", "neen"), ("deels", "gedeeltelijk", "ja/nee", "beperkt", "gedeeltelijk ja"), ("ja", "volledig")),
            "de": (("nein",), ("teilweise", "teils", "bedingt", "zum teil"), ("ja", "vollständig")),
            "en": (("no", "none"), ("partly", "partial", "partially", "some"), ("yes", "full", "fully")),
            "es": (("no", "ninguno"), ("parcial", "parcialmente", "en parte"), ("sí", "si", "total", "completo")),
            "fr": (("non", "aucun"), ("partiel", "partiellement", "en partie"), ("oui", "total", "complet")),
            "it": (("no", "nessuno"), ("parziale", "parzialmente", "in parte"), ("sì", "si", "completo")),
            "pt": (("não", "nenhum"), ("parcial", "parcialmente"), ("sim", "total")),
            "pl": (("nie", "brak"), ("częściowo", "częściowe"), ("tak", "w pełni")),
            "sv": (("nej",), ("delvis",), ("ja", "helt")),
        },
    ),
    Ladder(
        0,
        {
            "nl": (("niet aanwezig", "afwezig", "ontbreekt"), ("deels aanwezig", "gedeeltelijk aanwezig"), ("aanwezig", "volledig aanwezig")),
            "de": (("nicht vorhanden", "fehlt"), ("teilweise vorhanden", "teilweise"), ("vorhanden", "vollständig vorhanden")),
            "en": (("absent", "not present", "missing"), ("partly present", "partially present"), ("present", "fully present")),
            "es": (("ausente", "no existe"), ("parcial", "parcialmente presente"), ("presente", "existe")),
        },
    ),
    Ladder(
        0,
        {
            "nl": (("voldoet niet", "niet voldaan", "niet akkoord"), ("voldoet deels", "deels voldaan", "voldoet gedeeltelijk"), ("voldoet", "voldoet volledig", "voldaan", "akkoord")),
            "de": (("nicht erfüllt", "erfüllt nicht"), ("teilweise erfüllt", "teilerfüllt"), ("erfüllt", "voll erfüllt", "vollständig erfüllt")),
            "en": (("not met", "does not meet", "not fulfilled", "non-compliant", "not compliant", "fail"), ("partly met", "partially met", "partially compliant", "partly compliant", "partially", "partly"), ("met", "meets", "fully met", "fully", "fulfilled", "compliant", "pass")),
            "es": (("no cumple",), ("cumple parcialmente", "cumple en parte"), ("cumple", "cumple totalmente")),
            "fr": (("non conforme",), ("partiellement conforme",), ("conforme",)),
            "it": (("non conforme",), ("parzialmente conforme",), ("conforme",)),
        },
    ),
    Ladder(
        1,
        {
            "nl": (("laag", "lage", "weinig", "klein"), ("midden", "gemiddeld", "middel", "middelmatig", "medium"), ("hoog", "hoge", "veel", "groot")),
            "de": (("niedrig", "gering", "tief"), ("mittel", "mittelmäßig"), ("hoch", "groß")),
            "en": (("low", "l"), ("medium", "med", "middle", "moderate", "m", "average"), ("high", "h")),
            "es": (("bajo", "baja"), ("medio", "media", "mediano"), ("alto", "alta")),
            "fr": (("faible", "bas"), ("moyen", "moyenne"), ("élevé", "élevée", "fort", "haut")),
            "it": (("basso", "bassa"), ("medio", "media"), ("alto", "alta")),
            "pt": (("baixo", "baixa"), ("médio", "média"), ("alto", "alta")),
            "pl": (("niski", "niska", "niskie"), ("średni", "średnia", "średnie"), ("wysoki", "wysoka", "wysokie")),
        },
        is_amount=True,
    ),
    Ladder(
        1,
        {
            "nl": (("zeer laag", "heel laag"), ("laag",), ("midden", "gemiddeld", "middel", "medium"), ("hoog",), ("zeer hoog", "heel hoog")),
            "de": (("sehr niedrig", "sehr gering"), ("niedrig", "gering"), ("mittel",), ("hoch",), ("sehr hoch",)),
            "en": (("very low",), ("low",), ("medium", "moderate", "average"), ("high",), ("very high",)),
            "es": (("muy bajo", "muy baja"), ("bajo", "baja"), ("medio", "media"), ("alto", "alta"), ("muy alto", "muy alta")),
            "fr": (("très faible",), ("faible",), ("moyen", "moyenne"), ("élevé", "élevée", "fort"), ("très élevé", "très élevée", "très fort")),
            "it": (("molto basso", "molto bassa"), ("basso", "bassa"), ("medio", "media"), ("alto", "alta"), ("molto alto", "molto alta")),
            "pt": (("muito baixo", "muito baixa"), ("baixo", "baixa"), ("médio", "média"), ("alto", "alta"), ("muito alto", "muito alta")),
        },
        is_amount=True,
    ),
    Ladder(
        0,
        {
            "nl": (("geen", "nihil"), ("laag",), ("midden", "gemiddeld", "middel", "medium"), ("hoog",)),
            "de": (("kein", "keine"), ("niedrig", "gering"), ("mittel",), ("hoch",)),
            "en": (("none", "nil"), ("low",), ("medium", "moderate"), ("high",)),
            "es": (("ninguno", "ninguna", "nulo"), ("bajo", "baja"), ("medio", "media"), ("alto", "alta")),
        },
        is_amount=True,
    ),
    Ladder(
        0,
        {
            "nl": (("geen", "nihil"), ("basis", "basiskennis", "beginner"), ("gevorderd", "ervaren"), ("expert", "specialist")),
            "de": (("kein", "keine"), ("grundlagen", "grundkenntnisse", "anfänger"), ("fortgeschritten", "erfahren"), ("experte", "expertin", "spezialist")),
            "en": (("none", "nil"), ("basic", "beginner", "novice"), ("advanced", "experienced", "proficient"), ("expert", "specialist")),
            "es": (("ninguno", "ninguna"), ("básico", "básica", "principiante"), ("avanzado", "avanzada"), ("experto", "experta")),
            "fr": (("aucun", "aucune"), ("débutant", "notions"), ("confirmé", "avancé"), ("expert", "spécialiste")),
            "it": (("nessuno", "nessuna"), ("base", "principiante"), ("avanzato", "avanzata"), ("esperto", "esperta")),
            "pt": (("nenhum", "nenhuma"), ("básico", "iniciante"), ("avançado",), ("especialista",)),
            "pl": (("brak",), ("podstawowy", "podstawowa"), ("zaawansowany", "zaawansowana"), ("ekspert",)),
        },
    ),
    Ladder(
        0,
        {
            "nl": (("geen",), ("basis",), ("gemiddeld",), ("gevorderd",), ("expert",)),
            "de": (("keine",), ("grundlagen",), ("mittel",), ("fortgeschritten",), ("experte",)),
            "en": (("none",), ("basic", "beginner"), ("intermediate",), ("advanced",), ("expert",)),
            "es": (("ninguno",), ("básico",), ("intermedio",), ("avanzado",), ("experto",)),
            "fr": (("aucun",), ("débutant",), ("intermédiaire",), ("avancé",), ("expert",)),
        },
    ),
    Ladder(
        1,
        {
            "nl": (("slecht", "onvoldoende", "zwak"), ("matig",), ("goed",)),
            "de": (("schlecht", "ungenügend", "schwach"), ("mittelmäßig", "mäßig"), ("gut",)),
            "en": (("poor", "bad", "weak"), ("fair", "average", "ok"), ("good",)),
            "es": (("malo", "mala", "mal"), ("regular",), ("bueno", "buena", "bien")),
            "fr": (("mauvais", "insuffisant"), ("moyen", "passable"), ("bon", "bien")),
            "it": (("scarso", "insufficiente"), ("sufficiente",), ("buono",)),
            "pt": (("mau", "ruim"), ("regular",), ("bom",)),
        },
    ),
    Ladder(
        1,
        {
            "nl": (("onvoldoende",), ("voldoende",), ("goed",)),
            "de": (("ungenügend",), ("genügend", "ausreichend"), ("gut",)),
            "en": (("insufficient", "unsatisfactory"), ("sufficient", "satisfactory", "adequate"), ("good",)),
            "es": (("insuficiente",), ("suficiente",), ("bueno", "buena")),
        },
    ),
    Ladder(
        1,
        {
            "nl": (("onvoldoende",), ("voldoende",), ("goed",), ("uitstekend", "uitmuntend", "zeer goed")),
            "en": (("insufficient", "unsatisfactory"), ("sufficient", "satisfactory", "adequate"), ("good",), ("excellent", "very good")),
        },
    ),
    Ladder(
        1,
        {
            "nl": (("onvoldoende", "slecht", "zeer slecht", "zwak"), ("matig",), ("voldoende", "redelijk"), ("goed", "ruim voldoende"), ("uitstekend", "uitmuntend", "zeer goed")),
            "de": (("ungenügend", "schlecht", "sehr schlecht", "schwach"), ("mangelhaft", "mäßig"), ("ausreichend", "befriedigend", "genügend"), ("gut",), ("sehr gut", "ausgezeichnet", "hervorragend")),
            "en": (("insufficient", "unacceptable", "very poor", "bad"), ("poor", "weak"), ("sufficient", "satisfactory", "fair", "adequate", "acceptable", "average"), ("good",), ("excellent", "outstanding", "very good")),
            "es": (("muy malo", "insuficiente", "muy deficiente"), ("malo", "deficiente"), ("regular", "suficiente", "aceptable"), ("bueno", "bien", "buena"), ("excelente", "muy bueno", "sobresaliente")),
            "fr": (("très mauvais", "très insuffisant"), ("mauvais", "insuffisant"), ("moyen", "suffisant", "passable"), ("bon", "bien"), ("excellent", "très bon", "très bien")),
            "it": (("pessimo",), ("scarso", "insufficiente"), ("sufficiente",), ("buono",), ("ottimo", "eccellente")),
            "pt": (("péssimo",), ("insuficiente", "mau"), ("suficiente", "regular"), ("bom",), ("excelente", "muito bom")),
            "pl": (("niedostateczny", "niedostateczna", "bardzo słaby", "bardzo słaba"), ("słaby", "słaba", "dopuszczający"), ("dostateczny", "dostateczna", "przeciętny", "przeciętna"), ("dobry", "dobra"), ("bardzo dobry", "bardzo dobra", "doskonały", "doskonała", "celujący")),
        },
    ),
    Ladder(
        1,
        {
            "nl": (("slecht",), ("matig",), ("redelijk",), ("goed",), ("zeer goed",)),
            "de": (("sehr schlecht",), ("schlecht",), ("mittel", "mittelmäßig"), ("gut",), ("sehr gut",)),
            "en": (("poor",), ("fair",), ("good",), ("very good",), ("excellent",)),
        },
    ),
    Ladder(
        1,
        {
            "nl": (("onvoldoende",), ("matig",), ("voldoende",), ("ruim voldoende",), ("goed",), ("uitstekend", "uitmuntend")),
            "de": (("ungenügend",), ("mangelhaft",), ("ausreichend",), ("befriedigend",), ("gut",), ("sehr gut",)),
        },
    ),
    Ladder(
        1,
        {
            "nl": (("zwak",), ("matig", "gemiddeld", "redelijk"), ("sterk",)),
            "de": (("schwach",), ("mittel", "mittelmäßig", "mäßig"), ("stark",)),
            "en": (("weak",), ("moderate", "medium", "average", "fair"), ("strong",)),
            "es": (("débil",), ("moderado", "moderada", "medio", "media"), ("fuerte",)),
            "fr": (("faible",), ("moyen", "moyenne", "modéré", "modérée"), ("fort", "forte")),
            "it": (("debole",), ("moderato", "moderata", "medio", "media"), ("forte",)),
            "pt": (("fraco", "fraca"), ("moderado", "moderada", "médio", "média"), ("forte",)),
            "pl": (("słaby", "słaba", "słabe"), ("średni", "średnia", "średnie"), ("silny", "silna", "silne")),
        },
        is_force=True,
    ),
    Ladder(
        1,
        {
            "nl": (("zwak",), ("matig", "gemiddeld", "redelijk"), ("sterk",), ("zeer sterk", "heel sterk")),
            "de": (("schwach",), ("mittel", "mittelmäßig", "mäßig"), ("stark",), ("sehr stark",)),
            "en": (("weak",), ("moderate", "medium", "average", "fair"), ("strong",), ("very strong",)),
            "es": (("débil",), ("moderado", "moderada", "medio", "media"), ("fuerte",), ("muy fuerte",)),
            "fr": (("faible",), ("moyen", "moyenne", "modéré", "modérée"), ("fort", "forte"), ("très fort", "très forte")),
        },
        is_force=True,
    ),
    Ladder(
        1,
        {
            "nl": (("zeer zwak", "heel zwak"), ("zwak",), ("matig", "gemiddeld", "redelijk", "neutraal"), ("sterk",), ("zeer sterk", "heel sterk")),
            "de": (("sehr schwach",), ("schwach",), ("mittel", "mittelmäßig", "mäßig", "neutral"), ("stark",), ("sehr stark",)),
            "en": (("very weak",), ("weak",), ("moderate", "medium", "average", "fair", "neutral"), ("strong",), ("very strong",)),
            "es": (("muy débil",), ("débil",), ("moderado", "moderada", "medio", "media"), ("fuerte",), ("muy fuerte",)),
            "fr": (("très faible",), ("faible",), ("moyen", "moyenne", "modéré", "modérée"), ("fort", "forte"), ("très fort", "très forte")),
        },
        is_force=True,
    ),
    Ladder(
        1,
        {
            "nl": (("nooit",), ("zelden",), ("soms",), ("vaak",), ("altijd",)),
            "de": (("nie",), ("selten",), ("manchmal",), ("oft", "häufig"), ("immer",)),
            "en": (("never",), ("rarely", "seldom"), ("sometimes",), ("often",), ("always",)),
            "es": (("nunca",), ("rara vez",), ("a veces",), ("a menudo",), ("siempre",)),
        },
        is_amount=True,
    ),
    Ladder(
        1,
        {
            "nl": (("helemaal oneens", "zeer oneens", "volledig oneens"), ("oneens", "mee oneens"), ("neutraal",), ("eens", "mee eens"), ("helemaal eens", "zeer eens", "volledig eens", "helemaal mee eens")),
            "de": (("stimme gar nicht zu", "stimme überhaupt nicht zu"), ("stimme nicht zu", "stimme eher nicht zu"), ("neutral", "teils/teils"), ("stimme zu", "stimme eher zu"), ("stimme voll zu", "stimme völlig zu")),
            "en": (("strongly disagree",), ("disagree",), ("neutral", "neither agree nor disagree"), ("agree",), ("strongly agree",)),
            "es": (("totalmente en desacuerdo", "muy en desacuerdo"), ("en desacuerdo",), ("neutral",), ("de acuerdo",), ("totalmente de acuerdo", "muy de acuerdo")),
        },
    ),
    Ladder(-1, {"": (("-",), ("o", "0", "+/-", "±", "-/+", "s", "="), ("+",))}),
    Ladder(-2, {"": (("--",), ("-",), ("o", "0", "+/-", "±", "-/+"), ("+",), ("++",))}),
    Ladder(-3, {"": (("---",), ("--",), ("-",), ("o", "0", "+/-", "±"), ("+",), ("++",), ("+++",))}),
    Ladder(1, {"": (("+",), ("++",), ("+++",))}, is_open=True),
    Ladder(0, {"": (("○", "◯"), ("◐", "◑"), ("●", "⬤"))}),
    Ladder(0, {"": (("○", "◯"), ("◔",), ("◐", "◑"), ("◕",), ("●", "⬤"))}),
    Ladder(1, {"nl": (("rood",), ("oranje", "geel"), ("groen",)), "de": (("rot",), ("gelb", "orange"), ("grün",)),
               "en": (("red", "r"), ("amber", "yellow", "orange", "a"), ("green", "g")),
               "es": (("rojo",), ("amarillo", "naranja"), ("verde",)), "": (("🔴",), ("🟡", "🟠"), ("🟢",)),
               "fr": (("rouge",), ("orange", "jaune"), ("vert",)), "it": (("rosso",), ("giallo", "arancione"), ("verde",)),
               "pt": (("vermelho",), ("amarelo", "laranja"), ("verde",)),
               "pl": (("czerwony",), ("żółty", "pomarańczowy"), ("zielony",))}),
    Ladder(1, {"": (("c",), ("b",), ("a",))}, is_open=True),
    Ladder(1, {"": (("d",), ("c",), ("b",), ("a",))}, is_open=True),
    Ladder(1, {"": (("e",), ("d",), ("c",), ("b",), ("a",))}, is_open=True),
)  # fmt: skip
"""Of several ladders that hold all words of a column the one with fewest rungs counts, the first of those."""
