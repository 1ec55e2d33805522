"""督办: the ledgers are worked on by keys, each act theirs alone who may; numbers agree."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from docx import Document
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from studio import followup, record, screening
from studio.followup import DutyState, Ledger
from studio.journal import HOUSE
from studio.people import COURIER, Role, give_role
from studio.record import Mark
from tests.studio.followup import asked, at, ended, ledger, only, revision, said
from tests.ui.on_air import Studio, open_studio, words, write
from ui.duty_papers import DutyPapers
from ui.notices import refusal_text
from ui.panels.supervision import SupervisionPanel
from ui.programme_window import ProgrammeWindow
from ui.table import RowsView

T = TypeVar("T", bound=QWidget)
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Seat:
    """The panel of somebody, with hands on its keys."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str, programme: int = 1) -> None:
        self.studio = studio
        background = studio.background(login).in_programme(programme)
        self.panel = SupervisionPanel(background, studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)
        self.list = self.find(RowsView, "duty_list")
        studio.settle()
        self.list.setFocus()

    def find(self, kind: type[T], name: str) -> T:
        found = self.panel.findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def take(self, duty_id: int) -> None:
        """Takes a duty in hand, and waits until its acts stand there."""
        self.list.select(duty_id)
        self.settle()
        self.list.setFocus()

    def settle(self) -> None:
        self.studio.settle()
        QApplication.processEvents()
        self.studio.settle()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, modifier)
        self.settle()

    def act(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """A key of the list, once it has the keyboard back."""
        self.studio.until(self.list.hasFocus, timeout=20_000)
        self.press(key, modifier)

    def answer(self, *texts: tuple[str, str]) -> None:
        """Fills the form's fields, by their names, and presses Return in the last."""
        for name, text in texts:
            field = self.find(QLineEdit, f"duty_{name}_field")
            field.setFocus()
            field.clear()
            write(field, text)
        self.press(Qt.Key.Key_Return)

    def shown(self) -> list[str]:
        """The acts that are offered."""
        names = ("assign_duty", "begin_duty", "close_duty", "confirm_duty_closing", "remind_duty",
                 "supervise_duty", "extend_duty", "contest_duty", "hand_duty_over")  # fmt: skip
        return [name for name in names if self.find(QWidget, name).isVisible()]


def test_a_commitment_goes_its_way_by_keys_from_unit_to_second_signature(
    studio: Studio, qtbot: QtBot
) -> None:
    room = studio.room
    said(room, "九月底前完成。", Mark.COMMITMENT)
    asked(room, "夜市谁来管？")
    ended(room)
    its = only(room, Ledger.COMMITMENT).id
    planner = Seat(studio, qtbot, "boss", HOUSE)
    studio.until(lambda: len(words(planner.list)) == 2)
    assert "▲ 逾期" in words(planner.list)[0]
    assert "待定（建议 市场监管局）" in words(planner.list)[0]
    planner.take(its)
    assert planner.shown() == ["assign_duty", "extend_duty"]
    planner.act(Qt.Key.Key_A)
    studio.until(lambda: only(room, Ledger.COMMITMENT).unit == "市场监管局")
    studio.until(lambda: "remind_duty" in planner.shown())
    planner.act(Qt.Key.Key_U, SHIFT)
    write(planner.find(QLineEdit, "duty_unit_choice"), "城管局")
    planner.press(Qt.Key.Key_Return)
    studio.until(lambda: only(room, Ledger.COMMITMENT).co_units == ("城管局",))
    planner.act(Qt.Key.Key_E)
    planner.answer(("day", "明天"), ("text", "要招标"))
    assert "写成一个日期" in refusal_text(planner.panel)
    assert planner.find(QLineEdit, "duty_text_field").text() == "要招标"
    planner.press(Qt.Key.Key_Escape)
    aide = Seat(studio, qtbot, "aide")
    aide.take(its)
    studio.until(lambda: "close_duty" in aide.shown())
    assert "remind_duty" not in aide.shown()
    aide.act(Qt.Key.Key_B)
    studio.until(lambda: only(room, Ledger.COMMITMENT).state is DutyState.WORKING)
    studio.until(lambda: "begin_duty" not in aide.shown())
    aide.act(Qt.Key.Key_D)
    aide.answer(("text", "后厨改造已验收。"))
    studio.until(lambda: only(room, Ledger.COMMITMENT).state is DutyState.CLOSING)
    assert "confirm_duty_closing" not in aide.shown()
    reviewer = Seat(studio, qtbot, "reviewer")
    reviewer.take(its)
    studio.until(lambda: reviewer.shown() == ["confirm_duty_closing"])
    reviewer.act(Qt.Key.Key_Y)
    studio.until(lambda: only(room, Ledger.COMMITMENT).state is DutyState.DONE)
    studio.until(lambda: len(words(planner.list)) == 1)


def test_a_late_unit_is_pressed_by_keys_and_the_notice_lies_in_a_file(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    room = studio.room
    for n in range(2):
        said(room, f"承诺{n}：请打13900000001。", Mark.COMMITMENT)
    ended(room)
    rows = ledger(room, Ledger.COMMITMENT)
    at(room, "boss").execute(followup.assign_as_suggested, {row.id: 1 for row in rows})
    seat = Seat(studio, qtbot, "boss")
    seat.take(rows[0].id)
    studio.until(lambda: "remind_duty" in seat.shown())
    papers = seat.find(DutyPapers, "")
    papers.write_notice(tmp_path / "none.docx")
    assert "还没有催办或督办过" in refusal_text(seat.panel)
    seat.act(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    seat.act(Qt.Key.Key_C)
    studio.until(lambda: all(row.pressed == 1 for row in ledger(room, Ledger.COMMITMENT)))
    studio.until(lambda: "supervise_duty" in seat.shown())
    seat.act(Qt.Key.Key_S)
    seat.answer(("day", "2020-01-01"))
    assert "不早于今天" in refusal_text(seat.panel)
    seat.answer(("day", "2099-01-01"))
    studio.until(lambda: all(row.pressed == 2 for row in ledger(room, Ledger.COMMITMENT)))
    notices = room["boss"].query(followup.supervisions, rows[1].id)
    assert [one.serial for one in notices] == [None, 1]
    target = tmp_path / "督办通知.docx"
    said_so = seat.find(QLabel, "duty_papers_said")
    papers.write_notice(target)
    studio.until(lambda: "已写好 2 项" in said_so.text(), timeout=30_000)
    paper = Document(str(target))
    told = "\n".join(line.text for line in paper.paragraphs)
    for part in ("督办〔", "〕1号", "市场监管局：", "舌尖安全", "2099年1月1日"):
        assert part in told
    cells = [[cell.text for cell in row.cells] for row in paper.tables[0].rows]
    assert [row[0] for row in cells] == ["编号", *(row.name for row in rows)]
    assert "139****0001" in cells[1][2]
    papers.write_notice(target)
    studio.until(lambda: "已经存在" in said_so.text(), timeout=30_000)
    assert zipfile.is_zipfile(target)
    papers.export(tmp_path / "台账.xlsx")
    studio.until(lambda: "台账.xlsx" in said_so.text(), timeout=30_000)
    sheet = load_workbook(tmp_path / "台账.xlsx").active
    assert sheet is not None
    assert [row[0] for row in sheet.iter_rows(values_only=True)] == [
        "编号", *(row.name for row in rows),
    ]  # fmt: skip


def test_a_petition_is_handed_over_and_comes_back_by_keys(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    its = asked(room, "反映拖欠工资")
    at(room, "aide").execute(screening.escalate, its, revision(room, its), "属信访事项")
    ended(room)
    petition = only(room, Ledger.PETITION).id
    seat = Seat(studio, qtbot, "aide")
    seat.take(petition)
    studio.until(lambda: "hand_duty_over" in seat.shown())
    seat.act(Qt.Key.Key_H)
    seat.answer(("party", "市信访局"), ("reference", "信8"), ("day", "2025-06-21"))
    studio.until(lambda: only(room, Ledger.PETITION).state is DutyState.WORKING)
    studio.until(lambda: seat.find(QWidget, "enter_duty_result").isVisible())
    seat.act(Qt.Key.Key_I)
    seat.answer(("day", "2025-06-28"), ("text", "工资已发放。"))
    studio.until(lambda: only(room, Ledger.PETITION).state is DutyState.DONE)
    assert room["aide"].query(screening.decisions, its)[-1].decision == "come_back"


def test_a_promise_marked_wrongly_is_taken_out_by_the_planner_s_key_with_a_reason(
    studio: Studio, qtbot: QtBot
) -> None:
    room = studio.room
    line = said(room, "只是说明。", Mark.COMMITMENT)
    ended(room)
    its = only(room, Ledger.COMMITMENT).id
    aide = Seat(studio, qtbot, "aide")
    aide.take(its)
    assert not aide.find(QWidget, "take_duty_out").isVisible()
    planner = Seat(studio, qtbot, "boss", HOUSE)
    planner.take(its)
    studio.until(lambda: planner.find(QWidget, "take_duty_out").isVisible())
    planner.act(Qt.Key.Key_V)
    planner.answer(("text", ""))
    assert "写明撤出台账的原因" in refusal_text(planner.panel)
    planner.answer(("text", "是说明，不是承诺"))
    studio.until(lambda: only(room, Ledger.COMMITMENT).state is DutyState.VOID)
    row = next(row for row in room["steno"].query(record.lines) if row.id == line)
    assert not row.marks


def test_what_a_unit_owes_is_counted_as_the_ledger_has_it(studio: Studio, qtbot: QtBot) -> None:
    room = studio.room
    for n in range(3):
        said(room, f"承诺{n}。", Mark.COMMITMENT)
    asked(room, "夜市谁来管？")
    ended(room)
    late = said(room, "事后标出的承诺。", Mark.COMMITMENT)
    Seat(studio, qtbot, "boss")  # no back room runs here
    studio.until(lambda: late in {row.line_id for row in ledger(room, Ledger.COMMITMENT)})
    its = next(row for row in ledger(room, Ledger.COMMITMENT) if row.line_id == late)
    at(room, "boss").execute(followup.take_out, its.id, its.version, "误标")
    at(room, COURIER).execute(followup.follow)
    named = ("城管局", "教育局", "城管局")
    for row, unit in zip(ledger(room, Ledger.COMMITMENT), named, strict=True):
        at(room, "boss").execute(followup.assign, row.id, 1, unit)
    seat = Seat(studio, qtbot, "boss", HOUSE)
    pages = seat.find(QTabWidget, "duty_pages")
    studio.until(lambda: pages.tabText(1) == "需要你处理 4")
    pages.setCurrentIndex(2)
    seat.settle()
    units = seat.find(RowsView, "duty_unit_list")
    studio.until(lambda: len(words(units)) == 3)
    assert "还没有定责任单位" in words(units)[0]
    assert "2 项待办" in words(units)[1]
    units.step(0)
    units.step(1)
    units.setFocus()
    seat.press(Qt.Key.Key_Return)
    studio.until(lambda: len(words(seat.list)) == 2)
    assert seat.find(QComboBox, "duty_unit").currentText() == "城管局"
    assert all("城管局" in line for line in words(seat.list))
    pages.setCurrentIndex(1)
    seat.settle()
    urgent = seat.find(RowsView, "urgent_list")
    studio.until(lambda: len(words(urgent)) == 4)
    urgent.select(only(room, Ledger.UNANSWERED).id)
    urgent.setFocus()
    seat.press(Qt.Key.Key_Return)
    studio.until(lambda: len(words(seat.list)) == 4)


def test_the_seat_stands_in_the_house_for_who_works_for_all_of_it(
    studio: Studio, qtbot: QtBot
) -> None:
    room = studio.room
    room.boss.execute(give_role, "collector", Role.AUDITOR)
    for login, there in (("collector", True), ("aide", False)):
        window = ProgrammeWindow(room[login].in_programme(HOUSE), studio.bulletin)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(window._lanes.idle)
        assert ("supervise" in window.panel_keys()) is there
        window.close()
