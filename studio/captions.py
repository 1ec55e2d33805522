"""Captions from elsewhere, a file or a recogniser: drafts for the stenographer, never more."""

import html
import io
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from studio.errors import Refusal
from studio.given_file import bytes_of, decoded
from studio.words import Words

MOST, MOST_BYTES = 20_000, 16 * 1024 * 1024
LONGEST = 2000
"""Signs of one caption; a longer one comes in pieces."""


@dataclass(frozen=True)
class Caption:
    """One caption; begins: on the clock of its file, None where it came as it was spoken."""

    id: int
    text: str
    begins: timedelta | None = None


def read_file(path: Path) -> tuple[Caption, ...]:
    """The captions of a WebVTT or SRT file, in its order.

    Refusal where it is neither or cannot be read.
    """
    data = bytes_of(path, MOST_BYTES, Words("这个文件太大，不像字幕，请核对是不是选错了文件。"))
    found = _captions(decoded(data).lstrip("\ufeff"))
    if not found:
        raise Refusal("这个文件里没有字幕。")
    return found[:MOST]


def _captions(text: str) -> tuple[Caption, ...]:
    import webvtt
    from webvtt.errors import MalformedCaptionError, MalformedFileError

    kind = "vtt" if text.startswith("WEBVTT") else "srt"
    try:
        read = webvtt.from_buffer(io.StringIO(text), format=kind).captions
    except (MalformedFileError, MalformedCaptionError, ValueError) as error:
        raise Refusal("这个文件不是 WebVTT 或 SRT 字幕。") from error
    found: list[Caption] = []
    for each in read:
        words = " ".join(html.unescape(each.text).split())
        if words:
            begins = timedelta(seconds=each.start_in_seconds)
            found.append(Caption(len(found) + 1, words[:LONGEST], begins))
    return tuple(found)
