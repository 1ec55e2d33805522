"""The trade's own sentences about who may do what, each tried with a plain client."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest

from studio import people, photo_line
from studio.errors import Refusal
from studio.people import Role
from studio.question import RawReason, open_raw, raw
from studio.rights import faults
from tests.photos import plain
from tests.rights.siege import ATTACKERS, NOW, Siege, entry
from tests.studio.room import PASSWORD

APPROVE = (
    "UPDATE {table}_version SET state = 'approved', decided_by = '{by}', decided_at = '{now}',"
    " secrecy = 'open' WHERE {table}_id = {id} AND number = {version}"
)
RELEASE = (
    "INSERT INTO publication (interview_id, line_id, version, entry, number, sequence, role, label,"
    " text, question, remark, spoken_at, late, released_by, released_at, state, sha256, fault)"
    " SELECT {programme}, l.id, v.number, 'line-' || l.id, {number}, l.position, l.speaker,"
    " v.label, v.text, v.question, v.remark, l.started_at, false, '{by}', '{now}', 'waiting',"
    " '', '' FROM line l JOIN line_version v ON v.line_id = l.id WHERE l.id = {id}"
)


def approving(siege: Siege, role: str, what: str = "line", **values: object) -> str:
    """The statement by which somebody signs a text off."""
    number = siege.things["waiting" if what == "line" else "answer"]
    found = {"table": what, "by": siege.login(role), "now": NOW, "id": number, "version": 1}
    return APPROVE.format(**{**found, **values})


def releasing(siege: Siege, role: str, thing: str, **values: object) -> str:
    """The statement by which somebody releases a line."""
    found = {"programme": 1, "by": siege.login(role), "now": NOW, "id": siege.things[thing]}
    return RELEASE.format(**{**found, "number": 9, **values})


def test_a_reviewer_approves_what_another_wrote(siege: Siege) -> None:
    siege.done("reviewer", approving(siege, "reviewer"))
    siege.done("reviewer", approving(siege, "reviewer", "answer"))


def test_a_collector_cannot_approve(siege: Siege) -> None:
    for what in ("line", "answer"):
        assert "denied" in siege.refused("collector", approving(siege, "collector", what))


@pytest.mark.parametrize("role", [role for role in ATTACKERS if role != "reviewer"])
def test_nobody_but_the_reviewer_approves(siege: Siege, role: str) -> None:
    for what in ("line", "answer"):
        siege.refused(role, approving(siege, role, what))


def test_a_collector_cannot_publish_nor_withdraw(siege: Siege) -> None:
    assert "denied" in siege.refused("collector", releasing(siege, "collector", "approved"))
    withdrawn = f"UPDATE publication SET state = 'withdrawn' WHERE line_id = {siege.things['line']}"
    assert "denied" in siege.refused("collector", withdrawn)


def test_a_publisher_publishes_what_was_approved(siege: Siege) -> None:
    siege.done("publisher", releasing(siege, "publisher", "approved"))


def test_a_publisher_cannot_publish_what_nobody_approved(siege: Siege) -> None:
    for thing in ("waiting", "draft"):
        assert "未经" in siege.refused("publisher", releasing(siege, "publisher", thing))


def test_a_publisher_publishes_under_no_other_name(siege: Siege) -> None:
    statement = releasing(siege, "publisher", "approved", by="publisher")
    assert "自己的名义" in siege.refused("publisher", statement)


def test_a_publisher_publishes_only_in_an_own_programme(siege: Siege) -> None:
    statement = releasing(siege, "publisher", "approved", programme=siege.other)
    siege.refused("publisher", statement)


def test_the_technician_sends_again_but_never_first(siege: Siege) -> None:
    siege.done("technician", releasing(siege, "technician", "line"))
    assert "角色" in siege.refused("technician", releasing(siege, "technician", "approved"))


def test_nobody_approves_their_own_words(siege: Siege) -> None:
    number = siege.things["draft"]
    with (
        siege.server.connect(siege.name, "reviewer2", PASSWORD) as client,
        client.transaction(force_rollback=True),
    ):
        client.execute(
            "INSERT INTO line_version SELECT line_id, 2, label, question, 'mine', remark, salt,"
            f" 'draft', 'reviewer2', '{NOW}', NULL, NULL, NULL, '', '', '' FROM line_version"
            f" WHERE line_id = {number} AND number = 1".encode()
        )
        client.execute(
            f"UPDATE line_version SET state = 'submitted' WHERE line_id = {number}"
            " AND number = 2".encode()
        )
        with pytest.raises(psycopg.Error, match="自己起草"):
            client.execute(
                approving(siege, "reviewer", id=number, version=2, by="reviewer2").encode()
            )


def test_a_reviewer_approves_in_no_other_name(siege: Siege) -> None:
    assert "refused" in siege.refused("reviewer", approving(siege, "reviewer", by="reviewer"))


def test_a_draft_that_nobody_handed_in_is_not_approved(siege: Siege) -> None:
    statement = approving(siege, "reviewer", id=siege.things["draft"])
    assert "状态" in siege.refused("reviewer", statement)


def test_nothing_is_approved_without_the_secrecy_check(siege: Siege) -> None:
    statement = approving(siege, "reviewer").replace("secrecy = 'open'", "secrecy = 'study'")
    assert "approved_by_somebody" in siege.refused("reviewer", statement)


def test_only_its_author_hands_a_draft_in(siege: Siege) -> None:
    statement = (
        "UPDATE line_version SET state = 'submitted' WHERE number = 1"
        f" AND line_id = {siege.things['draft']}"
    )
    assert "状态" in siege.refused("stenographer", statement)


def test_words_once_kept_are_changed_by_nobody(siege: Siege) -> None:
    for role in ATTACKERS:
        for table in ("line_version", "answer_version", "publication"):
            assert "denied" in siege.refused(role, f"UPDATE {table} SET text = 'changed'")


def test_a_question_has_only_wordings_that_are_kept(siege: Siege) -> None:
    for role in ATTACKERS:
        said = siege.refused(role, "UPDATE question SET text = 'changed'")
        assert ("留存" if role in ("aide", "reviewer") else "denied") in said


def test_a_wording_is_kept_and_undone_in_ones_own_name(siege: Siege) -> None:
    worded = (
        "INSERT INTO question_wording VALUES ({third}, 3, 'n', 'other', 'n', 't', 'reword', 0,"
        " '{by}', '{now}', 's', {undone})"
    )
    values = {**siege.things, "now": NOW, "undone": "NULL"}
    kept = worded.format(by="a_aide", **values)
    used = "UPDATE question SET text = 'other', nickname = 'n' WHERE id = {third}"
    undone = "UPDATE question_wording SET undone_by = '{by}' WHERE number = 2"
    siege.done("aide", kept, used.format(**values), undone.format(by="a_aide"))
    assert "名义" in siege.refused("aide", worded.format(by="aide2", **values))
    assert "名义" in siege.refused("aide", undone.format(by="aide2"))
    born_undone = worded.format(by="a_aide", **{**values, "undone": "'a_aide'"})
    assert "状态" in siege.refused("aide", born_undone)
    assert "denied" in siege.refused("aide", kept, "UPDATE question_wording SET text = 'x'")


def test_an_older_wording_comes_back_by_undoing_the_newer_one_alone(siege: Siege) -> None:
    its, kept = siege.things["third"], "'问三，整理过', nickname = '网友甲'"
    back = f"UPDATE question SET text = {kept} WHERE id = {its}"
    words = "'n', 'other', '网友甲', '问三，整理过', 'mask'"
    newer = (
        f"INSERT INTO question_wording VALUES ({its}, 3, {words}, 0, 'a_aide', '{NOW}', 's', NULL)",
        f"UPDATE question SET text = 'other', nickname = 'n' WHERE id = {its}",
    )
    undone = "UPDATE question_wording SET undone_by = 'a_aide' WHERE number = {}"
    first = f"UPDATE question SET text = '问三' WHERE id = {its}"
    assert "状态" in siege.refused("aide", *newer, back)
    assert "留存" in siege.refused("aide", *newer, first)
    siege.done("aide", *newer, undone.format(3), back, undone.format(2), first)
    again = f"UPDATE question SET text = '问三，整理过' WHERE id = {its}"
    assert siege.refused("aide", undone.format(2), first, again)


def test_what_was_masked_is_read_by_aides_and_reviewers_alone(siege: Siege) -> None:
    readers = {role for role in ATTACKERS if siege.may(role, "SELECT * FROM question_wording")}
    assert readers == {"aide", "reviewer"}


def test_nobody_outside_the_roster_sees_a_title(siege: Siege) -> None:
    for role in ("outsider", "administrator"):
        assert siege.refused(role, "SELECT title FROM interview") == ""
        assert siege.refused(role, "SELECT name FROM guest") == ""


def test_who_sits_in_one_programme_sees_nothing_of_another(siege: Siege) -> None:
    for role in ("director", "reviewer", "publisher", "aide", "collector", "technician"):
        siege.refused(role, f"SELECT title FROM interview WHERE id = {siege.other}")
        siege.refused(role, f"SELECT * FROM journal_entry WHERE programme = {siege.other}")
        siege.refused(role, f"SELECT * FROM roster WHERE programme = {siege.other}")


def test_nobody_outside_the_roster_reads_a_question_or_a_line(siege: Siege) -> None:
    for table in ("question", "line_version", "answer_version", "publication", "air_item"):
        assert siege.refused("outsider", f"SELECT * FROM {table}") == ""
    assert siege.refused("outsider", "SELECT * FROM journal_entry WHERE programme = 1") == ""


def test_planner_and_auditor_see_every_programme(siege: Siege) -> None:
    for role in ("planner", "auditor", "courier"):
        siege.done(role, f"SELECT title FROM interview WHERE id = {siege.other}")


def test_the_journal_is_neither_changed_nor_shortened(siege: Siege) -> None:
    for role in ATTACKERS:
        assert "denied" in siege.refused(role, "UPDATE journal_entry SET act = 'x'")
        assert "denied" in siege.refused(role, "DELETE FROM journal_entry")
        assert "denied" in siege.refused(role, "TRUNCATE journal_entry")


def test_not_even_the_owner_of_the_tables_changes_the_journal(siege: Siege) -> None:
    with pytest.raises(Refusal, match="只增不改"):
        siege.owner("UPDATE journal_entry SET act = 'x'")


def test_nobody_writes_the_journal_in_anothers_name(siege: Siege) -> None:
    for role in ATTACKERS:
        with pytest.raises(psycopg.Error, match="自己的名义"), siege.attack(role) as cursor:
            entry(cursor, "boss", "desk.signed_in", programme=0)


def test_the_journal_is_gapless_for_a_plain_client_too(siege: Siege) -> None:
    with pytest.raises(psycopg.Error, match="相连"), siege.attack("host") as cursor:
        entry(cursor, siege.login("host"), "desk.signed_in", programme=0, number=99999)


@pytest.mark.parametrize(
    ("column", "value"),
    [("digest", "d" * 64), ("at", "2025-06-20"), ("at", NOW.replace("T", " ")), ("detail", "no")],
)
def test_nobody_breaks_the_chain_with_a_false_entry(siege: Siege, column: str, value: str) -> None:
    for role in ("outsider", "auditor", "host"):
        with pytest.raises(psycopg.Error), siege.attack(role) as cursor:
            entry(cursor, siege.login(role), "desk.signed_in", programme=0, **{column: value})


def test_an_entry_with_every_sign_is_taken_as_the_program_chains_it(siege: Siege) -> None:
    place = "".join(map(chr, (*range(1, 0xA0), 0x2028, 0xFEFF, 0x1F600))) + "电脑"
    with siege.attack("outsider") as cursor:
        assert entry(cursor, siege.login("outsider"), "desk.signed_in", programme=0, place=place)


def test_nobody_takes_the_next_number_and_leaves_the_head_behind(siege: Siege) -> None:
    mine = siege.login("outsider")
    with siege.attack("outsider") as cursor:
        entry(cursor, mine, "desk.signed_in", programme=0)
        with pytest.raises(psycopg.Error, match="账头"):
            cursor.execute(b"SET CONSTRAINTS ALL IMMEDIATE")
    with pytest.raises(psycopg.Error, match="账头"):
        _committed(siege, mine)
    siege.room.boss.execute(people.rename, mine, "somebody", "")


def _committed(siege: Siege, login: str) -> None:
    """A single entry, kept by a client that never moves the head."""
    with siege.server.connect(siege.name, login, PASSWORD) as client, client.transaction():
        entry(client.cursor(), login, "desk.signed_in", programme=0)


def test_an_auditor_signs_in_takes_the_proof_out_and_writes_nothing_else(siege: Siege) -> None:
    mine = siege.login("auditor")
    with siege.attack("auditor") as cursor:
        assert entry(cursor, mine, "desk.signed_in", programme=0)
    with siege.attack("auditor") as cursor:
        assert entry(cursor, mine, "responsibility.take_out", "line")
    with siege.attack("auditor") as cursor:
        assert entry(cursor, mine, "reconciliation.take_out", "interview")
    with pytest.raises(psycopg.Error, match="角色"), siege.attack("auditor") as cursor:
        entry(cursor, mine, "record.approve", "line")
    for table in ("question", "line", "line_version", "publication", "interview", "roster"):
        assert "denied" in siege.refused("auditor", f"DELETE FROM {table}")


def test_a_collector_notes_arrivals_and_nothing_else(siege: Siege) -> None:
    mine = siege.login("collector")
    with siege.attack("collector") as cursor:
        assert entry(cursor, mine, "question.arrive")
    with pytest.raises(psycopg.Error, match="角色"), siege.attack("collector") as cursor:
        entry(cursor, mine, "record.approve", "line")


def test_a_text_is_sealed_once_and_by_its_author(siege: Siege) -> None:
    thing = {"thing_id": siege.things["line"], "version": 1, "text_digest": "f" * 64}
    for role in ("stenographer", "reviewer"):
        with pytest.raises(psycopg.Error, match="自己的名义"), siege.attack(role) as cursor:
            entry(cursor, siege.login(role), "record.draft", "line", **thing)


def test_the_host_picks_questions_and_screens_none(siege: Siege) -> None:
    asked = (
        f"UPDATE air_item SET state = 'asked_on_air' WHERE question_id = {siege.things['second']}"
    )
    siege.done("host", asked)
    assert "denied" in siege.refused("host", "UPDATE question SET state = 'rejected'")
    assert "denied" in siege.refused("aide", asked)


def test_only_the_director_skips_a_line(siege: Siege) -> None:
    for role in ("stenographer", "publisher", "host"):
        statement = (
            f"INSERT INTO skipped_line VALUES ({siege.things['line']}, '{siege.login(role)}',"
            f" '{NOW}')"
        )
        assert "denied" in siege.refused(role, statement)


def test_a_person_never_says_that_readers_have_a_line(siege: Siege) -> None:
    online = f"UPDATE publication SET state = 'online' WHERE line_id = {siege.things['line']}"
    for role in ("publisher", "director", "reviewer", "technician"):
        assert "状态" in siege.refused(role, online)
    siege.done("courier", online)


def test_the_courier_carries_and_decides_nothing(siege: Siege) -> None:
    assert "denied" in siege.refused("courier", approving(siege, "courier"))
    assert "denied" in siege.refused("courier", releasing(siege, "courier", "approved"))
    assert "状态" in siege.refused("courier", "UPDATE publication SET state = 'withdrawn'"
                                 f" WHERE line_id = {siege.things['line']}")  # fmt: skip


def test_only_the_director_pauses_and_only_the_planner_approves_a_plan(siege: Siege) -> None:
    pause = "UPDATE interview SET state = 'paused' WHERE id = 1"
    siege.done("director", pause)
    assert "状态" in siege.refused("host", pause)
    assert "状态" in siege.refused("planner", pause)
    leap = f"UPDATE interview SET state = 'approved' WHERE id = {siege.other}"
    assert "状态" in siege.refused("planner", leap)


def test_a_rehearsal_never_reaches_a_real_portal(siege: Siege) -> None:
    siege.owner("UPDATE interview SET rehearsal = true WHERE id = 1")
    try:
        for url in ("https://www.example.gov.cn", "http://localhost.example.cn/x",
                    "http://127.0.0.1@example.cn"):  # fmt: skip
            reach = f"UPDATE interview SET portal_url = '{url}' WHERE id = 1"
            assert "彩排" in siege.refused("technician", reach)
        near = "UPDATE interview SET portal_url = 'http://127.0.0.1:8765' WHERE id = 1"
        siege.done("technician", near)
    finally:
        siege.owner("UPDATE interview SET rehearsal = false WHERE id = 1")


def test_nobody_gives_oneself_a_role(siege: Siege) -> None:
    for role in ("stenographer", "collector", "auditor", "outsider", "publisher"):
        mine = f"INSERT INTO roster VALUES (1, '{siege.login(role)}', 'reviewer')"
        assert "denied" in siege.refused(role, mine)


def test_a_director_gives_roles_in_an_own_programme_alone(siege: Siege) -> None:
    siege.done("director", "INSERT INTO roster VALUES (1, 'stranger', 'host')")
    abroad = f"INSERT INTO roster VALUES ({siege.other}, 'stranger', 'host')"
    assert "security policy" in siege.refused("director", abroad)
    house = "INSERT INTO roster VALUES (0, 'stranger', 'planner')"
    assert "security policy" in siege.refused("director", house)


@pytest.mark.parametrize("group", ["courier", "member", "bogus"])
@pytest.mark.parametrize("role", ["planner", "director"])
def test_nobody_takes_a_seat_that_is_no_role(siege: Siege, role: str, group: str) -> None:
    """The courier's group would be granted with it, and no window knows such a seat."""
    mine = f"INSERT INTO roster VALUES (1, '{siege.login(role)}', '{group}')"
    assert "角色" in siege.refused(role, mine)


