"""`make pictures`: every scene at three sizes, in two themes and two languages, on one sheet."""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from studio.words import LANGUAGES
from tests.pictures.scenes import SCENES, Scene, settle, sitting
from ui import theme
from ui.garbage import UiThreadCollector
from ui.look import look
from ui.start import start_qt
from ui.window import StudioWindow
from ui.words import speak

SIZES = ((1280, 720, 100), (1920, 1080, 100), (3840, 2160, 200))
"""Width and height of the screen, and the zoom that a person would take there, in per cent."""
TIGHT = (1280, 720, 200)
"""The smallest screen at the largest zoom: what has no room must scroll."""
THUMB = QSize(480, 300)
COLUMNS = 4
CAPTION = 22


def main() -> int:
    """Takes the pictures; the names of scenes may be given to take those alone."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures")
    parser.add_argument("scenes", nargs="*", help="names, or beginnings of names")
    parser.add_argument("--out", type=Path, default=Path("out/pictures"))
    parser.add_argument("--languages", default=",".join(LANGUAGES), help="e.g. en")
    parser.add_argument("--sizes", default="", help="e.g. 1280x720@100,1280x720@200")
    args = parser.parse_args()
    os.environ["TZ"] = "CST-8"  # the place of the scenario
    time.tzset()
    start_qt()
    collector = UiThreadCollector()
    wanted = [s for s in SCENES if not args.scenes or s.name.startswith(tuple(args.scenes))]
    if not args.scenes and not args.sizes:
        shutil.rmtree(args.out, ignore_errors=True)
    args.out.mkdir(parents=True, exist_ok=True)
    sizes = [_size(text) for text in args.sizes.split(",") if text] or [*SIZES, TIGHT]
    languages = args.languages.split(",")
    taken = [
        path
        for scene in wanted
        for language in languages
        for path in _take(scene, sizes, args.out, language)
    ]
    sheet(taken, args.out / "contact-sheet.png")
    collector.stop()
    sys.stdout.write(f"{len(taken)} pictures and contact-sheet.png in {args.out}\n")
    return 0


def _size(text: str) -> tuple[int, int, int]:
    size, _, zoom = text.partition("@")
    width, height = size.split("x")
    return int(width), int(height), int(zoom or 100)


def _take(
    scene: Scene, sizes: list[tuple[int, int, int]], out: Path, language: str
) -> Iterator[Path]:
    speak(language)
    with tempfile.TemporaryDirectory() as folder, sitting(scene, Path(folder)) as shown:
        usual = shown.size()
        for width, height, zoom in sizes:
            for dark in (False, True):
                size = QSize(width, height)
                if scene.dialog:
                    size = (usual * (zoom / 100)).boundedTo(size)
                arrange(shown, size, zoom, dark=dark)
                theme_name = "dark" if dark else "light"
                name = f"{scene.name}-{width}x{height}-{zoom}-{theme_name}-{language}.png"
                shown.grab().save(str(out / name))
                yield out / name
        look().zoom_to(100)


def arrange(shown: QWidget, size: QSize, zoom: int, *, dark: bool) -> None:
    """Brings a scene to a size, a zoom and a theme."""
    look().zoom_to(zoom)
    over, above = [shown], shown.parentWidget()
    while above is not None:  # dialogs over dialogs, and the window beneath
        over.append(above.window())
        above = above.window().parentWidget()
    for each in reversed(over):
        if isinstance(each, StudioWindow):
            look().choose_dark(each.current_panel(), dark)
        else:
            theme.set_dark(each, dark)
    shown.resize(size)
    settle(shown)


def sheet(paths: list[Path], out: Path) -> None:
    """All pictures in small beside each other, each under its name."""
    rows = -(-len(paths) // COLUMNS)
    cell = THUMB + QSize(12, CAPTION + 12)
    image = QImage(cell.width() * COLUMNS, cell.height() * max(rows, 1), QImage.Format.Format_RGB32)
    image.fill(QColor(theme.colours().sunken))
    painter = QPainter(image)
    font = QFont(QApplication.font())
    font.setPixelSize(13)
    painter.setFont(font)
    for number, path in enumerate(paths):
        x, y = number % COLUMNS * cell.width() + 6, number // COLUMNS * cell.height() + 6
        small = QImage(str(path)).scaled(
            THUMB, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawText(QRectF(x, y, THUMB.width(), CAPTION), 0, path.stem)
        painter.drawImage(x, y + CAPTION, small)
    painter.end()
    image.save(str(out))


if __name__ == "__main__":
    sys.exit(main())
