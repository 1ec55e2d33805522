"""One decision about many questions at once: one command, an entry for each, taken back as one.

What a rule keeps back is told question by question, and the others are done all the same; a rule
looks before anything is written, so that nothing of one that is kept back stands.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from studio.errors import Refusal
from studio.journal import Outcome, Pen
from studio.people import Role, require
from studio.question import question
from studio.screening.decide import admit, assign, decline, escalate, merge, undo
from studio.screening.decision import Decision, ScreeningDecision, last_decision
from studio.screening.wording import reworded_since
from studio.words import Words

MOST = 200
"""So many at once: everybody else waits for the pen meanwhile."""
CHANGED_SINCE = Words("此后另有处理，没有撤销。")
KEPT_BACK = (
    CHANGED_SINCE,
    Words("没有这条提问。"),
    Words("这条提问刚被别人处理过，请看过现状再操作。"),
    Words("这条提问已有处理结果；要改，请先撤销。"),
    Words("不能归并到自己。"),
    Words("只能归并到已采用的提问。"),
    Words("这条提问已有归并，请先撤销归并。"),
    Words("还有提问归并在这条之下，请先撤销那些归并。"),
    Words("归并的提问此后另有处理，不能一并撤销。"),
)
"""What keeps one question back and not the others; a command answers with the place in here."""


@dataclass(frozen=True)
class Together:
    """How a bulk move went. first: a decision of it, by which it is taken back, 0 where none."""

    first: int
    done: int
    kept_back: tuple[tuple[int, Words], ...]


# commands


def decide_all(
    pen: Pen, decision: Decision, ids: Sequence[int], seen: Sequence[int], said: str, into: int
) -> list[int]:
    """Does one decision about these questions, each as it was seen; see `together`.

    said: the reason or the unit, where the decision has one; into: the head to merge into.
    """
    require(pen, Role.AIDE)
    if len(ids) > MOST:
        raise Refusal("一次最多处理 {most} 条，请少选一些。", most=MOST)
    kept_back: list[int] = []
    for its, revision in zip(ids, seen, strict=True):
        _try(pen, its, kept_back, _one(pen, decision, its, revision, said, into))
    return [_first(pen), len(ids) - len(kept_back) // 2, *kept_back]


def undo_all(pen: Pen, first: int) -> list[int]:
    """Takes back what was decided together with this decision; see `together`.

    What somebody decided on or worded anew since stays as it is.
    """
    require(pen, Role.AIDE, Role.REVIEWER)
    mine = _decided_with(pen, first)
    if not mine:
        raise Refusal("没有可撤销的操作。")
    kept_back: list[int] = []
    for its, number in mine:
        _try(pen, its, kept_back, _back(pen, its, number))
    return [0, len(mine) - len(kept_back) // 2, *kept_back]


# queries


def together(answer: Sequence[int]) -> Together:
    """What a bulk move answered, in words."""
    first, done, *kept_back = answer
    pairs = zip(kept_back[::2], kept_back[1::2], strict=True)
    return Together(first, done, tuple((its, KEPT_BACK[why]) for its, why in pairs))


def _try(pen: Pen, its: int, kept_back: list[int], deed: Callable[[], None]) -> None:
    try:
        deed()
    except Refusal as refusal:
        if refusal.args[0] not in KEPT_BACK:
            raise  # it holds for all of them
        kept_back += [its, KEPT_BACK.index(refusal.args[0])]
        pen.note("question", its, outcome=Outcome.REFUSED)


def _one(
    pen: Pen, decision: Decision, its: int, seen: int, said: str, into: int
) -> Callable[[], None]:
    match decision:
        case Decision.ADMIT:
            return lambda: admit(pen, its, seen)
        case Decision.MERGE:
            return lambda: merge(pen, its, seen, into)
        case Decision.DECLINE:
            return lambda: decline(pen, its, seen, said)
        case Decision.ASSIGN:
            return lambda: assign(pen, its, seen, said)
        case Decision.ESCALATE:
            return lambda: escalate(pen, its, seen, said)
        case _:
            raise Refusal("这一步不能成批做。")


def _back(pen: Pen, its: int, number: int) -> Callable[[], None]:
    def take_back() -> None:
        last = last_decision(pen, its)
        if last is None or last.id != number or reworded_since(pen, its, number):
            raise Refusal(CHANGED_SINCE)
        undo(pen, its, question(pen, its).revision)

    return take_back


def _first(pen: Pen) -> int:
    d = ScreeningDecision
    first = select(d.id).where(d.command == pen.command).order_by(d.id).limit(1)
    return pen.connection.scalar(first) or 0


def _decided_with(pen: Pen, first: int) -> list[tuple[int, int]]:
    """The questions and decisions of one bulk move that nobody undid, the last one first.

    Those that only moved along with their head come back with it.
    """
    d = ScreeningDecision
    command = select(d.command).where(d.id == first, d.command != "").scalar_subquery()
    rows = pen.connection.execute(
        select(d.question_id, d.id)
        .where(d.command == command, d.act.is_(None), d.undone_by.is_(None))
        .order_by(d.id.desc())
    )
    return [(row.question_id, row.id) for row in rows]
