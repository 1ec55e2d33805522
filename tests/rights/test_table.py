"""The written table of rights, held against the database cell by cell, by plain clients."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from psycopg.errors import InsufficientPrivilege, RaiseException

from studio.database import Base
from tests.rights.siege import ATTACKERS, NOW, Siege

PAGE = Path(__file__).parents[2] / "docs" / "rights.md"


class Row(NamedTuple):
    """One row of the page: what it is about, and the letters of each role."""

    thing: str
    columns: str
    cells: dict[str, str]


def rows() -> list[Row]:
    """The table as it is written."""
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    head = [cell.strip() for cell in lines[0].strip("|").split("|")]
    assert head[1:] == list(ATTACKERS)
    made = []
    for line in lines[1:]:
        name, *cells = (cell.strip() for cell in line.strip().strip("|").split("|"))
        found = re.fullmatch(r"`([\w.]+)`(?: (.*))?", name)
        assert found is not None, name
        made.append(Row(found[1], found[2] or "", dict(zip(head[1:], cells, strict=True))))
    return made


ROWS = rows()
TABLES = sorted({row.thing for row in ROWS if not row.thing.startswith("rights.")})
ADDED = {
    "house_fact": "INSERT INTO house_fact VALUES ('other', 'x')",
    "department": "INSERT INTO department (active) VALUES (true)",
    "department_name": "INSERT INTO department_name VALUES ('新的局', {department}, 'alias')",
    "channel": "INSERT INTO channel (code, name, active) VALUES ('new', '新的', true)",
    "account":
        "INSERT INTO account (platform, number, name, unit, \"by\", at)"
        " VALUES ('weibo', '8', '新的', 'u', '{me}', '{now}')",
    "notice_place": "INSERT INTO notice_place (name, active) VALUES ('新的', true)",
    "service_guide":
        "INSERT INTO service_guide (title, url, unit, active)"
        " VALUES ('新的', 'https://a.gov.cn', '', true)",
    "notice_evidence":
        "INSERT INTO notice_evidence VALUES (1, 9, {notice_place}, 'http://a.cn', '{now}', '', 's',"
        " '{me}', '{now}')",
    "notice_version":
        "INSERT INTO notice_version VALUES (1, 9, 'l', '', 't', '', 's', 'draft', '{me}', '{now}',"
        " NULL, NULL, NULL, '', '', '', '')",
    "public_facts_version":
        "INSERT INTO public_facts_version VALUES (1, 9, 'l', '', '{{}}', '', 's', 'draft', '{me}',"
        " '{now}', NULL, NULL, NULL, '', '', '', '')",
    "notice_issue": "INSERT INTO notice_issue VALUES (1, 2, '{now}', 0, '', 's', '{me}', '{now}')",
    "date_change":
        "INSERT INTO date_change VALUES (1, 9, '{now}', NULL, 'planned', 'r', 's', '{me}',"
        " '{now}')",
    "programme_topic":
        "INSERT INTO programme_topic VALUES (1, 9, ',land,', 's', '{me}', '{now}')",
    "draft_decision":
        "INSERT INTO draft_decision VALUES (1, 9, 't', 'http://a.cn', 'b', '2025-06-01',"
        " '2025-06-30', 0, '', '', 's', '{me}', '{now}')",
    "adoption_version":
        "INSERT INTO adoption_version VALUES (1, 9, 'l', '', 't', '', 's', 'draft', '{me}',"
        " '{now}', NULL, NULL, NULL, '', '', '', '')",
    "topic_link":
        "INSERT INTO topic_link VALUES (1, 9, 'work', 't', 'o', '2025-06-20', 'http://a.cn', 's',"
        " '{me}', '{now}', NULL, '')",
    "archive_waiver":
        "INSERT INTO archive_waiver VALUES (1, 9, 'video', 1, 'r', 's', '{me}', '{now}')",
    "closing": "INSERT INTO closing VALUES (1, 9, '{me}', '{now}', NULL, NULL)",
    "archive_seal": "INSERT INTO archive_seal VALUES (1, 9, '{{}}', 's', '{me}', '{now}')",
    "archive_file":
        "INSERT INTO archive_file VALUES (1, 9, 'n', 1, 'd', 1, '{me}', '{now}')",
    "retention": "INSERT INTO retention VALUES (1, 9, '2027-01-01', 'r', 's', '{me}', '{now}')",
    "erasure":
        "INSERT INTO erasure (interview_id, question_id, reason, salt, asked_by, asked_at)"
        " VALUES (1, {asked}, 'r', 's', '{me}', '{now}')",
    "guest_rank":
        "INSERT INTO guest_rank (name, standing, active) VALUES ('新的', 'other', true)",
    "attendance":
        "INSERT INTO attendance VALUES (1, 9, {guest}, 'absent', NULL, 'u', '', '', 's',"
        " '{me}', '{now}')",
    "assessment_count": "INSERT INTO assessment_count VALUES (1, 'u', 'received', 3)",
    "assessment_basis": "INSERT INTO assessment_basis VALUES ({other}, 1, 'r', '{now}')",
    "assessment_sum": "INSERT INTO assessment_sum VALUES ('{now}', '', 'u', 'received', 3)",
    "rehearsal_attendance":
        "INSERT INTO rehearsal_attendance VALUES (1, 9, '[]', '{me}', '{now}', 's', 'r')",
    "training": "INSERT INTO training (version) VALUES (1)",
    "training_version":
        "INSERT INTO training_version VALUES ({training}, 9, '2026-03-01', 'training', 't', '',"
        " false, '', '{me}', '{now}', 's')",
    "training_attendance":
        "INSERT INTO training_attendance VALUES ({training}, 9, NULL, 'n', '', true, '{me}',"
        " '{now}', 's')",
    "reporting_duty": "INSERT INTO reporting_duty (version) VALUES (1)",
    "reporting_duty_version":
        "INSERT INTO reporting_duty_version VALUES ({reporting_duty}, 9, 't', 's', '2026-03-31',"
        " 'open', '', '{me}', '{now}', 's')",
    "expert":
        "INSERT INTO expert (name, post, unit, field, active) VALUES ('n', 'p', 'u', '', true)",
    "joint_member": "INSERT INTO joint_member (name, active) VALUES ('新的', true)",
    "sentiment_report":
        "INSERT INTO sentiment_report (interview_id, question_id, number, level, noticed_at, gist,"
        " count, reaction, media, proposal, by, at, salt) VALUES (1, {third}, 9, 'major', '{now}',"
        " 'g', 1, '', '', 'p', '{me}', '{now}', 's')",
    "sentiment_recipient":
        "INSERT INTO sentiment_recipient VALUES ({sentiment}, {late_member}, 1, 'u', NULL, NULL,"
        " NULL, NULL)",
    "alembic_version": "INSERT INTO alembic_version VALUES ('9')",
    "person": "INSERT INTO person VALUES ('fresh.one', '新', '单位', '', true)",
    "roster": "INSERT INTO roster SELECT {place}, 'stranger', {role}",
    "journal_head": "INSERT INTO journal_head VALUES (77, 0, repeat('0', 64))",
    "journal_entry":
        "INSERT INTO journal_entry SELECT 0, h.number + 1, '{now}', '{me}', 'psql',"
        " 'desk.signed_in', 'person', 0, 0, 'done', '{{}}', '', 'c', h.digest, 'd'"
        " FROM journal_head h WHERE h.programme = 0",
    "interview":
        "INSERT INTO interview VALUES (78, 't', 'u', '', '', '', '{now}', 60, 'planned', 'r',"
        " false, '', NULL, NULL, 1)",
    "opening_words": "INSERT INTO opening_words VALUES (1, 2, 't', 's', '{me}', '{now}')",
    "halt": "INSERT INTO halt VALUES (1, 9, 'paused', 'r', '{me}', '{now}')",
    "extension": "INSERT INTO extension VALUES (1, 9, 60, 75, 'r', '{me}', '{now}')",
    "floor_tick": "INSERT INTO floor_tick VALUES (1, 'lights', '', '{me}', '{now}')",
    "guest": "INSERT INTO guest (interview_id, position, name, post) VALUES (1, 9, 'n', 'p')",
    "question":
        "INSERT INTO question (interview_id, channel, channel_ref, portal_ref, nickname, text,"
        " received_at, state, reason, unit, revision)"
        " VALUES (1, 'email', 'new', '', 'n', 't', '{now}', 'received', '', '', 0)",
    "question_raw": "INSERT INTO question_raw VALUES ({bare}, 'n', 't', 's')",
    "question_wording":
        "INSERT INTO question_wording VALUES ({third}, 3, 'n', 't', 'n', 't0', 'reword', 0, '{me}',"
        " '{now}', 's', NULL)",
    "question_told": "INSERT INTO question_told VALUES ({third}, 'received/')",
    "origin_reply":
        "INSERT INTO origin_reply SELECT {third}, 9, 1, p.id, 'replied', '', 's', '{me}', '{now}'"
        " FROM publication p LIMIT 1",
    "rating": "INSERT INTO rating VALUES ({third}, 9, 1, 5, 'c', 's', '{now}', '{now}')",
    "screening_decision":
        "INSERT INTO screening_decision (question_id, decision, reason, unit, by, at,"
        " state_before, reason_before, unit_before)"
        " VALUES ({third}, 'admit', '', '', '{me}', '{now}', 'received', '', '')",
    "word_list":
        "INSERT INTO word_list (name, rules, words, allowed, active, by, at)"
        " VALUES ('new', '[]', 1, 0, true, '{me}', '{now}')",
    "back_room_at_work": "INSERT INTO back_room_at_work VALUES (1, 'reading', 1, 2, 3)",
    "suggestions": "INSERT INTO suggestions VALUES ({third}, '{{}}', '{now}', '')",
    "question_words": "INSERT INTO question_words VALUES ({bare}, 1, 'w')",
    "question_flag": "INSERT INTO question_flag VALUES (1, 'word', {third})",
    "answer":
        "INSERT INTO answer (interview_id, question_id, route, concern)"
        " VALUES (1, {second}, 'feed', '')",
    "answer_source": "INSERT INTO answer_source VALUES ({answer}, 9, 's')",
    "answer_citation": "INSERT INTO answer_citation VALUES ({answer}, 9, {point}, 1)",
    "co_department": "INSERT INTO co_department VALUES ({answer}, 'u', '{me}', '{now}')",
    "co_signature":
        "INSERT INTO co_signature SELECT {answer}, 9, p.unit, '{me}', '{now}'"
        " FROM person p WHERE p.login = '{me}'",
    "review_step":
        "INSERT INTO review_step VALUES ('line', {draft}, 9, 1, 1, '{me}', '{now}')",
    "talking_point": "INSERT INTO talking_point (version, retired) VALUES (1, false)",
    "talking_point_version":
        "INSERT INTO talking_point_version VALUES"
        " ({point}, 9, 't', 'x', 's', '', NULL, NULL, '{me}', '{now}')",
    "plan_row":
        "INSERT INTO plan_row (year, position, version, dropped) VALUES (2026, 9, 1, false)",
    "plan_row_version":
        "INSERT INTO plan_row_version VALUES ({plan_row}, 9, 'revised', '', 6, 1, '', 'u', '', 't',"
        " 'department', '', '', '', '', '{me}', '{now}', 's')",
    "nomination":
        "INSERT INTO nomination (year, unit, version, state, plan_row_id)"
        " VALUES (2026, '市场监管局', 0, 'received', NULL)",
    "nomination_version":
        "INSERT INTO nomination_version VALUES ({nomination}, 9, 'handed_in', '', 'in_time', '',"
        " '市场监管局', '6月1日', 'g', 't', 'c', '', 'n', 'p', '', '', NULL, '{me}', '{now}', 's')",
    "proposal_version":
        "INSERT INTO proposal_version VALUES (1, 9, 'written', '', 't', 'u', NULL, '{me}',"
        " '{now}', 's', '{now}', 60, 'g', 'c', 'h', '', '', '')",
    "policy_document":
        "INSERT INTO policy_document (title, number, source, passages, active, by, at)"
        " VALUES ('new', '', '', 1, true, '{me}', '{now}')",
    "policy_passage": "INSERT INTO policy_passage VALUES ({policy}, 9, 't', 'w')",
    "answer_version":
        "INSERT INTO answer_version VALUES ({answer}, 2, 'l', 'q', 't', '', 's', 'draft',"
        " '{me}', '{now}', NULL, NULL, NULL, '', '', '')",
    "line":
        "INSERT INTO line (interview_id, position, speaker, speaker_name, started_by, started_at,"
        " late, commitment, discarded)"
        " VALUES (1, 99, 'host', '', '{me}', '{now}', false, false, false)",
    "line_version":
        "INSERT INTO line_version VALUES ({draft}, 2, 'l', '', 't', '', 's', 'draft',"
        " '{me}', '{now}', NULL, NULL, NULL, '', '', '')",
    "photo":
        "INSERT INTO photo (interview_id, sha256, width, height, data, brought_by, brought_at,"
        " waits) VALUES (1, encode(sha256('x'), 'hex'), 1, 1, 'x', '{me}', '{now}', true)",
    "air_item":
        "INSERT INTO air_item VALUES ({asked}, 1, 9, 'queued_for_air', '{me}', NULL, NULL)",
    "follow_up":
        "INSERT INTO follow_up (interview_id, question_id, text, salt, by, at)"
        " VALUES (1, {on_air}, 't', 's', '{me}', '{now}')",
    "floor_note":
        "INSERT INTO floor_note (interview_id, kind, text, salt, by, at) VALUES (1,"
        " CASE '{me}' WHEN 'a_director' THEN 'cue' ELSE 'card' END, 't', 's', '{me}', '{now}')",
    "publication":
        "INSERT INTO publication (interview_id, line_id, version, entry, number, sequence, role,"
        " label, text, question, remark, spoken_at, late, released_by, released_at, state, sha256,"
        " fault) SELECT interview_id, line_id, version, entry, 9, sequence, role, label, text,"
        " question, remark, spoken_at, late, '{me}', '{now}', 'waiting', '', '' FROM publication"
        " WHERE line_id = {line}",
    "said_words":
        "INSERT INTO said_words SELECT id, interview_id, 'w' FROM publication"
        " WHERE line_id = {gone}",
    "withdrawal":
        "INSERT INTO withdrawal (interview_id, line_id, entry, reason, by, at, state, fault)"
        " VALUES (1, {line}, 'line-{line}', 'r', '{me}', '{now}', 'waiting', '')",
    "paste":
        "INSERT INTO paste (interview_id, publication_id, entry, deed, after, sha256, by, place,"
        " at, evidence) SELECT 1, id, entry, 'place', '', '', '{me}', 'pc', '{now}', ''"
        " FROM publication WHERE line_id = {line}",
    "correction_request":
        "INSERT INTO correction_request (interview_id, kind, entry, line_id, version, reason, by,"
        " at, answer) VALUES (1, 'correction', 'line-{line}', {line}, 1, 'r', '{me}', '{now}', '')",
    "skipped_line": "INSERT INTO skipped_line VALUES ({line}, '{me}', '{now}')",
    "sending_stop": "INSERT INTO sending_stop VALUES (1, '{me}', '{now}')",
    "feed_difference":
        "INSERT INTO feed_difference VALUES (1, 'line-998', 'foreign', 0, 1, '{now}')",
    "courier_channel":
        "INSERT INTO courier_channel (interview_id, up, since, fault, latency_ms,"
        " announced_revision, questions_cursor, entries_cursor, refused_revision, announce_fault)"
        " VALUES ({other}, true, '{now}', '', 1, 1, '', '', 0, '')",
    "outlet":
        "INSERT INTO outlet (interview_id, name, address, carries, by, at)"
        " VALUES (1, 'n', 'http://127.0.0.1:9/n', 'all', '{me}', '{now}')",
    "delivery":
        "INSERT INTO delivery SELECT {second_outlet}, id, 'sent', '{now}', NULL, 'd', ''"
        " FROM publication WHERE line_id = {line}",
    "outlet_withdrawal":
        "INSERT INTO outlet_withdrawal SELECT {second_outlet}, id, 'sent', '{now}', NULL, ''"
        " FROM withdrawal WHERE interview_id = 1",
    "outlet_status":
        "INSERT INTO outlet_status VALUES ({second_outlet}, true, '{now}', '', 1, 1, '', 0, '')",
    "outlet_difference":
        "INSERT INTO outlet_difference VALUES"
        " ({second_outlet}, 'line-998', 'foreign', 0, 1, '{now}')",
    "recording":
        "INSERT INTO recording (interview_id, name, started_at, offset_ms, rate, address,"
        " marked_by) VALUES (1, 'n', '{now}', 0, 25, '', '{me}')",
    "phrase":
        "INSERT INTO phrase (interview_id, short, text, by) VALUES (1, 'spaqf', 't', '{me}')",
    "segment": "INSERT INTO segment VALUES ({line}, 'press', '{me}')",
    "duty":
        "INSERT INTO duty (interview_id, ledger, line_id, kind, channel, suggested, unit, co_units,"
        " matter, level, verdict, due, state, open, version, pressed, began) VALUES (1, 'adopted',"
        " {approved}, '', '', '', '', '', '', '', '', '2025-07-04', 'open', true, 1, 0,"
        " '2025-06-20')",
    "duty_step":
        "INSERT INTO duty_step VALUES ({duty}, 9, 'begun', 'working', '', '', '', '', '', '', '',"
        " NULL, 's', '{me}', '{now}')",
    "supervision":
        "INSERT INTO supervision (interview_id, unit, year, serial, reply_by, by, at)"
        " VALUES (1, 'u', 2025, 9, '', '{me}', '{now}')",
    "presence":
        "INSERT INTO presence VALUES ('new', 0, '{me}', 'psql', 'review', '', 0, false, 1, '')",
    "courier_lease": "INSERT INTO courier_lease VALUES (2, 'x', 1, 0)",
}  # fmt: skip
CALLS = {
    "rights.read_raw": "SELECT * FROM rights.read_raw({asked})",
    "rights.wording_digests": "SELECT * FROM rights.wording_digests()",
    "rights.archived_raw": "SELECT * FROM rights.archived_raw(1)",
    "rights.archived_wordings": "SELECT * FROM rights.archived_wordings(1)",
    "rights.erase": "SELECT * FROM rights.erase({erasure})",
    "rights.worded_as": "SELECT rights.worded_as(1, 'n', 't')",
    "rights.in_unit": "SELECT true FROM rights.in_unit('u')",
    "rights.aide_for": "SELECT true FROM rights.aide_for('u')",
    "rights.wrote": "SELECT true FROM rights.wrote('line', 1)",
    "rights.raw_digests": "SELECT * FROM rights.raw_digests()",
    "rights.holds": "SELECT true FROM rights.holds(1, 'aide')",
    "rights.sees_all": "SELECT true FROM rights.sees_all()",
    "rights.seats": "SELECT true FROM rights.seats()",
    "rights.of_line": "SELECT true FROM rights.of_line(1)",
    "rights.of_answer": "SELECT true FROM rights.of_answer(1)",
    "rights.of_outlet": "SELECT true FROM rights.of_outlet(1)",
    "rights.of_publication": "SELECT true FROM rights.of_publication(1)",
    "rights.of_duty": "SELECT true FROM rights.of_duty(1)",
    "rights.of_question": "SELECT true FROM rights.of_question(1)",
    "rights.released_before": "SELECT true FROM rights.released_before(1, 'line-1', 1)",
    "rights.apart": "SELECT true FROM rights.apart(1)",
    "rights.may_note": "SELECT true FROM rights.may_note(1, 'a', 'done')",
    "rights.seals_own": "SELECT true FROM rights.seals_own('line', 1, 1, 'd')",
    "rights.near": "SELECT true FROM rights.near('')",
    "rights.runs": "SELECT true FROM rights.runs(1)",
    "rights.may_go": "SELECT true FROM rights.may_go(1, 'planned', 'proposed')",
    "rights.may_send": "SELECT true FROM rights.may_send(1, 'waiting', 'sent')",
    "rights.pasted": "SELECT true FROM rights.pasted(1)",
    "rights.goes_as": "SELECT true FROM rights.goes_as(1, 'line-1', 1, NULL)",
    "rights.may_paste": "SELECT true FROM rights.may_paste(1, 'waiting', 'pasted')",
    "rights.found": "SELECT * FROM rights.found('question', '{{问一}}', '{{问一}}', 10)",
    "rights.exempt": "SELECT true FROM rights.exempt()",
    "rights.prefix": "SELECT rights.prefix()",
    "rights.committed": "SELECT rights.committed('3'::xid)",
    "rights.memberships": "SELECT * FROM rights.memberships()",
    "rights.given": "SELECT * FROM rights.given()",
    "rights.settle": "SELECT rights.settle()",
}
TRIGGERS = {"rights.refuse", "rights.person_follows", "rights.person_settled",
            "rights.roster_settled", "rights.entry_whole", "rights.entry_counted"}  # fmt: skip


def filled(siege: Siege, statement: str, role: str) -> str:
    """The statement with the siege's own ids, for this attacker."""
    house = role == "administrator"
    values = {
        **siege.things, "me": siege.login(role), "now": NOW, "other": siege.other,
        "place": 0 if house else 1, "role": "'auditor'" if house else "'proofreader'",
    }  # fmt: skip
    return statement.format(**values)


