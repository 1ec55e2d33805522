"""The page of a rehearsal looks after its portal without heaping questions upon it."""

import socket
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import settings
from studio.journal import HOUSE
from tests.ui.on_air import open_studio
from tests.ui.places import lay_out
from ui.first_run.rehearsal_page import RehearsalPage


def test_a_portal_that_hangs_is_asked_once_at_a_time(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    with socket.create_server(("127.0.0.1", 0)) as portal, open_studio(tmp_path, qtbot) as studio:
        portal.settimeout(10)
        lay_out(tmp_path, f"http://127.0.0.1:{portal.getsockname()[1]}")
        page = RehearsalPage(studio.background("boss").in_programme(HOUSE))
        qtbot.addWidget(page)
        page.look_for_one()
        studio.until(lambda: page._ready is not None)
        for _ in range(5):
            page._ask_portal()
        asked, _from = portal.accept()
        portal.setblocking(False)
        with pytest.raises(BlockingIOError):
            portal.accept()
        asked.close()
        studio.until(lambda: page._in_vain == 1)
        studio.settle()
        assert not page._answers
        page._ask_portal()
        portal.settimeout(10)
        again, _from = portal.accept()
        again.close()
        studio.settle()
