"""Photos as they are kept: scaled, plain, by their content; and how a version names them.

What is kept is a JPEG that says nothing but its picture: no place, no camera, no comment. Its
name is the SHA-256 of its bytes, so who approves a name approves these bytes and no others.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import KeptText, Reader
from studio.naming import with_boxes, written

LONGEST_SIDE = 1920
MOST_BYTES = 8 * 1024 * 1024
"""Of a scaled photo; the portal's contract takes 20 MB."""
MOST_ALT, MOST_PHOTOS = 200, 20
CONTENT_TYPE = "image/jpeg"
START, END = b"\xff\xd8", b"\xff\xd9"
JFIF, SCAN, FRAMES = 0xE0, 0xDA, (0xC0, 0xC1)
PLAIN = frozenset({*FRAMES, 0xC4, SCAN, 0xDB, 0xDD, JFIF})
"""The parts of a JPEG that its picture is made of; whatever else there is tells more."""
JFIF_LENGTH = 16
"""Without a small picture inside."""


class Photo(Base):
    """One photo of a programme. waits: somebody brought it and it is on no line yet."""

    __tablename__ = "photo"
    __table_args__ = (
        UniqueConstraint("interview_id", "sha256"),
        {"sqlite_autoincrement": True},  # the journal sealed it under its id: never given twice
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"))
    sha256: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    data: Mapped[bytes]
    brought_by: Mapped[str]
    brought_at: Mapped[datetime]
    waits: Mapped[bool]


@dataclass(frozen=True)
class ShownPhoto:
    """A photo as a version carries it; alt: what it shows, in words, for who cannot see it."""

    sha256: str
    alt: str


Photos = tuple[ShownPhoto, ...]


@dataclass(frozen=True)
class PhotoRow:
    """A photo that waits for its words."""

    id: int
    sha256: str
    width: int
    height: int
    brought_by: str
    brought_at: datetime


def named(reader: Reader, photos: Sequence[ShownPhoto]) -> str:
    """How a version keeps its photos; Refusal where one has no words or was never brought."""
    if len(photos) > MOST_PHOTOS:
        raise Refusal("一条最多带 {most} 张图片。", most=MOST_PHOTOS)
    pairs = []
    for photo in photos:
        alt = written(photo.alt, MOST_ALT)
        if not alt:
            raise Refusal("请先写图片说明：看不见图片的读者靠它知道图上是什么。")
        if not _known(reader, photo.sha256):
            raise Refusal("没有这张图片。")
        pairs.append([photo.sha256, alt])
    return json.dumps(pairs, ensure_ascii=False) if pairs else ""


def carried(names: str) -> Photos:
    """The photos that a version keeps under these names."""
    return tuple(ShownPhoto(*pair) for pair in json.loads(names)) if names else ()


def reworded(photos: Photos, before: str, text: str) -> Photos:
    """As they go into a version with another text: words that were the whole text become it."""
    fits = len(text.strip()) <= MOST_ALT and not with_boxes(text.strip())
    return tuple(
        ShownPhoto(one.sha256, text.strip() if fits and one.alt == before.strip() else one.alt)
        for one in photos
    )


def size_of(data: bytes) -> tuple[int, int]:
    """Width and height of a plain JPEG; Refusal for anything that tells more than its picture."""
    size = _size(data) if len(data) <= MOST_BYTES and data.startswith(START) else None
    if size is None or not 0 < max(size) <= LONGEST_SIDE:
        raise Refusal("图片没有收下：须先缩小并去掉附加信息，请从演播台的窗口里添加。")
    return size


def _size(data: bytes) -> tuple[int, int] | None:
    """Walks the parts up to the scan, which goes to the very end."""
    at, size = len(START), None
    while data[at : at + 1] == b"\xff" and data[at + 1 : at + 2]:
        kind, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if kind not in PLAIN or (kind == JFIF and length != JFIF_LENGTH):
            return None
        if kind in FRAMES:
            size = (int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7]))
        at += 2 + length
        if kind == SCAN:
            return size if data.find(END, at) == len(data) - len(END) else None
    return None


# queries


def picture(reader: Reader, sha256: str) -> bytes:
    """A photo's bytes; Refusal where there are none, or not those that their name says."""
    here = (Photo.interview_id == reader.programme, Photo.sha256 == sha256)
    data = reader.connection.scalar(select(Photo.data).where(*here))
    if data is None:
        raise Refusal("没有这张图片。")
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Refusal("这张图片与登记时不同，没有用它。请运行 interview-studio audit verify 核对。")
    return data


def waiting(reader: Reader) -> tuple[PhotoRow, ...]:
    """The photos that wait for their words, in the order in which they were brought."""
    p = Photo
    rows = reader.connection.execute(
        select(p.id, p.sha256, p.width, p.height, p.brought_by, p.brought_at)
        .where(p.interview_id == reader.programme, p.waits)
        .order_by(p.id)
    )
    return tuple(PhotoRow(*row) for row in rows)


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every photo by its bytes as they are today, one in memory at a time, for the audit."""
    for number in reader.connection.scalars(select(Photo.id).order_by(Photo.id)).all():
        data = reader.connection.scalar(select(Photo.data).where(Photo.id == number)) or b""
        yield KeptText("photo", number, 0, hashlib.sha256(data).hexdigest())


def _known(reader: Reader, sha256: str) -> Any:
    here = (Photo.interview_id == reader.programme, Photo.sha256 == sha256)
    return reader.connection.scalar(select(Photo.id).where(*here))
