"""What the program says unasked is said once, in the right place, and goes in time."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import until_collected
from ui.notices import (
    NoticeStrip,
    RefusalBubble,
    RehearsalMark,
    dismiss_refusal,
    refusal_text,
    show_refusal,
)


class Desk(QWidget):
    """A field above two buttons."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.approve = QPushButton("通过")
        self.give_back = QPushButton("退回")
        column = QVBoxLayout(self)
        for widget in (self.field, self.approve, self.give_back):
            column.addWidget(widget)
        self.resize(500, 300)
        self.given_back = 0
        self.give_back.clicked.connect(self.note)

    def note(self) -> None:
        self.given_back += 1


@pytest.fixture
def seat(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def strip(qtbot: QtBot) -> NoticeStrip:
    made = NoticeStrip()
    qtbot.addWidget(made)
    return made


def test_an_empty_strip_takes_no_room(strip: NoticeStrip) -> None:
    assert strip.isHidden()
    strip.post("portal", "门户没有应答；已存本机，每 3 秒重试。")
    assert strip.isVisible()
    strip.clear("portal")
    assert not strip.isVisible()
    assert strip.texts() == []


def test_a_source_clears_its_own_only(strip: NoticeStrip) -> None:
    strip.post("portal", "门户没有应答。")
    strip.post("disk", "磁盘快满了。", "warn")
    strip.clear("nobody")
    strip.clear("portal")
    assert strip.texts() == ["磁盘快满了。"]


def test_a_source_has_one_sentence_and_the_worst_stands_first(strip: NoticeStrip) -> None:
    strip.post("training", "演练数据。", "info")
    strip.post("disk", "磁盘快满了。", "warn")
    strip.post("portal", "门户没有应答，第 1 次重试。")
    strip.post("portal", "门户没有应答，第 2 次重试。")
    assert strip.texts() == ["门户没有应答，第 2 次重试。", "磁盘快满了。", "演练数据。"]
    strip.post("portal", "")
    assert strip.texts() == ["磁盘快满了。", "演练数据。"]


def test_a_notice_can_be_put_away_with_the_mouse(strip: NoticeStrip) -> None:
    strip.post("disk", "磁盘快满了。", "warn")
    (close,) = strip.findChildren(QPushButton, "notice_dismiss")
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert strip.texts() == []
    until_collected()
    assert strip.findChildren(QPushButton, "notice_dismiss") == []


def test_a_refusal_stands_beside_its_button_and_covers_nothing_of_it(seat: Desk) -> None:
    show_refusal(seat.approve, "不能审核自己的文字。")
    (bubble,) = seat.findChildren(RefusalBubble)
    assert bubble.isVisible()
    assert bubble.accessibleName() == bubble.text() == "不能审核自己的文字。"
    assert not bubble.geometry().intersects(seat.approve.geometry())
    assert seat.rect().contains(bubble.geometry())


def test_a_window_has_one_refusal_at_most(seat: Desk) -> None:
    show_refusal(seat.approve, "一")
    show_refusal(seat.give_back, "二")
    assert refusal_text(seat) == "二"
    until_collected()
    assert len(seat.findChildren(RefusalBubble)) == 1


def test_a_refusal_goes_with_the_next_key(seat: Desk) -> None:
    show_refusal(seat.approve, "不行。")
    QTest.keyClick(seat.field, Qt.Key.Key_1)
    assert refusal_text(seat) == ""
    assert seat.field.text() == "1"


def test_a_refusal_goes_with_the_next_click_and_the_click_counts(seat: Desk) -> None:
    show_refusal(seat.approve, "不行。")
    QTest.mouseClick(seat.give_back, Qt.MouseButton.LeftButton)
    assert refusal_text(seat) == ""
    assert seat.given_back == 1
    until_collected()
    assert seat.findChildren(RefusalBubble) == []


def test_a_refusal_goes_with_its_button(seat: Desk) -> None:
    show_refusal(seat.approve, "不行。")
    seat.approve.hide()
    assert refusal_text(seat) == ""
    dismiss_refusal(seat)


def test_a_refusal_does_not_cover_text_in_work(seat: Desk) -> None:
    editor = QPlainTextEdit()
    layout = seat.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.insertWidget(1, editor)
    editor.show()
    layout.activate()
    show_refusal(seat.approve, "不行。")
    (bubble,) = seat.findChildren(RefusalBubble)
    assert not bubble.geometry().intersects(editor.geometry())


def test_a_long_refusal_stays_inside_the_window(seat: Desk) -> None:
    show_refusal(seat.field, "这一步由审核员来做，您不在其列。" * 6)
    (bubble,) = seat.findChildren(RefusalBubble)
    assert seat.rect().contains(bubble.geometry())


def test_the_rehearsal_mark_covers_all_and_takes_no_click(seat: Desk) -> None:
    mark = RehearsalMark(seat)
    assert mark.geometry() == seat.rect()
    seat.resize(700, 400)
    assert mark.geometry() == QRect(0, 0, 700, 400)
    assert mark.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert seat.childAt(seat.approve.geometry().center()) is seat.approve
    assert not mark.grab().isNull()
