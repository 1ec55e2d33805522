"""A list stays still under the hand while its rows come, change and go."""

import random
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.acts import WIDGET, act
from ui.card import LEAST_META, Card, Pill, Tone, pill_widths, pill_words, wrapped
from ui.nothing import FLAGS, room_of
from ui.rows import RowsModel, runs
from ui.table import RowsView
from ui.theme import measures


@dataclass(frozen=True)
class Question:
    id: int
    text: str = "夜市的烧烤摊怎么保证肉是新鲜的？"


def card(row: Question) -> Card:
    return Card(f"15:23:{row.id:02} · 门户", row.text, (Pill("新", Tone.ACCENT),))


def rows(*ids: int) -> list[Question]:
    return [Question(number) for number in ids]


class Queue(QWidget):
    """A list with an act on a single letter."""

    def __init__(self) -> None:
        super().__init__()
        self.model = RowsModel[Question](card)
        self.view = RowsView("inbox", "待筛选")
        self.view.set_rows_model(self.model)
        self.other = QWidget()
        self.other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.addWidget(self.view)
        column.addWidget(self.other)
        self.told: list[int | None] = []
        self.decided: list[int | None] = []
        self.view.current_changed.connect(self.told.append)
        act(self.view, "采用", "A", self.admit, WIDGET)

    def admit(self) -> None:
        self.decided.append(self.view.current_id())


@pytest.fixture
def queue(qtbot: QtBot) -> Queue:
    made = Queue()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.show()
    made.activateWindow()
    return made


def ids(model: RowsModel[Question]) -> list[int]:
    return [row.id for row in model.rows()]


def test_any_list_becomes_any_other_without_a_reset(qtbot: QtBot) -> None:
    model = RowsModel[Question](card)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    chance = random.Random(7)
    for _ in range(300):
        wanted = chance.sample(range(20), chance.randint(0, 20))
        changed = [Question(number, f"{number}/{chance.randint(0, 2)}") for number in wanted]
        model.set_rows(changed)
        assert list(model.rows()) == changed
        assert model.texts() == [card(row).words() for row in changed]
        assert all(model.index_of(row.id).row() == at for at, row in enumerate(changed))
    assert resets == []
    del tester


def test_only_what_changed_is_told(qtbot: QtBot) -> None:
    model = RowsModel[Question](card)
    model.set_rows(rows(1, 2, 3, 4))
    told: list[tuple[str, int, int]] = []
    watch(model, told)
    model.set_rows([*rows(1), Question(2, "改"), *rows(4, 5)])
    assert told == [("removed", 2, 2), ("inserted", 3, 3), ("changed", 1, 1)]
    told.clear()
    model.set_rows([*rows(1), Question(2, "改"), *rows(4, 5)])
    assert told == []


def test_rows_that_stand_there_are_replaced_and_no_other_is_looked_at(qtbot: QtBot) -> None:
    made: list[int] = []

    def counted(row: Question) -> Card:
        made.append(row.id)
        return card(row)

    model = RowsModel[Question](counted)
    model.set_rows(rows(1, 2, 3, 4))
    assert len(model.texts()) == 4
    made.clear()
    told: list[tuple[str, int, int]] = []
    watch(model, told)
    model.replace([Question(3, "改"), *rows(4), Question(2, "也改")])
    assert told == [("changed", 1, 2)]
    assert ids(model) == [1, 2, 3, 4]
    assert model.texts() == [card(row).words() for row in model.rows()]
    assert sorted(made) == [2, 3]


def watch(model: QAbstractItemModel, told: list[tuple[str, int, int]]) -> None:
    model.rowsRemoved.connect(lambda _, first, last: told.append(("removed", first, last)))
    model.rowsInserted.connect(lambda _, first, last: told.append(("inserted", first, last)))
    model.dataChanged.connect(lambda first, last: told.append(("changed", first.row(), last.row())))


def test_upsert_changes_in_place_adds_at_the_end_and_removes(qtbot: QtBot) -> None:
    model = RowsModel[Question](card)
    model.set_rows(rows(1, 2, 3))
    model.upsert([Question(2, "改"), Question(9)], gone=[1])
    assert ids(model) == [2, 3, 9]
    row = model.row_of(2)
    assert row is not None
    assert row.text == "改"
    assert model.row_of(1) is None


def test_the_current_row_is_known_by_its_id(queue: Queue) -> None:
    queue.model.set_rows(rows(1, 2, 3))
    assert queue.view.select(2)
    queue.model.set_rows(rows(9, 8, 3, 2, 1))
    assert queue.view.current_id() == 2
    assert queue.view.selectionModel().isSelected(queue.model.index_of(2))
    assert queue.told == [2]
    queue.model.set_rows([*rows(9, 8, 3), Question(2, "改"), *rows(1)])
    assert queue.told == [2]


def test_when_the_current_row_goes_the_next_one_is_current(queue: Queue) -> None:
    queue.model.set_rows(rows(1, 2, 3))
    queue.view.select(2)
    queue.model.set_rows(rows(1, 3))
    assert queue.view.current_id() == 3
    queue.model.set_rows([])
    assert queue.view.current_id() is None
    assert queue.told == [2, 3, None]


def test_rows_above_do_not_push_the_current_one_away(queue: Queue) -> None:
    queue.model.set_rows(rows(*range(100)))
    queue.view.select(50)
    before = queue.view.visualRect(queue.model.index_of(50)).top()
    queue.model.set_rows(rows(*range(200, 230), *range(100)))
    assert queue.view.visualRect(queue.model.index_of(50)).top() == before
    queue.model.set_rows(rows(*range(30, 100)))
    assert queue.view.visualRect(queue.model.index_of(50)).top() == before


