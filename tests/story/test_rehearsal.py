"""A whole programme, played by its crew through the windows: every promise holds."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from studio.rehearsal import keepsakes, stage
from studio.rehearsal.scenario import Scenario, default_scenario
from tests.story.cut_scenario import LINES, cut
from tests.wordpress import WordPress


def _played(
    scenario: Path, speed: float, out: Path, portal: Path | None = None
) -> tuple[int, dict[str, Any]]:
    status = stage.rehearse(scenario, speed, headless=True, out=out, portal=portal)
    return status, json.loads((out / "report.json").read_text(encoding="utf-8"))


@pytest.mark.timeout(150)
def test_a_short_programme_is_played_and_keeps_every_promise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keepsakes, "BROWSERS", ())
    scenario = cut(tmp_path / "short")
    status, report = _played(scenario, 30, tmp_path / "out")
    assert report["broken_promises"] == []
    assert status == 0
    assert report["lines_published"] == len(LINES) + 1  # the photo has a line of its own
    assert report["photos_served"] == 1
    assert report["corrections"] == 2
    assert (tmp_path / "out" / "transcript.txt").read_text(encoding="utf-8").count("\n") > len(
        LINES
    )
    assert report["unlike_the_record"] == 0
    relay = report["relay"]
    assert relay["lines"] == {"steno01": 9, "steno02": 9}
    assert relay["moves"] == 2
    assert relay["splits"] == 1
    assert relay["late_lines"] == 1
    for composed in ("preedits", "submitted_composing", "speakers_composing"):
        assert relay[composed] > 0
    _require_plausible_effort(report, scenario)
    for panel in ("host", "stenographer", "aide", "reviewer", "publisher", "planner"):
        assert (tmp_path / "out" / f"{panel}.png").stat().st_size > 10_000


def _require_plausible_effort(report: dict[str, Any], folder: Path) -> None:
    """Each decision, line and question is counted once, and none came without a hand's doing.

    What is split is typed as one line.
    """
    scenario = Scenario.load(folder)
    told = report["effort"]
    done = {role: one["done"] for role, one in told.items()}
    assert done == {
        "aide": len(scenario.screening),
        "stenographer": len(scenario.turns) - len(scenario.relay().splits),
        "host": len(scenario.air_list),
    }
    seats = report["effort_by_seat"]
    for role, one in told.items():
        spent = [seats[login][one["what"]] for login in scenario.crew[role] if login in seats]
        assert one["keys_and_clicks"] == sum(each["keys"] + each["clicks"] for each in spent)
        assert one["done"] <= one["keys_and_clicks"] < 6 * one["done"]
        assert one["reached"] is (one["each"] <= one["goal"])
    assert "nothing" not in {purpose for seat in seats.values() for purpose in seat}


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_a_short_programme_on_a_wordpress_keeps_every_promise(
    tmp_path: Path, wordpress: WordPress
) -> None:
    scenario = cut(tmp_path / "short")
    for turn in ("first", "again"):  # the same site serves again and again
        out = tmp_path / turn
        status, report = _played(scenario, 30, out, wordpress.folder / "portal.json")
        assert report["broken_promises"] == []
        assert status == 0
        assert report["lines_published"] == len(LINES) + 1
        assert report["photos_served"] == 1
        assert report["corrections"] == 2
        assert report["questions_refused_by_the_form"] > 0
        assert report["relay"]["late_lines"] == 1


@pytest.mark.slow
@pytest.mark.timeout(500)
def test_a_play_in_which_somebody_waits_for_ever_ends_and_says_who(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keepsakes, "BROWSERS", ())
    scenario = cut(tmp_path / "short")
    file = scenario / "live_record_ops.jsonl"
    *ops, last = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    assert last["event"] == "published"
    last["at"] = (datetime.fromisoformat(last["at"]) + timedelta(days=1)).isoformat()
    rows = (json.dumps(op, ensure_ascii=False) for op in (*ops, last))
    file.write_text("\n".join(rows) + "\n", encoding="utf-8")
    status, report = _played(scenario, 30, tmp_path / "out")
    assert status == 1
    told = "".join(report["broken_promises"])
    assert (
        f"publisher01：节目结束后 120 秒里什么也没有发生，还有 1 件没有做（line {last['seq']}."
        in told
    )


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_the_whole_hour_is_played_and_keeps_every_promise(tmp_path: Path) -> None:
    status, report = _played(default_scenario(), 30, tmp_path / "out")
    assert report["broken_promises"] == []
    assert status == 0
    assert report["lines_published"] == report["lines_expected"] == 117 + 1
    assert report["photos_served"] == 1
    assert report["questions_received"] == 300
    assert report["questions_kept"] == 298
    assert report["corrections"] == 3
    assert min(report["relay"]["lines"].values()) > 50
    assert report["relay"]["moves"] == 7
    assert report["relay"]["splits"] == 3
    for told in report["effort"].values():  # where the machine lags, a hand does a little more
        assert told["each"] <= told["goal"] * 1.2
