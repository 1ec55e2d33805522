"""What askers think of the answers (满意度): one to five stars and a comment, under the query code.

A later word of the same asker is another version and counts instead; none is changed and none goes
away. Personal data in a comment is masked before it is kept: nobody needs it to judge an answer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, case, exists, func, insert, select
from sqlalchemy.orm import Mapped, aliased, mapped_column

from studio.answer import Answer, AnswerVersion
from studio.database import Base
from studio.interview import Interview
from studio.journal import KeptText, Pen, Reader, kept_digest, new_salt, text_digest
from studio.legible import boxed
from studio.people import require_courier
from studio.question import Question

STARS = range(1, 6)
LOW = 2
"""So few stars and fewer are a bad rating (不满意): the aide looks at the answer again."""
LONGEST_COMMENT = 500


class Rating(Base):
    """One version of what the asker of one question thinks; number counts them.

    at: the portal's time; taken_at: when it came to the studio.
    """

    __tablename__ = "rating"
    __table_args__ = (CheckConstraint("stars BETWEEN 1 AND 5", "stars"),)

    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id"), primary_key=True, autoincrement=False
    )
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    stars: Mapped[int]
    comment: Mapped[str]
    salt: Mapped[str]
    at: Mapped[datetime]
    taken_at: Mapped[datetime]


HEAD = aliased(Question)
"""A merged question's rating is about the answer to the one it was merged into."""
UNIT = func.coalesce(func.nullif(HEAD.unit, ""), Interview.unit)
ANSWERED = AnswerVersion.__table__.alias("answered")
AGAIN = exists().where(
    Answer.question_id == HEAD.id,
    ANSWERED.c.answer_id == Answer.id,
    ANSWERED.c.drafted_at > Rating.at,
)
COUNTS = [func.sum(case((Rating.stars == star, 1), else_=0)) for star in STARS]


@dataclass(frozen=True)
class Given:
    """A rating as the portal hands it over; question: the portal's own id of it."""

    question: str
    stars: int
    comment: str
    at: datetime


@dataclass(frozen=True)
class RatingRow:
    """What one asker thinks; head_id: the question whose answer it is about.

    again: another version of the answer was written since.
    """

    question_id: int
    head_id: int
    programme: int
    unit: str
    stars: int
    comment: str
    at: datetime
    again: bool = False

    @property
    def low(self) -> bool:
        """Whether it is a bad one."""
        return self.stars <= LOW


@dataclass(frozen=True)
class Figures:
    """How many gave one, two, three, four, five stars."""

    counts: tuple[int, ...] = (0, 0, 0, 0, 0)

    @property
    def rated(self) -> int:
        """How many rated at all."""
        return sum(self.counts)

    @property
    def low(self) -> int:
        """How many of them are not content."""
        return sum(self.counts[:LOW])

    @property
    def mean(self) -> float | None:
        """The stars in the mean; None where nobody rated."""
        stars = sum(star * many for star, many in zip(STARS, self.counts, strict=True))
        return stars / self.rated if self.rated else None

    def __add__(self, other: "Figures") -> "Figures":
        """Both together."""
        return Figures(tuple(map(sum, zip(self.counts, other.counts, strict=True))))


@dataclass(frozen=True)
class Sum:
    """What was thought of one unit's answers in one programme."""

    programme: int
    unit: str
    figures: Figures


# commands


def take(pen: Pen, given: Sequence[Given]) -> int:
    """Takes what the portal handed over, by the courier; returns how many said something new.

    The same again is nothing, nor is what is older than what is known. A question that this
    programme does not have is left out: the next reading from the beginning brings it again.
    """
    require_courier(pen)
    numbers = _numbers(pen, [one.question for one in given])
    known = _newest_of(pen, list(numbers.values()))
    fresh = 0
    for one in sorted(given, key=lambda each: each.at):
        question_id = numbers.get(one.question)
        if question_id is None:
            continue
        number, last = known.get(question_id, (0, None))
        if last is None or one.at > last:
            _keep(pen, question_id, number + 1, one)
            known[question_id] = (number + 1, one.at)
            fresh += 1
    if not fresh:
        pen.note("rating", 0, repeated=len(given))
    return fresh


# queries


