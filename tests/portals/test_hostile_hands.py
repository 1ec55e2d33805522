"""The portal in hostile hands: each gets a plain answer, harms nobody, and leaves nothing half."""

import gzip
import json
from typing import Any

import pytest
import requests

from studio.portal.http import HttpPortal
from tests.portals.strangers import (
    netizen_at,
)
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess

FORM = {"Content-Type": "application/x-www-form-urlencoded"}
JSON = {"Content-Type": "application/json", "Accept": "application/json"}
MILLION = 1_000_000


def is_problem(answer: requests.Response, status: int) -> bool:
    kind = answer.headers["Content-Type"]
    return kind == "application/problem+json" and answer.json()["status"] == status


ODD: dict[str, tuple[dict[str, str], bytes, int]] = {
    "no text": (FORM, b"nickname=a", 422),
    "nothing": (FORM, b"", 422),
    "empty": (JSON, b'{"text": ""}', 422),
    "only zero width": (JSON, '{"text": "\u200b\u2060\ufeff"}'.encode(), 422),
    "only bidi controls": (JSON, '{"text": "\u202e\u2066\u202c"}'.encode(), 422),
    "too long": (JSON, json.dumps({"text": "长" * 5001}).encode(), 422),
    "too long a name": (JSON, json.dumps({"text": "问", "nickname": "名" * 81}).encode(), 422),
    "a NUL": (FORM, b"text=a%00b", 422),
    "an escape": (JSON, b'{"text": "\\u001b[2Jq"}', 422),
    "a C1 control": (JSON, b'{"text": "a\\u009bq"}', 422),
    "a name of two lines": (JSON, b'{"text": "q", "nickname": "a\\nb"}', 422),
    "wrong UTF-8 in a form": (FORM, b"text=%ff%fe", 422),
    "raw bytes in a form": (FORM, "text=问".encode("gbk"), 422),
    "wrong UTF-8 in JSON": (JSON, b'{"text": "\xff\xfe"}', 422),
    "overlong UTF-8": (JSON, b'{"text": "\xc0\xaf"}', 422),
    "half a surrogate pair": (JSON, b'{"text": "\\ud800"}', 422),
    "deep JSON": (JSON, b'{"text": ' + b"[" * 200_000 + b"]" * 200_000 + b"}", 422),
    "a huge number": (JSON, b'{"text": ' + b"9" * 500_000 + b"}", 422),
    "a number beyond floats": (JSON, b'{"text": 1e999999}', 422),
    "NaN": (JSON, b'{"text": "q", "x": NaN}', 422),
    "the same name twice": (JSON, b'{"text": "good", "text": "bad"}', 422),
    "a list": (JSON, b'["text"]', 422),
    "cut off": (JSON, b'{"text": "q', 422),
    "nothing as JSON": (JSON, b"", 422),
    "many fields": (FORM, b"&".join(b"a%d=1" % n for n in range(10_000)) + b"&text=q", 422),
    "no type": ({}, b'{"text": "q"}', 415),
    "XML": ({"Content-Type": "text/xml"}, b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", 415),
    "another charset": ({"Content-Type": "application/json; charset=gbk"}, b'{"text": "q"}', 415),
    "compressed": ({**JSON, "Content-Encoding": "gzip"}, gzip.compress(bytes(MILLION)), 415),
    "ten megabytes": (JSON, b'{"text": "' + b"x" * 10 * MILLION + b'"}', 413),
    "ten megabytes of form": (FORM, b"text=" + b"x" * 10 * MILLION, 413),
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_an_odd_question_is_refused_in_plain_words_and_not_stored(
    process: PortalProcess,
    portal: HttpPortal,
    programme: str,
    netizen: requests.Session,
    odd: tuple[dict[str, str], bytes, int],
) -> None:
    headers, body, status = odd
    headers = {"Accept": "application/json", **headers}
    answer = netizen.post(f"{process.url}/ask/{programme}", data=body, headers=headers, timeout=20)
    assert is_problem(answer, status)
    assert any(mark > "\u4e00" for mark in answer.json()["detail"])
    assert portal.questions(programme, "").questions == ()


def test_ten_megabytes_in_pieces_are_refused_like_ten_in_one(
    process: PortalProcess, portal: HttpPortal, programme: str, netizen: requests.Session
) -> None:
    pieces = (b"text=" + b"x" * 100_000 for _ in range(100))
    address = f"{process.url}/ask/{programme}"
    answer = netizen.post(address, data=pieces, headers=FORM, timeout=20)
    assert is_problem(answer, 413)
    assert portal.questions(programme, "").questions == ()


STUDIO_CALLS: list[tuple[str, str, bytes]] = [
    ("PUT", "/v1/interviews/x", b'{"title": 1}'),
    ("PUT", "/v1/interviews/x", b'{"title": "\\ud800"}'),
    ("PUT", "/v1/interviews/{id}/entries/line-1/versions/1", b"{}"),
    ("PUT", "/v1/interviews/{id}/entries/line-1/versions/" + "9" * 400, b"{}"),
    ("PUT", "/v1/interviews/{id}/entries/%00/versions/1", b"{}"),
    ("PUT", "/v1/interviews/{id}/questions/" + "9" * 400 + "/status", b'{"status": "merged"}'),
    ("PUT", "/v1/interviews/{id}/questions/-1/status", b'{"status": "merged", "detail": ""}'),
    ("PUT", "/v1/interviews/{id}/replies/1", b'{"text": "\\u200b", "department": "a"}'),
    ("DELETE", "/v1/interviews/{id}/entries/" + "a" * 4_000, b""),
]


@pytest.mark.parametrize(("method", "path", "body"), STUDIO_CALLS)
def test_the_studios_own_calls_are_held_to_their_rules_too(
    process: PortalProcess, programme: str, method: str, path: str, body: bytes
) -> None:
    headers = {**JSON, "Authorization": f"Bearer {STUDIO_TOKEN}"}
    address = process.url + path.replace("{id}", programme)
    answer = requests.request(method, address, data=body, headers=headers, timeout=10)
    assert is_problem(answer, answer.status_code)
    assert answer.status_code in (404, 422)


@pytest.mark.parametrize("years", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_a_time_at_the_end_of_all_time_cannot_break_the_page(
    process: PortalProcess, programme: str, years: str
) -> None:
    headers = {**JSON, "Authorization": f"Bearer {STUDIO_TOKEN}"}
    shown: dict[str, Any] = dict.fromkeys(("title", "unit", "host", "venue"), "题")
    shown |= {"state": "on_air", "guests": [], "starts_at": years, "ends_at": years}
    address = f"{process.url}/v1/interviews/{programme}"
    assert is_problem(requests.put(address, json=shown, headers=headers, timeout=10), 422)
    assert requests.get(f"{process.url}/live/{programme}", timeout=10).ok


def test_a_token_without_its_scheme_opens_nothing(process: PortalProcess, programme: str) -> None:
    address = f"{process.url}/v1/interviews/{programme}"
    for word in (STUDIO_TOKEN, f"Basic {STUDIO_TOKEN}", f"Bearer {STUDIO_TOKEN}x", "Bearer", "é"):
        answer = requests.get(
            address, headers={"Authorization": word.encode("latin-1")}, timeout=10
        )
        assert is_problem(answer, 401)
        assert answer.headers["WWW-Authenticate"] == "Bearer"


LIVELY = "<script>alert(1)</script>\u202eevil\u202c 😀 'quoted\" & \u4e00"


def test_what_is_strange_but_harmless_is_kept_to_the_letter(
    process: PortalProcess, portal: HttpPortal, programme: str, netizen: requests.Session
) -> None:
    address = f"{process.url}/ask/{programme}"
    asked = netizen.post(address, json={"text": LIVELY}, headers=JSON, timeout=10)
    assert portal.questions(programme, "").questions[0].text == LIVELY
    code = asked.json()["code"]
    page = netizen.get(f"{process.url}/ask/status/{code}", timeout=10)
    assert "<script>alert" not in page.text
    assert "script-src 'self'" in page.headers["Content-Security-Policy"]
    assert page.headers["X-Content-Type-Options"] == "nosniff"


def test_every_kind_of_line_break_is_one_line_break(
    process: PortalProcess, portal: HttpPortal, programme: str, netizen: requests.Session
) -> None:
    text = "一\r\n二\r三\x0b四\u2028五\n六"
    address = f"{process.url}/ask/{programme}"
    assert netizen.post(address, data={"text": text}, timeout=10).ok
    assert portal.questions(programme, "").questions[0].text == "一\n二\n三\n四\n五\n六"
    long = "\r\n".join(["长"] * 2500) + "\r\n"
    assert netizen.post(address, data={"text": long}, timeout=10).ok


def test_a_flood_from_one_house_is_told_to_wait_and_its_neighbour_is_not(
    process: PortalProcess, portal: HttpPortal, programme: str, netizen: requests.Session
) -> None:
    address = f"{process.url}/ask/{programme}"
    program = {"Accept": "application/json"}
    answers = [
        netizen.post(address, data={"text": f"问{n}"}, headers=program, timeout=10)
        for n in range(200)
    ]
    codes = [answer.status_code for answer in answers]
    assert codes == [201] * 30 + [429] * 170
    assert is_problem(answers[-1], 429)
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 60
    with netizen_at("127.0.0.88") as neighbour:
        assert neighbour.post(address, data={"text": "问"}, timeout=10).ok
    assert len(portal.questions(programme, "").questions) == 31
