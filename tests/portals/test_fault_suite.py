"""One suite for every connector: whatever befalls the way, readers have all, once, in order.

A connector is a `Site`: how it is reached and what an anonymous reader finds there. The courier
is the real one; the seed is printed where a run fails, and deals the same again. Meanwhile the
portal's clock is set forwards and back, by minutes and by a day, and netizens ask.
"""

import random
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from itertools import count
from pathlib import Path

import pytest
import requests

from studio import halt, interview, publication, record
from studio.account import named_in
from studio.courier.run import Courier
from studio.courier.status import status as way_of
from studio.people import COURIER
from studio.portal.open import portal_at
from studio.portal.wechat import programme
from studio.portal.wordpress.reading import entries_in
from studio.publication import standing, tally
from studio.question import questions
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests import wordpress as wordpress_sites
from tests.portals.bad_way import KINDS, BadWay
from tests.portals.strangers import netizen_at
from tests.portals.test_wordpress import announcement
from tests.portals.wechat import WeChat
from tests.portals.wechat_server import SECRET
from tests.portals.weibo_server import TOKEN, UID, WeiboServer
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess, until
from tests.studio.room import Room, open_room, registered
from tests.wordpress import WordPress
from tests.wrong_clock import WrongClock

TIMEOUT = (1.0, 3.0)
CORRECTED, WITHDRAWN = 0.12, 0.1
ON_WEIBO = re.compile(r"【实录(\d+)(?:·第\d+版)?】主持人：(.*?)(?:（更正说明：更正）)?", re.DOTALL)
DRAIN_SECONDS = 240
CLOCKS = (0, 90, -90, 1_500, -1_500, 86_400, -86_400)
"""Seconds by which the portal's clock is ahead, in turns."""


@dataclass(frozen=True)
class Site:
    """One connector's portal; mark: what its address ends with."""

    url: str
    secret: str
    mark: str
    readers: Callable[[], list[tuple[str, str]]]
    """Entry and text, from top to bottom, as anybody reads them."""
    places: Callable[[], str]
    """Everything else that anybody can fetch."""
    set_clock: Callable[[int], None] | None = None
    """The portal's clock shows so many seconds more than it is; None where nobody here sets it."""
    ask: Callable[[str], None] | None = None
    """A netizen asks on the page; None where questions are tried apart."""
    publish: Callable[[], None] | None = None
    """What a person does there before readers have anything of it."""
    edits: bool = True
    """Whether a correction stays where its line was; else it is the newest thing there."""


@pytest.fixture(params=["contract", "wordpress", "wechat", "weibo"])
def site(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Site]:
    if request.param == "contract":
        with our_own(tmp_path) as made:
            yield made
    elif request.param == "wechat":
        monkeypatch.setattr(programme, "IDLE_SECONDS", 2.0)
        with an_account(tmp_path) as made:
            yield made
    elif request.param == "weibo":
        with a_weibo() as made:
            yield made
    else:
        yield a_wordpress(request.getfixturevalue("unsteady"), f"f{time.monotonic_ns()}")


@pytest.fixture(scope="module")
def unsteady() -> Iterator[WordPress]:
    """A WordPress whose clock can be set."""
    with wordpress_sites.running(WP_PORTAL_CLOCK="1") as site:
        yield site


@contextmanager
def our_own(folder: Path) -> Iterator[Site]:
    clock = WrongClock(folder)
    portal = PortalProcess(folder, **clock.environment)
    houses = count(2)

    def ask(text: str) -> None:
        with netizen_at(f"127.0.3.{next(houses)}") as session:
            asked = {"nickname": "网友", "text": text}
            session.post(f"{portal.url}/ask/1", json=asked, timeout=10).raise_for_status()

    def read(path: str) -> str:
        return requests.get(f"{portal.url}{path}", timeout=10).text

    def readers() -> list[tuple[str, str]]:
        rows = requests.get(f"{portal.url}/feed/1.json", timeout=10).json()["entries"]
        shown = [row for row in rows if not row["withdrawn"]]
        return [(row["entry"], row["text"]) for row in sorted(shown, key=lambda r: r["sequence"])]

    try:
        yield Site(portal.url, STUDIO_TOKEN, "", readers,
                   lambda: read("/live/1") + read("/feed/1.json"), clock.set, ask)  # fmt: skip
    finally:
        portal.end()


