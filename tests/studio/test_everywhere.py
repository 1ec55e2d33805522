"""All years are searched at once, and nobody finds what is not theirs to read."""

from datetime import UTC, datetime

from sqlalchemy import text

from studio import answer, everywhere, interview, publication, record, screening
from studio.everywhere import PAGE, Found, Where
from studio.publication import PublicationState
from studio.question import QuestionState
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.studio.room import Room


def lived(room: Room) -> tuple[int, int, int]:
    """A question with its answer online, and a line; their ids."""
    asked, _other = room.ask("夜市的卫生谁来管？", "隔夜菜能不能吃？")
    room["aide"].execute(screening.admit, asked, 0)
    reply = room["aide"].execute(answer.hand_in, asked, "由城管部門每周巡查两次。", 0)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, reply, 1)
    line = room["steno"].execute(record.write, SpeakerRole.GUEST, "程立言", "巡查记录会公开。")
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    return asked, reply, line


def sought(room: Room, login: str, typed: str) -> list[tuple[Where, int]]:
    found = room[login].query(everywhere.found, typed)
    return sorted((one.where, one.number) for one in found.places)


def test_questions_lines_and_answers_of_all_programmes_are_found(room: Room) -> None:
    asked, reply, line = lived(room)
    assert sought(room, "boss", "夜市") == [(Where.QUESTION, asked)]
    assert sought(room, "boss", "巡查") == [(Where.ANSWER, reply), (Where.LINE, line)]
    assert sought(room, "boss", "部门 巡查") == [(Where.ANSWER, reply)]  # whatever its signs
    assert sought(room, "boss", "程立言") == [(Where.LINE, line)]
    assert sought(room, "boss", "ysdws") == [(Where.QUESTION, asked)]
    assert sought(room, "boss", "巡视") == sought(room, "boss", "查录") == []
    assert room["boss"].query(everywhere.found, "管") == Found(too_short=True)
    assert room["boss"].query(everywhere.found, " ") == Found()
    (place,) = room["boss"].query(everywhere.found, "夜市").places
    title = room["boss"].query(interview.interview).title
    assert (place.programme, place.title, place.state) == (1, title, QuestionState.SCREENED_IN)
    room["publisher"].execute(publication.withdraw_line, line, "口误")
    (place,) = room["boss"].query(everywhere.found, "程立言").places
    assert place.state in (PublicationState.WAITING, PublicationState.WITHDRAWN)


def test_who_sits_in_one_programme_finds_nothing_of_another(room: Room) -> None:
    asked, *_ = lived(room)
    other = room.boss.execute(
        interview.plan, "夜市专场", "城管局", datetime(2031, 5, 1, 7, tzinfo=UTC), 60, "临时"
    )
    with room.database.writing() as connection:
        connection.execute(
            text("UPDATE question_words SET interview_id = :other WHERE question_id = :asked"),
            {"other": other, "asked": asked},
        )
    assert sought(room, "aide", "夜市") == []
    assert sought(room, "boss", "夜市") == [(Where.QUESTION, asked)]


def test_more_than_a_page_is_said(room: Room) -> None:
    room.ask(*(f"第{n:03d}个停车问题" for n in range(PAGE + 1)))
    found = room["boss"].query(everywhere.found, "停车")
    assert (len(found.places), found.more) == (PAGE, True)
    numbers = {one.number for one in found.places}
    assert len(numbers) == PAGE
    assert len(room["boss"].query(everywhere.found, "停车 第10").places) == 1
