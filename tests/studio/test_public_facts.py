"""What readers are told of a programme: signed with the notice, changed by two people alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from studio import (
    date_change,
    extension,
    facts_review,
    halt,
    interview,
    notice,
    people,
    public_facts,
)
from studio.audit import audit
from studio.courier.carrying import announcement_of
from studio.courier.status import revision
from studio.desk import Desk
from studio.errors import Refusal
from studio.facts_review import FactsPage, as_readers_have_it, facts_page
from studio.guest import GuestKind
from studio.interview import InterviewRow, InterviewState
from studio.people import Role
from studio.review import Secrecy
from tests.studio.notices import sign
from tests.studio.room import Room
from tests.studio.test_date_change import AIR, LATER
from tests.studio.test_responsibility import altered

TOLD = "2025-06-01T07:00:00.000000+00:00"


def here(room: Room) -> FactsPage:
    return room["reviewer"].query(facts_page)


def readers(room: Room) -> InterviewRow:
    return room["courier"].query(as_readers_have_it)


def waiting(room: Room) -> int:
    waits = here(room).waiting
    return waits.number if waits is not None else 0


def test_what_one_person_changes_waits_for_another(room: Room) -> None:
    boss, before = room["boss"], readers(room)
    shown = boss.query(interview.interview)
    later = shown.starts_at + timedelta(minutes=5)
    boss.execute(interview.describe, "改过的题", "别的局", "主持", "别处", "", later, 45)
    boss.execute(interview.name_guest, "罗敏", "副局长")
    boss.execute(interview.show_video, "https://example.cn/live", "")
    room["director"].execute(extension.extend, 15, "提问踊跃", 45)
    assert announcement_of(readers(room)) == announcement_of(before)
    assert boss.query(interview.interview).title == "改过的题"  # the crew works with it at once
    seen = waiting(room)
    with pytest.raises(Refusal, match="审核员"):
        room["director"].execute(facts_review.approve, seen, Secrecy.OPEN)
    with pytest.raises(Refusal, match="保密审查"):
        room["reviewer"].execute(facts_review.approve, seen, None)
    with pytest.raises(Refusal, match="新版本"):
        room["reviewer"].execute(facts_review.approve, seen - 1, Secrecy.OPEN)
    known = room["courier"].query(revision)
    room["reviewer"].execute(facts_review.approve, seen, Secrecy.OPEN)
    told = announcement_of(readers(room))
    assert (told.title, told.unit, told.venue, len(told.guests), told.stream) == (
        "改过的题", "别的局", "别处", 2, "https://example.cn/live",
    )  # fmt: skip
    assert told.ends_at - told.starts_at == timedelta(minutes=60)
    assert room["courier"].query(revision) > known  # so the courier says it
    assert waiting(room) == 0


def test_nobody_signs_what_they_changed_themselves(room: Room) -> None:
    room["boss"].execute(people.give_role, "aide", Role.REVIEWER)
    room["aide"].execute(interview.name_guest, "罗敏", "副局长")
    room["boss"].execute(interview.name_guest, "王平", "局长")
    with pytest.raises(Refusal, match="不能审核自己"):
        room["aide"].execute(facts_review.approve, waiting(room), Secrecy.OPEN)
    room["reviewer"].execute(facts_review.give_back, waiting(room), "职务待核")
    assert waiting(room) == 0
    assert here(room).differs
    assert len(readers(room).guests) == 1


def test_a_change_that_is_taken_back_waits_for_nobody(room: Room) -> None:
    number = room["boss"].execute(interview.name_guest, "罗敏", "副局长")
    assert waiting(room)
    room["boss"].execute(interview.drop_guest, number)  # on air as well: he was written wrongly
    assert waiting(room) == 0
    assert not here(room).differs


def test_what_changed_after_the_notice_was_signed_is_signed_before_it_is_out(room: Room) -> None:
    number = room.boss.execute(interview.plan, "教育", "教育局", AIR, 60, "急")
    planner, reviewer = room.boss.in_programme(number), room["reviewer"].in_programme(number)
    planner.execute(people.give_role, "reviewer", Role.REVIEWER)
    planner.execute(interview.name_guest, "程立言", "局长")
    planner.execute(interview.name_guest, "罗敏", "副局长")  # before a notice, one person is enough
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    assert planner.query(facts_page).versions == ()
    sign(planner, reviewer)
    planner.execute(interview.name_guest, "王平", "处长")
    with pytest.raises(Refusal, match="对外信息"):
        planner.execute(notice.publish)
    with (
        pytest.raises(Refusal, match="对外信息还没有经另一人核对"),
        planner.database.writing() as c,
    ):
        c.execute(
            text(
                "INSERT INTO notice_issue VALUES (:n, 1, :at, 0, '', 's', 'boss', :at)"
            ), {"n": number, "at": "2098-06-20T07:00:00.000000+00:00"},
        )  # fmt: skip
    waits = reviewer.query(facts_page).waiting
    assert waits is not None
    reviewer.execute(facts_review.approve, waits.number, Secrecy.OPEN)
    planner.execute(notice.publish)
    assert len(planner.query(as_readers_have_it).guests) == 3


def test_a_programme_collects_only_where_its_notice_is_out(room: Room) -> None:
    number = room.boss.execute(interview.plan, "教育", "教育局", AIR, 60, "急")
    planner = room.boss.in_programme(number)
    planner.execute(people.give_role, "reviewer", Role.REVIEWER)
    planner.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    with pytest.raises(Refusal, match="预告还没有发布"):
        planner.execute(interview.announce)
    for state in ("collecting", "rehearsed", "on_air", "following_up"):
        why = "预告还没有发布|没有确认过彩排"  # whichever guard is asked first
        with pytest.raises(Refusal, match=why), room.database.writing() as connection:
            connection.execute(
                text("UPDATE interview SET state = :state WHERE id = :n"),
                {"state": state, "n": number},
            )
    sign(planner, room["reviewer"].in_programme(number))
    planner.execute(notice.publish)
    planner.execute(date_change.postpone, "台风")
    room.boss.execute(date_change.move_programme, number, LATER, "改期")
    with pytest.raises(Refusal, match="预告还没有发布"):  # the one that is out tells of another day
        planner.execute(interview.announce)
    rehearsal = room.boss.execute(interview.plan, "演练", "教育局", AIR, 60, "练", True)
    desk = room.boss.in_programme(rehearsal)
    desk.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve, notice.publish):
        desk.execute(step)
    assert desk.query(interview.interview).state is InterviewState.COLLECTING
    assert desk.query(facts_page).versions == ()


def test_called_off_and_put_off_reach_readers_by_one_word_without_the_typed_reason(
    room: Room,
) -> None:
    number = room.boss.execute(interview.plan, "教育", "教育局", AIR, 60, "急")
    planner, reviewer = room.boss.in_programme(number), room["reviewer"].in_programme(number)
    planner.execute(people.give_role, "reviewer", Role.REVIEWER)
    planner.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    sign(planner, reviewer)
    planner.execute(notice.publish)
    planner.execute(date_change.postpone, "领导出差，别外传")
    said = announcement_of(planner.query(as_readers_have_it))
    assert said.state == "postponed"
    assert "别外传" not in str(said)
    room.boss.execute(date_change.move_programme, number, LATER, "回来了，也别外传")
    said = announcement_of(planner.query(as_readers_have_it))
    assert (said.state, said.starts_at) == ("postponed", AIR)  # no second person read the new day
    sign(planner, reviewer)
    planner.execute(notice.publish)
    said = announcement_of(planner.query(as_readers_have_it))
    assert (said.state, said.starts_at) == ("collecting", LATER)
    planner.execute(halt.cancel, "不办了，别外传")
    said = announcement_of(planner.query(as_readers_have_it))
    assert said.state == "cancelled"
    assert "别外传" not in str(said)


def test_the_database_itself_keeps_the_versions_and_the_four_eyes(room: Room) -> None:
    room["boss"].execute(interview.name_guest, "罗敏", "副局长")
    own = (
        "UPDATE public_facts_version SET decided_by = 'boss', secrecy = 'open',"
        " state = 'approved' WHERE number = 2"
    )
    for verb in (
        own, "UPDATE public_facts_version SET text = '{}' WHERE number = 2",
        "DELETE FROM public_facts_version",
    ):  # fmt: skip
        with pytest.raises(Refusal), room.database.writing() as connection:
            connection.execute(text(verb))
    assert audit(room.database).fault == ""
    altered(room, "UPDATE public_facts_version SET label = '别的'", "public_facts_version")
    assert "public_facts" in audit(room.database).fault


def announced_before(room: Room) -> Desk:
    """A programme that an older edition announced: readers have it, and it has no version."""
    number = room.boss.execute(interview.plan, "教育", "教育局", AIR, 60, "急")
    planner = room.boss.in_programme(number)
    for login, role in (("reviewer", Role.REVIEWER), ("host", Role.HOST)):
        planner.execute(people.give_role, login, role)
    planner.execute(interview.name_guest, '程"立言', "局长", GuestKind.EXPERT)
    as_before(room, number, f"state = 'collecting', announced_at = '{TOLD}'")
    return planner


def as_before(room: Room, number: int, change: str) -> None:
    """What stands in a programme's row since an older edition; the guards stand afterwards."""
    told = f"UPDATE interview SET {change} WHERE id = {number}"
    with room.database.altering() as connection:
        if room.database.is_server:
            connection.execute(text("ALTER TABLE interview DISABLE TRIGGER USER"))
            connection.execute(text(told))
            connection.execute(text("ALTER TABLE interview ENABLE TRIGGER USER"))
            return
        guards = connection.execute(
            text(
                "SELECT name, sql FROM sqlite_master"
                " WHERE type = 'trigger' AND tbl_name = 'interview'"
            )
        ).all()
        for name, _sql in guards:
            connection.execute(text(f'DROP TRIGGER "{name}"'))
        connection.execute(text(told))
        for _name, sql in guards:
            connection.exec_driver_sql(sql)


