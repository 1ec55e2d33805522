"""A player does only what a person at this screen could do."""

import time
from collections import Counter as Counts
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.rehearsal.scenario import Scenario, default_scenario
from ui.editor import TextEditor
from ui.player.composing import PIECE, Composing
from ui.player.hand import Effort
from ui.player.memory import Memory
from ui.player.player import Player, Seats, Steps
from ui.player.questions import KnownQuestions
from ui.player.screen import CTRL, NotOnScreen, Screen
from ui.player.script import turns_of, version_in
from ui.player.stall import StallMeter
from ui.player.troupe import QUIET_SECONDS, Troupe


class Desktop(QWidget):
    """A list, an editor, a button: approving writes what was read."""

    def __init__(self) -> None:
        super().__init__()
        self.approved: list[str] = []
        self.list = QListView()
        self.list.setObjectName("review_list")
        self.list.setModel(QStringListModel(["第1条 大家好。", "第2条 你好，五条。"], self))
        self.editor = TextEditor("line_editor", "文字")
        self.editor.submitted.connect(self._submit)
        self.approve = QPushButton("通过")
        self.approve.setObjectName("approve")
        self.approve.clicked.connect(self._approve)
        self.said = QLabel("待审")
        self.said.setObjectName("said")
        column = QVBoxLayout(self)
        for widget in (self.list, self.editor, self.approve, self.said):
            column.addWidget(widget)
        self.submitted: list[str] = []

    @Slot()
    def _approve(self) -> None:
        self.approved.append(str(self.list.currentIndex().data()))

    @Slot()
    def _submit(self) -> None:
        self.submitted.append(self.editor.take())


class Approver(Player):
    """Approves every row."""

    def play(self) -> Steps[None]:
        for row in self.screen.rows("review_list"):
            self.screen.click_row("review_list", row.number)
            yield 0.0
            self.screen.click("approve")
            self.count("approved")
            yield 0.0


class Waiter(Player):
    """Waits for what never comes."""

    def play(self) -> Steps[None]:
        yield from self.until(lambda: None, "已上网", patience=0.05)


@pytest.fixture
def desktop(qtbot: QtBot) -> Desktop:
    window = Desktop()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def screen(desktop: Desktop) -> Screen:
    return Screen(desktop, "reviewer01")


def _now() -> datetime:
    return datetime.now(UTC)


def _played(qtbot: QtBot, *players: Player) -> Troupe:
    troupe = Troupe(players, StallMeter())
    with qtbot.waitSignal(troupe.ended, timeout=5000):
        troupe.start()
    return troupe


class Idler(Player):
    """Looks for ever, and has something left."""

    def left(self) -> list[str]:
        return [f"第{n}条" for n in range(7)]

    def play(self) -> Steps[None]:
        while True:
            self.screen.click("approve")
            yield 0.01


class Hours:
    """A clock that the test sets."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def test_a_long_quiet_after_the_hour_ends_the_play_and_names_what_is_left(
    qtbot: QtBot, screen: Screen
) -> None:
    hours = Hours()
    troupe = Troupe([Idler(screen, _now, Seats())], StallMeter(), now=hours)
    troupe.end_in(60.0)
    troupe.start()
    for seconds in (59.0, 60.0 + QUIET_SECONDS - 1):
        hours.seconds = seconds
        troupe.look_for_life()
        assert troupe.faults == []
    hours.seconds = 60.0 + QUIET_SECONDS
    with qtbot.waitSignal(troupe.ended, timeout=5000):
        troupe.look_for_life()
    (fault,) = troupe.faults
    assert fault.startswith(
        "reviewer01：节目结束后 120 秒里什么也没有发生，还有 7 件没有做（第0条、"
    )


def test_who_waits_for_others_at_work_is_not_given_up(qtbot: QtBot, screen: Screen) -> None:
    hours = Hours()
    troupe = Troupe([Idler(screen, _now, Seats())], StallMeter(), now=hours)
    troupe.end_in(0.0)
    troupe.start()
    for _ in range(5):
        hours.seconds += QUIET_SECONDS - 1
        troupe.look_for_life()
        troupe.stir()
    assert troupe.faults == []
    troupe.stop()


def test_who_comes_back_long_after_the_hour_is_not_given_up_at_once(
    qtbot: QtBot, screen: Screen
) -> None:
    hours = Hours()
    troupe = Troupe([Idler(screen, _now, Seats())], StallMeter(), now=hours)
    troupe.end_in(-2 * QUIET_SECONDS)
    troupe.start()
    for seconds in (1.0, QUIET_SECONDS - 1):
        hours.seconds = seconds
        troupe.look_for_life()
        assert troupe.faults == []
    hours.seconds = QUIET_SECONDS
    with qtbot.waitSignal(troupe.ended, timeout=5000):
        troupe.look_for_life()


def test_a_seat_that_was_never_ready_ends_too(qtbot: QtBot, screen: Screen) -> None:
    hours = Hours()
    troupe = Troupe([Idler(screen, _now, Seats())], StallMeter(), now=hours)
    troupe.end_in(0.0)
    hours.seconds = QUIET_SECONDS
    with qtbot.waitSignal(troupe.ended, timeout=5000):
        troupe.look_for_life()
    assert "还有 7 件没有做" in troupe.faults[0]


def test_rows_are_read_as_they_stand_on_the_screen(screen: Screen) -> None:
    texts = [row.text for row in screen.rows("review_list")]
    assert texts == ["第1条 大家好。", "第2条 你好，五条。"]


def test_a_row_is_chosen_with_the_mouse(screen: Screen) -> None:
    screen.click_row("review_list", 1)
    assert screen.current_row("review_list") == "第2条 你好，五条。"


def test_hanzi_are_committed_and_ctrl_return_submits(screen: Screen, desktop: Desktop) -> None:
    screen.write("line_editor", "你好，𬭊。")
    screen.press("line_editor", Qt.Key.Key_Return, CTRL)
    assert desktop.submitted == ["你好，𬭊。"]


def _steps(steps: Steps[bool]) -> bool:
    """Takes them all at once; what they come to."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return bool(end.value)


