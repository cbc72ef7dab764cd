"""Any workbook or csv to tables in which each value knows its cell; and back, as an annotated copy or a form."""

from selection.reading.annotate import annotated_copy
from selection.reading.limits import Limits
from selection.reading.template import write_template
from selection.reading.workbook import read_workbook

__all__ = ["Limits", "annotated_copy", "read_workbook", "write_template"]
