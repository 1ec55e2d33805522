"""Which Debian packages a bundle needs from the desktop: computed, not guessed."""

from collections.abc import Iterable
from pathlib import Path

from elf import Elf, highest, number, read
from licences import debian_package

OTHER_NAMES = {"libgcc-s1": "libgcc-s1 | libgcc1"}
"""What older desktops call the same package."""
LOADED_BY_NAME = ("libGL.so.1", "libEGL.so.1")
"""Asked for by Qt's plugins and by what they open."""
RUNTIME = {
    (3, 4, 21): "5", (3, 4, 22): "6", (3, 4, 24): "7", (3, 4, 25): "8", (3, 4, 28): "9",
    (3, 4, 29): "11", (3, 4, 30): "12", (3, 4, 32): "13", (3, 4, 33): "14", (3, 4, 34): "15",
}  # fmt: skip
"""The GCC that brought each version of the C++ runtime: libstdc++6 carries its number."""


def depends(bundle: Path) -> list[str]:
    """The Depends of the package, sorted; a library that nobody here owns raises LookupError."""
    files = read(bundle.rglob("*"))
    wanted = missing(bundle, files) | set(LOADED_BY_NAME)
    packages = {package_of(library) for library in wanted}
    return sorted(_versioned(name, files) for name in packages)


def missing(bundle: Path, files: Iterable[Elf]) -> set[str]:
    """The libraries that something in the bundle names and the bundle does not carry."""
    carried = {path.name for path in bundle.rglob("*.so*")}
    return {name for elf in files for name in elf.needed if name not in carried}


def package_of(library: str) -> str:
    """The package of this system that carries a library of this name."""
    for folder in _folders():
        path = folder / library
        if path.exists():
            found = debian_package(path)
            if found:
                return found.partition(":")[0]
    raise LookupError(f"no package of this system carries {library}")


def _folders() -> list[Path]:
    roots = (Path("/lib"), Path("/usr/lib"), Path("/lib64"))
    return [folder for root in roots for folder in (root, *root.glob("*-linux-gnu"))]


def _versioned(name: str, files: list[Elf]) -> str:
    if name == "libc6":
        return f"libc6 (>= {highest(files, 'GLIBC')[0].partition('_')[2]})"
    if name == "libstdc++6":
        top = number(highest(files, "GLIBCXX")[0])
        return f"libstdc++6 (>= {RUNTIME[min(v for v in RUNTIME if v >= top)]})"
    return OTHER_NAMES.get(name, name)
