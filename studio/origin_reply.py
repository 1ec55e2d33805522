"""待回复来源渠道: an answer goes back by the channel on which it was asked (Shandong 2014, A70).

Who asked on the page finds the answer there under the query code. Everybody else is due a reply on
Weibo, by the hotline, in the mailbox they wrote to: once readers have the answer it is to be given,
after a correction given again, after a withdrawal taken back. Each is ticked off by name and time;
what was ticked stays, and is taken back by another note alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, func, insert, select
from sqlalchemy.orm import Mapped, aliased, mapped_column

from studio.answer import Answer
from studio.channel import FLOOR, PRESS, Channel
from studio.database import Base
from studio.errors import Refusal
from studio.house import is_address_for_readers
from studio.journal import KeptText, Pen, Reader, kept_digest, new_salt
from studio.people import COURIER, Role, require
from studio.publication import Publication, PublicationState
from studio.question import Question, QuestionState
from studio.words import Words

P = PublicationState
HERE = ("live_page", FLOOR, PRESS)
"""Who asks on the page has a query code, and who asks in the room hears the answer."""
READ = (P.ONLINE.value, P.PASTED.value)


class Deed(StrEnum):
    """What was done on a channel of origin; UNDONE takes the note before it back."""

    REPLIED = "replied"
    RETRACTED = "retracted"
    UNDONE = "undone"


class Due(StrEnum):
    """What is to be done there."""

    REPLY = "reply"
    AGAIN = "again"
    RETRACT = "retract"
    NOTHING = "nothing"


DUE_NAMES = {
    Due.REPLY: Words("待回复"), Due.AGAIN: Words("答复已更正，请再回复"),
    Due.RETRACT: Words("答复已撤回，请删去或说明"), Due.NOTHING: Words("已回复"),
}  # fmt: skip


class OriginReply(Base):
    """One note of a person, or of the courier where the channel is a portal of its own."""

    __tablename__ = "origin_reply"
    __table_args__ = (CheckConstraint("deed IN ('replied', 'retracted', 'undone')", "deed"),)

    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"))
    deed: Mapped[str]
    evidence: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class OriginRow:
    """One question that came by another channel, and how far its reply is; id: the question's.

    publication_id: what is to be given, or taken back; number: of the newest note, 0 for none; by,
    at, evidence: of that note, where it stands.
    """

    id: int
    channel: str
    channel_name: str
    channel_ref: str
    asker: str
    question: str
    department: str
    text: str
    entry: str
    publication_id: int
    due: Due
    number: int = 0
    evidence: str = ""
    by: str = ""
    at: datetime | None = None

    @property
    def name(self) -> str:
        """The question's number as people say it."""
        return f"Q{self.id:04d}"


@dataclass(frozen=True)
class Note:
    """One note that stands; version, number: of the publication that was given or taken back."""

    question_id: int
    deed: str
    version: int
    number: int
    by: str
    at: datetime


# commands


def tick(pen: Pen, question_id: int, publication_id: int, evidence: str, seen: int) -> None:
    """The person's word that the reply stands on its channel, or is off there; by the publisher.

    publication_id: what was copied; seen: the newest note on the screen; evidence: the address of
    what was said there, or ''. Refusal where the answer changed meanwhile.
    """
    require(pen, Role.PUBLISHER)
    row = _seen(pen, question_id, seen)
    if row.due is Due.NOTHING:
        raise Refusal("这条已经回复过了。")
    if row.publication_id != publication_id:
        raise Refusal("这条答复刚有变动，请看过再打勾；刚才已经发出的，请照新的再发一次。")
    evidence = evidence.strip()
    if evidence and not is_address_for_readers(evidence):
        raise Refusal("网页地址须是 http:// 或 https:// 开头的完整网址，不带用户名、汉字和空格。")
    deed = Deed.RETRACTED if row.due is Due.RETRACT else Deed.REPLIED
    _keep(pen, question_id, row.number + 1, publication_id, deed, evidence)


def take_back(pen: Pen, question_id: int, seen: int) -> None:
    """Takes one's own newest note back: it was not sent after all."""
    require(pen, Role.PUBLISHER)
    row = _seen(pen, question_id, seen)
    if not row.by:
        raise Refusal("这条还没有打勾，不用收回。")
    if row.by != pen.by:
        raise Refusal("这一次打勾不是您做的，由本人收回。")
    _keep(pen, question_id, row.number + 1, row.publication_id, Deed.UNDONE, "")


def note_sent(pen: Pen, question_id: int, publication_id: int, deed: Deed) -> None:
    """The courier gave the reply, or took it back, on the channel of origin itself."""
    if pen.by != COURIER:
        raise Refusal("这一步由信使记录。")
    number = len(_notes(pen, [question_id]).get(question_id, ()))
    _keep(pen, question_id, number + 1, publication_id, deed, "")


# queries


def replies(reader: Reader, ids: Sequence[int] = ()) -> tuple[OriginRow, ...]:
    """What was answered and came by other channels: first what is to be done, each oldest first."""
    rows = _asked(reader, ids)
    outs = _published(reader)
    notes = _notes(reader, [row.id for row in rows])
    made = (_row(row, outs.get(row.head, {}), notes.get(row.id, ())) for row in rows)
    found = [row for row in made if row is not None]
    return tuple(sorted(found, key=lambda row: (row.due is Due.NOTHING, row.id)))


def to_do(reader: Reader) -> int:
    """How many replies are to be given or taken back."""
    return sum(row.due is not Due.NOTHING for row in replies(reader))


def given(reader: Reader, answer_id: int) -> tuple[OriginRow, ...]:
    """How the askers of one answer were replied to on their channels."""
    head = reader.connection.scalar(select(Answer.question_id).where(Answer.id == answer_id))
    q = Question
    ids = reader.connection.scalars(select(q.id).where((q.id == head) | (q.merged_into == head)))
    found = list(ids)
    return replies(reader, found) if found else ()


