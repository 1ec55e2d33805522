"""办事指南: a list of the house, out of which a guide comes into a text as words that lead."""

from datetime import date

import pytest
from sqlalchemy import text

from studio import service_guide, topic_link
from studio.errors import Refusal
from studio.journal import HOUSE, entries_of
from studio.migrations import downgrade, upgrade
from studio.topic_link import LinkKind
from studio.web_address import Piece, pieces
from tests.addresses import GUIDE
from tests.studio.room import Room

CARD, SHOP = ("社保卡办理", GUIDE, "人社局"), ("食品经营许可", f"{GUIDE}&x=2", "市场监管局")


def titles(room: Room, typed: str) -> list[str]:
    return [row.title for row in room["steno"].query(service_guide.found, typed)]


def test_the_office_keeps_it_and_who_writes_finds_by_signs_or_first_letters(room: Room) -> None:
    card, shop = (room.boss.execute(service_guide.add, *one) for one in (CARD, SHOP))
    assert titles(room, "") == ["社保卡办理", "食品经营许可"]
    for typed in ("sbk", "社保", "rsj bl", "guide", "SBKBL"):
        assert "社保卡办理" in titles(room, typed), typed
    assert titles(room, "spjy") == titles(room, "监管 许可") == ["食品经营许可"]
    assert titles(room, "税务") == []
    room.boss.execute(service_guide.retire, shop)
    assert titles(room, "") == ["社保卡办理"]
    assert len(room["aide"].query(service_guide.guides)) == 2
    room.boss.execute(service_guide.reinstate, shop)
    room.boss.execute(service_guide.change, card, "《社保卡申领》", f"{GUIDE}#1", "人社局")
    (row,) = room["aide"].query(service_guide.found, "申领")
    assert row.words == f"《社保卡申领》{GUIDE}#1"
    assert list(pieces(row.words)) == [Piece(row.words, f"{GUIDE}#1")]
    assert len(room.boss.query(entries_of, "service_guide", card)) == 2
    assert len(room.boss.query(entries_of, "service_guide", shop)) == 3


def test_what_no_reader_could_follow_is_refused_with_what_to_do(room: Room) -> None:
    first = room.boss.execute(service_guide.add, *CARD)
    for title, url, said in (
        (" ", f"{GUIDE}&1", "请填写办事指南的标题"), ("《》", f"{GUIDE}&1", "请填写"),
        ("关于《卡》", f"{GUIDE}&1", "不要有书名号"), ("https://a.cn", f"{GUIDE}&1", "网址另填"),
        ("长" * 61, f"{GUIDE}&1", "太长"), ("看\u202e这里", f"{GUIDE}&1", "控制字符"),
        ("卡", "http://www.example.gov.cn/", "https://"), ("卡", "", "https://"),
        ("卡", f"{GUIDE}。", "https://"), ("卡", f"{GUIDE}.", "末尾不带标点"),
        ("卡", "https://www.gov.cn@evil.example/", "用户名"), ("卡", GUIDE, "已在办事指南里"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=said):
            room.boss.execute(service_guide.add, title, url, "人社局")
    room.boss.execute(service_guide.change, first, "社保卡", GUIDE, "人社局")
    with pytest.raises(Refusal, match="没有这条办事指南"):
        room.boss.execute(service_guide.retire, 77)
    for desk in (room["aide"].in_programme(HOUSE), room["boss"]):
        with pytest.raises(Refusal):
            desk.execute(service_guide.add, *SHOP)
    with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
        connection.execute(text("DELETE FROM service_guide"))


def test_a_list_that_is_full_says_so(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service_guide, "MOST_GUIDES", 1)
    first = room.boss.execute(service_guide.add, *CARD)
    with pytest.raises(Refusal, match="最多 1 条"):
        room.boss.execute(service_guide.add, *SHOP)
    room.boss.execute(service_guide.retire, first)
    room.boss.execute(service_guide.add, *SHOP)
    with pytest.raises(Refusal, match="最多 1 条"):
        room.boss.execute(service_guide.reinstate, first)


def test_links_of_a_programme_may_be_guides_and_recordings(room: Room) -> None:
    day = date(2025, 6, 20)
    for kind, url in ((LinkKind.GUIDE, GUIDE), (LinkKind.RECORDING, f"{GUIDE}&mp3")):
        room["publisher"].execute(topic_link.add, kind, "社保卡", "人社局", day, url)
    rows = room["aide"].query(topic_link.links)
    assert [row.kind for row in rows] == [LinkKind.RECORDING, LinkKind.GUIDE]
    with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
        connection.execute(text("UPDATE topic_link SET url = 'https://a.cn'"))


def test_the_kinds_go_with_a_downgrade_and_older_links_and_their_rules_stay(room: Room) -> None:
    day = date(2025, 6, 20)
    for kind, url in ((LinkKind.GUIDE, GUIDE), (LinkKind.WORK, f"{GUIDE}&2")):
        room["publisher"].execute(topic_link.add, kind, "社保卡", "人社局", day, url)
    before = room["aide"].query(topic_link.links)
    room.database.close()
    downgrade(room.database, "0045b")
    upgrade(room.database)
    rows = room["aide"].query(topic_link.links)
    assert rows == tuple(row for row in before if row.kind is LinkKind.WORK)
    with pytest.raises(Refusal, match="只增不改"), room.database.altering() as connection:
        connection.execute(text("DELETE FROM topic_link"))
