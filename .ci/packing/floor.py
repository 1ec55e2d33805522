"""Says on which systems a bundle starts: the newest glibc that any of its files asks for."""

import argparse
import sys
from pathlib import Path

from elf import highest, read

NAMED = 4
"""So many of the files that ask are named."""


def main() -> int:
    """Prints the floor of each family and the files that set it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bundle", type=Path)
    bundle: Path = parser.parse_args().bundle
    files = read(bundle.rglob("*"))
    size = sum(path.lstat().st_size for path in bundle.rglob("*") if not path.is_dir())
    say(f"{bundle}: {size / 1e6:.0f} MB, {len(files)} ELF files")
    for family, what in (("GLIBC", "glibc"), ("GLIBCXX", "libstdc++")):
        version, asking = highest(files, family)
        if version:
            names = ", ".join(path.name for path in asking[:NAMED])
            more = f" and {len(asking) - NAMED} more" if len(asking) > NAMED else ""
            say(f"{what} floor: {version} (asked for by {names}{more})")
    return 0


def say(text: str) -> None:
    """A line on the terminal."""
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
