"""Lists from the hotline and WeChat: real files, hostile cells; shown before they are taken in."""

import csv
import sys
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from studio import sheet
from studio.errors import Refusal, Trouble
from studio.question import QuestionRow, RawReason, open_raw, questions, raw
from studio.sheet import Column, Looked, cells
from studio.sheet.columns import columns_of, kind_in
from studio.sheet.drafts import Draft, drafts, public_name
from studio.sheet.moments import moment
from tests.studio.room import Room

COMMAND = [sys.executable, "-m", "studio.cli"]
HOTLINE = ("工单编号", "来电时间", "来电人", "联系电话", "性别", "诉求内容", "承办单位")
TICKET = ("20250620001", "2025年6月20日 15:04", "张伟", "13800001234", "男", "路灯坏了", "城管局")


def as_csv(
    path: Path, rows: Sequence[Sequence[object]], encoding: str = "utf-8-sig", **more: Any
) -> Path:
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, **more).writerows(rows)
    return path


def as_xlsx(path: Path, rows: Sequence[Sequence[object]]) -> Path:
    book = Workbook()
    page = book.active
    assert page is not None
    for row in rows:
        page.append(list(row))
    book.save(path)
    return path


def read(path: Path, where: dict[Column, int] | None = None) -> sheet.Sheet:
    return sheet.read(COMMAND, path, where)


def looked(room: Room, path: Path, channel: str = "hotline_12345") -> Looked:
    return room["aide"].query(sheet.look_at, channel, read(path).drafts)


def taken(room: Room, path: Path, channel: str = "hotline_12345") -> tuple[QuestionRow, ...]:
    where = read(path).where
    sheet.take_in(COMMAND, room["collector"], path, where, channel)
    return room["aide"].query(questions)


# times


@pytest.mark.parametrize(
    "words",
    [
        "2026年6月20日 15:04", "2026年6月20日15时04分", "2026/6/20 15:04", "2026-06-20 15:04:00",
        "2026.6.20 15:04", "2026-06-20T15:04", "２０２６－０６－２０　１５：０４", "20260620150400",
        "2026年6月20日 下午3:04", "2026-06-20 03:04 PM", "2026年6月20日 星期六 15:04",
        "2026-6-20 15:04:00.000", "46193.6277777778",
    ],
)  # fmt: skip
def test_a_time_is_understood_however_it_is_written(words: str) -> None:
    here = datetime(2026, 6, 20, 15, 4).astimezone(UTC)
    assert moment(words) == here


def test_a_zone_or_a_count_of_seconds_is_taken_at_its_word() -> None:
    there = datetime(2026, 6, 20, 7, 4, tzinfo=UTC)
    for words in ("2026-06-20T15:04:00+08:00", "2026-06-20 07:04:00Z", "1781939040",
                  "1781939040000"):  # fmt: skip
        assert moment(words) == there, words


@pytest.mark.parametrize(
    "words",
    ["", "昨天", "2026-13-01", "2026年2月30日", "6/20/2026", "99999", "0001-01-01",
     "2026-06-20 25:00", "9" * 400, "=NOW()"],
)  # fmt: skip
def test_what_is_no_time_is_none(words: str) -> None:
    assert moment(words) is None


@given(st.text())
def test_no_text_makes_the_reading_of_times_fall_over(words: str) -> None:
    found = moment(words)
    assert found is None or found.tzinfo is UTC


# which column is what


def test_columns_are_found_by_the_headings_in_use() -> None:
    assert columns_of(HOTLINE) == {
        Column.REF: 0, Column.AT: 1, Column.NAME: 2, Column.SEX: 4, Column.TEXT: 5, Column.UNIT: 6,
    }  # fmt: skip
    wechat = ["openid", "微信昵称", "留言时间（北京）", "* 留言内容："]
    assert columns_of(wechat) == {
        Column.ASKER: 0, Column.NICKNAME: 1, Column.AT: 2, Column.TEXT: 3,
    }  # fmt: skip


