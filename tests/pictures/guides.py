"""`make guides`: the pictures of the guides and the READMEs, rewritten where they changed."""

import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from studio.courier.lease import Lease
from studio.people import Role
from tests.pictures.__main__ import arrange
from tests.pictures.floor import directing
from tests.pictures.guest_room import HOLDER, guest_room
from tests.pictures.owed import owed
from tests.pictures.proof import ask, first_difference, proof_window, proofread
from tests.pictures.scenes import (
    Scene,
    Sitter,
    archiving,
    choose,
    click,
    part,
    settle,
    sitting,
)
from ui.garbage import UiThreadCollector
from ui.look import look
from ui.programme_window import ProgrammeWindow
from ui.queue_state import QueueState
from ui.start import start_qt

FOLDER = Path(__file__).parents[2] / "resources" / "guides" / "img"
SIZE = QSize(1280, 800)
COLOURS = 128
"""As many as text with its soft edges needs to look the same; a quarter of the bytes."""
STEP = 4
LARGEST = 150_000
ALIKE = 0.002
"""A picture of which so small a share of dots differs is the same picture."""


def _seat(role: Role, panel: str) -> Scene:
    return Scene(panel, guest_room, lambda sitter: sitter.seat(role, panel))


def _typing(sitter: Sitter) -> QWidget:
    """In the middle of a line: an input method commits what is typed."""
    window = sitter.seat(Role.STENOGRAPHER, "record")
    click(window, "speaker_1")
    event = QInputMethodEvent()
    event.setCommitString("接到线索后我们会第一时间突击检查，抽样送检，构成犯罪的移送")
    QApplication.sendEvent(part(window, QWidget, "line_editor"), event)
    settle(window)
    return window


def _publishing(sitter: Sitter) -> QWidget:
    """With a courier that has just said that it runs."""
    window = sitter.seat(Role.PUBLISHER, "publish")
    Lease(sitter.hour.database, "信使", HOLDER).renew()
    for queue in window.findChildren(QueueState):
        queue.reload()
    settle(window)
    return window


def _planning(sitter: Sitter) -> QWidget:
    return choose(sitter.plan(), "programme_list", 0)


def _proofreading(sitter: Sitter) -> QWidget:
    """A page to which somebody did something, and a request about it."""
    desk = proofread(sitter.hour)
    ask(desk)
    window = proof_window(desk, sitter.bulletin, settle)
    first_difference(window)
    return sitter.keep(window)


def _supervising(sitter: Sitter) -> QWidget:
    window = sitter.plan()
    window.show_panel("supervise")
    settle(window)
    return choose(window, "duty_list", 0)


def _auditing(sitter: Sitter) -> QWidget:
    desk = proofread(sitter.hour)
    window = sitter.keep(ProgrammeWindow(desk, sitter.bulletin))
    assert isinstance(window, ProgrammeWindow)
    window.resize(1440, 900)
    window.show()
    settle(window)
    window.show_panel("audit")
    settle(window)
    return choose(window, "feed_list", 2)


PICTURES = {
    "director": (Scene("floor", guest_room, directing), True),
    "host": (_seat(Role.HOST, "host"), True),
    "stenographer": (Scene("record", guest_room, _typing), False),
    "aide": (_seat(Role.AIDE, "questions"), False),
    "reviewer": (_seat(Role.REVIEWER, "review"), False),
    "publisher": (Scene("publish", guest_room, _publishing), False),
    "collector": (_seat(Role.COLLECTOR, "collect"), False),
    "proofreader": (Scene("proof", guest_room, _proofreading), False),
    "auditor": (Scene("audit", guest_room, _auditing), False),
    "supervision": (Scene("supervise", owed, _supervising), False),
    "archivist": (Scene("archive", guest_room, archiving), False),
    "planner": (Scene("plan", guest_room, _planning), False),
}
"""The scene of each guide and whether it is dark."""


def main() -> int:
    """Takes every picture; says which changed."""
    os.environ["TZ"] = "CST-8"  # the place of the scenario
    time.tzset()
    start_qt()
    QApplication.setCursorFlashTime(0)
    collector = UiThreadCollector()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (scene, dark) in PICTURES.items():
        sys.stdout.write(f"{name}: {keep(take(scene, dark=dark), FOLDER / f'{name}.png')}\n")
    collector.stop()
    return 0


def take(scene: Scene, *, dark: bool) -> QImage:
    """The scene at the guides' size, with few colours."""
    with tempfile.TemporaryDirectory() as folder, sitting(scene, Path(folder)) as shown:
        arrange(shown, SIZE, 100, dark=dark)
        settle(shown)
        picture = shown.grab().toImage()
        look().zoom_to(100)
    return few_colours(picture)


def few_colours(picture: QImage) -> QImage:
    """The picture in its most frequent colours, each dot in the nearest of them."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    dots = memoryview(bytes(plain.constBits())).cast("I")
    table: list[int] = []
    for colour, _ in Counter(dots.tolist()).most_common():
        if all(_far(colour, other) for other in table):
            table.append(colour)
        if len(table) == COLOURS:
            break
    flags = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, flags)


def _far(one: int, other: int) -> bool:
    """Whether two colours are worth a place each."""
    return any(abs((one >> by & 255) - (other >> by & 255)) >= STEP for by in (0, 8, 16))


def keep(picture: QImage, path: Path) -> str:
    """Writes it where it changed: a picture that is taken again is the same file."""
    if share_of_difference(picture, QImage(str(path))) <= ALIKE:
        return "unchanged"
    writer = QImageWriter(str(path))
    writer.setQuality(0)  # as small as it goes
    if not writer.write(picture):
        raise OSError(writer.errorString())
    return f"{path.stat().st_size // 1000} KB"


def share_of_difference(one: QImage, other: QImage) -> float:
    """The share of dots that differ; 1 where even the sizes do."""
    if one.size() != other.size():
        return 1.0
    images = [image.convertToFormat(QImage.Format.Format_RGB32) for image in (one, other)]
    first, second = (memoryview(bytes(image.constBits())).cast("I") for image in images)
    return sum(a != b for a, b in zip(first, second, strict=True)) / len(first)


if __name__ == "__main__":
    sys.exit(main())
