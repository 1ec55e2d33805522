"""What is pictured: every panel, dialog and empty state, as a person would come upon it."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QWidget,
)

from studio import (
    archive,
    draft_decision,
    interview,
    notice,
    notice_evidence,
    notice_place,
    service_guide,
    topic_link,
)
from studio.desk import Desk
from studio.drafting import setting
from studio.drafting.setting import Endpoint
from studio.encrypted import code_of
from studio.errors import Refusal
from studio.journal import HOUSE
from studio.patience import Patience
from studio.people import Role
from studio.rehearsal.prepare import ADMINISTRATOR
from tests.pictures import hour
from tests.pictures.answers import chained
from tests.pictures.assessed import ask_behind, assessed
from tests.pictures.carded import carded, experts_known
from tests.pictures.heard import asked_elsewhere, collecting, rated, year_planned
from tests.pictures.helped import ABOUT, DRAFT, helped
from tests.pictures.hour import Hour
from tests.pictures.nominated import nominated
from tests.pictures.owed import owed
from tests.pictures.proof import (
    LOGIN,
    ask,
    first_difference,
    proof_window,
    proofread,
    requests_of,
)
from tests.studio.drafting.fake_endpoint import fake_endpoint, saying
from ui.at_every_seat import offer
from ui.bulletin import Bulletin
from ui.key_wanted import KeyWanted
from ui.notices import show_refusal
from ui.panels.planner import PlannerPanel
from ui.paper import page
from ui.paper_dialog import PaperDialog
from ui.printing import PrintDialog
from ui.programme_window import ProgrammeWindow
from ui.recovery import RecoveryCode
from ui.screen_lock import LockForm
from ui.sign_in import FirstStart, SignIn
from ui.table import RowsView
from ui.words import say

TABLE = "Yunzhou Port Office,Port Office\n,12345\nYunzhou Tea Office,Tea,Tea Board\n"
WRONG_CLOCK = "本机时钟显示 {now}，不可能是对的。"
ROUNDS = 12
"""How often a window may ask again before a picture is taken."""
W = TypeVar("W", bound=QWidget)
Stage = Callable[["Sitter"], QWidget]


class Sitter:
    """Opens windows on one hour and waits until they show what there is."""

    def __init__(self, shown: Hour) -> None:
        self.hour = shown
        self.bulletin = Bulletin()
        self._open: list[QWidget] = []

    def window(self, login: str, programme: int | None = None) -> ProgrammeWindow:
        """Somebody's window, settled."""
        made = ProgrammeWindow(self.hour.desk(login, None, programme), self.bulletin)
        return cast("ProgrammeWindow", self.keep(made))

    def seat(self, role: Role, panel: str) -> ProgrammeWindow:
        """The window of one of the crew, at this panel."""
        made = self.window(self.hour.login(role))
        made.resize(1440, 900)
        made.show()
        settle(made)
        made.show_panel(panel)
        settle(made)
        return made

    def plan(self, page: str = "programme") -> ProgrammeWindow:
        """The house's window, at one of its pages."""
        made = self.window(ADMINISTRATOR, HOUSE)
        made.resize(1440, 900)
        made.show()
        settle(made)
        planner = made.findChild(PlannerPanel)
        assert planner is not None
        planner.turn_to_page(page)
        settle(made)
        return made

    def keep(self, widget: QWidget) -> QWidget:
        """To be closed at the end."""
        self._open.append(widget)
        return widget

    def close(self) -> None:
        """Closes all that was opened."""
        for widget in self._open:
            widget.close()
            widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.bulletin.close()
        self.hour.close()


def settle(window: QWidget) -> None:
    """Until nothing is asked any more."""
    for _ in range(ROUNDS):
        if isinstance(window, ProgrammeWindow):
            window._lanes.wait()
        QApplication.processEvents()


def part(window: QWidget, kind: type[W], name: str) -> W:
    """A widget by its name."""
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def click(window: QWidget, name: str) -> QWidget:
    """Presses a button and waits for what it does."""
    QTest.mouseClick(part(window, QPushButton, name), Qt.MouseButton.LeftButton)
    settle(window)
    return window


def choose(window: QWidget, name: str, row: int) -> QWidget:
    """Makes a row of a list current, with the keyboard there."""
    view = part(window, RowsView, name)
    view.setFocus()
    view.setCurrentIndex(view.rows_model().index(row, 0))
    settle(window)
    return window


