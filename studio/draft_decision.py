"""A draft decision (决策草案) that a programme collects suggestions on (A94).

It is tied to the programme at planning, by title, address, who decides and from which day to which
suggestions are taken. Another saying is another version; what was tied and untied, and why, stays.
How many days a consultation must last is asked only where somebody names the rule that says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.errors import Refusal
from studio.house import is_address_for_readers
from studio.interview import BEFORE_AIR, Interview, InterviewState, require_state
from studio.journal import KeptText, Pen, Reader, new_salt, text_digest
from studio.naming import TITLE, written
from studio.people import Role, require

S = InterviewState
TIERS = (Role.PLANNER, Role.AIDE)
OPEN = tuple(state for state in S if state not in (S.CANCELLED, S.ARCHIVED))
MOST_DAYS = 3660


class DraftDecision(Base):
    """One version; an empty title unties, with the reason. minimum: days, 0 for no rule named."""

    __tablename__ = "draft_decision"
    __table_args__ = (
        CheckConstraint("until >= since", "days"),
        CheckConstraint("minimum >= 0 AND (minimum > 0) = (basis <> '')", "minimum"),
        CheckConstraint("title <> '' OR reason <> ''", "untied"),
    )

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    title: Mapped[str]
    url: Mapped[str]
    body: Mapped[str]
    since: Mapped[date]
    until: Mapped[date]
    minimum: Mapped[int]
    basis: Mapped[str]
    reason: Mapped[str]
    salt: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


@dataclass(frozen=True)
class Decision:
    """What is tied. body: who decides; since, until: the days of the consultation, both within.

    minimum: so many days it must last by the rule in `basis`; 0 and '' where nobody named one.
    """

    title: str
    url: str
    body: str
    since: date
    until: date
    minimum: int = 0
    basis: str = ""

    @property
    def days(self) -> int:
        """How long suggestions are taken, first and last day counted."""
        return (self.until - self.since).days + 1

    @property
    def short(self) -> int:
        """How many days are missing to what the named rule asks for."""
        return max(0, self.minimum - self.days)


@dataclass(frozen=True)
class DecisionRow:
    """A version as screens show it; decision: None where it unties, with the reason."""

    id: int
    decision: Decision | None
    reason: str
    by: str
    at: datetime


# commands


def tie(pen: Pen, decision: Decision, seen: int) -> int:
    """Ties the programme to a draft, or says what is tied anew; the first time before air.

    seen: the newest version on the screen, 0 for none.
    """
    require(pen, *TIERS)
    known = versions(pen)
    tied = bool(known) and known[0].decision is not None
    require_state(pen, *(OPEN if tied else (*BEFORE_AIR, S.POSTPONED)))
    kept_as = _checked(decision)
    _require_seen(known, seen)
    if tied and known[0].decision == kept_as:
        raise Refusal("决策草案没有变。")
    return _write(pen, seen + 1, kept_as, "")


def untie(pen: Pen, reason: str, seen: int) -> int:
    """The programme is tied to no draft any more, and why."""
    require(pen, *TIERS)
    require_state(pen, *OPEN)
    known = versions(pen)
    _require_seen(known, seen)
    before = known[0].decision if known else None
    if before is None:
        raise Refusal("本场访谈没有挂决策草案。")
    why = written(reason, TITLE)
    if not why:
        raise Refusal("请写明解除的原因。")
    return _write(pen, seen + 1, Decision("", "", "", before.since, before.until), why)


# queries


def decision_here(reader: Reader) -> Decision | None:
    """What the reader's programme is tied to now."""
    known = versions(reader)
    return known[0].decision if known else None


def versions(reader: Reader) -> tuple[DecisionRow, ...]:
    """Every version of the reader's programme, the newest first."""
    d = DraftDecision
    rows = reader.connection.execute(
        select(
            d.number, d.title, d.url, d.body, d.since, d.until, d.minimum, d.basis, d.reason,
            d.by, d.at,
        )
        .where(d.interview_id == reader.programme)
        .order_by(d.number.desc())
    )  # fmt: skip
    return tuple(
        DecisionRow(row.number, Decision(*row[1:8]) if row.title else None, *row[8:])
        for row in rows
    )


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    d = DraftDecision
    rows = reader.connection.execute(
        select(
            d.interview_id, d.number, d.salt, d.reason, d.title, d.url, d.body, d.since, d.until,
            d.minimum, d.basis,
        )
        .join(Interview, Interview.id == d.interview_id)
    )  # fmt: skip
    for row in rows:
        digest = _digest(row.salt, Decision(*row[4:]), row.reason)
        yield KeptText("draft_decision", row.interview_id, row.number, digest)


def _require_seen(known: tuple[DecisionRow, ...], seen: int) -> None:
    if (known[0].id if known else 0) != seen:
        raise Refusal("刚有别人改过决策草案，请看过再保存。您输入的文字仍在。")


def _checked(told: Decision) -> Decision:
    title, body, basis = (written(text, TITLE) for text in (told.title, told.body, told.basis))
    if not title or not body:
        raise Refusal("请写明决策草案的标题和决定机关。")
    if not is_address_for_readers(told.url.strip()):
        raise Refusal(
            "草案全文的网址须以 http:// 或 https:// 开头，写完整，不带用户名、汉字和空格；"
            "请从浏览器的地址栏复制。"
        )
    if told.until < told.since:
        raise Refusal("征求意见的截止日期不能早于开始日期。")
    if not 0 <= told.minimum <= MOST_DAYS or told.days > MOST_DAYS:
        raise Refusal("征求意见的天数须在 1 到 {n} 之间。", n=MOST_DAYS)
    if (told.minimum > 0) != bool(basis):
        raise Refusal("最短期限和它的依据要么都写，要么都不写。")
    return Decision(title, told.url.strip(), body, told.since, told.until, told.minimum, basis)


def _write(pen: Pen, number: int, decision: Decision, reason: str) -> int:
    salt = new_salt()
    pen.connection.execute(
        insert(DraftDecision).values(
            interview_id=pen.programme, number=number, reason=reason, salt=salt, by=pen.by,
            at=pen.at, **vars(decision),
        )
    )  # fmt: skip
    digest = _digest(salt, decision, reason)
    pen.note("draft_decision", pen.programme, version=number, text_digest=digest)
    return number


def _digest(salt: str, told: Decision, reason: str) -> str:
    return text_digest(
        salt, told.title, told.url, told.body, told.since.isoformat(), told.until.isoformat(),
        str(told.minimum), told.basis, reason,
    )  # fmt: skip
