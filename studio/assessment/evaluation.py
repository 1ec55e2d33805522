"""What a third party evaluates by (A89): every question as one row, and nobody to be found in it.

No nickname, no text, no contact; numbers of the studio are random ones, new each time, and no list
leads back. Times are days. A row that fewer than three are like is told less exactly, step by step,
and left out where even that does not hide it; how many were is said.
"""

import csv
import io
import secrets
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import select

from studio import copies
from studio.assessment.facts import facts
from studio.assessment.noun import QUESTIONS, Figure, kind_of
from studio.assessment.programmes import Held, programmes
from studio.assessment.span import Span
from studio.assessment.table import Column, columns
from studio.assessment.views import Assessment, Figures, assessment
from studio.channel import channels
from studio.department import TodaysNames, departments
from studio.journal import Reader
from studio.milestone import day_of
from studio.question import Question
from studio.topic import KIND_NAMES as QUESTION_KINDS
from studio.topic import TOPIC_NAMES
from studio.topic import Kind as QuestionKind
from studio.words import Words
from studio.year_plan import KIND_NAMES, Kind

LEAST = 3
"""A row stands there as it is only where at least so many are alike."""
FEWER = f"<{LEAST}"
ACT = Words("导出评价数据")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
RESULTS = {
    Figure.MERGED: "归并", Figure.DECLINED: "不采用", Figure.ESCALATED: "转办",
    Figure.WAITING: "未初筛", Figure.ON_AIR: "直播中答复", Figure.IN_WRITING: "书面答复",
    Figure.UNANSWERED: "未答复",
}  # fmt: skip
OF_PEOPLE = frozenset({*QUESTIONS, Figure.RECEIVED, Figure.RATED, Figure.REPLY_ON_TIME})
"""The figures that count what single people did."""
FIRST_BLANKED = ("channel", "kind", "unit", "day", "programme")
"""What is left out of a row that is too rare, one after the other."""


README = """\
在线访谈第三方评价数据
期间：{first} 至 {last}（以访谈开播日期计）

不含网民昵称、提问和答复文字、联系方式和住址。
编号是本次导出随机产生的，每次不同，演播台不保存对照表。时间只到日。
任何一行，访谈、日期、单位、渠道、类别都相同的不足 {least} 条时，
依次隐去渠道、类别、单位、日期、访谈（空白即隐去）；仍不足的整行不列。
提问共 {all} 条，列出 {told} 条，因此未列 {left_out} 条。
figures.csv 中与网民有关的数不足 {least} 的写作“{fewer}”；只有一个单位如此的，该列不写合计。

programmes.csv
  访谈：随机编号；日期：开播日；类型；单位：主办单位；重点领域：国办发〔2013〕100号的九项
key_fields.csv
  各重点领域的访谈数；一场访谈涉及几个领域的，各计一次
questions.csv
  提问：随机编号；访谈：同 programmes.csv；收到日期；承办单位；渠道；类别
  结果：归并、不采用、转办、未初筛、直播中答复、书面答复、未答复之一
  答复天数：直播结束到书面答复发布的自然日
  评价星级：提问人给的 1 至 5 星，空白即未评
figures.csv
  各单位的考核数，各列含义同演播台“考核”页
  答复天数为中位数；按期率为按期的书面答复占全部书面答复的百分比
"""


@dataclass(frozen=True)
class Asked:
    """One question as it is told; '' where that would show who asked. days: to the answer."""

    programme: str
    day: str
    unit: str
    channel: str
    kind: str
    result: str
    days: str = ""
    stars: str = ""

    @property
    def alike(self) -> tuple[str, ...]:
        """By what somebody could be found who knows something of the asker."""
        return (self.programme, self.day, self.unit, self.channel, self.kind)


@dataclass(frozen=True)
class Evaluation:
    """All that is handed out: files by name, how many questions they tell of and how many not."""

    files: Mapping[str, bytes]
    told: int
    left_out: int


def evaluation(reader: Reader, span: Span, kind: str = "") -> Evaluation:
    """The files of a span; random numbers are drawn anew."""
    held = programmes(reader, span, kind)
    tokens = {one.id: secrets.token_hex(6) for one in held}
    rows = list(_asked(reader, held, tokens))
    told, left_out = coarsened(rows)
    secrets.SystemRandom().shuffle(told)
    found = assessment(reader, span, kind)
    files = {
        "README.txt": _readme(span, len(rows), left_out).encode("utf-8-sig"),
        "programmes.csv": _csv(_programmes(held, tokens)),
        "key_fields.csv": _csv(_key_fields(found)),
        "questions.csv": _csv(_questions(told)),
        "figures.csv": _csv(_figures(found)),
    }
    return Evaluation(files, len(told), left_out)


