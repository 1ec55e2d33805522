"""What the disk and SQLite complain of, as sentences: what happened, what is kept, what to do.

Every sentence stands in `docs/when-things-fail.md`, for the technician who reads it on a screen.
"""

import errno
import logging
import shutil
from pathlib import Path

from studio.errors import Passing, Refusal, Trouble
from studio.words import Words

log = logging.getLogger(__name__)
LEAST_ROOM = 64 * 1024
"""Bytes; below this a complaint about reading or writing means that the disk is full."""
RESTORE = Words("请关闭所有窗口，运行 interview-studio restore 备份文件；现有的文件会另存留底。")
FULL = Words(
    "磁盘已满，这一步没有保存；已保存的内容不受影响，正在输入的文字留在原处。请腾出空间后再做一次。"
)
BROKEN = Words("数据库文件已损坏，这一步没有完成。{restore}", restore=RESTORE)
NO_STUDIO = Words(
    "这个文件不是演播台的数据库，程序没有动它。若它本该是，{restore}", restore=RESTORE
)
READ_ONLY = Words("数据库文件只读，这一步没有保存。请检查文件和文件夹的权限，磁盘是否只读。")
MOVED = Words(
    "数据库文件已被移走、删除或替换，这一步没有保存，正在输入的文字留在原处。"
    "请把原来的文件放回原处再做一次；放不回来，请关闭窗口，从备份恢复。"
)
BUSY = Words("数据库正忙，这一步没有保存。请再试一次。")
UNSURE = Words(
    "磁盘读写出错，不能确定这一步是否已经保存。请检查磁盘（是否已满、配额是否用完、"
    "是否松脱），看屏幕上有没有这一步，没有再重做。"
)
OLD = Words("数据库还不是本程序的版本，请先运行 interview-studio db upgrade。")
FAULTS = (
    ("database or disk is full", FULL),
    ("database is locked", BUSY),
    ("malformed", BROKEN),
    ("Could not decode to UTF-8", BROKEN),
    ("not a database", NO_STUDIO),
    ("disk I/O error", UNSURE),
    ("readonly", READ_ONLY),
    ("unable to open", Words("打不开数据库文件。请检查路径和权限。")),
    ("no such table", OLD),
    ("no such column", OLD),
)
PASSING = (BUSY, UNSURE)
"""Whether the command was kept is not known, or a moment later it can be."""
REASONS = {
    errno.ENOSPC: Words("磁盘已满，请腾出空间或换一个地方"),
    errno.EDQUOT: Words("磁盘配额已用完，请腾出空间或换一个地方"),
    errno.EFBIG: Words("文件超过了允许的大小，请换一个地方"),
    errno.EACCES: Words("没有权限，请检查文件夹的权限"),
    errno.EPERM: Words("没有权限，请检查文件夹的权限"),
    errno.EROFS: Words("磁盘只读，请换一个地方"),
    errno.ENOENT: Words("没有这个文件或文件夹，请检查路径"),
    errno.EEXIST: Words("已有同名的文件，请换一个地方"),
    errno.ENOTDIR: Words("路径中有一段不是文件夹，请检查路径"),
    errno.EISDIR: Words("这是一个文件夹，请写出文件名"),
    errno.ENAMETOOLONG: Words("文件名太长，请换一个短的"),
    errno.EIO: Words("磁盘读写出错，请检查磁盘"),
}


def reason(error: OSError) -> str:
    """Why the system refused, in Chinese, with what to do; its own words where unknown."""
    return REASONS.get(error.errno or 0, error.strerror or str(error))


def told(error: BaseException, path: Path) -> Exception | None:
    """SQLite's complaint about the database at `path`; None for what is a bug of ours.

    A rule kept by a trigger becomes a Refusal.
    """
    text = str(error)
    if text.startswith("refused:"):
        return Refusal(text.removeprefix("refused:").strip())
    sentence = next((sentence for sign, sentence in FAULTS if sign in text), None)
    if sentence is None:
        return None
    if sentence is UNSURE:
        log.warning("the disk: %s", getattr(error, "sqlite_errorname", text))
        sentence = UNSURE if has_room(path) else FULL
    return (Passing if sentence in PASSING else Trouble)(sentence)


def has_room(path: Path) -> bool:
    """Whether the disk of `path` still takes a few pages."""
    try:
        return shutil.disk_usage(path.parent).free >= LEAST_ROOM
    except OSError:
        return True


def is_locked(error: Exception) -> bool:
    """Whether somebody else holds the file."""
    return "locked" in str(error)
