"""The commands on nominations, in the house's journal: handed in by the unit's aide or the office.

A unit nominates as often as it likes (可以多报): nothing here counts (A14).
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import insert, select, update

from studio import policy_choice
from studio.department import full_name
from studio.errors import Refusal
from studio.journal import HOUSE, Pen, new_salt, text_digest
from studio.naming import NAME, TITLE, written
from studio.nomination.lacking import lacks
from studio.nomination.noun import (
    Change,
    Form,
    Nomination,
    NominationState,
    NominationVersion,
    Timing,
)
from studio.nomination.timing import Judged, judged
from studio.nomination.views import form_in, forms, is_office, may_hand_in, sealed
from studio.topic import packed
from studio.words import Words
from studio.year_plan import Planned, add, month_and_day, units_in

S = NominationState
THING = "nomination"
FIRST_YEAR, LAST_YEAR = 2000, 2100
LONG = 4000
"""Signs of the texts that may have several lines."""
MOST = {
    "unit": TITLE, "when_said": NAME, "guests": 3 * TITLE, "topic": TITLE, "content": LONG,
    "advice": LONG, "contact": NAME, "phone": NAME, "fax": NAME, "document": TITLE,
}  # fmt: skip
SEVERAL_LINES = ("guests", "content", "advice")
MOVED_ON = Words("内容已有新版本，请看过新版本再操作。您输入的文字仍在。")
FITS_PLAN = Words("报名时已过截止日期（特殊情况）")


def hand_in(pen: Pen, year: int, form: Form, late_reason: str = "") -> int:
    """Hands a whole form in and returns its id; who is no office does so for the own unit.

    Refusal names each field that lacks something, and where it comes late without a reason how
    late it is.
    """
    form = _checked(form)
    _require_right(pen, form.unit)
    _require_whole(form, year)
    return _add(pen, year, form, Change.HANDED_IN, late_reason)


def take_in(pen: Pen, year: int, rows: Sequence[Form], late_reason: str = "") -> int:
    """Takes the forms of a file in, or none of them; returns how many.

    What the office takes in may lack something: it is kept and marked. An aide's must be whole.
    """
    if not rows:
        raise Refusal("没有可以导入的征集表。")
    for form in map(_checked, rows):
        _require_right(pen, form.unit)
        if not is_office(pen):
            _require_whole(form, year)
        _add(pen, year, form, Change.TAKEN_IN, late_reason)
    return len(rows)


def revise(pen: Pen, nomination_id: int, form: Form, reason: str, seen: int) -> None:
    """Another version of a form, whole and with a reason; what it said before stays.

    Only the office gives it to another unit. Another time is judged anew against the cut-off.
    """
    row, before = _open(pen, nomination_id, seen)
    form = replace(_checked(form), topics=before.topics)
    before_unit, unit = (full_name(pen, words) for words in (row.unit, form.unit))
    if unit != before_unit and not is_office(pen):
        raise Refusal("只能修改自己单位的征集表，不能改成别的单位。")
    _require_whole(form, row.year)
    if form == before:
        raise Refusal("内容没有改动，不必保存。")
    why = _reasoned(reason, Words("请写明修改的原因。"))
    timing, late = Timing(row.timing), row.late_reason
    if month_and_day(form.when_said) != month_and_day(before.when_said):
        timing = _judged(pen, row.year, form).timing
        late = why if timing is Timing.LATE else ""
    _write(pen, nomination_id, seen + 1, form, Change.REVISED, why, timing, late)
    if unit != before_unit:
        mine = Nomination.id == nomination_id
        pen.connection.execute(update(Nomination).where(mine).values(unit=unit))


def tag(pen: Pen, nomination_id: int, topics: Iterable[str], seen: int) -> None:
    """Says which key fields (重点领域) it touches, none for none; the row of the plan has them."""
    row, before = _open(pen, nomination_id, seen)
    form = replace(before, topics=packed(topics))
    if form == before:
        raise Refusal("重点领域没有变。")
    timing = Timing(row.timing)
    _write(pen, nomination_id, seen + 1, form, Change.TAGGED, "", timing, row.late_reason)


def take_into_plan(pen: Pen, nomination_id: int, seen: int) -> int:
    """Makes a row of the year plan of it and returns the row's id; the row knows its nomination."""
    _require_office(pen)
    row, form = _open(pen, nomination_id, seen)
    _require_whole(form, row.year)
    month, day = month_and_day(form.when_said)
    late = "" if row.timing == Timing.IN_TIME else row.late_reason or FITS_PLAN
    planned = Planned(
        units_in(form.unit), month, day, form.topic, when_said=form.when_said,
        units_said=form.unit, topics=form.topics,
    )  # fmt: skip
    made = add(pen, row.year, planned, late)
    change = (Timing(row.timing), row.late_reason)
    _write(pen, nomination_id, seen + 1, form, Change.PLANNED, "", *change)
    _move(pen, nomination_id, S.TAKEN, plan_row_id=made)
    return made


def decline(pen: Pen, nomination_id: int, reason: str, seen: int) -> None:
    """The office does not take it into the plan, and says why."""
    _require_office(pen)
    why = _reasoned(reason, Words("请写明不列入计划的原因。"))
    _close(pen, nomination_id, seen, Change.DECLINED, S.DECLINED, why)


def withdraw(pen: Pen, nomination_id: int, reason: str, seen: int) -> None:
    """The unit takes it back, and says why; it stays to be seen."""
    why = _reasoned(reason, Words("请写明撤回的原因。"))
    _close(pen, nomination_id, seen, Change.WITHDRAWN, S.WITHDRAWN, why)


