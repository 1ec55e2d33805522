"""The questions and answers of a programme as posts in a text file, for who posts by hand (A53).

One question with its answers is one post, of at most as many 汉字 as the house has set; a longer
one is parted and numbered as the interface's own posts are. Only what readers have is in it, from
the same transcript as page and card; how many questions are not there yet stands at its end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio import copies
from studio.documents.card import Pair, pairs_of
from studio.documents.order import Order, answered, require_free
from studio.documents.transcript import TRANSCRIPT, Transcript
from studio.documents.transcript_layout import fair_copy
from studio.portal.weibo.counting import units
from studio.portal.weibo.writing import NOTE, NOTE_ENDS, SPEAKS, posts

RULE = "----------------"
NOT_YET = "（另有 {n} 问的文字还没有上网，没有写入；上网后请重新导出。）\n"


@dataclass(frozen=True)
class Post:
    """One post as it is pasted; name: of its question; signs: its length as Weibo counts, 汉字."""

    name: str
    text: str
    signs: int


def posts_of(shown: Transcript, length: int) -> Iterator[Post]:
    """Every question whose answer readers have, in the transcript's order, in as few posts as hold.

    length: the most 汉字 of a post. PortalRefused for one that 99 posts do not hold.
    """
    for pair in pairs_of(shown):
        if pair.on_its_way:
            continue
        for text in posts(shown.series, pair.name, _body(pair), length):
            yield Post(pair.name, text, (units(text) + 1) // 2)


def write(order: Order, file: Path) -> dict[str, Any]:
    """Writes the file, whole under its name or not at all; says what was masked only here."""
    require_free(file)
    copy = fair_copy(order.transcript)
    found = tuple(posts_of(copy.transcript, order.post_length))
    coming = sum(pair.on_its_way for pair in pairs_of(copy.transcript))
    with copies.beside(file, TRANSCRIPT) as draft:
        with copies.said(TRANSCRIPT), draft.open("w", encoding="utf-8-sig", newline="\r\n") as out:
            out.write("".join(_block(place, one, order) for place, one in enumerate(found, 1)))
            out.write(NOT_YET.format(n=coming) if coming else "")
        copies.sync_file(draft, TRANSCRIPT)
        copies.give_name(draft, file, TRANSCRIPT)
    return {"masked": list(copy.masked), "posts": len(found), "coming": coming}


def _block(place: int, one: Post, order: Order) -> str:
    mark = "（彩排，不要发）" if order.transcript.rehearsal else ""
    head = f"第 {place} 条{mark}　{one.signs}/{order.post_length} 字"
    return f"{head}\n{RULE}\n{one.text}\n{RULE}\n\n"


def _body(pair: Pair) -> str:
    return "\n".join(
        f"{one.who}{SPEAKS}{one.text}{f'{NOTE}{one.remark}{NOTE_ENDS}' if one.remark else ''}"
        for one in pair.lines
    )


def main(argv: Sequence[str]) -> int:
    """The process that the window starts."""
    return answered(argv, write)


__all__ = ["Post", "posts_of", "write"]
