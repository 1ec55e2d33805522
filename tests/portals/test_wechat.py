"""An official account as a portal: one draft for a programme, which holds exactly what it should.

The platform is a server of this machine that follows the public documentation; see docs/wechat.md.
"""

import contextlib
import hashlib
import logging
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from studio.portal import Announcement, EntryContent, Guest, PortalDown, PortalRefused
from studio.portal.wechat import WeChatPortal
from studio.portal.wechat.account import midnight_after
from studio.reconciliation.reading import read_back
from tests.portals.wechat import WeChat

NOW = datetime(2025, 6, 20, 7, tzinfo=UTC)
SHOWN = Announcement(
    "舌尖安全 <b>&</b>", "市场监督管理局", "江晨", (Guest("程立言", "局长"), Guest("何田", "处长")),
    NOW, NOW, "访谈室", "on_air", True,
)  # fmt: skip
LINE = EntryContent(1, "line", "host", "主持人", "大家好", "", "", NOW, False)
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(200))
PHOTO_NAME = hashlib.sha256(PHOTO).hexdigest()
HARD = [
    "“放管服” <script>alert(1)</script> &amp; 'x'",
    " 前后有空格 ，中间  两个 \n 换行\n\n再换行\t制表",
    "全角　空格\u00a0不断开的空格",
    "😀 𠮷 [微笑] https://www.gov.cn/?a=1&b=2 $text ${mark}",
    'style="x" data-entry="line-9 1 1 line host"',
    "一" * 3000,
]


def line(number: int, text: str = "", **changes: object) -> EntryContent:
    made = replace(LINE, sequence=number * 10, text=text or f"第{number}条")
    return replace(made, **changes)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def platform(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WeChat]:
    program = WeChat(tmp_path_factory.mktemp("wechat"))
    yield program
    program.end()


@pytest.fixture
def wechat(platform: WeChat) -> WeChat:
    """With an empty box, all rights and a full day's calls."""
    for what in ("drafts", "published", "materials", "pictures", "comments", "calls", "alter",
                 "answer"):  # fmt: skip
        platform.does("drop", what=what)
    platform.does(
        "set", listed=True, comments_allowed=True, may_publish=True, newest_first=False
    )  # fmt: skip
    return platform


@pytest.fixture
def portal(wechat: WeChat) -> Iterator[WeChatPortal]:
    with closing(wechat.portal()) as made:
        made.announce("7", SHOWN)
        yield made


def held(portal: WeChatPortal) -> dict[str, tuple[int, str, bool]]:
    """What the portal says of each entry: version, words, whether readers have it."""
    page = portal.entries("7", "")
    return {one.entry: (one.version, one.text, one.public) for one in page.entries
            if not one.withdrawn}  # fmt: skip


