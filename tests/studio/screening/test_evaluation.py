"""`screening evaluate` measures honestly: on a labelled file, in the fields that were asked for."""

import json
from pathlib import Path

import pytest

from studio.cli import main
from studio.screening.evaluation import evaluate

LABELS = Path(__file__).with_name("labelled.jsonl")
"""Questions of another programme than the rehearsal's, on transport and housing; all invented."""

FOOD = Path(__file__).with_name("food.jsonl")
"""Questions on food and drugs that ask the same in few common words; written for this, invented."""


def labelled(key: str, text: str, cluster: str, **gold: object) -> str:
    usual = {"cluster_id": cluster, "screen": "accept", "dept": "JT", "pii": []}
    row = {"id": key, "text": text, "received_at": f"2025-07-01T09:00:{key}", "gold": usual | gold}
    return json.dumps(row, ensure_ascii=False)


def test_the_suggestions_hold_on_a_programme_they_were_not_made_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["screening", "evaluate", "--labels", str(LABELS)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["duplicates"]["recall_at_5"] >= 0.95
    assert found["duplicates"]["recall_at_1"] >= 0.75
    assert found["duplicates"]["streaming"]["recall_at_5"] >= 0.95
    assert found["personal_data"]["recall"] == 1.0
    assert found["personal_data"]["precision"] >= 0.95
    assert found["personal_data"]["by_type"]["phone"] == {"spans": 1, "recall": 1.0}
    assert found["screen_out"]["recall"] >= 0.9
    assert found["screen_out"]["precision"] >= 0.9
    assert found["routing"]["accuracy_at_1"] >= 0.8
    assert found["routing"]["accuracy_at_3"] >= 0.95
    assert 0 < found["us_per_question"]["p50"] <= found["us_per_question"]["p99"]


def test_the_suggestions_hold_among_many_that_are_nearly_alike() -> None:
    found = evaluate(FOOD)
    assert found["duplicates"]["recall_at_5"] >= 0.93
    assert found["duplicates"]["recall_at_1"] >= 0.68
    assert found["personal_data"]["recall"] == 1.0
    assert found["personal_data"]["precision"] >= 0.95
    assert found["screen_out"]["recall"] >= 0.95
    assert found["screen_out"]["precision"] >= 0.95
    assert found["routing"]["accuracy_at_1"] >= 0.95
    assert found["routing"]["accuracy_at_3"] >= 0.98


def test_a_miss_is_counted_as_a_miss(tmp_path: Path) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text(
        "\n".join(
            [
                labelled("01", "地铁三号线何时开通？", "a"),
                labelled("02", "🚇🚇🚇", "a", screen="reject"),
                labelled("03", "公交卡怎么补办？", "b", dept="SCJG", screen="reject"),
                labelled(
                    "04", "电话13900000001", "c", dept=None,
                    pii=[{"type": "phone", "start": 2, "end": 12}],
                ),
            ]
        ),
        "utf-8",
    )  # fmt: skip
    found = evaluate(path)
    assert found["duplicates"]["questions"] == 2
    assert found["duplicates"]["streaming"]["questions"] == 1
    assert found["personal_data"]["recall"] == found["personal_data"]["precision"] == 0
    assert found["screen_out"] == {"questions": 2, "precision": 1.0, "recall": 0.5}
    assert found["routing"]["questions"] == 3
    assert found["routing"]["accuracy_at_1"] < 1


def test_what_was_not_there_to_be_found_is_no_success(tmp_path: Path) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text(labelled("01", "地铁三号线何时开通？", "a"), "utf-8")
    found = evaluate(path)
    assert found["duplicates"]["recall_at_5"] is None
    assert found["personal_data"]["recall"] is None


@pytest.mark.parametrize("broken", ["[1]", "{}", "not json", '{"id": 1, "text": "?"}'])
def test_a_broken_file_is_refused_by_its_line(
    tmp_path: Path, broken: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text(labelled("01", "地铁三号线何时开通？", "a") + "\n" + broken + "\n", "utf-8")
    assert main(["screening", "evaluate", "--labels", str(path)]) == 1
    assert "第 2 行" in capsys.readouterr().err


def test_a_file_that_is_missing_or_empty_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["screening", "evaluate", "--labels", str(tmp_path / "none")]) == 1
    assert "读不了标注文件" in capsys.readouterr().err
    assert main(["screening", "evaluate", "--labels", str(tmp_path)]) == 1
    assert "这是一个文件夹，请写出文件名" in capsys.readouterr().err
    (tmp_path / "packed").write_bytes(b"\xff\xb0")
    assert main(["screening", "evaluate", "--labels", str(tmp_path / "packed")]) == 1
    assert "不是 UTF-8 文字" in capsys.readouterr().err
    (tmp_path / "empty").touch()
    assert main(["screening", "evaluate", "--labels", str(tmp_path / "empty")]) == 1
    assert "没有提问" in capsys.readouterr().err
