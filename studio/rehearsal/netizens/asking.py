"""One question on its way to the portal, and what the portal's answer means for it."""

import socket
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol
from urllib.parse import quote, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import NewConnectionError

from studio.rehearsal.netizens.ledger import Fate, Result
from studio.rehearsal.scenario import ScenarioQuestion

ANSWER_SECONDS = 10.0
NOT_TAKEN = (404, 429, 502, 503)
"""Answers that say nothing was taken: no such programme yet, too often, no portal behind."""
REFUSALS = (413, 422)
"""Answers that say the question itself will not do."""


class FromAddress(HTTPAdapter):
    """Connects from one address of this machine."""

    def __init__(self, address: str) -> None:
        self._address = address
        super().__init__()

    def init_poolmanager(
        self, connections: int, maxsize: int, block: bool = False, **more: object
    ) -> None:
        """Makes the pool whose sockets are bound to the address."""
        more["source_address"] = (self._address, 0)
        super().init_poolmanager(connections, maxsize, block, **more)


class Asked(Protocol):
    """A portal as netizens meet it."""

    def post_form(self, question: ScenarioQuestion) -> requests.Response:
        """Asks by the public form."""

    def post_as_collector(self, question: ScenarioQuestion) -> requests.Response:
        """Hands over what was asked by another channel."""

    def judged(self, question_id: str, answer: requests.Response) -> Result | None:
        """What the answer means; None where the question has to be asked again."""


class Portal:
    """The two ways in: the public form and the collector's call."""

    def __init__(
        self, url: str, interview: str, collector_token: str, addresses: Mapping[str, str]
    ) -> None:
        self._url, self._interview = url.rstrip("/"), quote(interview, safe="")
        self._token, self._addresses = collector_token, addresses

    def post_form(self, question: ScenarioQuestion) -> requests.Response:
        """Through the public form, from the netizen's own address."""
        with session_from(self._url, self._addresses[question.id]) as session:
            return session.post(
                f"{self._url}/ask/{self._interview}",
                data={
                    "nickname": question.nickname,
                    "text": question.text,
                    "once": f"netizen-{question.id}",
                },
                timeout=ANSWER_SECONDS,
                allow_redirects=False,
            )

    def post_as_collector(self, question: ScenarioQuestion) -> requests.Response:
        """By the collector, under the name the question has in its channel."""
        with session_from(self._url, "") as session:
            return session.post(
                f"{self._url}/v1/interviews/{self._interview}/questions",
                json={
                    "channel": question.channel,
                    "channel_ref": question.id,
                    "nickname": question.nickname,
                    "text": question.text,
                    "received_at": question.received_at.isoformat(),
                },
                headers={"Authorization": f"Bearer {self._token}"},
                timeout=ANSWER_SECONDS,
                allow_redirects=False,
            )

    def by_form_alone(self) -> "Portal":
        """The same where no collector is let in."""
        return _FormAlone(self._url, self._interview, "", self._addresses)

    def judged(self, question_id: str, answer: requests.Response) -> Result | None:
        """See Asked."""
        return judged(question_id, answer)


class _FormAlone(Portal):
    """Questions of other channels come by the form as well."""

    def post_as_collector(self, question: ScenarioQuestion) -> requests.Response:
        return self.post_form(question)


def addresses(questions: Iterable[ScenarioQuestion]) -> dict[str, str]:
    """The address each question comes from: on this machine, and one for each netizen.

    It is the scenario's with 127 in front; those behind one address are told apart by the third
    number.
    """
    neighbours: dict[str, list[str]] = {}
    found: dict[str, str] = {}
    for question in questions:
        names = neighbours.setdefault(question.client_ip, [])
        if question.nickname not in names:
            names.append(question.nickname)
        _, second, third, fourth = question.client_ip.split(".")
        third = str((int(third) + names.index(question.nickname)) % 256)
        found[question.id] = f"127.{second}.{third}.{fourth}"
    return found


def session_from(url: str, source: str) -> requests.Session:
    """A session that connects from an address of this machine, where it has that one."""
    session = requests.Session()
    session.trust_env = False
    session.headers["Accept"] = "application/json"
    session.headers["Connection"] = "close"
    if source and (urlsplit(url).hostname or "").startswith("127.") and _ours(source):
        session.mount("http://", FromAddress(source))
    return session


def _ours(address: str) -> bool:
    """Whether this machine answers to the address; some systems know 127.0.0.1 alone."""
    with socket.socket() as probe:
        try:
            probe.bind((address, 0))
        except OSError:
            return False
    return True


def tried(
    post: Callable[[ScenarioQuestion], requests.Response], question: ScenarioQuestion
) -> tuple[requests.Response | None, bool]:
    """The answer, if any, and whether the question may have been taken."""
    try:
        answer = post(question)
    except requests.ConnectionError as error:
        return None, not _never_connected(error)
    except requests.RequestException:
        return None, True
    return answer, answer.status_code not in NOT_TAKEN


def _never_connected(error: requests.ConnectionError) -> bool:
    """Whether no connection came about, so that nothing was sent."""
    if isinstance(error, requests.ConnectTimeout):
        return True
    cause = error.args[0] if error.args else None
    return isinstance(getattr(cause, "reason", cause), NewConnectionError)


def judged(question_id: str, answer: requests.Response) -> Result | None:
    """What the answer means; None where the question has to be asked again."""
    if answer.status_code in NOT_TAKEN or answer.status_code >= requests.codes.server_error:
        return None
    try:
        told = answer.json()
    except ValueError:
        told = {}
    told = told if isinstance(told, dict) else {}
    if answer.ok:
        received = Result(
            question_id, Fate.RECEIVED, str(told.get("code", "")), str(told.get("id", ""))
        )
        return received if received.portal_id else None
    fate = Fate.REFUSED if answer.status_code in REFUSALS else Fate.FAILED
    detail = str(told.get("detail") or told.get("title") or "")
    return Result(question_id, fate, detail=f"{answer.status_code} {detail}".strip())
