"""A site is a studio of its own: two of them on one server see nothing of each other (A96)."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from studio import people, settings
from studio.cli import main
from studio.database import Database, Login
from studio.desk import Desk, found_studio, sign_in
from studio.errors import Refusal, Trouble
from studio.journal import HOUSE, EntryRow
from studio.rights import drop_logins, settle
from studio.watch import Watch
from tests.postgres import OWNER_PASSWORD, Postgres
from tests.rights.test_names import keeper, studio_called
from tests.studio.room import PASSWORD as ROOMS_PASSWORD

PASSWORD = {"province.li": "province-password", "city.wang": "city-password"}
__all__ = ["keeper"]  # the login that owns studios is there


@pytest.fixture
def sites(server: Postgres) -> Iterator[tuple[Database, Database]]:
    """Province and city, each a database of its own with an administrator of its own."""
    with (
        studio_called(server, "site_province") as province,
        studio_called(server, "site_city") as city,
    ):
        for site, login in zip((province, city), PASSWORD, strict=True):
            found_studio(site, login, "李岚", "信息中心", PASSWORD[login])
            with site.writing() as connection:
                settle(connection)
        yield province, city
        for site in (province, city):
            with site.writing() as connection:
                drop_logins(connection)


def test_a_persons_login_opens_the_own_site_alone(sites: tuple[Database, Database]) -> None:
    province, city = sites
    li = sign_in(province, "province.li", PASSWORD["province.li"])
    assert [one.login for one in li.query(people.persons)] == ["province.li"]
    with pytest.raises((Refusal, Trouble), match="不能打开这个数据库"):
        sign_in(city, "province.li", PASSWORD["province.li"])
    wang = sign_in(city, "city.wang", PASSWORD["city.wang"])
    assert [one.login for one in wang.query(people.persons)] == ["city.wang"]
    for desk in (li, wang):
        desk.database.close()


def test_one_name_is_one_persons_on_a_server(sites: tuple[Database, Database]) -> None:
    """Logins are the server's: a second site is refused the name, and changes no password."""
    province, city = sites
    li = sign_in(province, "province.li", PASSWORD["province.li"])
    wang = sign_in(city, "city.wang", PASSWORD["city.wang"]).in_programme(HOUSE)
    with pytest.raises(Refusal, match="同名的账号，请换一个登录名"):
        wang.execute(
            people.add_person, "province.li", "李岚", "别的单位",
            city.verifier("province.li", "another-password"),
        )  # fmt: skip
    again = sign_in(province, "province.li", PASSWORD["province.li"])
    with pytest.raises(Refusal):
        sign_in(province, "province.li", "another-password")
    for desk in (li, wang, again):
        desk.database.close()


def test_no_site_hears_of_what_another_does(sites: tuple[Database, Database]) -> None:
    province, city = sites
    li = sign_in(province, "province.li", PASSWORD["province.li"]).in_programme(HOUSE)
    wang = sign_in(city, "city.wang", PASSWORD["city.wang"]).in_programme(HOUSE)
    heard: list[EntryRow] = []

    def hear(entries: Sequence[EntryRow]) -> None:
        heard.extend(entries)

    watch = Watch(wang.database, hear)
    watch.start()
    try:
        time.sleep(1.0)
        heard.clear()
        _change_own_name(li, "province.li")
        time.sleep(3.0)
        assert heard == []
        _change_own_name(wang, "city.wang")
        end = time.monotonic() + 20
        while not heard and time.monotonic() < end:
            time.sleep(0.05)
        assert {one.by for one in heard} == {"city.wang"}
    finally:
        watch.stop()
        watch.join()
    for desk in (li, wang):
        desk.database.close()


def _change_own_name(desk: Desk, login: str) -> None:
    desk.execute(people.rename, login, "李岚岚", "信息中心")


def test_a_plain_client_of_one_site_reads_nothing_of_the_other(
    sites: tuple[Database, Database],
) -> None:
    _province, city = sites
    trespasser = city.as_login(Login("province.li", PASSWORD["province.li"]))
    with pytest.raises((Refusal, Trouble)), trespasser.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM person")
    trespasser.close()


def test_who_renews_the_courier_is_told_whose_it_is_too(
    server: Postgres, sites: tuple[Database, Database], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    _province, city = sites
    owner = tmp_path / "owner"
    settings.write_credential(owner, OWNER_PASSWORD)
    monkeypatch.setenv(settings.PASSWORD_FILE, str(owner))
    address = city.url.replace(f":{OWNER_PASSWORD}@", "@")
    try:
        assert main(["--database", address, "db", "courier", str(tmp_path / "fresh")]) == 0
    finally:
        server.do(f"ALTER ROLE courier PASSWORD '{ROOMS_PASSWORD}'")
    told = capsys.readouterr().out
    assert "信使的口令已换新" in told
    assert "用同一个信使账号" in told
