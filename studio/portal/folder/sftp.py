"""A folder on another machine, reached by SFTP."""

import contextlib
import posixpath
import stat
from collections.abc import Iterator
from typing import TYPE_CHECKING

from studio.portal import PortalDown, later
from studio.portal.folder.place import LONGEST
from studio.words import Words

if TYPE_CHECKING:
    import paramiko

SECONDS = 10.0
"""To connect, to be let in, and to wait for an answer."""
KEY_BEGINS = "-----BEGIN"


class SftpPlace:
    """See Place. Connects when it is first wanted, and again after the line broke.

    secret: a password, or a private key as it stands in its file. The server's own key must stand
    in the account's known_hosts: nobody is asked in the middle of an hour.
    """

    def __init__(self, host: str, port: int, user: str, folder: str, secret: str) -> None:
        self._host, self._port, self._user, self._secret = host, port, user, secret
        self._folder = folder
        self._client: paramiko.SSHClient | None = None
        self._line: paramiko.SFTPClient | None = None

    def read(self, name: str) -> bytes | None:
        """See Place."""
        with self._said() as line:
            try:
                with line.open(self._at(name), "rb") as file:
                    file.prefetch()
                    return file.read(LONGEST)
            except FileNotFoundError:
                return None

    def replace(self, name: str, data: bytes) -> None:
        """See Place; whether it outlives a power cut there is up to that machine."""
        path = self._at(name)
        folder, last = posixpath.split(path)
        draft = posixpath.join(folder, f".{last}.part")
        with self._said() as line:
            self._make(line, folder)
            with line.open(draft, "wb") as file:
                file.set_pipelined(True)
                file.write(data)
            if line.stat(draft).st_size != len(data):
                raise OSError("the file is not whole")
            line.posix_rename(draft, path)

    def remove(self, name: str) -> None:
        """See Place."""
        with self._said() as line, contextlib.suppress(FileNotFoundError):
            line.remove(self._at(name))

    def names(self, folder: str) -> tuple[str, ...]:
        """See Place."""
        with self._said() as line:
            try:
                found = line.listdir_attr(self._at(folder))
            except FileNotFoundError:
                return ()
        files = (one.filename for one in found if stat.S_ISREG(one.st_mode or 0))
        return tuple(sorted(name for name in files if not name.startswith(".")))

    def close(self) -> None:
        """See Place; a line that is broken is let go all the same."""
        for each in (self._line, self._client):
            if each is not None:
                with contextlib.suppress(OSError, EOFError):
                    each.close()
        self._line = self._client = None

    def _at(self, name: str) -> str:
        return posixpath.join(self._folder, name)

    def _make(self, line: "paramiko.SFTPClient", folder: str) -> None:
        """Makes what lies below the outermost folder, which must be there."""
        path = self._folder
        for part in posixpath.relpath(folder, self._folder).split("/"):
            if part == ".":
                continue
            path = posixpath.join(path, part)
            try:
                line.stat(path)
            except FileNotFoundError:
                line.mkdir(path)

    @contextlib.contextmanager
    def _said(self) -> "Iterator[paramiko.SFTPClient]":
        """The line; after any fault it is made anew the next time."""
        import paramiko

        try:
            yield self._line or self._connected()
        except paramiko.BadHostKeyException as fault:
            self.close()
            changed = Words("投放服务器的主机密钥变了，没有连接：请技术人员核对")
            raise PortalDown(later(changed)) from fault
        except paramiko.AuthenticationException as fault:
            self.close()
            refused = Words("投放服务器不接受这个用户名和口令（或密钥）")
            raise PortalDown(later(refused)) from fault
        except (paramiko.SSHException, OSError, EOFError) as fault:
            self.close()
            raise PortalDown(later(self._why(fault))) from fault

    def _connected(self) -> "paramiko.SFTPClient":
        import paramiko

        client = self._client = paramiko.SSHClient()
        client.load_system_host_keys()
        client.set_missing_host_key_policy(paramiko.RejectPolicy())
        password, key = self._secret, None
        if password.startswith(KEY_BEGINS):
            password, key = "", _key(self._secret)
        client.connect(
            self._host, self._port, self._user, password=password or None, pkey=key,
            timeout=SECONDS, banner_timeout=SECONDS, auth_timeout=SECONDS,
            allow_agent=False, look_for_keys=False,
        )  # fmt: skip
        line = self._line = client.open_sftp()
        channel = line.get_channel()
        if channel is not None:
            channel.settimeout(SECONDS)
        line.listdir_attr(self._folder)
        return line

    def _why(self, fault: Exception) -> Words:
        if isinstance(fault, FileNotFoundError):
            return Words("投放服务器上没有文件夹 {folder}", folder=self._folder)
        if isinstance(fault, PermissionError):
            return Words("投放服务器不让写 {folder}", folder=self._folder)
        if "known_hosts" in str(fault):
            return Words(
                "不认识投放服务器 {host} 的主机密钥：请技术人员核对后记入 known_hosts",
                host=self._host,
            )
        return Words("投放服务器连不上（{why}）", why=type(fault).__name__)


def _key(text: str) -> "paramiko.PKey":
    """A private key of any usual kind, without a passphrase."""
    import io

    import paramiko

    for kind in (paramiko.Ed25519Key, paramiko.ECDSAKey, paramiko.RSAKey):
        with contextlib.suppress(paramiko.SSHException, ValueError):
            return kind.from_private_key(io.StringIO(text))
    raise PortalDown(later(Words("密钥环里存的不是能用的私钥")))
