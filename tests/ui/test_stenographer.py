"""The stenographer types the record: every line in its place, nothing lost, nothing twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from studio import air_queue, halt, interview, publication, record, screening
from studio.record import LineRow, Mark, SpeakerRole, lines
from studio.review import ReviewState, Secrecy
from tests.ui.on_air import Studio, compose, open_studio, words, write
from ui.editor import TextEditor
from ui.line_link import LinkDialog
from ui.notices import refusal_text
from ui.panels.stenographer import StenographerPanel
from ui.table import RowsView

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def studio(tmp_path: Path, qtbot: QtBot) -> Iterator[Studio]:
    with open_studio(tmp_path, qtbot) as made:
        yield made


class Seat:
    """The panel, with hands on it."""

    def __init__(self, studio: Studio, qtbot: QtBot) -> None:
        self.studio = studio
        self.panel = StenographerPanel(studio.background("steno"), studio.bulletin)
        qtbot.addWidget(self.panel)
        self.panel.resize(1364, 800)
        self.panel.show()
        self.panel.setFocus()
        self.settle()

    @property
    def editor(self) -> TextEditor:
        found = self.panel.findChild(TextEditor, "line_editor")
        assert isinstance(found, TextEditor)
        return found

    @property
    def list(self) -> RowsView:
        found = self.panel.findChild(RowsView, "record_list")
        assert isinstance(found, RowsView)
        return found

    def button(self, name: str) -> QPushButton:
        found = self.panel.findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        return found

    def field(self, name: str) -> QLineEdit:
        found = self.panel.findChild(QLineEdit, name)
        assert isinstance(found, QLineEdit)
        return found

    def label(self, name: str) -> str:
        found = self.panel.findChild(QLabel, name)
        assert isinstance(found, QLabel)
        return found.text()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
        QTest.keyClick(self.editor, key, modifiers)

    def list_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        self.list.setFocus()
        QTest.keyClick(self.list, key, modifiers)

    def settle(self) -> None:
        self.studio.settle()

    def say(self, key: Qt.Key, text: str) -> None:
        self.key(key, Qt.KeyboardModifier.NoModifier)
        self.editor.setFocus()
        write(self.editor, text)
        self.key(Qt.Key.Key_Return)
        self.settle()

    def lines(self) -> tuple[LineRow, ...]:
        return self.studio.room["steno"].query(lines)

    def stand_on(self, place: int) -> None:
        self.studio.until(lambda: self.list.rows_model().rowCount() > place)
        self.list.setFocus()
        self.list.setCurrentIndex(self.list.rows_model().index(place, 0))


@pytest.fixture
def seat(studio: Studio, qtbot: QtBot) -> Seat:
    return Seat(studio, qtbot)


def approve(studio: Studio, line_id: int, version: int = 1) -> None:
    studio.room["reviewer"].execute(record.approve, line_id, version, Secrecy.OPEN)


def test_a_line_goes_from_the_keys_to_review(seat: Seat) -> None:
    seat.say(Qt.Key.Key_F3, "熟食室温下不要超过两小时。")
    (line,) = seat.lines()
    assert (line.label, line.text) == ("程立言", "熟食室温下不要超过两小时。")
    assert line.state is ReviewState.SUBMITTED
    assert seat.editor.toPlainText() == ""
    seat.studio.until(lambda: "待审" in "".join(words(seat.list)))
    assert words(seat.list)[0].startswith("第1条")


def test_the_chips_carry_the_speakers_and_their_keys(seat: Seat) -> None:
    texts = [seat.button(f"speaker_{n}").text() for n in range(5)]
    assert texts == ["F2 主持人", "F3 程立言 局长", "F4 网友", "F5 记者", "F6 编辑"]
    assert seat.button("speaker_0").isChecked()


def test_a_line_takes_its_place_with_its_first_character(seat: Seat) -> None:
    write(seat.editor, "各")
    seat.settle()
    (line,) = seat.lines()
    assert (line.version, line.speaker) == (0, SpeakerRole.HOST)
    write(seat.editor, "位网友")
    seat.settle()
    assert len(seat.lines()) == 1


def test_another_speaker_is_known_while_the_line_is_typed(seat: Seat) -> None:
    write(seat.editor, "谢谢")
    seat.settle()
    seat.key(Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier)
    seat.settle()
    (line,) = seat.lines()
    assert (line.speaker, line.speaker_name) == (SpeakerRole.GUEST, "程立言")


def test_everything_at_once_still_comes_out_in_order(seat: Seat) -> None:
    texts = ["第一句。", "第二句。", "第三句。"]
    for key, text in zip((Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F2), texts, strict=True):
        seat.key(key, Qt.KeyboardModifier.NoModifier)
        write(seat.editor, text)
        seat.key(Qt.Key.Key_Return)
    write(seat.editor, "第四")
    seat.settle()
    got = seat.lines()
    assert [line.text for line in got] == [*texts, ""]
    assert [line.label for line in got[:3]] == ["主持人", "程立言", "主持人"]
    assert seat.editor.toPlainText() == "第四"


def test_what_is_composed_belongs_to_the_line(seat: Seat) -> None:
    write(seat.editor, "冷藏")
    compose(seat.editor, "三天")
    QTest.mouseClick(seat.button("submit_line"), Qt.MouseButton.LeftButton)
    seat.settle()
    assert [line.text for line in seat.lines()] == ["冷藏三天"]


def test_what_is_composed_is_text_before_the_speaker_changes(seat: Seat) -> None:
    compose(seat.editor, "三天")
    QTest.mouseClick(seat.button("speaker_1"), Qt.MouseButton.LeftButton)
    assert seat.editor.toPlainText() == "三天"
    seat.settle()


def test_a_refusal_costs_no_text(seat: Seat, studio: Studio) -> None:
    write(seat.editor, "这一句不能丢。")
    seat.settle()
    (line,) = seat.lines()
    studio.room["director"].execute(record.discard, line.id)
    seat.key(Qt.Key.Key_Return)
    write(seat.editor, "还有这一句。")
    seat.settle()
    assert seat.editor.toPlainText() == "这一句不能丢。还有这一句。"
    assert "已放弃" in refusal_text(seat.panel)


def test_a_programme_that_takes_no_lines_refuses_once(tmp_path: Path, qtbot: QtBot) -> None:
    with open_studio(tmp_path, qtbot, on_air=False) as studio:
        studio.room["boss"].execute(halt.cancel, "停电")
        seat = Seat(studio, qtbot)
        write(seat.editor, "各位")
        seat.settle()
        assert "不能做这一步" in refusal_text(seat.panel)
        write(seat.editor, "网友")
        seat.settle()
        assert refusal_text(seat.panel) == ""
        seat.key(Qt.Key.Key_Return)
        seat.settle()
        assert "不能做这一步" in refusal_text(seat.panel)
        assert seat.editor.toPlainText() == "各位网友"


def test_nothing_is_submitted_empty(seat: Seat) -> None:
    seat.key(Qt.Key.Key_Return)
    seat.settle()
    assert seat.lines() == ()
    assert "没有文字" in refusal_text(seat.panel)


def test_a_netizen_is_called_by_the_nickname(seat: Seat) -> None:
    seat.key(Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier)
    field = seat.field("speaker_name")
    assert field.isVisible()
    write(field, "小城故事")
    seat.editor.setFocus()
    write(seat.editor, "夜市的肉新鲜吗？")
    seat.key(Qt.Key.Key_Return)
    seat.settle()
    assert [line.label for line in seat.lines()] == ["网友 小城故事"]


def test_the_question_on_air_is_quoted_with_its_asker(seat: Seat, studio: Studio) -> None:
    (asked,) = studio.room.ask("隔夜菜能吃吗？")
    studio.room["aide"].execute(screening.admit, asked, 0)
    studio.room["aide"].execute(air_queue.recommend, asked)
    studio.room["host"].execute(air_queue.ask, asked)
    studio.until(lambda: seat.label("asked_now") == "隔夜菜能吃吗？")
    studio.room["host"].execute(air_queue.follow_up, asked, "放几天算隔夜？")
    studio.until(lambda: "主持人追问 1：放几天算隔夜？" in seat.label("asked_now_meta"))
    seat.key(Qt.Key.Key_Q)
    seat.editor.setFocus()
    write(seat.editor, "网友问：隔夜菜能吃吗？")
    seat.key(Qt.Key.Key_Return)
    seat.settle()
    (line,) = seat.lines()
    assert (line.label, line.question_id) == ("网友 网友甲", asked)
    write(seat.editor, "好")
    seat.settle()
    assert seat.lines()[1].question_id is None


def chosen(seat: Seat) -> str:
    """The words of the chosen speaker's chip."""
    (one,) = (
        button.text()
        for n in range(5)
        if (button := seat.button(f"speaker_{n}")).isChecked()
    )  # fmt: skip
    return one


