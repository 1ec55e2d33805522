"""What is half typed is never lost without a word, and never lands in another programme."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio import interview, programme_list, settings
from studio.journal import HOUSE
from tests.ui.on_air import Studio, open_studio
from tests.ui.places import Place, Seated, seated, settle
from ui.editor import TextEditor
from ui.first_run.real_page import PROGRAMME, RealPage
from ui.leaving import unsent_in
from ui.line_field import LineField, SearchField
from ui.programme import ProgrammeForm
from ui.programme_window import ProgrammeWindow

SEARCHES = {
    "search", "merge_search", "key_search", "cite_search", "point_search", "stand_in_search",
    "everywhere_search", "expert_find", "expert_search", "guide_search",
}  # fmt: skip
"""Fields whose text is stored nowhere: a new one is named here, or asks at closing."""


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


def field(inside: QWidget, name: str) -> QLineEdit:
    found = inside.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit), name
    return found


def write(inside: QWidget, **texts: str) -> None:
    for name, text in texts.items():
        field(inside, name).setText(text)
        field(inside, name).setModified(True)


def unsent(inside: QWidget) -> list[str]:
    return [one.text for one in unsent_in([("plan", "排期", inside)], True)]


# closing asks


def all_panels(window: ProgrammeWindow) -> Iterator[QWidget]:
    for key in window.panel_keys():
        window.show_panel(key)
        panel = window.panel(key)
        assert panel is not None
        yield panel


def lines(panel: QWidget) -> list[QLineEdit]:
    """Every line in which a person can type words; figures have fields of their own kind."""
    return [
        each for each in panel.findChildren(QLineEdit)
        if not isinstance(each.parent(), QAbstractSpinBox) and not each.isReadOnly()
    ]  # fmt: skip


def every_line_counts(panel: QWidget) -> set[str]:
    """The lines in which a person can type and which do not ask at closing."""
    silent = set()
    for each in lines(panel):
        assert isinstance(each, LineField), each.objectName()
        each.setText("写了一半")
        each.setModified(True)
        if not unsent(panel):
            silent.add(each.objectName())
        each.clear()
        assert unsent(panel) == []
    assert [each for each in panel.findChildren(QTextEdit) if not each.isReadOnly()] == []
    assert [each for each in panel.findChildren(QComboBox) if each.isEditable()] == []
    for editor in panel.findChildren(QPlainTextEdit):
        assert isinstance(editor, TextEditor) or editor.isReadOnly(), editor.objectName()
    return silent


@pytest.mark.parametrize("programme", [1, HOUSE])
def test_every_line_asks_at_closing_or_only_searches(
    tmp_path: Path, qtbot: QtBot, programme: int
) -> None:
    silent = set()
    with seated(tmp_path, qtbot, Place("plan")) as seat:
        window = seat.window
        if programme == HOUSE:
            window = ProgrammeWindow(
                seat.studio.room["boss"].in_programme(HOUSE), seat.studio.bulletin
            )
            qtbot.addWidget(window)
        for panel in all_panels(window):
            assert window._lanes.wait()
            silent |= every_line_counts(panel)
            searches = {each.objectName() for each in panel.findChildren(SearchField)}
            assert searches <= SEARCHES
        window.close()
    assert silent <= SEARCHES


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (Place("questions", ("question_list", "escalate")), "escalate_reason"),
        (Place("questions", ("question_list", "assign")), "unit_choice"),
        (Place("review", ("review_list", "return_other")), "return_reason"),
        (Place("host", ("pause_air",)), "pause_reason"),
        (Place("floor", ("crew_list", "extend_air")), "extend_reason"),
        (Place("publish", ("feed_list", "withdraw")), "withdraw_reason"),
    ],
    ids=str,
)
def test_a_choice_that_was_left_asks_no_more(
    tmp_path: Path, qtbot: QtBot, place: Place, name: str
) -> None:
    with seated(tmp_path, qtbot, place) as seat:
        write(seat.panel, **{name: "写了一半"})
        assert [one.text for one in seat.window.unsent()] == ["写了一半"]
        QTest.keyClick(field(seat.panel, name), Qt.Key.Key_Escape)
        assert seat.window.unsent() == []


def sent(seat: Seated, **texts: str) -> None:
    """Types, presses Return in the last one, and waits."""
    write(seat.panel, **texts)
    assert seat.window.unsent()
    field(seat.panel, list(texts)[-1]).returnPressed.emit()
    settle(seat)


@pytest.mark.parametrize(
    ("place", "texts"),
    [
        (Place("host", ("pause_air",)), {"pause_reason": "嘉宾未到"}),
        (Place("questions", ("question_list", "escalate")), {"escalate_reason": "重大舆情"}),
        (Place("review", ("review_list", "return_other")), {"return_reason": "数字不对"}),
        (Place("publish", ("feed_list", "withdraw")), {"withdraw_reason": "有误"}),
    ],
    ids=str,
)
def test_what_was_sent_is_no_longer_unsent(
    tmp_path: Path, qtbot: QtBot, place: Place, texts: dict[str, str]
) -> None:
    with seated(tmp_path, qtbot, place) as seat:
        sent(seat, **texts)
        seat.studio.until(lambda: seat.window.unsent() == [])


def test_a_legal_basis_is_unsent_until_an_approval_takes_it(tmp_path: Path, qtbot: QtBot) -> None:
    with seated(tmp_path, qtbot, Place("review", ("review_list",))) as seat:
        write(seat.panel, legal_basis="条例第十九条")
        assert [one.text for one in seat.window.unsent()] == ["条例第十九条"]
        press(seat.panel, "approve")
        seat.studio.until(lambda: seat.window.unsent() == [])
        assert field(seat.panel, "legal_basis").text() == "条例第十九条"


# one programme's text


@pytest.fixture
def two(studio: Studio) -> tuple[int, int]:
    """The room's programme, and a newer one."""
    house = studio.room.boss.in_programme(HOUSE)
    now = house.clock.now()
    return studio.room.programme, house.execute(interview.plan, "医保新政", "医保局", now, 60, "急")