def notes_that_stand(reader: Reader, answer_id: int) -> tuple[Note, ...]:
    """What was done for the askers of one answer and not taken back, oldest first."""
    o, p = OriginReply, Publication
    rows = reader.connection.execute(
        select(o.question_id, o.deed, p.version, p.number, o.by, o.at)
        .join(p, p.id == o.publication_id)
        .where(o.interview_id == reader.programme, p.answer_id == answer_id)
        .order_by(o.question_id, o.number)
    )
    standing: dict[int, list[Note]] = {}
    for row in rows:
        notes = standing.setdefault(row.question_id, [])
        if row.deed != Deed.UNDONE:
            notes.append(Note(*row))
        elif notes:
            notes.pop()
    return tuple(sorted((note for notes in standing.values() for note in notes), key=_moment))


def _moment(note: Note) -> datetime:
    return note.at


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every note as it stands today, for the audit."""
    o = OriginReply
    for row in reader.connection.execute(
        select(o.question_id, o.number, o.salt, o.publication_id, o.deed, o.evidence)
    ):
        yield KeptText("origin_reply", row[0], row[1], _digest(*row[2:]))


def _asked(reader: Reader, ids: Sequence[int]) -> Sequence[Any]:
    head = aliased(Question)
    query = (
        select(
            Question.id, Question.channel, Question.channel_ref, Question.nickname, Question.text,
            func.coalesce(Channel.name, Question.channel).label("channel_name"),
            head.id.label("head"),
        )
        .join(head, head.id == func.coalesce(Question.merged_into, Question.id))
        .join(Answer, Answer.question_id == head.id)
        .outerjoin(Channel, Channel.code == Question.channel)
        .where(Question.interview_id == reader.programme, Question.channel.not_in(HERE))
        .where(Question.state != QuestionState.REJECTED.value)
    )  # fmt: skip
    return reader.connection.execute(query.where(Question.id.in_(ids)) if ids else query).all()


def _published(reader: Reader) -> dict[int, dict[int, Any]]:
    """By the question answered: all its publications, by their ids, in their order."""
    p = Publication
    found: dict[int, dict[int, Any]] = {}
    rows = reader.connection.execute(
        select(Answer.question_id, p.id, p.state, p.entry, p.label, p.text)
        .join(Answer, Answer.id == p.answer_id)
        .where(p.interview_id == reader.programme, p.state != P.RECALLED.value)
        .order_by(p.number)
    )
    for row in rows:
        found.setdefault(row.question_id, {})[row.id] = row
    return found


def _notes(reader: Reader, ids: Sequence[int]) -> dict[int, list[Any]]:
    o = OriginReply
    found: dict[int, list[Any]] = {}
    rows = reader.connection.execute(
        select(o.question_id, o.number, o.publication_id, o.deed, o.evidence, o.by, o.at)
        .where(o.interview_id == reader.programme, o.question_id.in_(ids))
        .order_by(o.question_id, o.number)
    )
    for row in rows:
        found.setdefault(row.question_id, []).append(row)
    return found


def _row(asked: Any, outs: dict[int, Any], notes: Sequence[Any]) -> OriginRow | None:
    """What is due of one question; None where readers have no answer and it was given none."""
    stands = _standing(notes)
    out = next((row for row in reversed(outs.values()) if row.state in READ), None)
    had = outs.get(stands.publication_id) if _was_given(stands) else None
    if out is None and had is None and stands is None:
        return None
    due = Due.NOTHING
    if out is not None:
        due = Due.REPLY if had is None else Due.NOTHING if had.text == out.text else Due.AGAIN
    elif had is not None and had.state == P.WITHDRAWN.value:
        due = Due.RETRACT
    shown = out or had or outs.get(stands.publication_id)
    if shown is None:
        return None
    row = OriginRow(
        asked.id, asked.channel, asked.channel_name, asked.channel_ref, asked.nickname, asked.text,
        shown.label, shown.text, shown.entry, shown.id, due, len(notes),
    )  # fmt: skip
    if stands is None:
        return row
    return OriginRow(**{**vars(row), "evidence": stands.evidence, "by": stands.by, "at": stands.at})


def _standing(notes: Sequence[Any]) -> Any:
    """The newest note that nobody took back, or None."""
    open_: list[Any] = []
    for note in notes:
        if note.deed != Deed.UNDONE:
            open_.append(note)
        elif open_:
            open_.pop()
    return open_[-1] if open_ else None


def _was_given(note: Any) -> bool:
    return note is not None and note.deed == Deed.REPLIED


def _seen(pen: Pen, question_id: int, seen: int) -> OriginRow:
    row = next(iter(replies(pen, [question_id])), None)
    if row is None:
        raise Refusal("这条提问没有要回复来源渠道的答复。")
    if row.number != seen:
        raise Refusal("这条刚有别人打过勾，请看过再操作。")
    return row


def _keep(
    pen: Pen, question_id: int, number: int, publication_id: int, deed: Deed, evidence: str
) -> None:
    salt = new_salt()
    pen.connection.execute(
        insert(OriginReply).values(
            question_id=question_id, number=number, interview_id=pen.programme,
            publication_id=publication_id, deed=deed.value, evidence=evidence, salt=salt,
            by=pen.by, at=pen.at,
        )
    )  # fmt: skip
    digest = _digest(salt, publication_id, deed.value, evidence)
    pen.note("origin_reply", question_id, version=number, text_digest=digest, deed=deed.value)


def _digest(salt: str, publication_id: int, deed: str, evidence: str) -> str:
    return kept_digest(salt, [evidence], str(publication_id), deed, evidence)
