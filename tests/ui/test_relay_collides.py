"""Two stenographers and a reviewer in one line: each sees it, and nobody's words are lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from studio import people, record
from studio.people import Role
from studio.record import SpeakerRole
from studio.review import ReviewState, Secrecy
from tests.ui.on_air import Studio, open_studio, words, write
from ui.bulletin import Bulletin
from ui.editor import TextEditor
from ui.notices import refusal_text
from ui.panels.reviewer import ReviewerPanel
from ui.panels.stenographer import StenographerPanel
from ui.table import RowsView

CTRL, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
T = TypeVar("T", bound=QWidget)
MOVED_ON = "内容已有新版本"


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        planner = made.room.boss.in_programme(made.room.programme)
        planner.execute(people.give_role, "stranger", Role.STENOGRAPHER)
        yield made


class Window:
    """One person's panel in a window of its own; others see what is in hand there."""

    def __init__(
        self, studio: Studio, qtbot: QtBot, login: str, made: type[QWidget], bulletin: Bulletin
    ) -> None:
        self._studio = studio
        self.background = studio.background(login)
        self.background.attendance.begin(self.background.desk)
        reviewing = made is ReviewerPanel
        self.background.attendance.turn_to("review" if reviewing else "record")
        self.panel = made(self.background, bulletin)  # type: ignore[arg-type]
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        studio.settle()

    def find(self, kind: type[T], name: str) -> T:
        found = self.panel.findChild(kind, name)
        assert isinstance(found, kind)
        return found

    @property
    def editor(self) -> TextEditor:
        return self.find(TextEditor, "line_editor")

    def said(self, name: str) -> str:
        label = self.find(QLabel, name)
        return label.text() if label.isVisibleTo(self.panel) else ""

    def revise(self, place: int = 0) -> None:
        rows = self.find(RowsView, "record_list")
        self._studio.until(lambda: rows.rows_model().rowCount() > place, 20_000)
        rows.setCurrentIndex(rows.rows_model().index(place, 0))
        self.find(QPushButton, "revise_line").click()
        self._studio.settle()

    def submit(self) -> None:
        QTest.keyClick(self.editor, Qt.Key.Key_Return, CTRL)
        self._studio.settle()


class Crew:
    """Two stenographers and a reviewer, each at a window."""

    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        seats = (
            ("steno", StenographerPanel, studio.bulletin),
            ("stranger", StenographerPanel, studio.bulletin),
            ("reviewer", ReviewerPanel, studio.bulletin),
        )
        self.windows = [Window(studio, qtbot, *seat) for seat in seats]

    def close(self) -> None:
        for window in self.windows:
            window.background.attendance.end()


@pytest.fixture
def crew(studio: Studio, qtbot: QtBot) -> Iterator[Crew]:
    made = Crew(studio, qtbot)
    yield made
    made.close()


def texts(studio: Studio, line: int) -> list[tuple[str, str]]:
    kept = studio.room["steno"].query(record.versions, [line])[line]
    return [(version.drafted_by, version.text) for version in kept]


def a_line(studio: Studio) -> int:
    return studio.room["steno"].execute(record.write, SpeakerRole.HOST, "", "归并了五调。")


def test_two_who_revise_one_line_see_each_other_and_the_reviewer_sees_both(
    studio: Studio, crew: Crew
) -> None:
    a_line(studio)
    one, two, reader = crew.windows
    for window in (one, two):
        window.revise()
        write(window.editor, "（核）")
    studio.until(
        lambda: one.said("alongside") == "▲ stranger（test）正在写这一条，还没有提交", 20_000
    )
    studio.until(lambda: two.said("alongside") == "▲ steno（test）正在写这一条，还没有提交", 20_000)
    studio.until(
        lambda: all(name in reader.said("alongside") for name in ("steno", "stranger")), 20_000
    )


def test_who_comes_second_is_told_before_and_at_the_key_and_loses_no_word(
    studio: Studio, crew: Crew
) -> None:
    line = a_line(studio)
    one, two, reader = crew.windows
    for window in (one, two):
        window.revise()
    write(two.editor, "共五条")
    one.editor.selectAll()
    write(one.editor, "归并了五条。")
    one.submit()
    studio.until(lambda: "较早的版本" in two.said("revised_line"), 20_000)
    assert two.editor.toPlainText() == "归并了五调。共五条"
    two.submit()
    assert MOVED_ON in refusal_text(two.panel)
    assert two.editor.toPlainText() == "归并了五调。共五条"
    assert texts(studio, line) == [("steno", "归并了五调。"), ("steno", "归并了五条。")]
    QTest.keyClick(two.editor, Qt.Key.Key_Escape, PLAIN)
    two.revise()
    assert two.editor.toPlainText() == "归并了五调。共五条"
    assert "较早的版本" in two.said("revised_line")
    two.submit()
    assert texts(studio, line)[2:] == [("stranger", "归并了五调。共五条")]
    rows = one.find(RowsView, "record_list")
    studio.until(lambda: "共五条" in words(rows)[0], 20_000)
    assert len(words(rows)) == 1
    studio.until(lambda: "第 3 版" in words(reader.find(RowsView, "review_list"))[0], 20_000)


def test_a_reviewer_whose_screen_is_old_decides_nothing(studio: Studio, qtbot: QtBot) -> None:
    """Nothing tells this window of the new version; the key finds it."""
    line = a_line(studio)
    deaf = Bulletin()
    reader = Window(studio, qtbot, "reviewer", ReviewerPanel, deaf)
    rows = reader.find(RowsView, "review_list")
    studio.until(lambda: "五调" in words(rows)[0], 20_000)
    studio.room["stranger"].execute(record.hand_in, line, "归并了五条。", 1)
    QTest.keyClick(rows, Qt.Key.Key_A)
    studio.settle()
    assert MOVED_ON in refusal_text(reader.panel)
    (row,) = studio.room["steno"].query(record.lines)
    assert (row.version, row.state) == (2, ReviewState.SUBMITTED)
    studio.room["reviewer"].execute(record.approve, line, 2, Secrecy.OPEN)
    reader.background.attendance.end()
    deaf.close()
