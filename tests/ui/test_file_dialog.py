"""A file dialog opens no file: what it would close again is the studio beside it, and its locks."""

import sys
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from tests.studio.room import open_room
from tests.studio.test_held_open import CAME_AND_LEFT, other_process, require_nothing_lost, say
from ui import file_dialog

Mode = QFileDialog.FileMode


def listed(dialog: QFileDialog) -> list[str]:
    """What the dialog shows of its folder."""
    view = dialog.findChild(QListView, "listView")
    assert view is not None
    root, model = view.rootIndex(), view.model()
    return [model.index(row, 0, root).data() for row in range(model.rowCount(root))]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system's own dialog comes")
@pytest.mark.parametrize("view", [QFileDialog.ViewMode.List, QFileDialog.ViewMode.Detail])
def test_a_dialog_in_the_studios_folder_gives_up_no_lock(
    tmp_path: Path, qtbot: QtBot, view: QFileDialog.ViewMode
) -> None:
    with open_room(tmp_path) as room:
        say(room, "先写一句")
        dialog = file_dialog.made(None, "数据库文件", "", Mode.AnyFile)
        qtbot.addWidget(dialog)
        dialog.setViewMode(view)
        dialog.setDirectory(str(tmp_path))
        dialog.show()
        qtbot.waitUntil(lambda: room.database.path.name in listed(dialog))
        qtbot.waitUntil(lambda: f"{room.database.path.name}-shm" in listed(dialog))
        qtbot.wait(300)
        require_nothing_lost(room)
        dialog.reject()
    assert other_process(CAME_AND_LEFT, room.database.url) == "2"


@pytest.mark.parametrize(
    ("ask", "mode", "saves"),
    [
        (lambda at: [file_dialog.to_open(at, "开", "CSV (*.csv)")], Mode.ExistingFile, False),
        (lambda at: file_dialog.to_open_many(at, "开", "CSV (*.csv)"), Mode.ExistingFiles, False),
        (lambda at: [file_dialog.to_save(at, "存", "名单.csv", "CSV (*.csv)")], Mode.AnyFile, True),
        (lambda at: [file_dialog.to_folder(at, "夹")], Mode.Directory, False),
    ],
    ids=["open", "open many", "save", "folder"],
)
def test_who_gives_up_has_chosen_nothing_and_who_does_not_has_a_path(
    tmp_path: Path,
    qtbot: QtBot,
    ask: object,
    mode: QFileDialog.FileMode,
    saves: bool,
) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    (tmp_path / "名单.csv").write_text("甲")
    chosen = tmp_path if mode is Mode.Directory else tmp_path / "名单.csv"

    seen: list[tuple[QFileDialog.FileMode, bool]] = []

    def answer(accept: bool) -> None:
        """Types a path and is done; again where the dialog was not ready yet."""
        shown = [one for one in place.findChildren(QFileDialog) if one.isVisible()]
        for dialog in shown:
            saves_to = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
            seen.append((dialog.fileMode(), saves_to))
            name = dialog.findChild(QLineEdit, "fileNameEdit")
            assert name is not None
            name.setText(str(chosen))
            dialog.accept() if accept else dialog.reject()

    def asked(accept: bool) -> object:
        assert callable(ask)
        timer = QTimer()
        timer.timeout.connect(partial(answer, accept))
        timer.start(50)
        try:
            return ask(place)
        finally:
            timer.stop()

    assert asked(accept=True) == [str(chosen)]
    assert asked(accept=False) in ([""], [])
    assert set(seen) == {(mode, saves)}
