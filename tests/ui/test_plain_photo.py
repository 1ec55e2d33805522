"""What any file may be, and what comes of a good one: upright, scaled, nothing but a picture."""

import os
import random
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage

from studio.errors import Refusal, Trouble
from studio.photo import size_of
from tests.photos import PLACE, chart, furthest, painted, saved, with_place
from ui.plain_photo import QUALITY, is_drawn, made_plain, plain


def made(tmp_path: Path, data: bytes) -> bytes:
    file = tmp_path / "IMG_1.jpg"
    file.write_bytes(data)
    return made_plain(file)


def png_of(width: int, height: int) -> bytes:
    """A PNG that claims to be so large, in a few bytes."""

    def part(kind: bytes, content: bytes) -> bytes:
        whole = kind + content
        return struct.pack(">I", len(content)) + whole + struct.pack(">I", zlib.crc32(whole))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(10))
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", data) + part(b"IEND", b"")


def test_the_place_goes_and_the_picture_stands_upright(tmp_path: Path) -> None:
    data = with_place(painted(3000, 2000))
    assert PLACE in data
    assert b"Exif" in data
    photo = made(tmp_path, data)
    for trace in (PLACE, b"Exif", b"Wang"):
        assert trace not in photo
    assert size_of(photo) == (1280, 1920)
    image = QImage.fromData(photo)
    assert image.pixelColor(640, 100).lightness() > 240  # its left half was white; turned, its top
    assert image.pixelColor(640, 1800).blue() > 180


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_each_format_becomes_a_plain_jpeg(tmp_path: Path, form: str) -> None:
    image = painted(800, 600)
    image.setText("Comment", "taken by Wang")
    photo = made(tmp_path, saved(image, form))
    assert size_of(photo) == (800, 600)
    assert b"Wang" not in photo


def noisy(width: int, height: int) -> QImage:
    """What a camera sees: no point is quite as the next."""
    data = random.Random(1).randbytes(3 * width * height)
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_a_chart_stays_sharp_to_the_thinnest_line(tmp_path: Path, form: str) -> None:
    drawn = chart()
    photo = made(tmp_path, saved(drawn, form, 100))
    assert size_of(photo) == (1200, 700)
    assert furthest(QImage.fromData(photo), drawn) <= 6
    assert furthest(QImage.fromData(saved(drawn, quality=QUALITY)), drawn) > 200


def test_what_a_camera_saw_and_a_chart_too_large_for_a_portal_stay_small(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    photo = noisy(400, 300)
    assert not is_drawn(photo)
    assert plain(photo) == saved(photo, quality=QUALITY)
    assert is_drawn(chart())
    monkeypatch.setattr("ui.plain_photo.MOST_DRAWN", len(saved(chart(), quality=100)))
    assert plain(chart()) == saved(chart(), quality=95)
    monkeypatch.setattr("ui.plain_photo.MOST_DRAWN", 1)
    assert plain(chart()) == saved(chart(), quality=QUALITY)


def test_what_is_clear_becomes_white_and_not_black() -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    assert QImage.fromData(plain(image)).pixelColor(20, 20) == QColor("white")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "文件是空的"),
        ("会议纪要".encode(), "不是 JPEG"),
        (b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "不是 JPEG"),
        (png_of(60_000, 60_000), "太大"),
        (png_of(9_000, 9_000), "不完整"),
        (saved(painted(2000, 1500))[:-2000], "不完整"),
        (saved(painted(800, 600), "PNG")[:-40], "不完整"),
        (saved(painted(800, 600), "WEBP")[:-400], "不完整"),
    ],
)
def test_what_is_no_whole_photo_is_refused_in_a_sentence(
    tmp_path: Path, data: bytes, why: str
) -> None:
    with pytest.raises(Refusal, match=why):
        made(tmp_path, data)


def test_what_is_no_file_does_not_hold_anybody_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    for name in ("pipe.jpg", "没有.jpg", ""):
        with pytest.raises(Refusal, match="读不到文件"):
            made_plain(tmp_path / name)


def test_a_process_that_dies_over_a_file_is_said_and_nothing_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.plain_photo.own_command", lambda: ["/bin/sh", "-c", "kill -SEGV $$"])
    with pytest.raises(Trouble, match="没有读完"):
        made(tmp_path, saved(painted(80, 60)))
