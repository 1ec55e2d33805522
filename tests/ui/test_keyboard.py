"""Every act by keyboard, in every panel: nothing clashes, nothing fires by mistake."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QImage, QKeySequence
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QListWidget,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio import settings
from studio.clock import Clock
from studio.desk import Desk, open_for
from studio.errors import Refusal
from tests.studio.room import open_room
from tests.ui.on_air import compose
from tests.ui.places import PLACES, Place, Seated, seated
from ui import keymap
from ui.acts import WIDGET, ActButton
from ui.app import Studio
from ui.editor import TextEditor
from ui.focus import start
from ui.help import ShortcutList
from ui.key_catalogue import CATALOGUE
from ui.keymap import BY_ID, overlap
from ui.line_field import LineField
from ui.shortcuts import ShortcutsPage
from ui.sign_in import FirstStart, SignIn
from ui.table import RowsView

FIXED = {"help"}
"""Named, and yet on one key for ever."""
COMMAND = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "settings.toml"))
    yield
    keymap.use({})


@pytest.fixture
def seat(request: pytest.FixtureRequest, tmp_path: Path, qtbot: QtBot) -> Iterator[Seated]:
    with seated(tmp_path, qtbot, request.param) as made:
        yield made


@pytest.fixture(scope="module")
def calm(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication
) -> Iterator[Seated]:
    """One window for all tests of a place that only go about in it."""
    folder = tmp_path_factory.mktemp("calm")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(settings.SETTINGS_FILE, str(folder / "settings.toml"))
        with seated(folder, QtBot(request), request.param) as made:
            yield made


everywhere = pytest.mark.parametrize("seat", PLACES, ids=str, indirect=True)
all_over = pytest.mark.parametrize("calm", PLACES, ids=str, indirect=True)


def acts(seat: Seated) -> list[QAction]:
    """All acts on a key that can be meant now."""
    places = [seat.window, *seat.window.findChildren(QWidget)]
    return [
        action
        for place in places
        if place.isVisible() and place.isEnabled()
        for action in place.actions()
        if not action.shortcut().isEmpty()
    ]


def owner(action: QAction) -> QWidget:
    parent = action.parent()
    assert isinstance(parent, QWidget)
    return parent


def deafen(actions: list[QAction]) -> dict[QAction, QSignalSpy]:
    """Takes the effect of every act away and enables it: what counts is which one is meant."""
    spies = {}
    for action in actions:
        action.triggered.disconnect()
        action.setEnabled(True)
        spies[action] = QSignalSpy(action.triggered)
    return spies


def fired(spies: dict[QAction, QSignalSpy]) -> list[QAction]:
    return [action for action, spy in spies.items() for _ in range(spy.count())]


def press(widget: QWidget, key: QKeySequence) -> None:
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    assert widget.hasFocus() or widget.focusProxy() is not None, widget.objectName()
    QTest.keySequence(widget, key)


def focused_for(action: QAction, seat: Seated) -> list[QWidget]:
    """Where the focus may be when the act is meant: an act of a panel also while text is typed."""
    if action.shortcutContext() == WIDGET:
        return [owner(action)]
    editors = [each for each in seat.controls(seat.panel) if isinstance(each, QPlainTextEdit)]
    wordless = action.shortcut().toString() not in ("Right", "Esc")
    inside = [each for each in editors if owner(action).isAncestorOf(each) and wordless]
    lists = start(seat.panel)
    at_home = lists if owner(action).isAncestorOf(lists) or owner(action) is lists else None
    return [*([at_home] if at_home else [owner(action)]), *inside]


# the catalogue


def test_no_two_acts_that_can_be_meant_at_once_share_a_key() -> None:
    for number, one in enumerate(CATALOGUE):
        for other in CATALOGUE[number + 1 :]:
            assert one.key != other.key or not overlap(one, other), (one.id, other.id)


def test_every_act_of_the_catalogue_can_stand_on_its_first_key() -> None:
    assert len(BY_ID) == len(CATALOGUE)
    for one in CATALOGUE:
        assert keymap.objection(one.id, QKeySequence(one.key)) == ""
        assert one.text


def test_a_single_letter_is_an_act_only_with_a_list_in_focus() -> None:
    for one in CATALOGUE:
        bare = len(one.key) == 1
        assert not bare or one.in_list, one.id


# the panels


@everywhere
def test_each_key_does_what_f1_says_and_nothing_while_a_word_is_composed(seat: Seated) -> None:
    """In one window: to open it costs more than all that is tried in it."""
    f1_says_every_key(seat)
    here = acts(seat)
    deafen(here)
    each_key_does_one_thing(seat, here)
    return_does_what_f1_says(seat)
    nothing_fires_while_an_input_method_composes(seat, here)


def f1_says_every_key(seat: Seated) -> None:
    listed = {tuple(line) for line in seat.window.shortcuts().lines()}
    here = acts(seat)
    for action in here:
        native = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        assert action.text(), action.objectName()
        assert not action.isEnabled() or (native, action.whatsThis()) in listed
    for action in here:
        act_id = action.property("key_id")
        if act_id and act_id not in FIXED:
            one = BY_ID[act_id]
            assert action.property("first_key") == one.key, act_id
            assert one.spot in ("", owner(action).objectName()), act_id


def each_key_does_one_thing(seat: Seated, here: list[QAction]) -> None:
    spies = {each: QSignalSpy(each.triggered) for each in here}
    for action in here:
        for place in focused_for(action, seat):
            press(place, action.shortcut())
            assert fired(spies) == [action], (action.text(), place.objectName())
            spies = {each: QSignalSpy(each.triggered) for each in here}


def return_does_what_f1_says(seat: Seated) -> None:
    for widget in seat.panel.findChildren(QWidget):
        if not widget.property("told_keys") or not widget.isVisible() or not widget.isEnabled():
            continue
        if isinstance(widget, LineField):
            widget.returnPressed.disconnect()
            spy = QSignalSpy(widget.returnPressed)
        elif isinstance(widget, RowsView):
            widget.chosen.disconnect()
            spy = QSignalSpy(widget.chosen)
            if not widget.currentIndex().isValid():
                continue
        else:
            assert isinstance(widget, QListWidget), widget.objectName()
            widget.itemActivated.disconnect()
            spy = QSignalSpy(widget.itemActivated)
        press(widget, QKeySequence("Return"))
        assert spy.count() == 1, widget.objectName()


def nothing_fires_while_an_input_method_composes(seat: Seated, here: list[QAction]) -> None:
    spies = {each: QSignalSpy(each.triggered) for each in here}
    keys = {action.shortcut().toString() for action in here} | {"Return", "Enter", "Esc"}
    keys |= {one.key for one in CATALOGUE}
    fields = [
        each for each in seat.window.findChildren(QWidget)
        if each.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        and each.isVisible() and each.isEnabled()
    ]  # fmt: skip
    for field in fields:
        told = [
            QSignalSpy(getattr(field, name))
            for name in ("returnPressed", "submitted")
            if hasattr(field, name)
        ]
        for key in sorted(keys):
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            compose(field, "ni hao")
            QTest.keySequence(field, QKeySequence(key))
            assert fired(spies) == [], (field.objectName(), key)
            assert not any(spy.count() for spy in told), (field.objectName(), key)
        compose(field, "")


@all_over
def test_tab_reaches_every_control_from_the_top_left_to_the_bottom_right(calm: Seated) -> None:
    first = start(calm.panel)
    order = [first]
    for _ in range(200):
        focus = calm.window.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        following = calm.window.focusWidget()
        assert following is not None
        if following is order[-1]:  # a date has parts, and Tab goes through them
            continue
        if following in order:
            break
        order.append(following)
    assert order[0] is following, "a loop that leaves the start out"
    missed = [
        each.objectName() for each in calm.controls()
        if each not in order and not _sibling_reached(each, order)
    ]  # fmt: skip
    assert missed == []
    for area in calm.panel.findChildren(QScrollArea):
        area.verticalScrollBar().setValue(0)
    inside = [each for each in order if calm.panel.isAncestorOf(each)]
    turn = next(n for n, each in enumerate(order) if each not in inside)
    turned = [each for each in [*order[turn:], *order[:turn]] if each in inside]
    back = [
        (one.objectName(), other.objectName())
        for one, other in pairwise(turned)
        if _goes_back(_place(one), _place(other))
    ]
    assert back == []


def _sibling_reached(widget: QWidget, order: list[QWidget]) -> bool:
    """The arrows go on within a group of which one is chosen, and Tab reaches that one."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and any(
        each in order for each in group.buttons()
    )  # fmt: skip


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _goes_back(one: QRect, other: QRect) -> bool:
    """Whether the eye must go back: up in the same column, or left in the same row."""
    above = other.bottom() <= one.top() and other.left() < one.right()
    left = other.right() <= one.left() and other.top() < one.bottom()
    return above or left


