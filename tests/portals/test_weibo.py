"""A Weibo account as a portal, call by call, at a server that follows the open platform's pages."""

import hashlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from studio.portal import Announcement, EntryContent, Guest, PortalDown, PortalRefused, Reply
from studio.portal.open import public_at
from studio.portal.weibo import WeiboPortal
from studio.portal.weibo.address import where
from studio.portal.weibo.counting import units
from studio.portal.weibo.site import Site
from studio.reconciliation.reading import read_back
from tests.portals.weibo_server import NAME, TOKEN, UID, Weibo, WeiboServer

NOW = datetime(2025, 6, 20, 7, tzinfo=UTC)
ASKER, OTHER = 700, 701
LONG = "".join(
    f"第{n}点，食品安全要从源头抓起，监管部门已经部署{n * 7}项检查。" for n in range(1, 30)
)


def announcement(title: str = "舌尖安全", **more: Any) -> Announcement:
    first = Announcement(
        title, "市场监管局", "江晨", (Guest("程立言", "局长"),), NOW, NOW + timedelta(hours=1),
        "访谈室", "on_air", rehearsal=False,
    )  # fmt: skip
    return replace(first, **more)


def answer(text: str, number: int = 3, question: str = "食堂卫生谁来管？") -> EntryContent:
    return EntryContent(
        number, "answer", "department", "市场监管局", text, question, "", NOW, late=False
    )


def line(text: str, number: int = 1024, **more: Any) -> EntryContent:
    first = EntryContent(number, "line", "host", "主持人", text, "", "", NOW, late=False)
    return replace(first, **more)


@pytest.fixture
def server() -> Iterator[WeiboServer]:
    made = WeiboServer()
    yield made
    made.end()


@pytest.fixture
def weibo(server: WeiboServer) -> Weibo:
    return server.weibo


def at(server: WeiboServer, more: str = "", token: str = TOKEN) -> WeiboPortal:
    return WeiboPortal(server.address(more), token, (1.0, 3.0))


@pytest.fixture
def portal(server: WeiboServer) -> Iterator[WeiboPortal]:
    with closing(at(server)) as made:
        made.announce("1", announcement())
        yield made


@pytest.fixture
def again(server: WeiboServer) -> Iterator[WeiboPortal]:
    """The same studio after its courier was started anew: it remembers nothing."""
    with closing(at(server)) as other:
        yield other


def entries(weibo: Weibo) -> list[str]:
    """What anybody reads below the announcement."""
    return [text for text in weibo.shown() if "【微访谈】" not in text]


def one_of(portal: WeiboPortal) -> Any:
    (row,) = portal.entries("1", "").entries
    return row


