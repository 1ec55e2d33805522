"""An article of a draft as a phone shows it: nothing wider than the screen, photos with words."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.photos import plain
from tests.portals.test_wechat import SHOWN, line
from tests.portals.wechat import WeChat

WIDTH, HEIGHT = 375, 812
AROUND = (
    "<!doctype html><meta name=viewport content='width=device-width,initial-scale=1'>"
    "<body style='margin:0'><div id=js_content style='padding:16px'>{content}</div>"
)
"""As the platform sets an article, as far as its width goes."""
PLAIN = """() => Array.from(document.querySelectorAll("#js_content *"), one => ({
  words: Array.from(one.childNodes).some(n => n.nodeType === 3 && n.data.trim()),
  size: parseFloat(getComputedStyle(one).fontSize),
  right: one.getBoundingClientRect().right,
})).filter(one => one.words)"""


@pytest.fixture
def wechat(tmp_path: Path) -> Iterator[WeChat]:
    program = WeChat(tmp_path)
    yield program
    program.end()


def test_an_article_fits_a_phone_and_its_photo_has_words_beneath(
    browser: Browser, wechat: WeChat, tmp_path: Path
) -> None:
    photo = plain()
    name = hashlib.sha256(photo).hexdigest()
    with closing(wechat.portal()) as portal:
        portal.announce("7", replace(SHOWN, title="食品安全在线访谈", rehearsal=False))
        portal.put_media(name, photo, "image/jpeg")
        shown = (
            line(1, "各位网友，大家好。今天我们请到了市场监督管理局的程立言局长。"),
            line(2, "谢谢主持人。\n我们今年抽检了 12,000 批次食品。", label="程立言", role="guest",
                 media=(name,), media_alt=("程立言局长在访谈室回答提问",)),
            line(3, f"长网址 https://www.gov.cn/{'a' * 90} 也不撑开页面。", label="程立言",
                 role="guest", note="数字更正为 12,000", late=True),
            line(4, "学校食堂每学期至少检查一次，结果在门口公示。", kind="answer", role="answer",
                 label="市场监督管理局", question="学校食堂怎么查？"),
        )  # fmt: skip
        for number, content in enumerate(shown, 1):
            portal.publish("7", f"line-{number}", 1, content)
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=2)
    page.set_content(AROUND.format(content=wechat.drafts()[0][0]["content"]))
    page.wait_for_function("document.querySelector('img').naturalWidth > 0")
    picture = os.environ.get("INTERVIEW_STUDIO_PICTURES", str(tmp_path))
    page.screenshot(path=f"{picture}/wechat-phone.png", full_page=True)
    assert page.evaluate("document.documentElement.scrollWidth") == WIDTH
    texts = page.evaluate(PLAIN)
    assert len(texts) > 15
    assert min(one["size"] for one in texts) >= 13
    assert max(one["right"] for one in texts) <= WIDTH
    box = page.locator("img").bounding_box()
    assert box is not None
    assert 300 < box["width"] <= WIDTH - 32
    page.close()
