"""A keyring in a file, for machines that have none: real to whoever asks the keyring library."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend

FILE = "TESTS_KEYRING_FILE"


class FileKeyring(KeyringBackend):
    """Keeps secrets by service and name in the file that the environment names."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return self._all().get(f"{service} {username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        kept = {**self._all(), f"{service} {username}": password}
        Path(os.environ[FILE]).write_text(json.dumps(kept), encoding="utf-8")

    def _all(self) -> dict[str, str]:
        path = Path(os.environ[FILE])
        found: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}
        return found
