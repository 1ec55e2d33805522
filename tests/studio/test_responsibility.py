"""Who stands for a published text: every step with its entry, and what was altered is found."""

import hashlib
import json

import pytest
from sqlalchemy import text

from studio import answer, house, people, publication, record, replacing, screening
from studio.courier import proofs, receipts
from studio.courier.lease import Lease
from studio.errors import Refusal
from studio.journal import FIELDS
from studio.people import COURIER, Role
from studio.record import SpeakerRole
from studio.responsibility import Responsibility, Step, Thing, responsibility, take_out, written
from studio.review import Secrecy
from tests.studio.room import Room

WAY = [Step.WROTE, Step.SUBMITTED, Step.APPROVED, Step.RELEASED, Step.SENT, Step.PROVED]


def carry(room: Room) -> None:
    """The courier sends and proves whatever waits."""
    lease = Lease(room.database, "推送机")
    lease.renew()
    desk = room[COURIER]
    while waiting := desk.query(publication.next_outgoing):
        desk.execute(receipts.record_receipt, waiting.id, "ab" * 32, 1.0, lease.epoch)
        desk.execute(proofs.record_proof, [waiting.id], [], "1", lease.epoch)
    for order in desk.query(publication.outgoing_withdrawals):
        desk.execute(receipts.record_withdrawn, order.id, lease.epoch)
        desk.execute(proofs.record_proof, [], [order.entry], "2", lease.epoch)
    lease.give_up()


def published(room: Room, words: str = "今年共检查八十六家。") -> int:
    line = room["steno"].execute(record.write, SpeakerRole.GUEST, "程立言", words)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN, "条例第五条")
    room["publisher"].execute(publication.release_line, line, 1)
    carry(room)
    return line


def shown(room: Room, line: int, login: str = "reviewer") -> Responsibility:
    return room[login].query(responsibility, Thing.LINE, line)


def altered(room: Room, statement: str, *tables: str) -> None:
    """What somebody does who has the whole database in his hands."""
    with room.database.altering() as connection:
        if room.database.is_server:
            for table in tables or ("line_version", "publication", "journal_entry"):
                connection.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER USER"))
        else:
            for name in connection.scalars(
                text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            ).all():
                connection.execute(text(f'DROP TRIGGER "{name}"'))
        connection.execute(text(statement))


def test_every_level_and_every_unit_stands_there_with_its_entry(room: Room) -> None:
    room.boss.execute(people.rename, "aide2", "aide2", "教育局")
    room.boss.execute(house.review_in_levels, 1, 2)
    (asked,) = room.ask("夜市安全吗")
    room["aide"].execute(screening.admit, asked, 0)
    number = room["aide"].execute(answer.hand_in, asked, "每周抽检。", 0)
    room["aide"].execute(answer.ask_unit, number, "教育局")
    room["aide2"].execute(answer.co_sign, number, 1)
    for login in ("reviewer", "reviewer2"):
        room[login].execute(answer.approve, number, 1, Secrecy.OPEN)
    found = room["reviewer"].query(responsibility, Thing.ANSWER, number)
    assert [(one.step, one.by) for one in found.duties[2:]] == [
        (Step.CO_SIGNED, "aide2"),
        (Step.SIGNED, "reviewer"),
        (Step.APPROVED, "reviewer2"),
    ]
    assert found.holds
    altered(room, "UPDATE review_step SET \"by\" = 'director'", "review_step")
    again = room["reviewer"].query(responsibility, Thing.ANSWER, number)
    assert [one.step for one in again.unproved] == [Step.SIGNED]


def test_every_step_has_its_person_its_station_and_its_entry(room: Room) -> None:
    found = shown(room, published(room))
    assert [one.step for one in found.duties] == WAY
    assert [one.by for one in found.duties] == [
        "steno", "steno", "reviewer", "publisher", COURIER, COURIER,
    ]  # fmt: skip
    deeds = [one.deed for one in found.duties if one.deed is not None]
    assert len(deeds) == len(WAY)
    assert {one.place for one in deeds} == {"test"}
    assert all(len(one.digest) == 64 for one in deeds)
    assert len({one.number for one in deeds}) == len(WAY)
    assert found.versions[0].legal_basis == "条例第五条"
    assert found.versions[0].secrecy == "open"
    assert found.holds


def test_an_answer_has_the_same_way(room: Room) -> None:
    (asked,) = room.ask("烧烤摊谁来管？")
    room["aide"].execute(screening.admit, asked, 0)
    reply = room["aide"].execute(answer.hand_in, asked, "城管局受理。", 0)
    room["reviewer"].execute(answer.give_back, reply, 1, "数字待核")
    room["aide"].execute(answer.hand_in, asked, "城管局受理，三日答复。", 1)
    room["reviewer"].execute(answer.approve, reply, 2, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, reply, 2)
    carry(room)
    found = room["aide"].query(responsibility, Thing.ANSWER, reply)
    assert [one.step for one in found.duties] == [Step.WROTE, Step.SUBMITTED, Step.RETURNED, *WAY]
    assert [one.reason for one in found.versions] == ["数字待核", ""]
    assert found.sent[0].version == 2
    assert found.holds