def test_words_are_composed_before_they_are_committed(screen: Screen, desktop: Desktop) -> None:
    player = Player(screen, _now, Seats())
    composing = Composing(player, "line_editor")
    text = "检查全覆盖、问题全闭环，怎么理解这个闭环？"
    steps = composing.compose(text[:PIECE])
    seen = [desktop.editor.composing for _ in steps]
    assert seen == [True, True, True]
    assert desktop.editor.toPlainText() == ""
    desktop.editor.commit_preedit()
    assert desktop.editor.toPlainText() == text[:PIECE]
    assert not _steps(composing.write(text))
    assert desktop.editor.toPlainText() == text
    assert not desktop.editor.composing
    assert player.done["preedits"] == 2


def test_what_is_still_composed_goes_with_the_line(screen: Screen, desktop: Desktop) -> None:
    composing = Composing(Player(screen, _now, Seats()), "line_editor")
    text = "就是每一个问题都有编号、有责任人。"
    assert _steps(composing.write(text, leave_open=True))
    assert desktop.editor.toPlainText() == text[:PIECE]
    assert desktop.editor.take() == text


def test_writing_replaces_what_stood_there(screen: Screen, desktop: Desktop) -> None:
    screen.write("line_editor", "第一稿")
    screen.write("line_editor", "第二稿")
    assert desktop.editor.toPlainText() == "第二稿"


def test_what_is_written_on_a_label_can_be_read(screen: Screen) -> None:
    assert screen.read("said") == "待审"


def test_everybody_plays_to_the_end(qtbot: QtBot, screen: Screen, desktop: Desktop) -> None:
    player = Approver(screen, _now, Seats())
    assert _played(qtbot, player).faults == []
    assert desktop.approved == ["第1条 大家好。", "第2条 你好，五条。"]
    assert player.done == {"approved": 2}


def test_a_removed_button_fails_the_run(qtbot: QtBot, screen: Screen, desktop: Desktop) -> None:
    desktop.approve.setParent(None)
    faults = _played(qtbot, Approver(screen, _now, Seats())).faults
    assert faults == ["reviewer01 的窗口上没有 approve（QWidget）"]


def test_a_hidden_button_fails_the_run(qtbot: QtBot, screen: Screen, desktop: Desktop) -> None:
    desktop.approve.hide()
    assert "看不见 approve" in _played(qtbot, Approver(screen, _now, Seats())).faults[0]


def test_a_greyed_button_fails_the_run(qtbot: QtBot, screen: Screen, desktop: Desktop) -> None:
    desktop.approve.setEnabled(False)
    assert "approve 不可用" in _played(qtbot, Approver(screen, _now, Seats())).faults[0]


def test_a_covered_button_cannot_be_clicked(screen: Screen, desktop: Desktop) -> None:
    lid = QWidget(desktop)
    lid.setGeometry(desktop.rect())
    lid.show()
    lid.raise_()
    with pytest.raises(NotOnScreen, match="点不到"):
        screen.click("approve")


def test_waiting_for_what_never_comes_fails_the_run(qtbot: QtBot, screen: Screen) -> None:
    faults = _played(qtbot, Waiter(screen, _now, Seats())).faults
    assert "没有等到：已上网" in faults[0]


class Persistent(Player):
    """Approves until it shows."""

    def play(self) -> Steps[None]:
        done = False
        while not done:
            self.screen.click("approve")
            done = yield from self.settled(lambda: self.screen.read("said") == "已通过", "通过")


