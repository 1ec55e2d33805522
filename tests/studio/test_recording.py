"""Where each line stands on the video, and what the video editor gets of it."""

import io
import json
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import opentimelineio  # type: ignore[import-untyped]
import pytest
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from studio import publication, record, recording
from studio.cli import main
from studio.clock import Clock
from studio.desk import Desk
from studio.documents import cut_list, subtitles
from studio.errors import Refusal
from studio.people import PersonRow
from studio.record import SpeakerRole
from studio.recording import Cue, SegmentKind
from studio.review import Secrecy
from tests.studio.room import PASSWORD, Room

GUEST = (SpeakerRole.GUEST, "程立言")
BEGAN = datetime.now(UTC) + timedelta(hours=1)


def at(room: Room, login: str, second: float) -> Desk:
    """Somebody's desk so many seconds after the recorder started."""
    clock = Clock.starting(BEGAN + timedelta(seconds=second), 1.0)
    return Desk(room.of(login), PersonRow(login, login, ""), clock, "test", room.programme)


def seconds(time: timedelta) -> int:
    return round(time.total_seconds())


def said(
    room: Room,
    second: float,
    text: str,
    asked: int | None = None,
    out: float | None = None,
    who: tuple[SpeakerRole, str] = (SpeakerRole.HOST, ""),
) -> int:
    """A line begun at this second, and in readers' hands a little later."""
    line = at(room, "steno", second).execute(record.write, *who, text, asked)
    if out != 0:
        room["reviewer"].execute(record.approve, line, 1, Secrecy.OPEN)
        at(room, "publisher", second + 5 if out is None else out).execute(
            publication.release_line, line, 1
        )
    return line


def marked(room: Room) -> int:
    return at(room, "director", 0).execute(recording.mark_start, "主机位")


def test_a_line_stands_where_its_typing_began(room: Room) -> None:
    its = marked(room)
    first = said(room, 10, "大家好，欢迎收看今天的节目。")
    said(room, 12, "这一条没有发布。", out=0)
    second = said(room, 14, "今天请到的是程局长。")
    found = room["aide"].query(recording.cues, its)
    assert [(one.line_id, seconds(one.begins)) for one in found.cues] == [(first, 10), (second, 14)]
    assert seconds(found.cues[0].ends) == 14
    assert seconds(found.cues[1].ends) == 14 + 5
    assert found.without == ()


def test_the_offset_moves_all_of_it_and_a_day_is_the_most(room: Room) -> None:
    its = marked(room)
    said(room, 10, "大家好。")
    room["director"].execute(recording.adjust, its, timedelta(hours=1, seconds=-2.5))
    (cue,) = room["aide"].query(recording.cues, its).cues
    assert cue.begins.total_seconds() == pytest.approx(3600 + 7.5, abs=1)
    room["director"].execute(recording.adjust, its, timedelta(seconds=-60))
    assert room["aide"].query(recording.cues, its).cues == ()
    with pytest.raises(Refusal, match="24 小时"):
        room["director"].execute(recording.adjust, its, timedelta(hours=25))


def test_a_line_prepared_before_stands_where_it_went_out_and_an_earlier_one_nowhere(
    room: Room,
) -> None:
    prepared = said(room, -600, "开场白早就写好了。", out=3)
    before = said(room, -500, "录像之前就播出的话。", out=-400)
    its = marked(room)
    found = room["aide"].query(recording.cues, its)
    assert [(one.line_id, seconds(one.begins)) for one in found.cues] == [(prepared, 3)]
    assert found.without == (before,)


def test_what_was_withdrawn_is_not_in_and_a_correction_is(room: Room) -> None:
    its = marked(room)
    line, gone = said(room, 5, "一周内办结。"), said(room, 9, "说错的话。")
    room["publisher"].execute(publication.withdraw_line, gone, "口误")
    room["steno"].execute(record.hand_in, line, "三天内办结。", 1, "“一周”应为“三天”")
    assert room["aide"].query(recording.cues, its).cues[0].text == "一周内办结。"
    room["reviewer"].execute(record.approve, line, 2, Secrecy.OPEN)
    room["publisher"].execute(publication.release_line, line, 2)
    (cue,) = room["aide"].query(recording.cues, its).cues
    assert (cue.text, seconds(cue.begins)) == ("三天内办结。", 5)


def test_subtitles_are_read_back_by_a_player_s_library(room: Room) -> None:
    its = marked(room)
    said(room, 3700, "水费<100元&免费 --> 请看说明。\n第二行，" + "一句很长的话，" * 12 + "完。")
    read = webvtt.from_string(room["aide"].query(subtitles.subtitles, its))
    assert read.captions[0].start.startswith("01:01:4")
    text = "".join(one.text for one in read.captions)
    assert "&lt;100元&amp;免费 --&gt; 请看" in text
    assert "主持人：" in read.captions[0].text
    for one, following in pairwise(read.captions):
        assert one.end == following.start
        assert "\n" not in one.text
        assert len(following.text) <= subtitles.MOST_SIGNS


