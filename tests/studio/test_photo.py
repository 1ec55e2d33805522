"""A photo goes the way of every public text: words, a second person, and exactly those bytes."""

import hashlib
import random

import pytest
from sqlalchemy import text

from studio import audit, photo, photo_line, publication, record
from studio.courier.comparing import content_of
from studio.errors import Refusal
from studio.photo import ShownPhoto
from studio.record import SpeakerRole
from studio.responsibility import Thing, responsibility
from studio.review import PublicText, Secrecy, seal
from tests.photos import painted, plain, saved, with_place
from tests.studio.room import Room

ALT = "执法人员在县第一中学食堂抽样"


def name_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def brought(room: Room, data: bytes = b"", alt: str = ALT, caption: str = "") -> int:
    """A photo's line, submitted."""
    steno = room["steno"]
    return steno.execute(
        photo_line.write, steno.execute(photo_line.bring, data or plain()), alt, caption
    )


def test_a_photo_waits_for_its_words_and_becomes_a_line_of_the_editors(room: Room) -> None:
    steno = room["steno"]
    number = steno.execute(photo_line.bring, plain())
    (row,) = steno.query(photo.waiting)
    assert (row.id, row.sha256, row.width, row.height) == (number, name_of(plain()), 640, 360)
    line = steno.execute(photo_line.write, number, f" {ALT} ")
    (shown,) = room["reviewer"].query(record.lines)
    assert (shown.id, shown.speaker, shown.text) == (line, SpeakerRole.EDITOR, ALT)
    assert shown.photos == (ShownPhoto(name_of(plain()), ALT),)
    assert room["reviewer"].query(photo.picture, shown.photos[0].sha256) == plain()
    assert steno.query(photo.waiting) == ()


@pytest.mark.parametrize("alt", ["", "  ", "长" * 201, "看\u202e不见"])
def test_without_words_that_can_be_read_no_photo_goes_on(room: Room, alt: str) -> None:
    steno = room["steno"]
    number = steno.execute(photo_line.bring, plain())
    with pytest.raises(Refusal):
        steno.execute(photo_line.write, number, alt, "图一")
    assert steno.query(record.lines) == ()
    assert [row.id for row in steno.query(photo.waiting)] == [number]


def test_nobody_approves_a_photo_of_ones_own(room: Room) -> None:
    line = room["reviewer2"].execute(
        photo_line.write, room["reviewer2"].execute(photo_line.bring, plain()), ALT
    )
    with pytest.raises(Refusal, match="自己起草"):
        room["reviewer2"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)


def test_what_was_approved_is_what_goes_out(room: Room) -> None:
    line = brought(room, caption="抽样现场")
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    waiting = room["publisher"].query(publication.next_outgoing)
    assert waiting is not None
    content = content_of(waiting)
    assert (content.text, content.media, content.media_alt) == (
        "抽样现场", (name_of(plain()),), (ALT,),
    )  # fmt: skip
    for change in (
        "UPDATE line_version SET photos = ''",
        "UPDATE publication SET photos = ''",
        "UPDATE photo SET width = 1",
        "DELETE FROM photo",
    ):
        with pytest.raises(Refusal), room.database.writing() as connection:
            connection.execute(text(change))


def test_a_publication_names_no_photo_but_the_approved_one(room: Room) -> None:
    line = brought(room)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    columns = (
        "interview_id, line_id, version, entry, sequence, role, label, text, question, remark,"
        " spoken_at, late, released_by, released_at, state, sha256, fault"
    )
    with pytest.raises(Refusal, match="未经另一人"), room.database.writing() as connection:
        connection.execute(
            text(
                f"INSERT INTO publication ({columns}, number, photos) SELECT {columns}, 9, ''"
                " FROM publication"
            )
        )


def test_a_correction_keeps_the_photo_and_words_that_were_the_whole_text_follow(
    room: Room,
) -> None:
    steno, sha256 = room["steno"], name_of(plain())
    one = brought(room)
    steno.execute(record.hand_in, one, "执法人员在县第二中学食堂抽样", 1)
    other = brought(room, plain("#aa3300"), caption="抽样现场")
    steno.execute(record.hand_in, other, "抽样现场（资料图）", 1)
    first, second = steno.query(record.lines)
    assert first.photos == (ShownPhoto(sha256, "执法人员在县第二中学食堂抽样"),)
    assert second.photos[0].alt == ALT
    steno.execute(record.hand_in, one, "长" * 300, 2)
    assert steno.query(record.lines)[0].photos[0].alt == "执法人员在县第二中学食堂抽样"


def test_the_same_photo_is_kept_once_and_is_on_one_line(room: Room) -> None:
    steno = room["steno"]
    number = steno.execute(photo_line.bring, plain())
    assert steno.execute(photo_line.bring, plain()) == number
    line = steno.execute(photo_line.write, number, ALT)
    with pytest.raises(Refusal, match="已在第1条"):
        steno.execute(photo_line.bring, plain())
    steno.execute(record.discard, line)
    assert steno.execute(photo_line.bring, plain()) == number
    steno.execute(photo_line.set_aside, number)
    assert steno.query(photo.waiting) == ()
    assert steno.query(photo.picture, name_of(plain())) == plain()


