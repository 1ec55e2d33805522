"""One person's windows; the only place where settings, desk, watch and window meet."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from studio import settings
from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk
from studio.errors import Trouble
from studio.interview import InterviewRow, interview
from studio.journal import HOUSE, EntryRow
from studio.people import COURIER, Role, my_roles
from studio.watch import Watch
from studio.words import Words, language
from ui import keymap
from ui.acts import WINDOW, act
from ui.air_status import AirStatus
from ui.alongside import Present
from ui.attendance import Attendance
from ui.awake import Awake
from ui.back_room_process import BackRoomProcess
from ui.background import QUERIES, Background, Lanes
from ui.bulletin import Bulletin
from ui.clock_watch import ClockWatch
from ui.courier_process import CourierProcess
from ui.crash import crash_folder
from ui.garbage import UiThreadCollector
from ui.keeping import FOUND, Keeping, found_again
from ui.kept_process import KeptProcess
from ui.look import look_of
from ui.opening import Opened
from ui.panels.planner import PlannerPanel
from ui.screen_lock import ScreenLock
from ui.seating import HOST, SEATS, furnish, role_text
from ui.single_instance import Place, Taken, tell_second_start
from ui.sitting import Sitting
from ui.sounds import Sounds
from ui.window import StudioWindow
from ui.words import say, speak, spoken, together


def enter(opened: Opened, sitting: Sitting, clock: Clock) -> "Studio | None":
    """The studio of who sat down; None where a window of theirs is on this PC already."""
    database = sitting.desk.database
    place = Place(database.bells, sitting.desk.person.login)
    taken = place.take()
    if taken is not Taken.MINE:
        database.close()
        tell_second_start(taken)
        return None
    studio = Studio(database, sitting.desk, clock, place)
    studio.founded = sitting.founded
    if opened.kept is not None:
        studio.notice = say("数据库已升级到本程序的版本；升级前的数据库留底在 {path}。").format(
            path=opened.kept
        )
    return studio


def may_carry(database: Database) -> bool:
    """Whether courier and back room can run here: at a server by the courier's own password."""
    return not database.is_server or bool(settings.database_password(database.url, COURIER))


