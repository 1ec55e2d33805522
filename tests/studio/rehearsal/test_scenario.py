"""The scenario that comes with the product is whole, and a broken one says where it is broken."""

import json
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from studio.errors import Trouble
from studio.rehearsal.scenario import Phase, Scenario, default_scenario

Edit = Callable[[str, Callable[[list[str]], None]], Path]


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return Scenario.load(default_scenario())


@pytest.fixture
def edited(tmp_path: Path) -> Edit:
    """A copy of the scenario with the lines of one file changed."""
    folder = tmp_path / "scenario"
    shutil.copytree(default_scenario(), folder)

    def edit(name: str, change: Callable[[list[str]], None]) -> Path:
        lines = (folder / name).read_text(encoding="utf-8").removesuffix("\n").split("\n")
        change(lines)
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        return folder

    return edit


def told(folder: Path) -> str:
    with pytest.raises(Trouble) as caught:
        Scenario.load(folder)
    return str(caught.value)


def with_field(line: str, key: str, value: object) -> str:
    return json.dumps({**json.loads(line), key: value}, ensure_ascii=False)


def test_three_hundred_questions_come_before_during_and_after_air(scenario: Scenario) -> None:
    phases = Counter(question.phase for question in scenario.questions)
    assert phases == {Phase.PRE: 173, Phase.LIVE: 109, Phase.LATE: 18}
    assert len(scenario.receivable()) == 298


def test_the_record_has_117_turns_and_7568_characters(scenario: Scenario) -> None:
    assert [turn.seq for turn in scenario.turns] == list(range(1, 118))
    assert sum(len(turn.texts[-1]) for turn in scenario.turns) == 7568


def test_ten_lines_have_two_versions_and_the_others_one(scenario: Scenario) -> None:
    assert Counter(len(turn.texts) for turn in scenario.turns) == {1: 107, 2: 10}
    assert all(len(set(turn.texts)) == len(turn.texts) for turn in scenario.turns)


def test_the_host_asks_25_questions_that_have_arrived_and_were_admitted(
    scenario: Scenario,
) -> None:
    arrived = {question.id: question.received_at for question in scenario.questions}
    admitted = {row.id for row in scenario.screening if row.decision == "admit"}
    assert len(scenario.air_list) == 25
    assert all(arrived[call.question_id] < call.at for call in scenario.air_list)
    assert {call.question_id for call in scenario.air_list} <= admitted


def test_every_received_question_is_decided_and_every_merge_has_an_admitted_head(
    scenario: Scenario,
) -> None:
    decisions = {row.id: row for row in scenario.screening}
    assert set(decisions) == {question.id for question in scenario.receivable()}
    merged = [row for row in scenario.screening if row.decision == "merge"]
    assert {decisions[str(row.into)].decision for row in merged} == {"admit"}


def test_no_question_waits_for_a_head_that_comes_after_air(scenario: Scenario) -> None:
    phases = {question.id: question.phase for question in scenario.questions}
    heads = {row.into for row in scenario.screening if row.into is not None}
    assert all(phases[head] is not Phase.LATE for head in heads)


def test_an_answer_is_approved_by_another_person_and_four_came_back_first(
    scenario: Scenario,
) -> None:
    assert all(answer.drafted_by != answer.approved_by for answer in scenario.answers)
    returned = [answer for answer in scenario.answers if answer.returned is not None]
    assert len(returned) == 4
    assert all(answer.final_text != answer.text for answer in returned)


def test_everyone_in_the_crew_has_an_invented_name(scenario: Scenario) -> None:
    logins = [login for several in scenario.crew.values() for login in several]
    names = [scenario.people[login].name for login in logins]
    assert len(set(names)) == len(logins) == 14


def test_times_know_their_zone(scenario: Scenario) -> None:
    assert scenario.starts_at.isoformat() == "2025-06-20T15:00:00+08:00"
    assert all(op.at.tzinfo is not None for op in scenario.ops)


