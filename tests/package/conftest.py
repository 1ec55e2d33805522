"""The bundle under test: built once for all workers, or the one that is named."""

import fcntl
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMED = "INTERVIEW_STUDIO_BUNDLE"
"""The folder of a bundle that was built before, on this host or on an older one."""
NAME = "interview-studio"


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the bundle."""
    named = os.environ.get(NAMED)
    if named:
        return Path(named).absolute()
    if find_spec("PyInstaller") is None:
        if os.environ.get("CI"):
            pytest.fail("PyInstaller is missing: .ci/setup.sh --package")
        pytest.skip("PyInstaller is missing: .ci/setup.sh --package")
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with (shared / "bundle.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        built = shared / "bundle" / NAME
        if not (built / NAME).exists():
            _build(shared)
    return built


def _build(folder: Path) -> None:
    quietly = ["--noconfirm", "--log-level", "WARN"]
    places = ["--distpath", str(folder / "bundle"), "--workpath", str(folder / "bundle-work")]
    done = subprocess.run(
        [sys.executable, "-m", "PyInstaller", *quietly, *places, "build.spec"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-4000:]


@pytest.fixture
def empty(tmp_path: Path) -> dict[str, str]:
    """An environment without anything but a new home and no screen: no Python on its path."""
    home = tmp_path / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    return {
        "HOME": str(home),
        "PATH": str(home),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "QT_QPA_PLATFORM": "offscreen",
    }
