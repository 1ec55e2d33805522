"""A registered Weibo account and the real courier: retired in mid-air, nothing new goes there.

The account stands on a server that follows the open platform's pages; the rest is all real.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from studio import account, interview, outlet, publication
from studio.account import Platform
from studio.courier.status import status
from studio.every_row import quiet
from studio.outlet import Carries
from tests.portals.weibo_server import UID, Weibo, WeiboServer
from tests.story.portal_process import STUDIO_TOKEN, until
from tests.story.test_on_air import online, released
from tests.story.test_outlets import courier_of
from tests.studio.room import Room, registered


@pytest.fixture
def platform() -> Iterator[WeiboServer]:
    made = WeiboServer()
    made.weibo.tokens[STUDIO_TOKEN] = UID
    yield made
    made.end()


@pytest.fixture(autouse=True)
def courier(room: Room, platform: WeiboServer, tmp_path: Path) -> Iterator[None]:
    with courier_of(room, tmp_path, platform.address()):
        yield


def lines(weibo: Weibo) -> list[str]:
    return [text for text in weibo.shown() if "【实录" in text]


def number_of(room: Room) -> int:
    return room.boss.query(account.accounts)[0].id


def test_a_retired_account_gets_nothing_new_but_loses_what_is_withdrawn(
    room: Room, platform: WeiboServer
) -> None:
    room["boss"].execute(interview.choose_portal, registered(room, platform.address()))
    first = released(room, "第一句")
    until(lambda: online(room) == ["第一句"])
    room.boss.execute(account.retire, number_of(room))
    released(room, "第二句")
    until(lambda: "停用" in status_of(room))
    room["publisher"].execute(publication.withdraw_line, first, "口误")
    until(lambda: lines(platform.weibo) == [], 60)
    assert not any("第二句" in text for text in platform.weibo.shown())
    room.boss.execute(account.reinstate, number_of(room))
    until(lambda: online(room) == ["第二句"], 60)
    until(lambda: status_of(room) == "")


def test_an_outlet_waits_and_the_portal_does_not(room: Room, platform: WeiboServer) -> None:
    number = room.boss.execute(account.register, "云州发布", "市府办", Platform.WEIBO, str(UID))
    its = room["boss"].execute(outlet.add, "微博", platform.address(), Carries.ALL)
    released(room, "第一句")
    until(lambda: len(lines(platform.weibo)) == 1)
    room.boss.execute(account.retire, number)
    released(room, "第二句")

    def fault() -> str:
        return next(str(row.fault) for row in room["publisher"].query(outlet.outlets))

    until(lambda: "停用" in fault())
    assert len(lines(platform.weibo)) == 1
    room["boss"].execute(outlet.retire, its)


def test_an_address_put_in_round_every_rule_gets_not_one_word(
    room: Room, platform: WeiboServer
) -> None:
    with room.database.writing() as run, quiet(run):
        run.execute(text(f"UPDATE interview SET portal_url = '{platform.address()}' WHERE id = 1"))
    released(room, "第一句")
    until(lambda: "不在登记名单里" in status_of(room))
    assert platform.weibo.statuses == {}


def status_of(room: Room) -> str:
    """What every header says of the way to the portal; '' where it is well."""
    known = room["publisher"].query(status)
    return "" if known.up else str(known.fault)