def figures(
    reader: Reader,
    since: datetime | None = None,
    until: datetime | None = None,
    programme: int | None = None,
) -> tuple[Sum, ...]:
    """The ratings by programme and unit, of the programmes that the reader may open.

    since, until: of programmes that start in this time (until is out); programme: of one alone.
    """
    query = _standing(select(Rating.interview_id, UNIT, *COUNTS))
    rows = reader.connection.execute(
        query.where(*_within(since, until, programme))
        .group_by(Rating.interview_id, UNIT)
        .order_by(Rating.interview_id, UNIT)
    )
    return tuple(Sum(row[0], row[1], Figures(tuple(row[2:]))) for row in rows)


def rated(
    reader: Reader,
    since: datetime | None = None,
    until: datetime | None = None,
    programme: int | None = None,
) -> tuple[RatingRow, ...]:
    """The very rows that `figures` counts, worst first."""
    query = _standing(
        select(
            Rating.question_id, HEAD.id, Rating.interview_id, UNIT, Rating.stars, Rating.comment,
            Rating.at, AGAIN,
        )
    )  # fmt: skip
    rows = reader.connection.execute(
        query.where(*_within(since, until, programme)).order_by(
            Rating.stars, Rating.at, Rating.question_id
        )
    )
    return tuple(RatingRow(*row) for row in rows)


def of_programme(reader: Reader) -> Figures:
    """All that was thought of the reader's programme."""
    sums = figures(reader, programme=reader.programme)
    return sum((each.figures for each in sums), Figures())


def of_answers(reader: Reader) -> dict[int, Figures]:
    """What was thought of each answer of the programme, by the answer; merged askers count."""
    query = _standing(select(Answer.id, *COUNTS)).join(Answer, Answer.question_id == HEAD.id)
    rows = reader.connection.execute(
        query.where(Rating.interview_id == reader.programme).group_by(Answer.id)
    )
    return {row[0]: Figures(tuple(row[1:])) for row in rows}


def kept(reader: Reader) -> Iterator[KeptText]:
    """Every version as it stands today, for the audit."""
    r = Rating
    for row in reader.connection.execute(
        select(r.question_id, r.number, r.salt, r.stars, r.comment, r.at)
    ):
        said = (str(row.stars), row.comment, row.at.isoformat())
        yield KeptText("rating", row[0], row[1], kept_digest(row.salt, [row.comment], *said))


def _standing(query: Any) -> Any:
    """The newest version of each rating, with its question, the head of that and its programme."""
    later = aliased(Rating)
    newer = exists().where(later.question_id == Rating.question_id, later.number > Rating.number)
    return (
        query.select_from(Rating)
        .join(Question, Question.id == Rating.question_id)
        .join(HEAD, HEAD.id == func.coalesce(Question.merged_into, Question.id))
        .join(Interview, Interview.id == Rating.interview_id)
        .where(~newer)
    )


def _within(since: datetime | None, until: datetime | None, programme: int | None) -> list[Any]:
    wanted = []
    if since is not None:
        wanted.append(Interview.starts_at >= since)
    if until is not None:
        wanted.append(Interview.starts_at < until)
    if programme is not None:
        wanted.append(Rating.interview_id == programme)
    return wanted


def _numbers(pen: Pen, refs: Sequence[str]) -> dict[str, int]:
    """The questions by the portal's own ids."""
    q = Question
    rows = pen.connection.execute(
        select(q.portal_ref, q.id).where(
            q.interview_id == pen.programme, q.portal_ref.in_([ref for ref in refs if ref])
        )
    )
    return {row[0]: row[1] for row in rows}


def _newest_of(pen: Pen, questions: Sequence[int]) -> dict[int, tuple[int, datetime | None]]:
    """Number and time of the newest rating of each question that has any."""
    rows = pen.connection.execute(
        select(Rating.question_id, Rating.number, Rating.at)
        .where(Rating.question_id.in_(questions))
        .order_by(Rating.number)
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def _keep(pen: Pen, question_id: int, number: int, given: Given) -> None:
    from studio.screening.personal_data import masked, personal_data  # heavy: not for a start

    salt, words = new_salt(), boxed(given.comment)[:LONGEST_COMMENT]
    comment = masked(words, personal_data(words))
    pen.connection.execute(
        insert(Rating).values(
            question_id=question_id, number=number, interview_id=pen.programme, stars=given.stars,
            comment=comment, salt=salt, at=given.at, taken_at=pen.at,
        )
    )  # fmt: skip
    digest = text_digest(salt, str(given.stars), comment, given.at.isoformat())
    pen.note("rating", question_id, version=number, text_digest=digest, stars=given.stars)
