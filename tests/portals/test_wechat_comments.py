"""Comments under an account's articles: questions, once each, from nobody who could be named."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from studio.portal import NetizenQuestion, PortalDown, PortalRefused, Reply
from studio.portal.wechat import WeChatPortal, comments, published
from studio.portal.wechat.comments import LOOK_SECONDS
from tests.portals.test_wechat import SHOWN
from tests.portals.wechat import WeChat


@pytest.fixture
def wechat(tmp_path: Path) -> Iterator[WeChat]:
    program = WeChat(tmp_path)
    yield program
    program.end()


@pytest.fixture
def clock() -> list[float]:
    return [1_750_400_000.0]


@pytest.fixture
def portal(wechat: WeChat, clock: list[float]) -> Iterator[WeChatPortal]:
    with closing(wechat.portal(now=lambda: clock[0])) as made:
        made.announce("7", SHOWN)
        yield made


@pytest.fixture
def message(portal: WeChatPortal, wechat: WeChat) -> int:
    return int(wechat.does("publish")["message"])


def all_of(portal: WeChatPortal, cursor: str = "") -> tuple[list[NetizenQuestion], str]:
    found: list[NetizenQuestion] = []
    while (page := portal.questions("7", cursor)).cursor != cursor:
        assert 0 < len(page.questions) <= 49
        found += page.questions
        cursor = page.cursor
    return found, cursor


def test_before_anything_is_published_nobody_asks(portal: WeChatPortal, wechat: WeChat) -> None:
    assert all_of(portal) == ([], "")
    assert wechat.calls("comment/list") == 0


def test_a_comment_is_a_question_without_a_name_and_without_an_openid(
    portal: WeChatPortal, wechat: WeChat, message: int
) -> None:
    wechat.does("comment", message=message, texts=["学校食堂怎么查？\n<b>急</b>"])
    (one,), _cursor = all_of(portal)
    told = wechat.look()["comments"][f"{message}.0"][0]
    assert one.text == "学校食堂怎么查？\n<b>急</b>"
    assert (one.channel, one.nickname, one.channel_ref) == ("wechat", "", "")
    assert one.id == f"{message}.0.{told['user_comment_id']}"
    assert one.received_at.timestamp() == told["create_time"]
    assert told["openid"] not in repr(one)


@pytest.mark.parametrize("newest_first", [True, False])
def test_many_comments_come_in_once_each_in_pages_while_more_are_written(
    portal: WeChatPortal, wechat: WeChat, clock: list[float], message: int, newest_first: bool
) -> None:
    wechat.does("set", newest_first=newest_first)
    texts = [f"问{n}" for n in range(230)]
    wechat.does("comment", message=message, texts=texts)
    found, cursor = all_of(portal)
    for round_ in range(1, 4):
        more = [f"再问{round_}-{n}" for n in range(60)]
        wechat.does("comment", message=message, texts=more)
        clock[0] += LOOK_SECONDS
        fresh, cursor = all_of(portal, cursor)
        found += fresh
        texts += more
    assert [one.text for one in found] == texts


@pytest.mark.parametrize("newest_first", [True, False])
def test_comments_that_were_deleted_hide_no_new_ones(
    portal: WeChatPortal, wechat: WeChat, clock: list[float], message: int, newest_first: bool
) -> None:
    wechat.does("set", newest_first=newest_first)
    texts = [f"问{n}" for n in range(120)]
    wechat.does("comment", message=message, texts=texts)
    found, cursor = all_of(portal)
    wechat.does("uncomment", message=message, texts=texts[:80])
    wechat.does("comment", message=message, texts=["新的"])
    for _ in range(comments.ALL_EACH):
        clock[0] += LOOK_SECONDS
        fresh, cursor = all_of(portal, cursor)
        found += fresh
    assert [one.text for one in found] == [*texts, "新的"]


def test_a_page_that_was_not_kept_comes_again_and_the_beginning_on_demand(
    portal: WeChatPortal, wechat: WeChat, message: int
) -> None:
    wechat.does("comment", message=message, texts=[f"问{n}" for n in range(60)])
    first = portal.questions("7", "")
    assert portal.questions("7", "") == first
    rest = portal.questions("7", first.cursor)
    assert len(first.questions) + len(rest.questions) == 60
    assert portal.questions("7", "").questions[0] == first.questions[0]
    with closing(wechat.portal()) as another:
        again = another.questions("7", rest.cursor)
        assert again.questions == first.questions


def test_the_account_is_not_asked_more_often_than_once_a_minute(
    portal: WeChatPortal, wechat: WeChat, clock: list[float], message: int
) -> None:
    cursor = ""
    for _ in range(20):
        cursor = portal.questions("7", cursor).cursor
        clock[0] += 10
    assert wechat.calls("comment/list") <= 5
    clock[0] += published.LOOK_SECONDS
    portal.questions("7", cursor)
    assert wechat.calls("freepublish/batchget") <= 4


@pytest.mark.parametrize(
    "hinder",
    [
        lambda platform: platform.does("set", comments_allowed=False),
        lambda platform: platform.does("set", answer={"comment/list": [48001]}),
        lambda platform: platform.does("drop", what="comments"),
    ],
)
def test_where_the_platform_gives_no_comments_the_programme_goes_on(
    portal: WeChatPortal, wechat: WeChat, message: int, hinder: Callable[[WeChat], object],
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    hinder(wechat)
    assert all_of(portal) == ([], "")
    assert "comments" in caplog.text


def test_a_busy_platform_loses_no_question(
    portal: WeChatPortal, wechat: WeChat, message: int
) -> None:
    wechat.does("comment", message=message, texts=["问"])
    wechat.does("set", answer={"comment/list": [-1]})
    with pytest.raises(PortalDown):
        portal.questions("7", "")
    found, _cursor = all_of(portal)
    assert [one.text for one in found] == ["问"]


def test_an_answer_goes_under_the_comment_that_asked_once(
    portal: WeChatPortal, wechat: WeChat, message: int
) -> None:
    wechat.does("comment", message=message, texts=["问一", "问二"])
    (_one, two), _cursor = all_of(portal)
    for _ in range(2):
        portal.reply("7", two.id, Reply("已经办了。", "市监局"))
    with pytest.raises(PortalRefused):
        portal.reply("7", "hotline-12", Reply("已经办了。", "市监局"))
    first, second = wechat.look()["comments"][f"{message}.0"]
    assert "reply" not in first
    assert second["reply"]["content"] == "市监局：已经办了。"
    corrected = Reply("下周办结。", "市监局")
    for _ in range(2):
        portal.reply("7", two.id, corrected, Reply("已经办了。", "市监局"))
    _first, second = wechat.look()["comments"][f"{message}.0"]
    assert second["reply"]["content"] == "市监局：下周办结。"
    for _ in range(2):
        portal.unreply("7", two.id, Reply("已经办了。", "市监局"))
    assert all("reply" not in one for one in wechat.look()["comments"][f"{message}.0"])
