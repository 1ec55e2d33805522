"""The chain every public text passes: drafted, submitted, approved or returned by another.

A version never changes; another text is another version.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, insert, select, update
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.people import Role, require
from studio.words import Words

RETURN_REASONS = (Words("数字待核"), Words("职务写法"), Words("同音字"))
"""The one-key reasons of the trade; a reviewer may also write another."""


class ReviewState(StrEnum):
    """Where a version stands in the chain."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    APPROVED = "approved"


class Secrecy(StrEnum):
    """The outcome of the secrecy check (保密审查); only an open text may be approved."""

    OPEN = "open"
    CLOSED = "closed"
    STUDY = "study"


SECRECY_NAMES = {
    Secrecy.OPEN: Words("可公开"),
    Secrecy.CLOSED: Words("不予公开"),
    Secrecy.STUDY: Words("需研究"),
}


class Versioned:
    """The columns of one version of a text, and the rules the database keeps by itself.

    label: who speaks or answers, as the public reads it; question: what an answer answers.
    remark: the reader's note of a correction; photos: the names of its photos with what they
    show, as `studio.photo` writes them. All five are public and reviewed together.
    """

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    label: Mapped[str]
    question: Mapped[str]
    text: Mapped[str]
    remark: Mapped[str]
    salt: Mapped[str]
    state: Mapped[str]
    drafted_by: Mapped[str]
    drafted_at: Mapped[datetime]
    submitted_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]
    decided_at: Mapped[datetime | None]
    reason: Mapped[str]
    secrecy: Mapped[str]
    legal_basis: Mapped[str]
    photos: Mapped[str]

    @declared_attr.directive
    @classmethod
    def __table_args__(cls) -> tuple[Any, ...]:
        """Four eyes and the secrecy check, once more, in the table itself."""
        return (
            CheckConstraint("decided_by IS NULL OR decided_by <> drafted_by", "second_person"),
            CheckConstraint(
                "state <> 'approved' OR (decided_by IS NOT NULL AND secrecy = 'open')",
                "approved_by_somebody",
            ),
        )


class ReviewStep(Base):
    """A signature below the last level of review; the last one stands in the version itself."""

    __tablename__ = "review_step"

    thing: Mapped[str] = mapped_column(primary_key=True)
    thing_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    level: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class Chain:
    """Which table's versions, of which thing: a line's or an answer's."""

    table: type[Versioned]
    owner: str
    thing: str
    thing_id: int

    @property
    def key(self) -> Any:
        """The condition that picks this thing's versions."""
        return getattr(self.table, self.owner) == self.thing_id


@dataclass(frozen=True)
class VersionRow:
    """One version in a text's history."""

    number: int
    label: str
    text: str
    remark: str
    state: ReviewState
    drafted_by: str
    drafted_at: datetime
    decided_by: str | None
    reason: str
    photos: str = ""


@dataclass(frozen=True)
class PublicText:
    """All of one version that the public will read and see."""

    label: str
    text: str
    question: str = ""
    remark: str = ""
    photos: str = ""


def add_version(pen: Pen, chain: Chain, seen: int, words: PublicText, **own: Any) -> int:
    """Drafts the next version and returns its number; Refusal where the text moved on."""
    if not words.text.strip():
        raise Refusal("没有文字，不能保存。")
    require_seen(pen, chain, seen)
    number, salt = seen + 1, new_salt()
    own[chain.owner] = chain.thing_id
    pen.connection.execute(
        insert(chain.table).values(
            number=number, salt=salt, state=ReviewState.DRAFT.value, drafted_by=pen.by,
            drafted_at=pen.at, reason="", secrecy="", legal_basis="", **vars(words), **own,
        )
    )  # fmt: skip
    pen.note(chain.thing, chain.thing_id, version=number, text_digest=seal(salt, words))
    return number


def seal(salt: str, words: PublicText) -> str:
    """The digest that the journal keeps of one version; one without photos is its words alone."""
    photos = (words.photos,) if words.photos else ()
    return text_digest(salt, words.label, words.question, words.text, words.remark, *photos)


def kept_texts(reader: Reader, table: Any, owner: str, thing: str) -> Iterator[KeptText]:
    """Every version of one kind as it stands today, for the audit."""
    columns = (
        table.number,
        table.salt,
        table.label,
        table.text,
        table.question,
        table.remark,
        table.photos,
    )
    for row in reader.connection.execute(select(getattr(table, owner), *columns)):
        yield KeptText(thing, row[0], row[1], seal(row[2], PublicText(*row[3:])))


def submit_version(pen: Pen, chain: Chain, seen: int) -> None:
    """Hands the version on the screen to review; only its author does."""
    version = require_seen(pen, chain, seen)
    if version is None:
        raise Refusal("没有文字，不能提交。")
    if version.drafted_by != pen.by:
        raise Refusal("只有起草人本人可以提交。")
    _require_state(version, ReviewState.DRAFT)
    _update(pen, chain, seen, state=ReviewState.SUBMITTED.value, submitted_at=pen.at)
    pen.note(chain.thing, chain.thing_id, version=seen)


