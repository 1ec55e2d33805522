"""Lines and answers: stored once under their name, changed by a higher version, read back whole."""

import hashlib
from typing import Any

from studio.portal.conformance.rule import (
    Portal,
    require,
    require_status,
    rule,
    version_at,
)
from studio.portal.conformance.wire import Answer, version
from studio.words import Words

FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1e8\U0001f1f3"
ODD_TEXTS = (
    "  前后有空格  ", "第一行\n第二行\n\n第四行", "制表\t符",
    "<script>alert(1)</script> & \"引号\" '单'", "[gallery] [caption]", "\u202e倒过来\u202c",
    "e\u0301 与 é", f"\U00020bb7野家 {FAMILY} {FLAG}", "\ufeff开头", "零\u200b宽",
    "\u00a0不断行\u3000全角", "--- ... “引号” ——", "%E4%BD%A0 \\u4f60 &#20320;",
)  # fmt: skip
"""Kept to the letter: the digest says so."""
MANY = 450
"""More than one page of any read-back that pages."""
PHOTO = b"\x89PNG\r\n\x1a\n" + bytes(64)


def _receipt(answer: Answer, entry: str, number: int, body: dict[str, Any]) -> dict[str, Any]:
    got = answer.json
    wanted = {"entry": entry, "version": number, "sha256": body["sha256"]}
    for name, value in wanted.items():
        require(got.get(name) == value, Words("回执的 {name} 是 {got}，约定是 {value}",
                name=name, got=str(got.get(name)), value=str(value)))  # fmt: skip
    require(isinstance(got.get("received_at"), str), Words("回执没有 received_at"))
    return got


@rule("entries.receipt", Words("新版本：201 和回执（entry、version、sha256、received_at）"))
def _first(portal: Portal) -> None:
    programme, body = portal.announced(), version()
    entry = portal.entry(programme)
    _receipt(require_status(portal.publish(programme, entry, 1, body), 201), entry, 1, body)


@rule("entries.repeat", Words("同一版本再来几次：200，同一回执，读回只有一条"))
def _repeat(portal: Portal) -> None:
    programme, body = portal.announced(), version()
    entry = portal.entry(programme)
    first = portal.publish(programme, entry, 1, body).json
    for _ in range(3):
        again = require_status(portal.publish(programme, entry, 1, body), 200)
        require(_receipt(again, entry, 1, body) == first, Words("重复提交的回执和第一次不同"))
    rows, _ = portal.read_back(programme)
    require(len(rows) == 1, Words("读回 {n} 条，只发布了一条", n=len(rows)))


@rule("entries.conflict", Words("同名不同内容：409，原来的不变"))
def _conflict(portal: Portal) -> None:
    programme, body = portal.announced(), version(text="原来的")
    entry = portal.entry(programme)
    portal.publish(programme, entry, 1, body)
    for other in (version(text="别的"), version(text="原来的", sequence=2),
                  version(text="原来的", late=True), version(text="原来的 ")):  # fmt: skip
        require_status(portal.publish(programme, entry, 1, other), 409)
    rows, _ = portal.read_back(programme)
    require([row.get("text") for row in rows] == ["原来的"], Words("拒收之后内容变了"))


@rule("entries.older", Words("更旧的版本：409，不覆盖新的"))
def _older(portal: Portal) -> None:
    programme = portal.announced()
    entry = portal.entry(programme)
    portal.publish(programme, entry, 3, version(text="第三版"))
    require_status(portal.publish(programme, entry, 2, version(text="第二版")), 409)
    rows, _ = portal.read_back(programme)
    found = [(row.get("version"), row.get("text")) for row in rows]
    require(found == [(3, "第三版")], Words("读回的是 {found}", found=str(found)))


@rule("entries.correction", Words("更高的版本换掉旧的：一条，新内容，旧内容读不到"))
def _correction(portal: Portal) -> None:
    programme = portal.announced()
    entry = portal.entry(programme)
    portal.publish(programme, entry, 1, version(text="有错的旧话"))
    newer = version(text="改正的新话", note="更正数字", sequence=9)
    _receipt(require_status(portal.publish(programme, entry, 2, newer), 201), entry, 2, newer)
    rows, _ = portal.read_back(programme)
    found = [(row.get("version"), row.get("sequence"), row.get("text")) for row in rows]
    require(found == [(2, 9, "改正的新话")], Words("读回的是 {found}", found=str(found)))
    page = portal.nobody.get(f"/feed/{programme}.json").text
    require("有错的旧话" not in page, Words("更正之后旧内容还读得到"))


