"""A prepared text is read so that nothing is left out unsaid; who speaks is only suggested."""

import io
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from hypothesis import given
from hypothesis import strategies as st

from studio import prepared_text
from studio.errors import Refusal
from studio.prepared_text import Suggested, read_file, suggested, text_of
from studio.record import MOST_LINES, MOST_SIGNS, SpeakerRole, SpeakerRow

R = SpeakerRole
KNOWN = (
    SpeakerRow(R.HOST, "江晨", "", "主持人"),
    SpeakerRow(R.GUEST, "程立言", "局长", "程立言"),
    SpeakerRow(R.NETIZEN, "", "", "网友"),
    SpeakerRow(R.PRESS, "", "", "记者"),
    SpeakerRow(R.EDITOR, "", "", "云州市政府网"),
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def written(folder: Path, document: Any) -> Path:
    path = folder / "讲稿.docx"
    document.save(str(path))
    return path


def told(rows: tuple[Suggested, ...]) -> list[tuple[SpeakerRole | None, str, str]]:
    return [(row.speaker, row.name, row.text) for row in rows]


def test_each_paragraph_has_the_speaker_its_head_names_or_the_one_before() -> None:
    text = text_of(
        "主持人：各位网友，大家好！\n\n程立言: 主持人好。\n今天讲三件事。\n网友“小城”：肉新鲜吗？\n"
        "局长程立言：新鲜。\n新华社记者：何时公布？\n【主持人江晨】：谢谢。\n时间：下午三点\n"
        "网友：匿名的。\n云州市政府网：直播结束。"
    )
    assert told(suggested(text, KNOWN)) == [
        (R.HOST, "江晨", "各位网友，大家好！"),
        (R.GUEST, "程立言", "主持人好。"),
        (R.GUEST, "程立言", "今天讲三件事。"),
        (R.NETIZEN, "小城", "肉新鲜吗？"),
        (R.GUEST, "程立言", "新鲜。"),
        (R.PRESS, "新华社", "何时公布？"),
        (R.HOST, "江晨", "谢谢。"),
        (R.HOST, "江晨", "时间：下午三点"),
        (R.NETIZEN, "", "匿名的。"),
        (R.EDITOR, "", "直播结束。"),
    ]


def test_what_cannot_go_as_it_is_says_why() -> None:
    rows = suggested(text_of("没有说话人。\n网友：谁？\n主持人：" + "长" * (MOST_SIGNS + 1)), KNOWN)
    faults = [str(row.fault) for row in rows]
    assert "说话人" in faults[0]
    assert "昵称" in faults[1]
    assert "请分段" in faults[2]
    assert len(rows[2].text) == MOST_SIGNS + 1


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=1))
def test_no_sign_of_a_plain_text_is_lost(lines: list[str]) -> None:
    whole = "\n".join(lines)
    kept = [line.strip() for line in whole.splitlines() if line.strip()]
    if not kept:
        return
    if len(kept) > MOST_LINES:
        return
    rows = suggested(text_of(whole), KNOWN)
    assert len(rows) == len(kept)
    for row, line in zip(rows, kept, strict=True):
        assert row.text == line or (row.by_head and line.endswith(row.text))


def test_a_document_is_read_with_its_revisions_accepted_and_that_is_said(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("主持人：冷藏")
    paragraph._p.append(
        parse_xml(f'<w:ins {W} w:id="1" w:author="a"><w:r><w:t>三天</w:t></w:r></w:ins>')
    )
    paragraph._p.append(
        parse_xml(
            f'<w:del {W} w:id="2" w:author="a"><w:r><w:delText>一周</w:delText></w:r></w:del>'
        )
    )
    document.add_paragraph("第一件事", style="List Number")
    numbered = document.add_paragraph("第二件事")
    numbered._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    )
    table = document.add_table(rows=2, cols=2)
    for row, words in zip(table.rows, (("程立言", "好的。"), ("网友小城", "谢谢。")), strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    document.add_paragraph("最后一句。")
    read = read_file(written(tmp_path, document))
    assert read.paragraphs == (
        "主持人：冷藏三天",
        "第一件事",
        "第二件事",
        "程立言：好的。",
        "网友小城：谢谢。",
        "最后一句。",
    )
    notes = " ".join(str(note) for note in read.notes)
    assert all(word in notes for word in ("修订", "编号", "表格"))
    assert [row.speaker for row in suggested(read, KNOWN)][3:5] == [R.GUEST, R.NETIZEN]


def test_breaks_within_a_paragraph_part_it_and_links_and_fields_stay(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("第一行").add_break()
    paragraph.add_run("第二行")
    paragraph._p.append(parse_xml(f"<w:hyperlink {W}><w:r><w:t>链接</w:t></w:r></w:hyperlink>"))
    paragraph._p.append(
        parse_xml(f"<w:sdt {W}><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>")
    )
    text = read_file(written(tmp_path, document))
    assert text.paragraphs == ("第一行", "第二行链接控件")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "旧版"),
        (b"PK\x03\x04 no zip at all", "打不开"),
        (b"%PDF-1.7", "PDF"),
        (b"{\\rtf1", "RTF"),
        (b"\x00\x01\x02\xff\xfe", "不是文本"),
        (b"   \n\t\n", "没有读到文字"),
        (b"", "没有读到文字"),
        ("一\n".encode() * 301, "分几次"),
    ],
)
def test_what_is_no_text_is_refused_in_words(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    with pytest.raises(Refusal, match=said):
        read_file(path)


def test_a_file_that_is_not_there_or_too_big_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="读不到"):
        read_file(tmp_path / "nothing.docx")
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    with pytest.raises(Refusal, match="20 MB"):
        read_file(big)


def test_a_document_that_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepared_text, "MOST_UNPACKED", 1000)
    document = docx.Document()
    document.add_paragraph("字")
    with pytest.raises(Refusal, match="解开以后太大"):
        read_file(written(tmp_path, document))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_file_is_read_in_each_usual_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "稿.txt"
    path.write_bytes("主持人：各位网友\r\n程立言：大家好".encode(encoding))
    assert read_file(path).paragraphs == ("主持人：各位网友", "程立言：大家好")


def test_half_a_document_is_refused(tmp_path: Path) -> None:
    whole = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("字" * 5000)
    document.save(whole)
    path = tmp_path / "half.docx"
    path.write_bytes(whole.getvalue()[: len(whole.getvalue()) // 2])
    with pytest.raises(Refusal, match="打不开"):
        read_file(path)