@all_over
def test_the_focus_can_be_seen_on_every_control(calm: Seated) -> None:
    elsewhere = calm.window.findChild(QToolButton, "rail_plan")
    assert isinstance(elsewhere, QToolButton)
    for each in calm.controls():
        if not each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        other = elsewhere if each is not elsewhere else start(calm.panel)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        before = _picture(each)
        each.setFocus(Qt.FocusReason.TabFocusReason)
        if each.hasFocus():
            assert _picture(each) != before, each.objectName()


def _picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


# remapping


def page(qtbot: QtBot) -> ShortcutsPage:
    made = ShortcutsPage("director")
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def row(shown: ShortcutsPage, act_id: str) -> str:
    view = shown._list
    number = next(n for n, one in enumerate(CATALOGUE) if one.id == act_id)
    assert view.select(number)
    return str(view.currentIndex().data())


def change(shown: ShortcutsPage, act_id: str, key: str) -> str:
    """Presses Return on the act, then the new key; what the page says."""
    row(shown, act_id)
    press(shown._list, QKeySequence("Return"))
    assert shown._catcher.hasFocus()
    QTest.keySequence(shown._catcher, QKeySequence(key))
    return shown._said.text()


def test_an_act_goes_on_the_key_that_is_pressed(qtbot: QtBot) -> None:
    shown = page(qtbot)
    assert "Ctrl+D" in row(shown, "answered_only")
    assert change(shown, "answered_only", "Ctrl+G").startswith("✓")
    assert "Ctrl+G" in row(shown, "answered_only")
    assert shown._list.hasFocus()
    assert settings.keys_of("director") == {"answered_only": "Ctrl+G"}
    assert settings.keys_of("steno") == {}


