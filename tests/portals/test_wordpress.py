"""A real WordPress as a portal, call by call: once, in order, to the letter, and really gone."""

import hashlib
import html
import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from studio.portal import (
    Announcement,
    EntryContent,
    Guest,
    NetizenQuestion,
    PortalDown,
    PortalRefused,
    Reply,
)
from studio.portal.open import public_at
from studio.portal.wordpress import WordPressPortal
from studio.portal.wordpress.reading import Found, entries_in
from tests.portals.test_http import OK, a_portal_that_says, body
from tests.wordpress import WordPress

NOW = datetime(2025, 6, 20, 7, tzinfo=UTC)
PICTURE = (files("resources") / "rehearsals" / "photo.jpg").read_bytes()
PHOTO = hashlib.sha256(PICTURE).hexdigest()
NASTY = (
    'He said "hi" -- it\'s 9x9 [gallery] [caption]x[/caption] :) Wordpress (c) (tm) 1/2 ...\n'
    "https://example.gov.cn/a?b=1&c=2\n  缩进 两个  空格\t制表\n\n<b>粗</b> &amp; &#39; &nbsp;"
    " <script>alert(1)</script> <!--more--> <!-- wp:html --> \\' \\\\ %s $1 😀 \u202e倒\u202c 末尾 "
)
NUMBERS = count(1)


def announcement(title: str = "题", state: str = "on_air") -> Announcement:
    return Announcement(title, "云州市人民政府", "主持人", (Guest("程立言", "局长"),), NOW,
                        NOW + timedelta(hours=1), "演播室", state, rehearsal=False)  # fmt: skip


def line(text: str, sequence: int = 1024, **more: Any) -> EntryContent:
    first = EntryContent(sequence, "line", "guest", "程立言", text, "", "", NOW, late=False)
    return replace(first, **more)


@pytest.fixture
def portal(wordpress: WordPress) -> Iterator[WordPressPortal]:
    with closing(wordpress.portal(f"t{next(NUMBERS)}")) as portal:
        portal.announce("1", announcement())
        yield portal


@pytest.fixture
def again(wordpress: WordPress, portal: WordPressPortal) -> Iterator[WordPressPortal]:
    """The same studio after its courier was started anew: it remembers nothing."""
    with closing(wordpress.portal(portal._prefix)) as other:
        yield other


def page_of(portal: WordPressPortal) -> int:
    return portal._programme("1").page


def readers_see(wordpress: WordPress, portal: WordPressPortal) -> list[Found]:
    """The entries on the interview's page, as an anonymous reader's browser gets it."""
    answer = wordpress.read(f"{portal._name('1')}/")
    assert answer.status_code == 200
    return entries_in(answer.text)


def texts(found: list[Found]) -> list[str]:
    return [one.content.text if one.content else "" for one in found]


def posts_of(wordpress: WordPress, portal: WordPressPortal, **query: Any) -> list[Any]:
    both = portal._programme("1")
    rows: list[Any] = wordpress.rest("GET", "posts", params={
        "categories": f"{both.record},{both.answers}", "status": "any", "per_page": 100, **query,
    }).json()  # fmt: skip
    return rows


def asked(portal: WordPressPortal) -> list[NetizenQuestion]:
    """All questions, page after page, as the courier takes them."""
    found: list[NetizenQuestion] = []
    cursor = ""
    while True:
        page = portal.questions("1", cursor)
        if page.cursor == cursor:
            return found
        found += page.questions
        cursor = page.cursor


