"""An SFTP server of another make than our client, in a process of its own, over one folder."""

import asyncio
import json
import sys
from pathlib import Path

import asyncssh

USER, PASSWORD = "drop", "drop-secret"


class OneUser(asyncssh.SSHServer):
    """Lets one person in, by a password or by their key."""

    def begin_auth(self, username: str) -> bool:
        return True

    def password_auth_supported(self) -> bool:
        return True

    def validate_password(self, username: str, password: str) -> bool:
        return (username, password) == (USER, PASSWORD)


async def serve(folder: Path, port_file: Path) -> None:
    """Listens until it is ended; the port file tells port and host key."""
    key = asyncssh.generate_private_key("ssh-ed25519")

    def at_home(line: asyncssh.SSHServerChannel[bytes]) -> asyncssh.SFTPServer:
        return asyncssh.SFTPServer(line, chroot=str(folder).encode())

    server = await asyncssh.listen(
        "127.0.0.1", 0, server_factory=OneUser, server_host_keys=[key], sftp_factory=at_home,
        authorized_client_keys=str(port_file.with_name("authorized")),
    )  # fmt: skip
    told = {"port": server.get_port(), "key": key.export_public_key().decode().strip()}
    fresh = port_file.with_suffix(".new")
    fresh.write_text(json.dumps(told), encoding="utf-8")
    fresh.replace(port_file)
    await server.wait_closed()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), Path(sys.argv[2])))
