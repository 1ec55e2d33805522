"""A bundle for who helps from afar, with nobody's name, number, text or secret in it.

What goes in is chosen field by field; free text goes in only from our own program: the frames of
a crash report, never its message.
"""

import json
import os
import platform
import re
import sqlite3
import sys
import zipfile
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from typing import Any

import platformdirs
from sqlalchemy import func, inspect, select, table

from studio import audit, copies, encrypted, logbook, migrations, settings, soundness
from studio.database import Database, is_server, path_of
from studio.errors import Refusal, Trouble
from studio.words import Words, spoken

DISTRIBUTIONS = (
    "interview-studio", "PySide6", "PySide6-Essentials", "SQLAlchemy", "alembic", "argon2-cffi",
    "keyring", "requests", "starlette", "uvicorn",
)  # fmt: skip
KINDS = ("sqlite", "postgresql", "postgresql+psycopg")
MOST_REPORTS = 20
FRAME = re.compile(
    r'^  File "(?P<path>[^"]+)", line (?P<line>\d+), in (?P<name>[\w<>.]+)$', re.ASCII
)
KIND = re.compile(r"^(?P<kind>[A-Za-z_][\w.]*)(?::.*)?$", re.ASCII)
EXPLAINED = Words("""这个支持包里有：程序和部件的版本、操作系统、设置（不含口令和令牌）、\
数据库各表的行数、日志每场访谈的账头、核对结论、程序的运行记录（句子的样式、数字和出错的位置）、\
程序出错的位置。
没有：任何人的姓名、登录名、电话，任何提问、答复、记录的文字，任何口令和令牌，任何文件夹名。
发出之前可以打开逐个看一遍：都是文字文件。""")


ACT = Words("支持包")


def write_bundle(file: Path, database_url: str) -> tuple[str, ...]:
    """Writes the bundle, whole or not at all, and returns the names of its parts.

    A database that is missing, broken or of another version is said in the bundle.
    """
    if file.exists():
        raise Refusal("已有同名的文件，请换一个文件名。")
    parts = {
        "说明.txt": spoken(EXPLAINED) + "\n",
        "versions.json": _json(_versions()),
        "settings.json": _json(_settings()),
        "database.json": _json(_database(database_url)),
        "log.txt": logbook.tail() or spoken(Words("没有运行记录。")) + "\n",
        "crashes.txt": _crashes(Path(platformdirs.user_log_dir(settings.APP))),
    }
    with copies.beside(file, ACT) as draft:
        with copies.said(ACT), zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, text in parts.items():
                bundle.writestr(name, text)
        copies.sync_file(draft, ACT)
        copies.give_name(draft, file, ACT)
    return tuple(parts)


def _versions() -> dict[str, object]:
    return {
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "libc": " ".join(platform.libc_ver()),
        "bundle": bool(getattr(sys, "frozen", False)),
        "sqlite": sqlite3.sqlite_version,
        "desktop": os.environ.get("XDG_SESSION_TYPE", ""),
        "platform": os.environ.get("QT_QPA_PLATFORM", ""),
        "distributions": {name: _version(name) for name in DISTRIBUTIONS},
    }


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _settings() -> dict[str, object]:
    """Numbers and switches as they are; of texts only whether they are set."""
    try:
        kept = settings.load()
    except Trouble:
        return {"broken": True}
    shown = {}
    for name in settings.Settings.__dataclass_fields__:
        value = getattr(kept, name)
        shown[name] = value if isinstance(value, bool | int | float) else bool(value)
    named = {name: name in os.environ for name in (settings.TOKEN_FILE, settings.SETTINGS_FILE)}
    return {**shown, "named_in_the_environment": named}


def _database(url: str) -> dict[str, object]:
    """Sizes, counts, heads and the verdict; what stops the looking is said by its kind alone."""
    kind = url.partition("://")[0]
    found: dict[str, object] = {"kind": kind if kind in KINDS else "?"}
    try:
        if not is_server(url):
            found.update(_file(path_of(url)))
            if not found["exists"]:
                return found
        database = Database(url)
        try:
            found.update(_contents(database))
        finally:
            database.close()
    except (Trouble, Refusal, OSError) as fault:
        found["stopped_by"] = type(fault).__name__
    return found


def _file(path: Path) -> dict[str, object]:
    if not path.exists():
        return {"exists": False}
    pages = "bad" if soundness.page_fault(path) else "good"
    return {
        "exists": True, "encrypted": encrypted.is_encrypted(path),
        "bytes": path.stat().st_size, "pages": pages,
    }  # fmt: skip


def _contents(database: Database) -> dict[str, Any]:
    with database.reading() as connection:
        run = connection.exec_driver_sql
        rows = {
            name: connection.scalar(select(func.count()).select_from(table(name)))
            for name in sorted(inspect(connection).get_table_names())
        }
        states = run("SELECT id, state, rehearsal FROM interview ORDER BY id").all()
    verdict = audit.audit(database)
    return {
        "current": migrations.is_current(database),
        "rows": rows,
        "interviews": [{"id": i, "state": state, "rehearsal": bool(r)} for i, state, r in states],
        "heads": [list(head) for head in audit.heads(database)],
        "integrity": "bad" if verdict.fault else "good",
        "entries": verdict.entries,
    }


def _crashes(folder: Path) -> str:
    """The newest reports: when, which kind of error, and the frames, by file name alone."""
    reports = sorted(folder.glob("crash-*.txt"))[-MOST_REPORTS:] if folder.is_dir() else []
    told = [f"== {path.name}\n{frames(_text(path))}" for path in reports]
    return "\n".join(told) or spoken(Words("没有出错报告。")) + "\n"


def frames(report: str) -> str:
    """A traceback without its messages, its source lines and its folders."""
    lines = []
    for line in report.splitlines():
        frame, kind = FRAME.match(line), KIND.match(line)
        if frame is not None:
            lines.append(f"  {logbook.short(frame['path'])}:{frame['line']} {frame['name']}")
        elif kind is not None and kind["kind"].endswith(("Error", "Exception", "Exit", "Warning")):
            lines.append(kind["kind"])
    return "\n".join(lines) + "\n"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n"
