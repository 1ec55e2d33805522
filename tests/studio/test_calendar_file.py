"""The year as a calendar file: every step a day, the hour in its zone; again imported, it moves."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from studio import (
    calendar_file,
    department,
    halt,
    interview,
    policy_choice,
    reporting_duty,
    training,
    year_plan,
)
from studio.cli import main
from studio.errors import Refusal
from studio.training import Held
from studio.year_plan import Planned
from tests.studio.room import PASSWORD, Room

AIR = datetime(2026, 6, 19, 7, tzinfo=UTC)
LONG = "食品药品相关政策解读及夏季饮食安全防范常识，" * 5
OCTETS = 75


def events(data: bytes) -> dict[str, Any]:
    """What another program reads in the file, by the name in its UID."""
    read = Calendar.from_ical(data)
    return {str(one["uid"]).partition("@")[0]: one for one in read.walk("VEVENT")}


def test_a_year_is_read_back_as_it_was_written_and_imported_again_it_moves(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "zhuhai-2022")
    number = room.boss.execute(interview.plan, LONG, "市场监管局", AIR, 60, "急")
    room.boss.execute(training.hold, Held(date(2026, 3, 4), "系统操作"))
    room.boss.execute(reporting_duty.add, "落实情况", "鲁政办发〔2014〕8号", date(2026, 3, 31))
    noon = datetime(2026, 5, 1, 4, tzinfo=UTC)

    def year() -> bytes:
        return room.boss.query(
            lambda reader: calendar_file.calendar_of(replace(reader, at=noon), 2026)
        )

    data = year()
    assert all(len(line) <= OCTETS for line in data.split(b"\r\n"))
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")  # noqa: PT018 - lines
    first = events(data)
    hour, notice = first[f"programme-{number}-air"], first[f"programme-{number}-notice_days"]
    assert LONG in str(hour["summary"])
    assert (hour["dtstart"].dt, hour["dtend"].dt) == (AIR, AIR + timedelta(minutes=60))
    assert hour["dtstart"].params["TZID"] == "Asia/Shanghai"
    assert b"BEGIN:VTIMEZONE" in data
    assert (notice["dtstart"].dt, notice["dtend"].dt) == (date(2026, 6, 12), date(2026, 6, 13))
    (alarm,) = notice.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=-15)
    assert {"training-1", "report-1"} <= first.keys()
    planner = room.boss.in_programme(number)
    later = AIR + timedelta(days=5)
    planner.execute(interview.describe, LONG, "市场监管局", "", "一楼大厅", "", later, 60)
    moved = events(year())
    again = moved[f"programme-{number}-air"]
    assert (again["uid"], again["dtstart"].dt) == (hour["uid"], later)
    assert again["sequence"] > hour["sequence"]
    assert moved[f"programme-{number}-notice_days"]["dtstart"].dt == date(2026, 6, 17)
    planner.execute(halt.cancel, "嘉宾因公出差")
    off = events(year())[f"programme-{number}-air"]
    assert (off["status"], off["sequence"] > again["sequence"]) == ("CANCELLED", True)
    assert not off.walk("VALARM")


def test_what_the_year_owes_is_in_the_file_of_those_who_may_see_to_it(room: Room) -> None:
    room.boss.execute(policy_choice.follow, "taibai-2018")
    room.boss.execute(department.add, "市场监管局")
    row = room.boss.execute(year_plan.add, 2026, Planned(("教育局",), 6, 19, "招生"))
    june = room.boss.execute(year_plan.add, 2026, Planned(("民政局",), 6, None, "养老"))
    boss, aide = room.boss, room["aide"].in_programme(0)
    first = events(boss.query(calendar_file.calendar_of, 2026))
    due, owed = first[f"plan-{row}"], first["nominations-2026"]
    assert (str(due["summary"]), due["dtstart"].dt) == ("新建访谈：招生", date(2026, 6, 19))
    month = first[f"plan-{june}"]
    assert month["dtstart"].dt == date(2026, 6, 30)
    assert str(month["description"]) == "民政局\n按 6 月最后一天计"
    assert (str(owed["summary"]), owed["dtstart"].dt) == ("报送征集表", date(2026, 12, 31))
    assert str(owed["description"]) == "市场监管局、教育局、民政局"
    assert f"plan-{row}" not in events(aide.query(calendar_file.calendar_of, 2026))
    own = events(aide.query(calendar_file.calendar_of, 2026))["nominations-2026"]
    assert str(own["description"]) == "市场监管局"
    others = events(room["director"].in_programme(0).query(calendar_file.calendar_of, 2026))
    assert others.keys().isdisjoint({f"plan-{row}", "nominations-2026"})
    boss.execute(interview.plan, "招生", "教育局", AIR, 60, "", False, row)
    made = events(boss.query(calendar_file.calendar_of, 2026))[f"plan-{row}"]
    assert str(made["summary"]) == "新建访谈（已完成）：招生"
    assert made["sequence"] > due["sequence"]


def test_one_programme_alone_and_only_for_who_may_open_it(room: Room) -> None:
    number = room.boss.execute(interview.plan, "教育", "教育局", AIR, 60, "急")
    own = events(room.boss.query(calendar_file.calendar_of, 2026, number))
    assert set(own) == {f"programme-{number}-air"}
    aide = room["aide"].in_programme(0)
    assert f"programme-{number}-air" not in events(aide.query(calendar_file.calendar_of, 2026))
    with pytest.raises(Refusal, match="没有这场访谈"):
        aide.query(calendar_file.calendar_of, 2026, number)


@pytest.mark.about_the_file
def test_the_command_writes_the_year_once(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("studio.windowless.asked", lambda _words: PASSWORD)
    out = tmp_path / "2025.ics"
    words = ["--database", room.database.url, "--login", "steno", "calendar", "--out", str(out)]
    assert main([*words, "--year", "2025"]) == 0
    assert "programme-1-air" in events(out.read_bytes())
    assert main([*words, "--year", "2025"]) == 1
    assert main([*words, "--year", "25"]) == 1
    said = capsys.readouterr().err
    assert "已经存在" in said
    assert "年份" in said
