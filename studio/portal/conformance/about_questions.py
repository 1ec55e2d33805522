"""Netizens ask, the studio hears each once and says where it stands."""

import secrets
import threading
import time
from typing import Any

from studio.portal.conformance.rule import Portal, at, require, require_status, rule
from studio.portal.conformance.wire import Answer
from studio.words import Words

MOST = 5000
WAIT = 6.0
"""Seconds that a trial of waiting may take."""
TOO_MANY, LONGEST_PAUSE = 429, 65
AT = "2025-06-20T07:00:00+00:00"
EMPTY = ("", "  \u3000\t", "\u200b\u200d", "\n\n")


def _ask(portal: Portal, programme: str, text: str, once: str = "") -> Answer:
    """Asks, and comes back when the portal says so: its limit for one address is no fault."""
    body = {"text": text, "nickname": "检查", **({"once": once} if once else {})}
    answer = portal.nobody.post(f"/ask/{programme}", body)
    if answer.status == TOO_MANY:
        after = answer.headers.get("retry-after", "")
        require(after.isdigit(), Words("429 没有 Retry-After"))
        time.sleep(min(int(after), LONGEST_PAUSE) + 1)
        answer = portal.nobody.post(f"/ask/{programme}", body)
    return answer


def _heard(portal: Portal, programme: str, after: str = "") -> tuple[list[dict[str, Any]], str]:
    found: list[dict[str, Any]] = []
    while True:
        answer = portal.studio.get(f"{at(programme)}/questions", after=after, wait="0")
        page = require_status(answer, 200).json
        rows, cursor = page.get("questions"), page.get("cursor")
        require(
            isinstance(rows, list) and isinstance(cursor, str), Words("没有 questions 或 cursor")
        )
        found += rows or []
        if not rows or cursor == after:
            return found, str(cursor)
        after = str(cursor)


@rule("questions.asked", Words("网友提问：给查询码；演播台读到一次，字句不变"))
def _asked(portal: Portal) -> None:
    programme, text = portal.announced(), "几时开学？\n“两行” <b>&</b> \U0001f469\u200d\U0001f467"
    got = require_status(_ask(portal, programme, text), 201).json
    require(got.get("code") and got.get("id"), Words("应答没有 id 或 code"))
    rows, cursor = _heard(portal, programme)
    require(
        [row.get("text") for row in rows] == [text],
        Words("读到的是 {found}", found=str(rows)[:200]),
    )
    for name in ("id", "nickname", "received_at", "channel", "channel_ref"):
        require(isinstance(rows[0].get(name), str), Words("提问没有 {name}", name=name))
    require(rows[0]["id"] == str(got["id"]), Words("提问的 id 和给网友的不同"))
    require(_heard(portal, programme, cursor)[0] == [], Words("游标之后又读到同一条"))


@rule("questions.once", Words("同一次提交重复到达（同一 once）：还是一条"))
def _once(portal: Portal) -> None:
    programme, once = portal.announced(), secrets.token_hex(8)
    codes = {str(_ask(portal, programme, "问一次", once).json.get("code")) for _ in range(3)}
    require(len(codes) == 1, Words("同一次提交得到 {n} 个查询码", n=len(codes)))
    rows, _ = _heard(portal, programme)
    require(len(rows) == 1, Words("读到 {n} 条，只问了一条", n=len(rows)))


@rule("questions.empty", Words("空的、超过 5,000 字的提问：422，读不到"))
def _empty(portal: Portal) -> None:
    programme = portal.announced()
    for text in (*EMPTY, "长" * (MOST + 1)):
        require_status(_ask(portal, programme, text), 422, 413)
    require(_heard(portal, programme)[0] == [], Words("拒收的提问读得到"))
    require_status(_ask(portal, programme, "长" * MOST), 201)


@rule("questions.same_second", Words("同一秒的几条提问：从任何游标读起，一条不少"))
def _same_second(portal: Portal) -> None:
    programme = portal.announced()
    texts = [f"同一秒的第 {n} 条" for n in range(5)]
    for text in texts:
        require_status(_ask(portal, programme, text), 201)
    rows, _ = _heard(portal, programme)
    require(
        [row.get("text") for row in rows] == texts, Words("读到 {n} 条，问了 5 条", n=len(rows))
    )
    first = portal.studio.get(f"{at(programme)}/questions", after="", wait="0").json
    require(_heard(portal, programme, str(first["cursor"]))[0] == rows[len(first["questions"]) :],
            Words("从中间的游标读起，有遗漏或重复"))  # fmt: skip


@rule("questions.wait", Words("等提问（wait）：有了就立刻应答，不等满"))
def _wait(portal: Portal) -> None:
    programme = portal.announced()
    later = threading.Timer(1.0, _ask, (portal, programme, "等来的"))
    later.start()
    began = time.monotonic()
    answer = portal.studio.get(f"{at(programme)}/questions", after="", wait=f"{WAIT * 3:g}")
    took = time.monotonic() - began
    later.join()
    require(require_status(answer, 200).json.get("questions"), Words("等了，应答里却没有提问"))
    require(took < WAIT, Words("提问早到了，应答等了 {seconds} 秒", seconds=f"{took:.0f}"))


