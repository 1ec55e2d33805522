"""An address says which connector it means, and stays one address for every rule about it."""

from contextlib import closing

import pytest

from studio import house
from studio.errors import Refusal
from studio.portal import PortalRefused
from studio.portal.http import HttpPortal
from studio.portal.open import Kind, address_of, kind_of, portal_at, public_at, site_of
from studio.portal.wechat import WeChatPortal
from studio.portal.wechat.public import PublicWeChat
from studio.portal.weibo import WeiboPortal
from studio.portal.weibo.address import where
from studio.portal.wordpress import WordPressPortal

WORDPRESS = [
    "https://a.gov.cn/#wordpress",
    "https://a.gov.cn#wordpress",
    "http://[::1]:8/#wordpress=b-1",
]
WEIBO = [
    "https://c.api.weibo.com/#weibo=1902538057",
    "http://127.0.0.1:8/#weibo=1&length=2000&series=热点办事",
    "https://api.weibo.com#weibo",
]
PLAIN = [
    "https://a.gov.cn",
    "https://a.gov.cn/#",
    "https://a.gov.cn/#wordpress=A",
    "https://a.gov.cn/wordpress",
    "#wordpress",
    "",
]


@pytest.mark.parametrize("address", WORDPRESS)
def test_a_marked_address_is_a_wordpress(address: str) -> None:
    assert kind_of(address) is Kind.WORDPRESS
    assert "#" not in site_of(address)
    with closing(portal_at(address, "a:b")) as portal:
        assert isinstance(portal, WordPressPortal)


@pytest.mark.parametrize("address", WEIBO)
def test_an_address_marked_with_an_account_is_a_weibo(address: str) -> None:
    assert kind_of(address) is Kind.WEIBO
    assert "#" not in site_of(address)
    assert address_of(address_of(address, Kind.WEIBO), Kind.WEIBO).endswith(
        address.partition("#")[2]
    )
    assert kind_of(address_of(address, Kind.HTTP)) is Kind.HTTP
    assert kind_of(address_of(address, Kind.WORDPRESS)) is Kind.WORDPRESS
    with closing(portal_at(address, "2.00a")) as portal:
        assert isinstance(portal, WeiboPortal)


def test_an_account_says_how_it_is_spoken_to() -> None:
    named = where("https://c.api.weibo.com/#weibo=7&length=200&series=#热点办事&rip=211.156.0.1")
    assert (named.uid, named.length, named.series, named.rip) == (
        "7",
        200,
        "热点办事",
        "211.156.0.1",
    )
    assert named.commercial
    assert named.accounts == "https://api.weibo.com"
    assert not where("https://api.weibo.com/#weibo=7").commercial
    assert not where("http://127.0.0.1:8/#weibo=7&api=open").commercial


@pytest.mark.parametrize("address", PLAIN)
def test_any_other_address_is_our_own_contract(address: str) -> None:
    assert kind_of(address) is Kind.HTTP
    with closing(portal_at(address, "token")) as portal:
        assert isinstance(portal, HttpPortal)


def test_two_studios_share_a_site_under_names_of_their_own() -> None:
    with closing(portal_at("https://a.gov.cn/#wordpress=jiaoyu", "a:b")) as portal:
        assert isinstance(portal, WordPressPortal)
        assert portal._name("12") == "jiaoyu-12"


@pytest.mark.parametrize("address", WORDPRESS)
def test_the_mark_can_be_taken_off_and_put_on_and_stays_as_it_is(address: str) -> None:
    kept = address_of(address, Kind.WORDPRESS)
    assert "/#wordpress" in kept
    assert address_of(kept, Kind.WORDPRESS) == kept
    plain = address_of(kept, Kind.HTTP)
    assert plain == site_of(address)
    assert kind_of(address_of(plain, Kind.WORDPRESS)) is Kind.WORDPRESS


def test_the_rules_about_addresses_hold_with_the_mark() -> None:
    house.require_web_address("https://a.gov.cn/#wordpress")
    house.require_loopback_in_rehearsal(True, "http://127.0.0.1:8088/#wordpress")
    with pytest.raises(Refusal):
        house.require_loopback_in_rehearsal(True, "https://a.gov.cn/#wordpress=127.0.0.1")


ACCOUNT = "https://api.weixin.qq.com/#wechat=wx0123456789abcdef"


@pytest.mark.parametrize("address", [ACCOUNT, "http://127.0.0.1:8/#wechat=wx0123456789abcdef"])
def test_an_official_account_is_known_by_its_appid(address: str) -> None:
    assert kind_of(address) is Kind.WECHAT
    assert "#" not in site_of(address)
    house.require_web_address(address)
    with closing(portal_at(address, "secret")) as portal:
        assert isinstance(portal, WeChatPortal)
    with closing(public_at(address)) as page:
        assert isinstance(page, PublicWeChat)
        with pytest.raises(PortalRefused, match="微信"):
            page.read("7")


@pytest.mark.parametrize("typed", ["wx0123456789abcdef", ACCOUNT])
def test_an_appid_alone_is_enough_for_an_account(typed: str) -> None:
    assert address_of(typed, Kind.WECHAT) == ACCOUNT
    assert address_of(ACCOUNT, Kind.HTTP) == "https://api.weixin.qq.com"
    assert kind_of(address_of(ACCOUNT, Kind.WORDPRESS)) is Kind.WORDPRESS


@pytest.mark.parametrize(
    "typed",
    ["wx123", "WX0123456789ABCDEF", "https://api.weixin.qq.com", "wx0123456789abcdef/",
     "https://api.weixin.qq.com/#wechat=wx0123456789abcdef0", "https://a.gov.cn/#wechat"],
)  # fmt: skip
def test_an_account_without_its_appid_is_refused_and_gets_no_secret(typed: str) -> None:
    kept = address_of(typed, Kind.WECHAT)
    with pytest.raises(Refusal, match="AppID"):
        house.require_web_address(kept)


def test_a_rehearsal_reaches_no_account() -> None:
    with pytest.raises(Refusal):
        house.require_loopback_in_rehearsal(True, ACCOUNT)