def cell(row: Row, role: str) -> set[str]:
    """The letters of a cell."""
    return set(row.cells[role].replace("–", ""))


def written(thing: str, role: str) -> set[str]:
    """What the page says of a whole table."""
    return cell(next(row for row in ROWS if row.thing == thing and not row.columns), role)


@pytest.mark.parametrize("role", ATTACKERS)
@pytest.mark.parametrize("table", TABLES)
def test_a_cell_of_the_table_is_what_a_plain_client_can_do(
    siege: Siege, table: str, role: str
) -> None:
    said = written(table, role)
    reading = f"SELECT {'login, name' if table == 'person' else '*'} FROM {table}"
    found = {"R"} if siege.may(role, reading) else set()
    if siege.may(role, filled(siege, ADDED[table], role)):
        found.add("A")
    if siege.may(role, f"DELETE FROM {table} {_deletable(table)}"):
        found.add("D")
    assert found == said


def _deletable(table: str) -> str:
    if table == "roster":
        return "WHERE login <> session_user::text"
    return "WHERE state = 'queued_for_air'" if table == "air_item" else ""


@pytest.mark.parametrize("role", ATTACKERS)
@pytest.mark.parametrize("table", TABLES)
def test_a_column_is_changed_by_those_the_table_names(siege: Siege, table: str, role: str) -> None:
    said = {
        column: "C" in cell(row, role)
        for row in ROWS
        if row.thing == table and row.columns
        for column in row.columns.split(", ")
    }
    whose = "WHERE login <> 'courier'" if table == "person" else ""
    found = {
        column: siege.may(role, f'UPDATE {table} SET "{column}" = {_same(table, column)} {whose}')
        for column in _columns(siege, table)
    }
    assert found == {column: said.get(column, False) for column in found}