@contextmanager
def an_account(folder: Path) -> Iterator[Site]:
    """Its one draft is no readers' until somebody publishes it; the box is looked at as well."""
    platform = WeChat(folder)
    platform.does("set", daily={})

    def publish() -> None:
        assert len(platform.drafts()) == 1
        assert platform.public() == []
        platform.does("publish")

    mark = platform.address.removeprefix(platform.url)
    try:
        yield Site(platform.url, SECRET, mark, platform.public, platform.everything,
                   publish=publish)  # fmt: skip
    finally:
        platform.end()


def a_wordpress(wordpress: WordPress, prefix: str) -> Site:
    def readers() -> list[tuple[str, str]]:
        found = entries_in(wordpress.read(f"{prefix}-1/").text)
        return [(one.entry, one.content.text if one.content else "") for one in found]

    def places() -> str:
        paths = (f"{prefix}-1/", "feed/", f"category/{prefix}-1-record/", f"{prefix}-1/feed/",
                 "wp-json/wp/v2/posts?per_page=100")  # fmt: skip
        return "".join(wordpress.read(path).text for path in paths)

    def ask(text: str) -> None:
        (page,) = wordpress.rest("GET", f"posts?slug={prefix}-1&status=any").json()
        assert wordpress.ask(page["id"], text) == HTTPStatus.FOUND

    return Site(wordpress.url, wordpress.secret(), f"/#wordpress={prefix}", readers, places,
                wordpress.set_clock, ask)  # fmt: skip


@contextmanager
def a_weibo() -> Iterator[Site]:
    """A server that follows the open platform's pages: nothing there can be changed or placed."""
    server = WeiboServer()

    def readers() -> list[tuple[str, str]]:
        shown: dict[str, list[str]] = {}
        for text in server.weibo.shown():
            found = ON_WEIBO.fullmatch(text)
            if found is not None:
                shown.setdefault(f"line-{found[1]}", []).append(found[2])
        return [(name, "||".join(texts)) for name, texts in shown.items()]

    try:
        yield Site(server.url, TOKEN, f"/#weibo={UID}", readers,
                   lambda: "".join(server.weibo.shown()), edits=False)  # fmt: skip
    finally:
        server.end()


@contextmanager
def carried(room: Room, secret: str) -> Iterator[None]:
    """The courier at work."""
    desk = room[COURIER]
    courier = Courier(room.database, desk, lambda url: portal_at(url, secret, TIMEOUT))
    thread = threading.Thread(target=courier.run, name="courier")
    thread.start()
    try:
        yield
    finally:
        courier.stop()
        thread.join(30)


def released(room: Room, text: str, line: int = 0, version: int = 0, note: str = "") -> int:
    if line:
        room["steno"].execute(record.hand_in, line, text, version, note)
    else:
        line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    room["reviewer"].execute(record.approve, line, version + 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, version + 1)
    return line


@dataclass
class Hour:
    """What was released, and what of it readers must have in the end; what they asked."""

    texts: dict[int, str]
    gone: list[str]
    asked: list[str]
    corrected: set[str] = field(default_factory=set)


