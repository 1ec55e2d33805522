"""A recogniser's text, line by line over a socket of this PC: loopback only."""

import codecs

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QHostAddress, QTcpServer, QTcpSocket

from studio.captions import LONGEST

PORT = 8767


class CaptionStream(QObject):
    """Listens on 127.0.0.1; a line of UTF-8 text, or so many signs without an end, is a caption."""

    spoken = Signal(str)

    def __init__(self, parent: QObject | None = None, port: int = PORT) -> None:
        super().__init__(parent)
        self._port = port
        self._server = QTcpServer(self)
        self._server.newConnection.connect(self._welcome)
        self._held: dict[QTcpSocket, str] = {}
        self._decoders: dict[QTcpSocket, codecs.IncrementalDecoder] = {}

    @property
    def port(self) -> int:
        """Where it listens; 0 where it does not."""
        return int(self._server.serverPort())

    def listen(self) -> str:
        """Begins to listen; returns why it cannot, or ''."""
        if self._server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost), self._port):
            return ""
        return self._server.errorString()

    def stop(self) -> None:
        """Listens no more, and hears nobody who is there."""
        self._server.close()
        for each in list(self._held):
            each.abort()

    @Slot()
    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            client = self._server.nextPendingConnection()
            self._held[client] = ""
            self._decoders[client] = codecs.getincrementaldecoder("utf-8")("replace")
            client.readyRead.connect(self._hear)
            client.disconnected.connect(self._leave)

    @Slot()
    def _hear(self) -> None:
        client = self.sender()
        if isinstance(client, QTcpSocket) and client in self._held:
            text = self._held[client] + self._decoders[client].decode(
                bytes(client.readAll().data())
            )
            *lines, rest = text.splitlines(keepends=True) or [""]
            if rest.endswith(("\n", "\r")):
                lines, rest = [*lines, rest], ""
            while len(rest) >= LONGEST:
                lines, rest = [*lines, rest[:LONGEST]], rest[LONGEST:]
            self._held[client] = rest
            self._say(lines)

    @Slot()
    def _leave(self) -> None:
        """What was said before it left is a caption too."""
        client = self.sender()
        if isinstance(client, QTcpSocket) and client in self._held:
            self._say([self._held.pop(client)])
            self._decoders.pop(client)
            client.deleteLater()

    def _say(self, lines: list[str]) -> None:
        for line in lines:
            words = " ".join(line.split())
            for start in range(0, len(words), LONGEST):
                self.spoken.emit(words[start : start + LONGEST])
