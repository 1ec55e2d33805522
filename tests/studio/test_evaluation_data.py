"""What a third party evaluates by: nobody is found in it, and no number of the studio."""

import csv
import io
import json
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from studio import assessment, interview
from studio.assessment import evaluation
from studio.assessment.evaluation import LEAST, Asked, Evaluation, coarsened
from studio.documents import figures_file
from studio.errors import Refusal, Trouble
from studio.question import Arrival, arrive
from tests.full_disk import small_disk
from tests.studio.room import Room, open_room
from tests.studio.test_assessment import today

PERSONAL = Path(__file__).parents[1] / "plans" / "personal_questions.jsonl"


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[Room]:
    """A studio that was asked the questions with personal data of the rehearsal, over and over."""
    with open_room(tmp_path) as room:
        arrivals = [
            Arrival(
                one["channel"], f"{again}-{n}", one["nickname"], one["text"],
                datetime.fromisoformat(one["received_at"]),
            )
            for n, one in enumerate(personal())
            for again in range(4)
        ]  # fmt: skip
        room["collector"].execute(arrive, arrivals)
        room["host"].execute(interview.end)
        yield room


def personal() -> list[dict[str, str]]:
    return [json.loads(line) for line in PERSONAL.read_text("utf-8").splitlines()]


def made(room: Room) -> Evaluation:
    return room.boss.query(evaluation.evaluation, today(room))


def table(files: Evaluation, name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(files.files[name].decode("utf-8-sig"))))


def test_no_personal_datum_and_no_word_of_a_netizen_leaves(asked: Room) -> None:
    files = made(asked)
    whole = b"".join(files.files.values()).decode()
    assert len(personal()) == 8
    for one in personal():
        assert one["nickname"] not in whole
        assert one["text"][:8] not in whole
        assert not [datum for datum in one["pii"] if datum in whole]
    assert files.told + files.left_out == 4 * len(personal())
    heads, *rows = table(files, "questions.csv")
    assert heads[:3] == ["提问", "访谈", "收到日期"]
    assert all(len(row[2]) in (0, len("2025-06-13")) for row in rows)


def test_numbers_are_new_each_time_and_lead_nowhere(asked: Room) -> None:
    first, second = (made(asked) for _ in range(2))
    ids = [{row[0] for row in table(one, "questions.csv")[1:]} for one in (first, second)]
    programmes = [{row[0] for row in table(one, "programmes.csv")[1:]} for one in (first, second)]
    assert ids[0].isdisjoint(ids[1])
    assert programmes[0].isdisjoint(programmes[1])
    named = {row[1] for row in table(first, "questions.csv")[1:]} - {""}
    assert named <= programmes[0]


def test_fewer_than_three_are_told_less_exactly_or_not_at_all() -> None:
    usual = Asked("p", "2025-06-13", "教育局", "微信", "question", "未答复")
    rare = [replace(usual, channel=way) for way in ("来信", "来电", "微博")]
    rows = [*[usual] * 3, *rare, replace(usual, programme="q", day="2025-07-01")]
    told, left_out = coarsened(rows)
    assert Counter(one.channel for one in told) == {"微信": 3, "": 3}
    assert left_out == 1
    many = Counter(one.alike for one in told)
    assert min(many.values()) >= LEAST


def test_few_are_not_counted_out_in_the_figures_either(asked: Room) -> None:
    came = datetime.fromisoformat("2025-06-13T10:00:00Z")
    asked["collector"].execute(arrive, [Arrival("letter", "x", "某某", "补充", came)])
    heads, own, whole = table(made(asked), "figures.csv")
    at = heads.index("收到提问")
    assert (own[at], whole[at]) == ("33", "33")
    with asked.database.altering() as connection:
        connection.exec_driver_sql("UPDATE question SET unit = '市教育局' WHERE channel = 'letter'")
    heads, school, other, whole = table(made(asked), "figures.csv")
    shown = {row[0]: row[at] for row in (school, other, whole)}
    assert shown == {"市教育局": f"<{LEAST}", "市场监管局": "32", "合计": ""}


def test_the_bundle_is_whole_or_not_there(asked: Room, tmp_path: Path) -> None:
    target = tmp_path / "out.zip"
    assert evaluation.write(target, made(asked)) == 32
    with zipfile.ZipFile(target) as bundle:
        assert bundle.testzip() is None
        assert "随机产生" in bundle.read("README.txt").decode("utf-8-sig")
    with pytest.raises(Refusal):
        evaluation.write(target, made(asked))


def test_a_full_disk_leaves_no_half_of_it(asked: Room, tmp_path: Path) -> None:
    files = made(asked)
    found = asked.boss.query(assessment.assessment, today(asked))
    with small_disk(tmp_path / "small") as disk:
        disk.fill()
        with pytest.raises(Trouble):
            evaluation.write(disk.folder / "e.zip", files)
        with pytest.raises(Trouble):
            figures_file.write(disk.folder / "f.csv", "考核表", found)
        assert {each.name for each in disk.folder.iterdir()} == {"ballast"}
        disk.free()
        assert evaluation.write(disk.folder / "e.zip", files) == files.told
