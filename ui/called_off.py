"""Why a programme was called off (取消), where the planner looks at it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtWidgets import QLabel

from studio.halt import HaltRow
from studio.interview import InterviewRow
from studio.states import CALLED_OFF


class CalledOff(QLabel):
    """One line, to be seen only where the programme was called off."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("called_off")
        self.setProperty("tone", "bad")
        self.setWordWrap(True)
        self.hide()

    def tell(
        self, shown: InterviewRow, halts: Sequence[HaltRow], when: Callable[[datetime], str]
    ) -> None:
        """when: how a moment is written at this seat."""
        said = ""
        if shown.state in CALLED_OFF and halts:
            last = halts[-1]
            said = self.tr("已取消：{reason}（{who}，{time}）").format(
                reason=last.reason, who=last.by, time=when(last.at)
            )
        self.setText(said)
        self.setVisible(bool(said))
