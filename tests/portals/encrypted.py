"""Certificates made for a test, and what stands before a portal: an encrypted door, a proxy."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

ISSUER = "云州市测试签发中心"
PART = 65536


class Authority:
    """An issuer of certificates; `file` is what those trust who trust it."""

    def __init__(self, folder: Path, name: str = ISSUER) -> None:
        self._folder = folder
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = _name(name)
        made = _builder(self._name, self._name, self._key, timedelta(days=3650))
        made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        signed = made.sign(self._key, hashes.SHA256())
        self.file = folder / "authority.pem"
        self.file.write_bytes(signed.public_bytes(serialization.Encoding.PEM))

    def issue(self, host: str, left: timedelta = timedelta(days=200)) -> ssl.SSLContext:
        """What a server shows that serves this host for so long."""
        key = ec.generate_private_key(ec.SECP256R1())
        return self._context(_builder(_name(host), self._name, key, left, host), key, self._key)

    def self_signed(self, host: str) -> ssl.SSLContext:
        """What a server shows for which nobody vouches."""
        key = ec.generate_private_key(ec.SECP256R1())
        name = _name(host)
        return self._context(_builder(name, name, key, timedelta(days=90), host), key, key)

    def _context(
        self,
        made: x509.CertificateBuilder,
        key: ec.EllipticCurvePrivateKey,
        by: ec.EllipticCurvePrivateKey,
    ) -> ssl.SSLContext:
        file = self._folder / f"{id(key)}.pem"
        private = key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )  # fmt: skip
        signed = made.sign(by, hashes.SHA256())
        file.write_bytes(signed.public_bytes(serialization.Encoding.PEM) + private)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, text)])


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    left: timedelta,
    host: str = "",
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=400))
        .not_valid_after(now + left)
    )
    if not host:
        return made
    names: list[x509.GeneralName]
    try:
        names = [x509.IPAddress(ip_address(host))]
    except ValueError:
        names = [x509.DNSName(host)]
    return made.add_extension(x509.SubjectAlternativeName(names), critical=False)


class _Front:
    """Takes connections at a door of its own and lets each through to a portal."""

    def __init__(self, portal_port: int, host: str = "127.0.0.1") -> None:
        self._to = (host, portal_port)
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._door = socket.create_server((host, 0), family=family)
        self._open: list[socket.socket] = []
        self.port = int(self._door.getsockname()[1])
        self._threads = [threading.Thread(target=self._take, name="front")]
        self._threads[0].start()

    def close(self) -> None:
        """Lets go of everything."""
        with contextlib.suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        for each in list(self._open):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
        for thread in self._threads:
            thread.join()

    def _take(self) -> None:
        while True:
            try:
                line, _ = self._door.accept()
            except OSError:
                return
            self._open.append(line)
            thread = threading.Thread(target=self._serve, args=(line,), name="front line")
            self._threads.append(thread)
            thread.start()

    def _serve(self, line: socket.socket) -> None:
        with contextlib.suppress(OSError):
            met = self._met(line)
            if met is not None:
                self._open.append(met)
                there = socket.create_connection(self._to)
                self._open.append(there)
                back = threading.Thread(target=_pour, args=(there, met), name="front back")
                self._threads.append(back)
                back.start()
                _pour(met, there)

    def _met(self, line: socket.socket) -> socket.socket | None:
        """What is said before the line goes through; None where it does not."""
        raise NotImplementedError


class Encrypted(_Front):
    """The same portal behind TLS."""

    def __init__(self, portal_port: int, context: ssl.SSLContext, host: str = "127.0.0.1") -> None:
        self._context = context
        super().__init__(portal_port, host)

    def _met(self, line: socket.socket) -> socket.socket:
        return self._context.wrap_socket(line, server_side=True)


class Proxy(_Front):
    """A proxy for CONNECT; `asked` has the hosts that it was asked for. All are one portal."""

    def __init__(self, portal_port: int, host: str = "127.0.0.1") -> None:
        self.asked: list[str] = []
        super().__init__(portal_port, host)

    def _met(self, line: socket.socket) -> socket.socket | None:
        head = b""
        while b"\r\n\r\n" not in head:
            part = line.recv(PART)
            if not part:
                return None
            head += part
        verb, target, _ = head.split(b" ", 2)
        self.asked.append(f"{verb.decode()} {target.decode()}")
        line.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        return line


def _pour(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while part := source.recv(PART):
            target.sendall(part)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)


@contextmanager
def closing_front(front: _Front) -> Iterator[int]:
    """Its port while it is open."""
    try:
        yield front.port
    finally:
        front.close()
