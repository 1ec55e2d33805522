"""A keyring in a file, for machines that have none: real to whoever asks the keyring library."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import NoKeyringError

FILE = "TESTS_KEYRING_FILE"


class FileKeyring(KeyringBackend):
    """Keeps secrets by service and name in the file that the environment names."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        kept = {**self._all(), f"{service} {username}": password}
        self._file().write_text(json.dumps(kept), encoding="utf-8")

    @staticmethod
    def _file() -> Path:
        """The library keeps a backend for the whole process; after its test there is none."""
        if FILE not in os.environ:
            raise NoKeyringError("no keyring here")
        return Path(os.environ[FILE])

    def _all(self) -> dict[str, str]:
        path = self._file()
        found: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}
        return found
