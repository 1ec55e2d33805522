"""The programme's page in Chromium: read live, and after every bad line the same as read anew."""

import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from studio.portal import Announcement, EntryContent
from studio.portal.http import HttpPortal
from tests.photos import plain
from tests.portals.chromium import equals_portal, shown, snapshot
from tests.portals.conftest import NOW
from tests.portals.relay import Relay, Streams
from tests.story.portal_process import PortalProcess, until

ANNOUNCED = Announcement("题", "单位", "", (), NOW, NOW, "", "on_air", False)


def line(sequence: int, text: str = "大家好", note: str = "") -> EntryContent:
    at = NOW + timedelta(seconds=sequence)
    return EntryContent(sequence, "line", "guest", "程立言", text, "", note, at, False)


def answer(number: int, text: str) -> EntryContent:
    return replace(line(number, text), kind="answer", question="隔夜菜能吃吗？")


def until_equal(page: Page, process: PortalProcess, programme: str) -> None:
    until(lambda: equals_portal(page, process.url, programme))


@pytest.fixture
def own_portal(tmp_path: Path) -> Iterator[PortalProcess]:
    """A portal that a test may kill."""
    portal = PortalProcess(tmp_path)
    yield portal
    portal.end()


def test_a_line_a_correction_and_a_withdrawal_appear_without_a_reload(
    process: PortalProcess, portal: HttpPortal, programme: str, page: Page
) -> None:
    assert page.locator(".empty").is_visible()
    page.evaluate("window.loaded = 1")
    portal.publish(programme, "line-2", 1, line(2, "第二句"))
    portal.publish(programme, "line-1", 1, line(1, "冷藏一周"))
    until(lambda: [row[2] for row in shown(page)] == ["第二句", "冷藏一周"])
    portal.publish(programme, "line-1", 2, line(1, "冷藏三天", "“一周”应为“三天”"))
    portal.withdraw(programme, "line-2")
    until(lambda: [row[2] for row in shown(page)] == ["（该条已撤回）", "冷藏三天"])
    assert page.inner_text("[data-entry=line-1] .note") == "更正：“一周”应为“三天”"
    assert "第二句" not in page.inner_text("#feed")
    assert page.evaluate("window.loaded") == 1
    until_equal(page, process, programme)


def test_lines_stand_by_their_sequence_and_answers_where_they_came(
    process: PortalProcess, portal: HttpPortal, programme: str, page: Page
) -> None:
    for number in (1, 3):
        portal.publish(programme, f"line-{number}", 1, line(number))
    portal.publish(programme, "answer-90", 1, answer(90, "不宜超过三天"))
    portal.publish(programme, "line-4", 1, line(4))
    portal.publish(programme, "line-2", 1, replace(line(2), late=True))
    newest_first = ["line-4", "answer-90", "line-3", "line-2", "line-1"]
    until(lambda: [row[0] for row in shown(page)] == newest_first)
    until_equal(page, process, programme)
    page.click("#order")
    assert [row[0] for row in shown(page)] == newest_first[::-1]
    page.click("#only-answers")
    assert page.locator(".entry:visible").count() == 1
    assert "补录" in (page.text_content("[data-entry=line-2]") or "")


def test_the_end_of_the_programme_is_said_without_a_reload(
    portal: HttpPortal, programme: str, page: Page
) -> None:
    assert page.inner_text("#state") == "直播中"
    portal.announce(programme, replace(ANNOUNCED, state="following_up"))
    until(lambda: page.inner_text("#state") == "已结束")


def test_the_video_is_a_link_that_comes_and_goes_without_a_reload(
    process: PortalProcess, portal: HttpPortal, programme: str, page: Page
) -> None:
    def links() -> list[tuple[str, str | None]]:
        found = page.locator("#videos a").all()
        return [(link.inner_text(), link.get_attribute("href")) for link in found]

    stream, recording = "https://v.example.gov.cn/live?a=1&b=2", "https://v.example.gov.cn/1.mp4"
    assert links() == []
    portal.announce(programme, replace(ANNOUNCED, stream=stream))
    until(lambda: links() == [("观看视频直播", stream)])
    page.reload()
    assert links() == [("观看视频直播", stream)]
    assert page.locator("#videos a").get_attribute("rel") == "noopener noreferrer"
    over = replace(ANNOUNCED, state="following_up", recording=recording)
    portal.announce(programme, over)
    until(lambda: links() == [("观看录像", recording)])


