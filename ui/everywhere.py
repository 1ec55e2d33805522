"""排期 · 查找: all years searched at once, while somebody types."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio import everywhere
from studio.everywhere import SHORTEST, Found, Place, Where
from studio.publication import PublicationState
from studio.question import QuestionState
from studio.words import Words
from ui.acts import tell_key
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.line_field import SearchField
from ui.line_states import feed_pill
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.times import day
from ui.view import Ids, LiveView
from ui.words import counted, say

RESTS_MS = 150
"""A hand rests so long before all years are asked."""
Q = QuestionState
STATES = {
    Q.RECEIVED: Words("待初筛"),
    Q.SCREENED_IN: Words("已采用"),
    Q.ASSIGNED: Words("已转办"),
    Q.MERGED: Words("已归并"),
    Q.REJECTED: Words("不采用"),
    Q.ESCALATED: Words("已移交"),
}
KINDS = {Where.QUESTION: Words("提问"), Where.LINE: Words("记录"), Where.ANSWER: Words("答复")}


class EverywhereView(LiveView):
    """What holds all the words, the newest programme first; Enter opens the programme."""

    opened = Signal(int)

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._model = RowsModel[Place](self._card, self)
        self._list = RowsView("everywhere_list", self.tr("查找结果"), lines=2)
        self._list.set_rows_model(self._model)
        self._list.chosen.connect(self._open)
        tell_key(self._list, "Return", self.tr("进入这场访谈"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(RESTS_MS)
        self._pause.timeout.connect(self.reload)
        self.field = SearchField()
        self.field.setObjectName("everywhere_search")
        self.field.setAccessibleName(self.tr("查找历年的提问、记录和答复"))
        self.field.setPlaceholderText(self.tr("历年的提问、已发布的记录和答复；几个词之间用空格"))
        self.field.textChanged.connect(self._pause.start)
        self.field.returnPressed.connect(self._to_list)
        listing = QWidget()
        self._title = titled(listing, self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(listing, 1)
        self._show(Found())

    @Slot()
    def begin(self) -> None:
        """The field has the focus, and what stands in it is written over by typing."""
        self.field.setFocus()
        self.field.selectAll()

    def _refresh(self, ids: Ids) -> None:
        self._ask(everywhere.found, self.field.text(), done=self._show)

    @Slot(object)
    def _show(self, found: Found) -> None:
        self._list.say_when_empty(self._why_empty(found))
        self._model.set_rows(found.places)
        if found.places:
            self._list.select(found.places[0].id)
        words = self.tr("查找结果 {n}").format(n=counted(len(found.places)))
        more = self.tr("还有更多，请再写几个字")
        self._title.setText(f"{words} · {more}" if found.more else words)

    def _why_empty(self, found: Found) -> str:
        if found.too_short:
            return self.tr("每个词至少写 {n} 个字。").format(n=SHORTEST)
        if not self.field.text().strip():
            return self.tr("在上面写要查找的词。查得到您能进入的各场访谈，不论年份。")
        return self.tr("没有找到。可以少写几个词，或换一种说法。")

    def _card(self, place: Place) -> Card:
        meta = " · ".join((
            self.tr(KINDS[place.where]), day(place.starts_at), place.title, place.who,
        ))  # fmt: skip
        return Card(meta, place.text, (_pill(place.state),))

    @Slot()
    def _to_list(self) -> None:
        if self._model.rowCount():
            self._list.setFocus()

    @Slot(object)
    def _open(self, number: int) -> None:
        place = self._model.row_of(number)
        if place is not None:
            self.opened.emit(place.programme)


def _pill(state: QuestionState | PublicationState) -> Pill:
    if isinstance(state, PublicationState):
        return feed_pill(state)
    out = state in (Q.REJECTED, Q.ESCALATED)
    return Pill(say(STATES[state]), Tone.WARN if out else Tone.PLAIN)
