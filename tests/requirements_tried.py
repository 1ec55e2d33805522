"""Takes each rule away in a copy of the tree and says whether its test fails then.

`python -m tests.requirements_tried [A57 …]`: all of them, or those of some requirements.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from tests.removal import Removal
from tests.removed_rules import REMOVALS

ROOT = Path(__file__).parents[1]
LEFT = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "out")
LONGEST = 300
FAILED = 1


class Verdict(StrEnum):
    """What became of a test whose rule was taken away."""

    FAILED = "✓ it failed"
    PASSED = "✗ it still passed"
    BROKE = "✗ it did not run to its end"


def copied(folder: Path) -> Path:
    """The tree as it stands, without what is not kept."""
    return Path(shutil.copytree(ROOT, folder / "studio", ignore=LEFT))


def run(tree: Path, tests: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """The tests in a tree, whose modules are its own."""
    mine = {"PYTHONPATH": str(tree), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "pytest", "-n", "0", "-q", "-x", "-p", "no:cacheprovider"]
    return subprocess.run(
        [*command, *tests],
        cwd=tree,
        env={**os.environ, **mine},
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST,
    )


def verdict(tree: Path, removal: Removal) -> Verdict:
    """Takes the rule away, runs its test, and puts the rule back."""
    path = tree / removal.path
    whole = path.read_text(encoding="utf-8")
    assert whole.count(removal.old) == 1, removal
    path.write_text(whole.replace(removal.old, removal.new), encoding="utf-8")
    try:
        done = run(tree, [removal.test])
    except subprocess.TimeoutExpired:
        return Verdict.BROKE
    finally:
        path.write_text(whole, encoding="utf-8")
    if done.returncode == 0:
        return Verdict.PASSED
    told = done.stdout.splitlines()[-1:]
    failed = done.returncode == FAILED and any(" failed" in line for line in told)
    return Verdict.FAILED if failed else Verdict.BROKE


def tried(removals: Iterable[Removal]) -> int:
    """Tries all of them, one after the other; how many tests did not fail."""
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        tree = copied(Path(folder))
        for removal in removals:
            found = verdict(tree, removal)
            wrong += found is not Verdict.FAILED
            print(f"{removal.requirement} {found}: {removal.rule} ({removal.test})", flush=True)
    return wrong


def main(numbers: Sequence[str]) -> int:
    """0 where every test failed, as it must."""
    wanted = [one for one in REMOVALS if not numbers or one.requirement in numbers]
    with tempfile.TemporaryDirectory() as folder:
        whole = run(copied(Path(folder)), sorted({one.test for one in wanted}))
    if whole.returncode:
        print(whole.stdout)
        print("some of the tests fail with every rule in place")
        return 1
    return 1 if tried(wanted) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
