"""Makes the package for Debian and the desktops that follow it, from the built bundle.

The program lies in /opt/interview-studio, as FHS keeps it for what is not of the distribution;
only link, desktop entry, icon, manual page and documents lie in /usr.
"""

import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from email.utils import format_datetime
from importlib import metadata
from pathlib import Path

from depends import depends
from floor import say
from sign import Unsigned, sign

ROOT = Path(__file__).parents[2]
DESKTOP = ROOT / "resources" / "desktop"
NAME = "interview-studio"
HOME = Path("opt") / NAME
RECOMMENDS = "gnome-keyring | libkf5wallet-bin, xkb-data, fonts-noto-cjk | fonts-wqy-microhei"
DESCRIPTION = """live interviews on government portals
 For the crew of a live interview on a government portal: questions are
 collected and screened, answers drafted and reviewed, the record typed,
 corrected and published line by line. Nothing goes online that a second
 person did not approve.
 .
 在线访谈演播台：政府门户在线访谈的提问、答复、审核与图文直播。"""


def main() -> int:
    """Writes dist/interview-studio_VERSION_ARCH.deb and says what it needs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bundle", type=Path, default=ROOT / "dist" / NAME)
    parser.add_argument("--out", type=Path, default=ROOT / "dist")
    args = parser.parse_args()
    version, arch = metadata.version(NAME), _told("dpkg", "--print-architecture")
    target: Path = args.out / f"{NAME}_{version}_{arch}.deb"
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        lay_out(tree, args.bundle, version)
        needs = write_control(tree, args.bundle, version, arch)
        draft = Path(folder) / target.name
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(draft)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        # Whole under its name or not there: a build that was ended leaves no half package.
        beside = target.with_suffix(".new")
        shutil.move(draft, beside)
        beside.replace(target)
    say(f"{target}: {target.stat().st_size / 1e6:.0f} MB")
    say(f"Depends: {', '.join(needs)}")
    try:
        say(sign(args.out / "SHA256SUMS", [target]))
    except Unsigned as fault:
        say(f"not signed: {fault}")
        return 1
    return 0


def lay_out(tree: Path, bundle: Path, version: str) -> None:
    """Puts every file where the installed system has it."""
    shutil.copytree(bundle, tree / HOME, symlinks=True)
    link = tree / "usr" / "bin" / NAME
    link.parent.mkdir(parents=True)
    link.symlink_to(Path("/") / HOME / NAME)
    share = tree / "usr" / "share"
    _copy(DESKTOP / f"{NAME}.desktop", share / "applications")
    _copy(DESKTOP / f"{NAME}.svg", share / "icons" / "hicolor" / "scalable" / "apps")
    overrides = (DESKTOP / "overrides").read_bytes()
    _write(share / "lintian" / "overrides" / NAME, overrides)
    about = (DESKTOP / f"{NAME}.metainfo.xml").read_text("utf-8")
    dated = about.replace("@VERSION@", version).replace("@DATE@", f"{moment():%Y-%m-%d}")
    _write(share / "metainfo" / f"{NAME}.metainfo.xml", dated.encode())
    manual = (DESKTOP / f"{NAME}.1").read_bytes()
    _write(share / "man" / "man1" / f"{NAME}.1.gz", packed(manual))
    documents = share / "doc" / NAME
    _write(documents / "copyright", rights(bundle).encode())
    _write(documents / "changelog.gz", packed(changelog(version).encode()))
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == tree / HOME / NAME else 0o644)


def write_control(tree: Path, bundle: Path, version: str, arch: str) -> list[str]:
    """Writes DEBIAN/control and md5sums; gives what the package depends on."""
    needs = depends(bundle)
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    size = sum(path.stat().st_size for path in files) // 1024
    fields = {
        "Package": NAME, "Version": version, "Architecture": arch, "Section": "misc",
        "Priority": "optional", "Maintainer": maintainer(), "Installed-Size": str(size),
        "Depends": ", ".join(needs), "Recommends": RECOMMENDS, "Description": DESCRIPTION,
    }  # fmt: skip
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    sums = "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}"
        f"  {path.relative_to(tree)}\n"
        for path in files
    )
    _write(tree / "DEBIAN" / "control", text.encode())
    _write(tree / "DEBIAN" / "md5sums", sums.encode())
    (tree / "DEBIAN").chmod(0o755)
    return needs


def rights(bundle: Path) -> str:
    """Who holds the rights in all that the package carries, and every licence text, each once."""
    folder = bundle / "_internal" / "licences"
    parts, seen = [(folder / "README.txt").read_text("utf-8")], set()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        text = path.read_text("utf-8", errors="replace").strip()
        if path.name != "README.txt" and text not in seen:
            seen.add(text)
            parts.append(f"{'=' * 78}\n{path.relative_to(folder)}\n{'=' * 78}\n\n{text}\n")
    return "\n".join(parts)


def changelog(version: str) -> str:
    """The package's own changelog, in Debian's form; the program's is CHANGELOG.md."""
    return (
        f"{NAME} ({version}) stable; urgency=medium\n\n"
        f"  * Release {version}; what changed stands in the program's CHANGELOG.\n\n"
        f" -- {maintainer()}  {format_datetime(moment())}\n"
    )


def maintainer() -> str:
    """Who builds: DEBFULLNAME and DEBEMAIL, as Debian's own tools have it."""
    name = os.environ.get("DEBFULLNAME", "Interview Studio")
    return f"{name} <{os.environ.get('DEBEMAIL', 'maintainers@interview-studio.invalid')}>"


def moment() -> datetime:
    """When the source was made: SOURCE_DATE_EPOCH, or the last commit, or now."""
    told = os.environ.get("SOURCE_DATE_EPOCH") or _told("git", "log", "-1", "--format=%ct")
    return (
        datetime.fromtimestamp(int(told), UTC) if re.fullmatch(r"\d+", told) else datetime.now(UTC)
    )


def packed(content: bytes) -> bytes:
    """Packed with gzip as Debian wants it: the most, and without a time."""
    return gzip.compress(content, 9, mtime=0)


def _told(*command: str) -> str:
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=ROOT
    ).stdout.strip()


def _copy(source: Path, folder: Path) -> None:
    _write(folder / source.name, source.read_bytes())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


if __name__ == "__main__":
    sys.exit(main())