def test_readers_see_every_sign_that_was_approved(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    content = line(NASTY, label='程"立言" & <局>', note="更正：“五”改为“六” -- 数字")
    answer = line("答复[1]", 1, kind="answer", role="department", question=NASTY)
    receipt = portal.publish("1", "line-1", 1, content)
    portal.publish("1", "answer-1", 1, answer)
    assert (receipt.entry, receipt.version, receipt.sha256) == ("line-1", 1, content.sha256)
    shown = readers_see(wordpress, portal)
    assert [one.content for one in shown] == [content, answer]
    read = {one.entry: one for one in portal.entries("1", "").entries}
    assert read["line-1"].text == NASTY
    assert read["line-1"].sha256 == content.sha256
    assert read["answer-1"].question == NASTY


def test_who_reads_the_net_beside_the_record_finds_what_readers_find(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    with closing(public_at(f"{wordpress.url}/#wordpress={portal._prefix}")) as page:
        assert page.read("1") == ()
        content = line(NASTY)
        portal.publish("1", "line-1", 1, content)
        (one,) = page.read("1") or ()
        assert (one.entry, one.version, one.content) == ("line-1", 1, content)
        assert page.read("1") is None
        portal.withdraw("1", "line-1")
        assert page.read("1") == ()
        with pytest.raises(PortalRefused) as refused:
            page.read("77")
        assert refused.value.status == 404


def test_lines_stand_in_the_order_of_the_record_however_late_they_come(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    for number, place in enumerate((1024, 3072, 2048, 999424, 1536)):
        portal.publish("1", f"line-{number}", 1, line(str(place), place, late=place == 1536))
    assert texts(readers_see(wordpress, portal)) == ["1024", "1536", "2048", "3072", "999424"]
    portal.publish("1", "line-0", 2, line("1024", 2500))
    assert texts(readers_see(wordpress, portal)) == ["1536", "2048", "1024", "3072", "999424"]


def test_the_same_again_is_one_post(
    wordpress: WordPress, portal: WordPressPortal, again: WordPressPortal
) -> None:
    for client in (portal, portal, again):
        client.publish("1", "line-1", 1, line("一"))
    assert len(posts_of(wordpress, portal)) == 1
    assert texts(readers_see(wordpress, portal)) == ["一"]


def test_other_words_under_the_same_number_and_older_numbers_are_refused(
    portal: WordPressPortal, again: WordPressPortal
) -> None:
    portal.publish("1", "line-1", 2, line("二"))
    for client in (portal, again):
        for version, text in ((2, "别的"), (1, "一")):
            with pytest.raises(PortalRefused) as refused:
                client.publish("1", "line-1", version, line(text))
            assert refused.value.status == 409


def test_a_correction_replaces_the_words_in_the_same_post(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    portal.publish("1", "line-1", 1, line("五项"))
    portal.publish("1", "line-1", 2, line("六项", note="更正数字"))
    assert [(post["slug"], post["status"]) for post in posts_of(wordpress, portal)] == [
        (f"{portal._name('1')}-line-1", "publish")
    ]
    page = wordpress.read(f"{portal._name('1')}/").text
    assert "六项" in page
    assert "更正说明" in page
    assert "五项" not in page


def test_what_is_withdrawn_is_read_nowhere_any_more(
    wordpress: WordPress, portal: WordPressPortal, again: WordPressPortal
) -> None:
    portal.put_media(PHOTO, PICTURE, "image/jpeg")
    secret = "误发的一段话"
    portal.publish("1", "line-1", 1, line(secret, media=(PHOTO,), media_alt=("合影",)))
    address = portal._photos.address(PHOTO)
    photo = address.removeprefix(wordpress.url + "/")
    link = posts_of(wordpress, portal)[0]["link"].removeprefix(wordpress.url + "/")
    assert secret in wordpress.read(link).text
    assert wordpress.read(photo).status_code == 200
    name = portal._name("1")
    places = (
        f"{name}/", link, f"category/{name}-record/", f"category/{name}-record/feed/", "feed/",
        "?s=误发的", "wp-json/wp/v2/posts?per_page=100",
    )  # fmt: skip
    assert [secret in wordpress.read(place).text for place in places[:-1]] == [True] * 6
    for client in (portal, portal, again):
        client.withdraw("1", "line-1")
    for place in (*places, f"{name}/feed/", "wp-json/wp/v2/search?search=误发的"):
        shown = wordpress.read(place).text
        assert secret not in shown
        assert "合影" not in shown
    assert wordpress.read(photo).status_code == 404
    (row,) = portal.entries("1", "").entries
    assert (row.entry, row.withdrawn, row.text) == ("line-1", True, "")
    post = posts_of(wordpress, portal, context="edit")[0]
    assert secret not in post["content"]["raw"] + post["title"]["raw"]


def test_a_late_repeat_brings_nothing_withdrawn_back_but_a_newer_version_does(
    wordpress: WordPress, portal: WordPressPortal, again: WordPressPortal
) -> None:
    portal.publish("1", "line-1", 3, line("三"))
    portal.withdraw("1", "line-1")
    for client in (portal, again):
        client.publish("1", "line-1", 3, line("三"))
    assert readers_see(wordpress, portal) == []
    again.publish("1", "line-1", 4, line("四"))
    assert texts(readers_see(wordpress, portal)) == ["四"]
    assert len(posts_of(wordpress, portal)) == 1


def test_withdrawing_what_never_came_is_no_fault(portal: WordPressPortal) -> None:
    portal.withdraw("1", "line-77")
    assert portal.entries("1", "").entries == ()


def test_a_programme_that_was_not_announced_is_unknown(wordpress: WordPress) -> None:
    with closing(wordpress.portal("nobody")) as portal:
        for call in (
            lambda: portal.publish("9", "line-1", 1, line("一")),
            lambda: portal.withdraw("9", "line-1"),
            lambda: portal.entries("9", ""),
            lambda: portal.questions("9", ""),
        ):
            with pytest.raises(PortalRefused) as refused:
                call()
            assert refused.value.status == 404


def test_announcing_again_changes_the_one_page(
    wordpress: WordPress, portal: WordPressPortal, again: WordPressPortal
) -> None:
    first = page_of(portal)
    portal.publish("1", "line-1", 1, line("一"))
    again.announce("1", announcement("新题 [gallery] <b>", "archived"))
    assert page_of(again) == first
    page = wordpress.read(f"{portal._name('1')}/").text
    assert "新题 [gallery] <b>" in html.unescape(page)
    assert 'id="commentform"' not in page
    assert texts(entries_in(page)) == ["一"]
    for state, said in (("postponed", "已延期"), ("cancelled", "已取消")):
        again.announce("1", announcement("新题", state))
        page = wordpress.read(f"{portal._name('1')}/").text
        assert said in page
        assert 'id="commentform"' not in page
    found = wordpress.rest("GET", "posts", params={"slug": f"{portal._name('1')}-2"}).json()
    assert found == []


def test_an_unchanged_announcement_leaves_no_revision(
    wordpress: WordPress, portal: WordPressPortal, again: WordPressPortal
) -> None:
    before = wordpress.rest("GET", f"posts/{page_of(portal)}/revisions").json()
    again.announce("1", announcement())
    assert wordpress.rest("GET", f"posts/{page_of(portal)}/revisions").json() == before


def test_a_page_that_somebody_took_down_is_announced_anew(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    portal.publish("1", "line-1", 1, line("一"))
    assert wordpress.rest("DELETE", f"posts/{page_of(portal)}").ok
    with pytest.raises(PortalRefused) as refused:
        portal.entries("1", "")
    assert refused.value.status == 404
    portal.announce("1", announcement())
    assert texts(readers_see(wordpress, portal)) == ["一"]


def test_read_back_after_a_cursor_has_what_changed(portal: WordPressPortal) -> None:
    portal.publish("1", "line-1", 1, line("一"))
    cursor = portal.entries("1", "").cursor
    portal.publish("1", "line-2", 1, line("二", 2048))
    portal.withdraw("1", "line-1")
    page = portal.entries("1", cursor)
    assert {(one.entry, one.withdrawn) for one in page.entries} == {
        ("line-1", True), ("line-2", False)
    }  # fmt: skip
    assert page.cursor >= cursor


def test_more_entries_than_a_page_of_the_site_holds_are_read_back_each_once(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    record = portal._programme("1").record
    requests = [
        {"method": "POST", "path": "/wp/v2/posts", "body": {
            "title": "x", "status": "publish", "slug": f"{portal._name('1')}-line-{number}",
            "categories": [record],
            "content": _stored(f"line-{number}", number),
        }}
        for number in range(1, 126)
    ]  # fmt: skip
    for start in range(0, 125, 25):
        part = {"requests": requests[start : start + 25]}
        assert wordpress.rest("POST", "../../batch/v1", json=part).status_code == 207
    names = [one.entry for one in portal.entries("1", "").entries]
    assert len(names) == 125
    assert len(set(names)) == 125
    assert len(readers_see(wordpress, portal)) == 125


def _stored(entry: str, number: int) -> str:
    from studio.portal.wordpress.writing import entry_html

    return entry_html(entry, 1, line(f"第{number}条", number), {})


def test_a_hand_that_changes_words_at_the_site_is_seen(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    content = line("五项措施")
    portal.publish("1", "line-1", 1, content)
    post = posts_of(wordpress, portal, context="edit")[0]
    changed = post["content"]["raw"].replace("五项", "六项")
    wordpress.rest("POST", f"posts/{post['id']}", json={"content": changed})
    (row,) = portal.entries("1", "").entries
    assert row.text == "六项措施"
    assert row.sha256 != content.sha256


@pytest.mark.parametrize("how", ["trash", "private", "password", "gone", "scribbled"])
def test_what_a_hand_hid_from_readers_counts_as_missing_and_comes_again(
    wordpress: WordPress, portal: WordPressPortal, how: str
) -> None:
    portal.publish("1", "line-1", 1, line("一"))
    post = f"posts/{posts_of(wordpress, portal)[0]['id']}"
    match how:
        case "trash":
            wordpress.rest("DELETE", post)
        case "gone":
            wordpress.rest("DELETE", post, params={"force": "true"})
        case "private":
            wordpress.rest("POST", post, json={"status": "private"})
        case "password":
            wordpress.rest("POST", post, json={"password": "geheim"})
        case _:
            wordpress.rest("POST", post, json={"content": "别的"})
    assert "line-1" not in [one.entry for one in portal.entries("1", "").entries]
    portal.publish("1", "line-1", 1, line("一"))
    assert texts(readers_see(wordpress, portal)) == ["一"]
    assert [one.entry for one in portal.entries("1", "").entries] == ["line-1"]


def test_a_strangers_post_among_ours_is_told(wordpress: WordPress, portal: WordPressPortal) -> None:
    body = {"title": "别人", "content": "别人的话", "status": "publish",
            "categories": [portal._programme("1").record]}  # fmt: skip
    wordpress.rest("POST", "posts", json=body)
    (row,) = portal.entries("1", "").entries
    assert (row.version, row.withdrawn, row.sha256) == (0, False, "")


def test_what_two_couriers_wrote_at_once_is_read_once(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    """The slug is no key: a courier that slept through its lease may have shown a second one."""
    portal.publish("1", "line-1", 1, line("一"))
    twin = {
        "title": "x", "status": "publish", "slug": f"{portal._name('1')}-line-1",
        "categories": [portal._programme("1").record],
        "content": posts_of(wordpress, portal, context="edit")[0]["content"]["raw"],
    }  # fmt: skip
    assert wordpress.rest("POST", "posts", json=twin).json()["slug"].endswith("-line-1-2")
    assert len(readers_see(wordpress, portal)) == 2
    assert [one.entry for one in portal.entries("1", "").entries] == ["line-1"]
    assert texts(readers_see(wordpress, portal)) == ["一"]
    portal.withdraw("1", "line-1")
    assert readers_see(wordpress, portal) == []


def test_a_slug_that_was_taken_meanwhile_leads_to_the_post_that_has_it(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    """As after a time-out whose write arrived late: what was looked up was not there yet."""
    portal.entries("1", "")
    late = {
        "title": "x", "status": "draft", "slug": f"{portal._name('1')}-line-1",
        "categories": [portal._programme("1").record], "content": _stored("line-1", 1),
    }  # fmt: skip
    first = wordpress.rest("POST", "posts", json=late).json()["id"]
    portal.publish("1", "line-1", 1, line("第1条", 1))
    assert [(post["id"], post["status"]) for post in posts_of(wordpress, portal)] == [
        (first, "publish")
    ]


def test_a_photo_is_stored_once_and_served_as_it_was_sent(
    wordpress: WordPress, portal: WordPressPortal, again: WordPressPortal
) -> None:
    for client in (portal, portal, again):
        client.put_media(PHOTO, PICTURE, "image/jpeg")
    found = wordpress.rest("GET", "media", params={"search": f"interview-photo-{PHOTO[:40]}"})
    assert len(found.json()) == 1
    again.publish("1", "line-1", 1, line("图", media=(PHOTO,), media_alt=('演播室"内"\n二行',)))
    content = readers_see(wordpress, portal)[0].content
    assert content is not None
    assert (content.media, content.media_alt) == ((PHOTO,), ('演播室"内"\n二行',))
    page = html.unescape(wordpress.read(f"{portal._name('1')}/").text)
    source = re.search(r'<img[^>]*src="([^"]+interview-photo[^"]+)"', page)
    assert source is not None
    path = source[1].removeprefix(wordpress.url + "/")
    assert wordpress.read(path).content == PICTURE


def test_a_photo_stays_while_another_line_shows_it(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    portal.put_media(PHOTO, PICTURE, "image/jpeg")
    for name in ("line-1", "line-2"):
        portal.publish("1", name, 1, line(name, media=(PHOTO,), media_alt=("图",)))
    portal.withdraw("1", "line-1")
    assert portal._photos.address(PHOTO)
    portal.withdraw("1", "line-2")
    assert not portal._photos.address(PHOTO)


def test_an_entry_whose_photo_is_not_there_is_refused(portal: WordPressPortal) -> None:
    with pytest.raises(PortalRefused):
        portal.publish("1", "line-1", 1, line("图", media=("0" * 64,), media_alt=("图",)))


def test_the_site_holds_a_photo_against_its_digest(portal: WordPressPortal) -> None:
    """Bytes that changed on the way are not stored."""
    with pytest.raises(PortalRefused) as refused:
        portal._site.upload("x.jpg", PICTURE[:-10], "image/jpeg", hashlib.md5(PICTURE).hexdigest())
    assert refused.value.status == 412


def test_what_is_no_picture_is_refused_for_good(portal: WordPressPortal) -> None:
    with pytest.raises(PortalRefused):
        portal.put_media("1" * 64, b"<html>", "image/jpeg")


def test_every_question_comes_once_with_its_words(
    wordpress: WordPress, portal: WordPressPortal, again: WordPressPortal
) -> None:
    words = ['小于 a < b & "引号" it\'s', "第一行\n第二行 😀", "<b>粗</b> &amp; [gallery]"]
    for text in words:
        assert wordpress.ask(page_of(portal), text, '网友"甲" & 乙') == 302
    found = asked(portal)
    assert [one.text for one in found] == [words[0], words[1], "<b>粗</b> & [gallery]"]
    assert {one.nickname for one in found} == {'网友"甲" & 乙'}
    assert all(one.received_at.tzinfo for one in found)
    assert abs((found[0].received_at - datetime.now(UTC)).total_seconds()) < 120
    assert asked(again) == found


def test_questions_of_one_second_all_come(wordpress: WordPress, portal: WordPressPortal) -> None:
    cursor = portal.questions("1", "").cursor
    found = []
    for number in range(6):
        assert wordpress.ask(page_of(portal), f"问 {number}") == 302
        page = portal.questions("1", cursor)
        found += [one.text for one in page.questions]
        cursor = page.cursor
    assert found == [f"问 {number}" for number in range(6)]


def test_a_page_of_questions_comes_again_until_its_cursor_is_used(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    wordpress.ask(page_of(portal), "问一")
    first = portal.questions("1", "")
    wordpress.ask(page_of(portal), "问二")
    assert portal.questions("1", "").questions[:1] == first.questions[:1]
    second = portal.questions("1", portal.questions("1", "").cursor)
    assert [one.text for one in second.questions] in (["问二"], [])


def test_an_answer_stands_in_the_list_of_answers_and_is_no_question(
    wordpress: WordPress, portal: WordPressPortal, again: WordPressPortal
) -> None:
    portal.publish(
        "1", "answer-7", 1, line("已经解决。", 1, kind="answer", label="教育局", question="问？")
    )
    for client in (portal, portal, again):
        client.reply("1", "7", Reply("已经解决。", "教育局"))
    assert asked(portal) == []
    assert "已经解决。" in wordpress.read(f"category/{portal._name('1')}-answers/").text


def test_nobody_reads_a_netizens_raw_words_for_what_the_studio_says_of_them(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    wordpress.ask(page_of(portal), "我的电话是 13800000000")
    (question,) = asked(portal)
    for status in ("accepted", "assigned", "answered", "declined"):
        portal.tell_status("1", question.id, status, "教育局")
    assert "13800000000" not in wordpress.read(f"{portal._name('1')}/").text


@pytest.mark.parametrize("secret", ["editor:wrong", "nobody:x", "editor", ""])
def test_a_wrong_password_is_no_anonymous_reader(wordpress: WordPress, secret: str) -> None:
    with closing(WordPressPortal(wordpress.url, secret)) as portal:
        for call in (
            lambda: portal.entries("1", ""),
            lambda: portal.questions("1", ""),
            lambda: portal.announce("1", announcement()),
        ):
            with pytest.raises(PortalDown, match="门户一栏重填"):
                call()


@pytest.mark.parametrize("user", ["author", "reader"])
def test_too_small_a_role_is_said(wordpress: WordPress, user: str) -> None:
    with (
        closing(wordpress.portal(user=user)) as portal,
        pytest.raises(PortalDown, match="权限不够"),
    ):
        portal.announce("1", announcement())


def test_what_the_site_would_store_otherwise_is_refused_and_not_shown(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    plugins = wordpress.folder / "www" / "wp-content" / "mu-plugins"
    plugins.mkdir(exist_ok=True)
    (plugins / "words.php").write_text(
        "<?php add_filter('wp_insert_post_data', fn($d) => ['post_content' =>"
        " str_replace('敏感', '**', $d['post_content'])] + $d);",
        encoding="utf-8",
    )
    portal.publish("1", "line-2", 1, line("二"))
    try:
        for entry, version in (("line-1", 1), ("line-2", 2)):
            with pytest.raises(PortalRefused, match="存下的文字与送去的不同"):
                portal.publish("1", entry, version, line("敏感"))
        assert texts(readers_see(wordpress, portal)) == ["二"]
    finally:
        (plugins / "words.php").unlink()
    assert [post["slug"] for post in posts_of(wordpress, portal)] == [f"{portal._name('1')}-line-2"]


def test_half_a_character_is_refused_before_it_is_sent(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    with pytest.raises(PortalRefused, match="半个字符"):
        portal.publish("1", "line-1", 1, line("半个\ud83d字符"))
    assert posts_of(wordpress, portal) == []


def test_a_strange_name_of_an_entry_has_a_slug_of_its_own(
    wordpress: WordPress, portal: WordPressPortal, again: WordPressPortal
) -> None:
    names = ["Line-1", "line-1", "行-1", "line_1", "line-1-"]
    for number, name in enumerate(names):
        portal.publish("1", name, 1, line(name, number + 1))
    assert texts(readers_see(wordpress, portal)) == names
    for name in names:
        again.withdraw("1", name)
    assert readers_see(wordpress, portal) == []


def test_maintenance_is_waited_for_as_long_as_the_site_asks(
    wordpress: WordPress, portal: WordPressPortal
) -> None:
    sign = wordpress.folder / "www" / ".maintenance"
    sign.write_text("<?php $upgrading = time();", encoding="utf-8")
    try:
        with pytest.raises(PortalDown) as down:
            portal.publish("1", "line-1", 1, line("一"))
        assert down.value.retry_after == 600
    finally:
        sign.unlink()
    portal.publish("1", "line-1", 1, line("一"))
    assert texts(readers_see(wordpress, portal)) == ["一"]


def test_a_site_without_pretty_addresses_is_spoken_to_as_well(wordpress: WordPress) -> None:
    structure = "permalink_structure"
    wordpress.sql(f"update wp_options set option_value='' where option_name='{structure}'")
    try:
        with closing(wordpress.portal("plain")) as portal:
            portal.announce("1", announcement())
            portal.publish("1", "line-1", 1, line("一"))
            assert [one.text for one in portal.entries("1", "").entries] == ["一"]
            assert "rest_route" in portal._site._api
    finally:
        wordpress.sql(
            f"update wp_options set option_value='/%postname%/' where option_name='{structure}'"
        )


def test_a_password_is_sent_to_no_other_host_in_the_clear() -> None:
    with (
        closing(WordPressPortal("http://www.example.gov.cn", "editor:x")) as portal,
        pytest.raises(PortalDown, match="https"),
    ):
        portal.entries("1", "")


HOSTILE = {
    "a page instead of JSON": body(b"<html>", OK.replace(b"application/json", b"text/html")),
    "half of it": body(b'[{"id": 1'),
    "a number": body(b"7"),
    "another answer": body(b'{"id": "x", "capabilities": true}'),
    "a redirect": body(b"", b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\n"),
    "a bare 500": body(b"", b"HTTP/1.1 500 No\r\n"),
    "a failing gateway": body(b"<html>", b"HTTP/1.1 502 Bad\r\nContent-Type: text/html\r\n"),
    "nothing": b"",
}  # fmt: skip


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE)
def test_whatever_else_answers_is_waited_for_and_never_believed(answer: bytes) -> None:
    with a_portal_that_says(answer) as url, closing(WordPressPortal(url, "a:b")) as portal:
        portal._site._api = f"{url}/wp-json/"
        with pytest.raises(PortalDown):
            portal.check()


def test_the_page_is_good_to_read_in_a_browser(
    wordpress: WordPress, portal: WordPressPortal, reader: BrowserContext
) -> None:
    portal.put_media(PHOTO, PICTURE, "image/jpeg")
    portal.publish("1", "line-1", 1, line("第一行\n  缩进", media=(PHOTO,), media_alt=("合影",)))
    portal.publish("1", "line-2", 2, line("后来的", 512, late=True, note="更正数字"))
    portal.publish(
        "1", "answer-1", 1, line("答", 1, kind="answer", label="教育局", question="问？")
    )
    for width in (1280, 390):
        page = reader.new_page()
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"{wordpress.url}/{portal._name('1')}/")
        shown = page.locator(".interview-entry").all_inner_texts()
        assert [one.split("\n")[0] for one in shown] == ["程立言补录", "程立言", "网友提问"]
        assert "第一行\n  缩进" in shown[1]
        assert "更正说明：更正数字" in shown[0]
        assert "教育局 答复" in shown[2]
        assert page.evaluate("document.querySelector('img[data-sha256]').naturalWidth") > 0
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert page.locator("#comment").count() == 1
        page.close()
