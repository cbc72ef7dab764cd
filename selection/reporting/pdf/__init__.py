"""A plan as pages to print: charts, sentences, tables; needs the extra `pdf` and no office program."""

from selection.reporting.pdf.parts import Grid, Heading, Part, Points, Sentences
from selection.reporting.pdf.setting import can_print, check_printable
from selection.reporting.pdf.write import write_letter, write_pdf

__all__ = [
    "Grid",
    "Heading",
    "Part",
    "Points",
    "Sentences",
    "can_print",
    "check_printable",
    "write_letter",
    "write_pdf",
]
