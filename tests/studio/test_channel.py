"""A channel is data: added, renamed, retired in the house; its questions keep its name."""

from datetime import UTC, datetime, timedelta

import pytest

from studio import channel
from studio.errors import Refusal
from studio.people import COURIER
from studio.question import Arrival, arrive, questions
from tests.studio.room import Room

NOW = datetime.now(UTC)


def by(code: str, number: int = 1) -> list[Arrival]:
    return [Arrival(code, str(number), "网友", "几点开门？", NOW)]


def test_a_new_studio_knows_the_ways_of_the_trade(room: Room) -> None:
    found = {row.code: row.name for row in room["aide"].query(channel.channels)}
    assert found == {code: str(name) for code, name in channel.FIRST_CHANNELS.items()}


def test_a_channel_is_added_and_questions_come_by_it(room: Room) -> None:
    with pytest.raises(Refusal, match="没有渠道 town_app"):
        room["collector"].execute(arrive, by("town_app"))
    room.boss.execute(channel.add, "town_app", "云州通 App")
    room["collector"].execute(arrive, by("town_app"))
    (row,) = room["aide"].query(questions)
    assert (row.channel, row.channel_name) == ("town_app", "云州通 App")
    room.boss.execute(channel.rename, "town_app", "云州通")
    assert room["aide"].query(questions)[0].channel_name == "云州通"


def test_a_retired_channel_takes_nothing_in_by_hand_and_keeps_its_name(room: Room) -> None:
    room["collector"].execute(arrive, by("weibo"))
    room.boss.execute(channel.retire, "weibo")
    with pytest.raises(Refusal, match="微博”已停用"):
        room["collector"].execute(arrive, by("weibo", 2))
    assert room["aide"].query(questions)[0].channel_name == "微博"
    room[COURIER].execute(arrive, by("weibo", 3))
    room.boss.execute(channel.reinstate, "weibo")
    room["collector"].execute(arrive, by("weibo", 4))
    assert len(room["aide"].query(questions)) == 3


def test_what_the_portal_calls_a_channel_need_not_be_known(room: Room) -> None:
    room[COURIER].execute(arrive, by("somewhere"))
    assert room["aide"].query(questions)[0].channel_name == "somewhere"


def test_only_the_office_changes_channels_and_each_has_its_own_name(room: Room) -> None:
    for login in ("aide", "collector", "director"):
        with pytest.raises(Refusal):
            room[login].execute(channel.add, "mine", "我的")
        with pytest.raises(Refusal):
            room[login].in_programme(0).execute(channel.add, "mine", "我的")
    for code, name, said in (
        ("Weibo", "新", "小写"), ("微博2", "新", "小写"), ("weibo", "新", "已有渠道在用"),
        ("new", "微博", "已有名叫"), ("new", " ", "填写渠道名称"), ("new", "a\u202eb", "看不见"),
        ("new", "长" * 61, "太长"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match=said):
            room.boss.execute(channel.add, code, name)
    with pytest.raises(Refusal, match="不能停用"):
        room.boss.execute(channel.retire, "press")
    with pytest.raises(Refusal, match="没有这个渠道"):
        room.boss.execute(channel.rename, "nowhere", "新")


def test_nothing_comes_from_the_future(room: Room) -> None:
    late = Arrival("phone", "1", "王女士", "几点开门？", datetime.now(UTC) + timedelta(hours=1))
    with pytest.raises(Refusal, match="还没有到"):
        room["collector"].execute(arrive, [late])
