"""The asker's way, for real: a form, a courier, a portal process, a query code."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import requests

from studio import answer, archive, interview, publication, rating, screening
from studio.archive import Open
from studio.courier.carrying import Carrying
from studio.courier.fetching import Fetching
from studio.courier.lease import Lease
from studio.errors import Refusal
from studio.journal import MARK
from studio.people import COURIER
from studio.portal import PortalDown
from studio.question import questions
from studio.review import Secrecy
from tests.story.portal_process import PortalProcess
from tests.studio.closing_hour import left_open
from tests.studio.room import Room

JSON = {"Accept": "application/json"}
FIRST, SECOND = "冷藏不超过一周。", "冷藏不超过三天。"


class Way:
    """A courier and a portal for one room; `spoil` may fail any call before or after it is done."""

    def __init__(self, room: Room, process: PortalProcess) -> None:
        self.room, self.url = room, process.url
        self.lease = Lease(room.database, "甲机")
        self._client = process.client()
        self.spoil: Callable[[str, bool], None] = lambda _call, _done: None
        self.begin()

    def begin(self) -> None:
        """A courier's rounds from their beginning, as after a kill."""
        self.carrying = Carrying(self.room[COURIER], self, self.lease, "carrying")
        self.fetching = Fetching(self.room[COURIER], self, self.lease, "fetching")

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._client, name)

        def made(*words: Any) -> Any:
            if name == "questions":
                words = (*words[:2], 0.0)
            self.spoil(name, False)
            answered = call(*words)
            self.spoil(name, True)
            return answered

        return made

    def carry(self) -> None:
        """All that there is to do, until there is nothing more."""
        self.lease.renew()
        while self.carrying.once():
            self.lease.renew()

    def fetch(self) -> None:
        self.lease.renew()
        while self.fetching.once():
            self.lease.renew()

    def ask(self, *texts: str) -> list[str]:
        """Netizens ask by the form; returns their query codes."""
        form = f"{self.url}/ask/1"
        told = [requests.post(form, data={"text": t}, headers=JSON, timeout=10) for t in texts]
        self.fetch()
        return [one.json()["code"] for one in told]

    def at(self, code: str) -> dict[str, Any]:
        """What stands under a code."""
        told = requests.get(f"{self.url}/ask/status/{code}", headers=JSON, timeout=10)
        return dict(told.json())

    def column(self) -> dict[str, Any]:
        return dict(requests.get(f"{self.url}/followup/1", headers=JSON, timeout=10).json())


@pytest.fixture
def way(room: Room, tmp_path: Path) -> Iterator[Way]:
    process = PortalProcess(tmp_path)
    made = Way(room, process)
    made.carry()
    with closing(made._client):
        yield made
    process.end()


def answered(room: Room, question: int, text: str, seen: int = 0) -> int:
    """An answer that a second person approved; not released yet."""
    number = room["aide"].execute(answer.hand_in, question, text, seen)
    room["reviewer"].execute(answer.approve, number, seen + 1, Secrecy.OPEN)
    return number


def released(way: Way, question: int, text: str, seen: int = 0) -> int:
    number = answered(way.room, question, text, seen)
    way.room["publisher"].execute(publication.release_answer, number, seen + 1)
    way.carry()
    return number


def ids(room: Room) -> list[int]:
    return [row.id for row in room["aide"].query(questions)]


def test_q0001_can_be_looked_up_followed_and_rated(way: Way) -> None:
    aide = way.room["aide"]
    one, two = way.ask("隔夜菜能吃吗？", "剩菜放多久？")
    q1, q2 = ids(way.room)
    aide.execute(screening.assign, q1, 0, "市监局")
    aide.execute(screening.merge, q2, 0, q1)
    way.carry()
    assert (way.at(one)["status"], way.at(one)["detail"]) == ("assigned", "市监局")
    assert (way.at(two)["status"], way.at(two)["detail"]) == (
        "merged",
        "由市监局与同类提问一并办理",
    )
    answered(way.room, q1, FIRST)
    way.carry()
    assert [way.at(code)["status"] for code in (one, two)] == ["answered", "answered"]
    assert way.at(one)["reply"] == "", "signed off is not published"
    number = aide.query(answer.answers)[0].id
    way.room["publisher"].execute(publication.release_answer, number, 1)
    way.carry()
    for code in (one, two):
        stands = way.at(code)
        assert (stands["status"], stands["reply"]) == ("published", FIRST)
        assert stands["department"] == "市监局"
        times = [datetime.fromisoformat(step["at"]) for step in stands["steps"]]
        assert times == sorted(times)
    assert [step["status"] for step in way.at(one)["steps"]] == [
        "received", "assigned", "answered", "published",
    ]  # fmt: skip
    assert [step["status"] for step in way.at(two)["steps"]] == [
        "received", "merged", "answered", "published",
    ]  # fmt: skip
    (item,) = way.column()["items"]
    assert (item["text"], item["department"], item["askers"]) == (FIRST, "市监局", 2)
    assert item["received_at"] <= item["answered_at"]
    address = f"{way.url}/ask/status/{two}/rating"
    requests.post(address, json={"stars": 2, "comment": "没说到点上"}, headers=JSON, timeout=10)
    way.fetching._ratings_from = 0.0
    way.fetch()
    (sum_,) = aide.query(rating.figures)
    assert (sum_.unit, sum_.figures.rated, sum_.figures.low) == ("市监局", 1, 1)
    way.begin()
    way.fetch()
    assert aide.query(rating.of_programme).rated == 1, "read from the beginning, taken once"


