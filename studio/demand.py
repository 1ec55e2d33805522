"""What netizens asked before, beside what units nominate: the planner's order of nominations (A11).

Counted are the questions of the unit's past programmes, and those sent to it in others; what was
declined is none. Near a nomination are those that say two words of its topic or content, a word
being two signs side by side. Rehearsals count nowhere.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, case, cast, func, literal, or_, select

from studio.department import departments
from studio.folded import folded
from studio.interview import Interview
from studio.journal import Reader
from studio.nomination import NominationRow, NominationState, is_office, nominations
from studio.question import Question, QuestionState
from studio.topic import unpacked
from studio.year_plan import units_in

HAN = re.compile(r"[\u3400-\u9fff]+")
SILENT = re.compile(
    "问题|工作|情况|群众|关心|热点|难点|政策|部署|解读|介绍|有关|相关|如何|什么|怎么|我市|我县|全市|全县"
    "|[的了和与及或是在有为就对于由把被从到等将也都而其这那之以]"
)
"""What tells nothing of a topic; it also parts the words around it."""
MOST_WORDS, LEAST_WORDS, SHOWN_WORDS, SHOWN_FIELDS = 40, 2, 3, 2
Counted = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Demand:
    """What was asked about a nomination. id: the nomination's; asked: of its unit altogether.

    near: of these, about its topic; words: its words that were said oftenest; fields: the key
    fields, as codes, that its unit was asked about oftenest.
    """

    id: int
    asked: int
    near: int
    words: Counted
    fields: Counted


def ranked(reader: Reader, year: int) -> tuple[Demand, ...]:
    """The nominations that wait for a decision, what is asked for most first; for the office."""
    if not is_office(reader):
        return ()
    names = _names(reader)
    waiting = [row for row in nominations(reader, year) if row.state is NominationState.RECEIVED]
    found = [_demand(reader, row, names) for row in waiting]
    return tuple(sorted(found, key=lambda one: (-one.near, -one.asked, one.id)))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a topic that could be asked about, each once."""
    runs = HAN.findall(SILENT.sub(" ", folded(text)))
    pairs = (first + second for run in runs for first, second in pairwise(run))
    return tuple(dict.fromkeys(pairs))[:MOST_WORDS]


def _demand(reader: Reader, row: NominationRow, names: dict[str, tuple[str, ...]]) -> Demand:
    words = words_of(f"{row.form.topic} {row.form.content}")
    mine = _of_units(reader, units_in(row.form.unit), names)
    says = [case((Question.text.contains(word, autoescape=True), 1), else_=0) for word in words]
    near: ColumnElement[int] = sum(says, start=cast(literal(0), Integer))
    least = min(LEAST_WORDS, len(words)) or 1
    counted = (func.sum(case((near >= least, 1), else_=0)), *(func.sum(one) for one in says))
    asked, close, *said = reader.connection.execute(
        mine.with_only_columns(func.count(), *counted)
    ).one()
    often = Counter(dict(zip(words, (number or 0 for number in said), strict=True)))
    return Demand(row.id, asked, close or 0, _most(often, SHOWN_WORDS), _fields(reader, mine))


def _of_units(
    reader: Reader, units: Sequence[str], names: dict[str, tuple[str, ...]]
) -> Select[Any]:
    """The questions of these units' past programmes, and those sent to them in others."""
    called = {name for unit in units for name in names.get(unit, (unit,))}
    return (
        select(Question.id)
        .join(Interview, Interview.id == Question.interview_id)
        .where(
            and_(Interview.starts_at <= reader.at, ~Interview.rehearsal),
            Question.state != QuestionState.REJECTED.value,
            or_(Interview.unit.in_(called), Question.unit.in_(called)),
        )
    )


def _fields(reader: Reader, mine: Select[Any]) -> Counted:
    found: Counter[str] = Counter()
    by_topics = mine.with_only_columns(Question.topics, func.count()).group_by(Question.topics)
    for topics, number in reader.connection.execute(by_topics):
        for code in unpacked(topics):
            found[code] += number
    return _most(found, SHOWN_FIELDS)


def _most(counts: Counter[str], most: int) -> Counted:
    return tuple((name, number) for name, number in counts.most_common(most) if number)


def _names(reader: Reader) -> dict[str, tuple[str, ...]]:
    """Under each name of a department all of its names."""
    return {name: row.names for row in departments(reader) for name in row.names}
