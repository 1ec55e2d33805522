"""Hostile texts on the aide's screen: nothing is rendered, nothing turned, the window answers."""

import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from studio.legible import boxed
from studio.question import Arrival, arrive
from tests.studio.hostile import ALL, HEAPED, HUGE, MARKUP, TURNED
from tests.studio.test_finding import look_at_all
from tests.ui.on_air import Studio, open_studio, words
from tests.ui.test_aide import Seat
from ui.card import Card, Pill, pill_widths

TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        now = datetime.now(UTC)
        arrivals = [
            Arrival("live_page", str(n), text[:200], text, now)
            for n, text in enumerate((*ALL, HUGE))
        ]
        made.room["courier"].execute(arrive, arrivals)
        look_at_all(made.room)
        yield made


def shown(seat: Seat) -> str:
    labels = [seat.find(QLabel, name) for name in ("question_text", "question_meta")]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    return "\n".join(label.text() for label in labels)


@pytest.mark.timeout(100)
def test_every_question_can_be_looked_at_and_none_turns_what_stands_beside_it(
    studio: Studio, qtbot: QtBot
) -> None:
    seat = Seat(studio, qtbot)
    studio.until(lambda: seat.list.rows_model().rowCount() == len(ALL) + 1)
    for _ in range(len(ALL) + 1):
        said = shown(seat)
        assert not any(unicodedata.bidirectional(one) in TURNING for one in said)
        assert len(said) < 30_000
        seat.panel.grab()
        seat.list.step(1)
        studio.settle()
    assert len(words(seat.list)) == len(ALL) + 1


def test_markup_is_shown_as_it_was_written(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    seat.list.select(list(ALL).index(MARKUP) + 1)
    studio.until(lambda: MARKUP in shown(seat))
    assert MARKUP in words(seat.list)[list(ALL).index(MARKUP)]


@pytest.mark.timeout(100)
def test_anything_can_be_typed_into_the_search(studio: Studio, qtbot: QtBot) -> None:
    seat = Seat(studio, qtbot)
    field = seat.find(QLineEdit, "search")
    for text in (*ALL, HUGE):
        field.setFocus()
        field.setText(boxed(text))
        studio.settle()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    studio.until(lambda: seat.list.rows_model().rowCount() == len(ALL) + 1)


def test_a_card_gives_accents_and_turns_no_room(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QFont())
    plain, odd = (
        pill_widths(Card("Q0001", "", (Pill(words),)), metrics, 900) for words in ("好", HEAPED)
    )
    assert odd[0] < 3 * plain[0]
    assert pill_widths(Card(TURNED, "", (Pill(TURNED),)), metrics, 900)[0] > 0
