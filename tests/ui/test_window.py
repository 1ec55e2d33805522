"""The frame: panels by rail and key, the header's state, help, an orderly end."""

import os
import time
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.journal import Pen
from tests.ui.conftest import PaperDesk
from tests.ui.test_table import Question
from ui.acts import WIDGET, act, act_button
from ui.background import Background
from ui.card import Card, Pill, Tone
from ui.editor import TextEditor
from ui.help import ShortcutList
from ui.notices import show_refusal
from ui.table import RowsModel, RowsView
from ui.window import StudioWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = (
    ("15:23:38 · 门户 · 小城故事", "夜市的烧烤摊怎么保证肉是新鲜的？有没有定期抽检？", "新"),
    ("15:23:02 · 微博 · 三个孩子的妈", "孩子学校门口的小卖部卖三无辣条，" * 5, "含手机号"),
    ("15:22:40 · 门户 · 平安是福", "隔夜菜到底能不能吃？放冰箱里多久算安全？", "2 条相似"),
)


def picture_card(row: Question) -> Card:
    meta, text, pill = WORDS[row.id % 3]
    tone = (Tone.ACCENT, Tone.WARN, Tone.PLAIN)[row.id % 3]
    return Card(meta, text, (Pill(pill, tone),), faded=row.id % 5 == 4)


class AidePanel(QWidget):
    """A list, an editor, buttons: enough to look at."""

    def __init__(self) -> None:
        super().__init__()
        self.model = RowsModel[Question](picture_card)
        self.view = RowsView("inbox", "待筛选")
        self.view.set_rows_model(self.model)
        self.view.setMaximumWidth(420)
        self.model.set_rows([Question(number) for number in range(30)])
        self.view.select(1)
        self.editor = TextEditor("answer_text", "答复")
        self.editor.setProperty("role", "work")
        self.editor.load(
            1, "按照《食品安全法》和属地管理规定，校园周边食品经营由县市场监管局负责监管。"
        )
        act(self.view, "采用", "A", self.note, WIDGET)
        self.buttons = [
            act_button(self, "提交审核", "submit", self.note, key="Ctrl+S", kind="primary"),
            act_button(self, "推荐上播", "recommend", self.note, key="F6"),
            act_button(self, "不采用…", "decline", self.note, key="Ctrl+D", kind="danger"),
        ]
        self.noted = 0
        self._arrange()

    def note(self) -> None:
        self.noted += 1

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(24, 16, 24, 16)
        title = QLabel("校园周边商店销售“三无”辣条，投诉后由哪个部门负责处理？")
        title.setProperty("role", "large")
        title.setWordWrap(True)
        line = QHBoxLayout()
        for pill, tone in (("已遮蔽", "warn"), ("县市场监管局 0.88", "accent"), ("已派", "good")):
            label = QLabel(pill)
            label.setProperty("tone", tone)
            line.addWidget(label)
        line.addStretch(1)
        foot = QHBoxLayout()
        for button in self.buttons:
            foot.addWidget(button)
        foot.addStretch(1)
        column.addWidget(title)
        column.addLayout(line)
        column.addWidget(self.editor)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.view)
        row.addLayout(column, 1)


@pytest.fixture
def window(qtbot: QtBot, background: Background) -> StudioWindow:
    made = StudioWindow(background.lanes)
    qtbot.addWidget(made)
    made.add_panel("questions", "问答", AidePanel)
    made.add_panel("host", "主持", AidePanel, dark=True)
    made.show_panel("questions")
    made.show_air("直播中 00:23:41", on_air=True)
    made.show_programme("食品药品安全与夏季饮食防范", "县市场监管局 · 第 3 期 · 2026-06-20 15:00")
    made.show_portal("门户 38 ms · 待推送 0 · 已推送 64", ok=True)
    made.show_person("陈敏 · 部门助理（市场监管局）")
    made.show()
    made.activateWindow()
    return made


def test_a_panel_is_built_when_it_is_first_shown(qtbot: QtBot, window: StudioWindow) -> None:
    assert window.panel("host") is None
    with qtbot.waitSignal(window.panel_changed) as changed:
        QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert changed.args == ["host"]
    built = window.panel("host")
    assert built is not None
    QTest.keyClick(window, Qt.Key.Key_1, CONTROL)
    QTest.keyClick(window, Qt.Key.Key_2, CONTROL)
    assert window.panel("host") is built


def test_the_rail_shows_where_one_is(window: StudioWindow) -> None:
    host = window.findChild(QToolButton, "rail_host")
    assert host is not None
    QTest.mouseClick(host, Qt.MouseButton.LeftButton)
    assert window.current_panel() == "host"
    assert host.isChecked()
    questions = window.findChild(QToolButton, "rail_questions")
    assert questions is not None
    assert not questions.isChecked()
    assert host.accessibleName() == "主持"


