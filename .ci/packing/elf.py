"""What the ELF files of a bundle ask of the machine they run on, as objdump reads it."""

import re
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

BATCH = 100
FILE = re.compile(r"^(.+):\s+file format elf", re.MULTILINE)
NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.MULTILINE)
REQUIRED = re.compile(r"required from (\S+):\n((?:\s+0x.*\n?)+)")


@dataclass(frozen=True)
class Elf:
    """One file: the libraries it names, and the symbol versions it wants of each."""

    path: Path
    needed: tuple[str, ...]
    versions: tuple[tuple[str, str], ...]


def read(paths: Iterable[Path]) -> list[Elf]:
    """The ELF files among `paths`; all others are passed over."""
    found = [path for path in paths if is_elf(path)]
    batches = (found[at : at + BATCH] for at in range(0, len(found), BATCH))
    return [elf for batch in batches for elf in _read(batch)]


def is_elf(path: Path) -> bool:
    """Whether the file begins as ELF does; links are not followed."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def number(version: str) -> tuple[int, ...]:
    """GLIBC_2.34 as (2, 34), so that 2.4 comes before 2.34."""
    return tuple(int(part) for part in re.findall(r"\d+", version.partition("_")[2]))


def highest(files: Iterable[Elf], family: str) -> tuple[str, list[Path]]:
    """The highest version of a family such as GLIBC that is asked for, and who asks."""
    asked: dict[str, list[Path]] = {}
    for elf in files:
        for _, version in elf.versions:
            if re.fullmatch(rf"{family}_[\d.]+", version):
                asked.setdefault(version, []).append(elf.path)
    if not asked:
        return "", []
    top = max(asked, key=number)
    return top, sorted(set(asked[top]))


def _read(paths: Sequence[Path]) -> list[Elf]:
    told = subprocess.run(
        ["objdump", "-p", *map(str, paths)], capture_output=True, text=True, check=True
    ).stdout
    names = list(FILE.finditer(told))
    ends = [name.start() for name in names[1:]] + [len(told)]
    return [
        _parse(Path(name[1]), told[name.end() : end]) for name, end in zip(names, ends, strict=True)
    ]


def _parse(path: Path, told: str) -> Elf:
    versions = tuple(
        (library, line.split()[-1])
        for library, lines in REQUIRED.findall(told)
        for line in lines.splitlines()
    )
    return Elf(path, tuple(NEEDED.findall(told)), versions)
