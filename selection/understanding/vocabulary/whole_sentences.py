"""Whole sentences of boards, in which N is a candidate, V a group, C a criterion, A a column of numbers and # a number.

A sentence counts only when all of it is known: what merely looks like one of these has a word too many. The signs are
those of `selection.analysis.plain_sentence`.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["LEADING", "SENTENCES", "TRAILING"]

LEADING = (
    r"<reason>(?:please )?(?:(?:whatever we do|whatever happens|wat we ook doen|wat er ook gebeurt|in any case|"
    r"hoe dan ook|in ieder geval)(?: ,)? )?(?:(?:the|our|de|het|onze|ons) <who> <says>(?: [,:])? )?(?:(?:and|en|but|"
    r"maar|also|ook|verder|further|finally|please)(?: ,)? )?"
)
TRAILING = (
    r"(?:(?: ,)? please)?(?: [,;:.(]+)?(?: <because>\b(?!.*(?:\b(?:tenzij|unless|behalve|except|if|als)\b|"
    r"[#NVM])).*)?(?:(?: ,)? please)?(?: [;:.(–—-]+ (?:i|we|they|it|he|she|that|this|ik|wij|ze|dat|dit|anders|"
    r"otherwise|else)\b(?!.*(?:<and_more>|[#NVMKCAL]\b)).*)?"
)

SENTENCES: Mapping[str, tuple[str, ...]] = {
    "one of these": (
        r"N <or> N (?:[,:] )?(?:but |maar )?<least?><one> (?:<of_them> )?<has_to_be_in>",
        r"<want?><least?><one> <of_them>(?: [,:])? N (?:<or>|<and>) N(?: [,:])? <has_to_be_in>",
        r"<want?><least><one> <of> N (?:<and>|<or>) N(?: <erin>)?",
        (
            r"<want?>N <or> N(?: <taken>)?(?: hebben)?(?: ,)? <one> (?:<of_them> )?(?:volstaat|is genoeg|is "
            r"voldoende|is enough|will do|suffices)"
        ),
        r"N <or> N <has_to_be_in>(?: ,)? <one> (?:<of_them> )?(?:volstaat|is genoeg|is voldoende|is enough|will do)",
    ),
    "exactly one of these": (
        r"<want?>(?:exactly |precies )?<one> <of> N (?:<and>|<or>) N (?:[,:] )?(?:but |maar |and |en )?<not_both>",
    ),
    "so many of these": (
        r"<of> N(?: , N)*(?: ,)? (?:<and>|<or>) N(?: ,)? <we_want> (?:er )?<least?>#(?: of them)?(?: <taken>)?",
        r"<want?><least?># <of> N(?: , N)*(?: ,)? (?:<and>|<or>) N(?: <has_to_be_in>)?",
    ),
    "not together": (
        r"<if> N <chosen>(?: ,)? (?:then |dan )?<not_the_other>",
        r"N <and> N (?:are|zijn) <rivals>(?: [,;:.])? (?:(?:they|die|ze|dus|so|and|en) )*<do_not_mix>",
        r"N <and> N <do_not_mix>",
        r"(?:we )?<keep> N <and> N (?:apart|uit elkaar|gescheiden)",
        r"N <and> N (?:<must> be kept apart|<moet> uit elkaar(?: gehouden worden| blijven)?|<must> stay apart)",
        (
            r"N <and> N <fell_out>(?: over[^#NCAKLM]*)?(?: ,)? (?:so|dus) (?:<keep> (?:them|ze|die) (?:apart|uit "
            r"elkaar)|<do_not_mix>)"
        ),
        r"<if_taken>(?: ,)? (?:then |dan )?<also_not>",
    ),
    "only with": (
        r"<if_taken>(?: ,)? (?:then |dan |means |means taking )?<then_too>",
        (
            r"N (?:(?:komt|doet|mag|gaat|comes in|joins|is in) )?(?:er )?(?:only|alleen|uitsluitend)(?: in| bij| mee| "
            r"erbij| erin| meedoen)? <if_only> N(?: <chosen>| <comes_too>)?"
        ),
        r"(?:we )?<never> (?:take|choose|pick|have) N unless (?:we (?:take|choose|pick|have) N|N <chosen>)",
        r"(?:geen|niet) N tenzij N <chosen>",
        r"(?:no|not|geen|niet) N (?:without|zonder) N",
        r"N (?:only makes sense|heeft alleen zin) <if_only> N(?: <chosen>)?",
    ),
    "only together": (
        r"N <and> N <bound>",
        (
            r"<if_taken>(?: ,)? (?:then |dan )?<then_too>(?: [,;:.(–—-]+)? (?:want |because )?(?:they|ze|die|it is|dat "
            r"is) (?:only work as a pair|work as a pair|een duo|een paar|a pair|<bound>)"
        ),
    ),
    "out": (
        r"neither N nor N",
        r"noch N noch N",
        r"geen N en (?:ook )?geen N",
        r"no N and no N",
        r"N <and> N <both_out>",
        r"N <goes_out>",
        r"<drop> N",
        r"(?:leave|keep) N out(?: this time(?: round| around)?)?",
        r"laat N (?:er )?(?:buiten|weg)(?: (?:deze|dit) keer)?",
        r"(?:nemen|kiezen) we N niet(?: mee)?",
        r"N nemen we niet(?: mee)?",
        (
            r"met N(?: [.])? (?:gaan|willen) we (?:[^#NVCAKLM]* )?niet(?: meer)? (?:verder|in zee|door|werken|"
            r"samenwerken)(?: gaan)?"
        ),
        r"(?:we|i) (?:won't|will not|don't|do not) (?:want to )?(?:work|go on|deal) with N(?: again| any more)?",
    ),
    "in": (
        r"(?:without|zonder) N(?: ,)? <no_deal>",
        r"N(?: [.])? (?:er )?<sure?><erin> <moet>",
        r"N(?: [.])? (?:er )?<sure?>(?:bij|in|erbij|erin|mee) <moet>",
        r"N(?: [.])? <has_to_be_in>",
        r"N willen we (?:er )?<sure?>(?:bij|erbij|erin|in) ?(?:hebben|houden)?",
        r"we want N (?:in|on board|with us)(?: <in_any_case>| <sure>)?",
        r"N (?:blijft|stays) (?:er )?<sure?>(?:bij|in|erbij|erin)",
        r"N <stays>(?: <sure>)?(?:(?: ,)? <in_any_case>)?",
        r"(?:keep|houd|we keep|we houden) N(?: in| erbij| erin)?",
        r"<cannot_do> without N",
        r"N komt (?:erbij|erin|er bij)",
        r"N (?:doet|gaat|komt|is|zit) <sure> (?:mee|erbij|erin|in|bij)",
    ),
    "more than": (
        r"<nobody> <with?><a?># <or_less>(?: <for>)? <a?>C(?: scoort| haalt| heeft)?",
        r"<whoever> (?:<for> )?<with?><a?># <or_less>(?: <for>)? <a?>C(?: <with>)?(?: ,)? <out>",
        r"(?:met|with) <a?># <or_less>(?: <for>)? <a?>C(?: ,)? (?:you )?(?:are )?<out>",
    ),
    "not below": (
        r"<whoever> <with?><under> <a?># <with?><for> <a?>C(?: <with>)?(?: ,)? <out>",
        r"<whoever> <for> C <with?><under> <a?># (?:<with> )?(?:, )?<out>",
        r"<nobody> <with?>(?:<a?><failing> )?(?:[(] )?<under> <a?>#(?: [)])? <for> <a?>C",
        r"<everyone> <needs> <least?><a?># <for> <a?>C(?: <reach>)?(?: ,)?(?: <or_more>)?",
        r"<for> C <needs> <everyone> <least><a?>#(?: <reach>)?",
    ),
    "on average": (
        r"<for> C <on_average>(?: <least>)? <a?>#(?: <or_more>)?",
        r"C (?:<must> )?(?:average|averages)(?: <least>)? <a?>#(?: <or_more>)?",
        r"<the_group> (?:they |ze )?(?:<must> |<needs> )?(?:<on_average> )?<averages> <a?># (?:<or_more> )?<for> C",
        r"<the_group> <moet> <on_average> <a?># (?:halen|scoren) <for> C",
        r"(?:the |de |het )?(?:group|team|coalition|groep|coalitie) average <for> C (?:<must> be |is )<least?><a?>#",
        r"<on_average> (?:<we_all> )?<least?><a?># <for> C(?: <reach>)?",
        (
            r"<on_average>(?: ,)? <moet> (?:<the_group> )?(?:toch |wel |zeker )*<least?><a?># (?:halen |scoren "
            r")?<for> C(?: halen| scoren| zitten| uitkomen)?"
        ),
        (
            r"(?:het |the )?(?:gemiddelde|average|mean)(?: cijfer| score| mark| grade)? <for> C (?:mag niet|may not|"
            r"must not|should not) (?:drop |fall |go |zakken )?<under> (?:de )?#(?: zakken| komen| liggen| zijn| "
            r"uitkomen)?"
        ),
        r"<on_average>(?: ,)? C <must> be <no_lower> #",
    ),
    "nobody from outside": (
        r"<nobody> (?:van |from )?(?:buiten|outside|outside of) V",
        r"(?:only|alleen|uitsluitend|enkel) (?:<party> )?<from> V",
    ),
    "one of a group": (
        r"(?:the|de|van de|of the) # V <party>(?: [.,:])? <take> (?:er )?(?:<only> )?<one>(?: , <not_both>)?",
        r"(?:not|niet) (?:both|allebei|beide)(?: de| the| of the| van de)? (?:# )?V <party>",
    ),
    "exactly one of a group": (r"<take> <one> (?:of the|van de) # V(?: <party>)?(?: ,)? <not_both>",),
    "none so large": (
        r"<nobody> (?:(?:<with>|of|van|that is|who is|is) )?<so_large>(?: is| heeft| in dienst)?",
        r"(?:<party>|<whoever>) <with> <so_large>(?: in dienst)?(?: ,)? <out>",
    ),
    "so many so large": (
        r"<want?><least?>(?:<one>|(?P<n>#)) (?:of them|<party>)(?: <least>)? (?:<are> )?<so_large>(?: <there>)?",
        r"<somebody> (?:(?:with|met|of|van) )?<so_large> <has_to_be_in>",
        (
            r"<want?><least?>(?:<one>|(?P<n>#)) <small> (?:<party>|L) (?:[(,] )?(?:<that_is> )?<so_large>(?: [)])?"
            r"(?: graag)?"
        ),
    ),
    "at most so many of these": (
        r"<want?><most> (?:<one>|(?P<n>#)) <of> N(?: , N)*(?: ,)? (?:<and>|<or>) N(?: <has_to_be_in>)?",
        r"<of> N(?: , N)*(?: ,)? (?:<and>|<or>) N(?: ,)? (?:<take>|<we_want>) (?:er )?<most> (?:<one>|(?P<n>#))",
    ),
    "at most so many of both groups": (
        r"<want?><most> (?:<one>|(?P<n>#)) (?:<party> )?<from> V(?: , V)* <or> V(?: <together>)?",
        r"<want?><most> (?:<one>|(?P<n>#)) <of> V(?: <party>| lot)?",
        r"<want?><most> (?:<one>|(?P<n>#)) (?:<party> )?<from> V(?: , V)*(?: ,)? <and> V <together>",
    ),
    "at most so many without": (
        r"<want?><most> (?:<one>|(?P<n>#)) (?:<party> )?(?:zonder|without) <a?>K(?: <has_to_be_in>| hebben)?",
        (
            r"(?:van|of) (?:de|the|those|die) ?(?:<party> )?(?:zonder|without) <a?>K(?: ,)? (?:mag|mogen|may|we take|"
            r"take|can)? ?(?:er )?<most> (?:<one>|(?P<n>#))(?: mee| meedoen| be in| join)?"
        ),
    ),
    "at most so many so low": (
        r"<want?><most> (?:<one>|(?P<n>#)) (?:<party> )?<with?><a?>C <with?><under> <a?>#",
        r"<want?><most> (?:<one>|(?P<n>#)) (?:<party> )?<with?><under> <a?># <for> <a?>C",
        r"<want?><most> (?:<one>|(?P<n>#)) (?:<party> )?<with?><a?>#(?P<too> <or_less>) <for> <a?>C",
        r"<want?><most> (?:<one>|(?P<n>#)) (?:<party> )?<with?><a?>C (?:of|van) #(?P<too> <or_less>)",
    ),
    "at most so many so large": (
        r"<want?><most> (?:<one>|(?P<n>#)) (?:(?:of them|<party>|L) )?<with?><so_large>",
        r"<want?><most> (?:<one>|(?P<n>#)) (?:<small> )?(?:<party>|L) [(,] (?:<that_is> )?<so_large>(?: [)])?",
        (
            r"(?:<one>|(?P<n>#)) (?:<small> )?<party> (?:at most|hooguit|maximaal) (?:[(,] )?(?:<that_is> "
            r")?<so_large>(?: [)])?"
        ),
    ),
    "so many": (
        r"(?:<want>|<pick>) (?:er )?(?:exactly |precies )?#(?: <partner>)?(?: of them)?(?: kiezen| nemen)?",
        r"#(?: <partner>)? (?:it is|wordt het|worden het|is het)",
        (
            r"(?:<want>|<pick>) (?:er )?(?:exactly |precies )?#(?: <partner>)?(?: <at_table>)?(?:(?: ,)? "
            r"<no_more_no_less>)?"
        ),
    ),
    "from so many to so many": (
        (
            r"(?:(?:<want>|<pick>) (?:er )?)?# (?:<partner> )?<to> #(?: <partner>| names| namen)?(?: of them)?(?: "
            r"<at_table>)?(?: <fits>)?(?:(?: ,)? (?:no more than that|meer niet|niet meer|no more))?"
        ),
        r"(?:<want>|<pick>) (?:er )?#(?: <partner>)?(?: ,)? (?:but |maar )?<most> #(?: <partner>)?",
        r"# <partner>(?: ,)? (?:but |maar )?<most> #",
        r"(?:<want>|<pick>) (?:er )?#(?: <partner>)?(?: ,)? <if_need_be>",
        r"(?:(?:<want>|<pick>) (?:er )?)?<least> # (?:<partner> )?(?:(?:<and>|but|maar|,) )?<most> #(?: <partner>)?",
        r"(?:(?:<want>|<pick>) (?:er )?)?(?:somewhere |ergens )?(?:between|tussen|tussen de) # <and> #(?: <party>)?",
    ),
    "at most so many, or so many": (
        r"(?:<want>|<pick>|<we_may_take>) <most> #(?: <partner>)?(?: ,)? (?:<and>|but|maar) # <is_fine>",
    ),
    "not the partners now": (
        r"(?:not|niet) (?:both|allebei|beide|all|alle)(?: de| the| of the| of our| onze| our)? <now>(?: <party>)?",
    ),
    "in all at most": (
        r"<all_of_it>(?: <a_year>)? <stays_under> (?:de |the )?M(?: <a_year>)?(?: <costing>)?",
        r"(?:<together> )?<we_may> (?:<most> )?(?:(?:spend|pay) (?:<most> )?)?M<in_total><spending>",
        r"(?:we )?<keep>(?: it)? (?:<all_of_it> )?<below> M(?: <a_year>)?",
        r"M(?: <a_year>)? (?:is|are|vormt) <ceiling>",
        r"(?:we|wij) (?:have|hebben)(?: in totaal| in all)? M(?: <a_year>)? <spend>",
        r"(?:we|wij) (?:have|hebben) (?:<together> )?(?:<most> )?M(?: <a_year>)?(?: <together>)? <spend>",
        r"<together> <most> M(?: <a_year>)?",
        r"(?:spend|besteed) <most> M(?: <a_year>)? (?:overall|in all|in total|in totaal)",
        r"<all_of_it>(?: they| ze)? <not_cost_more> M(?: <a_year>)?",
    ),
    "exactly so many of these": (
        (
            r"N(?: , N)*(?: ,)? <and> N(?: [:,])? <of_these> (?:<take>|<we_want>) (?:er )?(?:exactly|precies) "
            r"(?:<one>|(?P<n>#))"
        ),
    ),
    "so many from a group": (
        (
            r"(?:zonder|without) V [^#NVMCKAL]*(?:dus|so) (?:er moet er|er moet|there must be|we need|we want|we must "
            r"have) <least?><one>(?: in| bij| mee| there| on board)?"
        ),
        r"(?:<want>|<pick>)? ?(?:er )?<least?>(?:<one>|#) (?:<party> )?<from> V",
        r"<least?># of them <must> (?:be |come )(?:<near> )*(?:in|from) V",
    ),
    "so many of which from groups": (
        r"<want?># <partner>(?: ,)? <least> (?:<one>|#) (?:of them|daarvan|van hen|ervan) (?:<from> )?V(?: <or> V)?",
    ),
    "each at most": (
        r"<most> M (?:on|for|to|per|aan|voor) (?:(?:any single|any one|each|every|elke|iedere|één) )?<party>",
        r"<nobody> (?:gets|krijgt|costs|kost|mag kosten|may cost) more than M(?: <a_year>)?",
        r"<nobody> <that?><asks?><more> M(?: <a_year>)?(?: <asks>)?",
        r"<whoever> <that?><asks?><more> M(?: <a_year>)?(?: <asks>)?(?: ,)? <out>",
    ),
    "in all at least": (
        (
            r"(?:between them|together|samen|in all|in totaal)(?: they| ze)? (?:<must>|<moet>)(?: they| ze)? "
            r"(?:employ |have )?<least> # [AC](?: hebben| tellen)?"
        ),
    ),
    "somebody so good": (
        (
            r"(?:<together> |between them )?(?:<somebody>|<one> of them) (?:<must>|<moet>) (?:score |have |reach |"
            r"get )?<least?><a?># <for> C(?: <reach>)?"
        ),
    ),
    "so many so good": (
        (
            r"<want?><least?># (?:(?:of|van) (?:de|the|our|onze) )?(?:gekozen |chosen |selected )?(?:(?:of them|ervan|"
            r"daarvan|<partner>) )?(?:<must>|<moet>|<with>) (?:score |have |reach |get |be )?(?:<for> <a?>C )?"
            r"<least?><a?>#(?: <or_more>)?(?: <for> <a?>C)?(?: <reach>)?(?: <for> <a?>C)?"
        ),
        (
            r"<want?><least?># (?:of them )?(?:<must> be|<moet>) (?:really |echt )?(?:strong|good|sterk|goed) <for> "
            r"<a?>C(?: ,)? (?:<that_is>) <a?># <or_more>"
        ),
    ),
    "size between": (
        r"# <too_few>(?: [,;.])?(?: and| en| but| maar)? # <too_many>",
        r"# <too_many>(?: [,;.])?(?: and| en| but| maar)? # <too_few>",
    ),
    "exactly so many": (
        r"<want?>#(?: <partner>)?(?: [.,])? (?:not|niet|geen) # (?:[.,] )?(?:<and> |<or> )?(?:not|niet|geen) #",
    ),
    "one of both groups": (
        r"<want?><least?><one> (?:<party> )?<from> V(?: , V)* <or> V(?: <there>)?",
        r"<want?><somebody> <from> V(?: , V)* <or> V(?: <there>)?",
        r"<has_to_be_in_first> <least?><one> <from> V(?: , V)* <or> V(?: <there>)?",
    ),
    "so many of both groups": (
        r"<want?><least?># (?:<party> )?<from> V(?: , V)* <or> V(?: <there>| <as_minimum>)?",
        r"<has_to_be_in_first> <least?># <from> V(?: , V)* <or> V(?: <there>)?",
    ),
    "one of each group": (
        r"<one> (?:<party> )?<from> V(?:(?: ,)?(?: <and>)? <one> (?:<party> )?<from> V)+<and_others>",
        r"V <must_have> <one>(?: <party>)?(?:(?: ,)?(?: and| en)? V (?:<must_have> )?<one>(?: <party>)?(?: too)?)+",
        (
            r"(?:er <moet> |there <must> be )?<least?><one> (?:<party> )?(?:bij zitten )?(?:die|voor|for|that|who|"
            r"uit) V(?: <does>)?(?:(?: ,)?(?: <and>)? <one> (?:<party> )?(?:die|voor|for|that|who|uit|from) V(?: "
            r"<does>)?)+"
        ),
    ),
}  # fmt: skip
"""By what they say: each a pattern of the signs and of <names> of words, of which <name?> may be left out."""
