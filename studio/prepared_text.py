"""A text prepared for the hour (预录), paragraph by paragraph: a .docx, a .txt, the clipboard.

Who speaks is suggested from the head of a paragraph (“主持人：”), seen and changed by a person
before anything is written. Nothing that was in the text is left out without a word.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.errors import Refusal
from studio.given_file import bytes_of, decoded
from studio.legible import boxed
from studio.record import MOST_LINES, MOST_SIGNS, SpeakerRole, SpeakerRow
from studio.words import Words

MOST_BYTES, MOST_UNPACKED = 20 * 1024 * 1024, 200 * 1024 * 1024
OLD_OFFICE, PACKED, PDF, RTF = b"\xd0\xcf\x11\xe0", b"PK", b"%PDF", b"{\\rtf"
"""How files begin; an encrypted .docx begins as an old .doc does."""
HEAD = re.compile(r"\s*[【\[]?\s*([^：:\n【】\[\]。，！？]{1,30}?)\s*[】\]]?\s*[：:]\s*")
QUOTES = "“”\"'《》「」（）()  "
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
UNREAD = tuple(f"{W}{name}" for name in ("del", "moveFrom", "txbxContent"))
"""What is in a paragraph and not in its text: taken out by a revision, or in a box beside it."""
WHITE = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


@dataclass(frozen=True)
class Text:
    """The paragraphs of a text in their order, and what a person should know of the reading."""

    paragraphs: tuple[str, ...]
    notes: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Suggested:
    """A line to be; speaker: None where nothing says who speaks. fault: why it cannot go as it is.

    by_head: the paragraph itself names the speaker, and the name is not in `text`.
    """

    id: int
    speaker: SpeakerRole | None
    name: str
    text: str
    by_head: bool = False

    @property
    def fault(self) -> Words | None:
        """What must be put right first; None where nothing must."""
        if len(self.text) > MOST_SIGNS:
            return Words("{n} 字，超过 {most} 字：请分段", n=len(self.text), most=MOST_SIGNS)
        if self.speaker is None:
            return Words("请选说话人")
        if self.speaker in (SpeakerRole.NETIZEN, SpeakerRole.PRESS) and not self.name.strip():
            return Words("请写网友昵称或媒体名称")
        return None


def read_file(path: Path, most: int = MOST_LINES) -> Text:
    """The text of a file, of so many paragraphs at most; Refusal where it can be none."""
    data = bytes_of(
        path, MOST_BYTES, Words("这个文件超过 20 MB，不像一份讲稿，请核对是不是选错了。")
    )
    if data.startswith(OLD_OFFICE):
        raise Refusal(
            "这是旧版 .doc，或是加了密码的文档。请在 Word 或 WPS 里另存为不加密码的 .docx。"
        )
    if data.startswith((PDF, RTF)):
        raise Refusal("这个文件是 PDF 或 RTF。请另存为 .docx，或者复制文字再粘贴。")
    return _of_word(data, most) if data.startswith(PACKED) else text_of(_plain(data), most)


def text_of(words: str, most: int = MOST_LINES) -> Text:
    """A plain text: every line of it that shows something is a paragraph."""
    return _whole([line.strip() for line in boxed(words).splitlines()], (), most)


def suggested(text: Text, known: Sequence[SpeakerRow]) -> tuple[Suggested, ...]:
    """Each paragraph with the speaker that its head names, or else the one before it."""
    found: list[Suggested] = []
    for number, paragraph in enumerate(text.paragraphs, 1):
        head = HEAD.match(paragraph)
        who = _speaker(head.group(1).strip(), known) if head else None
        rest = paragraph[head.end() :] if head and who else paragraph
        if who is not None and rest.strip():
            found.append(Suggested(number, *who, rest.strip(), by_head=True))
        elif found:
            found.append(Suggested(number, found[-1].speaker, found[-1].name, paragraph))
        else:
            found.append(Suggested(number, None, "", paragraph))
    return tuple(found)


def _speaker(head: str, known: Sequence[SpeakerRow]) -> tuple[SpeakerRole, str] | None:
    """Whom a head names, of those who can speak here; None for what is no speaker's name."""
    plain = "".join(head.split())
    for row in known:
        called = {row.label, row.name, row.post + row.name, row.name + row.post} - {""}
        if row.role is SpeakerRole.HOST:
            called |= {"主持人" + row.name, "主持"}
        if row.role is SpeakerRole.PRESS or row.role is SpeakerRole.NETIZEN:
            continue
        if plain in {"".join(one.split()) for one in called}:
            return row.role, row.name
    if plain.startswith("网友"):
        return SpeakerRole.NETIZEN, plain.removeprefix("网友").strip(QUOTES)
    if plain.endswith("记者") or plain.startswith("记者"):
        return SpeakerRole.PRESS, plain.removesuffix("记者").removeprefix("记者").strip(QUOTES)
    return None


