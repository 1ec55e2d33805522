"""The commands on trainings; planner or administrator do, in the house's journal."""

from sqlalchemy import func, insert, select, update

from studio.errors import Refusal
from studio.house import require_house
from studio.journal import Pen, new_salt
from studio.naming import NAME, TITLE, written
from studio.people import COURIER, Person, Role, require
from studio.training.noun import (
    AttendeeRow,
    Held,
    Training,
    TrainingAttendance,
    TrainingKind,
    TrainingRow,
    TrainingVersion,
    digest_of,
    note_digest_of,
)
from studio.training.views import newest_notes, row_of


def hold(pen: Pen, held: Held) -> int:
    """Adds a training, to come or past, and returns its id; planner or administrator do."""
    _require_right(pen)
    number = pen.add(Training, version=0)
    _write(pen, number, 1, held)
    return number


def revise(pen: Pen, training_id: int, held: Held, seen: int) -> None:
    """Says the training anew; seen: the version on the person's screen."""
    before = _seen(pen, training_id, seen)
    if before.dropped:
        raise Refusal("这次培训已取消。")
    if before.held == _checked(held):
        raise Refusal("内容没有改动。")
    _write(pen, training_id, seen + 1, held)


def call_off(pen: Pen, training_id: int, reason: str, seen: int) -> None:
    """It does not take place, or was entered by mistake; it stays to be seen, with the reason."""
    before = _seen(pen, training_id, seen)
    if not reason.strip():
        raise Refusal("请写明取消培训的原因。")
    if before.dropped:
        raise Refusal("这次培训已取消。")
    _write(pen, training_id, seen + 1, before.held, reason)


def note(pen: Pen, training_id: int, login: str, present: bool, seen: int) -> int:
    """Notes that a person of the house came, or did not; returns the number of the note.

    seen: the number of what was noted of them last, 0 for nothing.
    """
    row = pen.connection.execute(
        select(Person.name, Person.unit).where(Person.login == login, Person.login != COURIER)
    ).first()
    if row is None:
        raise Refusal("没有这个人员。")
    return _note(pen, training_id, AttendeeRow(0, login, row.name, row.unit), present, seen)


def note_guest(
    pen: Pen, training_id: int, name: str, unit: str, present: bool, seen: int = 0
) -> int:
    """Notes it of somebody without a login: a guest, a spokesperson, by name and unit or post."""
    called = written(name, NAME)
    if not called:
        raise Refusal("请填写姓名。")
    guest = AttendeeRow(0, "", called, written(unit, TITLE))
    return _note(pen, training_id, guest, present, seen)


def _require_right(pen: Pen) -> None:
    require_house(pen)
    require(pen, Role.PLANNER, Role.ADMINISTRATOR)


def _seen(pen: Pen, training_id: int, seen: int) -> TrainingRow:
    """The training as the person saw it; Refusal where it moved on."""
    _require_right(pen)
    v = TrainingVersion
    row = pen.connection.execute(
        select(v.__table__)
        .join(Training, (Training.id == v.training_id) & (Training.version == v.number))
        .where(v.training_id == training_id)
    ).first()
    if row is None:
        raise Refusal("没有这次培训。")
    if row.number != seen:
        raise Refusal("内容已有新版本，请看过新版本再操作。您输入的文字仍在。")
    return row_of(row)


def _checked(held: Held) -> Held:
    topic = written(held.topic, TITLE)
    if not topic:
        raise Refusal("请填写培训主题。")
    return Held(held.day, topic, TrainingKind(held.kind), written(held.audience, TITLE))


def _write(pen: Pen, training_id: int, number: int, held: Held, reason: str = "") -> None:
    said, why = _checked(held), written(reason, TITLE)
    values = {
        "training_id": training_id, "number": number, "day": said.day.isoformat(),
        "kind": said.kind.value, "topic": said.topic, "audience": said.audience,
        "dropped": bool(why), "reason": why, "by": pen.by, "at": pen.at, "salt": new_salt(),
    }  # fmt: skip
    written_down = insert(TrainingVersion).values(**values).returning(TrainingVersion.__table__)
    digest = digest_of(pen.connection.execute(written_down).one())
    pen.connection.execute(
        update(Training).where(Training.id == training_id).values(version=number)
    )
    pen.note("training", training_id, version=number, text_digest=digest, dropped=bool(why))


def _note(pen: Pen, training_id: int, who: AttendeeRow, present: bool, seen: int) -> int:
    _require_right(pen)
    v = TrainingVersion
    held = pen.connection.execute(
        select(v.day, v.dropped)
        .join(Training, (Training.id == v.training_id) & (Training.version == v.number))
        .where(v.training_id == training_id)
    ).first()
    if held is None:
        raise Refusal("没有这次培训。")
    if held.dropped:
        raise Refusal("这次培训已取消。")
    if held.day > pen.at.astimezone().date().isoformat():
        raise Refusal("培训还没有举行，到了当天再记出席。")
    _require_unseen(pen, training_id, who, present, seen)
    a = TrainingAttendance
    last = select(func.max(a.number)).where(a.training_id == training_id)
    number = (pen.connection.scalar(last) or 0) + 1
    made = insert(a).values(
        training_id=training_id, number=number, login=who.login or None, name=who.name,
        unit=who.unit, present=present, by=pen.by, at=pen.at, salt=new_salt(),
    )  # fmt: skip
    digest = note_digest_of(pen.connection.execute(made.returning(a.__table__)).one())
    pen.note("trained", training_id, version=number, text_digest=digest, present=present)
    return number


def _require_unseen(pen: Pen, training_id: int, who: AttendeeRow, present: bool, seen: int) -> None:
    """Nobody overwrites what they did not see."""
    before = next(
        (row for row in newest_notes(pen) if row.training_id == training_id
         and (row.login or "") == who.login and (who.login or row.name == who.name)), None,
    )  # fmt: skip
    if (before.number if before else 0) != seen:
        raise Refusal("“{name}”刚有别人记过，请看过再操作。", name=who.name)
    if before is not None and before.present == present:
        raise Refusal("“{name}”已经这样记过。", name=who.name)
