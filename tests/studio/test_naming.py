"""Names that people and guests are called by: seen whole, one line, not too long."""

import pytest

from studio import interview, people
from studio.errors import Refusal
from studio.naming import NAME, TITLE, written
from tests.studio.room import PASSWORD, Room

TURNED, WIDTHLESS = "程\u202e立言", "程\u200b立言"


@pytest.mark.parametrize("name", [TURNED, WIDTHLESS, "程立\n言", "程\x00立言", "程\u2028立言"])
def test_a_sign_that_nobody_sees_is_shown_and_refused(name: str) -> None:
    with pytest.raises(Refusal, match="□"):
        written(name, NAME)


def test_names_of_all_peoples_are_names() -> None:
    for name in ("程立言", "阿卜杜拉·买买提", "扎西次仁", "O'Brien-García", "𬭊", "Ｚｏë"):
        assert written(f" {name} ", NAME) == name


def test_what_the_public_reads_as_a_name_is_seen_whole(room: Room) -> None:
    planner = room["boss"]
    starts = planner.query(interview.interview).starts_at
    for name, post in ((TURNED, "局长"), ("程立言二", WIDTHLESS), ("程" * (NAME + 1), "局长")):
        with pytest.raises(Refusal):
            planner.execute(interview.name_guest, name, post)
    with pytest.raises(Refusal, match="太长"):
        room.boss.execute(interview.plan, "题" * (TITLE + 1), "教育局", starts, 60, "测试")
    with pytest.raises(Refusal, match="□"):
        planner.execute(interview.describe, "题", "局", TURNED, "", "", starts, 60)


def test_nobody_is_called_by_signs_that_are_not_seen(room: Room) -> None:
    kept = people.sealed(room.database, "fresh", PASSWORD)
    with pytest.raises(Refusal, match="□"):
        room.boss.execute(people.add_person, "fresh", TURNED, "局", kept)
    with pytest.raises(Refusal, match="太长"):
        room.boss.execute(people.rename, "aide", "名" * (NAME + 1), "局")
