"""The hour in figures: what came when and by which way, what was decided, how long it waited.

All is counted by the database; what leaves it is a few hundred rows at any size.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import aliased

from studio.channel import channels
from studio.database.words import seconds_of
from studio.journal import Reader
from studio.question import Question, QuestionState, counts, in_programme
from studio.screening.decision import Decision, ScreeningDecision
from studio.tally import tally

WIDTHS = (60, 300, 900, 3600, 6 * 3600, 86400, 7 * 86400)
"""How long a stretch may be: a minute, five, a quarter, an hour, six, a day, a week."""
MOST_STRETCHES = 60
MOST_CHANNELS, MOST_UNITS, MOST_CLUSTERS = 6, 12, 8
TENTHS = (5, 9)
"""The half and nine tenths."""
Named = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Wait:
    """Seconds from arrival to the first decision: half were quicker, nine of ten were."""

    median: int
    p90: int


@dataclass(frozen=True)
class Biggest:
    """A cluster with many askers."""

    name: str
    text: str
    askers: int


@dataclass(frozen=True)
class Statistics:
    """The figures of one programme from a moment on.

    stretches: where each begins, in seconds since 1970, all `width` long; arrivals, first
    decisions and waits have one place for each. before: arrived and decided before the first.
    merged: followers, clusters: heads that have some. Codes, not names, but for channels.
    """

    stretches: tuple[int, ...]
    width: int
    arrivals: tuple[tuple[str, tuple[int, ...]], ...]
    decisions: tuple[int, ...]
    waits: tuple[Wait | None, ...]
    before: tuple[int, int]
    wait: Wait | None
    states: Mapping[QuestionState, int]
    merged: int
    clusters: int
    biggest: tuple[Biggest, ...]
    units: Named
    reasons: Named
    kinds: Named
    topics: Named

    @property
    def received(self) -> int:
        """Everything that came so far."""
        return sum(self.states.values())

    @property
    def undecided(self) -> int:
        """What waits now."""
        return self.states[QuestionState.RECEIVED]


def statistics(reader: Reader, last: int = 0) -> Statistics:
    """The programme's figures; last: only of so many seconds up to now, 0 for all of it."""
    now = int(reader.at.timestamp())
    first, newest = _reach(reader)
    since = max(first, now - last) if last else first
    width = next((one for one in WIDTHS if (newest - since) // one < MOST_STRETCHES), WIDTHS[-1])
    begins = since - since % width
    stretches = tuple(range(begins, max(newest, begins) + 1, width))[-MOST_STRETCHES:]
    place = {at: number for number, at in enumerate(stretches)}
    found = tally(reader)
    merged, clusters, biggest = _merges(reader)
    decided = _decided(reader)
    arrivals, came_before = _arrivals(reader, place, width)
    decisions, decided_before = _decisions(reader, decided, place, width)
    waits, wait = _waits(reader, decided, place, width)
    return Statistics(
        stretches, width, arrivals, decisions, waits, (came_before, decided_before), wait,
        counts(reader), merged, clusters, biggest,
        _by(reader, Question.unit, Question.unit != "", MOST_UNITS),
        _by(reader, Question.reason, Question.state == QuestionState.REJECTED.value, 20),
        _most_first(found.by_kind), _most_first(found.by_topic),
    )  # fmt: skip


def _reach(reader: Reader) -> tuple[int, int]:
    """When the first question came, and the last thing that is counted happened or could."""
    came = seconds_of(func.min(Question.received_at)), seconds_of(func.max(Question.received_at))
    row = reader.connection.execute(select(*came).where(in_programme(reader))).one()
    decided = reader.connection.scalar(
        select(seconds_of(func.max(ScreeningDecision.at)))
        .join(Question, Question.id == ScreeningDecision.question_id)
        .where(in_programme(reader))
    )
    now = int(reader.at.timestamp())
    return row[0] or now, max(row[1] or now, decided or 0)


def _stretch(moment: Any, width: int) -> ColumnElement[int]:
    at: ColumnElement[int] = seconds_of(moment)
    return at - at % width


def _arrivals(
    reader: Reader, place: Mapping[int, int], width: int
) -> tuple[tuple[tuple[str, tuple[int, ...]], ...], int]:
    """By channel, most first, beyond a few together under no name; and before the first."""
    at = _stretch(Question.received_at, width)
    rows = reader.connection.execute(
        select(Question.channel, at, func.count())
        .where(in_programme(reader))
        .group_by(Question.channel, at)
    )
    found: dict[str, list[int]] = {}
    before = 0
    for code, begins, number in rows:
        if begins in place:
            found.setdefault(code, [0] * len(place))[place[begins]] += number
        else:
            before += number
    called = {row.code: row.name for row in channels(reader)}
    order = sorted(found, key=lambda code: (-sum(found[code]), code))
    named = [(called.get(code, code), tuple(found[code])) for code in order[:MOST_CHANNELS]]
    if rest := order[MOST_CHANNELS:]:
        named.append(("", tuple(map(sum, zip(*(found[code] for code in rest), strict=True)))))
    return tuple(named), before


def _decided(reader: Reader) -> Any:
    """Every question's first decision that stands: when it came, when that was."""
    d = ScreeningDecision
    return (
        select(
            Question.id,
            Question.received_at.label("came"),
            func.min(d.at).label("decided"),
        )
        .join(d, d.question_id == Question.id)
        .where(
            in_programme(reader),
            Question.state != QuestionState.RECEIVED.value,
            d.undone_by.is_(None),
            d.decision != Decision.CLASSIFY.value,
        )
        .group_by(Question.id, Question.received_at)
        .subquery()
    )


def _decisions(
    reader: Reader, decided: Any, place: Mapping[int, int], width: int
) -> tuple[tuple[int, ...], int]:
    """In each stretch, and before the first."""
    at = _stretch(decided.c.decided, width)
    found, before = [0] * len(place), 0
    for begins, number in reader.connection.execute(select(at, func.count()).group_by(at)):
        if begins in place:
            found[place[begins]] += number
        else:
            before += number
    return tuple(found), before


def _waits(
    reader: Reader, decided: Any, place: Mapping[int, int], width: int
) -> tuple[tuple[Wait | None, ...], Wait | None]:
    """Of the questions that came in each stretch, and of all of them."""
    found: dict[int, dict[int, int]] = {}
    whole: dict[int, int] = {}
    since = min(place)
    for row in reader.connection.execute(_ranked(decided, width, since)):
        found.setdefault(row.part, {0: row.number})[row.rank] = row.waited
        whole |= {0: row.all, row.rank_of_all: row.waited}
    return tuple(_read_wait(found.get(begins, {})) for begins in place), _read_wait(whole)


def _ranked(decided: Any, width: int, since: int) -> Select[Any]:
    """The waits at which half and nine tenths are reached, of each stretch and of all."""
    waited = seconds_of(decided.c.decided) - seconds_of(decided.c.came)
    part = _stretch(decided.c.came, width)
    rows = (
        select(
            part.label("part"),
            waited.label("waited"),
            func.row_number().over(partition_by=part, order_by=waited).label("rank"),
            func.count().over(partition_by=part).label("number"),
            func.row_number().over(order_by=waited).label("rank_of_all"),
            func.count().over().label("all"),
        )
        .where(seconds_of(decided.c.came) >= since)
        .subquery()
    )
    c = rows.c
    wanted = [(c.number * tenths + 9) // 10 for tenths in TENTHS]
    of_all = [(c.all * tenths + 9) // 10 for tenths in TENTHS]
    return select(rows).where(c.rank.in_(wanted) | c.rank_of_all.in_(of_all))


def _read_wait(found: Mapping[int, int]) -> Wait | None:
    """found: seconds by rank, the number of all under 0."""
    if not found:
        return None
    at = [(found[0] * tenths + 9) // 10 for tenths in TENTHS]
    return Wait(*(max(0, found[rank]) for rank in at))


def _merges(reader: Reader) -> tuple[int, int, tuple[Biggest, ...]]:
    follower = aliased(Question)
    number = func.count()
    heads = (
        select(follower.merged_into.label("head"), number.label("number"))
        .where(follower.interview_id == reader.programme, follower.merged_into.is_not(None))
        .group_by(follower.merged_into)
        .subquery()
    )
    totals = reader.connection.execute(
        select(func.coalesce(func.sum(heads.c.number), 0), func.count()).select_from(heads)
    ).one()
    rows = reader.connection.execute(
        select(Question.id, Question.text, heads.c.number)
        .join(heads, heads.c.head == Question.id)
        .order_by(heads.c.number.desc(), Question.id)
        .limit(MOST_CLUSTERS)
    )
    biggest = tuple(Biggest(f"Q{its:04d}", text[:200], size + 1) for its, text, size in rows)
    return int(totals[0]), int(totals[1]), biggest


def _by(reader: Reader, column: Any, condition: Any, most: int) -> Named:
    """How many there are of each, most first; beyond `most` together under no name."""
    rows = reader.connection.execute(
        select(column, func.count()).where(in_programme(reader), condition).group_by(column)
    )
    named = _most_first({str(row[0]): int(row[1]) for row in rows})
    rest = sum(number for _, number in named[most:])
    return (*named[:most], *((("", rest),) if rest else ()))


def _most_first(numbers: Mapping[str, int]) -> Named:
    return tuple(sorted(numbers.items(), key=lambda one: (-one[1], one[0])))
