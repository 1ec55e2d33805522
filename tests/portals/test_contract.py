"""The portal contract, call by call, against the rehearsal portal in a process of its own."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import requests
from requests.adapters import HTTPAdapter
from sseclient import SSEClient

from studio.portal import Announcement, EntryContent, Guest, PortalDown, PortalRefused, Reply
from studio.portal.http import HttpPortal
from tests.story.portal_process import COLLECTOR_TOKEN, STUDIO_TOKEN, PortalProcess

NOW = datetime(2025, 6, 20, 7, tzinfo=UTC)
NUMBERS = count(1)
JSON = {"Accept": "application/json"}
EMPTY = ["", "   \u3000\t ", "\u200b\u200d", "\n", "\u3164"]


class FromAddress(HTTPAdapter):
    """A netizen at a loopback address of one's own."""

    def __init__(self, address: str) -> None:
        self._address = address
        super().__init__()

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs, source_address=(self._address, 0))


@pytest.fixture(scope="module")
def process(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalProcess]:
    portal = PortalProcess(tmp_path_factory.mktemp("portal"))
    yield portal
    portal.end()


@pytest.fixture
def portal(process: PortalProcess) -> Iterator[HttpPortal]:
    with closing(process.client()) as client:
        yield client


@pytest.fixture
def programme(portal: HttpPortal) -> str:
    name = str(next(NUMBERS))
    guests = (Guest("程立言", "局长"),)
    portal.announce(
        name, Announcement("舌尖安全", "市监局", "江晨", guests, NOW, NOW, "访谈室", "on_air", True)
    )
    return name


def content(sequence: int = 1, text: str = "大家好", kind: str = "line") -> EntryContent:
    return EntryContent(sequence, kind, "host", "主持人", text, "", "", NOW, False)


def feed(process: PortalProcess, programme: str) -> list[dict[str, object]]:
    rows = requests.get(f"{process.url}/feed/{programme}.json", timeout=10).json()["entries"]
    return list(rows)


def events(
    process: PortalProcess, programme: str, how_many: int, last: str = ""
) -> list[tuple[str, dict[str, object]]]:
    headers = {"Last-Event-ID": last} if last else {}
    address = f"{process.url}/feed/{programme}/events"
    found: list[tuple[str, dict[str, object]]] = []
    with requests.get(address, headers=headers, stream=True, timeout=10) as response:
        for event in SSEClient(response.iter_content(1)).events():
            found.append((str(event.id), json.loads(event.data)))
            if len(found) == how_many:
                break
    return found


def test_the_same_version_again_is_the_same_receipt(portal: HttpPortal, programme: str) -> None:
    first = portal.publish(programme, "line-1", 1, content())
    assert portal.publish(programme, "line-1", 1, content()) == first
    assert len(portal.entries(programme, "").entries) == 1


def test_other_content_under_the_same_name_is_refused(portal: HttpPortal, programme: str) -> None:
    portal.publish(programme, "line-1", 1, content())
    for change in (content(text="别的"), content(sequence=2), replace(content(), late=True)):
        with pytest.raises(PortalRefused) as refused:
            portal.publish(programme, "line-1", 1, change)
        assert refused.value.status == 409


def test_an_older_version_never_replaces_a_newer_one(portal: HttpPortal, programme: str) -> None:
    portal.publish(programme, "line-1", 3, content(text="第三版"))
    with pytest.raises(PortalRefused):
        portal.publish(programme, "line-1", 2, content(text="第二版"))
    (entry,) = portal.entries(programme, "").entries
    assert (entry.version, entry.text) == (3, "第三版")


