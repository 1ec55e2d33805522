"""The licence texts of all that a bundle carries, found by whom each file came from.

Every file has an owner: the studio, a Python package (by its RECORD), Python itself, or a package
of the system that builds (by dpkg). A file without an owner, or an owner without a text, stops
the build: nothing is handed on without its licence.
"""

import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path

TEXTS = Path(__file__).with_name("texts")
OURS = "interview-studio"
QT = ("PySide6_Essentials", "shiboken6")
"""Their wheels carry no text: those of Qt and of what is inside Qt lie in texts/qt."""
INSIDE = {"sqlcipher3": "sqlcipher"}
"""Wheels that carry others' work in their libraries, whose texts lie in the folder named."""
NAMED = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
COMMON = re.compile(r"/usr/share/common-licenses/([\w.+-]*\w)")
SHARED = "common-licenses"


class Unlicensed(Exception):
    """Something would go into the bundle without a licence text."""


@dataclass
class Owner:
    """Who made a part of the bundle, and the texts under which it is handed on."""

    name: str
    version: str
    licence: str
    texts: list[Path] = field(default_factory=list)


class Owners:
    """Finds the owner of each file that goes into a bundle."""

    def __init__(self, root: Path, made: Path) -> None:
        """root: the studio's source; made: where the build puts what it makes of all."""
        self._ours = (root.resolve(), made.resolve())
        self._root = root.resolve()
        self._build = Path(sysconfig.get_path("stdlib")).resolve()
        self._prefix = Path(sys.base_prefix).resolve()
        self._packages: dict[Path, metadata.Distribution] = {}
        for package in metadata.distributions():
            for file in package.files or ():
                self._packages[Path(str(package.locate_file(file))).resolve()] = package
        self._found: dict[str, Owner] = {}
        self._strangers: set[Path] = set()

    def add(self, files: Iterable[str]) -> None:
        """Takes the source files of the bundle; '-' and empty names stand for no file."""
        system: set[Path] = set()
        for path in {Path(name) for name in files if name not in {"", "-"}}:
            whole = path.resolve()
            if whole in self._packages:
                self._keep(of_package(self._packages[whole]))
            elif "site-packages" not in whole.parts and whole.is_relative_to(self._prefix):
                self._keep(of_python(self._build))
            elif not any(whole.is_relative_to(folder) for folder in self._ours):
                system.add(path)
        for owner in self._of_system(system):
            self._keep(owner)

    def all(self) -> list[Owner]:
        """Every owner once, by name. Raises Unlicensed where a file or a text is missing."""
        found = [of_ours(self._root), *self._found.values(), of_package(_package("pyinstaller"))]
        bare = sorted(owner.name for owner in found if not owner.texts)
        strangers = sorted(map(str, self._strangers))
        if bare or strangers:
            raise Unlicensed(f"no licence text: {bare}; nobody's: {strangers}")
        unique = {owner.name: owner for owner in found}
        return [unique[name] for name in sorted(unique, key=str.lower)]

    def _keep(self, owner: Owner) -> None:
        self._found.setdefault(owner.name, owner)

    def _of_system(self, paths: set[Path]) -> list[Owner]:
        owners = {}
        for path in sorted(paths):
            package = debian_package(path)
            if package:
                owners[package] = of_debian(package)
            else:
                self._strangers.add(path)
        return list(owners.values())


def entries(owners: Iterable[Owner], folder: Path) -> list[tuple[str, str, str]]:
    """(name in the bundle, source, "DATA") of each text and of the index made in `folder`."""
    told, rows, common = [], [], set()
    for owner in owners:
        place = f"licences/{owner.name}"
        for text, name in zip(owner.texts, _names(owner.texts), strict=True):
            rows.append((f"{place}/{name}", str(text), "DATA"))
            common |= set(COMMON.findall(text.read_text("utf-8", errors="replace")))
        told.append(f"{owner.name} {owner.version}\n    {owner.licence}\n    {place}/\n")
    rows += _common(common)
    folder.mkdir(parents=True, exist_ok=True)
    index = folder / "README.txt"
    index.write_text(INDEX + "\n" + "\n".join(told), "utf-8")
    return [*rows, ("licences/README.txt", str(index), "DATA")]


