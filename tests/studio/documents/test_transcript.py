"""The transcript: what was released and stands, paired, masked, and nothing else."""

import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from sqlalchemy import select

from studio import publication, record
from studio.documents import topic_page, transcript_page, transcript_paper
from studio.documents.order import Order, PolicyLine
from studio.documents.pairing import paired
from studio.documents.transcript import (
    Picture,
    Speech,
    Transcript,
    export_transcript,
    transcript,
)
from studio.documents.transcript_layout import Kind, fair_copy, laid_out
from studio.errors import Refusal, Trouble
from studio.journal import Entry, Head
from studio.record import Mark, SpeakerRole
from tests.full_disk import small_disk
from tests.studio.documents.afternoon import (
    ALT,
    GUEST,
    HOST,
    all_online,
    approved,
    ended,
    lived,
    said,
)
from tests.studio.room import Room

NASTY = "甲\x00乙\u202e丙\x0b<script>alert(1)</script>&amp;" + "e" + "\u0301" * 400


def texts(shown: Transcript) -> list[str]:
    return [one.text for one in shown.speeches]


def speech(question: int = 0, role: str = "guest", text: str = "话", segment: str = "") -> Speech:
    return Speech(1, segment, role, "嘉宾 程立言", text, "", False, question, 0)


def paper(*speeches: Speech) -> Transcript:
    now = "2026-06-20T07:00:00+00:00"
    guests = (("程立言", "局长"),)
    return Transcript("舌尖安全", "市场监管局", "王宁", "演播室", now, now, "", False, guests, (),
                      speeches, (), 0, 0, now, (7, "ab" * 32))  # fmt: skip


def test_it_holds_what_stands_with_readers_in_the_records_order(room: Room) -> None:
    shown = lived(room).transcript
    assert texts(shown) == [
        "大家好，欢迎收看。", "今年抽检了五百批次。", "夜市谁来管？我的电话13900000001。",
        "由城管部门管。\n我们每周巡查两次。", "下一位网友。", "隔夜菜能吃吗？", "凉了就放冰箱。",
        "夜市的事再补一句：热线是12345。", ALT,
    ]  # fmt: skip
    (reply,) = shown.replies
    assert (reply.question, reply.text) == ("没有回答的问题", "请带身份证到窗口办理。")
    assert (shown.withdrawn, shown.corrections, shown.unproved) == (1, 1, 0)
    assert [one.corrections for one in shown.speeches][:2] == [0, 1]
    assert [one.segment for one in shown.speeches] == ["interview"] * 2 + ["netizens"] * 7
    assert shown.guests == (("程立言", "局长"),)
    assert Transcript.read(shown.written()) == shown


def test_a_draft_and_a_correction_that_nobody_released_are_not_in_it(room: Room) -> None:
    first = said(room, HOST, "大家好。")
    room["steno"].execute(record.hand_in, first, "大家坏。", 1, "试")
    said(room, GUEST, "没有审。", out=False)
    shown = room["publisher"].query(transcript)
    assert texts(shown) == ["大家好。"]
    assert shown.unproved == 1


def test_what_can_still_be_recalled_is_not_in_it_yet(room: Room) -> None:
    from studio import house

    first = said(room, HOST, "大家好。")
    all_online(room)
    room.boss.execute(house.hold_releases, 60)
    room["steno"].execute(record.hand_in, first, "大家好啊。", 1, "更正")
    approved(room, first, 2)
    room["publisher"].execute(publication.release_line, first, 2)
    assert texts(room["publisher"].query(transcript)) == ["大家好。"]


def test_a_line_that_was_moved_stands_in_its_new_place(room: Room) -> None:
    first, second = said(room, HOST, "一。"), said(room, GUEST, "二。")
    all_online(room)
    room["publisher"].execute(publication.move_line, second, first)
    assert texts(room["publisher"].query(transcript)) == ["二。", "一。"]


def test_a_question_stands_with_its_answers_and_a_late_one_says_to_which(room: Room) -> None:
    shown = lived(room).transcript
    interview, netizens = paired(shown)
    assert [one.number for one in interview.exchanges] == [0]
    first, between, second, later, photo = netizens.exchanges
    assert [one.label for one in first.speeches] == ["网友 小雨", "程立言"]
    assert (first.number, between.number, second.number) == (1, 0, 2)
    assert (later.number, later.again) == (1, True)
    assert photo.number == 0


def test_without_a_linked_answer_all_up_to_the_next_question_belongs_to_it() -> None:
    lines = (speech(role="host"), speech(5, "netizen"), speech(), speech(role="host"),
             speech(6, "netizen"), speech(6), speech(role="host"), speech(6))  # fmt: skip
    (part,) = paired(paper(*lines))
    assert [(one.number, len(one.speeches)) for one in part.exchanges] == [(0, 1), (1, 3), (2, 4)]


