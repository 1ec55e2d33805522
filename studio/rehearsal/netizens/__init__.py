"""Invented netizens: each asks once, at the time and through the channel the scenario says.

A question waits for the portal as long as that is down. Every post carries a number, so one
whose fate is unclear is counted and sent again until it is answered: the same again is once.
"""

import threading
import time
from pathlib import Path

from studio.clock import Clock
from studio.rehearsal.netizens.asking import Asked, Portal, addresses, tried
from studio.rehearsal.netizens.ledger import Fate, Ledger, Result
from studio.rehearsal.scenario import Phase, Scenario, ScenarioQuestion

__all__ = ["Fate", "Ledger", "Netizens", "Result", "ask_all", "schedule"]

FORM_CHANNELS = ("live_page", "portal_board")
LATE_GAP_SECONDS = 0.3
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.2, 2.0


class Netizens:
    """All askers of a scenario, one after the other in a thread of their own."""

    def __init__(
        self,
        scenario: Scenario,
        portal: Asked,
        clock: Clock,
        results: Path | None = None,
    ) -> None:
        self._scenario, self._clock, self._portal = scenario, clock, portal
        self._ledger = Ledger(results)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self.ask, args=(self._stop,), name="netizens")

    @property
    def results(self) -> tuple[Result, ...]:
        """What became of the questions so far."""
        return self._ledger.results()

    @property
    def refused(self) -> int:
        """How many questions were refused so far."""
        return sum(result.status is Fate.REFUSED for result in self.results)

    @property
    def unclear(self) -> int:
        """How many posts brought no clear answer so far."""
        return self._ledger.unclear

    @property
    def done(self) -> bool:
        """Whether everyone has asked."""
        return len(self.results) == len(self._scenario.questions)

    def start(self) -> None:
        """Begins to ask."""
        self._thread.start()

    def stop(self) -> None:
        """Ends the asking; a question under way is still answered or given up."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def ask(self, stop: threading.Event) -> None:
        """Asks all that is left, each at its time, until done or told to stop."""
        for due, question in schedule(self._scenario, self._clock):
            if self._ledger.has(question.id):
                continue
            while not stop.is_set() and (left := due - time.time()) > 0:
                stop.wait(left)
            if stop.is_set():
                return
            self._ask_patiently(question, stop)

    def _ask_patiently(self, question: ScenarioQuestion, stop: threading.Event) -> None:
        form = question.channel in FORM_CHANNELS
        post = self._portal.post_form if form else self._portal.post_as_collector
        pause = FIRST_PAUSE_SECONDS
        while not stop.is_set():
            answer, sent = tried(post, question)
            if answer is not None and (result := self._portal.judged(question.id, answer)):
                self._ledger.keep(result)
                return
            if form and sent:
                self._ledger.note_unclear()
            stop.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)


def ask_all(
    scenario: Scenario,
    url: str,
    interview: str,
    collector_token: str,
    clock: Clock,
    results: Path,
    stop: threading.Event,
) -> tuple[Result, ...]:
    """Asks everything in this thread and returns what became of it."""
    portal = Portal(url, interview, collector_token, addresses(scenario.questions))
    netizens = Netizens(scenario, portal, clock, results)
    netizens.ask(stop)
    return netizens.results


def schedule(scenario: Scenario, clock: Clock) -> list[tuple[float, ScenarioQuestion]]:
    """Each question with the real time it is asked: early ones now, late ones soon after air."""
    end, late, due = clock.real(scenario.ends_at), 0, []
    for question in sorted(scenario.questions, key=lambda question: question.received_at):
        if question.phase is Phase.PRE:
            due.append((0.0, question))
        elif question.phase is Phase.LIVE:
            due.append((clock.real(question.received_at), question))
        else:
            late += 1
            due.append((end + late * LATE_GAP_SECONDS, question))
    return due
