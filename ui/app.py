"""Starts the program; the only place where settings, sign-in, desk, watch and window meet."""

import logging
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import platformdirs
from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget

from studio import audit, migrations, settings
from studio.clock import Clock
from studio.database import Database, is_server
from studio.desk import Desk, found_studio, is_new, sign_in
from studio.errors import Trouble
from studio.interview import InterviewRow, interview
from studio.journal import HOUSE, EntryRow
from studio.patience import Patience
from studio.people import COURIER, Role, my_roles
from studio.watch import Watch
from studio.words import language
from ui import keymap, theme
from ui.air_status import AirStatus
from ui.awake import Awake
from ui.background import Background, Lanes
from ui.bulletin import Bulletin
from ui.clock_watch import ClockWatch
from ui.courier_process import CourierProcess
from ui.garbage import UiThreadCollector
from ui.keeping import FOUND, Keeping, found_again
from ui.look import look_of
from ui.panels.planner import PlannerPanel
from ui.seating import SEATS, furnish, role_text
from ui.sign_in import FirstStart, SignIn
from ui.sign_in_at_server import SignInAtServer
from ui.single_instance import Place, Taken
from ui.sounds import Sounds
from ui.window import StudioWindow
from ui.words import say, speak, spoken, together

log = logging.getLogger(__name__)


def main(database_url: Callable[[], str], clock: Clock) -> int:
    """Opens the studio on this PC and returns the exit status.

    A failed start says why in a box of its own, and raises Trouble for who reads a terminal.
    """
    app = start_qt()
    try:
        studio = start(database_url(), clock)
        if studio is None:
            return 0
        studio.open()
    except Trouble as trouble:
        QMessageBox.critical(None, QCoreApplication.applicationName(), spoken(trouble))
        raise
    status = app.exec()
    studio.close()
    return status


def start(url: str, clock: Clock) -> "Studio | None":
    """Somebody's studio; None for who leaves, or has a window of it on this PC already."""
    database, kept = (Database(url), None) if is_server(url) else open_database(url)
    desk = sit_down(database, clock)
    database = database if desk is None else desk.database
    place = None if desk is None else Place(database.bells, desk.person.login)
    taken = None if place is None else place.take()
    if desk is None or place is None or taken is not Taken.MINE:
        database.close()
        if taken is not None:
            tell_second_start(taken)
        return None
    studio = Studio(database, desk, clock, place)
    if kept is not None:
        studio.notice = say("数据库已升级到本程序的版本；升级前的数据库留底在 {path}。").format(
            path=kept
        )
    return studio


def tell_second_start(taken: Taken) -> None:
    """Says on the terminal where the window is; Trouble where it does not answer."""
    if taken is Taken.SILENT:
        raise Trouble(
            "您的演播台已经在这台电脑上开着，但没有应答。请等它忙完；一直没有应答，"
            "请结束那个进程后再打开，输入过的文字会回来。"
        )
    said = say(
        "interview-studio: 您的演播台已经在这台电脑上开着，那个窗口已叫到前面；"
        "这一次启动到此为止，什么都没有改动。"
    )
    sys.stderr.write(f"{said}\n")


def start_qt(chosen: str = "") -> QApplication:
    """The application object, in the language of this PC or another, with the studio's look."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setDesktopFileName("interview-studio")
    speak(chosen or settings.language_of_this_pc())
    theme.apply(app)
    return app


def open_database(url: str) -> tuple[Database, Path | None]:
    """The studio's database at this program's revision, and the copy made before it was.

    Trouble says why it cannot be opened.
    """
    database = Database(url)
    kept = migrations.upgrade(database)
    audit.require_whole_end(database)
    return database, kept


def sit_down(database: Database, clock: Clock) -> Desk | None:
    """Signs somebody in, or makes the first administrator; None for who leaves."""
    form: QDialog
    patience = Patience()
    if database.is_server:
        form = SignInAtServer(partial(_sign_in_at_server, database, clock, patience), database.name)
    elif is_new(database):

        def found(login: str, name: str, unit: str, password: str) -> Desk:
            return found_studio(database, login, name, unit, password, clock)

        form = FirstStart(found)
    else:

        def verify(login: str, password: str) -> Desk:
            return patience.tried(lambda: sign_in(database, login, password, clock))

        form = SignIn(verify, settings.load().last_login)
    if form.exec() != QDialog.DialogCode.Accepted or form.desk is None:
        return None
    desk: Desk = form.desk
    try:
        settings.remember(last_login=desk.person.login)
    except Trouble as trouble:
        log.warning("%s", trouble)
    return desk


def _sign_in_at_server(
    database: Database, clock: Clock, patience: Patience, login: str, password: str
) -> Desk:
    """By the person's own connection; Trouble for a database of another version."""
    desk = patience.tried(lambda: sign_in(database, login, password, clock))
    try:
        migrations.require_current(desk.database)
        audit.require_whole_end(desk.database)
    except Trouble:
        desk.database.close()
        raise
    return desk


def may_carry(database: Database) -> bool:
    """Whether this PC may run a courier: at a server it needs the courier's own password."""
    if not settings.load().run_courier:
        return False
    return not database.is_server or bool(settings.database_password(database.name, COURIER))


class Studio(QObject):
    """One person's windows on one database: a window for each programme that was opened."""

    def __init__(
        self, database: Database, desk: Desk, clock: Clock, place: Place | None = None
    ) -> None:
        super().__init__()
        self.notice = ""
        """What the person should know when the window opens."""
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
        self._courier: CourierProcess | None = None
        kept = settings.load()
        self._sounds = kept.sounds
        if may_carry(database):
            self._courier = CourierProcess(database.url, clock.to_text(), self)

    def open(self) -> None:
        """Begins to watch and shows the programme of last time, or the plan."""
        self._watch.start()
        if self._courier is not None:
            self._courier.start()
        self.open_programme(settings.load().last_programme)
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

    @Slot(int)
    def open_programme(self, programme: int) -> None:
        """Shows a programme's window; text in other windows stays where it is."""
        window = self._windows.get(programme)
        if window is None or window.gone:
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
        """Ends the courier and the watch after the last window."""
        for window in self._windows.values():
            window.keep_place()
            window.leave()
        self._awake.hold(False)
        self._look.write()
        self._keeping.close()
        self._watch.stop()
        self._bulletin.close()
        if self._courier is not None:
            self._courier.end()
        self._database.close()
        if self._place is not None:
            self._place.leave()

    def _make_window(self, programme: int) -> "ProgrammeWindow":
        window = ProgrammeWindow(self._desk.in_programme(programme), self._bulletin, self._keeping)
        window.plan_chosen(self.open_programme)
        window.guarded = True
        self._bulletin.cut_off.connect(window.show_cut_off)
        window.air_changed.connect(self._hold_awake)
        if self._sounds and programme != HOUSE:
            self._bulletin.changed.connect(Sounds(programme, window).read_bulletin)
        return window

    @Slot()
    def _hold_awake(self) -> None:
        self._awake.hold(any(window.on_air for window in self._windows.values()))

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

    keeping: where the editors keep what is typed; without it they keep nothing.
    """

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
        self._background = Background(desk, self._lanes, journal)
        self._house = self._background.in_programme(HOUSE)
        self._on_plan: Callable[[int], None] | None = None
        self._roles: frozenset[Role] = frozenset()
        self.air: AirStatus | None = None
        self.clock_watch = ClockWatch(self._house, self)
        self.show_person(desk.person.name)
        if desk.programme == HOUSE:
            self.show_programme(self.tr("访谈排期"), desk.person.unit)
            self._add_plan()
            self.show_panel("plan")
        else:
            self._background.query(self, interview, done=self._show_interview, refused=self._out)

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
        return panel


def crash_folder() -> Path:
    """Where reports of the program's own mistakes are kept."""
    return Path(platformdirs.user_log_dir(settings.APP))
