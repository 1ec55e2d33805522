"""The cut list for the video editor: a clip for each question, by OpenTimelineIO (A91).

As a CMX 3600 edit decision list, which every editing desk reads, or as OTIO, which keeps all.
"""

import unicodedata
from datetime import timedelta
from typing import Any

from studio.documents.subtitles import one_row
from studio.errors import Refusal
from studio.interview import interview
from studio.journal import Reader
from studio.recording import SEGMENT_NAMES, Cut, RecordingRow, cuts, recording
from studio.words import spoken

DAY = timedelta(hours=24)
"""A time code begins anew after a day."""
MOST_NAME = 60


def edit_decision_list(reader: Reader, recording_id: int) -> str:
    """The text of a CMX 3600 .edl, one event for each question, at the recording's frame rate."""
    shown, found = _found(reader, recording_id)
    if any(cut.ends >= DAY for cut in found):
        raise Refusal("时码超过了 24 小时，EDL 写不下；请核对录像的偏移。")
    return _as_text(reader, shown, found, "cmx_3600", rate=shown.rate)


def timeline(reader: Reader, recording_id: int) -> str:
    """The same as an OpenTimelineIO document (JSON)."""
    shown, found = _found(reader, recording_id)
    return _as_text(reader, shown, found, "otio_json")


def _found(reader: Reader, recording_id: int) -> tuple[RecordingRow, tuple[Cut, ...]]:
    shown, found = recording(reader, recording_id), cuts(reader, recording_id)
    if not found:
        raise Refusal("这段录像上还没有已发布的记录，生成不了剪辑单。")
    return shown, found


def _as_text(
    reader: Reader, shown: RecordingRow, found: tuple[Cut, ...], adapter: str, **how: Any
) -> str:
    import opentimelineio as otio  # type: ignore[import-untyped]

    made = otio.schema.Timeline(one_row(interview(reader).title))
    track = otio.schema.Track(one_row(shown.name), kind=otio.schema.TrackKind.Video)
    made.tracks.append(track)
    for cut in found:
        track.append(_clip(otio, shown, cut))
    return str(otio.adapters.write_to_string(made, adapter, **how))


def _clip(otio: Any, shown: RecordingRow, cut: Cut) -> Any:
    times = otio.opentime
    begins, ends = (round(at.total_seconds() * shown.rate) for at in (cut.begins, cut.ends))
    length = max(1, ends - begins)
    run = times.TimeRange(times.RationalTime(begins, shown.rate),
                          times.RationalTime(length, shown.rate))  # fmt: skip
    media = (
        otio.schema.ExternalReference(shown.address)
        if shown.address
        else otio.schema.MissingReference()
    )
    clip = otio.schema.Clip(_name(cut), media_reference=media, source_range=run)
    clip.metadata["cmx_3600"] = {"reel": _reel(shown)}
    clip.metadata["interview_studio"] = {
        "question": cut.question_id,
        "segment": "" if cut.segment is None else cut.segment.value,
    }
    return clip


def _name(cut: Cut) -> str:
    part = spoken(SEGMENT_NAMES[cut.segment]) if cut.segment is not None else ""
    asked = f"Q{cut.question_id:04d} {one_row(cut.question)}" if cut.question_id else ""
    return f"{part} {asked}".strip()[:MOST_NAME] or f"{cut.begins}"


def _reel(shown: RecordingRow) -> str:
    """Eight signs of ASCII at most, which is all a CMX 3600 list knows of a tape."""
    plain = unicodedata.normalize("NFKD", shown.name).upper()
    kept = "".join(sign for sign in plain if sign.isascii() and sign.isalnum())
    return kept[:8] or f"REC{shown.id:03d}"[:8]
