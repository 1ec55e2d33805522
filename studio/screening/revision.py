"""A question as the person saw it: every change makes the next revision, and needs the last."""

from sqlalchemy import update

from studio.errors import Refusal
from studio.finding import keep_words
from studio.journal import Pen
from studio.question import Question, QuestionRow, question


def seen_now(pen: Pen, question_id: int, seen: int) -> QuestionRow:
    """The question, if it still stands as on the person's screen."""
    current = question(pen, question_id)
    if current.revision != seen:
        raise Refusal("这条提问刚被别人处理过，请看过现状再操作。")
    return current


def change(pen: Pen, question_id: int, **values: object) -> None:
    """Writes these columns and makes the next revision; another wording is found from now on."""
    pen.connection.execute(
        update(Question)
        .where(Question.id == question_id)
        .values(revision=Question.revision + 1, **values)
    )
    if "text" in values or "nickname" in values:
        now = question(pen, question_id)
        keep_words(pen, question_id, now.nickname, now.text)
