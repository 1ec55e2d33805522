"""The teleprompter (提词器): opening words, then question, points and what comes next."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.legible import legible
from studio.second_screen import Prompt, prompt
from ui.acts import WINDOW, act
from ui.air_queue import asked_by, sentences
from ui.background import Background
from ui.bulletin import Bulletin
from ui.keymap import with_keys
from ui.look import look
from ui.prompter_page import AFTER, NAME, POINT, WORDS, Passage, PrompterPage
from ui.second_screen import ScreenOpener, SecondScreen
from ui.theme import measures
from ui.view import Ids
from ui.words import counted, say

SIZES = (28, 34, 40, 48, 56, 66, 78, 92, 108, 128)
SPEEDS = (3, 5, 7, 9, 12, 15, 18, 22, 27, 33, 40, 50)
"""Lines a minute."""
USUAL_SIZE, USUAL_SPEED = 56, 12
HABITS = "prompter"


class Prompter(SecondScreen):
    """Moves by key, by pedal or by itself; how it stands is remembered for the person."""

    things = frozenset({"interview", "air_item", "question", "answer", "opening_words"})

    def __init__(self, background: Background, bulletin: Bulletin, parent: QWidget) -> None:
        super().__init__(background, bulletin, "prompter", say("提词器"), parent)
        self.page = PrompterPage(self)
        self._foot = QLabel()
        self._foot.setObjectName("prompter_foot")
        self._foot.setProperty("role", "muted")
        self._take_habits()
        self._make_acts()
        foot = QHBoxLayout()
        foot.setContentsMargins(measures().pad, measures().px(4), measures().pad, measures().px(4))
        foot.addWidget(self._foot)
        foot.addWidget(self.behind, 1)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page, 1)
        column.addLayout(foot)
        self.page.moved.connect(self._say_how)
        self._say_how()

    def _refresh(self, ids: Ids) -> None:
        self._ask(prompt, done=self._show)

    @Slot(object)
    def _show(self, shown: Prompt) -> None:
        self.caught_up()
        about = ("opening", shown.opening_version) if shown.opening else (
            "question", shown.asking.id if shown.asking is not None else 0)  # fmt: skip
        self.page.show_text(about, passages(shown))

    def _make_acts(self) -> None:
        for name, text, key, slot, held in (
            ("prompter_run", self.tr("滚动或停住"), "Space", self._run, False),
            ("prompter_forward", self.tr("往下一页"), "PgDown", self._forward, True),
            ("prompter_back", self.tr("往上一页"), "PgUp", self._back, True),
            ("prompter_line", self.tr("往下一行"), "Down", self._line, True),
            ("prompter_line_back", self.tr("往上一行"), "Up", self._line_back, True),
            ("prompter_top", self.tr("回到开头"), "Home", self.page.to_top, False),
            ("prompter_faster", self.tr("滚动加快"), "Right", self._faster, False),
            ("prompter_slower", self.tr("滚动放慢"), "Left", self._slower, False),
            ("prompter_larger", self.tr("字放大"), "+", self._larger, False),
            ("prompter_smaller", self.tr("字缩小"), "-", self._smaller, False),
            ("prompter_mirror", self.tr("左右镜像"), "M", self._mirror, False),
        ):
            act(self, text, key, slot, WINDOW, name).setAutoRepeat(held)

    @Slot()
    def _run(self) -> None:
        if self.page.running:
            self.page.stop()
        else:
            self.page.run()

    @Slot()
    def _forward(self) -> None:
        self.page.glide(pages=1)

    @Slot()
    def _back(self) -> None:
        self.page.glide(pages=-1)

    @Slot()
    def _line(self) -> None:
        self.page.glide(lines=1)

    @Slot()
    def _line_back(self) -> None:
        self.page.glide(lines=-1)

    @Slot()
    def _faster(self) -> None:
        self._choose_speed(_next(SPEEDS, self.page.speed, 1))

    @Slot()
    def _slower(self) -> None:
        self._choose_speed(_next(SPEEDS, self.page.speed, -1))

    @Slot()
    def _larger(self) -> None:
        self._choose_size(_next(SIZES, self.page.size_of_type, 1))

    @Slot()
    def _smaller(self) -> None:
        self._choose_size(_next(SIZES, self.page.size_of_type, -1))

    @Slot()
    def _mirror(self) -> None:
        self.page.mirror(not self.page.mirrored)
        look().keep_habits(HABITS, mirrored=self.page.mirrored)

    def _choose_speed(self, speed: int) -> None:
        self.page.speed = speed
        look().keep_habits(HABITS, speed=speed)
        self._say_how()

    def _choose_size(self, size: int) -> None:
        self.page.choose_size(size)
        look().keep_habits(HABITS, size=size)

    def _take_habits(self) -> None:
        kept = look().habits(HABITS)
        size, speed = kept.get("size"), kept.get("speed")
        self.page.choose_size(size if size in SIZES else USUAL_SIZE)
        self.page.speed = speed if speed in SPEEDS else USUAL_SPEED
        self.page.mirror(kept.get("mirrored") is True)

    @Slot()
    def _say_how(self) -> None:
        """Small, below: what it does, and the keys of the pedal."""
        does = self.tr("滚动中") if self.page.running else self.tr("停住")
        parts = [does, self.tr("{n} 行/分").format(n=counted(round(self.page.speed)))]
        if self.page.mirrored:
            parts.append(self.tr("镜像"))
        parts.append(with_keys(self.tr("{prompter_run} 滚动或停住，F1 全部快捷键")))
        words = " · ".join(parts)
        if words != self._foot.text():
            self._foot.setText(words)


def passages(shown: Prompt) -> tuple[Passage, ...]:
    """What stands on the page, from the top."""
    made: list[Passage] = []
    if shown.opening:
        made.append(Passage(NAME, say("开场白")))
        made += [Passage(WORDS, legible(part)) for part in shown.opening.splitlines() if part]
    if shown.asking is not None:
        row = shown.asking
        made.append(Passage(NAME, say("正在提问 · {who}").format(who=asked_by(row))))
        made.append(Passage(WORDS, legible(row.text)))
        if row.points:
            made.append(Passage(NAME, say("参考要点（已审核）")))
            made += [Passage(POINT, f"· {legible(one)}") for one in sentences(row.points)]
    if shown.following:
        row = shown.following[0]
        made.append(Passage(NAME, say("下一题 · {who}").format(who=asked_by(row))))
        made.append(Passage(AFTER, legible(row.text)))
    if not made:
        made.append(Passage(AFTER, say("还没有要提词的内容：开场白和提问单都是空的。")))
    return tuple(made)


def prompter_opener(background: Background, bulletin: Bulletin, panel: QWidget) -> ScreenOpener:
    """The button and the key that open it."""
    make = partial(Prompter, background, bulletin)
    return ScreenOpener(say("提词器"), "open_prompter", make, panel, "F8")


def _next(steps: tuple[int, ...], now: float, by: int) -> int:
    at = min(range(len(steps)), key=lambda place: abs(steps[place] - now)) + by
    return steps[min(max(at, 0), len(steps) - 1)]
