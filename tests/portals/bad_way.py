"""A bad way between courier and portal, whatever the portal: a seed deals what befalls a request.

The rehearsal's bad way knows our contract's addresses; this one hits any request, and knows more
kinds: refusals for a while, a failing gateway, an answer byte by byte, a request told twice.
"""

import argparse
import asyncio
import contextlib
import json
import random
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from studio.rehearsal.faults.__main__ import _until_told
from studio.rehearsal.faults.kinds import Deck, WayFault
from studio.rehearsal.faults.way import Request, Way, _answer
from tests.story.portal_process import Program, until

SLOW_BYTES, SLOW_SECONDS = 40, 0.3
SHARE = 0.3
"""Of the requests that can suffer a fault, while faults last."""


class More(StrEnum):
    """What the rehearsal's bad day does not know."""

    ANSWER_429 = "answer_429"
    ANSWER_502 = "answer_502"
    BARE_503 = "answer_503_without_retry_after"
    SLOW = "slow_bytes"
    TWICE = "delivered_twice"


KINDS: tuple[Any, ...] = (*(kind for kind in WayFault if kind is not WayFault.HANG), *More)
WAITING = ("wait=", "comments", "mentions")
"""What only asks for questions; there is so much of it that it would draw every fault."""


class AnyDeck(Deck):
    """Hits every request alike with some chance, until each kind was dealt so often."""

    def __init__(self, seed: int, each: int, hangs: int, share: float) -> None:
        chance = random.Random(seed)
        cards = [*KINDS * each, *[WayFault.HANG] * hangs]
        chance.shuffle(cards)
        super().__init__(cards, chance, share)

    def deal(self, method: str, path: str) -> Any:
        if not self._cards or any(sign in path for sign in WAITING):
            return None
        return self._cards.pop(0) if self._chance.random() < self._share else None

    def take_back(self, fault: Any, method: str, path: str) -> None:
        self._cards.insert(self._chance.randint(0, len(self._cards)), fault)


class AnyWay(Way):
    """The same way with the other kinds."""

    async def _inflict(
        self, fault: Any, request: Request, reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
    ) -> None:  # fmt: skip
        if not isinstance(fault, More):
            await super()._inflict(fault, request, reader, writer)
            return
        self._note(fault, request)  # type: ignore[arg-type]
        match fault:
            case More.ANSWER_429:
                answer = _answer("429 Too Many", "text/plain", b"", "Retry-After: 1\r\n")
            case More.ANSWER_502:
                answer = _answer("502 Bad Gateway", "text/html", b"<html>nginx</html>")
            case More.BARE_503:
                answer = _answer("503 Service Unavailable", "text/html", b"<html>wait</html>")
            case More.TWICE:
                await self._asked(request)
                answer = await self._asked(request)
            case More.SLOW:
                answer = await self._asked(request)
                for start in range(0, SLOW_BYTES, 10):
                    writer.write(answer[start : start + 10])
                    await writer.drain()
                    await asyncio.sleep(SLOW_SECONDS / 4)
                answer = answer[SLOW_BYTES:]
        writer.write(answer)
        await writer.drain()


class BadWay:
    """A process of its own; `url` is how the courier reaches the portal."""

    def __init__(self, portal_url: str, folder: Path, seed: int, each: int, hangs: int) -> None:
        self._notes, told = folder / "way.jsonl", folder / "way.json"
        self._all = len(KINDS) * each + hangs
        words = ["--to", portal_url, "--told", str(told), "--notes", str(self._notes)]
        words += ["--seed", str(seed), "--each", str(each), "--hangs", str(hangs)]
        self._program = Program(*words, module="tests.portals.bad_way")
        until(told.exists)
        self.url = f"http://127.0.0.1:{told.read_text()}"

    @property
    def left(self) -> int:
        """How many faults have not befallen anybody yet."""
        return self._all - self.inflicted.total()

    @property
    def inflicted(self) -> Counter[str]:
        """How often each kind befell a request."""
        if not self._notes.exists():
            return Counter()
        rows = self._notes.read_text(encoding="utf-8").splitlines()
        return Counter(json.loads(row)["kind"] for row in rows)

    def __enter__(self) -> "BadWay":
        return self

    def __exit__(self, *_error: object) -> None:
        self._program.end()


def main() -> int:
    """Serves until told to stop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", required=True)
    for name in ("told", "notes"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    for name in ("seed", "each", "hangs"):
        parser.add_argument(f"--{name}", type=int, required=True)
    args = parser.parse_args()
    where = urlsplit(args.to)
    deck = AnyDeck(args.seed, args.each, args.hangs, SHARE)
    way = AnyWay(where.hostname or "", where.port or 80, deck, args.notes, args.seed)

    def listening(port: int) -> None:
        beside = args.told.with_suffix(".new")
        beside.write_text(str(port), encoding="utf-8")
        beside.replace(args.told)

    with contextlib.suppress(asyncio.CancelledError):
        asyncio.run(_until_told(way, listening))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
