"""A question that came by telephone, letter or in the room, typed in by hand, one after another.

What is typed survives a kill, and what was on its way is registered once.
"""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.channel import PRESS, ChannelRow, channels
from studio.journal import new_command_id
from studio.keystrokes import Facts
from studio.question import Arrival, arrive
from ui.acts import PANEL, act, button, follow
from ui.announce import announce
from ui.asker import press_label
from ui.background import Background
from ui.editor import TextEditor
from ui.fields import (
    act_row,
    emptied,
    heading,
    laid,
    let_go,
    moment_in,
    show_moment,
    text_field,
    time_field,
)
from ui.kind_choice import KindChoice
from ui.line_field import LineField
from ui.notices import show_refusal
from ui.theme import measures
from ui.words import say

TEXT = "text"
"""The one thing whose text stands in the editor."""


class EntryForm(QFrame):
    """Registers what it holds and is ready for the next one; Esc leaves it as it stands.

    name: of its editor and its part of the keystroke journal; first: the channel it begins with;
    alone: it never goes, so there is no way back.
    """

    left = Signal()

    def __init__(
        self, background: Background, name: str, first: str, *, alone: bool = False
    ) -> None:
        super().__init__()
        self._background, self._first = background, first
        self._sent: Facts | None = None
        self._tried: Facts | None = None
        self._kind = KindChoice()
        self.editor = TextEditor(f"{name}_editor", self.tr("内容"), None, background.field(name))
        self.editor.setPlaceholderText(self.tr("照原话登记；原文登记后不再改动"))
        self.editor.submitted.connect(self._register)
        # It takes what is left: by its own hint it would push what stands below off the screen.
        self.editor.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._save = button(self.tr("登记", "act"), f"save_{name}", self._register, kind="primary")
        follow(self.editor.submit_act, self._save.show_key)
        self._said = QLabel()
        self._said.setObjectName(f"{name}_said")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        self._arrange(name, alone)
        self._resume()

    def open(self) -> None:
        """Ready to be typed in: the first field that is empty."""
        self.show()
        spot = self.editor if self._asker.text() else self._asker
        spot.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def first(self) -> QWidget:
        """Where typing begins."""
        return self._asker

    @property
    def begun(self) -> bool:
        """Whether something that is not registered stands here."""
        return bool(self.editor.unstored() or self._asker.text() or self._reporter.text())

    def showEvent(self, event: QShowEvent) -> None:
        """The channels as they are now, and the time."""
        super().showEvent(event)
        show_moment(self._time, self._now())
        self._background.query(self, channels, done=self._list_channels)

    # registering

    @Slot()
    def _register(self) -> None:
        if self._sent is not None:
            return
        held = self._held()
        if not held["text"].strip():
            self.editor.setFocus()
            return
        if held["channel"] == PRESS and not held["nickname"].strip():
            self._asker.setFocus()
            show_refusal(self._save, self.tr("请写明媒体名称。"))
            return
        again = self._tried is not None and {**self._tried, "once": "", "at": ""} == {
            **held, "once": "", "at": "",
        }  # fmt: skip
        self._send(self._tried if again and self._tried is not None else held)

    def _send(self, held: Facts) -> None:
        """Under the id that stands on the disk before it goes: after a kill it goes again."""
        self._sent = self._tried = held
        self._keep()
        arrival = Arrival(
            held["channel"], held["once"], held["nickname"], held["text"],
            datetime.fromisoformat(held["at"]), kind=held["kind"],
            topics=tuple(held["topics"]), reporter=held["reporter"],
        )  # fmt: skip
        self._background.execute(
            self, arrive, (arrival,), done=self._registered, ended=self._ended,
            beside=self._save, once=held["once"], after=self.editor.field.settled(),
        )  # fmt: skip

    @Slot(object)
    def _registered(self, _new: int) -> None:
        """What was typed meanwhile stays; the channel is that of the next one too."""
        held = self._sent
        assert held is not None
        with self.editor.field.together():
            self._sent = self._tried = None
            self.editor.stored(TEXT, held["text"])
            if (self._asker.text(), self._reporter.text()) == (held["nickname"], held["reporter"]):
                emptied(self._asker, self._reporter)
            self._kind.choose("", ())
            let_go(self._time)
            show_moment(self._time, self._now())
            self._keep()
        self._say(self.tr("已登记：{text}").format(text=_shown(held)))
        if self.isVisible() and self.isAncestorOf(self.focusWidget()):
            self.open()

    @Slot()
    def _ended(self) -> None:
        self._sent = None
        self._keep()

    def _held(self) -> Facts:
        """All that stands here; a time that nobody set is now."""
        now = self._now()
        show_moment(self._time, now)
        at = moment_in(self._time)
        own = at != now.replace(second=0, microsecond=0)
        press = self._code() == PRESS
        return {
            "channel": self._code(), "nickname": self._asker.text().strip(),
            "reporter": self._reporter.text().strip() if press else "",
            "text": self.editor.take(), "kind": self._kind.kind, "topics": [*self._kind.topics],
            "at": (at if own else now).isoformat(), "once": new_command_id(),
        }  # fmt: skip

    # kept for the next window

    def _resume(self) -> None:
        facts = self.editor.field.facts or {}
        self._asker.setText(facts.get("asker", ""))
        self._reporter.setText(facts.get("reporter", ""))
        self._kind.choose(facts.get("kind", ""), facts.get("topics", ()))
        self._first = facts.get("channel", self._first)
        self._tried = facts.get("tried")
        for field in (self._asker, self._reporter):
            field.setModified(bool(field.text()))
        self.editor.load(TEXT, "")
        self.editor.field.facts_now = self._facts
        self._show_asker()
        if facts.get("sent"):
            self._send(facts["sent"])

    def _facts(self) -> Facts | None:
        if not (self.begun or self._sent or self._tried):
            return None
        return {
            "asker": self._asker.text(), "reporter": self._reporter.text(),
            "channel": self._code(), "kind": self._kind.kind, "topics": [*self._kind.topics],
            "sent": self._sent, "tried": self._tried,
        }  # fmt: skip

    @Slot()
    def _keep(self) -> None:
        self.editor.field.note(self._facts())

    # the fields

    @Slot(object)
    def _list_channels(self, rows: tuple[ChannelRow, ...]) -> None:
        """Those in use; the one that was chosen stays chosen.

        Was it retired while something stands here, none is: nothing goes by another unsaid.
        """
        chosen = self._code()
        self._channel.blockSignals(True)
        self._channel.clear()
        for row in rows:
            if row.active:
                self._channel.addItem(say(row.name), row.code)
        place = self._channel.findData(chosen)
        self._channel.setCurrentIndex(place if self.begun else max(0, place))
        self._channel.blockSignals(False)
        self._show_asker()

    def _code(self) -> str:
        return str(self._channel.currentData() or self._first)

    @Slot()
    def _turn_channel(self) -> None:
        self._first = self._code()
        self._show_asker()
        self._keep()

    def _show_asker(self) -> None:
        """Of the press the outlet and who asked for it; of others what they are to be called."""
        press = self._code() == PRESS
        label = self.tr("媒体名称") if press else self.tr("公开的称呼")
        beside = self._form.labelForField(self._asker)
        if isinstance(beside, QLabel):
            beside.setText(label)
        self._asker.setAccessibleName(label)
        hint = self.tr("如 王女士；不填就是“网友”")
        self._asker.setPlaceholderText("" if press else hint)
        self._form.setRowVisible(self._reporter, press)

    def _now(self) -> datetime:
        return self._background.desk.clock.now().astimezone(UTC)

    @Slot()
    def _leave(self) -> None:
        self.left.emit()

    def _say(self, words: str) -> None:
        self._said.setText(words)
        announce(self._said, words)

    def _arrange(self, name: str, alone: bool) -> None:
        form = self._form = laid(QFormLayout())
        form.addRow(heading(self.tr("登记提问")))
        self._channel = QComboBox()
        self._channel.setObjectName(f"{name}_channel")
        self._channel.setAccessibleName(self.tr("渠道"))
        self._channel.activated.connect(self._turn_channel)
        form.addRow(self.tr("渠道"), self._channel)
        self._asker = self._line(form, f"{name}_asker", self.tr("公开的称呼"))
        self._reporter = self._line(form, f"{name}_reporter", self.tr("记者姓名"))
        below = laid(QFormLayout())
        self._time = time_field(below, f"{name}_time", self.tr("收到时间"))
        acts: list[QWidget] = [self._save]
        if not alone:
            acts.append(button(self.tr("返回"), f"leave_{name}", self._leave, hint="Esc"))
            act(self, self.tr("返回"), "Esc", self._leave, PANEL)
        self._kind.changed.connect(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().px(18)] * 4)
        column.addLayout(form)
        column.addWidget(QLabel(self.tr("内容")))
        column.addWidget(self.editor, 1)
        column.addWidget(QLabel(self.tr("类别和领域")))
        column.addWidget(self._kind)
        column.addLayout(below)
        column.addLayout(act_row(*acts))
        column.addWidget(self._said)

    def _line(self, form: QFormLayout, name: str, label: str) -> LineField:
        field = text_field(form, name, label)
        assert isinstance(field, LineField)
        field.kept_at_once = True
        field.textChanged.connect(self._keep)
        field.returnPressed.connect(self._onward)
        return field

    @Slot()
    def _onward(self) -> None:
        self.focusNextChild()


def _shown(held: Facts) -> str:
    who = press_label(held["nickname"], held["reporter"]) if held["channel"] == PRESS else ""
    text = " ".join(str(held["text"]).split())
    return who + (text if len(text) <= SHOWN else f"{text[:SHOWN]}……")


SHOWN = 24
"""Characters by which one knows again what was just registered."""