@rule("questions.status", Words("演播台说的状态和书面答复，网友凭查询码看得到"))
def _status(portal: Portal) -> None:
    programme = portal.announced()
    got = _ask(portal, programme, "问状态").json
    question, code = str(got.get("id")), str(got.get("code"))
    path = f"{at(programme)}/questions/{question}/status"
    for _ in range(2):
        require_status(portal.studio.put(path, {"status": "assigned", "detail": "市教育局"}), 200)
    reply = f"{at(programme)}/replies/{question}"
    require_status(portal.studio.put(reply, {"text": "九月一日。", "department": "市教育局"}), 200)
    shown = portal.nobody.get(f"/ask/status/{code}", {"Accept": "application/json"}).json
    require(shown.get("reply") == "九月一日。", Words("查询码下面没有答复"))
    way = [
        {"status": "received", "detail": "", "at": AT},
        {"status": "published", "detail": "市教育局", "at": AT},
    ]
    body = {"status": "published", "detail": "市教育局", "steps": way}
    require_status(portal.studio.put(path, body), 200)
    require_status(portal.studio.put(path, {"status": "lost", "detail": ""}), 422, 400)
    other = f"{at(programme)}/questions/999999999/status"
    require_status(portal.studio.put(other, {"status": "received", "detail": ""}), 404)


@rule("questions.unreply", Words("撤回的书面答复：查询码下面一个字不剩，重复撤回也行"))
def _unreplied(portal: Portal) -> None:
    programme = portal.announced()
    got = _ask(portal, programme, "要撤回的").json
    reply = f"{at(programme)}/replies/{got.get('id')}"
    body = {"text": "说错的答复。", "department": "市教育局", "entry": "answer-1"}
    require_status(portal.studio.put(reply, body), 200)
    for _ in range(2):
        require_status(portal.studio.delete(reply), 200)
    code = str(got.get("code"))
    for accept in ("application/json", "text/html"):
        shown = portal.nobody.get(f"/ask/status/{code}", {"Accept": accept})
        require("说错的答复" not in shown.text, Words("撤回的答复还读得到"))


@rule("questions.column", Words("热点回应：进栏、改动、撤出，网友读到的就是那一条"))
def _column(portal: Portal) -> None:
    programme = portal.announced()
    path = f"{at(programme)}/followup/answer-1"
    item = {
        "question": "几时开学？", "asker": "平安是福", "askers": 3, "channel": "微博",
        "department": "市教育局", "text": "九月一日。", "received_at": AT, "answered_at": AT,
    }  # fmt: skip
    for text in ("九月一日。", "九月一日。", "九月二日。"):
        require_status(portal.studio.put(path, {**item, "text": text}), 200, 201)
    read = f"/followup/{programme}"
    page = require_status(portal.nobody.get(read, {"Accept": "text/html"}), 200).text
    for words in ("九月二日。", "市教育局", "几时开学？", "2025-06-20"):
        require(words in page, Words("栏目里没有“{words}”", words=words))
    require("九月一日。" not in page, Words("改动以前的答复还读得到"))
    for _ in range(2):
        require_status(portal.studio.delete(path), 200)
    page = portal.nobody.get(read, {"Accept": "text/html"}).text
    require("九月二日。" not in page, Words("撤出的答复还读得到"))


@rule("questions.rating", Words("网友的评价读得到一次"))
def _rating(portal: Portal) -> None:
    programme = portal.announced()
    got = _ask(portal, programme, "要评价的").json
    reply = f"{at(programme)}/replies/{got.get('id')}"
    portal.studio.put(reply, {"text": "答", "department": "市教育局"})
    path = f"/ask/status/{got.get('code')}/rating"
    require_status(portal.nobody.post(path, {"stars": 9}), 422, 400)
    require_status(portal.nobody.post(path, {"stars": 4, "comment": "清楚"}), 201, 200)
    page = portal.studio.get(f"{at(programme)}/ratings", after="").json
    found = [(row.get("question"), row.get("stars")) for row in page.get("ratings", [])]
    require(found == [(str(got.get("id")), 4)], Words("读到的评价是 {found}", found=str(found)))
    again = portal.studio.get(f"{at(programme)}/ratings", after=str(page.get("cursor"))).json
    require(again.get("ratings") == [], Words("游标之后又读到同一评价"))


@rule(
    "questions.collector", Words("征集的提问：201；同一 channel_ref 再来 200，读到一次；空的 422")
)
def _collected(portal: Portal) -> None:
    programme, collector = portal.announced(), portal.collector
    path = f"{at(programme)}/questions"
    body = {
        "channel": "12345", "channel_ref": "check-1", "nickname": "检查", "text": "热线来的",
        "received_at": "2025-06-20T06:00:00+00:00",
    }  # fmt: skip
    require_status(collector.post(path, body), 201)
    require_status(collector.post(path, body), 200)
    require_status(collector.post(path, {**body, "channel_ref": "check-2", "text": " "}), 422)
    rows, _ = _heard(portal, programme)
    found = [(row.get("channel"), row.get("channel_ref"), row.get("text")) for row in rows]
    require(
        found == [("12345", "check-1", "热线来的")], Words("读到的是 {found}", found=str(found))
    )
