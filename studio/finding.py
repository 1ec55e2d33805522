"""How a question is found by what somebody types: folded words, first letters of pinyin, number.

What is looked through is kept beside the public wording and made from it alone; the netizen's own
words are never looked through.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import islice, pairwise, product

from sqlalchemy import ForeignKey, bindparam, insert, select, text, update
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.folded import folded
from studio.journal import Pen
from studio.ready import Ready

LONGEST = 20_000
"""So many signs of a text are looked through; who writes more has said what it is about."""
LONGEST_TYPED, MOST_TYPED = 100, 8
"""Of what somebody types: signs of a word, and words."""
NEAR = 6
"""A character that is read in two ways is kept with so many neighbours in either reading."""
MOST_EITHER = 4
"""So many such characters side by side are kept in all their readings together."""
NUMBER = re.compile("(q?)([0-9]{1,18})")
DIGITS = 4
"""Of a question's number as it is shown, at least: Q0007."""
LONGEST_NUMBER = 9
LAST_NUMBER = 2**31 - 1
"""No id is greater on a server, which refuses to compare with one: a telephone number is none."""
MOST_PLACES = 100
"""So many places of a text are kept in each of their readings; more is a flood."""


class QuestionWords(Base):
    """What a question is found by; kept by whoever takes one in or words it anew.

    In a file `question_grams`, a text index, knows each row by its signs and pairs of signs.
    """

    __tablename__ = "question_words"

    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id"), primary_key=True, autoincrement=False
    )
    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), index=True)
    words: Mapped[str]


ADD_WORDS = Ready(insert(QuestionWords))
FIND_WORDS = Ready(
    select(QuestionWords.words).where(QuestionWords.question_id == bindparam("question_id"))
)
CHANGE_WORDS = Ready(
    update(QuestionWords)
    .where(QuestionWords.question_id == bindparam("its"))
    .values(words=bindparam("to_words"))
)
ADD_GRAMS = Ready(text("INSERT INTO question_grams (rowid, words) VALUES (:question_id, :grams)"))
DROP_GRAMS = Ready(
    text(
        "INSERT INTO question_grams (question_grams, rowid, words)"
        " VALUES ('delete', :question_id, :grams)"
    )
)
"""Made once: a thousand questions a second each run these."""


# commands


def keep_words(pen: Pen, question_id: int, nickname: str, wording: str) -> None:
    """From now on the question is found by this public wording, no longer by the one before.

    A part of the commands that word it anew: they leave the entry.
    """
    words, its = looked_through(wording, nickname), {"question_id": question_id}
    before = FIND_WORDS.one(pen.connection, **its)
    if before is None:
        ADD_WORDS.run(pen.connection, {**its, "interview_id": pen.programme, "words": words})
    else:
        CHANGE_WORDS.run(pen.connection, {"its": question_id, "to_words": words})
    if pen.connection.dialect.name == "sqlite":
        if before is not None:
            DROP_GRAMS.run(pen.connection, {**its, "grams": " ".join(grams(before[0]))})
        ADD_GRAMS.run(pen.connection, {**its, "grams": " ".join(grams(words))})


def keep_new_words(pen: Pen, arrived: Mapping[int, tuple[str, str]]) -> None:
    """The same for questions that have just come, thousands at once; by id: nickname, wording."""
    kept = {its: looked_through(wording, name) for its, (name, wording) in arrived.items()}
    here = pen.programme
    rows = [{"question_id": its, "interview_id": here, "words": one} for its, one in kept.items()]
    ADD_WORDS.run(pen.connection, *rows)
    if pen.connection.dialect.name == "sqlite":
        known = [{"question_id": its, "grams": " ".join(grams(one))} for its, one in kept.items()]
        ADD_GRAMS.run(pen.connection, *known)


# queries


def looked_through(wording: str, nickname: str) -> str:
    """What is kept to find a question by: its folded words, and their first letters."""
    lines = [folded(one[:LONGEST]).replace("\n", " ") for one in (wording, nickname)]
    return "\n".join((*lines, *dict.fromkeys(one for line in lines for one in initials(line))))


def wanted(typed: str) -> tuple[str, ...]:
    """What somebody typed, word by word as it is looked for: a question must hold them all."""
    words = folded(typed[:LONGEST]).split()[:MOST_TYPED]
    return tuple(word[:LONGEST_TYPED] for word in words)


def grams(words: str) -> tuple[str, ...]:
    """What an index knows a text or a word by: its signs and pairs of neighbours, in figures.

    In figures, for no index agrees with another on which signs are letters.
    """
    found: dict[str, None] = {}
    for word in words.split():
        signs = [f"{ord(sign):x}" for sign in word]
        found.update(dict.fromkeys(signs))
        found.update(dict.fromkeys(map("z".join, pairwise(signs))))
    return tuple(found)


def telling_grams(word: str) -> tuple[str, ...]:
    """Those of a typed word that tell most: its pairs, or the one sign it is."""
    known = grams(word)
    return tuple(one for one in known if "z" in one) or known


def numbers(word: str) -> tuple[tuple[int, int], ...]:
    """The ids whose number on the card is this one, or begins so after its Q, as ranges."""
    found = NUMBER.fullmatch(word)
    if found is None:
        return ()
    letter, figures = found.groups()
    value, length = int(figures), len(figures)
    if value > LAST_NUMBER or (figures.startswith("0") and length > DIGITS):
        return ()
    exact = ((value, value),)
    if not letter or length > LONGEST_NUMBER:
        return exact
    longest = DIGITS if figures.startswith("0") else LONGEST_NUMBER
    tens = [10 ** (whole - length) for whole in range(max(length, DIGITS), longest + 1)]
    return (*exact, *((value * ten, (value + 1) * ten - 1) for ten in tens))


def initials(words: str) -> Iterator[str]:
    """The first letters of a folded text as it is usually read, then each other reading in place.

    Latin letters and figures stand for themselves; what has no reading is passed over.
    """
    table = _table()
    read = [table[sign] for sign in words if sign in table]
    yield "".join(one[0] for one in read)
    either = (place for place, one in enumerate(read) if len(one) > 1)
    for place in islice(either, MOST_PLACES):
        yield from _in_place(read[max(0, place - NEAR) : place + NEAR + 1])


def _in_place(read: list[str]) -> Iterator[str]:
    """Every way to read these few."""
    left, ways = MOST_EITHER, []
    for either in read:
        left -= len(either) > 1
        ways.append(either if left >= 0 else either[0])
    yield from map("".join, product(*ways))


@cache
def _table() -> dict[str, str]:
    """Each character with its first letters, the usual one first; read in a few milliseconds."""
    lines = (files("resources") / "readings" / "initials.txt").read_text("utf-8").splitlines()
    found = {sign: sign for sign in "abcdefghijklmnopqrstuvwxyz0123456789"}
    for line in lines:
        letters, characters = line.split(" ")
        found.update(dict.fromkeys(characters, letters))
    return found
