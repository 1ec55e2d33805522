"""After the programme: what was approved beside what a real portal has now, read back."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from studio import answer, house, interview, people, publication, record, screening
from studio.answer import Route
from studio.courier.comparing import content_of
from studio.errors import Refusal
from studio.journal import entries_of
from studio.people import Role
from studio.portal import EntryPage, OnlineEntry, Portal
from studio.publication import PublicationState, kept
from studio.reconciliation import (
    Reconciliation,
    Row,
    Verdict,
    Why,
    headline,
    read_back,
    reconciled,
    take_out,
    written,
)
from studio.record import SpeakerRole
from studio.review import Secrecy
from tests.story.portal_process import STUDIO_TOKEN, PortalProcess, courier_for, until
from tests.studio.room import PASSWORD, Room
from tests.studio.test_responsibility import altered

V = Verdict
P = PublicationState


@pytest.fixture
def portal(room: Room, tmp_path: Path) -> Iterator[PortalProcess]:
    process = PortalProcess(tmp_path)
    room["boss"].execute(interview.choose_portal, process.url)
    yield process
    process.end()


def line(room: Room, words: str, *, release: bool = True) -> int:
    number = room["steno"].execute(record.write, SpeakerRole.HOST, "", words)
    room["reviewer"].execute(record.approve, number, 1, Secrecy.OPEN)
    if release:
        room["publisher"].execute(publication.release_line, number, 1)
    return number


def corrected(room: Room, number: int, words: str, *, release: bool = True) -> None:
    room["steno"].execute(record.hand_in, number, words, 1, "更正")
    room["reviewer"].execute(record.approve, number, 2, Secrecy.OPEN)
    if release:
        room["publisher"].execute(publication.release_line, number, 2)


def sent(room: Room, folder: Path) -> None:
    """A courier carries all that waits, and ends: from then on nobody repairs anything."""

    def settled() -> bool:
        found = room["publisher"].query(publication.tally)
        return not (found.waiting or found.sent or found.withdrawals_waiting) and not room[
            "publisher"
        ].query(publication.unproved_withdrawals)

    courier = courier_for(room.courier_url, folder)
    try:
        until(settled)
    finally:
        courier.end()


def opened(url: str) -> Portal:
    from studio.portal.open import portal_at

    return portal_at(url, STUDIO_TOKEN)


def look(room: Room, login: str = "publisher") -> Reconciliation:
    return reconciled(room[login], opened)


def rows(shown: Reconciliation) -> dict[str, Row]:
    (channel,) = shown.channels
    return {row.entry: row for row in channel.rows}


def verdicts(shown: Reconciliation) -> list[tuple[Verdict, Why]]:
    return [(row.verdict, row.why) for row in rows(shown).values()]


def test_what_went_out_is_the_same_on_both_sides(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    first, second, third = (line(room, words) for words in ("大家好。", "第二句。", "第三句。"))
    (asked,) = room.ask("夜市安全吗？")
    room["aide"].execute(screening.admit, asked, 0)
    reply = room["aide"].execute(answer.hand_in, asked, "每周抽检。", 0)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["publisher"].execute(publication.release_answer, reply, 1)
    sent(room, tmp_path)
    corrected(room, second, "第二句，更正。")
    room["reviewer"].execute(publication.withdraw_line, third, "与会议口径不符")
    sent(room, tmp_path)
    shown = look(room)
    assert verdicts(shown) == [
        (V.SAME, Why.NONE), (V.SAME, Why.NONE), (V.TAKEN_OFF, Why.NONE), (V.SAME, Why.NONE),
    ]  # fmt: skip
    assert shown.agrees
    assert headline(shown.channels[0]).startswith("✓")
    found = rows(shown)[f"line-{second}"]
    assert found.account is not None
    assert found.shown is not None
    newest = found.account.releases[-1]
    assert (newest.version, newest.receipt, newest.state) == (2, found.shown.sha256, P.ONLINE)
    assert newest.proved_at is not None
    assert found.account.approval is not None
    assert found.account.approval.by == "reviewer"
    gone = rows(shown)[f"line-{third}"].account
    assert gone is not None
    assert gone.removal is not None
    assert (gone.removal.by, gone.removal.reason) == ("reviewer", "与会议口径不符")
    assert rows(shown)[f"line-{first}"].shown is not None


def test_what_somebody_did_at_the_portal_is_found_entry_by_entry(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    lines = [line(room, f"第{n}句。") for n in range(1, 6)]
    sent(room, tmp_path)
    client = portal.client()
    released = room["publisher"].query(kept)
    words = [content_of(released[f"line-{one}"].publications[-1]) for one in lines]
    client.publish("1", f"line-{lines[1]}", 2, replace(words[1], text="别的话。"))
    client.publish("1", f"line-{lines[2]}", 2, words[2])
    client.withdraw("1", f"line-{lines[3]}")
    moved = replace(words[4], sequence=words[0].sequence - 1)
    client.publish("1", f"line-{lines[4]}", 2, moved)
    client.publish("1", "stranger-7", 1, replace(words[0], sequence=99))
    client.close()
    shown = look(room, "director")
    assert verdicts(shown) == [
        (V.SAME, Why.NONE),
        (V.OTHER_CONTENT, Why.NONE),
        (V.ANOTHER_VERSION, Why.NONE),
        (V.MISSING, Why.TOMBSTONE),
        (V.OUT_OF_ORDER, Why.NONE),
        (V.FOREIGN, Why.NONE),
    ]
    assert not shown.agrees
    assert "5 条与门户不符" in headline(shown.channels[0])


def test_what_was_withdrawn_and_stands_there_again_is_said(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    number = line(room, "收回的话。")
    sent(room, tmp_path)
    released = room["publisher"].query(kept)[f"line-{number}"].publications[-1]
    room["reviewer"].execute(publication.withdraw_line, number, "核实")
    sent(room, tmp_path)
    client = portal.client()
    client.publish("1", f"line-{number}", 2, content_of(released))
    client.close()
    assert verdicts(look(room)) == [(V.NOT_WITHDRAWN, Why.NONE)]


def test_what_never_went_out_says_why(room: Room, portal: PortalProcess, tmp_path: Path) -> None:
    line(room, "已经上网。")
    sent(room, tmp_path)
    line(room, "只通过了。", release=False)
    skipped = line(room, "跳过的。", release=False)
    room["director"].execute(publication.skip_line, skipped)
    room.boss.execute(house.hold_releases, 60)
    line(room, "还在等。")
    recalled = line(room, "收回了。")
    (last, *_rest) = room["publisher"].query(publication.held)
    room["publisher"].execute(publication.recall, last.id)
    room.boss.execute(house.hold_releases, 0)
    line(room, "停着的。")
    room["director"].execute(publication.stop_sending)
    shown = look(room)
    assert verdicts(shown) == [
        (V.SAME, Why.NONE),
        (V.NEVER_SENT, Why.UNRELEASED),
        (V.NEVER_SENT, Why.SKIPPED),
        (V.NEVER_SENT, Why.HELD),
        (V.NEVER_SENT, Why.RECALLED),
        (V.NEVER_SENT, Why.STOPPED),
    ]
    assert rows(shown)[f"line-{recalled}"].account is not None
    assert shown.agrees
    assert "没有送出 5 条" in headline(shown.channels[0])


def test_what_is_meant_for_no_reader_is_not_missed(room: Room, portal: PortalProcess) -> None:
    """A guest's answer, and a line that nobody approved."""
    (asked,) = room.ask("夜市安全吗？")
    room["aide"].execute(screening.admit, asked, 0)
    reply = room["aide"].execute(answer.hand_in, asked, "供嘉宾参考。", 0)
    room["aide"].execute(answer.send_by, reply, Route.GUEST)
    room["reviewer"].execute(answer.approve, reply, 1, Secrecy.OPEN)
    room["steno"].execute(record.write, SpeakerRole.HOST, "", "没有审。")
    client = portal.client()
    from studio.courier.carrying import announcement_of

    client.announce("1", announcement_of(room["boss"].query(interview.interview)))
    client.close()
    assert verdicts(look(room)) == []
    assert headline(look(room).channels[0]).startswith("还没有")


