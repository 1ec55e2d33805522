"""What aides and reviewers do with an answer: draft, submit, sign off, give back, route."""

from collections.abc import Sequence

from sqlalchemy import select, update

from studio.answer.co_sign import require_co_signed
from studio.answer.ground import lay_ground, name_concern, require_grounded
from studio.answer.noun import (
    ANSWERABLE,
    Answer,
    Concern,
    Route,
    answer_of,
    chain_of,
)
from studio.answer.views import answers
from studio.errors import Refusal
from studio.house import house
from studio.interview import interview
from studio.journal import Pen, Reader
from studio.people import Role, require
from studio.question import question
from studio.review import (
    PublicText,
    Secrecy,
    add_version,
    approve_version,
    return_version,
    submit_version,
)

# commands


def draft(
    pen: Pen,
    question_id: int,
    text: str,
    seen: int,
    source: str = "",
    points: Sequence[int] = (),
    concern: Concern | None = None,
    route: Route | None = None,
) -> int:
    """Saves a version of the answer to a question and returns the answer's id.

    seen: the newest version on the person's screen, 0 where there is none yet; source: where its
    facts come from; points: ids of the talking points (口径) it uses. concern, route: None leaves
    what was said of them.
    """
    require(pen, Role.AIDE)
    asked = question(pen, question_id)
    if asked.state not in ANSWERABLE:
        raise Refusal("这条提问尚未采用，不能起草答复。")
    answer_id = _answer_of(pen, question_id) or _begin(pen, question_id)
    label = asked.unit or interview(pen).unit
    words = PublicText(label=label, text=text, question=asked.text)
    number = add_version(pen, chain_of(pen, answer_id), seen, words)
    lay_ground(pen, answer_id, number, source, points)
    answer = answer_of(pen, answer_id)
    if concern is not None and concern != answer.concern:
        name_concern(pen, answer_id, concern)
    if route is not None and route != answer.route:
        send_by(pen, answer_id, route)
    return answer_id


def submit(pen: Pen, answer_id: int, seen: int) -> None:
    """Hands the author's own draft to review; submitting never publishes."""
    submit_version(pen, chain_of(pen, answer_id), seen)


def hand_in(
    pen: Pen,
    question_id: int,
    text: str,
    seen: int,
    source: str = "",
    points: Sequence[int] = (),
    concern: Concern | None = None,
    route: Route | None = None,
) -> int:
    """Drafts and submits in one act; returns the answer's id."""
    answer_id = draft(pen, question_id, text, seen, source, points, concern, route)
    submit(pen, answer_id, seen + 1)
    return answer_id


def approve(
    pen: Pen, answer_id: int, seen: int, secrecy: Secrecy | None, legal_basis: str = ""
) -> None:
    """Signs the answer off, by a second person, after the secrecy check; the last level passes it.

    Refusal while a unit has not confirmed it, or where what it stands on does not hold.
    """
    chain = chain_of(pen, answer_id)
    if not _is_admitted(pen, answer_id):
        raise Refusal("这条提问已撤销采用，答复不能通过。")
    require_worded(pen, answer_id)
    require_grounded(pen, answer_id, seen)
    require_co_signed(pen, answer_id)
    approve_version(pen, chain, seen, secrecy, legal_basis, house(pen).answer_levels)


def give_back(
    pen: Pen, answer_id: int, seen: int, reason: str, secrecy: Secrecy | None = None
) -> None:
    """Returns the answer to its author with a reason."""
    return_version(pen, chain_of(pen, answer_id), seen, reason, secrecy)


def send_by(pen: Pen, answer_id: int, route: Route) -> None:
    """Says where the answer goes: to the feed, to the guest, or out in writing after air."""
    require(pen, Role.AIDE, Role.REVIEWER, Role.DIRECTOR)
    answer_of(pen, answer_id)
    route = Route(route)
    pen.connection.execute(update(Answer).where(Answer.id == answer_id).values(route=route.value))
    pen.note("answer", answer_id, route=route.value)


# rules for the stages


def require_worded(reader: Reader, answer_id: int) -> None:
    """Refusal where the newest version carries a wording of the question that holds no more."""
    if any(row.reworded for row in answers(reader, ids=[answer_id])):
        raise Refusal(
            "提问的公开文本后来改过，这一版答复带的还是旧文本。请退回，由起草人再提交一次。"
        )


def require_admitted(reader: Reader, answer_id: int) -> None:
    """Refusal where the question was declined, merged or handed on after its answer."""
    if not _is_admitted(reader, answer_id):
        raise Refusal("这条提问已撤销采用，答复不能发布。")


def _is_admitted(reader: Reader, answer_id: int) -> bool:
    return question(reader, _question_of(reader, answer_id)).state in ANSWERABLE


def _question_of(reader: Reader, answer_id: int) -> int:
    return reader.connection.execute(
        select(Answer.question_id).where(Answer.id == answer_id)
    ).scalar_one()


def _answer_of(reader: Reader, question_id: int) -> int | None:
    return reader.connection.scalar(select(Answer.id).where(Answer.question_id == question_id))


def _begin(pen: Pen, question_id: int) -> int:
    return pen.add(
        Answer, interview_id=pen.programme, question_id=question_id, route=Route.FEED.value,
        concern=Concern.NONE.value,
    )  # fmt: skip
