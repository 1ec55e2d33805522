"""Who stands for a published text, in one click: every step, its proof, and what does not agree."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from studio.people import COURIER
from studio.responsibility import (
    ON_ORIGIN,
    Duty,
    Responsibility,
    Step,
    Thing,
    responsibility,
    take_out,
    written,
)
from studio.review import SECRECY_NAMES, Secrecy
from studio.words import Words
from ui.acts import WIDGET, act_button
from ui.background import Background
from ui.card import Card, Pill, Tone
from ui.history import ACTS
from ui.opener import DialogOpener, Make
from ui.paper import HEADING, NOTE, TEXT, TITLE, Paper, Part, Table
from ui.paper_dialog import PaperDialog
from ui.publications import FeedItem
from ui.table import RowsModel, RowsView
from ui.times import day, wall
from ui.words import counted, listed, recalled, say, together

STEPS = {
    Step.HELPED: (Words("起草帮助"), Tone.WARN),
    Step.WROTE: (Words("起草"), Tone.PLAIN),
    Step.SUBMITTED: (Words("提交审核"), Tone.PLAIN),
    Step.CO_SIGNED: (Words("会签", "done"), Tone.PLAIN),
    Step.SIGNED: (Words("签下一级审核"), Tone.PLAIN),
    Step.APPROVED: (Words("审核通过"), Tone.ACCENT),
    Step.RETURNED: (Words("退回"), Tone.WARN),
    Step.RELEASED: (Words("发布"), Tone.ACCENT),
    Step.RECALLED: (Words("送出前收回"), Tone.BAD),
    Step.SENT: (Words("送到门户"), Tone.PLAIN),
    Step.PROVED: (Words("读回核实，已上网"), Tone.GOOD),
    Step.PASTED: (Words("人工贴上，打勾为证"), Tone.GOOD),
    Step.WITHDREW: (Words("撤回"), Tone.BAD),
    Step.TAKEN_OFF: (Words("门户已撤下"), Tone.BAD),
    Step.CLEARED: (Words("人工删去，打勾为证"), Tone.BAD),
    Step.REPLIED: (Words("已按来源渠道回复"), Tone.GOOD),
    Step.RETRACTED: (Words("来源渠道的回复已撤下"), Tone.BAD),
}
LINE_ACTS = {
    "record.start_line": Words("开始一条记录"),
    "record.speak": Words("改发言人"),
    "record.write": Words("起草并提交记录"),
    "record.hand_in": Words("起草并提交记录"),
    "record.draft": Words("起草记录"),
    "record.submit": Words("提交记录"),
    "record.approve": Words("通过记录"),
    "record.give_back": Words("退回记录"),
    "record.mark": Words("标记记录"),
    "followup.mark": Words("标记记录"),
    "followup.take_out": Words("撤出台账"),
    "replacing.replace_all": Words("全场查找替换"),
    "replacing.approve_together": Words("一并通过同一次替换的记录"),
    "publication.release_line": Words("发布记录"),
    "publication.withdraw_line": Words("撤回记录"),
    "publication.move_line": Words("移动记录"),
    "publication.skip_line": Words("跳过等待"),
    "recording.begin_segment": Words("标记环节"),
    "publication.recall": Words("送出前收回"),
    "origin_reply.tick": Words("按来源渠道回复，打勾"),
    "origin_reply.take_back": Words("收回打勾"),
    "courier.record_told": Words("告知提问人"),
    "record.split": Words("拆分记录"),
    "record.join": Words("合并记录"),
    "record.keep_apart": Words("撤销合并"),
    "responsibility.take_out": Words("导出责任核对"),
}
SHOWN_DIGITS = 12
"""So much of a digest is shown; the paper and the file have the whole."""


@dataclass(frozen=True)
class Row:
    """One step, as a row."""

    id: int
    duty: Duty


class ResponsibilityDialog(PaperDialog):
    """The steps from the first word to the last proof; what does not agree stands on top."""

    def __init__(
        self, background: Background, thing: Thing, thing_id: int, parent: QWidget
    ) -> None:
        super().__init__(background, "responsibility", say("谁发布、谁审查、谁负责"), parent)
        self._about = thing, thing_id
        self._shown: Responsibility | None = None
        self._head = QLabel()
        self._head.setObjectName("responsibility_head")
        self._head.setWordWrap(True)
        self._head.setProperty("role", "title")
        self._verdict = QLabel()
        self._verdict.setObjectName("responsibility_verdict")
        self._verdict.setWordWrap(True)
        self._model = RowsModel[Row](self._card, self)
        self._list = RowsView("duty_list", self.tr("每一步由谁做"), lines=2)
        self._list.say_when_empty(self.tr("还没有人对它做过什么。"))
        self._list.set_rows_model(self._model)
        self._json = act_button(
            self, self.tr("存为核对文件…"), "save_proof", self._choose_json, key="Ctrl+Shift+S",
            key_id="save_proof",
        )  # fmt: skip
        self._json.setAutoDefault(False)
        self._buttons.append(self._json)
        self._arrange(self._head, self._verdict, self._list)
        self._give(None)
        self._list.setFocus()
        background.query(self, responsibility, *self._about, done=self._show, refused=self._say)

    def write_json(self, file: Path) -> None:
        """Writes all of it so that a machine can check it."""
        self._file = file
        self._before(self._write_json)

    @Slot(object)
    def _show(self, shown: Responsibility) -> None:
        self._shown = shown
        self._head.setText(headline(shown))
        self._verdict.setText(verdict(shown))
        self._verdict.setProperty("tone", "good" if shown.holds else "bad")
        self._verdict.style().unpolish(self._verdict)
        self._verdict.style().polish(self._verdict)
        self._model.set_rows([Row(number, one) for number, one in enumerate(shown.duties, 1)])
        self._give(on_paper(shown))

    def _card(self, row: Row) -> Card:
        duty = row.duty
        word, tone = STEPS[duty.step]
        place = duty.deed.place if duty.deed is not None else ""
        parts = [
            day(duty.at) if duty.step is Step.WROTE else wall(duty.at), who(duty),
            self.tr("在 {place}").format(place=place) if place else "",
        ]  # fmt: skip
        text = what(self._shown, duty) if self._shown is not None else ""
        return Card(
            " · ".join(filter(None, parts)), text, (Pill(say(word), tone), _proof(duty)),
            bar=None if duty.proved else Tone.BAD,
        )  # fmt: skip

    def _before(self, go: Callable[[], None]) -> None:
        """That it was taken out is noted first."""
        self._background.execute(self, take_out, *self._about, done=go, beside=self._pdf)

    @Slot()
    def _choose_json(self) -> None:
        file = self._ask_file(".json", "JSON (*.json)")
        if file is not None:
            self.write_json(file)

    @Slot()
    def _write_json(self) -> None:
        if self._shown is not None:
            self._write(partial(_json_written, self._shown, self._file))


def responsibility_opener(make: Make, rows: RowsView, name: str) -> DialogOpener:
    """The button that opens it about the current row of a list, and the key in that list."""
    return DialogOpener(say("谁负责…"), name, make, rows, "I", context=WIDGET)


def about_released(background: Background, item: FeedItem, parent: QWidget) -> ResponsibilityDialog:
    """The dialog about a row of what was published."""
    thing = Thing.ANSWER if item.line is None else Thing.LINE
    return ResponsibilityDialog(background, thing, abs(item.id), parent)


def headline(shown: Responsibility) -> str:
    """Which text it is about, as readers have it."""
    newest = (shown.sent or shown.versions)[-1:]
    text = newest[0].text if newest else ""
    if shown.thing is Thing.LINE:
        return say("记录 第{n}条 · {text}").format(n=shown.number, text=_short(text))
    return say("答复 · {text}").format(text=_short(text))


def verdict(shown: Responsibility) -> str:
    """Whether all agrees; else what does not, and where."""
    if shown.holds:
        return say("✓ 每一步都在日志里有据，留存的文字与记账时一致，发布的就是审核通过的。")
    said = [say("▲ 与日志不一致，请保护现场并请审计员核对：")]
    if shown.unsealed:
        said.append(say("第 {n} 版的文字与记账时不同。").format(n=_numbers(shown.unsealed)))
    if shown.unlike:
        said.append(
            say("第 {n} 次发布的文字不是审核通过的那一版。").format(n=_numbers(shown.unlike))
        )
    if shown.unproved:
        said.append(say("有 {n} 步在日志里没有据。").format(n=counted(len(shown.unproved))))
    if shown.broken:
        said.append(say("日志第 {n} 条被改动，或与上一条不相连。").format(n=_numbers(shown.broken)))
    return together(said)


def who(duty: Duty) -> str:
    """The person with login; the courier by its name."""
    if duty.by == COURIER:
        return say("信使")
    return say("{name}（{login}）").format(name=duty.name, login=duty.by)


def what(shown: Responsibility, duty: Duty) -> str:
    """What the step was about: the words, the outcome, the reason."""
    versions = {one.number: one for one in shown.versions}
    version = versions.get(duty.version)
    if duty.step is Step.WROTE and version is not None:
        text = " · ".join(filter(None, (version.label, version.text)))
        return say("第 {n} 版：{text}").format(n=duty.version, text=text)
    if duty.step is Step.APPROVED and version is not None:
        said = [_secrecy(version.secrecy)]
        if version.legal_basis:
            said.append(say("依据：{basis}").format(basis=version.legal_basis))
        return " · ".join([_of_version(duty), *said])
    if duty.step is Step.RETURNED and version is not None:
        return " · ".join(filter(None, (_of_version(duty), recalled(version.reason),
                                        _secrecy(version.secrecy))))  # fmt: skip
    if duty.step is Step.HELPED and duty.deed is not None:
        count = json.loads(duty.deed.detail).get("sentences", 0)
        return say("取用帮助起草的 {n} 句").format(n=counted(count))
    if duty.step is Step.WITHDREW:
        return next((one.reason for one in shown.orders if one.at == duty.at), "")
    return _elsewhere(shown, duty) if duty.number else _of_version(duty) if version else ""


def _elsewhere(shown: Responsibility, duty: Duty) -> str:
    """Which publication it was, or whose question was replied to."""
    if duty.step in ON_ORIGIN and duty.deed is not None:
        return f"Q{duty.deed.thing_id:04d}"
    return _published(shown, duty)


def on_paper(shown: Responsibility) -> Paper:
    """The sheet for who holds to account: steps, versions, publications, every digest in full."""
    parts: list[Part] = [
        (TITLE, say("发布审查责任核对单")),
        (TEXT, say("访谈：{title}").format(title=shown.title)),
        (TEXT, headline(shown)),
        (TEXT, verdict(shown)),
        (NOTE, say("{time} 由 {login} 导出；日志当时记到第 {n} 条，账头 {head}。").format(
            time=day(shown.made_at), login=shown.made_by, n=shown.head[0], head=shown.head[1])),
    ]  # fmt: skip
    if shown.rehearsal:
        parts.insert(1, (HEADING, say("彩排，不是真实的访谈")))
    heads = (say("步骤"), say("何人"), say("何时"), say("在哪台电脑"), say("内容"), say("日志"))
    parts.append((HEADING, say("每一步由谁做")))
    parts.append(Table(heads, tuple(_table_row(shown, duty) for duty in shown.duties),
                       (12, 15, 14, 12, 29, 18)))  # fmt: skip
    parts.append((HEADING, say("各版本")))
    for one in shown.versions:
        sealed = say("与记账时一致") if one.sealed else say("▲ 与记账时不同")
        parts.append((TEXT, say("第 {n} 版：{text}").format(
            n=one.number, text=" · ".join(filter(None, (one.label, one.question, one.text,
                                                        one.remark))))))  # fmt: skip
        parts.append((NOTE, f"{one.digest} · {sealed}"))
    parts.append((HEADING, say("日志全文校验值")))
    parts += [(NOTE, _entry_line(number, act, digest)) for number, act, digest in (
        (one.number, one.act, one.digest) for one in shown.deeds)]  # fmt: skip
    return Paper(say("责任核对 {entry}").format(entry=f"{shown.thing}-{shown.thing_id}"),
                 tuple(parts))  # fmt: skip


def _entry_line(number: int, act: str, digest: str) -> str:
    known = LINE_ACTS.get(act) or ACTS.get(act)
    name = say("第 {n} 条").format(n=number)
    return f"{name} · {say(known) if known is not None else act} · {digest}"


def _table_row(shown: Responsibility, duty: Duty) -> tuple[str, ...]:
    place = duty.deed.place if duty.deed is not None else ""
    at = f"{day(duty.at)}{wall(duty.at)[5:]}"
    return (
        say(STEPS[duty.step][0]), who(duty), at, place, what(shown, duty), _proof(duty).text,
    )  # fmt: skip


def _published(shown: Responsibility, duty: Duty) -> str:
    its = next(one for one in shown.sent if one.number == duty.number)
    said = say("第 {n} 次发布，第 {version} 版").format(n=its.number, version=its.version)
    receipt = its.sha256[:SHOWN_DIGITS] if duty.step is Step.SENT else ""
    return f"{said} · {receipt}" if receipt else said


def _of_version(duty: Duty) -> str:
    return say("第 {n} 版").format(n=duty.version)


def _secrecy(kept: str) -> str:
    if not kept:
        return ""
    return say("保密审查：{outcome}").format(outcome=say(SECRECY_NAMES[Secrecy(kept)]))


def _proof(duty: Duty) -> Pill:
    if duty.deed is None:
        return Pill(say("▲ 日志里没有这一步"), Tone.BAD)
    words = say("日志第 {n} 条 {digest}").format(
        n=duty.deed.number, digest=duty.deed.digest[:SHOWN_DIGITS]
    )
    return Pill(words, Tone.PLAIN) if duty.deed.holds else Pill(f"▲ {words}", Tone.BAD)


def _numbers(numbers: tuple[int, ...]) -> str:
    return listed(str(number) for number in numbers)


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"


SHORT = 60


def _json_written(shown: Responsibility, file: Path) -> Path:
    """On a lane's thread."""
    from studio import copies

    copies.write_new(file, written(shown), Words("导出"))
    return file
