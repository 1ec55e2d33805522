"""A WordPress of this machine in a rehearsal: asked by its own form, read as anybody reads it."""

import json
import logging
import re
import secrets
import shutil
import threading
import time
from collections.abc import Iterable, Sequence
from html import unescape
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from studio.errors import Trouble
from studio.portal.wordpress import WordPressPortal
from studio.portal.wordpress.reading import Found, entries_in
from studio.rehearsal.evidence import plain_text
from studio.rehearsal.netizens.comment_form import CommentForm
from studio.rehearsal.report import Portal, SeenEntry, SeenPhoto
from studio.rehearsal.scenario import Scenario

if TYPE_CHECKING:
    import requests

QUESTIONS = "questions_input.jsonl"
TAG = re.compile(r"</?[A-Za-z!][^>]*>")
TRIMMED = " \t\n\r\0\x0b"
PICTURE = re.compile(r'<img[^>]*data-sha256="([0-9a-f]{64})"[^>]*>')
SOURCE = re.compile(r'\ssrc="([^"]*)"')
LOOK_SECONDS = 0.5
log = logging.getLogger(__name__)


class GivenWordPress:
    """Each rehearsal has a prefix of its own, so the same site serves again and again."""

    processes: tuple[str, ...] = ()

    def __init__(self, url: str, secret: str) -> None:
        self.url, self.secret = url, secret
        self._prefix = f"rehearsal-{secrets.token_hex(4)}"
        self._address = f"{url}/#wordpress={self._prefix}"

    def open(self) -> str:
        """See PortalInPlay."""
        portal = WordPressPortal(self.url, self.secret)
        try:
            portal.check()
        finally:
            portal.close()
        return self._address

    def playable(self, scenario: Path, out: Path) -> Path:
        """A comment's tags and outer spaces never reach the site: nor does the scenario's."""
        folder = out / "scenario"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(scenario, folder)
        rows = (scenario / QUESTIONS).read_text(encoding="utf-8").splitlines()
        (folder / QUESTIONS).write_text(
            "".join(f"{_as_a_comment(row)}\n" for row in rows if row.strip()), encoding="utf-8"
        )
        return folder

    def reader(self, address: str, interview: str) -> "PageReader":
        """See PortalInPlay."""
        return PageReader(self.page(interview))

    def asking(self, address: str, interview: str, scenario: Scenario) -> CommentForm:
        """See PortalInPlay."""
        return CommentForm(self.url, self.page(interview), scenario.questions)

    def seen(self, interview: str, arrivals: Sequence[SeenEntry], refused: int) -> Portal:
        """The interview's page, the lists and feeds beside it, and each photo on it."""
        name = f"{self._prefix}-{interview}"
        with _session() as session:
            page = _read(session, self.page(interview))
            beside = ["feed/", *(
                f"category/{name}-{part}/{feed}" for part in ("record", "answers")
                for feed in ("", "feed/")
            )]  # fmt: skip
            texts = {place: _read(session, f"{self.url}/{place}", or_none=True) for place in beside}
            photos = _photos(session, page)
        shown = [_seen(one, place) for place, one in enumerate(entries_in(page), 1)]
        plain = {name: plain_text(text) for name, text in {**texts, "page": page}.items()}
        return Portal(shown, list(arrivals), plain, refused, photos)

    def answers(self) -> bool:
        """See PortalInPlay."""
        import requests

        with _session() as session:
            try:
                return session.get(f"{self.url}/", timeout=10).ok
            except requests.RequestException:
                return False

    def page(self, interview: str) -> str:
        """See PortalInPlay."""
        return f"{self.url}/{self._prefix}-{interview}/"


class PageReader(threading.Thread):
    """A reader who loads the page again and again: WordPress tells nobody what is new."""

    def __init__(self, url: str) -> None:
        super().__init__(name="reader", daemon=True)
        self._url = url
        self._ended = threading.Event()
        self._known: set[tuple[str, int, str]] = set()
        self.arrivals: list[SeenEntry] = []

    def run(self) -> None:
        """Reads until stopped; a page that does not come is asked for again."""
        import requests

        with _session() as session:
            while not self._ended.wait(LOOK_SECONDS):
                try:
                    answer = session.get(self._url, timeout=10)
                    self._note(answer.text if answer.ok else "", time.time())
                except requests.RequestException as fault:
                    log.info("reader: %s", fault)

    def stop(self) -> None:
        """Ends the reading."""
        self._ended.set()
        self.join(timeout=12)

    def _note(self, page: str, at: float) -> None:
        for one in entries_in(page):
            key = (one.entry, one.version, one.sha256)
            if key not in self._known:
                self._known.add(key)
                self.arrivals.append(_seen(one, one.sequence, at))


def _as_a_comment(row: str) -> str:
    """A question of the scenario as a comment can be one; a blank one is refused there too."""
    told = json.loads(row)
    text = TAG.sub("", told["text"]).strip(TRIMMED)
    return json.dumps({**told, "text": text if text.strip() else ""}, ensure_ascii=False)


def _seen(one: Found, place: int, at: float = 0.0) -> SeenEntry:
    c = one.content
    if c is None:
        return SeenEntry(one.entry, one.version, place, one.kind, "", "", "", one.withdrawn, at)
    return SeenEntry(
        one.entry, one.version, place, one.kind, c.label, c.text, c.note, False, at, late=c.late
    )


def _photos(session: "requests.Session", page: str) -> list[SeenPhoto]:
    sources = {
        shown[1]: unescape(source[1])
        for shown in PICTURE.finditer(page)
        if (source := SOURCE.search(shown[0]))
    }
    return [
        SeenPhoto(one.content.text, alt, _bytes(session, sources.get(name, "")))
        for one in _whole(entries_in(page))
        if one.content
        for name, alt in zip(one.content.media, one.content.media_alt, strict=True)
    ]


def _whole(entries: Iterable[Found]) -> list[Found]:
    return [one for one in entries if one.content]


def _bytes(session: "requests.Session", url: str) -> bytes:
    answer = session.get(url, timeout=20)
    if not answer.ok:
        raise Trouble(f"门户的图片读不到（{answer.status_code}）：{url}。")
    return answer.content


def _read(session: "requests.Session", url: str, *, or_none: bool = False) -> str:
    """or_none: a site may have no such page, and nothing is read there then."""
    answer = session.get(url, timeout=30)
    if or_none and answer.status_code == HTTPStatus.NOT_FOUND:
        return ""
    if not answer.ok:
        raise Trouble(f"门户的页面读不到（{answer.status_code}）：{url}。")
    return answer.text


def _session() -> "requests.Session":
    import requests

    session = requests.Session()
    session.trust_env = False
    return session


__all__ = ["GivenWordPress"]
