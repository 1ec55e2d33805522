"""Lists of questions from elsewhere: the hotline's tickets (热线转办), a WeChat account's messages.

Read by a process of its own, looked at line by line, and only then taken in.
Telephone numbers and addresses are never taken in: who must be reached is reached by the ticket.
"""

from studio.sheet.columns import COLUMN_NAMES, Column, Mapped
from studio.sheet.drafts import Draft
from studio.sheet.looking import Looked, look_at
from studio.sheet.reading import Sheet, read, save_bad
from studio.sheet.taking import take_in

__all__ = [
    "COLUMN_NAMES", "Column", "Draft", "Looked", "Mapped", "Sheet", "look_at", "read", "save_bad",
    "take_in",
]  # fmt: skip
