"""A notice of supervision (督办通知) or a reminder, and a ledger as a list: what papers say."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import select

from studio.errors import Refusal
from studio.followup import (
    LEDGER_NAMES,
    LEVEL_NAMES,
    MATTER_NAMES,
    STATE_NAMES,
    VERDICT_NAMES,
    DutyRow,
    DutyStep,
    Ledger,
    Level,
    Matter,
    Step,
    Supervision,
    Verdict,
    duties,
    supervisions,
)
from studio.interview import interview
from studio.journal import Reader
from studio.milestone import day_of
from studio.people import person
from studio.words import Words, say

PAPER = Words("督办文书")
HEADS = (
    Words("编号"), Words("台账"), Words("访谈"), Words("事项"), Words("责任单位"),
    Words("协办单位"), Words("级别"), Words("期限"), Words("状态"), Words("催办督办"),
)  # fmt: skip
PRESSED = ("", Words("已催办"), Words("已督办"))


@dataclass(frozen=True)
class Item:
    """One duty on the notice; late: days since its due day, 0 for none."""

    name: str
    ledger: str
    text: str
    due: str
    late: int


@dataclass(frozen=True)
class Notice:
    """All that a notice says. number: 0 for a reminder; days are ISO texts; reply_by: '' for none.

    office: who sends it; unit: to whom.
    """

    number: int
    year: int
    unit: str
    office: str
    title: str
    held_on: str
    day: str
    reply_by: str
    items: tuple[Item, ...]

    def written(self) -> bytes:
        """As another process reads it."""
        return json.dumps({"notice": asdict(self)}).encode("ascii")

    @staticmethod
    def read(told: dict[str, object]) -> "Notice":
        """What `written` wrote."""
        items = told["items"]
        assert isinstance(items, list)
        return Notice(**{**told, "items": tuple(Item(**one) for one in items)})  # type: ignore[arg-type]


@dataclass(frozen=True)
class Listing:
    """A ledger as a table: its title, its heads and its lines."""

    title: str
    lines: tuple[tuple[str, ...], ...]

    def written(self) -> bytes:
        """As another process reads it."""
        return json.dumps({"listing": asdict(self)}).encode("ascii")


# queries


def notice(reader: Reader, supervision_id: int) -> Notice:
    """A notice of the reader's programme as it was given; the words of its items are today's."""
    s = reader.connection.execute(
        select(Supervision).where(
            Supervision.id == supervision_id, Supervision.interview_id == reader.programme
        )
    ).first()
    if s is None:
        raise Refusal("没有这份催办或督办。")
    steps = reader.connection.execute(
        select(DutyStep.duty_id, DutyStep.due).where(
            DutyStep.supervision_id == supervision_id,
            DutyStep.step.in_([Step.REMINDED.value, Step.SUPERVISED.value]),
        )
    )
    due = {step.duty_id: step.due for step in steps}
    day, held = day_of(s.at), interview(reader)
    by = person(reader, s.by)
    items = tuple(_item(row, due[row.id], day) for row in duties(reader, sorted(due)))
    return Notice(
        s.serial or 0, s.year, s.unit, by.unit if by is not None else "", held.title,
        day_of(held.on_air_at or held.starts_at).isoformat(), day.isoformat(), s.reply_by, items,
    )  # fmt: skip


def newest_notice(reader: Reader, duty_id: int) -> Notice:
    """The last notice or reminder about a duty; Refusal where there was none yet."""
    given = supervisions(reader, duty_id)
    if not given:
        raise Refusal("这一项还没有催办或督办过。")
    return notice(reader, given[-1].id)


def listing(reader: Reader, title: str, ids: Sequence[int]) -> Listing:
    """These duties as a table, in their order."""
    found: list[DutyRow] = []
    for start in range(0, len(ids), 500):
        found += duties(reader, ids[start : start + 500])
    return Listing(title, (tuple(map(say, HEADS)), *map(_line, found)))


def state_words(row: DutyRow) -> str:
    """How far a duty is, with what became of a suggestion."""
    words = say(STATE_NAMES[row.state])
    if row.verdict is Verdict.NONE:
        return words
    return f"{words} · {say(VERDICT_NAMES[row.verdict])}"


def grade_words(row: DutyRow) -> str:
    """Class and level; '' where neither was set."""
    matter = say(MATTER_NAMES[row.matter]) if row.matter is not Matter.NONE else ""
    level = say(LEVEL_NAMES[row.level]) if row.level is not Level.NONE else ""
    return " ".join(filter(None, (level, matter)))


def _item(row: DutyRow, due: str, day: date) -> Item:
    late = (day - date.fromisoformat(due)).days
    return Item(row.name, str(LEDGER_NAMES[Ledger(row.ledger)]), row.text, due, max(0, late))


def _line(row: DutyRow) -> tuple[str, ...]:
    return (
        row.name, say(LEDGER_NAMES[row.ledger]), row.title, row.text, row.unit,
        "、".join(row.co_units), grade_words(row), row.due.isoformat(), state_words(row),
        say(PRESSED[row.pressed]) if row.pressed else "",
    )  # fmt: skip
