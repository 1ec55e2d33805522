"""The platform in a process of its own, and what a person does there."""

from pathlib import Path
from typing import Any

import requests

from studio.portal.wechat import WeChatPortal
from studio.portal.wechat.reading import found_in
from tests.portals.wechat_server import APPID, SECRET
from tests.story.portal_process import Program, until


class WeChat(Program):
    """One account's platform."""

    def __init__(self, folder: Path) -> None:
        told = folder / "wechat-url"
        super().__init__("--told", str(told), module="tests.portals.wechat_server")
        until(told.exists)
        self.url = told.read_text(encoding="utf-8")
        self.address = f"{self.url}/#wechat={APPID}"

    def portal(self, secret: str = SECRET, **options: Any) -> WeChatPortal:
        return WeChatPortal(self.url, APPID, secret, (1.0, 5.0), **options)

    def does(self, act: str, **body: Any) -> dict[str, Any]:
        """What somebody does there, not by the interface."""
        answer = requests.post(f"{self.url}/_test/{act}", json=body, timeout=10)
        answer.raise_for_status()
        return dict(answer.json())

    def look(self) -> dict[str, Any]:
        return self.does("look")

    def calls(self, name: str) -> int:
        return int(self.look()["calls"].get(name, 0))

    def drafts(self) -> list[list[dict[str, Any]]]:
        """The articles of every draft in the box."""
        return [one["items"] for one in self.look()["drafts"].values()]

    def public(self) -> list[tuple[str, str]]:
        """Entry and text, from top to bottom, of what was published."""
        return [
            (piece.entry, piece.content.text)
            for one in self.look()["published"] for item in one["items"]
            if not item["is_deleted"] and (found := found_in(item["content"]))
            for piece in found.pieces
        ]  # fmt: skip

    def everything(self) -> str:
        """All words that lie there, read by anybody or by nobody."""
        known = self.look()
        return str(known["drafts"]) + str(known["published"])
