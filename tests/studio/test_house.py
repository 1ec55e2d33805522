"""A studio that only rehearses can reach nothing real; a real one has its usual portal."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from studio import house, interview
from studio.database import Database
from studio.desk import Desk, found_studio
from studio.errors import Refusal
from studio.migrations import upgrade
from tests.studio.room import PASSWORD, Room

AT = datetime(2026, 6, 20, 7, tzinfo=UTC)


@pytest.fixture
def boss(tmp_path: Path) -> Iterator[Desk]:
    """Alone in a new studio."""
    database = Database(f"sqlite:///{tmp_path / 'studio.sqlite'}")
    upgrade(database)
    yield found_studio(database, "boss", "管理员", "办公室", PASSWORD)
    database.close()


def planned(boss: Desk) -> interview.InterviewRow:
    number = boss.execute(interview.plan, "舌尖安全", "市场监管局", AT, 60, "测试")
    return boss.in_programme(number).query(interview.interview)


def test_a_new_programme_begins_with_the_studios_portal(boss: Desk) -> None:
    assert planned(boss).portal_url == ""
    boss.execute(house.use_portal, "https://www.example.gov.cn/studio/ ")
    assert planned(boss).portal_url == "https://www.example.gov.cn/studio"
    with pytest.raises(Refusal, match="http"):
        boss.execute(house.use_portal, "ftp://portal")


@pytest.mark.parametrize("url", ["http://www.example.gov.cn", "http://10.0.0.1:8765"])
def test_no_portal_beyond_this_pc_is_named_without_encryption(boss: Desk, url: str) -> None:
    """On an intranet too: the token would be read on the way."""
    with pytest.raises(Refusal, match="https://"):
        boss.execute(house.use_portal, url)
    with pytest.raises(Refusal, match="https://"):
        boss.in_programme(planned(boss).id).execute(interview.choose_portal, url)
    boss.execute(house.use_portal, url.replace("http:", "https:"))


BROKEN = ("http://[::1", "https://", "http://[zz]", "http://portal:eighty", "http://a:pw@portal")


@pytest.mark.parametrize("url", BROKEN)
@pytest.mark.parametrize("rehearsal", [False, True])
def test_an_address_that_names_no_machine_is_refused_in_words(
    boss: Desk, url: str, rehearsal: bool
) -> None:
    if rehearsal:
        boss.execute(house.rehearse_only)
    with pytest.raises(Refusal, match="地址"):
        boss.execute(house.use_portal, url)
    with pytest.raises(Refusal, match=r"地址|演练门户"):
        boss.in_programme(planned(boss).id).execute(interview.choose_portal, url)
    with pytest.raises(Refusal, match="演练门户"):
        house.require_loopback_in_rehearsal(True, url)


def test_in_a_studio_that_only_rehearses_every_programme_is_a_rehearsal(boss: Desk) -> None:
    boss.execute(house.rehearse_only)
    with pytest.raises(Refusal, match="演练门户"):
        boss.execute(house.use_portal, "https://www.example.gov.cn")
    boss.execute(house.use_portal, "http://127.0.0.1:8765")
    shown = planned(boss)
    assert (shown.rehearsal, shown.portal_url) == (True, "http://127.0.0.1:8765")
    with pytest.raises(Refusal, match="演练门户"):
        boss.in_programme(shown.id).execute(interview.choose_portal, "https://www.example.gov.cn")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE interview SET rehearsal = 0",
        "DELETE FROM house_fact WHERE name = 'rehearsal_only'",
        "UPDATE house_fact SET name = 'other' WHERE name = 'rehearsal_only'",
    ],
)
def test_not_even_the_database_lets_a_rehearsal_become_real(boss: Desk, statement: str) -> None:
    boss.execute(house.rehearse_only)
    planned(boss)
    with pytest.raises(Refusal), boss.database.writing() as connection:
        connection.exec_driver_sql(statement)


def test_a_studio_with_a_real_programme_cannot_be_made_a_rehearsal(boss: Desk) -> None:
    planned(boss)
    with pytest.raises(Refusal):
        boss.execute(house.rehearse_only)
    assert not boss.query(house.house).rehearsal_only


def test_the_house_is_changed_in_the_house_by_those_who_may(room: Room) -> None:
    with pytest.raises(Refusal, match="整个演播台"):
        room["boss"].execute(house.use_portal, "")
    with pytest.raises(Refusal, match="管理员"):
        room["aide"].in_programme(0).execute(house.rehearse_only)
    with pytest.raises(Refusal, match="管理员"):
        room["aide"].in_programme(0).execute(house.use_portal, "")
