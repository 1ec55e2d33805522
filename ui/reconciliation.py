"""After the programme: what was approved beside what the portal has now, and out on paper."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget

from studio.reconciliation import (
    GOOD,
    VERDICTS,
    WHYS,
    Channel,
    Reconciliation,
    Release,
    Verdict,
    headline,
    reconciled,
    take_out,
    written,
)
from studio.reconciliation import Row as Entry
from studio.words import Words
from ui.acts import act_button
from ui.background import QUERIES, Background
from ui.card import Card, Pill, Tone
from ui.opener import DialogOpener
from ui.paper import HEADING, NOTE, TEXT, TITLE, Paper, Part, Table
from ui.paper_dialog import PaperDialog
from ui.table import RowsModel, RowsView
from ui.times import day, wall
from ui.words import listed, say, spoken

SHOWN_DIGITS = 12
"""So much of a digest is shown; the file has the whole."""
SHORT = 40
MOST_FOREIGN = 200
"""Entries of others on paper; the file has them all."""
OPEN = frozenset({Verdict.NEVER_SENT, Verdict.UNREAD})
HEADS = (Words("内容"), Words("批准"), Words("送出与回执"), Words("门户现有"), Words("结论"))
SHARES = (26, 16, 22, 18, 18)


@dataclass(frozen=True)
class Row:
    """One entry, as a row."""

    id: int
    entry: Entry
    channel: str = ""
    """Named where there are several."""


class ReconciliationDialog(PaperDialog):
    """One verdict for each entry; the portal is read when it opens, and nothing is changed."""

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(background, "reconciliation", say("上网核对"), parent)
        self._shown: Reconciliation | None = None
        self._head = QLabel()
        self._head.setObjectName("reconciliation_head")
        self._head.setWordWrap(True)
        self._head.setProperty("role", "title")
        self._verdict = QLabel(self.tr("正在从门户读回……"))
        self._verdict.setObjectName("reconciliation_verdict")
        self._verdict.setWordWrap(True)
        self._model = RowsModel[Row](_card, self)
        self._list = RowsView("reconciled_list", self.tr("逐条核对"), lines=2)
        self._list.say_when_empty(self.tr("还没有审核通过的内容。"))
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
        background.work(
            self, partial(reconciled, background.desk), done=self._show, ended=self._over,
            beside=self._list, lane=QUERIES,
        )  # fmt: skip

    def write_json(self, file: Path) -> None:
        """Writes all of it so that a machine can check it."""
        self._file = file
        self._before(self._write_json)

    @Slot(object)
    def _show(self, shown: Reconciliation) -> None:
        self._shown = shown
        named = listed(one.name for one in shown.channels if one.name)
        self._head.setText(named)
        self._head.setVisible(bool(named))
        self._verdict.setText(verdict(shown))
        self._verdict.setAccessibleName(verdict(shown))
        self._verdict.setProperty("tone", "good" if shown.agrees else "bad")
        self._verdict.style().unpolish(self._verdict)
        self._verdict.style().polish(self._verdict)
        several = len(shown.channels) > 1
        rows = [(row, one.name if several else "") for one in shown.channels for row in one.rows]
        rows.sort(key=lambda told: _badness(told[0]))
        self._model.set_rows([Row(number, *told) for number, told in enumerate(rows, 1)])
        self._give(on_paper(shown))

    @Slot()
    def _over(self) -> None:
        if self._shown is None:
            self._verdict.setText(self.tr("没有核对成。"))

    def _before(self, go: Callable[[], None]) -> None:
        """That it was taken out is noted first."""
        self._background.execute(self, take_out, done=go, beside=self._pdf)

    @Slot()
    def _choose_json(self) -> None:
        file = self._ask_file(".json", "JSON (*.json)")
        if file is not None:
            self.write_json(file)

    @Slot()
    def _write_json(self) -> None:
        if self._shown is not None:
            self._write(partial(_json_written, self._shown, self._file))


def reconciliation_opener(background: Background, panel: QWidget, key: str = "") -> DialogOpener:
    """The button that opens it."""
    make = partial(ReconciliationDialog, background)
    return DialogOpener(say("上网核对…"), "open_reconciliation", make, panel, key)


def verdict(shown: Reconciliation) -> str:
    """All channels in a sentence each, and whether the books stood still meanwhile."""
    if len(shown.channels) == 1:
        said = [spoken(headline(shown.channels[0]))]
    else:
        told = [(one.name or say("门户"), spoken(headline(one))) for one in shown.channels]
        said = [say("{channel}：{words}").format(channel=name, words=words) for name, words in told]
    if shown.moved:
        said.append(say("核对的时候还在发布，请停下来再核对一次。"))
    return "\n".join(said)


def on_paper(shown: Reconciliation) -> Paper:
    """The sheet: each entry's approval, release, receipt, what the portal has, the verdict."""
    parts: list[Part] = [
        (TITLE, say("上网核对单")),
        (TEXT, say("访谈：{title}").format(title=shown.title)),
        (TEXT, verdict(shown)),
        (NOTE, say("{time} 由 {name}（{login}）核对；日志当时记到第 {n} 条，账头 {head}。").format(
            time=day(shown.made_at), name=shown.made_by_name, login=shown.made_by,
            n=shown.head[0], head=shown.head[1])),
    ]  # fmt: skip
    if shown.rehearsal:
        parts.insert(1, (HEADING, say("彩排，不是真实的访谈")))
    for channel in shown.channels:
        parts += _channel(channel)
    parts.append((TEXT, say("核对人（签字）：____________    复核人（签字）：____________")))
    return Paper(say("上网核对 {title}").format(title=shown.title), tuple(parts))