def test_taking_it_out_is_written_down_and_needs_something_released(room: Room) -> None:
    with pytest.raises(Refusal, match="还没有已发布的内容"):
        room["publisher"].execute(export_transcript)
    lived(room)
    for login in ("publisher", "director", "boss"):
        room[login].execute(export_transcript)
    with pytest.raises(Refusal, match="您不在其列"):
        room["steno"].execute(export_transcript)
    with room.database.reading() as connection:
        told = connection.execute(
            select(Entry.by, Entry.outcome, Entry.detail)
            .where(Entry.act == "documents.export_transcript")
            .order_by(Entry.number)
        ).all()
    assert [one.by for one in told if one.outcome == "done"] == ["publisher", "director", "boss"]


def test_what_an_asker_wrote_is_masked_once_more_and_an_official_word_is_not(room: Room) -> None:
    copy = fair_copy(lived(room).transcript)
    whole = "\n".join(texts(copy.transcript))
    assert "139****0001" in whole
    assert "13900000001" not in whole
    assert "12345" in whole
    assert copy.masked == ("记录第3条",)


def test_a_photo_of_a_netizens_line_does_not_say_what_is_masked_above_it() -> None:
    words = "我的电话13900000001。"
    line = speech(role="netizen", text=words)
    shown = paper(replace(line, pictures=(Picture("ab" * 32, words),)))
    (made,) = fair_copy(shown).transcript.speeches
    assert made.pictures[0].alt == made.text == "我的电话139****0001。"


def test_words_under_a_netizens_name_are_masked_whoever_is_to_speak_next(room: Room) -> None:
    first = said(room, HOST, "大家好。")
    line = said(room, (SpeakerRole.NETIZEN, "小雨"), "我的电话13900000001。")
    all_online(room)
    room["steno"].execute(record.speak, line, *GUEST)
    room["publisher"].execute(publication.move_line, line, first)
    shown = room["publisher"].query(transcript)
    assert [(one.label, one.text) for one in fair_copy(shown).transcript.speeches] == [
        ("网友 小雨", "我的电话139****0001。"), ("主持人", "大家好。")
    ]  # fmt: skip


def test_a_withdrawn_line_counts_until_a_whole_with_its_words_is_out(room: Room) -> None:
    first, second = said(room, GUEST, "一。"), said(room, GUEST, "二。")
    all_online(room)
    room["publisher"].execute(publication.withdraw_line, second, "说错了")
    room["steno"].execute(record.join, first, "一。二。", 1, second, 1)
    shown = room["publisher"].query(transcript)
    assert (texts(shown), shown.withdrawn) == (["一。"], 1)


def test_a_line_whose_words_a_whole_took_over_was_not_withdrawn(room: Room) -> None:
    first, second = said(room, GUEST, "一。"), said(room, GUEST, "二。")
    all_online(room)
    room["steno"].execute(record.join, first, "一。二。", 1, second, 1)
    approved(room, first, 2)
    assert texts(room["publisher"].query(transcript)) == ["一。", "二。"]
    room["publisher"].execute(publication.release_line, first, 2)
    shown = room["publisher"].query(transcript)
    assert (texts(shown), shown.withdrawn) == (["一。二。"], 0)


def test_the_notes_name_corrections_withdrawals_and_the_journals_head(room: Room) -> None:
    afternoon = lived(room)
    pieces = list(laid_out(fair_copy(afternoon.transcript).transcript, marks=True))
    notes = "\n".join(one.text for one in pieces if one.kind is Kind.TEXT)
    assert "记录第2条（更正：批次数）" in notes
    assert "撤回 1 条" in notes
    with room.database.reading() as connection:
        head = connection.execute(select(Head).where(Head.programme == 1)).one()
    assert f"第 {head.number} 条，其校验值为：\n{head.digest}" in notes
    headings = [one.text for one in pieces if one.kind is Kind.HEADING]
    assert headings == ["一、主持人专访", "二、网民实时提问", "三、直播期间文字答复", "承诺事项",
                        "编写说明"]  # fmt: skip
    plain = [one.text for one in laid_out(afternoon.transcript, marks=False)]
    assert "承诺事项" not in plain


def test_when_it_was_on_air_stands_at_its_head(room: Room) -> None:
    lived(room)
    ended(room)
    pieces = laid_out(room["publisher"].query(transcript), marks=False)
    facts = {one.head: one.text for one in pieces if one.kind is Kind.FACT}
    assert " 至 " in facts["时　间"]
    assert facts["嘉　宾"] == "程立言　局长"


