"""A row of buttons goes on in the next line, and forgets what is gone."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ui.flow import FlowLayout


@pytest.fixture
def row(qapp: QApplication) -> tuple[QWidget, FlowLayout, list[QPushButton]]:
    """A narrow window with five buttons in a flow."""
    window, flow = QWidget(), FlowLayout(4)
    buttons = [QPushButton(f"第 {n} 个按钮") for n in range(5)]
    for button in buttons:
        flow.addWidget(button)
    window.setLayout(flow)
    window.resize(buttons[0].sizeHint().width() * 2 + 10, 400)
    window.show()
    return window, flow, buttons


def rows(buttons: list[QPushButton]) -> list[int]:
    """On which height each stands."""
    return [button.y() for button in buttons]


def test_two_fit_in_a_line_and_the_rest_goes_on_below(
    row: tuple[QWidget, FlowLayout, list[QPushButton]],
) -> None:
    first, second, third, fourth, fifth = rows(row[2])
    assert first == second < third == fourth < fifth


def test_what_is_hidden_or_gone_leaves_its_room_to_the_others(
    qapp: QApplication, row: tuple[QWidget, FlowLayout, list[QPushButton]]
) -> None:
    _window, flow, buttons = row
    buttons[0].hide()
    buttons[1].deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    assert flow.count() == 4
    third, fourth, fifth = rows(buttons[2:])
    assert third == fourth == 0 < fifth


def test_what_is_put_in_between_stands_there(
    qapp: QApplication, row: tuple[QWidget, FlowLayout, list[QPushButton]]
) -> None:
    _window, flow, buttons = row
    between = QPushButton("插在中间")
    flow.insertWidget(1, between)
    between.show()
    qapp.processEvents()
    assert buttons[0].x() < between.x()
    assert between.y() == buttons[0].y() < buttons[1].y()


def test_a_longer_word_is_seen_though_sizes_are_kept(
    qapp: QApplication, row: tuple[QWidget, FlowLayout, list[QPushButton]]
) -> None:
    window, flow, buttons = row
    before = flow.heightForWidth(window.width())
    least = flow.minimumSize().width()
    buttons[0].setText("一个长得多的按钮，一行只放得下它")
    qapp.processEvents()
    first, second, third, *_ = rows(buttons)
    assert first < second == third
    assert flow.heightForWidth(window.width()) == before  # 1 + 2 + 2 are as many lines as 2 + 2 + 1
    assert flow.minimumSize().width() > least
    buttons[1].setText("另一个长得多的按钮，一行也只放得下它")
    qapp.processEvents()
    assert flow.heightForWidth(window.width()) > before
    assert flow.heightForWidth(10 * window.width()) < before
