"""The documentation keeps its word: what it names is there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
READMES = ("README.md", "README.zh-CN.md")
PAGES = (*READMES, "CONTRIBUTING.md", *(f"docs/{p.name}" for p in ROOT.glob("docs/*.md")))
PLACES = ("studio/", "ui/", "resources/", "tests/", "bench/", "docs/", ".ci/")
START = "import sys; from studio.cli import main; sys.exit(main(sys.argv[1:]))"


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def code_of(text: str) -> list[str]:
    """What stands in fenced blocks, line by line, and between single backticks."""
    fenced = re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    plain = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return [line for block in fenced for line in block.splitlines()] + re.findall(
        r"`([^`\n]+)`", plain
    )


def commands() -> list[str]:
    """Every `interview-studio ...` that the READMEs show, without doubles."""
    shown = (code for name in READMES for code in code_of(page(name)))
    return sorted({code for code in shown if code.startswith("interview-studio")})


@pytest.mark.parametrize("name", READMES)
def test_every_make_target_a_readme_names_is_in_the_makefile(name: str) -> None:
    targets = set(re.findall(r"^([a-z-]+):", page("Makefile"), re.MULTILINE))
    named = {word for code in code_of(page(name)) for word in re.findall(r"^make ([a-z-]+)", code)}
    assert {"demo", "test"} <= named
    assert named <= targets


def test_make_lists_every_target_with_a_line() -> None:
    phony = re.search(r"^\.PHONY: (.+)$", page("Makefile"), re.MULTILINE)
    assert phony is not None
    told = set(re.findall(r"^([a-z-]+):.*## \S", page("Makefile"), re.MULTILINE))
    assert told == set(phony[1].split())


def test_every_path_the_architecture_names_is_there_or_marked_later() -> None:
    missing = [
        code
        for line in page("docs/architecture.md").splitlines()
        if "later" not in line
        for code in code_of(line)
        if code.startswith(PLACES) and " " not in code and not (ROOT / code).exists()
    ]
    assert missing == []


def test_every_stage_of_the_studio_is_on_the_map() -> None:
    text = page("docs/architecture.md")
    stages = [
        f"studio/{entry.name}" + ("/" if entry.is_dir() else "")
        for entry in (ROOT / "studio").iterdir()
        if not entry.name.startswith(("_", "."))
    ]
    assert [stage for stage in stages if f"`{stage}`" not in text] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", page(name))
    assert [
        link
        for link in links
        if "://" not in link and not (ROOT / name).parent.joinpath(link).exists()
    ] == []


@pytest.mark.parametrize("command", commands())
def test_every_command_the_readmes_show_exists_with_its_options(command: str) -> None:
    _, *words = command.replace("[", " ").replace("]", " ").split()
    subcommand = [word for word in words if re.fullmatch(r"[a-z]+", word)]
    options = [word for word in words if word.startswith("--")]
    shown = subprocess.run(
        [sys.executable, "-c", START, *subcommand, "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert shown.returncode == 0, shown.stderr
    assert [option for option in options if option not in shown.stdout] == []


def test_the_input_methods_that_qt_brings_are_those_the_page_names() -> None:
    from PySide6.QtCore import QLibraryInfo

    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforminputcontexts"
    there = {
        re.sub(r"^lib|(platforminputcontext)?plugin\.so$", "", p.name) for p in folder.iterdir()
    }
    text = page("docs/packaging.md").partition("## Input methods\n")[2].partition("\n## ")[0]
    assert set(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == there
