"""The guest's pack: every admitted question once, nobody's number, whole or not at all."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from docx import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio import answer, screening
from studio.cli import main
from studio.documents.briefing import Briefing, Cluster, briefing, export_briefing
from studio.documents.briefing_paper import MOST_SIGNS, write
from studio.documents.fair_copy import fair
from studio.errors import Refusal, Trouble
from studio.journal import Entry
from studio.question import Arrival, arrive, question, questions
from studio.review import Secrecy
from tests.full_disk import small_disk
from tests.postgres import KEEPER, OWNER_PASSWORD
from tests.studio.room import PASSWORD, Room

NASTY = "甲\x00乙\ud800丙\u202e丁\x0b戊=SUM(A1)<b>己</b>" + "e" + "\u0301" * 400


def ask(room: Room, channel: str, *texts: str) -> list[int]:
    before = {row.id for row in room["aide"].query(questions)}
    at = datetime.now(UTC)
    arrivals = [
        Arrival(channel, f"{len(before)}-{n}", "网友", text, at) for n, text in enumerate(texts)
    ]
    room["collector"].execute(arrive, arrivals)
    return [row.id for row in room["aide"].query(questions) if row.id not in before]


def do(room: Room, command: Any, its: int, *args: Any) -> None:
    aide = room["aide"]
    aide.execute(command, its, aide.query(question, its).revision, *args)


def pack_of(*texts: str, unit: str = "市教育局", answered: str = "") -> Briefing:
    now = datetime.now(UTC).isoformat()
    clusters = (
        Cluster(f"Q{n:04d}", text, unit, "email", (("电子邮件", 1),), answered)
        for n, text in enumerate(texts, 1)
    )
    channels = (("电子邮件", len(texts)),)
    return Briefing("舌尖安全", "市场监管局", "王宁", "演播室", now, now, False,
                    (("程立言", "局长"),), channels, 0, tuple(clusters))  # fmt: skip


def lines(file: Path) -> list[str]:
    return [one.text for one in Document(str(file)).paragraphs]


def table(file: Path, number: int) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in Document(str(file)).tables[number].rows]


def full(room: Room) -> dict[str, int]:
    """Two clusters of one department, one of another, one merged three times, one declined."""
    first, second, third = ask(
        room, "weibo", "停车位太少怎么办？", "学区怎么划？", "路灯坏了谁修？"
    )
    same, spam = ask(room, "wechat", "车没地方停", "加微信领红包")
    (late,) = ask(room, "press", "停车难怎么解决？")
    ask(room, "floor", "还没看的一条")
    for its, unit in ((first, "市交通局"), (second, "市教育局"), (third, "市交通局")):
        do(room, screening.assign, its, unit)
    for its in (same, late):
        do(room, screening.merge, its, first)
    do(room, screening.decline, spam, "spam")
    room["aide"].execute(answer.hand_in, second, "按房产证划片。", 0)
    room["aide"].execute(answer.draft, third, "正在查。", 0)
    reply = room["reviewer"].query(answer.answer_to, second)
    assert reply is not None
    room["reviewer"].execute(answer.approve, reply.id, 1, Secrecy.OPEN)
    return {"first": first, "second": second, "third": third}


def test_every_admitted_question_stands_once_with_who_asked_it(room: Room, tmp_path: Path) -> None:
    full(room)
    file = tmp_path / "pack.docx"
    done = write(Briefing.read(room["aide"].query(briefing).written()), file)
    assert (done.clusters, done.masked) == (3, ())
    said = lines(file)
    for text in ("停车位太少怎么办？", "学区怎么划？", "路灯坏了谁修？"):
        assert sum(text in line for line in said) == 1
    whole = "\n".join(said)
    assert not any(text in whole for text in ("车没地方停", "领红包", "还没看的"))
    about = said[next(n for n, line in enumerate(said) if "停车位太少" in line) + 1]
    assert "3 人次（现场媒体 1，微信 1，微博 1）" in about
    assert "回应价值" in about
    assert "一、市交通局（2 个问题，4 人次）" in said
    assert "二、市教育局（1 个问题，1 人次）" in said
    assert "答复（已审核）：按房产证划片。" in said
    assert "答复草稿（未经审核）：正在查。" in said
    assert "共收到提问 7 条" in whole
    assert "另有 1 条尚未初筛" in whole
    assert "嘉　宾：程立言　局长" in said


def test_the_tables_count_by_department_and_by_channel(room: Room, tmp_path: Path) -> None:
    full(room)
    file = tmp_path / "pack.docx"
    write(room["aide"].query(briefing), file)
    heads, *rows = table(file, 0)
    assert heads[:3] == ["部门", "问题", "人次"]
    counted = {row[0]: dict(zip(heads[1:], row[1:], strict=True)) for row in rows}
    assert counted["市交通局"]["问题"] == "2"
    assert counted["市交通局"]["微博"] == "2"
    assert counted["合计"] == {
        "问题": "3", "人次": "5", "微博": "3", "微信": "1", "现场": "0", "现场媒体": "1",
    } | {head: counted["合计"][head] for head in heads[7:]}  # fmt: skip
    assert ["微信", "2", "1"] in table(file, 1)
    assert table(file, 1)[-1] == ["合计", "7", "5"]


def test_taking_it_out_is_written_down_first_and_is_not_everybodys(room: Room) -> None:
    with pytest.raises(Refusal, match="没有采用的提问"):
        room["aide"].execute(export_briefing)
    full(room)
    for login in ("aide", "director", "boss"):
        room[login].execute(export_briefing)
    with pytest.raises(Refusal, match="您不在其列"):
        room["steno"].execute(export_briefing)
    acts = [row.by for row in _entries(room) if row.outcome == "done"]
    assert acts == ["aide", "director", "boss"]


def _entries(room: Room) -> list[Any]:
    from sqlalchemy import select

    chosen = select(Entry.by, Entry.outcome).where(
        Entry.act == "documents.export_briefing", Entry.programme == 1
    )
    with room.database.reading() as connection:
        return list(connection.execute(chosen.order_by(Entry.number)))


def test_what_was_not_masked_is_masked_and_told(tmp_path: Path) -> None:
    file = tmp_path / "pack.docx"
    pack = pack_of(
        "我叫李建国，电话13900000001，学区怎么划？", "路灯坏了", answered="请打13900000002"
    )
    assert write(pack, file).masked == ("Q0001", "Q0002")
    whole = "\n".join(lines(file))
    assert "139****0001" in whole
    assert "李**" in whole
    assert not any(word in whole for word in ("李建国", "13900000001", "13900000002"))


def test_hostile_words_reach_the_paper_and_harm_nothing(tmp_path: Path) -> None:
    file = tmp_path / "pack.docx"
    write(Briefing.read(pack_of(NASTY, "好问题", unit=NASTY).written()), file)
    whole = "\n".join(lines(file))
    assert "甲□乙□丙丁□戊=SUM(A1)<b>己</b>" in whole
    assert "好问题" in whole
    assert "\u0301" * 4 not in whole


def test_a_megabyte_is_cut_and_says_so(tmp_path: Path) -> None:
    file = tmp_path / "pack.docx"
    write(pack_of("长" * 1_000_000, "好问题"), file)
    (long,) = (line for line in lines(file) if "长" * 100 in line)
    assert "全文 1000000 字" in long
    assert len(long) < MOST_SIGNS + 100
    assert any("好问题" in line for line in lines(file))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=200))
def test_any_text_is_held_by_xml(text: str) -> None:
    element = ElementTree.Element("t")
    element.text = fair(text)
    assert ElementTree.fromstring(ElementTree.tostring(element)).text == (fair(text) or None)


def test_it_is_set_as_an_official_paper(tmp_path: Path) -> None:
    file = tmp_path / "pack.docx"
    write(pack_of("好问题"), file)
    section = Document(str(file)).sections[0]
    lengths = (section.page_width, section.page_height, section.top_margin, section.bottom_margin,
               section.left_margin, section.right_margin)  # fmt: skip
    assert [round(one.mm) for one in lengths if one is not None] == [210, 297, 37, 35, 28, 26]
    with zipfile.ZipFile(file) as parts:
        document, styles, fonts, footer = (
            parts.read(f"word/{name}.xml").decode()
            for name in ("document", "styles", "fontTable", "footer1")
        )
    for font in ("仿宋_GB2312", "黑体", "楷体_GB2312"):
        assert f'w:eastAsia="{font}"' in document + styles
        assert f'<w:font w:name="{font}"><w:altName' in fonts
    assert 'w:eastAsia="方正小标宋简体"' in styles
    assert "FangSong" in fonts
    assert "PAGE" in footer


def test_a_name_that_is_taken_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "pack.docx"
    file.write_text("mine")
    with pytest.raises(Refusal, match="已经存在"):
        write(pack_of("好问题"), file)
    assert file.read_text() == "mine"


def test_a_full_disk_leaves_no_file_and_says_so(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        disk.fill(4096)
        with pytest.raises(Trouble, match="磁盘已满"):
            write(pack_of("好问题"), disk.folder / "pack.docx")
        assert [one.name for one in disk.folder.iterdir()] == ["ballast"]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="没有这个文件或文件夹"):
        write(pack_of("好问题"), tmp_path / "away" / "pack.docx")


def test_the_command_line_writes_it_for_who_signs_in(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import io

    full(room)
    file = tmp_path / "pack.docx"
    url = room.database.url.replace(f"{KEEPER}:{OWNER_PASSWORD}@", "")
    words = ["--database", url, "--login", "aide", "briefing", "--programme", "1",
             "--out", str(file)]  # fmt: skip
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main(words) == 0
    assert "3 个问题" in capsys.readouterr().out
    assert file.exists()
    monkeypatch.setattr("sys.stdin", io.StringIO("wrong\n"))
    assert main([*words[:-1], str(tmp_path / "other.docx")]) == 1
    assert [row.by for row in _entries(room)] == ["aide"]