@pytest.mark.parametrize(
    "name", ["screening.jsonl", "answers.jsonl", "air_list.jsonl", "questions_input.jsonl"]
)
def test_every_row_says_that_it_is_invented(name: str) -> None:
    lines = (default_scenario() / name).read_text(encoding="utf-8").removesuffix("\n").split("\n")
    assert all(json.loads(line)["invented"] is True for line in lines)


def test_a_missing_file_is_named(edited: Edit) -> None:
    folder = edited("people.json", lambda _: None)
    (folder / "people.json").unlink()
    assert "people.json" in told(folder)


def test_a_half_line_is_told_with_its_number(edited: Edit) -> None:
    def cut(lines: list[str]) -> None:
        lines[41] = lines[41][:30]

    assert "questions_input.jsonl 第 42 行，不是完整的 JSON" in told(
        edited("questions_input.jsonl", cut)
    )


BREAKS: list[tuple[str, int, str, object, str]] = [
    ("questions_input.jsonl", 7, "received_at", "2025-06-13T12:21:57", "没有时区"),
    ("questions_input.jsonl", 7, "received_at", "昨天", "不是时间"),
    ("questions_input.jsonl", 7, "nickname", 7, "应当是文字"),
    ("questions_input.jsonl", 7, "id", "Q0006", "Q0006 重复"),
    ("live_record.jsonl", 14, "text", "别的话", "最后一版"),
    ("live_record.jsonl", 21, "question_id", "Q9999", "没有提问 Q9999"),
    ("live_record.jsonl", 5, "seq", 6, "应当是 5"),
    ("live_record_ops.jsonl", 3, "seq", 118, "没有第 118 段"),
    ("live_record_ops.jsonl", 3, "version", 2, "没有第 2 版"),
    ("live_record_ops.jsonl", 3, "actor", "nobody", "不在剧组名单里"),
    ("live_record_ops.jsonl", 3, "at", "2025-06-20T09:00:00+08:00", "时间早于上一行"),
    ("version_texts.jsonl", 2, "version", 3, "应当是第 2 版"),
    ("screening.jsonl", 7, "into", "Q0027", "Q0027 没有被采纳"),
    ("screening.jsonl", 1, "unit", "某局", "没有承办单位"),
    ("screening.jsonl", 1, "decision", "burn", "没有“burn”这种决定"),
    ("screening.jsonl", 27, "reason", None, "没有说明理由"),
    ("answers.jsonl", 1, "question_id", "Q0027", "没有被采纳"),
    ("answers.jsonl", 1, "approved_by", "aide02", "不是审核"),
    ("air_list.jsonl", 2, "question_id", "Q0059", "次序或时间不一致"),
]


@pytest.mark.parametrize(("name", "line", "key", "value", "what"), BREAKS)
def test_what_is_wrong_is_told_with_its_file_and_line(
    edited: Edit, name: str, line: int, key: str, value: object, what: str
) -> None:
    def spoil(lines: list[str]) -> None:
        lines[line - 1] = with_field(lines[line - 1], key, value)

    sentence = told(edited(name, spoil))
    assert f"{name} 第 {line} 行" in sentence
    assert what in sentence


def test_an_undecided_question_is_named(edited: Edit) -> None:
    def forget(lines: list[str]) -> None:
        del lines[0]

    assert "没有决定提问 Q0001" in told(edited("screening.jsonl", forget))


def test_a_question_for_the_air_that_is_merged_away_is_named(edited: Edit) -> None:
    def merge(lines: list[str]) -> None:
        lines[1] = with_field(with_field(lines[1], "decision", "merge"), "into", "Q0001")

    assert "Q0002 没有被采纳" in told(edited("screening.jsonl", merge))


def test_figures_that_do_not_add_up_are_told(edited: Edit) -> None:
    def forget(lines: list[str]) -> None:
        lines[:] = [line.replace('"corrections": 3', '"corrections": 4') for line in lines]

    assert "“corrections”是 4，各文件里是 3" in told(edited("scenario.json", forget))
