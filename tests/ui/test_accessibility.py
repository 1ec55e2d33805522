"""Who cannot see the screen, or sees it large, or sees no colours, works with it all the same."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import NoReturn

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QSizePolicy,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio import interview, settings
from studio.errors import Refusal
from tests.ui.places import LOGIN, PAGES, PLACES, Place, Seated, seated
from ui import theme
from ui.card import Card, Tone
from ui.late_pages import LatePages
from ui.notices import NoticeStrip, show_refusal
from ui.rail import RailButton
from ui.rows import CARD_ROLE
from ui.sign_in import FirstStart, SignIn
from ui.table import RowsView

Role, Name = QAccessible.Role, QAccessible.Text.Name
DUMB = (Role.NoRole, Role.Client)
"""A role that says nothing about what one can do."""


@pytest.fixture(scope="module", autouse=True)
def heard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    settings_file = tmp_path_factory.mktemp("heard") / "settings.toml"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(settings.SETTINGS_FILE, str(settings_file))
        QAccessible.setActive(True)
        yield
        QAccessible.setActive(False)


@pytest.fixture(scope="module")
def seat(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication
) -> Iterator[Seated]:
    """One window for all tests of a place: they look at it and change nothing."""
    with seated(tmp_path_factory.mktemp("seat"), QtBot(request), request.param) as made:
        yield made


@pytest.fixture
def large(
    request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[Seated]:
    theme.apply(qapp, 2.0)
    try:
        with seated(tmp_path, qtbot, request.param, (2560, 1440)) as made:
            yield made
    finally:
        theme.apply(qapp)


everywhere = pytest.mark.parametrize("seat", PLACES, ids=str, indirect=True)


def heard_as(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None, widget.objectName()
    return found


def nameless(controls: list[QWidget]) -> list[str]:
    return [
        f"{type(each).__name__} {each.objectName()}"
        for each in controls
        if not heard_as(each).text(Name).strip() or heard_as(each).role() in DUMB
    ]


@everywhere
def test_every_control_says_its_name_and_what_it_is(seat: Seated) -> None:
    assert nameless(seat.controls()) == []


@everywhere
def test_every_text_on_the_screen_can_be_heard(seat: Seated) -> None:
    for label in seat.window.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert heard_as(label).text(Name).strip(), label.objectName()


@everywhere
def test_every_row_is_read_with_its_states(seat: Seated) -> None:
    for view in seat.window.findChildren(QAbstractItemView):
        model = view.model()
        if not view.isVisible() or not isinstance(view, RowsView | QListWidget):
            continue
        rows = {_row_name(view, number) for number in range(model.rowCount())}
        for number in range(model.rowCount()):
            index = model.index(number, 0)
            card = index.data(CARD_ROLE)
            words = [str(index.data())] if not isinstance(card, Card) else _card_words(card)
            assert any(all(word in row for word in words) for row in rows), (words, rows)


def _row_name(view: QAbstractItemView, number: int) -> str:
    """What a screen reader says of the row the list stands on."""
    heard_list = heard_as(view)
    view.setCurrentIndex(view.model().index(number, 0))
    cells = (heard_list.child(place) for place in range(heard_list.childCount()))
    focused = [cell for cell in cells if cell.state().selected]
    assert focused, view.objectName()
    return focused[-1].text(Name)


def _card_words(card: Card) -> list[str]:
    return [part for part in (card.meta, card.text, *(pill.text for pill in card.pills)) if part]


@everywhere
def test_a_field_is_called_what_the_word_beside_it_says(seat: Seated) -> None:
    for form in seat.window.findChildren(QFormLayout):
        for row in range(form.rowCount()):
            label = form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            field = form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            words, widget = (each.widget() if each else None for each in (label, field))
            if isinstance(words, QLabel) and widget is not None:
                assert words.buddy() is widget, words.text()
                # A combo box is called by its value; its label is told as a relation.
                if not isinstance(widget, QComboBox):
                    assert heard_as(widget).text(Name) == words.text()


@everywhere
def test_no_colour_says_what_no_word_says(seat: Seated) -> None:
    tones: dict[str, Tone] = {}
    for view in seat.window.findChildren(RowsView):
        rows = view.rows_model()
        for number in range(rows.rowCount()):
            card = rows.index(number, 0).data(CARD_ROLE)
            assert isinstance(card, Card)
            for pill in card.pills:
                assert pill.text.strip()
                assert tones.setdefault(pill.text, pill.tone) == pill.tone, pill.text
            loud = {Tone.WARN, Tone.BAD} & {pill.tone for pill in card.pills}
            assert not card.bar or loud, card
            assert not card.faded or card.pills, card
    for label in seat.window.findChildren(QLabel):
        if label.isVisible() and label.property("tone"):
            assert label.text().strip(), label.objectName()


def test_a_notice_shows_by_a_sign_how_grave_it_is(qtbot: QtBot) -> None:
    strip = NoticeStrip()
    qtbot.addWidget(strip)
    signs = set()
    for tone in ("bad", "warn", "info"):
        strip.post(tone, "同一句话", tone)
        notice = strip.findChild(QWidget, f"notice_{tone}")
        assert notice is not None
        sign = notice.findChild(QLabel, "notice_sign")
        assert isinstance(sign, QLabel)
        signs.add(sign.text())
    assert len(signs) == 3


class Reader:
    """Notes what a screen reader would be told to say."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.said: list[tuple[str, bool]] = []
        monkeypatch.setattr("PySide6.QtGui.QAccessible.updateAccessibility", self.hear)

    def hear(self, event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            urgent = event.politeness() == QAccessible.AnnouncementPoliteness.Assertive
            self.said.append((event.message(), urgent))


def test_a_notice_is_said_once_and_a_grave_one_at_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, strip = Reader(monkeypatch), NoticeStrip()
    qtbot.addWidget(strip)
    strip.post("portal", "门户暂时连不上。", "bad")
    strip.post("portal", "门户暂时连不上。", "bad")
    strip.post("start", "数据库已升级。", "info")
    assert reader.said == [("门户暂时连不上。", True), ("数据库已升级。", False)]


def test_a_refusal_is_said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, form = Reader(monkeypatch), QWidget()
    qtbot.addWidget(form)
    form.show()
    show_refusal(form, "不能审核自己起草的答复。")
    assert reader.said == [("不能审核自己起草的答复。", True)]


def test_the_second_press_that_ends_the_hour_is_asked_for_aloud(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with seated(tmp_path, qtbot, Place("host", ("air_list",))) as seat:
        button = seat.panel.findChild(QAbstractButton, "end_air")
        assert isinstance(button, QAbstractButton)
        reader = Reader(monkeypatch)
        button.click()
        assert ("五秒内再按一次，结束直播", True) in reader.said
        assert heard_as(button).text(Name) == button.text() == "再按一次，结束直播"
        seat.studio.room[LOGIN].execute(interview.name_guest, "苏婉清", "副局长")
        qtbot.wait(500)  # the panel has heard of it, and asked
        seat.studio.settle()
        assert button.text() == "再按一次，结束直播"
        (sure,) = (
            timer
            for timer in seat.panel.findChildren(QTimer)
            if timer.isActive() and timer.interval() == 5000
        )
        sure.setInterval(1)
        seat.studio.until(lambda: button.text() == "结束直播")
        assert heard_as(button).text(Name) == "结束直播"


def test_a_sign_in_under_way_is_said(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, known = Reader(monkeypatch), Event()

    def verify(_login: str, _password: str) -> NoReturn:
        known.wait(10)
        raise Refusal("登录名或口令不对。")

    form = SignIn(verify)
    qtbot.addWidget(form)
    form.show()
    for name in ("login", "password"):
        field = form.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        field.setText("chen")
    button = form.findChild(QAbstractButton, "sign_in_button")
    assert isinstance(button, QAbstractButton)
    button.click()
    assert reader.said == [("正在核对…", False)]
    assert heard_as(button).text(Name) == "正在核对…"
    known.set()
    qtbot.waitUntil(lambda: bool(form.sentence()))
    qtbot.waitUntil(lambda: not form.trying())
    assert reader.said[-1] == ("登录名或口令不对。", True)
    assert heard_as(button).text(Name) == "登录"
    form.done(0)


def test_the_dialogs_can_be_heard(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = Reader(monkeypatch)
    for form in (SignIn(never), FirstStart(never)):
        qtbot.addWidget(form)
        form.show()
        kinds = (QAbstractButton, QLineEdit)
        controls: list[QWidget] = [
            each for each in form.findChildren(QWidget) if isinstance(each, kinds)
        ]
        assert len(controls) >= 4
        assert nameless(controls) == []
        button = form.findChild(QAbstractButton, f"{form.objectName()}_button")
        assert button is not None
        form.findChild(QLineEdit, "login").clear()  # type: ignore[union-attr]
        button.click()
        assert reader.said[-1][0] == form.sentence() != ""
        form.done(0)


def never(*_texts: str) -> NoReturn:
    raise AssertionError


# large type


def clipped(window: QWidget) -> list[str]:
    """Labels and buttons that have less room than their words need."""
    found = []
    for each in window.findChildren(QWidget):
        if not each.isVisible() or not isinstance(each, QLabel | QAbstractButton | QComboBox):
            continue
        if each.objectName().startswith("qt_") or not _wants_room(each):
            continue
        wrapped = isinstance(each, QLabel) and each.wordWrap()
        height = each.heightForWidth(each.width()) if wrapped else _high(each)
        narrow = not wrapped and each.width() < each.sizeHint().width()
        if each.height() < height or narrow:
            size = (each.width(), each.height())
            found.append(f"{each.objectName()} {size} < {each.sizeHint().toTuple()} {height}")
    return found


def _high(widget: QWidget) -> int:
    """A rail of many seats draws closer together, down to icon and word."""
    return widget.minimumHeight() if isinstance(widget, RailButton) else widget.sizeHint().height()


def _wants_room(widget: QWidget) -> bool:
    """A title that may be cut says so by its policy, and has its whole text as a tool tip."""
    if widget.objectName() == "person_pill":  # nobody but the person of these tests has 11 roles
        return False
    ignored = widget.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Ignored
    return not ignored and bool(getattr(widget, "text", str)() or isinstance(widget, QComboBox))


IN_A_HURRY = (
    "questions-question_list", "plan-programme_list-page year-plan",
    "plan-programme_list-page new-programme",
)  # fmt: skip
"""A crowded panel, and pages that are made when they are turned to; `make test-all` enlarges every
place."""
large_places = [
    pytest.param(place, marks=() if str(place) in IN_A_HURRY else pytest.mark.slow)
    for place in PLACES
]


def test_every_place_that_is_enlarged_in_a_hurry_is_one() -> None:
    assert set(IN_A_HURRY) <= {str(place) for place in PLACES}


@pytest.mark.parametrize("seat", [Place("plan")], ids=str, indirect=True)
def test_every_page_that_is_made_late_is_a_place_of_these_tests(seat: Seated) -> None:
    """A page that nobody turned to is not there yet, and no test of the panel has seen it."""
    pages = seat.panel.findChild(LatePages)
    assert isinstance(pages, LatePages)
    made = [pages.widget(number) for number in range(pages.count())]
    names = {page.objectName() for page in made if page is not None}
    assert names == {*PAGES, "programme"}


@pytest.mark.parametrize("large", large_places, ids=str, indirect=True)
def test_type_of_twice_the_size_is_not_clipped(large: Seated) -> None:
    assert theme.measures().zoom == 2.0
    assert clipped(large.window) == []


@pytest.mark.parametrize("large", [Place("questions", ("question_list",))], ids=str, indirect=True)
def test_rows_grow_with_the_type(large: Seated) -> None:
    view = large.panel.findChild(RowsView, "question_list")
    assert isinstance(view, RowsView)
    lines = 2 * view.fontMetrics().lineSpacing()
    assert view.rowHeight(0) > lines
