"""Nomination forms (意见建议征集表) as files: read from .docx, .xlsx and .csv, written as such.

What is uncertain is marked, what is not taken in is said; nothing goes in silence.
"""

from studio.nomination_table.columns import Column
from studio.nomination_table.drafts import Draft, Found, read
from studio.nomination_table.looking import Looked, look_at
from studio.nomination_table.written import table_of, write
from studio.table_file import KINDS

__all__ = [
    "KINDS", "Column", "Draft", "Found", "Looked", "look_at", "read", "table_of", "write",
]  # fmt: skip