def test_a_question_and_its_answer_are_one_post_that_says_which(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    content = answer("由我局负责，欢迎@广东食药监 监督。")
    receipt = portal.publish("1", "answer-3", 1, content)
    assert (receipt.entry, receipt.version, receipt.sha256) == ("answer-3", 1, content.sha256)
    assert entries(weibo) == [
        "【答3】问：食堂卫生谁来管？\n市场监管局答：由我局负责，欢迎@广东食药监 监督。"
    ]
    for reader in (portal, again):
        row = one_of(reader)
        assert (row.entry, row.version, row.sequence, row.kind) == ("answer-3", 1, 3, "answer")
        assert (row.label, row.text, row.question) == (
            content.label, content.text, content.question
        )  # fmt: skip
        assert row.sha256 == content.sha256


def test_the_announcement_says_where_to_ask_and_stays_when_it_changes(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    (first,) = weibo.shown()
    assert first.startswith(
        "【微访谈】舌尖安全\n2025年06月20日 15:00，市场监管局\n嘉宾：局长程立言"
    )
    assert "@" not in first  # it would name somebody
    again.announce("1", announcement(state="paused", ends_at=NOW + timedelta(hours=2)))
    assert weibo.shown() == [first]
    again.announce("1", announcement("舌尖上的安全"))
    portal.entries("1", "")
    again.announce("1", announcement("舌尖上的安全"))
    assert len(weibo.shown()) == 2
    assert weibo.shown()[1].endswith("（第2次更新）")
    for state, said in (("postponed", "已延期，时间另行通知。"), ("cancelled", "已取消。")):
        for _repeat in range(2):
            again.announce("1", announcement("舌尖上的安全", state=state))
        assert said in weibo.shown()[-1]
        assert "评论提问" not in weibo.shown()[-1]
    assert len(weibo.shown()) == 4


def test_a_long_answer_is_parted_at_sentences_numbered_and_one_entry_again(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    content = answer(LONG)
    portal.publish("1", "answer-3", 1, content)
    posts = entries(weibo)
    many = len(posts)
    assert many > 4
    for number, text in enumerate(posts, 1):
        assert text.startswith(f"【答3】（{number}/{many}）")
        assert units(text) <= 280
        assert text[-1] in "。，"
    assert one_of(again).text == LONG
    assert one_of(again).sha256 == content.sha256


def test_the_length_of_a_post_is_what_the_planner_named(server: WeiboServer, weibo: Weibo) -> None:
    with closing(at(server, "&length=2000&series=政府工作话你知")) as portal:
        portal.announce("1", announcement())
        portal.publish("1", "answer-3", 1, answer(LONG))
        assert weibo.shown()[0].startswith("#政府工作话你知#【微访谈】舌尖安全")
        assert one_of(portal).text == LONG
    assert len(weibo.statuses) == 2
    sent = [row for row in weibo.fields if row["route"] == "statuses/update"]
    assert sent[1]["status"].startswith("#政府工作话你知#【答3】问：")
    assert sent[1]["is_longtext"] == "1"
    with closing(at(server)) as other:  # the series was taken out of the address meanwhile
        assert one_of(other).sha256 == answer(LONG).sha256


@pytest.mark.parametrize("text", [
    "写信到 office@gz.gov.cn 或看 https://www.gd.gov.cn/zwgk/a?b=1&c=2。",
    "五 < 六 & “七” &amp; #话题# \n  缩进  两格\n末行",
    "😀👨‍👩‍👧‍👦🇨🇳é" * 60,
    "末尾有空格  ",
])  # fmt: skip
def test_the_words_come_back_to_the_letter(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal, text: str
) -> None:
    content = answer(text)
    portal.publish("1", "answer-3", 1, content)
    assert one_of(again).text == text
    assert one_of(again).sha256 == content.sha256
    assert "office@gz" not in "".join(weibo.shown())


def test_the_same_again_is_one_post(weibo: Weibo, portal: WeiboPortal, again: WeiboPortal) -> None:
    for client in (portal, portal, again):
        client.publish("1", "answer-3", 1, answer("一"))
    assert len(entries(weibo)) == 1


def test_other_words_under_the_same_number_and_older_numbers_are_refused(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    portal.publish("1", "answer-3", 2, answer("二"))
    for client in (portal, again):
        for version, text in ((2, "别的"), (1, "一")):
            with pytest.raises(PortalRefused) as refused:
                client.publish("1", "answer-3", version, answer(text))
            assert refused.value.status == 409
    assert len(entries(weibo)) == 1


def test_a_correction_stands_before_its_predecessor_goes(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    portal.publish("1", "answer-3", 1, answer(LONG))
    before = [row["id"] for row in weibo.statuses.values()][1:]
    content = replace(answer("六项"), note="更正数字")
    portal.publish("1", "answer-3", 2, content)
    assert entries(weibo) == [
        "【答3·第2版】问：食堂卫生谁来管？\n市场监管局答：六项（更正说明：更正数字）"
    ]
    writes = [
        row for row in weibo.fields if row["route"] in ("statuses/update", "statuses/destroy")
    ]
    assert [row["route"] for row in writes[-len(before) - 1 :]] == [
        "statuses/update", *["statuses/destroy"] * len(before)
    ]  # fmt: skip
    assert one_of(again).sha256 == content.sha256


def test_a_correction_that_broke_off_is_finished_and_nothing_is_doubled(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    portal.publish("1", "answer-3", 1, answer("五项"))
    weibo.fails.append(("statuses/destroy", 10001))
    with pytest.raises(PortalDown):
        portal.publish("1", "answer-3", 2, answer("六项"))
    assert len(entries(weibo)) == 2
    shown, doubled = read_back(again, "1")
    assert (shown["answer-3"].version, doubled) == (2, frozenset({"answer-3"}))
    again.publish("1", "answer-3", 2, answer("六项"))
    assert len(entries(weibo)) == 1
    assert "六项" in entries(weibo)[0]


def test_of_parts_that_broke_off_only_the_rest_is_sent(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    portal.publish("1", "answer-2", 1, answer("一", 2))
    sent = weibo.asked["statuses/update"]
    weibo.fails += [("statuses/update", 0), ("statuses/update", 10001)]
    with pytest.raises(PortalDown):
        portal.publish("1", "answer-3", 1, answer(LONG))
    assert weibo.shown()[-1].startswith("【答3】（1/")
    portal.publish("1", "answer-3", 1, answer(LONG))
    many = len(entries(weibo)) - 1
    assert weibo.asked["statuses/update"] == sent + many + 1
    first = next(row for row in weibo.statuses.values() if "（1/" in row["text"])
    del weibo.statuses[first["id"]]
    row = next(row for row in again.entries("1", "").entries if row.entry == "answer-3")
    assert row.sha256 == ""
    again.publish("1", "answer-3", 1, answer(LONG))
    assert weibo.asked["statuses/update"] == sent + many + 2


def test_of_an_answer_that_is_refused_midway_no_half_stays(
    weibo: Weibo, portal: WeiboPortal
) -> None:
    portal.publish("1", "answer-3", 1, answer("五项"))
    before = entries(weibo)
    weibo.fails += [("statuses/update", 0), ("statuses/update", 20021)]
    with pytest.raises(PortalRefused, match="不合规定"):
        portal.publish("1", "answer-3", 2, answer(LONG))
    assert entries(weibo) == before
    weibo.fails += [("statuses/update", 0), ("statuses/update", 20021), ("statuses/destroy", 10001)]
    with pytest.raises(PortalDown):
        portal.publish("1", "answer-3", 2, answer(LONG))
    weibo.fails += [("statuses/update", 20021)]
    with pytest.raises(PortalRefused):
        portal.publish("1", "answer-3", 2, answer(LONG))
    assert entries(weibo) == before


def test_what_is_withdrawn_is_read_nowhere_any_more(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    portal.publish("1", "answer-3", 1, answer(LONG))
    again.withdraw("1", "answer-3")
    again.withdraw("1", "answer-3")
    assert entries(weibo) == []
    again.publish("1", "answer-3", 1, answer(LONG))
    assert entries(weibo) == []
    assert again.entries("1", "").entries == ()
    again.publish("1", "answer-3", 2, answer("又发"))
    assert len(entries(weibo)) == 1
    portal.withdraw("1", "answer-77")


def test_a_post_whose_answer_was_lost_is_found_and_not_sent_again(
    weibo: Weibo, portal: WeiboPortal
) -> None:
    weibo.delayed = True
    with pytest.raises(PortalDown, match="一两分钟"):
        portal.publish("1", "answer-3", 1, answer("一"))
    portal.publish("1", "answer-3", 1, answer("一"))
    assert weibo.asked["statuses/update"] == 2
    assert len(entries(weibo)) == 1


def test_while_weibo_hides_what_it_took_nothing_is_sent(weibo: Weibo, portal: WeiboPortal) -> None:
    weibo.delayed = True
    with pytest.raises(PortalDown):
        portal.publish("1", "answer-3", 1, answer("一"))
    hidden = weibo.statuses.popitem()
    with pytest.raises(PortalDown, match="一两分钟") as down:
        portal.publish("1", "answer-3", 1, answer("一"))
    assert 0 < (down.value.retry_after or 0) <= 120
    assert weibo.asked["statuses/update"] == 2
    weibo.statuses[hidden[0]] = hidden[1]
    portal.publish("1", "answer-3", 1, answer("一"))
    assert weibo.asked["statuses/update"] == 2


def test_what_weibo_hides_is_not_called_withdrawn_until_it_is(
    weibo: Weibo, portal: WeiboPortal
) -> None:
    portal.publish("1", "answer-3", 1, answer("五项"))
    weibo.delayed = True
    with pytest.raises(PortalDown):
        portal.publish("1", "answer-3", 2, answer("六项"))
    number, row = weibo.statuses.popitem()
    portal.withdraw("1", "answer-77")  # what has nothing to do with it does not wait
    with pytest.raises(PortalDown, match="一两分钟") as down:
        portal.withdraw("1", "answer-3")
    assert 0 < (down.value.retry_after or 0) <= 120
    assert entries(weibo) == []  # what can be seen is gone at once
    weibo.statuses[number] = row
    portal.withdraw("1", "answer-3")
    assert entries(weibo) == []


def test_where_weibo_says_that_it_has_it_already_it_is_looked_up(
    weibo: Weibo, portal: WeiboPortal
) -> None:
    weibo.fails += [("statuses/update", 20019)] * 4
    for pause in (None, 60.0, 60.0):  # mostly it is there; else a post shows in a minute or two
        with pytest.raises(PortalDown, match="已经发过") as down:
            portal.publish("1", "answer-3", 1, answer("一"))
        assert down.value.retry_after == pause
    with pytest.raises(PortalRefused, match="时间线上却没有"):
        portal.publish("1", "answer-3", 1, answer("一"))
    portal.publish("1", "answer-3", 1, answer("一"))
    assert len(entries(weibo)) == 1


def test_what_came_twice_all_the_same_is_deleted_when_it_is_seen(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    portal.publish("1", "answer-3", 1, answer("一"))
    row = list(weibo.statuses.values())[-1]
    weibo.post(UID, row["text"], annotations=row["annotations"])
    shown, doubled = read_back(again, "1")
    assert list(shown) == ["answer-3"]
    assert doubled == {"answer-3"}
    assert len(entries(weibo)) == 2  # who only reads deletes nothing
    portal._of("1").doubt()
    portal.entries("1", "")
    assert len(entries(weibo)) == 1
    assert row["id"] in weibo.statuses


def test_without_the_metadata_nothing_is_sent_twice_and_nothing_is_said_to_be_proved(
    server: WeiboServer, weibo: Weibo
) -> None:
    """Should the real service not give `annotations` back, however it documents them."""
    weibo.keeps_annotations = False
    with closing(at(server)) as portal:
        portal.announce("1", announcement())
        portal.publish("1", "answer-3", 1, answer("一"))
        portal._of("1").doubt()
        assert one_of(portal).sha256 == answer("一").sha256
    with closing(at(server)) as again:
        again.announce("1", announcement())
        again.publish("1", "answer-3", 1, answer("一"))
        assert one_of(again).sha256 == answer("一").sha256
    with closing(at(server)) as reader:
        reader.announce("1", announcement())
        row = one_of(reader)
        assert (row.entry, row.version, row.sha256) == ("answer-3", 1, "")
    assert len(weibo.statuses) == 2


def test_a_reading_that_broke_off_is_no_knowledge_and_nothing_is_sent_twice(
    weibo: Weibo, portal: WeiboPortal
) -> None:
    for number in range(105):
        portal.publish("1", f"answer-{number}", 1, answer(f"答{number}", number))
    weibo.fails += [("statuses/user_timeline", 10001)]
    portal._of("1")._read_at = -1000.0
    with pytest.raises(PortalDown):
        portal.entries("1", "")
    portal.publish("1", "answer-1", 1, answer("答1", 1))
    assert len(entries(weibo)) == 105


def test_another_length_or_series_sends_nothing_again(
    server: WeiboServer, weibo: Weibo, portal: WeiboPortal
) -> None:
    portal.publish("1", "answer-3", 1, answer(LONG))
    before = weibo.shown()
    with closing(at(server, "&length=300&series=热点办事")) as other:
        other.publish("1", "answer-3", 1, answer(LONG))
        assert weibo.shown() == before
        last = max(weibo.statuses)
        del weibo.statuses[last]
        other._of("1").doubt()
        other.publish("1", "answer-3", 1, answer(LONG))
        assert all(text.startswith("#热点办事#") for text in entries(weibo))
        assert one_of(other).text == LONG


def test_without_its_announcement_a_text_is_withdrawn_all_the_same(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    portal.publish("1", "answer-3", 1, answer("一"))
    del weibo.statuses[notice_id(weibo)]
    with pytest.raises(PortalRefused) as refused:
        again.withdraw("1", "answer-3")
    assert refused.value.status == 404  # to the courier that is withdrawn
    assert weibo.statuses == {}
    again.announce("1", announcement())
    assert len(weibo.shown()) == 1


def test_where_somebody_deleted_the_announcement_nothing_is_sent_again(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    portal.publish("1", "answer-3", 1, answer("一"))
    del weibo.statuses[notice_id(weibo)]
    with pytest.raises(PortalRefused):
        again.entries("1", "")
    again.announce("1", announcement())
    assert one_of(again).entry == "answer-3"
    again._of("1").doubt()
    assert one_of(again).entry == "answer-3"
    again.publish("1", "answer-3", 1, answer("一"))
    assert len(entries(weibo)) == 1


def test_what_lies_too_far_back_to_be_seen_is_not_called_withdrawn(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    portal.publish("1", "answer-3", 1, answer("一"))
    long_ago = "Mon Jun 02 17:46:55 +0800 2025"
    for row in weibo.statuses.values():
        row["created_at"] = long_ago
    for _ in range(100):
        weibo.post(UID, "早安", created_at=long_ago)
    before = entries(weibo)
    with pytest.raises(PortalRefused, match="登录微博") as refused:
        again.withdraw("1", "answer-3")
    assert refused.value.status == 409
    assert entries(weibo) == before


def test_short_links_that_somebody_typed_stay_as_they_were_approved(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    weibo.links["http://t.cn/A6netizen"] = "http://www.gz.gov.cn/food"
    content = answer("见 http://www.gz.gov.cn/list 。", question="http://t.cn/A6netizen 谁来管？")
    portal.publish("1", "answer-3", 1, content)
    assert len(entries(weibo)) == 1
    for reader in (portal, again):
        assert one_of(reader).sha256 == content.sha256
    again.publish("1", "answer-3", 1, content)
    assert len(entries(weibo)) == 1


def test_words_that_weibo_changed_are_refused_and_gone(weibo: Weibo, portal: WeiboPortal) -> None:
    weibo.alters = lambda text: text.replace("六四三", "***")
    with pytest.raises(PortalRefused, match="与送去的不同"):
        portal.publish("1", "answer-3", 1, answer("编号六四三号"))
    assert entries(weibo) == []
    weibo.fails.append(("statuses/destroy", 10001))
    with pytest.raises(PortalDown):
        portal.publish("1", "answer-3", 1, answer("编号六四三号"))
    assert len(entries(weibo)) == 1
    with pytest.raises(PortalRefused, match="与送去的不同"):
        portal.publish("1", "answer-3", 1, answer("编号六四三号"))
    assert entries(weibo) == []


def test_what_somebody_hid_or_deleted_at_weibo_shows(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    portal.publish("1", "answer-3", 1, answer("一"))
    portal.publish("1", "answer-4", 1, answer("二", 4))
    first, second = list(weibo.statuses.values())[1:]
    first["visible"] = {"type": 1, "list_id": 0}
    del weibo.statuses[second["id"]]
    row = one_of(again)
    assert (row.entry, row.sha256) == ("answer-3", "")


def test_a_programme_that_was_not_announced_is_unknown(server: WeiboServer, weibo: Weibo) -> None:
    weibo.post(UID, "早安，广东")
    with closing(at(server)) as portal:
        for call in (
            lambda: portal.publish("9", "answer-1", 1, answer("一")),
            lambda: portal.withdraw("9", "answer-1"),
            lambda: portal.entries("9", ""),
            lambda: portal.questions("9", ""),
        ):
            with pytest.raises(PortalRefused) as refused:
                call()
            assert refused.value.status == 404
    assert weibo.asked["statuses/update"] == 0


def test_two_programmes_on_one_account_do_not_meet(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    portal.announce("2", announcement("热点办事"))
    weibo.post(UID, "早安，广东")
    portal.publish("1", "answer-3", 1, answer("一"))
    portal.publish("2", "answer-4", 1, answer("二", 4))
    assert [row.entry for row in again.entries("1", "").entries] == ["answer-3"]
    assert [row.entry for row in again.entries("2", "").entries] == ["answer-4"]


def test_photos_and_half_characters_are_refused_with_the_reason(portal: WeiboPortal) -> None:
    photo = hashlib.sha256(b"x").hexdigest()
    portal.put_media(photo, b"x", "image/jpeg")
    with pytest.raises(PortalRefused, match="只发文字"):
        portal.publish("1", "line-1", 1, line("一", media=(photo,), media_alt=("合影",)))
    with pytest.raises(PortalRefused, match="半个字符"):
        portal.publish("1", "line-1", 1, line("\ud83d"))


def test_a_changed_page_is_read_only_as_often_as_the_limit_bears(
    server: WeiboServer, weibo: Weibo
) -> None:
    weibo.user_limit = 1000
    with closing(at(server)) as portal:
        portal.announce("1", announcement())
        portal.publish("1", "answer-3", 1, answer("一"))
        cursor = portal.entries("1", "").cursor
        before = weibo.used
        for _ in range(50):
            assert portal.entries("1", cursor).entries == ()
        assert weibo.used == before
        portal.publish("1", "answer-4", 1, answer("二", 4))
        assert [row.entry for row in portal.entries("1", cursor).entries] == ["answer-4"]


def test_the_timeline_is_walked_beyond_a_page(
    server: WeiboServer, weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    for number in range(120):
        portal.publish("1", f"answer-{number}", 1, answer(f"答{number}", number))
    weibo.post(UID, "别的")
    assert len(again.entries("1", "").entries) == 120


def test_an_app_that_is_shown_the_newest_few_alone_never_sends_twice(
    server: WeiboServer, weibo: Weibo
) -> None:
    with closing(at(server, "&api=open")) as portal:
        portal.announce("1", announcement())
        portal.publish("1", "answer-1", 1, answer("一", 1))
        for number in range(8):
            weibo.post(UID, f"别的{number}")
    with closing(at(server, "&api=open")) as again:
        for call in (
            lambda: again.entries("1", ""),
            lambda: again.publish("1", "answer-1", 1, answer("一", 1)),
            lambda: again.announce("1", announcement()),
        ):
            with pytest.raises(PortalDown, match="商业接口"):
                call()
    assert weibo.asked["statuses/update"] == 2


# questions and answers where they were asked


def asked(portal: WeiboPortal) -> list[Any]:
    """All questions, page after page, as the courier takes them."""
    found: list[Any] = []
    cursor = ""
    while True:
        page = portal.questions("1", cursor)
        if page.cursor == cursor:
            return found
        found += page.questions
        cursor = page.cursor


def notice_id(weibo: Weibo) -> int:
    return next(number for number, row in weibo.statuses.items() if "【微访谈】" in row["text"])


def test_comments_and_mentions_are_questions_each_once(weibo: Weibo, portal: WeiboPortal) -> None:
    weibo.users[ASKER] = "三个孩子的妈"
    notice = notice_id(weibo)
    weibo.comment(ASKER, notice, f"食堂卫生谁管？@{NAME}")
    weibo.post(OTHER, f"@{NAME} 停车位太少 <b>&amp;")
    weibo.comment(UID, notice, "欢迎提问")
    weibo.post(UID, f"@{NAME} 自己说自己")
    weibo.comment(OTHER, weibo.post(OTHER, "别人的微博"), f"@{NAME} 也问一句")
    questions = asked(portal)
    assert sorted((one.nickname, one.text) for one in questions) == [
        ("三个孩子的妈", f"食堂卫生谁管？@{NAME}"),
        ("用户701", f"@{NAME} 也问一句"),
        ("用户701", f"@{NAME} 停车位太少 <b>&amp;"),
    ]
    assert {one.channel for one in questions} == {"weibo"}
    assert len({one.channel_ref for one in questions}) == 3


def test_what_was_said_before_the_announcement_is_no_question(
    server: WeiboServer, weibo: Weibo
) -> None:
    weibo.seconds = -3600
    weibo.post(OTHER, f"@{NAME} 上一场的问题")
    weibo.comment(OTHER, weibo.post(OTHER, "别人的微博"), f"@{NAME} 上一场的评论")
    weibo.seconds = 0
    with closing(at(server)) as portal:
        portal.announce("1", announcement())
        assert asked(portal) == []


def test_hundreds_of_questions_come_in_once_while_people_go_on_asking(
    weibo: Weibo, portal: WeiboPortal
) -> None:
    notice = notice_id(weibo)
    wanted = [f"问{n}" for n in range(650)]
    for text in wanted:
        weibo.comment(OTHER, notice, text)
    found: list[str] = []
    cursor = ""
    while (page := portal.questions("1", cursor)).cursor != cursor:
        assert portal.questions("1", cursor) == page  # asked again before it was taken in
        found += [one.text for one in page.questions]
        cursor = page.cursor
        if len(wanted) < 670:
            wanted.append(f"又问{len(wanted)}")
            weibo.comment(OTHER, notice, wanted[-1])
            portal._questions["1"]._looked_at = -1000.0
    assert found == wanted


def test_a_comment_that_was_held_for_review_comes_later(weibo: Weibo, portal: WeiboPortal) -> None:
    notice = notice_id(weibo)
    held = weibo.comment(OTHER, notice, "先被扣住的")
    row = weibo.comments.pop(held)
    weibo.comment(OTHER, notice, "后来的")
    first = portal.questions("1", "")
    assert [one.text for one in first.questions] == ["后来的"]
    weibo.comments[held] = row
    portal._questions["1"]._looked_at = -1000.0
    second = portal.questions("1", first.cursor)
    assert [one.text for one in second.questions] == ["先被扣住的"]


def test_a_comment_that_was_held_for_long_comes_all_the_same(
    weibo: Weibo, portal: WeiboPortal
) -> None:
    notice = notice_id(weibo)
    held = weibo.comment(OTHER, notice, "先被扣住的")
    row = weibo.comments.pop(held)
    for number in range(450):
        weibo.comment(OTHER, notice, f"问{number}")
    cursor, found = "", list[str]()
    for _look in range(30):
        page = portal.questions("1", cursor)
        cursor, found = page.cursor, [*found, *(one.text for one in page.questions)]
        if len(found) == 450:
            weibo.comments[held] = row
        portal._questions["1"]._looked_at = -1000.0
    assert found.count("先被扣住的") == 1
    assert len(found) == 451


def test_what_was_deleted_is_no_question_and_stops_none(weibo: Weibo, portal: WeiboPortal) -> None:
    gone = weibo.post(OTHER, f"抱歉，此微博已被作者删除 @{NAME}")
    weibo.statuses[gone] |= {"deleted": "1"}
    under = weibo.comment(OTHER, notice_id(weibo), f"@{NAME} 在别处问的")
    weibo.comments[under]["status"] = {"deleted": "1"}
    weibo.comment(OTHER, notice_id(weibo), "还在的")
    assert [one.text for one in asked(portal)] == [f"@{NAME} 在别处问的", "还在的"]


def test_questions_come_on_where_a_later_announcement_was_deleted(
    weibo: Weibo, portal: WeiboPortal
) -> None:
    first = notice_id(weibo)
    portal.announce("1", announcement("舌尖上的安全"))
    assert asked(portal) == []
    weibo.statuses.popitem()
    weibo.comment(OTHER, first, "还问")
    portal._questions["1"]._looked_at = -1000.0
    with pytest.raises(PortalDown):
        portal.questions("1", "")
    portal._questions["1"]._looked_at = -1000.0
    assert [one.text for one in asked(portal)] == ["还问"]


def test_what_one_source_brought_is_not_lost_where_the_next_fails(
    weibo: Weibo, portal: WeiboPortal
) -> None:
    weibo.comment(OTHER, notice_id(weibo), "问")
    weibo.fails.append(("statuses/mentions", 10001))
    with pytest.raises(PortalDown):
        portal.questions("1", "")
    portal._questions["1"]._looked_at = -1000.0
    assert [one.text for one in asked(portal)] == ["问"]


def test_nobody_looks_more_often_than_the_limit_bears(server: WeiboServer, weibo: Weibo) -> None:
    weibo.user_limit = 1000  # a look around each 29 seconds
    with closing(at(server)) as portal:
        portal.announce("1", announcement())
        for _ in range(20):
            assert portal.questions("1", "").questions == ()
    assert weibo.asked["comments/show"] == 1


def test_questions_below_a_second_announcement_come_too(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    assert asked(portal) == []
    weibo.user_limit = 10_000_000
    again.announce("1", announcement("舌尖上的安全"))
    second = max(weibo.statuses)
    weibo.comment(OTHER, second, "新预告下的问题")
    portal._of("1")._read_at = -1000.0
    portal._questions["1"]._looked_at = -1000.0
    assert [one.text for one in asked(portal)] == ["新预告下的问题"]


def said_by_us(weibo: Weibo) -> list[dict[str, Any]]:
    return [row for row in weibo.comments.values() if row["user"]["id"] == UID]


def test_the_answer_itself_is_given_once_where_it_was_asked_and_taken_back(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    comment = weibo.comment(OTHER, notice_id(weibo), "食堂卫生谁管？")
    post = weibo.post(OTHER, f"@{NAME} 停车位太少")
    names = [one.id for one in asked(portal)]
    for status in ("accepted", "assigned", "declined", "answered", "published"):
        portal.tell_status("1", names[0], status, "市场监管局")
    assert weibo.asked["comments/reply"] == 0
    given = Reply("由辖区监管所负责。", "市场监管局")
    for client in (portal, portal, again):
        for name in names:
            client.reply("1", name, given)
    told = said_by_us(weibo)
    assert sorted(row.get("reply_comment", {"id": 0})["id"] for row in told) == [0, comment]
    assert {row["status"]["id"] for row in told} == {post, notice_id(weibo)}
    assert all("由辖区监管所负责。" in row["text"] for row in told)
    theirs = weibo.comment(UID, notice_id(weibo), "值班编辑的话")
    for client in (portal, again):
        for name in names:
            client.unreply("1", name, given)
    assert [row["id"] for row in said_by_us(weibo)] == [theirs]
    portal.reply("1", names[0], Reply("答" * 800, "市场监管局"))
    (row,) = (row for row in said_by_us(weibo) if row["id"] != theirs)
    assert "请看本账号发布的微访谈" in row["text"]


def test_a_corrected_answer_takes_the_place_of_the_earlier_one(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    weibo.comment(OTHER, notice_id(weibo), "食堂卫生谁管？")
    (question,) = asked(portal)
    wrong, right = Reply("由街道负责。", "市监局"), Reply("由辖区监管所负责。", "市监局")
    portal.reply("1", question.id, wrong)
    theirs = weibo.comment(UID, notice_id(weibo), "值班编辑的话")
    for client in (portal, again):  # the second time after a receipt that was lost
        client.reply("1", question.id, right, wrong)
    told = {row["id"]: row["text"] for row in said_by_us(weibo)}
    assert told.pop(theirs)
    (said,) = told.values()
    assert said.endswith("由辖区监管所负责。")
    portal.reply("1", question.id, right, right)
    assert len(said_by_us(weibo)) == 2, "a version that reads the same leaves what stands"
    long, other = Reply(LONG[:200], "信访局"), Reply(f"{LONG[:190]}已改。", "信访局")
    portal.reply("1", question.id, long, right)
    again.reply("1", question.id, other, long)
    whole = "".join(row["text"] for row in said_by_us(weibo))
    assert "已改。" in whole
    assert LONG[190:200] not in whole


def test_a_written_answer_goes_below_the_question_in_parts_and_once(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal
) -> None:
    weibo.comment(OTHER, notice_id(weibo), "信访事项")
    (question,) = asked(portal)
    for client in (portal, again):
        client.reply("1", question.id, Reply(LONG[:200], "信访局"))
    told = [row["text"] for row in weibo.comments.values() if row["user"]["id"] == UID]
    assert [text[: text.index("）") + 1] for text in told] == [
        f"回复@用户701:（{n}/{len(told)}）" for n in range(1, len(told) + 1)
    ]
    assert len(told) > 1
    with pytest.raises(PortalRefused, match="不是从微博来的"):
        portal.reply("1", "portal-17", Reply("一", "信访局"))


def test_an_answer_to_a_deleted_comment_is_refused_with_the_reason(
    weibo: Weibo, portal: WeiboPortal
) -> None:
    comment = weibo.comment(OTHER, notice_id(weibo), "问")
    (question,) = asked(portal)
    del weibo.comments[comment]
    with pytest.raises(PortalRefused, match="没有这条评论了"):
        portal.reply("1", question.id, Reply("答", "信访局"))


# the account, its rights and its limits


def test_a_token_of_another_account_sends_nothing_at_all(server: WeiboServer, weibo: Weibo) -> None:
    weibo.tokens["2.00other"] = OTHER
    with closing(at(server, token="2.00other")) as portal:
        for call in (
            lambda: portal.announce("1", announcement()),
            lambda: portal.publish("1", "answer-3", 1, answer("一")),
            lambda: portal.questions("1", ""),
        ):
            with pytest.raises(PortalDown, match=f"属于微博账号 {OTHER}，不是登记的 {UID}"):
                call()
    assert set(weibo.asked) == {"oauth2/get_token_info"}
    assert weibo.statuses == {}


@pytest.mark.parametrize(("more", "said"), [
    ("#weibo", "没有写登记的账号"), ("#weibo=abc", "没有写登记的账号"),
    (f"#weibo={UID}&length=20", "length 写得不对"), (f"#weibo={UID}&lenght=140", "lenght"),
    (f"#weibo={UID}&api=biz", "api 写得不对"), (f"#weibo={UID}&series=#甲#乙#", "series"),
    (f"#weibo={UID}&series={'长' * 61}", "series"),
])  # fmt: skip
def test_an_address_that_is_written_wrong_is_said_before_anything_is_sent(
    server: WeiboServer, weibo: Weibo, more: str, said: str
) -> None:
    portal = WeiboPortal(f"{server.url}/{more}", TOKEN)
    with closing(portal), pytest.raises(PortalDown, match=said):
        portal.announce("1", announcement())
    assert not weibo.asked


@pytest.mark.parametrize(("code", "said"), [
    (21327, "授权已经过期"), (21332, "不接受本机的令牌"), (21319, "解除了对应用的授权"),
    (21321, "不认这个应用"), (10014, "没有调用这个微博接口的权限"), (10004, "IP"),
    (20015, "风控"), (20031, "验证码"), (20016, "过于频繁"), (10001, "暂时出错"),
])  # fmt: skip
def test_what_is_wrong_with_account_or_app_makes_all_wait_with_a_sentence(
    weibo: Weibo, portal: WeiboPortal, code: int, said: str
) -> None:
    weibo.fails.append(("statuses/update", code))
    with pytest.raises(PortalDown, match=said):
        portal.publish("1", "answer-3", 1, answer("一"))
    portal.publish("1", "answer-3", 1, answer("一"))
    assert len(entries(weibo)) == 1


@pytest.mark.parametrize(("code", "said"), [
    (20012, "超过了它的长度"), (20021, "不合规定"), (20018, "网址"), (21602, "敏感词"),
    (20999, "微博拒收（20999）：told to fail"),
])  # fmt: skip
def test_what_is_wrong_with_a_text_refuses_that_text_alone(
    weibo: Weibo, portal: WeiboPortal, code: int, said: str
) -> None:
    weibo.fails.append(("statuses/update", code))
    with pytest.raises(PortalRefused, match=said):
        portal.publish("1", "answer-3", 1, answer("一"))
    portal.publish("1", "answer-4", 1, answer("二", 4))
    assert len(entries(weibo)) == 1


@pytest.mark.parametrize(
    ("route", "code"),
    [("statuses/user_timeline", 10017), ("short_url/expand", 20507), ("short_url/expand", 10012)],
)
def test_what_weibo_refuses_to_show_refuses_no_line(
    weibo: Weibo, portal: WeiboPortal, again: WeiboPortal, route: str, code: int
) -> None:
    weibo.fails.append((route, code))
    with pytest.raises(PortalDown):
        again.publish("1", "answer-3", 1, answer("见 http://www.gz.gov.cn/list"))
    again.publish("1", "answer-3", 1, answer("见 http://www.gz.gov.cn/list"))
    assert len(entries(weibo)) == 1


def test_a_limit_whose_end_is_not_told_or_is_nonsense_refuses_no_line(
    weibo: Weibo, portal: WeiboPortal
) -> None:
    weibo.fails += [("statuses/update", 10024), ("account/rate_limit_status", 10017)]
    with pytest.raises(PortalDown, match="60 分钟"):
        portal.publish("1", "answer-3", 1, answer("一"))
    weibo.reset_in = 10**12
    weibo.fails.append(("statuses/destroy", 10024))
    with pytest.raises(PortalDown, match="，60 分钟"):
        portal._of("1")._site.post("statuses/destroy", id=1)


def test_whose_the_token_is_must_be_known_before_a_line_is_refused(
    server: WeiboServer, weibo: Weibo, portal: WeiboPortal
) -> None:
    with closing(at(server)) as other:
        weibo.fails.append(("oauth2/get_token_info", 10017))
        with pytest.raises(PortalDown, match="10017"):
            other.publish("1", "answer-3", 1, answer("一"))
        other.publish("1", "answer-3", 1, answer("一"))


def test_an_expired_authorisation_is_said(server: WeiboServer, weibo: Weibo) -> None:
    weibo.expire_in = 0
    with closing(at(server)) as portal, pytest.raises(PortalDown, match="重新授权"):
        portal.announce("1", announcement())


@pytest.mark.parametrize(("code", "closed"), [(10023, True), (10022, True), (10024, False)])
def test_a_limit_is_kept_until_it_is_over_and_nobody_asks_meanwhile(
    server: WeiboServer, weibo: Weibo, code: int, closed: bool
) -> None:
    now = [0.0]
    site = Site(where(server.address()), TOKEN, clock=lambda: now[0])
    with closing(site):
        weibo.fails.append(("statuses/update", code))
        with pytest.raises(PortalDown, match="24 分钟") as down:
            site.post("statuses/update", status="一", **site.speaking())
        assert down.value.retry_after == weibo.reset_in
        before = dict(weibo.asked)
        for _ in range(5):
            with pytest.raises(PortalDown, match="用完了"):
                site.post("statuses/update", status="一", **site.speaking())
        assert dict(weibo.asked) == before
        if closed:
            with pytest.raises(PortalDown):
                site.get("statuses/user_timeline", uid=UID)
        else:
            assert site.get("statuses/user_timeline", uid=UID)["statuses"] == []
        now[0] += weibo.reset_in + 1
        assert site.post("statuses/update", status="一", **site.speaking())["text"] == "一"


def test_the_limit_of_the_hour_holds_everything_and_nothing_is_lost(
    server: WeiboServer, weibo: Weibo
) -> None:
    with closing(at(server)) as portal:
        portal.announce("1", announcement())
        weibo.used = weibo.user_limit
        with pytest.raises(PortalDown, match="24 分钟后才能继续"):
            portal.publish("1", "answer-3", 1, answer("一"))
    weibo.used = 0
    with closing(at(server)) as later:
        later.publish("1", "answer-3", 1, answer("一"))
    assert len(entries(weibo)) == 1


def test_the_token_is_in_no_address_and_the_speaker_is_named(
    server: WeiboServer, weibo: Weibo, portal: WeiboPortal
) -> None:
    sent = [row for row in weibo.fields if row["route"] == "statuses/update"]
    assert sent[0]["rip"] == "127.0.0.1"
    assert all("access_token" not in row for row in weibo.fields if "oauth2" not in row["route"])
    with closing(at(server, "&rip=211.156.0.1")) as other:
        other.announce("2", announcement("热点办事"))
    assert weibo.fields[-1]["rip"] == "211.156.0.1"


def test_there_is_no_page_for_everybody_and_that_is_said(server: WeiboServer) -> None:
    with closing(public_at(server.address())) as page, pytest.raises(PortalRefused, match="主页"):
        page.read("1")
