"""What readers and caches get: the snapshot, the page, the events."""

import json

from studio.portal.conformance.rule import Portal, entry_at, require, require_status, rule
from studio.portal.conformance.wire import Answer, version
from studio.words import Words


@rule("readers.snapshot", Words("feed：强 ETag，没变 304，变了 200；一秒之后就要再问"))
def _snapshot(portal: Portal) -> None:
    programme = portal.announced()
    path = f"/feed/{programme}.json"
    portal.publish(programme, portal.entry(programme), 1, version(text="第一条"))
    first = require_status(portal.nobody.get(path), 200)
    tag = first.headers.get("etag", "")
    require(tag.startswith('"'), Words("没有强 ETag（{tag}）", tag=tag))
    require(_max_age(first) <= 1, Words("缓存时间太长：{kept}",
            kept=first.headers.get("cache-control", "")))  # fmt: skip
    require_status(portal.nobody.get(path, {"If-None-Match": tag}), 304)
    portal.publish(programme, portal.entry(programme), 1, version(text="第二条", sequence=2))
    second = require_status(portal.nobody.get(path, {"If-None-Match": tag}), 200)
    require("第二条" in json.dumps(second.json, ensure_ascii=False), Words("新的一条不在 feed 里"))


@rule("readers.order", Words("feed 按 sequence 排：后到的早句也在它的位置上"))
def _order(portal: Portal) -> None:
    programme = portal.announced()
    for sequence in (3, 1, 2):
        body = version(sequence=sequence, text=f"第 {sequence} 句")
        portal.publish(programme, portal.entry(programme), 1, body)
    rows = portal.nobody.get(f"/feed/{programme}.json").json.get("entries", [])
    found = [row.get("sequence") for row in rows]
    require(found == [1, 2, 3], Words("顺序是 {found}", found=str(found)))


@rule("readers.events", Words("事件流：Last-Event-ID 之后的每个变化一次，撤回也告诉"))
def _events(portal: Portal) -> None:
    programme = portal.announced()
    path = f"/feed/{programme}/events"
    names = [portal.entry(programme) for _ in range(3)]
    for number, name in enumerate(names, 1):
        portal.publish(programme, name, 1, version(sequence=number))
    first = portal.nobody.events(path, "", 3)
    found = [str(told.get("entry")) for _, told in first]
    require(found == names, Words("从头听到 {names}", names="、".join(found)))
    after = portal.nobody.events(path, first[0][0], 2)
    require(after == first[1:], Words("从第一条之后接着听，内容不同"))
    portal.studio.delete(entry_at(programme, names[0]))
    told = portal.nobody.events(path, first[-1][0], 1)
    gone = [(row.get("entry"), row.get("withdrawn")) for _, row in told]
    require(gone == [(names[0], True)], Words("撤回之后听到 {found}", found=str(gone)))


@rule("readers.escaped", Words("页面不执行、不吞掉任何文字里的标记"))
def _escaped(portal: Portal) -> None:
    programme = portal.announced()
    body = version(text="<script>window.broken=1</script><img src=x onerror=alert(1)>")
    portal.publish(programme, portal.entry(programme), 1, body)
    page = require_status(portal.nobody.get(f"/live/{programme}"), 200)
    require("<script>window.broken" not in page.text, Words("页面里有没转义的 <script>"))
    require("<img src=x" not in page.text, Words("页面里有没转义的标记"))
    require("window.broken" in page.text, Words("页面上没有这句话"))


@rule("readers.packed", Words("feed 给会解压的读者压缩，Vary 说明"))
def _packed(portal: Portal) -> None:
    programme = portal.announced()
    portal.publish(programme, portal.entry(programme), 1, version(text="长" * 3000))
    answer = portal.nobody.get(f"/feed/{programme}.json", {"Accept-Encoding": "gzip"})
    require(answer.headers.get("content-encoding") == "gzip", Words("没有压缩"))
    vary = answer.headers.get("vary", "").lower()
    require("accept-encoding" in vary, Words("没有 Vary: Accept-Encoding"))


@rule("readers.unknown", Words("没有的访谈：feed 和页面都是 404"))
def _unknown(portal: Portal) -> None:
    for path in ("/feed/check-unknown.json", "/live/check-unknown"):
        require_status(portal.nobody.get(path), 404)


def _max_age(answer: Answer) -> int:
    for part in answer.headers.get("cache-control", "").split(","):
        name, _, value = part.strip().partition("=")
        if name == "max-age" and value.isdigit():
            return int(value)
    return 0
