"""After the hour, from the window: the transcript as Word, PDF and page, and the topic page."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio import adoption, notice, topic_link
from studio.documents.transcript import TRANSCRIPT, Holds, export_transcript, holds, transcript
from studio.errors import Refusal, Trouble
from studio.house import house, is_address_for_readers
from studio.journal import Reader
from studio.topic_link import LinkKind
from studio.words import Words, spoken
from ui import file_dialog
from ui.acts import ActButton, act_button, button, tell_key
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.fields import act_row
from ui.nothing import Box
from ui.opener import DialogOpener
from ui.outgoing import fit_name, masked_words, wrapped, written_outside
from ui.theme import measures
from ui.words import counted, listed, say, together

if TYPE_CHECKING:
    from studio.desk import Desk
    from studio.documents.order import Order, PolicyLine
    from studio.drafting.policy_document import PolicyDocumentRow

FAILED = Words("没有写成，没有留下文件。请再试一次，或换一个地方。")
WHICH = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Form:
    """A form in which it leaves: the process that writes it, the file's ending and its kind."""

    process: str
    ending: str
    kind: Words
    name: Words


FORMS = {
    "write_transcript_word": Form(
        "transcript-paper", ".docx", Words("Word 文件"), Words("访谈实录 {title} {time}")
    ),
    "write_transcript_pdf": Form(
        "transcript-pdf", ".pdf", Words("PDF 文件"), Words("访谈实录 {title} {time}")
    ),
    "write_transcript_page": Form(
        "transcript-page", ".html", Words("网页"), Words("访谈实录 {title} {time}")
    ),
    "write_topic_page": Form(
        "topic-page", ".zip", Words("专题压缩包"), Words("访谈专题 {title} {time}")
    ),
    "write_card_page": Form("card-page", ".html", Words("网页"), Words("访谈卡片 {title} {time}")),
    "write_card_picture": Form(
        "card-picture", ".png", Words("图片"), Words("访谈卡片 {title} {time}")
    ),
    "write_weibo_posts": Form(
        "weibo-posts", ".txt", Words("文本"), Words("微博问答 {title} {time}")
    ),
}


def shown(reader: Reader) -> "tuple[Holds, tuple[PolicyDocumentRow, ...]]":
    """What the dialog tells: how much there is, and the policy documents to choose from."""
    from studio.drafting.policy_document import documents

    return holds(reader), tuple(one for one in documents(reader) if one.active)


def gathered(reader: Reader) -> "Order":
    """All that is written, but for what the person chooses; links that were taken off are out."""
    from studio.documents.order import LinkLine, Order

    def lines(kind: LinkKind) -> tuple[LinkLine, ...]:
        return tuple(
            LinkLine(one.title, one.outlet, one.day.isoformat(), one.url)
            for one in topic_link.links(reader)
            if one.kind is kind and one.dropped_by is None
        )

    return Order(
        transcript(reader), work=lines(LinkKind.WORK), media=lines(LinkKind.MEDIA),
        guides=lines(LinkKind.GUIDE), recordings=lines(LinkKind.RECORDING),
        notice=notice.published_text(reader), adoption=adoption.published_text(reader),
        post_length=house(reader).post_length,
    )  # fmt: skip


