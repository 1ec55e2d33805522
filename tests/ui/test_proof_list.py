"""Both sides of a row: what differs is marked, and only what is in view is laid out."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studio.clock import Clock
from studio.proofreading import Compared, Look, ProofRow, Reading
from studio.publication import PublicationState
from ui.card import Card
from ui.proof_head import ProofHead
from ui.proof_list import BEFORE, ProofDelegate, ProofList, sides
from ui.proof_words import name_of, reading_pill
from ui.table import RowsModel


def row(number: int = 1, reading: Reading = Reading.SAME, **texts: str) -> ProofRow:
    words = {"approved": "大家好", "seen": "大家好", **texts}
    one = Compared(
        f"line-{number}", 0, "line", reading, PublicationState.ONLINE, 1, "主持人",
        words["approved"], "主持人", words["seen"],
    )  # fmt: skip
    return ProofRow(number, one, number)


def marked(text: str, parts: tuple[tuple[int, int], ...]) -> list[str]:
    return [text[start : start + length] for start, length in parts]


def test_what_differs_is_marked_on_both_sides() -> None:
    left, right = sides(row(reading=Reading.ALTERED, approved="共86起，没有", seen="共68起，"))
    assert left.text == "共86起，没有"
    assert "没有" in "".join(marked(left.text, left.parts))
    assert "没有" not in right.text


def test_what_reads_the_same_is_marked_nowhere() -> None:
    left, right = sides(row())
    assert (left.parts, right.parts) == ((), ())


def test_a_difference_far_behind_comes_into_view() -> None:
    long = "很长的话" * 100
    left, right = sides(row(reading=Reading.ALTERED, approved=f"{long}甲。", seen=f"{long}乙。"))
    assert left.text.startswith("…")
    assert len(left.text) < 2 * BEFORE
    assert marked(left.text, left.parts) == ["甲"]
    assert marked(right.text, right.parts) == ["乙"]


def test_hostile_text_turns_nothing_and_is_bounded() -> None:
    left, right = sides(row(reading=Reading.ALTERED, seen="\u202e好家大" + "长" * 1_000_000))
    assert "\u202e" not in right.text
    assert len(right.text) <= 401
    assert left.text == "大家好"


def test_what_is_not_there_says_so() -> None:
    missing = row(reading=Reading.MISSING, seen="")
    assert sides(missing)[1].text == "（页面上没有这一条）"
    assert sides(row(reading=Reading.COMING, seen=""))[1].text == ""


def test_what_nobody_released_has_no_number() -> None:
    one = replace(row().compared, reading=Reading.FOREIGN, version=0, approved="")
    assert name_of(ProofRow(1 << 40, one, 0)) == "不是这里发布的一条"


def test_what_is_looked_at_once_more_is_no_alarm() -> None:
    checked = replace(row(reading=Reading.MISSING, seen=""), checking=True)
    assert reading_pill(checked).text == "… 正在核实"
    assert not checked.wrong


def test_all_is_the_same_only_where_nothing_is_looked_at_or_on_its_way(qtbot: QtBot) -> None:
    head = ProofHead(Clock())
    qtbot.addWidget(head)
    label = head.findChild(QLabel, "proof_count")
    assert isinstance(label, QLabel)
    for other, said in (
        (row(2), "全部一致 · 2 条"),
        (row(2, Reading.COMING, seen=""), "没有发现不同，1 条在路上"),
        (replace(row(2, Reading.MISSING, seen=""), checking=True), "没有发现不同，1 条在路上"),
        (row(2, Reading.MISSING, seen=""), "1 处不同 · 2 条"),
    ):
        head.show_look(Look((row(), other), datetime.now(UTC)))
        assert label.text().startswith(said)


def test_every_reading_has_a_word_with_a_sign() -> None:
    words = [reading_pill(row(reading=one)).text for one in Reading]
    assert len(set(words)) == len(words)
    assert all(word[0] in "=≠×→…？" for word in words)


def test_only_what_is_in_view_is_laid_out(qtbot: QtBot) -> None:
    view = ProofList()
    qtbot.addWidget(view)
    model = RowsModel[ProofRow](lambda _row: Card("", ""))
    view.set_rows_model(model)
    model.set_rows(row(n, Reading.ALTERED, seen="大家坏") for n in range(1, 10_001))
    view.resize(800, 500)
    view.show()
    view.grab()
    delegate = view.itemDelegate()
    assert isinstance(delegate, ProofDelegate)
    assert 0 < len(delegate._sides) < 50
