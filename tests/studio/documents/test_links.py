"""Web addresses on paper and on the pages made of the record: where they lead, and whose do not."""

import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from docx import Document
from docx.oxml.ns import qn

from studio.documents import topic_page, transcript_page, transcript_paper
from studio.documents.order import LinkLine, Order
from studio.documents.transcript import Reply, Speech, Transcript
from tests.addresses import GUIDE

SHOWN = f"《社保卡办理指南》{GUIDE}"
EVIL = "https://evil.example.cn/1"


def said(role: str, text: str, label: str = "局长 程立言", **more: object) -> Speech:
    first = Speech(1, "interview", role, label, text, "", False, 0, 0)
    return replace(first, **more)  # type: ignore[arg-type]


def order() -> Order:
    """A guide in a line and in an answer; what three strangers wrote."""
    now = "2026-06-20T07:00:00+00:00"
    lines = (
        said("guest", f"请看{SHOWN}。\n第二段", marks=("highlight",)),
        said("netizen", f"见{EVIL}", "网友"), said("press", f"见{EVIL}", "记者"),
        said("guest", f"见{EVIL}", "网友 甲"),
    )  # fmt: skip
    replies = (Reply(1, f"{EVIL}能点吗", "人社局", f"能，{SHOWN}", "", 0, written=False),)
    shown = Transcript("社保卡", "人社局", "王宁", "演播室", now, now, now, False, (), (),
                       lines, replies, 0, 0, now, (7, "ab" * 32))  # fmt: skip
    return Order(shown, marks=True, notice=f"预告，见{SHOWN}")


class Links(HTMLParser):
    """The links of a page that lead out of it, each with its words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[list[str]] = []
        self._open = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("href") or ""
        self._open = tag == "a" and address.startswith("https://")
        if self._open:
            self.found.append([address, ""])

    def handle_endtag(self, tag: str) -> None:
        self._open = False

    def handle_data(self, data: str) -> None:
        if self._open:
            self.found[-1][1] += data


def test_the_page_leads_where_the_house_said_and_nowhere_else(tmp_path: Path) -> None:
    transcript_page.write(order(), tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert Links(page).found == [[GUIDE, SHOWN]] * 3  # the line, the answer, the highlight
    assert page.count(EVIL) == 4


def test_the_topic_page_leads_too_and_lists_guides_and_media(tmp_path: Path) -> None:
    more = LinkLine("社保卡办理指南", "人社局", "2026-06-01", GUIDE)
    video = LinkLine("现场录音", "广播电视台", "2026-06-20", "https://v.example.gov.cn/1.mp3")
    topic_page.write(replace(order(), guides=(more,), recordings=(video,)), tmp_path / "topic.zip")
    with zipfile.ZipFile(tmp_path / "topic.zip") as site:
        index = site.read("index.html").decode()
        record = site.read("record.html").decode()
    assert Links(record).found == [[GUIDE, SHOWN]] * 3
    assert Links(index).found == [
        [GUIDE, SHOWN], ["https://v.example.gov.cn/1.mp3", "现场录音"], [GUIDE, SHOWN],
        [GUIDE, "社保卡办理指南"],
    ]  # fmt: skip
    assert '<h2 id="guides">办事指南</h2>' in index
    assert '<h2 id="recordings">音视频</h2>' in index


def test_the_word_file_has_real_links_and_every_word(tmp_path: Path) -> None:
    transcript_paper.write(order(), tmp_path / "paper.docx")
    paper = Document(str(tmp_path / "paper.docx"))
    links = list(paper.element.body.iter(qn("w:hyperlink")))
    leads = [paper.part.rels[one.get(qn("r:id"))].target_ref for one in links]
    assert leads == [GUIDE] * 3
    assert ["".join(t.text for t in one.iter(qn("w:t"))) for one in links] == [SHOWN] * 3
    texts = [line.text for line in paper.paragraphs]
    assert f"[局长 程立言] 请看{SHOWN}。" in texts
    assert "第二段" in texts


def test_the_pdf_has_real_links(tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    done = subprocess.run(
        [sys.executable, "-m", "studio.cli", "transcript-pdf", str(file), "zh"],
        input=order().written(), capture_output=True, check=False, timeout=100,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = re.findall(rb"/URI\s*\(([^)]*)\)", file.read_bytes())
    assert {one.decode() for one in found} == {GUIDE}
    assert len(found) >= 3
