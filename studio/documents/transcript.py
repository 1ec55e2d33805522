"""The transcript (实录): what was released and stands, in the record's order, and who took it out.

Of each line and answer the newest version that readers have, or that is on its way to them; what
was withdrawn, recalled or refused is left out, and no draft is looked at.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, or_, select

from studio.answer import Answer, Route
from studio.errors import Refusal
from studio.facts_review import as_readers_have_it
from studio.house import is_address_for_readers
from studio.interview import InterviewRow
from studio.journal import Head, Pen, Reader
from studio.people import Role, require
from studio.photo import carried
from studio.publication import Publication, PublicationState, Withdrawal, line_entry
from studio.record import ASKERS, Line, Mark, carriers_of
from studio.recording import recordings, segments
from studio.words import Words
from studio.year_plan import Kind

TRANSCRIPT = Words("实录")
TAKERS = (
    Role.PLANNER, Role.DIRECTOR, Role.PUBLISHER, Role.PHOTO_EDITOR, Role.PROOFREADER, Role.AUDITOR,
)  # fmt: skip
"""Whose work begins where the hour ends; all that it holds was public before."""
P = PublicationState
WITH_READERS = (P.SENT, P.ONLINE, P.PASTED)
REACHED = (*WITH_READERS, P.REPLACED)
PROVED = (P.ONLINE, P.PASTED)
ASKING = frozenset(role.value for role in ASKERS)
COLUMNS = (
    "line_id", "answer_id", "number", "version", "role", "label", "text", "question", "remark",
    "photos", "late", "state", "held_until", "sent_at",
)  # fmt: skip


@dataclass(frozen=True)
class Picture:
    """A photo of a line, by the SHA-256 of its bytes; alt: what it shows, in words."""

    sha256: str
    alt: str


@dataclass(frozen=True)
class Speech:
    """A line as readers have it. segment: the part it belongs to, '' before the first.

    number: what the studio calls it; question: the id of what it quotes or answers, 0 for none;
    corrections: how many other versions readers had before this one; marks: what it is remembered
    for (`Mark`); on_its_way: readers do not have these words yet.
    """

    number: int
    segment: str
    role: str
    label: str
    text: str
    remark: str
    late: bool
    question: int
    corrections: int
    marks: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    on_its_way: bool = False

    @property
    def name(self) -> Words:
        """What people call it."""
        return Words("记录第{n}条", n=self.number)

    @property
    def asks(self) -> bool:
        """Whether it is an asker's own line."""
        return self.role in ASKING


@dataclass(frozen=True)
class Reply:
    """An answer as readers have it, under its question; written: it came after the hour.

    on_its_way: readers do not have these words yet.
    """

    question_id: int
    question: str
    unit: str
    text: str
    remark: str
    corrections: int
    written: bool
    on_its_way: bool = False

    @property
    def name(self) -> str:
        """What the studio calls its question."""
        return f"Q{self.question_id:04d}"


@dataclass(frozen=True)
class Transcript:
    """All that the transcript says; times are ISO texts, '' for what was not.

    videos: name (or '') and address for readers; withdrawn: entries that readers had and have no
    more; unproved: entries that nobody has seen online yet; head: number and digest of the newest
    entry of the programme's journal.
    """

    title: str
    unit: str
    host: str
    venue: str
    starts_at: str
    on_air_at: str
    ended_at: str
    rehearsal: bool
    guests: tuple[tuple[str, str], ...]
    videos: tuple[tuple[str, str], ...]
    speeches: tuple[Speech, ...]
    replies: tuple[Reply, ...]
    withdrawn: int
    unproved: int
    made_at: str
    head: tuple[int, str]
    kind: str = Kind.DEPARTMENT.value
    series: str = ""

    @property
    def on_their_way(self) -> int:
        """How many texts in it readers do not have yet."""
        coming = [one.on_its_way for one in self.speeches]
        return sum(coming) + sum(one.on_its_way for one in self.replies)

    @property
    def corrections(self) -> int:
        """How many texts in it were corrected after readers had them."""
        had = [one.corrections for one in self.speeches] + [one.corrections for one in self.replies]
        return sum(number > 0 for number in had)

    @property
    def pictures(self) -> tuple[str, ...]:
        """The photos in it, each once, in their order."""
        return tuple(dict.fromkeys(one.sha256 for line in self.speeches for one in line.pictures))

    def written(self) -> bytes:
        """As another process reads it; what no encoding holds is escaped."""
        return json.dumps(asdict(self)).encode("ascii")

    @staticmethod
    def read(data: bytes) -> "Transcript":
        """What `written` wrote."""
        told = json.loads(data)
        told |= {name: _tuples(told[name]) for name in ("guests", "videos")}
        told |= {
            "head": tuple(told["head"]),
            "speeches": tuple(_speech(one) for one in told["speeches"]),
            "replies": tuple(Reply(**one) for one in told["replies"]),
        }
        return Transcript(**told)


