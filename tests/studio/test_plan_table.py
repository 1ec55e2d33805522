"""Plan tables of the notices come round cell for cell; messy ones say what is uncertain."""

import csv
import zipfile
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml

from studio import plan_table, policy_choice, year_plan
from studio.errors import Refusal, Trouble
from studio.plan_table import Column, Found, look_at, read, write
from studio.plan_table.declared import number_of
from studio.policy import built_in
from studio.year_plan import Kind, Planned, YearRow
from studio.year_view import year_of
from tests import plans
from tests.studio.room import Room

EXACT = {"taibai-2018": ("taibai_2018_exact", 2018), "zhuhai-2022": ("zhuhai_2022_exact", 2022)}
BY_ID = {one.id: one for one in built_in()}
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEADS = ["序号", "责任单位", "访谈时间", "访谈主题", "备注"]


def cells(path: Path) -> list[list[str]]:
    """What any reader of such files finds in it, ours left aside."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))
    if path.suffix == ".xlsx":
        rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
        return [["" if cell is None else str(cell) for cell in row] for row in rows]
    table = docx.Document(str(path)).tables[0]
    return [[cell.text for cell in row.cells] for row in table.rows]


def take_in(room: Room, found: Found, year: int) -> tuple[YearRow, ...]:
    looked = room.boss.query(look_at, year, found.drafts)
    room.boss.execute(year_plan.take_in, year, looked.good)
    return room.boss.query(year_plan.rows_of, year)


def document(path: Path, *parts: str | list[list[str]]) -> Any:
    made = docx.Document()
    for part in parts:
        if isinstance(part, str):
            made.add_paragraph(part)
            continue
        table = made.add_table(len(part), len(part[0]))
        for row, line in zip(table.rows, part, strict=True):
            for cell, words in zip(row.cells, line, strict=True):
                cell.text = words
    made.save(str(path))
    return made


@pytest.mark.parametrize("ending", plan_table.KINDS)
@pytest.mark.parametrize("notice", EXACT)
def test_the_notices_tables_come_round_cell_for_cell(
    room: Room, tmp_path: Path, notice: str, ending: str
) -> None:
    name, year = EXACT[notice]
    wanted = cells(plans.FOLDER / f"{name}.csv")
    assert len(wanted) == 11
    rows = take_in(room, read(plans.FOLDER / f"{name}.csv"), year)
    columns = BY_ID[notice].texts("plan_columns")
    first = tmp_path / f"计划{ending}"
    assert write(first, f"{year}年计划表", rows, columns) == 10
    assert cells(first) == wanted
    again = read(first)
    assert not any(one.doubts or one.fault for one in again.drafts)
    assert [one.planned for one in again.drafts] == [row.planned for row in rows]
    rows = take_in(room, again, year + 1)
    second = tmp_path / f"再来{ending}"
    write(second, "再来", rows, columns)
    assert cells(second) == wanted


def test_the_table_without_dates_gives_19_rows_and_an_incomplete_plan(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "guangdong-2016")
    found = read(plans.FOLDER / "guangdong_2016_units_from_seed_dates_missing.csv")
    rows = take_in(room, found, 2016)
    assert len(rows) == 19
    assert all(row.planned.month is None for row in rows)
    assert sum(row.planned.kind == Kind.MAYOR for row in rows) == 3
    assert {row.planned.series for row in rows} == {"", "政府工作话你知", "热点办事"}
    year = room.boss.query(year_of, 2016)
    assert year.incomplete
    assert all(line.missing == ("缺访谈时间",) for line in year.lines)


def test_a_notice_whose_table_was_lost_is_read_from_its_text_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    document(
        path,
        "一、市長訪談",
        "請惠州、江門、肇慶市政府主要負(fù)責(zé)同志參加市長訪談。",
        "“政府工作話你知”微訪談，請省發(fā)展改革委、省教育廳、省科技廳、省扶貧辦負(fù)責(zé)同志參加。",
        "“熱點辦事”微訪談，請省公安廳、省司法廳、省國土資源廳負(fù)責(zé)同志參加。",
        "三、時間安排",
        "四、工作要求",
    )
    found = read(path)
    assert any("時間安排" in note and "没有表格" in note for note in found.notes)
    assert [one.planned.units[0] for one in found.drafts][:3] == [
        "惠州市政府", "江门市政府", "肇庆市政府",
    ]  # fmt: skip
    assert [one.planned.kind for one in found.drafts] == ["mayor"] * 3 + ["micro"] * 7
    assert [one.planned.rank for one in found.drafts[:3]] == ["主要负责同志"] * 3
    assert found.drafts[-1].planned.series == "热点办事"
    assert all(one.doubts and one.planned.month is None for one in found.drafts)


def test_a_messy_document_comes_in_with_its_doubts(tmp_path: Path) -> None:
    path = tmp_path / "messy.docx"
    made = document(
        path,
        "2018年访谈计划表",
        [
            ["序 号", "责任\n单位", "访 谈 時 間", "訪談主題", "联系人"],
            ["1", "縣扶貧辦", "5月15日", "脱贫(pín)攻坚", "张三"],
            ["2", "县旅发委\n（招商局）", "待定", "旅游", "李四"],
            ["合计", "", "", "", "共两期"],
        ],
    )
    assert made is not None
    found = read(path)
    first, second, last = found.drafts
    assert first.planned.topic == "脱贫攻坚"
    assert first.planned.units == ("縣扶貧辦",)
    assert any("注音" in one for one in first.doubts)
    assert second.planned.units == ("县旅发委", "招商局")
    assert any("换行" in one for one in second.doubts)
    assert any("时间没有认出：待定" in one for one in second.doubts)
    assert second.planned.when_cell == "待定"
    assert "不像计划" in last.fault
    assert any("没有导入的列：联系人" in note for note in found.notes)


def test_a_heading_over_two_lines_and_words_above_it(tmp_path: Path) -> None:
    path = tmp_path / "two.csv"
    path.write_text(
        "某县在线访谈计划,,\n责任,访谈,访谈\n单位,时间,主题\n县教体局,6月1日,招生\n",
        encoding="utf-8",
    )
    found = read(path)
    assert [one.planned.units for one in found.drafts] == [("县教体局",)]
    assert found.drafts[0].planned.month == 6
    assert any("某县在线访谈计划" in note for note in found.notes)


def test_a_table_without_a_heading_is_guessed_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "bare.csv"
    path.write_text("县教体局,6月1日,招生政策\n县环保局,10月12日,治污降霾\n", encoding="gb18030")
    found = read(path)
    assert [(one.planned.units, one.planned.month) for one in found.drafts] == [
        (("县教体局",), 6), (("县环保局",), 10),
    ]  # fmt: skip
    assert all(any("推断" in one for one in draft.doubts) for draft in found.drafts)
    assert any("没有认出表头" in note for note in found.notes)


def test_merged_cells_of_a_workbook_are_filled_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "merged.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (["月份", "部门名称"], ["11月", "市教育局"], [None, "市民政局"]):
        sheet.append(line)
    sheet.merge_cells("A2:A3")
    book.save(path)
    first, second = read(path).drafts
    assert (first.planned.month, second.planned.month) == (11, 11)
    assert first.doubts == ()
    assert any("合并" in one for one in second.doubts)


def test_merged_cells_of_a_document_are_filled_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "merged.docx"
    made = document(
        path, [["月份", "部门名称"], ["11月", "市教育局"], ["", "市民政局"], ["12月", "市审计局"]]
    )
    table = made.tables[0]
    table.cell(1, 0).merge(table.cell(2, 0))
    made.save(str(path))
    found = read(path).drafts
    assert [one.planned.month for one in found] == [11, 11, 12]
    assert [bool(one.doubts) for one in found] == [False, True, False]


def of_word(words: str) -> Any:
    return parse_xml(words.replace(" ", f' xmlns:w="{WORD}" ', 1))


def test_no_word_of_a_form_is_lost_doubled_or_in_another_column(tmp_path: Path) -> None:
    """Rows and cells within controls, a row that begins further right, what was moved."""
    path = tmp_path / "计划.docx"
    lines = [[str(n), f"第{n}局", "4月1日", f"主题{n}", f"注{n}"] for n in range(1, 6)]
    made = document(path, [HEADS, *lines])
    rows = list(made.tables[0].rows)
    for part in (rows[1]._tr, rows[2].cells[3]._tc):
        control = of_word("<w:sdt ><w:sdtContent/></w:sdt>")
        part.addprevious(control)
        control[0].append(part)
    rows[3]._tr.get_or_add_trPr().append(of_word('<w:gridBefore w:val="1"/>'))
    rows[3]._tr.remove(rows[3]._tr.tc_lst[0])
    run = rows[4].cells[3].paragraphs[0]._p
    run.append(
        of_word('<w:moveFrom w:id="1" w:author="甲"><w:r><w:t>原处</w:t></w:r></w:moveFrom>')
    )
    day = rows[5].cells[2].paragraphs[0]
    day.text = "4"
    day._p.append(of_word("<w:r ><w:noBreakHyphen/><w:t>1</w:t></w:r>"))
    made.save(str(path))
    found = read(path)
    got = [(one.planned.units_said, one.planned.topic, one.planned.remark) for one in found.drafts]
    assert got == [(line[1], line[3], line[4]) for line in lines]
    assert [one.planned.when_said for one in found.drafts] == ["4月1日"] * 4 + ["4-1"]


def test_a_date_of_a_workbook_is_a_day_and_a_formula_stays_text(tmp_path: Path) -> None:
    path = tmp_path / "dates.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    import datetime

    sheet.append(["责任单位", "访谈时间", "备注"])
    sheet.append(["县审计局", datetime.date(2018, 5, 15), "=1+1"])
    book.save(path)
    planned = read(path).drafts[0].planned
    assert (planned.month, planned.day, planned.remark) == (5, 15, "=1+1")


def test_what_looks_like_a_formula_is_written_as_text(room: Room, tmp_path: Path) -> None:
    room.boss.execute(year_plan.add, 2018, Planned(("县审计局",), 5, 15, "=1+1"))
    rows = room.boss.query(year_plan.rows_of, 2018)
    write(tmp_path / "a.xlsx", "t", rows, HEADS)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert (sheet["D2"].value, sheet["D2"].data_type) == ("=1+1", "s")
    write(tmp_path / "a.csv", "t", rows, HEADS)
    assert "'=1+1" in (tmp_path / "a.csv").read_text("utf-8-sig")


def test_what_is_in_the_plan_already_is_marked_and_left(room: Room) -> None:
    found = read(plans.FOLDER / "taibai_2018_exact.csv")
    take_in(room, found, 2018)
    looked = room.boss.query(look_at, 2018, found.drafts)
    assert looked.good == ()
    assert all("已有" in one.fault for one in looked.drafts)
    with pytest.raises(Refusal, match="没有可以导入"):
        room.boss.execute(year_plan.take_in, 2018, looked.good)


def test_doubts_stand_with_the_row_until_somebody_looked_at_it(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("责任单位,访谈时间\n县教体局,年内\n", encoding="utf-8")
    (row,) = take_in(room, read(path), 2018)
    assert "年内" in row.planned.doubts
    assert row.change == year_plan.Change.TAKEN_IN
    room.boss.execute(year_plan.revise, row.id, row.planned, row.version)
    assert room.boss.query(year_plan.rows_of, 2018)[0].planned.doubts == ""


def test_what_a_table_does_not_show_is_said(room: Room) -> None:
    planned = Planned(("市教育局",), 4, None, "招生", series="热点办事", rank="主要负责同志")
    room.boss.execute(year_plan.add, 2022, planned)
    rows = room.boss.query(year_plan.rows_of, 2022)
    hidden = plan_table.left_out(rows, ("月份", "部门名称"))
    assert hidden == (Column.TOPIC, Column.SERIES, Column.RANK)
    assert plan_table.left_out(rows, (*HEADS, "系列", "出席人")) == ()


def test_files_that_are_no_plan_are_refused(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * (129 * 1024 * 1024))
    empty = tmp_path / "empty.docx"
    document(empty, "没有表格的通知。")
    broken = tmp_path / "broken.docx"
    with zipfile.ZipFile(broken, "w") as archive:
        archive.writestr("word/document.xml", "<w:document")
    cases = {
        bomb: "太大", empty: "没有找到计划表", broken: "打不开",
        tmp_path / "old.doc": "旧式", tmp_path / "half.xlsx": "打不开", tmp_path / "none": "读不到",
    }  # fmt: skip
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0rest")
    (tmp_path / "half.xlsx").write_bytes(b"PK\x03\x04half")
    for path, why in cases.items():
        with pytest.raises(Refusal, match=why):
            read(path)


def test_nothing_is_written_over_and_a_column_nobody_knows_is_refused(
    room: Room, tmp_path: Path
) -> None:
    room.boss.execute(year_plan.add, 2018, Planned(("县审计局",), 5))
    rows = room.boss.query(year_plan.rows_of, 2018)
    write(tmp_path / "a.csv", "t", rows, HEADS)
    before = (tmp_path / "a.csv").read_bytes()
    with pytest.raises((Refusal, Trouble)):
        write(tmp_path / "a.csv", "t", (), HEADS)
    assert (tmp_path / "a.csv").read_bytes() == before
    with pytest.raises(Refusal, match="联系人"):
        write(tmp_path / "b.csv", "t", rows, ("联系人",))
    with pytest.raises(Refusal, match=r"\.docx"):
        write(tmp_path / "b.pdf", "t", rows, HEADS)
    with pytest.raises(Trouble):
        write(tmp_path / "nowhere" / "b.csv", "t", rows, HEADS)
    assert sorted(path.name for path in tmp_path.glob("b.*")) == []


@pytest.mark.parametrize("said", ["11个单位领导与网民在线交流", "全年安排十一个部门"])
def test_a_declared_number_of_units_is_held_against_the_list(tmp_path: Path, said: str) -> None:
    whole = (plans.FOLDER / "zhuhai_2022_exact.csv").read_text("utf-8-sig").splitlines()
    path = tmp_path / "计划.csv"
    path.write_text("\n".join([f"{said},", *whole]), "utf-8")
    assert not any("请核对" in note for note in read(path).notes)
    path.write_text("\n".join([f"{said},", *whole[:-1]]), "utf-8")
    (note,) = (note for note in read(path).notes if "请核对" in note)
    assert "读出 10 个单位" in note


def test_numbers_are_read_as_notices_write_them() -> None:
    assert [number_of(one) for one in ("3", "三", "十", "十一", "二十", "二十三")] == [
        3, 3, 10, 11, 20, 23,
    ]  # fmt: skip


def test_a_day_that_its_month_never_has_is_doubted(tmp_path: Path) -> None:
    path = tmp_path / "计划.csv"
    lines = [HEADS, ["1", "教育局", "2月30日", "招生", ""], ["2", "民政局", "2月29日", "养老", ""]]
    path.write_text("\n".join(",".join(line) for line in lines))
    first, second = read(path).drafts
    assert (first.planned.month, first.planned.day, first.planned.when_said) == (2, None, "2月30日")
    assert [str(one) for one in first.doubts] == ["没有这一天，只按这个月计：2月30日"]
    assert second.doubts == ()


def test_a_sum_below_the_lines_is_doubted(tmp_path: Path) -> None:
    path = tmp_path / "计划.csv"
    lines = [HEADS, ["十一", "教育局", "2月", "招生", ""], ["合计", "3个单位", "", "", ""]]
    path.write_text("\n".join(",".join(line) for line in lines))
    first, second = read(path).drafts
    assert first.doubts == ()
    assert [str(one) for one in second.doubts] == ["序号不是数字：合计"]


@pytest.mark.parametrize("ending", ["csv", "xlsx", "docx"])
def test_nothing_beyond_what_is_read_is_left_out_in_silence(tmp_path: Path, ending: str) -> None:
    heads = ["序号", "责任单位", "访谈主题", "访谈时间", *[""] * 65]
    line = ["1", "市教育局", "招生", "6月", *[""] * 65]
    path = tmp_path / f"plan.{ending}"
    for cells, words in (
        ([*line[:68], "看不到的话"], "第 60 列以后还有内容"),
        ([*line[:2], "长" * 2001, *line[3:]], "第 2 行有一格超过 2,000 字"),
    ):
        table_of(path, heads, cells)
        with pytest.raises(Refusal, match=words):
            read(path)
    table_of(path, heads, line)
    assert [one.planned.topic for one in read(path).drafts] == ["招生"]


def table_of(path: Path, *rows: list[str]) -> None:
    """One table as a file of any kind, empty cells and all."""
    if path.suffix == ".csv":
        path.write_text("\n".join(",".join(row) for row in rows), "utf-8")
    elif path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        sheet: Any = book.active
        for row in rows:
            sheet.append(row)
        book.save(path)
    else:
        document(path, list(rows))
