"""A short scenario cut from the one that comes with the product: few lines, few questions."""

import json
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from studio.rehearsal.scenario import default_scenario

LINES = (1, 3, 14, 16, 17, 18, 19, 21, 22, 31, 52, 53, 61, 77, 78, 113, 114, 117)
"""Two that come back, two corrections, one withdrawn and published again, press and netizens,
two pairs that change places, one that is typed as one line, one after the hour."""
ADMITTED, LATE, MERGED, DECLINED = 5, 1, 3, 2
MINUTES = 10
"""Of what were 65, the hour and what is done after it."""
Rows = list[dict[str, Any]]


def cut(folder: Path) -> Path:
    """Writes the short scenario into `folder` and returns it."""
    source = default_scenario()
    head = json.loads((source / "scenario.json").read_text(encoding="utf-8"))
    squeeze = Squeeze(datetime.fromisoformat(head["start"]))
    turns = _turns(_rows(source, "live_record.jsonl"), squeeze)
    ops = _ops(_rows(source, "live_record_ops.jsonl"), squeeze)
    asked = {row["question_id"]: row for row in reversed(turns) if row["question_id"]}
    screening = _screening(_rows(source, "screening.jsonl"), set(asked))
    kept = {row["id"] for row in screening}
    refused = head["expected"]["refused_by_the_public_form"]
    questions = [row for row in _rows(source, "questions_input.jsonl") if row["id"] in kept]
    questions += [row for row in _rows(source, "questions_input.jsonl") if row["id"] in refused]
    for row in questions:
        row["received_at"] = squeeze.moment(row["received_at"])
    questions.sort(key=lambda row: datetime.fromisoformat(row["received_at"]))
    admitted = {row["id"] for row in screening if row["decision"] == "admit"}
    answers = [row for row in _rows(source, "answers.jsonl") if row["question_id"] in admitted]
    versions = [row for row in _rows(source, "version_texts.jsonl") if row["seq"] in LINES]
    for row in versions:
        row["seq"] = LINES.index(row["seq"]) + 1
    calls = [{"question_id": id_, "at": row["spoken_at"]} for id_, row in asked.items()]
    calls.sort(key=lambda row: str(row["at"]))
    head["end"] = squeeze.end.isoformat()
    head["expected"] = _expected(questions, turns, ops, refused, squeeze)
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("people.json", "departments.json"):
        (folder / name).write_bytes((source / name).read_bytes())
    (folder / "scenario.json").write_text(json.dumps(head, ensure_ascii=False), encoding="utf-8")
    files = {
        "live_record": turns, "live_record_ops": ops, "screening": screening, "answers": answers,
        "questions_input": questions, "version_texts": versions, "air_list": calls,
    }  # fmt: skip
    for name, rows in files.items():
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return folder


class Squeeze:
    """Puts an hour's moments into a few minutes; what came before air stays where it was."""

    def __init__(self, start: datetime) -> None:
        self.start = start
        self.end = start + timedelta(minutes=60) * MINUTES / 65

    def moment(self, text: str) -> str:
        """The moment in the short programme."""
        at = datetime.fromisoformat(text)
        if not self.start <= at <= self.start + timedelta(minutes=65):
            return text
        return (self.start + (at - self.start) * MINUTES / 65).isoformat()


def _rows(source: Path, name: str) -> Rows:
    text = (source / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def _turns(rows: Rows, squeeze: Squeeze) -> Rows:
    kept = [row for row in rows if row["seq"] in LINES]
    for number, row in enumerate(kept, 1):
        row["seq"], row["spoken_at"] = number, squeeze.moment(row["spoken_at"])
    return kept


def _ops(rows: Rows, squeeze: Squeeze) -> Rows:
    kept = [row for row in rows if row["seq"] in LINES]
    for row in kept:
        row["seq"], row["at"] = LINES.index(row["seq"]) + 1, squeeze.moment(row["at"])
    return sorted(kept, key=lambda row: datetime.fromisoformat(row["at"]))


def _screening(rows: Rows, asked: set[str]) -> Rows:
    admitted = [row for row in rows if row["decision"] == "admit"]
    chosen = [row for row in admitted if row["id"] in asked]
    others = [row for row in admitted if row["id"] not in asked]
    chosen += [*others[:ADMITTED], *others[-LATE:]]
    heads = {row["id"] for row in chosen}
    merged = [row for row in rows if row["decision"] == "merge" and row["into"] in heads]
    declined = [row for row in rows if row["decision"] == "decline"]
    return [*chosen, *merged[:MERGED], *declined[:DECLINED]]


def _expected(
    questions: Rows, turns: Rows, ops: Rows, refused: list[str], squeeze: Squeeze
) -> dict[str, Any]:
    events = Counter(row["event"] for row in ops)
    marks = Counter(mark for row in turns for mark in row["marks"])
    moments = [datetime.fromisoformat(row["received_at"]) for row in questions]
    before = sum(at < squeeze.start for at in moments)
    after = sum(at > squeeze.end for at in moments)
    return {
        "questions_total": len(questions),
        "received_before_air": before,
        "received_on_air": len(questions) - before - after,
        "received_after": after,
        "questions_asked_on_air": len({row["question_id"] for row in turns} - {None}),
        "commitments": marks["commit"],
        "adopted": marks["adopt"],
        "press_questions": sum(row["role"] == "press" for row in turns),
        "record_lines": len(turns),
        "corrections": events["corrected"],
        "withdrawals": events["withdrawn"],
        "republished": events["republished"],
        "returns": events["returned"],
        "refused_by_the_public_form": refused,
    }