@dataclass(frozen=True)
class Holds:
    """How much a transcript would hold, for the window."""

    title: str
    lines: int
    replies: int
    pictures: int
    withdrawn: int
    unproved: int


# commands


def export_transcript(pen: Pen) -> None:
    """Writes down that a person takes the transcript out, and how much it holds."""
    require(pen, *TAKERS)
    shown = transcript(pen)
    _require_any(shown)
    pen.note(
        "transcript", pen.programme, lines=len(shown.speeches), replies=len(shown.replies)
    )  # fmt: skip


# queries


def transcript(reader: Reader) -> Transcript:
    """The programme's transcript as it stands now; holds no text that was not released."""
    shown = as_readers_have_it(reader)
    standing = _standing(reader)
    speeches = _speeches(reader, [row for row in standing if row.line_id is not None])
    replies = _replies(reader, [row for row in standing if row.answer_id is not None])
    head = reader.connection.execute(
        select(Head.number, Head.digest).where(Head.programme == reader.programme)
    ).one()
    return Transcript(
        shown.title, shown.unit, shown.host, shown.venue, shown.starts_at.isoformat(),
        _iso(shown.on_air_at), _iso(shown.ended_at), shown.rehearsal,
        tuple((guest.name, guest.title) for guest in shown.guests),
        _videos(reader, shown), speeches, replies, _withdrawn(reader, standing),
        sum(row.state not in PROVED for row in standing), reader.at.isoformat(),
        (head.number, head.digest), shown.kind, shown.series,
    )  # fmt: skip


def holds(reader: Reader) -> Holds:
    """How much it would hold; Refusal as the transcript itself."""
    shown = transcript(reader)
    return Holds(shown.title, len(shown.speeches), len(shown.replies), len(shown.pictures),
                 shown.withdrawn, shown.unproved)  # fmt: skip


def _require_any(shown: Transcript) -> None:
    if not shown.speeches and not shown.replies:
        raise Refusal("还没有已发布的内容，生成不了实录。")


def _standing(reader: Reader) -> list[Any]:
    """The newest publication of each entry that readers have, or that is on its way.

    One that can still be recalled is not on its way yet: before it stands what it follows.
    """
    p = Publication
    stands = or_(
        p.state.in_([state.value for state in WITH_READERS]),
        and_(p.state == P.WAITING.value, p.held_until.is_(None)),
    )
    here = (p.interview_id == reader.programme, stands)
    newest = (
        select(p.entry, func.max(p.number).label("number")).where(*here).group_by(p.entry)
    ).subquery()
    rows = reader.connection.execute(
        select(*(getattr(p, name) for name in COLUMNS), p.entry)
        .join(newest, and_(newest.c.entry == p.entry, newest.c.number == p.number))
        .where(*here)
    )
    return list(rows)


