"""What became of the suggestions (采纳情况): each adopted or not, and why (A94).

The list is made of the ledger of suggestions; of a programme that is not over, also of those that
will stand there. Nobody who suggested is named in it. As a text of its own it passes a second
person before it stands on the topic page; what was approved before stays there until then.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ForeignKey, func, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.draft_decision import Decision, decision_here
from studio.errors import Refusal
from studio.followup import (
    Duty,
    DutyRow,
    DutyState,
    DutyStep,
    Ledger,
    Step,
    Verdict,
    duties,
)
from studio.interview import InterviewRow, interview
from studio.journal import KeptText, Pen, Reader
from studio.naming import TITLE, written
from studio.people import Role, require
from studio.programme_kind import needs_of
from studio.question import Question, QuestionState
from studio.review import (
    Chain,
    PublicText,
    ReviewState,
    Secrecy,
    Versioned,
    VersionRow,
    add_version,
    approve_version,
    kept_texts,
    return_version,
    submit_version,
    versions_of,
)
from studio.topic import Kind
from studio.words import Words

WRITERS = (Role.PLANNER, Role.AIDE)
ADMITTED = (QuestionState.SCREENED_IN.value, QuestionState.ASSIGNED.value)
MOST_SIGNS = 100_000
SAID = {Verdict.NONE: "研究中", Verdict.ADOPTED: "采纳", Verdict.DECLINED: "未采纳"}
"""As the public reads it, in Chinese whatever the person's language is."""
ON_AIR = "访谈中当场采纳"
HEADS = (Words("序号"), Words("意见建议"), Words("采纳情况"), Words("理由"))


class AdoptionVersion(Versioned, Base):
    """One version of the list as a public text: label is its heading, text the whole of it."""

    __tablename__ = "adoption_version"

    interview_id: Mapped[int] = mapped_column(
        ForeignKey("interview.id"), primary_key=True, autoincrement=False
    )


@dataclass(frozen=True)
class Suggestion:
    """One suggestion with what became of it; id: its place. why: '' while nobody decided."""

    id: int
    text: str
    verdict: Verdict
    why: str


@dataclass(frozen=True)
class AdoptionFacts:
    """All of a programme's suggestions, and the list as a text; proposed: drawn from them."""

    interview: InterviewRow
    decision: Decision | None
    suggestions: tuple[Suggestion, ...]
    versions: tuple[VersionRow, ...]
    proposed: PublicText

    @property
    def newest(self) -> VersionRow | None:
        """The newest version; None for none."""
        return self.versions[-1] if self.versions else None

    @property
    def approved(self) -> VersionRow | None:
        """What readers may have: the newest that a second person approved."""
        found = [one for one in self.versions if one.state is ReviewState.APPROVED]
        return found[-1] if found else None

    @property
    def counts(self) -> Counter[Verdict]:
        """How many were adopted, how many not, and how many nobody decided yet."""
        return Counter(one.verdict for one in self.suggestions)


# commands


def hand_in(pen: Pen, heading: str, whole: str, seen: int) -> int:
    """Keeps the next version and hands it to review; seen: the newest shown, 0 for none."""
    require(pen, *WRITERS)
    words = PublicText(written(heading, TITLE), whole.strip())
    if not words.label:
        raise Refusal("请写明采纳情况的标题。")
    if len(words.text) > MOST_SIGNS:
        raise Refusal("采纳情况超过 {most} 个字，请删短。", most=MOST_SIGNS)
    number = add_version(pen, _chain(pen), seen, words)
    submit_version(pen, _chain(pen), number)
    return number


def approve(pen: Pen, seen: int, secrecy: Secrecy | None) -> None:
    """Signs the version off, by a second person, after the secrecy check."""
    approve_version(pen, _chain(pen), seen, secrecy, "")


def give_back(pen: Pen, seen: int, reason: str) -> None:
    """Returns the version to its author with a reason."""
    return_version(pen, _chain(pen), seen, reason, None)


# queries


def adoption(reader: Reader) -> AdoptionFacts:
    """The suggestions of the reader's programme and their list."""
    shown, decision = interview(reader), decision_here(reader)
    found = suggestions(reader)
    versions = versions_of(reader, AdoptionVersion, "interview_id", [reader.programme])
    return AdoptionFacts(
        shown, decision, found, versions.get(reader.programme, ()),
        proposed(shown, decision, found, _received(reader)),
    )  # fmt: skip