def test_what_an_older_edition_announced_keeps_what_it_told(room: Room) -> None:
    planner = announced_before(room)
    courier = room["courier"].in_programme(planner.programme)
    assert courier.query(as_readers_have_it).title == "教育"
    assert courier.query(revision) > 0
    planner.execute(interview.name_guest, "罗敏", "副局长")
    assert courier.query(revision) > 0  # a state goes on reaching readers
    assert len(courier.query(as_readers_have_it).guests) == 1
    planner.execute(date_change.postpone, "台风")
    shown = planner.query(interview.interview)
    planner.execute(interview.describe, "没人看过的题", "教育局", "谁", "", "", shown.starts_at, 60)
    said = courier.query(as_readers_have_it)
    assert (said.title, said.host, said.state) == ("教育", "", InterviewState.POSTPONED)
    waits = planner.query(facts_page).waiting
    assert waits is not None
    room["reviewer"].in_programme(planner.programme).execute(
        facts_review.approve, waits.number, Secrecy.OPEN
    )
    said = courier.query(as_readers_have_it)
    assert (said.title, len(said.guests)) == ("没人看过的题", 2)


def test_going_on_air_after_an_upgrade_draws_no_version(room: Room) -> None:
    planner = announced_before(room)
    as_before(room, planner.programme, "state = 'on_air'")
    room["host"].in_programme(planner.programme).execute(interview.end)
    assert planner.query(facts_page).versions == ()
    assert room["courier"].in_programme(planner.programme).query(revision) > 0


