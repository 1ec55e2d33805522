"""For a portal without any interface: exactly what to do on its page next, one thing at a time."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from studio import publication
from studio.copies import write_new
from studio.journal import Pen
from studio.photo import picture
from studio.publication import Bench, Deed, Task
from studio.words import Words
from ui import file_dialog
from ui.acts import act, act_button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.bulletin import Bulletin
from ui.difference import difference, plain
from ui.fields import kept
from ui.flow import FlowLayout
from ui.line_field import LineField
from ui.paste_words import cautions, done, heading, in_hand, named, where
from ui.reading import Reading
from ui.theme import colours, measures
from ui.tokens import Colours
from ui.view import Ids, LiveView
from ui.words import spoken

ENDING = ".jpg"
MOST_HEIGHT = 150
"""Of the words; longer ones scroll."""


class Key(NamedTuple):
    """Which task: a publication or an order to withdraw, never both."""

    publication_id: int
    withdrawal_id: int


NOTHING = Key(0, 0)


class PasteBench(LiveView):
    """What is in view changes by a tick, or because it is not to be done any more; that is said."""

    things = frozenset({"line", "answer", "publication", "interview"})

    def __init__(self, background: Background, bulletin: Bulletin, panel: QWidget) -> None:
        super().__init__(background, bulletin, panel)
        self._bench = Bench(False)
        self._seen = self._ticking = NOTHING
        self._copying: Task | None = None
        self._ticked_task: Task | None = None
        self._saving: list[tuple[str, Path]] = []
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self.reload)
        self._card = QFrame()
        self._card.setObjectName("paste_card")
        self._card.setProperty("role", "surface")
        self._card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = self._label("paste_title", "title")
        self._hand = self._label("paste_hand", "muted")
        self._hand.setWordWrap(False)
        self._where = self._label("paste_where", "")
        self._words = self._label("paste_words", "large")
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = Reading(self.tr("要贴的文字"), self._words, MOST_HEIGHT)
        self._cautions = self._label("paste_cautions", "muted")
        self._said = self._label("paste_said", "")
        self._said.hide()
        self._evidence = LineField()
        self._make_acts(panel)
        self._arrange()
        self._card.hide()

    def _label(self, name: str, role: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            label.setProperty("role", role)
        return label

    def _make_acts(self, panel: QWidget) -> None:
        """The keys work wherever the focus is in the publisher's panel."""
        self._copy_button = act_button(
            panel, self.tr("拷贝文字"), "paste_copy", self._copy, key="Ctrl+Shift+C"
        )
        self._tick_button = act_button(
            panel, self.tr("已贴上，打勾"), "paste_tick", self._tick, key="Ctrl+Return",
            kind="primary",
        )  # fmt: skip
        self._photo_button = act_button(
            panel, self.tr("图片存为文件…"), "paste_photo", self._save, key="Ctrl+Shift+S"
        )
        self._over_button = act_button(
            panel, self.tr("接手"), "paste_over", self._take_over, key="Ctrl+Shift+T"
        )
        self._back_button = act_button(
            panel, self.tr("收回打勾"), "paste_back", self._take_back, key="Ctrl+Shift+B"
        )
        to_address = act(
            panel, self.tr("填网页地址"), "Ctrl+Shift+E", self._to_evidence,
            name="paste_address_act",
        )  # fmt: skip
        self._buttons = (
            self._copy_button, self._tick_button, self._photo_button, self._over_button,
            self._back_button,
        )  # fmt: skip
        for each in self._buttons:
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._keys = (to_address, *(each.act for each in self._buttons if each.act is not None))
        for key in self._keys:
            key.setEnabled(False)

    def _arrange(self) -> None:
        self._evidence.setObjectName("paste_evidence")
        self._evidence.setAccessibleName(self.tr("网页地址"))
        self._evidence.setPlaceholderText(self.tr("网页地址，可以不填；打勾时一起记下"))
        self._evidence.setMinimumWidth(measures().px(300))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._hand)
        acts = FlowLayout(measures().gap)
        for each in (*self._buttons, self._evidence):
            acts.addWidget(each)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(*[measures().pad, measures().px(10)] * 2)
        column.setSpacing(measures().px(6))
        column.addLayout(head)
        column.addWidget(self._where)
        column.addWidget(self._scroll)
        column.addWidget(self._cautions)
        column.addLayout(acts)
        column.addWidget(self._said)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card)

    # acts

    @Slot()
    def _copy(self) -> None:
        """The words are in the clipboard only once the studio has noted who copied them."""
        task = self._to_do()
        if task is not None:
            self._copying = task
            self._do(publication.take_up, task, self._copied, self._copy_button)

    @Slot()
    def _take_over(self) -> None:
        task = self._to_do()
        if task is not None:
            self._copying = task
            self._do(publication.take_over, task, self._copied, self._over_button)

    @Slot()
    def _copied(self) -> None:
        task = self._copying
        if task is None:
            return
        QApplication.clipboard().setText(task.words)
        self._say(
            self.tr("{what}的文字在剪贴板里。贴到网页上，看过以后打勾。").format(
                what=named(task.number)
            )
        )

    @Slot()
    def _tick(self) -> None:
        """Of the task in view: what came meanwhile is refused, and shown."""
        task = self._to_do()
        if task is None or self._ticking != NOTHING:
            return
        self._ticking = Key(task.publication_id, task.withdrawal_id)
        self._ticked_task = task
        self._background.execute(
            self, publication.tick, *self._ticking, self._evidence.text().strip(),
            done=self._ticked, refused=self._not_ticked, ended=self.reload,
        )  # fmt: skip

    @Slot()
    def _ticked(self) -> None:
        kept(self._evidence)
        if self._ticked_task is not None:
            what = named(self._ticked_task.number)
            self._say(self.tr("{what}记下了。按错了可以收回打勾。").format(what=what))

    @Slot(str)
    def _not_ticked(self, why: str) -> None:
        self._ticking = NOTHING
        self._say(why, bad=True)

    @Slot()
    def _take_back(self) -> None:
        if self._bench.undoable:
            self._background.execute(
                self, publication.take_back, self._bench.undoable, done=self._taken_back,
                ended=self.reload, beside=self._back_button,
            )  # fmt: skip

    @Slot()
    def _taken_back(self) -> None:
        self._say(self.tr("打勾收回了，请重新做这一项。"))

    @Slot()
    def _to_evidence(self) -> None:
        self._evidence.setFocus()

    def _do(
        self,
        command: Callable[[Pen, int, int], None],
        task: Task,
        done: Callable[[], None],
        beside: QWidget,
    ) -> None:
        self._background.execute(
            self, command, task.publication_id, task.withdrawal_id, done=done,
            ended=self.reload, beside=beside,
        )  # fmt: skip

    def _to_do(self) -> Task | None:
        task = self._bench.task if self._bench.by_hand else None
        return task if task is not None and task.held_until is None else None

    # photos

    @Slot()
    def _save(self) -> None:
        """The first photo by the name that is chosen, the others beside it, counted on."""
        task = self._to_do()
        if task is None or not task.photos:
            return
        path = file_dialog.to_save(
            self, self.tr("图片存为文件"), f"{named(task.number)}{ENDING}", "JPEG (*.jpg)"
        )
        if path:
            self.write_photos(task, Path(path))

    def write_photos(self, task: Task, first: Path) -> None:
        """Writes the task's photos, each whole under its name or not at all."""
        stem = first.with_suffix("")
        names = [stem, *(Path(f"{stem}-{n}") for n in range(2, len(task.photos) + 1))]
        for photo, name in zip(task.photos, names, strict=True):
            self._saving.append((photo.sha256, Path(f"{name}{ENDING}")))
        self._write_next()

    def _write_next(self) -> None:
        if self._saving:
            self._background.query(self, picture, self._saving[0][0], done=self._write)

    @Slot(object)
    def _write(self, data: bytes) -> None:
        _name, file = self._saving.pop(0)
        self._background.work(
            self, partial(_written, file, data), done=self._tell, beside=self._photo_button,
            lane=QUERIES,
        )  # fmt: skip

    @Slot(object)
    def _tell(self, file: Path) -> None:
        self._say(self.tr("已写到 {path}。").format(path=file))
        self._write_next()

    # what is shown

    def _refresh(self, ids: Ids) -> None:
        self._ask(publication.bench, *self._seen, done=self._show)

    @Slot(object)
    def _show(self, bench: Bench) -> None:
        before, asked = self._bench.task, self._seen
        self._bench, task = bench, bench.task
        self._seen = NOTHING if task is None else Key(task.publication_id, task.withdrawal_id)
        if bench.gone and before is not None and asked != self._ticking:
            gone = self.tr("{what}：{why}").format(
                what=named(before.number), why=spoken(bench.gone)
            )
            self._say(gone, bad=True)
        if self._seen != self._ticking:
            self._ticking = NOTHING
        self._card.setVisible(bench.by_hand)
        for key in self._keys:
            key.setEnabled(bench.by_hand)
        self._title.setText(heading(bench))
        self._show_task(task)
        self._show_acts(bench)
        if self._seen != asked:
            announce(self._title, f"{self._title.text()} {self._where.text()}")
        self._wait_for(task)

    def _show_task(self, task: Task | None) -> None:
        hand = in_hand(task, self._background.desk.person.login) if task is not None else ""
        self._hand.setText(hand)
        self._where.setText(where(task) if task is not None else "")
        self._words.setText(_rich(task, colours(self)) if task is not None else "")
        self._words.setAccessibleName(task.words if task is not None else "")
        self._cautions.setText(cautions(task) if task is not None else "")
        for each in (self._hand, self._where, self._cautions):
            each.setVisible(bool(each.text()))
        self._scroll.setVisible(task is not None)

    def _show_acts(self, bench: Bench) -> None:
        task = self._to_do()
        hand = task.hand if task is not None else None
        free = task is not None and (hand is None or hand.by == self._background.desk.person.login)
        self._copy_button.setEnabled(free)
        self._tick_button.setEnabled(free)
        self._tick_button.set_words(done(task))
        self._over_button.setVisible(task is not None and not free)
        self._photo_button.setVisible(task is not None and bool(task.photos))
        self._back_button.setEnabled(bool(bench.undoable))

    def _wait_for(self, task: Task | None) -> None:
        """A release that is held can be pasted when its time is over: nobody writes that down."""
        self._wait.stop()
        if task is not None and task.held_until is not None:
            left = task.held_until - self._background.desk.clock.now()
            self._wait.start(max(200, round(left.total_seconds() * 1000) + 200))

    def _say(self, text: str, *, bad: bool = False) -> None:
        self._said.setText(text)
        self._said.setProperty("tone", "bad" if bad else "plain")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setVisible(bool(text))
        announce(self._said, text, urgent=bad)


def _rich(task: Task, ink: Colours) -> str:
    """The words as they are pasted; a change shows what goes and what comes."""
    if task.deed is Deed.REMOVE:
        return f"<s>{plain(task.words)}</s>"
    if task.before and task.before != task.words:
        return difference(task.before, task.words, ink)
    return plain(task.words)


def _written(file: Path, data: bytes) -> Path:
    """On a lane's thread."""
    write_new(file, data, Words("导出"))
    return file


__all__ = ["PasteBench"]
