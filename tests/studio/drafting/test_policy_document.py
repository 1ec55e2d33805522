"""The customer's policy documents: brought in by the planner, found by what a question says."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.drafting import policy_document
from studio.drafting.nearness import grams, looked_through, wanted
from studio.drafting.policy_document import LONGEST, About, passages_of
from studio.errors import Refusal
from tests.studio.room import Room

NIGHT_MARKET = (
    "第一条 为规范夜市经营，制定本办法。",
    "第二条 夜市餐饮摊位由城市管理部门划定，市场监管部门每周抽检食品一次。",
    "第三条 摊位营业时间为17时至23时。",
)
MEDICAL = (
    "第一条 职工医保门诊报销比例为百分之七十。",
    "第二条 异地就医须先备案，电话12393。",
)


def brought_in(room: Room) -> tuple[int, int]:
    market = About("夜市管理办法", "云政发〔2025〕3号", "市政府", date(2025, 3, 1))
    medical = About("医保门诊办法", "云医保〔2024〕8号", "医保局")
    boss = room.boss
    return (
        boss.execute(policy_document.take_in, market, NIGHT_MARKET),
        boss.execute(policy_document.take_in, medical, MEDICAL),
    )


def near(room: Room, question: str) -> list[str]:
    found = room["aide"].query(policy_document.passages_near, question, 5)
    return [one.text for one in found]


def test_a_question_finds_the_passage_that_speaks_of_it(room: Room) -> None:
    market, _ = brought_in(room)
    found = room["aide"].query(policy_document.passages_near, "夜市的餐饮攤位多久抽检一次？", 5)
    assert "每周抽检食品一次" in found[0].text
    assert (found[0].document_id, found[0].document_number) == (market, "云政发〔2025〕3号")
    assert found[0].issued == date(2025, 3, 1)
    assert "异地就医" in near(room, "异地就医怎么备案")[0]
    assert near(room, "地铁什么时候通车") == []
    assert near(room, "%_\\ ' \" 100%") == []
    assert near(room, "") == []


def test_what_was_put_aside_or_removed_is_found_no_more(room: Room) -> None:
    market, medical = brought_in(room)
    room.boss.execute(policy_document.use, market, False)
    assert near(room, "夜市餐饮摊位抽检") == []
    room.boss.execute(policy_document.use, market, True)
    assert near(room, "夜市餐饮摊位抽检") != []
    room.boss.execute(policy_document.drop, market)
    assert near(room, "夜市餐饮摊位抽检") == []
    assert [row.id for row in room.boss.query(policy_document.documents)] == [medical]
    with pytest.raises(Refusal, match="没有这份政策文件"):
        room.boss.execute(policy_document.use, market, True)
    with pytest.raises(Refusal, match="没有这份政策文件"):
        room.boss.execute(policy_document.drop, market)


def test_only_the_office_brings_in_and_each_document_once(room: Room) -> None:
    brought_in(room)
    about = About("夜市管理办法", "云政发〔2025〕3号")
    with pytest.raises(Refusal, match="已有同名同文号"):
        room.boss.execute(policy_document.take_in, about, NIGHT_MARKET)
    with pytest.raises(Refusal, match="在排期中修改"):
        room["aide"].execute(policy_document.take_in, About("别的"), NIGHT_MARKET)
    house = room["aide"].in_programme(0)
    with pytest.raises(Refusal):
        house.execute(policy_document.take_in, About("别的"), NIGHT_MARKET)
    for wrong in (About(""), About("看\u202e不见"), About("长" * 201)):
        with pytest.raises(Refusal):
            room.boss.execute(policy_document.take_in, wrong, NIGHT_MARKET)
    with pytest.raises(Refusal, match="没有读到文字"):
        room.boss.execute(policy_document.take_in, About("空"), ["", " "])
    assert len(room.boss.query(policy_document.documents)) == 2


def test_one_document_does_not_take_all_the_room(room: Room) -> None:
    same = [f"第{n}条 夜市餐饮摊位抽检的要求之{n}。" + "说明。" * 80 for n in range(1, 9)]
    room.boss.execute(policy_document.take_in, About("长文件"), same)
    room.boss.execute(policy_document.take_in, About("短文件"), ["夜市餐饮摊位抽检结果公布。"])
    found = room["aide"].query(policy_document.passages_near, "夜市餐饮摊位抽检", 5)
    assert [one.title for one in found].count("长文件") == policy_document.MOST_OF_ONE
    assert "短文件" in {one.title for one in found}


def test_files_are_read_and_what_cannot_be_says_so(tmp_path: Path) -> None:
    import docx

    paper = docx.Document()
    for line in NIGHT_MARKET:
        paper.add_paragraph(line)
    paper.save(str(tmp_path / "办法.docx"))
    assert policy_document.read_document(tmp_path / "办法.docx").paragraphs == NIGHT_MARKET
    (tmp_path / "办法.md").write_text("# 办法\n\n" + "第一条 好。\n" * 900, encoding="gb18030")
    assert len(policy_document.read_document(tmp_path / "办法.md").paragraphs) == 901
    (tmp_path / "办法.pdf").write_bytes(b"%PDF-1.7 ...")
    with pytest.raises(Refusal, match="PDF"):
        policy_document.read_document(tmp_path / "办法.pdf")


@given(st.lists(st.text("第一条规定。；夜市abc \n12", max_size=900), max_size=12))
def test_passages_hold_every_sign_and_none_is_too_long(paragraphs: list[str]) -> None:
    parts = list(passages_of(paragraphs))
    assert all(0 < len(part) <= LONGEST + 1 for part in parts)
    kept = "".join("".join(parts).split())
    assert kept == "".join("".join(paragraphs).split())


def test_words_that_say_the_same_are_one_and_a_long_question_is_bounded() -> None:
    assert looked_through("餐館") == looked_through("餐馆")
    assert grams("gb2763 夜市抽检 a 好") == ("gb2763", "夜市", "市抽", "抽检")
    assert len(wanted("".join(chr(0x4E00 + n) for n in range(3000)))) == 80
