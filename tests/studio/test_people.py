"""Who may do what: sign-in, roster, retirement."""

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from studio import people, programme_list, record
from studio.clock import Clock
from studio.database import Database
from studio.desk import WRONG_PASSWORD, found_studio, is_new, sign_in
from studio.errors import Refusal
from studio.journal import HOUSE, entries_after
from studio.migrations import upgrade
from studio.patience import FREE, Patience
from studio.people import Role
from studio.record import SpeakerRole
from tests.studio.room import PASSWORD, Room


def test_the_first_person_founds_the_studio_and_only_the_first(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 's.sqlite'}")
    upgrade(database)
    assert is_new(database)
    found_studio(database, "zhang", "张三", "办公室", PASSWORD)
    assert not is_new(database)
    with pytest.raises(Refusal, match="已有人员"):
        found_studio(database, "li", "李四", "办公室", PASSWORD)
    database.close()


def test_the_right_password_opens_a_desk_and_a_wrong_one_is_journalled(room: Room) -> None:
    assert room.sign_in("steno", PASSWORD).person.login == "steno"
    with pytest.raises(Refusal, match="登录名或口令不对"):
        room.sign_in("steno", "wrong-password")
    with pytest.raises(Refusal, match="登录名或口令不对"):
        room.sign_in("nobody", PASSWORD)
    if room.database.is_server:
        return  # nobody is connected who could write: the server's own log has it
    with room.database.reading() as connection:
        tail = entries_after(connection, HOUSE, 0)[-2:]
    assert [(row.act, row.by, row.outcome) for row in tail] == [
        ("desk.sign_in", "steno", "refused"),
        ("desk.sign_in", "?", "refused"),
    ]


@pytest.mark.about_the_file
def test_who_guesses_is_held_whichever_way_they_come_in(room: Room) -> None:
    """On a server this is the server's to do; in a file each start of the program began anew."""

    def tried(word: str, after: int) -> str:
        """What is said so many seconds after the first try; '' for who was let in."""
        clock = Clock.starting(
            datetime(2025, 6, 20, 7, tzinfo=UTC) + timedelta(seconds=after), 1e-9
        )
        try:
            sign_in(room.database, "aide", word, clock)
        except Refusal as refusal:
            return str(refusal)
        return ""

    assert {tried("a-guess-each-time", n) for n in range(FREE)} == {WRONG_PASSWORD}
    assert "连错 5 次，请等 60 秒再试" in tried("a-sixth-guess", 4)
    assert "秒再试" in tried("a-sixth-guess", 63)
    assert tried("a-sixth-guess", 65) == WRONG_PASSWORD  # one a minute is noted from here on
    assert "请等 60 秒" in tried("a-seventh", 65)
    assert tried(PASSWORD, 65) == ""  # and nobody is kept out by it
    assert tried("a-guess-each-time", 66) == WRONG_PASSWORD  # the right one forgave the others
    assert tried(PASSWORD, 67) == ""


@pytest.mark.about_the_file
def test_who_types_a_wrong_one_every_second_keeps_nobody_out(room: Room) -> None:
    """A login of a file's host, wrong passwords by a command, and the host at the window."""
    begin, patience = datetime(2025, 6, 20, 7, tzinfo=UTC), Patience()
    for second in range(0, 180, 45):
        clock = Clock.starting(begin + timedelta(seconds=second), 1e-9)
        with pytest.raises(Refusal):
            sign_in(room.database, "aide", f"guess {second}", clock)
        desk = patience.tried(partial(sign_in, room.database, "aide", PASSWORD, clock))
        assert desk.person.login == "aide"
        for n in range(FREE):
            with pytest.raises(Refusal):
                sign_in(room.database, "aide", f"guess {n}", clock)


def test_the_couriers_login_cannot_sign_in(room: Room) -> None:
    for password in ("", PASSWORD):
        with pytest.raises(Refusal):
            room.sign_in("courier", password)


def test_a_short_password_is_refused() -> None:
    with pytest.raises(Refusal, match="至少"):
        people.hashed("1234567")


def test_a_retired_person_does_nothing_more(room: Room) -> None:
    desk = room["steno"]
    room.boss.execute(people.retire, "steno")
    with pytest.raises(Refusal, match="停用"):
        desk.execute(record.write, SpeakerRole.HOST, "", "大家好")
    with pytest.raises(Refusal):
        room.sign_in("steno", PASSWORD)
    room.boss.execute(people.reinstate, "steno")
    assert desk.execute(record.write, SpeakerRole.HOST, "", "大家好")


def test_a_role_taken_away_ends_at_once(room: Room) -> None:
    room["boss"].execute(people.take_role, "steno", Role.STENOGRAPHER)
    with pytest.raises(Refusal, match=r"速记员|人员名单"):
        room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好")


def test_the_director_substitutes_a_person_in_mid_air(room: Room) -> None:
    room["director"].execute(people.give_role, "stranger", Role.STENOGRAPHER)
    assert room["stranger"].execute(record.write, SpeakerRole.HOST, "", "大家好")


def test_who_is_not_on_the_roster_sees_nothing(room: Room) -> None:
    with pytest.raises(Refusal, match="人员名单"):
        room["stranger"].query(record.lines)
    assert room["stranger"].in_programme(HOUSE).query(programme_list.interviews) == ()


def test_only_the_administrator_makes_people(room: Room) -> None:
    hashed = people.hashed(PASSWORD)
    with pytest.raises(Refusal, match="管理员"):
        room["director"].in_programme(HOUSE).execute(
            people.add_person, "wang", "王五", "单位", hashed
        )
    with pytest.raises(Refusal, match="登录名"):
        room.boss.execute(people.add_person, "Wang Wu", "王五", "单位", hashed)


def test_house_roles_are_not_given_in_a_programme_nor_the_other_way_round(room: Room) -> None:
    with pytest.raises(Refusal, match="不能在这里安排"):
        room["boss"].execute(people.give_role, "steno", Role.ADMINISTRATOR)
    with pytest.raises(Refusal, match="不能在这里安排"):
        room.boss.execute(people.give_role, "steno", Role.STENOGRAPHER)


def test_the_administrator_stays(room: Room) -> None:
    with pytest.raises(Refusal):
        room.boss.execute(people.take_role, "boss", Role.ADMINISTRATOR)
    with pytest.raises(Refusal):
        room.boss.execute(people.retire, "boss")