def _same(table: str, column: str) -> str:
    """What changes nothing; who reads no column of a table cannot name it on the right."""
    return "''" if (table, column) == ("person", "password") else f'"{column}"'


def _columns(siege: Siege, table: str) -> list[str]:
    with siege.attack("courier") as cursor:
        cursor.execute(
            b"SELECT attname FROM pg_attribute WHERE attrelid = %s::regclass AND attnum > 0"
            b" AND NOT attisdropped ORDER BY attnum", (table,),
        )  # fmt: skip
        return [name for (name,) in cursor.fetchall()]


@pytest.mark.parametrize("role", ATTACKERS)
def test_a_function_is_called_by_those_the_table_names(siege: Siege, role: str) -> None:
    said = {row.thing: "X" in cell(row, role) for row in ROWS if row.thing.startswith("rights.")}
    found = {name: _called(siege, role, filled(siege, call, role)) for name, call in CALLS.items()}
    assert found == said


def _called(siege: Siege, role: str, call: str) -> bool:
    try:
        with siege.attack(role) as cursor:
            cursor.execute(call.encode())
            return bool(cursor.fetchall())
    except (InsufficientPrivilege, RaiseException):
        return False


NEVER = (
    "TRUNCATE {table}",
    "TRUNCATE {table} CASCADE",
    "ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE {table} DISABLE TRIGGER ALL",
    "ALTER TABLE {table} ADD COLUMN mine int",
    "ALTER TABLE {table} OWNER TO CURRENT_USER",
    "DROP TABLE {table} CASCADE",
    "CREATE POLICY mine ON {table} USING (true)",
    "CREATE RULE mine AS ON UPDATE TO {table} DO INSTEAD NOTHING",
    "CREATE INDEX ON {table} ((1))",
    "COPY {table} TO 'mine'",
    "COPY {table} FROM STDIN",
    (
        "CREATE TRIGGER mine BEFORE INSERT ON {table} EXECUTE FUNCTION"
        " suppress_redundant_updates_trigger()"
    ),
    "COMMENT ON TABLE {table} IS 'mine'",
)


