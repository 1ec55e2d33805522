"""The house's registered accounts (政务新媒体账号): nothing goes to any other, by no way (A64)."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from studio import account, air_check, house, interview, outlet
from studio.account import Platform
from studio.errors import Refusal
from studio.journal import HOUSE, entries_of
from studio.migrations import downgrade, upgrade
from studio.outlet import Carries
from tests.studio.room import Room
from tests.studio.test_interview import planned

WEIBO = "https://c.api.weibo.com/#weibo=1902538057&length=200"
WECHAT = "https://api.weixin.qq.com/#wechat=wx0123456789abcdef"
STRANGE = "https://c.api.weibo.com/#weibo=19025380571"
NOBODYS = (STRANGE, "https://c.api.weibo.com/#weibo=190253805", "https://c.api.weibo.com#weibo",
           "https://api.weixin.qq.com/#wechat=wx0123456789abcdee",
           "https://c.api.weibo.com/#weibo=01902538057")  # fmt: skip

NOW = "2025-06-20T04:00:00.000000+00:00"
INTO_OUTLET = 'INSERT INTO outlet (interview_id, name, address, carries, "by", at) VALUES'


def weibo(room: Room) -> int:
    return room.boss.execute(
        account.register, " 云州发布 ", "市政府办公室", Platform.WEIBO, "1902538057"
    )


def wechat(room: Room) -> int:
    return room.boss.execute(
        account.register, "云州发布", "市政府办公室", Platform.WECHAT, "wx0123456789abcdef"
    )


def ways(room: Room) -> tuple[Callable[[str], object], ...]:
    """Every command by which an address comes into the studio."""
    return (
        lambda url: room["boss"].execute(interview.choose_portal, url),
        lambda url: room.boss.execute(house.use_portal, url),
        lambda url: room["boss"].execute(outlet.add, url[-9:], url, Carries.ALL),
    )


def test_an_account_says_who_registered_it_and_who_retired_it(room: Room) -> None:
    number = weibo(room)
    (row,) = room["aide"].query(account.accounts)
    assert (row.platform, row.number, row.name) == (Platform.WEIBO, "1902538057", "云州发布")
    assert (row.unit, row.by, row.active) == ("市政府办公室", "管理员", True)
    room.boss.execute(account.revise, number, "云州政务", "市府办")
    room.boss.execute(account.retire, number)
    (row,) = room["aide"].query(account.accounts)
    assert (row.name, row.unit, row.retired_by, row.active) == (
        "云州政务", "市府办", "管理员", False
    )  # fmt: skip
    assert row.retired_at is not None
    room.boss.execute(account.reinstate, number)
    assert room["aide"].query(account.accounts)[0].active
    story = room.boss.query(entries_of, "account", number)
    assert [entry.act for entry in story] == [
        "account.register", "account.revise", "account.retire", "account.reinstate"
    ]  # fmt: skip
    assert {entry.by for entry in story} == {"boss"}


def test_only_the_office_registers_and_only_what_a_platform_calls_one(room: Room) -> None:
    for login in ("aide", "publisher", "director"):
        with pytest.raises(Refusal, match="组织协调"):
            room[login].in_programme(HOUSE).execute(
                account.register, "我的", "我", Platform.WEIBO, "7"
            )
    with pytest.raises(Refusal, match="排期"):
        room["boss"].execute(account.register, "我的", "我", Platform.WEIBO, "7")
    for platform, number in (
        (Platform.WEIBO, "七"), (Platform.WEIBO, "７"), (Platform.WEIBO, "07"),
        (Platform.WEIBO, ""),
        (Platform.WECHAT, "wx123"), (Platform.WECHAT, "1902538057"),
        (Platform.WECHAT, "wx0123456789ABCDEF"),
    ):  # fmt: skip
        with pytest.raises(Refusal, match="编号"):
            room.boss.execute(account.register, "云州发布", "市府办", platform, number)
    for name, unit in (("", "市府办"), ("云州发布", " ")):
        with pytest.raises(Refusal, match="都要填写"):
            room.boss.execute(account.register, name, unit, Platform.WEIBO, "7")
    its = weibo(room)
    with pytest.raises(Refusal, match="已经登记为“云州发布”"):
        weibo(room)
    with pytest.raises(Refusal, match="正在使用"):
        room.boss.execute(account.reinstate, its)
    room.boss.execute(account.retire, its)
    with pytest.raises(Refusal, match="已经停用"):
        room.boss.execute(account.retire, its)
    with pytest.raises(Refusal, match="恢复使用"):
        weibo(room)
    with pytest.raises(Refusal, match="没有这个账号"):
        room.boss.execute(account.retire, its + 9)


def test_no_address_of_an_unregistered_account_is_taken(room: Room) -> None:
    weibo(room)
    for way in ways(room):
        for url in NOBODYS:
            with pytest.raises(Refusal, match="不在登记名单里"):
                way(url)
        way(WEIBO)
        room["boss"].execute(interview.choose_portal, "")
    wechat(room)
    room["boss"].execute(interview.choose_portal, WECHAT)
    assert room["boss"].query(interview.interview).portal_url == WECHAT


def test_nor_that_of_a_retired_one(room: Room) -> None:
    number = weibo(room)
    beside = room["boss"].execute(outlet.add, "微博", WEIBO, Carries.ALL)
    room["boss"].execute(outlet.retire, beside)
    room.boss.execute(house.use_portal, WEIBO)
    room.boss.execute(account.retire, number)
    for way in ways(room):
        with pytest.raises(Refusal, match="“云州发布”已经停用"):
            way(WEIBO)
    with pytest.raises(Refusal, match="“云州发布”已经停用"):
        room["boss"].execute(outlet.reinstate, beside)
    fresh = room.boss.in_programme(planned(room))
    assert fresh.query(interview.interview).portal_url == ""
    room.boss.execute(account.reinstate, number)
    room["boss"].execute(outlet.reinstate, beside)
    fresh = room.boss.in_programme(planned(room))
    assert fresh.query(interview.interview).portal_url == WEIBO


def test_a_rehearsal_plays_into_this_machine_and_needs_none(room: Room) -> None:
    desk = room.boss.in_programme(planned(room, rehearsal=True))
    desk.execute(interview.choose_portal, "http://127.0.0.1:9/#weibo=7")
    desk.execute(outlet.add, "微博", "http://127.0.0.1:9/#weibo=8", Carries.ALL)
    with pytest.raises(Refusal, match="彩排"):
        desk.execute(interview.choose_portal, WEIBO)


def test_the_check_before_air_says_that_an_account_was_retired(room: Room) -> None:
    number = weibo(room)
    room["boss"].execute(interview.choose_portal, WEIBO)

    def said() -> str:
        rows = room["boss"].query(air_check.checks)
        return str(next(row.said for row in rows if row.check is air_check.Check.PORTAL))

    assert "停用" not in said()
    room.boss.execute(account.retire, number)
    assert "“云州发布”已经停用" in said()


def test_not_even_the_database_takes_a_strange_address(room: Room) -> None:
    number = weibo(room)
    beside = room["boss"].execute(outlet.add, "微博", WEIBO, Carries.ALL)
    room["boss"].execute(outlet.retire, beside)
    room.boss.execute(account.retire, number)
    for url in (*NOBODYS, WEIBO):
        for statement in (
            f"UPDATE interview SET portal_url = '{url}' WHERE id = 1",
            f"INSERT INTO house_fact VALUES ('portal', '{url}')",
            f"{INTO_OUTLET} (1, 'x', '{url}', 'all', 'boss', '{NOW}')",
            "UPDATE outlet SET retired_at = NULL",
        ):
            with pytest.raises(Refusal, match="不在登记名单里"), room.database.writing() as run:
                run.execute(text(statement))
    for statement in (
        "UPDATE account SET number = '19025380571'", "UPDATE account SET platform = 'wechat'",
        "UPDATE account SET \"by\" = 'aide'", "DELETE FROM account",
    ):  # fmt: skip
        with pytest.raises(Refusal, match="只能停用"), room.database.writing() as run:
            run.execute(text(statement))


def test_what_was_configured_before_the_list_goes_on(room: Room) -> None:
    downgrade(room.database, "0046")
    with room.database.writing() as run:
        run.execute(text(f"UPDATE interview SET portal_url = '{WEIBO}' WHERE id = 1"))
        run.execute(text(f"INSERT INTO house_fact VALUES ('portal', '{WEIBO}')"))
        run.execute(text(
            f"{INTO_OUTLET} (1, '公众号', '{WECHAT}', 'all', 'boss', '{NOW}'),"
            f" (1, '网站', 'https://b.gov.cn/#wordpress', 'all', 'boss', '{NOW}')"
        ))  # fmt: skip
    upgrade(room.database)
    rows = room.boss.query(account.accounts)
    assert {(row.platform.value, row.number, row.by, row.active) for row in rows} == {
        ("weibo", "1902538057", "", True), ("wechat", "wx0123456789abcdef", "", True)
    }  # fmt: skip
    desk = room.boss.in_programme(planned(room))
    desk.execute(interview.choose_portal, WEIBO)
    with pytest.raises(Refusal, match="不在登记名单里"):
        desk.execute(interview.choose_portal, STRANGE)
