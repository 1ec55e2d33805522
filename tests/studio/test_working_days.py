"""Due dates: the vectors of the rehearsal data, and what no calendar covers."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from studio.working_days import Due, ahead, due, is_working, official

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "plans" / "deadlines.json").read_text("utf-8")
)
PLAIN = {"前15天制定方案": 15, "提前7天发布预告": 7, "彩排 前一天下午": 1}


@pytest.mark.parametrize(
    "vector", VECTORS["working_day_vectors"], ids=lambda one: f"{one['start']}+{one['days']}"
)
def test_a_term_in_working_days_ends_by_the_official_calendar(vector: dict[str, Any]) -> None:
    start = date.fromisoformat(vector["start"])
    assert due(start, vector["days"]) == Due(date.fromisoformat(vector["due"]))
    assert due(start, vector["days"]).remark == ""


@pytest.mark.parametrize("vector", VECTORS["calendar_day_vectors"], ids=lambda one: one["due"])
def test_a_lead_time_is_counted_in_plain_days(vector: dict[str, Any]) -> None:
    event = date.fromisoformat(vector["event"])
    assert ahead(event, PLAIN[vector["rule"]]) == date.fromisoformat(vector["due"])


def test_the_vectors_tell_weekends_from_the_calendar() -> None:
    """A count of weekdays alone would fail most of them."""
    naive = [one["naive_weekend_only"] != one["due"] for one in VECTORS["working_day_vectors"]]
    assert sum(naive) == 11


def test_the_count_starts_on_the_next_day() -> None:
    friday = date(2025, 6, 20)
    assert due(friday, 0).day == friday
    assert due(friday, 1).day == date(2025, 6, 23)


def test_make_up_days_are_worked_and_holidays_are_not() -> None:
    assert is_working(date(2025, 9, 28))  # a Sunday, worked for the National Day
    assert not is_working(date(2025, 10, 6))  # a Monday within it
    assert not is_working(date(2025, 9, 27))


def test_a_year_without_a_calendar_counts_weekdays_and_says_so() -> None:
    year = next(year for year in range(2026, 2200) if not official(year))
    start = date(year, 3, 3)
    found = due(start, 10)
    weekdays = [
        day for n in range(1, 15) if (day := start + timedelta(days=n)).weekday() < 5
    ]  # fmt: skip
    assert found == Due(weekdays[9], (year,))
    assert str(year) in found.remark


def test_a_term_over_the_end_of_the_known_years_names_the_year_that_is_not() -> None:
    year = next(year for year in range(2026, 2200) if not official(year))
    assert due(date(year - 1, 12, 29), 10).unofficial == (year,)
    assert due(date(year - 1, 6, 1), 10).unofficial == ()


def test_days_are_counted_back_as_well() -> None:
    """厦门 2011: the script five working days before the programme."""
    assert due(date(2025, 10, 15), -10).day == date(2025, 9, 25)


def test_what_is_no_term_is_refused() -> None:
    with pytest.raises(ValueError, match="99999"):
        due(date(2025, 1, 1), 99999)
