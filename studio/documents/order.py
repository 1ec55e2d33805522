"""What a process of its own is told to write, and the answer that it gives.

The words come on its input; photos lie in a folder that only who asked can read, one file each
under the SHA-256 of its bytes.
"""

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from studio import copies
from studio.documents.transcript import TRANSCRIPT, Transcript
from studio.errors import Refusal, Trouble
from studio.house import POST_LENGTH
from studio.words import speak, spoken

LINKS = ("work", "media", "guides", "recordings")


@dataclass(frozen=True)
class PolicyLine:
    """A policy document as a list names it; address: '' where its source is no web address."""

    title: str
    number: str
    issued: str
    source: str
    address: str


@dataclass(frozen=True)
class LinkLine:
    """What somebody wrote of the programme, as a list names it."""

    title: str
    outlet: str
    day: str
    address: str


@dataclass(frozen=True)
class Order:
    """A transcript to be written. marks: with what its lines are remembered for.

    work, media, guides, recordings: its links by their kind; notice: the text that was published
    of it, adoption: what became of the suggestions as a second person approved it; '' for none.
    post_length: the most 汉字 of a post that somebody pastes.
    """

    transcript: Transcript
    photos: str = ""
    marks: bool = False
    documents: tuple[PolicyLine, ...] = ()
    work: tuple[LinkLine, ...] = ()
    media: tuple[LinkLine, ...] = ()
    guides: tuple[LinkLine, ...] = ()
    recordings: tuple[LinkLine, ...] = ()
    notice: str = ""
    adoption: str = ""
    post_length: int = POST_LENGTH

    def written(self) -> bytes:
        """As another process reads it."""
        told = {**asdict(self), "transcript": json.loads(self.transcript.written())}
        return json.dumps(told).encode("ascii")

    @staticmethod
    def read(data: bytes) -> "Order":
        """What `written` wrote."""
        told = json.loads(data)
        documents = tuple(PolicyLine(**one) for one in told["documents"])
        shown = Transcript.read(json.dumps(told["transcript"]).encode("ascii"))
        links = {name: tuple(LinkLine(**one) for one in told[name]) for name in LINKS}
        return Order(
            shown, told["photos"], told["marks"], documents, **links, notice=told["notice"],
            adoption=told["adoption"], post_length=told["post_length"],
        )  # fmt: skip

    def photo(self, sha256: str) -> bytes:
        """A photo's bytes; Trouble where they are not there or not those that their name says."""
        with copies.said(TRANSCRIPT):
            data = (Path(self.photos) / photo_name(sha256)).read_bytes()
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Trouble("一张图片在导出途中变了，没有写成。请再试一次。")
        return data


def photo_name(sha256: str) -> str:
    """How a photo's file is called in the folder."""
    return f"{sha256}.jpg"


def put_photos(folder: Path, photos: Iterable[tuple[str, bytes]]) -> None:
    """Lays the photos down for the process; Trouble where the disk does not take them."""
    with copies.said(TRANSCRIPT):
        for sha256, data in photos:
            (folder / photo_name(sha256)).write_bytes(data)


def require_free(file: Path) -> None:
    """Refusal where the name is taken, before any work."""
    with copies.said(TRANSCRIPT):
        taken = file.exists()
    if taken:
        raise Refusal(copies.taken(file))


def answered(argv: Sequence[str], write: Callable[[Order, Path], dict[str, Any]]) -> int:
    """The process: FILE LANGUAGE and the order on its input; what was done as a line of JSON."""
    file, language = argv
    speak(language)
    try:
        told = write(Order.read(sys.stdin.buffer.read()), Path(file))
    except (Refusal, Trouble) as fault:
        told = {"fault": spoken(fault)}
    sys.stdout.write(json.dumps(told) + "\n")
    return int("fault" in told)