def asked(studio: Studio, *texts: str) -> list[int]:
    """Questions that the host asked one after the other."""
    numbers = studio.room.ask(*texts)
    for number in numbers:
        studio.room["aide"].execute(screening.admit, number, 0)
        studio.room["aide"].execute(air_queue.recommend, number)
        studio.room["host"].execute(air_queue.ask, number)
    return numbers


def test_after_host_and_netizen_the_guest_who_spoke_last_is_chosen(seat: Seat) -> None:
    seat.say(Qt.Key.Key_F3, "先说一句。")
    assert chosen(seat).startswith("F3")
    seat.say(Qt.Key.Key_F2, "请问第二件事。")
    assert chosen(seat).startswith("F3")
    write(seat.editor, "第二件事是这样。")
    seat.key(Qt.Key.Key_Return)
    seat.settle()
    assert [line.label for line in seat.lines()] == ["程立言", "主持人", "程立言"]
    assert chosen(seat).startswith("F3")


def test_before_any_guest_spoke_the_speaker_stays(seat: Seat) -> None:
    seat.say(Qt.Key.Key_F2, "各位网友好。")
    assert chosen(seat).startswith("F2")


def test_the_guest_of_another_stenographers_line_is_chosen_too(seat: Seat, studio: Studio) -> None:
    seat.say(Qt.Key.Key_F3, "先说一句。")
    planner = studio.room.boss.in_programme(studio.room.programme)
    planner.execute(interview.name_guest, "罗敏", "副局长")
    studio.room["reviewer2"].execute(record.write, SpeakerRole.GUEST, "罗敏", "我补充。")
    studio.until(
        lambda: "罗敏" in words(seat.list)[1] and "罗敏" in seat.button("speaker_2").text()
    )
    seat.say(Qt.Key.Key_F2, "谢谢。")
    assert "罗敏" in chosen(seat)


