"""The report's second source: who drafted and who approved, read from the journal alone."""

from pathlib import Path

from sqlalchemy import update

from studio import publication, record
from studio.clock import Clock
from studio.journal import entries_after
from studio.portal import EntryPage, OnlineEntry
from studio.publication import Publication, PublicationState
from studio.record import SpeakerRole
from studio.rehearsal.evidence import journal_of, plain_text, portal_of, releases
from studio.rehearsal.report import Released
from studio.review import Secrecy
from tests.studio.room import Room, open_room


def _published(room: Room, text: str) -> int:
    line = room["steno"].execute(record.write, SpeakerRole.HOST, "", text)
    room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 1)
    return line


def _releases(room: Room) -> list[Released]:
    with room.database.reading() as connection:
        return releases(entries_after(connection, room.programme, 0), Clock())


def test_a_release_names_who_drafted_and_who_approved_it(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        line = _published(room, "大家好。")
        found = _releases(room)
    assert [(one.entry, one.number, one.drafted_by, one.approved_by) for one in found] == [
        (f"line-{line}", 1, "steno", "reviewer")
    ]
    assert found[0].approved_at <= found[0].released_at


def test_a_correction_is_the_next_number_with_an_approval_of_its_own(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        line = _published(room, "五调。")
        room["steno"].execute(record.hand_in, line, "五条。", 1, "更正：应为五条")
        room["reviewer2"].execute(record.approve, line, 2, Secrecy.OPEN)
        room["publisher"].execute(publication.release_line, line, 2)
        found = _releases(room)
    assert [(one.number, one.approved_by) for one in found] == [(1, "reviewer"), (2, "reviewer2")]


def test_the_journal_tells_who_typed_what_was_moved_and_the_order(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        first, second = (
            room["steno"].execute(record.write, SpeakerRole.HOST, "", text) for text in "一二"
        )
        third = room["reviewer2"].execute(record.write, SpeakerRole.HOST, "", "三")
        room["reviewer2"].execute(record.hand_in, first, "一改", 1)  # another's version, no line
        room["steno"].execute(publication.move_line, third, first)
        found = journal_of(room.database, room.programme, room["director"], Clock())
    assert found.order == [f"line-{line}" for line in (third, first, second)]
    assert found.typed == {"steno": 2, "reviewer2": 1}
    assert found.moves == 1


def test_a_split_is_told_once_and_its_second_line_is_of_who_split(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        line = room["steno"].execute(record.write, SpeakerRole.HOST, "", "一二")
        part = room["steno"].execute(record.split, line, "一", "二", 1)
        for half, version in ((line, 2), (part, 1)):
            room["reviewer"].execute(record.approve, half, version, Secrecy.OPEN)
            room["publisher"].execute(publication.release_line, half, version)
        found = journal_of(room.database, room.programme, room["director"], Clock())
    assert found.order == [f"line-{line}", f"line-{part}"]
    assert (found.splits, found.moves) == (1, 0)
    assert found.typed == {"steno": 2}
    assert [(one.entry, one.number, one.drafted_by, one.approved_by) for one in found.released] == [
        (f"line-{line}", 1, "steno", "reviewer"), (f"line-{part}", 1, "steno", "reviewer"),
    ]  # fmt: skip


def test_a_moved_line_goes_out_again_under_a_new_number(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        first, second = _published(room, "一"), _published(room, "二")
        room["director"].execute(publication.move_line, second, first)
        found = _releases(room)
    assert sorted((one.entry, one.number) for one in found) == [
        (f"line-{first}", 1),
        (f"line-{second}", 1),
        (f"line-{second}", 2),
    ]
    assert {one.approved_by for one in found} == {"reviewer"}


def test_what_is_published_anew_has_the_next_number_and_the_same_approval(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        line = _published(room, "大家好。")
        with room.database.writing() as connection:
            connection.execute(update(Publication).values(state=PublicationState.SENT.value))
        room["publisher"].execute(publication.publish_anew, f"line-{line}")
        found = _releases(room)
    assert [(one.number, one.approved_by) for one in found] == [(1, "reviewer"), (2, "reviewer")]


def test_questions_that_nobody_decided_are_counted(tmp_path: Path) -> None:
    with open_room(tmp_path) as room:
        room.ask("问一", "问二")
        found = journal_of(room.database, room.programme, room["aide"], Clock())
    assert found.undecided == 2
    assert found.questions == [("网友甲", "问一"), ("网友甲", "问二")]
    assert found.fault == ""


def test_no_escape_hides_a_text() -> None:
    text = "县里“某”超市"
    assert text in plain_text('data: {"text": "\\u53bf\\u91cc“某”\\u8d85\\u5e02"}')
    assert text in plain_text("<p>县里&ldquo;某&rdquo;超市</p>")


def test_the_read_back_keeps_each_entry_once_with_its_note() -> None:
    old = OnlineEntry("line-1", 1, 1, "line", "主持人", "五调", "", "a", withdrawn=False)
    new = OnlineEntry("line-1", 2, 1, "line", "主持人", "五条", "", "b", withdrawn=False)
    snapshot = (
        '{"entries": [{"entry": "line-1", "version": 2, "sequence": 1, "kind": "line",'
        ' "text": "五条", "note": "更正"}]}'
    )
    pages = [EntryPage((old,), "1"), EntryPage((new,), "2")]
    seen = portal_of(pages, {"snapshot": snapshot}, [], 2)
    assert [(one.version, one.text, one.remark) for one in seen.entries] == [(2, "五条", "更正")]
    assert seen.form_refused == 2