def _plain(data: bytes) -> str:
    try:
        return decoded(data)
    except Refusal as error:
        raise Refusal("这个文件不是文本，也不是 .docx。请另存为 .docx 或 .txt 再导入。") from error


def _of_word(data: bytes, most: int) -> Text:
    """A .docx as it would read with every revision accepted."""
    import docx

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            size = sum(one.file_size for one in packed.infolist())
        body = docx.Document(io.BytesIO(data)).element.body if size <= MOST_UNPACKED else None
    except Exception as error:  # a stranger's file breaks the reader in any way it likes
        raise Refusal(
            "这个 .docx 打不开，可能损坏了。请在 Word 或 WPS 里打开，另存一份再导入。"
        ) from error
    if body is None:
        raise Refusal("这个文件解开以后太大，不像一份讲稿，请核对是不是选错了。")
    return _whole([line for block in body for line in _lines(block)], tuple(_notes(body)), most)


def _lines(block: Any) -> Iterator[str]:
    """A paragraph, or each row of a table; line breaks within a paragraph part it."""
    if block.tag == f"{W}tbl":
        for row in block.iter(f"{W}tr"):
            cells = [" ".join(_pieces(cell)) for cell in row.findall(f"{W}tc")]
            shown = [cell for cell in cells if cell]
            between = "：" if len(shown) > 1 and HEAD.match(f"{shown[0]}：") else " "
            yield (
                between.join([shown[0], " ".join(shown[1:])]) if len(shown) > 1 else "".join(shown)
            )
    elif block.tag == f"{W}sdt":
        for inner in block.iterfind(f"{W}sdtContent/*"):
            yield from _lines(inner)
    else:
        yield from _pieces(block)


def _pieces(block: Any) -> list[str]:
    said = "\n".join(_words(one) for one in _paragraphs(block))
    return [line.strip() for line in boxed(said).splitlines() if line.strip()]


def _paragraphs(block: Any) -> Iterator[Any]:
    if block.tag == f"{W}p":
        yield block
        return
    for inner in block:
        if inner.tag not in UNREAD:
            yield from _paragraphs(inner)


def _words(node: Any) -> str:
    if node.tag == f"{W}t":
        return node.text or ""
    if node.tag in WHITE:
        return WHITE[node.tag]
    return "".join(_words(inner) for inner in node if inner.tag not in UNREAD)


def _notes(body: Any) -> Iterator[Words]:
    """What the reading left out or decided."""

    def has(*names: str) -> bool:
        return any(next(body.iter(f"{W}{name}"), None) is not None for name in names)

    if has("ins", "del", "moveFrom", "moveTo"):
        yield Words("文档里有修订：按全部接受读取，删去的文字没有读入。")
    if has("numPr"):
        yield Words("文档里有自动编号：编号本身不在文字里，没有读入。")
    if has("tbl"):
        yield Words("文档里有表格：每一行读成一段。")
    if has("txbxContent", "footnoteReference", "endnoteReference", "commentReference", "drawing"):
        yield Words("文本框、脚注、批注和图片里的文字没有读入。")


def _whole(lines: Sequence[str], notes: tuple[Words, ...], most: int) -> Text:
    kept = tuple(line for line in lines if line.strip())
    if not kept:
        raise Refusal("没有读到文字。")
    if len(kept) > most:
        raise Refusal("共 {n} 段，一次最多 {most} 段，请分几次导入。", n=len(kept), most=most)
    return Text(kept, notes)