def test_withdrawn_words_are_nowhere_any_more(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    portal.publish(programme, "line-1", 1, content(text="绝不能留下的话"))
    portal.withdraw(programme, "line-1")
    portal.withdraw(programme, "line-1")
    (entry,) = portal.entries(programme, "").entries
    assert entry.withdrawn
    assert entry.text == ""
    for path in (f"feed/{programme}.json", f"live/{programme}"):
        assert "绝不能留下" not in requests.get(f"{process.url}/{path}", timeout=10).text
    assert events(process, programme, 1)[0][1]["withdrawn"] is True
    file = process._port_file.parent / "portal.sqlite"
    assert "绝不能留下".encode() not in file.read_bytes()
    assert "绝不能留下".encode() not in file.with_name("portal.sqlite-wal").read_bytes()


def test_a_late_repeat_does_not_bring_a_withdrawn_entry_back(
    portal: HttpPortal, programme: str
) -> None:
    portal.publish(programme, "line-1", 1, content())
    portal.withdraw(programme, "line-1")
    portal.publish(programme, "line-1", 1, content())
    assert portal.entries(programme, "").entries[0].withdrawn
    portal.publish(programme, "line-1", 2, content(text="核实后再发"))
    assert not portal.entries(programme, "").entries[0].withdrawn


def test_withdrawing_what_never_came_is_no_fault(portal: HttpPortal, programme: str) -> None:
    portal.withdraw(programme, "line-99")
    assert portal.entries(programme, "").entries == ()


def test_read_back_after_a_cursor_has_every_change_once(portal: HttpPortal, programme: str) -> None:
    portal.publish(programme, "line-1", 1, content(1))
    portal.publish(programme, "line-2", 1, content(2))
    page = portal.entries(programme, "")
    assert portal.entries(programme, page.cursor) == type(page)((), page.cursor)
    portal.publish(programme, "line-1", 2, content(1, "更正"))
    (changed,) = portal.entries(programme, page.cursor).entries
    assert (changed.entry, changed.version) == ("line-1", 2)


def test_a_wrong_digest_is_refused(process: PortalProcess, programme: str) -> None:
    answer = requests.put(
        f"{process.url}/v1/interviews/{programme}/entries/line-1/versions/1",
        json={**content().fields(), "sha256": "0" * 64},
        headers={"Authorization": f"Bearer {STUDIO_TOKEN}"},
        timeout=10,
    )
    assert answer.status_code == 422
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    assert "sha256" in answer.json()["detail"]


@pytest.mark.parametrize("token", ["", "wrong", COLLECTOR_TOKEN])
def test_only_the_studio_publishes(process: PortalProcess, programme: str, token: str) -> None:
    with (
        closing(HttpPortal(process.url, token)) as stranger,
        pytest.raises(PortalDown, match="令牌"),
    ):
        stranger.publish(programme, "line-1", 1, content())


def test_the_form_gives_a_code_and_the_code_tells_the_way(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    address = f"{process.url}/ask/{programme}"
    asked = requests.post(
        address, data={"text": "问题", "nickname": "甲"}, headers=JSON, timeout=10
    )
    assert asked.status_code == 201
    (question,) = portal.questions(programme, "").questions
    assert (question.text, question.nickname, question.channel) == ("问题", "甲", "live_page")
    portal.tell_status(programme, question.id, "assigned", "市教育局")
    code = asked.json()["code"]
    shown = requests.get(f"{process.url}/ask/status/{code}", headers=JSON, timeout=10).json()
    assert (shown["status"], shown["detail"]) == ("assigned", "市教育局")
    page = requests.get(f"{process.url}/ask/status/{code}", timeout=10).text
    assert "已转办" in page
    portal.reply(programme, question.id, Reply("已答复的内容", "市教育局"))
    assert "已答复的内容" in requests.get(f"{process.url}/ask/status/{code}", timeout=10).text


@pytest.mark.parametrize("text", EMPTY)
def test_an_empty_question_is_refused(process: PortalProcess, programme: str, text: str) -> None:
    address = f"{process.url}/ask/{programme}"
    for headers in (JSON, {}):
        refused = requests.post(address, data={"text": text}, headers=headers, timeout=10)
        assert refused.status_code == 422
        assert "不能为空" in refused.text


def test_five_thousand_characters_are_taken_and_one_more_is_not(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    address = f"{process.url}/ask/{programme}"
    for length, status in ((5000, 201), (5001, 422)):
        answer = requests.post(address, data={"text": "长" * length}, headers=JSON, timeout=10)
        assert answer.status_code == status
    assert len(portal.questions(programme, "").questions[0].text) == 5000


def test_an_address_that_floods_is_told_to_wait(process: PortalProcess, programme: str) -> None:
    with requests.Session() as netizen:
        netizen.mount("http://", FromAddress("127.0.0.9"))
        address = f"{process.url}/ask/{programme}"
        codes = [
            netizen.post(address, data={"text": f"问{n}"}, headers=JSON, timeout=10).status_code
            for n in range(40)
        ]
    assert codes[-1] == 429


def test_the_collectors_question_is_taken_once(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    address = f"{process.url}/v1/interviews/{programme}/questions"
    body = {"channel": "weibo", "channel_ref": "w1", "nickname": "甲", "text": "问"}
    allowed = {"Authorization": f"Bearer {COLLECTOR_TOKEN}"}
    codes = [
        requests.post(address, json=body, headers=allowed, timeout=10).status_code for _ in range(2)
    ]
    assert codes == [201, 200]
    empty = requests.post(address, json={**body, "text": " "}, headers=allowed, timeout=10)
    assert empty.status_code == 422
    assert [q.channel_ref for q in portal.questions(programme, "").questions] == ["w1"]


def test_a_reader_who_comes_back_misses_nothing_and_gets_nothing_twice(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    for n in range(1, 6):
        portal.publish(programme, f"line-{n}", 1, content(n, f"第{n}句"))
    before = events(process, programme, 3)
    after = events(process, programme, 2, before[-1][0])
    assert [row["entry"] for _, row in before + after] == [f"line-{n}" for n in range(1, 6)]


def test_the_snapshot_has_a_tag_and_costs_nothing_the_second_time(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    address = f"{process.url}/feed/{programme}.json"
    tag = requests.get(address, timeout=10).headers["ETag"]
    again = requests.get(address, headers={"If-None-Match": tag}, timeout=10)
    assert (again.status_code, again.content) == (304, b"")
    portal.publish(programme, "line-1", 1, content())
    assert requests.get(address, headers={"If-None-Match": tag}, timeout=10).status_code == 200


def test_ratings_come_back_to_the_studio(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    address = f"{process.url}/ask/{programme}"
    code = requests.post(address, data={"text": "问"}, headers=JSON, timeout=10).json()["code"]
    rating = f"{process.url}/ask/status/{code}/rating"
    assert requests.post(rating, data={"stars": "6"}, headers=JSON, timeout=10).status_code == 422
    assert requests.post(rating, data={"stars": "4"}, headers=JSON, timeout=10).status_code == 201
    assert [rate.stars for rate in portal.ratings(programme, "").ratings] == [4]


def test_a_photo_is_stored_by_its_content_and_shown_while_an_entry_names_it(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    photo = b"\x89PNG\r\n\x1a\n" + bytes(64)
    name = hashlib.sha256(photo).hexdigest()
    address = f"{process.url}/media/{name}"
    shown = replace(content(), media=(name,), media_alt=('“食堂” <b>抽样</b> & "留样"',))
    with pytest.raises(PortalRefused):
        portal.publish(programme, "line-1", 1, shown)
    portal.put_media(name, photo, "image/png")
    assert requests.get(address, timeout=10).status_code == 404
    portal.publish(programme, "line-1", 1, shown)
    assert requests.get(address, timeout=10).content == photo
    (entry,) = portal.entries(programme, "").entries
    assert (entry.media, entry.media_alt) == (shown.media, shown.media_alt)
    page = requests.get(f"{process.url}/live/{programme}", timeout=10).text
    assert 'alt="“食堂” &lt;b&gt;抽样&lt;/b&gt; &amp; &quot;留样&quot;"' in page
    portal.withdraw(programme, "line-1")
    assert requests.get(address, timeout=10).status_code == 404
    with pytest.raises(PortalRefused):
        portal.put_media("0" * 64, photo, "image/png")


@pytest.mark.parametrize("words", [(), ("一", "二"), ("",), ("\u200b",), ("长" * 501,), (1,)])
def test_a_photo_without_words_of_its_own_is_refused(
    portal: HttpPortal, programme: str, words: tuple[Any, ...]
) -> None:
    photo = b"\x89PNG\r\n\x1a\n" + bytes(64)
    name = hashlib.sha256(photo).hexdigest()
    portal.put_media(name, photo, "image/png")
    with pytest.raises(PortalRefused, match="media_alt"):
        portal.publish(programme, "line-1", 1, replace(content(), media=(name,), media_alt=words))
    assert portal.entries(programme, "").entries == ()


def test_without_photos_a_version_is_what_it_was_before_there_were_words_for_them() -> None:
    fields = content().fields()
    assert fields["media"] == []
    assert "media_alt" not in fields


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("questions?wait=nan", 422),
        ("questions?wait=inf&after=x", 422),
        ("questions?after=" + "9" * 5_000, 422),
        ("entries?after=-1", 422),
        ("entries?after=１", 422),
        ("", 200),
    ],
)
def test_odd_numbers_in_an_address_are_answered(
    process: PortalProcess, programme: str, path: str, status: int
) -> None:
    address = f"{process.url}/v1/interviews/{programme}/{path}".rstrip("/")
    bearer = {"Authorization": f"Bearer {STUDIO_TOKEN}"}
    assert requests.get(address, headers=bearer, timeout=10).status_code == status


def test_a_flood_is_counted_by_where_it_really_comes_from(
    process: PortalProcess, programme: str
) -> None:
    address = f"{process.url}/ask/{programme}"
    with requests.Session() as netizen:
        netizen.mount("http://", FromAddress("127.0.9.9"))
        answers = {
            netizen.post(
                address,
                data={"text": f"问{n}"},
                headers={**JSON, "X-Forwarded-For": f"10.0.0.{n}"},
                timeout=10,
            ).status_code
            for n in range(40)
        }
    assert answers == {201, 429}


def test_html_in_a_question_or_a_line_stays_text(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    portal.publish(programme, "line-1", 1, content(text="<script>alert(1)</script>"))
    page = requests.get(f"{process.url}/live/{programme}", timeout=10)
    assert "<script>alert(1)" not in page.text
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]


def test_a_rehearsal_is_marked_on_the_page(process: PortalProcess, programme: str) -> None:
    assert "彩排" in requests.get(f"{process.url}/live/{programme}", timeout=10).text


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "ftp://example.gov.cn/a", "//example.gov.cn", "https://",
     "https://a b", "https://user:word@example.gov.cn/", "https://example.gov.cn:99999/",
     "https://example.gov.cn/\"onclick=x", "https://e.cn/" + "a" * 500],
)  # fmt: skip
def test_only_an_address_of_the_web_is_taken_for_video(
    portal: HttpPortal, programme: str, address: str
) -> None:
    shown = Announcement("题", "单位", "", (), NOW, NOW, "", "on_air", False)
    for wrong in (replace(shown, stream=address), replace(shown, recording=address)):
        with pytest.raises(PortalRefused):
            portal.announce(programme, wrong)


def test_a_portal_that_knows_no_video_is_asked_for_none(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    shown = Announcement("题", "单位", "", (), NOW, NOW, "", "on_air", False)
    portal.announce(programme, shown)
    kept = requests.get(f"{process.url}/feed/{programme}.json", timeout=10).json()["interview"]
    assert not {"stream", "recording"} & set(kept)
    portal.announce(programme, replace(shown, stream="http://example.gov.cn/live"))
    kept = requests.get(f"{process.url}/feed/{programme}.json", timeout=10).json()["interview"]
    assert kept["stream"] == "http://example.gov.cn/live"
    assert "recording" not in kept


def test_it_opens_to_this_machine_only_unless_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from studio.cli import main

    data = str(tmp_path / "p.sqlite")
    assert main(["portal", "serve", "--data", data, "--host", "0.0.0.0", "--port", "0"]) == 1
    assert "--allow-remote" in capsys.readouterr().err


def test_what_was_stored_is_there_after_a_kill(tmp_path: Path) -> None:
    process = PortalProcess(tmp_path)
    with closing(process.client()) as client:
        shown = Announcement("题", "单位", "", (), NOW, NOW, "", "on_air", False)
        client.announce("1", shown)
        client.publish("1", "line-1", 1, content())
        process.kill()
        with closing(sqlite3.connect(tmp_path / "portal.sqlite")) as kept:
            assert kept.execute("SELECT count(*) FROM entry").fetchone() == (1,)
        process.start_again()
        process.wait_until_up()
        assert client.publish("1", "line-1", 1, content()).version == 1
    process.end()
