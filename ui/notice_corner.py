"""The way to the notice (预告) at the reviewer's seat, and what waits there for a second person."""

from PySide6.QtWidgets import QWidget

from ui.background import Background
from ui.bulletin import Bulletin
from ui.fields import act_row
from ui.notice_text import notice_text_opener
from ui.public_facts import PublicFactsNote


class NoticeCorner(PublicFactsNote):
    """The words, and the way to the notice, at a seat that signs both."""

    def __init__(self, background: Background, bulletin: Bulletin, panel: QWidget) -> None:
        super().__init__(background, bulletin)
        self.column.addLayout(act_row(notice_text_opener(background, bulletin, panel, "F6")))
