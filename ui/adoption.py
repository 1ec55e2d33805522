"""What became of the suggestions (采纳情况): the list, its text for readers, its files."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QLabel,
    QTabWidget,
    QWidget,
)

from studio import adoption
from studio.adoption import AdoptionFacts, Suggestion
from studio.documents.supervision import Listing
from studio.followup import VERDICT_NAMES, Verdict
from studio.journal import Reader
from studio.people import names
from studio.review import ReviewState, VersionRow
from studio.words import Words
from ui import file_dialog
from ui.acts import WIDGET, act_button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.draft_decision import DecisionView
from ui.opener import DialogOpener
from ui.outgoing import fit_name, written_outside
from ui.table import RowsModel, RowsView
from ui.text_in_review import Decisions, Said, TextInReview
from ui.view import Ids
from ui.view_dialog import ViewDialog
from ui.words import counted, listed, say, together

PAPER = "supervision-paper"
FAILED = Words("文件没有写成，没有留下文件。请再试一次，或换一个地方。")
KINDS = "DOCX (*.docx);;XLSX (*.xlsx);;CSV (*.csv)"
TONES = {Verdict.ADOPTED: Tone.GOOD, Verdict.DECLINED: Tone.PLAIN, Verdict.NONE: Tone.WARN}
STATES = {
    ReviewState.DRAFT: Words("草稿"), ReviewState.SUBMITTED: Words("待审核"),
    ReviewState.RETURNED: Words("已退回"), ReviewState.APPROVED: Words("已通过"),
}  # fmt: skip
Page = tuple[AdoptionFacts, dict[str, str]]
DECISIONS = Decisions(adoption.approve, adoption.give_back)


@dataclass(frozen=True)
class _Version:
    """A version as a row of a list."""

    version: VersionRow

    @property
    def id(self) -> int:
        """Its number."""
        return self.version.number


class AdoptionView(TextInReview[_Version]):
    """The text beside the list of suggestions; on the list W writes it to a file."""

    things = frozenset({"adoption_text", "draft_decision", "duty", "question", "interview"})

    def __init__(self, background: Background, bulletin: Bulletin) -> None:
        rows = RowsView("adoption_list", self.tr("意见建议"), lines=2)
        rows.say_when_empty(
            self.tr("还没有意见建议。类别为“建言献策”并采用的留言列在这里；采纳与否在“督办”里定。")
        )
        said = Said(
            text=self.tr("采纳情况"),
            history=self.tr("采纳情况的各版本"),
            empty=self.tr("还没有送审过。左边是按台账写好的，看过再送审。"),
            anew=self.tr("按台账重写"),
        )
        super().__init__(background, bulletin, "adoption", rows, DECISIONS, said)
        self._facts: AdoptionFacts | None = None
        self._names: dict[str, str] = {}
        self._target = Path()
        self.model = RowsModel[Suggestion](_card, self)
        rows.set_rows_model(self.model)
        self._said = QLabel()
        self._said.setObjectName("adoption_said")
        self._said.setWordWrap(True)
        self._said.hide()
        self._write = act_button(
            rows, self.tr("导出采纳情况…"), "export_adoption", self._choose, key="W",
            context=WIDGET,
        )  # fmt: skip
        self._arrange(self._write, rows, (1, 1), below=(self._said,))

    def _refresh(self, ids: Ids) -> None:
        self._ask(_page, done=self._show)

    @Slot(object)
    def _show(self, page: Page) -> None:
        self._facts, self._names = page
        facts = self._facts
        history = tuple(map(_Version, reversed(facts.versions)))
        self._show_text(facts.newest, facts.proposed, history)
        self.model.set_rows(facts.suggestions)
        self._standing.setText(standing_words(facts))

    def _version_card(self, row: _Version) -> Card:
        one = row.version
        who = self._names.get(one.drafted_by, one.drafted_by)
        meta = [self.tr("第 {n} 版").format(n=one.number), self.when(one.drafted_at), who]
        if one.decided_by:
            by = self._names.get(one.decided_by, one.decided_by)
            meta.append(self.tr("审核：{name}").format(name=by))
        tone = Tone.GOOD if one.state is ReviewState.APPROVED else Tone.PLAIN
        return Card(" · ".join(meta), one.label, (Pill(say(STATES[one.state]), tone, one.reason),))

    def _do_hand_in(self, text: str) -> None:
        (heading,) = (line.text() for line in self._lines)
        self._background.execute(
            self, adoption.hand_in, heading, text, self._seen, done=self._handed_in,
            beside=self._submit,
        )  # fmt: skip

    # files

    def export(self, target: Path) -> None:
        """Writes the list by the ending of the name: .docx, .xlsx or .csv."""
        self._target = target
        self._background.query(self, _listing, done=self._write_out)

    @Slot()
    def _choose(self) -> None:
        if self._facts is None:
            return
        usual = f"{fit_name(adoption.title(self._facts))}.docx"
        path = file_dialog.to_save(self, self.tr("采纳情况存到哪里"), usual, KINDS)
        if path:
            self.export(Path(path))

    @Slot(object)
    def _write_out(self, paper: Listing) -> None:
        self._tell(self.tr("正在写……"))
        work = partial(written_outside, PAPER, paper.written(), self._target, FAILED)
        self._background.work(self, work, done=self._wrote, beside=self._write, lane=QUERIES)

    @Slot(object)
    def _wrote(self, told: dict[str, Any]) -> None:
        if "fault" in told:
            self._tell(str(told["fault"]))
            return
        done = self.tr("已写好 {n} 项：{path}。")
        self._tell(done.format(n=counted(int(told["items"])), path=self._target.name))

    def _tell(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        announce(self._said, words)


class AdoptionDialog(ViewDialog[AdoptionView]):
    """The draft and its list over the panel that asked; what is typed and not handed in stays."""

    def __init__(self, background: Background, parent: QWidget, *, bulletin: Bulletin) -> None:
        view = AdoptionView(background, bulletin)
        decision, pages = DecisionView(background, bulletin), QTabWidget()
        title = self.tr("决策草案和采纳情况")
        pages.setObjectName("adoption_pages")
        pages.setAccessibleName(title)
        pages.addTab(view, self.tr("采纳情况"))
        pages.addTab(decision, self.tr("决策草案"))
        super().__init__("adoption", title, view, (980, 640), parent, around=pages)
        self.decision, self.pages = decision, pages
        view.list.setFocus()


def standing_words(facts: AdoptionFacts) -> str:
    """How many were adopted, what is left to decide, and what readers may have."""
    counts = facts.counts
    sums = [
        f"{say(VERDICT_NAMES[one])} {counted(counts[one])}"
        for one in (Verdict.ADOPTED, Verdict.DECLINED, Verdict.NONE)
    ]
    said = [say("意见建议 {n} 条：{sums}。").format(
        n=counted(len(facts.suggestions)), sums=listed(sums)
    )]  # fmt: skip
    if facts.decision is None:
        said.append(say("没有挂决策草案。"))
    approved = facts.approved
    if approved is None:
        said.append(say("没有经另一人通过的版本，不对外。"))
    else:
        said.append(say("第 {n} 版已通过，随“专题”对外。").format(n=counted(approved.number)))
        if approved.text != facts.proposed.text:
            said.append(say("台账或草案在那以后变过。"))
    return together(said)


def adoption_opener(
    background: Background, bulletin: Bulletin, panel: QWidget, key: str = ""
) -> DialogOpener:
    """The button that opens it."""
    make = partial(AdoptionDialog, background, bulletin=bulletin)
    return DialogOpener(say("决策草案和采纳情况…"), "open_decision", make, panel, key)


def _card(row: Suggestion) -> Card:
    pill = Pill(say(VERDICT_NAMES[row.verdict]), TONES[row.verdict])
    return Card(" · ".join(filter(None, (f"{row.id}", row.why))), row.text, (pill,))


def _page(reader: Reader) -> Page:
    return adoption.adoption(reader), names(reader)


def _listing(reader: Reader) -> Listing:
    facts = adoption.adoption(reader)
    return Listing(adoption.title(facts), adoption.table(facts))
