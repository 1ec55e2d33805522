"""The host's cards and the record so far, to be printed or copied at any time."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPlainTextEdit, QPushButton, QWidget

from studio.air_queue import AirRow, AirState, air_list
from studio.interview import InterviewRow, interview
from studio.journal import Reader
from studio.opening_words import opening_words
from studio.publication import PublicationState, feed
from studio.record import versions
from studio.review import ReviewState, VersionRow
from ui.air_queue import ORDER, WORDS, asked_by, sentences
from ui.background import Background
from ui.opener import DialogOpener
from ui.paper import HEADING, NOTE, TEXT, TITLE, Paper, Part
from ui.paper_dialog import PaperDialog
from ui.times import day, on_air_time
from ui.words import counted, listed, say


@dataclass(frozen=True)
class Material:
    """All that is put on paper, as it stands at one moment."""

    shown: InterviewRow
    made_at: str
    opening: str
    rows: tuple[AirRow, ...]
    lines: tuple[tuple[datetime, VersionRow], ...]
    unreviewed: int
    withdrawn: int


def material(reader: Reader) -> Material:
    """The opening, the list with its points, and every line as it was last approved."""
    record = feed(reader)
    known = versions(reader, [row.id for row in record])
    lines, unreviewed, withdrawn = [], 0, 0
    for row in record:
        approved = [one for one in known.get(row.id, ()) if one.state is ReviewState.APPROVED]
        if row.feed is PublicationState.WITHDRAWN:
            withdrawn += 1
        elif row.line.joined_into is not None:
            continue  # its words stand in the line that took them over, or soon will
        elif approved:
            lines.append((row.line.started_at, approved[-1]))
        else:
            unreviewed += 1
    return Material(
        interview(reader), day(reader.at), opening_words(reader).text,
        tuple(sorted(air_list(reader), key=_order)), tuple(lines), unreviewed, withdrawn,
    )  # fmt: skip


class CardsDialog(PaperDialog):
    """Shows what goes on paper, cards or record, and hands it out."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(background, "host_cards", say("主持卡和实录"), parent)
        self._material: Material | None = None
        self._kinds = QButtonGroup(self)
        kinds = QWidget()
        line = QHBoxLayout(kinds)
        line.setContentsMargins(0, 0, 0, 0)
        for name, text in (("show_cards", say("主持卡")), ("show_record", say("到现在为止的实录"))):
            each = QPushButton(text)
            each.setObjectName(name)
            each.setAccessibleName(text)
            each.setCheckable(True)
            each.setAutoDefault(False)
            each.setProperty("kind", "pill")
            self._kinds.addButton(each)
            line.addWidget(each)
        line.addStretch(1)
        self._kinds.buttons()[0].setChecked(True)
        self._kinds.buttonToggled.connect(self._turn)
        self._text = QPlainTextEdit()
        self._text.setObjectName("paper_text")
        self._text.setAccessibleName(say("要打印的文字"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._arrange(kinds, self._text)
        background.query(self, material, done=self._show, refused=self._say)

    @Slot(object)
    def _show(self, made: Material) -> None:
        self._material = made
        self._turn()

    @Slot()
    def _turn(self) -> None:
        if self._material is not None:
            cards = self._kinds.buttons()[0].isChecked()
            paper = cards_of(self._material) if cards else record_of(self._material)
            self._text.setPlainText(paper.plain())
            self._give(paper)


def cards_of(made: Material) -> Paper:
    """A heading for each question, with who asked it and the approved points."""
    parts = _head(made, say("主持卡"))
    if made.opening:
        parts.append((HEADING, say("开场白")))
        parts += [(TEXT, line) for line in made.opening.splitlines() if line]
    for number, row in enumerate(made.rows, 1):
        parts.append((HEADING, f"{number}. {row.text}"))
        state = say(WORDS[row.state][0])
        parts.append((NOTE, " · ".join((state, asked_by(row)))))
        parts += [(TEXT, f"· {point}") for point in sentences(row.points)]
    if not made.rows:
        parts.append((NOTE, say("提问单是空的")))
    return Paper(say("主持卡 {title}").format(title=made.shown.title), tuple(parts))


def record_of(made: Material) -> Paper:
    """The reviewed lines in their order; how many are not reviewed, or withdrawn, is said."""
    parts = _head(made, say("到现在为止的实录"))
    if made.unreviewed:
        parts.append((NOTE, say("另有 {n} 条还没有审核通过，不在内。").format(
            n=counted(made.unreviewed))))  # fmt: skip
    if made.withdrawn:
        parts.append((NOTE, say("已撤回 {n} 条，不在内。").format(n=counted(made.withdrawn))))
    began = made.shown.on_air_at
    for at, row in made.lines:
        said = say("{label}：{text}").format(label=row.label, text=row.text)
        parts.append((TEXT, said))
        parts.append((NOTE, " · ".join(filter(None, (on_air_time(at, began), row.remark)))))
    if not made.lines:
        parts.append((NOTE, say("还没有审核通过的记录。")))
    return Paper(say("实录 {title}").format(title=made.shown.title), tuple(parts))


def cards_opener(background: Background, panel: QWidget, key: str = "") -> DialogOpener:
    """The button that opens it."""
    make = partial(CardsDialog, background)
    return DialogOpener(say("主持卡和实录…"), "open_cards", make, panel, key)


def _head(made: Material, kind: str) -> list[Part]:
    shown = made.shown
    parts: list[Part] = [(TITLE, shown.title), (HEADING, kind)]
    named = say("{name}（{post}）")
    guests = listed(named.format(name=one.name, post=one.title) for one in shown.guests)
    if shown.rehearsal:
        parts.append((HEADING, say("彩排，不是真实的访谈")))
    parts.append((NOTE, say("主持人：{host} · 嘉宾：{guests} · {time} 的情况").format(
        host=shown.host, guests=guests, time=made.made_at)))  # fmt: skip
    return parts


def _order(row: AirRow) -> tuple[int, int]:
    over = (AirState.ANSWERED, AirState.TO_WRITING)
    return (ORDER[row.state] if row.state in over else 0), row.position
