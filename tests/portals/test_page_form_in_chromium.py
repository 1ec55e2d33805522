"""Asking on the page in Chromium: what was typed is never lost, and never asked twice."""

import re

import requests
from playwright.sync_api import Browser, Page, expect

from studio.portal import Reply
from studio.portal.http import HttpPortal
from tests.portals.relay import Relay
from tests.story.portal_process import PortalProcess

QUESTION = "隔夜菜到底能不能吃？\n放冰箱里多久算安全？"
A_MINUTES_QUESTIONS = 30


def asked(portal: HttpPortal, programme: str) -> list[tuple[str, str]]:
    return [(one.nickname, one.text) for one in portal.questions(programme, "").questions]


def without_script(browser: Browser, relay: Relay, programme: str) -> Page:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{relay.url}/live/{programme}")
    return page


def test_a_question_gets_a_code_that_leads_to_its_answer(
    portal: HttpPortal, programme: str, page: Page
) -> None:
    page.fill("#nickname", "平安是福")
    page.fill("#text", QUESTION)
    page.click("#ask button")
    code = page.inner_text("#asked .code")
    assert asked(portal, programme) == [("平安是福", QUESTION)]
    assert page.input_value("#text") == ""
    (question,) = portal.questions(programme, "").questions
    portal.tell_status(programme, question.id, "accepted")
    page.click("#asked a")
    assert page.inner_text(".code") == code
    steps = page.locator(".steps li").all_inner_texts()
    assert [step.split()[0] for step in steps] == ["已收到", "已受理"]
    assert page.inner_text("blockquote") == QUESTION
    portal.reply(programme, question.id, Reply("冷藏不超过三天。", "市监局"))
    page.click("text=刷新进度")
    assert page.inner_text(".steps .now") == "已答复"
    assert page.inner_text(".answered") == "市监局 答复\n\n冷藏不超过三天。"
    page.check("text=很满意 >> nth=0")
    page.fill("#comment", "说得清楚")
    page.click("text=提交评价")
    assert page.inner_text(".code") == code
    (rating,) = portal.ratings(programme, "").ratings
    assert (rating.stars, rating.comment) == (5, "说得清楚")


def test_the_code_typed_into_the_page_finds_the_question(
    portal: HttpPortal, programme: str, page: Page
) -> None:
    page.fill("#text", QUESTION)
    page.click("#ask button")
    code = page.inner_text("#asked .code")
    page.fill("#code", f" {code.lower()} ")
    page.click("text=查询 >> nth=-1")
    assert page.inner_text(".code") == code
    page.go_back()
    page.fill("#code", "WRONGCODE")
    page.click("text=查询 >> nth=-1")
    assert page.inner_text(".alert").endswith("没有这个查询码。")


def test_without_script_a_question_is_asked_and_followed_all_the_same(
    browser: Browser, portal: HttpPortal, programme: str, relay: Relay
) -> None:
    page = without_script(browser, relay, programme)
    assert "没有启用 JavaScript" in page.inner_text("noscript p")
    assert page.locator(".scripted:visible").count() == 0
    page.fill("#text", QUESTION)
    page.click("#ask button")
    assert len(page.inner_text(".code")) == 12
    assert page.inner_text(".steps") == "已收到"
    assert asked(portal, programme) == [("", QUESTION)]
    page.context.close()


def test_without_script_a_second_click_asks_nothing_new(
    browser: Browser, portal: HttpPortal, programme: str, relay: Relay
) -> None:
    page = without_script(browser, relay, programme)
    page.route("**/ask/*", lambda sent: (sent.fetch(), sent.fulfill(status=204)), times=1)
    page.fill("#text", QUESTION)
    with page.expect_response("**/ask/*"):
        page.click("#ask button", no_wait_after=True)
    page.click("#ask button")
    assert len(page.inner_text(".code")) == 12
    assert asked(portal, programme) == [("", QUESTION)]
    page.context.close()


