"""The notice (预告) of a programme: its text, who signed it, and what goes to each place."""

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from studio import notice
from studio.journal import Reader
from studio.notice import MOST_SHORT, IssuedVersion, NoticeFacts
from studio.people import names
from studio.review import ReviewState
from ui.acts import WIDGET, act_button
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.fields import emptied, laid, text_field
from ui.notice_forms import NoticeForms
from ui.notice_words import standing_words, version_card
from ui.opener import DialogOpener
from ui.public_facts import PublicFactsBar
from ui.reason_row import ReasonRow
from ui.text_in_review import Decisions, Said, TextInReview
from ui.view import Ids
from ui.view_dialog import ViewDialog
from ui.words import counted, say

Page = tuple[NoticeFacts, dict[str, str]]
DECISIONS = Decisions(notice.approve, notice.give_back)


class NoticeTextView(TextInReview[IssuedVersion]):
    """The text beside the list of places: on it P publishes, C copies what goes there.

    W writes the paper; K and T decide on what changed of it since (`ui.public_facts`).
    """

    things = frozenset({"notice_text", "notice_issue", "interview", "date_change", "guest"})

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        forms = NoticeForms(background)
        rows = forms.list
        said = Said(
            text=self.tr("预告正文"),
            history=self.tr("预告的各版本"),
            empty=self.tr("还没有写过预告。左边是按节目资料写好的，看过再送审。"),
            anew=self.tr("按节目资料重写"),
        )
        super().__init__(background, bulletin, "notice", rows, DECISIONS, said)
        self.forms = forms
        self._facts: NoticeFacts | None = None
        self._names: dict[str, str] = {}
        self._late = ReasonRow("late_notice", self.tr("发布"), rows)
        self._late.given.connect(self._publish_with_reason)
        self.told = PublicFactsBar(background, bulletin, rows)
        self._publish = act_button(
            rows, self.tr("发布预告"), "publish_notice", self._do_publish, key="P",
            context=WIDGET,
        )  # fmt: skip
        self._arrange(self._publish, self.forms, (3, 2), above=(self.told,), below=(self._late,))

    def _write_below(self, column: QVBoxLayout) -> None:
        form = laid(QFormLayout())
        self._short = text_field(form, "notice_short", self.tr("微博短文"))
        self._short.textChanged.connect(self._count)
        self._room = QLabel()
        self._room.setObjectName("notice_room")
        self._room.setProperty("role", "muted")
        form.addRow("", self._room)
        self._lines += (self._short,)
        column.addLayout(form)

    def _refresh(self, ids: Ids) -> None:
        self._ask(_page, done=self._show)

    @Slot(object)
    def _show(self, page: Page) -> None:
        self._facts, self._names = page
        facts = self._facts
        self._show_text(facts.newest, notice.proposed(facts.interview), facts.with_issues())
        if not self._short.hasFocus():
            self._short.setCursorPosition(0)
        self._standing.setText(standing_words(facts, self._names))
        self.forms.show_facts(facts)
        self._lead()
        self._count()

    def _lead(self) -> None:
        """What comes next stands out: handing in, or publishing what was approved."""
        rows = self._facts.with_issues() if self._facts is not None else ()
        ready = bool(rows) and rows[0].version.state is ReviewState.APPROVED
        ready = ready and rows[0].issue is None
        self._publish.set_kind("primary" if ready else "plain")
        self._submit.set_kind("plain" if ready else "primary")

    def _version_card(self, row: IssuedVersion) -> Card:
        return version_card(row, self._names, self.when)

    @Slot()
    def _count(self) -> None:
        had = len(self._short.text().strip())
        self._room.setText(self.tr("{n} 字，最多 {most} 字").format(n=had, most=MOST_SHORT))

    def _do_hand_in(self, text: str) -> None:
        heading, short = (line.text() for line in self._lines)
        self._background.execute(
            self, notice.hand_in, heading, text, short, self._seen, done=self._handed_in,
            beside=self._submit,
        )  # fmt: skip

    @Slot()
    def _do_publish(self) -> None:
        """One that is late asks for its reason first; the first one alone can be late."""
        facts = self._facts
        if facts is None:
            return
        late = facts.late_on(self._background.desk.clock.now())
        if late and not facts.interview.rehearsal and facts.approved:
            self._late.ask(self.tr("已晚 {n} 天，写明原因").format(n=counted(late)))
            return
        self._background.execute(self, notice.publish, done=self._published, beside=self._publish)

    @Slot(str)
    def _publish_with_reason(self, reason: str) -> None:
        self._background.execute(
            self, notice.publish, reason, done=self._published, beside=self._late.field
        )

    @Slot()
    def _published(self) -> None:
        if self._late.isVisible():
            self._late.leave()
        emptied(self._late.field)


class NoticeTextDialog(ViewDialog[NoticeTextView]):
    """The notice over the panel that asked for it; what is typed and not handed in stays."""

    def __init__(self, background: Background, parent: QWidget, *, bulletin: Bulletin) -> None:
        view = NoticeTextView(background, bulletin)
        super().__init__("notice_text", self.tr("预告"), view, (980, 640), parent)
        view.list.setFocus()


def notice_text_opener(
    background: Background, bulletin: Bulletin, panel: QWidget, key: str = ""
) -> DialogOpener:
    """The button that opens it."""
    make = partial(NoticeTextDialog, background, bulletin=bulletin)
    return DialogOpener(say("预告…"), "open_notice_text", make, panel, key)


def _page(reader: Reader) -> Page:
    return notice.notice(reader), names(reader)
