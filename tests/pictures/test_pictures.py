"""What a person reads is whole: at every size, zoom and theme that is pictured."""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio.words import ENGLISH, LANGUAGES
from tests.leftovers import silence, sweep
from tests.pictures.__main__ import SIZES, TIGHT, arrange, sheet
from tests.pictures.scenes import SCENES, Scene, settle, sitting
from ui import theme
from ui.garbage import UiThreadCollector
from ui.header import Elided
from ui.look import look
from ui.nothing import FLAGS, room_of
from ui.words import recalled, speak

KEPT = {"主持人", "网友", "记者", "编辑", "征集员", "匿名网友", "简体中文"} | {
    "工单编号", "性别", "承办单位",
}  # fmt: skip
"""What goes online, somebody's name, Chinese by its own name, and headings of a Chinese list."""
FEW = ("director", "host", "stenographer", "aide", "reviewer", "publisher", "dialog-first-start")


@pytest.fixture(scope="module", autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    sweep()
    theme.apply(qapp)
    collector = UiThreadCollector()
    yield
    silence()
    look().zoom_to(100)
    collector.stop()


def scenes(*names: str) -> list[Scene]:
    return [scene for scene in SCENES if scene.name in names]


def clipped(shown: QWidget) -> list[str]:
    """What is narrower or lower than its words."""
    found = []
    for label in shown.findChildren(QLabel):
        if label.isVisibleTo(shown) and label.text() and not isinstance(label, Elided):
            needed = label.heightForWidth(label.width()) if label.wordWrap() else -1
            low = label.height() < max(needed, label.fontMetrics().height()) - 1
            narrow = not label.wordWrap() and label.width() < label.sizeHint().width() - 1
            if low or narrow:
                found.append(f"{label.objectName()} {label.text()!r} {label.size().toTuple()}")
    for button in shown.findChildren(QPushButton):
        if button.isVisibleTo(shown):
            hint = button.sizeHint()
            if button.width() < hint.width() - 1 or button.height() < hint.height() - 1:
                found.append(f"{button.objectName()} {button.size().toTuple()} {hint.toTuple()}")
    return found


def cut(shown: QWidget) -> list[str]:
    """What an empty list says and has no room for; a screen reader has it whole anyway."""
    found = []
    for view in shown.findChildren(QAbstractItemView):
        said = getattr(view, "nothing", "")
        if said and view.isVisibleTo(shown) and not view.model().rowCount():
            room = room_of(view, said)
            if view.fontMetrics().boundingRect(room, FLAGS, said).height() > room.height():
                found.append(f"{view.objectName()} {said!r} {room.size().toTuple()}")
    return found


def overlapping(shown: QWidget) -> list[str]:
    """Buttons and labels of one parent that lie upon each other; the window's own may float."""
    found = []
    for parent in [shown, *shown.findChildren(QWidget)]:
        kinds = QPushButton if parent.isWindow() else QPushButton | QLabel
        side_by_side = [
            each for each in parent.children()
            if isinstance(each, kinds) and each.isVisibleTo(shown)
        ]  # fmt: skip
        found += [
            f"{one.objectName()} {other.objectName()}"
            for one, other in combinations(side_by_side, 2)
            if one.geometry().intersects(other.geometry())
        ]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", scenes(*FEW), ids=lambda scene: scene.name)
def test_no_word_is_cut_off_and_no_button_covered(
    qtbot: QtBot, tmp_path: Path, scene: Scene, language: str
) -> None:
    speak(language)
    with sitting(scene, tmp_path) as shown:
        usual = shown.size()
        for width, height, zoom in (*SIZES, TIGHT):
            size = QSize(width, height)
            if scene.dialog:
                size = (usual * (zoom / 100)).boundedTo(size)
            for dark in (False, True):
                arrange(shown, size, zoom, dark=dark)
                settle(shown)
                assert clipped(shown) == [], (width, height, zoom, dark)
                assert overlapping(shown) == [], (width, height, zoom, dark)
                if (width, height, zoom) != TIGHT:
                    assert cut(shown) == [], (width, height, zoom, dark)
        look().zoom_to(100)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "scene", [scene for scene in SCENES if scene.name not in FEW], ids=lambda scene: scene.name
)
def test_no_word_is_cut_off_anywhere(
    qtbot: QtBot, tmp_path: Path, scene: Scene, language: str
) -> None:
    test_no_word_is_cut_off_and_no_button_covered(qtbot, tmp_path, scene, language)


@pytest.mark.parametrize(
    "scene", [scene for scene in SCENES if scene.name in FEW], ids=lambda scene: scene.name
)
def test_in_english_the_program_says_nothing_in_chinese(
    qtbot: QtBot, tmp_path: Path, scene: Scene
) -> None:
    speak(ENGLISH)
    with sitting(scene, tmp_path) as shown:
        found = [text for text in readable(shown) if text not in KEPT and recalled(text) != text]
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "scene", [scene for scene in SCENES if scene.name not in FEW], ids=lambda scene: scene.name
)
def test_in_english_nothing_is_chinese_anywhere(qtbot: QtBot, tmp_path: Path, scene: Scene) -> None:
    test_in_english_the_program_says_nothing_in_chinese(qtbot, tmp_path, scene)


def readable(shown: QWidget) -> set[str]:
    """All that can be read or heard in a window, in the parts in which it was written."""
    texts = [shown.windowTitle()]
    for each in (shown, *shown.findChildren(QWidget)):
        texts += [each.accessibleName(), each.accessibleDescription(), each.toolTip()]
        texts += [str(each.property(name) or "") for name in ("text", "placeholderText", "suffix")]
        texts += [one.text() for one in each.actions()]
        if isinstance(each, QAbstractItemView | QComboBox):
            model = each.model()
            rows = range(model.rowCount())
            texts += [str(model.index(row, 0).data() or "") for row in rows]
    return {part.strip() for text in texts for part in re.split(r" · |\n|  |　", text)}


def test_a_cut_word_would_be_found(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    label = QLabel("这一句话没有地方", whole)
    label.setObjectName("narrow")
    label.resize(20, 30)
    whole.show()
    assert [one.split()[0] for one in clipped(whole)] == ["narrow"]


def test_the_two_themes_are_two_pictures_on_one_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    (scene,) = scenes("empty-host")
    paths = []
    with sitting(scene, tmp_path) as shown:
        for dark in (False, True):
            arrange(shown, QSize(1280, 720), 100, dark=dark)
            picture = shown.grab().toImage()
            ground = picture.pixelColor(picture.width() // 3, picture.height() // 2).lightness()
            assert (ground < 60) is dark
            paths.append(tmp_path / f"{dark}.png")
            assert picture.save(str(paths[-1]))
    sheet(paths, tmp_path / "sheet.png")
    assert (tmp_path / "sheet.png").stat().st_size > 10_000
