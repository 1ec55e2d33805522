"""One key at the publisher's and the auditor's seat: what the portal has, and out on paper."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from studio import interview, outlet, settings
from studio.journal import entries_of
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess
from tests.studio.test_reconciliation import line, sent
from tests.ui.on_air import Studio, open_studio, words
from ui.panels.auditor import AuditorPanel
from ui.panels.publisher import PublisherPanel
from ui.paper import Table, document
from ui.reconciliation import ReconciliationDialog, on_paper
from ui.table import RowsView

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def portal(
    studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PortalProcess]:
    process = PortalProcess(tmp_path)
    studio.room["boss"].execute(interview.choose_portal, process.url)
    monkeypatch.setenv(settings.TOKEN_FILE, str(tmp_path / "token"))
    yield process
    process.end()


def opened(studio: Studio, qtbot: QtBot, panel: QWidget) -> ReconciliationDialog:
    qtbot.addWidget(panel)
    panel.resize(1280, 720)
    panel.show()
    qtbot.waitUntil(panel.isActiveWindow)
    studio.settle()
    QTest.keyClick(panel, Qt.Key.Key_H, CONTROL | SHIFT)
    dialog = panel.findChild(ReconciliationDialog)
    assert isinstance(dialog, ReconciliationDialog)
    studio.settle()
    return dialog


def read(dialog: ReconciliationDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def rows(dialog: ReconciliationDialog) -> list[str]:
    view = dialog.findChild(RowsView, "reconciled_list")
    assert isinstance(view, RowsView)
    return words(view)


def test_one_key_reads_the_portal_and_what_differs_stands_on_top(
    studio: Studio, qtbot: QtBot, portal: PortalProcess, tmp_path: Path
) -> None:
    room = studio.room
    line(room, "大家好。")
    second = line(room, "第二句。")
    sent(room, tmp_path)
    line(room, "没有发布。", release=False)
    client = portal.client()
    client.withdraw("1", f"line-{second}")
    client.close()
    panel = PublisherPanel(studio.background("publisher"), studio.bulletin)
    dialog = opened(studio, qtbot, panel)
    assert read(dialog, "reconciliation_head") == portal.url
    assert read(dialog, "reconciliation_verdict").startswith("▲ 有 1 条与门户不符")
    told = rows(dialog)
    assert [("第二句" in told[0]), ("没有发布" in told[1]), ("大家好" in told[2])] == [True] * 3
    assert "门户上没有" in told[0]
    assert "不是本台撤的" in told[0]
    assert "通过后没有发布" in told[1]
    assert "reviewer 通过" in told[2]
    assert "读回核实" in told[2]


def test_every_channel_is_named_with_what_it_has(
    studio: Studio, qtbot: QtBot, portal: PortalProcess, tmp_path: Path
) -> None:
    room, folder = studio.room, tmp_path / "投放"
    folder.mkdir()
    room["boss"].execute(outlet.add, "部门站", folder.as_uri(), outlet.Carries.ALL)
    first = line(room, "大家好。")
    sent(room, tmp_path)
    client = portal.client()
    client.withdraw("1", f"line-{first}")
    client.close()
    panel = AuditorPanel(studio.background("publisher"), studio.bulletin)
    dialog = opened(studio, qtbot, panel)
    assert read(dialog, "reconciliation_head") == f"{portal.url}、部门站 {folder.as_uri()}"
    bad, good = read(dialog, "reconciliation_verdict").splitlines()
    assert bad.startswith(f"{portal.url}：▲ 有 1 条与门户不符")
    assert good.startswith("部门站 ")
    assert "：✓" in good
    told = rows(dialog)
    assert [portal.url in told[0], "部门站" in told[1]] == [True, True]
    assert "门户上没有" in told[0]


def test_it_goes_out_as_text_as_pdf_and_as_a_file_and_that_is_noted(
    studio: Studio, qtbot: QtBot, portal: PortalProcess, tmp_path: Path
) -> None:
    room = studio.room
    line(room, "大家好。")
    sent(room, tmp_path)
    panel = PublisherPanel(studio.background("publisher"), studio.bulletin)
    dialog = opened(studio, qtbot, panel)
    assert read(dialog, "reconciliation_verdict").startswith("✓")
    QTest.keyClick(dialog, Qt.Key.Key_C, CONTROL | SHIFT)
    studio.until(lambda: "上网核对单" in QApplication.clipboard().text())
    text = QApplication.clipboard().text()
    assert portal.url in text
    assert "publisher（publisher）核对" in text
    assert "账头" in text
    assert STUDIO_TOKEN not in text
    dialog.write_pdf(tmp_path / "a.pdf")
    studio.until((tmp_path / "a.pdf").exists)
    studio.settle()
    dialog.write_json(tmp_path / "a.json")
    studio.until((tmp_path / "a.json").exists)
    studio.settle()
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    told = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert told["agrees"] is True
    assert len(told["channels"][0]["rows"][0]["shown"]["sha256"]) == 64
    acts = [one.act for one in room["publisher"].query(entries_of, "interview", 1)]
    assert acts.count("reconciliation.take_out") == 3
    shown = dialog._shown
    assert shown is not None
    (table,) = [part for part in on_paper(shown).parts if isinstance(part, Table)]
    assert sum(table.shares) == 100
    assert document(on_paper(shown)).pageCount() >= 1


def test_a_pc_without_the_token_says_so_and_shows_what_the_studio_knows(
    studio: Studio, qtbot: QtBot, portal: PortalProcess, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    line(studio.room, "大家好。")
    sent(studio.room, tmp_path)
    monkeypatch.setenv(settings.TOKEN_FILE, str(tmp_path / "nothing"))
    panel = AuditorPanel(studio.background("director"), studio.bulletin)
    dialog = opened(studio, qtbot, panel)
    assert "没有读到门户" in read(dialog, "reconciliation_verdict")
    assert "读不到令牌" in read(dialog, "reconciliation_verdict")
    assert "没有读到" in rows(dialog)[0]
    assert "第 1 次发布" in rows(dialog)[0]


def test_who_may_not_look_is_told_why(
    studio: Studio, qtbot: QtBot, portal: PortalProcess, tmp_path: Path
) -> None:
    panel = AuditorPanel(studio.background("steno"), studio.bulletin)
    dialog = opened(studio, qtbot, panel)
    studio.until(lambda: read(dialog, "reconciliation_verdict") == "没有核对成。")
    assert not rows(dialog)