def test_a_lists_own_word_for_a_kind_is_understood() -> None:
    found = [kind_in(words) for words in ("意见建议", "投诉举报", "反映", "咨询", "")]
    assert found == ["suggestion", "report", "report", "question", "question"]


@pytest.mark.parametrize(
    ("name", "sex", "public"),
    [
        ("张伟", "男", "张先生"), ("欧阳娜娜", "女", "欧阳女士"), ("张伟", "", "张某"),
        ("王女士", "女", "王女士"), ("李**", "", "李**"), ("Anna", "女", "Anna"), ("", "男", ""),
        ("张小芳女士", "女", "张女士"), ("欧阳明同志", "", "欧阳同志"), ("老王", "男", "老王先生"),
        ("老李师傅", "", "老李师傅"), ("王某某", "", "王某某"), ("匿名", "", "匿名"),
        ("13800138000", "男", "市民"), ("１３８ ００１３ ８０００", "", "市民"),
        ("张伟 138-0013-8000", "男", "张先生"),
    ],
)  # fmt: skip
def test_of_a_real_name_the_public_reads_the_surname(name: str, sex: str, public: str) -> None:
    assert public_name(name, sex) == public


# files


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_csv_is_read_in_any_usual_form(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = "路灯坏了；没人管, 第二次;\t说“了”\n请尽快"
    row = (*TICKET[:5], text, TICKET[6])
    path = as_csv(tmp_path / "工单.csv", [HOTLINE, row], encoding, delimiter=delimiter)
    found = read(path)
    (one,) = found.drafts
    assert (one.ref, one.text, one.nickname, one.public_name) == (
        "20250620001", text, "张伟", "张先生",
    )  # fmt: skip
    assert (found.channel, found.left_out) == ("hotline_12345", ("联系电话",))
    assert one.unit == "城管局"


def test_a_workbook_with_a_title_dates_and_large_numbers(tmp_path: Path) -> None:
    at = datetime(2025, 6, 20, 15, 4)  # noqa: DTZ001 - as a spreadsheet keeps it
    path = as_xlsx(tmp_path / "工单.xlsx", [
        ("12345 热线转办工单",), HOTLINE, (20250620001, at, *TICKET[2:]), (),
        (20250620002, 45828.6277777778, *TICKET[2:]),
    ])  # fmt: skip
    first, second = read(path).drafts
    assert (first.ref, first.at, first.number) == ("20250620001", at.astimezone(UTC), 3)
    assert (second.ref, second.at, second.number) == ("20250620002", at.astimezone(UTC), 5)


def test_merged_cells_and_formulas_are_text_and_nothing_is_worked_out(tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(("留言内容", "昵称"))
    page.append(('=HYPERLINK("http://evil","点我")', "@SUM(A1)"))
    page.append(("合并的", None))
    page.append((None, None))
    page.merge_cells("A3:A4")
    book.save(tmp_path / "w.xlsx")
    found = read(tmp_path / "w.xlsx")
    assert [one.text for one in found.drafts] == ['=HYPERLINK("http://evil","点我")', "合并的"]
    assert found.drafts[0].nickname == "@SUM(A1)"
    assert found.channel == ""


def test_a_person_says_what_the_columns_are(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "x.csv", [("甲", "乙"), ("几点开门？", "小王")])
    assert read(path).drafts == ()
    (one,) = read(path, {Column.TEXT: 0, Column.NICKNAME: 1}).drafts
    assert (one.text, one.public_name) == ("几点开门？", "小王")


def test_every_fault_is_said_with_its_line(room: Room, tmp_path: Path) -> None:
    later = f"{datetime.now() + timedelta(days=2):%Y-%m-%d %H:%M}"  # noqa: DTZ005
    rows = [
        ("1", "2025-06-20 10:00", "好的"), ("2", "2025-06-20 10:00", "  "),
        ("3", "昨天", "问"), ("4", "", "问"), ("5", later, "问"), ("6", "2025-06-20", "长" * 5001),
        ("1", "2025-06-20 10:00", "重复的"), ("8" * 201, "2025-06-20", "问"),
        ("9", "2025-06-20 10:00", "已有的"),
    ]  # fmt: skip
    path = as_csv(tmp_path / "t.csv", [("工单编号", "来电时间", "诉求内容"), *rows])
    one = as_csv(tmp_path / "one.csv", [("工单编号", "来电时间", "诉求内容"), rows[-1]])
    assert len(taken(room, one)) == 1
    found = looked(room, path)
    assert {row.number: str(row.fault) for row in found.bad} == {
        3: "没有内容", 4: "看不懂时间“昨天”", 5: "没有时间", 6: "时间在将来",
        7: "内容超过 5,000 个字", 8: "与第 2 行重复", 9: "编号超过 200 个字", 10: "已经导入过",
    }  # fmt: skip
    assert [one.text for one in found.drafts if not one.fault] == ["好的"]


def test_the_same_file_twice_brings_nothing_twice(room: Room, tmp_path: Path) -> None:
    rows = [("openid", "昵称", "留言时间", "留言内容"),
            ("o-1", "小王", "2025-06-20 10:00", "几点开门？"),
            ("o-2", "小王", "2025-06-20 10:00", "几点开门？")]  # fmt: skip
    path = as_csv(tmp_path / "w.csv", rows)
    assert len(taken(room, path, "wechat")) == 2
    again = looked(room, path, "wechat")
    assert again.good == 0
    assert len(taken(room, path, "wechat")) == 2
    assert len(taken(room, path, "weibo")) == 4


def test_the_phone_is_never_taken_in_and_the_name_stays_with_the_raw_words(
    room: Room, tmp_path: Path
) -> None:
    (row,) = taken(room, as_csv(tmp_path / "t.csv", [HOTLINE, TICKET]))
    assert (row.nickname, row.said_unit, row.unit) == ("张先生", "城管局", "")
    assert row.received_at == datetime(2025, 6, 20, 15, 4).astimezone(UTC)
    room["aide"].execute(open_raw, row.id, RawReason.CONTACT)
    assert room["aide"].query(raw, row.id) == ("张伟", "路灯坏了")
    if room.database.is_server:
        return
    whole = b"".join(path.read_bytes() for path in room.database.path.parent.glob("studio.sqlite*"))
    assert b"13800001234" not in whole


def test_some_thousands_come_in_their_order(room: Room, tmp_path: Path) -> None:
    rows = [(f"t{n}", "2025-06-20 10:00", f"第{n}问") for n in range(3000)]
    path = as_csv(tmp_path / "t.csv", [("工单编号", "来电时间", "诉求内容"), *rows])
    desk = room["collector"]
    assert sheet.take_in(COMMAND, desk, path, read(path).where, "hotline_12345") == 3000
    found = room["aide"].query(questions)
    assert sorted(row.text for row in found) == sorted(text for _, _, text in rows)
    assert [row.id for row in found] == sorted(row.id for row in found)


def test_who_may_not_bring_questions_in_is_refused_there_too(room: Room, tmp_path: Path) -> None:
    path = as_csv(tmp_path / "t.csv", [HOTLINE, TICKET])
    for login in ("host", "stranger"):
        with pytest.raises(Refusal):
            sheet.take_in(COMMAND, room[login], path, read(path).where, "hotline_12345")
    with pytest.raises(Refusal, match="没有渠道 nowhere"):
        sheet.take_in(COMMAND, room["aide"], path, read(path).where, "nowhere")
    assert room["aide"].query(questions) == ()


@pytest.mark.parametrize("name", ["missing.csv", "", "folder"])
def test_a_file_that_cannot_be_read_says_so(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(Refusal, match="读不到文件"):
        read(tmp_path / name)


def test_what_is_no_list_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x"
    with zipfile.ZipFile(tmp_path / "z", "w") as archive:
        archive.writestr("a.txt", "b")
    for data, said in (
        (b"", "没有内容"), (b"\n\n,,\n", "没有内容"), (b"\xff\xfe\x00\x00\xd8", "不是文字表格"),
        (b"PK\x03\x04 broken", "不是表格"), ((tmp_path / "z").read_bytes(), "不是表格"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "旧式的 Excel"), (b"a\0b", "不是文字表格"),
    ):  # fmt: skip
        path.write_bytes(data)
        with pytest.raises(Refusal, match=said):
            read(path)


def test_a_broken_workbook_is_refused_in_words(tmp_path: Path) -> None:
    whole = as_xlsx(tmp_path / "w.xlsx", [HOTLINE, TICKET])
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new:
        for part in old.namelist():
            data = old.read(part)
            new.writestr(part, data[:60] if part.endswith("sheet1.xml") else data)
    with pytest.raises(Refusal, match="读不懂"):
        read(tmp_path / "b.xlsx")


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = as_xlsx(tmp_path / "w.xlsx", [HOTLINE, TICKET])
    monkeypatch.setattr(cells, "MOST_UNPACKED", 1000)
    with pytest.raises(Refusal, match="展开后太大"):
        list(cells.lines(path))


def test_too_many_lines_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = as_csv(tmp_path / "t.csv", [("内容",)] + [("问",)] * 20)
    monkeypatch.setattr(cells, "MOST_LINES", 10)
    with pytest.raises(Refusal, match="超过 10 行"):
        list(cells.lines(path))


def test_a_reading_that_is_killed_brings_nothing(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "t.csv", [HOTLINE, TICKET])
    dying = [sys.executable, "-c", "import os, sys; os.kill(os.getpid(), 9)"]
    with pytest.raises(Trouble, match="没有读完"):
        sheet.read(dying, path)


def test_what_is_given_up_ends_and_goes_on_when_it_is_asked_again(
    room: Room, tmp_path: Path
) -> None:
    path = as_csv(tmp_path / "t.csv", [HOTLINE, TICKET])
    hanging = [sys.executable, "-c", "import time; time.sleep(600)"]
    with pytest.raises(Trouble, match="导入中断"):
        sheet.take_in(hanging, room["aide"], path, {Column.TEXT: 5}, "phone", lambda: True)
    assert len(taken(room, path)) == 1


# what is wrong is kept for mending


def test_bad_lines_are_saved_with_their_reason_and_no_formula(tmp_path: Path) -> None:
    rows = [("工单编号", "诉求内容", "备注"), ("1", "", "=cmd|' /C calc'!A0"), ("2", "好", "x"),
            ("3", " ", "-2+3")]  # fmt: skip
    path, target = as_csv(tmp_path / "t.csv", rows), tmp_path / "坏.csv"
    assert sheet.save_bad(COMMAND, path, {2: "没有内容", 4: "没有内容"}, target) == 2
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [
            ["工单编号", "诉求内容", "备注", "未导入的原因"],
            ["1", "", "'=cmd|' /C calc'!A0", "没有内容"],
            ["3", " ", "'-2+3", "没有内容"],
        ]
    with pytest.raises(Refusal, match="已经存在"):
        sheet.save_bad(COMMAND, path, {2: "没有内容"}, target)
    with pytest.raises(Trouble, match="保存没有完成"):
        sheet.save_bad(COMMAND, path, {2: "没有内容"}, tmp_path / "nowhere" / "x.csv")


HOSTILE = st.text(
    st.characters(exclude_categories=()) | st.sampled_from('\0\u202e\u200b\u0301\ud800=+-@,"\n'),
    max_size=60,
)


@given(st.lists(st.lists(HOSTILE, min_size=3, max_size=3), max_size=5))
def test_no_cell_makes_a_line_fall_over(rows: list[list[str]]) -> None:
    where = {Column.TEXT: 0, Column.NAME: 1, Column.AT: 2}
    for one in drafts(enumerate(rows, 2), where):
        assert isinstance(one, Draft)
        if not one.fault:
            assert one.text
            assert "\0" not in one.text + one.nickname + one.ref
            (one.text + one.nickname + one.ref + one.unit).encode()
