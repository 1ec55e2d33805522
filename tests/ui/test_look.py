"""A person finds the window as they left it: size, zoom, dark or light; at this PC alone."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMargins, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from studio.settings import SETTINGS_FILE
from studio.words import CHINESE
from tests.leftovers import sweep
from ui import look, theme
from ui.appearance import Appearance
from ui.background import Lanes
from ui.flow import FlowLayout
from ui.panes import Panes
from ui.table import RowsView
from ui.window import StudioWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    sweep()
    monkeypatch.setenv(SETTINGS_FILE, str(tmp_path / "settings.toml"))
    yield
    look.look().zoom_to(100)
    look._in_use.clear()


class Panel(QWidget):
    """A list in a panel."""

    def __init__(self) -> None:
        super().__init__()
        self.list = RowsView("rows", "列表", lines=1, parent=self)
        self.label = QLabel("正文", self)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[StudioWindow]:
    look.look_of("chen")
    made = StudioWindow(Lanes())
    qtbot.addWidget(made)
    made.add_panel("questions", "问答", Panel)
    made.add_panel("host", "主持", Panel, dark=True)
    made.show()
    made.show_panel("questions")
    yield made
    made.close()


def turn(widget: QWidget, notches: int, keys: Qt.KeyboardModifier = CTRL) -> None:
    spot = QPointF(widget.rect().center())
    event = QWheelEvent(
        spot, QPointF(widget.mapToGlobal(spot.toPoint())), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def panel_of(window: StudioWindow, key: str) -> Panel:
    found = window.panel(key)
    assert isinstance(found, Panel)
    return found


def test_ctrl_and_the_wheel_make_all_larger(window: StudioWindow) -> None:
    panel = panel_of(window, "questions")
    small, row = (
        panel.label.fontInfo().pixelSize(),
        panel.list.verticalHeader().defaultSectionSize(),
    )
    turn(panel.list.viewport(), 5)
    assert look.look().zoom == 200
    assert panel.label.fontInfo().pixelSize() == 2 * small
    assert panel.list.verticalHeader().defaultSectionSize() > 1.8 * row
    turn(window.header, -5)
    assert look.look().zoom == 100
    assert panel.list.verticalHeader().defaultSectionSize() == row


def test_the_wheel_alone_zooms_nothing(window: StudioWindow) -> None:
    turn(panel_of(window, "questions").list.viewport(), 3, Qt.KeyboardModifier.NoModifier)
    assert look.look().zoom == 100


def test_keys_zoom_too(window: StudioWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Equal, CTRL)
    QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert look.look().zoom == 125
    QTest.keyClick(window, Qt.Key.Key_Minus, CTRL)
    assert look.look().zoom == 110
    QTest.keyClick(window, Qt.Key.Key_0, CTRL)
    assert look.look().zoom == 100


def test_up_and_down_again_leaves_every_length_as_it_was(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    row = QHBoxLayout(whole)
    row.setContentsMargins(7, 5, 3, 1)
    row.setSpacing(9)
    flow = FlowLayout(5)
    row.addLayout(flow)
    said = QLabel("已办完")
    said.setContentsMargins(16, 8, 16, 8)
    pill = QLabel("待审")
    pill.setProperty("tone", "warn")
    for each in (said, pill):
        row.addWidget(each)
    whole.show()
    at_once = pill.contentsMargins()
    whole.setFixedHeight(57)
    for zoom in (110, 125, 150, 175, 200):
        look.look().zoom_to(zoom)
    assert (row.contentsMargins().left(), row.spacing(), flow.spacing()) == (14, 18, 10)
    assert whole.height() == 114
    assert said.contentsMargins() == QMargins(32, 16, 32, 16)
    assert pill.contentsMargins() == at_once * 2
    for zoom in (175, 150, 125, 110, 100):
        look.look().zoom_to(zoom)
    margins = row.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (7, 5, 3, 1)
    assert (row.spacing(), flow.spacing(), whole.height()) == (9, 5, 57)
    assert said.contentsMargins() == QMargins(16, 8, 16, 8)
    assert pill.contentsMargins() == at_once


def test_the_header_is_no_tighter_after_a_zoom_than_it_would_be_at_once(
    window: StudioWindow,
) -> None:
    def room() -> tuple[int, int, int]:
        line = window.header.layout()
        assert line is not None
        return line.contentsMargins().left(), line.contentsMargins().top(), line.spacing()

    window.resize(1280, 720)
    window.header.show_programme("守护夏日舌尖安全", "市市场监督管理局")
    window.header.show_air("直播中 00:23:41", True)
    window.header.show_person("韩雪松 · 部门助理")
    for portal in ("", "门户 38 ms · 待推送 5 · 已推送 7"):
        window.header.show_portal(portal, True)
        for zoom in (200, 125, 100):
            look.look().zoom_to(zoom)
            QApplication.processEvents()
            after = room()
            window.header.make_room()
            assert after == room(), (portal, zoom)


def test_each_person_finds_their_own_zoom_and_theme() -> None:
    look.look_of("chen").zoom_to(150)
    look.look().choose_dark("questions", True)
    look.look_of("zhao")
    assert (look.look().zoom, theme.measures().zoom) == (100, 1.0)
    assert look.look().dark("questions", False) is False
    look.look_of("chen")
    assert (look.look().zoom, theme.measures().zoom) == (150, 1.5)
    assert look.look().dark("questions", False) is True


def test_the_host_is_dark_and_may_be_light(window: StudioWindow) -> None:
    window.show_panel("host")
    assert theme.colours(panel_of(window, "host")).name == "dark"
    assert theme.colours(window.header).name == "dark"
    QTest.keyClick(window, Qt.Key.Key_L, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert theme.colours(panel_of(window, "host")).name == "light"
    assert theme.colours(window.header).name == "light"
    assert theme.colours(panel_of(window, "questions")).name == "light"


def test_the_preferences_say_and_change_the_look(qtbot: QtBot, window: StudioWindow) -> None:
    page = Appearance()
    qtbot.addWidget(page)
    box = page.findChild(QCheckBox, "dark_questions")
    assert box is not None
    assert not box.isChecked()
    box.click()
    assert theme.colours(panel_of(window, "questions")).name == "dark"
    look.look().choose_dark("questions", False)
    assert not box.isChecked()


def test_a_window_stands_where_it_stood(qtbot: QtBot, window: StudioWindow) -> None:
    window.resize(960, 701)
    window.keep_place()
    look.look_of("chen")
    again = StudioWindow(Lanes())
    qtbot.addWidget(again)
    again.take_place()
    assert again.size() == window.size()
    again.close()


def test_panes_keep_the_shares_that_were_dragged(qtbot: QtBot) -> None:
    look.look_of("chen")

    def made() -> Panes:
        panes = Panes("test_panes")
        qtbot.addWidget(panes)
        panes.add(QWidget(), 1)
        panes.add(QWidget(), 1)
        panes.resize(1000, 300)
        panes.show()
        return panes

    first = made()
    assert abs(first.sizes()[0] - 500) < 3
    first.moveSplitter(700, 1)
    look.look_of("chen")
    assert abs(made().sizes()[0] - 700) < 5


@pytest.mark.parametrize(
    "broken", ["", "[]", "{", '{"zoom": "big", "dark": 3, "panes": {"p": "x"}}']
)
def test_a_broken_file_costs_the_wishes_and_nothing_else(tmp_path: Path, broken: str) -> None:
    (tmp_path / "look-chen.json").write_text(broken, encoding="utf-8")
    found = look.look_of("chen")
    assert (found.zoom, found.dark("host", True), found.shares("p")) == (100, True, [])
    assert found.geometry("studio_window").isEmpty()


def test_what_has_no_room_can_be_scrolled_to(window: StudioWindow) -> None:
    panel = panel_of(window, "questions")
    panel.setMinimumSize(1500, 1200)
    window.resize(1280, 720)
    QApplication.processEvents()
    assert window.size().width() == 1280
    assert panel.size().height() >= 1200


ODD: tuple[object, ...] = ([], {}, {"a": []}, [1], "odd", "\ud800", 10**40, -1, 1.5, True, None)


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_a_look_of_a_wrong_kind_costs_the_wishes_alone(
    tmp_path: Path, qtbot: QtBot, odd: object
) -> None:
    """Somebody edited the file, or another program wrote it."""
    file = tmp_path / "look-chen.json"
    names = ("zoom", "language", "dark", "geometry", "panes")
    inside = [{"studio_window": odd, "questions": odd, "halves": odd}, {"halves": [odd, odd]}]
    for kept in (odd, *(dict.fromkeys(names, one) for one in (odd, *inside))):
        look._in_use.clear()
        file.write_text(json.dumps(kept))
        shown = look.look_of("chen")
        assert shown.zoom == 100
        assert shown.language == CHINESE
        window = StudioWindow(Lanes())
        qtbot.addWidget(window)
        window.add_panel("questions", "问答", Panel)
        window.take_place()
        window.show()
        window.show_panel("questions")
        panes = Panes("halves")
        qtbot.addWidget(panes)
        for _ in range(2):
            panes.add(QWidget(), 1)
        panes.resize(400, 100)
        panes.show()
        assert all(size > 0 for size in panes.sizes())
        window.keep_place()
        shown.write()
        assert isinstance(json.loads(file.read_text()), dict)
        window.close()


def test_a_look_without_end_is_no_look(tmp_path: Path) -> None:
    (tmp_path / "look-chen.json").write_text("[" * 100_000)
    assert look.look_of("chen").zoom == 100
