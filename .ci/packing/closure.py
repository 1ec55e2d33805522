"""Which system libraries a bundle needs: those that something in it asks for, and no others."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from elf import read

Entry = tuple[str, str, str]
"""As PyInstaller lists it: name in the bundle, source, kind."""


def needed(entries: Iterable[Entry], unwanted: Iterable[str]) -> list[Entry]:
    """Without what is unwanted by name, and without the libraries that only that asked for.

    System libraries are those at the top of the bundle; what lies in a package's folder is
    loaded by name at run time and stays.
    """
    refused = tuple(unwanted)
    kept = [entry for entry in entries if not any(word in entry[0] for word in refused)]
    system = {entry[0]: entry for entry in kept if _is_system(entry)}
    # objdump is given the files themselves: PyInstaller's table may name a link.
    whole = {entry[1]: Path(entry[1]).resolve() for entry in kept}
    told = {elf.path: elf.needed for elf in read(set(whole.values()))}
    asks = {source: told.get(path, ()) for source, path in whole.items()}
    reached: set[str] = set()
    ways = [name for entry in kept if entry[0] not in system for name in asks.get(entry[1], ())]
    while ways:
        name = ways.pop()
        if name in system and name not in reached:
            reached.add(name)
            ways += asks.get(system[name][1], ())
    return [entry for entry in kept if entry[0] not in system or entry[0] in reached]


def _is_system(entry: Entry) -> bool:
    """A shared library at the top that came from the system, Python's own among them not."""
    name, source, kind = entry
    at_top = "/" not in name and ".so" in PurePosixPath(name).suffixes
    return kind == "BINARY" and at_top and "libpython" not in name and source.startswith(SYSTEM)


SYSTEM = ("/lib", "/usr/lib")
