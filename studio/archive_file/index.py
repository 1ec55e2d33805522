"""The page that opens the archive: what it is, what is in it, how to check it without us."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from studio.archive import closing, erasures, waivers
from studio.archive.noun import OPEN_NAMES
from studio.archive_file.form import DOCUMENTS
from studio.documents.transcript_page import head_of, stylesheet
from studio.interview import interview
from studio.journal import Reader
from studio.people import names

STAMP = "%Y-%m-%d %H:%M"
HOW = """
<p>本文件是一场在线访谈的完整归档，不需要原来的程序就能打开和核对。编写规则见
<a href="README.txt">README.txt</a>，每个文件的大小和 SHA-256 见
<a href="manifest.json">manifest.json</a>。装有演播台程序时，可运行
<code>interview-studio archive verify 文件</code> 逐项核对，并可恢复到数据库。</p>
"""


def index(
    reader: Reader, told: Mapping[str, Any], titles: Mapping[str, str], files: Mapping[str, Any]
) -> bytes:
    """The page as bytes; everything that is not ours is escaped."""
    title = f"{interview(reader).title}　归档"
    parts = [head_of(title, f"<style>\n{stylesheet()}</style>")]
    parts.append(f'<header>\n<h1>{escape(title)}</h1>\n</header>\n<main id="main" tabindex="-1">\n')
    parts.append(HOW)
    parts += _section("访谈", _facts(reader, told))
    parts += _section("文件", _documents(titles))
    parts += _section("归档签字与免去事项", _signed(reader))
    parts += _section("数据", _data(told, files))
    parts.append("</main>\n</body>\n</html>\n")
    return "".join(parts).encode()


def _section(name: str, inside: Iterator[str]) -> Iterator[str]:
    yield f"<section>\n<h2>{name}</h2>\n"
    yield from inside
    yield "</section>\n"


def _facts(reader: Reader, told: Mapping[str, Any]) -> Iterator[str]:
    shown = interview(reader)
    facts = (
        ("主办单位", shown.unit),
        ("时间", shown.starts_at.astimezone().strftime(STAMP)),
        ("地点", shown.venue),
        ("主持人", shown.host),
        ("嘉宾", "、".join(f"{guest.name}（{guest.title}）" for guest in shown.guests)),
        ("日志", f"{told['journal']['entries']} 条，账头 {told['journal']['head']}"),
        ("内容的 SHA-256", told["content"]["sha256"]),
        ("写成程序", f"interview-studio {told['product']}"),
    )
    yield "<dl>\n"
    for name, said in facts:
        if said:
            yield f"<dt>{escape(name)}</dt><dd>{escape(str(said))}</dd>\n"
    yield "</dl>\n"


def _documents(titles: Mapping[str, str]) -> Iterator[str]:
    """Each by name; of the proofs of responsibility, which may be hundreds, the folder."""
    yield "<ul>\n"
    single = {path: title for path, title in titles.items() if "responsibility/" not in path}
    for path, title in single.items():
        yield f'<li><a href="{escape(path)}">{escape(title)}</a></li>\n'
    proofs = len(titles) - len(single)
    yield f"<li>责任链 {proofs} 份：{DOCUMENTS}responsibility/</li>\n</ul>\n"


def _signed(reader: Reader) -> Iterator[str]:
    called, last = names(reader), closing(reader)
    yield "<ul>\n"
    if last is not None and last.signed_by is not None and last.signed_at is not None:
        for who, at, did in (
            (last.prepared_by, last.prepared_at, "提请归档"),
            (last.signed_by, last.signed_at, "签字归档"),
        ):
            name = escape(called.get(who, who))
            yield f"<li>{name}　{did}　{at.astimezone().strftime(STAMP)}</li>\n"
    for row in waivers(reader):
        what = f"免去{OPEN_NAMES[row.what]}（{row.left}）：{row.reason}"
        yield f"<li>{escape(what)}　{escape(called.get(row.by, row.by))}</li>\n"
    for gone in erasures(reader):
        if gone.done_at is not None:
            whose = (
                "全部提问人" if gone.question_id is None else f"Q{gone.question_id:04d} 的提问人"
            )
            yield f"<li>已删除{whose}的个人信息　{gone.done_at.astimezone().strftime(STAMP)}</li>\n"
    yield "</ul>\n"


def _data(told: Mapping[str, Any], files: Mapping[str, Any]) -> Iterator[str]:
    yield "<table>\n<thead><tr><th>表</th><th>行数</th></tr></thead>\n<tbody>\n"
    for name, count in told["content"]["tables"].items():
        if count:
            yield f"<tr><td>data/{escape(name)}.jsonl</td><td>{count}</td></tr>\n"
    photos = sum(name.startswith("photos/") for name in files)
    yield f"<tr><td>photos/</td><td>{photos}</td></tr>\n</tbody>\n</table>\n"
