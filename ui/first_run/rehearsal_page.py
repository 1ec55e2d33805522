"""A rehearsal to sit down at: laid out, its portal and netizens kept running, its seats opened."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.people import ROLE_NAMES
from studio.settings import data_folder
from ui.acts import button, tell_key
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.card import Card, Pill, Tone
from ui.first_run.choice import words
from ui.first_run.keeper import RehearsalKeeper
from ui.first_run.steps import Keys, Steps, keys_of_seats
from ui.flow import FlowLayout
from ui.focus import start_at
from ui.notices import show_refusal
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.words import say

if TYPE_CHECKING:
    from pathlib import Path

    from studio.rehearsal.practice import Practice, PracticeSeat

LOOK_MS = 1000
LONG_LOOKS = 40
"""So many looks in vain are told: somebody else may have the portal's port."""


@dataclass(frozen=True)
class SeatItem:
    """A seat in the list; id: its place, from 1."""

    id: int
    login: str
    name: str
    role: str
    opened: bool = False


@dataclass(frozen=True)
class Ready:
    """A rehearsal with what its processes find around them."""

    practice: "Practice"
    around: dict[str, str]


@dataclass(frozen=True)
class Looked:
    """Whether the portal of a rehearsal answers, and the keys of its seats."""

    practice: "Practice"
    there: bool
    keys: Keys