def type_in(window: QWidget, name: str, text: str) -> QWidget:
    """Types into an editor."""
    field = part(window, QWidget, name)
    field.setFocus()
    QTest.keyClicks(field, text)
    settle(window)
    return window


@dataclass(frozen=True)
class Scene:
    """One picture: the studio it is taken in, and how to get there."""

    name: str
    made: Callable[[Path], Hour]
    stage: Stage
    dialog: bool = False


def _notices(sitter: Sitter) -> QWidget:
    window = sitter.seat(Role.STENOGRAPHER, "record")
    window.strip.post(
        "a",
        say("门户暂时连不上，从 {time} 起；发布的内容在排队，恢复后按顺序补发。").format(
            time="15:21:07"
        ),
        "bad",
    )
    window.strip.post("b", say(WRONG_CLOCK).format(now="15:21"), "warn")
    window.strip.post("c", say("上次没有提交的文字已经找回，就在原来的编辑框里。"), "info")
    return window


def _refusal(sitter: Sitter) -> QWidget:
    window = sitter.seat(Role.STENOGRAPHER, "record")
    show_refusal(
        part(window, QPushButton, "quote_question"), say("本条已经开始；请提交以后再引用提问。")
    )
    return window


def _rehearsal(sitter: Sitter) -> QWidget:
    window = sitter.seat(Role.AIDE, "questions")
    window.mark_rehearsal()
    return window


def _typing(sitter: Sitter) -> QWidget:
    window = sitter.seat(Role.STENOGRAPHER, "record")
    return type_in(window, "line_editor", "Xiao yuan zhou bian de shi pin an quan, 12315.")


def _linking(sitter: Sitter) -> QWidget:
    """Which question the line in work answers."""
    window = sitter.seat(Role.STENOGRAPHER, "record")
    click(window, "link_question")
    dialog = part(window, QDialog, "link_question_dialog")
    settle(dialog)
    return dialog


SCRIPT = (
    "主持人：各位网友，大家下午好！欢迎收看本期在线访谈。\n今天请到的是市市场监督管理局局长程立言。\n"
    "程立言：主持人好，各位网友好。\n网友：夜市的肉新鲜吗？\n"
)


def _preparing(sitter: Sitter) -> QWidget:
    """A script, seen line by line."""
    window = sitter.seat(Role.STENOGRAPHER, "record")
    click(window, "open_prepared")
    dialog = part(window, QDialog, "prepared")
    QApplication.clipboard().setText(SCRIPT)
    click(dialog, "paste_prepared")
    settle(window)
    settle(dialog)
    return dialog


def _revising(sitter: Sitter) -> QWidget:
    window = choose(sitter.seat(Role.STENOGRAPHER, "record"), "record_list", 1)
    return click(window, "revise_line")


def _made_anew(key: Qt.Key) -> Stage:
    def stage(sitter: Sitter) -> QWidget:
        window = choose(sitter.seat(Role.STENOGRAPHER, "record"), "record_list", 0)
        QTest.keyClick(part(window, RowsView, "record_list"), key)
        settle(window)
        return part(window, QDialog, "splitting" if key is Qt.Key.Key_S else "joining")

    return stage


def _tab(name: str) -> Stage:
    return lambda sitter: click(sitter.seat(Role.AIDE, "questions"), name)


def _aide(name: str) -> Stage:
    return lambda sitter: click(
        choose(sitter.seat(Role.AIDE, "questions"), "question_list", 1), name
    )


def _reviewer(name: str) -> Stage:
    return lambda sitter: click(
        choose(sitter.seat(Role.REVIEWER, "review"), "review_list", 1), name
    )


def _citing(sitter: Sitter) -> QWidget:
    """An answer that was handed in, with the library open beside it."""
    window = click(sitter.seat(Role.AIDE, "questions"), "tab_submitted")
    choose(window, "question_list", 1)
    return click(window, "cite_point")


def _row_about(window: QWidget, word: str) -> int:
    texts = part(window, RowsView, "question_list").rows_model().texts()
    return next((place for place, text in enumerate(texts) if word in text), 0)


def _drafting(sitter: Sitter) -> QWidget:
    """A draft beside the answer that it was asked for."""
    office = sitter.hour.desk(ADMINISTRATOR, programme=HOUSE)
    with fake_endpoint(saying(*DRAFT)) as fake:
        office.execute(setting.use_endpoint, Endpoint(fake.url, "local", True))
        window = click(sitter.seat(Role.AIDE, "questions"), "tab_admitted")
        choose(window, "question_list", _row_about(window, ABOUT))
        click(window, "ask_draft")
        settle(window)
    choose(window, "draft_list", 3)
    return window


def _reviewing_answers(sitter: Sitter) -> QWidget:
    """The last in the queue: what came in last is an answer."""
    window = sitter.seat(Role.REVIEWER, "review")
    view = part(window, RowsView, "review_list")
    return choose(window, "review_list", view.rows_model().rowCount() - 2)


def _points(sitter: Sitter) -> QWidget:
    return choose(sitter.plan("talking-points"), "point_list", 1)


def _original(sitter: Sitter) -> QWidget:
    window = _aide("open_raw")(sitter)
    QTest.keyClick(part(window, QListWidget, "raw_reasons"), Qt.Key.Key_2)
    settle(window)
    return window


def _withdrawing(sitter: Sitter) -> QWidget:
    window = choose(sitter.seat(Role.PUBLISHER, "publish"), "feed_list", 1)
    return click(window, "withdraw")


def _standing_in(sitter: Sitter) -> QWidget:
    """Somebody else into a seat."""
    window = choose(sitter.seat(Role.DIRECTOR, "floor"), "crew_list", 1)
    click(window, "open_stand_in")
    dialog = part(window, QDialog, "stand_in")
    settle(dialog)
    settle(window)
    return dialog


def _director(name: str) -> Stage:
    return lambda sitter: click(sitter.seat(Role.DIRECTOR, "floor"), name)


def _answerable(sitter: Sitter) -> QWidget:
    """Who stands for a line that was withdrawn."""
    window = choose(sitter.seat(Role.PUBLISHER, "publish"), "feed_list", 3)
    click(window, "answer_for_feed")
    return part(window, QWidget, "responsibility")


def _host(name: str, found: str) -> Stage:
    """What the host opens by a button."""

    def stage(sitter: Sitter) -> QWidget:
        window = sitter.seat(Role.HOST, "host")
        click(window, name)
        return part(window, QWidget, found)

    return stage


def _prompting(sitter: Sitter) -> QWidget:
    """The page is as wide as a screen before the text is set."""
    shown = _host("open_prompter", "prompter")(sitter)
    above = shown.parentWidget()
    settle(above.window() if above is not None else shown)
    return shown


def _guide(*steps: str) -> Stage:
    """The guide, and what is pressed in it."""

    def stage(sitter: Sitter) -> QWidget:
        window = sitter.plan()
        window.show_panel("guide")
        settle(window)
        for step in steps:
            click(window, step)
        return window

    return stage


def _guides(sitter: Sitter) -> None:
    """Some guides of the house, one of them retired."""
    house = sitter.hour.desk(ADMINISTRATOR, None, HOUSE)
    for number, title in enumerate(("社保卡办理", "食品经营许可证申请", "居住证办理"), 1):
        url = f"https://www.yunzhou.gov.cn/bszn/{number}.html"
        house.execute(service_guide.add, title, url, "市人力资源和社会保障局")
    house.execute(service_guide.retire, 3)


def _kept_guides(sitter: Sitter) -> QWidget:
    _guides(sitter)
    return choose(sitter.plan("service-guides"), "service_guide_list", 0)


def _choosing_guide(sitter: Sitter) -> QWidget:
    _guides(sitter)
    window = _typing(sitter)
    click(window, "line_guide")
    settle(window)
    return part(window, QWidget, "guide_choice")


def _carding(sitter: Sitter) -> QWidget:
    """The aide's dialog for the guests, with the agreed wordings open."""
    carded(sitter.hour)
    window = sitter.seat(Role.AIDE, "questions")
    click(window, "open_floor_notes")
    dialog = part(window, QDialog, "floor_notes")
    for name in ("card_to_guest", "card_point"):
        part(dialog, QPushButton, name).click()
        settle(window)
    return dialog


def _carded(role: Role, panel: str) -> Stage:
    """A desk that says what the guests have before them."""

    def stage(sitter: Sitter) -> QWidget:
        carded(sitter.hour)
        return sitter.seat(role, panel)

    return stage


def _before_guests(*, open_now: bool) -> Stage:
    """The guests' own screen, before and after somebody said that only they see it."""

    def stage(sitter: Sitter) -> QWidget:
        window = _carded(Role.HOST, "host")(sitter)
        click(window, "open_guest_prompter")
        shown = part(window, QWidget, "guest_prompter")
        if open_now:
            part(shown, QPushButton, "show_guest_page").click()
        settle(window)
        settle(window)
        return shown

    return stage


def _expert_list(sitter: Sitter) -> QWidget:
    experts_known(sitter.hour)
    return choose(sitter.plan("experts"), "expert_list", 0)


def _expert_guest(sitter: Sitter) -> QWidget:
    experts_known(sitter.hour)
    window = choose(sitter.plan(), "programme_list", 0)
    click(window, "choose_expert")
    return part(window, QDialog, "expert_choice")


def _programme(sitter: Sitter) -> QWidget:
    return choose(sitter.plan(), "programme_list", 0)


def _noticed(sitter: Sitter) -> QWidget:
    """Three places, of which one has the notice, and one had it under a wrong address."""
    house = sitter.hour.desk(ADMINISTRATOR, None, HOUSE)
    for name in ("门户网站", "本单位政府网站", "政务新媒体"):
        house.execute(notice_place.add, name)
    desk = house.in_programme(sitter.hour.programme)
    now, url = desk.clock.now(), "https://www.yunzhou.gov.cn/zxft/yg/202506/t20250612_88.html"
    desk.execute(notice_evidence.tick, 1, url, now, 0)
    desk.execute(notice_evidence.tick, 2, f"{url}?1", now, 0)
    desk.execute(notice_evidence.take_back, 2, "网页打不开", 2)
    window = choose(sitter.plan(), "programme_list", 0)
    click(window, "open_notice")
    part(window, RowsView, "notice_list").select(2)
    settle(window)
    return part(window, QWidget, "notice_dialog")


def _ready(sitter: Sitter) -> QWidget:
    """What is open before the hour, on paper."""
    window = choose(sitter.plan(), "programme_list", 0)
    click(window, "open_readiness")
    settle(window)
    return part(window, QWidget, "readiness")


def _printing(sitter: Sitter) -> QWidget:
    """That paper on its way to one of two printers."""
    paper = _ready(sitter)
    assert isinstance(paper, PaperDialog)
    printer = QPrinter()
    printer.setPageLayout(page())
    dialog = PrintDialog(printer, ("办公室", "二楼走廊"), paper.paint, paper)
    dialog.show()
    settle(dialog)
    return dialog


def _grave(sitter: Sitter) -> QWidget:
    """A report about the question in hand, not written yet."""
    window = choose(sitter.seat(Role.AIDE, "questions"), "question_list", 0)
    click(window, "open_sentiment")
    settle(window)
    return part(window, QWidget, "sentiment")


def _attending(sitter: Sitter) -> QWidget:
    """Who came, guest by guest."""
    window = choose(sitter.plan(), "programme_list", 0)
    click(window, "open_attendance")
    settle(window)
    return part(window, QWidget, "attendance_dialog")


def _duties(sitter: Sitter) -> QWidget:
    """Whether units met what the policy asks of them."""
    window = sitter.plan("assessment")
    part(window, QTabWidget, "assessment_pages").setCurrentIndex(1)
    settle(window)
    return window


def _behind(sitter: Sitter) -> QWidget:
    """What a number was counted from."""
    window = sitter.plan("assessment")
    ask_behind(window)
    settle(window)
    return part(window, QWidget, "behind_dialog")


def _circular(sitter: Sitter) -> QWidget:
    """The circular, before it is written."""
    window = sitter.plan("assessment")
    click(window, "open_circular")
    return part(window, QWidget, "circular")


DECISION = draft_decision.Decision(
    "云州市夜市管理办法（草案）", "https://www.yunzhou.gov.cn/zj/7.html", "市人民政府",
    date(2026, 6, 1), date(2026, 6, 20), 30, "某条例第几条",
)  # fmt: skip


def _of_programme(opener: str, dialog: str, page: int = 0) -> Stage:
    """What the programme in hand opens over its form; page: of its tabs."""

    def stage(sitter: Sitter) -> QWidget:
        desk = sitter.hour.desk(ADMINISTRATOR, None, sitter.hour.programme)
        day, url = desk.clock.now().date(), "https://www.yunzhou.gov.cn/dt/1.html"
        desk.execute(
            topic_link.add, topic_link.LinkKind.MEDIA, "夏季抽检开始", "云州日报", day, url
        )
        told = desk.query(notice.notice)
        words, seen = notice.proposed(told.interview), len(told.versions)
        desk.execute(notice.hand_in, words.label, words.text, words.remark, seen)
        desk.execute(draft_decision.tie, DECISION, 0)
        window = choose(sitter.plan(), "programme_list", 0)
        click(window, opener)
        settle(window)
        if page:
            part(window, QTabWidget, "adoption_pages").setCurrentIndex(page)
            settle(window)
        return part(window, QWidget, dialog)

    return stage


def _year(sitter: Sitter) -> QWidget:
    """A year under a policy, one row in hand, with what is missing and what is late."""
    house = sitter.hour.desk(ADMINISTRATOR, None, HOUSE)
    year_planned(house)
    collecting(sitter.hour, house)
    return choose(sitter.plan("year-plan"), "year_list", 2)


def _rated(sitter: Sitter) -> QWidget:
    """What askers think, worst first."""
    rated(sitter.hour)
    window = click(sitter.seat(Role.AIDE, "questions"), "open_ratings")
    return _settled(part(window, QDialog, "ratings_dialog"), window)


def _replying(sitter: Sitter) -> QWidget:
    """What is to be sent where it was asked, the first in hand."""
    asked_elsewhere(sitter.hour)
    window = click(sitter.seat(Role.PUBLISHER, "publish"), "open_origin")
    return _settled(part(window, QDialog, "origin_dialog"), window)


def _checking(sitter: Sitter) -> QWidget:
    """What this PC, its database and its portal lack."""
    window = sitter.plan()
    offer(window, window.house, window.hide)
    click(window, "self_check")
    return _settled(part(window, QDialog, "self_check"), window)


def _settled(dialog: QWidget, window: QWidget) -> QWidget:
    settle(window)
    settle(dialog)
    return dialog


def _nominating(sitter: Sitter) -> QWidget:
    """One that lacks something in hand, ranked by what netizens asked."""
    nominated(sitter.hour.desk(ADMINISTRATOR, None, HOUSE))
    window = choose(sitter.plan("nominations"), "nomination_list", 2)
    return click(window, "rank_nominations")


def _proposing(sitter: Sitter) -> QWidget:
    """A proposal that was returned once and handed in again."""
    programme = nominated(sitter.hour.desk(ADMINISTRATOR, None, HOUSE))
    window = sitter.plan()
    part(window, RowsView, "programme_list").select(programme)
    settle(window)
    click(window, "open_proposal")
    dialog = part(window, QDialog, "proposal_dialog")
    settle(dialog)
    settle(window)
    return dialog


def _person(sitter: Sitter) -> QWidget:
    """Somebody in hand, to be renamed."""
    return choose(sitter.plan("people"), "people_list", 1)


def _search(sitter: Sitter) -> QWidget:
    """All years searched for a word that questions and lines hold."""
    window = sitter.plan("everywhere")
    part(window, QLineEdit, "everywhere_search").setText("食品")
    QTest.qWait(200)  # the hand rests before all years are asked
    settle(window)
    assert part(window, RowsView, "everywhere_list").rows_model().rowCount() > 0
    return window


def _table(sitter: Sitter) -> QWidget:
    """A list of departments, read and not taken in."""
    window = sitter.plan("departments")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_text(TABLE, encoding="utf-8")
        type_in(window, "department_file", str(path))
        click(window, "import_departments")
    part(window, QLineEdit, "department_file").setText("list.csv")
    area = part(window, QTabWidget, "plan_tabs").currentWidget()
    assert isinstance(area, QScrollArea)
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    return window


def _help(panel: str, role: Role) -> Stage:
    def stage(sitter: Sitter) -> QWidget:
        shown = sitter.seat(role, panel).shortcuts()
        shown.show()
        return shown

    return stage


def _sign_in(wrong: bool) -> Stage:
    def stage(sitter: Sitter) -> QWidget:
        form = SignIn(_nobody, "steno01")
        if wrong:
            part(form, QLineEdit, "password").clear()
            form._try()
        form.show()
        return sitter.keep(form)

    return stage


def _locked(sitter: Sitter) -> QWidget:
    form = LockForm(sitter.hour.desk(ADMINISTRATOR, None, HOUSE), Patience())
    form.show()
    return sitter.keep(form)


def _first_start(sitter: Sitter) -> QWidget:
    form = FirstStart(_nobody, encrypt=lambda _: "")
    form.show()
    return sitter.keep(form)


def _recovery(sitter: Sitter) -> QWidget:
    code = RecoveryCode(code_of("0123456789abcdef" * 4))
    code.show()
    return sitter.keep(code)


def _key_wanted(sitter: Sitter) -> QWidget:
    form = KeyWanted(lambda _code: None)
    form.show()
    return sitter.keep(form)


def _nobody(*_typed: str) -> Desk:
    raise Refusal("登录名或口令不对。请看大小写是否写对；忘了口令，请管理员重设。")


def _seat(role: Role, panel: str) -> Stage:
    return lambda sitter: sitter.seat(role, panel)


def _proofreading(*, spoilt: bool, asking: bool = False) -> Stage:
    """The page beside what was released; empty where nothing was."""

    def stage(sitter: Sitter) -> QWidget:
        desk = proofread(sitter.hour)
        if spoilt:
            ask(desk)
        window = proof_window(desk, sitter.bulletin, settle, spoilt=spoilt)
        if spoilt:
            first_difference(window)
        settle(window)
        return sitter.keep(click(window, "ask_correction") if asking else window)

    return stage


def _requested(sitter: Sitter) -> QWidget:
    ask(proofread(sitter.hour))
    return requests_of(sitter.seat(Role.REVIEWER, "review"), settle)


def _auditing(sitter: Sitter) -> QWidget:
    proofread(sitter.hour)
    window = sitter.window(LOGIN)
    window.resize(1440, 900)
    window.show()
    settle(window)
    window.show_panel("audit")
    settle(window)
    return choose(window, "feed_list", 0)


def _supervising(press: str = "", page: int = 0) -> Stage:
    """The ledgers in the house's window, an act begun."""

    def stage(sitter: Sitter) -> QWidget:
        window = sitter.plan()
        window.show_panel("supervise")
        settle(window)
        choose(window, "duty_list", 0)
        part(window, QTabWidget, "duty_pages").setCurrentIndex(page)
        settle(window)
        return click(window, press) if press else window

    return stage


def _empty_ledgers(sitter: Sitter) -> QWidget:
    window = sitter.plan()
    window.show_panel("supervise")
    settle(window)
    return window


def archiving(sitter: Sitter) -> QWidget:
    """After the hour, with something waived and somebody's data asked to go."""
    hour = sitter.hour
    hour.does(Role.DIRECTOR, interview.end)
    hour.desk(ADMINISTRATOR).execute(archive.waive, archive.Open.VIDEO, "本期没有录像", 1)
    hour.does(Role.AIDE, archive.ask_erasure, 1, "本人要求删除")
    return choose(sitter.seat(Role.PUBLISHER, "archive"), "archive_open_list", 1)


def _plan(page: str) -> Stage:
    return lambda sitter: sitter.plan(page)


SHEET = (
    "工单编号,来电时间,来电人,联系电话,性别,诉求内容,承办单位\n"
    "20250620001,2025年6月19日 15:04,张伟,13800000000,男,小区门口的夜市几点收摊？,城管局\n"
    "20250620002,昨天,李明,13800000000,男,隔夜菜能不能吃？,市场监管局\n"
    "20250620003,2025/6/19 16:20,王芳,13800000000,女,学校食堂怎么监督？建议每周公布。,教育局\n"
)


def _sheet(sitter: Sitter) -> QWidget:
    """A list of the hotline, looked at and not taken in."""
    window = sitter.seat(Role.AIDE, "questions")
    click(window, "open_sheet")
    path = Path(tempfile.gettempdir()) / "hotline.csv"
    path.write_text(SHEET, encoding="utf-8")
    part(window, QLineEdit, "sheet_file").setText(str(path))
    click(window, "preview_sheet")
    settle(window)
    path.unlink()
    return window