def test_a_taken_key_is_refused_in_words_and_may_be_tried_again(qtbot: QtBot) -> None:
    shown = page(qtbot)
    said = change(shown, "answered_only", "F11")
    assert "全屏" in said
    assert "处处" in said
    assert keymap.key_of("answered_only") == "Ctrl+D"
    assert shown._catcher.isVisible()
    QTest.keySequence(shown._catcher, QKeySequence("F5"))
    assert keymap.key_of("answered_only") == "F5"


@pytest.mark.parametrize(
    ("act_id", "key", "word"),
    [
        ("answered_only", "G", "列表"),
        ("answered_only", "Ctrl+C", "编辑"),
        ("answered_only", "Tab", "移动"),
        ("admit", "Down", "移动"),
        ("answered_only", "F1", "帮助"),
        ("line_editor_submit", "Return", "移动"),
        ("stop_sending", "F3", "说话人"),
        ("approve", "E", "改写"),
    ],
)
def test_an_unfit_key_is_refused_in_words(qtbot: QtBot, act_id: str, key: str, word: str) -> None:
    shown = page(qtbot)
    assert word in change(shown, act_id, key)
    assert keymap.chosen() == {}


def test_on_different_lists_the_same_letter_is_free(qtbot: QtBot) -> None:
    assert change(page(qtbot), "retry", "A").startswith("✓")


def test_escape_leaves_the_key_as_it_was(qtbot: QtBot) -> None:
    shown = page(qtbot)
    change(shown, "answered_only", "Esc")
    assert not shown._catcher.isVisible()
    assert keymap.chosen() == {}


def test_one_key_or_all_go_back_to_what_they_were(qtbot: QtBot) -> None:
    shown = page(qtbot)
    change(shown, "answered_only", "Ctrl+G")
    change(shown, "admit", "C")
    row(shown, "admit")
    shown._buttons[1].click()
    assert keymap.chosen() == {"answered_only": "Ctrl+G"}
    shown._buttons[2].click()
    assert keymap.chosen() == {}
    assert settings.keys_of("director") == {}