class Studio(QObject):
    """One person's windows on one database: a window for each programme that was opened."""

    def __init__(
        self, database: Database, desk: Desk, clock: Clock, place: Place | None = None
    ) -> None:
        super().__init__()
        self.notice = ""
        """What the person should know when the window opens."""
        self.founded = False
        """Whether the studio was made just now: then the guide is shown first."""
        self._place = place
        if place is not None:
            place.called.connect(self.come_forward)
        self._collector = UiThreadCollector()
        self._look = look_of(desk.person.login)
        if self._look.language != language():
            speak(self._look.language)
        self._database = database
        self._desk = desk.in_programme(HOUSE)
        self._bulletin = Bulletin(self)
        self._watch = Watch(database, self._bulletin.tell, say=self._bulletin.say)
        keymap.use(settings.keys_of(desk.person.login))
        self._keeping = Keeping(database.name, desk.person.login, self)
        self._windows: dict[int, ProgrammeWindow] = {}
        self._awake = Awake(self)
        self._awake.said.connect(self._say_asleep)
        kept = settings.load()
        self._sounds = kept.sounds
        self._lock = ScreenLock(desk, kept.lock_minutes, self._glanced_at)
        self._beside: list[KeptProcess] = []
        if may_carry(database):
            at = database.url, clock.to_text()
            if kept.run_courier:
                self._beside.append(CourierProcess(*at, self))
            if kept.run_back_room:
                self._beside.append(BackRoomProcess(*at, database.bells, self))

    def open(self) -> None:
        """Begins to watch and shows the programme of last time, or the plan."""
        self._watch.start()
        for each in self._beside:
            each.start()
        if self.founded:
            self.open_guide()
        else:
            self.open_programme(settings.load().last_programme)
        self._front().ask_caution()
        if self.notice:
            self._front().strip.post("start", self.notice, "info")

    @Slot()
    def come_forward(self) -> None:
        """Shows the window that this person has already: the program was started once more."""
        window = self._front()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        QApplication.alert(window)
        window.strip.post(
            "start", self.tr("又启动了一次：用的还是这个窗口，什么都没有变。"), "info"
        )

    @Slot()
    def open_guide(self) -> None:
        """Shows the guide, in the window of the house."""
        self.open_programme(HOUSE)
        self._windows[HOUSE].show_panel("guide")

    @Slot(int)
    def open_programme(self, programme: int) -> None:
        """Shows a programme's window; text in other windows stays where it is."""
        window = self._windows.get(programme)
        if window is not None and window.gone:
            window.deleteLater()  # by Qt as one: a collector empties it piece by piece under Qt
            window = None
        if window is None:
            window = self._windows[programme] = self._make_window(programme)
            window.take_place()
        window.show()
        window.raise_()
        window.activateWindow()
        house = self._windows.get(HOUSE)
        if house is not None and programme != HOUSE and not house.unsent():
            house.hide()
        try:
            settings.remember(last_programme=programme)
        except Trouble as trouble:
            window.strip.post("settings", spoken(trouble), "warn")

    def close(self) -> None:
        """Ends courier, back room and watch after the last window."""
        self._lock.end()
        for window in self._windows.values():
            window.keep_place()
            window.leave()
        self._awake.hold(False)
        self._look.write()
        self._keeping.close()
        self._watch.stop()
        self._bulletin.close()
        for each in self._beside:
            each.end()
        self._database.close()
        if self._place is not None:
            self._place.leave()

    def _make_window(self, programme: int) -> "ProgrammeWindow":
        window = ProgrammeWindow(self._desk.in_programme(programme), self._bulletin, self._keeping)
        window.plan_chosen(self.open_programme)
        window.guide_wanted.connect(self.open_guide)
        window.guarded = True
        act(window, self.tr("锁屏"), "Ctrl+Shift+K", self._lock.lock, WINDOW, "lock_screen")
        self._bulletin.cut_off.connect(window.show_cut_off)
        window.air_changed.connect(self._hold_awake)
        if self._sounds and programme != HOUSE:
            Sounds(programme, window, self._desk.person.login).hear(self._bulletin)
        return window

    @Slot()
    def _hold_awake(self) -> None:
        self._awake.hold(any(window.on_air for window in self._windows.values()))

    def _glanced_at(self) -> bool:
        """Whether a host or director is on air here: they look, and hardly touch."""
        return any(window.on_air and window.holds(HOST) for window in self._windows.values())

    @Slot(str)
    def _say_asleep(self, text: str) -> None:
        self._front().strip.post("awake", text, "info")

    def _front(self) -> "ProgrammeWindow":
        """The window in work: the active one, else the one opened last that is on view."""
        windows = list(self._windows.values())
        on_view = [window for window in windows if window.isVisible()] or windows
        active = [window for window in on_view if window.isActiveWindow()]
        return (active or on_view)[-1]


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
        self._house = self._background.in_programme(HOUSE)
        self._on_plan: Callable[[int], None] | None = None
        self._roles: frozenset[Role] = frozenset()
        self.air: AirStatus | None = None
        self.clock_watch = ClockWatch(self._house, self)
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
        if shown.rehearsal:
            self.mark_rehearsal()
        self._background.query(self, my_roles, done=self._seat)

    @Slot(object)
    def _seat(self, roles: frozenset[Role]) -> None:
        self._name_person(roles)
        keys = furnish(self, self._background, self._bulletin, roles)
        self._add_plan()
        self._bulletin.changed.connect(self._read_roster)
        self.air = AirStatus(self._background, self._bulletin, self)
        self.add_status(Present(self._attendance, self._background.desk.person.login))
        self._attendance.shut_out.connect(self._look_whether_out)
        self._attendance.begin(self._background.desk)
        self._give_back(keys)
        self.show_panel(keys[0] if keys else "plan")

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
        furnish(self, self._background, self._bulletin, roles, here)
        lost = [seat.key for seat in SEATS if seat.key in here and not seat.roles & roles]
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
        self._background = self._house
        self._add_plan()
        self.show_panel("plan")

    def _add_plan(self) -> None:
        self.add_panel("plan", self.tr("排期"), self._make_plan)

    def _make_plan(self) -> QWidget:
        panel = PlannerPanel(self._house, self._bulletin)
        if self._on_plan is not None:
            panel.programme_chosen.connect(self._on_plan)
        panel.guide_wanted.connect(self.guide_wanted)
        return panel

    def _make_guide(self) -> QWidget:
        from ui.first_run import Guide

        guide = Guide(self._house, self._bulletin)
        guide.plan_wanted.connect(self._go_to_plan)
        if self._on_plan is not None:
            guide.programme_chosen.connect(self._on_plan)
        self.closing.connect(guide.end)
        return guide

    @Slot()
    def _go_to_plan(self) -> None:
        self.show_panel("plan")
