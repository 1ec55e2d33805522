"""A package says who built it, and a changed byte is seen before it is installed."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KEY = "INTERVIEW_STUDIO_SIGNING_KEY"
BUILDER = "Package Builder <builder@example.invalid>"
pytestmark = pytest.mark.skipif(shutil.which("gpg") is None, reason="no gpg here")
Environment = dict[str, str]


@pytest.fixture
def builder() -> Iterator[Environment]:
    """Somebody with a key of their own, made for this test; gpg's sockets want a short path."""
    with tempfile.TemporaryDirectory(prefix="gpg-") as home:
        environment = {**os.environ, "GNUPGHOME": home, KEY: BUILDER}
        made = ["--quick-generate-key", BUILDER, "ed25519", "sign", "never"]
        _gpg(environment, "--passphrase", "", *made)
        yield environment
        subprocess.run(["gpgconf", "--kill", "all"], env=environment, check=False)


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """As after a build: a package and a bundle."""
    folder = tmp_path / "dist"
    (folder / "interview-studio" / "_internal").mkdir(parents=True)
    (folder / "studio.deb").write_bytes(b"package" * 1000)
    (folder / "interview-studio" / "interview-studio").write_bytes(b"program")
    (folder / "interview-studio" / "_internal" / "库.so").write_bytes(b"library")
    return folder


def _gpg(environment: Environment, *words: str) -> None:
    subprocess.run(["gpg", "--batch", *words], env=environment, check=True, capture_output=True)


def signed(dist: Path, environment: Environment) -> "subprocess.CompletedProcess[str]":
    command: list[str | Path] = [sys.executable, ROOT / ".ci" / "packing" / "sign.py", "--sums"]
    built = [dist / "studio.deb", dist / "interview-studio"]
    return subprocess.run(
        [*command, dist / "SHA256SUMS", *built],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def verified(dist: Path, environment: Environment) -> bool:
    """By the very commands of docs/packaging.md."""
    page = (ROOT / "docs" / "packaging.md").read_text(encoding="utf-8")
    block = re.search(r"```\n(gpg --verify .*?)```", page, re.DOTALL)
    assert block is not None
    return all(
        subprocess.run(line.split(), cwd=dist, env=environment, capture_output=True, check=False)
        .returncode == 0
        for line in block[1].splitlines()
    )  # fmt: skip


def test_what_was_signed_is_verified_as_the_page_says(dist: Path, builder: Environment) -> None:
    done = signed(dist, builder)
    assert (done.returncode, "signed with " + BUILDER in done.stdout) == (0, True), done.stderr
    assert (dist / "SHA256SUMS").read_text("utf-8").count("\n") == 3
    assert verified(dist, builder)


@pytest.mark.parametrize("name", ["studio.deb", "interview-studio/_internal/库.so", "SHA256SUMS"])
def test_a_changed_byte_is_refused(dist: Path, builder: Environment, name: str) -> None:
    signed(dist, builder)
    held = bytearray((dist / name).read_bytes())
    held[0] ^= 1
    (dist / name).write_bytes(held)
    assert not verified(dist, builder)


def test_sums_that_somebody_else_signed_are_refused(dist: Path, builder: Environment) -> None:
    signed(dist, builder)
    with tempfile.TemporaryDirectory(prefix="gpg-") as home:
        administrator = {**builder, "GNUPGHOME": home}  # who has not taken in the builder's key
        assert not verified(dist, administrator)


def test_without_a_key_it_says_that_it_is_not_signed(dist: Path, builder: Environment) -> None:
    signed(dist, builder)
    done = signed(dist, {name: value for name, value in builder.items() if name != KEY})
    assert (done.returncode, "NOT SIGNED" in done.stdout) == (0, True)
    assert (dist / "SHA256SUMS").exists()
    assert not (dist / "SHA256SUMS.asc").exists()


def test_a_key_that_does_not_sign_leaves_nothing_that_passes_for_signed(
    dist: Path, builder: Environment
) -> None:
    signed(dist, builder)
    done = signed(dist, {**builder, KEY: "nobody@example.invalid"})
    assert (done.returncode, "not signed: " in done.stdout) == (1, True)
    left = [path.name for path in dist.glob("SHA256SUMS*")]
    assert left == []
