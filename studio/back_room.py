"""The back room's own process: it hears of every question and decision, and keeps suggestions.

Nothing of it runs in a window. Several back rooms do no harm, each keeps the same; one that was
killed finds at its next start what has none yet.
"""

import contextlib
import logging
import signal
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from time import monotonic

from studio import followup
from studio.database import Database
from studio.department import departments
from studio.desk import Desk
from studio.errors import Refusal, Trouble
from studio.interview import InterviewRow, InterviewState
from studio.journal import EntryRow, Outcome
from studio.programme_list import interviews
from studio.question import QuestionRow, QuestionState, questions
from studio.screening.at_work import Doing, Step, say_at_work, say_gone
from studio.screening.house_lists import THING, rules_in_use
from studio.screening.kept import (
    LIKELY,
    all_questions,
    hits_kept,
    keep,
    made_of,
    not_yet_looked_at,
)
from studio.screening.routing import known_fields
from studio.screening.suggestions import Suggesting, Suggestions
from studio.screening.word_lists import Rule, WordLists
from studio.screening.wording import fingerprint
from studio.states import CLOSED
from studio.watch import Watch

SERVED = frozenset(InterviewState) - {
    *CLOSED, InterviewState.POSTPONED, InterviewState.CANCELLED,
}  # fmt: skip
FOLLOWED = frozenset({"interview", "line", "question", "answer"})
"""What the ledgers of a programme that ended follow."""
BATCH, BATCH_SECONDS = 20, 0.5
"""Suggestions are kept after so many questions, or so long: nobody waits for more than that."""
LOOK_SECONDS = 2.0
PORTION, COMPARED, FEW = 2000, 500, 50
"""So many questions are read at once, held against lists at once, done in a moment."""
WORD_SECONDS, CHANGED_SECONDS = 4.0, 1.0
Telling = Callable[[Step | None], None]
log = logging.getLogger(__name__)


