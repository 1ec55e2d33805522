"""One file holds a programme whole: it is checked without a studio, and brings it back."""

import hashlib
import io
import json
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from studio import archive, interview, migrations, programme_list
from studio.archive_file import check, restore, write, writing
from studio.archive_file.form import EMPTY, MANIFEST, content_digest, seal, sealed_with
from studio.archive_file.opened import opened
from studio.archive_file.zipped import bag
from studio.audit import audit
from studio.cli import main
from studio.database import Database
from studio.desk import Desk
from studio.errors import Refusal, Trouble
from studio.journal import MARK, Reader
from studio.question import RawQuestion, questions
from studio.sought import Sought
from studio.worklist import Worklist, listed
from tests.full_disk import small_disk
from tests.postgres import KEEPER, Postgres
from tests.studio.closing_hour import NAME, PHONE, PUBLIC, STREET, archived, held, noticed
from tests.studio.room import Room, _template_on

NOW = datetime(2026, 6, 21, 8, tzinfo=UTC)


def manifest(path: Path) -> dict:  # type: ignore[type-arg]
    with zipfile.ZipFile(path) as whole:
        return dict(json.loads(whole.read(MANIFEST)))


def faults(path: Path, head: str = "") -> list[str]:
    return [str(one.text) for one in check(path, head) if not one.good]


@pytest.fixture
def elsewhere(room: Room, server: Postgres, tmp_path: Path) -> Iterator[Database]:
    """An empty studio of the other kind: a file goes to a server, a server to a file."""
    if room.database.is_server:
        database = Database(f"sqlite:///{tmp_path / 'other.sqlite'}")
        migrations.upgrade(database)
        yield database
        database.close()
        return
    _template_on(server)  # makes the role that owns the studios
    name = server.new_database(owner=KEEPER)
    database = Database(server.url(name, KEEPER))
    migrations.upgrade(database)
    yield database
    database.close()
    server.drop(name)


def test_what_was_archived_is_one_file_and_comes_back_whole_in_the_other_kind(
    room: Room, elsewhere: Database, tmp_path: Path
) -> None:
    things = archived(room)
    path = tmp_path / "a.zip"
    row = write(room["boss"], path)
    assert faults(path, row.head) == []
    with zipfile.ZipFile(path) as whole:
        names = set(whole.namelist())
        assert PUBLIC in whole.read("documents/transcript.html").decode()
        assert "条例第五条" in whole.read("documents/secrecy.csv").decode("utf-8-sig")
        assert "舌尖安全" in whole.read("index.html").decode()
        person = whole.read("house/person.jsonl").decode()
    assert "password" not in person
    assert '"login": "boss"' in person
    assert {"documents/transcript.docx", "documents/transcript.pdf", "documents/briefing.docx",
            f"documents/responsibility/answer-{things['answer']}.json"} <= names  # fmt: skip
    told = restore(path, elsewhere, NOW, "test")
    assert (told.programme, told.rows["question"]) == (room.programme, 3)
    assert audit(elsewhere).fault == ""
    steno = Desk(elsewhere, room["steno"].person, room["steno"].clock, "test", room.programme)
    assert steno.query(questions) == room["steno"].query(questions)
    sought = Sought("学区")
    found = steno.query(listed, Worklist.ASIDE, sought)
    assert found == room["steno"].query(listed, Worklist.ASIDE, sought)
    assert len(found.ids) == 1
    with pytest.raises(Refusal, match="已有编号 1 的访谈"):
        restore(path, elsewhere, NOW, "test")
    assert audit(elsewhere).fault == ""
    _again(room, elsewhere, tmp_path / "again.zip", row.content)


def _again(room: Room, elsewhere: Database, path: Path, content: str) -> None:
    """Written where it was restored, the file keeps the same."""
    with elsewhere.writing() as connection:
        connection.exec_driver_sql("UPDATE person SET active = TRUE WHERE login = 'boss'")
        connection.exec_driver_sql("INSERT INTO roster VALUES (0, 'boss', 'planner')")
    boss = Desk(elsewhere, room["boss"].person, room["boss"].clock, "test", room.programme)
    if elsewhere.is_server:  # a login that came back has no password yet: the owner reads
        with elsewhere.reading() as connection, bag(path) as whole:
            reader = Reader(connection, "boss", room.programme, NOW)
            whole.finish(writing._fill(reader, whole, NOW, lambda _done, _of: None))
    else:
        write(boss, path)
    assert manifest(path)["content"]["sha256"] == content
    assert faults(path) == []


