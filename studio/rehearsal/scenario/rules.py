"""What must agree between the files of a scenario; the first thing that does not is told."""

from collections import Counter
from collections.abc import Mapping, Sequence

from studio.rehearsal.scenario.parts import (
    AirCall,
    AnswerDraft,
    Department,
    Expected,
    Operation,
    Phase,
    ScenarioQuestion,
    Screening,
    Turn,
)
from studio.rehearsal.scenario.row import broken, line_of

Crew = Mapping[str, tuple[str, ...]]
VERSION_EVENTS = {"submitted": 1, "correction_submitted": 2}
"""Acts that put a version before a reviewer, with the lowest version they may have."""


def check_counts(
    expected: Expected,
    questions: Sequence[ScenarioQuestion],
    turns: Sequence[Turn],
    ops: Sequence[Operation],
) -> None:
    """The files hold as much as scenario.json says."""
    phases = Counter(question.phase for question in questions)
    events = Counter(op.event for op in ops)
    marks = Counter(mark for turn in turns for mark in turn.marks)
    counts = [
        ("questions_total", expected.questions_total, len(questions)),
        ("received_before_air", expected.received_before_air, phases[Phase.PRE]),
        ("received_on_air", expected.received_on_air, phases[Phase.LIVE]),
        ("received_after", expected.received_after, phases[Phase.LATE]),
        ("record_lines", expected.record_lines, len(turns)),
        ("questions_asked_on_air", expected.questions_asked_on_air, len(asked(turns))),
        ("press_questions", expected.press_questions, sum(turn.role == "press" for turn in turns)),
        ("commitments", expected.commitments, marks["commit"]),
        ("adopted", expected.adopted, marks["adopt"]),
        ("corrections", expected.corrections, events["corrected"]),
        ("withdrawals", expected.withdrawals, events["withdrawn"]),
        ("republished", expected.republished, events["republished"]),
        ("returns", expected.returns, events["returned"]),
    ]
    for name, said, found in counts:
        if said != found:
            broken("scenario.json", f"“expected”里的“{name}”是 {said}，各文件里是 {found}")


def asked(turns: Sequence[Turn]) -> dict[str, Turn]:
    """The first line of each question asked on air, in the order of the record."""
    first: dict[str, Turn] = {}
    for turn in turns:
        if turn.question_id is not None:
            first.setdefault(turn.question_id, turn)
    return first


def check_questions(expected: Expected, questions: Sequence[ScenarioQuestion]) -> None:
    """Every id is once, and exactly the empty questions are the ones the form refuses."""
    unique("questions_input.jsonl", [question.id for question in questions])
    empty = {question.id for question in questions if not question.text.strip()}
    if empty != set(expected.refused_by_the_public_form):
        broken("scenario.json", "“refused_by_the_public_form”与没有内容的提问不一致")


def check_record(
    turns: Sequence[Turn], known: Mapping[int, tuple[str, ...]], received: set[str]
) -> None:
    """Lines are numbered from 1 without a gap, and what they point at exists."""
    for line, turn in enumerate(turns, 1):
        place = line_of("live_record.jsonl", line)
        if turn.seq != line:
            broken(place, f"段号是 {turn.seq}，应当是 {line}")
        if turn.question_id is not None and turn.question_id not in received:
            broken(place, f"没有提问 {turn.question_id}")
    for seq in known:
        if not 1 <= seq <= len(turns):
            broken("version_texts.jsonl", f"没有第 {seq} 段")


