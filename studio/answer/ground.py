"""What an answer stands on: talking points (口径) and a source, kept with the version they carry.

An answer to a rumour needs one of them; a talking point that has run out carries nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ForeignKey, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.answer.noun import Answer, Concern, answer_of, authors
from studio.database import Base
from studio.errors import Refusal
from studio.journal import Pen, Reader
from studio.naming import TITLE, written
from studio.people import Role, require
from studio.talking_point import TalkingPoint, TalkingPointVersion, day_of, in_force


class AnswerSource(Base):
    """Where the facts of one version come from, in the drafter's words."""

    __tablename__ = "answer_source"

    answer_id: Mapped[int] = mapped_column(
        ForeignKey("answer.id"), primary_key=True, autoincrement=False
    )
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    source: Mapped[str]


class AnswerCitation(Base):
    """A talking point that one version of an answer uses, in the version it had then."""

    __tablename__ = "answer_citation"

    answer_id: Mapped[int] = mapped_column(
        ForeignKey("answer.id"), primary_key=True, autoincrement=False
    )
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    point_id: Mapped[int] = mapped_column(
        ForeignKey("talking_point.id"), primary_key=True, autoincrement=False
    )
    point_version: Mapped[int]


@dataclass(frozen=True)
class Cited:
    """A talking point under an answer; fault: why it carries nothing (any more), or empty.

    newer: there is a later version of it than the one that was used.
    """

    point_id: int
    version: int
    title: str
    source: str
    valid_until: date | None
    fault: str
    newer: bool


@dataclass(frozen=True)
class Ground:
    """What one version stands on."""

    source: str = ""
    cited: tuple[Cited, ...] = ()


# commands


def name_concern(pen: Pen, answer_id: int, concern: Concern) -> None:
    """Says what stands behind the question: a doubt, a misunderstanding, a rumour (A79).

    What was called a rumour, its author alone does not call otherwise: it would need no source.
    """
    require(pen, Role.AIDE, Role.REVIEWER)
    before, concern = answer_of(pen, answer_id).concern, Concern(concern)
    lifted = before == Concern.RUMOUR and concern is not Concern.RUMOUR
    if lifted and pen.by in authors(pen, answer_id):
        raise Refusal("起草人不能取消“谣言”，请由审核员或另一名助理改。")
    pen.connection.execute(
        update(Answer).where(Answer.id == answer_id).values(concern=concern.value)
    )
    pen.note("answer", answer_id, concern=concern.value)


# parts of commands


def lay_ground(pen: Pen, answer_id: int, version: int, source: str, points: Sequence[int]) -> None:
    """Keeps what a new version stands on; Refusal for a talking point that is not there."""
    source = written(source, TITLE)
    if source:
        pen.connection.execute(
            insert(AnswerSource).values(answer_id=answer_id, version=version, source=source)
        )
    for point_id in dict.fromkeys(points):
        newest = pen.connection.scalar(
            select(TalkingPoint.version).where(TalkingPoint.id == point_id)
        )
        if newest is None:
            raise Refusal("没有这条口径。")
        pen.connection.execute(
            insert(AnswerCitation).values(
                answer_id=answer_id, version=version, point_id=point_id, point_version=newest
            )
        )


def require_grounded(pen: Pen, answer_id: int, version: int) -> None:
    """Refusal where a version cites what has run out, or answers a rumour without a source."""
    here = ground(pen, answer_id, version)
    for cited in here.cited:
        if cited.fault:
            raise Refusal(
                "引用的口径“{title}”{fault}，请换用现行口径后再提交。",
                title=cited.title, fault=cited.fault,
            )  # fmt: skip
    if answer_of(pen, answer_id).concern == Concern.RUMOUR and not (here.source or here.cited):
        raise Refusal("回应谣言的答复须写明事实来源，或引用口径。")


# queries


def ground(reader: Reader, answer_id: int, version: int) -> Ground:
    """What one version of an answer stands on, as it holds today."""
    return grounds(reader, [(answer_id, version)])[answer_id, version]


def grounds(reader: Reader, versions: Sequence[tuple[int, int]]) -> dict[tuple[int, int], Ground]:
    """What these versions stand on, by answer and version."""
    ids = [answer_id for answer_id, _ in versions]
    sources = _sources(reader, ids)
    cited: dict[tuple[int, int], tuple[Cited, ...]] = {}
    for key, one in _citations(reader, ids):
        cited[key] = (*cited.get(key, ()), one)
    return {key: Ground(sources.get(key, ""), cited.get(key, ())) for key in versions}


def _sources(reader: Reader, ids: Sequence[int]) -> dict[tuple[int, int], str]:
    s = AnswerSource
    rows = reader.connection.execute(
        select(s.answer_id, s.version, s.source).where(s.answer_id.in_(ids))
    )
    return {(answer_id, version): source for answer_id, version, source in rows}


def _citations(reader: Reader, ids: Sequence[int]) -> Iterator[tuple[tuple[int, int], Cited]]:
    c, p, v = AnswerCitation, TalkingPoint, TalkingPointVersion
    rows = reader.connection.execute(
        select(
            c.answer_id, c.version, c.point_id, c.point_version, v.title, v.source,
            v.valid_from, v.valid_until, p.retired, p.version,
        )
        .join(p, p.id == c.point_id)
        .join(v, (v.point_id == c.point_id) & (v.number == c.point_version))
        .where(c.answer_id.in_(ids))
        .order_by(c.point_id)
    )  # fmt: skip
    today = day_of(reader.at)
    for answer_id, version, point, used, title, said, since, until, retired, newest in rows:
        fault = in_force(today, since, until, retired)
        yield (answer_id, version), Cited(point, used, title, said, until, fault, newest > used)