def test_a_restore_says_what_erasures_the_file_knows_and_that_later_ones_are_undone(
    room: Room, elsewhere: Database, tmp_path: Path
) -> None:
    """One was carried out before the file was written, one waits; one of later is nowhere in it."""
    things = archived(room)
    boss, aide, path = room["boss"], room["aide"], tmp_path / "a.zip"
    boss.execute(archive.erase, aide.execute(archive.ask_erasure, things["other"], "本人要求"))
    aide.execute(archive.ask_erasure, things["asked"], "本人要求")
    write(boss, path)
    (waiting,) = (one for one in boss.query(archive.erasures) if one.done_by is None)
    boss.execute(archive.erase, waiting.id)
    told = restore(path, elsewhere, datetime.now(UTC) + timedelta(days=900), "test").erasures
    written = datetime.fromisoformat(manifest(path)["written"]["at"]).astimezone()
    first, before, asked, over = (str(one) for one in told)
    assert f"归档写于 {written:%Y-%m-%d %H:%M}。" in first
    assert "重新办理" in first
    assert "1 项那以前办完的删除" in before
    assert "1 项删除已经提请、还没有办" in asked
    assert "应当全部删除" in over
    with elsewhere.reading() as connection:
        words = set(connection.scalars(select(RawQuestion.nickname)))
    assert {NAME, MARK} <= words


@pytest.mark.parametrize("closed", [True, False])
def test_a_restore_says_that_none_is_back_where_all_was_erased_after_the_closing(
    room: Room, elsewhere: Database, tmp_path: Path, closed: bool
) -> None:
    """Before it a rating may still have come in after the erasure."""
    boss, path = room["boss"], tmp_path / "a.zip"
    if closed:
        archived(room)
    else:
        held(room)
        room["director"].execute(interview.end)
    past = datetime.now(UTC).date() - timedelta(days=2)
    boss.execute(archive.keep_until, past, "演示", 0)
    boss.execute(archive.erase, room["reviewer"].execute(archive.ask_erasure, None, "到期"))
    if not closed:
        noticed(room)
        boss.execute(archive.sign, room["publisher"].execute(archive.prepare))
    write(boss, path)
    told = restore(path, elsewhere, NOW, "test").erasures
    assert ("已经全部删除" in str(told[0])) is closed
    assert ("删掉的内容又回来了" in str(told[0])) is not closed


