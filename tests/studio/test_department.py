"""One name, one department: under today's name, another one, or one of before."""

import os
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from studio import department, screening
from studio.department import Held, Listed
from studio.errors import Refusal, Trouble
from studio.journal import HOUSE, entries_after
from studio.question import questions
from tests import plans
from tests.studio.room import Room

D = date(2018, 6, 14)


def listed(room: Room) -> dict[str, tuple[str, ...]]:
    return {row.name: row.names[1:] for row in room.boss.query(department.departments)}


def sent_to(room: Room, unit: str) -> str:
    (number,) = room.ask("谁来管？")
    room["aide"].execute(screening.assign, number, 0, unit)
    return room["aide"].query(questions, ids=[number])[0].unit


def test_a_question_sent_by_an_alias_goes_to_the_department_by_its_full_name(room: Room) -> None:
    room.boss.execute(department.add, "市卫生健康局", ["卫健委", "卫生局"])
    assert sent_to(room, " 卫健委 ") == "市卫生健康局"
    assert sent_to(room, "市卫生健康局") == "市卫生健康局"


def test_a_unit_that_is_not_on_the_list_is_taken_as_it_is_written(room: Room) -> None:
    room.boss.execute(department.add, "市卫生健康局", ["卫健委"])
    assert sent_to(room, "某街道办") == "某街道办"


def test_a_renamed_department_is_still_found_under_its_old_name(room: Room) -> None:
    number = room.boss.execute(department.add, "市卫生计生委", ["卫计委"])
    room.boss.execute(department.revise, number, "市卫生健康局", ["卫健委"])
    assert listed(room) == {"市卫生健康局": ("卫健委", "市卫生计生委")}
    assert sent_to(room, "市卫生计生委") == "市卫生健康局"
    assert sent_to(room, "卫计委") == "卫计委"
    room.boss.execute(department.revise, number, "市卫生计生委", [])
    assert listed(room) == {"市卫生计生委": ("市卫生健康局",)}


def test_one_name_leads_to_one_department_alone(room: Room) -> None:
    first = room.boss.execute(department.add, "市教育局", ["教体局"])
    for name, aliases in (("教体局", []), ("市教育局", []), ("市体育局", ["教体局"])):
        with pytest.raises(Refusal, match="只能指向一个部门"):
            room.boss.execute(department.add, name, aliases)
    second = room.boss.execute(department.add, "市体育局")
    with pytest.raises(Refusal, match="只能指向一个部门"):
        room.boss.execute(department.revise, second, "市教育局", [])
    assert listed(room) == {"市教育局": ("教体局",), "市体育局": ()}
    assert first != second


def test_a_retired_department_is_offered_no_longer_and_its_name_stays_its_own(room: Room) -> None:
    number = room.boss.execute(department.add, "市粮食局", ["粮食局"])
    room.boss.execute(department.retire, number)
    assert not room.boss.query(department.departments)[0].active
    assert sent_to(room, "粮食局") == "粮食局"
    with pytest.raises(Refusal):
        room.boss.execute(department.add, "粮食局")
    room.boss.execute(department.reinstate, number)
    assert sent_to(room, "粮食局") == "市粮食局"


def test_planner_and_administrator_keep_the_list_and_nobody_else(room: Room) -> None:
    for login in ("aide", "director", "publisher"):
        with pytest.raises(Refusal):
            room[login].in_programme(HOUSE).execute(department.add, "市教育局")
    with pytest.raises(Refusal, match="整个演播台"):
        room["boss"].execute(department.add, "市教育局")


def test_every_change_of_the_list_stands_in_the_journal_without_names(room: Room) -> None:
    number = room.boss.execute(department.add, "市教育局", ["教体局"])
    room.boss.execute(department.revise, number, "市教育体育局", [])
    room.boss.execute(department.retire, number)
    with room.database.reading() as connection:
        rows = [r for r in entries_after(connection, HOUSE, 0) if r.thing == "department"]
    acts = [row.act.rpartition(".")[2] for row in rows]
    assert acts == ["add", "revise", "retire"]
    assert {row.thing_id for row in rows} == {number}
    assert not any("教育" in row.detail for row in rows)


