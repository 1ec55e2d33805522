"""The director's desk: the hour, what is open before it, the feed, who is where, in one glance."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.extension import Hour
from studio.floor_note import NoteKind
from ui.acts import WIDGET, act, act_button
from ui.air_check import CheckList
from ui.air_clock import AirClock
from ui.background import Background
from ui.bulletin import Bulletin
from ui.feed_glance import FeedGlance
from ui.fields import act_row
from ui.floor_notes import CUES, FloorNotes
from ui.focus import start_at
from ui.going_on_air import FloorActs
from ui.guest_cards import GuestCardStrip, TakingOff
from ui.guest_prompter import guest_prompter_opener
from ui.panes import Panes, whole
from ui.theme import measures
from ui.whereabouts import Whereabouts


class DirectorPanel(QWidget):
    """Every act is one key, or one key twice; red rows warn and stop nobody."""

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = AirClock(background.desk.clock)
        self._checks = CheckList(background, bulletin)
        self._crew = Whereabouts(background, bulletin)
        self._air = FloorActs(background, bulletin, self, self._checks)
        self._notes = FloorNotes(background, bulletin, NoteKind.CUE, CUES)
        self._cue_button = act_button(
            self, self.tr("提示主持人"), "write_cue", self._write_cue, key="Ctrl+N"
        )
        taking = TakingOff(background, self)
        self._guests = GuestCardStrip(background, bulletin, self, taking)
        screen = guest_prompter_opener(background, bulletin, self, taking)
        self._feed = FeedGlance(background, bulletin, self, [self._cue_button, screen])
        act(self._notes.field, self.tr("放下提示"), "Esc", self._to_list, WIDGET)
        self._air.told.connect(self._show_hour)
        self._air.left.connect(self._to_list)
        self._arrange()

    @Slot(object)
    def _show_hour(self, hour: Hour) -> None:
        self._clock.show_hour(hour)

    @Slot()
    def _write_cue(self) -> None:
        self._notes.field.setFocus()

    @Slot()
    def _to_list(self) -> None:
        """The keyboard goes back to where the single letters are."""
        self._checks.list.setFocus()

    def _arrange(self) -> None:
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left = QVBoxLayout()
        left.setContentsMargins(*[measures().px(20)] * 4)
        left.setSpacing(measures().px(12))
        left.addWidget(self._clock)
        left.addLayout(act_row(*self._air.buttons))
        left.addWidget(self._air)
        left.addWidget(self._feed)
        left.addWidget(self._guests)
        left.addWidget(self._notes, 1)
        panes = Panes("director_panes")
        panes.add(left, 8)
        panes.add(self._checks, 7, surface=True)
        panes.add(self._crew, 6, surface=True)
        whole(self, panes)
        start_at(self, self._checks.list)
