"""Photos at the desk: dropped, pasted, out of a folder; words first; seen before approved."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from studio import photo, photo_line, record, settings
from studio.photo import size_of
from studio.review import Secrecy
from tests.photos import PLACE, painted, plain, saved, with_place
from tests.ui.killed import Window
from tests.ui.on_air import Studio, open_studio, words, write
from tests.windows import gone
from ui.editor import TextEditor
from ui.notices import refusal_text
from ui.panels.publisher import PublisherPanel
from ui.panels.reviewer import ReviewerPanel
from ui.panels.stenographer import StenographerPanel
from ui.photo_folder import PhotoFolder
from ui.photo_row import NewPhotos
from ui.photo_view import PhotosDialog, PhotosView
from ui.photos import PhotoLane
from ui.table import RowsView

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = "执法人员在县第一中学食堂抽样"
T = TypeVar("T", bound=QWidget)
A_WHILE = 20_000
"""A process is started for each file; a crowded machine takes its time."""


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Desk:
    """The stenographer's panel, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.studio = studio
        self.panel = StenographerPanel(studio.background("steno"), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        studio.settle()
        self.lane = self.find(PhotoLane, "photo_lane")
        self.line, self.words = (
            self.find(TextEditor, name) for name in ("line_editor", "photo_editor")
        )

    def find(self, kind: type[T], name: str = "") -> T:
        found = self.panel.findChild(kind, name) if name else self.panel.findChild(kind)
        assert isinstance(found, kind)
        return found

    def until(self, holds: Callable[[], bool]) -> None:
        self.studio.until(holds, A_WHILE)

    def waiting(self) -> int:
        return len(self.studio.room["steno"].query(photo.waiting))

    def in_hand(self) -> bool:
        """A photo stands there, painted, with room for its words."""
        shown = self.find(QLabel, "photo_in_hand")
        return self.words.isVisible() and not shown.pixmap().isNull()

    def submit(self, text: str) -> None:
        self.words.setFocus()
        write(self.words, text)
        QTest.keyClick(self.words, Qt.Key.Key_Return, CTRL)


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drop(on: QWidget, mime: QMimeData) -> bool:
    """As a desktop does it; whether it was taken."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none, at = Qt.KeyboardModifier.NoModifier, QPoint(5, 5)
    enters = QDragEnterEvent(at, copy, mime, left, none)
    QApplication.sendEvent(on, enters)
    if enters.isAccepted():
        QApplication.sendEvent(on, QDropEvent(QPointF(at), copy, mime, left, none))
    return enters.isAccepted()


def photographed(studio: Studio, caption: str = "抽样现场") -> int:
    steno = studio.room["steno"]
    return steno.execute(photo_line.write, steno.execute(photo_line.bring, plain()), ALT, caption)


def test_a_dropped_file_gets_its_words_and_becomes_a_line(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(studio, qtbot)
    assert not desk.words.isVisible()
    file = tmp_path / "IMG_1.jpg"
    file.write_bytes(with_place(painted(2400, 1600)))
    assert drop(desk.panel, files(file))
    desk.line.setFocus()
    desk.until(desk.in_hand)
    assert desk.line.toPlainText() == ""
    assert desk.panel.window().focusWidget() is desk.line
    QTest.keyClick(desk.line, Qt.Key.Key_I, Qt.KeyboardModifier.AltModifier)
    assert desk.panel.window().focusWidget() is desk.words
    desk.submit("")
    assert "图片说明" in refusal_text(desk.panel)
    desk.submit(f"{ALT}\n抽样现场（江晨 摄）")
    desk.until(lambda: bool(studio.room["steno"].query(record.lines)[0].text))
    (line,) = studio.room["reviewer"].query(record.lines)
    assert (line.text, line.photos[0].alt) == ("抽样现场（江晨 摄）", ALT)
    data = studio.room["reviewer"].query(photo.picture, line.photos[0].sha256)
    assert size_of(data) == (1280, 1920)
    assert PLACE not in data
    desk.until(lambda: gone(desk.words))
    rows = desk.find(RowsView, "record_list")
    desk.until(lambda: "图片 1" in words(rows)[0])
    assert desk.words.toPlainText() == ""


def test_a_picture_is_pasted_and_a_text_stays_a_text(studio: Studio, qtbot: QtBot) -> None:
    desk = Desk(studio, qtbot)
    clipboard = QGuiApplication.clipboard()
    both = QMimeData()
    both.setImageData(painted(300, 200))
    both.setText("表格里的字")
    clipboard.setMimeData(both)
    desk.line.setFocus()
    desk.line.paste()
    assert desk.line.toPlainText() == "表格里的字"
    clipboard.setImage(painted(300, 200))
    desk.line.paste()
    desk.until(desk.in_hand)
    assert desk.line.toPlainText() == "表格里的字"
    assert desk.waiting() == 1


def test_what_is_dropped_as_text_goes_into_the_line(studio: Studio, qtbot: QtBot) -> None:
    desk = Desk(studio, qtbot)
    mime = QMimeData()
    mime.setText("拖来的字")
    assert not drop(desk.panel, mime)
    assert drop(desk.line.viewport(), mime)
    assert desk.line.toPlainText() == "拖来的字"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "文件是空的"),
        ("会议纪要".encode(), "不是 JPEG"),
        (saved(painted(800, 600))[:-900], "不完整"),
        (saved(painted(800, 600), "PNG")[:-900], "不完整"),
    ],
)
def test_what_is_no_photo_is_said_by_name_and_costs_nothing(
    studio: Studio, qtbot: QtBot, tmp_path: Path, content: bytes, why: str
) -> None:
    desk = Desk(studio, qtbot)
    write(desk.line, "正在写的话")
    bad, good = tmp_path / "坏的.jpg", tmp_path / "好的.jpg"
    bad.write_bytes(content)
    good.write_bytes(saved(painted(800, 600)))
    assert drop(desk.line.viewport(), files(bad, good))
    desk.until(lambda: "坏的.jpg" in refusal_text(desk.panel))
    assert why in refusal_text(desk.panel)
    desk.until(desk.in_hand)
    assert desk.waiting() == 1
    assert desk.line.toPlainText() == "正在写的话"


def test_too_many_at_once_are_refused_together(studio: Studio, qtbot: QtBot) -> None:
    desk = Desk(studio, qtbot)
    desk.lane.take(tuple(painted(30, 20) for _ in range(21)))
    assert "20 张" in refusal_text(desk.panel)
    studio.settle()
    assert desk.waiting() == 0


def test_words_half_typed_stay_in_hand_when_another_photo_comes(
    studio: Studio, qtbot: QtBot
) -> None:
    desk = Desk(studio, qtbot)
    desk.lane.take((painted(300, 200),))
    desk.until(desk.in_hand)
    write(desk.words, "执法人员在")
    desk.lane.take((painted(300, 200, "#aa3300"),))
    desk.until(lambda: "1 / 2" in desk.find(QLabel, "photo_title").text())
    assert desk.words.toPlainText() == "执法人员在"
    desk.find(QAbstractButton, "next_photo").click()
    assert desk.words.toPlainText() == ""
    desk.find(QAbstractButton, "set_photo_aside").click()
    desk.until(lambda: desk.waiting() == 1 and desk.words.toPlainText() == "执法人员在")


def test_a_photo_that_another_one_handed_in_leaves_the_words(studio: Studio, qtbot: QtBot) -> None:
    desk = Desk(studio, qtbot)
    desk.lane.take((painted(300, 200),))
    desk.until(desk.in_hand)
    write(desk.words, "我写的说明")
    (row,) = studio.room["steno"].query(photo.waiting)
    studio.room["reviewer2"].execute(photo_line.write, row.id, "别人写的说明")
    desk.until(lambda: "别人" in desk.find(QLabel, "photo_said").text())
    assert desk.words.toPlainText() == "我写的说明"
    desk.find(QAbstractButton, "set_photo_aside").click()
    assert not desk.words.isVisible()
    assert studio.room["steno"].query(record.lines)[0].text == "别人写的说明"


def test_new_photos_of_a_watched_folder_line_up_and_a_key_takes_the_first(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "相机"
    folder.mkdir()
    (folder / "旧的.jpg").write_bytes(saved(painted(300, 200)))
    desk = Desk(studio, qtbot)
    new = desk.find(NewPhotos)
    new.watch(folder)
    take = desk.find(QAbstractButton, "take_photo")
    watched = desk.find(PhotoFolder)
    desk.until(lambda: watched._known == {"旧的.jpg"})
    whole = saved(painted(1200, 800, "#aa3300"))
    writing = folder / "DSC_1.jpg"
    writing.write_bytes(whole[: len(whole) // 2])
    (folder / "说明.txt").write_text("不是图片", "utf-8")
    with writing.open("ab") as camera:
        camera.write(whole[len(whole) // 2 :])
    desk.until(lambda: take.isVisible() and "1" in take.text())
    assert desk.waiting() == 0
    desk.line.setFocus()
    QTest.keyClick(desk.line, Qt.Key.Key_I, CTRL | SHIFT)
    desk.until(desk.in_hand)
    assert not take.isVisible()
    assert desk.waiting() == 1
    studio.settle()
    assert settings.load().photo_folder == str(folder)


def test_a_file_that_still_grows_is_not_there_yet(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(studio, qtbot)
    watched, came = desk.find(PhotoFolder), list[Path]()
    watched.arrived.connect(came.append)
    watched.watch(tmp_path)
    watched._timer.stop()
    desk.until(lambda: watched._known is not None)
    file = tmp_path / "大.jpg"
    for size in (b"", b"x", b"xx", b"xxx"):
        file.write_bytes(size)
        studio.settle()
        watched.look()
        studio.settle()
        assert came == []
    watched.look()
    studio.settle()
    assert came == [file]
    watched.look()
    studio.settle()
    assert came == [file]


def test_a_folder_that_goes_away_is_said_and_comes_back(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "网盘"
    folder.mkdir()
    desk = Desk(studio, qtbot)
    desk.find(NewPhotos).watch(folder)
    said = desk.find(QLabel, "photo_folder_said")
    folder.rename(tmp_path / "改名")
    desk.until(lambda: "网盘" in said.text())
    (tmp_path / "改名").rename(folder)
    desk.until(lambda: said.text() == "")


def test_after_a_kill_the_photo_waits_with_what_was_typed_of_it(
    studio: Studio, qtbot: QtBot, tmp_path: Path
) -> None:
    first = Window(studio, qtbot, tmp_path / "keys", StenographerPanel, "steno")
    studio.room["steno"].execute(photo_line.bring, plain())
    studio.until(lambda: first.editor("photo_editor").isVisible())
    write(first.editor("photo_editor"), "执法人员在")
    again = first.killed()
    first.close()
    studio.until(lambda: again.editor("photo_editor").toPlainText() == "执法人员在")
    write(again.editor("photo_editor"), "食堂抽样")
    QTest.keyClick(again.editor("photo_editor"), Qt.Key.Key_Return, CTRL)
    studio.until(lambda: bool(studio.room["steno"].query(record.lines)))
    again.settle()
    again.close()
    assert [row.text for row in studio.room["steno"].query(record.lines)] == ["执法人员在食堂抽样"]


@pytest.mark.parametrize("done", [False, True], ids=["before", "after"])
def test_a_kill_while_a_photo_is_handed_in_makes_one_line_of_it(
    studio: Studio, qtbot: QtBot, tmp_path: Path, done: bool
) -> None:
    first = Window(studio, qtbot, tmp_path / "keys", StenographerPanel, "steno")
    studio.room["steno"].execute(photo_line.bring, plain())
    studio.until(lambda: first.editor("photo_editor").isVisible())
    first.settle()
    first.shut_gate()
    write(first.editor("photo_editor"), ALT)
    QTest.keyClick(first.editor("photo_editor"), Qt.Key.Key_Return, CTRL)
    again = first.killed() if not done else None
    first.close()
    again = again or first.killed()
    studio.until(lambda: bool(studio.room["steno"].query(record.lines)))
    again.settle()
    again.close()
    assert [row.text for row in studio.room["steno"].query(record.lines)] == [ALT]
    assert again.editor("photo_editor").toPlainText() == ""


class Reviewer:
    """The reviewer's panel with one photo in the queue."""

    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.panel = ReviewerPanel(studio.background("reviewer"), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1280, 720)
        self.panel.show()
        view, rows = self.panel.findChild(PhotosView), self.panel.findChild(RowsView, "review_list")
        assert isinstance(view, PhotosView)
        assert isinstance(rows, RowsView)
        self.view, self.rows = view, rows
        rows.setFocus()


def test_the_reviewer_sees_picture_and_words_before_passing_them(
    studio: Studio, qtbot: QtBot
) -> None:
    photographed(studio)
    seat = Reviewer(studio, qtbot)
    studio.until(lambda: seat.view.isVisible() and seat.view.seen)
    assert ALT in seat.view.findChildren(QLabel)[1].text()
    assert "图片 1" in words(seat.rows)[0]
    seat.view._pictures[0].clear()
    QTest.keyClick(seat.rows, Qt.Key.Key_A)
    assert "看过再通过" in refusal_text(seat.panel)
    seat.view._show((QImage.fromData(plain()),))
    QTest.keyClick(seat.rows, Qt.Key.Key_A)
    studio.until(lambda: not seat.rows.rows_model().rowCount())
    assert studio.room["steno"].query(record.lines)[0].decided_by == "reviewer"


def test_a_key_shows_the_photo_large(studio: Studio, qtbot: QtBot) -> None:
    photographed(studio)
    seat = Reviewer(studio, qtbot)
    studio.until(lambda: seat.view.isVisible() and seat.view.seen)
    QTest.keyClick(seat.rows, Qt.Key.Key_O)
    (dialog,) = seat.panel.findChildren(PhotosDialog)
    large = dialog.findChild(QLabel, "photo")
    assert isinstance(large, QLabel)
    studio.until(lambda: large.pixmap().width() == 640)


def test_a_photo_that_cannot_be_shown_is_not_passed(studio: Studio, qtbot: QtBot) -> None:
    photographed(studio)
    with studio.room.database.altering() as connection:
        connection.execute(text("DROP TRIGGER photo_fixed"))
        connection.execute(text("UPDATE photo SET data = :other"), {"other": plain("#aa3300")})
    seat = Reviewer(studio, qtbot)
    studio.until(lambda: "与登记时不同" in seat.view.findChildren(QLabel)[0].text())
    QTest.keyClick(seat.rows, Qt.Key.Key_A)
    assert "看过再通过" in refusal_text(seat.panel)


def test_the_publisher_sees_which_texts_carry_photos(studio: Studio, qtbot: QtBot) -> None:
    studio.room["reviewer"].execute(record.approve, photographed(studio), 1, Secrecy.OPEN)
    panel = PublisherPanel(studio.background("publisher"), studio.bulletin)
    qtbot.addWidget(panel)
    panel.show()
    rows = panel.findChild(RowsView, "release_list")
    assert isinstance(rows, RowsView)
    studio.until(lambda: "图片 1" in words(rows)[0])
    see = panel.findChild(QAbstractButton, "see_release_photo")
    assert see is not None
    rows.select(rows.rows_model().rows()[0].id)
    assert see.isVisible()