@pytest.mark.parametrize(
    ("title", "stands"),
    [
        ("舌尖安全", "《舌尖安全》"),
        ("《舌尖安全》", "《舌尖安全》"),
        ("《食品安全法》实施条例", "《〈食品安全法〉实施条例》"),
        ("关于印发《夜市办法》", "《关于印发〈夜市办法〉》"),
        ("《甲》和《乙》", "《〈甲〉和〈乙〉》"),
        ("", "《》"),
    ],
)
def test_a_title_that_names_a_title_keeps_both_whole(
    title: str, stands: str, tmp_path: Path
) -> None:
    shown = replace(paper(speech()), title=title)
    order = Order(shown, documents=(PolicyLine(title, "", "", "", ""),))
    topic_page.write(order, tmp_path / "topic.zip")
    with zipfile.ZipFile(tmp_path / "topic.zip") as site:
        assert f"<h1>{stands}在线访谈专题</h1>" in site.read("index.html").decode()
        assert f"<li>{stands}</li>" in site.read("index.html").decode()
        assert f"<h1>{stands}在线访谈实录</h1>" in site.read("record.html").decode()
    assert next(laid_out(shown, marks=False)).text == f"{stands}在线访谈实录"


def document(file: Path) -> Any:
    return Document(str(file))


def test_the_word_file_says_all_of_it_with_photos_that_have_words(
    room: Room, tmp_path: Path
) -> None:
    file = tmp_path / "record.docx"
    told = transcript_paper.write(lived(room).order(tmp_path / "photos"), file)
    assert told == {"masked": ["记录第3条"]}
    made = document(file)
    lines = [one.text for one in made.paragraphs]
    assert lines[0] == "《舌尖安全》在线访谈实录"
    assert "问1　[网友 小雨] 夜市谁来管？我的电话139****0001。" in lines
    assert "[程立言] 由城管部门管。" in lines
    assert "我们每周巡查两次。" in lines
    assert "续问1　[程立言] 夜市的事再补一句：热线是12345。" in lines
    assert "（更正：批次数）" in lines
    assert "Q0003　问：没有回答的问题" in lines
    assert any("请带身份证到窗口办理。" in one and one.startswith("答（") for one in lines)
    assert not any("说错了" in one or "草稿" in one.partition("；")[0] for one in lines[:-3])
    (shape,) = made.inline_shapes
    assert f'descr="{ALT}"' in made.element.xml
    assert round(shape.width.mm) == 120


@pytest.mark.parametrize("write", [transcript_paper.write, transcript_page.write])
def test_hostile_words_reach_the_file_and_harm_nothing(write: Any, tmp_path: Path) -> None:
    file = tmp_path / "record"
    shown = replace(paper(speech(text=NASTY)), title=NASTY)
    write(Order.read(Order(shown).written()), file)
    if write is transcript_paper.write:
        whole = "\n".join(one.text for one in document(file).paragraphs)
        assert "甲□乙丙□<script>alert(1)</script>&amp;" in whole
    else:
        whole = file.read_text("utf-8")
        assert "<script" not in whole
        assert "甲□乙丙□&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;" in whole
    assert "\u0301" * 4 not in whole


@pytest.mark.parametrize("write", [transcript_paper.write, transcript_page.write])
def test_a_name_that_is_taken_is_left_alone_and_a_full_disk_leaves_nothing(
    write: Any, tmp_path: Path
) -> None:
    order = Order(paper(speech()))
    mine = tmp_path / "mine"
    mine.write_text("mine")
    with pytest.raises(Refusal, match="已经存在"):
        write(order, mine)
    assert mine.read_text() == "mine"
    with small_disk(tmp_path / "disk") as disk:
        disk.fill(4096)
        with pytest.raises(Trouble, match="磁盘已满"):
            write(Order(paper(*[speech(text="长" * 2000)] * 9)), disk.folder / "record")
        assert [one.name for one in disk.folder.iterdir()] == ["ballast"]


def test_a_photo_that_changed_on_the_way_is_not_taken(room: Room, tmp_path: Path) -> None:
    order = lived(room).order(tmp_path / "photos")
    (photo,) = (tmp_path / "photos").iterdir()
    photo.write_bytes(photo.read_bytes()[:-2] + b"\xff\xd9\xff")
    with pytest.raises(Trouble, match="图片"):
        transcript_paper.write(order, tmp_path / "record.docx")
    assert not (tmp_path / "record.docx").exists()


def test_marks_are_those_of_lines_that_stand(room: Room) -> None:
    afternoon = lived(room)
    marked = [one for one in afternoon.transcript.speeches if one.marks]
    assert [one.marks for one in marked] == [(Mark.COMMITMENT.value,)]
    assert all(one.role == SpeakerRole.GUEST.value for one in marked)