def _speeches(reader: Reader, rows: Sequence[Any]) -> tuple[Speech, ...]:
    found = {row.line_id: row for row in rows}
    had, begins, now = _versions(reader, Publication.line_id), segments(reader), ""
    told = []
    lines = reader.connection.execute(
        select(
            Line.id, Line.number, Line.question_id, Line.commitment, Line.adopted, Line.highlight
        )
        .where(Line.interview_id == reader.programme)
        .order_by(Line.position)
    )
    for line in lines:
        now = begins[line.id].value if line.id in begins else now
        row = found.get(line.id)
        if row is not None:
            told.append(
                Speech(
                    line.number, now, row.role, row.label, row.text, row.remark, row.late,
                    line.question_id or 0, len(had.get(line.id, set()) - {row.version}),
                    tuple(mark.value for mark in Mark if getattr(line, mark.value)),
                    tuple(Picture(one.sha256, one.alt) for one in carried(row.photos)),
                    row.state == P.WAITING.value,
                )
            )  # fmt: skip
    return tuple(told)


def _replies(reader: Reader, rows: Sequence[Any]) -> tuple[Reply, ...]:
    had = _versions(reader, Publication.answer_id)
    answers = reader.connection.execute(
        select(Answer.id, Answer.question_id, Answer.route).where(
            Answer.interview_id == reader.programme
        )
    )
    asked = {row.id: row for row in answers}
    told = (
        Reply(
            asked[row.answer_id].question_id, row.question, row.label, row.text, row.remark,
            len(had.get(row.answer_id, set()) - {row.version}),
            asked[row.answer_id].route == Route.WRITING.value, row.state == P.WAITING.value,
        )
        for row in rows
    )  # fmt: skip
    return tuple(sorted(told, key=lambda one: (one.written, one.question_id)))


def _versions(reader: Reader, source: Any) -> dict[int, set[int]]:
    """Which versions of each line, or answer, readers had since it was last withdrawn."""
    p = Publication
    rows = reader.connection.execute(
        select(source, p.version).where(
            p.interview_id == reader.programme, source.is_not(None),
            p.state.in_([state.value for state in REACHED]),
        )
    )  # fmt: skip
    found: dict[int, set[int]] = {}
    for number, version in rows:
        found.setdefault(number, set()).add(version)
    return found


def _withdrawn(reader: Reader, standing: Iterable[Any]) -> int:
    """Entries that were withdrawn and did not come again, but for what went on elsewhere."""
    w = Withdrawal
    entries = set(
        reader.connection.scalars(select(w.entry).where(w.interview_id == reader.programme))
    )
    joined = reader.connection.execute(
        select(Line).where(Line.interview_id == reader.programme, Line.joined_into.is_not(None))
    ).all()
    elsewhere = {line_entry(line.id) for line in joined if _went_on(reader, line)}
    return len(entries - elsewhere - {row.entry for row in standing})


def _went_on(reader: Reader, line: Any) -> bool:
    """Whether a whole that has a joined line's words was ever released; a draft is none."""
    p = Publication
    return any(
        reader.connection.scalar(
            select(p.id)
            .where(p.line_id == whole.id, p.version >= since, p.state != P.RECALLED.value)
            .limit(1)
        )
        for whole, since in carriers_of(reader, line)
    )


def _videos(reader: Reader, shown: InterviewRow) -> tuple[tuple[str, str], ...]:
    """Where it can be seen: what readers were told, and the recordings that are online."""
    told = [("", shown.recording)]
    told += [(one.name, one.address) for one in recordings(reader)]
    known: dict[str, str] = {}
    for name, address in told:
        if address and is_address_for_readers(address):
            known.setdefault(address, name)
    return tuple((name, address) for address, name in known.items())


def _iso(at: datetime | None) -> str:
    return "" if at is None else at.isoformat()


def _tuples(told: Iterable[Iterable[Any]]) -> tuple[tuple[Any, ...], ...]:
    return tuple(tuple(one) for one in told)


def _speech(told: dict[str, Any]) -> Speech:
    pictures = tuple(Picture(**one) for one in told["pictures"])
    return Speech(**{**told, "marks": tuple(told["marks"]), "pictures": pictures})
