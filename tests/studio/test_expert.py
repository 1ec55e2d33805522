"""专家库 and the guests who come of it: named as experts wherever guests are named (A80)."""

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from studio import (
    attendance,
    expert,
    facts_review,
    interview,
    nomination,
    notice,
    proposal,
    publication,
    record,
)
from studio.courier.carrying import announcement_of
from studio.documents.briefing import briefing
from studio.documents.transcript import transcript
from studio.documents.transcript_layout import laid_out
from studio.errors import Refusal
from studio.expert import ExpertRow
from studio.guest import GuestKind, guests, kind_in, titled
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import Room
from tests.studio.test_nomination import OURS
from tests.studio.test_proposal import plan

CHEN = ("陈默", "主任医师", "市疾控中心", "食品安全")


def listed(room: Room) -> int:
    return room.boss.execute(expert.add, *CHEN)


def invited(room: Room) -> int:
    return room["boss"].execute(expert.invite, listed(room))


def known(room: Room, words: str = "") -> tuple[ExpertRow, ...]:
    return room["aide"].query(expert.experts, words)


def spoken(room: Room, speaker: SpeakerRole, name: str, words: str) -> int:
    line = room["steno"].execute(record.write, speaker, name, words)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    return line


def label_online(room: Room, line: int) -> tuple[str, str]:
    """Of the newest version that went out."""
    with room.database.reading() as connection:
        rows = connection.execute(
            text("SELECT label, role FROM publication WHERE line_id = :line ORDER BY id DESC"),
            {"line": line},
        )
        label, role = rows.first() or ("", "")
    return label, role


def test_the_office_keeps_its_list_of_experts(room: Room) -> None:
    chen = room.boss.execute(expert.add, " 陈默 ", "主任医师", "市疾控中心", "食品安全")
    lin = room.boss.execute(expert.add, "林若水", "教授", "云州大学", "添加剂")
    assert [row.name for row in known(room, "食品")] == ["陈默"]
    assert [row.name for row in known(room, "云州大学 教授")] == ["林若水"]
    room.boss.execute(expert.revise, chen, "陈默", "所长", "市疾控中心", "食品安全")
    room.boss.execute(expert.retire, chen)
    assert [(row.name, row.post, row.active) for row in known(room)] == [
        ("林若水", "教授", True), ("陈默", "所长", False),
    ]  # fmt: skip
    room.boss.execute(expert.reinstate, chen)
    assert {row.id for row in known(room) if row.active} == {chen, lin}


def test_what_the_list_refuses_it_says(room: Room) -> None:
    chen = listed(room)
    for values, why in (
        (("陈默", "教授", "市疾控中心", ""), "已在专家库"),
        (("", "教授", "云州大学", ""), "都要填写"),
        (("林若水", "", "云州大学", ""), "都要填写"),
        (("林若水", "教授", " ", ""), "都要填写"),
        (("林若水", "长" * 91, "云州大学", ""), "太长"),
    ):
        with pytest.raises(Refusal, match=why):
            room.boss.execute(expert.add, *values)
    with pytest.raises(Refusal, match="不在其列"):
        room["aide"].in_programme(0).execute(expert.add, "林若水", "教授", "云州大学", "")
    with pytest.raises(Refusal):
        room["boss"].execute(expert.retire, chen)  # not in the house
    with pytest.raises(Refusal, match="没有这位专家"):
        room.boss.execute(expert.retire, 99)


def test_a_retired_expert_is_invited_no_more_and_can_be_deleted(room: Room) -> None:
    chen = listed(room)
    with pytest.raises(Refusal, match="请先停用"):
        room.boss.execute(expert.strike, chen)
    guest = room["boss"].execute(expert.invite, chen)
    room.boss.execute(expert.retire, chen)
    with pytest.raises(Refusal, match="已停用"):
        room["boss"].execute(expert.invite, chen)
    room.boss.execute(expert.strike, chen)
    assert known(room) == ()
    row = next(row for row in room["aide"].query(guests) if row.id == guest)
    assert (row.name, row.kind, row.title) == ("陈默", GuestKind.EXPERT, "专家、市疾控中心主任医师")


def test_only_who_names_guests_invites_and_nobody_twice(room: Room) -> None:
    chen = listed(room)
    for login in ("host", "director", "steno", "reviewer"):
        with pytest.raises(Refusal, match="不在其列"):
            room[login].execute(expert.invite, chen)
    room["aide"].execute(expert.invite, chen)
    with pytest.raises(Refusal, match="已在名单中"):
        room["aide"].execute(expert.invite, chen)


