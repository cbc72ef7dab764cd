"""Cases, rules and decisions as plain data and back, by cattrs: by the types of their fields, and strictly."""

from __future__ import annotations

import dataclasses
import functools
import math
import operator
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from types import GenericAlias, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin

from cattrs import BaseValidationError, Converter
from cattrs.cols import list_structure_factory
from cattrs.gen import make_dict_structure_fn
from cattrs.strategies import configure_tagged_union

from selection.decision.refusing import Misfit, refusal
from selection.decision.sentences import sentence_data, sentence_from
from selection.errors import Place, refused
from selection.model import Attribute, Rule
from selection.rules import RULES
from selection.texts import Text, text
from selection.weighting import Entry

__all__ = ["data_of", "made_from"]

T = TypeVar("T")

_ANY_RULE = cast("UnionType", functools.reduce(operator.or_, RULES))
_UNITS = {"inf": math.inf, "-inf": -math.inf, "nan": math.nan}


def data_of(thing: object) -> Any:
    """`thing` as plain data: nothing but mappings, lists, words, numbers, yes, no and null.

    Raises
    ------
    CaseError
        If it holds a rule that is not in `selection.rules.RULES`: nobody could read it back.
    """
    return _converter().unstructure(thing)


def made_from(data: object, kind: type[T], name: str) -> T:
    """The thing of this kind that plain data describes; `name` is what to call the file in an error.

    Raises
    ------
    CaseError
        With every fault: what is missing, left over, of another kind, or contradicts the rest.
    """
    try:
        return _converter().structure(data, kind)
    except (BaseValidationError, Misfit) as error:
        raise refusal(error, name) from None


@functools.cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    _numbers(converter)
    _values(converter)
    _collections(converter)
    converter.register_unstructure_hook(Place, _place_data)
    converter.register_unstructure_hook(Text, lambda sentence: sentence_data(sentence, _value_data))
    converter.register_structure_hook(Text, lambda data, _: sentence_from(data, _value_from))
    # An entry of one kind among several says which kind it is.
    configure_tagged_union(Entry, converter, tag_name="kind")
    configure_tagged_union(_ANY_RULE, converter, tag_name="rule")
    converter.register_structure_hook_func(_is_rule, lambda data, _: converter.structure(data, _ANY_RULE))  # type: ignore[arg-type]  # a union is a type to cattrs
    converter.register_unstructure_hook_func(_is_rule, functools.partial(_rule_data, converter))
    return converter


def _numbers(converter: Converter) -> None:
    """Numbers, words and dates are what they say they are: "3" is no number, and yes is none either."""
    converter.register_unstructure_hook(float, lambda value: _number_data(float(value)))
    converter.register_unstructure_hook(int, int)
    converter.register_unstructure_hook(bool, bool)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook(float, lambda data, _: _float_from(data))
    converter.register_structure_hook(date, lambda data, _: _date_from(data))
    converter.register_structure_hook(datetime, lambda data, _: _date_from(data, datetime))
    for kind, demand in ((str, text("a text")), (int, text("a whole number")), (bool, text("yes or no"))):
        converter.register_structure_hook(kind, _exactly(kind, demand))
    # The words of an enumeration are words as well.
    converter.register_structure_hook(StrEnum, _word_from)


def _values(converter: Converter) -> None:
    """Where a cell may hold anything, a date says that it is one; whole numbers stay whole."""
    for kind in (Attribute, str | float | None):
        converter.register_unstructure_hook(kind, _value_data)
        converter.register_structure_hook(kind, lambda data, _: _value_from(data))


def _collections(converter: Converter) -> None:
    """A word is no list of letters, and a table no list of its keys."""

    def tuples(kind: Any) -> Callable[[object, Any], tuple[Any, ...]]:
        _, *more = get_args(kind)
        listed: Any = GenericAlias(list, get_args(kind)[0])
        whole = list_structure_factory(listed, converter)

        def structure(data: object, _: Any) -> tuple[Any, ...]:
            if not isinstance(data, list):
                raise Misfit(text("a list"), _kind_of(data))
            if Ellipsis not in more and len(data) != len(more) + 1:
                raise Misfit(text("{n} values", n=len(more) + 1), text("{n}", n=len(data)))
            return tuple(whole(data, listed))

        return structure

    def tables(kind: Any) -> Callable[[object, Any], Any]:
        whole = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

        def structure(data: object, _: Any) -> Any:
            if not isinstance(data, dict):
                raise Misfit(text("a table"), _kind_of(data))
            return whole(data, kind)

        return structure

    converter.register_structure_hook_factory(_is_tuple, tuples)
    converter.register_structure_hook_factory(dataclasses.is_dataclass, tables)


