"""Tables as files, whatever they hold: read from .docx, .xlsx and .csv, and written as such.

Whoever sends one has merged cells, glossed characters, a heading over two lines or none. What its
lines mean is for those who ask: plans of a year, forms of nominations.
"""

from studio.table_file.cells import Given, Table, given
from studio.table_file.headings import Columns, Head, left_out
from studio.table_file.line import GLOSSED, Line, short
from studio.table_file.written import KINDS, Lines, write

__all__ = [
    "GLOSSED", "KINDS", "Columns", "Given", "Head", "Line", "Lines", "Table", "given", "left_out",
    "short", "write",
]  # fmt: skip
