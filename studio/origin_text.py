"""What goes back by a channel of origin, as it is copied there or written into a file.

A reply is the answer itself; on Weibo in numbered comments, and where it takes too many of them the
page's address instead. Its readers read Chinese.
"""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from studio import copies
from studio.errors import Refusal
from studio.interview import InterviewRow
from studio.origin_reply import DUE_NAMES, Due, OriginRow
from studio.portal.open import Kind, kind_of, site_of
from studio.portal.weibo.replies import MOST_PARTS, parts_of
from studio.words import Words, say

WEIBO = "weibo"
KINDS = (".csv", ".txt")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is worked out by a spreadsheet, unless ' stands before it."""
ACT = Words("导出待回复来源渠道")
HEADINGS = (
    "序号", "来源渠道", "渠道编号", "提问人", "提问", "答复部门", "要做的", "回复内容", "页面",
)  # fmt: skip
TAKEN_BACK = "您好！此前对您提问的答复有误，已经撤回，正在重新办理，敬请谅解。"
CORRECTED = "【更正】"


def page_of(programme: InterviewRow) -> str:
    """Where everybody reads the answers of a programme; '' where its portal has no such page."""
    address = programme.portal_url
    if kind_of(address) is not Kind.HTTP or not address.startswith("http"):
        return ""
    return f"{site_of(address)}/followup/{programme.id}"


def texts_of(row: OriginRow, page: str) -> tuple[str, ...]:
    """What is to be sent, piece by piece in their order; page: as of `page_of`."""
    if row.due is Due.RETRACT:
        return (TAKEN_BACK,)
    at = f"{page}#{row.entry}" if page else ""
    head = CORRECTED if row.due is Due.AGAIN else ""
    said = f"{head}您好！您的提问，{row.department}答复如下：{row.text}"
    if row.channel != WEIBO:
        return (f"{said}\n公开页面：{at}" if at else said,)
    parts = tuple(parts_of(said))
    if len(parts) > MOST_PARTS and at:
        return (f"{head}您好！您的提问，{row.department}已答复，全文请看：{at}",)
    return parts


def write(path: Path, rows: Sequence[OriginRow], page: str) -> int:
    """Writes what is to be done under a free name, by the name's ending; how many rows it has.

    Refusal where the name is taken or ends otherwise, Trouble where the disk says no.
    """
    if path.suffix.lower() not in KINDS:
        raise Refusal("文件名须以 .csv 或 .txt 结尾。")
    todo = [row for row in rows if row.due is not Due.NOTHING]
    data = _separated(todo, page) if path.suffix.lower() == ".csv" else _plain(todo, page)
    with copies.beside(path, ACT) as draft:
        with copies.said(ACT):
            draft.write_bytes(data)
        copies.give_name(draft, path, ACT)
    return len(todo)


def _separated(rows: Sequence[OriginRow], page: str) -> bytes:
    text = io.StringIO(newline="")
    lines = [list(HEADINGS), *(_cells(row, page) for row in rows)]
    csv.writer(text).writerows([[_safe(cell) for cell in line] for line in lines])
    return text.getvalue().encode("utf-8-sig")


def _cells(row: OriginRow, page: str) -> list[str]:
    at = f"{page}#{row.entry}" if page else ""
    return [
        row.name, row.channel_name, row.channel_ref, row.asker, row.question, row.department,
        say(DUE_NAMES[row.due]), "\n".join(texts_of(row, page)), at,
    ]  # fmt: skip


def _plain(rows: Sequence[OriginRow], page: str) -> bytes:
    """For who pastes: a block for each question, its pieces apart."""
    blocks = []
    for row in rows:
        head = f"{row.name} · {row.channel_name} · {row.channel_ref} · {row.asker}"
        asked = f"提问：{row.question}\n要做的：{say(DUE_NAMES[row.due])}"
        blocks.append("\n".join([head, asked, "----", "\n----\n".join(texts_of(row, page))]))
    return ("\n\n====\n\n".join(blocks) + "\n").encode("utf-8-sig")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell
