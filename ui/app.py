"""One person's windows; the only place where settings, desk, watch and window meet."""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from studio import settings
from studio.clock import Clock
from studio.database import Database
from studio.desk import Desk
from studio.errors import Trouble
from studio.journal import HOUSE
from studio.people import COURIER
from studio.watch import Watch
from studio.words import language
from ui import keymap
from ui.acts import WINDOW, act
from ui.at_every_seat import offer, remind, turn_to_duties
from ui.awake import Awake
from ui.back_room_process import BackRoomProcess
from ui.bulletin import Bulletin
from ui.courier_process import CourierProcess
from ui.garbage import UiThreadCollector
from ui.keeping import Keeping
from ui.kept_process import KeptProcess
from ui.look import look_of
from ui.opening import Opened
from ui.programme_window import ProgrammeWindow
from ui.screen_lock import ScreenLock
from ui.seating import HOST
from ui.single_instance import Place, Taken, tell_second_start
from ui.sitting import Sitting
from ui.sounds import Sounds
from ui.words import say, speak, spoken


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
        remind(self._front(), self._front().house)
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

    @Slot()
    def open_duties(self) -> None:
        """Shows what waits for this person, in the window of the house."""
        self.open_programme(HOUSE)
        turn_to_duties(self._windows[HOUSE])

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

    def _make_window(self, programme: int) -> ProgrammeWindow:
        window = ProgrammeWindow(self._desk.in_programme(programme), self._bulletin, self._keeping)
        window.plan_chosen(self.open_programme)
        window.guide_wanted.connect(self.open_guide)
        window.guarded = True
        offer(window, window.house, self.open_duties)
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

    def _front(self) -> ProgrammeWindow:
        """The window in work: the active one, else the one opened last that is on view."""
        windows = list(self._windows.values())
        on_view = [window for window in windows if window.isVisible()] or windows
        active = [window for window in on_view if window.isActiveWindow()]
        return (active or on_view)[-1]
