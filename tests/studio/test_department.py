"""One name, one department: under today's name, another one, or one of before."""

import os
from pathlib import Path

import pytest

from studio import department, screening
from studio.department import Listed
from studio.errors import Refusal
from studio.journal import HOUSE, entries_after
from studio.question import questions
from tests.studio.room import Room


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
