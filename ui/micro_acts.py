"""A micro-interview has no floor: it is begun and ended at the publisher's seat, or in 排期."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from studio.interview import InterviewState
from studio.year_plan import Kind
from ui.acts import ActButton
from ui.background import Background
from ui.bulletin import Bulletin
from ui.flow import FlowLayout
from ui.going_on_air import StartActs
from ui.theme import measures
from ui.view import Ids

S = InterviewState
BEFORE = (S.COLLECTING, S.REHEARSED)


class MicroActs(StartActs):
    """Start and end, seen at a micro-interview alone; what is open is named before it starts."""

    keyed_as = "micro"
    by_key = frozenset({"start", "end"})

    def __init__(
        self, background: Background, bulletin: Bulletin, keyed: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, keyed)
        self._start_button.set_words(self.tr("开始微访谈"))
        line = FlowLayout(measures().gap)
        line.setContentsMargins(measures().pad, 0, measures().pad, 0)
        for each in (self._start_button, self._end_button):
            line.addWidget(each)
        self._column.insertLayout(0, line)

    def _refresh(self, ids: Ids) -> None:
        if self._background.programme:
            super()._refresh(ids)

    @Slot()
    def _show_acts(self) -> None:
        shown = self.shown
        micro = shown is not None and shown.kind == Kind.MICRO
        state = shown.state if micro and shown is not None else None
        self._allow(self._start_button, state in BEFORE)
        self._allow(self._end_button, state in (S.ON_AIR, S.PAUSED))
        for each in self._others():
            self._allow(each, False)
        sure = self._sure.isActive()
        self._end_button.set_words(
            self.tr("再按一次，结束微访谈") if sure else self.tr("结束微访谈")
        )

    def _others(self) -> tuple[ActButton, ...]:
        return self._pause_button, self._resume_button, self._extend_button
