"""The programme's way from plan to air."""

from datetime import UTC, datetime

import pytest

from studio import halt, interview, people
from studio.courier.carrying import announcement_of
from studio.errors import Refusal
from studio.interview import InterviewState
from studio.people import Role
from tests.studio.notices import announced
from tests.studio.room import Room

NOON = datetime(2025, 7, 1, 4, tzinfo=UTC)


def planned(room: Room, rehearsal: bool = False) -> int:
    return room.boss.execute(interview.plan, "医保", "医保局", NOON, 60, "领导临时安排", rehearsal)


def test_a_programme_without_a_plan_row_says_why(room: Room) -> None:
    with pytest.raises(Refusal, match="原因"):
        room.boss.execute(interview.plan, "医保", "医保局", NOON, 60, " ")


def test_only_an_approved_programme_with_its_crew_goes_on_air(room: Room) -> None:
    desk = room.boss.in_programme(planned(room))
    desk.execute(interview.name_guest, "王一", "局长")
    desk.execute(people.give_role, "director", Role.DIRECTOR)
    director = room["director"].in_programme(desk.programme)
    with pytest.raises(Refusal, match="人员不齐"):
        director.execute(interview.start)
    for login, role in (
        ("host", Role.HOST),
        ("steno", Role.STENOGRAPHER),
        ("aide", Role.AIDE),
        ("reviewer", Role.REVIEWER),
        ("publisher", Role.PUBLISHER),
    ):
        desk.execute(people.give_role, login, role)
    with pytest.raises(Refusal, match="计划"):
        director.execute(interview.start)
    for step in (interview.propose, interview.approve):
        desk.execute(step)
    announced(room, desk.programme)
    director.execute(interview.start)
    assert director.query(interview.interview).state is InterviewState.ON_AIR


def test_a_guest_has_a_name_and_a_post(room: Room) -> None:
    desk = room.boss.in_programme(planned(room))
    with pytest.raises(Refusal, match="职务"):
        desk.execute(interview.name_guest, "王一", " ")
    with pytest.raises(Refusal, match="至少要有一位嘉宾"):
        desk.execute(interview.propose)


def test_a_pause_has_a_reason_and_ends(room: Room) -> None:
    with pytest.raises(Refusal, match="原因"):
        room["director"].execute(halt.pause, "")
    room["director"].execute(halt.pause, "设备故障")
    room["director"].execute(halt.resume)
    (kept,) = room["host"].query(halt.halts)
    assert (kept.state, kept.reason, kept.by) == (InterviewState.PAUSED, "设备故障", "director")
    room["host"].execute(interview.end)
    shown = room["host"].query(interview.interview)
    assert shown.state is InterviewState.FOLLOWING_UP
    assert shown.ended_at is not None


@pytest.mark.parametrize(
    "url",
    [
        "http://www.gov.cn",
        "https://127.0.0.1.example.com",
        "http://10.0.0.1:80",
        "http://user@evil.cn",
        "http://127.0.0.1:80@evil.cn",
    ],
)
def test_a_rehearsal_never_reaches_a_real_portal(room: Room, url: str) -> None:
    desk = room.boss.in_programme(planned(room, rehearsal=True))
    with pytest.raises(Refusal, match="彩排"):
        desk.execute(interview.choose_portal, url)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8765", "http://[::1]:8765", "http://localhost:1"]
)
def test_a_rehearsal_uses_the_portal_on_this_machine(room: Room, url: str) -> None:
    desk = room.boss.in_programme(planned(room, rehearsal=True))
    desk.execute(interview.choose_portal, url)
    assert desk.query(interview.interview).portal_url == url


STREAM, RECORDING = "https://v.example.gov.cn/live?a=1", "https://v.example.gov.cn/1.mp4"


def test_readers_are_told_of_the_stream_until_the_end_and_of_the_recording(room: Room) -> None:
    planner = room["boss"]
    revision = planner.query(interview.interview).revision
    planner.execute(interview.show_video, f" {STREAM} ", "")
    shown = planner.query(interview.interview)
    assert (shown.stream, shown.recording) == (STREAM, "")
    assert shown.revision > revision
    assert announcement_of(shown).stream == STREAM
    room["director"].execute(interview.end)
    planner.execute(interview.show_video, STREAM, RECORDING)
    told = announcement_of(planner.query(interview.interview))
    assert (told.stream, told.recording) == ("", RECORDING)


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "v.example.gov.cn", "ftp://example.gov.cn", "https://", "https://a b",
     "https://u:p@example.gov.cn/", "https://e.cn/视频", "https://e.cn/" + "a" * 500],
)  # fmt: skip
def test_only_an_address_of_the_web_is_shown_to_readers(room: Room, address: str) -> None:
    for video in ((address, ""), ("", address)):
        with pytest.raises(Refusal, match="视频地址"):
            room["boss"].execute(interview.show_video, *video)


def test_the_video_is_the_planners_and_the_technicians(room: Room) -> None:
    with pytest.raises(Refusal):
        room["aide"].execute(interview.show_video, STREAM, "")
    room["boss"].execute(people.give_role, "stranger", Role.TECHNICIAN)
    room["stranger"].execute(interview.show_video, STREAM, "")
    assert room["boss"].query(interview.interview).stream == STREAM