def test_who_types_behind_the_host_quotes_the_question_the_record_has_come_to(
    seat: Seat, studio: Studio
) -> None:
    first, second, third = asked(studio, "第一问？", "第二问？", "第三问？")
    studio.room["reviewer2"].execute(record.write, SpeakerRole.NETIZEN, "网友甲", "第一问？", first)
    studio.until(lambda: seat.label("asked_now") == "第二问？")
    assert seat.label("asked_now_title") == "该记录的提问"
    seat.key(Qt.Key.Key_Q)
    seat.editor.setFocus()
    write(seat.editor, "第二问？")
    seat.settle()
    studio.until(lambda: len(words(seat.list)) == 2)
    assert seat.label("asked_now") == "第二问？"
    seat.key(Qt.Key.Key_Return)
    seat.settle()
    studio.until(lambda: seat.label("asked_now") == "第三问？")
    assert seat.label("asked_now_title") == "当前问题"
    assert [line.question_id for line in seat.lines()] == [first, second]
    assert third


def test_the_same_key_again_quotes_the_next_question(seat: Seat, studio: Studio) -> None:
    first, second, third = asked(studio, "第一问？", "第二问？", "第三问？")
    studio.room["reviewer2"].execute(record.write, SpeakerRole.NETIZEN, "网友甲", "第一问？", first)
    studio.until(lambda: seat.label("asked_now") == "第二问？")
    seat.key(Qt.Key.Key_Q)
    assert f"Q{second:04d}" in seat.label("revised_line")
    seat.key(Qt.Key.Key_Q)
    assert f"Q{third:04d}" in seat.label("revised_line")
    assert seat.label("asked_now") == "第三问？"
    seat.key(Qt.Key.Key_Q)
    assert seat.label("asked_now") == "第二问？"


