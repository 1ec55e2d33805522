"""An official account's platform as its public documentation describes it, on this machine.

It keeps what docs/wechat.md names page by page: errcodes in a 200, the stable token, the draft
box, publishing, comments, the limits and the day's calls. Where the pages leave something open it
takes what is harder for a client: the newest draft stands first, comments stand oldest first.
What a person does in the platform, and a netizen in WeChat, comes in under `/_test/`.
"""

import argparse
import json
import re
import secrets
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

APPID, SECRET = "wx0123456789abcdef", "s" * 32
TITLE, AUTHOR, DIGEST, CONTENT, MOST_ARTICLES = 32, 16, 120, 20_000, 8
DAILY = {
    "draft/add": 1000, "draft/get": 500, "draft/delete": 1000, "draft/update": 1000,
    "draft/batchget": 1000, "freepublish/batchget": 100, "freepublish/getarticle": 100,
}  # fmt: skip
SCRIPTS = re.compile(r"<script\b.*?</script\s*>|\son\w+=\"[^\"]*\"", re.DOTALL | re.IGNORECASE)
PICTURE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
MARKS = re.compile(r"\sdata-[a-z0-9-]+=\"[^\"]*\"")


class Refusal(Exception):
    """An errcode with its errmsg."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


class Platform:
    """Everything of one account."""

    def __init__(self, base: str) -> None:
        self.base, self.lock = base, threading.Lock()
        self.tokens: dict[str, float] = {}
        self.drafts: dict[str, dict[str, Any]] = {}
        self.published: list[dict[str, Any]] = []
        self.materials: list[dict[str, Any]] = []
        self.pictures: list[tuple[str, bytes]] = []
        self.comments: dict[str, list[dict[str, Any]]] = {}
        self.calls: Counter[str] = Counter()
        self.daily = dict(DAILY)
        self.listed = self.comments_allowed = self.may_publish = True
        self.newest_first = False
        self.alter: list[str] = []
        self.answer: dict[str, list[int]] = {}
        self.numbers = iter(range(2247483000, 2**62))

    def called(self, path: str, query: dict[str, list[str]], raw: bytes) -> dict[str, Any]:
        name = path.removeprefix("/cgi-bin/")
        self.calls[name] += 1
        if not self.listed:
            raise Refusal(40164, "invalid ip 203.0.113.7 ipv6 ::ffff:203.0.113.7, not in whitelist")
        if name == "stable_token":
            return self.token(json.loads(raw))
        token = query.get("access_token", [""])[0]
        if token not in self.tokens:
            raise Refusal(40001, "invalid credential, access_token is invalid or not latest")
        if self.tokens[token] < time.time():
            raise Refusal(42001, "access_token expired")
        if self.calls[name] > self.daily.get(name, 10**9):
            raise Refusal(45009, "reach max api daily quota limit")
        if self.answer.get(name):
            raise Refusal(self.answer[name].pop(0), "as the test asked")
        if name == "media/uploadimg":
            return {"url": self.picture(raw), "errcode": 0, "errmsg": "ok"}
        if name == "material/add_material":
            return self.material(raw)
        if b"\\u" in raw:
            raise Refusal(40033, "invalid charset. please check your request, if include \\uxxxx")
        body = json.loads(raw)
        group, _, act = name.partition("/")
        answer: dict[str, Any] = getattr(self, f"{group}_{act.replace('/', '_')}")(body)
        return answer

    def token(self, body: dict[str, Any]) -> dict[str, Any]:
        if body.get("appid") != APPID:
            raise Refusal(40013, "invalid appid")
        if body.get("secret") != SECRET:
            raise Refusal(40125, "invalid appsecret")
        live = [one for one, until in self.tokens.items() if until - 300 > time.time()]
        if not live:
            live = [f"T{secrets.token_urlsafe(40)}"]
            self.tokens[live[0]] = time.time() + 7200
        return {"access_token": live[0], "expires_in": int(self.tokens[live[0]] - time.time())}

    def picture(self, raw: bytes) -> str:
        head, _, rest = raw.partition(b"\r\n\r\n")
        data = rest[: rest.rindex(b"\r\n--")]
        if len(data) >= 1024 * 1024:
            raise Refusal(40009, "invalid image size")
        kind = "image/png" if b"image/png" in head else "image/jpeg"
        if kind == "image/jpeg" and not data.startswith(b"\xff\xd8"):
            raise Refusal(40005, "invalid file type")
        self.pictures.append((kind, data))
        return f"{self.base}/mmbiz/{len(self.pictures) - 1}"

    def material(self, raw: bytes) -> dict[str, Any]:
        url = self.picture(raw)
        name = re.search(rb'filename="([^"]*)"', raw)
        assert name is not None
        made = {"media_id": secrets.token_urlsafe(24), "name": name[1].decode(), "url": url}
        self.materials.insert(0, made)
        return made

    def material_batchget_material(self, body: dict[str, Any]) -> dict[str, Any]:
        rows = self.materials[body["offset"] :][: body["count"]]
        return {"total_count": len(self.materials), "item_count": len(rows), "item": rows}

    def draft_add(self, body: dict[str, Any]) -> dict[str, Any]:
        articles = body["articles"]
        if not 0 < len(articles) <= MOST_ARTICLES:
            raise Refusal(45008, "article size out of limit")
        name = secrets.token_urlsafe(32)
        items = [self.article(one, many=len(articles) > 1) for one in articles]
        self.drafts[name] = {"items": items, "updated": time.time()}
        return {"media_id": name}

    def draft_update(self, body: dict[str, Any]) -> dict[str, Any]:
        items = self.draft(body["media_id"])["items"]
        items[body["index"]] = self.article(body["articles"], many=len(items) > 1)
        self.drafts[body["media_id"]]["updated"] = time.time()
        return {"errcode": 0, "errmsg": "ok"}

    def draft_get(self, body: dict[str, Any]) -> dict[str, Any]:
        return {"news_item": self.draft(body["media_id"])["items"]}

    def draft_delete(self, body: dict[str, Any]) -> dict[str, Any]:
        self.draft(body["media_id"])
        del self.drafts[body["media_id"]]
        return {"errcode": 0, "errmsg": "ok"}

    def draft_batchget(self, body: dict[str, Any]) -> dict[str, Any]:
        whole = sorted(self.drafts.items(), key=lambda one: -one[1]["updated"])
        rows = [
            {"media_id": name, "content": {"news_item": one["items"]},
             "update_time": int(one["updated"])}
            for name, one in whole[body["offset"] :][: self.count(body)]
        ]  # fmt: skip
        return {"total_count": len(whole), "item_count": len(rows), "item": rows}

    def freepublish_batchget(self, body: dict[str, Any]) -> dict[str, Any]:
        self.require_right()
        whole = [one for one in reversed(self.published) if not one["mass"]]
        rows = [
            {"article_id": one["id"], "content": {"news_item": one["items"]}, "update_time": 0}
            for one in whole[body["offset"] :][: self.count(body)]
        ]
        return {"total_count": len(whole), "item_count": len(rows), "item": rows}

    def freepublish_getarticle(self, body: dict[str, Any]) -> dict[str, Any]:
        self.require_right()
        for one in self.published:
            if one["id"] == body["article_id"] and not one["mass"]:
                return {"news_item": one["items"]}
        raise Refusal(53600, "Article ID无效")

    def comment_list(self, body: dict[str, Any]) -> dict[str, Any]:
        rows = self.under(body)
        if body["count"] >= 50:
            raise Refusal(88010, "count range error. cout <= 0 or count > 50")
        if self.newest_first:
            rows = rows[::-1]
        found = rows[body["begin"] :][: body["count"]]
        return {"errcode": 0, "errmsg": "ok", "total": len(rows), "comment": found}

    def comment_reply_add(self, body: dict[str, Any]) -> dict[str, Any]:
        for one in self.under(body):
            if one["user_comment_id"] == body["user_comment_id"]:
                if "reply" in one:
                    raise Refusal(88005, "already reply")
                one["reply"] = {"content": body["content"], "create_time": int(time.time())}
                return {"errcode": 0, "errmsg": "ok"}
        raise Refusal(88008, "comment is not exists")

    def comment_reply_delete(self, body: dict[str, Any]) -> dict[str, Any]:
        for one in self.under(body):
            if one["user_comment_id"] == body["user_comment_id"]:
                if one.pop("reply", None) is None:
                    raise Refusal(88009, "reply is not exists")
                return {"errcode": 0, "errmsg": "ok"}
        raise Refusal(88008, "comment is not exists")

    def under(self, body: dict[str, Any]) -> list[dict[str, Any]]:
        if not self.comments_allowed:
            raise Refusal(88000, "without comment privilege")
        known = self.comments.get(f"{body['msg_data_id']}.{body.get('index', 0)}")
        if known is None:
            raise Refusal(88001, "msg_data is not exists")
        return known

    def draft(self, media_id: str) -> dict[str, Any]:
        if media_id not in self.drafts:
            raise Refusal(40007, "invalid media_id")
        return self.drafts[media_id]

    def article(self, given: dict[str, Any], *, many: bool) -> dict[str, Any]:
        kept = {"author": "", "digest": "", "content_source_url": "", "need_open_comment": 0,
                "only_fans_can_comment": 0, **given, "url": f"{self.base}/temporary"}  # fmt: skip
        for name, most, code in (("title", TITLE, 45003), ("author", AUTHOR, 45110),
                                 ("digest", DIGEST, 45004)):  # fmt: skip
            if len(kept[name]) > most:
                raise Refusal(code, f"{name} size out of limit")
        if not kept["title"] or not kept["content"]:
            raise Refusal(44003, "empty news data")
        content = kept["content"]
        if len(content) >= CONTENT or len(content.encode()) >= 2**20:
            raise Refusal(45002, "content size out of limit")
        if kept["thumb_media_id"] not in {one["media_id"] for one in self.materials}:
            raise Refusal(40007, "invalid media_id")
        if kept["need_open_comment"] and not self.comments_allowed:
            raise Refusal(88000, "without comment privilege")
        kept["content"] = PICTURE.sub(self.of_here, SCRIPTS.sub("", content))
        if "marks" in self.alter:
            kept["content"] = MARKS.sub("", kept["content"])
        for word in self.alter:
            kept["content"] = kept["content"].replace(word, "*" * len(word))
        if many:
            kept["digest"] = ""
        return kept

    def of_here(self, found: re.Match[str]) -> str:
        ours = f'src="{self.base}/mmbiz/' in found[0] or 'src="http://mmbiz.qpic.cn/' in found[0]
        return found[0] if ours else ""

    def count(self, body: dict[str, Any]) -> int:
        if not 1 <= body["count"] <= 20:
            raise Refusal(40097, "invalid args")
        return int(body["count"])

    def require_right(self) -> None:
        if not self.may_publish:
            raise Refusal(48001, "api unauthorized")

    # what a person does in the platform, and a netizen in WeChat

    def test_set(self, body: dict[str, Any]) -> dict[str, Any]:
        for name, value in body.items():
            setattr(self, name, value)
        return {}

    def test_expire(self, body: dict[str, Any]) -> dict[str, Any]:
        """Makes void what was handed out, or forgets it altogether."""
        if body.get("forgotten"):
            self.tokens.clear()
        self.tokens = dict.fromkeys(self.tokens, 0.0)
        return {}

    def test_publish(self, body: dict[str, Any]) -> dict[str, Any]:
        name = body.get("media_id") or next(iter(self.drafts))
        items = self.drafts.pop(name)["items"]
        number = next(self.numbers)
        for index, item in enumerate(items):
            item["url"] = f"http://mp.weixin.qq.com/s?__biz=MzA&mid={number}&idx={index + 1}&sn=5d"
            item["is_deleted"] = False
            self.comments[f"{number}.{index}"] = []
        row = {"id": secrets.token_urlsafe(24), "items": items, "mass": body.get("mass", False)}
        self.published.append(row)
        return {"message": number}

    def test_unpublish(self, body: dict[str, Any]) -> dict[str, Any]:
        for one in self.published:
            for item in one["items"]:
                item["is_deleted"] = True
        return {}

    def test_comment(self, body: dict[str, Any]) -> dict[str, Any]:
        known = self.comments[f"{body['message']}.{body.get('index', 0)}"]
        for text in body["texts"]:
            known.append({
                "user_comment_id": next(self.numbers), "create_time": 1750402800 + len(known),
                "content": text, "comment_type": 0, "openid": f"o{secrets.token_urlsafe(20)}",
            })  # fmt: skip
        return {}

    def test_uncomment(self, body: dict[str, Any]) -> dict[str, Any]:
        known = self.comments[f"{body['message']}.0"]
        known[:] = [one for one in known if one["content"] not in body["texts"]]
        return {}

    def test_edit(self, body: dict[str, Any]) -> dict[str, Any]:
        item = next(iter(self.drafts.values()))["items"][body.get("index", 0)]
        item.update(body["fields"])
        for old, new in body.get("words", []):
            item["content"] = item["content"].replace(old, new)
        return {}

    def test_copy(self, body: dict[str, Any]) -> dict[str, Any]:
        """A second draft of the same, as a repeated request makes one."""
        for one in list(self.drafts.values()):
            items = [dict(item) for item in one["items"]]
            later = {"items": items, "updated": one["updated"] + body.get("later", 0)}
            self.drafts[secrets.token_urlsafe(32)] = later
        return {}

    def test_drop(self, body: dict[str, Any]) -> dict[str, Any]:
        getattr(self, body["what"]).clear()
        return {}

    def test_look(self, body: dict[str, Any]) -> dict[str, Any]:
        return {
            "drafts": self.drafts, "published": self.published, "calls": dict(self.calls),
            "materials": self.materials, "pictures": len(self.pictures),
            "comments": self.comments,
        }  # fmt: skip


class Door(BaseHTTPRequestHandler):
    """Answers 200 to everything, as the platform does."""

    protocol_version = "HTTP/1.1"
    platform: Platform

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = urlsplit(self.path)
        with self.platform.lock:
            try:
                if parts.path.startswith("/_test/"):
                    act = getattr(self.platform, f"test_{parts.path[7:]}")
                    answer = act(json.loads(raw))
                else:
                    answer = self.platform.called(parts.path, parse_qs(parts.query), raw)
            except Refusal as refusal:
                answer = {"errcode": refusal.code, "errmsg": f"{refusal} rid: 685518a2-0c1f"}
            told = json.dumps(answer, ensure_ascii=False).encode()
        self.tell(told, "application/json; encoding=utf-8")

    def do_GET(self) -> None:
        number = self.path.removeprefix("/mmbiz/")
        if number.isdigit() and int(number) < len(self.platform.pictures):
            kind, data = self.platform.pictures[int(number)]
            self.tell(data, kind)
        else:
            self.tell(b"{}", "application/json")

    def tell(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing: what fails says so itself."""


def main() -> None:
    """Serves until it is ended."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--told", type=Path, required=True)
    told = parser.parse_args().told
    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    url = f"http://127.0.0.1:{server.server_port}"
    Door.platform = Platform(url)
    beside = told.with_suffix(".new")
    beside.write_text(url, encoding="utf-8")
    beside.replace(told)
    server.serve_forever()


if __name__ == "__main__":
    main()
