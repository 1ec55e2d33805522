"""The proposal (方案) on paper: its mandatory facts, its two lists, and how far it has come."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from studio import copies
from studio.documents.fair_copy import DAYS, counted, fair, quoted, running
from studio.documents.sheet import Sheet
from studio.proposal import STEP_NAMES, Facts, Proposal, ProposalRow
from studio.words import Words

ACT = Words("导出方案")


def write(path: Path, held: Proposal) -> None:
    """Writes it under a free name; Trouble where the name is taken or the disk says no."""
    data = paper(held)
    with copies.beside(path, ACT) as draft:
        with copies.said(ACT):
            draft.write_bytes(data)
        copies.give_name(draft, path, ACT)


def paper(held: Proposal) -> bytes:
    """The document as it would lie in its file."""
    title = fair(held.newest.facts.title)
    sheet = Sheet(title, f"{running(title)}　在线访谈方案")
    sheet.title(f"{quoted(title)}在线访谈")
    sheet.title("方　案")
    sheet.remark(f"（{'彩排，' if held.interview.rehearsal else ''}{_standing(held.newest)}）")
    for name, said in _facts(held.newest):
        sheet.fact(name, said)
    lists = (("中心工作", held.newest.draft.core), ("热点难点", held.newest.draft.concerns))
    for number, (heading, lines) in enumerate(lists, 1):
        sheet.heading(f"{counted(number)}、{heading}", part=True)
        for place, line in enumerate(fair(lines).splitlines() or ["（未填写）"], 1):
            sheet.text(f"{place}. {line}" if lines else line)
    return sheet.data()


def _standing(newest: ProposalRow) -> str:
    if newest.step is None or newest.at is None:
        return "还没有填写"
    said = f"第 {newest.id} 版，{STEP_NAMES[newest.step]}，{_moment(newest.at)}"
    return f"{said}：{fair(newest.reason)}" if newest.reason else said


def _facts(newest: ProposalRow) -> Iterator[tuple[str, str]]:
    facts, draft = newest.facts, newest.draft
    yield "交流主题", fair(facts.title)
    yield "交流时间", f"{_moment(facts.starts_at)}，{facts.minutes} 分钟"
    yield "主办单位", fair(facts.unit)
    yield from _leaders(facts)
    for name, said in (("交流形式", draft.mode), ("联系人", draft.contact)):
        if said:
            yield name, fair(said)
    if draft.document or draft.document_date:
        day = draft.document_date
        issued = f"{day.year} 年 {day.month} 月 {day.day} 日" if day is not None else ""
        yield "依据文件", "　".join(filter(None, (fair(draft.document), issued)))


def _leaders(facts: Facts) -> Iterator[tuple[str, str]]:
    for leader in fair(facts.leaders).splitlines() or ["（未填写）"]:
        yield "参与领导", leader


def _moment(at: datetime) -> str:
    here = at.astimezone()
    date = f"{here.year} 年 {here.month} 月 {here.day} 日（星期{DAYS[here.weekday()]}）"
    return f"{date}{here.hour:02}:{here.minute:02}"
