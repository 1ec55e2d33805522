"""方案: its mandatory facts, its two lists, who confirms or returns it, what is kept."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import text

from studio import interview, milestone, nomination, policy_choice, proposal
from studio.audit import audit
from studio.desk import Desk
from studio.errors import Refusal
from studio.interview import InterviewState
from studio.milestone import Standing
from studio.people import Role, give_role
from studio.proposal import Draft, Step
from tests.studio.notices import announced
from tests.studio.room import Room
from tests.studio.test_nomination import OURS
from tests.studio.test_responsibility import altered

AIR = datetime(2025, 6, 20, 7, tzinfo=UTC)
WHOLE = Draft(
    "夏季抽检部署", "网络订餐\n药品储存", "联络员甲", "图文直播", "国发〔2025〕3号",
    date(2025, 1, 2),
)  # fmt: skip


def plan(room: Room, policy: str = "zhuhai-2022", row: int | None = None) -> Desk:
    """A programme of that profile, and the planner's desk at it; the aide has a seat."""
    if policy:
        room.boss.execute(policy_choice.follow, policy)
    number = room.boss.execute(
        interview.plan, "舌尖安全", "市场监管局", AIR, 60, "" if row else "急", False, row
    )
    planner = room.boss.in_programme(number)
    planner.execute(give_role, "aide", Role.AIDE)
    return planner


def state(desk: Desk) -> InterviewState:
    return desk.query(interview.interview).state


def test_a_missing_mandatory_field_blocks_handing_in_and_is_named(room: Room) -> None:
    planner = plan(room)
    aide = room["aide"].in_programme(planner.programme)
    with pytest.raises(Refusal, match="方案缺参与领导（嘉宾姓名和职务）"):
        aide.execute(proposal.submit, 0)
    with pytest.raises(Refusal, match="职务都要填写"):
        aide.execute(interview.name_guest, "程立言", "")
    aide.execute(interview.name_guest, "程立言", "局长")
    aide.execute(proposal.submit, 0)  # the three of the notice are enough to hand it in
    assert state(planner) is InterviewState.PROPOSED
    held = planner.query(proposal.proposal)
    assert (held.newest.step, held.newest.facts.leaders) == (Step.SUBMITTED, "程立言 局长")
    steps = {one.rule: one for one in planner.query(milestone.way).steps}
    assert steps["proposal_days"].standing is Standing.DONE


def test_both_lists_say_something_before_it_is_confirmed(room: Room) -> None:
    planner = plan(room)
    aide = room["aide"].in_programme(planner.programme)
    aide.execute(interview.name_guest, "程立言", "局长")
    aide.execute(proposal.write, replace(WHOLE, concerns=" \n"), 0)
    aide.execute(proposal.submit, 1)
    with pytest.raises(Refusal, match="方案的热点难点还是空的"):
        planner.execute(proposal.approve, 2)
    with pytest.raises(Refusal, match="还没有核实"):
        planner.execute(interview.approve)  # nor by the programme's own step
    with pytest.raises(Refusal, match="不能做这一步"):
        aide.execute(proposal.write, WHOLE, 2)
    with pytest.raises(Refusal, match="您不在其列"):
        aide.execute(proposal.send_back, "缺热点难点", 2)
    with pytest.raises(Refusal, match="写明驳回"):
        planner.execute(proposal.send_back, " ", 2)
    planner.execute(proposal.send_back, "缺热点难点", 2)
    assert state(planner) is InterviewState.PLANNED
    assert planner.query(proposal.proposal).newest.reason == "缺热点难点"
    aide.execute(proposal.write, WHOLE, 3)
    aide.execute(proposal.submit, 4)
    planner.execute(proposal.approve, 5)
    assert state(planner) is InterviewState.APPROVED
    story = planner.query(proposal.versions)
    assert [(one.id, one.step, one.by) for one in story] == [
        (6, Step.APPROVED, "boss"), (5, Step.SUBMITTED, "aide"), (4, Step.WRITTEN, "aide"),
        (3, Step.RETURNED, "boss"), (2, Step.SUBMITTED, "aide"), (1, Step.WRITTEN, "aide"),
    ]  # fmt: skip
    assert story[0].draft == WHOLE
    announced(room, planner.programme, "补发")


