"""One connection of `requests` that a person can end, whatever the other side is waiting for."""

import contextlib
import socket
import ssl
import threading
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool


class Wire(HTTPAdapter):
    """Trusts what the system trusts as well: an intranet has its own authority.

    `cut` may be called from any thread; who reads then finds the connection broken at once.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._ends: list[socket.socket] = []
        self.is_cut = False
        super().__init__(max_retries=0)

    def init_poolmanager(self, *args: Any, **more: Any) -> None:
        """Connections that leave an end of themselves here."""
        super().init_poolmanager(*args, ssl_context=ssl.create_default_context(), **more)
        wire = self

        class Plain(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return wire.hold(super()._new_conn())

        class Sealed(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                return wire.hold(super()._new_conn())

        class PlainPool(HTTPConnectionPool):
            ConnectionCls = Plain

        class SealedPool(HTTPSConnectionPool):
            ConnectionCls = Sealed

        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": SealedPool}

    def hold(self, connected: socket.socket) -> socket.socket:
        """Keeps a second end of the connection: TLS takes the first one over."""
        with self._lock:
            if self.is_cut:
                connected.close()
                raise ConnectionAbortedError
            self._ends.append(connected.dup())
        return connected

    def cut(self) -> None:
        """Ends it now, and whatever would be connected later."""
        with self._lock:
            self.is_cut = True
            for end in self._ends:
                with contextlib.suppress(OSError):
                    end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Gives the ends back."""
        super().close()
        with self._lock:
            for end in self._ends:
                end.close()
            self._ends.clear()
