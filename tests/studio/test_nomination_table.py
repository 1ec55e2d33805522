"""Forms of nominations come round cell for cell; messy ones say what is uncertain."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from studio import nomination, nomination_table, policy_choice
from studio.errors import Refusal, Trouble
from studio.nomination import FIELD_NAMES, Form
from studio.nomination_table import look_at, read, table_of, write
from tests import plans
from tests.studio.room import Room
from tests.studio.test_nomination import OURS, at
from tests.studio.test_plan_table import cells, document

TITLE = "意见建议征集表"
SEVERAL = replace(
    OURS, guests="程立言 局长\n罗敏 副局长", content="一、抽检\n二、投诉", phone="+86 756 2212345",
    advice="-", document="国发〔2025〕3号", document_date=date(2025, 1, 2),
)  # fmt: skip


@pytest.mark.parametrize("ending", nomination_table.KINDS)
def test_the_nine_columns_come_round_cell_for_cell(tmp_path: Path, ending: str) -> None:
    given = [form for form, _errors in plans.topic_forms()]
    for name, forms in (("a", given), ("b", [SEVERAL, *given])):
        path = tmp_path / f"{name}{ending}"
        assert write(path, TITLE, forms) == len(forms)
        found = read(path)
        assert found.notes == ()
        assert [one.form for one in found.drafts] == forms
        assert not any(one.doubts or one.fault for one in found.drafts)
    assert table_of(given)[0] == [str(name) for name in FIELD_NAMES.values()]
    if ending != ".docx":
        assert cells(tmp_path / f"a{ending}") == table_of(given)


@pytest.mark.about_the_file
def test_a_file_is_looked_at_before_anything_of_it_comes_in(room: Room, tmp_path: Path) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    wanting = plans.topic_forms()[1][0]
    write(tmp_path / "a.csv", TITLE, [OURS, wanting, OURS, replace(OURS, unit="长" * 201)])
    drafts = read(tmp_path / "a.csv").drafts
    boss, aide = (at(room, login, date(2025, 5, 22)) for login in ("boss", "aide"))
    looked = boss.query(look_at, 2025, drafts)
    ours, lacking, again, long = looked.drafts
    assert (len(looked.good), looked.doubtful, looked.late) == (2, 1, 1)
    assert "离访谈只有 29 天" in ours.late
    assert lacking.lacks[0] == "受邀嘉宾罗敏缺职务"
    assert "已有" in again.fault
    assert "太长" in long.fault
    with pytest.raises(Refusal, match="29 天"):
        boss.execute(nomination.take_in, 2025, looked.good)
    assert boss.query(nomination.nominations, 2025) == ()  # all of them or none
    boss.execute(nomination.take_in, 2025, looked.good, "省里刚下的文件")
    assert [one.fault for one in boss.query(look_at, 2025, drafts).drafts[:2]] == [
        "已有这份征集表"
    ] * 2
    mine = aide.query(look_at, 2025, [replace(lacking, form=replace(wanting, unit="市场监管局"))])
    assert "缺职务" in mine.drafts[0].fault
    assert "不是您单位的" in aide.query(look_at, 2025, [lacking]).drafts[0].fault
    assert [form.unit for form in aide.query(nomination.forms, 2025)] == ["市场监管局"]


def test_messy_sources_come_in_with_their_doubts(tmp_path: Path) -> None:
    path = tmp_path / "messy.docx"
    document(
        path,
        "附件：意见建议征集表",
        [
            ["某县意见建议征集表", "", "", ""],
            ["单 位：", "县教(jiào)育局", "訪談時間", "6月1日\n上午"],
            ["受邀嘉宾（姓名、职务）", "罗敏 局长", "访谈主题", "招生"],
            ["主要内容", "一、政策\n二、报名", "备注", "无"],
            ["单位", "县民政局", "主题", "养老"],
        ],
        "附件2：栏目报名表",
    )
    found = read(path)
    first, second = found.drafts
    assert first.form == Form("县教育局", "6月1日上午", "罗敏 局长", "招生", "一、政策\n二、报名")
    assert any("注音" in one for one in first.doubts)
    assert any("换行" in one for one in first.doubts)
    assert (second.form.unit, second.form.topic) == ("县民政局", "养老")
    notes = " ".join(found.notes)
    for said in ("某县意见建议征集表", "备注", "没有导入的文字：无", "栏目报名表"):
        assert said in notes
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (
        ["单位", "访谈主题", "领导批示", "发文日期"],
        ["县审计局", "审计", "同意", "年初"],
    ):
        sheet.append(line)
    book.save(tmp_path / "odd.xlsx")
    odd = read(tmp_path / "odd.xlsx")
    assert "没有导入的列：领导批示" in odd.notes
    assert odd.drafts[0].doubts == ("发文日期没有认出：年初",)


def test_what_is_no_form_is_refused_and_nothing_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("姓名,年龄\n甲,9\n", encoding="utf-8")
    with pytest.raises(Refusal, match="没有找到征集表"):
        read(path)
    before = path.read_bytes()
    with pytest.raises((Refusal, Trouble)):
        write(path, TITLE, [OURS])
    assert path.read_bytes() == before
    with pytest.raises(Refusal, match=r"\.docx"):
        write(tmp_path / "a.pdf", TITLE, [OURS])
    with pytest.raises(Trouble):
        write(tmp_path / "nowhere" / "a.docx", TITLE, [OURS])