@pytest.mark.parametrize("role", ATTACKERS)
@pytest.mark.parametrize("table", TABLES)
def test_what_nobody_does_to_any_table(siege: Siege, table: str, role: str) -> None:
    made = [statement.format(table=table) for statement in NEVER]
    assert [statement for statement in made if _works(siege, role, statement)] == []


@pytest.mark.parametrize("role", ATTACKERS)
def test_nobody_hands_a_right_on(siege: Siege, role: str) -> None:
    rights = b"SELECT relacl::text FROM pg_class WHERE relname = 'line_version'"
    with siege.attack(role) as cursor:
        before = cursor.execute(rights).fetchall()
        cursor.execute(b"SAVEPOINT before")
        try:
            cursor.execute(b"GRANT ALL ON line_version TO PUBLIC")
        except InsufficientPrivilege:
            cursor.execute(b"ROLLBACK TO before")
        assert cursor.execute(rights).fetchall() == before


def _attempt(siege: Siege, role: str, statement: str) -> None:
    with siege.attack(role) as cursor:
        cursor.execute(statement.encode())


ABROAD = (
    "SET ROLE keeper",
    "SET ROLE owner",
    "SET SESSION AUTHORIZATION keeper",
    "SET session_replication_role = replica",
    "ALTER ROLE boss PASSWORD 'x'",
    "ALTER ROLE CURRENT_USER SUPERUSER",
    "CREATE ROLE mine",
    "DROP ROLE a_reviewer",
    "CREATE TABLE mine (a int)",
    "CREATE TEMP TABLE person (login text)",
    "CREATE SCHEMA mine",
    "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql RETURN 1",
    "CREATE FUNCTION rights.exempt(int) RETURNS boolean LANGUAGE sql RETURN true",
    "CREATE EXTENSION dblink",
    "DROP SCHEMA rights CASCADE",
    "SELECT * FROM rights.manifest",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'keeper'",
    "SELECT pg_read_file('PG_VERSION')",
    "SELECT setval('line_id_seq', 1)",
    "SELECT rolpassword FROM pg_authid",
    "SELECT password FROM person",
    "SELECT * FROM question_raw",
    "COPY (SELECT * FROM question_raw) TO STDOUT",
    "COPY (SELECT 1) TO PROGRAM 'cat'",
)


