"""The key fields (重点领域) of programmes, plan rows and nominations: pills by digit."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from studio import programme_topic
from studio.journal import HOUSE, Reader
from studio.people import names
from studio.programme_topic import Topics, TopicsRow
from studio.topic import TOPIC_NAMES
from ui.acts import PANEL, ActButton, act, button
from ui.asker import topic_name
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.fields import act_row
from ui.flow import FlowLayout
from ui.opener import DialogOpener
from ui.panes import Pane
from ui.table import RowsModel, RowsView
from ui.theme import colours, measures, set_dark
from ui.view import Ids, LiveView
from ui.words import listed, say

Page = tuple[Topics, dict[str, str]]


def topics_words(codes: Iterable[str]) -> str:
    """The fields in words; '' for none."""
    return listed(topic_name(code) for code in codes)


class FieldPills(Pane):
    """The nine fields, each on its digit; any of them may be chosen.

    keys_on: within which the digits act.
    """

    changed = Signal()

    def __init__(self, keys_on: QWidget) -> None:
        super().__init__()
        self._pills: list[ActButton] = []  # in a group Tab would reach one of them alone
        flow = FlowLayout(measures().px(4))
        for number, code in enumerate(TOPIC_NAMES, 1):
            name = topic_name(code)
            pill = ActButton(name, f"choose_{code}", str(number), kind="pill")
            pill.setCheckable(True)
            pill.setProperty("code", code)
            pill.clicked.connect(self.changed)
            act(keys_on, name, str(number), pill.click, PANEL)
            self._pills.append(pill)
            flow.addWidget(pill)
        self.setLayout(flow)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the fields that are chosen."""
        return tuple(str(one.property("code")) for one in self._pills if one.isChecked())

    def choose(self, codes: Iterable[str]) -> None:
        """Shows these as chosen."""
        wanted = set(codes)
        for one in self._pills:
            one.setChecked(one.property("code") in wanted)

    def start(self) -> None:
        """The digits act from now on."""
        self._pills[0].setFocus(Qt.FocusReason.OtherFocusReason)


class TopicsDialog(QDialog):
    """Digits choose, Enter saves and closes, Esc leaves all as it was.

    command: gets what stands in `about`, the codes, and the version that was on the screen.
    """

    def __init__(
        self, background: Background, parent: QWidget, title: str,
        command: Callable[..., Any], about: Sequence[int] = (),
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("topics_dialog")
        self.setWindowTitle(self.tr("重点领域"))
        self._background, self._command, self._about = background, command, tuple(about)
        self._seen = 0
        head = QLabel(title)
        head.setObjectName("topics_about")
        head.setWordWrap(True)
        head.setTextFormat(Qt.TextFormat.PlainText)
        self.pills = FieldPills(self)
        self.save = button(
            self.tr("保存重点领域"), "save_topics", self._save, hint="↵", kind="primary"
        )
        close = button(self.tr("取消"), "leave_topics", self.reject, hint="Esc")
        for each in (self.save, close):
            each.setAutoDefault(False)
        act(self, self.tr("保存重点领域"), "Return", self._save, PANEL)
        act(self, self.tr("取消"), "Esc", self.reject, PANEL)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[measures().pad] * 4)
        self.column.setSpacing(measures().gap)
        self.column.addWidget(head)
        self.column.addWidget(self.pills)
        self.column.addLayout(act_row(self.save, close))
        self.resize(measures().px(620), measures().px(240))

    def show_topics(self, codes: Iterable[str], seen: int) -> None:
        """What holds now, of the version `seen`."""
        self._seen = seen
        self.pills.choose(codes)
        self.pills.start()

    @Slot()
    def _save(self) -> None:
        self._background.execute(
            self, self._command, *self._about, self.pills.codes, self._seen,  # type: ignore[arg-type]
            done=self._saved,
            beside=self.save,
        )  # fmt: skip

    @Slot()
    def _saved(self, _number: object = None) -> None:
        self.accept()


class ProgrammeTopicsDialog(TopicsDialog):
    """The fields of one programme, with everybody who said them before."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(
            background, parent, say("这场访谈涉及哪些重点领域？"), programme_topic.choose
        )
        self._names: dict[str, str] = {}
        self._model = RowsModel[TopicsRow](self._card, self)
        history = RowsView("topics_history", self.tr("各次选定"), lines=1)
        history.say_when_empty(self.tr("还没有选定过。年度计划里这一行有重点领域的，先按计划。"))
        history.set_rows_model(self._model)
        self.column.insertWidget(2, history, 1)
        self.resize(measures().px(620), measures().px(420))
        self.save.setEnabled(False)
        background.query(self, _page, done=self._show)

    @Slot(object)
    def _show(self, page: Page) -> None:
        found, self._names = page
        self._model.set_rows(found.versions)
        self.show_topics(found.codes, found.seen)
        self.save.setEnabled(True)

    def _card(self, row: TopicsRow) -> Card:
        meta = self.tr("第 {n} 版 · {time} · {name}").format(
            n=row.id, time=f"{row.at.astimezone():%Y-%m-%d %H:%M}",
            name=self._names.get(row.by, row.by),
        )  # fmt: skip
        return Card(meta, topics_words(row.topics) or self.tr("（不涉及）"))


class TopicsLine(LiveView):
    """The fields in a line on the programme's way; says so where nobody said any."""

    things = frozenset({"programme_topic", "plan_row", "interview"})
    anywhere = True

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._said = QLabel()
        self._said.setObjectName("programme_topics")
        self._said.setProperty("role", "muted")
        self._said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(measures().pad, measures().gap, measures().pad, 0)
        column.addWidget(self._said)

    def _refresh(self, ids: Ids) -> None:
        if self._background.programme != HOUSE:
            self._ask(programme_topic.topics_here, done=self._show)

    @Slot(object)
    def _show(self, found: Topics) -> None:
        words = topics_words(found.codes)
        if not words:
            words = self.tr("不涉及") if found.versions else self.tr("未定")
        elif not found.versions:
            words = self.tr("{fields}（按年度计划）").format(fields=words)
        self._said.setText(self.tr("重点领域：{fields}").format(fields=words))


def programme_topics_opener(background: Background, panel: QWidget, key: str = "") -> DialogOpener:
    """The button that opens them for a programme."""
    make = partial(ProgrammeTopicsDialog, background)
    return DialogOpener(say("重点领域…"), "open_topics", make, panel, key)


def tag_row(
    background: Background, panel: QWidget, title: str, codes: Iterable[str],
    command: Callable[..., Any], row_id: int, seen: int,
) -> TopicsDialog:  # fmt: skip
    """Opens them for a row of a list."""
    dialog = TopicsDialog(background, panel, title, command, (row_id,))
    set_dark(dialog, colours(panel).name == "dark")
    dialog.finished.connect(dialog.deleteLater)
    dialog.show_topics(codes, seen)
    dialog.open()
    return dialog


def _page(reader: Reader) -> Page:
    return programme_topic.topics_here(reader), names(reader)
