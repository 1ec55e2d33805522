"""Pasting by hand at the publisher's seat: by keys alone, one thing at a time, nothing unsaid."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from studio import house, interview, photo, photo_line, publication, record
from studio.publication import PublicationState, feed
from studio.review import Secrecy
from tests.photos import plain
from tests.studio.pasting import Pasting, colleague, corrected, pasting_in, released
from tests.ui.on_air import Studio, open_studio
from ui import file_dialog
from ui.panels.publisher import PublisherPanel
from ui.pasting import PasteBench
from ui.portal_form import PortalForm

P = PublicationState
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def hand(studio: Studio) -> Pasting:
    return pasting_in(studio.room)


class Seat:
    """The publisher's panel, with hands on its keys."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str = "publisher") -> None:
        self.studio = studio
        self.panel = PublisherPanel(studio.background(login), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1180, 640)
        self.panel.show()
        self.panel.activateWindow()
        studio.until(self.panel.isActiveWindow)
        QApplication.clipboard().clear()
        studio.settle()

    def text(self, name: str) -> str:
        found = self.panel.findChild(QLabel, f"paste_{name}")
        assert isinstance(found, QLabel)
        if name == "words":
            return found.accessibleName()
        return "" if found.isHidden() else found.text()

    def button(self, name: str) -> QPushButton:
        found = self.panel.findChild(QPushButton, f"paste_{name}")
        assert isinstance(found, QPushButton)
        return found

    @property
    def evidence(self) -> QLineEdit:
        found = self.panel.findChild(QLineEdit, "paste_evidence")
        assert isinstance(found, QLineEdit)
        return found

    @property
    def bench(self) -> PasteBench:
        found = self.panel.findChild(PasteBench)
        assert isinstance(found, PasteBench)
        return found

    def sees(self, words: str, name: str = "title") -> None:
        self.studio.until(lambda: words in self.text(name))

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL_SHIFT) -> None:
        QTest.keyClick(self.panel, key, modifiers)
        self.studio.settle()

    def copies(self) -> str:
        self.press(Qt.Key.Key_C)
        self.sees("剪贴板", "said")
        return QApplication.clipboard().text()

    def ticks(self) -> None:
        self.press(Qt.Key.Key_Return, CTRL)

    def feed(self) -> list[P | None]:
        return [row.feed for row in self.studio.room["publisher"].query(feed)]


def test_nothing_of_pasting_shows_where_the_portal_has_an_interface(
    studio: Studio, qtbot: QtBot
) -> None:
    released(studio.room, "一")
    seat = Seat(studio, qtbot)
    assert not seat.button("copy").isVisible()
    before = QApplication.clipboard().text()
    seat.press(Qt.Key.Key_C)
    seat.ticks()
    assert QApplication.clipboard().text() == before
    assert seat.feed() == [P.WAITING]


def test_lines_are_pasted_by_keys_alone(studio: Studio, hand: Pasting, qtbot: QtBot) -> None:
    released(studio.room, "一", "二")
    seat = Seat(studio, qtbot)
    seat.sees("贴上第1条 · 之后还有 1 项")
    assert seat.text("where") == "贴在实录的最前面。"
    assert seat.copies() == "[主持人] 一"
    seat.ticks()
    seat.sees("贴上第2条")
    assert seat.text("where") == "贴在第1条“[主持人] 一”的后面。"
    assert seat.text("said") == "第1条记下了。按错了可以收回打勾。"
    assert seat.copies() == "[主持人] 二"
    seat.ticks()
    seat.sees("现在没有要贴的")
    assert seat.feed() == [P.PASTED, P.PASTED]
    assert not seat.button("tick").isEnabled()


def test_the_page_s_address_goes_with_the_tick(studio: Studio, hand: Pasting, qtbot: QtBot) -> None:
    released(studio.room, "一")
    seat = Seat(studio, qtbot)
    seat.sees("贴上第1条")
    seat.press(Qt.Key.Key_E)
    assert seat.evidence.hasFocus()
    seat.evidence.insert("看那里")
    seat.ticks()
    seat.sees("网页地址", "said")
    seat.evidence.clear()
    seat.evidence.insert("https://www.example.gov.cn/ft/12.html")
    seat.evidence.setModified(True)
    seat.ticks()
    seat.sees("现在没有要贴的")
    with studio.room.database.reading() as connection:
        (row,) = connection.execute(publication.Paste.__table__.select())
    assert row.evidence == "https://www.example.gov.cn/ft/12.html"
    assert not seat.evidence.isModified()


def test_a_correction_shows_what_goes_and_what_comes(
    studio: Studio, hand: Pasting, qtbot: QtBot
) -> None:
    (line,) = released(studio.room, "共三千人")
    hand.pastes()
    corrected(studio.room, line, "共四千人")
    seat = Seat(studio, qtbot)
    seat.sees("改第1条")
    shown = seat.panel.findChild(QLabel, "paste_words")
    assert isinstance(shown, QLabel)
    assert ">三</s>" in shown.text()
    assert ">四</u>" in shown.text()
    assert seat.copies() == "[主持人] 共四千人\n（更正数字）"


def test_what_is_withdrawn_while_it_is_in_hand_is_said(
    studio: Studio, hand: Pasting, qtbot: QtBot
) -> None:
    first, _second = released(studio.room, "说错了", "二")
    seat = Seat(studio, qtbot)
    seat.sees("贴上第1条")
    seat.copies()
    studio.room["reviewer"].execute(publication.withdraw_line, first, "口误")
    seat.sees("删掉第1条")
    assert "第1条：这一条已撤回，不要再贴" in seat.text("said")
    assert "也许已经在网页上" in seat.text("cautions")
    seat.ticks()
    seat.sees("贴上第2条")


