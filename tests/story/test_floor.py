"""The director's desk with a real portal and a real courier: what it checks, what it moves."""

from datetime import timedelta

import requests

from studio import extension, facts_review, interview, publication, record
from studio.air_check import Check, CheckRow, checks
from studio.courier.status import status
from studio.record import SpeakerRole
from studio.rehearsal.portal.pages import CHINA
from studio.review import Secrecy
from tests.story.portal_process import PortalProcess, Program, until
from tests.story.test_on_air import courier, on_page, portal, released
from tests.studio.room import Room

__all__ = ["courier", "portal"]


def row_of(room: Room, check: Check) -> CheckRow:
    return next(row for row in room["director"].query(checks) if row.check is check)


def test_the_portal_learns_of_an_extension(
    room: Room, portal: PortalProcess, courier: Program
) -> None:
    until(lambda: room["aide"].query(status).announced_revision > 0)
    until(lambda: row_of(room, Check.PORTAL).right and row_of(room, Check.COURIER).right)
    ends = room["host"].query(interview.interview).ends_at.astimezone(CHINA)
    room["director"].execute(extension.extend, 15, "提问踊跃", 60)
    told = f"—{ends + timedelta(minutes=15):%H:%M}"

    def page() -> str:
        return requests.get(f"{portal.url}/live/1", timeout=10).text

    waits = room["reviewer"].query(facts_review.facts_page).waiting
    assert waits is not None
    assert told not in page()
    room["reviewer"].execute(facts_review.approve, waits.number, Secrecy.OPEN)
    until(lambda: told in page())


def test_after_a_skip_the_feed_goes_on(room: Room, portal: PortalProcess, courier: Program) -> None:
    until(lambda: room["aide"].query(status).announced_revision > 0)
    first = released(room, "第一句")
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "还没有审核")
    released(room, "第三句")
    until(lambda: on_page(portal) == ["第一句"])
    found = room["director"].query(publication.stuck)
    assert found is not None
    assert (found.number, found.behind) == (2, 1)
    until(lambda: room["director"].query(publication.last_online) is not None)
    assert room["director"].query(publication.feed)[0].id == first
    room["director"].execute(publication.skip_line, found.line_id)
    until(lambda: on_page(portal) == ["第一句", "第三句"])
    until(lambda: _last(room) == 3)


def _last(room: Room) -> int:
    last = room["director"].query(publication.last_online)
    return last.number if last is not None else 0
