"""Subtitles: what readers have, on a recording's clock, as WebVTT (W3C, 2019).

A line of the record is a minute of speech: it is cut at its stops into pieces that fit two rows,
each with its share of the time.
"""

import html
import re
from collections.abc import Iterator
from datetime import timedelta

from studio.errors import Refusal
from studio.journal import Reader
from studio.naming import UNSEEN
from studio.recording import Cue, cues

MOST_SIGNS = 32
"""Two rows of sixteen signs, as broadcasters here set them."""
STOPS = re.compile(r"[^。！？；!?;…]*[。！？；!?;…]+[”’」』）)]*|[^。！？；!?;…]+")
PAUSES = re.compile(r"[^，、：,:]*[，、：,:]+|[^，、：,:]+")


def subtitles(reader: Reader, recording_id: int) -> str:
    """The text of a .vtt file, UTF-8; Refusal where nothing has a place on the recording."""
    import webvtt

    found = cues(reader, recording_id).cues
    if not found:
        raise Refusal("这段录像上还没有已发布的记录，生成不了字幕。")
    file = webvtt.WebVTT()
    for cue in found:
        for number, (begins, ends, text) in enumerate(pieces(cue), 1):
            said = html.escape(f"{cue.label}：{text}" if number == 1 else text, quote=False)
            caption = webvtt.Caption(_clock(begins), _clock(ends), said)
            caption.identifier = f"line-{cue.line_id}-{number}"
            file.captions.append(caption)
    return str(file.content)


def pieces(cue: Cue) -> Iterator[tuple[timedelta, timedelta, str]]:
    """A cue's words in readable pieces: begin, end, text; their times follow one another."""
    parts = list(_fitting(one_row(cue.text)))
    whole = sum(map(len, parts)) or 1
    begins, done = cue.begins, 0
    for part in parts:
        done += len(part)
        ends = cue.begins + (cue.ends - cue.begins) * (done / whole)
        yield begins, ends, part
        begins = ends


def _fitting(text: str) -> Iterator[str]:
    held = ""
    for sentence in STOPS.findall(text):
        for piece in [sentence] if len(sentence) <= MOST_SIGNS else PAUSES.findall(sentence):
            if held and len(held) + len(piece) > MOST_SIGNS:
                yield held
                held = ""
            held += piece
            while len(held) > MOST_SIGNS:
                yield held[:MOST_SIGNS]
                held = held[MOST_SIGNS:]
    if held:
        yield held


def one_row(text: str) -> str:
    """Without line ends, which end a cue, and without signs that are not seen."""
    import unicodedata

    blank = (" " if sign.isspace() else sign for sign in text)
    seen = (sign for sign in blank if unicodedata.category(sign) not in UNSEEN)
    return " ".join("".join(seen).split())


def _clock(time: timedelta) -> str:
    """As WebVTT writes it: hours, minutes, seconds, thousandths."""
    thousandths = round(time / timedelta(milliseconds=1))
    seconds, left = divmod(thousandths, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{left:03d}"