@pytest.mark.parametrize("role", ATTACKERS)
def test_the_ways_round_the_tables_are_closed(siege: Siege, role: str) -> None:
    open_ways = [way for way in ABROAD if _works(siege, role, way)]
    assert open_ways == []


def _works(siege: Siege, role: str, statement: str) -> bool:
    try:
        _attempt(siege, role, statement)
    except Exception:  # noqa: BLE001 - any refusal closes the way
        return False
    return True


@pytest.mark.parametrize("role", ATTACKERS)
def test_nobody_puts_on_a_group_that_is_not_ones_own(siege: Siege, role: str) -> None:
    with siege.attack("courier") as cursor:
        cursor.execute(b"SELECT rolname FROM pg_roles")
        roles = [name for (name,) in cursor.fetchall()]
    own = [name for name in roles if _works(siege, role, f'SET ROLE "{name}"')]
    named = {name.rpartition("_")[2] if name != siege.login(role) else "self" for name in own}
    seat = set() if role == "outsider" else {role.rpartition("_")[2]}
    assert named == {"self", "member", *seat}


def test_the_page_speaks_of_every_table_and_every_function(siege: Siege) -> None:
    assert {*Base.metadata.tables, "alembic_version"} == set(TABLES)
    with siege.attack("courier") as cursor:
        cursor.execute(
            b"SELECT 'rights.' || proname FROM pg_proc WHERE pronamespace = 'rights'::regnamespace"
        )
        there = {name for (name,) in cursor.fetchall()}
    assert there == {row.thing for row in ROWS if row.thing.startswith("rights.")} | TRIGGERS
    assert set(CALLS) == there - TRIGGERS
