"""Revision 0010 on a database in use: questions and decisions of before come through."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text

from studio.clock import Clock
from studio.database import Database
from studio.journal import Reader
from studio.migrations import _config, differences, upgrade
from studio.question import question
from studio.tally import tally
from tests.postgres import KEEPER, OWNER_PASSWORD, Postgres

AT = "2025-06-20T07:00:00.000000+00:00"
QUESTION = (
    "INSERT INTO question (id, interview_id, channel, channel_ref, portal_ref, nickname, text,"
    f" received_at, state, reason, unit, revision) VALUES (7, 1, :channel, '1', '', '网友', '问',"
    f" '{AT}', 'screened_in', '', '', 1)"
)
DECISION = (
    "INSERT INTO screening_decision (question_id, decision, reason, unit, by, at, state_before,"
    f" reason_before, unit_before) VALUES (7, 'admit', '', '', 'aide', '{AT}', 'received', '', '')"
)


def fill(database: Database, channel: str) -> None:
    """A studio of revision 0009 with one question that was admitted."""
    with database.altering() as connection:
        command.upgrade(_config(connection), "0009")
        connection.execute(text("INSERT INTO journal_head VALUES (1, 0, :d)"), {"d": "0" * 64})
        connection.execute(text(
            "INSERT INTO interview (id, title, unit, host, venue, editor, ad_hoc_reason,"
            " portal_url, starts_at, minutes, state, rehearsal, revision) VALUES (1, 't', 'u',"
            f" 'h', 'v', 'e', '', '', '{AT}', 60, 'on_air', false, 3)"
        ))  # fmt: skip
        connection.execute(text(QUESTION), {"channel": channel})
        connection.execute(text(DECISION))


@pytest.fixture(params=["file", "server"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "file":
        database = Database(f"sqlite:///{tmp_path / 'old.sqlite'}")
        yield database
        database.close()
        return
    server: Postgres = request.getfixturevalue("server")
    known = f"SELECT FROM pg_roles WHERE rolname = '{KEEPER}'"
    server.do(
        f"DO $$ BEGIN IF NOT EXISTS ({known}) THEN"
        f" CREATE ROLE {KEEPER} LOGIN CREATEROLE PASSWORD '{OWNER_PASSWORD}'; END IF; END $$"
    )
    name = server.new_database(owner=KEEPER)
    database = Database(server.url(name, KEEPER))
    yield database
    database.close()
    server.drop(name)


@pytest.mark.parametrize(("channel", "name"), [("weibo", "微博"), ("elsewhere", "elsewhere")])
def test_what_stood_in_the_database_is_a_question_without_a_field(
    old: Database, channel: str, name: str
) -> None:
    fill(old, channel)
    upgrade(old)
    assert differences(old) == []
    with old.reading() as connection:
        reader = Reader(connection, "aide", 1, Clock().now())
        row = question(reader, 7)
        kept = connection.execute(text("SELECT kind_before FROM screening_decision")).scalar_one()
        assert (row.kind, row.topics, row.reporter, row.said_unit) == ("question", (), "", "")
        assert (row.channel_name, kept) == (name, "")
        assert tally(reader).by_channel == {channel: 1}