def test_who_is_declined_or_handed_on_reads_a_polite_sentence_and_nothing_of_the_house(
    way: Way,
) -> None:
    three, four = way.ask("几时开学？", "要求信访")
    q3, q4 = ids(way.room)
    way.room["aide"].execute(screening.decline, q3, 0, "off_topic")
    way.room["aide"].execute(screening.escalate, q4, 0, "涉诉，转信访局张科长")
    way.carry()
    sorry, passed = way.at(three), way.at(four)
    assert sorry["status"] == "declined"
    assert sorry["detail"].startswith("感谢提问")
    assert passed["status"] == "transferred"
    assert "信访" in passed["detail"]
    assert "张科长" not in str(passed)


def test_a_corrected_answer_replaces_and_a_withdrawn_one_is_gone_from_every_asker(
    way: Way, tmp_path: Path
) -> None:
    aide, publisher = way.room["aide"], way.room["publisher"]
    one, two = way.ask("隔夜菜能吃吗？", "剩菜放多久？")
    q1, q2 = ids(way.room)
    aide.execute(screening.admit, q1, 0)
    aide.execute(screening.merge, q2, 0, q1)
    number = released(way, q1, FIRST)
    released(way, q1, SECOND, 1)
    assert [way.at(code)["reply"] for code in (one, two)] == [SECOND, SECOND]
    assert [item["text"] for item in way.column()["items"]] == [SECOND]
    publisher.execute(publication.stop_sending)
    publisher.execute(publication.withdraw_answer, number, "数字有误")
    way.carry()
    assert [way.at(code)["reply"] for code in (one, two)] == ["", ""], "also while it is stopped"
    assert way.column()["items"] == []
    publisher.execute(publication.start_sending)
    way.carry()
    for code in (one, two):
        stands = way.at(code)
        assert (stands["status"], "撤回" in stands["detail"]) in {
            ("accepted", True),
            ("merged", True),
        }
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("portal.sqlite*"))
    assert SECOND.encode() not in kept
    aide.execute(screening.part, q2, 1)
    released(way, q1, "以通报为准。", 2)
    assert (way.at(one)["status"], way.at(one)["reply"]) == ("published", "以通报为准。")
    assert (way.at(two)["status"], way.at(two)["reply"]) == ("received", "")


def test_kills_and_lost_replies_lose_no_asker_and_tell_nobody_twice(way: Way) -> None:
    codes = way.ask(*(f"第{n}个问法？" for n in range(5)))
    head, *others = ids(way.room)
    way.room["aide"].execute(screening.admit, head, 0)
    for other in others:
        way.room["aide"].execute(screening.merge, other, 0, head)
    calls: list[str] = []

    def spoil(call: str, done: bool) -> None:
        """Every third call fails: in turn before it reaches the portal, and after."""
        if call in ("tell_status", "reply", "enter", "unreply", "strike"):
            calls.append(call)
            if len(calls) % 3 == 0:
                raise PortalDown("断线" if done else "连不上")

    way.spoil = spoil
    number = answered(way.room, head, FIRST)
    way.room["publisher"].execute(publication.release_answer, number, 1)
    _until_told(way)
    assert {way.at(code)["reply"] for code in codes} == {FIRST}
    assert {way.at(code)["status"] for code in codes} == {"published"}
    assert [item["askers"] for item in way.column()["items"]] == [5]
    told = len(calls)
    way.begin()
    way.carry()
    assert len(calls) == told, "a new courier repeats nothing"
    way.room["publisher"].execute(publication.withdraw_answer, number, "有误")
    _until_told(way)
    assert {way.at(code)["reply"] for code in codes} == {""}
    assert way.column()["items"] == []


def _until_told(way: Way) -> None:
    """A courier that is killed at every failure, until one of them comes to its end."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        way.begin()
        with suppress(PortalDown):
            way.carry()
            return
    raise AssertionError("never told")


def test_nobody_archives_while_an_asker_still_has_the_old_words(way: Way) -> None:
    room = way.room
    room["boss"].execute(interview.choose_portal, way.url)
    (code,) = way.ask("隔夜菜能吃吗？")
    (question,) = ids(room)
    room["aide"].execute(screening.admit, question, 0)
    number = released(way, question, FIRST)
    room["director"].execute(interview.end)
    assert Open.SENDING not in left_open(room)

    def spoil(call: str, _done: bool) -> None:
        if call in ("reply", "enter"):
            raise PortalDown("断线")

    way.spoil = spoil
    answered(room, question, SECOND, 1)
    room["publisher"].execute(publication.release_answer, number, 2)
    with suppress(PortalDown):
        way.carry()
    assert way.at(code)["reply"] == FIRST
    assert left_open(room)[Open.SENDING] == 2, "the asker, and 热点回应"
    with pytest.raises(Refusal, match=r"没有办完的有：.*待推送"):
        room["publisher"].execute(archive.prepare)
    way.spoil = lambda _call, _done: None
    way.carry()
    assert way.at(code)["reply"] == SECOND
    assert Open.SENDING not in left_open(room)


def test_the_column_calls_the_asker_as_the_studio_does_now(way: Way) -> None:
    room = way.room
    form = {"text": "隔夜菜能吃吗？", "nickname": "王小明"}
    requests.post(f"{way.url}/ask/1", data=form, headers=JSON, timeout=10)
    way.fetch()
    (question,) = ids(room)
    room["aide"].execute(screening.admit, question, 0)
    released(way, question, FIRST)
    assert [item["asker"] for item in way.column()["items"]] == ["王小明"]
    room["aide"].execute(screening.reword, question, 1, "隔夜菜能吃吗？", "王先生")
    way.carry()
    assert [item["asker"] for item in way.column()["items"]] == ["王先生"]
    room["director"].execute(interview.end)
    number = room["aide"].execute(archive.ask_erasure, question, "本人要求")
    room["boss"].execute(archive.erase, number)
    way.carry()
    assert [item["asker"] for item in way.column()["items"]] == [MARK]
