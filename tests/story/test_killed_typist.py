"""Thirty times a stenographer's window is killed in the middle of a word, and nothing is lost."""

import json
import multiprocessing
import os
import random
import signal
import sys
import time
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

import pytest

from studio import settings
from studio.audit import audit
from studio.record import SpeakerRole, lines
from studio.review import ReviewState
from tests.story.typist import FIRST, LONGEST, sit_and_type, speaker_of, stream
from tests.studio.room import Room

SEED_NAME = "KILLED_TYPIST_SEED"
KILLS = 30
SAFE_SECONDS = 0.1
"""What was typed longer ago than this is back, whatever happens."""
SLACK = 4
"""On a machine where thirty processes want two cores a thread waits for its turn."""
FORK = multiprocessing.get_context("forkserver")
FORK.set_forkserver_preload(["tests.story.typist"])


class Play:
    """The kills, and what must be back after each."""

    def __init__(self, room: Room, folder: Path, seed: int) -> None:
        self.room, self.folder, self.seed = room, folder, seed
        self.chance = random.Random(seed)
        self.starts = self.kills_while_typing = 0
        self.safe = 0
        """So many characters of the stream must be back."""
        self.half_lines = 0
        self.fresh: list[tuple[int, float]] = []
        """What was typed before the last kill, and how long before."""
        self.oldest_lost = 0.0

    def start(self, last: int = LONGEST) -> tuple[ForkServerProcess, Path]:
        self.starts += 1
        tape = self.folder / f"tape-{self.starts}"
        process = FORK.Process(
            target=sit_and_type,
            args=(
                self.room.database.url, self.room.programme, str(self.folder), str(tape),
                self.seed * 1_000 + self.starts, last,
            ),
        )  # fmt: skip
        process.start()
        return process, tape

    def one_kill(self) -> None:
        """Some are killed while they still find what the one before left."""
        process, tape = self.start()
        if self.chance.random() < 0.2:
            time.sleep(self.chance.uniform(0.05, 0.6))
        else:
            wait_for(tape, "ready", process)
            time.sleep(self.chance.uniform(0.05, 0.8))
        assert process.pid is not None
        at = time.monotonic()
        os.kill(process.pid, signal.SIGKILL)
        process.join(20)
        assert process.exitcode == -signal.SIGKILL
        self.look_at(tape, at)

    def look_at(self, path: Path, killed_at: float) -> None:
        tape = told(path)
        typed = [one for one in tape if one["what"] == "typed"]
        for one in tape:
            if one["what"] == "ready":
                self.require_all_back(one, path)
        self.fresh = [(one["upto"], killed_at - one["begun"]) for one in typed]
        self.safe = max(
            [self.safe, *(upto for upto, age in self.fresh if age > SLACK * SAFE_SECONDS)]
        )
        self.kills_while_typing += bool(typed)

    def require_all_back(self, ready: dict[str, Any], path: Path) -> None:
        """In the same editor, line and speaker, each character once, in order."""
        stored = [text for _, text, _ in ready["stored"]]
        everything = "".join(stored) + ready["text"]
        about = f"seed {self.seed}, {path.name}: {ready}"
        assert everything == stream(0, len(everything)), about
        lost = [age for upto, age in self.fresh if upto > len(everything)]
        self.oldest_lost, self.fresh = max([self.oldest_lost, *lost]), []
        assert len(everything) >= self.safe, f"lost after {max(lost):.3f} s, {about}"
        self.safe = len(everything)
        begun = [version for *_, version in ready["stored"]].count(0)
        assert begun == bool(ready["text"]) or (begun <= 1 and not ready["text"]), about
        if ready["text"]:
            self.half_lines += 1
            assert ready["speaker"] == speaker_of(ready["text"]), about
        assert not [text for text in ready["notices"] if "找回" not in text], about


def told(path: Path) -> list[dict[str, Any]]:
    """The whole lines of a tape; a kill may have cut the last one."""
    whole = path.read_text(encoding="utf-8").rpartition("\n")[0] if path.exists() else ""
    return [json.loads(line) for line in whole.splitlines()]


def wait_for(tape: Path, what: str, process: ForkServerProcess, seconds: float = 40.0) -> None:
    end = time.monotonic() + seconds
    while not any(one["what"] == what for one in told(tape)):
        assert process.is_alive(), f"the window ended with {process.exitcode}"
        assert time.monotonic() < end, f"no {what!r} within {seconds} s"
        time.sleep(0.005)


@pytest.mark.timeout(240)
def test_thirty_kills_cost_no_character_that_was_typed_a_tenth_of_a_second_before(
    room: Room, tmp_path: Path
) -> None:
    seed = int(os.environ.get(SEED_NAME, "20250620"))
    settings.save(
        settings.Settings(run_courier=False, run_back_room=False, last_programme=room.programme),
        tmp_path / "settings.toml",
    )
    play = Play(room, tmp_path, seed)
    while play.kills_while_typing < KILLS:
        play.one_kill()
    last = play.safe + 150
    process, tape = play.start(last)
    wait_for(tape, "ended", process)
    process.join(40)
    assert process.exitcode == 0
    (ready,) = [one for one in told(tape) if one["what"] == "ready"]
    play.require_all_back(ready, tape)
    sys.stdout.write(f"seed {seed}: the oldest character lost was {play.oldest_lost:.4f} s old\n")
    assert play.half_lines > KILLS / 2
    record = room["steno"].query(lines)
    assert "".join(line.text for line in record) == stream(0, last)
    for line in record:
        guest = (ord(line.text[0]) - FIRST) % 2
        assert line.speaker is (SpeakerRole.GUEST if guest else SpeakerRole.HOST)
        assert (line.version, line.state) == (1, ReviewState.SUBMITTED)
    assert audit(room.database).fault == ""
    assert [path for path in (tmp_path / "keys").rglob("*") if path.is_file()] == []