def test_an_expert_is_called_so_in_the_record_and_stays_a_guest(room: Room) -> None:
    invited(room)
    expert_line = spoken(room, SpeakerRole.GUEST, "陈默", "煮熟再吃。")
    official = spoken(room, SpeakerRole.GUEST, "程立言", "我们马上查。")
    assert label_online(room, expert_line) == ("专家 陈默", "guest")
    assert label_online(room, official) == ("程立言", "guest")
    labels = {row.label: row.role for row in room["steno"].query(record.speakers)}
    assert labels["专家 陈默"] is SpeakerRole.GUEST
    waits = room["reviewer"].query(facts_review.facts_page).waiting
    assert waits is not None
    room["reviewer"].execute(facts_review.approve, waits.number, Secrecy.OPEN)
    said = room["publisher"].query(transcript)
    assert [one.label for one in said.speeches] == ["专家 陈默", "程立言"]
    assert ("陈默", "专家、市疾控中心主任医师") in said.guests
    paper = " ".join(str(piece) for piece in laid_out(said, marks=False))
    assert "专家　陈默" in paper or "专家 陈默" in paper
    assert "专家、市疾控中心主任医师" in paper


def test_what_readers_have_stays_when_a_guest_becomes_an_expert(room: Room) -> None:
    room["aide"].execute(interview.name_guest, "陈默", "主任医师")
    before = spoken(room, SpeakerRole.GUEST, "陈默", "煮熟再吃。")
    with room.database.altering() as connection:
        connection.execute(text("UPDATE guest SET kind = 'expert' WHERE name = '陈默'"))
    after = spoken(room, SpeakerRole.GUEST, "陈默", "生熟分开。")
    assert label_online(room, before) == ("陈默", "guest")
    assert label_online(room, after) == ("专家 陈默", "guest")
    room["steno"].execute(record.draft, before, "煮熟、煮透再吃。", 1)
    room["steno"].execute(record.submit, before, 2)
    room["reviewer"].execute(record.approve, before, 2, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, before, 2)
    assert label_online(room, before) == ("专家 陈默", "guest"), (
        "by a correction, which is reviewed"
    )


def test_an_expert_is_named_so_where_guests_are_named(room: Room) -> None:
    invited(room)
    shown = room["aide"].query(interview.interview)
    assert "专家、市疾控中心主任医师陈默" in notice.proposed(shown).text
    assert "陈默 专家、市疾控中心主任医师" in proposal.leaders_of(shown)
    told = announcement_of(shown)
    assert ("陈默", "专家、市疾控中心主任医师") in [(one.name, one.post) for one in told.guests]
    assert ("程立言", "局长") in [(one.name, one.post) for one in told.guests]
    assert ("陈默", "专家、市疾控中心主任医师") in room["aide"].query(briefing).guests


def test_a_nominated_expert_comes_into_the_programme_as_one(room: Room) -> None:
    named = replace(OURS, guests="陈默 专家、市疾控中心主任医师\n罗敏 副局长")
    room.boss.execute(nomination.take_in, 2025, [named])
    planner = plan(room, row=room.boss.execute(nomination.take_into_plan, 1, 1))
    assert planner.execute(proposal.take_guests) == 2
    assert [(one.name, one.post, one.kind) for one in planner.query(guests)] == [
        ("陈默", "市疾控中心主任医师", GuestKind.EXPERT), ("罗敏", "副局长", GuestKind.OFFICIAL),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("title", "kind", "post"),
    [
        ("专家、主任医师", GuestKind.EXPERT, "主任医师"),
        ("专家（主任医师）", GuestKind.EXPERT, "主任医师"),
        ("专家", GuestKind.EXPERT, "专家"),
        ("专家咨询委员会主任", GuestKind.OFFICIAL, "专家咨询委员会主任"),
        ("局长", GuestKind.OFFICIAL, "局长"),
    ],
)
def test_a_written_title_says_whether_an_expert_comes(
    title: str, kind: GuestKind, post: str
) -> None:
    assert kind_in(title) == (kind, post)
    assert kind_in(titled(kind, post))[0] is kind


def test_an_expert_is_offered_the_rank_of_experts(room: Room) -> None:
    guest = invited(room)
    rows = {row.id: row for row in room["aide"].query(attendance.attendance)}
    assert rows[guest].expert
    assert rows[guest].post == "专家、市疾控中心主任医师"
    assert [row.expert for row in rows.values()].count(True) == 1


def test_the_database_knows_no_third_kind_of_guest(room: Room) -> None:
    with pytest.raises(DBAPIError, match="kind"), room.database.altering() as connection:
        connection.execute(text("UPDATE guest SET kind = 'star'"))
