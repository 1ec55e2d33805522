"""Revision 0002 on a database in use: nothing is lost on the way up, no rule on the way down."""

from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import text

from studio.database import Database
from studio.errors import Refusal
from studio.migrations import _config, downgrade, upgrade

CHANNEL = (
    "INSERT INTO courier_channel (interview_id, up, since, fault, latency_ms, announced_revision,"
    " questions_cursor, entries_cursor) VALUES (1, 1, '2025-06-20T07:00:00.000000+00:00', '', 9.5,"
    " 3, '7', '8')"
)
ORDER = (
    "INSERT INTO withdrawal (id, interview_id, line_id, entry, reason, by, at, state)"
    " VALUES (1, 1, NULL, 'line-1', '核实', 'publisher', '2025-06-20T07:00:00.000000+00:00',"
    " 'waiting')"
)
TRIGGERS = "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"


@pytest.fixture
def old(tmp_path: Path) -> Database:
    """A studio of revision 0001 with a channel and an order to withdraw."""
    database = Database(f"sqlite:///{tmp_path / 'old.sqlite'}")
    with database.writing() as connection:
        command.upgrade(_config(connection), "0001")
        connection.execute(text("INSERT INTO journal_head VALUES (1, 0, :d)"), {"d": "0" * 64})
        names = "title, unit, host, venue, editor, ad_hoc_reason, portal_url"
        connection.execute(
            text(
                f"INSERT INTO interview (id, {names}, starts_at, minutes, state, rehearsal,"
                " revision) VALUES (1, 't', 'u', 'h', 'v', 'e', '', '',"
                " '2025-06-20T07:00:00.000000+00:00', 60, 'on_air', 0, 3)"
            )
        )
        connection.execute(text(CHANNEL))
        connection.execute(text(ORDER))
    return database


def test_what_stood_in_the_database_still_stands(old: Database) -> None:
    upgrade(old)
    with old.reading() as connection:
        channel = connection.execute(text("SELECT * FROM courier_channel")).one()
        order = connection.execute(text("SELECT * FROM withdrawal")).one()
    assert (channel.entries_cursor, channel.refused_revision, channel.announce_fault) == (
        "8",
        0,
        "",
    )
    assert (order.entry, order.state, order.fault) == ("line-1", "waiting", "")
    with pytest.raises(Refusal, match="不能删去"), old.writing() as connection:
        connection.execute(text("DELETE FROM withdrawal"))
    old.close()


def test_down_again_the_older_rules_still_stand(old: Database) -> None:
    with old.reading() as connection:
        before = list(connection.scalars(text(TRIGGERS)))
    upgrade(old)
    downgrade(old, "0001")
    with old.reading() as connection:
        assert list(connection.scalars(text(TRIGGERS))) == before
        assert connection.execute(text("SELECT count(*) FROM withdrawal")).scalar() == 1
    old.close()
