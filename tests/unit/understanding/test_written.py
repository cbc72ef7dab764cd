"""What cells say: read as a person would read them, in doubt where a person would ask."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.errors import Place
from selection.tables import Cell, CellValue
from selection.understanding.values.written import Written, WrittenKind, understand_cell, understand_column

K = WrittenKind


def cell(value: CellValue) -> Cell:
    return Cell(value, Place("Blad1", "B2"))


def read(value: CellValue) -> Written:
    return understand_cell(cell(value))


def column(*values: CellValue, formats: tuple[str, ...] = ()) -> tuple[Written, ...]:
    return understand_column([cell(value) for value in values], formats)


@pytest.mark.parametrize(
    ("written", "value", "unit"),
    [
        (8.0, 8, ""), ("8", 8, ""), (" 8,5\u00a0", 8.5, ""), ("'8,5", 8.5, ""), ("7½", 7.5, ""), ("+2", 2, ""),
        ("−2", -2, ""), ("€ 1.250,00", 1250, "EUR"), ("10,-", 10, ""), ("€ 10,--", 10, "EUR"), ("1 250,00", 1250, ""),
        ("1'250.00", 1250, ""), ("1’250", 1250, ""), ("CHF 10.-", 10, "CHF"), ("R$ 1.250,00", 1250, "BRL"),
        ("C$ 12.50", 12.5, "CAD"), ("A$ 12.50", 12.5, "AUD"), ("HK$ 12", 12, "HKD"), ("100 kr", 100, "kr"),
        ("1 200 zł", 1200, "PLN"), ("10 sek", 10, ""), ("EUR 12.5k", 12500, "EUR"),
        ("1,2 mln", 1_200_000, ""), ("1,2 Mio. €", 1_200_000, "EUR"), ("$ 1,250.00", 1250, "USD"),
        ("1.250,00 €", 1250, "EUR"), ("8/10", 8, "/10"), ("8 van de 10", 8, "/10"), ("8 out of 10", 8, "/10"),
        ("7,5 von 10", 7.5, "/10"), ("8 sur 10", 8, "/10"), ("30 dagen", 30, "days"), ("6 Wochen", 6, "weeks"),
        ("30 días", 30, "days"), ("12 km", 12, "km"), ("0,123", 0.123, ""), ("1234.567", 1234.567, ""),
    ],
)  # fmt: skip
def test_numbers(written: CellValue, value: float, unit: str) -> None:
    found = read(written)
    assert (found.kind, found.value, found.unit) == (K.NUMBER, pytest.approx(value), unit)
    assert found.low == found.high == found.value


@pytest.mark.parametrize(
    ("written", "low", "high", "unit"),
    [
        ("8 à 9", 8, 9, ""), ("8 tot 9", 8, 9, ""), ("8 bis 9", 8, 9, ""), ("8 t/m 9", 8, 9, ""), ("8 a 9", 8, 9, ""),
        ("7-8", 7, 8, ""), ("7 – 8", 7, 8, ""), ("7½-8", 7.5, 8, ""), ("20,- - 30,-", 20, 30, ""),
        ("8,50 - 12,50", 8.5, 12.5, ""), ("€ 8,50 - € 12,50", 8.5, 12.5, "EUR"), ("€ 8,50-12,50", 8.5, 12.5, "EUR"),
        ("8,50 - 12,50 €", 8.5, 12.5, "EUR"), ("10-20%", 0.1, 0.2, "%"), ("10% - 20%", 0.1, 0.2, "%"),
        ("tussen 8 en 9", 8, 9, ""), ("zwischen 8 und 9", 8, 9, ""), ("between 8 and 9", 8, 9, ""),
        ("entre 8 y 9", 8, 9, ""), ("van 8 tot 9", 8, 9, ""), ("8 ± 1", 7, 9, ""), ("10 - 20 dagen", 10, 20, "days"),
        ("-3 - -1", -3, -1, ""), ("€10k - €15k", 10_000, 15_000, "EUR"), ("8 oder 9", 8, 9, ""),
    ],
)  # fmt: skip
def test_intervals(written: str, low: float, high: float, unit: str) -> None:
    found = read(written)
    assert (found.kind, found.low, found.high, found.unit) == (K.INTERVAL, low, high, unit)
    assert found.value == pytest.approx((low + high) / 2)


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [("> 5", 5, None), (">5", 5, None), ("≥ 5", 5, None), ("<= 3", None, 3), ("min. 5 dagen", 5, None),
     ("max. 20 dagen", None, 20), ("mindestens 5", 5, None), ("at least 5", 5, None), ("5 of meer", 5, None),
     ("hasta 10", None, 10)],
)  # fmt: skip
def test_one_open_end(written: str, low: float | None, high: float | None) -> None:
    found = read(written)
    assert (found.kind, found.low, found.high, found.value) == (K.INTERVAL, low, high, None)


@pytest.mark.parametrize("written", ["85%", "85 %", "85 procent", "85 Prozent", "85 por ciento"])
def test_percentages_are_parts_of_one(written: str) -> None:
    found = read(written)
    assert (found.kind, found.value, found.is_share) == (K.NUMBER, 0.85, True)


@pytest.mark.parametrize(
    ("shown", "unit", "is_share"),
    [("0%", "%", True), ("0.00%", "%", True), ('"€" #,##0.00', "EUR", False), ("[$€-413] #,##0", "EUR", False),
     ('0 "dagen"', "days", False), ("General", "", False), ("0.00", "", False), ('0.0" %"', "%", True)],
)  # fmt: skip
def test_number_formats_say_the_unit(shown: str, unit: str, is_share: bool) -> None:
    found = understand_cell(cell(0.85), shown)
    assert (found.kind, found.value, found.unit, found.is_share) == (K.NUMBER, 0.85, unit, is_share)


@pytest.mark.parametrize("written", ["ca. 8", "±8", "~8", "circa 8", "ongeveer 8", "etwa 8", "about 8", "aprox. 8"])
def test_about_a_number(written: str) -> None:
    found = read(written)
    assert (found.kind, found.value, found.remark) == (K.NUMBER, 8, "approximate")


@pytest.mark.parametrize(
    ("written", "value", "remark"),
    [("8 (zie toelichting)", 8, "zie toelichting"), ("7 - goed", 7, "goed"), ("7: goed", 7, "goed"),
     ("8 goed", 8, "goed"),
     ("goed (8)", 8, "goed"), ("8 (onvoldoende)", 8, "onvoldoende"), ("€ 12,50 per uur", 12.5, "per uur")],
)  # fmt: skip
def test_text_beside_a_number(written: str, value: float, remark: str) -> None:
    found = read(written)
    assert (found.kind, found.value, found.remark) == (K.NUMBER, value, remark)


@pytest.mark.parametrize(
    ("written", "included"),
    [("€ 1.250,00 incl. btw", True), ("€ 1.250,00 excl. btw", False), ("€ 1.250,00 ex btw", False),
     ("1.250,00 € zzgl. MwSt.", False), ("1.250,00 € inkl. MwSt", True), ("£1,250.00 excl. VAT", False),
     ("£1,250.00 incl. VAT", True), ("1.250,00 € IVA incl.", True), ("1.250,00 € + IVA", False),
     ("1 250,00 € HT", False), ("1 250,00 € TTC", True), ("€ 1.250,00 (incl. btw)", True), ("€ 1.250,00", None)],
)  # fmt: skip
def test_with_or_without_tax(written: str, included: bool | None) -> None:
    found = read(written)
    assert (found.kind, found.value, found.incl_vat) == (K.NUMBER, 1250, included)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        (None, K.BLANK), ("   ", K.BLANK), ("\u00a0", K.BLANK), ("...", K.BLANK), ("n.v.t.", K.NOT_APPLICABLE),
        ("NVT", K.NOT_APPLICABLE), ("n/a", K.NOT_APPLICABLE), ("entfällt", K.NOT_APPLICABLE),
        ("no aplica", K.NOT_APPLICABLE), ("s.o.", K.NOT_APPLICABLE), ("niet van toepassing", K.NOT_APPLICABLE),
        ("?", K.UNKNOWN), ("None", K.UNKNOWN), ("onbekend", K.UNKNOWN), ("unbekannt", K.UNKNOWN), ("TBD", K.UNKNOWN),
        ("nog niet bekend", K.UNKNOWN), ("k.A.", K.UNKNOWN), ("keine Angabe", K.UNKNOWN), ("#REF!", K.ERROR),
        ("#WAARDE!", K.ERROR), ("#N/A", K.ERROR), (True, K.LEVEL), ("ja", K.LEVEL), ("High", K.LEVEL),
        ("ruim voldoende", K.LEVEL), ("+", K.MARK), ("++", K.MARK), ("o", K.MARK), ("x", K.MARK), ("***", K.MARK),
        ("★★★☆☆", K.MARK), ("✓", K.MARK), ("+/-", K.MARK), (date(2024, 8, 7), K.DATE), ("7-8-2024", K.DATE),
        ("7-aug", K.DATE), ("12 mei 2024", K.DATE), ("2024-08-07", K.DATE), ("idem", K.TEXT), ("3PL", K.TEXT),
        ("De leverancier heeft een goed plan, maar levert nog niet.", K.TEXT),
    ],
)  # fmt: skip
def test_what_is_no_number(written: CellValue, kind: WrittenKind) -> None:
    found = read(written)
    assert found.kind is kind
    assert found.value is None


@pytest.mark.parametrize("written", ["5 mil", "5 billion", "5 M", "5 m €", "8 x", "3 keer"])
def test_words_that_may_multiply_are_no_remarks(written: str) -> None:
    assert not read(written).is_number


def test_m_behind_a_sign_of_money_is_a_million() -> None:
    assert read("€ 5 m").value == 5_000_000


def test_errors_are_no_blanks() -> None:
    assert understand_cell(Cell(None, Place("Blad1", "B2"), "#DIV/0!")).kind is K.ERROR
    assert read(float("nan")).kind is K.ERROR


@pytest.mark.parametrize(
    ("written", "readings"),
    [
        ("1.234", {(1234, 1234), (1.234, 1.234)}), ("€ 1.234", {(1234, 1234), (1.234, 1.234)}),
        ("1.000-2.000", {(1000, 2000), (1, 2)}), ("7+", {(7.25, 7.25), (7, 7)}), ("8-", {(7.75, 7.75), (8, 8)}),
        ("7/8", {(7, 8), (7, 7)}), ("9/10", {(9, 10), (9, 9)}), ("8 of 9", {(8, 9), (8, 8)}), ("06-07", set()),
        ("8, 9", set()), ("8 5", set()), ("7,8,9", set()), ("8 (was 6)", set()), ("9-7", set()), ("10-15k", set()),
        ("24/7", set()),
    ],
)  # fmt: skip
def test_what_may_be_two_numbers_is_in_doubt(written: str, readings: set[tuple[float, float]]) -> None:
    found = read(written)
    assert (found.kind, found.value, found.low, found.high) == (K.DOUBTFUL, None, None, None)
    assert set(found.readings) == readings


@pytest.mark.parametrize(
    ("others", "meant"),
    [(("1.250,00",), 1234), (("2.5",), 1.234), (("12,5 - 13,5",), 1234), (("10,-", "12,50"), 1234),
     (("1.234.567",), 1234), (("1,250.00",), 1.234)],
)  # fmt: skip
def test_the_column_shows_the_decimal_mark(others: tuple[str, ...], meant: float) -> None:
    found = column("1.234", *others)[0]
    assert (found.kind, found.value) == (K.NUMBER, meant)


@pytest.mark.parametrize("others", [("2.345",), ("2.5", "2,5"), (8.0, 7.5), ("01.05.2024",)])
def test_a_column_that_does_not_show_it_leaves_the_doubt(others: tuple[CellValue, ...]) -> None:
    assert column("1.234", *others)[0].kind is K.DOUBTFUL


def test_a_dash_is_a_blank_among_numbers_and_a_level_among_marks() -> None:
    assert [one.kind for one in column(8.0, "-", 7.0)] == [K.NUMBER, K.BLANK, K.NUMBER]
    assert [one.kind for one in column("goed", "-", "matig")] == [K.LEVEL, K.BLANK, K.LEVEL]
    assert [one.word for one in column("+", "-", "o", "--")] == ["+", "-", "o", "--"]
    assert [(one.kind, one.word) for one in column("+", 0.0, "-")] == [(K.MARK, "+"), (K.MARK, "0"), (K.MARK, "-")]
    assert {one.kind for one in column("-", "-", None)} == {K.BLANK}
    assert [one.value for one in column(-1.0, 0.0, 1.0)] == [-1, 0, 1]


def test_dates_among_grades_were_grades() -> None:
    seventh = column(8.0, datetime(2024, 8, 7, 0, 0), 7.0)[1]  # noqa: DTZ001 - a spreadsheet's day has no zone
    assert seventh.kind is K.DATE_MANGLED_GRADE
    assert {(7, 8), (7.8, 7.8)} <= set(seventh.readings)
    assert {one.kind for one in column(date(2024, 8, 7), date(2024, 9, 7))} == {K.DATE}


def test_a_bare_number_among_percentages_is_in_doubt() -> None:
    found = column("85%", "90%", 70.0)
    assert [one.kind for one in found] == [K.NUMBER, K.NUMBER, K.DOUBTFUL]
    assert [value for value, _ in found[2].readings] == pytest.approx([0.7, 70])
    assert column(0.85, 0.9, formats=("0%", "0%"))[1].is_share


def test_nine_of_ten_is_sure_among_others_out_of_ten() -> None:
    assert [one.value for one in column("9/10", "7/10", "8/10")] == [9, 7, 8]
    assert [one.value for one in column("7/8", "3/8")] == [7, 3]
    assert column("7/8", "8/9")[0].kind is K.DOUBTFUL


def test_the_plus_of_a_column_is_what_its_legend_says() -> None:
    assert [one.value for one in understand_column([cell("7+"), cell("7-")], plus=0.25)] == [7.25, 6.75]


def test_none_is_a_level_among_levels() -> None:
    assert [one.kind for one in column("Low", "None", "High")] == [K.LEVEL, K.LEVEL, K.LEVEL]
    assert [one.kind for one in column(8.0, "None", 7.0)] == [K.NUMBER, K.UNKNOWN, K.NUMBER]


_STYLES = {"nl": (".", ","), "de": (".", ","), "en": (",", "."), "ch": ("'", "."), "fr": ("\u202f", ",")}


def _in_style(number: float, places: int, style: str) -> str:
    group, mark = _STYLES[style]
    return f"{number:,.{places}f}".translate(str.maketrans({",": group, ".": mark}))


@settings(max_examples=30, derandomize=True)
@given(
    numbers=st.lists(st.tuples(st.integers(-10_000_000, 10_000_000), st.integers(0, 4)), min_size=1, max_size=6),
    style=st.sampled_from(sorted(_STYLES)),
    sign=st.sampled_from(["{}", "€ {}", "{} €", "EUR {}", " {} "]),
)
def test_a_column_in_one_style_is_read_as_meant_or_in_doubt(
    numbers: list[tuple[int, int]], style: str, sign: str
) -> None:
    meant = [round(whole / 10**places, places) for whole, places in numbers]
    texts = [sign.format(_in_style(one, places, style)) for one, (_, places) in zip(meant, numbers, strict=True)]
    for found, number in zip(column(*texts), meant, strict=True):
        assert found.kind in {K.NUMBER, K.DOUBTFUL}
        assert found.kind is K.DOUBTFUL or found.value == pytest.approx(number, rel=1e-12, abs=1e-12)
        assert found.kind is K.NUMBER or any(low == pytest.approx(number) == high for low, high in found.readings)


@settings(max_examples=30, derandomize=True)
@given(
    ends=st.tuples(st.integers(0, 900), st.integers(0, 900)).map(sorted),
    style=st.sampled_from(sorted(_STYLES)),
    between=st.sampled_from([" - ", "-", " à ", " tot ", " bis ", " to ", " – "]),
)
def test_an_interval_in_any_style_has_the_ends_that_were_meant(ends: list[int], style: str, between: str) -> None:
    low, high = (end / 10 for end in ends)
    found = read(between.join(_in_style(end, 1, style) for end in (low, high)))
    assert (found.kind, found.low, found.high) == ((K.INTERVAL if low < high else K.NUMBER), low, high)
