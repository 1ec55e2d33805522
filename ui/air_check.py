"""上播检查 on the screen: what is open, who could mend it, what somebody ticked and when.

The list asks again by the clock, for who is at a panel and which courier runs leave no entry. The
director's own PC is asked beside it on a worker: its way to the portal, its clock, its disk.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from studio import air_check, rehearsal_attendance, settings
from studio.air_check import BY_HAND, CHECK_NAMES, MENDERS, Check, CheckRow
from studio.air_probe import Probe, probe, with_probe
from studio.house import PASTED_INTO, is_folder
from studio.interview import BEFORE_AIR, interview
from studio.journal import Reader
from studio.people import ROLE_NAMES
from studio.time_check import Newest, newest
from ui.acts import WIDGET, act, act_button, tell_key
from ui.background import QUERIES, Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import emptied
from ui.flow import FlowLayout
from ui.line_field import LineField
from ui.publications import titled
from ui.readiness import readiness_opener
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, listed, say, spoken

LOOK_MS = 5_000
PROBE_EVERY = 12
"""So many looks until this PC is asked again by itself: once a minute."""


class Facts:
    """What the database tells, and what this PC is to be asked with."""

    def __init__(self, reader: Reader) -> None:
        shown = interview(reader)
        self.rows = air_check.checks(reader)
        asked = shown.portal_url != PASTED_INTO and not is_folder(shown.portal_url)
        self.url = shown.portal_url if asked else ""
        self.state = shown.state
        self.newest: Newest | None = newest(reader)


class CheckList(LiveView):
    """Red rows never block; T ticks what no program sees, U takes a tick back, R asks again."""

    things = frozenset({
        "floor", "interview", "person", "opening_words", "notice", "rehearsed", "training",
        "trained", "public_facts",
    })  # fmt: skip
    changed = Signal()

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._facts: Facts | None = None
        self._probe: Probe | None = None
        self._asking = False
        self._looks = 0
        self._model = RowsModel[CheckRow](self._card, self)
        self.list = RowsView("check_list", self.tr("上播检查"), lines=1)
        self.list.say_when_empty(self.tr("正在检查，马上就列出来；不用等它，随时可以开播。"))
        self.list.set_rows_model(self._model)
        self._reason = LineField()
        self._bar = FlowLayout(measures().gap)
        self._make_acts()
        self._title = titled(self, self.list)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        self._said = QLabel()
        self._said.setObjectName("check_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        column.addWidget(self._said)
        column.addWidget(self._make_reason_row())
        self._bar.setContentsMargins(*[measures().pad, measures().gap] * 2)
        column.addLayout(self._bar)
        self.list.current_changed.connect(self._show_acts)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._background.attendance.changed.connect(self.reload)

    def open_rows(self) -> tuple[CheckRow, ...]:
        """What is not right now, in the order of the list; nothing where nothing is known yet."""
        return tuple(row for row in self._model.rows() if not row.right)

    @property
    def before_air(self) -> bool:
        """Whether the hour is still to come."""
        return self._facts is not None and self._facts.state in BEFORE_AIR

    def _refresh(self, ids: Ids) -> None:
        self._ask(Facts, done=self._show)

    @Slot()
    def _look(self) -> None:
        """While it is on the screen; before air this PC is asked again now and then."""
        if not self.isVisible() or self.refreshing():
            return
        self._looks += 1
        if self._looks % PROBE_EVERY == 0 and self.before_air:
            self._ask_this_pc()
        self.reload()

    @Slot(object)
    def _show(self, facts: Facts) -> None:
        first, self._facts = self._facts is None, facts
        if first:
            self._ask_this_pc()
        self._show_rows()

    def _show_rows(self) -> None:
        assert self._facts is not None
        self._model.set_rows(with_probe(self._facts.rows, self._probe))
        count = len(self.open_rows())
        words = self.tr("上播检查，还有 {n} 项").format(n=counted(count))
        self._title.setText(words if count else self.tr("上播检查，全部就绪"))
        self._show_acts()
        self.changed.emit()

    @Slot()
    def _ask_this_pc(self) -> None:
        if self._asking or self._facts is None:
            return
        self._asking = True
        desk = self._background.desk
        now, folder = desk.clock.now(), _folder(self._background)
        here = partial(probe, self._facts.url, now, self._facts.newest, folder)
        self._background.work(
            self, here, done=self._show_probe, ended=self._asked_this_pc, lane=QUERIES
        )

    @Slot(object)
    def _show_probe(self, found: Probe) -> None:
        self._probe = found
        self._show_rows()

    @Slot()
    def _asked_this_pc(self) -> None:
        self._asking = False

    @Slot()
    def _again(self) -> None:
        self._ask_this_pc()
        self.reload()

    # ticks

    @Slot()
    def _tick(self) -> None:
        """The next one comes into hand: a walk through the room is one key, again and again."""
        row = self._current()
        if row is None or row.right:
            return
        if row.check is Check.REHEARSAL:
            self._reason_row.show()
            self._reason.setFocus()
        elif row.check in BY_HAND:
            self._background.execute(
                self, air_check.tick, row.check, done=self._ticked, beside=self._tick_button
            )

    @Slot()
    def _ticked(self) -> None:
        self.list.step(1)

    @Slot()
    def _confirm(self) -> None:
        self._background.execute(self, rehearsal_attendance.confirm, beside=self._confirm_button)

    @Slot()
    def _untick(self) -> None:
        row = self._current()
        if row is not None and row.by:
            self._background.execute(self, air_check.untick, row.check, beside=self._untick_button)

    @Slot()
    def _waive(self) -> None:
        self._background.execute(
            self, air_check.tick, Check.REHEARSAL, self._reason.text(), done=self._leave_reason,
            beside=self._reason,
        )  # fmt: skip

    @Slot()
    def _leave_reason(self) -> None:
        emptied(self._reason)
        self._reason_row.hide()
        self.list.setFocus()

    @Slot()
    def _show_acts(self) -> None:
        row = self._current()
        by_hand = row is not None and row.check in (*BY_HAND, Check.REHEARSAL)
        self._tick_button.setEnabled(by_hand and row is not None and not row.right)
        self._said.setText(self._whole(row) if row is not None else "")
        self._untick_button.setEnabled(by_hand and row is not None and bool(row.by))

    def _whole(self, row: CheckRow) -> str:
        """What a card may have no room for, of the row in hand."""
        menders = listed(say(ROLE_NAMES[role]) for role in MENDERS[row.check])
        words = self.tr("{said}找{who}。") if not row.right else "{said}"
        return words.format(said=spoken(row.said), who=menders)

    def _current(self) -> CheckRow | None:
        return self._model.row_of(self.list.current_id())

    def _card(self, row: CheckRow) -> Card:
        menders = listed(say(ROLE_NAMES[role]) for role in MENDERS[row.check])
        if row.right:
            pills = [Pill(self.tr("✓ 就绪"), Tone.GOOD)]
        elif row.check in BY_HAND:
            pills = [Pill(self.tr("待查看"), Tone.WARN)]
        else:
            pills = [Pill(self.tr("▲ 没有就绪"), Tone.BAD)]
        about = [say(CHECK_NAMES[row.check])]
        if row.by and row.at is not None:
            about.append(self.tr("{who} {time}").format(who=row.by, time=self.when(row.at)))
        elif not row.right:
            about.append(self.tr("找{who}").format(who=menders))
        bar = None if row.right else Tone.WARN if row.check in BY_HAND else Tone.BAD
        return Card(" · ".join(about), spoken(row.said), tuple(pills), row.right, bar)

    def _make_acts(self) -> None:
        rows = self.list
        self._tick_button = act_button(
            rows, self.tr("打钩"), "tick_check", self._tick, key="T", context=WIDGET
        )
        self._untick_button = act_button(
            rows, self.tr("取消打钩"), "untick_check", self._untick, key="U", context=WIDGET
        )
        self._confirm_button = act_button(
            rows, self.tr("确认彩排出席"), "confirm_sitting", self._confirm, key="C", context=WIDGET
        )
        report = readiness_opener(self._background, self, "Ctrl+Shift+N")
        again = act_button(
            rows, self.tr("重新检查"), "check_again", self._again, key="R", context=WIDGET
        )
        for each in (self._tick_button, self._untick_button, again, self._confirm_button, report):
            self._bar.addWidget(each)

    def _make_reason_row(self) -> QFrame:
        row = self._reason_row = QFrame()
        self._reason.setObjectName("waive_reason")
        self._reason.setAccessibleName(self.tr("不彩排的原因"))
        self._reason.setPlaceholderText(self.tr("写明不彩排的原因，回车确定，Esc 取消"))
        self._reason.returnPressed.connect(self._waive)
        tell_key(self._reason, "Return", self.tr("打钩"))
        act(self._reason, self.tr("取消"), "Esc", self._leave_reason, WIDGET)
        line = QVBoxLayout(row)
        line.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        line.addWidget(self._reason)
        row.hide()
        return row


def _folder(background: Background) -> Path:
    """Where this PC writes: the database's folder, or its own where the database is elsewhere."""
    database = background.desk.database
    return settings.data_folder() if database.is_server else database.path.parent