class Programme:
    """One programme's questions as the back room has heard them, and what is to be looked at.

    tell: hears how far it is.
    """

    def __init__(
        self, desk: Desk, units: Sequence[Sequence[str]], lists: WordLists, tell: Telling
    ) -> None:
        self._desk, self._tell = desk, tell
        self._heard: Suggesting[int] = Suggesting(units, lists)
        self._known: dict[int, QuestionRow] = {}
        self._waiting: dict[int, None] = {}
        self._listed: dict[int, set[int]] = defaultdict(set)
        self._seen: set[int] = set()
        self._most = 0
        self._read(desk.query(all_questions))
        # One that came between the two queries is told of by the watch.
        left = (its for its in desk.query(not_yet_looked_at) if its in self._known)
        self._waiting = dict.fromkeys([*left, *self._reworded()])
        self._unsure = self._undecided()

    def _reworded(self) -> Iterator[int]:
        """Those whose wording became another while no back room was there."""
        for its, of in self._desk.query(made_of).items():
            row = self._known.get(its)
            if row is not None and fingerprint(row.nickname, row.text) != of:
                yield its

    def use(self, lists: WordLists) -> None:
        """The customer's words are others: undecided questions are held against them."""
        self._heard.use(lists)
        self._unsure = self._undecided()

    def hear_of(self, ids: Sequence[int]) -> None:
        """Something was done about these questions."""
        self.hear(self._desk.query(questions, ids=ids))

    def hear(self, rows: Sequence[QuestionRow]) -> None:
        """Takes in what is new: questions, merges taken back or not, wordings, assignments."""
        for row in rows:
            self._hear(row)

    def _read(self, ids: Sequence[int]) -> None:
        """All that came before, a portion at a time: nobody hears nothing for long."""
        for begin in range(0, len(ids), PORTION):
            if len(ids) > PORTION:
                self._tell(Step(Doing.READING, begin, len(ids)))
            self.hear(self._desk.query(questions, ids=ids[begin : begin + PORTION]))

    def _hear(self, row: QuestionRow) -> None:
        before = self._known.get(row.id)
        if before is None:
            self._heard.take(row.id, row.text)
            self._waiting[row.id] = None
        was = before.merged_into if before else None
        if row.merged_into is not None:
            self._heard.earlier.join(row.id, row.merged_into)
        elif was is not None:
            self._heard.earlier.part(row.id, was)
        if row.unit:
            self._heard.assigned(row.id, row.unit)
        self._known[row.id] = row
        if before and (row.text, row.nickname) != (before.text, before.nickname):
            self._waiting[row.id] = None
        if before and (row.merged_into, row.unit) != (was, before.unit):
            self._look_anew(self._listed[row.id])

    def work(self) -> bool:
        """Looks at some questions and keeps what is suggested; False where nothing waits.

        The newest first: they are what somebody reads now.
        """
        compared = self._compare()
        found: dict[int, Suggestions[int]] = {}
        began = monotonic()
        self._most = max(self._most, len(self._waiting)) if self._waiting else 0
        while self._waiting and len(found) < BATCH and monotonic() - began < BATCH_SECONDS:
            its, _ = self._waiting.popitem()
            found[its] = self._look(self._known[its])
        if not found:
            self._tell(None)
            return compared
        try:
            with self._desk.database.writing() as connection:
                keep(connection, found, self._desk.clock.now())
        except Trouble:
            self._waiting |= dict.fromkeys(found)
            raise
        self._tell(self._step())
        return True

    def _step(self) -> Step | None:
        """How far it is, where it is more than a moment's work."""
        most = max(self._most, len(self._waiting))
        return Step(Doing.LOOKING, most - len(self._waiting), most) if most > FEW else None

    def _compare(self) -> bool:
        """Looks anew where the lists of today find other words than what is kept."""
        some = [self._unsure.pop() for _ in range(min(COMPARED, len(self._unsure)))]
        if not some:
            return False
        for its, hits in self._desk.query(hits_kept, some).items():
            if hits != self._heard.hits(self._known[its].text):
                self._look_anew([its])
        return True

    def _undecided(self) -> list[int]:
        """The newest last."""
        return [row.id for row in self._known.values() if row.state == QuestionState.RECEIVED]

    def _look(self, row: QuestionRow) -> Suggestions[int]:
        found = self._heard.look(row.id, row.text, row.askers, row.channel, row.nickname)
        for near in found.near:
            self._listed[near.key].add(row.id)
        if row.id not in self._seen:
            self._seen.add(row.id)
            likely = [near.key for near in found.near if near.nearness >= LIKELY]
            self._look_anew(key for key in likely if self._is_older(key, row))
        return found

    def _is_older(self, key: int, row: QuestionRow) -> bool:
        other = self._known[key]
        return (other.received_at, other.id) < (row.received_at, row.id)

    def _look_anew(self, ids: Iterable[int]) -> None:
        """What is suggested about undecided questions may have changed."""
        for its in ids:
            if self._known[its].state == QuestionState.RECEIVED:
                self._waiting.setdefault(its)