def suggestions(reader: Reader) -> tuple[Suggestion, ...]:
    """What the ledger of suggestions has, then what will stand there; without who suggested it."""
    d = Duty
    mine = (d.interview_id == reader.programme, d.ledger == Ledger.ADOPTED.value)
    ids = reader.connection.scalars(
        select(d.id).where(*mine, d.state != DutyState.VOID.value).order_by(d.id)
    )
    rows, why = duties(reader, list(ids)), _reasons(reader)
    listed = [_of_ledger(row, why.get(row.id, "")) for row in rows]
    q = Question
    told = {row.question_id for row in rows}
    texts = reader.connection.execute(
        select(q.id, q.text)
        .where(
            q.interview_id == reader.programme, q.kind == Kind.SUGGESTION.value,
            q.state.in_(ADMITTED),
        )
        .order_by(q.received_at, q.id)
    )  # fmt: skip
    listed += [(text, Verdict.NONE, "") for number, text in texts if number not in told]
    return tuple(
        Suggestion(place, _without_persons(text), verdict, _without_persons(reason))
        for place, (text, verdict, reason) in enumerate(listed, 1)
    )


def published_text(reader: Reader) -> str:
    """The list as readers may have it: approved by a second person; '' where none was."""
    versions = versions_of(reader, AdoptionVersion, "interview_id", [reader.programme])
    found = versions.get(reader.programme, ())
    approved = [one.text for one in found if one.state is ReviewState.APPROVED]
    return approved[-1] if approved else ""


def proposed(
    shown: InterviewRow, decision: Decision | None, found: tuple[Suggestion, ...], received: int
) -> PublicText:
    """The list as a text, to be looked over by a person; received: how many ever came in.

    The two numbers differ: what was merged or not taken is not listed, and what a guest adopted on
    air without anybody's question came in nowhere.
    """
    begins = shown.starts_at.astimezone()
    held = f"{_long(begins.date())}，{shown.unit}举行{needs_of(shown.kind).called}"
    about = f"（主题“{shown.title}”）"
    heading = f"{shown.headline}：意见建议采纳情况"
    opening = f"{held}{about}，征集意见建议。"
    if decision is not None:
        name = f"《{decision.title.strip('《》')}》"
        heading = f"{name}征求意见采纳情况"
        days = f"{_long(decision.since)}至{_long(decision.until)}"
        opening = (
            f"{name}（决定机关：{decision.body}）于{days}公开征求意见，草案全文：{decision.url}。"
            f"{held}{about}，就草案征集意见建议。"
        )
    counts = Counter(one.verdict for one in found)
    sums = "，".join(f"{SAID[one]} {counts[one]} 条" for one in (
        Verdict.ADOPTED, Verdict.DECLINED, Verdict.NONE,
    ) if counts[one])  # fmt: skip
    total = f"共收到意见建议 {received} 条。"
    if found:
        total += f"经筛选、合并，并计入访谈中当场采纳的，列出 {len(found)} 条：{sums}。"
    lines = [opening, total]
    for one in found:
        reason = f"理由：{one.why}" if one.why else ""
        lines.append(f"{one.id}. {_in_one_line(one.text)}")
        lines.append(f"【{SAID[one.verdict]}】{reason}")
    return PublicText(heading[:TITLE], "\n".join(lines))


def table(facts: AdoptionFacts) -> tuple[tuple[str, ...], ...]:
    """The same as a table: its heads, and a line for each suggestion."""
    lines = ((str(one.id), one.text, SAID[one.verdict], one.why) for one in facts.suggestions)
    return (tuple(map(str, HEADS)), *lines)


def title(facts: AdoptionFacts) -> str:
    """What the table is called; one that a second person did not approve as it is says so."""
    here, approved = facts.proposed, facts.approved
    passed = approved is not None and approved.text == here.text
    return here.label if passed else f"{here.label}（未经审核）"


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    yield from kept_texts(reader, AdoptionVersion, "interview_id", "adoption_text")


def _chain(pen: Pen) -> Chain:
    return Chain(AdoptionVersion, "interview_id", "adoption_text", pen.programme)


def _received(reader: Reader) -> int:
    """Every suggestion that came in, whatever became of it."""
    q = Question
    mine = (q.interview_id == reader.programme, q.kind == Kind.SUGGESTION.value)
    return reader.connection.scalar(select(func.count()).where(*mine)) or 0


def _of_ledger(row: DutyRow, why: str) -> tuple[str, Verdict, str]:
    """A suggestion that a guest adopted on air is adopted until somebody says otherwise."""
    if row.line_id is not None and row.verdict is Verdict.NONE:
        return row.text, Verdict.ADOPTED, ON_AIR
    return row.text, row.verdict, why


def _reasons(reader: Reader) -> dict[int, str]:
    """By duty the reason that was given last."""
    s = DutyStep
    rows = reader.connection.execute(
        select(s.duty_id, s.text)
        .join(Duty, Duty.id == s.duty_id)
        .where(Duty.interview_id == reader.programme, s.step == Step.JUDGED.value)
        .order_by(s.duty_id, s.number)
    )
    return {row.duty_id: row.text for row in rows}


def _without_persons(text: str) -> str:
    """What was not masked yet is masked here."""
    from studio.screening.personal_data import masked, personal_data  # heavy: not for a start

    return masked(text, personal_data(text))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _long(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
