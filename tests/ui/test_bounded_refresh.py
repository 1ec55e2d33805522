"""What a server is asked for when one row changed: counted in its own log, not by the program."""

from collections.abc import Iterator
from contextlib import closing
from typing import Any, NamedTuple

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from studio import screening
from tests.postgres import Postgres, running
from tests.studio.room import open_server_room
from tests.ui.on_air import Studio
from ui.questions import QuestionList

FEW, MANY = 30, 300
MOST_STATEMENTS = 20
MOST_ROWS = 20
SEEN = 25
"""So many rows at least are read when the list opens: a count that sees none would prove none."""


class Cost(NamedTuple):
    """What one window asked for: statements that reached the server, rows that came back."""

    opened: int
    statements: int
    rows: int


@pytest.fixture(scope="module")
def telling() -> Iterator[Postgres]:
    """A server that writes down every statement, and whose it was."""
    with running(log_statement="all", log_line_prefix="%u|") as server:
        yield server


def asked(server: Postgres, login: str) -> int:
    """How many questions of this login stand in the server's log."""
    lines = (server.folder / "log").read_text("utf-8").splitlines()
    return sum(line.startswith(f"{login}|LOG:  ") and "SELECT" in line for line in lines)


def cost_of_one_decision(server: Postgres, qtbot: QtBot, number: int) -> Cost:
    """The aide's list of so many questions is open; another aide, elsewhere, admits one."""
    with open_server_room(server) as room:
        room.ask(*(f"问题{n}" for n in range(number)))
        rows: list[int] = []

        def count(_connection: Any, cursor: Any, *_: object) -> None:
            rows.append(max(cursor.rowcount, 0))

        event.listen(room.of("aide").engine, "after_cursor_execute", count)
        with closing(Studio(room, qtbot)) as studio:
            view = QuestionList(studio.background("aide"), studio.bulletin)
            qtbot.addWidget(view)
            view.resize(600, 700)
            view.show()
            studio.until(lambda: view.model.rowCount() == number)
            studio.settle()
            opened, before = len(rows), asked(server, "aide")
            room["aide2"].execute(screening.admit, 3, 0)
            studio.until(lambda: view.model.rowCount() == number - 1)
            studio.settle()
            return Cost(sum(rows[:opened]), asked(server, "aide") - before, sum(rows[opened:]))


def test_a_changed_row_costs_the_server_the_same_in_a_long_list_as_in_a_short_one(
    telling: Postgres, qtbot: QtBot
) -> None:
    few, many = (cost_of_one_decision(telling, qtbot, number) for number in (FEW, MANY))
    assert few.opened >= SEEN
    assert 0 < few.statements <= MOST_STATEMENTS
    assert 0 < many.statements <= MOST_STATEMENTS
    assert 0 < few.rows <= MOST_ROWS
    assert 0 < many.rows <= MOST_ROWS
