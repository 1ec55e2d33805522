"""What kind a programme is: a micro-interview has no studio, a press conference no netizens."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from studio import air_check, air_queue, answer, house, interview, series, year_plan
from studio.air_check import Check
from studio.documents import transcript_layout
from studio.documents.transcript import transcript
from studio.errors import Refusal
from studio.interview import InterviewState
from studio.journal import HOUSE
from studio.people import Role, give_role
from studio.programme_kind import NEEDS, needs_of
from studio.publication import release_answer, release_line
from studio.question import Arrival, arrive, questions
from studio.record import SpeakerRole, approve, speakers, write
from studio.review import Secrecy
from studio.screening import admit
from studio.year_plan import Kind, Planned
from tests.studio.notices import announced
from tests.studio.room import Room

AIR = datetime(2026, 12, 20, 7, tzinfo=UTC)
BY_ROLE = {
    Role.HOST: "host", Role.STENOGRAPHER: "steno", Role.AIDE: "aide", Role.REVIEWER: "reviewer",
    Role.PUBLISHER: "publisher", Role.DIRECTOR: "director", Role.COLLECTOR: "collector",
}  # fmt: skip


def made(room: Room, kind: Kind, *roles: Role) -> int:
    """A programme of this kind, announced, with these on its roster."""
    number = room.boss.execute(
        series.plan_ad_hoc, kind.value, "政务公开看云州", "夏季饮食安全", "市监局", AIR, 60, "急"
    )
    planner = room.boss.in_programme(number)
    for role in roles:
        planner.execute(give_role, BY_ROLE[role], role)
    planner.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    announced(room, number)
    return number


def test_the_table_speaks_of_every_kind_and_of_known_rows_alone() -> None:
    assert set(NEEDS) == set(Kind)
    known = {check.value for check in Check}
    assert all(needs.unasked <= known for needs in NEEDS.values())
    assert all(not needs.empty & set(needs.crew) for needs in NEEDS.values())
    assert needs_of("ball") == NEEDS[Kind.DEPARTMENT]


def test_kind_and_series_come_of_the_row_or_are_chosen_before_air(room: Room) -> None:
    row = room.boss.execute(
        year_plan.add, 2026, Planned(("市府",), 12, 20, "谈民生", "mayor", "省市长访谈")
    )
    number = room.boss.execute(interview.plan, "谈民生", "市府", AIR, 60, "", False, row)
    planner = room.boss.in_programme(number)
    shown = planner.query(interview.interview)
    assert (shown.kind, shown.headline) == ("mayor", "省市长访谈：谈民生")
    with pytest.raises(Refusal, match="节目类型"):
        planner.execute(series.choose_kind, "ball", "")
    with pytest.raises(Refusal, match="您不在其列"):
        room["aide"].execute(series.choose_kind, "press", "")
    with pytest.raises(Refusal, match="直播中"):
        room["boss"].execute(series.choose_kind, "press", "")
    assert room["aide"].query(interview.interview).kind == "department"
    planner.execute(series.choose_kind, "press", "")
    assert planner.query(interview.interview).headline == "谈民生"
    with pytest.raises(DatabaseError), room.database.altering() as connection:
        connection.execute(text("UPDATE interview SET kind = 'ball'"))


def test_a_new_programme_is_where_the_house_meets(room: Room) -> None:
    with pytest.raises(Refusal, match="您不在其列"):
        room["aide"].in_programme(HOUSE).execute(house.meet_at, "别处")
    room.boss.execute(house.meet_at, " 市政务服务中心二楼演播厅 ")
    number = room.boss.execute(interview.plan, "题", "局", AIR, 60, "急")
    assert room.boss.in_programme(number).query(interview.interview).venue == (
        "市政务服务中心二楼演播厅"
    )


def test_a_micro_interview_runs_without_a_studio_by_publisher_or_planner(room: Room) -> None:
    number = made(room, Kind.MICRO, Role.AIDE, Role.REVIEWER, Role.COLLECTOR)
    publisher, aide = room["publisher"].in_programme(number), room["aide"].in_programme(number)
    planner = room.boss.in_programme(number)
    with pytest.raises(Refusal, match="还缺：发布员"):
        planner.execute(air_check.go_on_air, [])
    planner.execute(give_role, "publisher", Role.PUBLISHER)
    asked = {row.check for row in publisher.query(air_check.checks)}
    assert not asked & {Check.LIGHTS, Check.MICROPHONE, Check.OPENING, Check.QUESTIONS}
    assert Check.NOTICE in asked
    publisher.execute(air_check.go_on_air, [])
    (question,) = _asked(room, number)
    aide.execute(admit, question, 0)
    reply = aide.execute(answer.hand_in, question, "十点收摊。", 0)
    room["reviewer"].in_programme(number).execute(answer.approve, reply, 1, Secrecy.OPEN)
    publisher.execute(release_answer, reply, 1)
    with pytest.raises(Refusal, match="您不在其列"):
        aide.execute(air_queue.end_hour)
    planner.execute(air_queue.end_hour)
    assert planner.query(interview.interview).state is InterviewState.FOLLOWING_UP
    said = transcript_layout.called(planner.query(transcript))
    assert said == "政务公开看云州：《夏季饮食安全》微访谈实录"


def _asked(room: Room, number: int) -> list[int]:
    collector = room["collector"].in_programme(number)
    moment = collector.clock.now() - timedelta(seconds=1)
    collector.execute(arrive, [Arrival("email", "1", "网友甲", "夜市几点收摊？", moment)])
    return [row.id for row in room["aide"].in_programme(number).query(questions)]


def test_a_studio_hour_is_not_begun_by_the_publisher(room: Room) -> None:
    number = made(room, Kind.DEPARTMENT, *BY_ROLE)
    publisher = room["publisher"].in_programme(number)
    with pytest.raises(Refusal, match="您不在其列"):
        publisher.execute(interview.start)
    if not room.database.is_server:
        return
    plain = f"UPDATE interview SET on_air_at = '{AIR.isoformat()}' WHERE id = {number}"
    with pytest.raises(Refusal), publisher.database.writing() as connection:
        connection.execute(text(plain))


def test_a_press_conference_goes_from_the_plan_to_its_transcript(room: Room) -> None:
    crew = (Role.HOST, Role.STENOGRAPHER, Role.REVIEWER, Role.PUBLISHER, Role.DIRECTOR)
    number = made(room, Kind.PRESS, *crew)
    steno = room["steno"].in_programme(number)
    checks = {row.check for row in room["director"].in_programme(number).query(air_check.checks)}
    assert Check.QUESTIONS not in checks
    roles = [row.role for row in steno.query(speakers)]
    assert roles.index(SpeakerRole.PRESS) < roles.index(SpeakerRole.NETIZEN)
    room["director"].in_programme(number).execute(air_check.go_on_air, [])
    for who, name, said in (
        (SpeakerRole.HOST, "", "现在开始提问。"),
        (SpeakerRole.PRESS, "云州日报 李明", "夏季抽检结果如何？"),
        (SpeakerRole.GUEST, "程立言", "合格率九成八。"),
    ):
        line = steno.execute(write, who, name, said)
        room["reviewer"].in_programme(number).execute(approve, line, 1, Secrecy.OPEN)
        room["publisher"].in_programme(number).execute(release_line, line, 1)
    shown = room["publisher"].in_programme(number).query(transcript)
    assert [one.label for one in shown.speeches] == ["主持人", "云州日报记者 李明", "程立言"]
    assert transcript_layout.called(shown) == "政务公开看云州：《夏季饮食安全》新闻发布会实录"
