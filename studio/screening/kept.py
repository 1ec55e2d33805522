"""What the back room suggests about a question, kept where every window of the studio reads it.

No act, and nothing that anybody said: made anew at any time from the questions and from what
people decided, so it leaves no entry in the journal.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, ForeignKey, delete, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from studio.database import Base
from studio.journal import Reader
from studio.question import Question, QuestionState
from studio.screening.names import PERSONAL, SIMILAR, WORD
from studio.screening.wording import Mask, Masks, fingerprint

if TYPE_CHECKING:
    from studio.screening.suggestions import Suggestions
    from studio.screening.word_lists import Hit


LIKELY = 0.6
"""So near, for a question to be counted as asked before."""


class KeptSuggestions(Base):
    """The newest suggestions about one question, as JSON.

    of: the fingerprint of the wording they were made from; places in a text hold for that alone.
    """

    __tablename__ = "suggestions"

    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id"), primary_key=True, autoincrement=False
    )
    said: Mapped[str]
    at: Mapped[datetime]
    of: Mapped[str] = mapped_column(server_default="")


class QuestionFlag(Base):
    """What a question is suggested to hold or to be, so that a list can be narrowed to it."""

    __tablename__ = "question_flag"

    interview_id: Mapped[int] = mapped_column(ForeignKey("interview.id"), primary_key=True)
    flag: Mapped[str] = mapped_column(primary_key=True)
    question_id: Mapped[int] = mapped_column(
        ForeignKey("question.id"), primary_key=True, index=True
    )


def keep(connection: Connection, found: "Mapping[int, Suggestions[int]]", at: datetime) -> None:
    """Puts suggestions in the place of those of before."""
    if not found:
        return
    kept = KeptSuggestions
    connection.execute(delete(kept).where(kept.question_id.in_(found)))
    connection.execute(
        insert(kept),
        [
            {"question_id": its, "said": json.dumps(asdict(one)), "at": at, "of": one.of}
            for its, one in found.items()
        ],
    )
    _keep_flags(connection, {its: flags_in(asdict(one)) for its, one in found.items()})


def suggestions_of(reader: Reader, ids: Iterable[int]) -> "dict[int, Suggestions[int]]":
    """The suggestions about these questions of the programme, where the back room has made any."""
    return {its: _read(said) for its, said in _said(reader, ids).items()}


def hits_kept(reader: Reader, ids: Iterable[int]) -> "dict[int, tuple[Hit, ...]]":
    """The customer's words that were found in these questions, where suggestions were kept."""
    return {its: _hits(said) for its, said in _said(reader, ids).items()}


NO_MASKS = Masks("")