@pytest.mark.parametrize("reset", [False, True], ids=["closed", "reset"])
def test_after_a_cut_the_page_has_no_gap_and_nothing_twice(
    process: PortalProcess,
    portal: HttpPortal,
    programme: str,
    page: Page,
    relay: Relay,
    reset: bool,
) -> None:
    for number in range(1, 5):
        portal.publish(programme, f"line-{number}", 1, line(number))
    until_equal(page, process, programme)
    for turn in range(3):
        relay.cut(reset=reset)
        portal.publish(programme, f"line-{5 + turn}", 1, line(5 + turn, "断线时的话"))
        portal.publish(programme, "line-1", 2 + turn, line(1, f"第{turn}次更正", "更正"))
        portal.withdraw(programme, f"line-{2 + turn}")
        page.wait_for_selector(".connection.lost")
        relay.mend()
        portal.publish(programme, f"line-{50 + turn}", 1, line(50 + turn, "接上时的话"))
        until_equal(page, process, programme)
    assert len(shown(page)) == 10


def test_a_portal_killed_and_started_again_costs_the_reader_nothing(
    own_portal: PortalProcess, reader: BrowserContext
) -> None:
    with closing(own_portal.client()) as portal:
        portal.announce("1", ANNOUNCED)
        portal.publish("1", "line-1", 1, line(1))
        page = reader.new_page()
        page.goto(f"{own_portal.url}/live/1")
        page.wait_for_selector(".connection.live")
        own_portal.kill()
        page.wait_for_selector(".connection.lost")
        page.wait_for_timeout(4000)  # past the first attempts: still no word that all is well
        assert page.locator(".connection.lost").is_visible()
        assert page.locator("#feed > li").count() == 1
        own_portal.start_again()
        own_portal.wait_until_up()
        portal.publish("1", "line-2", 1, line(2))
        portal.publish("1", "line-1", 2, line(1, "改过", "更正"))
        until_equal(page, own_portal, "1")
        page.wait_for_selector(".connection.live")


def test_a_portal_set_back_to_an_old_copy_is_believed(
    own_portal: PortalProcess, reader: BrowserContext, tmp_path: Path
) -> None:
    data, copy = tmp_path / "portal.sqlite", tmp_path / "copy.sqlite"
    with closing(own_portal.client()) as portal:
        portal.announce("1", ANNOUNCED)
        portal.publish("1", "line-1", 1, line(1))
        with closing(sqlite3.connect(data)) as now, closing(sqlite3.connect(copy)) as then:
            now.backup(then)
        for number in (2, 3):
            portal.publish("1", f"line-{number}", 1, line(number, "备份里没有的话"))
        portal.publish("1", "line-1", 2, line(1, "备份里没有的更正", "更正"))
        page = reader.new_page()
        page.goto(f"{own_portal.url}/live/1")
        page.wait_for_selector(".connection.live")
        own_portal.kill()
        for rest in ("-wal", "-shm"):
            data.with_name(data.name + rest).unlink(missing_ok=True)
        shutil.copyfile(copy, data)
        own_portal.start_again()
        own_portal.wait_until_up()
        until(lambda: [row[:2] for row in shown(page)] == [("line-1", 1)])
        portal.publish("1", "line-9", 1, line(9, "恢复以后的话"))
        until_equal(page, own_portal, "1")
        assert [row[0] for row in shown(page)] == ["line-9", "line-1"]


def test_what_came_while_the_page_was_loading_is_not_missed(
    process: PortalProcess, portal: HttpPortal, programme: str, reader: BrowserContext
) -> None:
    portal.publish(programme, "line-1", 1, line(1, "先前的话"))
    page = reader.new_page()

    def meanwhile() -> None:
        portal.publish(programme, "line-1", 2, line(1, "改过", "更正"))
        portal.publish(programme, "line-2", 1, line(2, "刚好这时的话"))

    before_script(page, meanwhile)
    page.goto(f"{process.url}/live/{programme}")
    until_equal(page, process, programme)


