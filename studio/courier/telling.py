"""What askers and readers of 热点回应 are to be told, and what is to be taken back from them.

Under each query code stands where the question is and, once readers have the answer, the answer
itself: to everybody who asked the same. What was told is kept beside the question, so that it is
told once, whatever is killed in between; what was taken off is taken back from every asker first.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from studio.answer import Answer
from studio.channel import Channel
from studio.courier.status import QuestionTold
from studio.courier.way import Now, standing, steps
from studio.journal import MARK, Reader
from studio.portal import Listed, Reply, Step
from studio.publication import Publication, PublicationState
from studio.question import Question
from studio.screening.personal_data import masked, personal_data

PAGE = 50
LONGEST_QUESTION = 120
SENTENCE = re.compile(r"[^。！？!?]*[。！？!?]")
GONE = PublicationState.WITHDRAWN.value


@dataclass(frozen=True)
class Word:
    """One thing to say, or with `said` None to take back.

    column: what it is kept as; ref: the question's or the entry's name at the portal; before: the
    reply that is taken back; publication: whose words; refused: by the portal, for good.
    """

    question: int
    column: str
    mark: str
    ref: str
    said: "Stands | Reply | Listed | None"
    before: Reply | None = None
    publication: int = 0
    refused: bool = False


@dataclass(frozen=True)
class Stands:
    """Where a question stands, with its way there."""

    word: str
    detail: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Out:
    """The publications of one answer: the one that readers have, and all that ever were."""

    head: int
    online: Any
    all: dict[int, Any]


@dataclass(frozen=True)
class Told:
    """What is kept of what was told about a question."""

    status: str = ""
    reply: str = ""
    listed: str = ""


def untold(reader: Reader) -> tuple[Word, ...]:
    """Up to 50 things to say now: what is taken back, answers, 热点回应, where questions stand."""
    known, told = standing(reader), _told(reader)
    outs = {out.head: out for out in _outs(reader)}
    words = [*_replies(known, told, outs), *_column(reader, told, outs)]
    words.sort(key=lambda word: word.said is not None)
    return (*words[:PAGE], *_stations(reader, known, told, PAGE - len(words[:PAGE])))


def to_take_back(reader: Reader) -> tuple[Word, ...]:
    """Up to 50 answers that readers no longer have, and askers or 热点回应 still do."""
    return tuple(word for word in untold(reader) if word.said is None)


def _stations(
    reader: Reader, known: Iterable[Now], told: dict[int, Told], most: int
) -> Iterator[Word]:
    news = []
    for now in known:
        before = told.get(now.question, Told()).status
        if before != now.mark and (before or now.word != "received"):
            news.append(now)
    ways = steps(reader, news[:most])
    for now in news[:most]:
        said = Stands(now.word, now.detail, ways[now.question])
        yield Word(now.question, "status", now.mark, now.portal_ref, said)


def _replies(known: Iterable[Now], told: dict[int, Told], outs: dict[int, Out]) -> Iterator[Word]:
    of = {number: out for out in outs.values() for number in out.all}
    for now in known:
        mark, out = told.get(now.question, Told()).reply, outs.get(now.head)
        online = out.online if out is not None else None
        if online is not None:
            if mark != str(online.id):
                gone = of.get(int(mark)) if mark else None
                before = _reply(gone.all[int(mark)]) if gone is not None else None
                yield Word(
                    now.question, "reply", str(online.id), now.portal_ref, _reply(online), before,
                    online.id,
                )  # fmt: skip
        elif mark and ((gone := of.get(int(mark))) is None or _is_over(gone, int(mark), now.head)):
            before = _reply(gone.all[int(mark)]) if gone is not None else Reply("", "")
            yield Word(now.question, "reply", "", now.portal_ref, None, before, int(mark))


def _is_over(out: Out, publication: int, head: int) -> bool:
    """Whether what was given is off, or answers another question since the merge was undone."""
    return out.head != head or out.all[publication].state == GONE


def _column(reader: Reader, told: dict[int, Told], outs: dict[int, Out]) -> Iterator[Word]:
    asked = _asked(reader, outs)
    for head, out in outs.items():
        mark, online = told.get(head, Told()).listed, out.online
        if online is not None:
            item = _listed(online, asked[head])
            wanted = _listing(online, asked[head])
            if mark != wanted:
                yield Word(head, "listed", wanted, online.entry, item)
        elif mark:
            before = out.all.get(int(mark.partition("/")[0]))
            if before is not None and before.state == GONE:
                yield Word(head, "listed", "", before.entry, None)


def _listing(publication: Any, asked: Any) -> str:
    """What is kept of an entry: another asker, other words or an erasure make it another one."""
    erased = "/erased" if asked.nickname == MARK else ""
    return f"{publication.id}/{asked.askers}/{asked.revision}{erased}"


def _outs(reader: Reader) -> Iterator[Out]:
    """The programme's answers that were ever sent."""
    p = Publication
    rows = reader.connection.execute(
        select(
            Answer.question_id, p.id, p.state, p.entry, p.label, p.text, p.question,
            p.released_at, p.proved_at,
        )
        .join(Answer, Answer.id == p.answer_id)
        .where(p.interview_id == reader.programme, p.state != PublicationState.RECALLED.value)
        .order_by(p.number)
    )  # fmt: skip
    found: dict[int, dict[int, Any]] = {}
    for row in rows:
        found.setdefault(row.question_id, {})[row.id] = row
    for head, all_ in found.items():
        online = [row for row in all_.values() if row.state == PublicationState.ONLINE.value]
        yield Out(head, online[-1] if online else None, all_)


def _asked(reader: Reader, outs: dict[int, Out]) -> dict[int, Any]:
    """Who asked, when, where, and how many, of the heads that have answers."""
    follower = Question.__table__.alias("follower")
    askers = select(func.count()).where(follower.c.merged_into == Question.id).scalar_subquery()
    rows = reader.connection.execute(
        select(
            Question.id, Question.nickname, Question.revision, Question.received_at,
            (askers + 1).label("askers"),
            func.coalesce(Channel.name, Question.channel).label("channel"),
        )
        .outerjoin(Channel, Channel.code == Question.channel)
        .where(Question.id.in_(list(outs)))
    )  # fmt: skip
    return {row.id: row for row in rows}


def _told(reader: Reader) -> dict[int, Told]:
    t = QuestionTold
    rows = reader.connection.execute(
        select(t.question_id, t.status, t.reply, t.listed)
        .join(Question, Question.id == t.question_id)
        .where(Question.interview_id == reader.programme)
    )
    return {row[0]: Told(*row[1:]) for row in rows}


def _reply(publication: Any) -> Reply:
    return Reply(publication.text, publication.label, publication.entry)


def _listed(publication: Any, asked: Any) -> Listed:
    name = asked.nickname
    since: datetime = publication.proved_at or publication.released_at
    return Listed(
        one_sentence(publication.question), masked(name, personal_data(name)), asked.askers,
        asked.channel, publication.label, publication.text, asked.received_at, since,
    )  # fmt: skip


def one_sentence(question: str) -> str:
    """The public wording as a heading: on one line, and its first sentence where it is long."""
    line = " ".join(question.split())
    if len(line) <= LONGEST_QUESTION:
        return line
    first = SENTENCE.match(line)
    if first is not None and len(first[0]) <= LONGEST_QUESTION:
        return first[0]
    return f"{line[: LONGEST_QUESTION - 1]}…"
