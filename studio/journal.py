"""Every command in one numbered, hash-chained line: audit trail and change feed in one.

The journal says who did what to which thing, when and where, and keeps a salted digest of
each text, never the text: personal data can be erased and the chain still verifies.
"""

import hashlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Index, bindparam, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.ready import Ready

HOUSE = 0
"""The programme number of the studio's own affairs: people and plan."""
BEGINNING = "0" * 64
MARK, ERASING = "〔已删除〕", "archive.erase"
"""What stands where a text was erased, and the one act that puts it there."""
RESULT = "result"
"""Where an entry keeps what its command answered, for the same command asked again."""


class Outcome(StrEnum):
    """Whether a rule let the command through; refused attempts are kept too."""

    DONE = "done"
    REFUSED = "refused"


class Head(Base):
    """The newest entry of one programme; whoever holds this row holds the pen."""

    __tablename__ = "journal_head"

    programme: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int]
    digest: Mapped[str]


class Entry(Base):
    """One line of the journal; never changed, never deleted (triggers keep that too)."""

    __tablename__ = "journal_entry"
    __table_args__ = (Index(None, "thing", "thing_id"), Index(None, "command"))

    programme: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[datetime]
    by: Mapped[str]
    place: Mapped[str]
    act: Mapped[str]
    thing: Mapped[str]
    thing_id: Mapped[int]
    version: Mapped[int]
    outcome: Mapped[str]
    detail: Mapped[str]
    text_digest: Mapped[str]
    command: Mapped[str]
    previous: Mapped[str]
    digest: Mapped[str]


FIELDS = tuple(column.name for column in Entry.__table__.columns if column.name != "digest")


LOCK_HEAD = Ready(
    select(Head.number, Head.digest).where(Head.programme == bindparam("here")).with_for_update()
)
MOVE_HEAD = Ready(
    update(Head)
    .where(Head.programme == bindparam("here"))
    .values(number=bindparam("to_number"), digest=bindparam("to_digest"))
)
ADD_ENTRY = Ready(insert(Entry))
FIND_COMMAND = Ready(
    select(Entry.programme, Entry.by, Entry.act, Entry.detail)
    .where(Entry.command == bindparam("command"), Entry.outcome == Outcome.DONE.value)
    .order_by(Entry.number.desc())
    .limit(1)
)
"""Made once: every command runs these, and building a statement costs more than running it."""


@dataclass(frozen=True)
class EntryRow:
    """What a screen learns of one journal entry; `version` is 0 where the thing has none."""

    programme: int
    number: int
    at: datetime
    by: str
    place: str
    act: str
    thing: str
    thing_id: int
    version: int
    outcome: str
    detail: str


ENTRY_COLUMNS = tuple(getattr(Entry, name) for name in EntryRow.__dataclass_fields__)
FIND_HEADS = Ready(select(Head.programme, Head.number))
FIND_ENTRIES = Ready(
    select(*ENTRY_COLUMNS)
    .where(Entry.programme == bindparam("here"), Entry.number > bindparam("after"))
    .order_by(Entry.number)
)
"""What every watch asks after every command."""


class KeptText(NamedTuple):
    """A text as a stage keeps it today; digest: None where it is from before texts were sealed."""

    thing: str
    thing_id: int
    version: int
    digest: str | None


@dataclass(frozen=True)
class Reader:
    """A person reading in one programme: the first argument of every query."""

    connection: Connection
    by: str
    programme: int
    at: datetime


@dataclass
class Tip:
    """How far the journal reaches, this command's own entries counted."""

    number: int
    digest: str


@dataclass(frozen=True)
class Pen(Reader):
    """The right to write in one programme, held from lock to commit by one person.

    place: the PC; act: `stage.command`; command: the id of this one execution.
    """

    place: str
    act: str
    command: str
    head: Tip
    unwritten: list[dict[str, object]] = field(default_factory=list)

    def note(
        self,
        thing: str,
        thing_id: int,
        *,
        version: int = 0,
        text_digest: str = "",
        outcome: Outcome = Outcome.DONE,
        **detail: object,
    ) -> None:
        """Adds one entry about `thing`; `detail` takes numbers and terms, never a text."""
        entry: dict[str, object] = {
            "programme": self.programme,
            "number": self.head.number + 1,
            "at": self.at,
            "by": self.by,
            "place": self.place,
            "act": self.act,
            "thing": thing,
            "thing_id": thing_id,
            "version": version,
            "outcome": outcome.value,
            "detail": detail,
            "text_digest": text_digest,
            "command": self.command,
        }
        self.head.number += 1
        self.unwritten.append(entry)

    def add(self, table: type[Base], **values: object) -> int:
        """Inserts one row and returns its new id."""
        ((number, *_),) = insertion(table, tuple(values)).run(self.connection, values)
        return int(number)

    def put_down(self, result: object = None) -> None:
        """Chains and writes the entries and moves the head; the last one keeps `result`.

        A command that noted nothing, or that answers with more than numbers, is a bug.
        """
        if not self.unwritten:
            raise AssertionError(f"{self.act} left no entry in the journal")
        if result is not None:
            last = self.unwritten[-1]
            last["detail"] = {**_as_dict(last["detail"]), RESULT: _numbers(result)}
        for entry in self.unwritten:
            entry["detail"] = json.dumps(entry["detail"], ensure_ascii=False, sort_keys=True)
            entry["previous"] = self.head.digest
            entry["digest"] = self.head.digest = chain_digest(entry)
        ADD_ENTRY.run(self.connection, *self.unwritten)
        moved = {"to_number": self.head.number, "to_digest": self.head.digest}
        MOVE_HEAD.run(self.connection, {"here": self.programme, **moved})


