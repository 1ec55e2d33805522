"""Writes SHA256SUMS over what was built, and signs it with the key of whoever builds.

INTERVIEW_STUDIO_SIGNING_KEY names the key as gpg knows it (fingerprint or address); without it
the sums stand alone, and the last line says so. docs/packaging.md says how they are verified.
"""

import argparse
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from floor import say

KEY = "INTERVIEW_STUDIO_SIGNING_KEY"


class Unsigned(Exception):
    """A key was named and gpg did not sign with it; there is no signature and there are no sums."""


def main() -> int:
    """Sums of the named files and of all files in the named folders."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sums", type=Path, required=True, help="the file of sums to write")
    parser.add_argument("built", type=Path, nargs="+", help="files and folders beside it")
    args = parser.parse_args()
    try:
        say(sign(args.sums, args.built))
    except Unsigned as fault:
        say(f"not signed: {fault}")
        return 1
    return 0


def sign(sums: Path, built: Iterable[Path]) -> str:
    """Writes the sums, and beside them the signature as `.asc`; gives the line that tells of it.

    An older signature never stands beside newer sums. Raises Unsigned where the key fails.
    """
    signature, key = sums.with_name(f"{sums.name}.asc"), os.environ.get(KEY, "")
    fresh, fresh_signature = sums.with_name(f"{sums.name}.new"), sums.with_name(f"{sums.name}.sig")
    for old in (signature, fresh_signature, sums):
        old.unlink(missing_ok=True)
    fresh.write_text("".join(_lines(sums.parent, built)), encoding="utf-8")
    if key:
        _sign(fresh, fresh_signature, key)
    fresh.replace(sums)
    if not key:
        return (
            f"{sums}: NOT SIGNED ({KEY} names no key); whoever gets this cannot know who built it"
        )
    fresh_signature.replace(signature)
    return f"{signature}: signed with {key}"


def _lines(folder: Path, built: Iterable[Path]) -> Iterator[str]:
    """As `sha256sum --check` reads them, by names from the folder of the sums."""
    for path in sorted(file for one in built for file in _files(one)):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        yield f"{digest}  {path.relative_to(folder).as_posix()}\n"


def _files(built: Path) -> list[Path]:
    return [path for path in built.rglob("*") if path.is_file()] if built.is_dir() else [built]


def _sign(sums: Path, signature: Path, key: str) -> None:
    command = ["gpg", "--batch", "--yes", "--armor", "--local-user", key]
    try:
        done = subprocess.run(
            [*command, "--output", str(signature), "--detach-sign", str(sums)],
            capture_output=True,
            text=True,
            check=False,
        )
    except FileNotFoundError as error:
        sums.unlink()
        raise Unsigned("there is no gpg here") from error
    if done.returncode:
        sums.unlink()
        raise Unsigned(done.stderr.strip())


if __name__ == "__main__":
    sys.exit(main())
