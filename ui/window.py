"""The frame of the studio: header, rail, one panel at a time, strip, status line."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.acts import WINDOW, act, follow, shortcuts_of
from ui.background import Lanes
from ui.focus import start
from ui.header import Header
from ui.help import ShortcutList
from ui.leaving import Leaving, Unsent, ending_the_session, unsent_in
from ui.notices import NoticeStrip, RehearsalMark, dismiss_refusal
from ui.rail import RailButton
from ui.theme import measures, set_dark

MOST_KEYED_PANELS = 9


@dataclass
class Panel:
    """A place in the rail and, once seen, the widget behind it."""

    key: str
    label: str
    factory: Callable[[], QWidget]
    button: RailButton
    number: int
    dark: bool = False
    widget: QWidget | None = None


class StudioWindow(QMainWindow):
    """Holds the panels and shows the state of the programme around them.

    A panel is built when it is first shown. Closing waits for queued commands. A guarded
    window asks before it goes while it is on air or holds unsent text.
    """

    panel_changed = Signal(str)
    air_changed = Signal(bool)
    closing = Signal()

    def __init__(self, lanes: Lanes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("studio_window")
        self.setWindowTitle(self.tr("在线访谈演播台"))
        self.setMinimumSize(1024, 640)
        self.resize(1440, 900)
        self.header = Header()
        self.strip = NoticeStrip()
        self._lanes = lanes
        self._panels: dict[str, Panel] = {}
        self._current = ""
        self._dark = False
        self.guarded = False
        self.on_air = False
        self._mark: RehearsalMark | None = None
        self._rail = self._make_rail()
        self._pages = QStackedWidget()
        self._pages.setObjectName("pages")
        self._status = QLabel()
        self._status.setObjectName("status_text")
        self._bar = self._make_status_bar()
        self._arrange()
        self._bind(lanes)

    def add_panel(
        self,
        key: str,
        label: str,
        glyph: str,
        factory: Callable[[], QWidget],
        *,
        dark: bool = False,
    ) -> None:
        """Gives the rail an entry; `factory` makes the panel when it is first shown."""
        entry = RailButton(key, label, glyph)
        entry.picked.connect(self.show_panel)
        self._group.addButton(entry)
        self._rail_column.insertWidget(self._rail_column.count() - 1, entry)
        taken = {one.number for one in self._panels.values()}
        number = next(n for n in range(1, len(taken) + 2) if n not in taken)
        self._panels[key] = Panel(key, label, factory, entry, number, dark)
        if number <= MOST_KEYED_PANELS:
            follow(
                act(
                    self, label, f"Ctrl+{number}", entry.pick, WINDOW, f"go_{key}",
                    key_id=f"panel_{number}",
                ),
                entry.show_key,
            )  # fmt: skip

    def remove_panel(self, key: str) -> None:
        """Takes an entry off the rail, with its panel; another panel is shown first."""
        panel = self._panels.pop(key)
        if self._current == key and self._panels:
            self.show_panel(next(iter(self._panels)))
        self._group.removeButton(panel.button)
        self._rail_column.removeWidget(panel.button)
        panel.button.hide()
        panel.button.deleteLater()
        for action in self.actions():
            if action.objectName() == f"go_{key}":
                self.removeAction(action)
                action.deleteLater()
        if panel.widget is not None:
            self._pages.removeWidget(panel.widget)
            panel.widget.hide()
            panel.widget.deleteLater()

    @Slot(str)
    def show_panel(self, key: str) -> None:
        """Shows a panel; the header turns dark with it where the panel is dark."""
        panel = self._panels[key]
        dismiss_refusal(self)
        if panel.widget is None:
            panel.widget = self._build(panel)
        panel.button.setChecked(True)
        self._current = key
        self._dress(dark=panel.dark)
        self._pages.setCurrentWidget(panel.widget)
        start(panel.widget)
        self.panel_changed.emit(key)

    def panel(self, key: str) -> QWidget | None:
        """A panel's widget, or None where it was not shown yet."""
        return self._panels[key].widget

    def panel_keys(self) -> list[str]:
        """The rail from the top."""
        return list(self._panels)

    def current_panel(self) -> str:
        """The key of the panel shown."""
        return self._current

    def show_programme(self, title: str, subtitle: str) -> None:
        """Says which programme this is."""
        self.header.show_programme(title, subtitle)
        self.setWindowTitle(self.tr("{title} · 在线访谈演播台").format(title=title))

    def show_air(self, state_text: str, on_air: bool) -> None:
        """Says the stage, on air with its clock."""
        self.header.show_air(state_text, on_air)

    def note_air(self, on_air: bool) -> None:
        """Knows whether the hour runs, paused or not."""
        if on_air != self.on_air:
            self.on_air = on_air
            self.air_changed.emit(on_air)

    def show_portal(self, text: str, ok: bool) -> None:
        """Says how the portal does."""
        self.header.show_portal(text, ok)

    def show_person(self, text: str) -> None:
        """Says who sits here, in which role."""
        self.header.show_person(text)

    def show_status(self, *texts: str) -> None:
        """Says the states at the bottom left."""
        self._status.setText("　　".join(texts))

    def mark_rehearsal(self) -> None:
        """Puts 彩排 over the whole window."""
        self._mark = self._mark or RehearsalMark(self)

    def shortcuts(self) -> ShortcutList:
        """The list of every key that does something here."""
        panel = self._panels.get(self._current)
        widget = panel.widget if panel is not None else None
        local = shortcuts_of(widget) if widget is not None else []
        general = [one for one in shortcuts_of(self) if one not in local]
        return ShortcutList(local, general, self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks where something would be missed; finishes what was asked for, then goes."""
        unsent = self.unsent() if self.guarded else []
        if self.guarded and (self.on_air or unsent) and not ending_the_session():
            event.ignore()
            self._ask_to_leave(unsent)
            return
        self.closing.emit()
        self._lanes.close()
        self.note_air(False)
        super().closeEvent(event)

    def unsent(self) -> list[Unsent]:
        """What stands in the panels and nobody has stored."""
        panels = [(one.key, one.label, one.widget) for one in self._panels.values() if one.widget]
        return unsent_in(panels, self._keeps())

    def leave(self) -> None:
        """Goes without asking: the person was asked, or the program ends."""
        self.guarded = False
        self.close()

    def _keeps(self) -> bool:
        """Whether typed text outlives this window."""
        return False

    def _ask_to_leave(self, unsent: list[Unsent]) -> None:
        if not any(one.isVisible() for one in self.findChildren(Leaving)):
            question = Leaving(self, self.on_air, unsent)
            question.leave.connect(self.leave)
            question.open()

    @Slot()
    def _full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _build(self, panel: Panel) -> QWidget:
        widget = panel.factory()
        widget.setProperty("role", widget.property("role") or "page")
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages.addWidget(widget)
        if panel.dark:
            set_dark(widget)
        return widget

    def _dress(self, *, dark: bool) -> None:
        """The frame is dark around a dark panel, so that nothing glares in the studio."""
        if dark != self._dark:
            self._dark = dark
            for part in (self.header, self.strip, self._bar):
                set_dark(part, dark)

    @Slot()
    def _show_help(self) -> None:
        self.shortcuts().open()

    @Slot(str, str)
    def _show_trouble(self, lane: str, text: str) -> None:
        self.strip.post(lane, text, "bad")

    def _bind(self, lanes: Lanes) -> None:
        act(self, self.tr("全部快捷键"), "F1", self._show_help, WINDOW, "help")
        act(
            self, self.tr("全屏，再按一次恢复"), "F11", self._full_screen, WINDOW, "full_screen_act"
        )
        lanes.troubled.connect(self._show_trouble)
        lanes.mended.connect(self.strip.clear)

    def _make_rail(self) -> QFrame:
        rail = QFrame()
        rail.setObjectName("rail")
        rail.setAccessibleName(self.tr("席位"))
        rail.setFixedWidth(measures().px(76))
        self._group = QButtonGroup(self)
        self._rail_column = QVBoxLayout(rail)
        self._rail_column.setContentsMargins(*[measures().px(6)] * 4)
        self._rail_column.setSpacing(measures().px(4))
        self._rail_column.addStretch(1)
        return rail

    def _arrange(self) -> None:
        centre = QVBoxLayout()
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        centre.addWidget(self.strip)
        centre.addWidget(self._pages, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._rail)
        middle.addLayout(centre, 1)
        whole = QWidget()
        whole.setProperty("role", "page")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(middle, 1)
        column.addWidget(self._bar)
        self.setCentralWidget(whole)

    def _make_status_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("status_bar")
        line = QHBoxLayout(bar)
        line.setContentsMargins(measures().pad, measures().px(4), measures().pad, measures().px(4))
        line.addWidget(self._status, 1)
        line.addWidget(QLabel(self.tr("F1 全部快捷键")))
        return bar

    def sizeHint(self) -> QSize:
        """The size of the drawing board."""
        return QSize(1440, 900)
