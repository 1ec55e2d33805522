"""Plan tables as the notices have them: read from .docx, .xlsx and .csv, and written as such.

Whoever sends one has merged cells, glossed characters, a heading over two lines or none, or no
table at all. What is uncertain is marked, what is not taken in is said; nothing goes in silence.
"""

from studio.plan_table.columns import COLUMNS, USUAL, Column
from studio.plan_table.drafts import Draft, Found, read
from studio.plan_table.looking import Looked, look_at
from studio.plan_table.written import left_out, write
from studio.table_file import KINDS

__all__ = [
    "COLUMNS", "KINDS", "USUAL", "Column", "Draft", "Found", "Looked", "left_out", "look_at",
    "read", "write",
]  # fmt: skip