def _word_from(data: object, kind: type[StrEnum]) -> StrEnum:
    if not isinstance(data, str) or data not in list(kind):
        raise Misfit(text("{known:or}", known=[str(one) for one in kind]), _kind_of(data))
    return kind(data)


def _exactly(kind: type, demand: Text) -> Callable[[object, object], object]:
    def structure(data: object, _: object) -> object:
        if type(data) is not kind:
            raise Misfit(demand, _kind_of(data))
        return data

    return structure


def _is_tuple(kind: Any) -> bool:
    origin: object = get_origin(kind)
    return origin is tuple


def _is_rule(kind: object) -> bool:
    return kind is Rule


def _rule_data(converter: Converter, rule: Rule) -> Any:
    if type(rule) not in RULES:
        demand, found = text("a rule of this package"), text('"{rule}"', rule=type(rule).__name__)
        raise refused("rule", rule.place, demand, found, text("Add it to the rules of the package first"))
    return converter.unstructure(rule, unstructure_as=_ANY_RULE)


def _place_data(place: Place) -> dict[str, str]:
    """A place without what it leaves open: most of a case is places."""
    return {entry.name: value for entry in dataclasses.fields(place) if (value := getattr(place, entry.name))}


def _number_data(value: float) -> object:
    return value if math.isfinite(value) else {"number": str(value)}


def _float_from(data: object) -> float:
    if isinstance(data, dict) and len(data) == 1 and (unit := str(data.get("number"))) in _UNITS:
        return _UNITS[unit]
    if isinstance(data, bool) or not isinstance(data, (int, float)):
        raise Misfit(text("a number"), _kind_of(data))
    return float(data)


def _date_from(data: object, kind: type[date] = date) -> Any:
    try:
        return kind.fromisoformat(data if isinstance(data, str) else "")
    except ValueError as error:
        raise Misfit(text("a date such as {example}", example="2026-12-01"), _kind_of(data)) from error


def _value_data(value: object) -> Any:
    match value:
        case None | bool() | str():
            return value
        case int():
            return int(value)
        case float():
            return _number_data(float(value))
        case datetime():
            return {"moment": value.isoformat()}
        case date():
            return {"date": value.isoformat()}
        case Text():
            return {"sentence": sentence_data(value, _value_data)}
        case tuple() | list():
            return {"list": [_value_data(one) for one in value]}
        case set() | frozenset():
            return {"list": [_value_data(one) for one in sorted(value)]}
        case _ if hasattr(value, "item"):  # one of numpy
            return _value_data(value.item())
        case _:
            return str(value)


def _value_from(data: object) -> Any:
    match data:
        case None | bool() | str() | int() | float():
            return data
        case {"number": _, **more} if not more:
            return _float_from(data)
        case {"date": written, **more} if not more:
            return _date_from(written)
        case {"moment": written, **more} if not more:
            return _date_from(written, datetime)
        case {"sentence": sentence, **more} if not more:
            return sentence_from(sentence, _value_from)
        case {"list": list(values), **more} if not more:
            return tuple(_value_from(one) for one in values)
        case _:
            raise Misfit(text("a word, a number, a date or yes or no"), _kind_of(data))


def _kind_of(data: object) -> Text:
    match data:
        case None:
            return text("nothing")
        case bool():
            return text("yes or no")
        case int() | float():
            return text("{value}", value=data)
        case str():
            return text('"{value}"', value=data if len(data) <= _SHOWN else data[:_SHOWN] + "…")
        case list():
            return text("a list")
        case _:
            return text("a table")


_SHOWN = 40
"""So many letters of a wrong text are repeated."""