def test_the_studio_keeps_its_administrator(siege: Siege) -> None:
    mine = siege.login("administrator")
    gone = f"DELETE FROM roster WHERE login = '{mine}'"
    assert "不能取消自己" in siege.refused("administrator", gone)
    retired = f"UPDATE person SET active = false WHERE login = '{mine}'"
    assert "不能停用自己" in siege.refused("administrator", retired)


def test_what_a_netizen_wrote_to_the_letter_is_read_by_nobody_as_a_table(siege: Siege) -> None:
    for role in ATTACKERS:
        assert "denied" in siege.refused(role, "SELECT * FROM question_raw")


def test_raw_words_are_read_after_the_reason_is_kept(siege: Siege) -> None:
    reading = f"SELECT * FROM rights.read_raw({siege.things['second']})"
    assert "理由" in siege.refused("aide", reading)
    desk = siege.room[siege.login("aide")]
    with pytest.raises(Refusal, match="理由"):
        desk.query(raw, siege.things["third"])
    desk.execute(open_raw, siege.things["third"], RawReason.CONTACT)
    assert desk.query(raw, siege.things["third"]) == ("网友甲", "问三")


def test_who_reads_raw_words_and_takes_it_back_has_read_nothing(siege: Siege) -> None:
    mine, thing = siege.login("reviewer"), siege.things["second"]
    reading = f"SELECT * FROM rights.read_raw({thing})".encode()
    with siege.attack("reviewer") as cursor:
        entry(cursor, mine, "question.open_raw", thing_id=thing)
        with pytest.raises(psycopg.Error, match="理由"):
            cursor.execute(reading)
    with siege.attack("reviewer") as cursor:
        cursor.execute(b"SAVEPOINT within")
        entry(cursor, mine, "question.open_raw", thing_id=thing)
        cursor.execute(b"RELEASE within")
        with pytest.raises(psycopg.Error, match="理由"):
            cursor.execute(reading)