def _channel(channel: Channel) -> list[Part]:
    parts: list[Part] = [(HEADING, say("渠道：{name}").format(name=channel.name or "-"))]
    if channel.read_at is not None:
        read = say("{time} 从门户读回。").format(time=f"{day(channel.read_at)}")
        parts.append((NOTE, read))
    ours = [row for row in channel.rows if row.account is not None]
    others = [row for row in channel.rows if row.account is None]
    told = [*ours, *others[:MOST_FOREIGN]]
    if told:
        heads = tuple(say(head) for head in HEADS)
        parts.append(Table(heads, tuple(_table_row(row) for row in told), SHARES))
    if len(others) > MOST_FOREIGN:
        left = len(others) - MOST_FOREIGN
        more = say("另有 {n} 条不是本台发布的，见核对文件。").format(n=left)
        parts.append((NOTE, more))
    parts.append((NOTE, say("校验值是 SHA-256 的前 {n} 位，全文在核对文件里。").format(
        n=SHOWN_DIGITS)))  # fmt: skip
    return parts


def _table_row(row: Entry) -> tuple[str, ...]:
    return _what(row), _approved(row), _sent(row), _there(row), _said(row)


def _card(row: Row) -> Card:
    entry = row.entry
    word, tone = say(VERDICTS[entry.verdict]), _tone(entry.verdict)
    why = say(WHYS[entry.why]) if entry.why else ""
    parts = row.channel, _approved(entry), _sent(entry), _there(entry)
    pills = (Pill(word, tone), *((Pill(why, Tone.PLAIN),) if why else ()))
    bar = tone if tone in (Tone.BAD, Tone.WARN) else None
    return Card(" · ".join(filter(None, parts)), _what(entry), pills, bar=bar)


def _tone(verdict: Verdict) -> Tone:
    if verdict in GOOD:
        return Tone.GOOD
    return Tone.WARN if verdict in OPEN else Tone.BAD


def _badness(row: Entry) -> int:
    """What does not agree stands on top, then what never went out; else as in the record."""
    return 2 if row.verdict in GOOD else 1 if row.verdict in OPEN else 0


def _what(row: Entry) -> str:
    account = row.account
    if account is None:
        text = row.shown.text if row.shown is not None else ""
        return f"{row.entry} · {_short(text)}"
    said = account.text
    if account.label:
        said = say("{label}：{text}").format(label=account.label, text=account.text)
    if account.number:
        return say("第{n}条 {text}").format(n=account.number, text=_short(said))
    return say("答复 {text}").format(text=_short(said))


def _approved(row: Entry) -> str:
    passed = row.account.approval if row.account is not None else None
    if passed is None:
        return ""
    return say("第 {n} 版，{login} 通过").format(n=passed.version, login=passed.by)


def _sent(row: Entry) -> str:
    """The newest release with its receipt, and the withdrawal where there is one."""
    account = row.account
    if account is None or not account.releases:
        return ""
    said = [_release(account.expected or account.releases[-1])]
    if account.removal is not None and account.expected is None:
        at = account.removal.at
        said.append(say("{login} {time} 撤回").format(login=account.removal.by, time=wall(at)))
    return listed(said)


def _release(release: Release) -> str:
    its = say("第 {n} 次发布，第 {version} 版").format(n=release.number, version=release.version)
    if release.sent_at is None:
        return its
    proved = say("{time} 读回核实").format(time=wall(release.proved_at)) if (
        release.proved_at is not None
    ) else ""  # fmt: skip
    return " · ".join(filter(None, (its, release.receipt[:SHOWN_DIGITS], proved)))


def _there(row: Entry) -> str:
    """What the portal shows of it."""
    shown = row.shown
    if row.verdict in OPEN and shown is None:
        return ""
    if shown is None:
        return say("门户：没有")
    if shown.withdrawn:
        return say("门户：已撤下")
    return say("门户：第 {n} 次 {digest}").format(
        n=shown.version, digest=shown.sha256[:SHOWN_DIGITS]
    )


def _said(row: Entry) -> str:
    word = say(VERDICTS[row.verdict])
    mark = "✓" if row.verdict in GOOD else "" if row.verdict in OPEN else "▲"
    why = say(WHYS[row.why]) if row.why else ""
    return " ".join(filter(None, (mark, word, f"({why})" if why else "")))


def _short(text: str) -> str:
    return text if len(text) <= SHORT else f"{text[:SHORT]}…"


def _json_written(shown: Reconciliation, file: Path) -> Path:
    """On a lane's thread."""
    from studio import copies

    copies.write_new(file, written(shown), Words("导出"))
    return file
