"""The right side of the stenographer's desk: the question, captions to take over, her partner."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.asked_now import AskedNow
from ui.background import Background
from ui.caption_lane import CaptionLane
from ui.editor import TextEditor
from ui.partner import Partner


class BesideRecord(QWidget):
    """One below the other; captions take room only where some wait."""

    def __init__(self, background: Background, asked: AskedNow, editor: TextEditor) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(asked, 1)
        column.addWidget(CaptionLane(background, editor))
        column.addWidget(Partner(background.attendance, editor))