def test_a_photo_that_no_version_names_is_gone_when_it_is_put_away(room: Room) -> None:
    steno = room["steno"]
    number = steno.execute(photo_line.bring, plain())
    steno.execute(photo_line.set_aside, number)
    with pytest.raises(Refusal, match="没有这张图片"):
        steno.query(photo.picture, name_of(plain()))
    with pytest.raises(Refusal, match="已放下"):
        steno.execute(photo_line.write, number, ALT)
    assert steno.execute(photo_line.bring, plain()) != number
    assert audit.audit(room.database).fault == ""


def test_what_tells_more_than_its_picture_is_not_kept(room: Room) -> None:
    odd = {
        "its place": with_place(painted(640, 360)),
        "behind its end": plain() + b"hidden",
        "too large": saved(painted(1921, 20)),
        "another format": saved(painted(64, 36), "PNG"),
        "cut off": plain()[:-400],
        "nothing": b"",
        "no picture": b"\xff\xd8\xff\xd9",
    }
    for what, data in odd.items():
        with pytest.raises(Refusal):
            room["steno"].execute(photo_line.bring, data)
        assert room["steno"].query(photo.waiting) == (), what


def test_no_spoilt_bytes_get_past_the_look_at_them() -> None:
    dice = random.Random(7)
    for _ in range(3000):
        data = bytearray(plain())
        at = dice.randrange(len(data))
        data[at : at + dice.randrange(4)] = dice.randbytes(dice.randrange(6))
        try:
            size = photo.size_of(bytes(data))
        except Refusal:
            continue
        assert 0 < max(size) <= photo.LONGEST_SIDE


def test_nobody_but_who_writes_the_record_brings_photos(room: Room) -> None:
    for login in ("aide", "reviewer", "publisher", "director"):
        with pytest.raises(Refusal):
            room[login].execute(photo_line.bring, plain())


def test_the_audit_holds_photos_and_their_words_against_the_journal(room: Room) -> None:
    brought(room)
    assert audit.audit(room.database).fault == ""
    with room.database.altering() as connection:
        if room.database.is_server:
            connection.execute(text("ALTER TABLE photo DISABLE TRIGGER photo_fixed"))
        else:
            connection.execute(text("DROP TRIGGER photo_fixed"))
        other = {"data": plain("#aa3300")}
        connection.execute(text("UPDATE photo SET data = :data"), other)
    assert "photo 1" in audit.audit(room.database).fault
    with pytest.raises(Refusal, match="与登记时不同"):
        room["reviewer"].query(photo.picture, name_of(plain()))


def test_other_words_for_a_photo_show_in_the_audit(room: Room) -> None:
    brought(room)
    with room.database.altering() as connection:
        of = " ON line_version" if room.database.is_server else ""
        connection.execute(text(f"DROP TRIGGER line_version_photos_fixed{of}"))
        connection.execute(text("UPDATE line_version SET photos = replace(photos, '抽样', '聚餐')"))
    assert "line 1" in audit.audit(room.database).fault


def test_a_version_without_photos_is_sealed_as_it_always_was(room: Room) -> None:
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "大家好")
    with room.database.reading() as connection:
        salt, digest = connection.execute(
            text(
                "SELECT v.salt, e.text_digest FROM line_version v JOIN journal_entry e"
                " ON e.thing = 'line' AND e.thing_id = v.line_id AND e.version = v.number"
                " WHERE e.text_digest <> ''"
            )
        ).one()
    whole = f'["{salt}", "主持人", "", "大家好", ""]'
    assert digest == hashlib.sha256(whole.encode()).hexdigest()
    assert digest == seal(salt, PublicText("主持人", "大家好"))
    assert digest != seal(salt, PublicText("主持人", "大家好", photos="[]"))


def test_photos_stay_with_the_first_part_of_a_split_and_with_the_whole_of_a_joined_line(
    room: Room,
) -> None:
    steno = room["steno"]
    one = brought(room, caption="抽样现场。左边是留样柜。")
    part = steno.execute(record.split, one, "抽样现场。", "左边是留样柜。", 1)
    first, second = steno.query(record.lines)
    assert (len(first.photos), second.photos) == (1, ())
    steno.execute(record.join, one, "抽样现场。左边是留样柜。", 2, part, 1)
    other = brought(room, plain("#aa3300"), alt="另一张")
    steno.execute(record.join, one, "抽样现场。左边是留样柜。另一张", 3, other, 1)
    (whole,) = steno.query(record.lines)
    assert [photo.alt for photo in whole.photos] == [ALT, "另一张"]


def test_who_stands_for_a_photo_is_held_against_the_journal_too(room: Room) -> None:
    line = brought(room)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    shown = room["reviewer"].query(responsibility, Thing.LINE, line)
    assert [one.sealed for one in shown.versions] == [True]
    assert [one.as_approved for one in shown.sent] == [True]
    with room.database.altering() as connection:
        of = " ON publication" if room.database.is_server else ""
        connection.execute(text(f"DROP TRIGGER publication_photos_fixed{of}"))
        connection.execute(text("UPDATE publication SET photos = ''"))
    shown = room["reviewer"].query(responsibility, Thing.LINE, line)
    assert [one.as_approved for one in shown.sent] == [False]