def test_a_programme_is_one_draft_that_says_what_it_is(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.announce("7", SHOWN)
    portal.announce("7", replace(SHOWN, state="ended"))
    ((article,),) = wechat.drafts()
    assert article["title"] == "舌尖安全 <b>&</b>"
    assert article["author"] == "市场监督管理局"
    assert article["digest"] == "市场监督管理局在线访谈，2025-06-20 15:00–15:00"
    assert article["need_open_comment"] == 1
    assert article["thumb_media_id"] == wechat.look()["materials"][0]["media_id"]
    for words in ("程立言 局长；何田 处长", "江晨", "访谈室", "彩排，内容虚构"):
        assert words in article["content"]
    assert "<b>" not in article["content"]
    assert wechat.calls("draft/add") == 1
    assert wechat.calls("draft/update") == 0
    for state, said in (("postponed", "已延期"), ("cancelled", "已取消")):
        portal.announce("7", replace(SHOWN, state=state))
        assert said in wechat.drafts()[0][0]["content"]
    portal.announce("7", SHOWN)
    assert "已取消" not in wechat.drafts()[0][0]["content"]


def test_what_is_announced_anew_stands_in_the_draft_and_what_a_person_chose_stays(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.publish("7", "line-1", 1, line(1))
    cover = wechat.look()["materials"][0]["media_id"]
    wechat.does("edit", fields={"title": "编辑起的标题", "digest": "编辑写的摘要"})
    with closing(wechat.portal()) as again:
        again.announce("7", replace(SHOWN, venue="演播厅"))
        ((article,),) = wechat.drafts()
        assert (article["title"], article["digest"]) == ("编辑起的标题", "编辑写的摘要")
        assert "演播厅" in article["content"]
        assert "第1条" in article["content"]
        again.announce("7", replace(SHOWN, title="改了的题目"))
    ((article,),) = wechat.drafts()
    assert (article["title"], article["thumb_media_id"]) == ("改了的题目", cover)


@pytest.mark.parametrize("text", HARD)
def test_every_word_comes_back_as_it_was_and_no_draft_is_called_online(
    portal: WeChatPortal, text: str, wechat: WeChat
) -> None:
    content = line(
        1, text, label="嘉宾 “程”", role="guest", question=text[:500], kind="answer",
        note="改一字", late=True,
    )  # fmt: skip
    receipt = portal.publish("7", "answer-1", 3, content)
    assert (receipt.version, receipt.sha256) == (3, content.sha256)
    with closing(wechat.portal()) as another:
        (entry,) = another.entries("7", "").entries
    assert (entry.text, entry.sha256, entry.version) == (text, content.sha256, 3)
    assert not entry.public
    assert "<script" not in wechat.everything()


def test_entries_stand_in_the_order_of_the_record_however_they_come(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    for number in (3, 1, 4, 2):
        portal.publish("7", f"line-{number}", 1, line(number))
    ((article,),) = wechat.drafts()
    found = [article["content"].index(f"第{number}条") for number in (1, 2, 3, 4)]
    assert found == sorted(found)
    cursor = portal.entries("7", "").cursor
    assert portal.entries("7", cursor).entries == ()
    portal.publish("7", "line-2", 2, line(2, "更正"))
    assert [one.text for one in portal.entries("7", cursor).entries] == ["更正"]


def test_the_same_again_changes_nothing_and_other_words_under_a_number_are_refused(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.publish("7", "line-1", 2, line(1))
    written = wechat.calls("draft/update")
    portal.publish("7", "line-1", 2, line(1))
    assert wechat.calls("draft/update") == written
    for version in (1, 2):
        with pytest.raises(PortalRefused) as refused:
            portal.publish("7", "line-1", version, line(1, "别的"))
        assert refused.value.status == 409
    assert held(portal) == {"line-1": (2, "第1条", False)}


def test_a_correction_replaces_and_a_withdrawal_leaves_not_a_word(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.publish("7", "line-1", 1, line(1, "先说错了"))
    portal.publish("7", "line-2", 1, line(2, "收回这句", question="为什么"))
    portal.publish("7", "line-1", 2, line(1, "说对了", note="更正"))
    portal.withdraw("7", "line-2")
    everything = wechat.everything()
    assert not [word for word in ("先说错了", "收回这句", "为什么", "line-2") if word in everything]
    portal.withdraw("7", "line-2")
    portal.publish("7", "line-2", 1, line(2, "收回这句"))
    assert held(portal) == {"line-1": (2, "说对了", False)}
    assert "收回这句" not in wechat.everything()
    portal.publish("7", "line-2", 2, line(2, "再发"))
    assert held(portal)["line-2"] == (2, "再发", False)


def test_a_programme_that_was_never_announced_is_unknown(wechat: WeChat) -> None:
    with closing(wechat.portal()) as portal:
        for ask in (
            lambda: portal.entries("8", ""),
            lambda: portal.publish("8", "line-1", 1, LINE),
        ):
            with pytest.raises(PortalRefused) as refused:
                ask()
            assert refused.value.status == 404
        assert portal.questions("8", "").questions == ()
    assert wechat.drafts() == []


def test_two_programmes_of_an_account_have_a_draft_each(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.announce("8", replace(SHOWN, title="另一场"))
    portal.publish("8", "line-1", 1, line(1, "另一场的话"))
    portal.publish("7", "line-1", 1, line(1, "这一场的话"))
    assert len(wechat.drafts()) == 2
    assert held(portal) == {"line-1": (1, "这一场的话", False)}


def test_photos_go_by_the_platforms_own_addresses_with_their_words(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    content = line(1, media=(PHOTO_NAME,), media_alt=("嘉宾 <席> & 主持人",))
    with pytest.raises(PortalRefused):
        portal.publish("7", "line-1", 1, content)
    portal.put_media(PHOTO_NAME, PHOTO, "image/jpeg")
    portal.put_media(PHOTO_NAME, PHOTO, "image/jpeg")
    portal.publish("7", "line-1", 1, content)
    assert wechat.calls("media/uploadimg") == 1
    with closing(wechat.portal()) as another:
        (entry,) = another.entries("7", "").entries
        assert (entry.media, entry.media_alt) == (content.media, content.media_alt)
        assert entry.sha256 == content.sha256
        another.publish("7", "line-2", 1, line(2))
    assert f'src="{wechat.url}/mmbiz/' in wechat.drafts()[0][0]["content"]


@pytest.mark.parametrize(
    ("data", "kind", "words"),
    [
        (b"\xff\xd8" + bytes(1024 * 1024), "image/jpeg", "1 MB"),
        (b"RIFF", "image/webp", "JPEG"),
    ],
)
def test_a_photo_that_the_platform_would_not_show_is_refused(
    portal: WeChatPortal, data: bytes, kind: str, words: str
) -> None:
    with pytest.raises(PortalRefused, match=words):
        portal.put_media(hashlib.sha256(data).hexdigest(), data, kind)


def test_what_one_article_does_not_hold_goes_on_in_the_next_of_the_same_draft(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    texts = {f"line-{n}": f"{n}·{'话' * 2500}" for n in range(1, 13)}
    for number, (name, text) in enumerate(texts.items(), 1):
        portal.publish("7", name, 1, line(number, text))
    ((first, second),) = wechat.drafts()
    assert [one["title"] for one in (first, second)] == [
        "舌尖安全 <b>&</b>", "舌尖安全 <b>&</b>（2）",
    ]  # fmt: skip
    assert all(len(one["content"]) < 20_000 for one in (first, second))
    assert (first["digest"], second["digest"]) == ("", "")
    assert "程立言" in first["content"]
    assert "程立言" not in second["content"]
    assert {name: words for name, (_, words, _) in held(portal).items()} == texts
    for name in list(texts)[:8]:
        portal.withdraw("7", name)
    ((only,),) = wechat.drafts()
    assert [f"{n}·" in only["content"] for n in (8, 9, 12)] == [False, True, True]
    assert only["digest"]


def test_what_no_article_holds_and_what_no_draft_holds_is_refused_with_the_reason(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    with pytest.raises(PortalRefused, match="太长"):
        portal.publish("7", "line-1", 1, line(1, "长" * 20_000))
    for number in range(1, 9):
        portal.publish("7", f"line-{number}", 1, line(number, "长" * 15_000))
    with pytest.raises(PortalRefused, match="八篇"):
        portal.publish("7", "line-9", 1, line(9, "长" * 15_000))
    assert len(held(portal)) == 8
    assert len(wechat.drafts()[0]) == 8


def test_a_draft_is_found_again_by_another_process_and_one_too_many_is_thrown_away(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.publish("7", "line-1", 1, line(1))
    wechat.does("copy", later=-3)
    assert len(wechat.drafts()) == 2
    with closing(wechat.portal()) as another:
        another.publish("7", "line-2", 1, line(2))
    assert len(wechat.drafts()) == 1
    assert set(held(portal)) <= {"line-1", "line-2"}
    assert wechat.calls("draft/add") == 1


def test_a_draft_that_somebody_deleted_is_made_anew_by_what_the_courier_does_then(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.publish("7", "line-1", 1, line(1))
    wechat.does("drop", what="drafts")
    with pytest.raises(PortalDown, match="不见了"):
        portal.publish("7", "line-2", 1, line(2))
    with pytest.raises(PortalRefused) as refused:
        portal.publish("7", "line-2", 1, line(2))
    assert refused.value.status == 404
    portal.announce("7", SHOWN)
    portal.publish("7", "line-1", 1, line(1))
    assert held(portal) == {"line-1": (1, "第1条", False)}


def test_words_that_the_platform_alters_are_refused_and_the_rest_stays(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.publish("7", "line-1", 1, line(1))
    wechat.does("set", alter=["敏感"])
    with pytest.raises(PortalRefused, match="不同"):
        portal.publish("7", "line-2", 1, line(2, "一句敏感的话"))
    assert held(portal) == {"line-1": (1, "第1条", False)}
    assert "的话" not in wechat.everything()
    portal.publish("7", "line-3", 1, line(3))
    assert len(held(portal)) == 2


def test_where_the_platform_takes_our_marks_away_no_draft_is_left_behind(wechat: WeChat) -> None:
    wechat.does("set", alter=["marks"])
    with closing(wechat.portal()) as portal:
        for _ in range(3):
            with pytest.raises(PortalRefused, match="标记"):
                portal.announce("7", SHOWN)
    assert wechat.drafts() == []


def test_a_withdrawal_takes_what_somebody_wrote_beside_our_words_as_well(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.publish("7", "line-1", 1, line(1, "要撤的话"))
    copied = "<p>要撤的话，又抄了一遍</p></section>"
    content = wechat.drafts()[0][0]["content"].replace("data-entry", "data-lost")
    wechat.does("edit", fields={"content": content.removesuffix("</section>") + copied})
    portal.withdraw("7", "line-1")
    assert "要撤的话" not in wechat.everything()


@pytest.mark.parametrize(
    "odd",
    [
        "<![broken",
        "<p data-part=alt>x<section data-entry='a 1 1 line host 2025'>y</section>z",
        "<span data-fact='colour'>red</span><br data-entry='x'>",
        '<section data-entry="line-9 x y"><p data-part="text">没有人发过</p></section>',
    ],
)
def test_whatever_somebody_wrote_into_the_draft_stops_nothing_and_goes_with_a_withdrawal(
    portal: WeChatPortal, wechat: WeChat, odd: str
) -> None:
    portal.publish("7", "line-1", 1, line(1))
    portal.publish("7", "line-2", 1, line(2))
    content = wechat.drafts()[0][0]["content"].removesuffix("</section>")
    wechat.does("edit", fields={"content": f"{content}{odd}</section>"})
    with closing(wechat.portal()) as another:
        assert {"line-1", "line-2"} <= set(held(another))
        another.withdraw("7", "line-2")
        another.publish("7", "line-3", 1, line(3))
        assert {"line-1", "line-3"} <= set(held(another))
    assert len(wechat.drafts()) == 1
    assert "没有人发过" not in wechat.everything()
    assert "第2条" not in wechat.everything()


def test_an_entry_that_somebody_doubled_is_told_twice_until_the_next_writing(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.publish("7", "line-1", 1, line(1))
    content = wechat.drafts()[0][0]["content"]
    entry = content[content.index("<section data-entry") :].removesuffix("</section>")
    wechat.does("edit", words=[[entry, entry * 2]], fields={})
    with closing(wechat.portal()) as another:
        shown, doubled = read_back(another, "7")
        assert (set(shown), doubled) == ({"line-1"}, frozenset({"line-1"}))
        another.publish("7", "line-2", 1, line(2))
        assert read_back(another, "7")[1] == frozenset()
    assert wechat.drafts()[0][0]["content"].count("第1条") == 1


def test_a_cover_that_was_deleted_is_replaced(portal: WeChatPortal, wechat: WeChat) -> None:
    wechat.does("drop", what="materials")
    portal.publish("7", "line-1", 1, line(1))
    assert len(wechat.look()["materials"]) == 1
    assert len(wechat.drafts()) == 1


def test_an_account_without_comments_gets_its_draft_all_the_same(wechat: WeChat) -> None:
    wechat.does("set", comments_allowed=False)
    with closing(wechat.portal()) as portal:
        portal.announce("7", SHOWN)
    assert wechat.drafts()[0][0]["need_open_comment"] == 0


def test_half_a_sign_is_refused_before_it_goes_anywhere(portal: WeChatPortal) -> None:
    with pytest.raises(PortalRefused, match="半个"):
        portal.publish("7", "line-1", 1, line(1, "半个\ud83d"))


@pytest.mark.parametrize("name", ["draft/get", "draft/batchget", "freepublish/batchget"])
def test_what_the_platform_refuses_to_show_refuses_no_line(wechat: WeChat, name: str) -> None:
    with closing(wechat.portal()) as first:
        first.announce("7", SHOWN)
    wechat.does("set", answer={name: [61451]})
    with closing(wechat.portal()) as portal:
        with pytest.raises(PortalDown, match="61451"):
            portal.publish("7", "line-1", 1, line(1))
        portal.publish("7", "line-1", 1, line(1))
        assert held(portal) == {"line-1": (1, "第1条", False)}


# what is published


def test_readers_have_what_was_published_and_only_then_it_is_said(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.publish("7", "line-1", 1, line(1))
    wechat.does("publish")
    with closing(wechat.portal()) as another:
        assert held(another) == {"line-1": (1, "第1条", True)}
        another.publish("7", "line-1", 1, line(1))
        for act, words in (
            (lambda: another.publish("7", "line-1", 2, line(1, "更正")), "改不了"),
            (lambda: another.withdraw("7", "line-1"), "撤不下"),
        ):
            with pytest.raises(PortalRefused, match=words) as refused:
                act()
            assert refused.value.status == 409
    assert wechat.drafts() == []


def test_what_comes_after_a_publication_goes_into_a_sequel(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.publish("7", "line-1", 1, line(1))
    wechat.does("publish")
    with pytest.raises(PortalDown):
        portal.publish("7", "line-2", 1, line(2))
    portal.publish("7", "line-2", 1, line(2))
    ((article,),) = wechat.drafts()
    assert article["title"] == "舌尖安全 <b>&</b>（续1）"
    assert "第1条" not in article["content"]
    assert held(portal) == {"line-1": (1, "第1条", True), "line-2": (1, "第2条", False)}
    portal.withdraw("7", "line-2")
    assert held(portal) == {"line-1": (1, "第1条", True)}


def test_a_notice_that_was_published_before_the_hour_leaves_the_record_its_title(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    wechat.does("publish")
    with closing(wechat.portal()) as another:
        another.announce("7", SHOWN)
        assert wechat.drafts() == []
        another.publish("7", "line-1", 1, line(1))
        assert held(another) == {"line-1": (1, "第1条", False)}
    assert wechat.drafts()[0][0]["title"] == "舌尖安全 <b>&</b>"


def test_an_article_that_is_not_shown_for_now_is_not_taken_for_gone(wechat: WeChat) -> None:
    moment = time.time()
    with closing(wechat.portal(now=lambda: moment)) as portal:
        portal.announce("7", SHOWN)
        portal.publish("7", "line-1", 1, line(1))
        wechat.does("publish")
        with pytest.raises(PortalDown):
            portal.publish("7", "line-2", 1, line(2))
        portal.publish("7", "line-2", 1, line(2))
        for number in range(20):
            portal.announce(f"1{number}", SHOWN)
            for other in list(wechat.look()["drafts"]):
                known = wechat.look()["drafts"][other]["items"]
                if f" 1{number} " in known[0]["content"]:
                    wechat.does("publish", media_id=other)
        moment += 3700
        wechat.does("set", answer={"freepublish/getarticle": [61451]})
        with pytest.raises(PortalDown, match="61451"):
            portal.entries("7", "")
        assert held(portal)["line-1"] == (1, "第1条", True)


def test_a_published_article_that_was_deleted_is_read_by_nobody(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.publish("7", "line-1", 1, line(1))
    wechat.does("publish")
    wechat.does("unpublish")
    with closing(wechat.portal()) as another:
        assert held(another) == {}
        another.withdraw("7", "line-1")
        another.publish("7", "line-1", 2, line(1, "更正后"))
        assert held(another) == {"line-1": (2, "更正后", False)}


def test_what_was_sent_to_all_followers_is_not_called_withdrawn(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    portal.publish("7", "line-1", 1, line(1))
    wechat.does("publish", mass=True)
    with pytest.raises(PortalRefused, match="群发") as refused:
        portal.withdraw("7", "line-1")
    assert refused.value.status == 409
    portal.announce("7", SHOWN)
    with pytest.raises(PortalRefused, match="群发"):
        portal.withdraw("7", "line-1")


def test_without_the_right_to_look_at_what_is_published_the_draft_is_kept_all_the_same(
    wechat: WeChat,
) -> None:
    wechat.does("set", may_publish=False)
    with closing(wechat.portal()) as portal:
        portal.announce("7", SHOWN)
        portal.publish("7", "line-1", 1, line(1))
        assert held(portal) == {"line-1": (1, "第1条", False)}


def test_looks_at_what_is_published_that_are_used_up_hold_no_programme_up(
    wechat: WeChat,
) -> None:
    wechat.does("set", answer={"freepublish/batchget": [45009] * 9})
    with closing(wechat.portal()) as portal:
        portal.announce("7", SHOWN)
        portal.publish("7", "line-1", 1, line(1))
        assert held(portal) == {"line-1": (1, "第1条", False)}
        wechat.does("publish")
        with pytest.raises(PortalRefused, match="群发"):
            portal.withdraw("7", "line-1")
    assert wechat.calls("freepublish/batchget") == 1


# the line


def test_a_token_that_is_over_or_forgotten_is_asked_for_anew(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    for number, forgotten in enumerate((False, True), 1):
        wechat.does("expire", forgotten=forgotten)
        portal.publish("7", f"line-{number}", 1, line(number))
    assert len(held(portal)) == 2
    assert wechat.calls("stable_token") == 3


def test_a_token_is_renewed_before_it_ends(wechat: WeChat) -> None:
    clock = [1_750_000_000.0]
    with closing(wechat.portal(now=lambda: clock[0])) as portal:
        portal.announce("7", SHOWN)
        clock[0] += 6800
        portal.announce("7", SHOWN)
        assert wechat.calls("stable_token") == 1
        clock[0] += 200
        portal.publish("7", "line-1", 1, line(1))
        assert wechat.calls("stable_token") == 2


@pytest.mark.parametrize(
    ("appid", "secret", "words"),
    [
        ("wx0123456789abcdef", "wrong", "AppSecret"),
        ("wxffffffffffffffff", "s" * 32, "没有这个 AppID"),
    ],
)
def test_a_wrong_secret_and_a_wrong_account_are_told_apart(
    wechat: WeChat, appid: str, secret: str, words: str
) -> None:
    with (
        closing(WeChatPortal(wechat.url, appid, secret)) as portal,
        pytest.raises(PortalDown, match=words),
    ):
        portal.entries("7", "")
    assert wechat.calls("draft/batchget") == 0


def test_an_address_that_is_not_on_the_list_is_named(wechat: WeChat) -> None:
    wechat.does("set", listed=False)
    with closing(wechat.portal()) as portal, pytest.raises(PortalDown, match=r"203\.0\.113\.7"):
        portal.announce("7", SHOWN)


def test_the_token_in_an_address_is_in_no_log(
    portal: WeChatPortal, caplog: pytest.LogCaptureFixture
) -> None:
    """Also where the library tells of its calls, or of headers that nobody can read."""
    with closing(socket.create_server(("127.0.0.1", 0))) as broken:

        def serve() -> None:
            with contextlib.suppress(OSError), broken.accept()[0] as line_:
                line_.recv(65536)
                line_.sendall(b"HTTP/1.1 200 OK\r\nno header at all\r\n\r\n[]")

        threading.Thread(target=serve, daemon=True).start()
        portal._account._token_now()
        token = portal._account._token
        portal._account._url = f"http://127.0.0.1:{broken.getsockname()[1]}"
        with caplog.at_level(logging.DEBUG), pytest.raises(PortalDown):
            portal.publish("7", "line-1", 1, line(1))
    assert token
    assert token not in caplog.text


@pytest.mark.parametrize(
    ("code", "words"), [(48001, "48001"), (-1, "忙"), (45011, "忙"), (50002, "冻结")]
)
def test_each_fault_of_the_platform_is_a_sentence_and_nothing_is_lost(
    portal: WeChatPortal, wechat: WeChat, code: int, words: str
) -> None:
    wechat.does("set", answer={"draft/update": [code]})
    with pytest.raises(PortalDown, match=words):
        portal.publish("7", "line-1", 1, line(1))
    portal.publish("7", "line-1", 1, line(1))
    assert held(portal) == {"line-1": (1, "第1条", False)}


def test_a_code_that_nobody_knows_is_refused_with_the_platforms_own_words(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    wechat.does("set", answer={"draft/update": [53402]})
    with pytest.raises(PortalRefused, match=r"53402.*as the test asked"):
        portal.publish("7", "line-1", 1, line(1))


def test_calls_that_are_used_up_wait_for_midnight_in_beijing_and_ask_nobody_meanwhile(
    wechat: WeChat,
) -> None:
    clock = [datetime(2025, 6, 20, 15, 59, tzinfo=UTC).timestamp()]
    assert midnight_after(clock[0]) - clock[0] == 60
    with closing(wechat.portal(now=lambda: clock[0])) as portal:
        portal.announce("7", SHOWN)
        wechat.does("set", answer={"draft/update": [45009]})
        for _ in range(3):
            with pytest.raises(PortalDown, match="用完了") as down:
                portal.publish("7", "line-1", 1, line(1))
            assert down.value.retry_after == 60
        assert wechat.calls("draft/update") == 1
        clock[0] += 60
        portal.publish("7", "line-1", 1, line(1))
        assert held(portal) == {"line-1": (1, "第1条", False)}


def test_where_readings_of_a_draft_are_used_up_the_list_is_read(
    portal: WeChatPortal, wechat: WeChat
) -> None:
    wechat.does("set", answer={"draft/get": [45009] * 99})
    for number in (1, 2, 3):
        portal.publish("7", f"line-{number}", 1, line(number))
    assert len(held(portal)) == 3


@pytest.mark.slow
def test_an_hour_of_lines_and_a_day_of_waiting_stay_within_the_days_calls(wechat: WeChat) -> None:
    clock = [datetime(2025, 6, 19, 16, 0, tzinfo=UTC).timestamp()]
    with closing(wechat.portal(now=lambda: clock[0])) as portal:
        portal.announce("7", SHOWN)
        for number in range(1, 81):
            portal.publish("7", f"line-{number}", 1, line(number))
            portal.entries("7", "")
            clock[0] += 45
        while clock[0] < midnight_after(clock[0] - 60):
            portal.entries("7", "")
            portal.questions("7", "")
            clock[0] += 30
        assert len(held(portal)) == 80
        calls = wechat.look()["calls"]
    for name, most in (("draft/get", 500), ("draft/update", 1000), ("draft/batchget", 1000),
                       ("freepublish/batchget", 33)):  # fmt: skip
        assert calls.get(name, 0) <= most, (name, calls)
