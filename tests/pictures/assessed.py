"""A studio after the hour: who came is confirmed, a policy asks for more, figures are there."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget, QWidget

from studio import attendance, followup, policy_choice
from studio.attendance import Came, Coming
from studio.guest_rank import guest_ranks
from studio.journal import HOUSE
from studio.people import Role
from studio.rehearsal.prepare import ADMINISTRATOR
from tests.pictures.hour import Hour, on_air


def assessed(folder: Path) -> Hour:
    """The hour is over; one guest came, another one sent somebody."""
    hour = on_air(folder)
    office = hour.desk(ADMINISTRATOR, programme=HOUSE)
    office.execute(policy_choice.follow, "shandong-2014")
    with hour.database.altering() as connection:
        connection.exec_driver_sql("UPDATE interview SET rehearsal = false")
    hour.does(Role.HOST, followup.end)
    ranks = {row.name: row.id for row in office.query(guest_ranks)}
    desk = hour.desk(hour.login(Role.AIDE))
    first, *others = desk.query(attendance.attendance)
    desk.execute(attendance.confirm, first.id, Coming(Came.PRESENT, ranks["主要负责同志"]), 0)
    for other in others[:1]:
        stood = Coming(Came.STOOD_IN, ranks["新闻发言人"], "", "何知远", "副局长")
        desk.execute(attendance.confirm, other.id, stood, 0)
    return hour


def ask_behind(window: QWidget) -> None:
    """Return on a number that is not nothing."""
    table = window.findChild(QTableWidget, "figures_answers")
    assert isinstance(table, QTableWidget)
    table.setFocus()
    table.setCurrentCell(table.rowCount() - 1, 1)
    QTest.keyClick(table, Qt.Key.Key_Return)