class TranscriptDialog(QDialog):
    """Says what the transcript holds, and writes it in the form that is asked for; Esc closes."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("transcript")
        self.setWindowTitle(self.tr("实录和专题"))
        self._background = background
        self._title = ""
        self._form, self._file = FORMS["write_transcript_word"], Path()
        self._known: tuple[PolicyDocumentRow, ...] = ()
        self._holds = wrapped("transcript_holds", "title", self.tr("正在查看已发布的内容……"))
        self._said = wrapped("transcript_said", "title")
        self._said.hide()
        about = wrapped("transcript_about", "muted", self.tr(
            "只用已发布、没有撤回的文字和图片，按记录的顺序，一问一答。网民写的话里还没有遮盖的"
            "个人信息会遮盖，并告诉您是哪几条。手机卡片选登几问：有“精彩观点”的在先。"
            "谁在什么时候导出，记入日志。"
        ))  # fmt: skip
        self._marks = QCheckBox(self.tr("附上承诺事项、采纳意见和精彩观点"))
        self._marks.setObjectName("transcript_marks")
        self._documents = Box(
            "topic_documents", self.tr("专题里的政策文件"),
            self.tr("还没有政策文件。规划员可以在“排期”的“政策文件”里添加。"),
        )  # fmt: skip
        self._make_buttons()
        self._arrange(about)
        background.query(self, shown, done=self._show, refused=self._tell)

    def write(self, name: str, file: Path) -> None:
        """Writes the form of this name to this file, after that was noted."""
        self._form, self._file = FORMS[name], file
        self._enable(False)
        self._background.execute(
            self, export_transcript, done=self._gather, beside=self._said, refused=self._refuse
        )

    def _make_buttons(self) -> None:
        acts = (
            ("write_transcript_word", self.tr("实录 Word…"), self._choose_word),
            ("write_transcript_pdf", self.tr("实录 PDF…"), self._choose_pdf),
            ("write_transcript_page", self.tr("实录网页…"), self._choose_page),
            ("write_topic_page", self.tr("专题…"), self._choose_topic),
            ("write_card_page", self.tr("手机卡片…"), self._choose_card),
            ("write_card_picture", self.tr("卡片图片…"), self._choose_picture),
            ("write_weibo_posts", self.tr("微博文本…"), self._choose_posts),
        )
        self._buttons: list[ActButton] = []
        for number, (name, text, choose) in enumerate(acts, 1):
            made = act_button(
                self, text, name, choose, key=f"Alt+{number}", key_id=name,
                kind="plain" if self._buttons else "primary",
            )  # fmt: skip
            made.setAutoDefault(False)
            self._buttons.append(made)
        self._close = button(self.tr("关闭"), "close_transcript", self.reject, hint="Esc")
        self._close.setAutoDefault(False)
        tell_key(self, "Esc", self.tr("关闭"))
        self._enable(False)

    def _arrange(self, about: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*[measures().px(24)] * 4)
        column.setSpacing(measures().px(12))
        choose = wrapped("topic_about", "muted", self.tr("专题里附上哪些政策文件："))
        for each in (self._holds, about, self._marks, choose):
            column.addWidget(each)
        column.addWidget(self._documents, 1)
        column.addWidget(self._said)
        column.addLayout(act_row(*self._buttons, self._close))
        self.resize(measures().px(760), measures().px(520))

    @Slot(object)
    def _show(self, told: "tuple[Holds, tuple[PolicyDocumentRow, ...]]") -> None:
        found, self._known = told
        self._title = found.title
        any_ = found.lines + found.replies > 0
        self._holds.setText(holding(found) if any_ else self.tr("还没有已发布的内容。"))
        for place, one in enumerate(self._known):
            row = QListWidgetItem(" ".join(filter(None, (one.title, one.number))), self._documents)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Unchecked)
            row.setData(WHICH, place)
        self._enable(any_)
        if any_:
            self._buttons[0].setFocus()

    @Slot()
    def _choose_word(self) -> None:
        self._choose("write_transcript_word")

    @Slot()
    def _choose_pdf(self) -> None:
        self._choose("write_transcript_pdf")

    @Slot()
    def _choose_page(self) -> None:
        self._choose("write_transcript_page")

    @Slot()
    def _choose_topic(self) -> None:
        self._choose("write_topic_page")

    @Slot()
    def _choose_card(self) -> None:
        self._choose("write_card_page")

    @Slot()
    def _choose_picture(self) -> None:
        self._choose("write_card_picture")

    @Slot()
    def _choose_posts(self) -> None:
        self._choose("write_weibo_posts")

    def _choose(self, name: str) -> None:
        form = FORMS[name]
        now = self._background.desk.clock.now().astimezone()
        file = say(form.name).format(title=fit_name(self._title), time=f"{now:%Y%m%d-%H%M%S}")
        path = file_dialog.to_save(
            self, self.windowTitle(), file + form.ending, f"{say(form.kind)} (*{form.ending})"
        )
        if path:
            fits = path.lower().endswith(form.ending)
            self.write(name, Path(path if fits else path + form.ending))

    @Slot()
    def _gather(self) -> None:
        self._background.query(self, gathered, done=self._put_down, refused=self._refuse)

    @Slot(object)
    def _put_down(self, order: Any) -> None:
        self._tell(self.tr("正在写……"))
        order = replace(
            order, marks=self._marks.isChecked(), documents=tuple(self._chosen())
        )  # fmt: skip
        work = partial(_written, self._background.desk, order, self._form.process, self._file)
        self._background.work(
            self, work, done=self._wrote, ended=self._may_write, lane=QUERIES
        )  # fmt: skip

    def _chosen(self) -> "list[PolicyLine]":
        rows = (self._documents.item(place) for place in range(self._documents.count()))
        ticked = (row for row in rows if row.checkState() is Qt.CheckState.Checked)
        return [_policy_line(self._known[int(row.data(WHICH))]) for row in ticked]

    @Slot(object)
    def _wrote(self, told: dict[str, Any]) -> None:
        if "fault" in told:
            self._tell(str(told["fault"]))
            return
        said = [self.tr("已写到 {path}。").format(path=self._file)]
        if told["masked"]:
            said.append(masked_words([str(name) for name in told["masked"]]))
        if "posts" in told:
            said.append(
                self.tr("共 {n} 条，一问一答一条；太长的分条编号。").format(n=told["posts"])
            )
        if told.get("coming"):
            said.append(
                self.tr("另有 {n} 问的文字还没有上网，没有写入；上网后请重新导出。").format(
                    n=told["coming"]
                )
            )
        if told.get("missing"):
            said.append(missing_fonts(told["missing"], str(told["instead"])))
        if self._form.ending == ".docx":
            said.append(self.tr("字体按 GB/T 9704 写明，没有这些字体的电脑用相近的代替。"))
        self._tell(together(said))

    @Slot(str)
    def _refuse(self, text: str) -> None:
        self._tell(text)
        self._may_write()

    @Slot()
    def _may_write(self) -> None:
        self._enable(True)
        self._buttons[list(FORMS.values()).index(self._form)].setFocus()

    def _enable(self, may: bool) -> None:
        for each in self._buttons:
            each.setEnabled(may)
            if each.act is not None:
                each.act.setEnabled(may)

    @Slot(str)
    def _tell(self, words: str) -> None:
        self._said.setText(words)
        self._said.show()
        announce(self._said, words)


def transcript_opener(background: Background, panel: QWidget, key: str = "") -> DialogOpener:
    """The button that opens it."""
    make = partial(TranscriptDialog, background)
    return DialogOpener(say("实录和专题…"), "open_transcript", make, panel, key)


def holding(found: Holds) -> str:
    """How much the transcript holds, and what does not stand in it."""
    said = [
        say("记录 {lines} 条，文字答复 {replies} 条，图片 {pictures} 张。").format(
            lines=counted(found.lines), replies=counted(found.replies),
            pictures=counted(found.pictures),
        )
    ]  # fmt: skip
    if found.unproved:
        said.append(say("其中 {n} 条尚未核实上网。").format(n=counted(found.unproved)))
    if found.withdrawn:
        said.append(say("撤回的 {n} 条不在其中。").format(n=counted(found.withdrawn)))
    return together(said)


def missing_fonts(missing: Sequence[str], instead: str) -> str:
    """Which of the standard's fonts this PC has none of, and what stands in."""
    return say("本机没有 {fonts}，PDF 里用了 {instead}；版面仍按 GB/T 9704。").format(
        fonts=listed(missing), instead=instead
    )


def _written(desk: "Desk", order: "Order", process: str, file: Path) -> dict[str, Any]:
    """On a lane's thread: the photos are laid down one at a time, then the process writes.

    What went wrong is told in the dialog, where somebody waits for it.
    """
    try:
        return _put_out(desk, order, process, file)
    except (Refusal, Trouble) as fault:
        return {"fault": spoken(fault)}


def _put_out(desk: "Desk", order: "Order", process: str, file: Path) -> dict[str, Any]:
    from studio import copies
    from studio.documents.order import put_photos
    from studio.photo import picture

    with copies.said(TRANSCRIPT), tempfile.TemporaryDirectory(prefix="interview-studio-") as folder:
        names = order.transcript.pictures
        put_photos(Path(folder), ((name, desk.query(picture, name)) for name in names))
        return written_outside(process, replace(order, photos=folder).written(), file, FAILED)


def _policy_line(row: "PolicyDocumentRow") -> "PolicyLine":
    from studio.documents.order import PolicyLine

    address = row.source if is_address_for_readers(row.source) else ""
    issued = row.issued.isoformat() if row.issued is not None else ""
    return PolicyLine(row.title, row.number, issued, row.source, address)