def before_script(page: Page, act: Callable[[], None]) -> None:
    """Does `act` when the page has come and its script has not."""

    def script_asked(route: Route) -> None:
        act()
        route.continue_()

    page.route("**/style/live.js", script_asked)


def test_a_page_that_slept_over_a_dead_connection_wakes_up_whole(
    process: PortalProcess, portal: HttpPortal, programme: str, page: Page, relay: Relay
) -> None:
    portal.publish(programme, "line-1", 1, line(1, "睡前的话"))
    until_equal(page, process, programme)
    life = page.context.new_cdp_session(page)
    life.send("Page.setWebLifecycleState", {"state": "frozen"})
    relay.go_silent()
    portal.publish(programme, "line-2", 1, line(2, "睡着时的话"))
    portal.withdraw(programme, "line-1")
    life.send("Page.setWebLifecycleState", {"state": "active"})
    until_equal(page, process, programme)
    page.wait_for_timeout(3000)  # the dead stream is found out and opened anew
    portal.publish(programme, "line-3", 1, line(3, "醒后的话"))
    until_equal(page, process, programme)


def test_coming_back_to_the_page_shows_it_as_it_is_now(
    process: PortalProcess, portal: HttpPortal, programme: str, page: Page
) -> None:
    portal.publish(programme, "line-1", 1, line(1, "先前的话"))
    page.goto("about:blank")
    portal.withdraw(programme, "line-1")
    page.go_back()
    until_equal(page, process, programme)


@pytest.mark.parametrize("kept_back", [Streams.NO_BODY, Streams.NOTHING])
def test_behind_a_proxy_without_streams_the_page_asks_and_says_so(
    process: PortalProcess,
    portal: HttpPortal,
    programme: str,
    reader: BrowserContext,
    relay: Relay,
    kept_back: Streams,
) -> None:
    relay.streams = kept_back
    page = reader.new_page()
    page.goto(f"{relay.url}/live/{programme}")
    portal.publish(programme, "line-1", 1, line(1))
    until_equal(page, process, programme)
    page.wait_for_selector(".connection.asking")
    assert "自动刷新" in page.inner_text("#connection")
    portal.publish(programme, "line-1", 2, line(1, "改过", "更正"))
    with page.expect_response(lambda found: found.status == 304, timeout=30_000):
        until_equal(page, process, programme)


def test_an_old_answer_of_a_cache_takes_nothing_back(
    process: PortalProcess, portal: HttpPortal, programme: str, page: Page
) -> None:
    portal.publish(programme, "line-1", 1, line(1))
    until_equal(page, process, programme)
    old = snapshot(process.url, programme)
    portal.publish(programme, "line-2", 1, line(2))
    until_equal(page, process, programme)
    page.route("**/feed/*.json", lambda asked: asked.fulfill(json=old), times=1)
    with page.expect_response("**/feed/*.json") as answered:
        page.evaluate("dispatchEvent(new Event('online'))")
    assert answered.value.json()["cursor"] == old["cursor"]
    page.wait_for_timeout(500)
    assert [row[0] for row in shown(page)] == ["line-2", "line-1"]


def test_a_photo_comes_with_its_words_live_as_on_the_page(
    process: PortalProcess, portal: HttpPortal, programme: str, page: Page
) -> None:
    name = hashlib.sha256(plain()).hexdigest()
    portal.put_media(name, plain(), "image/jpeg")
    words = '执法人员在食堂抽样 <b>"留样"</b>'
    shown_so = replace(line(1, "抽样现场"), media=(name,), media_alt=(words,))
    portal.publish(programme, "line-1", 1, shown_so)
    photo = page.get_by_role("img", name=words, exact=True)
    photo.scroll_into_view_if_needed()
    until(lambda: photo.evaluate("image => image.complete && image.naturalWidth") == 640)
    until_equal(page, process, programme)
    portal.withdraw(programme, "line-1")
    until(lambda: page.get_by_role("img", name=words, exact=True).count() == 0)
    until_equal(page, process, programme)