def take_pen(
    connection: Connection,
    programme: int,
    by: str,
    at: datetime,
    place: str,
    act: str,
    command: str = "",
) -> Pen:
    """Locks the programme's head and gives the pen; Refusal where there is no such programme.

    command: the id of this execution; a fresh one where none is given.
    """
    row = LOCK_HEAD.one(connection, here=programme)
    if row is None:
        raise Refusal("没有这场访谈，或您不在它的人员名单中。")
    head = Tip(*row)
    return Pen(
        connection, by, programme, at.astimezone(UTC), place, act,
        command or new_command_id(), head,
    )  # fmt: skip


def new_command_id() -> str:
    """Names one execution of one command for ever: 32 hex digits."""
    return secrets.token_hex(16)


@dataclass(frozen=True)
class Done:
    """What a command, done before, answered then."""

    result: Any


def done_before(pen: Pen) -> Done | None:
    """The answer of this very command where the journal holds it already, else None.

    Refusal where its id stands for another person's or another act: an id is used once.
    """
    row = FIND_COMMAND.one(pen.connection, command=pen.command)
    if row is None:
        return None
    *whose, detail = row
    if whose != [pen.programme, pen.by, pen.act]:
        raise Refusal("这一步的编号已经用于另一步，没有执行。请重做一次。")
    return Done(json.loads(detail).get(RESULT))


def _as_dict(detail: object) -> dict[str, object]:
    assert isinstance(detail, dict)
    return detail


def _numbers(result: object) -> object:
    """Ids and counts may stand in the journal; anything else might be a text."""
    parts = result if isinstance(result, list) else [result]
    if not all(isinstance(part, int) for part in parts):
        raise AssertionError(f"a command answered {type(result).__name__}")
    return result


@cache
def insertion(table: type[Base], columns: tuple[str, ...]) -> Ready:
    """The statement that adds to a table and answers the new row's id, made once."""
    key = next(iter(table.__table__.primary_key))
    return Ready(insert(table).returning(key), columns)


def open_head(connection: Connection, programme: int) -> None:
    """Begins the journal of a new programme."""
    connection.execute(insert(Head).values(programme=programme, number=0, digest=BEGINNING))


def new_salt() -> str:
    """Sixteen random bytes, in hex: a short text cannot be guessed from its digest."""
    return secrets.token_hex(16)


def text_digest(salt: str, *texts: str) -> str:
    """SHA-256 over the salt and each text with its length, so that parts cannot be shifted."""
    whole = json.dumps([salt, *texts], ensure_ascii=False)
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def erased_digest(texts: int) -> str:
    """The digest of so many marks without a salt: what the journal keeps of an erased text."""
    return text_digest("", *[MARK] * texts)


def kept_digest(salt: str, erasable: Sequence[str], *texts: str) -> str:
    """The digest of a kept text as it stands; of the marks alone where an erasure took it.

    erasable: those of its texts that go then.
    """
    gone = not salt and all(each == MARK for each in erasable)
    return erased_digest(len(erasable)) if gone else text_digest(salt, *texts)


def chain_digest(entry: dict[str, object]) -> str:
    """SHA-256 over all fields of an entry, the digest of the one before among them."""
    values = [entry[name] for name in FIELDS]
    plain = [value.isoformat() if isinstance(value, datetime) else value for value in values]
    return hashlib.sha256(json.dumps(plain, ensure_ascii=False).encode()).hexdigest()


def entries_after(connection: Connection, programme: int, number: int) -> tuple[EntryRow, ...]:
    """The entries of a programme above `number`, in order."""
    rows = FIND_ENTRIES.run(connection, {"here": programme, "after": number})
    return tuple(
        EntryRow(its, no, datetime.fromisoformat(at), *rest) for its, no, at, *rest in rows
    )


def entries_of(reader: Reader, thing: str, thing_id: int) -> tuple[EntryRow, ...]:
    """The whole story of one thing, oldest first."""
    rows = reader.connection.execute(
        select(*ENTRY_COLUMNS)
        .where(
            Entry.programme == reader.programme,
            Entry.thing == thing,
            Entry.thing_id == thing_id,
        )
        .order_by(Entry.number)
    )
    return tuple(EntryRow(*row) for row in rows)


def head_number(reader: Reader) -> int:
    """The number of the programme's newest entry: while it stands, nothing happened."""
    query = select(Head.number).where(Head.programme == reader.programme)
    return reader.connection.scalar(query) or 0


def heads(connection: Connection) -> dict[int, int]:
    """The newest number of each programme."""
    return dict(FIND_HEADS.run(connection))
