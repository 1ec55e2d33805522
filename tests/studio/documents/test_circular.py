"""The circular: a quarter's figures as an official paper, written by its own process."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.shared import Mm

from studio.assessment import Assessment, Figure, Figures, quarter_of
from studio.documents.circular import Circular, Given, circular, opening, ranking
from studio.errors import Refusal
from tests.studio.documents.test_papers_opened import needs_poppler, opened, pages
from tests.studio.room import Room, open_room
from tests.studio.test_assessment import an_hour_kept, today

F = Figure
GIVEN = Given("云州市人民政府办公室", "云政办函", 7, "市政府各部门", date(2026, 7, 6))


def unit(number: int, name: str, *counts: int) -> Figures:
    names = (F.HELD, F.RECEIVED, F.ON_AIR, F.IN_WRITING, F.REPLY_ON_TIME, F.UNANSWERED)
    numbers = {str(each): count for each, count in zip(names, counts, strict=True)}
    return Figures(number, name, {**numbers, f"{F.REPLY_DAYS}:4": counts[3]})


UNITS = (
    unit(1, "教育局", 2, 40, 10, 20, 20, 4), unit(2, "公安局", 1, 20, 5, 10, 5, 0),
    unit(3, "民政局", 0, 0, 0, 0, 0, 0), unit(4, "审计局", 1, 40, 10, 20, 20, 4),
)  # fmt: skip
FOUND = Assessment(quarter_of(2026, 2), "", UNITS, unit(0, "", 4, 100, 25, 50, 45, 8), {})


def written(told: Circular, file: Path) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-m", "studio.cli", "circular-paper", str(file), "zh"],
        input=told.written(), capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    answer: dict[str, object] = json.loads(done.stdout)
    return answer


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> tuple[Circular, Path]:
    """The circular of a real hour, and its file."""
    folder = tmp_path_factory.mktemp("circular")
    with open_room(folder, kept=an_hour_kept()) as room:
        told = room.boss.query(circular, today(room), "", GIVEN)
    assert Circular.read(told.written()) == told
    assert written(told, folder / "c.docx") == {"units": 2}
    return told, folder / "c.docx"


def test_it_is_set_as_an_official_paper(paper: tuple[Circular, Path]) -> None:
    _told, file = paper
    made = Document(str(file))
    section = made.sections[0]
    assert section.top_margin is not None
    assert section.left_margin is not None
    assert round(section.top_margin / Mm(1)) == 37
    assert round(section.left_margin / Mm(1)) == 28
    texts = [line.text for line in made.paragraphs]
    assert texts[0] == "云政办函〔2026〕7号"
    assert "在线访谈情况的通报" in texts[1]
    assert "市政府各部门：" in texts
    assert texts[-2:] == ["云州市人民政府办公室", "2026年7月6日"]
    (answers, duties) = made.tables
    assert [cell.text for cell in answers.rows[0].cells][:3] == ["单位", "举办期数", "收到提问"]
    assert answers.rows[-1].cells[2].text == "8"
    assert duties.rows[-1].cells[0].text == "合计"
    fonts = {style.name: style.element.xml for style in made.styles if style.name in WANTED}
    assert all(font in fonts[name] for name, font in WANTED.items())


WANTED = {"Normal": "仿宋_GB2312", "Title": "方正小标宋简体", "Heading 1": "黑体"}


def test_units_are_ranked_by_answers_in_time_and_equal_ones_share_a_place() -> None:
    told = ranking(FOUND)
    assert [line.split("：")[0] for line in told] == [
        "第1名　审计局", "第1名　教育局", "第3名　公安局",
    ]  # fmt: skip
    assert "按期率50%，应答15条，未答复0条" in told[2]
    assert "共举办在线访谈4期，收到网民提问100条" in opening(FOUND)
    assert "2026年第二季度" in opening(FOUND)
    assert "按期率90%" in opening(FOUND)


def test_without_who_issues_it_or_without_programmes_there_is_none(tmp_path: Path) -> None:
    with open_room(tmp_path, kept=an_hour_kept()) as room:
        with pytest.raises(Refusal, match="发文机关"):
            room.boss.query(circular, today(room), "", replace(GIVEN, organ=" "))
        with pytest.raises(Refusal, match="没有举办访谈"):
            room.boss.query(circular, quarter_of(2001, 1), "", GIVEN)
        assert _refused(room)


def _refused(room: Room) -> bool:
    with pytest.raises(Refusal, match="只给组织协调"):
        room["aide"].query(circular, today(room), "", GIVEN)
    return True


def test_a_taken_name_is_left_alone(paper: tuple[Circular, Path]) -> None:
    told, file = paper
    before = file.read_bytes()
    assert "fault" in written(told, file)
    assert file.read_bytes() == before


@needs_poppler
@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(paper: tuple[Circular, Path], tmp_path: Path) -> None:
    _told, file = paper
    found = pages(opened(file, tmp_path))
    said = "".join("".join(page) for page in found)
    assert "云政办函〔2026〕7号" in said.replace(" ", "")
    assert "答复情况排名" in said