def test_raw_words_are_for_aide_reviewer_and_handler_alone(siege: Siege) -> None:
    reading = f"SELECT * FROM rights.read_raw({siege.things['asked']})"
    siege.done("aide", reading)
    siege.done("reviewer", reading)
    for role in ATTACKERS:
        if role not in ("aide", "reviewer"):
            assert "只给" in siege.refused(role, reading)


def test_the_auditor_checks_raw_words_without_a_look_at_them(siege: Siege) -> None:
    siege.done("auditor", "SELECT * FROM rights.raw_digests()")
    assert "审计员" in siege.refused("aide", "SELECT * FROM rights.raw_digests()")


def test_a_person_changes_the_own_password_and_no_other(siege: Siege) -> None:
    kept = siege.room.database.verifier("any", "another-password")
    change = f"UPDATE person SET password = '{kept}' WHERE login = '{{}}'"
    siege.done("host", change.format(siege.login("host")))
    assert siege.refused("host", change.format(siege.login("reviewer"))) == ""
    siege.done("administrator", change.format(siege.login("reviewer")))


def test_a_password_never_comes_in_the_clear(siege: Siege) -> None:
    mine = f"UPDATE person SET password = 'a-clear-one' WHERE login = '{siege.login('host')}'"
    assert "SCRAM" in siege.refused("host", mine)