def play(room: Room, entries: int, chance: random.Random, way: BadWay, site: Site) -> Hour:
    """Lines one after the other; some corrected, some withdrawn, some of these released again.

    It goes on until the way has dealt all its faults. Each setting of the clock comes at least
    once, and what is announced changes after it.
    """
    hour = Hour({}, [], [])
    clocks = settings(chance)
    number = 0
    while number < entries or (way.left and number < 3 * entries):
        number += 1
        if number % (entries // len(CLOCKS)) == 0:
            if site.set_clock is not None:
                site.set_clock(next(clocks))
            for text in (f"{number}路车几点收班？", f"{number}路车还有座位吗？"):
                if site.ask is not None:
                    site.ask(text)
                    hour.asked.append(text)
            room["director"].execute(halt.pause, "换话筒")
            room["director"].execute(halt.resume)
        text = f"第{number}条：“放管服” [gallery] {chance.randrange(10**9)}"
        line = released(room, text)
        hour.texts[line] = text
        dice = chance.random()
        if dice < CORRECTED:
            hour.gone.append(hour.texts[line])
            hour.corrected.add(f"line-{line}")
            hour.texts[line] = f"更正{number}：{chance.randrange(10**9)}"
            released(room, hour.texts[line], line, 1, "更正")
        elif dice < CORRECTED + WITHDRAWN:
            older = chance.choice(sorted(hour.texts))
            room["publisher"].execute(publication.withdraw_line, older, "误发")
            hour.gone.append(hour.texts.pop(older))
        queue = room["publisher"].query(tally)
        if queue.waiting > 12:
            until(lambda: room["publisher"].query(tally).waiting < 6, DRAIN_SECONDS)
    return hour


def settings(chance: random.Random) -> Iterator[int]:
    """What the clock is set to, again and again in another order; never twice the same running."""
    last = 0
    while True:
        for ahead in chance.sample(CLOCKS, len(CLOCKS)):
            if ahead != last:
                yield ahead
            last = ahead


def is_over(room: Room, hour: Hour) -> bool:
    queue = room["publisher"].query(tally)
    waits = queue.waiting or queue.sent or queue.withdrawals_waiting
    asked = len(room["aide"].query(questions)) < len(hour.asked)
    return not (waits or asked or room["boss"].query(standing))


def is_stored(room: Room) -> bool:
    """All of it has arrived; whether readers have it is another question."""
    count = room["publisher"].query(tally)
    return not (count.waiting or count.withdrawals_waiting or room["boss"].query(standing))


def holds(site: Site, folder: Path, seed: int, entries: int, each: int) -> None:
    chance = random.Random(seed)
    hangs = max(1, each // 2)
    with open_room(folder) as room, BadWay(site.url, folder, seed, each, hangs) as way:
        address = way.url + site.mark
        if named_in(address) is not None:
            registered(room, address)
        room["boss"].execute(interview.choose_portal, address)
        with carried(room, site.secret):
            until(lambda: room["boss"].query(way_of).announced_revision > 0, DRAIN_SECONDS)
            hour = play(room, entries, chance, way, site)
            if site.publish is not None:
                until(lambda: is_stored(room), DRAIN_SECONDS)
                assert room["publisher"].query(tally).online == 0, seed
                site.publish()
            until(lambda: is_over(room, hour), DRAIN_SECONDS)
        refused = room["publisher"].query(tally).refused
        order = [f"line-{row.id}" for row in room["steno"].query(record.lines)]
        came = [row.text for row in room["aide"].query(questions)]
    assert refused == 0, seed
    assert sorted(came) == sorted(hour.asked), seed
    wanted = {f"line-{line}": text for line, text in hour.texts.items()}
    shown = site.readers()
    placed = set(wanted) - (set() if site.edits else hour.corrected)
    assert [name for name, _ in shown if name in placed] == [
        name for name in order if name in placed
    ], seed
    assert len(shown) == len(wanted), seed
    assert dict(shown) == wanted, seed
    everything = site.places()
    assert [text for text in hour.gone if text in everything] == [], seed
    assert set(way.inflicted) >= {kind.value for kind in KINDS}, seed


@pytest.mark.timeout(400)
def test_some_entries_end_once_in_order_and_what_was_withdrawn_is_gone(
    site: Site, tmp_path: Path
) -> None:
    entries = 25 if site.set_clock is not None else 50
    holds(site, tmp_path, seed=20250620, entries=entries, each=1)


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_a_hundred_entries_end_once_in_order_and_what_was_withdrawn_is_gone(
    site: Site, tmp_path: Path
) -> None:
    holds(site, tmp_path, seed=20250620, entries=100, each=2)


@pytest.mark.slow
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("seed", [1, 2])
def test_a_thousand_entries_end_once_in_order_and_what_was_withdrawn_is_gone(
    site: Site, tmp_path: Path, seed: int
) -> None:
    holds(site, tmp_path, seed, entries=1000, each=10)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_fifteen_hundred_questions_come_in_once_while_some_are_let_through(
    wordpress: WordPress,
) -> None:
    """They are put where WordPress keeps them, for its form lets nobody ask so fast."""
    with closing(wordpress.portal("many")) as portal:
        portal.announce("1", announcement())
        post = portal._programme("1").page
        values = ",".join(
            f"({post},'网友{n}','n{n}@netizen.invalid','127.0.0.1',now(),utc_timestamp(),"
            f"'问{n}','0','comment')"
            for n in range(1500)
        )
        wordpress.sql(
            "insert into wp_comments (comment_post_ID, comment_author, comment_author_email,"
            " comment_author_IP, comment_date, comment_date_gmt, comment_content,"
            f" comment_approved, comment_type) values {values}"
        )
        found: list[str] = []
        cursor = ""
        while (page := portal.questions("1", cursor)).cursor != cursor:
            found += [one.text for one in page.questions]
            cursor = page.cursor
            for one in page.questions[::17]:
                change = {"status": "approved"} if len(found) % 200 else {"status": "trash"}
                assert wordpress.rest("POST", f"comments/{one.id}", json=change).ok
        assert sorted(found) == sorted(f"问{n}" for n in range(1500))
