"""The right side of the stenographer's desk: the question, captions, photos, her partner."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.asked_now import AskedNow
from ui.background import Background
from ui.bulletin import Bulletin
from ui.caption_lane import CaptionLane
from ui.editor import TextEditor
from ui.partner import Partner
from ui.photos import PhotoLane


class BesideRecord(QScrollArea):
    """One below the other; captions and photos take room only where some wait.

    Where a small screen at a large zoom has no room for all of it, it scrolls.
    """

    def __init__(
        self,
        background: Background,
        bulletin: Bulletin,
        asked: AskedNow,
        editor: TextEditor,
        panel: QWidget,
    ) -> None:
        """panel: upon which photos may be dropped."""
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("role", "surface")
        inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(inside)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(asked, 1)
        column.addWidget(CaptionLane(background, editor))
        column.addWidget(PhotoLane(background, bulletin, editor, panel))
        column.addWidget(Partner(background.attendance, editor))