SEATS = (
    ("director", Role.DIRECTOR, "floor"),
    ("host", Role.HOST, "host"),
    ("stenographer", Role.STENOGRAPHER, "record"),
    ("aide", Role.AIDE, "questions"),
    ("reviewer", Role.REVIEWER, "review"),
    ("publisher", Role.PUBLISHER, "publish"),
    ("collector", Role.COLLECTOR, "collect"),
)
PAGES = ("outlets", "policy", "shortcuts", "support", "recordings", "new-programme", "people",
         "departments", "channels", "notice-places", "service-guides", "accounts",
         "trainings", "reports", "joint-meeting", "word-lists", "preferences")  # fmt: skip
SCENES = (
    *(Scene(name, hour.on_air, _seat(role, panel)) for name, role, panel in SEATS),
    Scene("plan-programme", hour.on_air, _programme),
    *(Scene(f"plan-{page}", hour.on_air, _plan(page)) for page in PAGES),
    Scene("plan-year-plan", hour.on_air, _year),
    Scene("dialog-ratings", hour.on_air, _rated, dialog=True),
    Scene("dialog-origin", hour.on_air, _replying, dialog=True),
    Scene("dialog-self-check", hour.on_air, _checking, dialog=True),
    Scene("plan-nominations", hour.on_air, _nominating),
    Scene("dialog-proposal", hour.on_air, _proposing, dialog=True),
    Scene("plan-people-chosen", hour.on_air, _person),
    Scene("plan-departments-table", hour.on_air, _table),
    Scene("plan-everywhere-found", hour.on_air, _search),
    Scene("director-confirming", hour.planned, _director("start_air")),
    Scene("director-extending", hour.on_air, _director("extend_air")),
    Scene("stenographer-typing", hour.on_air, _typing),
    Scene("stenographer-guide", hour.on_air, _choosing_guide, dialog=True),
    Scene("plan-guides-kept", hour.on_air, _kept_guides),
    Scene("stenographer-revising", hour.on_air, _revising),
    Scene("stenographer-splitting", hour.on_air, _made_anew(Qt.Key.Key_S), dialog=True),
    Scene("stenographer-joining", hour.on_air, _made_anew(Qt.Key.Key_J), dialog=True),
    Scene("stenographer-notices", hour.on_air, _notices),
    Scene("stenographer-refusal", hour.on_air, _refusal),
    Scene("aide-answering", hour.on_air, _tab("tab_admitted")),
    Scene("aide-aside", hour.on_air, _tab("tab_declined")),
    Scene("aide-filtering", hour.on_air, _aide("open_filters")),
    Scene("aide-paused", hour.on_air, _aide("pause_list")),
    Scene("aide-merging", hour.on_air, _aide("merge")),
    Scene("aide-assigning", hour.on_air, _aide("assign")),
    Scene("aide-declining", hour.on_air, _aide("decline")),
    Scene("aide-raw-reasons", hour.on_air, _aide("open_raw")),
    Scene("aide-raw", hour.on_air, _original),
    Scene("aide-press", hour.on_air, _aide("add_press_question")),
    Scene("aide-sheet", hour.on_air, _sheet),
    Scene("aide-classifying", hour.on_air, _aide("classify")),
    Scene("aide-rehearsal", hour.on_air, _rehearsal),
    Scene("reviewer-rewording", hour.on_air, _reviewer("edit_text")),
    Scene("reviewer-returning", hour.on_air, _reviewer("return_other")),
    Scene("aide-citing", chained, _citing),
    Scene("aide-drafting", helped, _drafting),
    Scene("plan-policy-documents", helped, _plan("policy-documents")),
    Scene("reviewer-chain", chained, _reviewing_answers),
    Scene("plan-talking-points", chained, _points),
    Scene("proofreader", hour.on_air, _proofreading(spoilt=True)),
    Scene("proofreader-asking", hour.on_air, _proofreading(spoilt=True, asking=True)),
    Scene("empty-proofreader", hour.planned, _proofreading(spoilt=False)),
    Scene("auditor", hour.on_air, _auditing),
    Scene("supervision", owed, _supervising()),
    Scene("supervision-urgent", owed, _supervising(page=1)),
    Scene("supervision-units", owed, _supervising("extend_duty", 2)),
    Scene("empty-supervision", hour.planned, _empty_ledgers),
    Scene("archive", hour.on_air, archiving),
    Scene("dialog-notice", hour.on_air, _noticed, dialog=True),
    Scene("dialog-readiness", hour.on_air, _ready, dialog=True),
    Scene("dialog-printing", hour.on_air, _printing, dialog=True),
    Scene("dialog-sentiment", hour.on_air, _grave, dialog=True),
    Scene("plan-assessment", assessed, _plan("assessment")),
    Scene("plan-assessment-duties", assessed, _duties),
    Scene("plan-guest-ranks", assessed, _plan("guest-ranks")),
    Scene("dialog-attendance", assessed, _attending, dialog=True),
    Scene("dialog-behind", assessed, _behind, dialog=True),
    Scene("dialog-circular", assessed, _circular, dialog=True),
    *(
        Scene(
            f"dialog-{name}",
            hour.planned,
            _of_programme(f"open_{name}", f"{name}_dialog"),
            dialog=True,
        )
        for name in ("notice_text", "date_change", "topic_links", "topics")
    ),
    Scene(
        "dialog-adoption",
        hour.planned,
        _of_programme("open_decision", "adoption_dialog"),
        dialog=True,
    ),
    Scene(
        "dialog-decision",
        hour.planned,
        _of_programme("open_decision", "adoption_dialog", page=1),
        dialog=True,
    ),
    Scene("dialog-requests", hour.on_air, _requested, dialog=True),
    Scene("publisher-withdrawing", hour.on_air, _withdrawing),
    Scene("publisher-pasting", hour.pasting, _seat(Role.PUBLISHER, "publish")),
    *(Scene(f"empty-{name}", hour.planned, _seat(role, panel)) for name, role, panel in SEATS),
    Scene("empty-plan", hour.founded, _plan("programme")),
    Scene("guide-choice", hour.founded, _guide()),
    Scene("guide-rehearsal", hour.founded, _guide("guide_rehearse")),
    Scene("guide-people", hour.founded, _guide("guide_set_up", "guide_back")),
    *(
        Scene(f"guide-{name}", hour.founded, _guide("guide_set_up", *["guide_next"] * presses))
        for name, presses in (("departments", 0), ("portal", 1), ("new-programme", 2))
    ),
    Scene("guide-programme", hour.planned, _guide("guide_set_up", *["guide_next"] * 3)),
    Scene("dialog-sign-in", hour.founded, _sign_in(wrong=False), dialog=True),
    Scene("dialog-sign-in-wrong", hour.founded, _sign_in(wrong=True), dialog=True),
    Scene("dialog-locked", hour.founded, _locked, dialog=True),
    Scene("dialog-first-start", hour.founded, _first_start, dialog=True),
    Scene("dialog-recovery", hour.founded, _recovery, dialog=True),
    Scene("dialog-key-wanted", hour.founded, _key_wanted, dialog=True),
    Scene("dialog-link-question", hour.on_air, _linking, dialog=True),
    Scene("dialog-prepared", hour.on_air, _preparing, dialog=True),
    Scene("prompter", hour.on_air, _prompting),
    Scene("stage-view", hour.on_air, _host("open_stage", "stage_view")),
    Scene("host-carded", hour.on_air, _carded(Role.HOST, "host")),
    Scene("director-carded", hour.on_air, _carded(Role.DIRECTOR, "floor")),
    Scene("dialog-card", hour.on_air, _carding, dialog=True),
    Scene("guest-prompter", hour.on_air, _before_guests(open_now=True)),
    Scene("guest-prompter-covered", hour.on_air, _before_guests(open_now=False)),
    Scene("plan-experts", hour.on_air, _expert_list),
    Scene("dialog-expert", hour.on_air, _expert_guest, dialog=True),
    Scene("dialog-opening-words", hour.on_air, _host("open_opening", "opening_words"), dialog=True),
    Scene("dialog-host-cards", hour.on_air, _host("open_cards", "host_cards"), dialog=True),
    Scene("dialog-responsibility", hour.on_air, _answerable, dialog=True),
    Scene("dialog-stand-in", hour.on_air, _standing_in, dialog=True),
    Scene("dialog-shortcuts", hour.on_air, _help("record", Role.STENOGRAPHER), dialog=True),
)
"""By the seat first, so that the contact sheet reads like a walk through the rooms."""


@contextmanager
def sitting(scene: Scene, folder: Path) -> Iterator[QWidget]:
    """The scene on the screen."""
    sitter = Sitter(scene.made(folder))
    try:
        yield scene.stage(sitter)
    finally:
        sitter.close()