def test_only_a_signed_programme_is_filed_and_by_a_planner(room: Room, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    held(room)
    with pytest.raises(Refusal, match="没有签字归档"):
        write(room["boss"], path)
    assert list(tmp_path.glob("*.zip*")) == []


def test_a_file_of_the_time_before_an_erasure_is_to_be_replaced(room: Room, tmp_path: Path) -> None:
    things = archived(room)
    boss, old, new = room["boss"], tmp_path / "old.zip", tmp_path / "new.zip"
    write(boss, old)
    assert NAME in everything(old)
    number = room["aide"].execute(archive.ask_erasure, things["asked"], "本人要求删除")
    boss.execute(archive.erase, number)
    assert [row.stale for row in boss.query(archive.files)] == [True]
    write(boss, new)
    assert [(row.name, row.stale) for row in boss.query(archive.files)] == [
        ("new.zip", False), ("old.zip", True),
    ]  # fmt: skip
    whole = everything(new)
    assert not any(secret in whole for secret in (NAME, PHONE, STREET))
    assert PUBLIC in whole
    assert faults(new) == []


def everything(path: Path) -> str:
    """Every part of an archive as text, those of Word files too."""
    found = []
    with zipfile.ZipFile(path) as whole:
        for name in whole.namelist():
            data = whole.read(name)
            if name.endswith(".docx"):
                with zipfile.ZipFile(io.BytesIO(data)) as inner:
                    found += [
                        inner.read(one).decode("utf-8", "replace") for one in inner.namelist()
                    ]
            found.append(data.decode(errors="replace"))
    return "\n".join(found)


@pytest.fixture
def filed(room: Room, tmp_path: Path) -> Path:
    archived(room)
    path = tmp_path / "a.zip"
    write(room["boss"], path)
    return path


def rewritten(path: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """The archive with other parts, its manifest and its seal made to fit: a careful forger's."""
    with zipfile.ZipFile(path) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    change(parts)
    told = json.loads(parts.pop(MANIFEST))
    told["files"] = {
        name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in parts.items()
    }
    told["content"]["sha256"] = content_digest(told["files"])
    for table in told["content"]["tables"]:
        told["content"]["tables"][table] = parts[f"data/{table}.jsonl"].count(b"\n")
    entries = [json.loads(one) for one in parts["data/journal_entry.jsonl"].splitlines()]
    told["journal"] = {"entries": len(entries), "head": entries[-1]["digest"]}
    target = path.with_name("forged.zip")
    with zipfile.ZipFile(target, "w") as whole:
        for name, data in {**parts, MANIFEST: json.dumps(told).encode()}.items():
            whole.writestr(name, data)
        whole.comment = EMPTY
    seal(target)
    return target


def without_last(parts: dict[str, bytes], name: str) -> None:
    parts[name] = b"".join(parts[name].splitlines(keepends=True)[:-1])


def brought(parts: dict[str, bytes]) -> None:
    """A rule of the house that no programme names."""
    parts["house/house_fact.jsonl"] = b'{"name": "portal", "value": "https://evil.example"}\n'


def cut(parts: dict[str, bytes]) -> None:
    """The journal's tail, and its head along with it."""
    lines = parts["data/journal_entry.jsonl"].splitlines(keepends=True)
    last = json.loads(lines[-2])
    parts["data/journal_entry.jsonl"] = b"".join(lines[:-1])
    head = json.loads(parts["data/journal_head.jsonl"])
    head |= {"number": last["number"], "digest": last["digest"]}
    parts["data/journal_head.jsonl"] = json.dumps(head).encode() + b"\n"


def retitled(parts: dict[str, bytes]) -> None:
    """Another title in the row and in the manifest alike."""
    for name in ("data/interview.jsonl", MANIFEST):
        parts[name] = parts[name].replace("舌尖安全".encode(), "舌尖风险".encode())
        told = json.dumps("舌尖安全")[1:-1].encode()
        parts[name] = parts[name].replace(told, json.dumps("舌尖风险")[1:-1].encode())


@pytest.mark.about_the_file
def test_an_archive_of_before_says_what_nothing_proves(filed: Path) -> None:
    def unsealed(parts: dict[str, bytes]) -> None:
        parts["data/archive_seal.jsonl"] = b""
        lines = parts["data/journal_entry.jsonl"].splitlines(keepends=True)
        kept = [one for one in lines if json.loads(one)["thing"] != "archive_seal"]
        parts["data/journal_entry.jsonl"] = b"".join(kept)
        last = json.loads(kept[-1])
        head = json.loads(parts["data/journal_head.jsonl"])
        head |= {"number": last["number"], "digest": last["digest"]}
        parts["data/journal_head.jsonl"] = json.dumps(head).encode() + b"\n"

    found = list(check(rewritten(filed, unsealed)))
    assert [one.text for one in found if not one.good] == []
    assert "没有逐行封存" in str(found[-1].text)


@pytest.mark.about_the_file
def test_whatever_is_altered_in_a_file_is_found(filed: Path, tmp_path: Path) -> None:
    head = manifest(filed)["journal"]["head"]
    data = filed.read_bytes()
    other = tmp_path / "other.zip"
    for at in range(0, len(data), len(data) // 60):  # a byte anywhere, headers and directory too
        other.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        assert not holds(other), at
    for altered in (data + b"x", data[:-1000], data[1000:]):
        other.write_bytes(altered)
        assert not holds(other)
    for name in ("data/line.jsonl", "photos"):  # one is missing, or there is one more
        repacked(filed, other, name)
        assert any(str(one.text).endswith(name) for one in check(other) if not one.good)

    def changed(name: str, old: str, new: str) -> Callable[[dict[str, bytes]], object]:
        return lambda parts: parts.__setitem__(
            name, parts[name].replace(old.encode(), new.encode())
        )

    assert faults(rewritten(filed, lambda _parts: None)) == []
    for change, said in (
        (changed("data/line_version.jsonl", "一二", "二一"), "文字与记账时不同"),
        (changed("data/question_raw.jsonl", NAME, "别人"), "文字与记账时不同"),
        (changed("house/talking_point_version.jsonl", "受理", "不受理"), "与全台日志不同"),
        (changed("data/journal_entry.jsonl", '"boss"', '"aide"'), "内容被改动"),
        (changed("data/publication.jsonl", "十日内", "一年内"), "不是审定的那一版"),
        (changed("data/closing.jsonl", '"signed_by": "boss"', '"signed_by": "host"'), "签字人"),
        (
            changed("data/answer_version.jsonl", '"reviewer"', '"reviewer2"'),
            "签字人和时间与日志不同",
        ),
        (changed("data/answer_version.jsonl", '"reviewer"', '"aide"'), "行读不懂"),  # four eyes
        (changed("house/person.jsonl", '"boss",', '"boss", "active": true,'), "人员名单里有"),
        (brought, "表 house_fact 有 1 行与这场访谈无关"),
        (lambda parts: without_last(parts, "data/line_version.jsonl"), "归档里没有"),
        (lambda parts: without_last(parts, "data/journal_entry.jsonl"), "末尾被截去"),
        (cut, "另处记下的账头"),
        (changed("data/interview.jsonl", "舌尖安全", "舌尖风险"), "清单所说的访谈与里面的不一致"),
        (retitled, "表 interview 与归档签字时不一致"),
        (changed("data/guest.jsonl", "程立言", "陈立言"), "表 guest 与归档签字时不一致"),
        (changed("data/question.jsonl", '"screened_in"', '"rejected"'), "表 question 与归档签字时"),
        (lambda parts: without_last(parts, "data/archive_seal.jsonl"), "归档里没有"),
    ):
        found = faults(rewritten(filed, change), head)
        assert said in found[0]


def another(parts: dict[str, bytes]) -> None:
    """A right in the house, beside those of this programme: no seal here is of it."""
    parts["data/roster.jsonl"] += b'{"login": "aide", "programme": 0, "role": "administrator"}\n'


def unnamed(parts: dict[str, bytes]) -> None:
    people = parts["house/person.jsonl"].splitlines(keepends=True)
    parts["house/person.jsonl"] = b"".join(one for one in people if b"reviewer" not in one)


@pytest.mark.about_the_file
@pytest.mark.parametrize(
    ("change", "said"),
    [
        (another, "表 roster 有 1 行与这场访谈无关"),
        (unnamed, "人员名单里缺少 reviewer、reviewer2"),
        (lambda parts: unread(parts, "data/line.jsonl", "highlight", "x"), "表 line 的行读不懂"),
        (lambda parts: unread(parts, "data/line.jsonl", "id", 2**70), "表 line 的行读不懂"),
        (lambda parts: parts.update({"data/line.jsonl": b"[" * 100_000}), "表 line 的行读不懂"),
        (lambda parts: parts.update({"house/seals.jsonl": b"1\n"}), "校验值读不懂"),
        (lambda parts: parts.update({"house/seals.jsonl": b"{}\n"}), "校验值读不懂"),
    ],
)
def test_a_row_of_others_a_missing_name_and_what_nobody_can_read_are_found(
    filed: Path, change: Callable[[dict[str, bytes]], object], said: str
) -> None:
    assert said in faults(rewritten(filed, change))[0]


def unread(parts: dict[str, bytes], name: str, column: str, value: object) -> None:
    """Something else than this column holds, in the first row."""
    first, *others = parts[name].splitlines(keepends=True)
    changed = json.dumps({**json.loads(first), column: value}).encode() + b"\n"
    parts[name] = b"".join((changed, *others))


STRANGE = (None, [1], -1, 2**80)


@pytest.mark.about_the_file
def test_whatever_a_manifest_says_is_answered_by_a_sentence(filed: Path, tmp_path: Path) -> None:
    whole, other = manifest(filed), tmp_path / "other.zip"
    manifested(other, whole)
    with opened(other) as parts:
        assert parts.manifest == whole
    ways = [
        ("version",), ("programme",), ("programme", "id"), ("programme", "title"),
        ("programme", "starts_at"), ("programme", "rehearsal"), ("journal",),
        ("journal", "entries"), ("journal", "head"), ("content",), ("content", "sha256"),
        ("content", "tables"), ("written",), ("written", "at"),
        ("files",), ("files", "index.html", "size"),
    ]  # fmt: skip
    for way in ways:
        for strange in STRANGE:
            told = json.loads(json.dumps(whole))
            inner = told
            for name in way[:-1]:
                inner = inner[name]
            inner[way[-1]] = strange
            require_refused(other, told)
        del inner[way[-1]]
        require_refused(other, told)


def require_refused(path: Path, told: object) -> None:
    manifested(path, told)
    with pytest.raises((Refusal, Trouble)), opened(path):
        pass


def manifested(target: Path, told: object) -> None:
    """A manifest, and nothing else but it."""
    with zipfile.ZipFile(target, "w") as whole:
        whole.writestr(MANIFEST, json.dumps(told))


@pytest.mark.about_the_file
def test_a_count_that_a_manifest_leaves_out_is_found(filed: Path) -> None:
    with zipfile.ZipFile(filed) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    told = json.loads(parts.pop(MANIFEST))
    told["content"]["tables"] = {}
    target = filed.with_name("uncounted.zip")
    with zipfile.ZipFile(target, "w") as whole:
        for name, data in {**parts, MANIFEST: json.dumps(told).encode()}.items():
            whole.writestr(name, data)
        whole.comment = EMPTY
    seal(target)
    assert any("应有 0 行" in one for one in faults(target))


def holds(path: Path) -> bool:
    return all(one.good for one in check(path))


def repacked(path: Path, target: Path, name: str) -> None:
    """The same parts without the one of this name, or with one more."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info.filename, old.read(info))
        if name not in old.namelist():
            new.writestr(name, "x")


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr(MANIFEST, "{}")
        whole.writestr("data/x.jsonl", bytes(80 * 1024 * 1024))


def outside(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as whole:
        whole.writestr(MANIFEST, "{}")
        whole.writestr("data/../../../etc/x", "x")


def doubled(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as whole:
        whole.writestr(MANIFEST, "{}")
        with pytest.warns(UserWarning, match="Duplicate"):
            whole.writestr(MANIFEST, "{}")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (bomb, "大得不合理"), (outside, "不该有的文件名"), (doubled, "同名的文件"),
        (lambda path: path.write_text("谁知道"), "不是归档文件"),
        (lambda path: zipfile.ZipFile(path, "w").close(), "没有归档的清单"),
        (lambda path: path.mkdir(), "是一个文件夹，不是归档文件"),
    ],
)  # fmt: skip
def test_a_file_that_is_none_of_ours_is_not_opened(
    tmp_path: Path, make: Callable[[Path], object], said: str
) -> None:
    path = tmp_path / "strange.zip"
    make(path)
    (found,) = [str(one.text) for one in check(path)]
    assert said in found
    assert [one.name for one in tmp_path.iterdir()] == ["strange.zip"]


@pytest.mark.about_the_file
def test_a_full_disk_is_said_and_a_killed_writer_leaves_nothing(room: Room, tmp_path: Path) -> None:
    archived(room)
    with small_disk(tmp_path / "small") as disk:
        disk.fill(40_000)
        with pytest.raises(Trouble, match="写归档文件没有完成：磁盘已满"):
            write(room["boss"], disk.folder / "a.zip")
        assert [one.name for one in disk.folder.iterdir()] == ["ballast"]
    assert room["boss"].query(archive.files) == ()
    killed = tmp_path / "killed.zip"
    with pytest.raises(KeyboardInterrupt):
        write(room["boss"], killed, _stopped)
    assert not killed.exists()
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom studio.archive_file import write\n"
        "from studio.clock import Clock\nfrom studio.database import Database\n"
        "from studio.desk import open_for\n"
        f"desk = open_for(Database({room.database.url!r}), 'boss', Clock()).in_programme(1)\n"
        "write(desk, Path(sys.argv[1]), lambda done, of: done > 9 and os.kill(os.getpid(), 9))\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(killed)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert not killed.exists()
    write(room["boss"], killed)
    assert sorted(one.name for one in tmp_path.glob("*killed*")) == ["killed.zip"]
    assert faults(killed) == []


def _stopped(done: int, _of: int) -> None:
    if done:
        raise KeyboardInterrupt


@pytest.mark.about_the_file
def test_the_commands_write_check_and_restore(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    archived(room)
    path, other = tmp_path / "a.zip", f"sqlite:///{tmp_path / 'other.sqlite'}"
    monkeypatch.setattr("sys.stdin", io.StringIO("a-long-password\n"))
    words = ["--login", "boss", "--database", room.database.url]
    assert main([*words, "archive", "write", "--programme", "1", "--out", str(path)]) == 0
    said = capsys.readouterr().out
    assert f"SHA-256 {room['boss'].query(archive.files)[0].sha256}" in said
    assert main(["archive", "verify", str(path)]) == 0
    said = capsys.readouterr().out
    assert "✓ data/line.jsonl" in said
    assert "通过" in said
    assert main(["archive", "verify", str(path), "--head", "ab" * 32]) == 1
    assert "×" in capsys.readouterr().out
    migrations.upgrade(Database(other))
    assert main(["--database", other, "archive", "restore", str(path)]) == 0
    said = capsys.readouterr().out
    assert "舌尖安全" in said
    assert "那以后办理过的个人信息删除不在里面" in said
    assert main(["--database", other, "audit", "verify"]) == 0
    assert main(["--database", other, "archive", "restore", str(path)]) == 1
    assert "已有编号 1 的访谈" in capsys.readouterr().err
    assert sealed_with(path)[0] == sealed_with(path)[1]
    assert path.stat().st_mode & 0o777 == 0o600
    assert interview.InterviewState.ARCHIVED in {
        row.state for row in room["boss"].query(programme_list.interviews)
    }