def test_an_administrator_makes_no_login_of_the_servers_own(siege: Siege) -> None:
    for name in ("owner", "keeper"):
        taken = f"INSERT INTO person VALUES ('{name}', 'n', 'u', '', true)"
        assert siege.refused("administrator", taken) != ""
    sealed = siege.room.database.verifier("any", PASSWORD)
    carried = f"UPDATE person SET password = '{sealed}' WHERE login = 'courier'"
    assert "角色" in siege.refused("administrator", carried)


def test_a_role_held_elsewhere_counts_for_nothing_here(siege: Siege) -> None:
    boss = siege.room["boss"].in_programme(siege.other)
    boss.execute(people.give_role, siege.login("host"), Role.REVIEWER)
    boss.execute(people.give_role, siege.login("publisher"), Role.STENOGRAPHER)
    try:
        assert siege.refused("host", approving(siege, "host")) == ""
        renamed = f"UPDATE line SET speaker_name = 'x' WHERE id = {siege.things['waiting']}"
        assert "角色" in siege.refused("publisher", renamed)
    finally:
        boss.execute(people.take_role, siege.login("host"), Role.REVIEWER)
        boss.execute(people.take_role, siege.login("publisher"), Role.STENOGRAPHER)


BROKEN = (
    ("DROP POLICY question_seen ON question", "question_seen"),
    ("ALTER POLICY line_seen ON line USING (true)", "line_seen"),
    ("ALTER TABLE line_version DISABLE TRIGGER line_version_four_eyes", "four_eyes"),
    ("DROP TRIGGER rights_by ON journal_entry", "rights_by"),
    ("ALTER TABLE question DISABLE ROW LEVEL SECURITY", "rows question"),
    ("GRANT SELECT ON question_raw TO PUBLIC", "question_raw"),
    ("GRANT UPDATE (text) ON line_version TO courier", "line_version text courier"),
    ("CREATE OR REPLACE FUNCTION rights.exempt() RETURNS boolean LANGUAGE sql RETURN true",
     "exempt"),
    ("DELETE FROM roster WHERE login = 'host'", ""),
)  # fmt: skip