def write(path: Path, made: Evaluation) -> int:
    """Packs the files under a free name, whole or not at all; how many questions they tell of.

    Refusal where the name is taken, Trouble where the disk says no.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, data in made.files.items():
            bundle.writestr(name, data)
    with copies.beside(path, ACT) as draft:
        with copies.said(ACT):
            draft.write_bytes(packed.getvalue())
        copies.give_name(draft, path, ACT)
    return made.told


def coarsened(rows: Sequence[Asked]) -> tuple[list[Asked], int]:
    """The rows of which at least three are alike, others told less exactly; how many are left out.

    What is told less exactly counts with all that is told so.
    """
    told: list[Asked] = []
    rest = list(rows)
    for blanked in ("", *FIRST_BLANKED):
        if blanked:
            rest = [replace(one, **{blanked: ""}) for one in rest]
        many = Counter(one.alike for one in rest)
        told += [one for one in rest if many[one.alike] >= LEAST]
        rest = [one for one in rest if many[one.alike] < LEAST]
    return told, len(rest)


def _asked(reader: Reader, held: Sequence[Held], tokens: Mapping[int, str]) -> Iterator[Asked]:
    names = TodaysNames(departments(reader))
    ways = {row.code: row.name for row in channels(reader)}
    by_id = {one.id: one for one in held}
    said = _said(reader, held)
    q = Question
    rows = reader.connection.execute(
        select(q.id, q.interview_id, q.channel, q.kind, q.received_at, q.unit).where(
            q.interview_id.in_(by_id)
        )
    )
    for number, programme, channel, kind, at, unit in rows:
        result, days, stars = said.get(number, ("", "", ""))
        yield Asked(
            tokens[programme], f"{day_of(at):%Y-%m-%d}",
            names.today((by_id[programme].owner(unit),))[0],
            ways.get(channel, channel), kind, result, days, stars,
        )  # fmt: skip


def _said(reader: Reader, held: Sequence[Held]) -> dict[int, tuple[str, str, str]]:
    """What became of each question, in how many days, and the stars of who asked it."""
    results: dict[int, str] = {}
    days: dict[int, str] = {}
    stars: dict[int, str] = {}
    for one in facts(reader, held):
        figure, by = kind_of(one.figure)
        if figure is Figure.RATED:
            stars[one.question] = by
        elif figure is Figure.REPLY_DAYS:
            days[one.question] = by
        elif figure in RESULTS:
            results[one.question] = RESULTS[figure]
    return {
        number: (result, days.get(number, ""), stars.get(number, ""))
        for number, result in results.items()
    }


def _programmes(held: Sequence[Held], tokens: Mapping[int, str]) -> Iterator[Sequence[str]]:
    yield ("访谈", "日期", "类型", "单位", "重点领域")
    for one in sorted(held, key=lambda each: tokens[each.id]):
        kind = str(KIND_NAMES[Kind(one.kind)])
        fields = "、".join(str(TOPIC_NAMES.get(code, code)) for code in one.topics)
        day = f"{day_of(one.on_air_at):%Y-%m-%d}"
        yield (tokens[one.id], day, kind, "、".join(one.units), fields)


def _key_fields(found: Assessment) -> Iterator[Sequence[str]]:
    yield ("重点领域", "访谈数")
    for code, number in found.by_topic.items():
        yield (str(TOPIC_NAMES.get(code, code)) if code else "未定领域", str(number))


def _questions(told: Sequence[Asked]) -> Iterator[Sequence[str]]:
    yield ("提问", "访谈", "收到日期", "承办单位", "渠道", "类别", "结果", "答复天数", "评价星级")
    for one in told:
        kind = str(QUESTION_KINDS[QuestionKind(one.kind)]) if one.kind else ""
        yield (
            secrets.token_hex(6), one.programme, one.day, one.unit, one.channel, kind, one.result,
            one.days, one.stars,
        )  # fmt: skip


def _figures(found: Assessment) -> Iterator[Sequence[str]]:
    shown = columns(found)
    yield ("单位", *(column.name for column in shown))
    rows = [[_hidden(one, column) for column in shown] for one in found.units]
    for one, row in zip(found.units, rows, strict=True):
        yield (one.unit, *row)
    alone = [sum(row[at] == FEWER for row in rows) == 1 for at in range(len(shown))]
    sums = [
        "" if hides else _hidden(found.whole, column)
        for hides, column in zip(alone, shown, strict=True)
    ]
    yield ("合计", *sums)


def _hidden(one: Figures, column: Column) -> str:
    """A count of so few that somebody might be known by it is not told."""
    figure = kind_of(column.figure)[0] if column.figure else None
    if figure in OF_PEOPLE and 0 < one.number(_base(figure)) < LEAST:
        return FEWER
    return column.shown(one)


def _base(figure: Figure) -> Figure:
    """Of what a figure is a part."""
    return Figure.IN_WRITING if figure is Figure.REPLY_ON_TIME else figure


def _readme(span: Span, all_of: int, left_out: int) -> str:
    return README.format(
        first=f"{span.first:%Y-%m-%d}", last=f"{span.last:%Y-%m-%d}", least=LEAST, fewer=FEWER,
        all=all_of, told=all_of - left_out, left_out=left_out,
    )  # fmt: skip


def _csv(rows: Iterator[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([[_safe(cell) for cell in row] for row in rows])
    return text.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    """A cell that a spreadsheet would work out stands behind a mark."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