@dataclass(frozen=True)
class Brief:
    """What a screen shows of the suggestions about one question, each part best first.

    near: question, nearness, what both say; routes: unit, score, the words for it; kinds: of
    personal data in text or nickname, each with the words that gave it away; aside: reason code and
    words; hits: the customer's words, each with its class, list and line; value: content, reaction
    and media, each 0 to 5, and the words behind them; masks: what to mask, of the very wording that
    stands now.
    """

    near: tuple[tuple[int, float, tuple[str, ...]], ...] = ()
    routes: tuple[tuple[str, float, tuple[str, ...]], ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()
    aside: tuple[tuple[str, tuple[str, ...]], ...] = ()
    hits: tuple[tuple[str, str, str, int], ...] = ()
    value: tuple[int, int, int, tuple[str, ...]] | None = None
    masks: Masks = NO_MASKS


NOTHING = Brief()
"""Of a question that nobody has looked at yet."""


def briefs(reader: Reader, ids: Iterable[int]) -> dict[int, Brief]:
    """The suggestions about these questions of the programme for a screen."""
    return {its: _brief(said) for its, said in _said(reader, ids).items()}


def all_questions(reader: Reader) -> tuple[int, ...]:
    """The programme's questions, oldest first."""
    own = select(Question.id).where(Question.interview_id == reader.programme)
    return tuple(reader.connection.scalars(own.order_by(Question.received_at, Question.id)))


def not_yet_looked_at(reader: Reader) -> tuple[int, ...]:
    """The programme's undecided questions without suggestions, oldest first."""
    looked = select(KeptSuggestions.question_id).where(KeptSuggestions.of != "")
    return tuple(
        reader.connection.scalars(
            select(Question.id)
            .where(
                Question.interview_id == reader.programme,
                Question.state == QuestionState.RECEIVED.value,
                Question.id.not_in(looked),
            )
            .order_by(Question.received_at, Question.id)
        )
    )


def flags_in(said: Mapping[str, Any]) -> tuple[str, ...]:
    """The flags of kept suggestions; reasons for setting aside stand for themselves."""
    flags = [PERSONAL] if said["personal"] or said["nickname"] else []
    flags += [WORD] if said["hits"] else []
    flags += [SIMILAR] if any(one["nearness"] >= LIKELY for one in said["near"]) else []
    return tuple(dict.fromkeys((*flags, *(one["reason"] for one in said["aside"]))))


def _keep_flags(connection: Connection, flags: Mapping[int, tuple[str, ...]]) -> None:
    table = QuestionFlag
    connection.execute(delete(table).where(table.question_id.in_(flags)))
    where = select(Question.id, Question.interview_id).where(Question.id.in_(flags))
    rows = [
        {"interview_id": here, "flag": flag, "question_id": its}
        for its, here in connection.execute(where).all()
        for flag in flags[its]
    ]
    if rows:
        connection.execute(insert(table), rows)


def made_of(reader: Reader) -> dict[int, str]:
    """The wording that each question's suggestions were made from, by its fingerprint."""
    rows = reader.connection.execute(
        select(KeptSuggestions.question_id, KeptSuggestions.of)
        .join(Question, Question.id == KeptSuggestions.question_id)
        .where(Question.interview_id == reader.programme, KeptSuggestions.of != "")
    )
    return {row.question_id: row.of for row in rows}


def _said(reader: Reader, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """As it was kept; "fresh" tells whether the wording still is the one it was made from."""
    kept = KeptSuggestions
    rows = reader.connection.execute(
        select(kept.question_id, kept.said, kept.of, Question.nickname, Question.text)
        .join(Question, Question.id == KeptSuggestions.question_id)
        .where(Question.interview_id == reader.programme, Question.id.in_(list(ids)))
    )
    return {
        its: {**json.loads(said), "of": of, "fresh": of == fingerprint(*words)}
        for its, said, of, *words in rows
    }


def _brief(said: dict[str, Any]) -> Brief:
    of, fresh, value = said["of"], said["fresh"], said["value"]
    personal = [*said["personal"], *said["nickname"]] if fresh else []
    masks = Masks(of, _masks(said["personal"]), _masks(said["nickname"]))
    return Brief(
        near=tuple((one["key"], one["nearness"], tuple(one["shared"])) for one in said["near"]),
        routes=tuple((one["unit"], one["score"], tuple(one["words"])) for one in said["routes"]),
        kinds=tuple({one["kind"]: one["why"] for one in personal}.items()),
        aside=tuple((one["reason"], tuple(one["words"])) for one in said["aside"]),
        hits=tuple({one["rule"]["word"]: _rule(one["rule"]) for one in said["hits"]}.values()),
        value=(value["content"], value["reaction"], value["media"], tuple(value["words"])),
        masks=masks if fresh else Masks(of),
    )


def _masks(finds: Iterable[dict[str, Any]]) -> tuple[Mask, ...]:
    return tuple(Mask(one["start"], one["end"], one["mask"]) for one in finds)


def _read(said: dict[str, Any]) -> "Suggestions[int]":
    """The words behind it are read with it, so it is brought in when it is first needed."""
    from studio.screening.duplicates import Near
    from studio.screening.personal_data import PersonalData
    from studio.screening.routing import Route
    from studio.screening.screen_out import ScreenOut
    from studio.screening.suggestions import Suggestions
    from studio.screening.triage import Value

    return Suggestions(
        near=tuple(Near(**_frozen(one)) for one in said["near"]),
        personal=tuple(PersonalData(**one) for one in said["personal"]),
        hits=_hits(said),
        routes=tuple(Route(**_frozen(one)) for one in said["routes"]),
        aside=tuple(ScreenOut(**_frozen(one)) for one in said["aside"]),
        value=Value(**_frozen(said["value"])),
        nickname=tuple(PersonalData(**one) for one in said["nickname"]),
        of=said["of"],
    )


def _rule(said: dict[str, Any]) -> tuple[str, str, str, int]:
    return said["word"], said["category"], said["source"], said["line"]


def _hits(said: dict[str, Any]) -> "tuple[Hit, ...]":
    from studio.screening.word_lists import Hit, Rule

    return tuple(Hit(one["start"], one["end"], Rule(**one["rule"])) for one in said["hits"])


def _frozen(said: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(one) if isinstance(one, list) else one for name, one in said.items()}
