"""What others see of a rehearsal's database address, and where its cable may be laid."""

import pytest

from studio.errors import Refusal
from studio.rehearsal import on_server

URL = "postgresql+psycopg://keeper:secret@127.0.0.1:5555/hour?sslmode=disable&password=secret"


def test_the_owner_of_the_database_is_in_no_command_line() -> None:
    for shown in (on_server.address(URL), on_server.through(URL, [6001])):
        assert "keeper" not in shown
        assert "secret" not in shown
        assert "/hour?" in shown
        assert "sslmode=disable" in shown


def test_all_go_by_the_cable_to_every_host() -> None:
    two = "postgresql://k:s@/hour?host=127.0.0.1:6001&host=localhost"
    assert on_server.ports(two) == (6001, 5432)
    shown = on_server.through(two, [7001, 7002])
    assert shown.count("127.0.0.1") == 2
    assert on_server.ports(shown) == (7001, 7002)


def test_a_cable_of_another_machine_is_not_cut() -> None:
    with pytest.raises(Refusal, match="本机"):
        on_server.ports("postgresql://k:s@db.example.org/hour")


def test_a_file_is_the_rehearsals_own_to_make() -> None:
    with pytest.raises(Refusal, match="空数据库"):
        on_server.require_empty("sqlite:///somewhere.sqlite")
