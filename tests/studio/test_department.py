"""One name, one department: under today's name, another one, or one of before."""

from pathlib import Path

import pytest

from studio import department, screening
from studio.department import Listed
from studio.errors import Refusal, Trouble
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
    ("data", "said"),
    [
        (b"", "没有部门"),
        (b"\xff\xfe\x00\x00\x81", "不是文字表格"),
        (b"PK\x03\x04\x00\x00", "不是文字表格"),
        ("市教育局\n,教体局\n".encode(), "第 2 行"),
        (("长" * 61).encode(), "第 1 行"),
    ],
)
def test_what_is_no_list_is_refused_in_plain_words(data: bytes, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        department.read_list(data)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="读不到文件"):
        department.read_file(tmp_path / "没有.csv")
