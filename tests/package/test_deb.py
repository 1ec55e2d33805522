"""The package for Debian-like desktops is installed, started and taken off again."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.package.conftest import ROOT

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]
NEEDS = ("libc6 (>= 2.", "libgl1", "libegl1", "libxcb1", "libfontconfig1", "libstdc++6")
FILES = (
    "icons/hicolor/scalable/apps/interview-studio.svg",
    "metainfo/interview-studio.metainfo.xml",
    "man/man1/interview-studio.1.gz",
)


@pytest.fixture(scope="module")
def package(bundle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package made of the bundle."""
    if shutil.which("dpkg-deb") is None:
        pytest.skip("no Debian-like system")
    out = tmp_path_factory.mktemp("deb")
    subprocess.run(
        [sys.executable, ROOT / ".ci" / "packing" / "deb.py", "--bundle", bundle, "--out", out],
        check=True,
    )
    (made,) = out.glob("interview-studio_*.deb")
    return made


def told(*words: str | Path) -> str:
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def test_it_says_what_it_needs_of_the_desktop(package: Path) -> None:
    needs = told("dpkg-deb", "--field", package, "Depends")
    assert [need for need in NEEDS if need not in needs] == []
    assert "libQt6" not in needs


def test_the_menu_has_a_chinese_and_an_english_name(package: Path, tmp_path: Path) -> None:
    subprocess.run(["dpkg-deb", "--extract", package, tmp_path], check=True)
    share = tmp_path / "usr" / "share"
    entry = (share / "applications" / "interview-studio.desktop").read_text("utf-8")
    assert "\nName=Interview Studio\n" in entry
    assert "\nName[zh_CN]=在线访谈演播台\n" in entry
    for name in FILES:
        assert (share / name).stat().st_size > 300
    assert "@" not in (share / "metainfo" / "interview-studio.metainfo.xml").read_text("utf-8")
    rights = (share / "doc" / "interview-studio" / "copyright").read_text("utf-8")
    for words in ("GNU LESSER GENERAL PUBLIC LICENSE", "Apache License", "PYTHON SOFTWARE"):
        assert words in rights


def test_lintian_finds_nothing(package: Path) -> None:
    if shutil.which("lintian") is None:
        pytest.skip("no lintian here")
    done = subprocess.run(
        ["lintian", "--allow-root", "--fail-on", "error,warning", package],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_installed_in_a_root_of_its_own_it_starts_and_goes_without_a_trace(
    package: Path, empty: dict[str, str], tmp_path: Path
) -> None:
    root = tmp_path / "root"
    for name in ("info", "updates", "triggers"):
        (root / "var" / "lib" / "dpkg" / name).mkdir(parents=True)
    for name in ("status", "available"):
        (root / "var" / "lib" / "dpkg" / name).touch()
    dpkg: list[str | Path] = [
        "dpkg",
        f"--root={root}",
        "--force-not-root",
        f"--log={tmp_path / 'log'}",
    ]
    # The needs are those of this desktop, which the empty root has not.
    subprocess.run([*dpkg, "--force-depends", "--install", package], check=True, env=_tools())
    program = root / "opt" / "interview-studio" / "interview-studio"
    link = root / "usr" / "bin" / "interview-studio"
    assert link.readlink() == Path("/opt/interview-studio/interview-studio")
    for words in (("--version",), ("db", "check")):
        done = subprocess.run(
            [program, *words], env=empty, cwd=empty["HOME"], capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr
    subprocess.run([*dpkg, "--purge", "interview-studio"], check=True, env=_tools())
    assert not list(root.rglob("*interview-studio*"))


def _tools() -> dict[str, str]:
    """The installer asks for the tools of the system's administrator on its path."""
    return {**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin:/sbin"}