def test_rows_above_do_not_push_what_is_read_away(queue: Queue) -> None:
    queue.model.set_rows(rows(*range(100)))
    queue.view.select(None)
    queue.view.verticalScrollBar().setValue(1234)
    top = queue.view.indexAt(queue.view.viewport().rect().topLeft()).data(Qt.ItemDataRole.UserRole)
    queue.model.set_rows(rows(*range(200, 230), *range(100)))
    assert queue.view.indexAt(queue.view.viewport().rect().topLeft()).data(
        Qt.ItemDataRole.UserRole
    ) == top  # fmt: skip


def test_a_record_follows_its_end_unless_the_person_scrolled_up(qtbot: QtBot) -> None:
    model, view = RowsModel[Question](card), RowsView("lines", "实录", follow_end=True)
    view.set_rows_model(model)
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    bar = view.verticalScrollBar()
    model.set_rows(rows(*range(30)))
    assert bar.value() == bar.maximum() > 0
    model.upsert(rows(30))
    assert bar.value() == bar.maximum()
    bar.setValue(100)
    model.upsert(rows(31))
    assert bar.value() == 100


def test_a_letter_acts_only_with_the_list_in_focus(qtbot: QtBot, queue: Queue) -> None:
    queue.model.set_rows(rows(1, 2))
    queue.view.select(1)
    queue.other.setFocus()
    qtbot.waitUntil(queue.other.hasFocus)
    QTest.keyClick(queue.other, Qt.Key.Key_A)
    assert queue.decided == []
    queue.view.setFocus()
    QTest.keyClick(queue.view, Qt.Key.Key_A)
    QTest.keyClick(queue.view, Qt.Key.Key_Down)
    QTest.keyClick(queue.view, Qt.Key.Key_A)
    assert queue.decided == [1, 2]
    queue.view.step(-5)
    assert queue.view.current_id() == 1


def test_enter_and_double_click_choose(qtbot: QtBot, queue: Queue) -> None:
    queue.model.set_rows(rows(1, 2))
    queue.view.select(2)
    with qtbot.waitSignal(queue.view.chosen) as chosen:
        QTest.keyClick(queue.view, Qt.Key.Key_Return)
    assert chosen.args == [2]


def test_the_screen_can_be_read(queue: Queue) -> None:
    queue.model.set_rows([Question(1, "隔夜菜到底能不能吃？" * 20)])
    index = queue.model.index(0, 0)
    whole = "15:23:01 · 门户\n新\n" + "隔夜菜到底能不能吃？" * 20
    assert index.data(Qt.ItemDataRole.DisplayRole) == whole
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == whole


def test_all_rows_have_one_height(queue: Queue) -> None:
    queue.model.set_rows([Question(1, "短"), Question(2, "长" * 900)])
    assert queue.view.rowHeight(0) == queue.view.rowHeight(1) > 40
    assert not queue.grab().isNull()


def test_long_text_ends_in_an_ellipsis(queue: Queue) -> None:
    lines = wrapped("食品安全" * 100, queue.font(), 300, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert wrapped("短", queue.font(), 300, 2) == ["短"]


def test_pills_that_have_no_room_leave_the_number_in_view(queue: Queue) -> None:
    metrics = queue.view.fontMetrics()
    pills = tuple(Pill(text) for text in ("Accepted", "Answer returned", "Suggested for air"))
    card = Card("Q0009 · 甜甜的烘焙 · Portal board · 13 Jun 2025", "凉拌菜", pills)
    own = pill_widths(card, metrics, 2000)
    assert all(w > metrics.horizontalAdvance(p.text) for w, p in zip(own, pills, strict=True))
    tight = pill_widths(card, metrics, sum(own))
    assert sum(tight) + 3 * 6 + LEAST_META <= sum(own)
    assert tight[0] == own[0]
    assert min(pill_widths(card, metrics, 20)) >= 0


def test_runs_of_neighbours() -> None:
    assert runs([1, 2, 3, 7, 9, 10]) == [(1, 3), (7, 7), (9, 10)]
    assert runs([]) == []


@pytest.mark.parametrize("text", ["0.74", "5 条相似", "疑似广告 2", "Q0003", "含手机号"])
def test_a_pill_with_room_is_not_cut(text: str) -> None:
    font = QFont(QApplication.font())
    font.setPixelSize(measures().small)
    metrics = QFontMetrics(font)
    (width,) = pill_widths(Card("", "", (Pill(text),)), metrics, 600)
    assert pill_words(Pill(text), metrics, width) == text
    assert pill_words(Pill(text), metrics, width // 2) != text


@pytest.mark.parametrize("height", [48, 76, 400])
def test_what_an_empty_list_says_stands_whole_in_a_low_one_too(queue: Queue, height: int) -> None:
    said = "还没有给主持人的提示。写一句，回车送到主持席；主持人看过，这里就写已读。"
    queue.view.say_when_empty(said)
    queue.view.setFixedHeight(height)
    QApplication.processEvents()
    room = room_of(queue.view, said)
    shown = queue.view.fontMetrics().boundingRect(room, FLAGS, said)
    assert shown.height() > queue.view.fontMetrics().height()
    assert queue.view.viewport().rect().contains(shown)
