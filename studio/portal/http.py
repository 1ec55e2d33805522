"""Our own portal contract over HTTP: one session, every answer checked before it is believed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from studio.portal import (
    Announcement,
    EntryContent,
    EntryPage,
    Listed,
    PortalDown,
    PortalRefused,
    QuestionPage,
    RatingPage,
    Receipt,
    Reply,
    Step,
    answers,
    wire,
)
from studio.portal.answers import JSON, believed

LONGEST_WAIT = 25.0
UNKNOWN_CALL = (HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED)
TAKEN_BACK, OURS = "原答复已撤回，正在重新办理。", "承办单位"
ANSWERED, PUBLISHED = "answered", "published"


class HttpPortal:
    """A portal that speaks our contract; not for use by two threads at once.

    timeout: seconds to connect and to wait for bytes. The environment's proxies are ignored.
    """

    def __init__(self, url: str, token: str, timeout: tuple[float, float] = (3.0, 10.0)) -> None:
        self._url = url.rstrip("/")
        self._timeout = timeout
        self._session = wire.session()
        self._session.headers["Authorization"] = f"Bearer {token}".encode()

    def announce(self, interview: str, announcement: Announcement) -> None:
        """See Portal. Where there is no video its fields are left out: older portals know none."""
        a = announcement
        video = {"stream": a.stream, "recording": a.recording}
        body = {
            **{name: address for name, address in video.items() if address},
            "title": a.title,
            "unit": a.unit,
            "host": a.host,
            "guests": [{"name": guest.name, "post": guest.post} for guest in a.guests],
            "starts_at": a.starts_at.astimezone(UTC).isoformat(),
            "ends_at": a.ends_at.astimezone(UTC).isoformat(),
            "venue": a.venue,
            "state": a.state,
            "rehearsal": a.rehearsal,
        }
        self._call("PUT", self._at(interview), body)

    def questions(self, interview: str, after: str, wait: float = 0.0) -> QuestionPage:
        """See Portal."""
        wait = min(wait, LONGEST_WAIT)
        query = {"after": after, "wait": f"{wait:g}"}
        answer = self._call("GET", self._at(interview, "questions"), query=query, patience=wait)
        return believed(answers.question_page, answer)

    def tell_status(
        self,
        interview: str,
        question: str,
        status: str,
        detail: str = "",
        steps: Sequence[Step] = (),
    ) -> None:
        """See Portal. A portal of before 已公布 shows that as 已答复."""
        path = self._at(interview, "questions", question, "status")
        way = [{"status": s.status, "detail": s.detail, "at": _text(s.at)} for s in steps]
        body = {"status": status, "detail": detail, **({"steps": way} if way else {})}
        try:
            self._call("PUT", path, body)
        except PortalRefused as refused:
            if status != PUBLISHED or refused.status != HTTPStatus.UNPROCESSABLE_ENTITY:
                raise
            self._call("PUT", path, {"status": ANSWERED, "detail": detail})

    def publish(self, interview: str, entry: str, version: int, content: EntryContent) -> Receipt:
        """See Portal; a receipt for another entry, version or content is not believed."""
        path = self._at(interview, "entries", entry, "versions", str(version))
        digest = content.sha256
        body = {**content.fields(), "sha256": digest}
        receipt = believed(answers.receipt, self._call("PUT", path, body))
        if (receipt.entry, receipt.version, receipt.sha256) != (entry, version, digest):
            raise PortalDown(answers.GARBLED)
        return receipt

    def withdraw(self, interview: str, entry: str) -> None:
        """See Portal."""
        self._call("DELETE", self._at(interview, "entries", entry))

    def entries(self, interview: str, after: str) -> EntryPage:
        """See Portal."""
        answer = self._call("GET", self._at(interview, "entries"), query={"after": after})
        return believed(answers.entry_page, answer)

    def put_media(self, sha256: str, data: bytes, content_type: str) -> None:
        """See Portal."""
        self._call("PUT", f"/v1/media/{quote(sha256, safe='')}", raw=(data, content_type))

    def reply(
        self, interview: str, question: str, reply: Reply, before: Reply | None = None
    ) -> None:
        """See Portal."""
        body = {"text": reply.text, "department": reply.department}
        body |= {"entry": reply.entry} if reply.entry else {}
        self._call("PUT", self._at(interview, "replies", question), body)

    def unreply(self, interview: str, question: str, reply: Reply) -> None:
        """See Portal. A portal that knows no such call gets a sentence in the answer's place."""
        path = self._at(interview, "replies", question)
        try:
            self._call("DELETE", path)
        except PortalRefused as refused:
            if refused.status not in UNKNOWN_CALL:
                raise
            self._call("PUT", path, {"text": TAKEN_BACK, "department": reply.department or OURS})

    def enter(self, interview: str, entry: str, item: Listed) -> None:
        """See Portal."""
        times = {name: _text(getattr(item, name)) for name in ("received_at", "answered_at")}
        self._call("PUT", self._at(interview, "followup", entry), {**asdict(item), **times})

    def strike(self, interview: str, entry: str) -> None:
        """See Portal."""
        self._call("DELETE", self._at(interview, "followup", entry))

    def ratings(self, interview: str, after: str) -> RatingPage:
        """See Portal."""
        answer = self._call("GET", self._at(interview, "ratings"), query={"after": after})
        return believed(answers.rating_page, answer)

    def close(self) -> None:
        """See Portal."""
        self._session.close()

    def _at(self, interview: str, *parts: str) -> str:
        return "/v1/interviews/" + "/".join(quote(part, safe="") for part in (interview, *parts))

    def _call(
        self,
        method: str,
        path: str,
        body: Mapping[str, object] | None = None,
        *,
        query: dict[str, str] | None = None,
        raw: tuple[bytes, str] | None = None,
        patience: float = 0.0,
    ) -> dict[str, Any]:
        data, kind = raw or (json.dumps(body).encode() if body is not None else None, JSON)
        headers = {"Content-Type": kind} if data is not None else {}
        timeout = (self._timeout[0], self._timeout[1] + patience)
        url = self._url + path
        answer = wire.asked(
            self._session, method, url, timeout, headers=headers, data=data, query=query
        )
        return answers.answer_of(*answer)


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat()