def reopen(pen: Pen, nomination_id: int, reason: str, seen: int) -> None:
    """The office takes one up again that was declined or withdrawn."""
    _require_office(pen)
    why = _reasoned(reason, Words("请写明重新受理的原因。"))
    _close(pen, nomination_id, seen, Change.REOPENED, S.RECEIVED, why, S.DECLINED, S.WITHDRAWN)


def hand_out(pen: Pen, year: int) -> int:
    """Notes that whole forms, contacts included, leave as a file; returns how many."""
    _require_house(pen)
    count = len(forms(pen, year))
    if not count:
        raise Refusal("这一年没有您可以导出的征集表。")
    pen.note(THING, 0, handed_out=count, year=year)
    return count


# rules for later stages


def fault_of(form: Form) -> str:
    """Why this can be kept as no form at all, in words; '' where it can."""
    try:
        _checked(form)
    except Refusal as refusal:
        return str(refusal)
    return ""


# rules


def _require_house(pen: Pen) -> None:
    if pen.programme != HOUSE:
        raise Refusal("征集表属于整个演播台，请在排期中办理。")


def _require_office(pen: Pen) -> None:
    _require_house(pen)
    if not is_office(pen):
        raise Refusal("这一步由组织协调或管理员来做，您不在其列。")


def _require_right(pen: Pen, unit: str) -> None:
    _require_house(pen)
    if not may_hand_in(pen, unit):
        raise Refusal("您只能为自己的单位报送征集表；给别的单位报送由组织协调来做。")


def _require_whole(form: Form, year: int) -> None:
    missing = lacks(form, year)
    if missing:
        raise Refusal("征集表还不完整：{faults}。请补全后再办。", faults=missing)


def _reasoned(reason: str, sentence: str) -> str:
    why = written(reason, TITLE)
    if not why:
        raise Refusal(sentence)
    return why


def _checked(form: Form) -> Form:
    texts: dict[str, Any] = {name: _text(name, getattr(form, name)) for name in MOST}
    return replace(form, **texts)


def _text(name: str, words: str) -> str:
    """As it was written, blanks around it left out; only some texts have several lines."""
    if name not in SEVERAL_LINES:
        return written(words, MOST[name])
    lines = [written(line, MOST[name]) for line in words.strip().splitlines()]
    whole = "\n".join(lines)
    if len(whole) > MOST[name]:
        raise Refusal("“{name}…”太长，最多 {most} 个字。", name=whole[:12], most=MOST[name])
    return whole


def _judged(pen: Pen, year: int, form: Form) -> Judged:
    profile = policy_choice.in_force(pen)
    return judged(profile, year, form.when_said, pen.at.astimezone().date())


# rows


def _add(pen: Pen, year: int, form: Form, change: Change, late_reason: str) -> int:
    if not FIRST_YEAR <= year < LAST_YEAR:
        raise Refusal("年份须在 {first} 到 {last} 之间。", first=FIRST_YEAR, last=LAST_YEAR - 1)
    late = written(late_reason, TITLE)
    found = _judged(pen, year, form)
    if found.timing is Timing.LATE and not late:
        raise Refusal("{late}。请写明原因再报送。", late=found.words)
    number = pen.add(
        Nomination,
        year=year,
        unit=full_name(pen, form.unit),
        version=0,
        state=S.RECEIVED.value,
        plan_row_id=None,
    )
    kept = late if found.timing is not Timing.IN_TIME else ""
    _write(pen, number, 1, form, change, "", found.timing, kept)
    return number


def _open(pen: Pen, nomination_id: int, seen: int, *states: NominationState) -> tuple[Any, Form]:
    """The nomination and what it says now; Refusal where it is not open to this person."""
    _require_house(pen)
    n, v = Nomination, NominationVersion
    row = pen.connection.execute(
        select(v.__table__, n.year, n.state)
        .join(n, (n.id == v.nomination_id) & (n.version == v.number))
        .where(n.id == nomination_id)
    ).first()
    if row is None:
        raise Refusal("没有这份征集表。")
    _require_right(pen, row.unit)
    if row.number != seen:
        raise Refusal(MOVED_ON)
    if row.state not in (states or (S.RECEIVED,)):
        raise Refusal("这份征集表已经办过，不能再这样改。请看它的经过。")
    return row, form_in(row)


def _close(
    pen: Pen, nomination_id: int, seen: int, change: Change, to: NominationState, reason: str,
    *states: NominationState,
) -> None:  # fmt: skip
    row, form = _open(pen, nomination_id, seen, *states)
    _write(pen, nomination_id, seen + 1, form, change, reason, Timing(row.timing), row.late_reason)
    _move(pen, nomination_id, to)


def _move(pen: Pen, nomination_id: int, to: NominationState, **values: object) -> None:
    mine = Nomination.id == nomination_id
    pen.connection.execute(update(Nomination).where(mine).values(state=to.value, **values))


def _write(
    pen: Pen, nomination_id: int, number: int, form: Form, change: Change, reason: str,
    timing: Timing, late_reason: str,
) -> None:  # fmt: skip
    values = {
        **asdict(form), "change": change.value, "reason": reason, "timing": timing.value,
        "late_reason": late_reason,
    }  # fmt: skip
    salt = new_salt()
    pen.connection.execute(
        insert(NominationVersion).values(
            nomination_id=nomination_id, number=number, salt=salt, by=pen.by, at=pen.at, **values
        )
    )
    mine = Nomination.id == nomination_id
    pen.connection.execute(update(Nomination).where(mine).values(version=number))
    digest = text_digest(salt, *sealed(values))
    pen.note(THING, nomination_id, version=number, text_digest=digest, change=change.value)