def test_a_correction_and_a_withdrawal_are_told_with_their_people(room: Room) -> None:
    line = published(room)
    room["reviewer2"].execute(record.hand_in, line, "今年共检查八十七家。", 1, "更正数字")
    room["reviewer"].execute(record.approve, line, 2, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 2)
    carry(room)
    room["reviewer"].execute(publication.withdraw_line, line, "与会议口径不符")
    carry(room)
    found = shown(room, line)
    assert [one.step for one in found.duties] == [*WAY, *WAY, Step.WITHDREW, Step.TAKEN_OFF]
    assert found.duties[6].by == "reviewer2"
    assert [one.number for one in found.sent] == [1, 2]
    assert found.orders[0].reason == "与会议口径不符"
    assert found.holds


def test_what_went_out_by_a_move_or_a_replacement_is_proved_too(room: Room) -> None:
    first, second = published(room), published(room, "第二句，八十六家。")
    room["publisher"].execute(publication.move_line, second, first)
    seen = {row.id: row.version for row in room["steno"].query(replacing.found, "八十六", "87")}
    room["steno"].execute(replacing.replace_all, "八十六", "87", seen, "更正")
    for line in (first, second):
        room["reviewer"].execute(record.approve, line, 2, Secrecy.OPEN)
        room["publisher"].execute(publication.release_line, line, 2)
    carry(room)
    assert shown(room, first).holds
    assert shown(room, second).holds
    assert [one.number for one in shown(room, second).sent] == [1, 2, 3]


def test_what_was_split_joined_and_recalled_is_proved_too(room: Room) -> None:
    whole = published(room, "第一句。第二句。")
    part = room["steno"].execute(record.split, whole, "第一句。", "第二句。", 1)
    for line, version in ((whole, 2), (part, 1)):
        room["reviewer"].execute(record.approve, line, version, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, whole, 2)
    carry(room)
    assert shown(room, whole).holds
    assert [one.step for one in shown(room, part).duties] == WAY
    room["steno"].execute(record.join, whole, "第一句。第二句。", 2, part, 1)
    room["reviewer"].execute(record.approve, whole, 3, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, whole, 3)
    carry(room)
    assert [one.step for one in shown(room, part).duties[-2:]] == [Step.WITHDREW, Step.TAKEN_OFF]
    assert shown(room, part).holds
    assert shown(room, whole).holds


def test_a_release_that_was_recalled_says_who_did(room: Room) -> None:
    room.boss.execute(house.hold_releases, 30)
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好。")
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    held = room["publisher"].query(publication.next_outgoing)
    assert held is not None
    room["director"].execute(publication.recall, held.id)
    found = shown(room, line)
    assert (found.duties[-1].step, found.duties[-1].by) == (Step.RECALLED, "director")
    assert found.holds


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE line_version SET text = '今年共检查九十家。' WHERE line_id = {line}", "unsealed"),
        ("UPDATE publication SET text = '另一句' WHERE line_id = {line}", "unlike"),
        ("UPDATE publication SET released_by = 'steno' WHERE line_id = {line}", "unproved"),
        ("UPDATE line_version SET decided_by = 'reviewer2' WHERE line_id = {line}", "unproved"),
        ("UPDATE journal_entry SET place = '别处' WHERE thing = 'line'", "broken"),
    ],
)
def test_what_was_altered_behind_the_program_is_found(
    room: Room, statement: str, fault: str
) -> None:
    line = published(room)
    altered(room, statement.format(line=line))
    found = shown(room, line)
    assert getattr(found, fault)
    assert not found.holds


def test_an_entry_that_hangs_on_nothing_is_told(room: Room) -> None:
    line = published(room)
    before = shown(room, line).deeds[0].number - 1
    altered(room, f"DELETE FROM journal_entry WHERE number = {before} AND programme = 1")
    assert shown(room, line).broken == (before + 1,)


def test_whoever_only_brings_questions_in_or_hosts_does_not_read_it(room: Room) -> None:
    line = published(room)
    for login in ("collector", "host"):
        with pytest.raises(Refusal, match="您不在其列"):
            shown(room, line, login)


def test_nothing_of_another_programme_is_told(room: Room) -> None:
    published(room)
    with pytest.raises(Refusal, match="没有这条内容"):
        shown(room, 999)
    with pytest.raises(Refusal, match="没有这条内容"):
        room["reviewer"].execute(take_out, Thing.ANSWER, 999)


def test_the_auditor_reads_every_programme_and_notes_what_was_taken_out(room: Room) -> None:
    line = published(room)
    kept = people.sealed(room.database, "check", "a-long-password")
    room.boss.execute(people.add_person, "check", "审计", "审计局", kept)
    room.boss.execute(people.give_role, "check", Role.AUDITOR)
    room["check"].execute(take_out, Thing.LINE, line)
    found = shown(room, line, "check")
    assert (found.deeds[-1].act, found.deeds[-1].by) == ("responsibility.take_out", "check")
    assert found.holds


def test_the_file_can_be_checked_without_the_program(room: Room) -> None:
    told = json.loads(written(shown(room, published(room))))
    assert told["holds"] is True
    for entry in told["deeds"]:
        values = json.dumps([entry[name] for name in FIELDS], ensure_ascii=False)
        assert hashlib.sha256(values.encode()).hexdigest() == entry["digest"]
    (one,) = told["versions"]
    parts = [one[name] for name in ("salt", "label", "question", "text", "remark")]
    sealed = hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()
    assert sealed in {entry["text_digest"] for entry in told["deeds"]}
