"""A view asks in the background; whatever happens to it, nothing is lost and nothing crashes."""

import gc
import threading
import time
import weakref
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from studio.errors import Passing, Refusal, Trouble
from studio.journal import Pen, Reader
from tests.ui.conftest import PaperDesk, until_collected
from ui.background import CRASH, Background, Lanes, Reply
from ui.notices import refusal_text


class Asker(QWidget):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.button = QPushButton("推送", self)
        QVBoxLayout(self).addWidget(self.button)

    def hear(self, result: object) -> None:
        self.told.append(result)

    def hear_refusal(self, text: str) -> None:
        self.told.append(f"refused: {text}")

    def hear_end(self) -> None:
        self.told.append("ended")


@pytest.fixture
def asker(qtbot: QtBot) -> Asker:
    made = Asker()
    qtbot.addWidget(made)
    made.show()
    return made


def number(pen: Pen | Reader, value: int) -> int:
    return value


def refuse(pen: Pen) -> int:
    raise Refusal("不能审核自己的文字。")


def fail(pen: Pen) -> int:
    raise Trouble("数据库没有应答。")


def break_down(pen: Pen) -> int:
    raise ZeroDivisionError("our mistake")


def test_clicks_keep_their_order(background: Background, asker: Asker, desk: PaperDesk) -> None:
    for value in range(50):
        background.execute(asker, number, value, done=asker.hear)
    assert background.lanes.wait()
    assert asker.told == list(range(50))
    assert len(desk.threads) == 1


class Stumble:
    """A world that fails a number of times before it works."""

    def __init__(self, times: int) -> None:
        self.left = times

    def __call__(self, pen: Pen) -> int:
        self.left -= 1
        if self.left >= 0:
            raise Passing("数据库正忙，这一步没有保存。请再试一次。")
        return 1


def test_a_passing_trouble_is_tried_again_before_the_next_command(
    background: Background, asker: Asker
) -> None:
    troubles: list[tuple[str, str]] = []
    background.lanes.troubled.connect(lambda *told: troubles.append(told))
    background.execute(asker, Stumble(2), done=asker.hear)
    background.execute(asker, number, 2, done=asker.hear)
    assert background.lanes.wait()
    assert (asker.told, troubles) == ([1, 2], [])


def test_a_trouble_that_stays_is_said(background: Background, asker: Asker) -> None:
    troubles: list[tuple[str, str]] = []
    background.lanes.troubled.connect(lambda *told: troubles.append(told))
    background.execute(asker, Stumble(99), done=asker.hear)
    assert background.lanes.wait(20)
    assert (asker.told, troubles) == (
        [],
        [("commands", "数据库正忙，这一步没有保存。请再试一次。")],
    )


def test_a_query_answers_on_the_ui_thread(background: Background, asker: Asker) -> None:
    background.query(asker, number, 7, done=asker.hear, ended=asker.hear_end)
    assert asker.told == []
    assert background.lanes.wait()
    assert asker.told == [7, "ended"]


def test_queries_do_not_wait_for_a_slow_command(background: Background, asker: Asker) -> None:
    gate = threading.Event()

    def slow(pen: Pen) -> bool:
        return gate.wait(5)

    background.execute(asker, slow, done=asker.hear)
    background.query(asker, number, 1, done=asker.hear)
    until = time.monotonic() + 3
    while asker.told != [1] and time.monotonic() < until:
        background.lanes.wait(0.01)
    assert asker.told == [1]
    gate.set()
    assert background.lanes.wait()
    assert asker.told == [1, True]


def test_a_refusal_stands_beside_the_button_that_asked(
    background: Background, asker: Asker
) -> None:
    asker.activateWindow()
    asker.button.setFocus()
    background.execute(asker, refuse, done=asker.hear)
    background.lanes.wait()
    assert asker.told == []
    assert refusal_text(asker) == "不能审核自己的文字。"


def test_a_view_may_take_the_refusal_itself(background: Background, asker: Asker) -> None:
    background.execute(asker, refuse, refused=asker.hear_refusal, ended=asker.hear_end)
    background.lanes.wait()
    assert asker.told == ["refused: 不能审核自己的文字。", "ended"]
    assert refusal_text(asker) == ""


