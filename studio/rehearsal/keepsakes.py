"""What is kept of a rehearsal for people: the transcript as text, the page as a picture."""

import logging
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from studio import copies
from studio.desk import Desk
from studio.errors import Trouble
from studio.interview import interview
from studio.publication import PublicationState, feed
from studio.rehearsal.reader import entries_in
from studio.rehearsal.report import SeenPhoto
from studio.words import Words

if TYPE_CHECKING:
    import requests

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
BROWSER_SECONDS = 40
PREPARING = Words("彩排文件夹的准备")
log = logging.getLogger(__name__)


def public_pages(url: str, programme: str) -> dict[str, str]:
    """Everything a reader can fetch of one programme, as text, by a name.

    Raises Trouble where the portal does not show a page: an empty one would hide nothing.
    """
    import requests

    with requests.Session() as session:
        session.trust_env = False
        return {
            "page": _text(session, page_url(url, programme)),
            "snapshot": _text(session, f"{url}/feed/{programme}.json"),
            "events": _replay(session, f"{url}/feed/{programme}/events"),
        }


def photos(url: str, snapshot: str) -> list[SeenPhoto]:
    """Every photo of the public snapshot, fetched as readers fetch it.

    Raises Trouble where the portal does not serve one that it names.
    """
    import requests

    found = []
    with requests.Session() as session:
        session.trust_env = False
        for row in entries_in(snapshot):
            for name, alt in zip(row.get("media", ()), row.get("media_alt", ()), strict=True):
                answer = session.get(f"{url}/media/{name}", timeout=10)
                if not answer.ok:
                    raise Trouble(f"门户的图片读不到（{answer.status_code}）：{name}。")
                found.append(SeenPhoto(str(row.get("text", "")), str(alt), answer.content))
    return found


def _text(session: "requests.Session", url: str) -> str:
    answer = session.get(url, timeout=10)
    if not answer.ok:
        raise Trouble(f"门户的页面读不到（{answer.status_code}）：{url}。")
    return answer.text


def answers(url: str) -> bool:
    """Whether the portal is there."""
    import requests

    with requests.Session() as session:
        session.trust_env = False
        try:
            return session.get(f"{url}/health", timeout=3).ok
        except requests.RequestException:
            return False


def page_url(url: str, programme: str) -> str:
    """The address of the programme's page."""
    return f"{url}/live/{programme}"


def write_transcript(desk: Desk, path: Path) -> None:
    """The record as readers have it now: a line for each, its label before it."""
    shown = desk.query(interview)
    online = (PublicationState.ONLINE, PublicationState.SENT, PublicationState.PASTED)
    rows = [row.line for row in desk.query(feed) if row.feed in online]
    text = [f"{shown.title}（彩排，内容虚构）", ""]
    text += [f"{place}　[{row.label}] {row.text}" for place, row in enumerate(rows, 1)]
    path.write_text("\n".join(text) + "\n", encoding="utf-8")


def picture_page(url: str, path: Path) -> bool:
    """Has Chromium, where there is one, take a picture of the page; False where not."""
    browser = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if browser is None:
        log.info("no Chromium here: no picture of the page")
        return False
    with tempfile.TemporaryDirectory(prefix="interview-studio-page-") as profile:
        command = [
            browser, *_as_root(), "--headless", "--disable-gpu", "--hide-scrollbars",
            "--no-first-run", f"--user-data-dir={profile}", "--window-size=1280,1600",
            "--timeout=3000", f"--screenshot={path}", url,
        ]  # fmt: skip
        try:
            subprocess.run(command, check=True, timeout=BROWSER_SECONDS, capture_output=True)
        except (subprocess.SubprocessError, OSError) as fault:
            log.warning("no picture of the page: %s", fault)
            return False
    return path.exists()


def _as_root() -> list[str]:
    """Chromium refuses its sandbox to root, as in a build machine."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def _replay(session: "requests.Session", url: str) -> str:
    """All events from the beginning, until the portal has no more to tell."""
    import requests

    parts: list[bytes] = []
    try:
        with session.get(url, stream=True, timeout=(3, 2)) as answer:
            for part in answer.iter_content(65536):
                parts.append(part)  # noqa: PERF402 - what came before the silence is kept
    except requests.RequestException:
        log.debug("the replay has reached the present")
    return b"".join(parts).decode("utf-8", "replace")


def clear(out: Path, pictures: Iterable[str]) -> None:
    """Takes away what an earlier rehearsal left in this folder, and nothing else.

    Raises Trouble where there can be no such folder, or it cannot be cleared.
    """
    names = (
        "studio.sqlite*",
        *(f"{name}{size}.png" for name in pictures for size in ("", "-*x*")),
        "faults*.jsonl",
        "report.json",
        "transcript.txt",
        "play*.json",
        "ready-*",
        "memory-*.jsonl",
        "said-*.jsonl",
        "drill*",
        "questions.json",
        "logs/*.log",
    )
    with copies.said(PREPARING):
        out.mkdir(parents=True, exist_ok=True)
        for name in names:
            for path in out.glob(name):
                path.unlink()
    shutil.rmtree(out / "keystrokes", ignore_errors=True)
