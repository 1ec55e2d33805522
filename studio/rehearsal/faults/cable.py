"""A cable between the room and a server or the portal: cut it swallows, and nothing is reset.

A process of its own (`python -m studio.rehearsal.faults.cable`) carries the bytes; `Cable` is
the hand at it. The process reads what to do from a file, twenty times a second.
"""

import argparse
import asyncio
import contextlib
import json
import signal
import socket
import struct
import sys
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from studio.rehearsal.processes import Processes

CABLE, CABLE_WORD = "cable", "rehearsal-cable"
"""Its name among the processes, and how the bundle starts it; nobody types it."""
LOOK_SECONDS = 0.05
BYTES = 1 << 16


class Order(StrEnum):
    """What the cable does now."""

    CARRY = "carry"
    SWALLOW = "swallow"
    RESET = "reset"


class Cable:
    """The hand at a cable to some ports of this machine: a database's hosts, or a portal.

    name: its own among the processes, and that of its files in `folder`.
    """

    def __init__(self, folder: Path, processes: Processes, name: str = CABLE) -> None:
        self.port_file, self._orders = folder / f"{name}.json", folder / f"{name}.order"
        self._processes, self._name = processes, name
        for path in (self.port_file, self._orders):
            path.unlink(missing_ok=True)

    def start(self, ports: Sequence[int]) -> None:
        """Lays it; the ports to use instead will stand in `port_file`, in the same order."""
        self._order(Order.CARRY)
        program = (
            [sys.executable, CABLE_WORD]
            if getattr(sys, "frozen", False)
            else [sys.executable, "-m", "studio.rehearsal.faults.cable"]
        )
        words = ["--port-file", str(self.port_file), "--orders", str(self._orders)]
        to = [word for port in ports for word in ("--to", str(port))]
        self._processes.start(self._name, [*program, *words, *to])

    def swallow(self) -> None:
        """From now on nothing comes through; what was under way never arrives."""
        self._order(Order.SWALLOW)

    def reset(self) -> None:
        """Every connection is cut off at once; new ones are carried."""
        self._order(Order.RESET)

    def mend(self) -> None:
        """New connections are carried again; those whose bytes were swallowed stay silent."""
        if self._orders.exists():
            self._order(Order.CARRY)

    def _order(self, order: Order) -> None:
        draft = self._orders.with_suffix(".new")
        draft.write_text(order.value, encoding="utf-8")
        draft.replace(self._orders)


class Carrier:
    """Carries between own ports and those of the servers, as the order file says."""

    def __init__(self, orders: Path) -> None:
        self._orders = orders
        self._order = Order.CARRY
        self._ends: set[asyncio.StreamWriter] = set()
        self._silent: set[asyncio.StreamWriter] = set()

    async def run(self, to: Sequence[int], port_file: Path) -> None:
        """Serves until cancelled."""
        doors = [await asyncio.start_server(_Door(self, port).meet, "127.0.0.1") for port in to]
        ports = [door.sockets[0].getsockname()[1] for door in doors]
        draft = port_file.with_suffix(".new")
        draft.write_text(json.dumps(ports), encoding="utf-8")
        draft.replace(port_file)
        while True:
            self._look()
            await asyncio.sleep(LOOK_SECONDS)

    def _look(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            order = Order(self._orders.read_text(encoding="utf-8"))
            if order is not self._order:
                self._order = order
                self._obey()

    def _obey(self) -> None:
        """A swallowed stream has a gap: it would be garbage from then on, so it stays silent."""
        if self._order is Order.SWALLOW:
            self._silent |= self._ends
        elif self._order is Order.RESET:
            for end in self._ends:
                _cut(end)

    async def carry(self, port: int, here: "_Stream") -> None:
        """One connection, both ways."""
        there = _Stream(*await asyncio.open_connection("127.0.0.1", port))
        self._ends |= {here.writer, there.writer}
        if self._order is Order.SWALLOW:
            self._silent |= {here.writer, there.writer}
        try:
            await asyncio.gather(self._one_way(here, there), self._one_way(there, here))
        finally:
            for end in (here.writer, there.writer):
                self._ends.discard(end)
                self._silent.discard(end)
                end.close()

    async def _one_way(self, source: "_Stream", target: "_Stream") -> None:
        while data := await source.reader.read(BYTES):
            if target.writer not in self._silent:
                target.writer.write(data)
                await target.writer.drain()
        if target.writer not in self._silent:
            target.writer.close()


class _Stream:
    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer


class _Door:
    def __init__(self, carrier: Carrier, port: int) -> None:
        self._carrier, self._port = carrier, port

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Somebody came: carried until one side goes; a server that is not there cuts them off."""
        try:
            await self._carrier.carry(self._port, _Stream(reader, writer))
        except OSError:
            _cut(writer)


def _cut(writer: asyncio.StreamWriter) -> None:
    """A reset, as a server's end sends it."""
    end: socket.socket | None = writer.get_extra_info("socket")
    if end is not None:
        with contextlib.suppress(OSError):
            end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


def main(argv: Sequence[str] | None = None) -> int:
    """Carries until told to stop."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=int, action="append", required=True, help="a server's port")
    parser.add_argument("--port-file", type=Path, required=True)
    parser.add_argument("--orders", type=Path, required=True)
    args = parser.parse_args(argv)
    with contextlib.suppress(asyncio.CancelledError):
        asyncio.run(_until_told(Carrier(args.orders), args.to, args.port_file))
    return 0


async def _until_told(carrier: Carrier, to: Sequence[int], port_file: Path) -> None:
    task = asyncio.current_task()
    assert task is not None
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    await carrier.run(to, port_file)


if __name__ == "__main__":
    raise SystemExit(main())