def test_a_first_key_that_another_act_has_now_is_not_taken_from_it(qtbot: QtBot) -> None:
    shown = page(qtbot)
    change(shown, "answered_only", "Ctrl+G")
    change(shown, "full_screen", "Ctrl+D")
    row(shown, "answered_only")
    shown._buttons[1].click()
    assert "全屏" in shown._said.text()
    assert keymap.key_of("answered_only") == "Ctrl+G"


def test_settings_that_cannot_be_written_change_nothing(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(settings.SETTINGS_FILE, str(tmp_path / "file" / "settings.toml"))
    shown = page(qtbot)
    assert change(shown, "answered_only", "Ctrl+G").startswith("▲")
    assert keymap.key_of("answered_only") == "Ctrl+D"


@pytest.mark.parametrize("key", ["Ctrl+Space", "Ctrl+Shift+Space", "Alt+F4", "Alt+Tab"])
def test_keys_of_the_input_method_and_the_desktop_are_left_to_them(key: str) -> None:
    for act_id in ("quote_question", "admit"):
        assert "输入法或桌面" in keymap.objection(act_id, QKeySequence(key))
        assert keymap.in_force({act_id: key}) == {}


@pytest.mark.parametrize(
    "seat", [Place("questions", ("tab_admitted", "question_list"))], ids=str, indirect=True
)
def test_another_key_is_in_force_at_once_and_seen_on_the_button(seat: Seated) -> None:
    button = seat.panel.findChild(ActButton, "admit")
    submit = seat.panel.findChild(ActButton, "submit_answer")
    editor = seat.panel.findChild(TextEditor, "answer_editor")
    search = seat.panel.findChild(LineField, "search")
    assert button is not None
    assert submit is not None
    assert editor is not None
    assert search is not None
    keymap.use(
        {"admit": "C", "answer_editor_submit": "Ctrl+Shift+X", "find_question": "Ctrl+Alt+J"}
    )
    assert (button.hint, submit.hint) == ("C", "Ctrl+Shift+X")
    assert "Ctrl+Alt+J" in search.placeholderText()
    spies = deafen([each for each in acts(seat) if each.property("key_id") == "admit"])
    rows = seat.panel.findChild(RowsView, "question_list")
    assert isinstance(rows, RowsView)
    press(rows, QKeySequence("A"))
    assert fired(spies) == []
    press(rows, QKeySequence("C"))
    assert len(fired(spies)) == 1
    submitted = QSignalSpy(editor.submitted)
    editor.submitted.disconnect()
    submitted = QSignalSpy(editor.submitted)
    press(editor, QKeySequence("Ctrl+Return"))
    assert submitted.count() == 0
    press(editor, QKeySequence("Ctrl+Shift+X"))
    assert submitted.count() == 1


def test_two_acts_may_change_places() -> None:
    keymap.use({"approve": "E", "edit_text": "A"})
    assert (keymap.key_of("approve"), keymap.key_of("edit_text")) == ("E", "A")


def test_a_choice_that_holds_no_longer_falls_back() -> None:
    keymap.use({"approve": "E", "gone": "Ctrl+G", "release": "nonsense"})
    assert keymap.chosen() == {}


def test_the_keys_come_back_at_the_next_start(tmp_path: Path, qtbot: QtBot) -> None:
    settings.save(
        settings.Settings(
            run_courier=False, run_back_room=False, keys={"steno": {"quote_question": "F12"}}
        )
    )
    settings.keep_keys("steno", {"quote_question": "Ctrl+G"})
    with open_room(tmp_path) as room:
        studio = Studio(room.database, open_for(room.database, "steno", Clock()), Clock())
        assert keymap.key_of("quote_question") == "Ctrl+G"
        studio.open()
        studio.close()


def test_every_dialog_says_its_keys_under_f1(qtbot: QtBot) -> None:
    for form in (SignIn(refuse), FirstStart(refuse_all)):
        qtbot.addWidget(form)
        form.show()
        form.activateWindow()
        qtbot.waitUntil(form.isActiveWindow)
        QTest.keyClick(form, Qt.Key.Key_F1)
        (listed,) = form.findChildren(ShortcutList)
        assert ("Esc", "退出") in {tuple(line) for line in listed.lines()}
        listed.accept()
        form.done(0)


def refuse(_login: str, _password: str) -> Desk:
    raise Refusal("登录名或口令不对。")


def refuse_all(_login: str, _name: str, _unit: str, _password: str) -> Desk:
    raise Refusal("已经有管理员了。")