def test_a_question_typed_by_hand_counts_as_recorded(seat: Seat, studio: Studio) -> None:
    first, _second, _third = asked(studio, "第一问？", "第二问？", "第三问？")
    steno = studio.room["reviewer2"]
    steno.execute(record.write, SpeakerRole.NETIZEN, "网友甲", "第一问？", first)
    steno.execute(record.write, SpeakerRole.NETIZEN, "网友甲", "第二问？")
    studio.until(lambda: seat.label("asked_now") == "第三问？")


def test_a_returned_line_is_mended_and_the_new_one_waits(seat: Seat, studio: Studio) -> None:
    seat.say(Qt.Key.Key_F3, "整改一千一百八十九各。")
    (line,) = seat.lines()
    studio.room["reviewer"].execute(record.give_back, line.id, 1, "同音字")
    studio.until(lambda: "已退回：同音字" in words(seat.list)[0])
    write(seat.editor, "下一句")
    seat.settle()
    seat.stand_on(0)
    seat.list_key(Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier)
    assert seat.editor.toPlainText() == "整改一千一百八十九各。"
    assert not seat.field("correction_note").isVisible()
    seat.key(Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
    seat.key(Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier)
    write(seat.editor, "个。")
    seat.key(Qt.Key.Key_Return)
    seat.settle()
    assert seat.lines()[0].text == "整改一千一百八十九个。"
    assert (seat.lines()[0].version, seat.lines()[0].state) == (2, ReviewState.SUBMITTED)
    assert seat.editor.toPlainText() == "下一句"
    seat.key(Qt.Key.Key_Return)
    seat.settle()
    assert [row.text for row in seat.lines()] == ["整改一千一百八十九个。", "下一句"]


def test_a_line_opened_while_it_is_on_its_way_is_opened_as_it_is_then(seat: Seat) -> None:
    seat.say(Qt.Key.Key_F3, "第一稿。")
    seat.stand_on(0)
    seat.studio.until(lambda: "待审" in words(seat.list)[0])
    seat.list_key(Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier)
    write(seat.editor, "补一句。")
    seat.key(Qt.Key.Key_Return)
    seat.list_key(Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier)
    seat.settle()
    seat.studio.until(lambda: seat.editor.toPlainText() == "第一稿。补一句。")
    write(seat.editor, "再补一句。")
    seat.key(Qt.Key.Key_Return)
    seat.settle()
    assert (seat.lines()[0].version, seat.lines()[0].text) == (3, "第一稿。补一句。再补一句。")


def test_a_released_line_is_corrected_with_a_note(seat: Seat, studio: Studio) -> None:
    seat.say(Qt.Key.Key_F3, "归并了五调。")
    (line,) = seat.lines()
    approve(studio, line.id)
    studio.room["publisher"].execute(publication.release_line, line.id, 1)
    studio.until(lambda: "待推送" in words(seat.list)[0])
    seat.stand_on(0)
    QTest.mouseClick(seat.button("revise_line"), Qt.MouseButton.LeftButton)
    assert seat.field("correction_note").isVisible()
    seat.editor.selectAll()
    write(seat.editor, "归并了五条。")
    write(seat.field("correction_note"), "更正：五条")
    QTest.mouseClick(seat.button("submit_line"), Qt.MouseButton.LeftButton)
    seat.settle()
    (line,) = seat.lines()
    assert (line.text, line.remark) == ("归并了五条。", "更正：五条")
    assert not seat.field("correction_note").isVisible()
    studio.until(lambda: "待审" in words(seat.list)[0])


def test_escape_leads_back_to_the_new_line(seat: Seat) -> None:
    seat.say(Qt.Key.Key_F3, "旧的一条。")
    seat.studio.until(lambda: "待审" in "".join(words(seat.list)))
    write(seat.editor, "新的一条")
    seat.settle()
    seat.stand_on(0)
    seat.key(Qt.Key.Key_E)
    assert seat.editor.toPlainText() == "旧的一条。"
    seat.key(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert seat.editor.toPlainText() == "新的一条"
    seat.say(Qt.Key.Key_F2, "。")
    assert [row.text for row in seat.lines()] == ["旧的一条。", "新的一条。"]


def test_a_promise_is_marked_while_it_is_typed(seat: Seat) -> None:
    write(seat.editor, "三个工作日内答复")
    seat.key(Qt.Key.Key_P)
    seat.settle()
    assert [line.commitment for line in seat.lines()] == [True]
    seat.key(Qt.Key.Key_Return)
    seat.settle()
    seat.studio.until(lambda: "承诺事项" in "".join(words(seat.list)))
    seat.stand_on(0)
    QTest.mouseClick(seat.button("mark_commitment"), Qt.MouseButton.LeftButton)
    seat.settle()
    assert [line.commitment for line in seat.lines()] == [False]


def hand_over(seat: Seat, key: Qt.Key, text: str = "") -> None:
    """The line is over, the next one is this speaker's."""
    seat.editor.setFocus()
    seat.key(key, SHIFT)
    write(seat.editor, text)


def test_one_key_submits_and_begins_the_next_as_another_speaker(seat: Seat) -> None:
    write(seat.editor, "请问熟食能放多久？")
    hand_over(seat, Qt.Key.Key_F3, "两小时。")
    assert chosen(seat).startswith("F3")
    hand_over(seat, Qt.Key.Key_F2, "谢谢")
    seat.settle()
    assert [(line.label, line.text) for line in seat.lines()] == [
        ("主持人", "请问熟食能放多久？"), ("程立言", "两小时。"), ("", ""),
    ]  # fmt: skip
    assert (seat.editor.toPlainText(), seat.lines()[2].speaker) == ("谢谢", SpeakerRole.HOST)


def test_with_nothing_typed_the_key_only_changes_the_speaker(seat: Seat) -> None:
    hand_over(seat, Qt.Key.Key_F3)
    seat.settle()
    assert (seat.lines(), refusal_text(seat.panel)) == ((), "")
    assert chosen(seat).startswith("F3")


def test_handing_over_to_a_netizen_asks_for_the_nickname(seat: Seat) -> None:
    write(seat.editor, "下面请网友提问。")
    hand_over(seat, Qt.Key.Key_F4)
    assert seat.field("speaker_name").hasFocus()
    write(seat.field("speaker_name"), "小城")
    seat.editor.setFocus()
    write(seat.editor, "夜市的肉新鲜吗？")
    hand_over(seat, Qt.Key.Key_F3, "新")
    seat.settle()
    assert [line.label for line in seat.lines()] == ["主持人", "网友 小城", ""]


def test_a_refused_submission_by_that_key_costs_no_text(seat: Seat, studio: Studio) -> None:
    write(seat.editor, "这一句不能丢。")
    seat.settle()
    studio.room["director"].execute(record.discard, seat.lines()[0].id)
    hand_over(seat, Qt.Key.Key_F3, "还有这一句。")
    seat.settle()
    assert seat.editor.toPlainText() == "这一句不能丢。还有这一句。"
    assert "已放弃" in refusal_text(seat.panel)


def test_while_composing_that_key_does_nothing(seat: Seat) -> None:
    seat.editor.setFocus()
    write(seat.editor, "冷藏")
    compose(seat.editor, "san'tian")
    seat.key(Qt.Key.Key_F3, SHIFT)
    seat.settle()
    assert chosen(seat).startswith("F2")
    assert [line.version for line in seat.lines()] == [0]
    write(seat.editor, "三天")
    seat.key(Qt.Key.Key_F3, SHIFT)
    seat.settle()
    assert [(line.label, line.text) for line in seat.lines()] == [("主持人", "冷藏三天")]


def test_a_revision_is_submitted_and_the_next_line_is_that_speakers(seat: Seat) -> None:
    seat.say(Qt.Key.Key_F2, "第一搞。")
    seat.studio.until(lambda: "待审" in words(seat.list)[0])
    seat.stand_on(0)
    seat.list_key(Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier)
    seat.editor.selectAll()
    write(seat.editor, "第一稿。")
    hand_over(seat, Qt.Key.Key_F3)
    seat.settle()
    write(seat.editor, "下一条")
    seat.settle()
    first, second = seat.lines()
    assert (first.text, first.speaker, first.version) == ("第一稿。", SpeakerRole.HOST, 2)
    assert (second.speaker, chosen(seat)[:2]) == (SpeakerRole.GUEST, "F3")


def test_the_chips_say_the_key_that_submits_first(seat: Seat) -> None:
    assert "Shift+F3" in seat.button("speaker_1").toolTip()
    assert "程立言" in seat.button("speaker_1").toolTip()


def quote(seat: Seat, text: str) -> None:
    """The question that was read out, submitted."""
    seat.editor.setFocus()
    seat.key(Qt.Key.Key_Q)
    write(seat.editor, text)
    seat.key(Qt.Key.Key_Return)


def linked(seat: Seat) -> list[int | None]:
    return [line.question_id for line in seat.lines()]


def choosing(seat: Seat) -> LinkDialog:
    (found,) = seat.panel.findChildren(LinkDialog)
    seat.studio.until(found.isActiveWindow)
    return found


def test_a_guests_line_answers_what_the_host_asks(seat: Seat, studio: Studio) -> None:
    (first,) = asked(studio, "第一问？")
    studio.until(lambda: seat.label("asked_now") == "第一问？")
    quote(seat, "网友问：第一问？")
    seat.key(Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier)
    write(seat.editor, "答第一问。")
    assert f"回应 Q{first:04d}" in seat.label("revised_line")
    seat.key(Qt.Key.Key_Return)
    hand_over(seat, Qt.Key.Key_F2, "谢谢。")
    seat.settle()
    assert linked(seat) == [first, first, None]
    studio.until(lambda: f"回应 Q{first:04d}" in words(seat.list)[1])
    assert "引用提问" in words(seat.list)[0]


def test_who_types_behind_the_host_links_to_the_question_before(seat: Seat, studio: Studio) -> None:
    first, second = asked(studio, "第一问？", "第二问？")
    steno = studio.room["reviewer2"]
    steno.execute(record.write, SpeakerRole.NETIZEN, "网友甲", "第一问？", first)
    studio.until(lambda: len(words(seat.list)) == 1 and seat.label("asked_now") == "第二问？")
    seat.say(Qt.Key.Key_F3, "还在答第一问。")
    assert seat.label("asked_now") == "第二问？"
    quote(seat, "第二问？")
    seat.key(Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier)
    write(seat.editor, "答第二问。")
    seat.key(Qt.Key.Key_Return)
    seat.settle()
    assert linked(seat) == [first, first, second, second]


def test_an_answer_does_not_count_as_its_question_recorded(seat: Seat, studio: Studio) -> None:
    first, second, _third = asked(studio, "第一问？", "第二问？", "第三问？")
    steno = studio.room["reviewer2"]
    steno.execute(record.write, SpeakerRole.NETIZEN, "网友甲", "第一问？", first)
    steno.execute(record.write, SpeakerRole.GUEST, "程立言", "答第二问。", second)
    studio.until(lambda: len(words(seat.list)) == 2 and seat.label("asked_now") == "第二问？")


def test_the_link_follows_a_change_of_speaker_until_a_person_chose(
    seat: Seat, studio: Studio
) -> None:
    (first,) = asked(studio, "第一问？")
    studio.until(lambda: seat.label("asked_now") == "第一问？")
    plain = Qt.KeyboardModifier.NoModifier
    write(seat.editor, "这个问题")
    seat.settle()
    for key, expected in ((Qt.Key.Key_F3, first), (Qt.Key.Key_F2, None), (Qt.Key.Key_F3, first)):
        seat.key(key, plain)
        seat.settle()
        assert linked(seat) == [expected]
    seat.key(Qt.Key.Key_Q, CTRL | SHIFT)
    QTest.keyClick(choosing(seat).list, Qt.Key.Key_0)
    seat.key(Qt.Key.Key_F2, plain)
    seat.key(Qt.Key.Key_F3, plain)
    seat.settle()
    assert linked(seat) == [None]
    assert "回应" not in seat.label("revised_line")


def test_a_line_of_the_list_is_linked_to_another_question(seat: Seat, studio: Studio) -> None:
    first, second = asked(studio, "第一问？", "第二问？")
    studio.until(lambda: seat.label("asked_now") == "第二问？")
    seat.say(Qt.Key.Key_F3, "答第一问。")
    assert linked(seat) == [second]
    studio.until(lambda: "回应" in words(seat.list)[0])
    seat.stand_on(0)
    seat.list_key(Qt.Key.Key_Q, CTRL | SHIFT)
    dialog = choosing(seat)
    assert [text.split("\n")[0][:1] for text in words(dialog.list)] == ["0", "1", "2"]
    assert dialog.list.current_id() == second
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    seat.settle()
    assert linked(seat) == [first]
    studio.until(lambda: f"回应 Q{first:04d}" in words(seat.list)[0])


def test_each_mark_has_a_key_on_the_line_in_work_and_on_a_row(seat: Seat) -> None:
    write(seat.editor, "大家的建议我们采纳。")
    for key in (Qt.Key.Key_N, Qt.Key.Key_O):
        seat.key(key)
    seat.settle()
    assert seat.lines()[0].marks == {Mark.ADOPTED, Mark.HIGHLIGHT}
    assert "采纳意见 · 精彩观点" in seat.label("revised_line")
    seat.key(Qt.Key.Key_Return)
    seat.settle()
    seat.studio.until(lambda: "精彩观点" in words(seat.list)[0])
    seat.stand_on(0)
    seat.list_key(Qt.Key.Key_O, CTRL)
    seat.list_key(Qt.Key.Key_P, CTRL)
    seat.settle()
    seat.studio.until(lambda: "承诺事项" in words(seat.list)[0])
    assert seat.lines()[0].marks == {Mark.ADOPTED, Mark.COMMITMENT}
    assert "精彩观点" not in words(seat.list)[0]


def test_a_line_given_up_holds_nobody_up(seat: Seat) -> None:
    write(seat.editor, "口误")
    seat.key(Qt.Key.Key_D, CTRL | SHIFT)
    seat.settle()
    assert seat.lines() == ()
    assert seat.editor.toPlainText() == ""
    seat.say(Qt.Key.Key_F2, "重来。")
    assert [line.text for line in seat.lines()] == ["重来。"]


def test_lines_change_places_by_key(seat: Seat) -> None:
    for text in ("甲。", "乙。", "丙。"):
        seat.say(Qt.Key.Key_F2, text)
    seat.stand_on(2)
    seat.list_key(Qt.Key.Key_Up, CTRL)
    seat.settle()
    assert [line.text for line in seat.lines()] == ["甲。", "丙。", "乙。"]
    seat.studio.until(lambda: "丙" in words(seat.list)[1])
    seat.list_key(Qt.Key.Key_Down, CTRL)
    seat.settle()
    assert [line.text for line in seat.lines()] == ["甲。", "乙。", "丙。"]


def test_the_state_of_a_line_is_a_word(seat: Seat, studio: Studio) -> None:
    seat.say(Qt.Key.Key_F2, "各位网友好。")
    (line,) = seat.lines()
    approve(studio, line.id)
    studio.until(lambda: "已通过" in words(seat.list)[0])
    studio.room["publisher"].execute(publication.release_line, line.id, 1)
    studio.until(lambda: "待推送" in words(seat.list)[0])
    studio.room["publisher"].execute(publication.withdraw_line, line.id, "有误")
    studio.until(lambda: "已撤回" in words(seat.list)[0])


def test_the_record_says_how_long_the_first_returned_line_waits(studio: Studio, seat: Seat) -> None:
    seat.say(Qt.Key.Key_F3, "一经查食，依法从重处罚。")
    (line,) = seat.lines()
    assert seat.label("record_list_oldest") == ""
    studio.room["reviewer"].execute(record.give_back, line.id, 1, "同音字")
    studio.until(lambda: seat.label("record_list_oldest").startswith("退回已等"))
    studio.room["steno"].execute(record.hand_in, line.id, "一经查实，依法从重处罚。", 1)
    studio.until(lambda: seat.label("record_list_oldest") == "")
