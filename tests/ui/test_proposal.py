"""方案: written, handed in, returned and confirmed by keys; on paper; nothing typed is lost."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio import interview, nomination, policy_choice, proposal, year_plan
from studio.interview import InterviewState
from studio.journal import HOUSE
from studio.people import Role, give_role
from studio.proposal import Draft, Step
from studio.year_view import year_of
from tests.studio.test_nomination import OURS
from tests.ui.on_air import Studio, open_studio, words
from tests.windows import gone
from ui.editor import TextEditor
from ui.notices import refusal_text
from ui.programme import ProgrammeForm
from ui.proposal import ProposalDialog
from ui.table import RowsView
from ui.year_plan import YearPlanView

T = TypeVar("T", bound=QWidget)
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
CITED = replace(OURS, document="国发〔2025〕3号", document_date=date(2025, 1, 2))


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def planned(studio: Studio) -> int:
    """A programme out of a nomination, under a profile that asks for a proposal."""
    room = studio.room
    room.boss.execute(nomination.take_in, 2025, [CITED])
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    row = room.boss.execute(nomination.take_into_plan, 1, 1)
    starts = datetime(2025, 6, 20, 7, tzinfo=UTC)
    made = room.boss.execute(interview.plan, "舌尖安全", "市场监管局", starts, 60, "", False, row)
    room.boss.in_programme(made).execute(give_role, "aide", Role.AIDE)
    return made


class Form:
    """排期 · 这场访谈 of somebody, with hands on it and on its proposal."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str, programme: int) -> None:
        self.studio = studio
        self.form = ProgrammeForm(studio.background(login).in_programme(HOUSE), studio.bulletin)
        qtbot.addWidget(self.form)
        self.form.resize(1280, 720)
        self.form.show()
        self.form.activateWindow()
        qtbot.waitUntil(self.form.isActiveWindow)
        self.form.show_programme(programme)
        studio.settle()

    def find(self, kind: type[T], name: str, inside: QWidget | None = None) -> T:
        found = (inside or self.dialog).findChild(kind, name)
        assert isinstance(found, kind), name
        return found

    def open(self) -> None:
        self.form.activateWindow()
        self.studio.until(self.form.isActiveWindow)
        self.find(QLineEdit, "programme_title", self.form).setFocus()
        self.key(Qt.Key.Key_F, CTRL_SHIFT)
        found = self.form.findChild(ProposalDialog)
        assert isinstance(found, ProposalDialog)
        self.dialog = found
        self.core, self.concerns = (
            self.find(TextEditor, f"proposal_{name}") for name in ("core", "concerns")
        )
        self.studio.until(self.core.hasFocus)
        self.studio.settle()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)
        self.studio.settle()

    def standing(self) -> str:
        return self.find(QLabel, "proposal_standing").text()


def test_it_is_written_handed_in_returned_and_confirmed_by_keys(
    studio: Studio, qtbot: QtBot
) -> None:
    programme = planned(studio)
    aide = Form(studio, qtbot, "aide", programme)
    aide.open()
    studio.until(lambda: "制度要求报送方案" in aide.standing())
    aide.key(Qt.Key.Key_4, ALT)  # what the unit nominated
    assert aide.core.toPlainText() == "抽检\n投诉"
    assert aide.find(QLineEdit, "proposal_document").text() == "国发〔2025〕3号"
    aide.key(Qt.Key.Key_1, ALT)
    studio.until(lambda: "请先保存方案" in refusal_text(aide.dialog))
    aide.key(Qt.Key.Key_Return, CTRL)
    studio.until(lambda: "第 1 版：草拟" in aide.standing())
    studio.until(lambda: "程立言 党组书记、局长" in aide.find(QLabel, "proposal_facts").text())
    studio.room.boss.in_programme(programme).execute(interview.drop_guest, 2)
    studio.until(lambda: "还没有" in aide.find(QLabel, "proposal_facts").text())
    aide.key(Qt.Key.Key_1, ALT)
    studio.until(lambda: "方案缺参与领导" in refusal_text(aide.dialog))
    aide.key(Qt.Key.Key_4, ALT)
    studio.until(lambda: "程立言" in aide.find(QLabel, "proposal_facts").text())
    aide.key(Qt.Key.Key_1, ALT)
    studio.until(lambda: "待审核" in aide.standing())
    aide.dialog.reject()
    boss = Form(studio, qtbot, "boss", programme)
    boss.open()
    boss.key(Qt.Key.Key_2, ALT)
    studio.until(lambda: "热点难点还是空的" in refusal_text(boss.dialog))
    boss.key(Qt.Key.Key_3, ALT)
    boss.find(QLineEdit, "return_proposal_reason").setText("补热点难点")
    boss.find(QAbstractButton, "confirm_return_proposal").click()
    studio.until(lambda: "已驳回，原因：补热点难点" in boss.standing())
    _handed_in_again(aide)
    studio.until(lambda: "待审核" in boss.standing())
    boss.dialog.activateWindow()
    studio.until(boss.dialog.isActiveWindow)
    boss.key(Qt.Key.Key_2, ALT)
    studio.until(lambda: "已核实" in boss.standing())
    assert len(words(boss.find(RowsView, "proposal_versions_list"))) == 6
    held = studio.room.boss.in_programme(programme).query(proposal.proposal)
    assert held.interview.state is InterviewState.APPROVED
    assert (held.newest.draft.document_date, held.newest.step) == (date(2025, 1, 2), Step.APPROVED)


