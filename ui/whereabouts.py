"""Who is where: the roster on the director's desk, who is missed first; a seat filled by a key."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from studio.people import ROLE_NAMES
from studio.presence import PresentRow
from studio.whereabouts import WhereRow, whereabouts
from ui.acts import WIDGET
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row
from ui.opener import DialogOpener
from ui.publications import titled
from ui.seating import seat_name
from ui.standing_in import StandIn
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, listed, say

LOOK_MS = 3_000


class Whereabouts(LiveView):
    """Presence leaves no entry, so the list asks again by the clock while it is on the screen."""

    things = frozenset({"person"})

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._model = RowsModel[WhereRow](self._card, self)
        self.list = RowsView("crew_list", self.tr("谁在哪里"), lines=1)
        self.list.say_when_empty(self.tr("还没有排人。请组织协调在“排期”里排进人员名单。"))
        self.list.set_rows_model(self._model)
        self._title = titled(self, self.list)
        self._replace = DialogOpener(
            self.tr("换人…"), "open_stand_in", self._make_dialog, self.list, "S", context=WIDGET
        )
        bar = act_row(self._replace)
        bar.setContentsMargins(*[measures().pad, measures().gap] * 2)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addLayout(bar)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        background.attendance.changed.connect(self.reload)

    def _refresh(self, ids: Ids) -> None:
        self._ask(whereabouts, done=self._show)

    @Slot()
    def _look(self) -> None:
        if self.isVisible() and not self.refreshing():
            self.reload()

    @Slot(object)
    def _show(self, rows: tuple[WhereRow, ...]) -> None:
        self._model.set_rows(rows)
        there = sum(row.there for row in rows)
        words = self.tr("谁在哪里，{n} 人在席，{m} 人不在")
        self._title.setText(words.format(n=counted(there), m=counted(len(rows) - there)))

    def _card(self, row: WhereRow) -> Card:
        roles = listed(say(ROLE_NAMES[role]) for role in row.roles)
        last = self.tr("最近操作 {time}").format(time=self.when(row.last)) if row.last else ""
        about = " · ".join(filter(None, (row.name, roles, last)))
        if not row.there:
            away = self.tr("没有打开本场窗口")
            if row.missed:
                return Card(about, away, (Pill(self.tr("▲ 缺人"), Tone.BAD),), bar=Tone.BAD)
            return Card(about, away, (Pill(self.tr("不在")),), faded=True)
        typing = any(one.at.typing for one in row.windows)
        pill = Pill(self.tr("在写"), Tone.ACCENT) if typing else Pill(self.tr("在席"), Tone.GOOD)
        return Card(about, listed(self._window(row, one) for one in row.windows), (pill,))

    def _window(self, row: WhereRow, one: PresentRow) -> str:
        """“速记 @ 前厅一号 第12条”: where, and what is in hand there."""
        parts = [seat_name(one.at.panel), one.place, self._in_hand(row, one)]
        return " · ".join(filter(None, parts))

    def _in_hand(self, row: WhereRow, one: PresentRow) -> str:
        if one.at.thing == "line":
            number = dict(row.lines).get(one.at.thing_id, 0)
            return self.tr("第{n}条").format(n=number) if number else self.tr("新的一条")
        if one.at.thing in ("question", "answer") and one.at.thing_id:
            return f"Q{one.at.thing_id:04d}"
        return ""

    def _make_dialog(self, parent: QWidget) -> QDialog | None:
        row = self._model.row_of(self.list.current_id())
        return StandIn(self._background, row, parent)
