"""A crowd's questions wait at a portal: each comes in once, in pages, while people decide on some.

The courier is the real one. While its pages come in the studio's aide admits what is there already,
and at a WordPress a moderator lets comments through, so that its pages shift.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests

from studio import interview
from studio.question import QuestionState, questions
from studio.screening.decide import admit
from tests.portals.test_fault_suite import carried
from tests.portals.test_wordpress import announcement
from tests.story.portal_process import COLLECTOR_TOKEN, STUDIO_TOKEN, PortalProcess, until
from tests.studio.room import Room, open_room
from tests.wordpress import WordPress

SECONDS, REST_SECONDS = 600, 0.2


@dataclass(frozen=True)
class Crowd:
    """A portal at which people have asked; moderate: somebody decides on the next ones there."""

    address: str
    secret: str
    moderate: Callable[[], None]


@contextmanager
def at_our_own(folder: Path, texts: list[str]) -> Iterator[Crowd]:
    portal = PortalProcess(folder)
    try:
        with closing(portal.client()) as client, requests.Session() as collector:
            client.announce("1", announcement())
            url = f"{portal.url}/v1/interviews/1/questions"
            collector.headers["Authorization"] = f"Bearer {COLLECTOR_TOKEN}"
            for number, text in enumerate(texts):
                named = {"channel": "phone", "channel_ref": str(number), "nickname": "网友"}
                answer = collector.post(url, json={**named, "text": text}, timeout=30)
                answer.raise_for_status()
        yield Crowd(portal.url, STUDIO_TOKEN, lambda: None)
    finally:
        portal.end()


def at_a_wordpress(wordpress: WordPress, prefix: str, texts: list[str]) -> Crowd:
    """Put where WordPress keeps them, for its form lets nobody ask so fast."""
    with closing(wordpress.portal(prefix)) as portal:
        portal.announce("1", announcement())
        post = portal._programme("1").page
    values = ",".join(
        f"({post},'网友','n{number}@netizen.invalid','127.0.0.1',now(),utc_timestamp(),"
        f"'{text}','0','comment')"
        for number, text in enumerate(texts)
    )
    wordpress.sql(
        "insert into wp_comments (comment_post_ID, comment_author, comment_author_email,"
        " comment_author_IP, comment_date, comment_date_gmt, comment_content,"
        f" comment_approved, comment_type) values {values}"
    )
    route = f"comments?post={post}&status=hold&order=desc&orderby=id&per_page=20"

    def moderate() -> None:
        for row in wordpress.rest("GET", f"{route}&context=edit").json():
            body = {"status": "approved"}
            assert wordpress.rest("POST", f"comments/{row['id']}", json=body).ok

    return Crowd(f"{wordpress.url}/#wordpress={prefix}", wordpress.secret(), moderate)


@contextmanager
def again_and_again(act: Callable[[], None]) -> Iterator[list[int]]:
    """A person at work beside the courier; counts how often, and its faults end the test."""
    ended, times, faults = threading.Event(), [0], list[BaseException]()

    def work() -> None:
        try:
            while not ended.is_set():
                act()
                times[0] += 1
                ended.wait(REST_SECONDS)
        except BaseException as fault:  # noqa: BLE001 - told by the test's own thread
            faults.append(fault)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield times
    finally:
        ended.set()
        thread.join(60)
    assert faults == []


def admitting(room: Room) -> Callable[[], None]:
    def act() -> None:
        rows = room["aide"].query(questions)
        fresh = [row for row in rows if row.state is QuestionState.RECEIVED]
        for row in fresh[::7][:10]:
            room["aide"].execute(admit, row.id, row.revision)

    return act


def come_in(room: Room, crowd: Crowd, texts: list[str]) -> None:
    room["boss"].execute(interview.choose_portal, crowd.address)
    aide = room["aide"]
    with (
        carried(room, crowd.secret),
        again_and_again(admitting(room)) as admitted,
        again_and_again(crowd.moderate) as moderated,
    ):
        until(lambda: len(aide.query(questions)) >= len(texts), SECONDS)
        until(lambda: admitted[0] > 1 and moderated[0] > 1, SECONDS)
        until(lambda: any(row.state is IN for row in aide.query(questions)), SECONDS)
    assert sorted(row.text for row in aide.query(questions)) == sorted(texts)


IN = QuestionState.SCREENED_IN
SIZES = [
    pytest.param(230, marks=pytest.mark.timeout(200)),
    pytest.param(1500, marks=[pytest.mark.slow, pytest.mark.timeout(1500)]),
]


@pytest.mark.parametrize("many", SIZES)
def test_a_crowd_at_our_own_portal_comes_in_once(tmp_path: Path, many: int) -> None:
    texts = [f"问{number}" for number in range(many)]
    with open_room(tmp_path) as room, at_our_own(tmp_path, texts) as crowd:
        come_in(room, crowd, texts)


@pytest.mark.parametrize("many", SIZES)
def test_a_crowd_at_a_wordpress_comes_in_once_while_a_moderator_lets_some_through(
    wordpress: WordPress, tmp_path: Path, many: int
) -> None:
    texts = [f"问{number}" for number in range(many)]
    with open_room(tmp_path) as room:
        come_in(room, at_a_wordpress(wordpress, f"crowd{many}", texts), texts)
