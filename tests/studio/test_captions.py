"""Captions of a file are drafts: read whole or refused with a sentence."""

from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.captions import LONGEST, read_file
from studio.errors import Refusal

VTT = (
    "WEBVTT\n\n00:01.000 --> 00:02.000\n<v 主持人>大家好 &amp; 欢迎</v>\n\n"
    "01:00:03.500 --> 01:00:04.000\n第二条\n第二行\n"
)
SRT = "1\n00:00:01,000 --> 00:00:02,000\n大家好\n\n2\n00:00:03,000 --> 00:00:04,500\n再见\n"


def file(folder: Path, data: bytes) -> Path:
    path = folder / "字幕.vtt"
    path.write_bytes(data)
    return path


def test_a_webvtt_file_is_read_with_its_times(tmp_path: Path) -> None:
    first, second = read_file(file(tmp_path, VTT.encode()))
    assert (first.text, first.begins) == ("大家好 & 欢迎", timedelta(seconds=1))
    assert (second.text, second.begins) == ("第二条 第二行", timedelta(hours=1, seconds=3))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_an_srt_file_of_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    assert [one.text for one in read_file(file(tmp_path, SRT.encode(encoding)))] == [
        "大家好",
        "再见",
    ]


@pytest.mark.parametrize("data", [b"", b"WEBVTT\n", b"hello", b"\x00\x01\x02", b"%PDF-1.7\n"])
def test_what_is_no_caption_file_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Refusal):
        read_file(file(tmp_path, data))
    with pytest.raises(Refusal):
        read_file(tmp_path / "没有.vtt")


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=400))
def test_any_text_is_read_or_refused(tmp_path: Path, text: str) -> None:
    for head in ("WEBVTT\n\n00:01.000 --> 00:02.000\n", "1\n00:00:01,000 --> 00:00:02,000\n", ""):
        data = (head + text).encode("utf-8", "surrogatepass")
        try:
            found = read_file(file(tmp_path, data))
        except Refusal:
            continue
        assert all(0 < len(one.text) <= LONGEST and "\n" not in one.text for one in found)
