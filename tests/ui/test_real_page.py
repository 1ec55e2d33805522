"""The steps to a real studio, in a window that is too small for them."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from studio.journal import HOUSE
from tests.ui.on_air import open_studio
from ui.first_run.real_page import DEPARTMENTS, RealPage, scrolled
from ui.table import RowsView


def test_a_low_window_scrolls_the_step_and_does_not_press_it_flat(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with open_studio(tmp_path, qtbot) as studio:
        page = RealPage(studio.background("boss").in_programme(HOUSE), studio.bulletin)
        whole = scrolled(page)
        qtbot.addWidget(whole)
        whole.resize(520, 180)
        whole.show()
        page._steps.setCurrentRow(DEPARTMENTS)
        studio.settle()
        departments = page.findChild(RowsView, "department_list")
        assert isinstance(departments, RowsView)
        assert departments.height() < page._pages.height()
