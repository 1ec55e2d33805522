"""A programme on a bad day: windows, courier and portal killed, the way cut, the disk full.

The promises are the same as on a good one, and everything that was to happen has happened.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.story.cut_scenario import LINES, cut

SEEDS = (1,)
"""Of a day that every run of the tests lives through; the others are for `make test-all`."""
MORE_SEEDS = tuple(range(2, 21))
SPEED = 20
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="a disk of its own needs Linux")


def _survived(folder: Path, seed: int) -> dict[str, Any]:
    """Plays the short programme on the day of this seed; the report."""
    scenario, out = cut(folder / "short"), folder / "out"
    words = ["rehearse", "--scenario", str(scenario), "--faults", "--seed", str(seed),
             "--headless", "--speed", str(SPEED), "--out", str(out)]  # fmt: skip
    with subprocess.Popen(
        [sys.executable, "-m", "studio.cli", *words],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    ) as played:  # fmt: skip
        try:
            said, _ = played.communicate()
        finally:
            played.terminate()  # a day that lasts too long ends what it started
    assert (out / "report.json").exists(), said
    report: dict[str, Any] = json.loads((out / "report.json").read_text(encoding="utf-8"))
    assert report["broken_promises"] == []
    assert played.returncode == 0
    return report


def _nothing_is_lost(report: dict[str, Any], seed: int) -> None:
    zeros = (
        "lost", "doubled", "unexpected", "out_of_order", "unlike_the_record",
        "published_without_second_person", "withdrawn_still_readable", "questions_lost",
        "questions_undecided", "answers_doubled", "photos_unexpected",
    )  # fmt: skip
    assert {name: report[name] for name in zeros} == dict.fromkeys(zeros, 0)
    assert report["lines_published"] == len(LINES) + 1  # the photo has a line of its own
    assert (report["photos_served"], report["photos_not_plain"]) == (1, 0)
    assert report["journal_fault"] == ""
    assert report["seed"] == seed
    assert all([*report["inflicted"].values(), *report["inflicted_on_texts"].values()])
    assert report["longest_window_away_s"] < 40  # ten seconds, fourfold; the wait ends at 40


@LINUX
@pytest.mark.timeout(400)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_bad_day_costs_no_word(tmp_path: Path, seed: int) -> None:
    _nothing_is_lost(_survived(tmp_path, seed), seed)


@LINUX
@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.parametrize("seed", MORE_SEEDS)
def test_no_other_bad_day_costs_a_word_either(tmp_path: Path, seed: int) -> None:
    _nothing_is_lost(_survived(tmp_path, seed), seed)
