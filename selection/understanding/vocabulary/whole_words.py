"""Words that stand for one another in whole sentences of boards, Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping

from selection.understanding.vocabulary.clauses import NO_PARTY
from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import PARTNERS

__all__ = ["PHRASES", "WORDS"]

WORDS: Mapping[str, tuple[str, ...]] = {
    "least": ("at least", "minstens", "ten minste", "tenminste", "minimaal", "in ieder geval", "in elk geval",
              "op zijn minst", "op z'n minst", "a minimum of", "minimum"),
    "most": ("at most", "no more than", "not more than", "never more than", "a maximum of", "max", "hoogstens",
             "hooguit", "maximaal", "ten hoogste", "niet meer dan", "nooit meer dan"),
    "one": ("one", "één", "een", "eentje", "1"),
    "party": (rf"(?!(?:{any_of(NO_PARTY)})(?![\w'-]))[a-zà-ÿ'-]+", r"(?:of them|van hen|ervan)"),
    "pick": ("kies", "neem", "pick", "choose", "take", "select", "selecteer", "make it", "het worden er",
             "het worden", "we gaan voor", "we go for", "we'll have", "laten we", "let's take", "let's go for",
             "let's have", "we kiezen", "wij kiezen", "we nemen", "wij nemen", "we take", "we pick", "we choose",
             "we will take", "we'll take", "we select", "kies uiteindelijk", "in the end pick", "maak het",
             "we want to fund", "we will fund", "we fund", "we want to work with", "we will work with",
             "we want to appoint", "we will appoint", "we'll appoint", "fund", "appoint", "commission",
             "we want to choose", "we want to take", "we willen kiezen", "we willen werken met"),
    "to": ("of", "or", "to", "tot", "à", "tot en met", "en", "and", "hooguit", "at most"),
    "fits": ("is fine", "are fine", "lijkt ons goed", "lijkt goed", "is goed", "would be fine",
             "would be about right", "seems right", "is about right", "lijkt ons genoeg", "is prima", "sounds right",
             "sounds about right", "is wat we willen", "is what we want"),
    "of_them": ("(?:of|van) (?:them|these|those|hen|deze|die|beide|beiden)",
                "(?:of|van) (?:the|these|those|de|deze|die|onze|our) #(?: <party>)?", "of both"),
    "in": ("in", "there", "on board", "on it", "in it", "with us", "among them", "included", "chosen", "part of it",
           "part of (?:this|the group|the team|the mix)"),
    "must": ("must", "has to", "have to", "should", "needs to", "need to", "ought to"),
    "moet": ("moet", "moeten", "dient", "dienen", "hoort", "horen"),
    "erin": ("in", "erin", "bij", "erbij", "mee", "meedoen", "blijven", "bij zitten", "in zitten", "erbij zitten",
             "erbij horen", "te horen", "erin zitten", "erin komen", "erbij komen", "in blijven", "erin blijven",
             "erbij blijven", "mee doen", "gekozen worden", "worden gekozen", "aan boord", "aan boord zijn",
             "tussen zitten", "ertussen zitten", "van de partij zijn", "bij te zitten",
             "deel uitmaken van de coalitie"),
    "sure": ("per se", "sowieso", "absoluut", "echt", "beslist", "zeker", "hoe dan ook", "in ieder geval",
             "in elk geval", "definitely", "absolutely", "certainly", "really", "always", "altijd"),
    "that": ("who", "that", "die", "which"),
    "asks": ("charges", "charge", "asks", "ask", "vraagt", "vragen", "kost", "kosten", "costs", "cost",
             "rekent", "wants"),
    "never": ("don't", "do not", "never", "won't", "will not", "can't", "cannot"),
    "fell_out": ("fell out", "have fallen out", "hebben ruzie", "liggen overhoop"),
    "is_fine": ("is fine", "is fine too", "would be fine", "would be fine too", "is fine as well",
                "would be fine as well", "is ok", "is ok too", "mag ook", "is ook goed", "kan ook", "is good too",
                "is also fine", "would also be fine", "would do", "will do", "is prima", "is ook prima"),
    "we_may_take": ("we can take on", "we can take", "we could take", "we may take", "we can work with",
                    "we can have", "we kunnen", "we kunnen er", "er kunnen"),
    "want": ("we want", "we need", "we'd want", "we should have", "we must have", "we would need", "there must be",
             "there has to be", "there should be", "i want", "we have to have", "we willen", "wij willen", "ik wil",
             "we zoeken", "wij zoeken", "we look for", "we are looking for", "we're looking for", "graag",
             "we hebben graag", "er moet", "er moeten", "er moet er", "we moeten", "er horen"),
    "nobody": ("nobody", "no one", "none", "no <party>", "niemand", "geen enkele <party>", "geen <party>",
               "not a single <party>", "geen van hen", "geen van de <party>", "none of the <party>", "none of them"),
    "whoever": ("anyone", "anybody", "whoever", "wie", "everyone", "any <party>", "all", "iedereen", "elke <party>",
                "een <party>", "a <party>", "an <party>", "firms", "each <party>", "every <party>"),
    "with": ("with", "met", "scoring", "that scores", "who scores", "that has", "who has", "on", "at", "die",
             "with a score of", "met een score van", "die scoort", "scores", "scoort", "score", "scoren", "having",
             "heeft", "krijgt", "haalt", "gets", "who gets", "die krijgt", "that score", "who score"),
    "a": ("a", "an", "een", "the", "de", "het"),
    "or_less": ("of lager", "of minder", "of slechter", "or lower", "or less", "or below", "or worse", "or under",
                "of daaronder", "en lager", "and below", "and lower", "or fewer"),
    "for": ("voor", "op", "for", "on", "in", "bij", "at", "wat betreft", "qua"),
    "under": ("onder", "onder de", "fewer than", "smaller than", "kleiner dan", "below", "under", "less than",
              "lower than", "lager dan", "minder dan", "worse than", "slechter dan", "beneden"),
    "out": ("out", "is out", "are out", "excluded", "is excluded", "off the list", "is off the list", "falls out",
            "drops out", "is no option", "is not an option", "not considered", "is not considered",
            "cannot be chosen", "is disqualified", "cannot take part", "does not qualify", "doesn't qualify",
            "is a no", "is a no go", "valt af", "vallen af", "is geen optie", "ligt eruit", "ligt af", "vliegt eruit",
            "doet niet mee", "doen we niet", "doen niet mee", "doe je niet mee", "nemen we niet", "nemen we niet mee",
            "gaat eruit", "komt niet in aanmerking", "kan niet mee", "ben je geen kandidaat", "is geen kandidaat",
            "kiezen we niet", "willen we niet", "sluiten we uit", "mag niet meedoen", "is voor ons geen optie",
            "hoeft niet", "ben je af", "lig je eruit", "niet meedoen", "komt er niet in", "komen er niet in",
            "komt er niet bij", "doesn't get in", "does not get in", "will not get in", "won't get in", "gaan eruit",
            "valt buiten de boot", "are excluded", "drop out", "fall out", "is excluded from this"),
    "if": ("if", "when", "als", "indien", "wanneer", "zodra", "once", "should"),
    "chosen": ("is chosen", "comes in", "is in", "joins", "takes part", "gets in", "is picked", "is selected",
               "is on board", "comes on board", "erbij komt", "meedoet", "mee doet", "gekozen wordt", "wordt gekozen",
               "erin komt", "erin zit", "mee mag", "mag meedoen", "erbij zit", "in de coalitie zit", "komt", "is er",
               "comes along", "er bij komt", "er in zit", "er bij zit", "makes it", "goes through", "is in as well",
               "is in too", "is there as well", "is there too", "er ook is", "er ook bij zit"),
    "not_the_other": ("N can't be", "N cannot be", "N can not be", "N can't", "N cannot", "N must not", "N is out",
                      "not N", "not N too", "not N as well", "not also N", "no N", "we don't want N",
                      "we do not want N", "N can't join", "N has to stay out", "N stays out", "N must stay out",
                      "N should not be", "N shouldn't be", "N can't come", "N cannot join", "N can't be chosen",
                      "N may not be", "niet N", "niet ook N", "niet ook nog N", "geen N", "N niet", "N niet meer",
                      "N juist niet", "kan N niet", "kan N er niet bij", "kan N niet mee", "mag N niet",
                      "mag N niet meedoen", "mag N er niet bij", "kan N niet meedoen", "doet N niet mee", "valt N af",
                      "willen we N niet", "moet N eruit", "N is not", "N is not an option"),
    "bound": ("are a package deal", "are a package", "belong together", "come together", "come as a pair",
              "come as a package", "come as a set", "are one package", "only come together", "come only together",
              "are a pair", "are a set", "stick together", "are inseparable", "are a duo", "are to be taken together",
              "horen bij elkaar", "horen samen", "zijn een duo", "komen samen", "gaan alleen samen",
              "kunnen alleen samen", "zijn een pakket", "zijn een pakketdeal", "vormen een duo", "vormen een paar",
              "vormen een pakket", "zijn onafscheidelijk", "alleen samen", "komen alleen samen",
              "doen alleen samen mee", "only together", "are a double act", "zijn een setje", "or neither",
              "or not at all", "both or neither", "allebei of geen van beide", "samen of niet", "allebei of niet"),
    "rivals": ("concurrenten", "competitors", "rivals", "concurrenten van elkaar", "elkaars concurrenten",
               "direct competitors", "directe concurrenten", "arch rivals", "aartsrivalen"),
    "do_not_mix": ("die kunnen niet aan één tafel", "kunnen niet aan één tafel", "kunnen niet met elkaar",
                   "niet allebei dus", "gaan niet door één deur", "niet door één deur", "kunnen niet door één deur",
                   "can't sit at one table", "cannot sit at one table", "can't be in the same room",
                   "cannot be in the same room", "don't mix", "do not mix", "will not work together",
                   "won't work together", "can't work together", "refuse to work together", "cannot work together",
                   "willen niet met elkaar werken", "werken niet met elkaar", "kunnen niet samenwerken",
                   "willen niet samenwerken", "niet samen", "niet allebei", "not both", "not together",
                   "never together", "nooit samen", "so not both", "dus niet allebei", "dus niet samen",
                   "so not together", "one at most", "so pick one", "dus kies er één", "verdragen elkaar niet",
                   "can't stand each other", "so only one", "so one of them at most", "dus hooguit één",
                   "dus maar één", "do not get on", "don't get on", "can't both be in", "cannot both be in",
                   "kunnen niet allebei", "mogen niet allebei", "so one or the other"),
    "without": ("without N", "zonder N"),
    "no_deal": ("gaan we niet verder", "gaan we niet", "doen we het niet", "beginnen we niet",
                "beginnen we er niet aan", "is het niks", "gaat het niet door", "geen coalitie", "no deal",
                "there is no deal", "we don't do it", "we are not going ahead", "we won't go ahead",
                "we do not go ahead", "it is not worth it", "we will not start", "we don't start", "it doesn't work",
                "it does not work", "wordt het niks", "hoeft het niet"),
    "everyone": ("everyone", "everybody", "all", "all of them", "iedereen", "iedere <party>", "elke <party>",
                 "alle <party>", "every <party>", "each <party>", "ieder", "each", "all <party>",
                 "every single <party>"),
    "needs": ("needs", "need", "must have", "must score", "has to have", "has to score", "should have",
              "should score", "must get", "has to reach", "must reach", "should reach", "moet", "moeten", "scoort",
              "haalt", "needs to score", "needs to reach", "needs to have", "have to score", "have to reach",
              "must be", "has to get"),
    "reach": ("halen", "scoren", "hebben", "krijgen", "bereiken", "zijn", "komen", "staan", "zitten"),
    "more": ("more than", "over", "above", "larger than", "bigger than", "groter is dan", "groter zijn dan",
             "is larger than", "is bigger than", "meer dan", "boven de", "groter dan", "over de"),
    "together": ("together", "samen", "combined", "in all", "bij elkaar", "in total", "in totaal", "taken together"),
    "too_many": ("is te veel", "te veel", "is too many", "too many", "is er één te veel", "is one too many",
                 "wordt te veel", "is already too many", "vinden we te veel", "zijn er te veel", "zijn te veel",
                 "are too many"),
    "too_few": ("is te weinig", "te weinig", "is too few", "too few", "is not enough", "is niet genoeg",
                "is er één te weinig", "vinden we te weinig", "zijn er te weinig", "zijn te weinig", "are too few",
                "are not enough"),
    "and_more": ("unless", "tenzij", "except", "behalve", "if", "als", "only", "alleen", "both", "allebei", "pair",
                 "paar", "duo", "together", "samen", "at least", "at most", "minstens", "hooguit", "hoogstens",
                 "no more than", "not more than", "niet meer dan", "one", "één", "or", "of hen"),
    "stays": ("stays on board", "stays with us", "blijft aan boord", "blijft bij ons", "stays", "stays in", "is in",
              "is staying", "remains", "blijft", "blijft erin", "blijft erbij", "zit erin", "zit er in", "doet mee"),
    "in_any_case": ("whatever happens", "whatever the scores say", "no matter what", "come what may",
                    "wat er ook gebeurt", "punt", "period", "full stop", "that is not up for discussion",
                    "daar tornen we niet aan", "en daarmee uit", "no argument", "no discussion", "no question",
                    "geen discussie", "geen twijfel", "no matter"),
    "if_only": ("with", "if", "when", "together with", "als", "met", "samen met", "mits"),
    "comes_too": ("comes", "comes too", "comes as well", "ook meedoet", "meedoet", "joins", "joins too",
                  "ook mee doet", "erbij is", "is in", "is in too", "is in as well", "er ook bij is"),
    "because": ("because", "since", "want", "omdat", "vanwege", "wegens", "due to", "given", "as they", "as it",
                "daar", "there", "after", "na", "they", "ze", "zelfde", "same", "zij", "that is why", "daarom",
                "their", "its", "hun", "we know", "we kennen", "dat is", "that is", "this is", "that was", "zo is",
                "meer kunnen", "more than that", "as agreed", "zoals"),
    "says": ("vindt", "vindt dat", "wil", "wil dat", "eist dat", "wants", "insists", "insists that", "says",
             "says that", "feels", "feels that", "thinks", "thinks that", "zegt", "zegt dat", "would like", "stelt",
             "stelt dat", "eist", "are keen to have", "is keen to have", "would like to have", "demands",
             "demands that", "asks that", "is clear", "is duidelijk"),
    "who": ("board", "chair", "chairman", "trustees", "governors", "team", "management", "director", "ceo", "cfo",
            "steering group",
            "committee", "stuurgroep", "bestuur", "directie", "raad", "voorzitter", "projectgroep", "commissie",
            "wethouder", "directeur", "minister", "college", "finance", "procurement", "inkoop"),
    "partner": tuple(word for own in PARTNERS.values() for word in own),
}  # fmt: skip
"""By a name for what they have in common; <name> within one stands for the words of that name."""

PHRASES: Mapping[str, str] = {
    "at_table": (
        r"(?:round the table|around the table|at the table|on board|aan tafel|om tafel|rond de tafel|aan boord|erbij|"
        r"on the programme|in the programme|in het programma|in zee|in the group|in this)"
    ),
    "no_more_no_less": (
        r"(?:no more and no fewer|no more no fewer|no more and no less|no more no less|niet meer en niet minder|"
        r"niet meer niet minder)"
    ),
    "not_cost_more": (
        r"(?:can't|cannot|can not|may not|must not|should not|mustn't|won't|mag|mogen) (?:us |ons )?"
        r"(?:cost (?:us )?more than|niet meer (?:gaan )?kosten dan|ons niet meer kosten dan)"
    ),
    "near": (
        r"(?:on our doorstep|right on our doorstep|close by|nearby|local|right here|here|based|located|gevestigd|"
        r"dichtbij|lokaal|hier)"
    ),
    "does": r"(?:verzorgt|doet|levert|regelt|maakt|geeft|does|provides|makes|delivers|runs)",
    "and": r"(?:and|en)",
    "or": r"(?:or|of)",
    "of": r"(?:of|from|out of|van|uit)",
    "taken": r"(?:hebben|erbij|mee|meenemen|kiezen)",
    "both_out": r"(?:zijn geen optie|are not an option|are no option|doen niet mee|vallen af|are out|zijn af)",
    "failing": r"(?:onvoldoende|fail|fails|failing score|failing grade|insufficient)",
    "on_average": r"(?:gemiddeld|on average|an average of)",
    "averages": r"(?:average|averages|score|scoren|halen|reach|haalt)(?: an average of| gemiddeld)?",
    "the_group": (
        r"(?:(?:taken )?(?:together|as a group|samen|als groep)(?: ,)?|they|the group|de groep|the coalition|the "
        r"team|de coalitie|het team)"
    ),
    "we_all": r"(?:moeten ze|<must> they|they <must>|we want|willen we)",
    "take": r"(?:pick|choose|take|kies|neem|we take|nemen we)",
    "now": r"(?:current|present|existing|incumbent|huidige|zittende|bestaande)",
    "only": r"(?:only|maximaal|at most|hooguit|just|maar)",
    "are": r"(?:<must> (?:be|have)|<must>|<with>|<moet>|of|van)",
    "somebody": r"(?:someone|somebody|iemand|an? <party>|een <party>)",
    "all_of_it": (
        r"(?:(?:in totaal|samen|together|in all|all in all|alles bij elkaar|alles samen)|(?:the|de|het|our|onze|ons) "
        r"(?:total|totaal|bill|rekening|whole thing|whole lot|totale kosten|total cost|kosten|costs|cost|bedrag)|it|"
        r"het|everything|alles)"
    ),
    "stays_under": (
        r"(?:(?:blijft|moet|mag|komt|must|has to|should|needs to|stays|may|can) )(?:blijven |stay |be |remain |come "
        r")?(?:in totaal |samen |in all )?(?:<under>|<most>|binnen|within|niet boven|not above|not over|niet over)"
    ),
    "a_year": r"(?:a year|per year|per jaar|annually|per annum|yearly|jaarlijks|each year|elk jaar|all in)",
    "spend": r"(?:uitgeven|besteden|kwijt|kwijt zijn|uit te geven|te besteden|spend|to spend)",
    "goes_out": (
        r"(?:gaat eruit|gaat er uit|moet weg|moet eruit|moet er uit|has to go|must go|goes|is out|valt af|doet niet "
        r"mee|komt er niet in|komt er niet bij|is off|ligt eruit|niet)"
    ),
    "drop": r"(?:drop|we drop|lose|we lose|leave out|skip|we stoppen met|laat|schrap|we schrappen|niet)",
    "reason": (
        r"(?:(?:gezien|vanwege|wegens|na|given|because of|because|after|in view of|omdat|since|"
        r"aangezien)\b(?:(?!\b(?:tenzij|unless|behalve|except|if|als)\b)[^#NVCAKM])*? )?"
    ),
    "also_not": (
        r"(?:(?:we )?(?:can't|cannot|can not|don't|won't|will not|do not|must not) (?:also )?"
        r"(?:have|take|want|choose|need) N(?: as well| too| also)?|"
        r"(?:kunnen|nemen|willen|kiezen|hoeven) we (?:N )?(?:niet ook N|N niet|N niet ook|N niet meer)"
        r"(?: nemen| kiezen| hebben| meer)?)"
    ),
    "of_these": r"(?:daarvan|of these|of those|of them|hiervan|van deze|van die)",
    "small": r"(?:kleine|kleinere|grote|grotere|small|smaller|big|bigger|large|larger|klein|groot)",
    "that_is": (
        r"(?:by which we mean|by that we mean|meaning|that is|zeg|say|i[.]e[.]|d[.]w[.]z[.]|dat wil zeggen|met|with|"
        r"of|dus|so)"
    ),
    "cannot_do": (
        r"we (?:cannot|can't|can not) (?:imagine|see|do|run|start|go on with) (?:this|it|that|the programme|the "
        r"project|this programme|this project|this happening)"
    ),
    "no_lower": (
        r"(?:no lower than|not lower than|at least|not below|no less than|minstens|niet lager dan|niet onder)"
    ),
    "and_others": r"(?:(?: ,)?(?: <and>)? <others>)?",
    "in_total": r"(?: <a_year>)?(?: <together>)?",
    "costing": r"(?:blijven|komen|uitkomen|kosten|zijn)",
    "we_may": r"(?:(?:we|wij) (?:mogen|kunnen|willen|may|can|want to)|(?:mogen|kunnen|willen) (?:we|wij))",
    "spending": r"(?: <spend>)?(?: <a_year>)?",
    "keep": r"(?:keep|houd|hou|houden)",
    "below": r"(?:to|at|under|below|within|onder|op|binnen|onder de)",
    "ceiling": (
        r"(?:the limit|the ceiling|our limit|our ceiling|all we have|all there is|de limiet|het plafond|ons plafond|"
        r"onze limiet|de bovengrens|wat we hebben|alles wat we hebben|the most we can spend|our maximum|ons maximum|"
        r"het maximum|the maximum)"
    ),
    "so_large": r"(?:<more>|(?P<less><under>)) (?:de )?(?:#|(?P<money>M)) (?:man |paid |eigen |vaste )?[AC]",
    "there": r"(?:<has_to_be_in>|<erin>|<in>|komen|hebben|zijn|in dienst)",
    "as_minimum": r"(?:is het minimum|is the minimum|as a minimum|als minimum)",
    "if_need_be": r"(?:of |or )?(?:desnoods #|# if need be|# at a push)",
    "others": (
        r"(?:<one>|the rest|de rest) (?:from |uit )?(?:anywhere|wherever|elsewhere|is free|mag overal vandaan komen|"
        r"maakt niet uit|vrij)"
    ),
    "if_taken": (
        r"(?:<if> N <chosen>|(?:nemen|kiezen|doen) we N|komt N(?: erbij)?|doet N mee|(?:taking|choosing|whoever "
        r"takes) N|if we (?:take|choose|pick|have) N|als we N (?:nemen|kiezen|hebben|doen)|wie N (?:neemt|kiest))"
    ),
    "then_too": (
        r"(?:(?:also |ook |too )?N(?: too| as well| also| ook)?|(?:moet|moeten|hoort|horen) N (?:er )?(?:ook "
        r")?(?:mee|bij|erbij|meedoen)|nemen we ook N|we (?:also )?(?:take|want|choose) N(?: too| as well| also)?|"
        r"N <has_to_be_in>(?: too| as well)?|N (?:comes|has to come)(?: too| along| as well)|N (?:must|has to) "
        r"(?:come|be in|join)(?: too| as well| along)?|(?:we )?(?:must|have to|need to) (?:also )?(?:take|have) N(?: "
        r"too| as well)?)"
    ),
    "has_to_be_in": (
        r"(?:<must> (?:be )?<sure?>(?:<in>|come|come along|stay|take part|join|come in|be on the team|be one of them|"
        r"be one of the #|be one of these)|<moet> (?:er )?<sure?><erin>)"
    ),
    "has_to_be_in_first": r"(?:er <moet>(?: er)?|there <must> be)",
    "we_want": (
        r"(?:we want|we need|want we|we take|we must have|willen we|willen we er|moeten we|kiezen we|nemen we|moeten "
        r"we er)"
    ),
    "not_both": r"(?:not both|niet allebei|niet beide|niet beiden|never both|not the two of them|nooit allebei)",
    "from": r"(?:(?:working |active |based |gevestigd |actief )?in|from|uit|of|van|vanuit)",
    "must_have": r"(?:must have|needs|has to have|should have|gets|moet|moet er|krijgt)",
    "or_more": (
        r"(?:or up|and up|or above|en hoger|plus|at the very least|at the least|at least|at minimum|at a minimum|"
        r"or better|or more|or higher|of hoger|of meer|minstens|minimaal|op zijn minst)"
    ),
}  # fmt: skip
"""Patterns of several of them, by name."""
