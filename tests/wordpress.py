"""A real WordPress for the tests, out of Debian's packages: its own data and port, ended with them.

`tests/portals/wordpress-portal.sh` makes it in seconds. Where its packages are missing the test is
skipped; in CI they must be there.
"""

import json
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import requests
from requests.adapters import HTTPAdapter

from studio.portal.wordpress import WordPressPortal

SCRIPT = Path(__file__).parent / "portals" / "wordpress-portal.sh"
MISSING = "WordPress is not installed: run .ci/setup.sh --wordpress"
START_SECONDS = 110
_houses = count(2)


class From(HTTPAdapter):
    """Connects from an address of this machine that nobody used before."""

    def init_poolmanager(self, *args: Any, **more: Any) -> None:
        house = next(_houses)
        more["source_address"] = (f"127.0.{64 + house // 250}.{2 + house % 250}", 0)
        super().init_poolmanager(*args, **more)


@dataclass(frozen=True)
class WordPress:
    """One running site; users: the application password of each."""

    url: str
    folder: Path
    users: dict[str, str]

    def secret(self, user: str = "editor") -> str:
        """What a connector is given."""
        return f"{user}:{self.users[user]}"

    def portal(self, prefix: str = "interview", user: str = "editor") -> WordPressPortal:
        """The studio's own connector."""
        return WordPressPortal(self.url, self.secret(user), prefix)

    def rest(self, method: str, route: str, user: str = "editor", **more: Any) -> requests.Response:
        """A bare call, as somebody else at the site makes it; '' for a stranger."""
        with requests.Session() as session:
            session.trust_env = False
            if user:
                session.auth = (user, self.users[user])
            url = f"{self.url}/wp-json/wp/v2/{route}"
            return session.request(method, url, timeout=30, **more)

    def read(self, path: str) -> requests.Response:
        """A page as an anonymous reader gets it."""
        with requests.Session() as session:
            session.trust_env = False
            return session.get(f"{self.url}/{path}", timeout=30)

    def sql(self, statement: str) -> None:
        """A statement at the site's own database, by whom its servers run as."""
        command = [str(SCRIPT), "sql", str(self.folder)]
        subprocess.run(command, input=statement, text=True, check=True, capture_output=True)

    def set_clock(self, ahead: int) -> None:
        """Its clock shows so many seconds more from now on; it may take a second to notice."""
        (self.folder / "clock").write_text(f"{ahead:+d}\n", encoding="ascii")

    def ask(self, post: int, text: str, nickname: str = "网友", **more: str) -> int:
        """A netizen at an address of their own fills in the form; the answer's status."""
        with requests.Session() as session:
            session.trust_env = False
            session.mount("http://", From())
            body = {
                "comment_post_ID": str(post), "comment_parent": "0", "author": nickname,
                "email": f"n{next(_houses)}@netizen.invalid", "comment": text, **more,
            }  # fmt: skip
            url = f"{self.url}/wp-comments-post.php"
            return session.post(url, body, allow_redirects=False, timeout=30).status_code


def is_installed() -> bool:
    """Whether this machine has all that a site is made of."""
    return subprocess.run([SCRIPT, "missing"], capture_output=True, check=False).returncode == 0


@contextmanager
def running(**environment: str) -> Iterator[WordPress]:
    """A site of its own, new; gone at the end with all that was in it.

    environment: what its script is told besides; WP_PORTAL_CLOCK for one whose clock can be set.
    """
    missing = not is_installed()
    if missing and os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    if missing:
        pytest.skip(MISSING)
    folder = Path(tempfile.mkdtemp(prefix="studio-wp-"))
    folder.chmod(0o755)  # its servers are another user's where the tests are root's
    around = {**os.environ, **environment, "WP_PORTAL_PORT": str(_free_port())}
    try:
        began = subprocess.run(
            [SCRIPT, "start", folder], env=around, capture_output=True, text=True,
            timeout=START_SECONDS, check=False, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert began.returncode == 0, began.stderr[-3000:]
        told = json.loads(began.stdout)
        users = {name: one["application_password"] for name, one in told["users"].items()}
        yield WordPress(told["url"], folder, users)
    finally:
        subprocess.run([SCRIPT, "reset", folder], check=False, capture_output=True, timeout=120)
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
