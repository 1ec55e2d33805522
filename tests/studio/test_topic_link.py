"""Work reports and media reports: links with title, outlet and day, by a named person."""

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from studio import topic_link
from studio.audit import audit
from studio.documents import topic_page
from studio.documents.order import LinkLine, Order
from studio.documents.transcript import transcript
from studio.errors import Refusal
from studio.people import Role, give_role
from studio.topic_link import LinkKind
from tests.studio.room import Room
from tests.studio.test_responsibility import altered

URL = "https://www.yunzhou.gov.cn/dt/1.html"
DAY = date(2025, 6, 21)


def test_a_link_is_added_by_a_person_and_taken_off_with_a_reason(room: Room) -> None:
    room["boss"].execute(give_role, "stranger", Role.PHOTO_EDITOR)
    first = room["stranger"].execute(
        topic_link.add, LinkKind.MEDIA, " 夏季抽检开始 ", "云州日报", DAY, f" {URL} "
    )
    room["boss"].execute(topic_link.add, LinkKind.WORK, "约谈平台", "市监局", DAY, f"{URL}?2")
    rows = room["aide"].query(topic_link.links)
    assert [(row.kind, row.title, row.url, row.by) for row in rows] == [
        (LinkKind.WORK, "约谈平台", f"{URL}?2", "boss"),
        (LinkKind.MEDIA, "夏季抽检开始", URL, "stranger"),
    ]
    publisher = room["publisher"]
    for words, url, day, said in (
        ((" ", "日报"), URL, DAY, "标题和来源"), (("题", "日报"), "www.a.cn", DAY, "http://"),
        (("题", "日报"), f"{URL}?3", date(2099, 1, 1), "晚于今天"),
        (("题", "日报"), URL, DAY, "已经在名单"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=said):
            publisher.execute(topic_link.add, LinkKind.MEDIA, *words, day, url)
    with pytest.raises(Refusal, match="您不在其列"):
        room["aide"].execute(topic_link.add, LinkKind.MEDIA, "题", "日报", DAY, f"{URL}?4")
    with pytest.raises(Refusal, match="移出的原因"):
        publisher.execute(topic_link.drop, first, " ")
    publisher.execute(topic_link.drop, first, "打不开")
    with pytest.raises(Refusal, match="已经移出"):
        publisher.execute(topic_link.drop, first, "打不开")
    gone = room["aide"].query(topic_link.links)[1]
    assert (gone.dropped_by, gone.dropped_why) == ("publisher", "打不开")
    for verb in ("UPDATE topic_link SET url = 'http://x.cn'", "DELETE FROM topic_link"):
        with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
            connection.execute(text(verb))
    assert audit(room.database).fault == ""
    altered(room, "UPDATE topic_link SET title = '别的' WHERE number = 2", "topic_link")
    assert "topic_link" in audit(room.database).fault


def test_the_topic_page_lists_them_and_the_notice(room: Room, tmp_path: Path) -> None:
    shown = replace(room["publisher"].query(transcript), kind="press", series="每月发布")
    order = Order(
        shown,
        work=(LinkLine("约谈平台", "市监局", "2025-06-20", f"{URL}?2"),),
        media=(LinkLine("夏季抽检<开始>", "云州日报", "2025-06-21", URL),),
        notice="6月20日下午举行。",
    )
    read = Order.read(order.written())
    assert read == order
    topic_page.write(read, tmp_path / "专题.zip")
    with zipfile.ZipFile(tmp_path / "专题.zip") as site:
        index = site.read("index.html").decode()
    assert "每月发布：《舌尖安全》新闻发布会专题" in index
    for told in ("访谈预告", "6月20日下午举行。", "工作动态", "媒体报道", f'href="{URL}"',
                 "夏季抽检&lt;开始&gt;", "云州日报，2025-06-21"):  # fmt: skip
        assert told in index
