"""The page in Chromium for every reader: by keyboard, by ear, in large type, on phone and paper.

And against every writer: hostile words are shown, harm nothing, and leave their neighbours alone.
"""

from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
import requests
from playwright.sync_api import Browser, BrowserContext, Page

from studio.portal import Announcement, Guest, Listed, Reply
from studio.portal.http import HttpPortal
from tests.portals.chromium import shown
from tests.portals.conftest import NOW
from tests.portals.relay import Relay
from tests.portals.test_page_in_chromium import answer, line
from tests.story.portal_process import PortalProcess, until

PHONE = {"width": 360, "height": 740}
MODES = ("", "large", "contrast")
AXE = "() => axe.run(document, {resultTypes: ['violations']})"
TOWER = "塔" + "\u0300\u0316" * 40
HOSTILE = (
    "<img src=x onerror='window.hit=1'><script>window.hit=1</script>\u202e反\u2066向\u200b\u200d"
    + TOWER
    + "W" * 3000
)
STANDS_AFTER = """() => {
  const reply = document.querySelector(".reply .label"), words = document.createRange();
  words.selectNode(reply.lastChild);
  const name = reply.firstChild.getBoundingClientRect();
  return words.getBoundingClientRect().left >= name.right - 1;
}"""
"""Whether the word 答复 still follows the department's name."""
NAME = "\u202e\u2067<b>甲\u200f"
ON_AIR = Announcement(
    "食品药品安全与夏季饮食防范", "市监局", "林静", (Guest("李建国", "局长"),), NOW, NOW, "访谈室",
    "on_air", True,
)  # fmt: skip


@pytest.fixture
def filled(portal: HttpPortal, programme: str) -> str:
    """A programme with everything that a page can show."""
    portal.announce(programme, ON_AIR)
    roles = ("host", "guest", "netizen", "press")
    for number, role in enumerate(roles, 1):
        portal.publish(programme, f"line-{number}", 1, replace(line(number), role=role))
    portal.publish(programme, "line-1", 2, line(1, "冷藏三天", "“一周”应为“三天”"))
    portal.publish(programme, "line-5", 1, replace(line(5), late=True))
    portal.publish(programme, "answer-9", 1, answer(9, "不宜超过三天"))
    portal.withdraw(programme, "line-2")
    return programme


def all_pages(relay: Relay, portal: HttpPortal, programme: str) -> list[str]:
    """The address of each kind of page but the refusal."""
    ask = f"{relay.url}/ask/{programme}"
    json = {"Accept": "application/json"}
    open_, done = (
        requests.post(ask, {"text": text, "nickname": NAME}, headers=json, timeout=10).json()
        for text in ("还没有答", HOSTILE)
    )
    portal.tell_status(programme, open_["id"], "assigned", "市监局")
    portal.reply(programme, done["id"], Reply(HOSTILE, NAME, "answer-9"))
    portal.enter(programme, "answer-9", Listed(HOSTILE, NAME, 3, "微博", NAME, HOSTILE, NOW, NOW))
    paths = [
        "", f"live/{programme}", f"ask/status/{open_['code']}", f"ask/status/{done['code']}",
        "ask/status?code=WRONG", f"followup/{programme}",
    ]  # fmt: skip
    return [f"{relay.url}/{path}" for path in paths]


def refusal(page: Page, relay: Relay, programme: str) -> None:
    """The page that a form without script gets for a question that is too long."""
    page.goto(f"{relay.url}/live/{programme}")
    page.fill("#text", "长" * 5001)
    page.evaluate("HTMLFormElement.prototype.submit.call(document.getElementById('ask'))")
    page.wait_for_selector("h1:has-text('提问未提交')")


