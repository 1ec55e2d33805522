"""What waits for a second person: submitted lines and answers, the oldest first."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from studio import answer, record
from studio.answer import Concern, Readiness, Route
from studio.doubts import Doubt, doubts, names_known
from studio.house import house
from studio.journal import EntryRow, Reader
from studio.people import names
from studio.photo import Photos
from studio.review import ReviewState, VersionRow, signers
from studio.screening.kept import NOTHING, Brief, briefs
from ui.answer_words import kind_pills, level_words, waiting_pills
from ui.background import Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.line_states import photo_pills
from ui.publications import titled
from ui.suggested import personal_note
from ui.table import RowsModel, RowsView
from ui.view import Ids, LiveView
from ui.waiting import OldestWaiting
from ui.words import counted, recalled, say, spoken

SUBMITTED = (ReviewState.SUBMITTED,)
Versions = tuple[VersionRow, ...]


@dataclass(frozen=True)
class ReviewItem:
    """One submitted version with all that a decision needs; an answer's id is negative in lists.

    reworded: the question has another public wording by now; suspected: what seems to stand
    unmasked in the one that would go out. levels: how many must sign; signed: who did, below the
    last; names: what the people who signed are called.
    """

    kind: str
    thing_id: int
    number: int
    label: str
    question: str
    text: str
    remark: str
    version: int
    since: datetime
    author: str
    mine: bool
    versions: tuple[VersionRow, ...]
    doubts: tuple[Doubt, ...] = ()
    reworded: bool = False
    suspected: Brief = NOTHING
    photos: Photos = ()
    concern: Concern = Concern.NONE
    route: Route = Route.FEED
    ready: Readiness | None = None
    levels: int = 1
    signed: tuple[str, ...] = ()
    signed_by_me: bool = False
    names: Mapping[str, str] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """Unlike any other row's."""
        return self.thing_id if self.kind == "line" else -self.thing_id

    @property
    def before(self) -> str:
        """The text of the version before this one, empty where this is the first."""
        return self.versions[-2].text if len(self.versions) > 1 else ""


@dataclass(frozen=True)
class Awaiting:
    """What waits now, of the things that were asked about; asked is None for all of them."""

    items: tuple[ReviewItem, ...]
    asked: Ids


def awaiting_review(reader: Reader, ids: Ids) -> Awaiting:
    """The submitted lines and answers with these ids, or all of the programme.

    An answer is also asked about by its question.
    """
    known, asked = names(reader), tuple(ids or ())
    lines = record.lines(reader, SUBMITTED, asked)
    answers = answer.answers(reader, SUBMITTED, asked)
    if asked:
        by_question = answer.answers(reader, SUBMITTED, question_ids=asked)
        answers = tuple({row.id: row for row in (*answers, *by_question)}.values())
        ids = frozenset({*asked, *(row.id for row in answers)})
    found = briefs(reader, [row.question_id for row in answers])
    of_lines = record.versions(reader, [row.id for row in lines])
    of_answers = answer.versions(reader, [row.id for row in answers])
    items = [_line_item(reader, row, known, of_lines[row.id]) for row in lines]
    items = _levelled(reader, items)
    items += [
        _readied(
            reader,
            ready,
            row,
            _answer_item(
                reader, row, known, of_answers[row.id], found.get(row.question_id, NOTHING)
            ),
        )
        for row, ready in zip(answers, answer.readiness(reader, answers), strict=True)
    ]
    items = [replace(one, names=known) for one in items]
    judged = names_known(reader)
    return Awaiting(
        tuple(replace(one, doubts=doubts(judged, one.text, one.before)) for one in items), ids
    )


def _line_item(
    reader: Reader, row: record.LineRow, known: dict[str, str], versions: Versions
) -> ReviewItem:
    return ReviewItem(
        "line", row.id, row.number, row.label, "", row.text, row.remark, row.version,
        versions[-1].drafted_at, known.get(row.drafted_by, row.drafted_by),
        reader.by in {version.drafted_by for version in versions}, versions, photos=row.photos,
    )  # fmt: skip


def _answer_item(
    reader: Reader,
    row: answer.AnswerRow,
    known: dict[str, str],
    versions: Versions,
    found: Brief,
) -> ReviewItem:
    return ReviewItem(
        "answer", row.id, row.question_id, row.label, row.question, row.text, "", row.version,
        row.drafted_at, known.get(row.drafted_by, row.drafted_by),
        reader.by in {version.drafted_by for version in versions}, versions,
        reworded=row.reworded, suspected=NOTHING if row.reworded else found,
    )  # fmt: skip


def _levelled(reader: Reader, items: list[ReviewItem]) -> list[ReviewItem]:
    """Lines with the signatures below their last level."""
    levels = house(reader).line_levels
    signed = signers(reader, "line", [item.thing_id for item in items])
    return [
        replace(
            item, levels=levels, signed=signed.get((item.thing_id, item.version), ()),
            signed_by_me=reader.by in signed.get((item.thing_id, item.version), ()),
        )
        for item in items
    ]  # fmt: skip