@rule("entries.digest", Words("sha256 和内容不符、字段多了或少了、版本号不是正整数：422"))
def _digest(portal: Portal) -> None:
    programme, good = portal.announced(), version()
    entry = portal.entry(programme)
    less = {name: value for name, value in good.items() if name != "note"}
    for body in ({**good, "text": "换过的"}, {**good, "extra": 1}, less, version(text=""),
                 version(sequence="1"), version(kind="poem"),
                 version(spoken_at="昨天")):  # fmt: skip
        require_status(portal.publish(programme, entry, 1, body), 422, 400)
    for number in ("0", "-1", "x", "1.0"):
        path = version_at(programme, entry, 1)[:-1] + number
        require_status(portal.studio.put(path, good), 404, 422, 400)
    rows, _ = portal.read_back(programme)
    require(not rows, Words("拒收的内容读得到"))


@rule("entries.to_the_letter", Words("文字一字不改：空格、换行、HTML、方括号、双向符、表情"))
def _to_the_letter(portal: Portal) -> None:
    programme = portal.announced()
    for number, text in enumerate(ODD_TEXTS, 1):
        body = version(text=text, sequence=number)
        require_status(portal.publish(programme, portal.entry(programme), 1, body), 201)
    rows, _ = portal.read_back(programme)
    kept = {row.get("sequence"): row for row in rows}
    for number, text in enumerate(ODD_TEXTS, 1):
        row = kept.get(number, {})
        require(row.get("text") == text, Words("第 {n} 条改了字：{kept}", n=number,
                kept=ascii(row.get("text"))))  # fmt: skip
        require(row.get("sha256") == version(text=text, sequence=number)["sha256"],
                Words("第 {n} 条的 sha256 变了", n=number))  # fmt: skip


@rule("entries.answer", Words("答复和补录带着 kind、label、question、late 读回"))
def _answer(portal: Portal) -> None:
    programme = portal.announced()
    body = version(
        kind="answer", role="", label="市教育局", question="几时开学？", text="九月一日。"
    )
    portal.publish(programme, portal.entry(programme), 1, body)
    rows, _ = portal.read_back(programme)
    require(len(rows) == 1, Words("读回 {n} 条，只发布了一条", n=len(rows)))
    for name in ("kind", "label", "question", "text", "sha256"):
        require(rows[0].get(name) == body[name], Words("{name} 读回的是 {kept}", name=name,
                kept=str(rows[0].get(name))))  # fmt: skip


@rule("entries.cursor", Words("游标之后只有变化过的，每条一次；反复读也不漏不重"))
def _cursor(portal: Portal) -> None:
    programme = portal.announced()
    first, second = portal.entry(programme), portal.entry(programme)
    portal.publish(programme, first, 1, version(sequence=1))
    rows, cursor = portal.read_back(programme)
    require(len(rows) == 1, Words("读回 {n} 条，只发布了一条", n=len(rows)))
    require(
        portal.read_back(programme, cursor) == ([], cursor), Words("没有变化，游标之后却有内容")
    )
    portal.publish(programme, second, 1, version(sequence=2))
    portal.publish(programme, first, 2, version(sequence=1, text="改过"))
    rows, later = portal.read_back(programme, cursor)
    names = sorted(str(row.get("entry")) for row in rows)
    require(names == sorted([first, second]), Words("游标之后读回 {names}", names="、".join(names)))
    require(portal.read_back(programme, cursor)[0] == rows, Words("同一游标再读一次，内容不同"))
    require(portal.read_back(programme, later)[0] == [], Words("没有变化，游标之后却有内容"))


@rule("entries.many", Words("几百条分页读回：每条一次，一条不少"))
def _many(portal: Portal) -> None:
    programme = portal.announced()
    names = [portal.entry(programme) for _ in range(MANY)]
    for number, name in enumerate(names, 1):
        require_status(portal.publish(programme, name, 1, version(sequence=number)), 201)
    rows, _ = portal.read_back(programme)
    found = [row.get("entry") for row in rows]
    require(len(found) == len(set(found)), Words("有内容读回了两次"))
    require(
        set(found) == set(names), Words("发布 {n} 条，读回 {found} 条", n=MANY, found=len(found))
    )


@rule("entries.photo", Words("图片按摘要存放，重复无妨；没有的图片和错的摘要不收；说明随图读回"))
def _photo(portal: Portal) -> None:
    programme, name = portal.announced(), hashlib.sha256(PHOTO).hexdigest()
    entry = portal.entry(programme)
    for _ in range(2):
        put = portal.studio.call("PUT", f"/v1/media/{name}", PHOTO, "image/png")
        require_status(put, 200, 201, 204)
    wrong = portal.studio.call("PUT", f"/v1/media/{'0' * 64}", PHOTO, "image/png")
    require_status(wrong, 422, 400, 409)
    body = version(media=[name], media_alt=["现场"])
    require_status(portal.publish(programme, entry, 1, body), 201)
    rows, _ = portal.read_back(programme)
    require(rows[0].get("media") == [name], Words("读回没有图片"))
    require(rows[0].get("media_alt") == ["现场"], Words("读回没有图片的说明"))
    require_status(portal.nobody.get(f"/media/{name}"), 200)
    portal.studio.delete(f"/v1/interviews/{programme}/entries/{entry}")
    require_status(portal.nobody.get(f"/media/{name}"), 404, 410)
