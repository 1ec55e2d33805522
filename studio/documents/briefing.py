"""The briefing pack (嘉宾参阅材料): what the guest reads before air, and who took it out.

Every admitted question stands in it once, with all who asked the same, under its department.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from sqlalchemy import func, select

from studio.answer import answers
from studio.channel import channels as known_channels
from studio.errors import Refusal
from studio.interview import interview
from studio.journal import Pen, Reader
from studio.people import Role, require
from studio.question import Question, QuestionState, questions
from studio.review import ReviewState
from studio.words import Words
from studio.year_plan import Kind

PACK = Words("参阅材料")
ADMITTED = (QuestionState.SCREENED_IN, QuestionState.ASSIGNED)


@dataclass(frozen=True)
class Cluster:
    """One admitted question with all who asked the same.

    channels: how many of them came by which channel, most first; answer: the newest one, if any.
    """

    name: str
    text: str
    unit: str
    channel: str
    channels: tuple[tuple[str, int], ...]
    answer: str = ""
    approved: bool = False

    @property
    def askers(self) -> int:
        """Everybody who asked it."""
        return sum(number for _, number in self.channels)


@dataclass(frozen=True)
class Briefing:
    """All that the pack says; times are ISO texts, channels those of all questions, most first."""

    title: str
    unit: str
    host: str
    venue: str
    starts_at: str
    made_at: str
    rehearsal: bool
    guests: tuple[tuple[str, str], ...]
    channels: tuple[tuple[str, int], ...]
    undecided: int
    clusters: tuple[Cluster, ...]
    kind: str = Kind.DEPARTMENT.value
    series: str = ""

    @property
    def received(self) -> int:
        """How many questions came at all."""
        return sum(number for _, number in self.channels)

    def written(self) -> bytes:
        """As another process reads it; what no encoding holds is escaped."""
        return json.dumps(asdict(self)).encode("ascii")

    @staticmethod
    def read(data: bytes) -> "Briefing":
        """What `written` wrote."""
        told = json.loads(data)
        clusters = (
            Cluster(**{**one, "channels": _pairs(one["channels"])}) for one in told["clusters"]
        )
        told |= {name: _pairs(told[name]) for name in ("guests", "channels")}
        return Briefing(**{**told, "clusters": tuple(clusters)})


def _pairs(told: list[list[object]]) -> tuple[tuple[object, ...], ...]:
    return tuple(tuple(pair) for pair in told)


# commands


def export_briefing(pen: Pen) -> None:
    """Writes down that a person takes the pack out; by itself and before it is read."""
    require(pen, Role.AIDE, Role.PLANNER, Role.DIRECTOR)
    held = select(func.count()).where(
        Question.interview_id == pen.programme,
        Question.state.in_([state.value for state in ADMITTED]),
    )
    clusters = pen.connection.scalar(held) or 0
    if not clusters:
        raise Refusal("还没有采用的提问，参阅材料里没有内容。请先在“问答”席采用提问。")
    pen.note("briefing", pen.programme, clusters=clusters)


# queries


def briefing(reader: Reader) -> Briefing:
    """The programme's pack as it stands now; public wording alone."""
    shown = interview(reader)
    channels, called = _channels(reader), {row.code: row.name for row in known_channels(reader)}
    total: Counter[str] = Counter()
    for own in channels.values():
        total.update(own)
    replies = {row.question_id: row for row in answers(reader)}
    clusters = []
    for row in questions(reader, ADMITTED):
        reply = replies.get(row.id)
        clusters.append(
            Cluster(
                row.name, row.text, row.unit, row.channel, _named(channels[row.id], called),
                reply.text if reply else "",
                reply is not None and reply.state is ReviewState.APPROVED,
            )
        )  # fmt: skip
    return Briefing(
        shown.title, shown.unit, shown.host, shown.venue,
        shown.starts_at.isoformat(), reader.at.isoformat(), shown.rehearsal,
        tuple((guest.name, guest.title) for guest in shown.guests),
        _named(total, called), _undecided(reader), tuple(clusters), shown.kind,
        shown.series,
    )  # fmt: skip


def _channels(reader: Reader) -> dict[int, Counter[str]]:
    """For each head, how many came by which channel; who was merged counts for the head."""
    head = func.coalesce(Question.merged_into, Question.id)
    rows = reader.connection.execute(
        select(head, Question.channel, func.count())
        .where(Question.interview_id == reader.programme)
        .group_by(head, Question.channel)
    )
    found: dict[int, Counter[str]] = {}
    for number, channel, count in rows:
        found.setdefault(number, Counter())[channel] = count
    return found


def _named(channels: "Counter[str]", called: Mapping[str, str]) -> tuple[tuple[str, int], ...]:
    pairs = sorted(channels.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple((called.get(channel, channel), number) for channel, number in pairs)


def _undecided(reader: Reader) -> int:
    return (
        reader.connection.scalar(
            select(func.count()).where(
                Question.interview_id == reader.programme,
                Question.state == QuestionState.RECEIVED.value,
            )
        )
        or 0
    )