def test_what_was_sent_and_is_not_what_was_approved_is_said_first(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    numbers = [line(room, f"第{n}句。") for n in (1, 2)]
    sent(room, tmp_path)
    altered(room, f"UPDATE line_version SET text = '改过' WHERE line_id = {numbers[0]}")
    assert verdicts(look(room)) == [(V.UNAPPROVED, Why.NONE), (V.SAME, Why.NONE)]


def test_where_the_portal_is_down_the_paper_says_so_and_what_we_know(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    line(room, "大家好。")
    sent(room, tmp_path)
    line(room, "没有发布。", release=False)
    portal.end()
    shown = look(room)
    assert verdicts(shown) == [(V.UNREAD, Why.NONE), (V.NEVER_SENT, Why.UNRELEASED)]
    assert not shown.agrees
    assert "没有读到门户" in headline(shown.channels[0])
    assert "连不上" in json.loads(written(shown))["channels"][0]["fault"]
    assert "连不上" in headline(shown.channels[0])


def test_without_a_portal_or_a_token_it_is_said_and_not_guessed(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    line(room, "大家好。")
    shown = look(room)
    assert verdicts(shown) == [(V.NEVER_SENT, Why.WAITING)]
    assert "没有写门户地址" in headline(shown.channels[0])
    room["boss"].execute(interview.choose_portal, house.PASTED_INTO)
    assert "人工粘贴" in headline(look(room).channels[0])
    room["boss"].execute(interview.choose_portal, "http://127.0.0.1:9")
    monkeypatch.setenv("INTERVIEW_STUDIO_PORTAL_TOKEN_FILE", "/nowhere/token")
    assert "读不到令牌" in headline(reconciled(room["publisher"]).channels[0])


def test_every_digest_of_the_file_can_be_computed_again(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    line(room, "大家好。")
    sent(room, tmp_path)
    room["publisher"].execute(take_out)
    told = json.loads(written(look(room)))
    assert told["agrees"] is True
    (channel,) = told["channels"]
    assert (channel["name"], channel["sums"]) == (portal.url, {"same": 1})
    (row,) = channel["rows"]
    (release,) = row["account"]["releases"]
    content = release["content"]
    assert content.pop("media_alt") == []
    content["spoken_at"] = content["spoken_at"].replace("Z", "+00:00")
    plain = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(plain.encode()).hexdigest()
    assert digest == release["sha256"] == release["receipt"] == row["shown"]["sha256"]
    number, head = told["head"]
    assert number > 0
    assert len(head) == 64
    acts = [one.act for one in room["publisher"].query(entries_of, "interview", 1)]
    assert "reconciliation.take_out" in acts


def test_who_answers_for_what_is_online_looks_and_nobody_else(room: Room) -> None:
    kept_word = people.sealed(room.database, "check", PASSWORD)
    room.boss.execute(people.add_person, "check", "审计", "审计局", kept_word)
    room.boss.execute(people.give_role, "check", Role.AUDITOR)
    for login in ("publisher", "director", "boss", "check"):
        look(room, login)
        room[login].execute(take_out)
    for login in ("aide", "steno", "host"):
        with pytest.raises(Refusal, match="不在其列"):
            look(room, login)
        with pytest.raises(Refusal, match="不在其列"):
            room[login].execute(take_out)


def test_from_the_command_line_it_is_written_and_journalled(
    room: Room, portal: PortalProcess, tmp_path: Path
) -> None:
    number = line(room, "大家好。")
    sent(room, tmp_path)
    out = tmp_path / "reconciled.json"
    assert run(room, tmp_path, out) == 0
    assert json.loads(out.read_text("utf-8"))["channels"][0]["sums"] == {"same": 1}
    assert STUDIO_TOKEN not in out.read_text("utf-8")
    client = portal.client()
    client.withdraw("1", f"line-{number}")
    client.close()
    assert run(room, tmp_path, tmp_path / "again.json") == 1
    assert run(room, tmp_path, out) == 1  # it is there already
    acts = [one.act for one in room["publisher"].query(entries_of, "interview", 1)]
    assert acts.count("reconciliation.take_out") == 3


def run(room: Room, folder: Path, out: Path) -> int:
    """With the token where a courier has it, and the password on a line of the input."""
    import os
    import subprocess
    import sys

    url = room.database.url
    if room.database.is_server:
        from tests.postgres import KEEPER, OWNER_PASSWORD

        url = url.replace(f"{KEEPER}:{OWNER_PASSWORD}@", "")
    command = [
        sys.executable, "-m", "studio.cli", "--database", url, "--login", "publisher",
        "reconcile", "--programme", "1", "--out", str(out),
    ]  # fmt: skip
    environment = {**os.environ, "INTERVIEW_STUDIO_PORTAL_TOKEN_FILE": str(folder / "token")}
    ended = subprocess.run(
        command, env=environment, input=PASSWORD.encode() + b"\n", check=False, timeout=60
    )
    return ended.returncode


class Pages:
    """A read-back in pages, as a portal of another make may give it."""

    def __init__(self, pages: dict[str, EntryPage]) -> None:
        self._pages = pages

    def entries(self, _interview: str, after: str) -> EntryPage:
        """The page behind a cursor; behind the last one nothing."""
        return self._pages.get(after, EntryPage((), after))


def online(name: str, version: int = 1) -> OnlineEntry:
    return OnlineEntry(name, version, 1, "line", "", "字", "", "0" * 64, withdrawn=False)


def test_a_read_back_in_pages_is_read_to_its_end_and_the_later_word_counts() -> None:
    pages = Pages({
        "": EntryPage((online("a"), online("b")), "1"),
        "1": EntryPage((online("c"), online("a", 2)), "2"),
    })  # fmt: skip
    found, doubled = read_back(pages, "1")  # type: ignore[arg-type]
    assert {name: one.version for name, one in found.items()} == {"a": 2, "b": 1, "c": 1}
    assert not doubled


def test_an_entry_that_stands_twice_on_one_page_is_doubled() -> None:
    pages = Pages({"": EntryPage((online("a"), online("b"), online("a", 2)), "1")})
    assert read_back(pages, "1")[1] == {"a"}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://a.gov.cn/talk/?key=secret", "https://a.gov.cn/talk"),
        ("https://me:secret@a.gov.cn:8443/", "https://a.gov.cn:8443"),
        ("https://a.gov.cn/#wordpress=talk", "https://a.gov.cn/#wordpress=talk"),
        ("http://[::1]:8765", "http://[::1]:8765"),
        ("", ""),
    ],
)
def test_a_channel_is_called_by_its_address_without_secrets(url: str, name: str) -> None:
    assert house.shown_address(url) == name