def test_an_act_that_was_not_kept_is_tried_again(
    qtbot: QtBot, screen: Screen, desktop: Desktop
) -> None:
    notice = QLabel("数据库正忙，这一步没有保存。请再试一次。", desktop)
    notice.setObjectName("notice_words")
    notice.show()
    dismiss = QPushButton("×", desktop)
    dismiss.setObjectName("notice_dismiss")
    dismiss.clicked.connect(notice.hide)
    dismiss.clicked.connect(partial(desktop.said.setText, "已通过"))
    dismiss.show()
    player = Persistent(screen, _now, Seats())
    assert _played(qtbot, player).faults == []
    assert player.done == {"tried_again": 1}


class Counter(QObject):
    """Counts what really reaches the widgets."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: Counts[QEvent.Type] = Counts()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Modifiers alone are part of a chord; a window's copy of an event is none of its own."""
        alone = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Control
        if isinstance(watched, QWidget) and not alone:
            self.seen[event.type()] += 1
        return False


def test_every_key_and_click_that_is_sent_is_counted(screen: Screen, qapp: QApplication) -> None:
    counter = Counter()
    qapp.installEventFilter(counter)
    screen.hand.purpose = "write"
    screen.write("line_editor", "第一稿")
    screen.write("line_editor", "第二稿")
    screen.hand.purpose = "approve"
    screen.click_row("review_list", 1)
    screen.click("approve")
    screen.press("line_editor", Qt.Key.Key_Return, CTRL)
    screen.hand.finish()
    qapp.removeEventFilter(counter)
    spent = screen.hand.efforts
    assert spent["write"] == Effort(keys=2, clicks=1, characters=6)
    assert spent["approve"] == Effort(keys=2, clicks=2, done=1)  # one of the keys is a Tab
    assert counter.seen[QEvent.Type.MouseButtonPress] == 3
    sent = counter.seen[QEvent.Type.KeyPress] + counter.seen[QEvent.Type.Shortcut]
    assert sent == 2 + 2 - 1


def test_what_was_spent_at_a_killed_window_is_not_forgotten(
    desktop: Desktop, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.jsonl"
    first = Player(Screen(desktop, "reviewer01"), _now, Seats(), Memory(notes))
    first.turn_to("approve")
    first.screen.click("approve")
    again = Player(Screen(desktop, "reviewer01"), _now, Seats(), Memory(notes))
    again.turn_to("approve")
    again.screen.click("approve")
    again.hand.finish()
    assert again.hand.efforts == {"approve": Effort(clicks=2, done=1)}


def test_two_people_share_one_keyboard(qtbot: QtBot, screen: Screen) -> None:
    seats = Seats()
    one, two = Player(screen, _now, seats), Player(screen, _now, seats)
    list(one.sit_down())
    waiting = two.sit_down()
    next(waiting)
    assert seats.holder is one
    one.rise()
    list(waiting)
    assert seats.holder is two


def test_a_stalled_loop_is_measured(qtbot: QtBot) -> None:
    meter = StallMeter()
    meter.start()
    qtbot.wait(60)
    time.sleep(0.12)
    QApplication.processEvents()
    told = meter.stop()
    assert told.max > 80
    assert told.windows_max == told.max


def test_the_players_own_time_is_counted_apart(qtbot: QtBot) -> None:
    meter = StallMeter()
    meter.start()
    qtbot.wait(60)
    time.sleep(0.12)
    meter.note_own(0.12)
    QApplication.processEvents()
    told = meter.stop()
    assert told.windows_max < 60 < told.max


def test_a_later_version_that_is_a_piece_of_the_first_is_told_apart() -> None:
    turns = turns_of(Scenario.load(default_scenario()))
    first, second = turns[88].texts
    assert second in first
    assert version_in(turns, f"记录 第88条 · 主持人\n{first}") == (88, 1)
    assert version_in(turns, f"记录 第88条 · 主持人\n{second}") == (88, 2)
    assert version_in(turns, f"记录 第87条 · 主持人\n{second}") is None


def test_every_version_of_every_line_is_known_by_its_row() -> None:
    turns = turns_of(Scenario.load(default_scenario()))
    for seq, turn in turns.items():
        for number, text in enumerate(turn.texts, 1):
            assert version_in(turns, f"第{seq}条 · {turn.label}\n{text}") == (seq, number)


def test_every_question_is_known_by_its_row() -> None:
    scenario = Scenario.load(default_scenario())
    known = KnownQuestions(scenario)
    for question in scenario.receivable():
        row = f"Q0007 · {question.nickname} · 直播页 · 15:00:00\n已采用\n{question.text}"
        assert known.id_in(row) == question.id


def test_a_question_is_known_where_some_of_its_words_are_blacked_out() -> None:
    scenario = Scenario.load(default_scenario())
    known = KnownQuestions(scenario)
    question = max(scenario.receivable(), key=lambda one: len(one.text.strip()))
    text = question.text.strip()
    row = f"Q0007 · {question.nickname} · 直播页 · 15:00:00\n含手机号\n{text[:4]}████{text[8:]}"
    assert known.id_in(row) == question.id
