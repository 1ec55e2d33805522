"""What a scenario is made of; each part is read from one row and never changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from studio.rehearsal.scenario.row import Row


class Phase(StrEnum):
    """When a question arrives: before the air hour, within it, or after it."""

    PRE = "pre"
    LIVE = "live"
    LATE = "late"


@dataclass(frozen=True)
class Guest:
    """One guest of the programme."""

    name: str
    post: str

    @classmethod
    def read(cls, row: Row) -> "Guest":
        """From scenario.json."""
        return cls(row.text("name"), row.text("title"))


@dataclass(frozen=True)
class CrewMember:
    """The invented person behind a login."""

    login: str
    name: str
    unit: str

    @classmethod
    def read(cls, row: Row) -> "CrewMember":
        """From people.json."""
        return cls(row.text("login"), row.text("name"), row.text("unit"))


@dataclass(frozen=True)
class Department:
    """A unit that questions are assigned to."""

    code: str
    name: str
    aliases: tuple[str, ...]

    @classmethod
    def read(cls, row: Row) -> "Department":
        """From departments.json."""
        return cls(row.text("code"), row.text("name"), row.texts("aliases"))


@dataclass(frozen=True)
class ScenarioQuestion:
    """One netizen's question, word for word."""

    id: str
    nickname: str
    text: str
    received_at: datetime
    channel: str
    client_ip: str
    phase: Phase

    @classmethod
    def read(cls, row: Row, starts_at: datetime, ends_at: datetime) -> "ScenarioQuestion":
        """From questions_input.jsonl; the phase follows from the air hour."""
        at = row.time("received_at")
        phase = Phase.PRE if at < starts_at else Phase.LIVE if at <= ends_at else Phase.LATE
        return cls(
            row.text("id"), row.text("nickname"), row.text("text"), at,
            row.text("channel"), row.text("client_ip"), phase,
        )  # fmt: skip


@dataclass(frozen=True)
class Turn:
    """What one speaker says; `texts` has every version typed, the first one first."""

    seq: int
    spoken_at: datetime
    duration_s: float
    role: str
    name: str
    post: str
    label: str
    question_id: str | None
    texts: tuple[str, ...]
    marks: tuple[str, ...]

    @classmethod
    def read(cls, row: Row, versions: Mapping[int, tuple[str, ...]]) -> "Turn":
        """From live_record.jsonl, which has the last of the line's versions."""
        seq, text = row.number("seq"), row.text("text")
        texts = versions.get(seq, (text,))
        if texts[-1] != text:
            row.broken(f"第 {seq} 段的文字不是 version_texts.jsonl 里的最后一版")
        return cls(
            seq, row.time("spoken_at"), row.seconds("duration_s"), row.text("role"),
            row.text("name"), row.text("title"), row.text("label"), row.maybe("question_id"),
            texts, row.texts("marks"),
        )  # fmt: skip


@dataclass(frozen=True)
class Operation:
    """One act of the crew on one version of a line."""

    at: datetime
    seq: int
    version: int
    event: str
    actor: str
    reason: str | None
    secrecy: str | None

    @classmethod
    def read(cls, row: Row) -> "Operation":
        """From live_record_ops.jsonl."""
        return cls(
            row.time("at"), row.number("seq"), row.number("version"), row.text("event"),
            row.text("actor"), row.maybe("reason"), row.maybe("secrecy_check"),
        )  # fmt: skip


@dataclass(frozen=True)
class Screening:
    """What an aide decides: `into` with merge, `reason` with decline, `unit` with admit."""

    id: str
    decision: str
    into: str | None
    reason: str | None
    unit: str | None

    @classmethod
    def read(cls, row: Row) -> "Screening":
        """From screening.jsonl."""
        return cls(
            row.text("id"), row.text("decision"),
            row.maybe("into"), row.maybe("reason"), row.maybe("unit"),
        )  # fmt: skip


@dataclass(frozen=True)
class Returned:
    """Why a draft came back, and the text that replaces it."""

    reason: str
    text: str


@dataclass(frozen=True)
class AnswerDraft:
    """A written answer from draft to approval."""

    question_id: str
    text: str
    drafted_by: str
    returned: Returned | None
    approved_by: str

    @classmethod
    def read(cls, row: Row) -> "AnswerDraft":
        """From answers.jsonl."""
        back = row.maybe_row("returned")
        return cls(
            row.text("question_id"), row.text("text"), row.text("drafted_by"),
            Returned(back.text("reason"), back.text("text")) if back else None,
            row.text("approved_by"),
        )  # fmt: skip

    @property
    def final_text(self) -> str:
        """The text that is approved."""
        return self.returned.text if self.returned else self.text


@dataclass(frozen=True)
class AirCall:
    """One question the host asks on air, and when its line is spoken."""

    question_id: str
    at: datetime

    @classmethod
    def read(cls, row: Row) -> "AirCall":
        """From air_list.jsonl."""
        return cls(row.text("question_id"), row.time("at"))


@dataclass(frozen=True)
class Expected:
    """The figures that a whole play of the scenario must come to."""

    questions_total: int
    received_before_air: int
    received_on_air: int
    received_after: int
    questions_asked_on_air: int
    commitments: int
    adopted: int
    press_questions: int
    record_lines: int
    corrections: int
    withdrawals: int
    republished: int
    returns: int
    refused_by_the_public_form: tuple[str, ...]

    @classmethod
    def read(cls, row: Row) -> "Expected":
        """From scenario.json."""
        return cls(
            questions_total=row.number("questions_total"),
            received_before_air=row.number("received_before_air"),
            received_on_air=row.number("received_on_air"),
            received_after=row.number("received_after"),
            questions_asked_on_air=row.number("questions_asked_on_air"),
            commitments=row.number("commitments"),
            adopted=row.number("adopted"),
            press_questions=row.number("press_questions"),
            record_lines=row.number("record_lines"),
            corrections=row.number("corrections"),
            withdrawals=row.number("withdrawals"),
            republished=row.number("republished"),
            returns=row.number("returns"),
            refused_by_the_public_form=row.texts("refused_by_the_public_form"),
        )
