"""The bad way inflicts what it is dealt, once each, on a real portal; the rest passes unharmed."""

import json
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from studio.rehearsal.faults import Deck, WayFault
from tests.story.portal_process import PortalProcess, until

NOTICE = {
    "title": "社保那些事", "unit": "人社局", "host": "林主持", "guests": [],
    "starts_at": "2026-06-20T15:00:00+08:00", "ends_at": "2026-06-20T16:00:00+08:00",
    "venue": "", "state": "collecting", "rehearsal": True,
}  # fmt: skip
TOKEN = {"Authorization": "Bearer studio-secret"}


class WayProcess:
    """The way before one portal, with all its faults dealt to the first requests."""

    def __init__(self, portal_url: str, folder: Path) -> None:
        port_file, self._notes = folder / "way.json", folder / "way.jsonl"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "studio.rehearsal.faults", "--to", portal_url, "--port-file",
             str(port_file), "--notes", str(self._notes), "--seed", "7", "--each", "1",
             "--share", "1"],
        )  # fmt: skip
        until(port_file.exists)
        self.url = str(json.loads(port_file.read_text())["url"])

    def notes(self) -> list[dict[str, Any]]:
        if not self._notes.exists():
            return []
        return [json.loads(line) for line in self._notes.read_text().splitlines()]


@pytest.fixture
def way(tmp_path: Path) -> Iterator[WayProcess]:
    portal = PortalProcess(tmp_path)
    portal.wait_until_up()
    way = WayProcess(portal.url, tmp_path)
    yield way
    way.process.terminate()
    assert way.process.wait(30) == 0
    portal.end()


def _announce(way: WayProcess, name: str) -> str:
    """What the caller gets: a status with whether its body is whole JSON, or what broke."""
    try:
        answer = requests.put(
            f"{way.url}/v1/interviews/{name}", json=NOTICE, headers=TOKEN, timeout=(3, 2)
        )
    except requests.RequestException as error:
        return type(error).__name__
    kind = answer.headers.get("content-type", "").partition(";")[0]
    return f"{answer.status_code} {kind} {answer.headers.get('retry-after', '')}".strip()


def test_each_kind_of_fault_is_inflicted_once_and_noted(way: WayProcess) -> None:
    got = Counter(_announce(way, f"one-{number}") for number in range(len(WayFault)))
    assert got["500 text/plain"] == 1
    assert got["503 text/plain 1"] == 1
    assert got["200 text/html"] == 1
    assert got["ReadTimeout"] == 1
    broken = got["ConnectionError"] + got["ChunkedEncodingError"] + got["ReadTimeout"]
    assert broken >= 4  # two cuts, garbage, a hang; a truncated answer shows as one or as JSON
    noted = way.notes()
    assert Counter(row["kind"] for row in noted) == Counter(kind.value for kind in WayFault)
    stored = {row["kind"]: row.get("stored") for row in noted}
    assert stored[WayFault.CUT_AFTER_STORE] is True
    assert stored[WayFault.TRUNCATED] is True


def test_after_the_last_card_everything_passes_and_what_was_stored_is_there(
    way: WayProcess,
) -> None:
    for number in range(len(WayFault)):
        _announce(way, f"one-{number}")
    assert _announce(way, "after") == "201 application/json"
    cut = next(row for row in way.notes() if row["kind"] == WayFault.CUT_AFTER_STORE)
    before = next(row for row in way.notes() if row["kind"] == WayFault.CUT_BEFORE_STORE)
    there = requests.get(f"{way.url}{cut['path']}", headers=TOKEN, timeout=10)
    not_there = requests.get(f"{way.url}{before['path']}", headers=TOKEN, timeout=10)
    assert (there.status_code, not_there.status_code) == (200, 404)


def test_readers_pages_suffer_nothing_but_what_the_portal_does(way: WayProcess) -> None:
    assert requests.get(f"{way.url}/health", timeout=10).ok
    assert way.notes() == []


def test_a_seed_deals_the_same_cards_again() -> None:
    one, two = Deck.shuffled(11, 2, 0.5), Deck.shuffled(11, 2, 0.5)
    asked = [("PUT", "/v1/interviews/1"), ("GET", "/v1/interviews/1/entries"), ("POST", "/ask/1")]
    first = [one.deal(*each) for each in asked * 40]
    assert first == [two.deal(*each) for each in asked * 40]
    assert Counter(first)[WayFault.HANG] == 2
    assert Deck.shuffled(12, 2, 0.5).left != Deck.shuffled(11, 2, 0.5).left


def test_every_kind_of_fault_falls_on_texts_however_many_ask_before_the_hour() -> None:
    deck = Deck.shuffled(5, 2, 0.3, texts=1)
    asked = [deck.deal("POST", "/ask/1") for _ in range(200)]
    put = [deck.deal("PUT", f"/v1/interviews/1/entries/line-{n}/versions/1") for n in range(24)]
    assert Counter(put) - Counter({None: 24}) == Counter(WayFault)
    assert Counter(asked)[WayFault.CUT_BEFORE_STORE] == 2
    assert not deck.left


def test_a_fault_that_found_nobody_behind_the_way_is_dealt_again(tmp_path: Path) -> None:
    portal = PortalProcess(tmp_path)
    portal.wait_until_up()
    portal.kill()
    way = WayProcess(portal.url, tmp_path)
    for number in range(20):
        _announce(way, f"down-{number}")
    kinds = {row["kind"] for row in way.notes()}
    assert not kinds & {WayFault.CUT_AFTER_STORE, WayFault.TRUNCATED}
    portal.start_again()
    portal.wait_until_up()
    for number in range(20):
        _announce(way, f"up-{number}")
    assert Counter(row["kind"] for row in way.notes()) == Counter(kind.value for kind in WayFault)
    way.process.terminate()
    assert way.process.wait(30) == 0
    portal.end()


def test_a_cut_is_kept_for_a_request_that_stores() -> None:
    deck = Deck([WayFault.CUT_AFTER_STORE], random.Random(1), 1.0)
    assert deck.deal("GET", "/v1/interviews/1/entries") is None
    assert deck.deal("GET", "/feed/1.json") is None
    assert deck.deal("PUT", "/v1/interviews/1") is WayFault.CUT_AFTER_STORE
