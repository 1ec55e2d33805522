"""Who can speak in a record, and what readers see before each line."""

from studio.errors import Refusal
from studio.interview import guests, interview
from studio.journal import Reader
from studio.record.noun import SpeakerRole, SpeakerRow


def speakers(reader: Reader) -> tuple[SpeakerRow, ...]:
    """Those who can speak in this programme, in the order of their keys."""
    shown = interview(reader)
    host = SpeakerRow(SpeakerRole.HOST, shown.host, "", "主持人")
    named = [SpeakerRow(SpeakerRole.GUEST, g.name, g.post, g.name) for g in shown.guests]
    others = [
        SpeakerRow(SpeakerRole.NETIZEN, "", "", "网友"),
        SpeakerRow(SpeakerRole.PRESS, "", "", "记者"),
        SpeakerRow(SpeakerRole.EDITOR, "", "", shown.editor),
    ]
    return (host, *named, *others)


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
            return name if name.endswith("记者") else f"{name}记者"
        case SpeakerRole.GUEST:
            if name not in {guest.name for guest in guests(reader)}:
                raise Refusal("嘉宾名单中没有“{name}”。", name=name)
            return name