def test_nobody_confirms_what_they_wrote_or_handed_in_nor_does_the_database(room: Room) -> None:
    planner = plan(room)
    aide = room["aide"].in_programme(planner.programme)
    aide.execute(interview.name_guest, "程立言", "局长")
    planner.execute(proposal.write, WHOLE, 0)
    aide.execute(proposal.submit, 1)
    with pytest.raises(Refusal, match="请由另一位组织协调核实"):
        planner.execute(proposal.approve, 2)  # the words are the planner's
    planner.execute(proposal.send_back, "换一人", 2)
    aide.execute(proposal.write, replace(WHOLE, mode="视频直播"), 3)
    planner.execute(proposal.submit, 4)
    with pytest.raises(Refusal, match="请由另一位组织协调核实"):
        planner.execute(proposal.approve, 5)  # the planner handed it in
    same = (
        "title, unit, starts_at, minutes, leaders, core, concerns, contact, mode, document,"
        " document_date, at, salt"
    )
    for login in ("boss", "aide"):
        copied = (
            f"INSERT INTO proposal_version (interview_id, number, step, reason, by, {same})"
            f" SELECT interview_id, 6, 'approved', '', '{login}', {same}"
            " FROM proposal_version WHERE number = 5"
        )
        with pytest.raises(Refusal, match="不能核实"), room.database.altering() as connection:
            connection.execute(text(copied))
    room.boss.execute(give_role, "director", Role.PLANNER)
    room["director"].in_programme(planner.programme).execute(proposal.approve, 5)
    assert state(planner) is InterviewState.APPROVED


@pytest.mark.about_the_file
def test_what_is_confirmed_is_what_was_handed_in_and_seen(room: Room) -> None:
    planner = plan(room)
    aide = room["aide"].in_programme(planner.programme)
    planner.execute(interview.name_guest, "程立言", "局长")
    aide.execute(proposal.write, WHOLE, 0)
    with pytest.raises(Refusal, match="没有改动"):
        aide.execute(proposal.write, WHOLE, 1)
    with pytest.raises(Refusal, match="新版本"):
        aide.execute(proposal.submit, 0)
    aide.execute(proposal.submit, 1)
    planner.execute(interview.name_guest, "罗敏", "副局长")
    with pytest.raises(Refusal, match="嘉宾改过"):
        planner.execute(proposal.approve, 2)
    with pytest.raises(Refusal, match="太长"):
        planner.execute(proposal.send_back, "长" * 201, 2)


@pytest.mark.about_the_file
def test_without_a_form_the_three_facts_are_enough_where_no_profile_asks(room: Room) -> None:
    planner = plan(room, policy="")
    planner.execute(interview.name_guest, "程立言", "局长")
    planner.execute(proposal.submit, 0)
    planner.execute(proposal.approve, 0)
    assert state(planner) is InterviewState.APPROVED
    assert planner.query(proposal.versions) == ()


def test_the_nomination_behind_it_is_offered_with_its_document(room: Room) -> None:
    cited = replace(OURS, document="国发〔2025〕3号", document_date=date(2025, 1, 2))
    room.boss.execute(nomination.take_in, 2025, [cited])
    row = room.boss.execute(nomination.take_into_plan, 1, 1)
    planner = plan(room, row=row)
    held = planner.query(proposal.proposal)
    assert held.suggested == Draft(
        "抽检\n投诉", "", "联络员甲", "", "国发〔2025〕3号", date(2025, 1, 2)
    )
    assert planner.execute(proposal.take_guests) == 1
    assert planner.query(proposal.proposal).newest.facts.leaders == "程立言 党组书记、局长"
    with pytest.raises(Refusal, match="都已在名单中"):
        planner.execute(proposal.take_guests)
    planner.execute(proposal.write, replace(held.suggested, concerns="订餐"), 0)
    newest = planner.query(proposal.proposal).newest.draft
    assert (newest.document, newest.document_date) == ("国发〔2025〕3号", date(2025, 1, 2))


def test_no_version_changes_or_goes_and_the_audit_finds_what_was_altered(room: Room) -> None:
    planner = plan(room)
    planner.execute(proposal.write, WHOLE, 0)
    for verb in ("UPDATE proposal_version SET core = 'x'", "DELETE FROM proposal_version"):
        with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
            connection.execute(text(verb))
    assert audit(room.database).fault == ""
    altered(room, "UPDATE proposal_version SET core = 'x'", "proposal_version")
    assert "proposal" in audit(room.database).fault
