"""The commands on the year plan; planner or administrator do, in the house's journal."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import func, insert, select, update

from studio.errors import Refusal
from studio.journal import HOUSE, Pen, new_salt, text_digest
from studio.naming import NAME, TITLE, written
from studio.people import Role, require
from studio.topic import packed, unpacked
from studio.year_plan.noun import APART, Change, Kind, Planned, PlanRow, PlanRowVersion
from studio.year_plan.reading import is_day, month_and_day, units_in
from studio.year_plan.views import planned_in, sealed

THING = "plan_row"
FIRST_YEAR, LAST_YEAR = 2000, 2100
MOST_ROWS, MOST_UNITS = 2000, 30


def add(pen: Pen, year: int, planned: Planned, ad_hoc: str = "", taken_in: bool = False) -> int:
    """Adds a row to a year and returns its id. ad_hoc: why it comes into a running plan (A5)."""
    _require_right(pen)
    if not FIRST_YEAR <= year < LAST_YEAR:
        raise Refusal("年份须在 {first} 到 {last} 之间。", first=FIRST_YEAR, last=LAST_YEAR - 1)
    mine = PlanRow.year == year
    last, count = pen.connection.execute(
        select(func.max(PlanRow.position), func.count()).where(mine)
    ).one()
    if count >= MOST_ROWS:
        raise Refusal("一年的计划最多 {n} 行。", n=MOST_ROWS)
    number = pen.add(PlanRow, year=year, position=(last or 0) + 1, version=0, dropped=False)
    change = Change.AD_HOC if ad_hoc.strip() else Change.ADDED
    if taken_in:
        change = Change.TAKEN_IN
    _write(pen, number, 1, _checked(planned), change, ad_hoc)
    return number


def take_in(pen: Pen, year: int, rows: Sequence[Planned]) -> int:
    """Takes a whole table into a year, or nothing of it; returns how many rows."""
    if not rows:
        raise Refusal("没有可以导入的行。")
    for planned in rows:
        add(pen, year, planned, taken_in=True)
    return len(rows)


def revise(pen: Pen, row_id: int, planned: Planned, seen: int) -> None:
    """Changes what a row says but its time and its key fields. seen: the version shown.

    The time is moved, with a reason; the fields are tagged.

    Whoever revises a row has looked at it: what an import doubted is settled.
    """
    before = _row(pen, row_id, seen)
    if (planned.month, planned.day) != (before.month, before.day) and before.month is not None:
        raise Refusal("要改访谈时间，请写明原因，用“改期”。")
    revised = replace(planned, doubts="", topics=before.topics)
    _write(pen, row_id, seen + 1, _checked(revised), Change.REVISED, "")


def tag(pen: Pen, row_id: int, topics: Iterable[str], seen: int) -> None:
    """Says which key fields (重点领域) a row touches, none for none; the rest stays as it is."""
    before = _row(pen, row_id, seen)
    chosen = packed(topics)
    if chosen == before.topics:
        raise Refusal("重点领域没有变。")
    _write(pen, row_id, seen + 1, replace(before, topics=chosen), Change.TAGGED, "")


def move(pen: Pen, row_id: int, month: int | None, day: int | None, reason: str, seen: int) -> None:
    """Another time for a row; the old one, who moved it and why stay in its history (A5)."""
    before = _row(pen, row_id, seen)
    if not reason.strip():
        raise Refusal("请写明改期的原因。")
    if (month, day) == (before.month, before.day):
        raise Refusal("时间没有变。")
    moved = replace(before, month=month, day=day, when_said="")
    _write(pen, row_id, seen + 1, _checked(moved), Change.MOVED, reason)


def drop(pen: Pen, row_id: int, reason: str, seen: int) -> None:
    """Takes a row out of the plan; it stays to be seen, with the reason."""
    before = _row(pen, row_id, seen)
    if not reason.strip():
        raise Refusal("请写明移出计划的原因。")
    _write(pen, row_id, seen + 1, before, Change.DROPPED, reason)


def reinstate(pen: Pen, row_id: int, seen: int) -> None:
    """Takes a dropped row into the plan again."""
    before = _row(pen, row_id, seen, dropped=True)
    _write(pen, row_id, seen + 1, before, Change.REINSTATED, "")


# rules for later stages


def fault_of(planned: Planned) -> str:
    """Why this can be no row of a plan, in words; '' where it can."""
    try:
        _checked(planned)
    except Refusal as refusal:
        return str(refusal)
    return ""


def require_row(pen: Pen, row_id: int) -> None:
    """Refusal where no programme can come of this row: there is none, or it was dropped."""
    dropped = pen.connection.scalar(select(PlanRow.dropped).where(PlanRow.id == row_id))
    if dropped is None:
        raise Refusal("没有这一行计划。")
    if dropped:
        raise Refusal("这一行已移出计划，请先恢复。")


def _require_right(pen: Pen) -> None:
    if pen.programme != HOUSE:
        raise Refusal("年度计划属于整个演播台，请在排期中修改。")
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)


def _row(pen: Pen, row_id: int, seen: int, dropped: bool = False) -> Planned:
    """What the row says now; Refusal where it moved on, or is dropped and should not be."""
    _require_right(pen)
    found = pen.connection.execute(
        select(PlanRow.version, PlanRow.dropped).where(PlanRow.id == row_id)
    ).first()
    if found is None:
        raise Refusal("没有这一行计划。")
    if found.version != seen:
        raise Refusal("内容已有新版本，请看过新版本再操作。您输入的文字仍在。")
    if found.dropped and not dropped:
        raise Refusal("这一行已移出计划，请先恢复。")
    if dropped and not found.dropped:
        raise Refusal("这一行还在计划里。")
    v = PlanRowVersion
    version = pen.connection.execute(
        select(v.__table__).where(v.row_id == row_id, v.number == seen)
    ).one()
    return planned_in(version)


def _checked(planned: Planned) -> Planned:
    units = tuple(dict.fromkeys(written(unit, TITLE) for unit in planned.units))
    units = tuple(filter(None, units))
    if len(units) > MOST_UNITS:
        raise Refusal("一行最多 {n} 个单位。", n=MOST_UNITS)
    if not units and not planned.topic.strip() and planned.month is None:
        raise Refusal("请至少写明责任单位、访谈时间或访谈主题中的一项。")
    month = planned.month
    if month is not None and not 1 <= month <= 12:  # noqa: PLR2004 - months of a year
        raise Refusal("月份须为 1 到 12。")
    if not is_day(month, planned.day):
        raise Refusal("没有这一天。请核对月份和日期。")
    if planned.kind not in set(Kind):
        raise Refusal("没有这种节目类型。")
    texts = {
        name: written(getattr(planned, name), most)
        for name, most in (
            ("topic", TITLE), ("series", NAME), ("rank", NAME), ("remark", TITLE),
            ("when_said", NAME), ("units_said", 2 * TITLE),
        )
    }  # fmt: skip
    topics = packed(unpacked(planned.topics))
    return replace(planned, units=units, topics=topics, **_fresh(planned, units, texts))


def _fresh(planned: Planned, units: tuple[str, ...], texts: Mapping[str, str]) -> Mapping[str, Any]:
    """A cell's own words go with what they were read as, and no further."""
    kept = dict(texts)
    if kept["when_said"] and month_and_day(kept["when_said"]) != (planned.month, planned.day):
        kept["when_said"] = ""
    if kept["units_said"] and units_in(kept["units_said"]) != units:
        kept["units_said"] = ""
    return kept


def _write(
    pen: Pen, row_id: int, number: int, planned: Planned, change: Change, reason: str
) -> None:
    values = {
        **asdict(planned), "units": APART.join(planned.units), "change": change.value,
        "reason": written(reason, TITLE), "salt": new_salt(),
    }  # fmt: skip
    pen.connection.execute(
        insert(PlanRowVersion).values(row_id=row_id, number=number, by=pen.by, at=pen.at, **values)
    )
    pen.connection.execute(
        update(PlanRow)
        .where(PlanRow.id == row_id)
        .values(version=number, dropped=change is Change.DROPPED)
    )
    digest = text_digest(values["salt"], *sealed(values))
    pen.note(THING, row_id, version=number, text_digest=digest, change=change.value)