def test_each_copy_of_the_page_names_its_own_question(
    netizen: requests.Session, process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    numbers = set()
    for _ in range(3):
        page = netizen.get(f"{process.url}/live/{programme}", timeout=30)
        assert page.headers["Cache-Control"] == "private, no-cache"
        (number,) = re.findall('name="once" value="([0-9a-f]{32})"', page.text)
        numbers.add(number)
        for _ in range(2):
            form = {"once": number, "nickname": "", "text": QUESTION}
            netizen.post(f"{process.url}/ask/{programme}", form, timeout=30).raise_for_status()
    assert len(numbers) == 3
    assert asked(portal, programme) == [("", QUESTION)] * 3


def test_without_script_a_refused_question_comes_back_with_its_words(
    browser: Browser, portal: HttpPortal, programme: str, relay: Relay
) -> None:
    page = without_script(browser, relay, programme)
    long = "\n很长的问题" + "长" * 5000 + "</textarea><b>完"
    page.fill("#nickname", '"><b>甲')
    page.fill("#text", long)
    page.click("#ask button")
    assert page.inner_text(".alert") == "问题不能超过 5000 字。"
    assert page.input_value("#text") == long
    assert page.input_value("#nickname") == '"><b>甲'
    page.fill("#text", "短一些")
    page.click("#ask button")
    assert page.inner_text(".steps") == "已收到"
    assert asked(portal, programme) == [('"><b>甲', "短一些")]
    page.context.close()


def test_a_question_too_long_or_empty_is_said_plainly_and_stays(
    portal: HttpPortal, programme: str, page: Page
) -> None:
    for nothing in ("", " \u3000\n", "\u200b\u200d"):
        page.fill("#text", nothing)
        page.click("#ask button")
        assert page.inner_text("#asked") == "请先写下问题再提交。"
    page.fill("#text", "长" * 5001)
    assert page.inner_text("#count") == "已写 5,001 字，最多 5,000 字"
    page.click("#ask button")
    assert "写了 5,001 字，最多 5,000 字" in page.inner_text("#asked")
    assert page.evaluate("document.activeElement.id") == "text"
    assert page.get_attribute("#text", "aria-invalid") == "true"
    assert page.input_value("#text") == "长" * 5001
    assert asked(portal, programme) == []
    page.fill("#text", "𠮷" * 5000)
    page.click("#ask button")
    page.wait_for_selector("#asked .code")
    assert asked(portal, programme) == [("", "𠮷" * 5000)]


def test_what_only_the_portal_refuses_is_said_and_stays(
    portal: HttpPortal, programme: str, page: Page
) -> None:
    page.evaluate("document.getElementById('text').value = '看不见的\\u0007控制字符'")
    page.click("#ask button")
    expect(page.locator("#asked")).to_contain_text("问题含有看不见的控制字符")
    assert "控制字符" in page.input_value("#text")
    assert asked(portal, programme) == []


def test_a_flood_or_a_dead_portal_leaves_the_words_in_the_field(
    browser: Browser, portal: HttpPortal, programme: str, page: Page, relay: Relay
) -> None:
    relay.cut()
    page.fill("#text", QUESTION)
    page.click("#ask button")
    expect(page.locator("#asked")).to_contain_text("没有回应")
    assert page.input_value("#text") == QUESTION
    relay.mend()
    with requests.Session() as flood:
        for number in range(A_MINUTES_QUESTIONS):
            words = {"text": f"第{number}问"}
            assert flood.post(f"{relay.url}/ask/{programme}", words, timeout=10).ok
    page.click("#ask button")
    expect(page.locator("#asked")).to_contain_text("提问过于频繁，请一分钟后再试。")
    assert page.input_value("#text") == QUESTION
    plain = without_script(browser, relay, programme)
    plain.fill("#text", QUESTION)
    plain.click("#ask button")
    assert plain.inner_text(".alert") == "提问过于频繁，请一分钟后再试。"
    assert plain.input_value("#text") == QUESTION
    plain.context.close()
    assert len(asked(portal, programme)) == A_MINUTES_QUESTIONS


def test_a_lost_reply_does_not_make_two_questions_of_one(
    portal: HttpPortal, programme: str, page: Page
) -> None:
    page.route("**/ask/*", lambda sent: (sent.fetch(), sent.abort()), times=1)
    page.fill("#text", QUESTION)
    page.click("#ask button")
    expect(page.locator("#asked")).to_contain_text("没有回应")
    assert asked(portal, programme) == [("", QUESTION)]
    page.click("#ask button")
    page.wait_for_selector("#asked .code")
    assert asked(portal, programme) == [("", QUESTION)]
    page.fill("#text", QUESTION)
    page.click("#ask button")
    expect(page.locator("#text")).to_have_value("")
    assert len(asked(portal, programme)) == 2


def test_half_a_reply_is_said_and_does_not_make_two_questions_of_one(
    portal: HttpPortal, programme: str, page: Page
) -> None:
    half = {"status": 201, "content_type": "application/json", "body": '{"id": "7", "co'}
    page.route("**/ask/*", lambda sent: (sent.fetch(), sent.fulfill(**half)), times=1)
    page.fill("#text", QUESTION)
    page.click("#ask button")
    expect(page.locator("#asked")).to_contain_text("没有回应")
    assert page.input_value("#text") == QUESTION
    page.click("#ask button")
    page.wait_for_selector("#asked .code")
    assert asked(portal, programme) == [("", QUESTION)]


def test_a_page_loaded_again_still_has_the_unsent_words(page: Page) -> None:
    page.fill("#text", QUESTION)
    page.goto("about:blank")
    page.go_back()
    assert page.input_value("#text") == QUESTION
    page.reload()
    assert page.input_value("#text") == QUESTION
