"""A programme that was on air, for the papers that come of it: every way a text can have gone."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio import answer, interview, photo, photo_line, publication, record, recording, screening
from studio.courier import proofs, receipts
from studio.courier.lease import Lease
from studio.documents.order import Order, put_photos
from studio.documents.transcript import Transcript, transcript
from studio.people import COURIER
from studio.question import question
from studio.record import Mark, SpeakerRole
from studio.recording import SegmentKind
from studio.review import Secrecy
from tests.photos import plain
from tests.studio.room import Room

ALT = "执法人员在县第一中学食堂抽样"
NETIZEN = (SpeakerRole.NETIZEN, "小雨")
GUEST = (SpeakerRole.GUEST, "程立言")
HOST = (SpeakerRole.HOST, "")


@dataclass
class Afternoon:
    """What was done: lines by what they are in this story, and the questions."""

    room: Room
    lines: dict[str, int]
    asked: tuple[int, ...]

    @property
    def transcript(self) -> Transcript:
        """The transcript as the publisher takes it out."""
        return self.room["publisher"].query(transcript)

    def order(self, folder: Path, **more: Any) -> Order:
        """Its order, with the photos laid down as the window lays them."""
        shown, desk = self.transcript, self.room["publisher"]
        folder.mkdir(exist_ok=True)
        put_photos(folder, ((one, desk.query(photo.picture, one)) for one in shown.pictures))
        return Order.read(Order(shown, str(folder), **more).written())


def said(
    room: Room, who: tuple[SpeakerRole, str], text: str, asked: int | None = None,
    *, out: bool = True,
) -> int:  # fmt: skip
    """A line, approved and released; or written alone."""
    line = room["steno"].execute(record.write, *who, text, asked)
    if out:
        approved(room, line, 1)
        room["publisher"].execute(publication.release_line, line, 1)
    return line


def approved(room: Room, line: int, version: int) -> None:
    room["reviewer"].execute(record.approve, line, version, Secrecy.OPEN)


def all_online(room: Room, lease: Lease | None = None) -> Lease:
    """The courier sends what waits and reads it back; its lease, to be given in next time."""
    lease = lease or Lease(room.database, "甲机")
    lease.renew()
    desk = room[COURIER]
    while (waiting := desk.query(publication.next_outgoing)) is not None:
        desk.execute(receipts.record_receipt, waiting.id, "x", 1.0, lease.epoch)
        desk.execute(proofs.record_proof, [waiting.id], [], "1", lease.epoch)
    return lease


def lived(room: Room) -> Afternoon:
    """An hour with two parts, three questions, a correction, a withdrawal, a photo, two answers."""
    first, second, third = room.ask("夜市谁来管？", "隔夜菜能吃吗？", "没有回答的问题")
    lines = {"hello": said(room, HOST, "大家好，欢迎收看。")}
    room["steno"].execute(recording.begin_segment, lines["hello"], SegmentKind.INTERVIEW)
    lines["talk"] = said(room, GUEST, "今年抽检了三百批次。")
    lines["asked"] = said(room, NETIZEN, "夜市谁来管？我的电话13900000001。", first)
    room["steno"].execute(recording.begin_segment, lines["asked"], SegmentKind.NETIZENS)
    lines["reply"] = said(room, GUEST, "由城管部门管。\n我们每周巡查两次。", first)
    room["steno"].execute(record.mark, lines["reply"], Mark.COMMITMENT, True)
    lines["next"] = said(room, HOST, "下一位网友。")
    lines["asked2"] = said(room, (SpeakerRole.NETIZEN, "老张"), "隔夜菜能吃吗？", second)
    lines["reply2"] = said(room, GUEST, "凉了就放冰箱。", second)
    lines["later"] = said(room, GUEST, "夜市的事再补一句：热线是12345。", first)
    lines["wrong"] = said(room, GUEST, "这句说错了，不要它。")
    lines["draft"] = said(room, GUEST, "这一句还是草稿。", out=False)
    steno = room["steno"]
    lines["photo"] = steno.execute(
        photo_line.write, steno.execute(photo_line.bring, plain()), ALT
    )  # fmt: skip
    approved(room, lines["photo"], 1)
    room["publisher"].execute(publication.release_line, lines["photo"], 1)
    for its in (first, third):
        revision = room["aide"].query(question, its).revision
        room["aide"].execute(screening.admit, its, revision)
    room["director"].execute(publication.skip_line, lines["draft"])
    lease = all_online(room)
    _corrected(room, lines["talk"])
    room["publisher"].execute(publication.withdraw_line, lines["wrong"], "说错了")
    _answered(room, third)
    all_online(room, lease)
    return Afternoon(room, lines, (first, second, third))


def _corrected(room: Room, line: int) -> None:
    room["steno"].execute(record.hand_in, line, "今年抽检了五百批次。", 1, "更正：批次数")
    approved(room, line, 2)
    room["publisher"].execute(publication.release_line, line, 2)


def _answered(room: Room, its: int) -> None:
    number = room["aide"].execute(answer.hand_in, its, "请带身份证到窗口办理。", 0)
    room["reviewer"].execute(answer.approve, number, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, number, 1)


def ended(room: Room) -> None:
    """The hour is over."""
    room["host"].execute(interview.end)