def test_a_list_is_taken_in_whole_or_not_at_all(room: Room) -> None:
    room.boss.execute(department.add, "市教育局", ["教体局"])
    rows = [Listed("市公安局", ("公安",)), Listed("市城管局", ("教体局",))]
    with pytest.raises(Refusal, match="教体局"):
        room.boss.execute(department.take_in, rows)
    assert listed(room) == {"市教育局": ("教体局",)}
    assert room.boss.execute(department.take_in, rows[:1]) == 1
    assert room.boss.execute(department.take_in, [Listed("教体局", ("教委",))]) == 0
    assert listed(room) == {"市公安局": ("公安",), "市教育局": ("教体局", "教委")}


# files


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_table_of_a_chinese_spreadsheet_is_read(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "部门.csv"
    lines = ("名称,别名", "市教育局,教体局、教委", "", "市公安局,公安,派出所", "市教育局,教委")
    path.write_bytes("\r\n".join(lines).encode(encoding))
    assert department.read_file(path) == (
        Listed("市教育局", ("教体局", "教委")),
        Listed("市公安局", ("公安", "派出所")),
    )


@pytest.mark.parametrize(
    "line",
    [
        "市教育局,教体局,教委", "市教育局\t教体局\t教委", "市教育局;教体局;教委",
        "市教育局，教体局，教委", "市教育局、教体局、教委", "市教育局；教体局；教委",
        "市教育局,教体局、教委", "市教育局;教体局,教委", '"市教育局","教体局\n教委"',
        "市教育局,教体局\r\n市教育局,教委",
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_columns_stand_between_whatever_a_list_has_between_them(line: str, encoding: str) -> None:
    rows = department.read_list(f"{line}\n市公安局\n".encode(encoding))
    assert rows == (Listed("市教育局", ("教体局", "教委")), Listed("市公安局"))


def test_a_blank_belongs_to_the_name() -> None:
    rows = department.read_list("City Health Bureau, Health Bureau\n云州市 教育局".encode())
    assert rows == (Listed("City Health Bureau", ("Health Bureau",)), Listed("云州市 教育局"))
    assert department.split_names("Health Bureau、卫健委") == ("Health Bureau", "卫健委")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (",教体局", "请填写部门名称"),
        ("长" * 61, "不超过 60 个字"),
        ("市教育局," + "长" * 61, "不超过 60 个字"),
        ("市教\x07育局", "“市教□育局”里有看不见的控制字符"),
        ("市教育局,教\u200b委", "“教□委”里有看不见的控制字符"),
        ("市教育局\u202e", "看不见的控制字符"),
    ],
)
def test_a_wrong_line_is_told_and_harms_no_other(line: str, said: str) -> None:
    wrong, right = department.read_list(f"{line}\n市公安局,公安".encode())
    assert said in wrong.fault
    assert (wrong.number, right.number) == (1, 2)
    assert right == Listed("市公安局", ("公安",))


def test_a_name_with_signs_that_nobody_sees_is_refused_in_the_form_too(room: Room) -> None:
    for name, aliases in (("市教\x07育局", []), ("市教育局", ["教\u202e委"])):
        with pytest.raises(Refusal, match="看不见的控制字符"):
            room.boss.execute(department.add, name, aliases)
    assert listed(room) == {}


def test_what_is_shown_of_a_list_is_what_taking_it_in_brings(room: Room) -> None:
    room.boss.execute(department.add, "市教育局", ["教体局"])
    rows = department.read_list(
        "教体局,教委,教育局\n市公安局,公安\n市城管局,公安\n市城管局,城管\n公安,警察\n市教育局".encode()
    )
    looked = room.boss.query(department.look_at, rows)
    assert [(one.owner, one.new) for one in looked] == [
        ("市教育局", ("教委", "教育局")), ("", ("公安",)), ("", ()), ("市公安局", ("警察",)),
        ("市教育局", ()),
    ]  # fmt: skip
    assert ["公安”是“市公安局”的别名" in one.fault for one in looked] == [
        False, False, True, False, False,
    ]  # fmt: skip
    good = [one.row for one in looked if not one.fault]
    assert room.boss.execute(department.take_in, good) == 1
    assert listed(room) == {
        "市公安局": ("公安", "警察"), "市教育局": ("教体局", "教委", "教育局"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "没有部门"),
        (b"\xff\xfe\x00\x00\x81", "不是文字表格"),
        (b"PK\x03\x04\x00\x00", "不是文字表格"),
    ],
)
def test_what_is_no_list_is_refused_in_plain_words(data: bytes, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        department.read_list(data)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="读不到文件"):
        department.read_file(tmp_path / "没有.csv")


