"""A petition goes to the channel with its own law, and its result comes back as a draft (信访)."""

from studio import answer, screening
from studio.errors import Refusal
from studio.followup.noun import DutyState, Ledger, Step
from studio.followup.step import Said, day_in, last_step, seen_duty, take_step
from studio.followup.write import WORKERS, said
from studio.journal import Pen
from studio.milestone import day_of
from studio.naming import NAME, TITLE, written
from studio.people import Role, require
from studio.question import question
from studio.words import Words

S = DutyState


# commands


def hand_over(
    pen: Pen, duty_id: int, seen: int, to_whom: str, reference: str, day: str
) -> None:  # fmt: skip
    """Notes to whom the petition was handed, on which day (ISO), under which number of theirs."""
    require(pen, *WORKERS)
    row = seen_duty(pen, duty_id, seen, S.OPEN)
    _require_petition(row.ledger)
    party, number, when = written(to_whom, TITLE), written(reference, NAME), day_in(day)
    if not party or not number:
        raise Refusal("请写明移交给谁和对方的登记编号。")
    if when is None or when > day_of(pen.at):
        raise Refusal("移交日期要写成一个日期，不晚于今天。")
    words = Said("", party, number, when.isoformat())
    take_step(pen, row, Step.HANDED_OVER, S.WORKING, words)


def result(pen: Pen, duty_id: int, seen: int, text: str, day: str) -> int:
    """Enters the result that came back; it becomes the draft of the answer, reviewed as any other.

    Returns the answer's id. The question is admitted again and owed an answer from here on.
    """
    require(pen, Role.AIDE)
    row = seen_duty(pen, duty_id, seen, S.WORKING)
    _require_petition(row.ledger)
    handed, when = last_step(pen, duty_id, Step.HANDED_OVER), day_in(day)
    if when is None or when > day_of(pen.at) or when.isoformat() < handed.day:
        raise Refusal("结果日期要写成一个日期，在移交之后，不晚于今天。")
    words = said(text, Words("请写明信访办理的结果。"))
    came = Said(words, handed.party, handed.reference, when.isoformat())
    take_step(pen, row, Step.RESULT, S.DONE, came, closed_by=pen.by, closed_at=pen.at)
    assert row.question_id is not None
    asked = question(pen, row.question_id)
    screening.come_back(pen, asked.id, asked.revision)
    known = answer.answer_to(pen, asked.id)
    return answer.draft(
        pen, asked.id, words, known.version if known else 0, route=answer.Route.WRITING
    )


def _require_petition(ledger: Ledger) -> None:
    if ledger is not Ledger.PETITION:
        raise Refusal("只有“信访移交”台账里的事项要移交。")