def test_the_header_says_its_state_in_words(window: StudioWindow) -> None:
    assert window.header.texts() == {
        "air_pill": "● 直播中 00:23:41",
        "programme_title": "食品药品安全与夏季饮食防范",
        "programme_subtitle": "县市场监管局 · 第 3 期 · 2026-06-20 15:00",
        "portal_state": "● 门户 38 ms · 待推送 0 · 已推送 64",
        "person_pill": "陈敏 · 部门助理（市场监管局）",
    }
    window.show_portal("门户没有应答 · 待推送 3", ok=False)
    window.show_air("征集中", on_air=False)
    assert window.header.texts()["portal_state"] == "▲ 门户没有应答 · 待推送 3"
    assert window.header.texts()["air_pill"] == "征集中"


@pytest.mark.parametrize("width", [1280, 1440, 1920])
@pytest.mark.parametrize("portal", ["", "门户 38 ms · 待推送 5 · 已推送 7", "门户没有应答 " * 4])
def test_the_badge_of_a_rehearsal_touches_nothing_in_the_header(
    window: StudioWindow, width: int, portal: str
) -> None:
    window.header.show_programme("守护夏日舌尖安全，规范群众放心用药" * 2, "市市场监督管理局")
    window.header.show_portal(portal, ok=True)
    window.header.add_button(act_button(window, "停止推送", "stop_sending", window.close))
    window.mark_rehearsal()
    window.resize(width, 720)
    QTest.qWait(1)
    assert window.width() == width
    badge = window.findChild(QLabel, "rehearsal_badge")
    assert isinstance(badge, QLabel)
    assert badge.isVisible()
    assert badge.text().startswith("彩排")
    taken = QRect(badge.mapTo(window, QPoint()), badge.size())
    assert badge.width() >= badge.sizeHint().width()
    for other in window.header.findChildren(QWidget):
        if other is not badge and other.isVisible():
            place = QRect(other.mapTo(window, QPoint()), other.size())
            assert not place.intersects(taken), other.objectName()


def test_help_lists_the_keys_of_where_one_is(window: StudioWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    (listed,) = window.findChildren(ShortcutList)
    assert listed.isVisible()
    lines = [tuple(line) for line in listed.lines()]
    for line in (("A", "采用"), ("F6", "推荐上播"), ("Ctrl+Return", "提交"), ("Ctrl+2", "主持"),
                 ("F1", "全部快捷键")):  # fmt: skip
        assert line in lines
    assert len(lines) == len(set(lines))
    listed.accept()


def test_keys_of_a_hidden_panel_do_nothing(window: StudioWindow) -> None:
    hidden = window.panel("questions")
    assert isinstance(hidden, AidePanel)
    window.show_panel("host")
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert hidden.noted == 0


def test_trouble_of_the_lanes_stands_in_the_strip_until_it_is_over(
    qtbot: QtBot, window: StudioWindow, background: Background
) -> None:
    background.lanes.troubled.emit("commands", "数据库没有应答；正在重试。")
    assert window.strip.texts() == ["数据库没有应答；正在重试。"]
    background.lanes.mended.emit("commands")
    assert window.strip.texts() == []


def test_closing_the_window_drops_no_command(qtbot: QtBot) -> None:
    background = Background(cast("Any", PaperDesk()))
    window = StudioWindow(background.lanes)
    qtbot.addWidget(window)
    window.add_panel("questions", "问答", AidePanel)
    window.show_panel("questions")
    window.show()
    done: list[int] = []

    def slow(pen: Pen, number: int) -> None:
        time.sleep(0.01)
        done.append(number)

    for number in range(10):
        background.execute(window, slow, number)
    window.close()
    assert done == list(range(10))


def test_every_control_of_the_frame_has_a_name(window: StudioWindow) -> None:
    for control in window.findChildren(QToolButton):
        assert control.objectName()
        assert control.accessibleName()


@pytest.mark.parametrize("size", [(1280, 720), (3840, 2160)], ids="{0[0]}x{0[1]}".format)
def test_the_frame_fits_its_screen(
    window: StudioWindow, tmp_path: Path, size: tuple[int, int]
) -> None:
    pictures = Path(os.environ.get("STUDIO_PICTURES", tmp_path))
    window.resize(*size)
    assert (window.width(), window.height()) == size
    panel = window.panel("questions")
    assert isinstance(panel, AidePanel)
    assert window.grab().save(str(pictures / f"window-{size[0]}.png"))
    window.strip.post("portal", "门户没有应答；文字已存本机，每 3 秒重试，恢复后按序补推。")
    show_refusal(panel.buttons[0], "不能审核自己起草的答复，请另一位审核员来做。")
    window.mark_rehearsal()
    assert window.grab().save(str(pictures / f"window-{size[0]}-rehearsal.png"))
    window.show_panel("host")
    assert window.grab().save(str(pictures / f"window-{size[0]}-dark.png"))
    bottom = window.findChild(QWidget, "status_bar")
    assert bottom is not None
    assert bottom.geometry().bottom() == size[1] - 1
