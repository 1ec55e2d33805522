"""The question on air, and those that come next, as the stenographer sees them."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from studio.air_queue import AirRow, AirState, air_list
from studio.question import CHANNEL_NAMES, PRESS
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.reading import Reading
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, say

ROOM = 300
"""The most height that a question takes from those that come next."""


class AskedNow(LiveView):
    """What the host is asking, large; below it the list in the host's order."""

    things = frozenset({"air_item", "question"})

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.asked: AirRow | None = None
        self._cite = ""
        self._text = self._label("asked_now", "heading")
        self._meta = self._label("asked_now_meta", "muted")
        self._model = RowsModel[AirRow](self._card, self)
        self.list = RowsView("next_questions", self.tr("接下来的提问"), lines=2)
        self.list.say_when_empty(self.tr("提问单里没有等着提的问题。助理推荐上播后会出现在这里。"))
        self.list.set_rows_model(self._model)
        self._arrange()
        self._show(())

    @Slot(str)
    def show_key(self, key: str) -> None:
        """Says by which key the question on air is quoted."""
        self._cite = self.tr("一键引用 {key}").format(key=key)
        if self.asked is not None:
            self._meta.setText(self._about(self.asked))

    def _refresh(self, ids: Ids) -> None:
        self._ask(air_list, done=self._show)

    @Slot(object)
    def _show(self, rows: tuple[AirRow, ...]) -> None:
        self.asked = next((row for row in rows if row.state is AirState.ASKING), None)
        self._text.setText(self.asked.text if self.asked else self.tr("现在没有正在提问的问题"))
        self._meta.setText(self._about(self.asked) if self.asked else "")
        self._model.set_rows(row for row in rows if row.state is AirState.QUEUED)

    def _about(self, row: AirRow) -> str:
        who = row.nickname or self.tr("匿名网友")
        askers = self.tr("代表 {n} 位网友").format(n=counted(row.askers))
        return f"Q{row.id:04d} · {who} · {askers} · {self._cite}"

    def _card(self, row: AirRow) -> Card:
        channel = say(CHANNEL_NAMES.get(row.channel, row.channel))
        text = self.tr("【记者】{text}").format(text=row.text) if row.channel == PRESS else row.text
        return Card(f"Q{row.id:04d} · {channel} · {row.nickname}", text)

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setProperty("role", role)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _arrange(self) -> None:
        now, after = QLabel(self.tr("当前问题")), QLabel(self.tr("接下来"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        pad = measures().pad
        top = QVBoxLayout()
        top.setContentsMargins(pad, measures().px(12), pad, measures().px(6))
        top.setSpacing(measures().gap)
        for label in (now, after):
            label.setProperty("role", "title")
        reading = self.reading = Reading(self.tr("当前问题"), self._text, most=ROOM)
        for each in (now, reading, self._meta, after):
            top.addWidget(each)
        top.insertSpacing(3, pad)
        column.addLayout(top)
        column.addWidget(self.list, 1)
