"""The bad way as a process of its own: python -m studio.rehearsal.faults."""

import argparse
import asyncio
import contextlib
import json
import signal
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from studio.house import require_loopback_in_rehearsal
from studio.rehearsal.faults.kinds import Deck
from studio.rehearsal.faults.way import Way


def main(argv: Sequence[str] | None = None) -> int:
    """Serves until told to stop; only a portal on this machine is ever behind it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", required=True, help="the portal's address")
    parser.add_argument("--port-file", type=Path, required=True)
    parser.add_argument("--notes", type=Path, required=True)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--each", type=int, default=2, help="faults of each kind")
    parser.add_argument("--texts", type=int, default=0, help="and of each kind for texts alone")
    parser.add_argument("--share", type=float, default=0.3)
    args = parser.parse_args(argv)
    require_loopback_in_rehearsal(True, args.to)
    where = urlsplit(args.to)
    deck = Deck.shuffled(args.seed, args.each, args.share, args.texts)
    way = Way(where.hostname or "127.0.0.1", where.port or 80, deck, args.notes, args.seed)

    def listening(port: int) -> None:
        text = json.dumps({"url": f"http://127.0.0.1:{port}"})
        beside = args.port_file.with_suffix(".new")
        beside.write_text(text, encoding="utf-8")
        beside.replace(args.port_file)

    with contextlib.suppress(asyncio.CancelledError):
        asyncio.run(_until_told(way, listening))
    return 0


async def _until_told(way: Way, listening: Callable[[int], None]) -> None:
    task = asyncio.current_task()
    assert task is not None
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    await way.run(0, listening)


if __name__ == "__main__":
    raise SystemExit(main())
