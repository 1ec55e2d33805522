"""What an answer waits for: signatures of units and levels, what it stands on, since when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from studio.answer.co_sign import CoSignRow, co_signs_of
from studio.answer.ground import Ground, grounds
from studio.answer.noun import AnswerRow
from studio.house import house
from studio.journal import Reader
from studio.review import signers
from studio.screening.decision import Decision, ScreeningDecision

BARE = Ground()


@dataclass(frozen=True)
class Readiness:
    """The newest version of an answer, as it stands now.

    signed: who signed below the last level, the first level first; levels: how many must sign.
    since: when its question was taken up or assigned, None where the studio does not know.
    """

    ground: Ground = BARE
    co_signs: tuple[CoSignRow, ...] = ()
    signed: tuple[str, ...] = ()
    levels: int = 1
    since: datetime | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The units that were asked and have not signed."""
        return tuple(row.unit for row in self.co_signs if not row.by)


def readiness(reader: Reader, rows: Sequence[AnswerRow]) -> tuple[Readiness, ...]:
    """How these answers stand, one for each of them."""
    if not rows:
        return ()
    ids = [row.id for row in rows]
    on = grounds(reader, [(row.id, row.version) for row in rows])
    asked, levels = co_signs_of(reader, ids), house(reader).answer_levels
    signed, since = (
        signers(reader, "answer", ids),
        taken_up(reader, [row.question_id for row in rows]),
    )
    return tuple(
        Readiness(
            on[row.id, row.version], asked.get(row.id, ()), signed.get((row.id, row.version), ()),
            levels, since.get(row.question_id),
        )
        for row in rows
    )  # fmt: skip


def taken_up(reader: Reader, question_ids: Sequence[int]) -> dict[int, datetime]:
    """When each question was last admitted or assigned: from then on its answer is awaited."""
    d = ScreeningDecision
    rows = reader.connection.execute(
        select(d.question_id, func.max(d.at))
        .where(d.question_id.in_(question_ids), d.undone_by.is_(None))
        .where(d.decision.in_([Decision.ADMIT.value, Decision.ASSIGN.value]))
        .group_by(d.question_id)
    )
    return {question_id: at for question_id, at in rows}  # noqa: C416 - rows are Row
