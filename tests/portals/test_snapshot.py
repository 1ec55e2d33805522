"""The feed in one text: packed or not, known by its tag, the same bytes until something changes."""

import gzip

import pytest
import requests
import urllib3

from studio.portal.http import HttpPortal
from tests.portals.test_feed import content
from tests.story.portal_process import PortalProcess


def got(
    process: PortalProcess, programme: str, **headers: str
) -> tuple[int, bytes, requests.structures.CaseInsensitiveDict[str]]:
    """Status, bytes as they came, headers."""
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    address = f"{process.url}/feed/{programme}.json"
    answer = urllib3.request("GET", address, headers=names, decode_content=False)
    return answer.status, answer.data, requests.structures.CaseInsensitiveDict(answer.headers)


def test_packed_and_plain_are_the_same_feed_under_tags_of_their_own(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    portal.publish(programme, "line-1", 1, content(1, "大家好" * 300))
    _, plain, by_plain = got(process, programme)
    _, packed, by_packed = got(process, programme, accept_encoding="br, gzip;q=0.8")
    assert gzip.decompress(packed) == plain
    assert len(packed) < len(plain) / 2
    assert (by_packed["content-encoding"], by_packed["vary"]) == ("gzip", "Accept-Encoding")
    assert "content-encoding" not in by_plain
    assert by_packed["etag"] != by_plain["etag"]


@pytest.mark.parametrize("accepts", ["identity", "gzip"])
def test_who_has_it_is_told_so_until_something_changes(
    process: PortalProcess, portal: HttpPortal, programme: str, accepts: str
) -> None:
    tag = got(process, programme, accept_encoding=accepts)[2]["etag"]
    again = got(process, programme, accept_encoding=accepts, if_none_match=f'"else", {tag}')
    assert (again[0], again[1], again[2]["etag"]) == (304, b"", tag)
    portal.publish(programme, "line-1", 1, content(1, "绝不能留下的话"))
    changed = got(process, programme, accept_encoding=accepts, if_none_match=tag)
    assert changed[0] == 200
    portal.withdraw(programme, "line-1")
    later = got(process, programme, accept_encoding=accepts, if_none_match=changed[2]["etag"])
    text = gzip.decompress(later[1]) if accepts == "gzip" else later[1]
    assert later[0] == 200
    assert "绝不能留下".encode() not in text


def test_the_tag_of_one_form_is_not_taken_for_the_other(
    process: PortalProcess, programme: str
) -> None:
    tag = got(process, programme, accept_encoding="gzip")[2]["etag"]
    assert got(process, programme, if_none_match=tag)[0] == 200


@pytest.mark.parametrize("accepts", ["gzip;q=0", "gzip; q=0.0, br", "xgzip", ""])
def test_who_does_not_take_gzip_gets_it_plain(
    process: PortalProcess, programme: str, accepts: str
) -> None:
    assert got(process, programme, accept_encoding=accepts)[1].startswith(b"{")


def test_the_same_feed_has_the_same_tag_after_a_restart(
    process: PortalProcess, portal: HttpPortal, programme: str
) -> None:
    portal.publish(programme, "line-1", 1, content(1))
    before = got(process, programme, accept_encoding="gzip")
    process.kill()
    process.start_again()
    process.wait_until_up()
    after = got(process, programme, accept_encoding="gzip")
    assert (after[1], after[2]["etag"]) == (before[1], before[2]["etag"])


def test_an_unknown_programme_has_no_feed(process: PortalProcess) -> None:
    assert got(process, "nobody")[0] == 404
