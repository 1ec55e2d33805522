"""The frame of the studio: header, rail, one panel at a time, strip, status line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.acts import WINDOW, act, follow, shortcuts_of
from ui.background import Lanes
from ui.focus import start
from ui.guide import SeatGuide, guide_file
from ui.header import Header
from ui.help import ShortcutList
from ui.keymap import key_of
from ui.leaving import Leaving, Unsent, ending_the_session, unsent_in
from ui.look import look
from ui.notices import NoticeStrip, RehearsalMark, dismiss_refusal
from ui.rail import RailButton
from ui.rescale import KEEPS_ITS_SIZE
from ui.theme import measures, set_dark
from ui.times import wall
from ui.wheel_zoom import WheelZoom
from ui.words import recalled

SMALLEST = (960, 600)
MOST_KEYED_PANELS = 9
CUT_OFF = "cut_off"


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
    place: QWidget | None = None


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
        self.setMinimumSize(*SMALLEST)
        self.setProperty(KEEPS_ITS_SIZE, True)
        self.resize(1440, 900)
        self.header = Header()
        self.strip = NoticeStrip()
        self._lanes = lanes
        self._panels: dict[str, Panel] = {}
        self._current = ""
        self._dark = False
        self.guarded = False
        self.on_air = False
        self._wheel = WheelZoom(self)
        self._mark: RehearsalMark | None = None
        self._rail = self._make_rail()
        self._pages = QStackedWidget()
        self._pages.setObjectName("pages")
        self._bar = self._make_status_bar()
        self._arrange()
        self._wheel.listen_at(self.header, self._rail, self._bar)
        self._bind(lanes)

    def add_panel(
        self,
        key: str,
        label: str,
        factory: Callable[[], QWidget],
        *,
        dark: bool = False,
    ) -> None:
        """Gives the rail an entry; `factory` makes the panel when it is first shown."""
        entry = RailButton(key, label)
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
        if panel.place is not None:
            self._pages.removeWidget(panel.place)
            panel.place.hide()
            panel.place.deleteLater()

    @Slot(str)
    def show_panel(self, key: str) -> None:
        """Shows a panel; the header turns dark with it where the panel is dark."""
        panel = self._panels[key]
        dismiss_refusal(self)
        if panel.widget is None:
            panel.widget, panel.place = self._build(panel)
        panel.button.setChecked(True)
        self._current = key
        self._dress()
        if panel.place is not None:
            self._pages.setCurrentWidget(panel.place)
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

    def add_status(self, state: QWidget) -> None:
        """Puts a state at the bottom left, after those that stand there."""
        self._states.addWidget(state, 1)

    def mark_rehearsal(self) -> None:
        """Puts 彩排 over the whole window, and a badge into its header."""
        self._mark = self._mark or RehearsalMark(self)
        self.header.show_rehearsal()

    def shortcuts(self) -> ShortcutList:
        """The list of every key that does something here."""
        panel = self._panels.get(self._current)
        widget = panel.widget if panel is not None else None
        local = shortcuts_of(widget) if widget is not None else []
        general = [one for one in shortcuts_of(self) if one not in local]
        guide = key_of("seat_guide") if guide_file(self._current) is not None else ""
        shown = ShortcutList(local, general, self, guide)
        shown.guide_wanted.connect(self._show_guide)
        if self._dark:
            set_dark(shown)
        return shown

    def guide(self) -> SeatGuide | None:
        """The guide of the seat in view; None where it has none."""
        file = guide_file(self._current)
        if file is None:
            return None
        shown = SeatGuide(file, self)
        if self._dark:
            set_dark(shown)
        return shown

    def take_place(self) -> None:
        """Stands where this person's window stood last; at first as large as the screen allows."""
        kept = look().geometry(self.objectName())
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(self.size().boundedTo(self.screen().availableSize()))

    def keep_place(self) -> None:
        """Remembers where this window stands."""
        look().keep_geometry(self.objectName(), self.saveGeometry())

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
            if self._dark:
                set_dark(question)
            question.leave.connect(self.leave)
            question.open()

    @Slot()
    def _full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def _build(self, panel: Panel) -> tuple[QWidget, QScrollArea]:
        """The panel in a place of its own, which scrolls where the window is too small for it."""
        widget = panel.factory()
        widget.setProperty("role", widget.property("role") or "page")
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        place = QScrollArea()
        place.setProperty("role", "page")
        place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        place.setFrameShape(QFrame.Shape.NoFrame)
        place.setWidgetResizable(True)
        place.setWidget(widget)
        self._pages.addWidget(place)
        self._wheel.listen_in(place)
        return widget, place

    @Slot()
    def _dress(self) -> None:
        """Frame and panel in the person's choice: a dark panel has nothing glaring around it."""
        panel = self._panels.get(self._current)
        if panel is None or panel.place is None:
            return
        dark = look().dark(panel.key, panel.dark)
        if (panel.place.property("theme") == "dark") != dark:
            set_dark(panel.place, dark)
        if dark != self._dark:
            self._dark = dark
            for part in (self.header, self.strip, self._bar):
                set_dark(part, dark)

    @Slot()
    def _turn_theme(self) -> None:
        look().choose_dark(self._current, not self._dark)

    @Slot()
    def _larger(self) -> None:
        look().step_zoom(1)

    @Slot()
    def _smaller(self) -> None:
        look().step_zoom(-1)

    @Slot()
    def _usual_size(self) -> None:
        look().zoom_to(100)

    @Slot()
    def _show_help(self) -> None:
        self.shortcuts().open()

    @Slot()
    def _show_guide(self) -> None:
        shown = self.guide()
        if shown is not None:
            shown.open()

    @Slot(str, str)
    def _show_trouble(self, lane: str, text: str) -> None:
        self.strip.post(lane, text, "bad")

    @Slot(str)
    def show_cut_off(self, trouble: str) -> None:
        """Says since when the window shows nothing new, and why; empty: it does again."""
        if not trouble:
            self.strip.clear(CUT_OFF)
            return
        said = self.tr("从 {time} 起这里停在当时的内容，恢复后自动补上。{trouble}")
        now = wall(datetime.now().astimezone())
        self.strip.post(CUT_OFF, said.format(time=now, trouble=recalled(trouble)), "bad")

    def _bind(self, lanes: Lanes) -> None:
        act(self, self.tr("全部快捷键"), "F1", self._show_help, WINDOW, "help")
        act(self, self.tr("本席说明"), "Shift+F1", self._show_guide, WINDOW, "seat_guide")
        act(
            self, self.tr("全屏，再按一次恢复"), "F11", self._full_screen, WINDOW, "full_screen_act"
        )
        act(self, self.tr("放大"), "Ctrl++", self._larger, WINDOW, "zoom_in")
        act(self, self.tr("放大（不按 Shift）"), "Ctrl+=", self._larger, WINDOW, "zoom_in_plain")
        act(self, self.tr("缩小"), "Ctrl+-", self._smaller, WINDOW, "zoom_out")
        act(self, self.tr("恢复原来大小"), "Ctrl+0", self._usual_size, WINDOW, "zoom_usual")
        act(self, self.tr("换成深色或浅色"), "Ctrl+Shift+L", self._turn_theme, WINDOW, "turn_theme")
        look().themed.connect(self._dress)
        look().zoomed.connect(self.header.make_room)
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
        self._states = QHBoxLayout()
        line.addLayout(self._states, 1)
        line.addWidget(QLabel(self.tr("F1 全部快捷键")))
        return bar

    def sizeHint(self) -> QSize:
        """The size of the drawing board."""
        return QSize(1440, 900)
