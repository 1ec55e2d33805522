"""One reader of the portal's page: notes when each version reached this machine."""

import contextlib
import json
import logging
import threading
import time
from typing import Any

from studio.rehearsal.report import SeenEntry

log = logging.getLogger(__name__)
PAUSE_SECONDS = 0.3


class FeedReader(threading.Thread):
    """Listens to the feed's events until stopped; goes on after `Last-Event-ID` when cut off."""

    def __init__(self, portal_url: str, interview: str) -> None:
        super().__init__(name="reader", daemon=True)
        self._url = f"{portal_url}/feed/{interview}/events"
        self._ended = threading.Event()
        self._last_id = ""
        self._response: Any = None
        self.arrivals: list[SeenEntry] = []

    def run(self) -> None:
        """Listens; a portal that is not there yet is tried again."""
        import requests

        while not self._ended.is_set():
            try:
                self._listen()
            except (requests.RequestException, OSError, AttributeError) as fault:
                # Closing the answer from `stop` shows here as one of these.
                if not self._ended.is_set():
                    log.info("reader: %s", fault)
            self._ended.wait(PAUSE_SECONDS)

    def stop(self) -> None:
        """Ends the listening."""
        self._ended.set()
        if self._response is not None:
            with contextlib.suppress(Exception):
                self._response.close()
        self.join(timeout=2)

    def _listen(self) -> None:
        import requests
        import sseclient

        headers = {"Accept": "text/event-stream"}
        if self._last_id:
            headers["Last-Event-ID"] = self._last_id
        with requests.Session() as session:
            session.trust_env = False
            self._response = session.get(self._url, headers=headers, stream=True, timeout=(3, 60))
            self._response.raise_for_status()
            for event in sseclient.SSEClient(self._response).events():
                self._note(event.id, event.data, time.time())
                if self._ended.is_set():
                    return

    def _note(self, number: str | None, data: str, at: float) -> None:
        self._last_id = number or self._last_id
        self.arrivals += [seen_entry(row, at) for row in entries_in(data)]


def entries_in(data: str) -> list[dict[str, Any]]:
    """The entries that an event or a snapshot carries."""
    try:
        value = json.loads(data)
    except ValueError:
        return []
    if not isinstance(value, dict):
        return []
    rows = value.get("entries", [value])
    return [row for row in rows if isinstance(row, dict) and "entry" in row]


def seen_entry(row: dict[str, Any], at: float = 0.0) -> SeenEntry:
    """An entry as the public JSON has it."""
    return SeenEntry(
        str(row["entry"]), int(row["version"]), int(row["sequence"]), str(row["kind"]),
        str(row.get("label", "")), str(row.get("text", "")), str(row.get("note", "")),
        bool(row.get("withdrawn", False)), at,
        bool(row.get("late", False)),
    )  # fmt: skip