@pytest.mark.parametrize(("statement", "named"), BROKEN)
def test_what_is_not_as_it_was_laid_down_shows_by_name(
    siege: Siege, statement: str, named: str
) -> None:
    with siege.room.database.altering() as connection:
        assert faults(connection) == ()
        connection.exec_driver_sql(statement)
        found = faults(connection)
        connection.rollback()
    assert bool(found) == bool(named)
    assert all(named in fault for fault in found)


def test_a_programme_is_planned_by_the_planner_alone(siege: Siege) -> None:
    planned = (
        "INSERT INTO interview (id, title, unit, host, venue, editor, starts_at, minutes, state,"
        " ad_hoc_reason, rehearsal, portal_url, revision)"
        f" VALUES (99, 't', 'u', '', '', '', '{NOW}', 60, '{{}}', 'r', false, '', 1)"
    )
    head = "INSERT INTO journal_head VALUES (99, 0, repeat('0', 64))"
    siege.done("planner", head, planned.format("planned"))
    assert "状态" in siege.refused("planner", head, planned.format("proposed"))
    for role in ("administrator", "director", "auditor"):
        assert "denied" in siege.refused(role, planned.format("planned"))


def test_nobody_says_that_somebody_else_is_there(siege: Siege) -> None:
    aide = siege.login("aide")
    said = f"INSERT INTO presence VALUES ('x', 1, '{aide}', 'pc', 'review', '', 0, false, 1, '')"
    assert "row-level security" in siege.refused("reviewer", said)
    siege.refused("reviewer", f"DELETE FROM presence WHERE by = '{aide}'")
    siege.refused("reviewer", "UPDATE presence SET thing_id = 0")


