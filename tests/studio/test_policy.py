"""Policy profiles: those of the notices as they were written, and what is wrong with a file."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from studio.errors import Refusal
from studio.policy import RULES, Form, Profile, built_in, profile_in, said

GIVEN: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "plans" / "policy_profiles.json").read_text("utf-8")
)["profiles"]
SAME = {
    "plan_form_days": "proposal_days", "notice_days": "notice_days", "length_min": "minutes",
    "reply_working_days": "reply_working_days", "min_per_month": "min_per_month",
    "late_nomination_days": "late_nomination_days", "materials_days": "materials_days",
    "dept_min_nominations_per_year": "unit_per_year", "units_per_year": "units_per_year",
    "topic_vote_days": "topic_vote_days", "min_candidate_topics": "min_candidate_topics",
    "length_min_max": "most_minutes", "notice_text_to_office_days": "notice_text_days",
    "min_per_year": "min_per_year", "script_working_days_before": "script_working_days",
    "script_days_before": "script_days", "arrive_min_before": "arrive_minutes",
    "guest_names_days_before": "guest_names_days", "prepared_qa_min": "prepared_minutes",
    "real_name_login": "real_name",
}  # fmt: skip
TEXTS = {
    "reply_column": "reply_column", "slot": "slot", "script_form": "script_form",
    "photos": "photos", "summary_required": "summary",
}  # fmt: skip
HEAD = 'id = "x"\nname = "甲"\nnotice = "乙"\n'


def by_id() -> dict[str, Profile]:
    return {one.id: one for one in built_in()}


@pytest.mark.parametrize("given", GIVEN, ids=lambda one: one["id"])
def test_each_rule_set_of_the_rehearsal_data_is_a_profile(given: dict[str, Any]) -> None:
    profile = by_id()[given["id"]]
    for key, value in given.items():
        if key in SAME:
            assert profile.rules[SAME[key]].value == value, key
        if key in TEXTS:
            assert profile.rules[TEXTS[key]].value == value, key
    if "materials" in given:
        assert list(profile.texts("materials")) == given["materials"]


def test_every_notice_has_a_profile() -> None:
    notices = {"guangdong-2013", "shandong-2014", "guangdong-2016", "taibai-2018", "zhuhai-2022"}
    assert notices | {one["id"] for one in GIVEN} == by_id().keys()


def test_every_rule_says_where_it_is_written_and_reads_as_a_value() -> None:
    for profile in built_in():
        for rule in profile.rules.values():
            assert rule.clause.strip(), (profile.id, rule.key)
            assert rule.source == profile.notice
            assert "{" not in said(rule)


def test_from_taibai_to_zhuhai_the_length_goes_from_30_to_60() -> None:
    assert by_id()["taibai-2018"].number("minutes") == 30
    assert by_id()["zhuhai-2022"].number("minutes") == 60


def test_taibai_shows_both_of_its_clauses_that_do_not_agree() -> None:
    taibai = by_id()["taibai-2018"]
    assert taibai.number("min_per_month") == 1
    assert "1-2月播出1期" in taibai.rules["cadence"].clause


def test_the_months_are_those_the_notice_says() -> None:
    assert by_id()["zhuhai-2022"].months == range(3, 13)
    assert by_id()["guangdong-2013"].months == range(1, 13)


@pytest.mark.parametrize(
    ("text", "named", "why"),
    [
        ("id = ", "x.toml", "TOML"),
        ('name = "甲"\nnotice = "乙"\n', " id ", "一行文字"),
        (HEAD.replace('"x"', '"X y"'), " id ", "小写字母"),
        (HEAD, "x.toml", "一项规定都没有"),
        (HEAD + "[minuets]\nvalue = 3\n", " minuets ", "没有这一项规定"),
        (HEAD + "minutes = 3\n", " minutes ", "一节"),
        (HEAD + '[minutes]\nclause = "c"\n', " minutes.value ", "没有写"),
        (HEAD + "[minutes]\nvalue = 30\n", " minutes.clause ", "一行文字"),
        (HEAD + '[minutes]\nvalue = "30"\nclause = "c"\n', " minutes.value ", "1 到 1440"),
        (HEAD + '[minutes]\nvalue = true\nclause = "c"\n', " minutes.value ", "1 到 1440"),
        (HEAD + '[minutes]\nvalue = 0\nclause = "c"\n', " minutes.value ", "1 到 1440"),
        (
            HEAD + '[minutes]\nvalue = 30\nclause = "c"\nunit = "m"\n',
            " minutes.unit ",
            "没有这一项",
        ),
        (HEAD + '[months]\nvalue = [12, 3]\nclause = "c"\n', " months.value ", "先首月后末月"),
        (HEAD + '[months]\nvalue = [0, 3]\nclause = "c"\n', " months.value ", "先首月后末月"),
        (HEAD + '[kinds]\nvalue = []\nclause = "c"\n', " kinds.value ", "1 到 20"),
        (HEAD + '[kinds]\nvalue = ["甲", "甲"]\nclause = "c"\n', " kinds.value ", "一样"),
        (HEAD + '[real_name]\nvalue = 1\nclause = "c"\n', " real_name.value ", "true"),
        (HEAD + '[slot]\nvalue = "甲\\n乙"\nclause = "c"\n', " slot.value ", "一行文字"),
    ],
)
def test_a_bad_file_is_refused_with_file_key_and_what_is_wrong(
    text: str, named: str, why: str
) -> None:
    with pytest.raises(Refusal) as refused:
        profile_in("x.toml", text)
    assert "x.toml" in str(refused.value)
    assert named in str(refused.value)
    assert why in str(refused.value)


def test_a_rule_may_name_another_source_than_the_notice() -> None:
    text = HEAD + '[minutes]\nvalue = 45\nclause = "c"\nsource = "丙"\n'
    assert profile_in("x.toml", text).rules["minutes"].source == "丙"


def test_every_kind_of_rule_has_a_name_and_bounds_that_hold() -> None:
    for kind in RULES.values():
        assert kind.name
        assert kind.form is not Form.NUMBER or ("{n}" in kind.shown and kind.low <= kind.high)


def test_the_data_is_what_the_day_says() -> None:
    """The vectors of D-15 and D-7 stand on Zhuhai's own numbers."""
    zhuhai = by_id()["zhuhai-2022"]
    assert (date(2025, 6, 20) - date(2025, 6, 5)).days == zhuhai.number("proposal_days")
    assert (date(2025, 6, 20) - date(2025, 6, 13)).days == zhuhai.number("notice_days")
