"""The netizens as a process of their own: python -m studio.rehearsal.netizens."""

import argparse
import os
import signal
import threading
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from studio.clock import Clock
from studio.rehearsal.netizens import ask_all
from studio.rehearsal.portal import COLLECTOR_TOKEN
from studio.rehearsal.scenario import Scenario


def main(argv: Sequence[str] | None = None) -> int:
    """Asks all; 0 when everyone has asked. The collector's token comes in the environment."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scenario", type=Path, required=True)
    parser.add_argument("--url", required=True)
    parser.add_argument("--interview", required=True)
    parser.add_argument("--clock", type=Clock.from_text, required=True)
    parser.add_argument("--results", type=Path, required=True)
    args = parser.parse_args(argv)
    stop = threading.Event()

    def told(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, told)
    scenario = Scenario.load(args.scenario)
    token = os.environ.get(COLLECTOR_TOKEN, "")
    found = ask_all(scenario, args.url, args.interview, token, args.clock, args.results, stop)
    return 0 if len(found) == len(scenario.questions) else 1


if __name__ == "__main__":
    raise SystemExit(main())
