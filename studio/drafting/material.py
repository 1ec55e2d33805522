"""What a draft may stand on: the best few talking points in force, and passages of documents.

Each has a short mark, by which the draft says what a sentence rests on.
"""

from dataclasses import dataclass

from studio.answer.noun import ANSWERABLE
from studio.drafting.nearness import looked_through, nearest, rarity, wanted
from studio.drafting.policy_document import Passage, passages_near
from studio.errors import Refusal
from studio.journal import Reader
from studio.people import Role, require
from studio.question import question
from studio.screening.personal_data import masked, personal_data
from studio.talking_point import TalkingPointRow, talking_points

MOST_POINTS, MOST_PASSAGES = 4, 5
LONGEST_QUESTION, LONGEST_POINT = 1000, 1200


@dataclass(frozen=True)
class Source:
    """mark: K and the talking point's id, or D, the document's and the passage's number.

    called: what a person knows it by; reference: what an answer names as its source. point_id: 0
    for a passage.
    """

    mark: str
    called: str
    reference: str
    text: str
    point_id: int = 0

    @property
    def whole(self) -> str:
        """All that it says, its name and number included."""
        return f"{self.called}\n{self.reference}\n{self.text}"


@dataclass(frozen=True)
class Material:
    """question: its public wording, with what nobody masked yet under its mask."""

    question_id: int
    question: str
    sources: tuple[Source, ...]


# queries


def material(reader: Reader, question_id: int) -> Material:
    """What is given for a draft of the answer to this question."""
    require(reader, Role.AIDE)
    asked = question(reader, question_id)
    if asked.state not in ANSWERABLE:
        raise Refusal("这条提问尚未采用，不能起草答复。")
    words = masked(asked.text, personal_data(asked.text))[:LONGEST_QUESTION]
    passages = passages_near(reader, words, MOST_PASSAGES)
    return Material(
        asked.id, words, (*_points(reader, words), *(_of_passage(one) for one in passages))
    )


def _points(reader: Reader, words: str) -> tuple[Source, ...]:
    """The nearest of those in force today; one that has run out carries no draft."""
    rows = [row for row in talking_points(reader) if not row.fault]
    texts = [looked_through(f"{row.title} {row.text}") for row in rows]
    held = {gram: sum(gram in text for text in texts) for gram in wanted(words)}
    rarities = {gram: rarity(times, len(texts)) for gram, times in held.items() if times}
    best = nearest(texts, rarities, MOST_POINTS)
    return tuple(_of_point(rows[one.place]) for one in best)


def _of_point(row: TalkingPointRow) -> Source:
    return Source(f"K{row.id}", row.title, row.source, row.text[:LONGEST_POINT], row.id)


def _of_passage(one: Passage) -> Source:
    number = f"（{one.document_number}）" if one.document_number else ""
    day = f"{one.issued.year}年{one.issued.month}月{one.issued.day}日" if one.issued else ""
    called = f"《{one.title.strip('《》')}》{number}"
    return Source(
        f"D{one.document_id}-{one.number}", " ".join(filter(None, (called, one.source, day))),
        called, one.text,
    )  # fmt: skip
