"""The prompter and the guests' screen: live, read only, and still there when all else fails."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio import air_queue, answer, opening_words, publication, record, screening
from studio.errors import Away
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.ui.killed import Window
from tests.ui.on_air import Studio, open_studio, words, write
from ui import keymap
from ui.help import ShortcutList
from ui.host_cards import CardsDialog
from ui.look import look
from ui.opening_words import OpeningDialog
from ui.panels.host import HostPanel
from ui.prompter import Prompter
from ui.second_screen import SecondScreen
from ui.stage_view import StageView
from ui.table import RowsView
from ui.window import StudioWindow

T = TypeVar("T", bound=QWidget)
WORDS = "各位网友下午好，欢迎收看在线访谈。\n今天请到了程立言局长。"
CONTROL = Qt.KeyboardModifier.ControlModifier
KEPT: list[HostPanel] = []
"""The panels of a test: what they opened goes with them."""


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture(autouse=True)
def own_keys() -> Iterator[None]:
    yield
    KEPT.clear()
    keymap.use({})


def listed(studio: Studio, *texts: str) -> list[int]:
    numbers = studio.room.ask(*texts)
    for number in numbers:
        studio.room["aide"].execute(screening.admit, number, 0)
        studio.room["aide"].execute(air_queue.recommend, number)
    return numbers


def seat(studio: Studio, qtbot: QtBot) -> HostPanel:
    panel = HostPanel(studio.background("host"), studio.bulletin)
    qtbot.addWidget(panel)
    KEPT.append(panel)
    panel.resize(1280, 720)
    panel.show()
    studio.settle()
    return panel


def opened(studio: Studio, qtbot: QtBot, kind: type[T], key: Qt.Key) -> T:
    panel = seat(studio, qtbot)
    QTest.keyClick(panel, key)
    found = panel.findChild(kind)
    assert isinstance(found, kind)
    studio.settle()
    studio.until(found.isActiveWindow)
    return found


def prompter(studio: Studio, qtbot: QtBot) -> Prompter:
    return opened(studio, qtbot, Prompter, Qt.Key.Key_F8)


def read(widget: QWidget, name: str) -> str:
    label = widget.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def long_opening(studio: Studio) -> None:
    text = "\n".join(f"第{n}段，" + "念下去的话。" * 12 for n in range(30))
    studio.room["host"].execute(opening_words.write, text, 0)


# what it says


def test_the_prompter_goes_from_the_opening_to_question_points_and_next(
    studio: Studio, qtbot: QtBot
) -> None:
    room = studio.room
    room["aide"].execute(opening_words.write, WORDS, 0)
    first, _second = listed(studio, "第一问", "第二问")
    reply = room["aide"].execute(answer.hand_in, first, "市场监管局受理。三日答复。", 0)
    shown = prompter(studio, qtbot)
    studio.until(lambda: "欢迎收看" in shown.page.text())
    assert "第一问" in shown.page.text()
    room["host"].execute(air_queue.ask, first)
    studio.until(lambda: "欢迎收看" not in shown.page.text())
    text = shown.page.text()
    assert text.index("第一问") < text.index("第二问")
    assert "受理" not in text, "nobody has approved it"
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    studio.until(lambda: "· 市场监管局受理。\n· 三日答复。" in shown.page.text())


def test_another_wording_of_the_opening_is_there_at_once(studio: Studio, qtbot: QtBot) -> None:
    studio.room["host"].execute(opening_words.write, WORDS, 0)
    shown = prompter(studio, qtbot)
    studio.until(lambda: "程立言" in shown.page.text())
    studio.room["aide"].execute(opening_words.write, "换了一版。", 1)
    studio.until(lambda: "换了一版。" in shown.page.text())


def test_the_guests_see_no_name_and_no_number(studio: Studio, qtbot: QtBot) -> None:
    first, _second = listed(studio, "我叫李建国，手机13912345678，找谁？", "第二问")
    studio.room["host"].execute(air_queue.ask, first)
    shown = opened(studio, qtbot, StageView, Qt.Key.Key_F9)
    studio.until(lambda: "找谁" in read(shown, "stage_question"))
    said = "\n".join(label.text() for label in shown.findChildren(QLabel))
    for secret in ("李建国", "13912345678", "网友甲"):
        assert secret not in said
    assert "第二问" in read(shown, "stage_next")
    assert read(shown, "stage_about").endswith(("剩余", "▲ 已超时"))
    assert read(shown, "stage_left")


def test_a_long_question_shrinks_on_the_guests_screen(studio: Studio, qtbot: QtBot) -> None:
    (number,) = listed(studio, "很长的问题" * 60)
    studio.room["host"].execute(air_queue.ask, number)
    shown = opened(studio, qtbot, StageView, Qt.Key.Key_F9)
    label = shown.findChild(QLabel, "stage_question")
    assert isinstance(label, QLabel)
    studio.until(lambda: label.text() == "很长的问题" * 60)
    studio.until(lambda: label.height() >= label.heightForWidth(label.width()))


# how it moves


def test_page_line_and_top_by_key(studio: Studio, qtbot: QtBot) -> None:
    long_opening(studio)
    shown = prompter(studio, qtbot)
    studio.until(lambda: shown.page.most() > 2000)
    QTest.keyClick(shown, Qt.Key.Key_PageDown)
    studio.until(lambda: abs(shown.page.offset - shown.page.height() * 0.6) < 2)
    QTest.keyClick(shown, Qt.Key.Key_Down)
    studio.until(lambda: shown.page.offset > shown.page.height() * 0.6 + shown.page.line() - 2)
    QTest.keyClick(shown, Qt.Key.Key_PageUp)
    studio.until(lambda: abs(shown.page.offset - shown.page.line()) < 2)
    QTest.keyClick(shown, Qt.Key.Key_Home)
    studio.until(lambda: shown.page.offset == 0)


def test_by_itself_at_a_speed_until_a_key_stops_it(studio: Studio, qtbot: QtBot) -> None:
    long_opening(studio)
    shown = prompter(studio, qtbot)
    studio.until(lambda: shown.page.most() > 2000)
    before = shown.page.speed
    QTest.keyClick(shown, Qt.Key.Key_Right)
    assert shown.page.speed > before
    QTest.keyClick(shown, Qt.Key.Key_Space)
    studio.until(lambda: shown.page.offset > 5)
    assert "滚动中" in read(shown, "prompter_foot")
    QTest.keyClick(shown, Qt.Key.Key_Space)
    stands = shown.page.offset
    QTest.qWait(100)
    assert shown.page.offset == stands
    assert "停住" in read(shown, "prompter_foot")


def test_at_the_end_it_stands(studio: Studio, qtbot: QtBot) -> None:
    studio.room["host"].execute(opening_words.write, WORDS, 0)
    shown = prompter(studio, qtbot)
    studio.until(lambda: shown.page.most() > 0)
    shown.page.speed = 100_000
    QTest.keyClick(shown, Qt.Key.Key_Space)
    studio.until(lambda: not shown.page.running)
    assert shown.page.offset == shown.page.most()


def test_news_that_change_nothing_do_not_move_the_text(studio: Studio, qtbot: QtBot) -> None:
    first, second = listed(studio, "很长的第一问，" * 40, "第二问")
    studio.room["host"].execute(air_queue.ask, first)
    shown = prompter(studio, qtbot)
    studio.until(lambda: shown.page.most() > 300)
    QTest.keyClick(shown, Qt.Key.Key_PageDown)
    studio.until(lambda: shown.page.offset > 200 and not shown.page.moving)
    stands = shown.page.offset
    (third,) = listed(studio, "第三问")
    studio.room["host"].execute(air_queue.reorder, third, second)
    studio.until(lambda: "第三问" in shown.page.text())
    assert shown.page.offset == stands
    studio.room["host"].execute(air_queue.ask, second)
    studio.until(lambda: shown.page.text().startswith("正在提问") and "第二问" in shown.page.text())
    studio.until(lambda: shown.page.offset == 0)


def test_larger_type_keeps_the_line_that_was_read(studio: Studio, qtbot: QtBot) -> None:
    long_opening(studio)
    shown = prompter(studio, qtbot)
    studio.until(lambda: shown.page.most() > 2000)
    for _ in range(4):
        QTest.keyClick(shown, Qt.Key.Key_PageDown)
    studio.until(lambda: shown.page.offset > 1500 and not shown.page.moving)
    place = shown.page._place()
    QTest.keyClick(shown, Qt.Key.Key_Plus)
    assert abs(shown.page._place() - place) < 40
    assert look().habits("prompter")["size"] == shown.page.size_of_type


def test_mirrored_is_the_same_picture_turned_round(studio: Studio, qtbot: QtBot) -> None:
    studio.room["host"].execute(opening_words.write, WORDS, 0)
    shown = prompter(studio, qtbot)
    studio.until(lambda: "程立言" in shown.page.text())
    plain = shown.page.grab().toImage()
    QTest.keyClick(shown, Qt.Key.Key_M)
    turned = shown.page.grab().toImage().flipped(Qt.Orientation.Horizontal)
    QTest.keyClick(shown, Qt.Key.Key_M)
    assert _unlike(plain, shown.page.grab().toImage()) == 0
    assert _unlike(plain, turned) < 0.02
    assert _unlike(plain, plain.flipped(Qt.Orientation.Horizontal)) > 0.02


def _unlike(one: QImage, other: QImage) -> float:
    """The share of points that differ much; glyphs are smoothed a little otherwise in a mirror."""
    assert one.size() == other.size()
    points = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]
    odd = sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) > 90
        for x, y in points
    )
    return odd / len(points)


def test_a_pedal_may_send_any_key(studio: Studio, qtbot: QtBot) -> None:
    for key in ("B", "Return", "F5", "Tab"):
        assert keymap.objection("prompter_run", QKeySequence(key)) == ""
    assert "往下一页" in keymap.objection("prompter_run", QKeySequence("PgDown"))
    keymap.use({"prompter_run": "B"})
    long_opening(studio)
    shown = prompter(studio, qtbot)
    studio.until(lambda: shown.page.most() > 2000)
    QTest.keyClick(shown, Qt.Key.Key_B)
    assert shown.page.running


def test_how_it_stood_is_remembered(studio: Studio, qtbot: QtBot) -> None:
    look().keep_habits("prompter", size=92, speed=33, mirrored=True)
    shown = prompter(studio, qtbot)
    assert (shown.page.size_of_type, shown.page.speed, shown.page.mirrored) == (92, 33, True)
    look().keep_habits("prompter", size="huge", speed=-4, mirrored="yes")
    shown.close()
    again = prompter(studio, qtbot)
    assert (again.page.size_of_type, again.page.speed, again.page.mirrored) == (56, 12, False)
    look().keep_habits("prompter", size=56, speed=12, mirrored=False)


# read only, and there when all else fails


@pytest.mark.parametrize(("kind", "key"), [(Prompter, Qt.Key.Key_F8), (StageView, Qt.Key.Key_F9)])
def test_it_opens_once_tells_its_keys_and_closes_by_escape(
    studio: Studio, qtbot: QtBot, kind: type[SecondScreen], key: Qt.Key
) -> None:
    panel = seat(studio, qtbot)
    for _ in range(2):
        QTest.keyClick(panel, key)
    (shown,) = panel.findChildren(kind)
    assert shown.isWindow()
    studio.until(shown.isActiveWindow)
    QTest.keyClick(shown, Qt.Key.Key_F1)
    keys = shown.findChild(ShortcutList)
    assert isinstance(keys, ShortcutList)
    assert any("Esc" in line.keys for line in keys.lines())
    keys.accept()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    studio.until(lambda: not panel.findChildren(kind))
    panel.activateWindow()
    studio.until(panel.isActiveWindow)
    QTest.keyClick(panel, key)
    assert len(panel.findChildren(kind)) == 1


def test_without_the_database_it_stays_says_so_small_and_catches_up(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = listed(studio, "第一问", "第二问")
    studio.room["host"].execute(air_queue.ask, first)
    panel = seat(studio, qtbot)
    screens: list[Prompter | StageView] = []
    for key, kind in ((Qt.Key.Key_F8, Prompter), (Qt.Key.Key_F9, StageView)):
        QTest.keyClick(panel, key)
        shown = panel.findChild(kind)
        assert isinstance(shown, (Prompter, StageView))
        screens.append(shown)
    prompt, stage = screens
    assert isinstance(prompt, Prompter)
    studio.until(lambda: "第一问" in prompt.page.text())
    studio.until(lambda: read(stage, "stage_question") == "第一问")
    real = type(studio.room.database).reading

    def gone(*_args: object) -> None:
        raise Away("连不上数据库服务器。")

    monkeypatch.setattr(type(studio.room.database), "reading", gone)
    for each in screens:
        each.reload()
    studio.until(lambda: all(not each.behind.isHidden() for each in screens))
    for each in screens:
        assert "起没有新消息" in each.behind.text()
    assert "第一问" in prompt.page.text()
    assert read(stage, "stage_question") == "第一问"
    monkeypatch.setattr(type(studio.room.database), "reading", real)
    studio.room["host"].execute(air_queue.ask, second)
    studio.until(lambda: prompt.page.text().count("第一问") == 0, timeout=9000)
    studio.until(lambda: read(stage, "stage_question") == "第二问", timeout=9000)
    assert all(each.behind.isHidden() for each in screens)


def test_it_goes_with_the_window_of_its_panel(studio: Studio, qtbot: QtBot) -> None:
    background = studio.background("host")
    window = StudioWindow(background.lanes)
    qtbot.addWidget(window)
    window.add_panel("host", "主持", partial(HostPanel, background, studio.bulletin), dark=True)
    window.show()
    window.show_panel("host")
    studio.settle()
    panel = window.panel("host")
    assert isinstance(panel, HostPanel)
    panel._openers[0].click()
    shown = panel.findChild(Prompter)
    assert isinstance(shown, Prompter)
    assert shown.isVisible()
    window.close()
    studio.until(
        lambda: not any(isinstance(each, Prompter) for each in QApplication.topLevelWidgets())
    )


TWO_SCREENS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.start import start_qt
app = start_qt()
from PySide6.QtGui import QGuiApplication
from studio.journal import HOUSE
from tests.studio.room import open_room
from ui.background import Background
from ui.bulletin import Bulletin
from ui.panels.host import HostPanel
with open_room(Path(sys.argv[1])) as room:
    background, bulletin = Background(room["host"]), Bulletin()
    panel = HostPanel(background, bulletin)
    panel.setGeometry(0, 0, 1280, 720)
    panel.show()
    for opener in panel._openers[:2]:
        opener.open()
        shown = opener._shown
        print(shown.objectName(), shown.screen().name(), shown.isFullScreen())
    background.lanes.wait()
    background.lanes.close()
    bulletin.close()
print("screens", len(QGuiApplication.screens()))
"""