def test_nobody_off_the_roster_sees_who_is_at_a_programme(siege: Siege) -> None:
    siege.done("reviewer", "SELECT * FROM presence WHERE programme = 1")
    siege.refused("outsider", "SELECT * FROM presence WHERE programme = 1")
    me = siege.login("outsider")
    said = f"INSERT INTO presence VALUES ('x', 1, '{me}', 'pc', 'review', '', 0, false, 1, '')"
    assert "row-level security" in siege.refused("outsider", said)


PHOTO = (
    "INSERT INTO photo (interview_id, sha256, width, height, data, brought_by, brought_at, waits)"
    " VALUES (1, {name}, 1, 1, 'x', '{by}', '{now}', true)"
)
NAMED = "encode(sha256('x'), 'hex')"


def test_a_photo_is_kept_by_its_content_in_ones_own_name(siege: Siege) -> None:
    me = siege.login("stenographer")
    assert siege.may("stenographer", PHOTO.format(name=NAMED, by=me, now=NOW))
    assert not siege.may("stenographer", PHOTO.format(name="repeat('0', 64)", by=me, now=NOW))
    assert not siege.may("stenographer", PHOTO.format(name=NAMED, by="steno", now=NOW))


@pytest.mark.parametrize("role", ["stenographer", "photo_editor", "reviewer", "publisher"])
def test_nobody_changes_a_photo_or_what_a_version_names(siege: Siege, role: str) -> None:
    for change in (
        "UPDATE photo SET data = 'y'",
        "UPDATE photo SET sha256 = 'y'",
        "UPDATE line_version SET photos = '[]'",
        "UPDATE publication SET photos = '[]'",
    ):
        assert not siege.may(role, change), change


