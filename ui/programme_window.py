"""One programme's window: the plan, and the panels of whoever sits at it."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from studio.desk import Desk
from studio.interview import InterviewRow, interview
from studio.journal import HOUSE, EntryRow
from studio.people import Role, my_roles
from studio.words import Words
from ui.acts import WINDOW, act
from ui.air_status import AirStatus
from ui.alongside import Present
from ui.attendance import Attendance
from ui.background import QUERIES, Background, Lanes
from ui.bulletin import Bulletin
from ui.clock_watch import ClockWatch
from ui.crash import crash_folder
from ui.keeping import FOUND, Keeping, found_again
from ui.panels.planner import PlannerPanel
from ui.seating import AFTER_THE_HOUR, SEATS, furnish, opens, role_text
from ui.window import StudioWindow
from ui.words import spoken, together


class ProgrammeWindow(StudioWindow):
    """One programme's window: the plan, and a panel for each of the person's roles there.

    keeping: where the editors keep what is typed; without it they keep nothing. The window of
    the house has the guide beside the plan.
    """

    guide_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        bulletin: Bulletin,
        keeping: Keeping | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Lanes(crash_folder()), parent)
        self._bulletin = bulletin
        self._keeping = keeping
        if keeping is not None:
            keeping.speak_in(self.strip)
        journal = keeping.journal if keeping is not None else None
        self._attendance = Attendance(self)
        self.panel_changed.connect(self._attendance.turn_to)
        self.closing.connect(self._attendance.end)
        self._background = Background(desk, self._lanes, journal, self._attendance)
        self.house = self._background.in_programme(HOUSE)
        self._on_plan: Callable[[int], None] | None = None
        self._roles: frozenset[Role] = frozenset()
        self.air: AirStatus | None = None
        self.clock_watch = ClockWatch(self.house, self)
        act(
            self, self.tr("打开向导"), "Ctrl+Shift+G", self.guide_wanted.emit, WINDOW,
            "open_guide_act",
        )  # fmt: skip
        self.show_person(desk.person.name)
        if desk.programme == HOUSE:
            self.show_programme(self.tr("访谈排期"), desk.person.unit)
            self._add_plan()
            self.add_panel("guide", self.tr("向导"), self._make_guide)
            self.show_panel("plan")
            self._background.query(self, my_roles, done=self._seat_in_house)
        else:
            self._background.query(self, interview, done=self._show_interview, refused=self._out)

    def ask_caution(self) -> None:
        """Says what is to be known of the database beforehand."""
        caution = self._background.desk.database.caution
        self._background.work(self, caution, done=self._say_caution, lane=QUERIES)

    @Slot(object)
    def _say_caution(self, said: Words | None) -> None:
        if said is not None:
            self.strip.post("caution", spoken(said), "warn")

    def holds(self, roles: frozenset[Role]) -> bool:
        """Whether the person has one of these roles in this programme."""
        return bool(self._roles & roles)

    def plan_chosen(self, slot: Callable[[int], None]) -> None:
        """Calls `slot` with the programme that the person opens from the plan."""
        self._on_plan = slot

    @property
    def gone(self) -> bool:
        """Whether it was closed: a closed window cannot be opened again."""
        return self._lanes.closed

    def _keeps(self) -> bool:
        return self._keeping is not None and self._keeping.works

    @Slot(object)
    def _show_interview(self, shown: InterviewRow) -> None:
        self._kind = shown.kind
        if shown.rehearsal:
            self.mark_rehearsal()
        self._background.query(self, my_roles, done=self._seat)

    @Slot(object)
    def _seat(self, roles: frozenset[Role]) -> None:
        self._name_person(roles)
        keys = furnish(self, self._background, self._bulletin, roles, (), self._kind)
        self._add_plan()
        self._bulletin.changed.connect(self._read_roster)
        self.air = AirStatus(self._background, self._bulletin, self)
        self.add_status(Present(self._attendance, self._background.desk.person.login))
        self._attendance.shut_out.connect(self._look_whether_out)
        self._attendance.begin(self._background.desk)
        self._give_back(keys)
        own = [key for key in keys if key not in AFTER_THE_HOUR]
        self.show_panel(own[0] if own else "plan")

    @Slot(object)
    def _seat_in_house(self, roles: frozenset[Role]) -> None:
        """Who works for the whole studio has the seats that are about all programmes."""
        furnish(self, self.house, self._bulletin, roles, self.panel_keys())

    def _name_person(self, roles: frozenset[Role]) -> None:
        person = self._background.desk.person.name
        self._roles = roles
        self.show_person(f"{person} · {role_text(roles)}" if roles else person)

    @Slot(object)
    def _read_roster(self, entries: tuple[EntryRow, ...]) -> None:
        """Somebody was put on or off this programme's roster: perhaps this person."""
        here = self._background.programme
        if any(one.thing == "person" and one.programme == here for one in entries):
            self._background.query(self, my_roles, done=self._reseat, refused=self._unseat)

    @Slot()
    def _look_whether_out(self) -> None:
        """On a server who is off the roster reads nothing of it in the journal either."""
        if self._roles:
            self._background.query(self, my_roles, done=self._reseat, refused=self._unseat)

    @Slot(str)
    def _unseat(self, _text: str) -> None:
        self._reseat(frozenset())

    @Slot(object)
    def _reseat(self, roles: frozenset[Role]) -> None:
        """A role given in mid-air opens its panel at once; one taken away closes it.

        A panel in which text stands unsent stays, so that it can still be copied.
        """
        if roles == self._roles:
            return
        given, taken = roles - self._roles, self._roles - roles
        self._name_person(roles)
        here, unsent = self.panel_keys(), {one.panel for one in self.unsent()}
        furnish(self, self._background, self._bulletin, roles, here, self._kind)
        lost = [
            seat.key for seat in SEATS if seat.key in here and not opens(seat, roles, self._kind)
        ]
        for key in lost:
            if key not in unsent:
                self.remove_panel(key)
        self._tell_roles(given, taken, any(key in unsent for key in lost))

    def _tell_roles(self, given: frozenset[Role], taken: frozenset[Role], text_left: bool) -> None:
        words = []
        if given:
            words.append(
                self.tr("您现在担任{roles}，席位已在左边打开。").format(roles=role_text(given))
            )
        if taken:
            words.append(self.tr("您不再担任{roles}。").format(roles=role_text(taken)))
        if text_left:
            words.append(self.tr("没有提交的文字还在原处，可以复制给接替的人，但不能再提交。"))
        self.strip.post("roles", together(words), "warn" if taken else "info")

    def _give_back(self, keys: list[str]) -> None:
        """Opens the panels in which text of an ended window stands: what was sent goes again."""
        found = self._keeping.panels(self._background.programme) if self._keeping else {}
        here = [key for key in keys if key in found]
        for key in here:
            self.show_panel(key)
        if any(found[key] for key in here):
            self.strip.post(FOUND, found_again(), "info")

    @Slot(str)
    def _out(self, text: str) -> None:
        """The programme of last time is not this person's any more: the plan instead."""
        self.strip.post("programme", text, "warn")
        self._background = self.house
        self._add_plan()
        self.show_panel("plan")

    def _add_plan(self) -> None:
        self.add_panel("plan", self.tr("排期"), self._make_plan)

    def _make_plan(self) -> QWidget:
        panel = PlannerPanel(self.house, self._bulletin)
        if self._on_plan is not None:
            panel.programme_chosen.connect(self._on_plan)
        panel.guide_wanted.connect(self.guide_wanted)
        return panel

    def _make_guide(self) -> QWidget:
        from ui.first_run import Guide

        guide = Guide(self.house, self._bulletin)
        guide.plan_wanted.connect(self._go_to_plan)
        if self._on_plan is not None:
            guide.programme_chosen.connect(self._on_plan)
        self.closing.connect(guide.end)
        return guide

    @Slot()
    def _go_to_plan(self) -> None:
        self.show_panel("plan")
