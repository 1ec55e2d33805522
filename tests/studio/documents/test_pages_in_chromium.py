"""The pages as readers have them: from a disk, on a phone and a desk, by eye, ear and keyboard."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from studio.documents import topic_page, transcript_page
from studio.documents.order import Order, PolicyLine
from tests.portals.chromium import chromium
from tests.studio.documents.afternoon import ALT, lived
from tests.studio.room import open_room

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
DOCUMENTS = (
    PolicyLine(
        "夜市管理办法", "云政发〔2026〕3号", "2026-03-01", "门户", "https://example.gov.cn/3"
    ),
    PolicyLine("《<b>食品</b>条例》", "", "", "档案室", ""),
)
CONTRAST = """() => {
  const parts = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, n) => sum + v * [.2126, .7152, .0722][n], 0);
  const under = node => {
    for (let at = node; at; at = at.parentElement) {
      const own = parts(getComputedStyle(at).backgroundColor);
      if (own.length < 4 || own[3] > 0) return own;
    }
    return [255, 255, 255];
  };
  return Array.from(document.querySelectorAll("body *"))
    .filter(node => Array.from(node.childNodes).some(c => c.nodeType === 3 && c.data.trim()))
    .map(node => {
      const two = [light(parts(getComputedStyle(node).color)), light(under(node))];
      two.sort((a, b) => a - b);
      return [node.textContent.trim().slice(0, 20), (two[1] + .05) / (two[0] + .05),
              parseFloat(getComputedStyle(node).fontSize)];
    });
}"""
LEVELS = """() => Array.from(document.querySelectorAll("h1,h2,h3,h4"), h => Number(h.tagName[1]))"""
DANGLING = """() => Array.from(document.querySelectorAll('a[href^="#"], [aria-labelledby]'))
  .map(node => node.getAttribute("aria-labelledby") || node.getAttribute("href").slice(1))
  .filter(name => !document.getElementById(name))"""
UNSEEN = """() => Array.from(document.images)
  .filter(image => !image.alt.trim() || !image.naturalWidth).length"""
HEIGHTS = """() => Array.from(document.querySelectorAll("nav a"),
  link => link.getBoundingClientRect().height)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def order(tmp_path_factory: pytest.TempPathFactory) -> Order:
    """What an hour left, with a video, hostile names and a documents list."""
    folder = tmp_path_factory.mktemp("afternoon")
    with open_room(folder) as room:
        made = lived(room).order(folder / "photos", marks=True, documents=DOCUMENTS)
    shown = replace(
        made.transcript, title="舌尖<i>安全</i>",
        videos=(("", "https://example.gov.cn/v"), ("主机位", "javascript:alert(1)")),
    )  # fmt: skip
    return replace(made, transcript=shown)


@pytest.fixture(scope="module")
def pages(order: Order, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The record alone, and the topic page unpacked."""
    folder = tmp_path_factory.mktemp("pages")
    transcript_page.write(order, folder / "record.html")
    topic_page.write(order, folder / "topic.zip")
    with zipfile.ZipFile(folder / "topic.zip") as site:
        site.extractall(folder / "topic")
    topic = folder / "topic"
    return {
        "alone": folder / "record.html", "index": topic / "index.html",
        "record": topic / "record.html",
    }  # fmt: skip


def opened(browser: Browser, file: Path, size: dict[str, int], scheme: Any = "light") -> Page:
    page = browser.new_page(viewport=size, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(file.as_uri())
    page.evaluate("() => document.querySelectorAll('img').forEach(i => i.loading = 'eager')")
    page.wait_for_function("() => Array.from(document.images).every(i => i.complete)")
    return page


NAMES = ("alone", "index", "record")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_it_reads_well_at_any_width(
    browser: Browser, pages: dict[str, Path], name: str, size: dict[str, int]
) -> None:
    page = opened(browser, pages[name], size)
    wide = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0
    assert all(points >= 16 for _text, _contrast, points in page.evaluate(CONTRAST))
    heights = page.evaluate(HEIGHTS)
    assert heights
    assert min(heights) >= 36
    page.close()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_stands_out_from_its_ground(
    browser: Browser, pages: dict[str, Path], name: str, scheme: str
) -> None:
    page = opened(browser, pages[name], PHONE, scheme)
    faint = [row for row in page.evaluate(CONTRAST) if row[1] < 4.5]
    assert faint == []
    page.close()


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_reader_finds_its_way(browser: Browser, pages: dict[str, Path], name: str) -> None:
    page = opened(browser, pages[name], PHONE)
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    assert page.title()
    assert page.locator("main").count() == page.locator("h1").count() == 1
    levels = page.evaluate(LEVELS)
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert page.evaluate(DANGLING) == []
    assert page.evaluate(UNSEEN) == 0
    assert page.locator(f'img[alt="{ALT}"]').count() == 1
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.close()


@pytest.mark.parametrize("name", NAMES)
def test_nothing_runs_in_it_and_nothing_is_fetched(
    browser: Browser, pages: dict[str, Path], name: str
) -> None:
    page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(pages[name].as_uri())
    assert all(url.startswith(("file:", "data:")) for url in asked)
    text = pages[name].read_text("utf-8")
    assert "<script" not in text
    assert 'href="javascript' not in text
    assert page.locator("i, b").count() == 0, "names of others are words, never markup"
    assert "舌尖<i>安全</i>" in (page.locator("h1").text_content() or "")
    page.close()


def test_a_question_stands_above_its_answers_and_masks_are_kept(
    browser: Browser, pages: dict[str, Path]
) -> None:
    page = opened(browser, pages["record"], DESK)
    asked = page.locator("article.exchange").first
    assert asked.locator("h3").text_content() == "问1　[网友 小雨]"
    text = asked.inner_text()
    assert text.index("139****0001") < text.index("由城管部门管。")
    assert "13900000001" not in page.content()
    assert page.locator("article.exchange", has_text="没有回答的问题").count() == 1
    page.close()


def test_the_topic_page_has_each_kind_and_leads_to_the_record(
    browser: Browser, pages: dict[str, Path]
) -> None:
    page = opened(browser, pages["index"], PHONE)
    heads = page.locator("h2").all_inner_texts()
    assert heads == ["访谈信息", "访谈视频", "访谈实录", "访谈图片", "政策文件"]
    links = page.locator('section[aria-labelledby="policy"] a').all()
    assert [(one.get_attribute("href"), one.inner_text()) for one in links] == [
        ("https://example.gov.cn/3", "《夜市管理办法》")
    ]
    assert "《<b>食品</b>条例》（档案室）" in page.locator("main").inner_text()
    page.get_by_role("link", name="阅读全文").click()
    page.get_by_role("link", name="返回专题首页").click()
    assert page.url.endswith("index.html")
    page.close()


def test_the_manifest_has_every_other_file_with_its_digest(
    pages: dict[str, Path], order: Order
) -> None:
    site = pages["index"].parent
    told = json.loads((site / "manifest.json").read_text("utf-8"))
    there = {
        one.relative_to(site).as_posix(): one.read_bytes()
        for one in site.rglob("*") if one.is_file()
    }  # fmt: skip
    del there["manifest.json"]
    assert {one["name"]: one["sha256"] for one in told["files"]} == {
        name: sha256(data).hexdigest() for name, data in there.items()
    }
    assert sum(name.startswith("photos/") for name in there) == len(order.transcript.pictures) == 1
    assert told["journal"]["digest"] == order.transcript.head[1]


def test_the_same_order_makes_the_same_file(order: Order, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        topic_page.write(order, tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
