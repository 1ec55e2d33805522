"""归档 at its seat, by keys: waived, laid before another, signed, written, checked, erased."""

import json
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from studio import archive, interview
from studio.interview import InterviewState
from tests.studio.closing_hour import NAME, held
from tests.ui.on_air import Studio, open_studio, words, write
from ui.archive_files import ArchiveFiles
from ui.notices import refusal_text
from ui.panels.archivist import ArchivistPanel
from ui.table import RowsView


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


class Seat:
    """One person's panel, with hands on the keys."""

    def __init__(self, studio: Studio, qtbot: QtBot, login: str) -> None:
        self.studio = studio
        self.panel = ArchivistPanel(studio.background(login), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)
        self.studio.until(lambda: self.rows("archive_open_list").rows_model().rowCount() > 0)

    def rows(self, name: str) -> RowsView:
        found = self.panel.findChild(RowsView, name)
        assert isinstance(found, RowsView)
        return found

    def said(self, name: str) -> str:
        found = self.panel.findChild(QLabel, name)
        assert isinstance(found, QLabel)
        return found.text()

    def press(self, name: str, key: Qt.Key) -> None:
        """A key while this list of the window in front has the focus."""
        self.panel.activateWindow()
        self.studio.until(self.panel.isActiveWindow)
        self.rows(name).setFocus()
        QTest.keyClick(self.rows(name), key)
        self.studio.settle()

    def reason(self, text: str) -> None:
        """The line for a reason, which has the focus."""
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        write(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.studio.settle()


def test_a_programme_is_waived_signed_written_and_checked_by_keys(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    held(studio.room)
    boss, publisher = (Seat(studio, qtbot, login) for login in ("boss", "publisher"))
    assert "直播中" in boss.said("archive_said")
    studio.room["director"].execute(interview.end)
    listed = boss.rows("archive_open_list")
    studio.until(lambda: "都办完后" in boss.said("archive_said"))
    video = next(at for at, text in enumerate(words(listed)) if "剪辑视频" in text)
    listed.setCurrentIndex(listed.model().index(video, 0))
    boss.press("archive_open_list", Qt.Key.Key_W)
    boss.reason("没有录像")
    studio.until(lambda: "已免去：没有录像（管理员）" in words(listed)[video])
    boss.press("archive_open_list", Qt.Key.Key_G)
    assert studio.room["boss"].query(archive.closing) is None
    publisher.press("archive_open_list", Qt.Key.Key_P)
    studio.until(lambda: "publisher 已提请归档" in boss.said("archive_said"))
    boss.press("archive_open_list", Qt.Key.Key_G)
    studio.until(lambda: "✓ 已归档" in boss.said("archive_said"))
    assert studio.room["boss"].query(interview.interview).state is InterviewState.ARCHIVED
    _written_and_checked(studio, boss, tmp_path / "a.zip")


def _written_and_checked(studio: Studio, boss: Seat, path: Path) -> None:
    files = boss.panel.files
    assert isinstance(files, ArchiveFiles)
    told: list[tuple[int, int]] = []
    files.progressed.connect(lambda done, of: told.append((done, of)))
    files.write(path)
    studio.until(lambda: "✓ 已写成" in boss.said("archive_file_said"), timeout=60_000)
    assert told[-1][0] < told[-1][1]
    studio.until(lambda: "a.zip · 管理员" in "".join(words(files.list)))
    files.write(path)
    studio.until(lambda: "已经存在" in boss.said("archive_file_said"), timeout=60_000)
    files.check(path)
    studio.until(lambda: "归档文件完好" in boss.said("archive_file_said"), timeout=60_000)
    with ZipFile(path) as whole:
        assert json.loads(whole.read("manifest.json"))["programme"]["id"] == 1
    path.write_bytes(path.read_bytes()[:-9] + b"123456789")
    files.check(path)
    studio.until(lambda: "×" in boss.said("archive_file_said"), timeout=60_000)


def test_personal_data_is_asked_for_and_erased_by_keys_and_only_on_purpose(
    studio: Studio, qtbot: QtBot
) -> None:
    things = held(studio.room)
    studio.room["director"].execute(interview.end)
    boss = Seat(studio, qtbot, "boss")
    number = studio.room["aide"].execute(archive.ask_erasure, things["asked"], "本人要求删除")
    rows = boss.rows("erasure_list")
    studio.until(lambda: "本人要求删除" in words(rows)[0])
    boss.press("erasure_list", Qt.Key.Key_E)  # of all askers, before the day
    boss.reason("到期")
    assert "保存期限还没有到" in refusal_text(boss.panel)
    day = boss.panel.findChild(QLineEdit, "retention_day")
    assert isinstance(day, QLineEdit)
    day.clear()
    write(day, "六月")
    boss.press("erasure_list", Qt.Key.Key_R)
    assert "2028-06-20 的样子" in refusal_text(boss.panel)
    rows.step(0)
    boss.press("erasure_list", Qt.Key.Key_X)
    boss.reason("好")
    studio.until(lambda: "没有删除" in refusal_text(boss.panel))
    assert studio.room["boss"].query(archive.erasures)[0].done_by is None
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    boss.press("erasure_list", Qt.Key.Key_X)
    boss.reason("删除")
    studio.until(lambda: "✓ 已删除" in words(rows)[0])
    (row,) = studio.room["boss"].query(archive.erasures)
    assert (row.id, row.done_by) == (number, "boss")
    assert NAME not in "".join(words(rows))