def test_a_tick_that_comes_too_late_is_refused_and_shows_what_is_to_be_done(
    studio: Studio, hand: Pasting, qtbot: QtBot
) -> None:
    (line,) = released(studio.room, "三千人")
    seat = Seat(studio, qtbot)
    seat.sees("贴上第1条")
    seat.copies()
    studio.bulletin.close()  # what comes now is not heard of
    corrected(studio.room, line, "四千人")
    seat.ticks()
    seat.sees("新的一版", "said")
    studio.until(lambda: seat.text("words") == "[主持人] 四千人\n（更正数字）")
    assert seat.feed() == [P.WAITING]


def test_a_stop_is_said_and_nothing_is_copied(studio: Studio, hand: Pasting, qtbot: QtBot) -> None:
    released(studio.room, "一")
    seat = Seat(studio, qtbot)
    seat.sees("贴上第1条")
    studio.room["director"].execute(publication.stop_sending)
    seat.sees("推送已停止，现在什么也不要贴")
    assert "推送已停止" in seat.text("said")
    assert not seat.button("copy").isEnabled()
    studio.room["director"].execute(publication.start_sending)
    seat.sees("贴上第1条")


def test_what_is_held_comes_by_itself_when_its_time_is_over(
    studio: Studio, hand: Pasting, qtbot: QtBot
) -> None:
    studio.room.boss.execute(house.hold_releases, 2)
    released(studio.room, "一")
    seat = Seat(studio, qtbot)
    seat.sees("以后再贴，此前可以收回")
    assert not seat.button("copy").isEnabled()
    seat.sees("贴上第1条")
    assert seat.copies() == "[主持人] 一"


def test_what_a_colleague_has_in_hand_is_theirs_until_taken_over(
    studio: Studio, hand: Pasting, qtbot: QtBot
) -> None:
    released(studio.room, "一")
    colleague(hand).copies()
    seat = Seat(studio, qtbot)
    seat.sees("reviewer2在 乙机 正在贴", "hand")
    assert not seat.button("copy").isEnabled()
    seat.press(Qt.Key.Key_C)
    assert QApplication.clipboard().text() == ""
    seat.press(Qt.Key.Key_T)
    seat.sees("您", "hand")
    assert QApplication.clipboard().text() == "[主持人] 一"
    assert "也许已经在网页上" in seat.text("cautions")
    seat.ticks()
    seat.sees("现在没有要贴的")


def test_a_colleague_s_tick_is_said_to_who_had_it_in_view(
    studio: Studio, hand: Pasting, qtbot: QtBot
) -> None:
    released(studio.room, "一", "二")
    seat = Seat(studio, qtbot)
    seat.sees("贴上第1条")
    colleague(hand).pastes()
    seat.sees("贴上第2条")
    assert seat.text("said").startswith("第1条：reviewer2在 乙机 已经打过勾了")


def test_the_last_tick_is_taken_back_by_a_key(studio: Studio, hand: Pasting, qtbot: QtBot) -> None:
    released(studio.room, "一", "二")
    seat = Seat(studio, qtbot)
    seat.sees("贴上第1条")
    seat.ticks()
    seat.sees("贴上第2条")
    seat.press(Qt.Key.Key_B)
    seat.sees("贴上第1条")
    assert seat.feed() == [P.WAITING, P.WAITING]
    assert not seat.button("back").isEnabled()


def test_after_a_kill_the_same_comes_again(studio: Studio, hand: Pasting, qtbot: QtBot) -> None:
    released(studio.room, "一", "二")
    seat = Seat(studio, qtbot)
    seat.sees("贴上第1条")
    seat.copies()
    seat.panel.hide()
    anew = Seat(studio, qtbot)
    anew.sees("贴上第1条")
    anew.sees("您", "hand")
    assert anew.copies() == "[主持人] 一"


def test_a_photo_is_saved_as_a_file(
    studio: Studio, hand: Pasting, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = studio.room
    room["steno"].execute(photo_line.bring, plain())
    (shown,) = room["steno"].query(photo.waiting)
    line = room["steno"].execute(photo_line.write, shown.id, "执法现场", "检查后厨。")
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    file = tmp_path / "第1条.jpg"
    monkeypatch.setattr(file_dialog, "to_save", lambda *_: str(file))
    seat = Seat(studio, qtbot)
    seat.sees("贴上第1条")
    assert "图片说明：执法现场" in seat.text("cautions")
    seat.press(Qt.Key.Key_S)
    seat.sees("已写到", "said")
    assert file.read_bytes() == plain()
    assert not QImage(str(file)).isNull()


def test_a_portal_without_interface_is_chosen_by_a_tick_in_the_form(
    studio: Studio, qtbot: QtBot
) -> None:
    form = PortalForm("门户", interview.choose_portal)
    qtbot.addWidget(form)
    form.show()
    form.turn_to(studio.background("boss"))
    choice = form.findChild(QCheckBox, "portal_by_hand")
    save = form.findChild(QPushButton, "save_portal")
    ask = form.findChild(QPushButton, "try_portal")
    assert isinstance(choice, QCheckBox)
    assert isinstance(save, QPushButton)
    assert isinstance(ask, QPushButton)
    form.url.insert("https://www.example.gov.cn")
    choice.click()
    assert not ask.isEnabled()
    choice.click()
    assert form.url.text() == "https://www.example.gov.cn"
    choice.click()
    save.click()
    studio.settle()
    assert studio.room["boss"].query(interview.interview).portal_url == house.PASTED_INTO
    form.url.setModified(False)
    form.show_url("https://www.example.gov.cn")
    assert not choice.isChecked()