def test_the_cut_list_has_a_clip_for_each_question(room: Room) -> None:
    one, two = room.ask("隔夜菜能吃吗\u202e？\n真的", "校门口的辣条谁来管？")
    its = marked(room)
    said(room, 10, "开场。")
    said(room, 60, "有网友问隔夜菜。", one)
    said(room, 70, "不能超过三天。")
    part = said(room, 120, "有网友问辣条。", two)
    said(room, 130, "市监局来管。", two)
    room["steno"].execute(recording.begin_segment, part, SegmentKind.NETIZENS)
    room["director"].execute(recording.put_online, its, "https://v.example.gov.cn/1.mp4")
    found = room["aide"].query(recording.cuts, its)
    assert [(cut.question_id, seconds(cut.begins)) for cut in found] == [(0, 10), (one, 60),
                                                                        (two, 120)]  # fmt: skip
    text = room["aide"].query(cut_list.edit_decision_list, its)
    back = opentimelineio.adapters.read_from_string(text, "cmx_3600", rate=25)
    clips = list(back.tracks[0])
    assert [seconds_of(clip) for clip in clips] == [10, 60, 120]
    assert f"Q{two:04d} 校门口的辣条谁来管？" in clips[2].name
    assert "网民实时提问" in clips[2].name
    assert "\u202e" not in text
    kept = json.loads(room["aide"].query(cut_list.timeline, its))
    media = kept["tracks"]["children"][0]["children"][0]["media_references"]["DEFAULT_MEDIA"]
    assert media["target_url"] == "https://v.example.gov.cn/1.mp4"


def test_a_clip_reaches_from_the_question_to_its_last_linked_answer(room: Room) -> None:
    one, two = room.ask("隔夜菜能吃吗？", "校门口的辣条谁来管？")
    its = marked(room)
    said(room, 10, "有网友问隔夜菜。", one)
    said(room, 20, "冷藏不超过三天。", one, who=GUEST)
    said(room, 30, "那热一热呢？")
    said(room, 40, "要热透。", one, who=GUEST)
    said(room, 50, "下面说说校门口。")
    said(room, 60, "有网友问辣条。", two)
    said(room, 70, "市监局来管。")
    said(room, 80, "补充一句隔夜菜。", one, who=GUEST)
    said(room, 90, "谢谢程局长。")
    found = room["aide"].query(recording.cuts, its)
    assert [(cut.question_id, seconds(cut.begins)) for cut in found] == [
        (one, 10), (0, 50), (two, 60), (one, 80), (0, 90),
    ]  # fmt: skip
    assert [cut.question for cut in found][:3] == ["隔夜菜能吃吗？", "", "校门口的辣条谁来管？"]
    for cut, following in pairwise(found):
        assert cut.ends <= following.begins


def seconds_of(clip: Any) -> int:
    seconds: float = clip.source_range.start_time.to_seconds()
    return round(seconds)


def test_marks_are_for_those_at_the_machines_and_only_what_makes_sense(room: Room) -> None:
    with pytest.raises(Refusal):
        room["aide"].execute(recording.mark_start, "主机位")
    for name, rate in (("", 25), ("机\u202e位", 25), ("主机位", 23)):
        with pytest.raises(Refusal):
            room["director"].execute(recording.mark_start, name, rate)
    its = marked(room)
    for address in ("ftp://x/1", "javascript:alert(1)", "https://"):
        with pytest.raises(Refusal, match="网址"):
            room["director"].execute(recording.put_online, its, address)
    for export in (subtitles.subtitles, cut_list.edit_decision_list, cut_list.timeline):
        with pytest.raises(Refusal, match="还没有已发布的记录"):
            room["aide"].query(export, its)
    room["director"].execute(recording.unmark, its)
    with pytest.raises(Refusal, match="没有这段录像"):
        room["director"].execute(recording.adjust, its, timedelta())


def test_a_part_begins_with_a_line_and_its_kind_can_be_changed(room: Room) -> None:
    line = said(room, 1, "记者提问环节。")
    other = said(room, 5, "下一条。")
    room["host"].execute(recording.begin_segment, line, SegmentKind.NETIZENS)
    room["steno"].execute(recording.begin_segment, line, SegmentKind.PRESS)
    with pytest.raises(Refusal, match="已经是"):
        room["steno"].execute(recording.begin_segment, line, SegmentKind.PRESS)
    assert room["aide"].query(recording.segments) == {line: SegmentKind.PRESS}
    with pytest.raises(Refusal, match="没有环节"):
        room["steno"].execute(recording.end_segment, other)
    room["steno"].execute(recording.end_segment, line)
    assert room["aide"].query(recording.segments) == {}


@given(text=st.text(min_size=1, max_size=400), span=st.integers(0, 10_000_000))
def test_no_sign_that_is_seen_is_lost_or_doubled_in_pieces(text: str, span: int) -> None:
    cue = Cue(1, None, False, None, "主持人", text, timedelta(), timedelta(milliseconds=span))
    found = list(subtitles.pieces(cue))
    kept = "".join(part for _, _, part in found)
    assert "".join(kept.split()) == "".join(subtitles.one_row(text).split())
    assert all(len(part) <= subtitles.MOST_SIGNS for _, _, part in found)
    if found:
        assert found[0][0] == timedelta()
        assert found[-1][1] == cue.ends
        assert all(one[1] == two[0] for one, two in pairwise(found))


@pytest.mark.about_the_file
def test_the_command_line_writes_it_for_who_signs_in(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    marked(room)
    said(room, 10, "大家好。")
    for ending, holds in ((".vtt", "大家好。"), (".edl", "TITLE:"), (".otio", "OTIO_SCHEMA")):
        file = tmp_path / f"主机位{ending}"
        words = ["--database", room.database.url, "--login", "director", "video",
                 "--programme", "1", "--out", str(file)]  # fmt: skip
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
        assert main(words) == 0
        assert holds in file.read_text("utf-8")
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
        assert main(words) == 1
        assert "已经存在" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert main([*words[:-1], str(tmp_path / "x.mov")]) == 1