def check_ops(ops: Sequence[Operation], turns: Sequence[Turn], crew: Crew) -> None:
    """Acts are in time's order, by crew, on lines and versions that exist; all are handed in."""
    versions = {turn.seq: len(turn.texts) for turn in turns}
    logins = {login for several in crew.values() for login in several}
    for line, op in enumerate(ops, 1):
        place = line_of("live_record_ops.jsonl", line)
        if op.seq not in versions:
            broken(place, f"没有第 {op.seq} 段")
        if not VERSION_EVENTS.get(op.event, 1) <= op.version <= versions[op.seq]:
            broken(place, f"第 {op.seq} 段没有第 {op.version} 版")
        if op.actor not in logins:
            broken(place, f"“{op.actor}”不在剧组名单里")
        if line > 1 and op.at < ops[line - 2].at:
            broken(place, "时间早于上一行")
    approved = {(op.seq, op.version) for op in ops if op.event == "approved"}
    for turn in turns:
        if (turn.seq, len(turn.texts)) not in approved:
            broken("live_record_ops.jsonl", f"第 {turn.seq} 段的最后一版没有人审核通过")


def check_screening(
    screening: Sequence[Screening],
    receivable: set[str],
    on_air: set[str],
    departments: Sequence[Department],
) -> None:
    """Each received question is decided once; heads and questions asked on air are admitted."""
    units = {department.name for department in departments}
    unique("screening.jsonl", [row.id for row in screening])
    admitted = {row.id for row in screening if row.decision == "admit"}
    for line, row in enumerate(screening, 1):
        place = line_of("screening.jsonl", line)
        if row.id not in receivable:
            broken(place, f"收不到提问 {row.id}")
        if row.decision not in ("admit", "merge", "decline"):
            broken(place, f"没有“{row.decision}”这种决定")
        if row.decision == "admit" and row.unit not in units:
            broken(place, f"没有承办单位“{row.unit}”")
        if row.decision == "merge" and row.into not in admitted:
            broken(place, f"归并到的 {row.into} 没有被采纳")
        if row.decision == "decline" and not row.reason:
            broken(place, "不采纳没有说明理由")
    if missing := sorted(receivable - {row.id for row in screening}):
        broken("screening.jsonl", f"没有决定提问 {missing[0]}")
    if lost := sorted(on_air - admitted):
        broken("screening.jsonl", f"直播中要问的 {lost[0]} 没有被采纳")


def check_answers(
    answers: Sequence[AnswerDraft], screening: Sequence[Screening], crew: Crew
) -> None:
    """Only admitted questions are answered, drafted by an aide, approved by another person."""
    admitted = {row.id for row in screening if row.decision == "admit"}
    unique("answers.jsonl", [answer.question_id for answer in answers])
    for line, answer in enumerate(answers, 1):
        place = line_of("answers.jsonl", line)
        if answer.question_id not in admitted:
            broken(place, f"提问 {answer.question_id} 没有被采纳")
        if answer.drafted_by not in crew.get("aide", ()):
            broken(place, f"起草人“{answer.drafted_by}”不是助理")
        if answer.approved_by not in crew.get("reviewer", ()):
            broken(place, f"审核人“{answer.approved_by}”不是审核")
        if answer.approved_by == answer.drafted_by:
            broken(place, "不能审核自己起草的答复")
        if not answer.text.strip() or not answer.final_text.strip():
            broken(place, "答复没有内容")


def check_air_list(air_list: Sequence[AirCall], turns: Sequence[Turn]) -> None:
    """The list names the questions of the record in its order, at the times of their lines."""
    wanted = [(question, turn.spoken_at) for question, turn in asked(turns).items()]
    for line, call in enumerate(air_list, 1):
        if line > len(wanted) or (call.question_id, call.at) != wanted[line - 1]:
            broken(line_of("air_list.jsonl", line), "与直播记录里提问的次序或时间不一致")
    if len(air_list) != len(wanted):
        broken("air_list.jsonl", f"应当有 {len(wanted)} 行")


def unique(name: str, ids: Sequence[str]) -> None:
    """No id comes twice in the file."""
    seen: set[str] = set()
    for line, each in enumerate(ids, 1):
        if each in seen:
            broken(line_of(name, line), f"{each} 重复")
        seen.add(each)
