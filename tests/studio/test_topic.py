"""Kinds and key fields: set when it comes, changed by the aide, taken back, counted."""

from datetime import UTC, datetime

import pytest

from studio import screening
from studio.errors import Refusal
from studio.question import Arrival, QuestionRow, QuestionState, arrive, question, questions
from studio.tally import tally
from studio.topic import TOPIC_NAMES, packed, unpacked
from tests.studio.room import Room


def came(room: Room, reference: str, channel: str = "letter", **more: object) -> QuestionRow:
    arrival = Arrival(channel, reference, "王女士", "几点开门？", datetime.now(UTC), **more)  # type: ignore[arg-type]
    room["collector"].execute(arrive, [arrival])
    return room["aide"].query(questions)[-1]


def test_topics_are_each_once_in_the_notices_order() -> None:
    assert len(TOPIC_NAMES) == 9
    assert unpacked(packed(["land", "approval", "land"])) == ("approval", "land")
    assert packed([]) == ""
    with pytest.raises(Refusal, match="没有这个重点领域"):
        packed(["weather"])


def test_kind_and_fields_come_with_the_message(room: Room) -> None:
    row = came(room, "1", kind="suggestion", topics=("prices", "housing"))
    assert (row.kind, row.topics) == ("suggestion", ("housing", "prices"))
    assert came(room, "2").kind == "question"
    with pytest.raises(Refusal, match="选择类别"):
        came(room, "3", kind="complaint")


def test_the_aide_changes_them_and_takes_it_back(room: Room) -> None:
    row = came(room, "1", topics=("prices",))
    aide = room["aide"]
    aide.execute(screening.classify, row.id, 0, "report", ["land", "environment"])
    aide.execute(screening.admit, row.id, 1)
    aide.execute(screening.classify, row.id, 2, "question", [])
    now = aide.query(question, row.id)
    assert (now.kind, now.topics, now.state) == ("question", (), QuestionState.SCREENED_IN)
    aide.execute(screening.undo, row.id, 3)
    now = aide.query(question, row.id)
    assert (now.kind, now.topics) == ("report", ("environment", "land"))
    aide.execute(screening.undo, row.id, 4)
    aide.execute(screening.undo, row.id, 5)
    now = aide.query(question, row.id)
    assert (now.kind, now.topics, now.state) == ("question", ("prices",), QuestionState.RECEIVED)


def test_a_merged_ones_fields_are_changed_without_parting_it(room: Room) -> None:
    head, joined = came(room, "1"), came(room, "2")
    aide = room["aide"]
    aide.execute(screening.admit, head.id, 0)
    aide.execute(screening.merge, joined.id, 0, head.id)
    aide.execute(screening.classify, joined.id, 1, "report", ["land"])
    aide.execute(screening.undo, joined.id, 2)
    now = aide.query(question, joined.id)
    assert (now.merged_into, now.kind) == (head.id, "question")
    assert aide.query(question, head.id).askers == 2


def test_who_may_not_and_who_comes_late_is_refused(room: Room) -> None:
    row = came(room, "1")
    for login in ("collector", "host", "reviewer"):
        with pytest.raises(Refusal):
            room[login].execute(screening.classify, row.id, 0, "report", [])
    with pytest.raises(Refusal, match="没有变"):
        room["aide"].execute(screening.classify, row.id, 0, "question", [])
    room["aide"].execute(screening.classify, row.id, 0, "report", [])
    with pytest.raises(Refusal, match="刚被别人处理过"):
        room["aide2"].execute(screening.classify, row.id, 0, "suggestion", [])


def test_they_are_counted_for_the_ledgers_and_the_press_apart(room: Room) -> None:
    came(room, "1", kind="suggestion", topics=("land", "prices"))
    came(room, "2", kind="report", topics=("land",))
    came(room, "3", "press", reporter="王敏")
    found = room["aide"].query(tally)
    assert found.by_kind == {"suggestion": 1, "report": 1, "question": 1}
    assert found.by_topic == {"land": 2, "prices": 1}
    assert found.by_channel == {"letter": 2, "press": 1}
    assert room["aide"].query(questions)[-1].reporter == "王敏"
    none = room["aide"].query(tally, [QuestionState.REJECTED])
    assert not none.by_kind