def _handed_in_again(aide: Form) -> None:
    """What the office missed is written, by another person than who confirms it."""
    aide.open()
    aide.concerns.setPlainText("网络订餐")
    aide.key(Qt.Key.Key_S, CTRL)
    aide.studio.until(lambda: "草拟" in aide.standing())
    aide.key(Qt.Key.Key_1, ALT)
    aide.dialog.reject()


def test_what_is_typed_stays_when_it_closes_and_when_others_save(
    studio: Studio, qtbot: QtBot
) -> None:
    programme = planned(studio)
    aide = Form(studio, qtbot, "aide", programme)
    aide.open()
    aide.core.setPlainText("打了一半")
    aide.key(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    studio.until(lambda: gone(aide.dialog))
    opener = aide.find(QAbstractButton, "open_proposal", aide.form)
    assert "未存" in opener.text()
    aide.open()
    assert aide.core.toPlainText() == "打了一半"
    boss = studio.room.boss.in_programme(programme)
    boss.execute(proposal.write, Draft("先存的", "订餐"), 0)
    said = aide.find(QLabel, "proposal_said")
    studio.until(lambda: "刚有别人保存的新版本" in said.text())
    assert aide.core.toPlainText() == "打了一半"
    aide.find(QLineEdit, "proposal_day").setText("下周")
    aide.key(Qt.Key.Key_S, CTRL)
    studio.until(lambda: "日期请写成" in refusal_text(aide.dialog))


def test_it_goes_out_on_paper_and_the_plan_names_the_document(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    programme = planned(studio)
    boss = studio.room.boss.in_programme(programme)
    boss.execute(interview.name_guest, "程立言", "局长")
    boss.execute(
        proposal.write, Draft("抽检", "订餐\n配药", "甲", "图文直播", "国发〔2025〕3号"), 0
    )
    form = Form(studio, qtbot, "boss", programme)
    form.open()
    form.dialog.view.export_to(tmp_path / "方案.docx")
    studio.until(lambda: "已写到" in form.find(QLabel, "proposal_said").text())
    text = "\n".join(each.text for each in docx.Document(str(tmp_path / "方案.docx")).paragraphs)
    for said in (
        "《舌尖安全》在线访谈", "参与领导：程立言 局长", "一、中心工作", "1. 抽检", "2. 配药",
        "依据文件：国发〔2025〕3号", "联系人：甲", "第 1 版，草拟",
    ):  # fmt: skip
        assert said in text
    form.dialog.view.export_to(tmp_path / "方案.docx")
    studio.until(lambda: "方案.docx" in refusal_text(form.dialog))
    view = YearPlanView(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(view)
    view.show()
    assert studio.room.boss.query(year_of, 2025).lines[0].nomination is not None
    view._year.setValue(2025)
    studio.until(lambda: "依据 国发〔2025〕3号 2025-01-02" in words(view.list)[0])
    assert "来自征集表" in words(view.list)[0]
    assert studio.room.boss.query(year_plan.rows_of, 2025)[0].planned.units == ("市场监管局",)
