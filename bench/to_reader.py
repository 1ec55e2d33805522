"""From the submitting key to the reader's page, through three windows, courier and portal.

Reviewer and publisher act as soon as the line is painted before them, so all of it is the
program's own share. Beside it the least there is: one PUT at the same portal and its event.
"""

import tempfile
from contextlib import ExitStack, closing
from pathlib import Path
from subprocess import Popen

from bench import Row, quantile, row
from bench._online import PROGRAMME, TEXT, line, piped, said, tell
from bench.readers import about_to, marked
from studio import interview
from studio.courier.status import status
from studio.portal.http import HttpPortal
from tests.story.portal_process import PortalProcess, courier_for, until
from tests.studio.room import Room, open_room

BARE = "2"
"""A programme that only the baseline has."""
WARM_UP = 5
CREW = ("steno", "reviewer", "publisher")
Moments = list[tuple[str, float, float]]
"""Each line's mark, when it was submitted, when the reader had it."""


def measure(full: bool) -> Row:
    """Lines one at a time, in turns with the bare PUT; milliseconds.

    `to_reviewer`, `to_publisher` and `to_reader` are the stretches between the painted screens.
    """
    times = (300 if full else 60) + WARM_UP
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name, ExitStack() as all_of_it:
        folder = Path(name)
        room = all_of_it.enter_context(open_room(folder))
        portal, client = online(room, folder, all_of_it)
        url, programme = room.database.url, room.programme
        hands = {
            login: all_of_it.enter_context(piped("bench._hands", url, str(programme), login))
            for login in CREW
        }
        crowds = [
            all_of_it.enter_context(
                piped("bench._crowd", f"{portal.url}/feed/{one}/events?after=0", "1")
            )
            for one in (programme, BARE)
        ]
        for one in (*hands.values(), *crowds):
            said(one)
        submitted: Moments = []
        baseline: list[float] = []
        for number in range(times):
            submitted.append(through_the_room(hands["steno"], crowds[0], number))
            baseline.append(put(client, crowds[1], number))
        painted = {login: seen(hands[login]) for login in ("reviewer", "publisher")}
    ours = [1_000 * (there - began) for _, began, there in submitted]
    goal = "p99 <= 150"
    found = row("submitted to the reader", "ms", ours[WARM_UP:], baseline[WARM_UP:], goal)
    return {**found, **stretches(submitted[WARM_UP:], painted)}


def online(room: Room, folder: Path, ending: ExitStack) -> tuple[PortalProcess, HttpPortal]:
    """Portal and courier as processes, both programmes announced."""
    portal = PortalProcess(folder)
    ending.callback(portal.end)
    portal.wait_until_up()
    room["boss"].execute(interview.choose_portal, portal.url)
    ending.callback(courier_for(room.courier_url, folder).end)
    until(lambda: room["aide"].query(status).announced_revision > 0)
    client = ending.enter_context(closing(portal.client()))
    client.announce(BARE, PROGRAMME)
    return portal, client


def through_the_room(
    steno: "Popen[str]", crowd: "Popen[str]", number: int
) -> tuple[str, float, float]:
    """One line, from its stenographer's key until the reader has it."""
    mark = marked(number)
    about_to(crowd, mark)
    tell(steno, TEXT + mark)
    return mark, float(said(steno)), float(said(crowd))


def put(client: HttpPortal, crowd: "Popen[str]", number: int) -> float:
    """The same words by one call."""
    mark = marked(number)
    began = about_to(crowd, mark)
    client.publish(BARE, f"line-{number}", 1, line(number + 1, TEXT + mark))
    return 1_000 * (float(said(crowd)) - began)


def seen(hands: "Popen[str]") -> dict[str, float]:
    """Ends a window; when each line was painted there, by its mark."""
    out, _ = hands.communicate(timeout=60)
    rows = (one.partition(" ") for one in out.splitlines())
    return {text[len(TEXT) :]: float(moment) for moment, _, text in rows if text.startswith(TEXT)}


def stretches(lines: Moments, painted: dict[str, dict[str, float]]) -> dict[str, float]:
    """Medians and 99th percentiles of each stretch of the way."""
    reviewed, released = painted["reviewer"], painted["publisher"]
    ways = {
        "to_reviewer": [reviewed[mark] - began for mark, began, _ in lines],
        "to_publisher": [released[mark] - reviewed[mark] for mark, _, _ in lines],
        "to_reader": [there - released[mark] for mark, _, there in lines],
    }
    found = {}
    for name, seconds in ways.items():
        found[name] = round(1_000 * quantile(seconds, 0.5), 3)
        found[f"{name}_p99"] = round(1_000 * quantile(seconds, 0.99), 3)
    return found
