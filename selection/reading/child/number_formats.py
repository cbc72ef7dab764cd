"""The number format of each cell style, as far as it says something: a percentage, a currency, a date."""

from __future__ import annotations

__all__ = ["StyleScan"]

# ISO/IEC 29500-1, 18.8.30: formats that every program knows by number; 0 is the general one, 49 plain text.
_BUILT_IN = {
    "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%", "11": "0.00E+00", "12": "# ?/?",
    "13": "# ??/??", "14": "mm-dd-yy", "15": "d-mmm-yy", "16": "d-mmm", "17": "mmm-yy", "18": "h:mm AM/PM",
    "19": "h:mm:ss AM/PM", "20": "h:mm", "21": "h:mm:ss", "22": "m/d/yy h:mm", "37": "#,##0 ;(#,##0)",
    "38": "#,##0 ;[Red](#,##0)", "39": "#,##0.00;(#,##0.00)", "40": "#,##0.00;[Red](#,##0.00)",
    "41": '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', "42": '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
    "43": '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    "44": '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)', "45": "mm:ss", "46": "[h]:mm:ss", "47": "mmss.0",
    "48": "##0.0E+0", "49": "@",
}  # fmt: skip
_GENERAL = "general"
_LONGEST_CODE = 255


class StyleScan:
    """One walk over the styles of a workbook."""

    def __init__(self) -> None:
        self._own: dict[str, str] = {}
        self._styles: list[str] = []
        self._inside = False

    @property
    def formats(self) -> dict[str, str]:
        """The format of each style that has one, by the number of the style as a cell writes it."""
        codes = {**_BUILT_IN, **self._own}
        found = {str(number): codes.get(identity, "") for number, identity in enumerate(self._styles)}
        return {style: code for style, code in found.items() if code and code.casefold() != _GENERAL}

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """An element of the styles begins."""
        if name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            self._styles.append(attributes.get("numFmtId", "0"))
        elif name == "numFmt" and "numFmtId" in attributes:
            self._own.setdefault(attributes["numFmtId"], attributes.get("formatCode", "")[:_LONGEST_CODE])

    def closed(self, name: str) -> None:
        """An element of the styles ends."""
        if name == "cellXfs":
            self._inside = False

    def said(self, text: str) -> None:
        """Styles have no text."""
