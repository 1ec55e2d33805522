"""An hour that is over, with one of everything, and the way to its archive."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from studio import (
    answer,
    archive,
    facts_review,
    interview,
    notice_evidence,
    notice_place,
    opening_words,
    origin_reply,
    photo_line,
    publication,
    record,
    recording,
    screening,
    talking_point,
)
from studio.archive import Open
from studio.archive_file import WrittenRow, write
from studio.interview import InterviewState
from studio.question import Arrival, arrive, questions
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.photos import plain
from tests.studio.room import Room
from tests.studio.test_responsibility import carry

PHONE, NAME, STREET = "13912345678", "王小明", "云锦路88号3单元"
RAW = f"我是{NAME}，电话{PHONE}，住{STREET}，工资被拖欠。"
PUBLIC = "工资被拖欠怎么办？"
VIDEO = "https://www.yunzhou.gov.cn/video/12.mp4"


def held(room: Room) -> dict[str, int]:
    """Questions merged, declined and answered, lines split and pictured; all of it carried."""
    asked = [
        Arrival("email", f"m-{n}", name, text, datetime.now(UTC) - timedelta(minutes=9))
        for n, (name, text) in enumerate(
            ((NAME, RAW), ("网友乙", "也欠我的工资"), ("网友丙", "学区怎么划"))
        )
    ]
    room["collector"].execute(arrive, asked)
    first, second, third = (row.id for row in room["aide"].query(questions))
    aide, reviewer, steno = room["aide"], room["reviewer"], room["steno"]
    aide.execute(screening.admit, first, 0)
    # An answer that was drafted before anybody masked its question: nobody released it.
    reply = aide.execute(answer.hand_in, first, "由劳动监察大队受理。", 0, "", [_point(room)])
    reviewer.execute(answer.give_back, reply, 1, "先遮蔽提问")
    aide.execute(screening.reword, first, 1, PUBLIC, "网友")
    aide.execute(screening.merge, second, 0, first)
    aide.execute(screening.decline, third, 0, "off_topic")
    aide.execute(answer.hand_in, first, "由劳动监察大队受理，十日内答复。", 1)
    reviewer.execute(answer.approve, reply, 2, Secrecy.OPEN, "条例第五条")
    room["publisher"].execute(publication.release_answer, reply, 2)
    room["host"].execute(opening_words.write, "各位网友大家好。", 0)
    line = steno.execute(record.write, SpeakerRole.HOST, "", "大家好，“全角”与🎤")
    reviewer.execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    photo = steno.execute(photo_line.bring, plain())
    steno.execute(photo_line.write, photo, "抽样现场")
    whole = steno.execute(record.write, SpeakerRole.GUEST, "程立言", "一二")
    part = steno.execute(record.split, whole, "一", "二", 1)
    late = steno.execute(record.write, SpeakerRole.GUEST, "程立言", "三")
    steno.execute(record.move, late, part)
    steno.execute(record.join, late, "三二", 1, part, 1)
    room["director"].execute(recording.mark_start, "主机位")
    carry(room)
    for row in room["publisher"].query(origin_reply.replies):
        tick = (row.id, row.publication_id, "", row.number)
        room["publisher"].execute(origin_reply.tick, *tick)
    return {"asked": first, "other": second, "line": line, "answer": reply}


def _point(room: Room) -> int:
    wording = talking_point.Wording("工资", "劳动监察大队受理欠薪。", "云人社〔2025〕3号")
    return int(room.boss.execute(talking_point.add, wording))


def noticed(room: Room) -> None:
    """The notice appeared where it must, and readers can see the video."""
    place = room.boss.execute(notice_place.add, "门户网站")
    appeared = datetime(2025, 6, 12, 1, 30, tzinfo=UTC)
    url = "https://www.yunzhou.gov.cn/yg.html"
    room["publisher"].execute(notice_evidence.tick, place, url, appeared, 0)
    room["boss"].execute(interview.show_video, "", VIDEO)
    sign_facts(room)


def sign_facts(room: Room) -> None:
    """A second person signs what readers are told of the programme now."""
    waits = room["reviewer"].query(facts_review.facts_page).waiting
    assert waits is not None
    room["reviewer"].execute(facts_review.approve, waits.number, Secrecy.OPEN)


def archived(room: Room) -> dict[str, int]:
    """The hour is over, laid before a second person and signed."""
    things = held(room)
    room["director"].execute(interview.end)
    noticed(room)
    number = room["publisher"].execute(archive.prepare)
    room["boss"].execute(archive.sign, number)
    assert room["boss"].query(interview.interview).state is InterviewState.ARCHIVED
    return things


def filed(room: Room, path: Path) -> WrittenRow:
    """Its archive as a file."""
    return write(room["boss"], path)


def left_open(room: Room) -> dict[Open, int]:
    """What is open, counted."""
    return {row.what: row.count for row in room["boss"].query(archive.open_rows) if row.count}
