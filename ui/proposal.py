"""方案 of a programme: written, handed in, confirmed or returned, version by version."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from studio import proposal
from studio.interview import InterviewState
from studio.journal import Reader
from studio.people import names
from studio.proposal import Draft, Proposal, ProposalRow
from ui import file_dialog
from ui.acts import ActButton, act, act_button, button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.bulletin import Bulletin
from ui.card import Card
from ui.days import day_of, written_day
from ui.editor import TextEditor
from ui.fields import act_row, fill, kept, laid, text_field
from ui.kept_opener import KeptDialog, KeptOpener
from ui.notices import show_refusal
from ui.outgoing import fit_name
from ui.panes import scrolled
from ui.proposal_words import draft_words, facts_words, standing_words
from ui.reason_row import ReasonRow
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, say

S = InterviewState
CORE, CONCERNS = "proposal_core", "proposal_concerns"
Page = tuple[Proposal, dict[str, str]]


class ProposalView(LiveView):
    """Time, topic and leaders stand in the programme itself; here is the rest of the form.

    What is typed stays as typed, whatever others do; a newer version of theirs is said.
    """

    things = frozenset({"proposal", "interview", "nomination"})
    anywhere = True
    unsaved_changed = Signal()

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        super().__init__(background, bulletin)
        self._held: Proposal | None = None
        self._names: dict[str, str] = {}
        self._sent = ("", "")
        self._facts = _label("proposal_facts", "")
        self._standing = _label("proposal_standing", "title")
        self._said = _label("proposal_said", "muted")
        self._said.hide()
        self._versions = RowsModel[ProposalRow](self._version_card, self)
        self._history = RowsView("proposal_versions_list", self.tr("方案的各版本"), lines=1)
        self._history.say_when_empty(self.tr("还没有写过方案。写好后保存，每一版都留着。"))
        self._history.set_rows_model(self._versions)
        self._history.setMinimumHeight(measures().px(96))
        self._reason = ReasonRow("return_proposal", self.tr("驳回"), self._history, "danger")
        self._reason.given.connect(self._do_return)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(measures().gap)
        column.addWidget(self._standing)
        column.addWidget(self._facts)
        column.addLayout(self._make_form())
        column.addLayout(self._make_acts())
        column.addWidget(self._reason)
        column.addWidget(self._said)
        column.addWidget(self._history, 1)

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not stored."""
        typed = any(line.isModified() for line in self._lines)
        return typed or any(text.dirty for text in self._texts)

    def begin(self) -> None:
        """Puts the keyboard into the first list."""
        self._texts[0].setFocus()

    def _make_form(self) -> QFormLayout:
        form = laid(QFormLayout())
        hint = self.tr("分点写，每点一行")
        self._texts = tuple(
            self._editor(form, name, label, hint)
            for name, label in ((CORE, self.tr("中心工作")), (CONCERNS, self.tr("热点难点")))
        )
        self._contact = text_field(form, "proposal_contact", self.tr("联系人"))
        self._mode = text_field(
            form, "proposal_mode", self.tr("交流形式"), self.tr("如 图文直播、视频录播")
        )
        self._document = text_field(
            form, "proposal_document", self.tr("依据的政策文件"),
            self.tr("文号，如 国发〔2025〕3号；没有就空着"),
        )  # fmt: skip
        self._day = text_field(form, "proposal_day", self.tr("发文日期"), self.tr("如 2025-06-30"))
        self._lines: tuple[QLineEdit, ...] = (
            self._contact, self._mode, self._document, self._day,
        )  # fmt: skip
        for line in self._lines:
            line.textEdited.connect(self.unsaved_changed)
        return form

    def _editor(self, form: QFormLayout, name: str, label: str, hint: str) -> TextEditor:
        text = TextEditor(name, label, None, self._background.field(name))
        text.setPlaceholderText(hint)
        text.setFixedHeight(measures().px(76))
        text.submitted.connect(self._save)
        text.dirty_changed.connect(self.unsaved_changed)
        form.addRow(label, text)
        return text

    def _make_acts(self) -> QVBoxLayout:
        def made(text: str, name: str, slot: object, key: str, kind: str = "plain") -> ActButton:
            made = act_button(self, text, name, slot, key=key, kind=kind)  # type: ignore[arg-type]
            made.setAutoDefault(False)
            return made

        self._store = made(self.tr("保存方案"), "save_proposal", self._save, "Ctrl+S", "primary")
        self._submit = made(self.tr("提交方案"), "submit_proposal", self._do_submit, "Alt+1")
        self._approve = made(self.tr("核实方案"), "confirm_proposal", self._do_approve, "Alt+2")
        self._back = made(self.tr("驳回…"), "return_proposal", self._ask_reason, "Alt+3", "danger")
        self._take = made(self.tr("取自征集表"), "fill_proposal", self._do_fill, "Alt+4")
        self._paper = made(self.tr("导出 Word…"), "export_proposal", self._choose, "Alt+5")
        column = QVBoxLayout()
        column.addLayout(
            act_row(self._store, self._submit, self._approve, self._back, self._take, self._paper)
        )
        return column

    # what there is

    def _refresh(self, ids: Ids) -> None:
        self._ask(_page, done=self._show)

    @Slot(object)
    def _show(self, page: Page) -> None:
        held, self._names = page
        before, self._held = self._held, held
        newest = held.newest
        clean = self._fill(newest.draft)
        self._facts.setText(facts_words(newest.facts))
        self._standing.setText(standing_words(held))
        self._versions.set_rows(held.versions)
        self._submit.setEnabled(held.interview.state is S.PLANNED)
        for each in (self._approve, self._back):
            each.setEnabled(held.interview.state is S.PROPOSED)
        self._take.setEnabled(held.suggested is not None)
        mine = newest.by == self._background.desk.person.login
        newer = before is not None and before.newest.id != newest.id
        if newer and not clean and not mine:
            self._tell(self.tr("▲ 刚有别人保存的新版本，您输入的文字仍在；保存后以您的为准。"))

    def _fill(self, draft: Draft) -> bool:
        """Shows what is stored; False where something typed stands before it."""
        here = self._background.programme
        clean = [
            text.load(here, stored)
            for text, stored in zip(self._texts, (draft.core, draft.concerns), strict=True)
        ]
        stored = (draft.contact, draft.mode, draft.document, written_day(draft.document_date))
        for line, words in zip(self._lines, stored, strict=True):
            fill(line, words)
        return all(clean) and not any(line.isModified() for line in self._lines)

    def _version_card(self, row: ProposalRow) -> Card:
        at = self.when(row.at) if row.at is not None else ""
        said = self.tr("第 {n} 版 · {step} · {time} · {name}").format(
            n=counted(row.id), step=say(proposal.STEP_NAMES[row.step]) if row.step else "",
            time=at, name=self._names.get(row.by, row.by),
        )  # fmt: skip
        return Card(said, row.reason or draft_words(row.draft))

    # what is done

    def _seen(self) -> int:
        return self._held.newest.id if self._held is not None else 0

    @Slot()
    def _save(self) -> None:
        try:
            day = day_of(self._day.text())
        except ValueError:
            show_refusal(self._store, self.tr("日期请写成 2025-06-30 这样。"))
            return
        core, concerns = self._sent = (self._texts[0].take(), self._texts[1].take())
        contact, mode, document, _day = (line.text() for line in self._lines)
        draft = Draft(core, concerns, contact, mode, document, day)
        self._background.execute(
            self, proposal.write, draft, self._seen(), done=self._saved, beside=self._store
        )

    @Slot(object)
    def _saved(self, number: int) -> None:
        for text, sent in zip(self._texts, self._sent, strict=True):
            text.stored(self._background.programme, sent, keep=True)
        kept(*self._lines)
        self.unsaved_changed.emit()
        self._tell(self.tr("✓ 已保存为第 {n} 版。").format(n=counted(number)))

    @Slot()
    def _do_submit(self) -> None:
        if self.unsaved:
            show_refusal(self._submit, self.tr("还有没保存的改动，请先保存方案再提交。"))
            return
        self._background.execute(self, proposal.submit, self._seen(), beside=self._submit)

    @Slot()
    def _do_approve(self) -> None:
        self._background.execute(self, proposal.approve, self._seen(), beside=self._approve)

    @Slot()
    def _ask_reason(self) -> None:
        self._reason.ask(self.tr("驳回方案，退给报送的人"))

    @Slot(str)
    def _do_return(self, reason: str) -> None:
        self._background.execute(
            self, proposal.send_back, reason, self._seen(), done=self._reason.leave,
            beside=self._reason.field,
        )  # fmt: skip

    @Slot()
    def _do_fill(self) -> None:
        """What the unit wrote when it nominated comes into what is empty yet, to be saved.

        Whom it invites becomes a guest of the programme at once.
        """
        found = self._held.suggested if self._held is not None else None
        if self._held is None or found is None:
            return
        if self._held.invited:
            self._background.execute(
                self, proposal.take_guests, done=self._guests_taken, beside=self._take
            )
        for text, words in zip(self._texts, (found.core, found.concerns), strict=True):
            if not text.take().strip():
                text.add(words)
        day = written_day(found.document_date)
        words_of = (found.contact, found.mode, found.document, day)
        for line, words in zip(self._lines, words_of, strict=True):
            if not line.text().strip() and words:
                line.setText(words)
                line.setModified(True)
        self.unsaved_changed.emit()

    @Slot(object)
    def _guests_taken(self, number: int) -> None:
        self._tell(self.tr("✓ 征集表里的 {n} 位嘉宾已列入名单。").format(n=counted(number)))

    # on paper

    @Slot()
    def _choose(self) -> None:
        if self._held is None:
            return
        usual = self.tr("方案 {title}.docx").format(title=fit_name(self._held.newest.facts.title))
        path = file_dialog.to_save(
            self, self.tr("方案存到哪里"), usual, self.tr("Word 文件 (*.docx)")
        )
        if path:
            self.export_to(Path(path if path.lower().endswith(".docx") else f"{path}.docx"))

    def export_to(self, target: Path) -> None:
        """Writes what is stored; what is typed and not saved is not on the paper."""
        from studio.documents import proposal_paper

        if self._held is None:
            return
        self._target = target
        self._background.work(
            self, partial(proposal_paper.write, target, self._held), done=self._exported,
            beside=self._paper, lane=QUERIES,
        )  # fmt: skip

    @Slot(object)
    def _exported(self, _nothing: object) -> None:
        self._tell(self.tr("已写到 {path}。").format(path=self._target))

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        announce(self._said, words)


