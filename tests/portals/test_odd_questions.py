"""Odd questions on their way into the studio: there once and to the letter, or not."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import requests

from studio.audit import audit
from studio.courier.fetching import arrival_of
from studio.people import COURIER
from studio.portal import PortalDown, QuestionPage
from studio.portal.http import HttpPortal
from studio.question import arrive, questions
from tests.portals.test_http import a_portal_that_says, body
from tests.story.portal_process import PortalProcess
from tests.studio.room import Room, open_room

PROGRAM = {"Accept": "application/json"}
ODD = {
    "HTML": "<img src=x onerror=alert(1)><b>问</b>",
    "SQL": "'; DROP TABLE question; --",
    "bidi controls": "\u202e\u2067\u2066反过来\u200f",
    "zero width": "隔\u200b夜\u2060菜\ufeff",
    "emoji and astral hanzi": "👨‍👩‍👧‍👦 𠮷 \U0001f1e8\U0001f1f3",
    "a heap of accents": "z" + "\u0301" * 500,
    "no characters yet": "\ufffe\ufffd\U000effff 问",
    "lines and tabs": "一\n\n\t二\n",
    "percent and braces": "100% {0} %s $text ${head}",
    "as long as it may be": "长" * 5000,
}


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with open_room(tmp_path) as opened:
        yield opened


def brought_in(room: Room, page: QuestionPage) -> int:
    """How many questions of a page were new to the studio."""
    arrivals = [arrival_of(one) for one in page.questions]
    return int(room[COURIER].execute(arrive, arrivals))


def test_every_odd_question_is_in_the_studio_once_and_to_the_letter(
    process: PortalProcess,
    portal: HttpPortal,
    programme: str,
    netizen: requests.Session,
    room: Room,
) -> None:
    for text in ODD.values():
        form = {"text": text, "nickname": text.replace("\n", "").replace("\t", "")[:80]}
        address = f"{process.url}/ask/{programme}"
        assert netizen.post(address, data=form, headers=PROGRAM, timeout=30).ok
    page = portal.questions(programme, "")
    assert brought_in(room, page) == len(ODD)
    assert brought_in(room, page) == 0
    assert brought_in(room, portal.questions(programme, "")) == 0
    shown = room["aide"].query(questions)
    assert [row.text for row in shown] == list(ODD.values())
    assert audit(room.database).fault == ""


def test_a_question_sent_twice_by_a_nervous_hand_is_one(
    process: PortalProcess,
    portal: HttpPortal,
    programme: str,
    netizen: requests.Session,
    room: Room,
) -> None:
    form = {"text": "问\u202e", "once": "7"}
    address = f"{process.url}/ask/{programme}"
    codes = {
        netizen.post(address, data=form, headers=PROGRAM, timeout=30).json()["code"]
        for _ in range(3)
    }
    assert len(codes) == 1
    assert brought_in(room, portal.questions(programme, "")) == 1


def row(**change: Any) -> dict[str, Any]:
    """A question as a portal of another make may hand it over."""
    plain = {
        "id": "7", "nickname": "甲", "text": "问", "received_at": "2025-06-20T07:00:00+00:00",
        "channel": "live_page", "channel_ref": "",
    }  # fmt: skip
    return {**plain, **change}


def page_of(*rows: dict[str, Any]) -> bytes:
    """A page of questions, as bytes; half pairs are written as JSON writes them."""
    return json.dumps({"questions": rows, "cursor": "9"}).encode()


def fetched(answer: bytes) -> QuestionPage:
    """What our client makes of a portal's answer."""
    with (
        a_portal_that_says(body(answer)) as url,
        closing(HttpPortal(url, "secret", timeout=(5, 5))) as client,
    ):
        return client.questions("1", "")


def test_a_portal_that_hands_a_question_over_twice_gives_one(room: Room) -> None:
    page = fetched(page_of(row(), row(), row(nickname="乙", text="别的话")))
    assert brought_in(room, page) == 1
    assert [one.text for one in room["aide"].query(questions)] == ["问"]


def test_a_portal_without_rules_for_text_brings_nothing_down(room: Room) -> None:
    odd = "\x00\x1b[2J\x07问\x9b\r\n\u2028"
    page = fetched(page_of(row(text=odd, nickname=odd, channel=odd, channel_ref=odd)))
    assert brought_in(room, page) == 1
    assert brought_in(room, page) == 0
    (shown,) = room["aide"].query(questions)
    assert shown.text == odd.replace("\0", "□")  # which no server holds
    assert audit(room.database).fault == ""


@pytest.mark.parametrize(
    "change",
    [
        {"text": "\ud800"},
        {"nickname": "\udfff"},
        {"text": None},
        {"text": ["问"]},
        {"id": 7},
        {"id": {"$gt": ""}},
        {"received_at": "2025-06-20T07:00:00"},
        {"received_at": "yesterday"},
        {"received_at": 10**400},
        {"received_at": "0001-01-01T00:00:00+14:00"},
        {"received_at": "9999-12-31T23:59:59-12:00"},
    ],
)
def test_a_page_with_what_is_no_question_is_left_for_later_as_a_whole(
    change: dict[str, Any],
) -> None:
    with pytest.raises(PortalDown, match="看不懂"):
        fetched(page_of(row(id="1"), row(**change)))


@pytest.mark.parametrize(
    "answer",
    [
        b'{"questions": ' + b"[" * 100_000 + b"]" * 100_000 + b', "cursor": ""}',
        b'{"questions": [' + b"9" * 100_000 + b'], "cursor": ""}',
        b'{"questions": {}, "cursor": 9}',
        b'{"questions": "abc", "cursor": ""}',
        b'{"questions": [], "cursor": "\\ud800"}',
        b'{"questions": [], "cursor": "\xff"}',
    ],
)
def test_an_answer_made_to_break_the_reader_is_only_not_understood(answer: bytes) -> None:
    with pytest.raises(PortalDown, match="看不懂"):
        fetched(answer)