def approve_version(
    pen: Pen,
    chain: Chain,
    seen: int,
    secrecy: Secrecy | None,
    legal_basis: str,
    levels: int = 1,
) -> None:
    """Approves the version on the screen, by a second person, after the secrecy check.

    levels: how many people must sign; all but the last leave their signature beside the version,
    and the last one's passes it.
    """
    version = _require_second_person(pen, chain, seen)
    if secrecy is None:
        raise Refusal("请先选择保密审查结论。")
    if secrecy is not Secrecy.OPEN:
        raise Refusal(
            "保密审查结论为“{secrecy}”，不能通过；请退回。", secrecy=SECRECY_NAMES[secrecy]
        )
    _require_state(version, ReviewState.SUBMITTED)
    signed = signers(pen, chain.thing, [chain.thing_id]).get((chain.thing_id, seen), ())
    if pen.by in signed:
        raise Refusal("您已签过这一版，须由另一人签下一级。")
    if len(signed) + 1 < levels:
        _sign(pen, chain, seen, len(signed) + 1)
        return
    _update(
        pen,
        chain,
        seen,
        state=ReviewState.APPROVED.value,
        decided_by=pen.by,
        decided_at=pen.at,
        secrecy=secrecy.value,
        legal_basis=legal_basis.strip(),
    )
    pen.note(chain.thing, chain.thing_id, version=seen, secrecy=secrecy.value)


def return_version(pen: Pen, chain: Chain, seen: int, reason: str, secrecy: Secrecy | None) -> None:
    """Gives the version back to its author with a reason."""
    version = _require_second_person(pen, chain, seen)
    if not reason.strip():
        raise Refusal("请写明退回原因。")
    _require_state(version, ReviewState.SUBMITTED)
    outcome = secrecy.value if secrecy else ""
    _update(
        pen,
        chain,
        seen,
        state=ReviewState.RETURNED.value,
        decided_by=pen.by,
        decided_at=pen.at,
        reason=reason.strip(),
        secrecy=outcome,
    )
    pen.note(chain.thing, chain.thing_id, version=seen, secrecy=outcome)


def newest_version(reader: Reader, chain: Chain) -> Any:
    """The newest version's number, state and author; None where there is none."""
    table = chain.table
    return reader.connection.execute(
        select(table.number, table.state, table.drafted_by)
        .where(chain.key)
        .order_by(table.number.desc())
        .limit(1)
    ).first()


def require_seen(pen: Pen, chain: Chain, seen: int) -> Any:
    """The newest version, if it is the one on the person's screen; None for the first draft."""
    newest = newest_version(pen, chain)
    if (newest.number if newest else 0) != seen:
        raise Refusal("内容已有新版本，请看过新版本再操作。您输入的文字仍在。")
    return newest


def signers(
    reader: Reader, thing: str, ids: Sequence[int]
) -> dict[tuple[int, int], tuple[str, ...]]:
    """Who signed below the last level, by thing and version, the first level first."""
    s = ReviewStep
    rows = reader.connection.execute(
        select(s.thing_id, s.version, s.by)
        .where(s.thing == thing, s.thing_id.in_(ids))
        .order_by(s.thing_id, s.version, s.level)
    )
    found: dict[tuple[int, int], tuple[str, ...]] = {}
    for number, version, by in rows:
        found[number, version] = (*found.get((number, version), ()), by)
    return found


def versions_of(
    reader: Reader, table: type[Versioned], owner: str, own: Any
) -> dict[int, tuple[VersionRow, ...]]:
    """All versions of the things that `own` selects the ids of, by id, oldest first."""
    v: Any = table
    key = getattr(table, owner)
    rows = reader.connection.execute(
        select(
            key, v.number, v.label, v.text, v.remark, v.state, v.drafted_by, v.drafted_at,
            v.decided_by, v.reason, v.photos,
        )
        .where(key.in_(own))
        .order_by(key, v.number)
    )  # fmt: skip
    found: dict[int, list[VersionRow]] = {}
    for thing_id, number, label, text, remark, state, *rest in rows:
        version = VersionRow(number, label, text, remark, ReviewState(state), *rest)
        found.setdefault(thing_id, []).append(version)
    return {thing_id: tuple(versions) for thing_id, versions in found.items()}


def _sign(pen: Pen, chain: Chain, seen: int, level: int) -> None:
    pen.connection.execute(
        insert(ReviewStep).values(
            thing=chain.thing, thing_id=chain.thing_id, version=seen, level=level,
            interview_id=pen.programme, by=pen.by, at=pen.at,
        )
    )  # fmt: skip
    pen.note(chain.thing, chain.thing_id, version=seen, level=level)


def _require_second_person(pen: Pen, chain: Chain, seen: int) -> Any:
    require(pen, Role.REVIEWER)
    version = require_seen(pen, chain, seen)
    if version is None:
        raise Refusal("还没有可审核的内容。")
    authors = pen.connection.scalars(select(chain.table.drafted_by).where(chain.key))
    if pen.by in set(authors):
        raise Refusal("不能审核自己起草的内容，须由另一人审核。")
    return version


def _require_state(version: Any, *allowed: ReviewState) -> None:
    if version is None or version.state not in allowed:
        raise Refusal("这一版的状态已变，请看过现状再操作。")


def _update(pen: Pen, chain: Chain, number: int, **values: Any) -> None:
    pen.connection.execute(
        update(chain.table).where(chain.key, chain.table.number == number).values(**values)
    )
