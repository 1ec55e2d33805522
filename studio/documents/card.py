"""手机卡片: what of a programme fits a phone and is passed on: who, when, the best of its words.

Every word is one that readers have, whole and unchanged; what does not fit is left out pair by
pair, what is still on its way to them too, and the card says how much of each there is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from studio.documents.transcript import Picture, Speech, Transcript
from studio.documents.transcript_layout import LATE, facts, of_series, sections
from studio.programme_kind import needs_of
from studio.record import Mark, SpeakerRole

MOST_PAIRS = 5
MOST_SIGNS = 1500
"""So much is read on a phone before a thumb is tired; one pair is always there, however long."""
BEST = "精彩观点"
ASKED = "问答选登"


@dataclass(frozen=True)
class Said:
    """Somebody's words as readers have them; remark: the note of a correction, '' for none."""

    who: str
    text: str
    remark: str = ""


@dataclass(frozen=True)
class Pair:
    """A question with its answers; name: what the transcript calls it.

    best: whether one of the lines is marked as well said; on_its_way: readers have not all of it.
    """

    name: str
    lines: tuple[Said, ...]
    best: bool = False
    on_its_way: bool = False

    @property
    def head(self) -> str:
        """Its name, and why it was chosen."""
        return f"{self.name} · {BEST}" if self.best else self.name

    @property
    def signs(self) -> int:
        """How much there is to read."""
        return sum(len(one.who) + len(one.text) + len(one.remark) for one in self.lines)


@dataclass(frozen=True)
class Card:
    """All that the card says.

    left, best_left: how many answered questions and well said lines are not on it; on_their_way:
    how many texts of the transcript readers do not have yet.
    """

    called: str
    series: str
    title: str
    rehearsal: bool
    facts: tuple[tuple[str, str], ...]
    cover: Picture | None
    best: tuple[Said, ...]
    pairs: tuple[Pair, ...]
    left: int
    best_left: int = 0
    on_their_way: int = 0

    @property
    def note(self) -> str:
        """Where the words come from, and what more there is."""
        left = [f"{self.left} 问"] if self.left else []
        left += [f"{self.best_left} 条{BEST}"] if self.best_left else []
        more = f"另有 {'、'.join(left)}未选登，" if left else ""
        late = f"编写时有 {self.on_their_way} 条还没有上网、未收入，" if self.on_their_way else ""
        return f"文字摘自已发布的访谈实录，未作改动；{more}{late}全文以网站发布的实录为准。"


def pairs_of(shown: Transcript) -> Iterator[Pair]:
    """Every question that has an answer, in the transcript's order, each once with all of it.

    A guest's line is one, or one in writing; a host who only hands a question on answers nothing.
    """
    found = sections(shown)
    speeches: dict[int, list[Speech]] = {}
    for exchange in (one for section in found for one in section.exchanges if one.number):
        speeches.setdefault(exchange.number, []).extend(exchange.speeches)
    for number, lines in speeches.items():
        if len(lines) > 1 and any(one.role == SpeakerRole.GUEST.value for one in lines):
            best = any(Mark.HIGHLIGHT.value in one.marks for one in lines)
            coming = any(one.on_its_way for one in lines)
            yield Pair(f"问{number}", tuple(map(_said, lines)), best, coming)
    for reply in (one for section in found for one in section.replies):
        asked = Said("问", reply.question)
        told = Said(f"答（{reply.unit}）", reply.text, reply.remark)
        yield Pair(reply.name, (asked, told), on_its_way=reply.on_its_way)


def card_of(shown: Transcript) -> Card:
    """The card of a fair copy (`transcript_layout.fair_copy`): nothing is masked here any more."""
    every = tuple(pairs_of(shown))
    chosen = _chosen([pair for pair in every if not pair.on_its_way])
    there = {line for pair in chosen for line in pair.lines}
    best = tuple(
        said for one in shown.speeches
        if Mark.HIGHLIGHT.value in one.marks and not one.on_its_way
        and (said := _said(one)) not in there
    )  # fmt: skip
    quoted = tuple(_within(best))
    return Card(
        needs_of(shown.kind).called, of_series(shown).rstrip("："), shown.title, shown.rehearsal,
        tuple((name.replace("　", ""), value) for name, value in facts(shown) if name != "视　频"),
        next(
            (one for line in shown.speeches if not line.on_its_way for one in line.pictures), None
        ),
        quoted, chosen, len(every) - len(chosen), len(best) - len(quoted), shown.on_their_way,
    )  # fmt: skip


def _chosen(every: Sequence[Pair]) -> tuple[Pair, ...]:
    """Those with something well said first, but set in their order; one at the least."""
    wanted = sorted(every, key=lambda pair: not pair.best)
    kept: list[Pair] = []
    for pair in wanted[:MOST_PAIRS]:
        if kept and sum(one.signs for one in kept) + pair.signs > MOST_SIGNS:
            continue
        kept.append(pair)
    return tuple(pair for pair in every if any(pair is one for one in kept))


def _within(best: Sequence[Said]) -> Iterator[Said]:
    """As many as a card has room for: after a long one that has none, a short one may."""
    signs = kept = 0
    for one in best:
        if kept == MOST_PAIRS or signs + len(one.text) > MOST_SIGNS:
            continue
        signs, kept = signs + len(one.text), kept + 1
        yield one


def _said(line: Speech) -> Said:
    return Said(f"{line.label}{LATE if line.late else ''}", line.text, line.remark)


__all__ = ["ASKED", "BEST", "Card", "Pair", "Said", "card_of", "pairs_of"]
