"""A programme that was announced is postponed, moved or called off: its readers hear of it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests

from studio import archive, date_change, facts_review, halt, interview, outlet
from studio.audit import audit
from studio.courier.status import status
from studio.facts_review import facts_page
from studio.outlet import Carries
from studio.question import questions
from studio.review import Secrecy
from tests.story.portal_process import PortalProcess, Program, courier_for, until
from tests.studio.notices import announced as announced_anew
from tests.studio.room import Room

LATER = datetime.now(UTC).replace(hour=7, minute=0, second=0, microsecond=0) + timedelta(days=30)


SENDING = list(archive.Open).index(archive.Open.SENDING)


def announced(portal: PortalProcess, number: int) -> dict[str, Any]:
    """What the portal says of a programme."""
    headers = {"Authorization": "Bearer studio-secret"}
    answer = requests.get(f"{portal.url}/v1/interviews/{number}", headers=headers, timeout=10)
    return dict(answer.json()) if answer.ok else {}


def told(portal: PortalProcess, number: int) -> tuple[str, datetime]:
    """The state and the time that its readers have."""
    said = announced(portal, number)
    return said["state"], datetime.fromisoformat(said["starts_at"])


def asked(portal: PortalProcess, number: int) -> requests.Response:
    return requests.post(
        f"{portal.url}/ask/{number}", data={"text": "还办吗？"},
        headers={"Accept": "application/json"}, timeout=10,
    )  # fmt: skip


def page(portal: PortalProcess, number: int) -> str:
    return requests.get(f"{portal.url}/live/{number}", timeout=10).text


@pytest.fixture
def ends() -> Any:
    """Ends what was started, the last one first."""
    started: list[Program] = []
    yield started
    for process in reversed(started):
        process.end()


def test_readers_hear_that_it_is_postponed_moved_and_called_off(
    room: Room, tmp_path: Path, ends: list[Program]
) -> None:
    (folder := tmp_path / "投放").mkdir()
    ends.append(portal := PortalProcess(tmp_path))
    number = room.boss.execute(
        interview.plan, "夏季饮食安全", "市监局", LATER, 60, "临时", False, None
    )
    planner = room.boss.in_programme(number)
    planner.execute(interview.choose_portal, portal.url)
    planner.execute(outlet.add, "文件夹", folder.as_uri(), Carries.ALL)
    planner.execute(interview.name_guest, "程立言", "局长")
    planner.execute(interview.propose)
    planner.execute(interview.approve)
    announced_anew(room, number)
    ends.append(courier := courier_for(room.courier_url, tmp_path))
    until(lambda: announced(portal, number).get("state") == "collecting")
    until((folder / str(number) / "index.html").exists)
    assert asked(portal, number).status_code == requests.codes.created
    until(lambda: len(planner.query(questions)) == 1)

    _one_person_changes_nothing_that_readers_see(room, portal, number)
    planner.execute(date_change.postpone, "台风预警")
    until(lambda: announced(portal, number)["state"] == "postponed")
    assert "已延期" in page(portal, number)
    assert "台风预警" not in page(portal, number)
    assert asked(portal, number).status_code == requests.codes.conflict
    until(lambda: "已延期" in (folder / str(number) / "index.html").read_text("utf-8"))

    moved = LATER + timedelta(days=7)
    courier.kill()
    room.boss.execute(date_change.move_programme, number, moved, "台风已过")
    courier.start_again()
    until(lambda: told_as_it_is(room, number), 60)
    assert told(portal, number) == ("postponed", LATER)  # one person moved it: the new day waits

    announced_anew(room, number)
    until(lambda: told(portal, number) == ("collecting", moved))
    portal.kill()
    planner.execute(halt.cancel, "不再举行")
    portal.start_again()
    portal.wait_until_up()
    until(lambda: announced(portal, number).get("state") == "cancelled", 90)
    assert "本场访谈已取消，不再收集提问。" in page(portal, number)
    assert asked(portal, number).status_code == requests.codes.conflict
    until(lambda: "已取消" in (folder / str(number) / "index.html").read_text("utf-8"), 60)
    until(lambda: told_as_it_is(room, number))


def _one_person_changes_nothing_that_readers_see(
    room: Room, portal: PortalProcess, number: int
) -> None:
    planner = room.boss.in_programme(number)
    before = announced(portal, number)
    later = LATER + timedelta(minutes=30)
    planner.execute(interview.describe, "一人改的题", "市监局", "", "", "", later, 45)
    planner.execute(interview.name_guest, "罗敏", "副局长")
    until(lambda: told_as_it_is(room, number))
    assert announced(portal, number) == before
    assert "一人改的题" not in page(portal, number)
    waits = planner.query(facts_page).waiting
    assert waits is not None
    room["reviewer"].in_programme(number).execute(facts_review.approve, waits.number, Secrecy.OPEN)
    until(lambda: announced(portal, number)["title"] == "一人改的题")
    until(lambda: "罗敏" in page(portal, number))
    shown = planner.query(interview.interview)
    planner.execute(interview.describe, shown.title, "市监局", "", "", "", LATER, 60)
    waits = planner.query(facts_page).waiting
    assert waits is not None
    room["reviewer"].in_programme(number).execute(facts_review.approve, waits.number, Secrecy.OPEN)


def told_as_it_is(room: Room, number: int) -> bool:
    desk = room["courier"].in_programme(number)
    return desk.query(status).announced_revision == desk.query(interview.interview).revision


def test_the_portal_of_an_archived_programme_takes_no_rating_that_nobody_fetches(
    room: Room, tmp_path: Path, ends: list[Program]
) -> None:
    ends.append(portal := PortalProcess(tmp_path))
    planner, here = room["boss"], room.programme
    planner.execute(interview.choose_portal, portal.url)
    ends.append(courier_for(room.courier_url, tmp_path))
    until(lambda: announced(portal, here).get("state") == "on_air")
    code = asked(portal, here).json()["code"]
    until(lambda: len(planner.query(questions)) == 1)

    def rated() -> requests.Response:
        return requests.post(
            f"{portal.url}/ask/status/{code}/rating", json={"stars": 2},
            headers={"Accept": "application/json"}, timeout=10,
        )  # fmt: skip

    assert rated().status_code == requests.codes.created
    room["director"].execute(interview.end)
    until(lambda: not planner.query(archive.open_rows)[SENDING].count)
    for row in planner.query(archive.open_rows):
        if row.count:
            planner.execute(archive.waive, row.what, "测试", row.count)
    planner.execute(archive.sign, room["publisher"].execute(archive.prepare))
    until(lambda: announced(portal, here)["state"] == "archived", 60)
    late = rated()
    assert late.status_code == requests.codes.conflict
    assert "不再收集评价" in late.text
    assert asked(portal, here).status_code == requests.codes.conflict
    until(lambda: told_as_it_is(room, here), 60)
    assert audit(room.database).fault == ""
