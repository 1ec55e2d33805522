"""A photo comes in, gets its words, and goes out as a line of its own in the record's order.

Its line passes the chain like any other: a second person approves the words and the picture.
"""

import hashlib

from sqlalchemy import delete, func, select, update

from studio import record
from studio.errors import Refusal
from studio.interview import RECORDABLE, require_state
from studio.journal import Pen, Reader
from studio.people import Role, require
from studio.photo import Photo, ShownPhoto, size_of
from studio.record import Line, LineVersion, SpeakerRole

BRINGERS = (Role.STENOGRAPHER, Role.PHOTO_EDITOR)


# commands


def bring(pen: Pen, data: bytes) -> int:
    """Keeps a scaled, plain photo until it gets its words; returns its id.

    The same photo is kept once. Refusal where it is on a line already.
    """
    require(pen, *BRINGERS)
    require_state(pen, *RECORDABLE)
    width, height = size_of(data)
    sha256 = hashlib.sha256(data).hexdigest()
    here = (Photo.interview_id == pen.programme, Photo.sha256 == sha256)
    known = pen.connection.scalar(select(Photo.id).where(*here))
    if known is not None:
        return _again(pen, known, sha256)
    number = pen.add(
        Photo, interview_id=pen.programme, sha256=sha256, width=width, height=height, data=data,
        brought_by=pen.by, brought_at=pen.at, waits=True,
    )  # fmt: skip
    pen.note("photo", number, text_digest=sha256)
    return number


def write(pen: Pen, photo_id: int, alt: str, caption: str = "") -> int:
    """Hands a waiting photo in as a line of the editors; returns the line's id.

    alt: what it shows, in words; caption: what readers read with it, the same where it is empty.
    """
    sha256 = _waiting(pen, photo_id)
    line_id = record.start_line(pen, SpeakerRole.EDITOR)
    text = caption.strip() or alt.strip()
    record.hand_in(pen, line_id, text, 0, photos=(ShownPhoto(sha256, alt),))
    _update(pen, photo_id, waits=False)
    pen.note("photo", photo_id)
    return line_id


def set_aside(pen: Pen, photo_id: int) -> None:
    """Puts a waiting photo away; one that no version ever named is not kept."""
    require(pen, *BRINGERS)
    sha256 = _waiting(pen, photo_id)
    if _is_named(pen, sha256):
        _update(pen, photo_id, waits=False)
    else:
        pen.connection.execute(delete(Photo).where(Photo.id == photo_id))
    pen.note("photo", photo_id, set_aside=True)


def _again(pen: Pen, photo_id: int, sha256: str) -> int:
    """A photo that was put away, or whose line was given up, waits again."""
    number = _line_with(pen, sha256)
    if number is not None:
        raise Refusal("这张图片已在第{n}条记录里。", n=number)
    _update(pen, photo_id, waits=True)
    pen.note("photo", photo_id)
    return photo_id


def _line_with(reader: Reader, sha256: str) -> int | None:
    """The number of the line that carries a photo, in whatever version; None for none."""
    return reader.connection.scalar(
        select(func.min(Line.number))
        .join(LineVersion, LineVersion.line_id == Line.id)
        .where(Line.interview_id == reader.programme, ~Line.discarded)
        .where(LineVersion.photos.contains(sha256))
    )


def _is_named(reader: Reader, sha256: str) -> bool:
    """Whether any version of any line names it, given up or not."""
    named = select(LineVersion.number).where(LineVersion.photos.contains(sha256))
    return reader.connection.scalar(named.limit(1)) is not None


def _waiting(pen: Pen, photo_id: int) -> str:
    row = pen.connection.execute(
        select(Photo.sha256, Photo.waits).where(
            Photo.id == photo_id, Photo.interview_id == pen.programme
        )
    ).first()
    if row is None or not row.waits:
        raise Refusal("这张图片已提交，或已放下。")
    return str(row.sha256)


def _update(pen: Pen, photo_id: int, **values: object) -> None:
    pen.connection.execute(update(Photo).where(Photo.id == photo_id).values(**values))


__all__ = ["BRINGERS", "bring", "set_aside", "write"]