def violations(page: Page) -> list[str]:
    """What axe-core finds wrong with the page."""
    page.evaluate((files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate(AXE)
    return [
        f"{page.url} {fault['id']} {node['html'][:90]} {node['failureSummary']}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def is_wider_than_the_screen(page: Page) -> bool:
    root = "document.documentElement"
    return bool(page.evaluate(f"{root}.scrollWidth > {root}.clientWidth"))


def in_mode(context: BrowserContext, mode: str) -> None:
    if mode:
        context.add_init_script(f"localStorage.setItem('mode-{mode}', '1')")


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode or "plain")
def test_axe_finds_nothing_wrong_with_any_page(
    browser: Browser, relay: Relay, portal: HttpPortal, filled: str, mode: str
) -> None:
    context = browser.new_context(reduced_motion="reduce")
    in_mode(context, mode)
    page = context.new_page()
    found = []
    for address in all_pages(relay, portal, filled):
        page.goto(address)
        found += violations(page)
    refusal(page, relay, filled)
    found += violations(page)
    assert page.evaluate("document.documentElement.className") == f"js {mode}".strip()
    context.close()
    assert found == []


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode or "plain")
def test_no_page_is_wider_than_a_phone(
    browser: Browser, relay: Relay, portal: HttpPortal, filled: str, mode: str
) -> None:
    portal.announce(filled, replace(ON_AIR, title=HOSTILE[:400], venue="W" * 200))
    portal.publish(filled, "line-6", 1, replace(line(6, HOSTILE), label=NAME + "W" * 300))
    portal.publish(filled, "answer-7", 1, replace(answer(7, HOSTILE), question=HOSTILE))
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    in_mode(context, mode)
    page = context.new_page()
    for address in all_pages(relay, portal, filled):
        page.goto(address)
        assert not is_wider_than_the_screen(page), address
    refusal(page, relay, filled)
    assert not is_wider_than_the_screen(page)
    context.close()


def test_every_control_is_reached_by_tab_in_order_and_shows_it(page: Page) -> None:
    wanted = [
        "跳到正文", "在线访谈", "热点回应", "从头看起", "只看问答", "大字版", "高对比", "nickname",
        "text", "提交", "code", "查询",
    ]  # fmt: skip
    reached = []
    for _ in wanted:
        page.keyboard.press("Tab")
        focus = page.evaluate(
            "() => { const at = document.activeElement, style = getComputedStyle(at);"
            " const box = at.getBoundingClientRect();"
            " return [at.id && at.matches('input,textarea') ? at.id : at.innerText,"
            " style.outlineStyle, parseFloat(style.outlineWidth), box.left >= 0 && box.width > 0] }"
        )
        reached.append(focus[0])
        assert focus[1] == "solid"
        assert focus[2] >= 2
        assert focus[3]
    assert reached == wanted


def test_the_page_is_used_with_the_keyboard_alone(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "order"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.evaluate("document.documentElement.className") == "js large"
    for _ in range(3):
        page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.id") == "nickname":
        page.keyboard.press("Tab")
    page.keyboard.type("键盘提的问题")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#asked .code")


def test_a_reader_who_listens_is_told_once_in_a_while(
    portal: HttpPortal, programme: str, page: Page
) -> None:
    page.evaluate(
        "() => { window.told = []; new MutationObserver(() => told.push("
        "document.getElementById('news').textContent)).observe("
        "document.getElementById('news'), {childList: true}) }"
    )
    assert page.get_attribute("#news", "role") == "status"
    assert page.locator("#feed[aria-live], #feed [aria-live]").count() == 0
    portal.publish(programme, "line-1", 1, line(1, "大家好"))
    until(lambda: page.evaluate("told") == ["程立言：大家好"])
    for number in range(2, 30):
        portal.publish(programme, f"line-{number}", 1, line(number))
    portal.withdraw(programme, "line-1")
    until(lambda: "新增" in "".join(page.evaluate("told")))
    page.wait_for_timeout(500)
    assert len(page.evaluate("told")) <= 3


@pytest.mark.parametrize("width", [1200, 360])
def test_what_is_being_read_stays_where_it_is(
    process: PortalProcess, portal: HttpPortal, programme: str, page: Page, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    for number in range(1, 31):
        portal.publish(programme, f"line-{number}", 1, line(number, "一句话。" * 20))
    until(lambda: len(shown(page)) == 30)
    top = "document.querySelector('[data-entry=line-15]').getBoundingClientRect().top"
    page.evaluate(f"scrollBy({{top: {top} - 100, behavior: 'instant'}})")
    before = page.evaluate(top)
    for number in range(31, 34):
        portal.publish(programme, f"line-{number}", 1, line(number, "新的一句。" * 20))
    portal.publish(programme, "line-28", 2, line(28, "改短了", "更正"))
    portal.publish(programme, "line-15", 2, line(15, "正在读的这句改过了。" * 9, "更正"))
    until(lambda: page.inner_text("[data-entry=line-28] .text") == "改短了")
    until(lambda: len(shown(page)) == 33)
    until(lambda: page.locator("[data-entry=line-15] .note").count() == 1)
    assert abs(page.evaluate(top) - before) < 2
    assert page.inner_text("#newer") == "有 3 条新内容"
    page.click("#newer")
    until(lambda: page.locator("#newer").is_hidden())
    assert page.locator("[data-entry=line-33]").is_visible()


def test_who_types_on_a_phone_is_not_pushed_away(
    portal: HttpPortal, programme: str, page: Page
) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    for number in range(1, 6):
        portal.publish(programme, f"line-{number}", 1, line(number))
    until(lambda: len(shown(page)) == 5)
    page.click(".jump")
    page.click("#text")
    place = "document.getElementById('text').getBoundingClientRect().top"
    before = page.evaluate(place)
    page.keyboard.type("打字中")
    portal.publish(programme, "line-6", 1, line(6, "新的一句。" * 20))
    until(lambda: len(shown(page)) == 6)
    page.keyboard.type("继续打字")
    assert abs(page.evaluate(place) - before) < 2
    assert page.input_value("#text") == "打字中继续打字"


@pytest.mark.parametrize("wish", ["reduce", "no-preference"])
def test_nothing_moves_for_who_wants_no_motion(
    browser: Browser, process: PortalProcess, portal: HttpPortal, programme: str, wish: Any
) -> None:
    context = browser.new_context(reduced_motion=wish)
    page = context.new_page()
    page.goto(f"{process.url}/live/{programme}")
    portal.publish(programme, "line-1", 1, line(1))
    page.wait_for_selector("[data-entry=line-1]")
    moves = page.evaluate("document.getAnimations().length")
    context.close()
    assert moves == (0 if wish == "reduce" else 1)


def test_large_type_is_large_and_kept_for_the_next_page(page: Page, relay: Relay) -> None:
    page.click("[data-mode=large]")
    page.click("[data-mode=contrast]")
    page.goto(f"{relay.url}/")
    size, ratio, ground = page.evaluate(
        "() => { const style = getComputedStyle(document.body); return [parseFloat(style.fontSize),"
        " parseFloat(style.lineHeight) / parseFloat(style.fontSize), style.backgroundColor] }"
    )
    assert size >= 24  # 18 pt, as 适老化 asks
    assert ratio >= 1.3
    assert ground == "rgb(0, 0, 0)"
    assert page.get_attribute("[data-mode=large]", "aria-pressed") == "true"
    page.click("[data-mode=large]")
    page.reload()
    assert page.evaluate("document.documentElement.className") == "js contrast"


def test_twice_the_size_in_the_browser_loses_nothing(
    browser: Browser, process: PortalProcess, filled: str
) -> None:
    context = browser.new_context(viewport={"width": 640, "height": 480}, device_scale_factor=2)
    in_mode(context, "large")
    page = context.new_page()
    page.goto(f"{process.url}/live/{filled}")
    assert not is_wider_than_the_screen(page)
    for control in page.locator("a:visible, button:visible, input:visible, textarea:visible").all():
        control.scroll_into_view_if_needed()
        box = control.bounding_box()
        assert box
        assert box["x"] + box["width"] <= 640 or box["x"] < 0
    context.close()


def test_who_asks_the_system_for_contrast_gets_it(browser: Browser, process: PortalProcess) -> None:
    context = browser.new_context(contrast="more")
    page = context.new_page()
    page.goto(process.url)
    assert page.evaluate("document.documentElement.className") == "js contrast"
    context.close()


def test_on_paper_stand_the_words_alone(page: Page, portal: HttpPortal, programme: str) -> None:
    portal.publish(programme, "line-1", 1, line(1))
    page.wait_for_selector("[data-entry=line-1]")
    page.click("[data-mode=contrast]")
    page.emulate_media(media="print")
    assert page.locator("form:visible, button:visible, .connection:visible").count() == 0
    assert page.locator("[data-entry=line-1]").is_visible()
    colours = page.evaluate(
        "() => { const style = getComputedStyle(document.body);"
        " return [style.color, style.backgroundColor] }"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


@pytest.mark.parametrize("drawn_by", ["portal", "script"])
def test_hostile_words_are_shown_and_leave_their_neighbours_alone(
    browser: Browser, process: PortalProcess, portal: HttpPortal, programme: str, drawn_by: str
) -> None:
    for number in (1, 3):
        portal.publish(programme, f"line-{number}", 1, line(number, "邻居的话"))
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{process.url}/live/{programme}")
    page.wait_for_selector(".connection.live")
    text_before = page.inner_text("[data-entry=line-1]")
    portal.publish(programme, "line-2", 1, replace(line(2, HOSTILE, HOSTILE), label=NAME))
    hostile = replace(answer(9, HOSTILE), label=NAME, question=HOSTILE)
    portal.announce(programme, replace(ON_AIR, title=HOSTILE[:400], rehearsal=False))
    portal.publish(programme, "answer-9", 1, hostile)
    portal.publish(programme, "answer-9", 2, replace(hostile, text="改过"))
    portal.publish(programme, "answer-9", 3, hostile)
    page.wait_for_selector("[data-entry=answer-9][data-version='3']")
    if drawn_by == "portal":
        page.reload()
        page.wait_for_selector(".connection.live")
    assert page.text_content("[data-entry=line-2] .text") == HOSTILE
    assert page.text_content("[data-entry=answer-9] .question") == HOSTILE
    assert page.text_content("[data-entry=line-2] .label bdi") == NAME
    assert page.evaluate(STANDS_AFTER)
    assert page.evaluate("window.hit") is None
    assert page.locator("#feed img, #feed script, #feed b").count() == 0
    if drawn_by == "script":
        portal.withdraw(programme, "answer-9")
        page.wait_for_selector("[data-entry=answer-9].withdrawn")
        assert page.inner_text("[data-entry=line-1]") == text_before
    context.close()


def test_a_hostile_line_moves_and_paints_nothing_outside_its_own_box(
    portal: HttpPortal, programme: str, page: Page
) -> None:
    portal.publish(programme, "line-1", 1, line(1))
    portal.publish(programme, "line-2", 1, line(2, "邻居的话"))
    page.wait_for_selector("[data-entry=line-2]")
    before = page.locator("[data-entry=line-2]").bounding_box()
    portal.publish(programme, "line-1", 2, replace(line(1, HOSTILE), label="Z" + TOWER[1:]))
    page.wait_for_selector("[data-entry=line-1][data-version='2']")
    assert page.locator("[data-entry=line-2]").bounding_box() == before
    for box in (".entry", ".box", ".top"):  # ink beyond a box shows in no measure but this
        clips = f"getComputedStyle(document.querySelector('{box}')).contain"
        assert page.evaluate(clips) == "paint"