@pytest.mark.parametrize(
    ("count", "filled"), [(1, [False, False]), (2, [True, False]), (3, [True, True])]
)
def test_each_takes_a_free_screen_whole_and_never_the_same(
    tmp_path: Path, count: int, filled: list[bool]
) -> None:
    names = ("one", "two", "three")[:count]
    screens = [
        {"name": name, "x": number * 1920, "y": 0, "width": 1920, "height": 1080}
        for number, name in enumerate(names)
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    done = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS, str(tmp_path)], capture_output=True, text=True,
        timeout=60, check=False, env={**os.environ, "QT_QPA_PLATFORM": platform},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    *opened_ones, last = [line.split() for line in done.stdout.splitlines()]
    assert last == ["screens", str(count)]
    assert [full == "True" for _, _, full in opened_ones] == filled
    alone = [screen for _, screen, full in opened_ones if full == "True"]
    assert len(set(alone)) == len(alone)
    assert "one" not in alone


# the opening words at the desk


def test_the_opening_is_written_saved_and_an_earlier_version_taken_back(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.room["aide"].execute(opening_words.write, WORDS, 0)
    panel = seat(studio, qtbot)
    QTest.keyClick(panel, Qt.Key.Key_O, CONTROL)
    dialog = panel.findChild(OpeningDialog)
    assert isinstance(dialog, OpeningDialog)
    studio.until(lambda: dialog.editor.toPlainText() == WORDS)
    dialog.editor.insertPlainText("再加一句。")
    QTest.keyClick(dialog.editor, Qt.Key.Key_Return, CONTROL)
    studio.until(lambda: studio.room["host"].query(opening_words.opening_words).id == 2)
    rows = dialog.findChild(RowsView, "opening_versions_list")
    assert isinstance(rows, RowsView)
    studio.until(lambda: len(words(rows)) == 2)
    assert not dialog.editor.dirty
    rows.select(1)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert dialog.editor.toPlainText() == WORDS
    QTest.keyClick(dialog.editor, Qt.Key.Key_Return, CONTROL)
    studio.until(lambda: studio.room["host"].query(opening_words.opening_words).id == 3)


def test_what_is_typed_survives_closing_and_somebody_elses_version(
    studio: Studio, qtbot: QtBot
) -> None:
    panel = seat(studio, qtbot)
    opener = panel.findChild(QPushButton, "open_opening")
    assert isinstance(opener, QPushButton)
    opener.click()
    dialog = panel.findChild(OpeningDialog)
    assert isinstance(dialog, OpeningDialog)
    studio.settle()
    write(dialog.editor, "我写了一半")
    dialog.reject()
    assert opener.text() == "开场白…（未存）"
    studio.room["aide"].execute(opening_words.write, WORDS, 0)
    opener.click()
    studio.until(lambda: "别人保存的新版本" in read(dialog, "opening_note"))
    assert dialog.editor.toPlainText() == "我写了一半"
    assert panel.findChildren(OpeningDialog) == [dialog]


def test_what_is_typed_survives_a_kill(studio: Studio, qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(studio, qtbot, tmp_path / "keys", HostPanel, "host")
    window.settle()
    window.find(QPushButton, "open_opening").click()
    write(window.editor("opening_editor"), "还没有保存的开场白")
    again = window.killed()
    again.settle()
    assert again.find(QPushButton, "open_opening").text() == "开场白…（未存）"
    again.find(QPushButton, "open_opening").click()
    assert again.editor("opening_editor").toPlainText() == "还没有保存的开场白"
    window.close()
    again.close()


# on paper


def cards(studio: Studio, qtbot: QtBot) -> CardsDialog:
    panel = seat(studio, qtbot)
    QTest.keyClick(panel, Qt.Key.Key_P, CONTROL)
    dialog = panel.findChild(CardsDialog)
    assert isinstance(dialog, CardsDialog)
    studio.settle()
    return dialog


def test_the_cards_hold_opening_questions_and_approved_points(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    room = studio.room
    room["host"].execute(opening_words.write, WORDS, 0)
    first, second = listed(studio, "第一问", "第二问")
    for number, points in ((first, "通过的要点。"), (second, "没有审核的话。")):
        room["aide"].execute(answer.hand_in, number, points, 0)
    reply = room["aide"].query(answer.answer_to, first)
    assert reply is not None
    room["reviewer"].execute(answer.approve, reply.id, 1, Secrecy.OPEN)
    dialog = cards(studio, qtbot)
    text = dialog.findChild(QPlainTextEdit, "paper_text")
    assert isinstance(text, QPlainTextEdit)
    said = text.toPlainText()
    assert said.index("欢迎收看") < said.index("1. 第一问") < said.index("2. 第二问")
    assert "· 通过的要点。" in said
    assert "没有审核的话" not in said
    QTest.keyClick(dialog, Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.clipboard().text() == said
    dialog.write_pdf(tmp_path / "cards.pdf")
    studio.until((tmp_path / "cards.pdf").exists)
    studio.settle()
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")


def test_the_record_so_far_has_reviewed_lines_alone(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    line = room["steno"].execute(record.write, SpeakerRole.GUEST, "程立言", "审核过的话。")
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "还没有审核的话。")
    gone = room["steno"].execute(record.write, SpeakerRole.HOST, "", "撤回了的话。")
    room["reviewer"].execute(record.approve, gone, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, gone, 1)
    room["publisher"].execute(publication.withdraw_line, gone, "口误")
    room["steno"].execute(record.hand_in, line, "还没有审核的更正。", 1)
    dialog = cards(studio, qtbot)
    turn = dialog.findChild(QPushButton, "show_record")
    text = dialog.findChild(QPlainTextEdit, "paper_text")
    assert isinstance(turn, QPushButton)
    assert isinstance(text, QPlainTextEdit)
    turn.click()
    assert "程立言：审核过的话。" in text.toPlainText()
    for absent in ("还没有审核的话", "还没有审核的更正", "撤回了的话"):
        assert absent not in text.toPlainText()
    assert "已撤回 1 条" in text.toPlainText()
    assert "另有 1 条" in text.toPlainText()


def test_a_long_record_is_printed_on_several_pages(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    from PySide6.QtPrintSupport import QPrinter

    studio.room["host"].execute(opening_words.write, "一段开场白，很长。\n" * 300, 0)
    dialog = cards(studio, qtbot)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.paint(printer)
    del printer
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") > 3
