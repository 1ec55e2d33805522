"""Invented netizens ask the portal: each once, from an address of their own, patiently."""

import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest
import requests

from studio.clock import Clock
from studio.rehearsal.netizens import Fate, Netizens, ask_all, schedule
from studio.rehearsal.netizens.__main__ import main
from studio.rehearsal.netizens.asking import Portal, addresses
from studio.rehearsal.portal import COLLECTOR_TOKEN, STUDIO_TOKEN
from studio.rehearsal.portal.breaks import one_break
from studio.rehearsal.scenario import Phase, Scenario, default_scenario

TOKEN = "collector-secret"
FORM = ("live_page", "portal_board")


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return Scenario.load(default_scenario())


def only(scenario: Scenario, *ids: str) -> Scenario:
    """The scenario with a few of its questions."""
    return replace(scenario, questions=tuple(q for q in scenario.questions if q.id in ids))


def after_air(scenario: Scenario) -> Clock:
    """A clock at which the hour and what follows it are over."""
    return Clock.starting(scenario.ends_at + timedelta(hours=1), 1000)


class Post:
    """One request as the server saw it."""

    def __init__(self, path: str, address: str, token: str, fields: dict[str, str]) -> None:
        self.path, self.address, self.token, self.fields = path, address, token, fields


class Door(ThreadingHTTPServer):
    """A portal that keeps what it is sent; `answers` are its next statuses, 0 hangs up."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), DoorHandler)
        self.posts: list[Post] = []
        self.answers: list[int] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class DoorHandler(BaseHTTPRequestHandler):
    """Takes forms and the collector's JSON."""

    server: Door

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        if self.path.startswith("/ask/"):
            fields = {key: values[0] for key, values in parse_qs(body).items()}
        else:
            fields = json.loads(body)
        token = self.headers.get("Authorization", "")
        self.server.posts.append(Post(self.path, self.client_address[0], token, fields))
        status = self.server.answers.pop(0) if self.server.answers else 201
        if status:
            number = len(self.server.posts)
            self._say(status, {"id": str(number), "code": f"C{number}"})

    def _say(self, status: int, told: dict[str, str]) -> None:
        body = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing."""


@pytest.fixture
def door() -> Iterator[Door]:
    with Door() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def asking(scenario: Scenario, url: str) -> Portal:
    return Portal(url, "1", TOKEN, addresses(scenario.questions))


def netizens(scenario: Scenario, url: str, results: Path | None = None) -> Netizens:
    return Netizens(scenario, asking(scenario, url), after_air(scenario), results)


def asked(scenario: Scenario, url: str, results: Path | None = None) -> Netizens:
    """Netizens who have all asked."""
    found = netizens(scenario, url, results)
    found.ask(threading.Event())
    return found


def test_every_netizen_has_an_address_of_their_own(scenario: Scenario) -> None:
    where = addresses(scenario.questions)
    people = {(q.client_ip, q.nickname): where[q.id] for q in scenario.questions}
    assert Counter(people.values()).most_common(1)[0][1] == 1
    assert all(address.startswith("127.") for address in people.values())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere only 127.0.0.1 is this machine's")
def test_the_portal_sees_each_asker_at_their_own_address(scenario: Scenario, door: Door) -> None:
    few = only(scenario, "Q0001", "Q0007", "Q0059")
    assert {question.channel for question in few.questions} <= set(FORM)
    asked(few, door.url)
    where = addresses(few.questions)
    assert [post.address for post in door.posts] == [where[q.id] for q in few.questions]
    assert "127.0.0.1" not in {post.address for post in door.posts}


def test_the_form_takes_what_was_typed_and_the_collector_names_the_rest(
    scenario: Scenario, door: Door
) -> None:
    form, brought = only(scenario, "Q0001", "Q0004").questions
    asked(only(scenario, "Q0001", "Q0004"), door.url)
    first, second = door.posts
    assert (first.path, first.token) == ("/ask/1", "")
    assert first.fields == {
        "nickname": form.nickname, "text": form.text, "once": "netizen-Q0001",
    }  # fmt: skip
    assert (second.path, second.token) == ("/v1/interviews/1/questions", f"Bearer {TOKEN}")
    assert second.fields == {
        "channel": brought.channel, "channel_ref": "Q0004", "nickname": brought.nickname,
        "text": brought.text, "received_at": brought.received_at.isoformat(),
    }  # fmt: skip


def test_early_questions_come_at_once_and_late_ones_right_after_air(scenario: Scenario) -> None:
    clock = Clock.starting(scenario.starts_at, 30)
    due = schedule(scenario, clock)
    end = clock.real(scenario.ends_at)
    by_phase: dict[Phase, list[float]] = {phase: [] for phase in Phase}
    for moment, question in due:
        by_phase[question.phase].append(moment)
        if question.phase is Phase.LIVE:
            assert moment == clock.real(question.received_at)
    assert set(by_phase[Phase.PRE]) == {0.0}
    assert all(end < moment < end + 10 for moment in by_phase[Phase.LATE])
    assert [moment for moment, _ in due] == sorted(moment for moment, _ in due)


def test_a_question_waits_until_its_time(scenario: Scenario, door: Door) -> None:
    late = only(scenario, "Q0174")
    at = late.questions[0].received_at
    clock = Clock.starting(at - timedelta(seconds=0.5), 1)
    begun = time.monotonic()
    Netizens(late, asking(late, door.url), clock).ask(threading.Event())
    assert time.monotonic() - begun >= 0.45


@pytest.mark.parametrize("status", [404, 429, 502, 503])
def test_a_portal_that_took_nothing_is_asked_again_without_doubt(
    scenario: Scenario, door: Door, status: int
) -> None:
    door.answers = [status]
    found = asked(only(scenario, "Q0001"), door.url)
    assert [result.status for result in found.results] == [Fate.RECEIVED]
    assert (found.unclear, len(door.posts)) == (0, 2)


def test_a_refused_connection_is_tried_again_until_the_portal_is_there(
    scenario: Scenario,
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    found = netizens(only(scenario, "Q0001"), f"http://127.0.0.1:{port}")
    found.start()
    time.sleep(0.5)
    found.stop()
    assert (found.results, found.unclear, found.done) == ((), 0, False)


@pytest.mark.parametrize("status", [0, 500])
def test_a_form_without_a_clear_answer_is_counted_before_it_is_sent_again(
    scenario: Scenario, door: Door, status: int
) -> None:
    door.answers = [status]
    found = asked(only(scenario, "Q0001"), door.url)
    assert (found.unclear, len(door.posts), found.done) == (1, 2, True)


def test_a_form_is_sent_under_the_same_number_until_it_is_answered(
    scenario: Scenario, door: Door
) -> None:
    door.answers = [500, 0, 500, 0, 500]
    found = asked(only(scenario, "Q0001"), door.url)
    assert [result.status for result in found.results] == [Fate.RECEIVED]
    assert len(door.posts) == 6
    assert {post.fields["once"] for post in door.posts} == {"netizen-Q0001"}


def test_the_collector_repeats_under_the_same_name_and_nothing_is_unclear(
    scenario: Scenario, door: Door
) -> None:
    door.answers = [0, 500]
    found = asked(only(scenario, "Q0004"), door.url)
    assert (found.unclear, found.done) == (0, True)
    assert {post.fields["channel_ref"] for post in door.posts} == {"Q0004"}


def test_a_question_the_form_refuses_is_not_sent_again(scenario: Scenario, door: Door) -> None:
    door.answers = [422]
    found = asked(only(scenario, "Q0136"), door.url)
    assert (found.refused, len(door.posts)) == (1, 1)


def test_a_wrong_token_is_a_failure_not_a_refusal(scenario: Scenario, door: Door) -> None:
    door.answers = [401]
    found = asked(only(scenario, "Q0004"), door.url)
    assert [result.status for result in found.results] == [Fate.FAILED]
    assert found.refused == 0


def test_who_has_asked_does_not_ask_again_after_a_restart(
    scenario: Scenario, door: Door, tmp_path: Path
) -> None:
    results = tmp_path / "results.json"
    asked(only(scenario, "Q0001"), door.url, results)
    again = asked(only(scenario, "Q0001", "Q0004"), door.url, results)
    assert len(door.posts) == 2
    assert [result.id for result in again.results] == ["Q0001", "Q0004"]
    assert json.loads(results.read_text(encoding="utf-8"))["questions"][0] == {
        "id": "Q0001", "status": "received", "code": "C1", "portal_id": "1", "detail": "",
    }  # fmt: skip


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[str]:
    """The rehearsal portal as a process of its own, with the programme announced."""
    port_file = tmp_path / "port.json"
    process = subprocess.Popen(
        [sys.executable, "-m", "studio.cli", "portal", "serve", "--data",
         str(tmp_path / "portal.sqlite"), "--port", "0", "--port-file", str(port_file)],
        env={**os.environ, STUDIO_TOKEN: "studio-secret", COLLECTOR_TOKEN: TOKEN},
    )  # fmt: skip
    end = time.monotonic() + 30
    while not port_file.exists() and time.monotonic() < end:
        time.sleep(0.05)
    url = str(json.loads(port_file.read_text(encoding="utf-8"))["url"])
    put = requests.put(
        f"{url}/v1/interviews/1",
        json={"title": "访谈", "unit": "市局", "host": "江晨", "venue": "访谈室",
              "state": "collecting", "starts_at": "2025-06-20T15:00:00+08:00",
              "ends_at": "2025-06-20T16:00:00+08:00", "guests": [], "rehearsal": True},
        headers={"Authorization": "Bearer studio-secret"}, timeout=10,
    )  # fmt: skip
    assert put.ok, put.text
    yield url
    process.terminate()
    process.wait(10)


def kept_by(url: str) -> list[dict[str, str]]:
    """All questions the portal hands to the studio."""
    found: list[dict[str, str]] = []
    cursor = ""
    while True:
        page = requests.get(
            f"{url}/v1/interviews/1/questions",
            params={"after": cursor} if cursor else {},
            headers={"Authorization": "Bearer studio-secret"},
            timeout=10,
        ).json()
        if not page["questions"]:
            return found
        found += page["questions"]
        cursor = page["cursor"]


def test_the_portal_receives_298_questions_word_for_word_and_refuses_the_two_empty_ones(
    scenario: Scenario, portal: str, tmp_path: Path
) -> None:
    clock, results = after_air(scenario), tmp_path / "results.json"
    found = ask_all(scenario, portal, "1", TOKEN, clock, results, threading.Event())
    refused = {result.id: result.detail for result in found if result.status is Fate.REFUSED}
    assert set(refused) == {"Q0136", "Q0139"}, refused
    kept = kept_by(portal)
    assert Counter((row["nickname"], row["text"]) for row in kept) == Counter(
        (question.nickname, one_break(question.text)) for question in scenario.receivable()
    )
    brought = {row["channel_ref"] for row in kept if row["channel"] not in FORM}
    assert brought == {q.id for q in scenario.questions if q.channel not in FORM}


def test_a_form_sent_twice_under_one_number_is_one_question_with_one_code(portal: str) -> None:
    def sent(**fields: str) -> dict[str, str]:
        answer = requests.post(
            f"{portal}/ask/1", data=fields, headers={"Accept": "application/json"}, timeout=10
        )
        told: dict[str, str] = answer.json()
        return told

    first = sent(text="公交几点收车？", once="n-1")
    assert sent(text="公交几点收车？", once="n-1") == first
    changed = sent(text="末班公交几点收车？", once="n-1")
    plain = [sent(text="公交几点收车？") for _ in range(2)]
    codes = {told["code"] for told in (first, changed, *plain)}
    assert len(codes) == 4
    assert len(kept_by(portal)) == 4


def test_who_asks_too_often_still_gets_the_code_of_what_was_taken(portal: str) -> None:
    def sent(number: int) -> requests.Response:
        fields = {"text": f"第{number}个问题？", "once": f"n-{number}"}
        return requests.post(
            f"{portal}/ask/1", data=fields, headers={"Accept": "application/json"}, timeout=10
        )

    taken = [sent(number) for number in range(30)]
    assert sent(99).status_code == 429
    again = sent(29)
    assert (again.status_code, again.json()) == (201, taken[29].json())


def test_the_netizens_run_as_a_process_of_their_own(
    scenario: Scenario, portal: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    results = tmp_path / "results.json"
    monkeypatch.setenv(COLLECTOR_TOKEN, TOKEN)
    arguments = ["--scenario", str(default_scenario()), "--url", portal, "--interview", "1",
                 "--clock", after_air(scenario).to_text(), "--results", str(results)]  # fmt: skip
    assert main(arguments) == 0
    assert len(json.loads(results.read_text(encoding="utf-8"))["questions"]) == 300
