"""Data cards at the desks: written by the aide, before host and guests, taken off by a key."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio import air_queue, floor_note, interview, screening, talking_point
from studio.errors import Away
from studio.floor_note import Addressee, DataCard, NoteKind, NoteRow
from studio.talking_point import Wording
from tests.ui.on_air import Studio, open_studio, words, write
from ui import background, keymap
from ui.floor_notes import FloorNotes
from ui.guest_prompter import AT_ONCE, GuestPrompter
from ui.panels.director import DirectorPanel
from ui.panels.host import HostPanel

T = TypeVar("T", bound=QWidget)
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
FIGURE = DataCard("去年抽检 86 家，合格率 97.6%", Addressee.GUEST, "市场监管局 2025 年报")
KEPT: list[QWidget] = []


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture(autouse=True)
def own_keys() -> Iterator[None]:
    yield
    KEPT.clear()
    keymap.use({})


def find(inside: QWidget, kind: type[T], name: str = "") -> T:
    found = inside.findChild(kind, name) if name else inside.findChild(kind)
    assert isinstance(found, kind), name
    return found


def read(inside: QWidget, name: str) -> str:
    return find(inside, QLabel, name).text()


def give(studio: Studio, card: DataCard = FIGURE, about: int | None = None) -> int:
    return studio.room["aide"].execute(floor_note.give_card, card, about)


def the_note(studio: Studio, number: int) -> NoteRow:
    rows = studio.room["aide"].query(floor_note.notes)
    return next(row for row in rows if row.id == number)


def seat(studio: Studio, qtbot: QtBot, kind: type[QWidget] = HostPanel) -> QWidget:
    login = "host" if kind is HostPanel else "director"
    panel = kind(studio.background(login), studio.bulletin)  # type: ignore[arg-type]
    qtbot.addWidget(panel)
    KEPT.append(panel)
    panel.resize(1280, 720)
    panel.show()
    studio.settle()
    return panel


def opened(studio: Studio, panel: QWidget) -> GuestPrompter:
    QTest.keyClick(panel, Qt.Key.Key_G, CONTROL)
    shown = find(panel, GuestPrompter)
    studio.settle()
    studio.until(shown.isActiveWindow)
    return shown


def confirmed(studio: Studio, panel: QWidget) -> GuestPrompter:
    shown = opened(studio, panel)
    QTest.keyClick(shown, Qt.Key.Key_Return, CONTROL)
    studio.settle()
    return shown


def said(shown: GuestPrompter) -> str:
    """Everything that stands on the screen, hidden or not: nothing may wait behind the cover."""
    return " ".join(label.text() for label in shown.findChildren(QLabel))


@pytest.mark.parametrize("kind", [HostPanel, DirectorPanel])
def test_a_card_stands_before_the_guests_and_the_aide_sees_that_it_does(
    studio: Studio, qtbot: QtBot, kind: type[QWidget]
) -> None:
    panel = seat(studio, qtbot, kind)
    shown = confirmed(studio, panel)
    number = give(studio)
    studio.until(lambda: FIGURE.text in said(shown))
    assert read(shown, "guest_1_source") == f"来源：{FIGURE.source}"
    studio.until(lambda: the_note(studio, number).stood_at is not None)
    studio.until(lambda: "起在嘉宾屏上" in read(panel, "guest_card_words"))
    QTest.keyClick(panel, Qt.Key.Key_K, CONTROL)
    assert FIGURE.text not in said(shown), "gone with the key, before anything is stored"
    studio.until(lambda: the_note(studio, number).cleared_at is not None)
    studio.until(lambda: not find(panel, QFrame, "guest_card_strip").isVisible())


def test_nothing_is_shown_before_somebody_looked_where_the_screen_stands(
    studio: Studio, qtbot: QtBot
) -> None:
    number = give(studio)
    panel = seat(studio, qtbot)
    shown = opened(studio, panel)
    qtbot.wait(300)
    studio.settle()
    assert FIGURE.text not in said(shown)
    assert the_note(studio, number).stood_at is None
    assert "嘉宾还看不到" in read(panel, "guest_card_words")
    find(shown, QPushButton, "show_guest_page").click()
    studio.until(lambda: FIGURE.text in said(shown))
    studio.until(lambda: the_note(studio, number).stood_at is not None)
    shown.close()
    studio.until(lambda: panel.findChild(GuestPrompter) is None)
    panel.activateWindow()
    studio.until(panel.isActiveWindow)
    assert opened(studio, panel).covered, "asked anew: the screen may stand elsewhere now"


def test_the_hosts_space_uncovers_nothing(studio: Studio, qtbot: QtBot) -> None:
    give(studio)
    shown = opened(studio, seat(studio, qtbot))
    QTest.keyClick(QApplication.focusWidget() or shown, Qt.Key.Key_Space)
    QTest.keyClick(shown, Qt.Key.Key_Space)
    studio.settle()
    assert shown.covered
    assert FIGURE.text not in said(shown)


def test_on_another_screen_or_shown_again_it_is_covered(studio: Studio, qtbot: QtBot) -> None:
    give(studio)
    shown = confirmed(studio, seat(studio, qtbot))
    gui, here = QGuiApplication.instance(), shown.windowHandle()
    assert isinstance(gui, QGuiApplication)
    assert here is not None
    for leave in (
        partial(here.screenChanged.emit, shown.screen()),
        partial(gui.screenRemoved.emit, shown.screen()),
        shown.hide,
    ):
        studio.until(lambda: FIGURE.text in said(shown))
        leave()
        assert shown.covered
        assert FIGURE.text not in said(shown)
        shown.show()
        studio.settle()
        assert FIGURE.text not in said(shown)
        confirm = find(shown, QPushButton, "show_guest_page")
        assert confirm.isVisible()
        confirm.click()


def test_a_card_that_its_aide_took_back_leaves_the_guests_screen(
    studio: Studio, qtbot: QtBot
) -> None:
    shown = confirmed(studio, seat(studio, qtbot))
    number = give(studio)
    studio.until(lambda: FIGURE.text in said(shown))
    studio.room["aide"].execute(floor_note.take_back, number)
    studio.until(lambda: FIGURE.text not in said(shown))


def test_the_guests_screen_takes_its_cards_off_by_the_same_key(
    studio: Studio, qtbot: QtBot
) -> None:
    shown = confirmed(studio, seat(studio, qtbot))
    numbers = [give(studio, DataCard(f"数字 {n}", Addressee.GUEST, "年报")) for n in range(5)]
    studio.until(lambda: read(shown, "guest_more") == f"还有 {len(numbers) - AT_ONCE} 张")
    studio.until(lambda: the_note(studio, numbers[2]).stood_at is not None)
    assert the_note(studio, numbers[0]).stood_at is None, "not painted yet"
    QTest.keyClick(shown, Qt.Key.Key_K, CONTROL)
    studio.until(lambda: "数字 0" in said(shown) and "数字 4" not in said(shown))
    studio.until(lambda: the_note(studio, numbers[0]).stood_at is not None)


def test_the_question_above_the_cards_is_masked_as_on_the_stage(
    studio: Studio, qtbot: QtBot
) -> None:
    (asked,) = studio.room.ask("我的手机 13912345678，谁来管？")
    studio.room["aide"].execute(screening.admit, asked, 0)
    studio.room["aide"].execute(air_queue.recommend, asked)
    studio.room["host"].execute(air_queue.ask, asked)
    shown = confirmed(studio, seat(studio, qtbot))
    studio.until(lambda: "谁来管" in said(shown))
    assert "13912345678" not in said(shown)


def test_when_the_hour_is_over_nothing_stands_before_the_guests(
    studio: Studio, qtbot: QtBot
) -> None:
    shown = confirmed(studio, seat(studio, qtbot))
    give(studio)
    studio.until(lambda: FIGURE.text in said(shown))
    studio.room["director"].execute(interview.end)
    studio.until(lambda: FIGURE.text not in said(shown))


def test_a_card_goes_by_the_key_while_the_database_is_away_and_is_stored_later(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = seat(studio, qtbot)
    shown = confirmed(studio, panel)
    number = give(studio)
    studio.until(lambda: the_note(studio, number).stood_at is not None)
    right = floor_note.take_off
    away = [True]

    def fails(pen: object, ids: object) -> None:
        if away[0]:
            raise Away("数据库连不上")
        right(pen, ids)  # type: ignore[arg-type]

    monkeypatch.setattr(floor_note, "take_off", fails)
    monkeypatch.setattr(background, "PAUSES", (0.05,))
    QTest.keyClick(panel, Qt.Key.Key_K, CONTROL)
    assert FIGURE.text not in said(shown)
    qtbot.wait(600)
    assert FIGURE.text not in said(shown), "every try within one go has failed"
    away[0] = False
    studio.until(lambda: the_note(studio, number).cleared_at is not None, timeout=15_000)


# at the aide's


@pytest.fixture
def aide(studio: Studio, qtbot: QtBot) -> FloorNotes:
    notes = FloorNotes(studio.background("aide"), studio.bulletin, NoteKind.CARD)
    qtbot.addWidget(notes)
    notes.resize(640, 560)
    notes.show()
    notes.activateWindow()
    qtbot.waitUntil(notes.isActiveWindow)
    notes.field.setFocus()
    return notes


def test_an_aide_writes_a_card_by_keys_and_sees_what_becomes_of_it(
    studio: Studio, aide: FloorNotes
) -> None:
    assert aide.beside is not None
    write(aide.field, FIGURE.text)
    QTest.keyClick(aide.field, Qt.Key.Key_3, ALT)
    QTest.keyClick(aide.field, Qt.Key.Key_Return)
    studio.settle()
    assert aide.field.text() == FIGURE.text, "refused without a source, and kept"
    write(aide.beside.source, FIGURE.source)
    QTest.keyClick(aide.beside.source, Qt.Key.Key_Return)
    studio.until(lambda: "嘉宾还看不到" in words(aide.list)[0])
    assert "资料卡 · 给主持人和嘉宾" in words(aide.list)[0]
    assert "未读" in words(aide.list)[0]
    assert (aide.field.text(), aide.beside.source.text()) == ("", "")
    (row,) = studio.room["host"].query(floor_note.open_notes)
    assert (row.addressee, row.source) == (Addressee.BOTH, FIGURE.source)
    studio.room["host"].execute(floor_note.show_to_guests, [row.id])
    studio.until(lambda: "嘉宾屏" in words(aide.list)[0])
    studio.room["host"].execute(floor_note.acknowledge, row.id)
    studio.room["director"].execute(floor_note.take_off, [row.id])
    studio.until(lambda: "✓ 已读" in words(aide.list)[0] and "✓ 嘉宾已看" in words(aide.list)[0])


def test_a_card_is_taken_from_an_agreed_wording_with_its_source(
    studio: Studio, aide: FloorNotes
) -> None:
    wording = Wording("抽检口径", "去年抽检 86 家。\n合格率 97.6%。", "市场监管局通报")
    point = studio.room.boss.execute(talking_point.add, wording)
    assert aide.beside is not None
    QTest.keyClick(aide.field, Qt.Key.Key_2, ALT)
    QTest.keyClick(aide.field, Qt.Key.Key_4, ALT)
    studio.settle()
    QTest.keyClick(aide.beside.choice.field, Qt.Key.Key_Return)
    assert aide.field.text() == "去年抽检 86 家。 合格率 97.6%。"
    assert aide.beside.source.text() == wording.source
    assert read(aide, "card_quotes") == "引自口径《抽检口径》第 1 版"
    QTest.keyClick(aide.field, Qt.Key.Key_Return)
    studio.until(lambda: "口径《抽检口径》第 1 版" in words(aide.list)[0])
    (row,) = studio.room["host"].query(floor_note.guest_cards)
    assert (row.point, row.addressee) == ("抽检口径", Addressee.GUEST)
    assert studio.room["host"].query(floor_note.open_notes) == ()
    studio.until(lambda: not find(aide, QLabel, "card_quotes").isVisible())
    assert point == 1


def test_who_clears_the_words_quotes_nothing(studio: Studio, aide: FloorNotes) -> None:
    studio.room.boss.execute(talking_point.add, Wording("口径", "长" * 400, "通报"))
    assert aide.beside is not None
    find(aide, QAbstractButton, "card_point").click()
    studio.settle()
    QTest.keyClick(aide.beside.choice.field, Qt.Key.Key_Return)
    assert aide.field.text() == "长" * floor_note.MOST_OF_CARD
    assert aide.beside.card().point is not None
    aide.field.clear()
    assert aide.beside.card().point is None


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("合格率 97.6%", True), ("去年抽检 86 家，合格率 97.6%。", True), ("抽检 86 家", True),
        ("今天天气好", False), ("合格率 97", False), ("去年抽检 8", False),
        ("合格率 97.6%，去年抽检 86 家", False), ("去年抽检 86 家，合格率 99%", False),
    ],
)  # fmt: skip
def test_words_of_ones_own_are_not_said_to_be_of_the_wording(
    studio: Studio, aide: FloorNotes, written: str, kept: bool
) -> None:
    wording = Wording("抽检口径", "去年抽检 86 家。合格率 97.6%。", "市场监管局")
    studio.room.boss.execute(talking_point.add, wording)
    assert aide.beside is not None
    find(aide, QAbstractButton, "card_point").click()
    studio.settle()
    QTest.keyClick(aide.beside.choice.field, Qt.Key.Key_Return)
    aide.field.setText(written)
    assert (aide.beside.card().point is not None) is kept
    assert ("不再注明" in read(aide, "card_quotes")) is not kept
    aide.field.setText("去年抽检 86 家")
    assert aide.beside.card().point is not None, "back to its words"


def test_a_card_says_its_source_on_the_hosts_strip(studio: Studio, qtbot: QtBot) -> None:
    panel = seat(studio, qtbot)
    give(studio, DataCard("今年预算 1200 万元", Addressee.BOTH, "财政局 3 号文"))
    studio.until(lambda: "（来源：财政局 3 号文）" in read(panel, "note_words"))
    assert read(panel, "note_words").startswith("资料卡")
