"""Somebody types into the search and chooses filters; each time until the answer is painted."""

import time
from collections.abc import Iterator
from itertools import product

from sqlalchemy import text

from bench._lists import FirstPaint, Lists, gone, our_list, until
from studio.database import Database
from tests.studio.many import text_of
from ui.questions import QuestionList

TYPED = (
    "停车位和路灯",
    "停車位",
    "tcwhld",
    "ylyhly",
    "公交app",
    "没有的词",
    "第54321号楼",
    "q00543",
)
CHOICES = (
    ("filter_channel", "weibo"), ("filter_channel", "floor"), ("filter_channel", "email"),
    ("filter_flag", "personal"), ("filter_flag", "similar"), ("filter_flag", "petition"),
)  # fmt: skip
KINDS = {"weibo": 97, "floor": 9_973}
"""Every so-manieth question came by this channel, the others by e-mail."""
FLAGS = {"similar": 3, "personal": 53, "petition": 4_999}


def mark(database: Database) -> None:
    """Gives the questions channels and flags, common ones and rare ones."""
    with database.writing() as connection:
        for channel, every in KINDS.items():
            named = text("UPDATE question SET channel = :channel WHERE id % :every = 1")
            connection.execute(named, {"channel": channel, "every": every})
        for flag, every in FLAGS.items():
            flagged = text(
                "INSERT INTO question_flag SELECT 1, :flag, id FROM question WHERE id % :every = 2"
            )
            connection.execute(flagged, {"flag": flag, "every": every})


def opened(lists: Lists) -> tuple[QuestionList, float]:
    """The list on view, and the milliseconds until its first rows were painted."""
    began = time.perf_counter()
    view = our_list(lists)
    painted = FirstPaint(view.list.viewport(), lambda: view.model.rowCount() > 0)
    view.show()
    until(lambda: painted.at is not None)
    assert painted.at is not None
    until(lists.background.lanes.idle)
    return view, 1_000 * (painted.at - began)


def typed(lists: Lists, view: QuestionList) -> Iterator[float]:
    """Milliseconds from each key to the painted answer, word by word, as a hand types."""
    for word in TYPED:
        for end in range(1, len(word) + 1):
            yield _answered(view, lambda so_far=word[:end]: view.search(so_far))
        _answered(view, lambda: view.search(""))
        until(lists.background.lanes.idle)


def chosen(lists: Lists, view: QuestionList) -> Iterator[float]:
    """Milliseconds from each choice to the painted answer, without words and with one."""
    for words, (name, value) in product(("", text_of(3)[5:7]), CHOICES):
        view.search(words)
        until(lists.background.lanes.idle)
        yield _answered(view, lambda name=name, value=value: view.filters.choose(name, value))
        until(lists.background.lanes.idle)
        _answered(view, view.filters.clear)
    view.search("")
    until(lists.background.lanes.idle)


def _answered(view: QuestionList, act: "object") -> float:
    assert callable(act)
    began = time.perf_counter()
    act()
    painted = FirstPaint(view.list.viewport(), lambda: view.is_answered)
    until(lambda: painted.at is not None)
    assert painted.at is not None
    painted.deleteLater()
    return 1_000 * (painted.at - began)


__all__ = ["chosen", "gone", "mark", "opened", "typed"]