class BackRoom:
    """Serves all programmes of one database that are in work.

    rules: words beside the lists that the database keeps.
    """

    def __init__(self, database: Database, desk: Desk, rules: Iterable[Rule] = ()) -> None:
        self._desk = desk
        self._rules = tuple(rules)
        self._lists: WordLists | None = None
        self._programmes: dict[int, Programme] = {}
        self._followed: set[int] = set()
        self._word = Word(database)
        self._fresh: list[EntryRow] = []
        self._lock = threading.Lock()
        self._woken = threading.Event()
        self._ended = threading.Event()
        self._watch = Watch(database, self._tell)

    def run(self) -> None:
        """Works until `stop`; a lost database is waited for."""
        self._watch.start()
        try:
            while not self._ended.is_set():
                try:
                    busy = self._round()
                except (Refusal, Trouble) as fault:
                    log.warning("%s", fault)
                    self._forget()
                    busy = False
                self._word.give()
                if not busy:
                    self._woken.wait(LOOK_SECONDS)
        finally:
            self._watch.stop()
            self._word.say_goodbye()

    def stop(self) -> None:
        """Ends after what is under way; may be called from any thread."""
        self._ended.set()
        self._woken.set()

    def _forget(self) -> None:
        """What was missed is read anew."""
        self._programmes.clear()
        self._followed.clear()
        self._lists = None

    def _tell(self, entries: Sequence[EntryRow]) -> None:
        with self._lock:
            self._fresh += entries
        self._woken.set()

    def _round(self) -> bool:
        """Hears what is new and looks at some of it; whether there may be more to do at once."""
        self._woken.clear()
        with self._lock:
            fresh, self._fresh = self._fresh, []
        for number, ids in _named(fresh).items():
            if number in self._programmes:
                self._programmes[number].hear_of(sorted(ids))
        self._read_lists(anew=any(entry.thing == THING for entry in fresh))
        held = self._desk.query(interviews, None, SERVED)
        self._serve(held)
        self._follow(held, fresh)
        worked = [one.work() for one in self._programmes.values()]
        return any(worked) and not self._ended.is_set()

    def _read_lists(self, *, anew: bool) -> WordLists:
        """The customer's words as they are now."""
        if self._lists is None or anew:
            kept = self._desk.query(rules_in_use)
            self._lists = WordLists((*self._rules, *kept))
            for programme in self._programmes.values():
                programme.use(self._lists)
        return self._lists

    def _follow(self, held: Iterable[InterviewRow], fresh: Sequence[EntryRow]) -> None:
        """The ledgers of a programme that ended are true, and follow what is done there since."""
        ended = {row.id for row in held if row.state is InterviewState.FOLLOWING_UP}
        named = {entry.programme for entry in fresh if entry.thing in FOLLOWED}
        for number in sorted((ended - self._followed) | (ended & named)):
            desk = self._desk.in_programme(number)
            if desk.query(followup.changes):
                desk.execute(followup.follow)
            self._followed.add(number)

    def _serve(self, held: Iterable[InterviewRow]) -> None:
        wanted = {row.id for row in held}
        for number in self._programmes.keys() - wanted:
            del self._programmes[number]
            self._word.note(number, None)
        for number in wanted - self._programmes.keys():
            if self._ended.is_set():
                return
            lists = self._read_lists(anew=False)
            self._programmes[number] = Programme(
                self._desk.in_programme(number), self._units(), lists,
                partial(self._word.note, number),
            )  # fmt: skip

    def _units(self) -> list[tuple[str, ...]]:
        """The customer's departments; where none are named, those of the vocabulary."""
        own = [row.names for row in self._desk.query(departments) if row.active]
        return own or [field.names for field in known_fields()]


class Word:
    """Says that the back room runs and how far it is; a word that is lost harms nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._steps: dict[int, Step] = {}
        self._said: dict[int, Step] = {}
        self._said_at: float | None = None

    def note(self, programme: int, step: Step | None) -> None:
        """How far it is with one programme."""
        if step is None:
            self._steps.pop(programme, None)
        else:
            self._steps[programme] = step
        self.give()

    def give(self) -> None:
        """Says it, where it is time: soon where something changed."""
        now = monotonic()
        pause = WORD_SECONDS if self._steps == self._said else CHANGED_SECONDS
        if self._said_at is not None and now - self._said_at < pause:
            return
        self._said, self._said_at = dict(self._steps), now
        with contextlib.suppress(Refusal, Trouble), self._database.writing() as connection:
            say_at_work(connection, self._said)

    def say_goodbye(self) -> None:
        """Nobody waits for it any more."""
        with contextlib.suppress(Refusal, Trouble), self._database.writing() as connection:
            say_gone(connection)


def _named(entries: Iterable[EntryRow]) -> dict[int, set[int]]:
    """The questions that entries are about, by programme."""
    found: dict[int, set[int]] = {}
    for entry in entries:
        if entry.thing == "question" and entry.thing_id and entry.outcome == Outcome.DONE:
            found.setdefault(entry.programme, set()).add(entry.thing_id)
    return found


def run_until_told(back_room: BackRoom) -> None:
    """Runs in the main thread until SIGTERM or Ctrl+C; the screen and the courier come first."""
    import os

    with contextlib.suppress(AttributeError, OSError):
        os.nice(10)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: back_room.stop())
    back_room.run()
