"""What a rehearsal proved: scenario, journal and the portal's read-back, held together.

Every text is compared character by character. A promise that does not hold is named in words;
a run that published nothing breaks them all.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

from studio.rehearsal.effort import Efforts, averages

JPEG, TOLD_BY_A_CAMERA = b"\xff\xd8", b"Exif"


@dataclass(frozen=True)
class Expected:
    """What the scenario file says must come of the hour."""

    lines: Sequence[tuple[str, str]]
    """Label and final text of each line, in order."""
    corrected: Sequence[tuple[str, str]] = ()
    """The text before and after each correction."""
    withdrawn: Sequence[str] = ()
    """Texts that were taken back and that nobody may read any more."""
    questions: Sequence[tuple[str, str]] = ()
    """Nickname and text of each question that the form or a collector takes."""
    refused: int = 0
    answers: Sequence[str] = ()
    moves: int = 0
    """How many lines are begun out of their turn and moved."""
    splits: int = 0
    """How many lines are typed as one and split."""
    photos: Sequence[tuple[str, str]] = ()
    """Of each photo the text that readers read with it, and what it shows in words."""
    late: int = 0
    """How many lines are typed when the hour is over."""


@dataclass(frozen=True)
class Released:
    """What the journal knows of one version under the portal's name for it."""

    entry: str
    number: int
    drafted_by: str
    approved_by: str
    approved_at: float = 0.0
    released_at: float = 0.0


@dataclass(frozen=True)
class Journal:
    """What the journal and the tables say; times are real seconds."""

    released: Sequence[Released]
    questions: Sequence[tuple[str, str]] = ()
    undecided: int = 0
    fault: str = ""
    order: Sequence[str] = ()
    """The portal's names of the lines, in the order of the record."""
    typed: Mapping[str, int] = field(default_factory=dict)
    """How many lines each person typed."""
    moves: int = 0
    splits: int = 0


@dataclass(frozen=True)
class SeenEntry:
    """One entry as the portal shows it, or as a reader was told of it at real time `at`."""

    entry: str
    version: int
    sequence: int
    kind: str
    label: str
    text: str
    remark: str = ""
    withdrawn: bool = False
    at: float = 0.0
    late: bool = False


@dataclass(frozen=True)
class SeenPhoto:
    """A photo as the portal serves it to readers, beside the words of its entry."""

    text: str
    alt: str
    data: bytes


@dataclass(frozen=True)
class Portal:
    """The portal's read-back, what one reader received, and every public page as text."""

    entries: Sequence[SeenEntry]
    arrivals: Sequence[SeenEntry] = ()
    pages: dict[str, str] = field(default_factory=dict)
    form_refused: int = 0
    photos: Sequence[SeenPhoto] = ()


@dataclass(frozen=True)
class Play:
    """What the window process says of itself."""

    stalls: dict[str, float] = field(default_factory=dict)
    faults: Sequence[str] = ()
    done: dict[str, dict[str, int]] = field(default_factory=dict)
    efforts: Efforts = field(default_factory=dict)
    crew: Mapping[str, Sequence[str]] = field(default_factory=dict)