def test_trouble_is_told_until_it_is_over(
    qtbot: QtBot, background: Background, asker: Asker
) -> None:
    with qtbot.waitSignal(background.lanes.troubled) as told:
        background.execute(asker, fail, done=asker.hear, ended=asker.hear_end)
    assert told.args == ["commands", "数据库没有应答。"]
    assert asker.told == ["ended"]
    with qtbot.waitSignal(background.lanes.mended) as mended:
        background.execute(asker, number, 1)
    assert mended.args == ["commands"]


def test_our_own_mistake_is_reported_and_never_swallowed(
    qtbot: QtBot, asker: Asker, desk: PaperDesk, tmp_path: Path
) -> None:
    background = Background(cast("Any", desk), Lanes(tmp_path / "crashes"))
    with (
        capture_exceptions() as raised,
        qtbot.waitSignal(background.lanes.troubled) as told,
    ):
        background.execute(asker, break_down, done=asker.hear, ended=asker.hear_end)
    background.lanes.wait()
    assert [type(one[1]) for one in raised] == [ZeroDivisionError]
    assert told.args is not None
    assert told.args[0] == CRASH
    (report,) = (tmp_path / "crashes").iterdir()
    assert "break_down" in report.read_text(encoding="utf-8")
    assert report.name in told.args[1]
    assert asker.told == ["ended"]
    background.lanes.close()


def test_a_widget_closed_while_its_query_is_under_way(qtbot: QtBot, background: Background) -> None:
    gate = threading.Event()

    def slow(reader: Reader) -> bool:
        return gate.wait(5)

    asker = Asker()
    heard = asker.told
    reply = background.query(asker, slow, done=asker.hear, ended=asker.hear_end)
    delete(asker)
    assert not isValid(reply)
    gate.set()
    assert background.lanes.wait()
    assert heard == []


def test_a_widget_dropped_while_its_query_is_under_way(
    qtbot: QtBot, background: Background
) -> None:
    gate = threading.Event()

    def slow(reader: Reader) -> bool:
        return gate.wait(5)

    asker = Asker()
    ghost = weakref.ref(asker)
    background.query(asker, slow, done=asker.hear)
    del asker
    until_collected()
    assert ghost() is None
    gate.set()
    assert background.lanes.wait()


def test_a_widget_that_dies_of_the_answer(qtbot: QtBot, background: Background) -> None:
    class Mayfly(Asker):
        def hear(self, result: object) -> None:
            delete(self)

    mayfly = Mayfly()
    background.query(mayfly, number, 1, done=mayfly.hear, ended=mayfly.hear_end)
    assert background.lanes.wait()
    assert not isValid(mayfly)


def test_a_forgotten_answer_is_not_told(background: Background, asker: Asker) -> None:
    reply = background.query(asker, number, 1, done=asker.hear, ended=asker.hear_end)
    reply.forget()
    background.lanes.wait()
    assert asker.told == ["ended"]


def test_five_hundred_queries_leave_nothing_behind(background: Background, asker: Asker) -> None:
    for value in range(500):
        background.query(asker, number, value, done=asker.hear)
        if value % 10 == 0:
            asker.update()
            gc.collect()
    assert background.lanes.wait(20)
    assert sorted(cast("list[int]", asker.told)) == list(range(500))
    until_collected()
    assert asker.findChildren(Reply) == []


def test_closing_finishes_every_queued_command(qtbot: QtBot, desk: PaperDesk) -> None:
    done: list[int] = []

    def slow(pen: Pen, value: int) -> int:
        time.sleep(0.005)
        done.append(value)
        return value

    asker = Asker()
    background = Background(cast("Any", desk))
    for value in range(20):
        background.execute(asker, slow, value, done=asker.hear)
    background.lanes.close()
    assert done == list(range(20))
    assert asker.told == done


def _programme(reader: Reader) -> int:
    return reader.programme


def test_a_window_that_is_gone_asks_nothing_more(qtbot: QtBot, desk: PaperDesk) -> None:
    """An answer that comes at the very end may lead to the next question."""
    asker = Asker()
    background = Background(cast("Any", desk))
    background.lanes.close()
    background.query(asker, _programme, done=asker.hear)
    assert background.lanes.idle()
    assert asker.told == []


def test_another_programme_shares_the_lanes(background: Background, asker: Asker) -> None:
    other = background.in_programme(5)
    assert (other.programme, background.programme) == (5, 1)
    assert other.lanes is background.lanes
