"""A folder as a portal: the courier writes into it, and reads back what really lies there."""

import hashlib
import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from studio.portal import (
    Announcement,
    EntryContent,
    EntryPage,
    Listed,
    PortalRefused,
    QuestionPage,
    RatingPage,
    Receipt,
    Reply,
    Step,
)
from studio.portal.folder.bundle import Bundle
from studio.portal.folder.page import column_page, page
from studio.portal.folder.place import Place
from studio.words import Words

FEED, PAGE, COLUMN, MANIFEST = "feed.json", "index.html", "followup.html", "manifest.json"
SUFFIXES = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp"}
NOT_FOUND, UNPROCESSABLE = 404, 422
PAUSE_SECONDS = 2.0


class FolderPortal:
    """Keeps the contract's rules itself, for nobody else is there to; for one thread.

    Nobody asks or rates in a folder: questions and ratings are always none. The state of a
    question has nobody to read it; written answers are kept in the bundle.
    now: the time that receipts carry.
    """

    def __init__(self, place: Place, now: Callable[[], datetime] | None = None) -> None:
        self._place = place
        self._now = now or (lambda: datetime.now(UTC))

    def announce(self, interview: str, announcement: Announcement) -> None:
        """See Portal."""
        kept = self._place.read(f"{interview}/{FEED}")
        bundle = Bundle.read(kept) if kept is not None else Bundle({})
        shown = _shown(interview, announcement)
        if bundle.programme != shown or not self._is_told(interview, bundle):
            bundle.programme = shown
            bundle.number += 1
            self._write(interview, bundle)

    def questions(self, interview: str, after: str, wait: float = 0.0) -> QuestionPage:
        """See Portal; nobody asks here. Waits a little where it may wait, so that nobody spins."""
        time.sleep(min(wait, PAUSE_SECONDS))
        return QuestionPage((), after)

    def tell_status(
        self,
        interview: str,
        question: str,
        status: str,
        detail: str = "",
        steps: Sequence[Step] = (),
    ) -> None:
        """See Portal; nobody looks it up here."""

    def publish(self, interview: str, entry: str, version: int, content: EntryContent) -> Receipt:
        """See Portal."""
        bundle = self._kept(interview)
        before = bundle.number
        for name in content.media:
            if not self._photo_file(interview, name) and not self._waiting_photo(name):
                raise PortalRefused(Words("图片还没有传到门户。"), UNPROCESSABLE)
        receipt = bundle.take(entry, version, content, self._now())
        if bundle.number != before or not self._is_told(interview, bundle):
            self._write(interview, bundle)
        return receipt

    def withdraw(self, interview: str, entry: str) -> None:
        """See Portal; the words are gone from every file before this returns."""
        bundle = self._kept(interview)
        if bundle.withdraw(entry) or not self._is_told(interview, bundle):
            self._write(interview, bundle)

    def entries(self, interview: str, after: str) -> EntryPage:
        """See Portal: what lies in the folder now, whoever wrote it."""
        rows, cursor = self._kept(interview).online(after)
        return EntryPage(rows, cursor)

    def put_media(self, sha256: str, data: bytes, content_type: str) -> None:
        """See Portal. It waits beside the programmes until an entry names it."""
        suffix = SUFFIXES.get(content_type)
        if suffix is None or hashlib.sha256(data).hexdigest() != sha256:
            raise PortalRefused(Words("sha256 与内容不符。"), UNPROCESSABLE)
        if self._waiting_photo(sha256) is None:
            self._place.replace(f"media/{sha256}.{suffix}", data)

    def reply(
        self, interview: str, question: str, reply: Reply, before: Reply | None = None
    ) -> None:
        """See Portal."""
        bundle = self._kept(interview)
        row = {"question": question, "text": reply.text, "department": reply.department}
        self._keep(interview, bundle, bundle.replies, question, row)

    def unreply(self, interview: str, question: str, reply: Reply) -> None:
        """See Portal."""
        bundle = self._kept(interview)
        self._keep(interview, bundle, bundle.replies, question, None)

    def enter(self, interview: str, entry: str, item: Listed) -> None:
        """See Portal; followup.html shows it."""
        bundle = self._kept(interview)
        times = {"received_at": item.received_at, "answered_at": item.answered_at}
        written = {name: at.astimezone(UTC).isoformat() for name, at in times.items()}
        row = {"entry": entry, **asdict(item), **written}
        self._keep(interview, bundle, bundle.followup, entry, row)

    def strike(self, interview: str, entry: str) -> None:
        """See Portal; the words are gone from every file before this returns."""
        bundle = self._kept(interview)
        self._keep(interview, bundle, bundle.followup, entry, None)

    def ratings(self, interview: str, after: str) -> RatingPage:
        """See Portal; nobody rates here."""
        return RatingPage((), after)

    def close(self) -> None:
        """See Portal."""
        self._place.close()

    def _keep(
        self,
        interview: str,
        bundle: Bundle,
        rows: dict[str, dict[str, Any]],
        name: str,
        row: dict[str, Any] | None,
    ) -> None:
        """Writes a row, or takes it away where it is None, if the files do not say so already."""
        if rows.get(name) == row and self._is_told(interview, bundle):
            return
        rows.pop(name, None)
        if row is not None:
            rows[name] = row
        bundle.number += 1
        self._write(interview, bundle)

    def _kept(self, interview: str) -> Bundle:
        kept = self._place.read(f"{interview}/{FEED}")
        if kept is None:
            raise PortalRefused(Words("没有这场访谈。"), NOT_FOUND)
        return Bundle.read(kept)

    def _waiting_photo(self, sha256: str) -> str | None:
        found = [name for name in self._place.names("media") if name.startswith(sha256)]
        return found[0] if found else None

    def _photo_file(self, interview: str, sha256: str) -> str | None:
        found = [n for n in self._place.names(f"{interview}/media") if n.startswith(sha256)]
        return found[0] if found else None

    def _write(self, interview: str, bundle: Bundle) -> None:
        """Photos first, then what names them, the manifest last: it says that all is there.

        Photos that nothing names any more go after it, so that no page ever lacks one.
        """
        files = dict(self._photos_in(interview, bundle))
        texts = (
            (FEED, bundle.whole()),
            (PAGE, page(bundle, files).encode()),
            (COLUMN, column_page(bundle).encode()),
        )
        for name, data in texts:
            self._place.replace(f"{interview}/{name}", data)
            files[name] = (len(data), hashlib.sha256(data).hexdigest())
        rows = [
            {"name": name, "bytes": size, "sha256": digest}
            for name, (size, digest) in sorted(files.items())
        ]
        manifest = {"interview": interview, "number": bundle.number, "files": rows}
        text = json.dumps(manifest, ensure_ascii=False, indent=1)
        self._place.replace(f"{interview}/{MANIFEST}", text.encode())
        named = bundle.photos()
        for name in self._place.names(f"{interview}/media"):
            if name.partition(".")[0] not in named:
                self._place.remove(f"{interview}/media/{name}")

    def _photos_in(self, interview: str, bundle: Bundle) -> list[tuple[str, tuple[int, str]]]:
        """The files of the photos that are named, each brought beside its programme."""
        found = []
        for digest in sorted(bundle.photos()):
            name, waits = self._photo_file(interview, digest), self._waiting_photo(digest)
            if waits is not None:
                if name is None:
                    data = self._place.read(f"media/{waits}") or b""
                    self._place.replace(f"{interview}/media/{waits}", data)
                self._place.remove(f"media/{waits}")
                name = name or waits
            if name is not None:
                size = len(self._place.read(f"{interview}/media/{name}") or b"")
                found.append((f"media/{name}", (size, digest)))
        return found

    def _is_told(self, interview: str, bundle: Bundle) -> bool:
        """Whether the manifest speaks of this very bundle; a kill may have come before it."""
        kept = self._place.read(f"{interview}/{MANIFEST}")
        try:
            return kept is not None and json.loads(kept).get("number") == bundle.number
        except (ValueError, AttributeError):
            return False


def _shown(interview: str, announcement: Announcement) -> dict[str, Any]:
    a = announcement
    return {
        "id": interview, "title": a.title, "unit": a.unit, "host": a.host, "venue": a.venue,
        "guests": [{"name": guest.name, "post": guest.post} for guest in a.guests],
        "starts_at": a.starts_at.astimezone(UTC).isoformat(),
        "ends_at": a.ends_at.astimezone(UTC).isoformat(),
        "state": a.state, "rehearsal": a.rehearsal, "stream": a.stream, "recording": a.recording,
    }  # fmt: skip