def test_nobody_forges_what_an_older_edition_told(room: Room) -> None:
    planner = announced_before(room)
    forged = replace(public_facts.facts_of(planner.query(interview.interview)), title="别的题")
    columns = (
        "INSERT INTO public_facts_version (interview_id, number, label, question, text, remark,"
        " salt, state, drafted_by, drafted_at, reason, secrecy, legal_basis, photos) VALUES"
        " (:n, 1, '', '', :text, '', 's', 'draft', 'boss', :at, '', '', '', '')"
    )
    values = {"n": planner.programme, "text": forged.text, "at": TOLD}
    with pytest.raises(Refusal, match="须与访谈一致"), planner.database.writing() as run:
        run.execute(text(columns), values)


def test_what_was_returned_by_mistake_is_handed_in_again(room: Room) -> None:
    room["boss"].execute(interview.show_video, "https://tv.example.gov.cn/1", "")
    room["reviewer"].execute(facts_review.give_back, waiting(room), "看错了")
    assert waiting(room) == 0
    room["boss"].execute(interview.show_video, "https://tv.example.gov.cn/1", "")
    room["reviewer"].execute(facts_review.approve, waiting(room), Secrecy.OPEN)
    assert readers(room).stream == "https://tv.example.gov.cn/1"


def test_who_is_moved_to_another_day_is_put_off_with_readers_until_it_is_signed(room: Room) -> None:
    number = room.boss.execute(interview.plan, "教育", "教育局", AIR, 60, "急")
    planner, reviewer = room.boss.in_programme(number), room["reviewer"].in_programme(number)
    planner.execute(people.give_role, "reviewer", Role.REVIEWER)
    planner.execute(interview.name_guest, "程立言", "局长")
    for step in (interview.propose, interview.approve):
        planner.execute(step)
    sign(planner, reviewer)
    planner.execute(notice.publish)
    room.boss.execute(date_change.move_programme, number, LATER, "改期")
    told = planner.query(as_readers_have_it)
    assert (told.state, told.starts_at) == (InterviewState.POSTPONED, AIR)
    waits = reviewer.query(facts_page).waiting
    assert waits is not None
    reviewer.execute(facts_review.approve, waits.number, Secrecy.OPEN)
    told = planner.query(as_readers_have_it)
    assert (told.state, told.starts_at) == (InterviewState.COLLECTING, LATER)