def test_neither_an_unknown_home_nor_a_pipe_is_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "名单.csv"
    os.mkfifo(pipe)
    for path in (Path("~nobody-of-this-name/名单.csv"), pipe):
        with pytest.raises(Refusal, match="路径不对"):
            department.read_file(path)


# days


def test_a_name_leads_to_the_one_of_the_day(room: Room) -> None:
    number = room.boss.execute(department.add, "省卫生厅")
    room.boss.execute(department.revise, number, "省卫生计生委", [], date(2013, 9, 22))
    with pytest.raises(Refusal, match="须在其后"):
        room.boss.execute(department.revise, number, "省卫生健康委", [], date(2013, 9, 22))
    room.boss.execute(department.revise, number, "省卫生健康委", ["省卫健委"], date(2018, 10, 25))

    def on(words: str, year: int, month: int, day: int) -> str:
        return room["aide"].query(department.name_on, words, date(year, month, day))

    for words in ("省卫生厅", "省卫生计生委", "省卫健委", " 省卫生健康委 "):
        assert on(words, 2013, 9, 21) == "省卫生厅"
        assert on(words, 2013, 9, 22) == on(words, 2018, 10, 24) == "省卫生计生委"
        assert on(words, 2018, 10, 25) == "省卫生健康委"
    assert on("某街道办", 2018, 1, 1) == "某街道办"
    room.boss.execute(department.revise, number, "省卫生健康委", [], date(2018, 10, 26))
    assert on("省卫生厅", 2018, 10, 25) == "省卫生健康委"  # nobody knows better


@pytest.mark.parametrize(("key", "units"), [("guangdong-2016", 16), ("shandong-2014", 23)])
def test_the_units_of_a_notice_come_in_and_are_all_found(room: Room, key: str, units: int) -> None:
    rows = department.given_file(key)
    assert room.boss.execute(department.take_in, rows) == units
    assert room.boss.execute(department.take_in, rows) == 0
    names = {
        "guangdong-2016": [
            row["责任单位"]
            for row in plans.table("guangdong_2016_units_from_seed_dates_missing")
            if row["类型"] != "市长访谈"
        ],
        "shandong-2014": [row.units[0] for row in plans.shandong()],
    }[key]
    found = {room["aide"].query(department.full_name, name) for name in names}
    assert len(set(names)) == len(found) == units
    assert found == {row.name for row in room.boss.query(department.departments)}
    if key == "guangdong-2016":
        was = [room.boss.query(department.name_on, name, date(2016, 5, 1)) for name in names]
        assert was == names
        assert room["aide"].query(department.full_name, "省卫生计生委") == "省卫生健康委"


def test_a_list_brings_former_names_with_their_days(room: Room) -> None:
    lines = ("名称,别名,旧称,出处", "省税务局,税务局,省地税局（至2018-06-14）、省税局,公告")
    (row,) = department.read_list("\n".join(lines).encode())
    assert row == Listed(
        "省税务局", ("税务局",),
        former=(Held("省地税局", None, date(2018, 6, 14)), Held("省税局")),
    )  # fmt: skip
    other = room.boss.execute(department.add, "省国税局")
    (looked,) = room.boss.query(department.look_at, [row])
    assert looked.new == ("税务局", "省地税局", "省税局")
    room.boss.execute(department.take_in, [row])
    room.boss.execute(department.take_in, [Listed("省税局", former=(Held("省税局", until=D),))])
    assert listed(room)["省税务局"] == ("税务局", "省地税局", "省税局")
    assert room.boss.query(department.name_on, "税务局", D) == "省地税局"
    assert Held("省税局", None, D) in next(
        row.held for row in room.boss.query(department.departments) if row.id != other
    )
    theirs = Listed("省财政厅", former=(Held("省国税局"),))
    (looked,) = room.boss.query(department.look_at, [theirs])
    assert "省国税局" in looked.fault
    (wrong,) = department.read_list("名称,旧称\n省税务局,省地税局（至2018-13）".encode())
    assert "日期没有认出" in wrong.fault


def test_no_name_ends_before_it_begins_nor_todays_at_all(room: Room) -> None:
    number = room.boss.execute(department.add, "省卫生计生委")
    room.boss.execute(department.revise, number, "省卫生健康委", [], date(2018, 10, 25))
    for change in ("since = '2018-10-25', kind = 'former'", "kind = 'current'"):
        with (
            pytest.raises((Refusal, Trouble, DatabaseError)),
            room.database.writing() as connection,
        ):
            connection.execute(
                text(f"UPDATE department_name SET {change} WHERE name = '省卫生计生委'")
            )
