"""What is missing in a year, on the notices' own tables."""

import pytest

from studio.policy import Profile, Rule, built_in
from studio.year_plan import Entry, Kind, Lack, Planned, lacks, month_and_day, units_in
from tests import plans

BY_ID = {one.id: one for one in built_in()}


def entries(rows: list[Planned]) -> list[Entry]:
    return [Entry(row.month, row.units, row.kind, row.rank) for row in rows]


def profile(**numbers: int) -> Profile:
    rules = {key: Rule(key, value, "c", "n") for key, value in numbers.items()}
    return Profile("x", "x", "x", rules)


def months(found: tuple[Lack, ...]) -> list[int]:
    return [one.month for one in found if one.month]


def test_taibai_lacks_january_to_april_and_december() -> None:
    found = lacks(BY_ID["taibai-2018"], entries(plans.taibai()), ())
    assert months(found) == [1, 2, 3, 4, 12]


def test_zhuhai_lacks_nothing_and_without_april_exactly_april() -> None:
    zhuhai = BY_ID["zhuhai-2022"]
    assert lacks(zhuhai, entries(plans.zhuhai()), ()) == ()
    without = [row for row in plans.zhuhai() if row.month != 4]
    assert lacks(zhuhai, entries(without), ()) == (Lack("min_per_month", 0, 1, month=4),)


def test_the_same_table_by_another_profile_lacks_something_else() -> None:
    found = lacks(BY_ID["taibai-2018"], entries(plans.zhuhai()), ())
    assert months(found) == [1, 2]


def test_both_bureaus_of_november_are_counted() -> None:
    units = [row.units for row in plans.zhuhai()]
    assert len(units) == 10
    assert len({unit for row in units for unit in row}) == 11
    november = [row for row in plans.zhuhai() if row.month == 11]
    assert november[0].units == ("市教育局", "市民政局")
    owes = lacks(BY_ID["taibai-2018"], entries(november), ("市教育局", "市民政局", "市审计局"))
    assert [one.unit for one in owes if one.rule == "unit_per_year"] == ["市审计局"]


def test_the_unit_in_brackets_is_a_unit_of_its_own() -> None:
    assert plans.taibai()[3].units == ("县旅发委", "招商局")
    assert units_in("县旅发委（试行）") == ("县旅发委（试行）",)
    assert units_in("市教育局；市民政局, 市教育局") == ("市教育局", "市民政局")
    assert units_in(" ") == ()


@pytest.mark.parametrize(
    ("words", "month", "day"),
    [
        ("5月15日", 5, 15), ("3月", 3, None), ("2025年6月20日下午", 6, 20), ("１２月１日", 12, 1),
        ("2025年9月上旬", 9, None), ("", None, None), ("13月1日", None, None),
        ("2月30日", 2, None), ("待定", None, None),
    ],
)  # fmt: skip
def test_a_cells_time_is_read_or_left_open(words: str, month: int | None, day: int | None) -> None:
    assert month_and_day(words) == (month, day)


def test_the_annex_of_shandong_has_23_units_and_all_of_them_attend() -> None:
    rows = plans.shandong()
    units = tuple(dict.fromkeys(row.units[0] for row in rows))
    assert len(units) == 23
    assert lacks(BY_ID["shandong-2014"], entries(rows), units) == ()


def test_a_quarter_without_a_spokesperson_and_a_year_without_the_chief_are_red() -> None:
    rows = plans.shandong()
    units = tuple(dict.fromkeys(row.units[0] for row in rows))
    education = [row for row in rows if row.units == ("省教育厅",)]
    chief = next(row for row in education if "主要" in row.rank)
    left = [row for row in rows if row is not chief]
    assert lacks(BY_ID["shandong-2014"], entries(left), units) == (
        Lack("chief_per_year", 0, 1, "省教育厅"),
        Lack("spokesperson_per_quarter", 0, 1, "省教育厅", quarter=3),
    )


def test_a_deputy_is_no_chief() -> None:
    entry = Entry(3, ("市审计局",), rank="副局长")
    assert not entry.chief
    assert not entry.spokesperson


def test_guangdong_asks_a_press_conference_of_each_unit_in_each_quarter() -> None:
    """The table's figures are invented; zeros are the quarters that lack one."""
    rows = plans.table("guangdong_2013_quota_INVENTED")
    held = [
        Entry(3 * quarter, (row["责任单位(虚构)"],), Kind.PRESS.value)
        for row in rows
        for quarter in range(1, 5)
        for _ in range(int(row[f"第{quarter}季度(虚构)"]))
    ]
    units = tuple(row["责任单位(虚构)"] for row in rows)
    found = lacks(profile(press_conferences_per_quarter=1), held, units)
    assert {(one.unit, one.quarter) for one in found} == {
        ("省财政厅", 4), ("省环境保护厅", 1), ("省国土资源厅", 2), ("省国资委", 4),
    }  # fmt: skip


def test_a_year_and_its_units_are_counted_as_a_whole() -> None:
    found = lacks(profile(min_per_year=6, units_per_year=12), entries(plans.zhuhai())[:5], ())
    assert found == (Lack("min_per_year", 5, 6), Lack("units_per_year", 5, 12))


def test_every_lack_is_a_sentence_with_its_figures() -> None:
    rules = ("unit_per_year", "chief_per_year", "min_per_year", "units_per_year")
    for rule in rules:
        assert "2" in Lack(rule, 0, 2, "市审计局").words
    for rule in ("press_conferences_per_quarter", "spokesperson_per_quarter"):
        words = Lack(rule, 0, 2, "市审计局", quarter=3).words
        assert "市审计局" in words
        assert "3" in words
    assert "4 月" in Lack("min_per_month", 0, 1, month=4).words
