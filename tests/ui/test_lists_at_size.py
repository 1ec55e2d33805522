"""A hundred thousand questions: the list opens, stays still, and finds what is there."""

import shutil
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from studio import screening
from studio.question import Arrival, arrive, question
from studio.worklist import PAGE
from tests.studio.many import fill, name_of, text_of
from tests.studio.room import Room, open_room
from tests.ui.on_air import Studio, write
from ui.ids import IdVector
from ui.pages import MOST_ROWS
from ui.questions import QuestionList
from ui.rows import UNREAD_ROLE
from ui.table import GLANCE_MS

MANY = 100_000
SOME_PAGES = 6 * PAGE
"""Room for the pages at hand; all rows would be a hundred times as many."""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("many")
    with open_room(folder) as room:
        fill(room.database, MANY)
    return folder / "studio.sqlite"


@pytest.fixture
def studio(filled: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    shutil.copy(filled, tmp_path / "studio.sqlite")
    room = Room(f"sqlite:///{tmp_path / 'studio.sqlite'}", on_air=False)
    with closing(Studio(room, qtbot)) as made:
        yield made
    room.close()


def opened(studio: Studio, qtbot: QtBot) -> QuestionList:
    view = QuestionList(studio.background("aide"), studio.bulletin)
    qtbot.addWidget(view)
    view.resize(600, 700)
    view.show()
    whole(studio, view)
    return view


def whole(studio: Studio, view: QuestionList) -> None:
    studio.settle()
    studio.until(lambda: "正在" not in said(view, "question_count"))
    studio.settle()


def said(view: QuestionList, name: str) -> str:
    label = view.findChild(QLabel, name)
    assert label is not None
    return label.text()


def search(studio: Studio, view: QuestionList, words: str) -> list[int]:
    field = view.findChild(QLineEdit, "search")
    assert field is not None
    field.clear()
    write(field, words)
    whole(studio, view)
    return [view.model.id_at(place) for place in range(view.model.rowCount())]


def ask(room: Room, number: int) -> None:
    now = datetime.now(UTC)
    arrivals = [Arrival("wechat", str(n), "后来的", f"后来的问题{n}", now) for n in range(number)]
    room["collector"].execute(arrive, arrivals)


def test_a_hundred_thousand_open_and_only_what_is_looked_at_is_loaded(
    studio: Studio, qtbot: QtBot
) -> None:
    view = opened(studio, qtbot)
    assert view.model.rowCount() == MANY
    assert view.model.held() <= SOME_PAGES
    current = view.current()
    assert current is not None
    assert current.question.text == text_of(1)
    assert "100000" in said(view, "question_count")
    button = view.findChild(QAbstractButton, "tab_received")
    assert button is not None
    assert button.text().endswith(" 100000")


def test_a_row_costs_no_more_than_sixteen_bytes(studio: Studio, qtbot: QtBot) -> None:
    view = opened(studio, qtbot)
    view.model.open((), ())
    view._look_for()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        whole(studio, view)
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    assert view.model.rowCount() == MANY
    pages = view.model.held() * 4096
    assert grown - pages <= 16 * MANY


def test_the_far_end_is_a_page_away(studio: Studio, qtbot: QtBot) -> None:
    view = opened(studio, qtbot)
    view.list.setFocus()
    QTest.keyClick(view.list, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    current = view.current()
    assert current is not None
    assert current.question.text == text_of(MANY)
    for place in range(0, MANY, 1000):
        view.list.scrollTo(view.model.index(place, 0))
        view.list.viewport().repaint()
        studio.settle()
    studio.until(lambda: text_of(99_001) in view.model.text_at(99_000))
    assert view.model.held() <= MOST_ROWS


def test_what_is_read_is_true_wherever_it_stands(studio: Studio, qtbot: QtBot) -> None:
    view = opened(studio, qtbot)
    for place in (0, 127, 128, 54_321, MANY - 1):
        read = view.model.index(place, 0).data(Qt.ItemDataRole.DisplayRole)
        assert str(read).endswith(text_of(place + 1))


def test_new_ones_and_others_decisions_move_nothing_under_the_hand(
    studio: Studio, qtbot: QtBot
) -> None:
    view = opened(studio, qtbot)
    view.list.select(50_000)
    studio.settle()
    top = view.list.visualRect(view.model.index_of(50_000)).top()
    ask(studio.room, 30)
    for number in (3, 49_998, 49_999, 50_001, 90_000):
        studio.room["aide2"].execute(screening.admit, number, 0)
    bar = view.findChild(QAbstractButton, "show_new")
    assert bar is not None
    studio.until(lambda: "30 条" in bar.text() and view.model.rowCount() == MANY - 5)
    assert bar.isVisible()
    assert view.list.current_id() == 50_000
    assert view.list.visualRect(view.model.index_of(50_000)).top() == top
    bar.click()
    whole(studio, view)
    assert view.model.rowCount() == MANY + 25
    assert view.list.current_id() == 50_000
    assert view.list.visualRect(view.model.index_of(50_000)).top() == top
    assert not bar.isVisible()


def test_a_change_repaints_the_row_it_names_and_no_other(studio: Studio, qtbot: QtBot) -> None:
    view = opened(studio, qtbot)
    tab = view.findChild(QAbstractButton, "tab_admitted")
    assert tab is not None
    for number in (10, 11, 12):
        studio.room["aide2"].execute(screening.admit, number, 0)
    tab.click()
    whole(studio, view)
    changed: list[tuple[int, int]] = []
    view.model.dataChanged.connect(
        lambda a, b, roles: changed.append((a.row(), b.row())) if roles != [UNREAD_ROLE] else None
    )
    studio.room["aide2"].execute(screening.assign, 11, 1, "市教育局")
    studio.until(lambda: "市教育局" in view.model.text_at(1))
    studio.settle()
    assert set(changed) == {(1, 1)}


def test_the_decided_row_goes_and_the_next_is_in_hand(studio: Studio, qtbot: QtBot) -> None:
    view = opened(studio, qtbot)
    view.list.select(70_000)
    studio.room["aide2"].execute(screening.decline, 70_000, 0, "spam")
    studio.until(lambda: view.list.current_id() == 70_001)
    studio.room["aide2"].execute(screening.undo, 70_000, 1)
    studio.until(lambda: view.model.rowCount() == MANY)
    assert view.list.current_id() == 70_001
    assert view.model.place_of(70_000) == 69_999


@pytest.mark.parametrize(
    "words",
    ["停车位和路灯", "wifi", "WIFI", "公交app和", "网友97", "Q00123", "12345", "%", "没有的词"],
)
def test_search_finds_what_a_look_at_every_text_finds(
    studio: Studio, qtbot: QtBot, words: str
) -> None:
    view = opened(studio, qtbot)
    small = words.lower()
    expected = [
        number
        for number in range(1, MANY + 1)
        if small in f"q{number:04d}\n{name_of(number)}\n{text_of(number).lower()}"
    ]
    assert search(studio, view, words) == expected
    assert view.model.held() <= SOME_PAGES


def test_after_a_search_the_one_in_hand_is_in_hand_again(studio: Studio, qtbot: QtBot) -> None:
    view = opened(studio, qtbot)
    view.list.select(66_666)
    assert search(studio, view, "停车位")
    field = view.findChild(QLineEdit, "search")
    assert field is not None
    found = view.list.current_id()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    whole(studio, view)
    assert view.model.rowCount() == MANY
    assert view.list.current_id() == found


def test_a_row_is_unread_until_it_was_on_the_screen_for_a_moment(
    studio: Studio, qtbot: QtBot
) -> None:
    view = opened(studio, qtbot)
    last = view.list.ids_in_view()[-2]
    far = view.model.index_of(5000)
    assert view.model.unread(last)
    assert not view.model.unread(1)
    assert str(far.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("未读")
    qtbot.waitUntil(lambda: not view.model.unread(last), timeout=8 * GLANCE_MS)
    assert view.model.unread(5000)
    view.list.select(5000)
    assert not far.data(UNREAD_ROLE)


def test_the_oldest_says_how_long_it_has_waited(studio: Studio, qtbot: QtBot) -> None:
    view = opened(studio, qtbot)
    assert "最久已等" in said(view, "question_list_oldest")
    tab = view.findChild(QAbstractButton, "tab_declined")
    assert tab is not None
    tab.click()
    whole(studio, view)
    assert said(view, "question_list_oldest") == ""
    assert studio.room["aide"].query(question, 1).revision == 0


IDS = st.lists(st.integers(1, 2**40), unique=True, max_size=40)


@given(IDS, st.integers(1, 2**40))
def test_a_vector_of_ids_is_a_list_of_ids(ids: list[int], other: int) -> None:
    vector = IdVector(ids)
    assert vector.part(0, len(vector)) == ids
    for place, number in enumerate(ids):
        assert vector[place] == number
        assert vector.place(number) == place
    assert vector.place(other) == (ids.index(other) if other in ids else -1)


@given(IDS, IDS, st.data())
def test_two_vectors_differ_where_two_lists_differ(
    one: list[int], more: list[int], data: st.DataObject
) -> None:
    other = data.draw(st.permutations([*one[: len(one) // 2], *(n for n in more if n not in one)]))
    head, end, other_end = IdVector(one).difference(IdVector(other))
    assert one[:head] == other[:head]
    assert one[end:] == other[other_end:]
    assert not (one[head:end] and other[head:other_end]) or one[head] != other[head]


def test_any_list_of_ids_becomes_any_other(qtbot: QtBot, studio: Studio) -> None:
    view = opened(studio, qtbot)
    view.model.open((), ())
    tester = QAbstractItemModelTester(
        view.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    for wanted in ([5, 9, 7], [5, 7, 9], [1, 5, 6, 7, 8, 9], [9, 8], [], [3], list(range(1, 400))):
        view.model.set_ids(wanted)
        assert [view.model.id_at(place) for place in range(view.model.rowCount())] == wanted
        assert all(view.model.place_of(one) == place for place, one in enumerate(wanted))
    del tester
