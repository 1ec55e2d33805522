"""How the stenographers relay: who types which line, and where two of them change places.

In the first half of the record they hand over by the line, some lines each in turn; in the
second by the speaker: who asks to the first, who answers to the next. What one person says in two
turns is here and there typed as one line and split.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from studio.rehearsal.scenario.parts import Turn

SHIFT = 4
"""So many lines one types before the next takes over by the line."""
ASKING = ("editor", "host", "netizen", "press")
NAMED_ON_THE_LINE = ("netizen", "press")
APART = 9
"""So many lines lie at least between two that change places."""
BETWEEN = 3
"""So many lines it is at least from one whole line that is split to the next."""
PICTURE_SEQ = 0
"""The photo's line has no turn; its number is the one behind its neighbour's."""
PICTURE_ALT = "演播室里，主持人与四位嘉宾围坐在弧形长桌旁"
PICTURE_WORDS = "访谈现场。（演练图片）"


class Swap(NamedTuple):
    """Two neighbours of whom the second is begun first; `mover` puts right what is their own."""

    first: int
    mover: str
    upwards: bool
    """Whether the mover's line goes up, else down."""

    @property
    def moved(self) -> int:
        """The line that is moved."""
        return self.first if self.upwards else self.first + 1

    @property
    def pair(self) -> tuple[int, int]:
        """Both, in the order in which they have to stand."""
        return self.first, self.first + 1


class Split(NamedTuple):
    """Two turns of one speaker that are typed as one line, which is then split where they meet."""

    first: int
    typist: str
    halves: tuple[str, str]
    """Their texts, of which the whole is made."""

    @property
    def second(self) -> int:
        """The line that is split off; it has the next number."""
        return self.first + 1

    @property
    def whole(self) -> str:
        """What is typed, and what no reviewer passes."""
        return "".join(self.halves)


class Picture(NamedTuple):
    """A photo of the hour, a line of its own behind another one."""

    after: int
    typist: str

    @property
    def text(self) -> str:
        """What is typed: what it shows in the first line, what readers read with it below."""
        return f"{PICTURE_ALT}\n{PICTURE_WORDS}"


class Relay:
    """The plan of one record, the same for everybody who makes it; seq counts from 1."""

    def __init__(self, logins: Iterable[str], turns: Sequence[Turn], ends_at: datetime) -> None:
        self._logins = sorted(logins)
        self._turns = {turn.seq: turn for turn in turns}
        self._half = len(turns) // 2
        self.late = frozenset(turn.seq for turn in turns if turn.spoken_at > ends_at)
        """What is spoken after the hour is typed when the programme has ended (补录)."""
        self.swaps = tuple(self._swaps())
        self.splits = tuple(self._splits())
        self.picture = self._picture()

    def typist(self, seq: int) -> str:
        """Who types this line."""
        if seq <= self._half:
            place = (seq - 1) // SHIFT
        else:
            place = 0 if self._turns[seq].role in ASKING else 1
        return self._logins[place % len(self._logins)]

    def number_of(self, seq: int) -> int:
        """The number that a line is given with its first character; two that swap swap theirs."""
        if seq == PICTURE_SEQ:
            return 0 if self.picture is None else self.picture.after + 1
        swap = self.swap_of(seq)
        place = seq if swap is None else sum(swap.pair) - seq
        return place + (self.picture is not None and seq > self.picture.after)

    def swap_of(self, seq: int) -> Swap | None:
        """The pair to which this line belongs, if any."""
        return next((swap for swap in self.swaps if seq in swap.pair), None)

    def split_of(self, seq: int) -> Split | None:
        """The whole of which this line is a half, if any."""
        return next((one for one in self.splits if seq in (one.first, one.second)), None)

    def _swaps(self) -> Iterable[Swap]:
        last, upwards = -APART, True
        for one, other in pairwise(self._turns.values()):
            if one.seq - last > APART and self._may_change(one, other):
                late, early = self.typist(one.seq), self.typist(other.seq)
                yield Swap(one.seq, late if upwards else early, upwards)
                last, upwards = one.seq, not upwards

    def _splits(self) -> Iterable[Split]:
        last = -BETWEEN
        for one, other in pairwise(self._turns.values()):
            if one.seq - last >= BETWEEN and self._may_be_one(one, other):
                typist = self.typist(one.seq)
                yield Split(one.seq, typist, (one.texts[0], other.texts[0]))
                last = one.seq

    def _may_be_one(self, one: Turn, other: Turn) -> bool:
        """Of one speaker and one typist, said in the hour, each in its turn, and typed once."""
        pair = (one, other)
        return (
            (one.label, self.typist(one.seq)) == (other.label, self.typist(other.seq))
            and all(turn.duration_s > 0 and len(turn.texts) == 1 for turn in pair)
            and not any(turn.question_id or turn.role in NAMED_ON_THE_LINE for turn in pair)
            and not any(turn.seq in self.late or self.swap_of(turn.seq) for turn in pair)
        )

    def _picture(self) -> Picture | None:
        """Behind the first line of the second half that stands where it was begun."""
        free = (
            turn.seq
            for turn in self._turns.values()
            if turn.seq > self._half and turn.duration_s > 0 and len(turn.texts) == 1
            if turn.seq not in self.late and not self.swap_of(turn.seq)
            if not self.split_of(turn.seq)
        )
        after = next(free, None)
        return None if after is None else Picture(after, self.typist(after))

    def _may_change(self, one: Turn, other: Turn) -> bool:
        """Of two people, said in the hour, and typed once."""
        return (
            self.typist(one.seq) != self.typist(other.seq)
            and one.duration_s > 0
            and not self.late.intersection((one.seq, other.seq))
            and not {one.role, other.role}.intersection(NAMED_ON_THE_LINE)
            and len(one.texts) == len(other.texts) == 1
        )
