"""The netizens as a process of their own: python -m studio.rehearsal.netizens."""

import argparse
import os
import signal
import threading
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from types import FrameType

from studio.clock import Clock
from studio.rehearsal.netizens import ask_all
from studio.rehearsal.portal import COLLECTOR_TOKEN
from studio.rehearsal.processes import when_input_ends
from studio.rehearsal.scenario import Scenario


def main(argv: Sequence[str] | None = None) -> int:
    """Asks all; 0 when everyone has asked. The collector's token comes in the environment."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenario", type=Path, required=True)
    parser.add_argument("--url", required=True)
    parser.add_argument("--interview", required=True)
    parser.add_argument("--clock", type=Clock.from_text, required=True)
    parser.add_argument("--results", type=Path, required=True)
    parser.add_argument(
        "--starts-at", type=datetime.fromisoformat, help="another hour than its own"
    )
    parser.add_argument("--until-input-ends", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args(argv)
    stop = threading.Event()

    def told(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, told)
    if args.until_input_ends:
        threading.Thread(target=when_input_ends, args=(stop.set,), daemon=True).start()
    scenario = Scenario.load(args.scenario)
    if args.starts_at is not None:
        scenario = scenario.moved_to(args.starts_at)
    token = os.environ.get(COLLECTOR_TOKEN, "")
    found = ask_all(scenario, args.url, args.interview, token, args.clock, args.results, stop)
    return 0 if len(found) == len(scenario.questions) else 1


if __name__ == "__main__":
    raise SystemExit(main())