class RehearsalPage(QWidget):
    """What was laid out stays on the disk; leaving the window only stops portal and netizens."""

    told = Signal()

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        database = background.desk.database
        self._database: Path = data_folder() / "server" if database.is_server else database.path
        self._ready: Ready | None = None
        self._keeper = RehearsalKeeper(self)
        self._busy = False
        self._answers = False
        self._asking = False
        self._in_vain = 0
        self._opened: set[str] = set()
        self._state = words("rehearsal_state")
        self._steps = Steps()
        self._model = RowsModel[SeatItem](_card, self)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self._ask_portal)
        self._make_seats()
        self._make_buttons()
        self._arrange()
        self._show()

    @property
    def running(self) -> bool:
        """Whether the rehearsal's processes are kept running now."""
        return self._keeper.running

    def look_for_one(self) -> None:
        """Looks for a rehearsal that was laid out before."""
        if self._ready is None and not self._busy:
            self._background.work(
                self, partial(_found, self._database), done=self._know, lane=QUERIES
            )

    def state_text(self) -> str:
        """How far the rehearsal is, in a sentence."""
        if self._busy:
            return self.tr("正在准备彩排，约十秒……")
        if self._ready is None:
            return self.tr("还没有准备过彩排。")
        if not self._keeper.running:
            return self.tr("彩排已经准备好，停在上次的地方；按“继续彩排”打开演练门户。")
        if not self._answers and self._in_vain > LONG_LOOKS:
            return self.tr(
                "演练门户还没有应答，仍在重试；也许别的程序占了它的端口，可以“重新准备一场”。"
            )
        if not self._answers:
            return self.tr("正在打开演练门户……")
        asking = self.tr("网友正在提问") if self._keeper.asking else self.tr("网友已经问完")
        return self.tr("✓ 演练门户开着，{asking}。请打开席位：选中，按回车。").format(asking=asking)

    def end(self) -> None:
        """Ends portal, courier and netizens."""
        self._look.stop()
        self._keeper.end()

    # laid out

    @Slot()
    def _prepare(self) -> None:
        if self._busy:
            return
        self.end()
        self._busy = True
        self._opened.clear()
        now = self._background.desk.clock.now()
        self._background.work(
            self, partial(_laid_out, self._database, now), done=self._begin_new,
            ended=self._prepared, beside=self._new, lane=QUERIES,
        )  # fmt: skip
        self._show()

    @Slot(object)
    def _begin_new(self, ready: Ready) -> None:
        self._ready = ready
        self._begin()

    @Slot()
    def _prepared(self) -> None:
        self._busy = False
        self._show()
        if self._ready is not None:
            self._seats.setFocus()

    @Slot(object)
    def _know(self, ready: Ready | None) -> None:
        if self._ready is None:
            self._ready = ready
        self._show()

    @Slot()
    def _go_on(self) -> None:
        if self._ready is not None and not self._keeper.running:
            self._begin()
            self._seats.setFocus()

    def _begin(self) -> None:
        assert self._ready is not None
        self._answers = False
        self._in_vain = 0
        self._keeper.begin(self._ready.practice, self._ready.around)
        self._look.start()
        self._show()

    @Slot()
    def _ask_portal(self) -> None:
        """One question at a time: a portal that hangs answers later than the next look."""
        if self._ready is not None and not self._asking and not self._background.lanes.closed:
            self._asking = True
            look = partial(_looked_at, self._ready.practice)
            self._background.work(
                self, look, done=self._know_portal, ended=self._may_ask, lane=QUERIES
            )

    @Slot()
    def _may_ask(self) -> None:
        self._asking = False

    @Slot(object)
    def _know_portal(self, looked: "Looked") -> None:
        """An answer about a rehearsal that was laid aside meanwhile is none."""
        if self._ready is None or looked.practice != self._ready.practice:
            return
        self._answers = looked.there
        self._in_vain = 0 if looked.there else self._in_vain + 1
        self._steps.show_keys(looked.keys)
        self._show()

    # seats

    def _make_seats(self) -> None:
        self._seats = RowsView("rehearsal_seats", self.tr("席位"), lines=1)
        self._seats.set_rows_model(self._model)
        self._seats.say_when_empty(
            self.tr("按“准备一场彩排”：十秒钟后这里就有主持人、速记员、审核员等席位。")
        )
        self._seats.chosen.connect(self._open)
        self._seats.setMinimumHeight(measures().px(140))
        tell_key(self._seats, "Return", self.tr("打开选中的席位"))

    @Slot()
    def _open_current(self) -> None:
        number = self._seats.current_id()
        if number is None:
            show_refusal(self._sit, self.tr("请先选中一个席位。"))
        else:
            self._open(number)

    @Slot(object)
    def _open(self, number: int) -> None:
        item = self._model.row_of(number)
        if item is None or self._ready is None:
            return
        if not self._keeper.running:
            self._begin()
        if self._keeper.open_seat(item.login, self._ready.around):
            self._opened.add(item.login)
            self._show()
        else:
            show_refusal(self._sit, self.tr("席位没有打开，请再试一次。"))

    @Slot()
    def _open_page(self) -> None:
        if self._ready is not None:
            QDesktopServices.openUrl(QUrl(self._ready.practice.page_url))

    # what is shown

    def _make_buttons(self) -> None:
        self._new = button(self.tr("准备一场彩排"), "prepare_rehearsal", self._prepare)
        self._on = button(self.tr("继续彩排"), "continue_rehearsal", self._go_on, kind="primary")
        self._sit = button(
            self.tr("打开席位"), "open_seat", self._open_current, hint="↵", kind="primary"
        )
        self._page = button(self.tr("打开门户页面"), "open_page", self._open_page)
        for each in (self._new, self._on):
            each.setAutoDefault(True)  # Return presses them, as in a dialog

    def _show(self) -> None:
        ready, running = self._ready, self._keeper.running
        rows = [] if ready is None else _items(ready.practice.seats, self._opened)
        self._model.set_rows(rows)
        if rows and self._seats.current_id() is None:
            self._seats.select(rows[0].id)
        told = self.state_text()
        if told != self._state.text():
            self._state.setText(told)
            self._state.setAccessibleName(told)
            announce(self._state, told)
            self.told.emit()
        self._new.set_words(self.tr("准备一场彩排") if ready is None else self.tr("重新准备一场"))
        self._new.set_kind("primary" if ready is None else "plain")
        self._on.setVisible(ready is not None and not running and not self._busy)
        for each in (self._sit, self._page):
            each.setVisible(ready is not None and running)
        self._address.setVisible(ready is not None)
        if ready is not None:
            told = self.tr("网页：{url}　　口令都是：{password}")
            self._address.setText(
                told.format(url=ready.practice.page_url, password=ready.practice.password)
            )

    def _arrange(self) -> None:
        self._address: QLabel = words("rehearsal_address", "muted")
        self._address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        acts = FlowLayout(measures().gap)
        for each in (self._sit, self._on, self._page, self._new):
            acts.addWidget(each)
        left = QVBoxLayout()
        left.setSpacing(measures().px(10))
        left.addWidget(self._state)
        left.addWidget(self._seats)
        left.addLayout(acts)
        left.addWidget(self._address)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(measures().px(24))
        row.addLayout(left, 5)
        row.addWidget(self._steps, 4)
        start_at(self, self._new)


def _items(seats: "tuple[PracticeSeat, ...]", opened: set[str]) -> list[SeatItem]:
    return [
        SeatItem(number, seat.login, seat.name, say(ROLE_NAMES[seat.role]), seat.login in opened)
        for number, seat in enumerate(seats, 1)
    ]


def _card(item: SeatItem) -> Card:
    opened = say("已打开过")
    pills = (Pill(opened, Tone.GOOD),) if item.opened else ()
    return Card(item.login, f"{item.role} · {item.name}", pills)


def _found(database: "Path") -> Ready | None:
    from studio.rehearsal.practice import laid_out

    practice = laid_out(database)
    return None if practice is None else Ready(practice, practice.environment())


def _laid_out(database: "Path", now: object) -> Ready:
    from studio.rehearsal.practice import lay_out

    practice = lay_out(database, now)  # type: ignore[arg-type]
    return Ready(practice, practice.environment())


def _looked_at(practice: "Practice") -> Looked:
    return Looked(practice, practice.answers(), keys_of_seats(practice))
