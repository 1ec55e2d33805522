"""The card of a programme: the words of page and article, whole, and fit for a phone."""

import base64
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from PySide6.QtGui import QImage

from studio import record
from studio.archive_file.papers import Paper, papers
from studio.courier.comparing import content_of
from studio.documents import card_page, transcript_page
from studio.documents.card import MOST_PAIRS, Card, card_of, pairs_of
from studio.documents.order import Order
from studio.documents.transcript import Picture, Reply, Speech
from studio.documents.transcript_layout import fair_copy
from studio.errors import Refusal
from studio.journal import Reader
from studio.portal.wechat.article import Head, contents
from studio.portal.wechat.writing import Piece
from studio.portal.weibo.exported import posts_of
from studio.publication import kept
from studio.record import Mark
from tests.portals.chromium import chromium
from tests.studio.documents.afternoon import Afternoon, lived
from tests.studio.documents.test_pages_in_chromium import CONTRAST, LEVELS, UNSEEN, opened
from tests.studio.room import open_room

BEST_MARK = Mark.HIGHLIGHT.value
PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


@pytest.fixture(scope="module")
def afternoon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Afternoon]:
    with open_room(tmp_path_factory.mktemp("room")) as room:
        yield lived(room)


@pytest.fixture(scope="module")
def order(afternoon: Afternoon, tmp_path_factory: pytest.TempPathFactory) -> Order:
    return afternoon.order(tmp_path_factory.mktemp("photos"), marks=True)


def bare(html: str) -> str:
    """The words that somebody reads, one after the other."""
    body = re.sub(r"(?s)<(style|title).*?</\1>|<[^>]+>", "", html)
    return re.sub(r"\s+", "", body.replace("&nbsp;", ""))


def said(card: Card) -> list[str]:
    """Every text of the card that somebody said or wrote, without its blanks."""
    lines = [one for pair in card.pairs for one in pair.lines] + list(card.best)
    return [re.sub(r"\s+", "", one.text) for one in lines]


