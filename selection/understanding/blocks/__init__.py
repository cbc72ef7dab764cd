"""The blocks of a workbook: cut apart, their shape, what each is, and what its lines and cells are about."""