def test_a_photo_that_a_version_names_is_not_dropped(siege: Siege) -> None:
    number = siege.room["steno"].execute(photo_line.bring, plain("#aa3300"))
    siege.room["steno"].execute(photo_line.write, number, "抽样现场")
    drop = f"DELETE FROM photo WHERE id = {number}"
    assert "不能删" in siege.refused("stenographer", drop)


BY_HAND = "UPDATE interview SET portal_url = 'paste:' WHERE id = 1"
TICK = f"UPDATE paste SET turn = 1, ticked_at = '{NOW}' WHERE turn IS NULL"


def test_what_nobody_ticked_off_is_not_pasted(siege: Siege) -> None:
    pasted = f"UPDATE publication SET state = 'pasted' WHERE line_id = {siege.things['line']}"
    assert "没有人确认" in siege.refused("publisher", pasted)
    assert "状态" in siege.refused("publisher", TICK, pasted)  # its portal has an interface
    with by_hand(siege):
        siege.done("publisher", TICK, pasted)
        for role in ("director", "technician", "reviewer", "courier"):
            assert siege.refused(role, pasted)


def test_a_tick_is_in_ones_own_name_and_stays(siege: Siege) -> None:
    line = siege.things["line"]
    mine = (
        "INSERT INTO paste (interview_id, publication_id, entry, deed, after, sha256, by, place,"
        " at, evidence) SELECT 1, id, '{entry}', 'place', '', '', '{by}', 'pc', '{now}', ''"
        " FROM publication WHERE line_id = {line}"
    )
    me = siege.login("publisher")
    siege.done("publisher", mine.format(entry=f"line-{line}", by=me, now=NOW, line=line))
    other = mine.format(entry=f"line-{line}", by="publisher", now=NOW, line=line)
    assert "自己的名义" in siege.refused("publisher", other)
    elsewhere = mine.format(entry="line-1000", by=me, now=NOW, line=line)
    assert "另一场" in siege.refused("publisher", elsewhere)
    assert "只增不改" in siege.refused("publisher", TICK, "UPDATE paste SET turn = 2")
    assert "只增不改" in siege.refused("publisher", TICK, "UPDATE paste SET evidence = 'x'")
    assert "denied" in siege.refused("publisher", "DELETE FROM paste")