def press(inside: QWidget, name: str) -> None:
    button = inside.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def form_at(studio: Studio, qtbot: QtBot, programme: int) -> ProgrammeForm:
    form = ProgrammeForm(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(form)
    form.show()
    turn(studio, form, programme)
    return form


def turn(studio: Studio, form: ProgrammeForm, programme: int) -> None:
    form.show_programme(programme)
    studio.until(lambda: form._facts is not None and form._facts.interview.id == programme)


HALF = {
    "guest_name": "王一", "guest_post": "局", "cancel_reason": "改期", "programme_venue": "一号厅",
    "portal_token": "secret",
}  # fmt: skip


def test_half_typed_texts_wait_for_their_own_programme(
    studio: Studio, qtbot: QtBot, two: tuple[int, int]
) -> None:
    first, second = two
    form = form_at(studio, qtbot, first)
    write(form, **HALF)
    turn(studio, form, second)
    assert {name: field(form, name).text() for name in HALF} == dict.fromkeys(HALF, "")
    assert sorted(unsent(form)) == sorted({**HALF, "portal_token": "••••"}.values())
    turn(studio, form, first)
    assert {name: field(form, name).text() for name in HALF} == HALF


def test_what_is_stored_late_empties_no_other_programme(
    studio: Studio, qtbot: QtBot, two: tuple[int, int]
) -> None:
    first, second = two
    form = form_at(studio, qtbot, first)
    write(form, guest_name="王一", guest_post="局长")
    press(form, "add_guest")
    form.show_programme(second)
    write(form, guest_name="李二")
    studio.settle()
    assert field(form, "guest_name").text() == "李二"
    turn(studio, form, first)
    assert (field(form, "guest_name").text(), field(form, "guest_post").text()) == ("", "")
    guests = studio.room["boss"].query(interview.interview).guests
    assert "王一" in [guest.name for guest in guests]


def test_the_guide_stays_at_the_programme_it_began(studio: Studio, qtbot: QtBot) -> None:
    house = studio.room.boss.in_programme(HOUSE)
    now = house.clock.now()
    page = RealPage(studio.background("boss").in_programme(HOUSE), studio.bulletin)
    qtbot.addWidget(page)
    page.show()
    write(page, new_title="医保新政", new_unit="医保局", new_reason="急")
    press(page, "save_programme")
    studio.until(lambda: page.progress is not None and page.progress.programme is not None)
    assert page.progress is not None
    assert page.progress.programme is not None
    begun = page.progress.programme.id
    page._steps.setCurrentRow(PROGRAMME)
    write(page, guest_name="王一", guest_post="局")
    later = house.execute(
        interview.plan, "别人的访谈", "水务局", now.replace(year=now.year + 1), 60, "急"
    )
    studio.until(lambda: later in {row.id for row in house.query(programme_list.interviews)})
    house.execute(interview.plan, "又一场", "水务局", now.replace(year=now.year + 2), 60, "急")
    page.reload()
    studio.until(lambda: not page.refreshing())
    studio.settle()
    form = page.findChild(ProgrammeForm)
    assert form is not None
    assert page.progress.programme is not None
    assert page.progress.programme.id == form._background.programme == begun
    assert field(page, "guest_name").text() == "王一"
    write(page, new_title="我再排的", new_unit="医保局", new_reason="急")
    press(page, "save_programme")
    studio.until(lambda: form._background.programme not in (begun, later))
    assert field(page, "guest_name").text() == ""