def painted(order: Order, folder: Path) -> tuple[QImage, dict[str, object]]:
    """The picture, by the process that the window starts."""
    file = folder / "card.png"
    done = subprocess.run(
        [sys.executable, "-m", "studio.cli", "card-picture", str(file), "zh"],
        input=order.written(), capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    return QImage(str(file)), json.loads(done.stdout)


def test_one_programme_has_three_outputs_of_the_same_words(
    afternoon: Afternoon, order: Order, tmp_path: Path
) -> None:
    card = card_of(fair_copy(order.transcript).transcript)
    assert len(said(card)) >= 5
    transcript_page.write(order, tmp_path / "page.html")
    card_page.write(order, tmp_path / "card.html")
    portal, phone = (bare((tmp_path / f"{name}.html").read_text()) for name in ("page", "card"))
    released = [
        one.publications[-1]
        for one in afternoon.room["publisher"].query(kept).values()
        if one.order is None
    ]
    pieces = [
        Piece(one.entry, one.number, content_of(one), dict.fromkeys(content_of(one).media, "a"))
        for one in released
    ]
    article = bare("".join(contents(("a", "1", "1"), Head(card.title), pieces)))
    picture, told = painted(order, tmp_path)
    words = re.sub(r"\s+", "", picture.text("Description"))
    for text in said(card):
        for output in (portal, phone, words):
            assert text in output, text
        if "*" not in text:  # what is masked on paper alone stands at the portal as it was let out
            assert text in article, text
    assert told == {"masked": ["记录第3条"]}
    for never in ("撤回", "草稿", "13900000001"):
        assert never not in phone + words


def test_the_archive_holds_the_card_with_the_page(afternoon: Afternoon) -> None:
    found = {one.name: one for one in afternoon.room["boss"].query(_all_papers)}
    card = card_of(fair_copy(afternoon.transcript).transcript)
    for name in ("card.html", "transcript.html"):
        words = bare(found[name].data.decode())
        assert all(text in words for text in said(card)), name
    assert found["card.png"].data.startswith(b"\x89PNG")
    assert found["card.png"].title == "手机卡片（图片）"


def _all_papers(reader: Reader) -> tuple[Paper, ...]:
    return tuple(papers(reader))


def test_it_fits_a_phone_and_is_read_by_eye_and_ear(
    browser: Browser, order: Order, tmp_path: Path
) -> None:
    shown = replace(order.transcript, title="舌尖<i>安全</i>" * 8, venue="https://a.cn/" + "x" * 90)
    card_page.write(replace(order, transcript=shown), tmp_path / "card.html")
    for scheme in ("light", "dark"):
        page = opened(browser, tmp_path / "card.html", PHONE, scheme)
        wide = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(wide) <= 0
        found = page.evaluate(CONTRAST)
        assert len(found) > 10
        assert all(contrast >= 4.5 and points >= 16 for _text, contrast, points in found)
        levels = page.evaluate(LEVELS)
        assert levels[0] == 1
        assert all(next_ - level <= 1 for level, next_ in pairwise(levels))
        assert page.evaluate(UNSEEN) == 0
        assert page.evaluate("() => document.querySelectorAll('i').length") == 0
        page.close()
    text = (tmp_path / "card.html").read_text()
    assert not re.search(r'(?:src|href)="(?!data:)', text)
    assert (
        base64.b64decode(re.findall(r"data:image/jpeg;base64,([^\"]+)", text)[0])[:2] == b"\xff\xd8"
    )


def test_the_picture_is_as_wide_as_a_phone_has_it(order: Order, tmp_path: Path) -> None:
    picture, _told = painted(order, tmp_path)
    assert picture.width() == 1080
    assert picture.height() > 1500
    band, ground = picture.pixelColor(5, 5), picture.pixelColor(5, picture.height() - 5)
    assert (band.name(), ground.name()) == ("#12365f", "#ffffff")


def speech(number: int, question: int, role: str, text: str, *marks: str) -> Speech:
    return Speech(number, "", role, role, text, "", late=False, question=question, corrections=0,
                  marks=marks)  # fmt: skip


def test_what_was_well_said_comes_first_and_nothing_is_cut(order: Order) -> None:
    lines = [speech(1, 0, "guest", "开场的好话", Mark.HIGHLIGHT.value)]
    for n in range(1, 10):
        best = (Mark.HIGHLIGHT.value,) if n == 8 else ()
        lines.append(speech(2 * n, n, "netizen", f"第{n}问"))
        lines.append(speech(2 * n + 1, n, "guest", f"第{n}答" + "很长" * 200, *best))
    card = card_of(replace(order.transcript, speeches=tuple(lines), replies=()))
    assert [one.text for one in card.best] == ["开场的好话"]
    names = [pair.name for pair in card.pairs]
    assert "问8" in names
    assert names == sorted(names)
    assert len(names) < MOST_PAIRS
    assert all(pair.lines[1].text.endswith("很长" * 200) for pair in card.pairs)
    assert card.left == 9 - len(names)
    assert f"另有 {card.left} 问未选登" in card.note
    again = (*lines, speech(99, 1, "guest", "再补一句"))
    first = card_of(replace(order.transcript, speeches=again, replies=())).pairs[0]
    assert [one.text for one in first.lines][-1] == "再补一句"


def test_a_host_who_only_hands_a_question_on_answers_nothing(order: Order) -> None:
    lines = (speech(1, 5, "netizen", "拖欠工资怎么办？"), speech(2, 5, "host", "请王局长回答。"))
    shown = replace(order.transcript, speeches=lines, replies=())
    assert list(pairs_of(shown)) == []
    assert list(posts_of(shown, 140)) == []
    answered = (*lines, speech(3, 5, "guest", "打12345。"))
    (pair,) = pairs_of(replace(shown, speeches=answered))
    assert [one.text for one in pair.lines] == [one.text for one in answered]


def test_a_short_good_word_stands_after_one_that_is_too_long(order: Order) -> None:
    words = ("短而好", "很好" * 900, "也短", *(f"第{n}句" for n in range(4)))
    lines = tuple(speech(n, 0, "guest", one, BEST_MARK) for n, one in enumerate(words, 1))
    card = card_of(replace(order.transcript, speeches=lines, replies=()))
    assert [one.text for one in card.best] == ["短而好", "也短", "第0句", "第1句", "第2句"]
    assert "另有 2 条精彩观点未选登" in card.note


def test_what_readers_do_not_have_yet_is_not_on_the_card(order: Order) -> None:
    asked, told = speech(1, 1, "netizen", "问一"), speech(2, 1, "guest", "答一")
    best = replace(
        speech(3, 0, "guest", "还没上网的好话", BEST_MARK), pictures=(Picture("a", "图"),)
    )
    reply = Reply(7, "问二", "市场监管局", "答二", "", 0, written=True)
    shown = replace(order.transcript, speeches=(asked, told, best), replies=(reply,))
    assert "还没有上网" not in card_of(shown).note
    late = [replace(one, on_its_way=True) for one in (told, best)]
    shown = replace(shown, speeches=(asked, *late), replies=(replace(reply, on_its_way=True),))
    card = card_of(shown)
    assert (card.pairs, card.best, card.cover, card.left) == ((), (), None, 2)
    assert "编写时有 3 条还没有上网、未收入" in card.note
    assert list(posts_of(shown, 140)) == []


def test_a_text_that_no_picture_holds_is_refused_and_stands_on_the_page(
    order: Order, tmp_path: Path
) -> None:
    lines = (speech(1, 1, "netizen", "问"), speech(2, 1, "guest", "很长的答复。" * 3000))
    long = replace(order, transcript=replace(order.transcript, speeches=lines, replies=()))
    picture, told = painted(long, tmp_path)
    assert picture.isNull()
    assert "请改用“手机卡片”网页" in str(told["fault"])
    card_page.write(long, tmp_path / "card.html")
    assert "很长的答复。" * 3000 in (tmp_path / "card.html").read_text()
    with pytest.raises(Refusal):
        card_page.write(long, tmp_path / "card.html")


def test_a_rehearsal_says_so(order: Order, tmp_path: Path) -> None:
    played = replace(order, transcript=replace(order.transcript, rehearsal=True))
    card_page.write(played, tmp_path / "card.html")
    assert "彩排，不是真实的访谈" in (tmp_path / "card.html").read_text()
    picture, _told = painted(played, tmp_path)
    assert picture.text("Description").startswith("彩排，不是真实的访谈")


def test_a_mark_is_what_the_stenographer_set(afternoon: Afternoon) -> None:
    room, line = afternoon.room, next(iter(afternoon.lines.values()))
    room["steno"].execute(record.mark, line, Mark.HIGHLIGHT, holds=True)
    card = card_of(fair_copy(afternoon.transcript).transcript)
    assert card.best or any(pair.best for pair in card.pairs)
