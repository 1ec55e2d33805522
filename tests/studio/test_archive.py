"""A programme is closed by two people when nothing is open, and stays as it is from then on."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, event, select, text
from sqlalchemy.exc import DBAPIError

from studio import (
    answer,
    archive,
    followup,
    halt,
    interview,
    notice_place,
    origin_reply,
    people,
    publication,
    record,
    year_plan,
)
from studio.archive import Open, belonging, guard
from studio.archive.row_seal import odd_tables
from studio.archive_file import check, write
from studio.audit import audit
from studio.database import Base
from studio.errors import Refusal, Trouble
from studio.finding import QuestionWords, looked_through
from studio.interview import InterviewState
from studio.journal import MARK
from studio.people import Role
from studio.question import Arrival, RawReason, arrive, open_raw, questions, raw
from studio.record import Mark, SpeakerRole
from studio.review import Secrecy
from studio.year_view import year_of
from tests.studio.closing_hour import (
    NAME,
    PHONE,
    PUBLIC,
    STREET,
    archived,
    held,
    left_open,
    noticed,
)
from tests.studio.notices import announced
from tests.studio.room import Room
from tests.studio.test_date_change import AIR, ROW
from tests.studio.test_responsibility import altered, carry

S = InterviewState
TODAY = datetime.now().astimezone().date()


def state(room: Room) -> InterviewState:
    return room["boss"].query(interview.interview).state


def test_it_is_closed_by_a_second_person_when_nothing_is_open(room: Room) -> None:
    boss, publisher = room["boss"], room["publisher"]
    held(room)
    room.boss.execute(notice_place.add, "政务新媒体")
    assert left_open(room) == {Open.STATE: 1, Open.NOTICE: 1, Open.VIDEO: 1}
    with pytest.raises(Refusal, match="直播中"):
        publisher.execute(archive.prepare)
    (late,) = room.ask("晚到的提问")
    room["director"].execute(interview.end)
    assert left_open(room) == {Open.NOTICE: 1, Open.VIDEO: 1, Open.QUESTIONS: 1}
    (row,) = [one for one in boss.query(archive.open_rows) if one.what is Open.QUESTIONS]
    assert row.example == f"Q{late:04d}"
    with pytest.raises(Refusal, match="没有办完的有：预告、剪辑视频、未答问题"):
        publisher.execute(archive.prepare)
    with pytest.raises(Refusal, match="写明免去"):
        boss.execute(archive.waive, Open.NOTICE, " ", 1)
    with pytest.raises(Refusal, match="看过再操作"):
        boss.execute(archive.waive, Open.NOTICE, "临时安排", 2)
    with pytest.raises(Refusal, match="您不在其列"):
        publisher.execute(archive.waive, Open.NOTICE, "临时安排", 1)
    for what, why in (
        (Open.NOTICE, "临时安排"),
        (Open.VIDEO, "没有录像"),
        (Open.QUESTIONS, "重复"),
    ):
        boss.execute(archive.waive, what, why, 1)
    assert publisher.execute(archive.prepare) == 1
    room.ask("又来一条")  # more is open than was waived
    with pytest.raises(Refusal, match="没有办完的有：未答问题"):
        boss.execute(archive.sign, 1)
    boss.execute(archive.waive, Open.QUESTIONS, "直播后收到，转信访", 2)
    with pytest.raises(Refusal, match="看过再签字"):
        boss.execute(archive.sign, 2)
    boss.execute(archive.sign, 1)
    assert state(room) is S.ARCHIVED
    assert audit(room.database).fault == ""
    assert [row.reason for row in boss.query(archive.waivers)][-1] == "直播后收到，转信访"


def test_who_lays_it_before_another_does_not_sign(room: Room) -> None:
    held(room)
    room["director"].execute(interview.end)
    noticed(room)
    boss = room["boss"]
    number = boss.execute(archive.prepare)
    with pytest.raises(Refusal, match="不能自己签字"):
        boss.execute(archive.sign, number)
    for statement in (
        "UPDATE interview SET state = 'archived'",
        "UPDATE closing SET signed_by = prepared_by, signed_at = prepared_at",
        "DELETE FROM closing",
    ):
        with (
            pytest.raises(Exception, match=r"归档|four_eyes|只增不改"),
            room.database.writing() as connection,
        ):
            connection.execute(text(statement))
    assert state(room) is S.FOLLOWING_UP
    again = room["publisher"].execute(archive.prepare)
    boss.execute(archive.sign, again)
    assert state(room) is S.ARCHIVED


def test_what_was_not_carried_or_was_approved_in_vain_stands_in_the_way(room: Room) -> None:
    things = held(room)
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", "再见")
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    assert left_open(room)[Open.TRANSCRIPT] == 1
    room["publisher"].execute(publication.withdraw_line, things["line"], "口误")
    (row,) = [one for one in room["boss"].query(archive.open_rows) if one.what is Open.SENDING]
    assert (row.count, row.example) == (1, "第 1 条"), "as people call it"
    room["director"].execute(interview.end)
    with pytest.raises(Refusal, match="不能免去"):
        room["boss"].execute(archive.waive, Open.SENDING, "算了", 1)
    carry(room)
    found = left_open(room)
    assert (Open.SENDING in found, found[Open.TRANSCRIPT]) == (False, 2)  # nobody reads a line now


def test_a_withdrawn_answer_that_still_stands_on_its_channel_stands_in_the_way(room: Room) -> None:
    things = held(room)
    room["publisher"].execute(publication.withdraw_answer, things["answer"], "有误")
    carry(room)
    room["director"].execute(interview.end)
    assert left_open(room)[Open.ORIGIN] == 2
    (row, other) = room["publisher"].query(origin_reply.replies)
    assert {row.due, other.due} == {origin_reply.Due.RETRACT}
    tick = (row.id, row.publication_id, "", row.number)
    room["publisher"].execute(origin_reply.tick, *tick)
    assert left_open(room)[Open.ORIGIN] == 1
    room["boss"].execute(archive.waive, Open.ORIGIN, "对方邮箱已注销", 1)


def test_a_promise_that_no_ledger_holds_yet_stands_in_the_way(room: Room) -> None:
    line = room["steno"].execute(record.write, SpeakerRole.GUEST, "程立言", "月底前查完")
    room["director"].execute(interview.end)
    assert Open.FOLLOW_UP not in left_open(room)
    room["steno"].execute(record.mark, line, Mark.COMMITMENT, True)
    assert left_open(room)[Open.FOLLOW_UP] == 1, "though nobody brought the ledgers up to date"
    room["aide"].execute(followup.follow)
    assert left_open(room)[Open.FOLLOW_UP] == 1


def test_an_archived_programme_takes_no_write_at_all(room: Room) -> None:
    things = archived(room)
    steno, aide, boss = room["steno"], room["aide"], room["boss"]
    for command, *words in (
        (record.write, SpeakerRole.HOST, "", "补一句"),
        (record.start_line, SpeakerRole.HOST),
    ):
        with pytest.raises((Refusal, Trouble)):
            steno.execute(command, *words)
    with pytest.raises((Refusal, Trouble)):
        aide.execute(answer.hand_in, things["asked"], "改口", 2)
    with pytest.raises((Refusal, Trouble), match="已归档"):
        boss.execute(interview.name_guest, "李四", "局长")
    for table in guard.guarded():
        column = next(iter(table.columns)).name
        with room.database.reading() as connection:
            if connection.execute(select(table).limit(1)).first() is None:
                continue
        for statement in (
            f'UPDATE {table.name} SET "{column}" = "{column}"', f"DELETE FROM {table.name}"
        ):  # fmt: skip
            with (
                pytest.raises((Refusal, DBAPIError)),
                room.database.writing() as connection,
            ):
                connection.execute(text(statement))
    assert state(room) is S.ARCHIVED
    assert audit(room.database).fault == ""


def test_every_table_belongs_to_a_programme_or_to_the_house(room: Room) -> None:
    assert belonging.unplaced(Base.metadata.tables) == set()
    other = MetaData()
    for name in ("interview", "journal_head"):
        Base.metadata.tables[name].to_metadata(other)
    Table("new_thing", other, Column("id", Integer, primary_key=True))
    far = ForeignKey("interview.id")
    Table("new_near", other, Column("id", Integer, far, primary_key=True))
    assert belonging.unplaced(other.tables) == {"new_thing"}
    laid = {name for name, _verb, _table in guard.names()}
    with room.database.reading() as connection:
        there = connection.execute(text(
            "SELECT tgname FROM pg_trigger" if room.database.is_server
            else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        )).scalars()  # fmt: skip
        assert laid <= set(there)


def test_personal_data_goes_by_two_people_and_the_journal_still_holds(room: Room) -> None:
    things = archived(room)
    aide, boss = room["aide"], room["boss"]
    with pytest.raises(Refusal, match="期限还没有到"):
        aide.execute(archive.ask_erasure, None, "到期")
    number = aide.execute(archive.ask_erasure, things["asked"], "本人要求删除")
    with pytest.raises(Refusal, match="另一位组织协调"):
        aide.execute(archive.ask_erasure, things["asked"], "再来一次")
    with pytest.raises(Refusal, match="由组织协调来做"):
        aide.execute(archive.erase, number)
    own = boss.execute(archive.ask_erasure, things["other"], "本人要求")
    with pytest.raises(Refusal, match="不能自己办理"):
        boss.execute(archive.erase, own)
    # the raw text, the wording with what was masked, and the draft that quoted it
    assert boss.execute(archive.erase, number) == 3
    assert audit(room.database).fault == ""
    whole = everything(room)
    assert not any(secret in whole for secret in (NAME, PHONE, STREET))
    assert PUBLIC in whole  # as it was published
    assert MARK in whole
    (asked,) = room["aide"].query(questions, (), [things["asked"]])
    assert (asked.text, asked.nickname) == (MARK, MARK)
    with pytest.raises(Refusal, match="没有这项删除"):
        boss.execute(archive.erase, number)


def everything(room: Room) -> str:
    """Every row of every table, as whoever owns the database reads it."""
    with room.database.reading() as connection:
        tables = (connection.execute(select(table)) for table in Base.metadata.sorted_tables)
        return "\n".join(str(row) for found in tables for row in found)


def test_nothing_but_an_erasure_passes_for_one(room: Room) -> None:
    things = archived(room)
    number = room["aide"].execute(archive.ask_erasure, things["asked"], "本人要求删除")
    erased = (
        f"UPDATE question_raw SET nickname = '{MARK}', text = '{MARK}', salt = ''"
        f" WHERE question_id = {things['other']}"
    )
    with pytest.raises((Refusal, Trouble)), room.database.writing() as connection:
        connection.execute(text(erased))  # nobody asked for that one
    room["boss"].execute(archive.erase, number)
    with pytest.raises((Refusal, Trouble)), room.database.writing() as connection:
        connection.execute(
            text(f"UPDATE question_raw SET text = 'x' WHERE question_id = {things['asked']}")
        )
    altered(room, erased, "question_raw")
    assert "文字与记账时不同" in audit(room.database).fault


def test_who_owes_an_erasure_is_told_when_its_day_is_over(room: Room) -> None:
    archived(room)
    boss = room["boss"]
    row = boss.query(archive.retention)
    assert row.until is not None
    assert row.until > TODAY + timedelta(days=600)
    assert room.boss.query(archive.due_programmes) == ()
    yesterday = TODAY - timedelta(days=1)
    with pytest.raises(Refusal, match="写明改期限"):
        boss.execute(archive.keep_until, yesterday, "", 0)
    boss.execute(archive.keep_until, yesterday, "访谈是演示", 0)
    with pytest.raises(Refusal, match="刚被别人改过"):
        boss.execute(archive.keep_until, yesterday, "访谈是演示", 0)
    assert [one[0] for one in room.boss.query(archive.due_programmes)] == [room.programme]
    number = room["reviewer"].execute(archive.ask_erasure, None, "到期")
    assert boss.execute(archive.erase, number) == 5
    assert room.boss.query(archive.due_programmes) == ()
    assert audit(room.database).fault == ""
    whole = everything(room)
    assert not any(secret in whole for secret in (NAME, PHONE, STREET, "也欠我的工资", "网友乙"))
    with room.database.reading() as connection:
        assert set(connection.scalars(select(QuestionWords.words))) == {looked_through(MARK, MARK)}
    if not room.database.is_server:
        room.database.close()
        assert NAME.encode() not in Path(room.database.path).read_bytes()


def test_the_raw_words_are_gone_for_the_handler_too(room: Room) -> None:
    things = archived(room)
    number = room["reviewer"].execute(archive.ask_erasure, things["asked"], "本人要求删除")
    room["boss"].execute(archive.erase, number)
    room["aide"].execute(open_raw, things["asked"], RawReason.FACTS)
    assert room["aide"].query(raw, things["asked"]) == (MARK, MARK)


def test_one_that_was_called_off_is_closed_without_what_it_never_had(
    room: Room, tmp_path: Path
) -> None:
    row = room.boss.execute(year_plan.add, 2098, ROW)
    number = room.boss.execute(interview.plan, "夏季饮食安全", "市监局", AIR, 60, "", False, row)
    planner, reviewer = room.boss.in_programme(number), room["reviewer"].in_programme(number)
    for login, role in (("aide", Role.AIDE), ("publisher", Role.PUBLISHER)):
        planner.execute(people.give_role, login, role)
    planner.execute(interview.name_guest, "程立言", "局长")
    planner.execute(interview.propose)
    planner.execute(interview.approve)
    announced(room, number)
    collector, publisher = room["collector"], room["publisher"].in_programme(number)
    planner.execute(people.give_role, "collector", Role.COLLECTOR)
    collector.in_programme(number).execute(
        arrive, [Arrival("email", "1", "网友甲", "还办吗？", collector.clock.now())]
    )
    planner.execute(halt.cancel, "场地原因")
    assert {one.what for one in planner.query(archive.open_rows)} == set(Open) - {
        Open.NOTICE, Open.TRANSCRIPT, Open.VIDEO,
    }  # fmt: skip
    assert [(one.what, one.count) for one in planner.query(archive.open_rows) if one.count] == [
        (Open.QUESTIONS, 1)
    ]  # who asked is owed a word, or the reason why not
    with pytest.raises(Refusal, match="没有办完的有"):
        publisher.execute(archive.prepare)
    planner.execute(archive.waive, Open.QUESTIONS, "已在公告里统一说明", 1)
    tried = publisher.execute(archive.prepare)
    with pytest.raises(Refusal, match="归档须由另一人签字"), room.database.writing() as connection:
        connection.execute(text(f"UPDATE interview SET state = 'filed' WHERE id = {number}"))
    planner.execute(archive.sign, tried)
    assert planner.query(interview.interview).state is S.FILED
    with pytest.raises(Refusal, match="已归档"):
        reviewer.execute(interview.republish)
    with pytest.raises(Refusal, match="已归档"), room.database.writing() as connection:
        connection.execute(text(f"UPDATE guest SET name = '别人' WHERE interview_id = {number}"))
    path = tmp_path / "called-off.zip"
    write(planner, path)
    assert [one.text for one in check(path) if not one.good] == []
    line = next(
        one
        for one in room.boss.query(year_of, 2098).lines
        if one.plan is not None and one.plan.id == row
    )
    assert line.called_off  # and the row of the plan may have another programme
    assert room.boss.execute(interview.plan, "夏季", "市监局", AIR, 60, "", False, row) > number
    assert audit(room.database).fault == ""


def test_an_erasure_after_the_closing_seals_the_rows_anew(room: Room, tmp_path: Path) -> None:
    things = archived(room)
    boss = room["boss"]
    assert boss.query(odd_tables) == ()
    number = room["aide"].execute(archive.ask_erasure, things["asked"], "本人要求删除")
    boss.execute(archive.erase, number)
    assert boss.query(odd_tables) == ()
    altered(room, "UPDATE guest SET name = '别人'", "guest")
    assert boss.query(odd_tables) == ("guest",)
    path = tmp_path / "forged.zip"
    write(boss, path)
    assert [str(one.text) for one in check(path) if not one.good] == ["表 guest 与归档签字时不一致"]


def test_who_owes_an_erasure_is_found_by_as_few_questions_among_many(room: Room) -> None:
    """Of every second programme somebody set the day: all of them are owed, none is asked for."""

    def due_of(programmes: int) -> tuple[int, set[int]]:
        made = [
            room.boss.execute(interview.plan, "旧访谈", "局", AIR, 60, "急")
            for _ in range(programmes)
        ]
        ended = "UPDATE interview SET ended_at = '2020-06-20 08:00:00+00:00' WHERE id > 1"
        altered(room, ended, "interview")
        for number in made[::2]:
            planner = room.boss.in_programme(number)
            planner.execute(archive.keep_until, TODAY - timedelta(days=2), "演示", 0)
            planner.execute(archive.keep_until, TODAY - timedelta(days=1), "又改", 1)
        said: list[object] = []
        engine = room.of("boss").engine
        event.listen(engine, "before_cursor_execute", lambda *args: said.append(args[2]))
        found = room.boss.query(archive.due_programmes)
        asked = len(said)
        assert set(made) <= {number for number, _title, _until in found}
        days = {number: until for number, _title, until in found}
        assert {days[number] for number in made[::2]} == {TODAY - timedelta(days=1)}
        assert [until for *_, until in found] == sorted(until for *_, until in found)
        return asked, set(made)

    few, first = due_of(3)
    more, then = due_of(27)
    assert more == few
    assert len(first | then) == 30
