"""Why a candidate was chosen or not, in words for that candidate alone: no other candidate's name or figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from selection.analysis import Outcome, Replacement, Standing, conditions
from selection.optimisation import Coalition, Plan
from selection.texts import LANGUAGES, Text, plural, text
from selection.worth import SHOWN, TIE

__all__ = ["close_sentence", "names_another", "price_sentence", "told_to"]


def told_to(plan: Plan, chosen: Coalition, standing: Standing) -> tuple[Text, ...]:
    """The reasons of a standing beside the coalition `chosen`, without what belongs to others."""
    others = [name for name in plan.case.names if name != standing.name]
    match standing.outcome:
        case Outcome.CHOSEN | Outcome.CONDITIONAL:
            return _brings(plan, chosen, standing.name)
        case Outcome.STOPPED:
            hidden = text("A rule that also concerns another candidate stands in the way.")
            return tuple(dict.fromkeys(hidden if names_another(one, others) else one for one in standing.reasons))
        case _ if standing.replacement is not None:
            return (_instead(standing.replacement, others, is_first=chosen == plan.best),)
        case _:
            return standing.reasons


def names_another(sentence: Text, others: Iterable[str]) -> bool:
    """Whether a sentence has the name of one of the others in it, in any language."""
    said = [sentence.to(language).casefold() for language in LANGUAGES]
    return any(name.casefold() in one for name in others for one in said)


def price_sentence(price: float) -> Text:
    """What the best coalition with the candidate in it is worth beside the chosen one: `price` points less."""
    if abs(price) <= TIE:
        return text("The best coalition with you in it is worth just as much as the one that was chosen.")
    if price < 0:
        return text("The best coalition with you in it is worth {points:0.0##} points more than the one that was "
                    "chosen.", points=-price)  # fmt: skip
    if price < SHOWN:
        return text("The best coalition with you in it is worth hardly less than the one that was chosen.")
    return text("The best coalition with you in it is worth {points:0.0} points less than the one that was chosen.",
                points=price)  # fmt: skip


def close_sentence() -> Text:
    """That the best coalition with the candidate is too near the chosen one for a number of points to say anything."""
    return text("The best coalition with you in it comes near the one that was chosen: so near that the difference is "
                "too small to call.")  # fmt: skip


def _brings(plan: Plan, chosen: Coalition, name: str) -> tuple[Text, ...]:
    points = sum(shares.get(name, 0.0) for shares in chosen.contributions.values())
    brings = text("You bring {points:0.0} of the {worth:0.0} points that the coalition is worth.",
                  points=points, worth=chosen.worth)  # fmt: skip
    plans = conditions(plan, name)
    return (brings, *(text("On condition that {criterion} is proven before {date}.", criterion=criterion, date=day)
                      for criterion, day in plans.items()))  # fmt: skip


def _instead(swap: Replacement, others: Sequence[str], *, is_first: bool) -> Text:
    """The best single replacement; `is_first` says that the chosen coalition heads the list of the plan."""
    if swap.broken:
        rules = [text('"{rule}"', rule=rule.sentence()) for rule in swap.broken]
        hidden = text("one that also concerns another candidate")
        shown = list(dict.fromkeys(hidden if names_another(rule, others) else rule for rule in rules))
        return plural(
            "Whichever member you replace, the coalition would break a rule; in the most favourable case {rules}.",
            "Whichever member you replace, the coalition would break rules; in the most favourable case {rules}.",
            len(shown),
            rules=shown,
        )
    values: dict[str, object] = {"less": abs(swap.less)}
    if abs(swap.less) <= TIE and is_first:
        return text("With you in the place of one member the coalition would be worth just as much. Between equals the "
                    "smaller one comes first, then the one that costs less, then the order of names.")  # fmt: skip
    if abs(swap.less) <= TIE:
        return text("With you in the place of one member the coalition would be worth just as much.")
    if swap.less < 0:
        return text(
            "With you in the place of one member the coalition would be worth {less:0.0##} points more.", **values
        )
    if swap.less < SHOWN:
        return text("With you in the place of one member the coalition would be worth hardly less.")
    return text("With you in the place of the member that you can replace best, the coalition would be worth "
                "{less:0.0} points less, on a scale of 100.", **values)  # fmt: skip