def account(
    expected: Expected,
    journal: Journal,
    portal: Portal,
    play: Play,
    bad_day: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """All figures of a run, with the promises that were broken.

    bad_day: what was inflicted. A kind of fault that did not occur breaks the run too: a quiet
    day proves nothing.
    """
    figures: dict[str, Any] = {
        **_lines(expected, portal),
        "published_without_second_person": _alone(journal, portal),
        "withdrawn_still_readable": still_readable(expected, portal),
        "corrections": _corrections(expected, portal),
        "questions_received": len(journal.questions) + portal.form_refused,
        "questions_kept": len(journal.questions),
        "questions_refused_by_the_form": portal.form_refused,
        "questions_lost": (Counter(expected.questions) - Counter(journal.questions)).total(),
        "questions_undecided": journal.undecided,
        **_answers(expected, portal),
        **_delays(journal, portal),
        "relay": relayed(journal, portal, play),
        "unlike_the_record": unlike(journal, portal),
        **_photos(expected, portal),
        "event_loop_stall_ms": dict(play.stalls),
        "journal_fault": journal.fault,
        "staff": dict(play.done),
        "suggestions": suggestions(play),
        "staff_faults": list(play.faults),
        "effort": averages(play.crew, play.efforts),
        "effort_by_seat": dict(play.efforts),
        **(bad_day or {}),
    }
    figures["broken_promises"] = broken(figures, expected)
    return figures


def broken(figures: dict[str, Any], expected: Expected) -> list[str]:
    """Each promise that does not hold, in words; empty where all hold."""
    wanted: list[tuple[str, object, str]] = [
        ("lines_published", len(expected.lines), "上网的记录条数不对"),
        ("lost", 0, "有记录没有上网"),
        ("doubled", 0, "有记录重复上网"),
        ("unexpected", 0, "门户上有场景里没有的文字"),
        ("out_of_order", 0, "读者收到的顺序不对"),
        ("unlike_the_record", 0, "门户上的次序不是实录的次序"),
        ("published_without_second_person", 0, "有文字未经另一人审核就上网"),
        ("withdrawn_still_readable", 0, "撤回的文字仍然读得到"),
        ("corrections", len(expected.corrected), "更正的条数或文字不对"),
        ("photos_served", len(expected.photos), "门户上的图片或图片说明不对"),
        ("photos_unexpected", 0, "门户上有多出来的图片"),
        ("photos_not_plain", 0, "门户上的图片带着拍摄信息"),
        ("questions_received", len(expected.questions) + expected.refused, "收到的提问数不对"),
        ("questions_refused_by_the_form", expected.refused, "表单拒收的提问数不对"),
        ("questions_lost", 0, "有提问没有收到，或文字不同"),
        ("questions_undecided", 0, "有提问没有处理"),
        ("answers_published", len(expected.answers), "上网的答复数不对"),
        ("answers_doubled", 0, "有答复重复上网"),
    ]
    said = [
        f"{sentence}：{name} 应为 {value}，实为 {figures[name]}"
        for name, value, sentence in wanted
        if figures[name] != value
    ]
    if not figures["lines_published"]:
        said.append("一条记录也没有上网")
    if figures["approve_to_reader_ms"]["count"] < len(expected.lines):
        said.append("有记录没有量到从通过到读者的时间")
    said += _unlike_a_relay(figures["relay"], expected)
    if figures["journal_fault"]:
        said.append(f"日志核对不通过：{figures['journal_fault']}")
    said += [f"这一天没有发生：{kind}" for kind in _quiet(figures, "inflicted")]
    said += [f"这一天没有落在文字上：{kind}" for kind in _quiet(figures, "inflicted_on_texts")]
    return said + [f"演员演不下去：{fault}" for fault in figures["staff_faults"]]


def _quiet(figures: Mapping[str, Any], name: str) -> list[str]:
    return [kind for kind, count in figures.get(name, {}).items() if not count]


def relayed(journal: Journal, portal: Portal, play: Play) -> dict[str, Any]:
    """What the stenographers did together: lines, compositions, moves, splits, late lines."""
    logins = play.crew.get("stenographer", ())
    counts = [play.done.get(login, {}) for login in logins]
    names = ("preedits", "submitted_composing", "speakers_composing")
    return {
        "lines": {login: journal.typed.get(login, 0) for login in logins},
        **{name: sum(one.get(name, 0) for one in counts) for name in names},
        "moves": journal.moves,
        "splits": journal.splits,
        "late_lines": sum(one.late for one in _readable(portal, "line")),
    }


def unlike(journal: Journal, portal: Portal) -> int:
    """At how many places the portal has another line than the record has among those online."""
    online = [one.entry for one in _readable(portal, "line")]
    record = [name for name in journal.order if name in online]
    pairs = zip_longest(record, online)
    return sum(ours != theirs for ours, theirs in pairs)


def _unlike_a_relay(relay: Mapping[str, Any], expected: Expected) -> list[str]:
    said = [f"{login} 一条记录也没有录" for login, lines in relay["lines"].items() if not lines]
    if relay["lines"] and not relay["preedits"]:
        said.append("没有一次经过输入法合成")
    if relay["moves"] < expected.moves:
        said.append(f"移动的条数不对：至少 {expected.moves}，实为 {relay['moves']}")
    if relay["splits"] != expected.splits:
        said.append(f"拆分的条数不对：应为 {expected.splits}，实为 {relay['splits']}")
    if relay["late_lines"] != expected.late:
        said.append(f"补录的条数不对：应为 {expected.late}，实为 {relay['late_lines']}")
    return said


def suggestions(play: Play) -> dict[str, int]:
    """At how many merges a similar question was offered, how often it was taken, and units."""
    names = ("merge", "similar_offered", "similar_taken", "unit_taken")
    return {name: sum(one.get(name, 0) for one in play.done.values()) for name in names}


def still_readable(expected: Expected, portal: Portal) -> int:
    """How many withdrawn texts can still be found in any public answer of the portal."""
    shown = [f"{one.text}\n{one.remark}" for one in portal.entries]
    places = [*shown, *portal.pages.values()]
    return sum(any(text in place for place in places) for text in expected.withdrawn)


def percentiles(values: Iterable[float]) -> dict[str, float]:
    """Median, 99th percentile and greatest, in whole milliseconds, with how many there were."""
    ordered = sorted(values)
    if not ordered:
        return {"count": 0, "p50": 0.0, "p99": 0.0, "max": 0.0}
    at = [ordered[min(len(ordered) - 1, int(share * len(ordered)))] for share in (0.5, 0.99, 1.0)]
    return {"count": len(ordered), **dict(zip(("p50", "p99", "max"), map(round, at), strict=True))}


def _lines(expected: Expected, portal: Portal) -> dict[str, int]:
    shown = _readable(portal, "line")
    have = Counter((one.label, one.text) for one in shown)
    want = Counter(expected.lines)
    return {
        "lines_expected": len(expected.lines),
        "lines_published": (have & want).total(),
        "lost": (want - have).total(),
        "doubled": sum(have[line] - number for line, number in want.items() if have[line] > number),
        "unexpected": sum(number for line, number in have.items() if line not in want),
        "out_of_order": _out_of_order(expected, shown, portal.arrivals),
    }


def _out_of_order(
    expected: Expected, shown: Sequence[SeenEntry], arrivals: Sequence[SeenEntry]
) -> int:
    """Lines that a reader got after a later one, or that stand at another place than said."""
    place = {line: number for number, line in enumerate(expected.lines)}
    standing = [place[key] for one in shown if (key := (one.label, one.text)) in place]
    first: dict[str, int] = {}
    for one in sorted(arrivals, key=lambda arrival: arrival.at):
        if one.kind == "line" and not one.withdrawn:
            first.setdefault(one.entry, one.sequence)
    return _drops(standing) + _drops(list(first.values()))


def _drops(numbers: Sequence[int]) -> int:
    """How many numbers come after a greater one."""
    highest, count = -1, 0
    for number in numbers:
        count += number < highest
        highest = max(highest, number)
    return count


def _alone(journal: Journal, portal: Portal) -> int:
    """Versions the public has seen without the journal naming two different people for them."""
    two = {
        (one.entry, one.number)
        for one in journal.released
        if one.drafted_by and one.approved_by and one.drafted_by != one.approved_by
    }
    seen = [*portal.entries, *portal.arrivals]
    return len({(one.entry, one.version) for one in seen if not one.withdrawn} - two)


def _corrections(expected: Expected, portal: Portal) -> int:
    """Corrections that took another text to readers in the same line, with a note."""
    now = {one.text: one for one in _readable(portal, "line")}
    told = {(one.entry, one.text) for one in portal.arrivals}
    found = [now[after] for before, after in expected.corrected if after in now and before != after]
    befores = {after: before for before, after in expected.corrected}
    return sum(
        bool(one.remark) and one.version > 1 and (one.entry, befores[one.text]) in told
        for one in found
    )


def _photos(expected: Expected, portal: Portal) -> dict[str, int]:
    """Photos with the right words beside their line, others, and what a camera told of any."""
    have = Counter((one.text, one.alt) for one in portal.photos if one.data.startswith(JPEG))
    want = Counter(expected.photos)
    return {
        "photos_served": (have & want).total(),
        "photos_unexpected": (have - want).total(),
        "photos_not_plain": sum(TOLD_BY_A_CAMERA in one.data for one in portal.photos),
    }


def _answers(expected: Expected, portal: Portal) -> dict[str, int]:
    have = Counter(one.text for one in _readable(portal, "answer"))
    want = Counter(expected.answers)
    return {
        "answers_published": (have & want).total(),
        "answers_doubled": (have - want).total(),
    }


def _readable(portal: Portal, kind: str) -> list[SeenEntry]:
    rows = [one for one in portal.entries if one.kind == kind and not one.withdrawn]
    return sorted(rows, key=lambda one: one.sequence)


def _delays(journal: Journal, portal: Portal) -> dict[str, dict[str, float]]:
    """From a person's click to the reader, for each version of a line.

    open_to_reader_ms counts from the moment when nothing before the line was missing any more.
    """
    known = {(one.entry, one.number): one for one in journal.released}
    approved, released, opened = [], [], []
    free = 0.0
    for one in _first_tellings(portal.arrivals):
        source = known.get((one.entry, one.version))
        if source is None:
            continue
        free = max(free, source.released_at)
        approved.append((one.at - source.approved_at) * 1000)
        released.append((one.at - source.released_at) * 1000)
        opened.append((one.at - free) * 1000)
    return {
        "approve_to_reader_ms": percentiles(approved),
        "release_to_reader_ms": percentiles(released),
        "open_to_reader_ms": percentiles(opened),
    }


def _first_tellings(arrivals: Sequence[SeenEntry]) -> list[SeenEntry]:
    first: dict[tuple[str, int], SeenEntry] = {}
    for one in sorted(arrivals, key=lambda arrival: arrival.at):
        if one.kind == "line" and not one.withdrawn:
            first.setdefault((one.entry, one.version), one)
    return list(first.values())
