"""A way to a server that can be cut as a cable is: nothing comes through, and nothing is reset."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Cable:
    """Carries bytes both ways between its own `port` and the server's; cut, it swallows them.

    What was swallowed never arrives: who waits for an answer waits in vain. New connections are
    taken and answered by nobody while it is cut.
    """

    def __init__(self, port: int) -> None:
        self._to = port
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._door.getsockname()[1])
        self.cut = threading.Event()
        self._ends: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._serve, name="cable")]
        self._threads[0].start()

    def close(self) -> None:
        """Ends every connection, and waits until nobody carries any more."""
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._threads[0].join()
        self._door.close()
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        for thread in self._threads[1:]:
            thread.join()
        for end in self._ends:
            end.close()

    def _serve(self) -> None:
        while True:
            try:
                here, _ = self._door.accept()
            except OSError:
                return
            self._ends.append(here)
            try:
                there = socket.create_connection(("127.0.0.1", self._to))
            except OSError:
                here.close()  # the server is away: as without a cable
                continue
            self._ends.append(there)
            for one, other in ((here, there), (there, here)):
                thread = threading.Thread(target=self._carry, args=(one, other), name="cable end")
                self._threads.append(thread)
                thread.start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with suppress(OSError):
            while data := one.recv(65536):
                if not self.cut.is_set():
                    other.sendall(data)
            if not self.cut.is_set():
                other.shutdown(socket.SHUT_WR)


@contextmanager
def cable_to(port: int) -> Iterator[Cable]:
    """A cable to a server of this machine."""
    cable = Cable(port)
    try:
        yield cable
    finally:
        cable.close()