def _readied(
    reader: Reader, ready: answer.Readiness, row: answer.AnswerRow, item: ReviewItem
) -> ReviewItem:
    return replace(
        item, ready=ready, concern=row.concern, route=row.route, levels=ready.levels,
        signed=ready.signed, signed_by_me=reader.by in ready.signed,
    )  # fmt: skip


class ReviewList(LiveView):
    """The queue; a person's own drafts stand in it and say that another one decides."""

    things = frozenset({"line", "answer", "question"})

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self.model = RowsModel[ReviewItem](self._card, self)
        self.list = RowsView("review_list", self.tr("待审核的内容"), lines=2, unread=True)
        self.list.say_when_empty(
            self.tr("没有等待审核的内容。速记员或助理提交后自动出现，请在这里等候。")
        )
        self.list.set_rows_model(self.model)
        self._oldest = OldestWaiting("review_list", background.desk.clock)
        self._title = titled(self, self.list, self._oldest)
        self._show(Awaiting((), None))

    def concerns(self, entry: EntryRow) -> bool:
        """Talking points and levels are the house's, and change any of the rows."""
        of_house = entry.thing in ("talking_point", "house") and entry.outcome == "done"
        self._all_stale |= of_house
        return of_house or super().concerns(entry)

    def current(self) -> ReviewItem | None:
        """The row the list stands on."""
        return self.model.row_of(self.list.current_id())

    def together(self) -> tuple[ReviewItem, ...]:
        """The lines that were proposed in one act with the one in hand; it alone, or none."""
        item = self.current()
        if item is None or item.kind != "line":
            return () if item is None else (item,)
        return tuple(
            one
            for one in self.model.rows()
            if one.kind == "line" and (one.since, one.author) == (item.since, item.author)
        )

    def _refresh(self, ids: Ids) -> None:
        self._ask(awaiting_review, ids, done=self._show)

    @Slot(object)
    def _show(self, awaiting: Awaiting) -> None:
        """Longest waiting first; what was not asked about stands as it stood."""
        left = [
            item
            for item in self.model.rows()
            if awaiting.asked is not None and item.thing_id not in awaiting.asked
        ]
        items = sorted([*left, *awaiting.items], key=_since)
        self.model.set_rows(items)
        nothing = self.tr("待审核 0 · 速记员或助理提交后会出现在这里")
        some = self.tr("待审核 {n}").format(n=counted(len(items)))
        self._title.setText(some if items else nothing)
        self._oldest.show_oldest(items[0].since if items else None)
        if items and self.list.current_id() is None:
            self.list.select(items[0].id)

    def _card(self, item: ReviewItem) -> Card:
        pills = []
        if item.mine:
            pills.append(Pill(self.tr("本人起草，须由另一人审核"), Tone.WARN))
        if item.signed_by_me:
            pills.append(Pill(self.tr("您已签，待下一级"), Tone.GOOD))
        pills += [*kind_pills(item.concern, item.route), *waiting_pills(item.ready)]
        if item.ready is None and (level := level_words(item.signed, item.levels)):
            pills.append(Pill(level, Tone.ACCENT))
        if item.remark:
            pills.append(Pill(self.tr("更正"), Tone.WARN))
        if item.reworded:
            pills.append(Pill(self.tr("提问文本已改"), Tone.BAD))
        if item.suspected.masks:
            pills.append(personal_note(item.suspected))
        if item.doubts:
            pills.append(
                Pill(self.tr("▲ {n} 处存疑").format(n=counted(len(item.doubts))), Tone.WARN)
            )
        pills += photo_pills(item.photos)
        if item.version > 1:
            pills.append(Pill(self.tr("第 {n} 版").format(n=item.version)))
        return Card(f"{self._name(item)} · {self._by(item)}", item.text, tuple(pills), item.mine)

    def _name(self, item: ReviewItem) -> str:
        if item.kind == "line":
            place = self.tr("记录 第{n}条").format(n=item.number)
            return f"{place} · {item.label}"
        return f"{self.tr('答复')} Q{item.number:04d} · {item.question}"

    def _by(self, item: ReviewItem) -> str:
        return self.tr("起草 {name} {time}").format(name=item.author, time=self.when(item.since))


def _since(item: ReviewItem) -> tuple[datetime, str, int]:
    return item.since, item.kind, item.thing_id


def doubt_words(item: ReviewItem) -> str:
    """What should be looked at twice, a line each; nothing of it is changed by itself."""
    if not item.doubts:
        return ""
    lines = [f"▲ {spoken(one.why)}" for one in item.doubts]
    return "\n".join(lines)


def version_words(version: VersionRow) -> str:
    """One line about an earlier version: its number, what became of it, its text."""
    states = {
        ReviewState.RETURNED: say("退回"),
        ReviewState.APPROVED: say("通过"),
        ReviewState.SUBMITTED: say("未审即改"),
        ReviewState.DRAFT: say("草稿"),
    }
    state = states[version.state]
    if version.reason:
        reason = recalled(version.reason)
        state = say("{state}（{reason}）").format(state=state, reason=reason)
    return say("v{n} {state}：{text}").format(n=version.number, state=state, text=version.text)