def test_who_pastes_lets_a_held_release_go_and_holds_none(siege: Siege) -> None:
    line = siege.things["line"]
    siege.done("publisher", f"UPDATE publication SET held_until = NULL WHERE line_id = {line}")
    hold = f"UPDATE publication SET held_until = '{NOW}' WHERE line_id = {line}"
    assert "状态" in siege.refused("publisher", hold)


def test_who_pasted_by_hand_does_not_turn_to_an_interface(siege: Siege) -> None:
    away = "UPDATE interview SET portal_url = '' WHERE id = 1"
    with by_hand(siege):
        siege.done("technician", away)
        siege.owner(TICK)
        assert "人工贴上" in siege.refused("technician", away)


@contextmanager
def by_hand(siege: Siege) -> Iterator[None]:
    """The programme pasted by hand, for a while."""
    siege.owner(BY_HAND)
    try:
        yield
    finally:
        siege.owner("ALTER TABLE paste DISABLE TRIGGER USER")
        siege.owner("UPDATE paste SET turn = NULL, ticked_at = NULL")
        siege.owner("ALTER TABLE paste ENABLE TRIGGER USER")
        siege.owner("UPDATE interview SET portal_url = '' WHERE id = 1")


ASKED = (
    "INSERT INTO correction_request (interview_id, kind, entry, line_id, version, reason, by, at,"
    " answer) VALUES (1, 'withdrawal', '{entry}', {line}, 1, 'r', '{by}', '{now}', '')"
)
CLOSED = (
    "UPDATE correction_request SET answer = '{answer}', closed_by = '{by}', closed_at = '{now}'"
)


def test_a_request_is_in_ones_own_name_and_about_what_it_names(siege: Siege) -> None:
    me, line = siege.login("proofreader"), siege.things["line"]
    right = {"by": me, "line": line, "entry": f"line-{line}", "now": NOW}
    siege.done("proofreader", ASKED.format(**right))
    assert "自己的名义" in siege.refused("proofreader", ASKED.format(**{**right, "by": "boss"}))
    other = ASKED.format(**{**right, "entry": "line-1000"})
    assert "另一场" in siege.refused("proofreader", other)


def test_a_request_is_declined_by_reviewer_or_publisher_alone_and_once(siege: Siege) -> None:
    for role in ("reviewer", "publisher"):
        closed = CLOSED.format(answer="不", by=siege.login(role), now=NOW)
        siege.done(role, closed)
        again = CLOSED.format(answer="还是不", by=siege.login(role), now=NOW)
        assert "自己的名义" in siege.refused(role, closed, again)
    me = siege.login("proofreader")
    siege.done("proofreader", CLOSED.format(answer="", by=me, now=NOW))
    siege.refused("proofreader", CLOSED.format(answer="不", by=me, now=NOW))
    siege.refused("stenographer", CLOSED.format(answer="", by="a_stenographer", now=NOW))


def test_an_aide_hands_in_for_the_own_unit_and_decides_on_no_nomination(siege: Siege) -> None:
    added = (
        "INSERT INTO nomination (year, unit, version, state, plan_row_id)"
        " VALUES (2026, '{unit}', 0, 'received', NULL)"
    )
    siege.done("aide", added.format(unit="市场监管局"))
    assert "row-level" in siege.refused("aide", added.format(unit="教育局"))
    number = siege.things["nomination"]
    moved = f"UPDATE nomination SET state = '{{}}' WHERE id = {number}"
    siege.done("aide", moved.format("withdrawn"))
    assert "不由您" in siege.refused("aide", moved.format("declined"))
    siege.done("planner", moved.format("declined"))
    assert "denied" in siege.refused("host", moved.format("withdrawn"))


def test_only_the_office_confirms_a_proposal(siege: Siege) -> None:
    made = (
        "INSERT INTO proposal_version SELECT interview_id, 9, '{step}', 'r', title, unit,"
        " document_date, '{me}', at, salt, starts_at, minutes, leaders, core, concerns, contact,"
        " mode, document FROM proposal_version WHERE number = 1"
    )
    siege.done("aide", made.format(step="submitted", me="a_aide"))
    siege.done("planner", made.format(step="approved", me="a_planner"))
    for step in ("approved", "returned"):
        assert "不由您" in siege.refused("aide", made.format(step=step, me="a_aide"))
