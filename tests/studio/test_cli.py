"""The command itself."""

from importlib import metadata

import pytest

from studio.cli import main


def test_it_says_its_version_where_a_script_reads_it(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    said = capsys.readouterr()
    assert (end.value.code or 0, said.out, said.err) == (
        0, metadata.version("interview-studio") + "\n", "",
    )  # fmt: skip
