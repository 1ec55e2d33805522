"""Who speaks next: whoever asks is answered, most often by the guest who spoke last."""

from collections.abc import Sequence

from studio.record import LineRow, SpeakerRole
from ui.speakers import Speaker

ASKING = (SpeakerRole.HOST, SpeakerRole.NETIZEN, SpeakerRole.PRESS)


class Turns:
    """Knows the guest who spoke last, by this stenographer's lines and by the record."""

    def __init__(self) -> None:
        self._guest: Speaker | None = None
        self._line: int | None = None

    def follow_record(self, lines: Sequence[LineRow]) -> None:
        """Lines of others come in too; one that was seen before tells nothing new."""
        spoken = (line for line in reversed(lines) if line.speaker is SpeakerRole.GUEST)
        line = next(spoken, None)
        if line is not None and line.id != self._line:
            self._line = line.id
            self._guest = Speaker(line.speaker, line.speaker_name)

    def after(self, speaker: Speaker) -> Speaker:
        """Whose the line after this speaker's will be, until somebody chooses another."""
        if speaker.role is SpeakerRole.GUEST:
            self._guest = speaker
        return self._guest if self._guest and speaker.role in ASKING else speaker