INDEX = """What this program carries, and under which licences it is handed on.

Each part's own texts lie in the folder named below it; texts that several of them point to as
/usr/share/common-licenses lie in licences/common-licenses. Qt and PySide6 are used
under the GNU Lesser General Public License 3: they are the shared libraries in PySide6/ and
shiboken6/, which you may replace by your own builds of the same version; their sources are at
https://download.qt.io/official_releases/. The sources of system libraries are those of the
distribution package and version that is named.
"""


def of_ours(root: Path) -> Owner:
    """The studio itself, with the texts of what lies in its resources."""
    inside = [path for path in (root / "resources").rglob("*") if _is_text(path)]
    version = metadata.version(OURS)
    return Owner(OURS, version, "Apache-2.0", [root / "LICENSE", *sorted(inside)])


def of_package(package: metadata.Distribution) -> Owner:
    """A Python package, as its metadata tells of it."""
    told = package.metadata
    classifiers = [line for line in told.get_all("Classifier") or () if "License ::" in line]
    said = (
        _field(told, "License-Expression")
        or _field(told, "License")
        or "; ".join(line.rpartition(" :: ")[2] for line in classifiers)
    )
    if told["Name"] in QT:
        texts = sorted((TEXTS / "qt").iterdir())
    else:
        files = [file for file in package.files or () if _is_own_text(str(file))]
        texts = sorted(Path(str(package.locate_file(file))) for file in files)
        if told["Name"] in INSIDE:
            texts += sorted((TEXTS / INSIDE[told["Name"]]).iterdir())
    return Owner(told["Name"], package.version, said or "see its text", texts)


def of_python(stdlib: Path) -> Owner:
    """Python and its standard library."""
    version = sys.version.split()[0]
    places = (stdlib / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    texts = [path for path in places if path.exists()][:1]
    texts += debian_texts(f"libpython{version.rpartition('.')[0]}-stdlib")
    return Owner("Python", version, "PSF-2.0", texts)


def of_debian(package: str) -> Owner:
    """A package of the system that builds."""
    version = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", package],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    name = package.partition(":")[0]
    return Owner(name, version, "Debian package, see its text", debian_texts(name))


def debian_package(path: Path) -> str:
    """Which package of this system a file came with; empty for none. /lib may be /usr/lib."""
    if sys.platform != "linux":
        return ""
    plain = str(path.resolve())
    for name in (str(path), plain, plain.removeprefix("/usr"), f"/usr{plain}"):
        asked = subprocess.run(
            ["dpkg-query", "-S", name], capture_output=True, text=True, check=False
        )
        if asked.returncode == 0:
            return asked.stdout.splitlines()[0].rpartition(": ")[0].split(", ")[0]
    return ""


def debian_texts(package: str) -> list[Path]:
    """The copyright file of a package of this system, where there is one."""
    path = Path("/usr/share/doc") / package / "copyright"
    return [path] if path.exists() else []


def _common(names: Iterable[str]) -> list[tuple[str, str, str]]:
    folder = Path("/usr/share") / SHARED
    found = [folder / name for name in sorted(names) if (folder / name).exists()]
    return [(f"licences/{SHARED}/{path.name}", str(path), "DATA") for path in found]


def _package(name: str) -> metadata.Distribution:
    return metadata.distribution(name)


def _names(texts: list[Path]) -> list[str]:
    """A file name for each text; two of one name are told apart by their folder."""
    plain = [path.name for path in texts]
    return [
        name if plain.count(name) == 1 else f"{path.parent.name}-{name}"
        for name, path in zip(plain, texts, strict=True)
    ]


def _is_text(path: Path) -> bool:
    return path.is_file() and NAMED.search(path.name) is not None and path.suffix != ".py"


def _is_own_text(file: str) -> bool:
    return ".dist-info/" in file and NAMED.search(file) is not None and not file.endswith(".pyc")


def _field(told: metadata.PackageMetadata, name: str) -> str:
    """The first line of a field; empty where the package has none."""
    return told[name].strip().partition("\n")[0] if name in told else ""
