"""Who can speak in a record, and what readers see before each line."""

import re

from studio.errors import Refusal
from studio.guest import guests
from studio.interview import interview
from studio.journal import Reader
from studio.programme_kind import needs_of
from studio.record.noun import SpeakerRole, SpeakerRow

REPORTER = re.compile(r"(.+?)\s+([\u4e00-\u9fff·]{2,8})")


def speakers(reader: Reader) -> tuple[SpeakerRow, ...]:
    """Those who can speak in this programme, in the order of their keys."""
    shown = interview(reader)
    host = SpeakerRow(SpeakerRole.HOST, shown.host, "", "主持人")
    named = [SpeakerRow(SpeakerRole.GUEST, g.name, g.post, g.label) for g in shown.guests]
    asking = [
        SpeakerRow(SpeakerRole.NETIZEN, "", "", "网友"),
        SpeakerRow(SpeakerRole.PRESS, "", "", "记者"),
    ]
    if needs_of(shown.kind).press_first:
        asking.reverse()
    return (host, *named, *asking, SpeakerRow(SpeakerRole.EDITOR, "", "", shown.editor))


def press_label(name: str) -> str:
    """A reporter as readers see one: the outlet, and behind a blank the person's name (A48).

    An outlet's own name may have blanks: China Daily 李明.
    """
    found = REPORTER.fullmatch(name.strip())
    outlet, reporter = found.groups() if found else (name.strip(), "")
    return f"{outlet.removesuffix('记者')}记者 {reporter}".strip()


def label_of(reader: Reader, speaker: SpeakerRole, name: str) -> str:
    """What readers see before the line; Refusal for a guest who is not on the list."""
    name = name.strip()
    match speaker:
        case SpeakerRole.HOST:
            return "主持人"
        case SpeakerRole.EDITOR:
            return interview(reader).editor
        case SpeakerRole.NETIZEN:
            return f"网友 {name}".strip()
        case SpeakerRole.PRESS:
            return press_label(name)
        case SpeakerRole.GUEST:
            labels = {guest.name: guest.label for guest in guests(reader)}
            if name not in labels:
                raise Refusal("嘉宾名单中没有“{name}”。", name=name)
            return labels[name]


def role_of(reader: Reader, label: str, spoken_by: SpeakerRole) -> SpeakerRole:
    """Who spoke a version that was approved under `label`.

    spoken_by: who the line's next version is by. Another may have been named since: then the label
    tells, for `label_of` made it.
    """
    known = {row.label: row.role for row in speakers(reader) if row.role is not SpeakerRole.NETIZEN}
    by_form = {
        SpeakerRole.NETIZEN: label.startswith("网友"),
        SpeakerRole.PRESS: label.endswith("记者"),
    }
    if known.get(label) is spoken_by or by_form.get(spoken_by):
        return spoken_by
    if label in known:
        return known[label]
    return next((role for role, fits in by_form.items() if fits), SpeakerRole.GUEST)
