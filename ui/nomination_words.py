"""Nominations in words: as rows, as history, as what netizens asked."""

from dataclasses import dataclass

from studio.demand import Demand
from studio.nomination import (
    STATE_NAMES,
    Change,
    Form,
    NominationRow,
    NominationState,
    NominationStory,
    Owed,
    Timing,
)
from studio.topic import TOPIC_NAMES, unpacked
from studio.words import Words
from ui.asker import topic_name
from ui.card import Card, Pill, Tone
from ui.days import written_day
from ui.times import day
from ui.words import counted, listed, say, spoken

CHANGES = {
    Change.HANDED_IN: Words("报送", "nomination"),
    Change.TAKEN_IN: Words("从表格导入"),
    Change.REVISED: Words("修改"),
    Change.PLANNED: Words("列入计划"),
    Change.DECLINED: Words("不列入"),
    Change.WITHDRAWN: Words("撤回"),
    Change.REOPENED: Words("重新受理"),
    Change.TAGGED: Words("选定重点领域"),
}
TONES = {
    NominationState.RECEIVED: Tone.ACCENT, NominationState.TAKEN: Tone.GOOD,
    NominationState.DECLINED: Tone.PLAIN, NominationState.WITHDRAWN: Tone.PLAIN,
}  # fmt: skip
CLOSED = (NominationState.DECLINED, NominationState.WITHDRAWN)


@dataclass(frozen=True)
class Shown:
    """A nomination with what was asked about it; None where nobody wants to know."""

    row: NominationRow
    demand: Demand | None = None

    @property
    def id(self) -> int:
        """The nomination's."""
        return self.row.id


def nomination_card(one: Shown) -> Card:
    """A nomination in the list, its contact masked."""
    row, form = one.row, one.row.form
    asked = demand_words(one.demand) if one.demand is not None else ""
    lacking = row.lacks if row.state is NominationState.RECEIVED else ()
    why = listed(spoken(each) for each in lacking)
    text = " · ".join(filter(None, (form.topic or say("没有主题"), why, asked)))
    bar = Tone.WARN if lacking else None
    return Card(_meta(form), text, _pills(row), row.state in CLOSED, bar)


def demand_words(one: Demand) -> str:
    """What netizens asked, with the numbers."""
    if not one.asked:
        return say("网民没有问过这个单位")
    said = say("网民问过 {asked} 条，相近 {near} 条").format(
        asked=counted(one.asked), near=counted(one.near)
    )
    fields = ((say(TOPIC_NAMES.get(code, code)), number) for code, number in one.fields)
    parts = listed(f"{name} {counted(number)}" for name, number in (*one.words, *fields))
    return say("{said}（{parts}）").format(said=said, parts=parts) if parts else said


def owed_card(row: Owed) -> Card:
    """A unit that owes a nomination."""
    told = say("已报 {has} 份，应报 {wants} 份").format(
        has=counted(row.has), wants=counted(row.wants)
    )
    return Card(told, row.unit, bar=Tone.BAD)


def story_card(one: NominationStory) -> Card:
    """What was done with a nomination, by whom, when and why."""
    change = say(CHANGES[one.change])
    meta = " · ".join(filter(None, (change, one.by, day(one.at), one.reason)))
    form = one.form
    return Card(meta, " · ".join(filter(None, (form.when_said, form.guests, form.topic))))


def document_words(number: str, date_words: str) -> str:
    """The policy document behind something (A24); '' where there is none."""
    cited = " ".join(filter(None, (number, date_words)))
    return say("依据 {document}").format(document=cited) if cited else ""


def document_of(form: Form) -> str:
    """The same of a form."""
    return document_words(form.document, written_day(form.document_date))


def _meta(form: Form) -> str:
    guests = listed(form.guests.splitlines())
    contact = " ".join(filter(None, (form.contact, form.phone)))
    parts = (form.unit or say("缺单位"), form.when_said, guests, contact, document_of(form))
    return " · ".join(filter(None, parts))


def _pills(row: NominationRow) -> tuple[Pill, ...]:
    made = [Pill(say(STATE_NAMES[row.state]), TONES[row.state], row.reason)]
    if row.timing is Timing.EXCEPTION:
        made.append(Pill(say("特殊情况")))
    if row.timing is Timing.LATE:
        made.append(Pill(say("逾期报送"), Tone.WARN, row.late_reason))
    if row.lacks and row.state is NominationState.RECEIVED:
        made.append(Pill(say("不完整"), Tone.WARN))
    fields = listed(topic_name(code) for code in unpacked(row.form.topics))
    if fields:
        made.append(Pill(fields))
    return tuple(made)
