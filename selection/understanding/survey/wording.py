"""Whether a statement says the opposite of the others, by its words: Dutch, English, German and Spanish."""

from __future__ import annotations

import re

from selection.texts import Text, text
from selection.understanding.vocabulary.words import bare

__all__ = ["reversed_by_wording"]

# Words that turn a statement round; two of them cancel: "nobody undermines me" is good.
_DENIALS = re.compile(
    r"\b(niet|nooit|niemand|geen|zonder|niets|nauwelijks|not|never|no|nobody|none|nothing|without|hardly|cannot|"
    r"(?:do|does|did|is|are|was|were|have|has|had|would|could|should|ca|wo)n t|nicht|nie|niemals|"
    r"kein\w*|ohne|nichts|kaum|nunca|jamas|nadie|ningun\w*|sin|nada|apenas)\b"
)
_NOT_ONLY = re.compile(r"\b(niet alleen|niet enkel|not only|not just|nicht nur|no solo|no solamente|no matter)\b")
# What people raise or discuss may be difficult; that they do so is good.
_TOPICS = re.compile(
    r"\b(lastige?|moeilijke?|gevoelige?|difficult|tough|hard|schwierige?\w?|heikle\w?|dificil\w*) (\w+ (en|and|und) )?"
    r"(onderwerp|thema|kwestie|vra|zaken|gesprek|issue|topic|subject|question|matter|conversation|theme|problem|frage|"
    r"gesprach)\w*|\b(temas|asuntos|cuestiones|problemas) dificiles\b"
)
# That somebody speaks of what is unsafe is good.
_HAZARDS = re.compile(
    r"\b(onveilige|gevaarlijke|unsafe|dangerous|hazardous|unsichere?\w?|gefahrliche?\w?) "
    r"(situatie|handeling|omstandighe|toestand|gedrag|situation|act|condition|practice|behaviou?r|zustand|handlung)\w*|"
    r"\b(situaciones|actos|condiciones) (peligros|insegur)\w*"
)
_ADVERSE = re.compile(
    r"\b(te laat|(?:too|often|usually) late|delivers? late|late deliver\w*|zu spat|verspatet\w*|con retraso|"
    r"moeilijk\w*|lastig\w*|bang\w*|angst\w*|risicovol|gevaarlijk|onveilig\w*|zelden|verzwij\w*|verberg\w*|verborgen|"
    r"kost(en)? (het )?(mij|me|ons|moeite)|nagedragen|aangerekend|kwalijk|"
    r"tegen (mij|me|je|jou|u|ons|iemand|hen|hem|haar)|"
    r"afgewezen|wijzen\b.*\baf|afgestraft|bestraft|gestraft|buitengesloten|ondermijn\w*|genegeerd|vermijd\w*|"
    r"zwijg\w*|afgerekend|"
    r"difficult\w*|hard to|hard for|afraid|fear\w*|risky|unsafe|dangerous|rarely|seldom|held against|hold\w* .*against|"
    r"reject\w*|undermin\w*|costs? (me|us)|punish\w*|blam\w*|ignor\w*|avoid\w*|hid(e|es|den)|embarrass\w*|excluded|"
    r"schwierig\w*|schwer|riskant|gefahrlich|unsicher|selten|vorgeworfen|vorwurf\w*|ubel genommen|nachgetragen|"
    r"angekreidet|abgelehnt|lehnen\b.*\bab|bestraf\w*|untergr\w*|untergrab\w*|kostet (mich|uns|es)|vermeide\w*|"
    r"verschweig\w*|ausgegrenzt|ignorier\w*|gegen (mich|einen|uns) verwendet|"
    r"dificil\w*|miedo|temor|arriesgad\w*|peligros\w*|inseguro|rara vez|en (mi |tu |su )?contra|rechaza\w*|socava\w*|"
    r"me cuesta|nos cuesta|castig\w*|culpa\w*|evit\w*|ocult\w*|reproch\w*|ignora\w*)\b"
)


def reversed_by_wording(statement: str) -> tuple[bool | None, Text]:
    """Whether the words of a statement turn it round, and which words they are; None without such words.

    Examples
    --------
    >>> reversed_by_wording("Een fout durf ik niet te melden")[0], reversed_by_wording("Niemand ondermijnt mij")[0]
    (True, False)
    """
    plain = bare(re.sub(r"\([^)]*=[^)]*\)", " ", statement))
    plain = _HAZARDS.sub(" ", _TOPICS.sub(" ", _NOT_ONLY.sub(" ", plain)))
    denials = [match[0] for match in _DENIALS.finditer(plain)]
    adverse = [match[0] for match in _ADVERSE.finditer(plain)][:1]
    words = [*denials, *adverse]
    if not words:
        return None, text("no word that turns it round")
    if len(words) % 2:
        return True, text('it says "{words}"', words=words)
    return False, text('it says "{words}", which cancel each other', words=words)
