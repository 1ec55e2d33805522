"""What a play was to bring and what its seats say they did: the two ends of the report."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from studio.question import NAMELESS
from studio.rehearsal.portal.breaks import one_break
from studio.rehearsal.report import Expected, Play
from studio.rehearsal.scenario import PICTURE_ALT, PICTURE_WORDS, Scenario

SEATED = (
    "planner", "director", "host", "stenographer", "aide", "reviewer", "publisher", "proofreader",
)  # fmt: skip
"""Those who have something to do at a window; the others only are in the roster."""


def expected(scenario: Scenario) -> Expected:
    """What the scenario promises, in the report's words."""
    relay = scenario.relay()
    texts = {turn.seq: turn.texts for turn in scenario.turns}
    corrected = [op.seq for op in scenario.ops if op.event == "corrected"]
    withdrawn = [(op.seq, op.version) for op in scenario.ops if op.event == "withdrawn"]
    return Expected(
        lines=[(turn.label.strip("[]"), turn.texts[-1]) for turn in scenario.record_turns()],
        corrected=[(texts[seq][-2], texts[seq][-1]) for seq in corrected],
        withdrawn=[texts[seq][version - 1] for seq, version in withdrawn],
        questions=[
            (one.nickname or NAMELESS, one_break(one.text)) for one in scenario.receivable()
        ],
        refused=len(scenario.expected.refused_by_the_public_form),
        answers=[one.final_text for one in scenario.answers],
        moves=len(relay.swaps),
        splits=len(relay.splits),
        photos=[] if relay.picture is None else [(PICTURE_WORDS, PICTURE_ALT)],
        late=len(relay.late),
    )


def play_of(path: Path, last_words: str) -> Play:
    """What the windows said of themselves; nothing at all is a fault."""
    if not path.exists():
        return Play(faults=[f"{path.stem} 没有演完：{last_words}".rstrip("：")])
    told = json.loads(path.read_text(encoding="utf-8"))
    return Play(told["stalls"], told["faults"], told["done"], told["efforts"])


def whole_play(plays: Iterable[Play], crew: Mapping[str, Sequence[str]]) -> Play:
    """All seats together; of the event loops the worst is told, for each seat feels its own.

    crew: the logins of each role.
    """
    stalls: dict[str, float] = {}
    faults: list[str] = []
    done: dict[str, dict[str, int]] = {}
    efforts: dict[str, Mapping[str, Mapping[str, int]]] = {}
    for play in plays:
        faults += play.faults
        done |= play.done
        efforts |= play.efforts
        for name, value in play.stalls.items():
            stalls[name] = max(stalls.get(name, 0.0), value)
    return Play(stalls, faults, done, efforts, crew)


def time_zone(moment: datetime) -> str:
    """The scenario's own zone in the form of POSIX: a clock on a wall there shows its times."""
    minutes = round((moment.utcoffset() or timedelta()) / timedelta(minutes=1))
    return f"WALL{'-' if minutes > 0 else '+'}{abs(minutes) // 60}:{abs(minutes) % 60:02d}"


def ready_file(out: Path, login: str) -> Path:
    """Whose time says when this seat was last ready to work."""
    return out / f"ready-{login}"


def memory_file(out: Path, login: str) -> Path:
    """What the person at this seat remembers when their window was killed."""
    return out / f"memory-{login}.jsonl"
