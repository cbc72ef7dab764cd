"""What Excel offers and refuses while somebody fills in the form: drop-downs, limits, a word on what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from selection.reading.form.layout import FIRST_ROW, HEADING_ROW, LAST_ROW, Layout
from selection.schema import Column, Kind
from selection.texts import Language, Text, text

__all__ = ["choice_list", "define", "define_lists", "validations"]

_CANDIDATES, _CRITERIA, _CAPABILITIES = "candidates", "criteria", "capabilities"
_LOWEST, _HIGHEST = "crit_low", "crit_high"
_MOST_CAPABILITIES = 60
_LONGEST_LIST = 255

# Which list a column offers. What is loose may hold other words too: the client, Influence, several names.
_OFFERS: Mapping[tuple[str, str], tuple[str, bool]] = {
    ("candidates", "member_of"): (_CANDIDATES, False),
    ("candidates", "recovery"): (_CRITERIA, False),
    ("scores", "candidate"): (_CANDIDATES, True),
    ("assessments", "candidate"): (_CANDIDATES, True),
    ("assessments", "criterion"): (_CRITERIA, False),
    ("capabilities", "party"): (_CANDIDATES, True),
    ("needs", "capability"): (_CAPABILITIES, True),
    ("relations", "source"): (_CANDIDATES, True),
    ("relations", "target"): (_CANDIDATES, True),
    ("relations", "criterion"): (_CRITERIA, False),
    ("weights", "criterion"): (_CRITERIA, True),
}
_HEADED_BY = {"scores": _CRITERIA, "joint_results": _CAPABILITIES}
# Where the criterion of a score stands: above it, or beside it in this column.
_CRITERION_BESIDE = {"assessments": "score", "relations": "value"}


def define_lists(book: Workbook, layouts: Mapping[str, Layout], language: Language) -> None:
    """Name the lists that drop-downs refer to: as long as what is filled in, so that they show no blanks."""
    for name, key in ((_CANDIDATES, "candidate"), (_CRITERIA, "criterion")):
        found = layouts[name]
        define(book, name, _down(found, key, language))
    criteria = layouts["criteria"]
    for name, key in ((_LOWEST, "lowest"), (_HIGHEST, "highest")):
        letter = criteria.letter(key)
        sheet = criteria.sheet.name.to(language)
        define(book, name, f"'{_quoted(sheet)}'!${letter}${FIRST_ROW}:${letter}${LAST_ROW}")
    sheet = _quoted(layouts[_CAPABILITIES].sheet.name.to(language))
    last = get_column_letter(1 + _MOST_CAPABILITIES)
    across = f"'{sheet}'!$B${HEADING_ROW}:${last}${HEADING_ROW}"
    define(book, _CAPABILITIES, f"'{sheet}'!$B${HEADING_ROW}:INDEX({across},MAX(1,COUNTA({across})))")


def define(book: Workbook, name: str, refers_to: str) -> None:
    """Give a range of the workbook a name."""
    book.defined_names[name] = DefinedName(name, attr_text=refers_to)


def _down(found: Layout, key: str, language: Language) -> str:
    sheet, letter = _quoted(found.sheet.name.to(language)), found.letter(key)
    column = f"'{sheet}'!${letter}${FIRST_ROW}:${letter}${LAST_ROW}"
    return f"'{sheet}'!${letter}${FIRST_ROW}:INDEX({column},MAX(1,COUNTA({column})))"


def _quoted(sheet: str) -> str:
    return sheet.replace("'", "''")


def validations(sheet: Worksheet, found: Layout, language: Language) -> None:
    """Add what Excel offers and refuses in every column of a sheet."""
    for at, slot in enumerate(found.slots, start=1):
        letter = get_column_letter(at)
        if slot.column is not None:
            area = f"{letter}{FIRST_ROW}:{letter}{LAST_ROW}"
            rule = _rule(found, slot.column, language)
            if rule is not None:
                sheet.add_data_validation(rule)
                rule.add(area)
    further = found.further()
    if further is not None and found.sheet.further is not None:
        for area, rule in _further(found, further, language):
            sheet.add_data_validation(rule)
            rule.add(area)


def _rule(found: Layout, column: Column, language: Language) -> DataValidation | None:
    offer = _OFFERS.get((found.sheet.key, column.key))
    if offer is not None:
        return _list(offer[0], language, loose=offer[1])
    if column.choices is not None:
        names = [name.to(language) for name in column.choices.values()]
        return _list(choice_list(names) or f"{found.sheet.key}_{column.key}", language)
    if _CRITERION_BESIDE.get(found.sheet.key) == column.key:
        beside = f"${found.letter('criterion')}{FIRST_ROW}"
        return _score(f"{found.letter(column.key)}{FIRST_ROW}", beside, language)
    return _plain(column, language)


def choice_list(names: list[str]) -> str | None:
    """The names as the source of a drop-down; None when they are too long for it and must stand on a sheet."""
    joined = ",".join(names)
    return None if len(joined) > _LONGEST_LIST or any("," in name for name in names) else f'"{joined}"'


def _plain(column: Column, language: Language) -> DataValidation | None:
    match column.kind:
        case Kind.YES:
            return _list(choice_list([text("yes").to(language), text("no").to(language)]) or "", language)
        case Kind.NUMBER:
            return _limit("decimal", "-1E+15", "1E+15", text("Type one number here."), language)
        case Kind.WHOLE:
            return _limit("whole", "0", "1000000", text("Type a whole number here."), language)
        case Kind.SHARE:
            return _limit("decimal", "0", "1", text("Type a share from 0% to 100% here."), language)
        case Kind.DATE:
            return _limit("date", "36526", "73050", text("Type a date here."), language)
        case _:
            return None


def _further(found: Layout, further: tuple[int, int], language: Language) -> Iterator[tuple[str, DataValidation]]:
    first, last = (get_column_letter(at) for at in further)
    offered = _HEADED_BY.get(found.sheet.key)
    if offered is not None:
        yield f"{first}{HEADING_ROW}:{last}{HEADING_ROW}", _list(offered, language)
    area = f"{first}{FIRST_ROW}:{last}{LAST_ROW}"
    match found.sheet.key:
        case "scores":
            yield area, _score(f"{first}{FIRST_ROW}", f"{first}${HEADING_ROW}", language)
        case "capabilities":
            yield area, _list('"0,1,2,3,4,?"', language)
        case "joint_results":
            yield area, _limit("whole", "1", "4", text("Type a level from 1 to 4, or leave it empty."), language)
        case _:
            return


def _list(source: str, language: Language, *, loose: bool = False) -> DataValidation:
    rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=not loose)
    return _told(rule, text("Choose from the list."), language)


def _limit(
    kind: Literal["whole", "decimal", "date"], low: str, high: str, message: Text, language: Language
) -> DataValidation:
    rule = DataValidation(type=kind, operator="between", formula1=low, formula2=high, allow_blank=True,
                          showErrorMessage=True)  # fmt: skip
    return _told(rule, message, language)


def _score(cell: str, criterion: str, language: Language) -> DataValidation:
    """A number within what its criterion allows; words are left to the reader, which knows n/a and levels."""
    match = f"MATCH({criterion},{_CRITERIA},0)"
    low, high = (f"INDEX({name},{match})" for name in (_LOWEST, _HIGHEST))
    within = f'AND(OR({low}="",{cell}>={low}),OR({high}="",{cell}<={high}))'
    # Not OR(ISNA(...), ...): in Excel an error in one part makes an error of the whole.
    formula = f"IF(ISNUMBER({cell}),IF(ISNA({match}),TRUE,{within}),TRUE)"
    rule = DataValidation(type="custom", formula1=formula, allow_blank=True, showErrorMessage=True)
    return _told(rule, text("This is outside what the sheet Criteria allows for the criterion."), language)


def _told(rule: DataValidation, message: Text, language: Language) -> DataValidation:
    # A warning can be passed: the form helps, and only reading it decides.
    rule.errorStyle = "warning"
    rule.errorTitle = text("Please check").to(language)
    rule.error = message.to(language)
    return rule