class ProposalDialog(KeptDialog):
    """Stays while its panel does: what was typed and not saved is there when it opens again."""

    def __init__(self, background: Background, bulletin: Bulletin, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("proposal_dialog")
        self.setWindowTitle(self.tr("方案"))
        self.view = ProposalView(background, bulletin)
        self.view.unsaved_changed.connect(self.unsaved_changed)
        close = button(self.tr("关闭，写好的留着"), "close_proposal", self.reject, hint="Esc")
        close.setAutoDefault(False)
        act(self, self.tr("关闭"), "Esc", self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().pad] * 4)
        column.setSpacing(measures().gap)
        column.addWidget(scrolled(self.view), 1)
        column.addLayout(act_row(close))
        self.resize(measures().px(820), measures().px(690))

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not stored."""
        return self.view.unsaved

    def begin(self) -> None:
        """Puts the keyboard into the first list."""
        self.view.begin()


class ProposalOpener(KeptOpener):
    """The button, and its key; it says where something stands unsaved."""

    def __init__(
        self, background: Background, bulletin: Bulletin, panel: QWidget, key: str
    ) -> None:
        self._bulletin = bulletin
        words = (say("方案…"), say("方案…（未存）"))
        super().__init__(background, panel, "open_proposal", words, (CORE, CONCERNS), key)

    def _make(self, background: Background, place: QWidget) -> KeptDialog:
        return ProposalDialog(background, self._bulletin, place)


def _label(name: str, role: str) -> QLabel:
    made = QLabel()
    made.setObjectName(name)
    made.setWordWrap(True)
    if role:
        made.setProperty("role", role)
    return made


def _page(reader: Reader) -> Page:
    return proposal.proposal(reader), names(reader)
