"""How times read on the screen: in the place's own time, and from the beginning of the hour."""

from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, QLocale

from studio.words import CHINESE, ENGLISH, language
from ui.words import counted, say

DAY_FORMATS = {CHINESE: "yyyy-MM-dd HH:mm", ENGLISH: "d MMM yyyy HH:mm"}
MINUTE, HOUR, DAY = 60, 3600, 86400


def wall(moment: datetime) -> str:
    """The time of day, to the second."""
    return f"{moment.astimezone():%H:%M:%S}"


def day(moment: datetime) -> str:
    """The date and the time of day, to the minute."""
    here = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(here, day_format())


def moment(at: datetime, now: datetime) -> str:
    """The time of day; with its date where that is not today's."""
    today = at.astimezone().date() == now.astimezone().date()
    return wall(at) if today else day(at)


def day_format() -> str:
    """How Qt writes a date and a time of day in the language in use."""
    return DAY_FORMATS[language()]


def running(span: timedelta) -> str:
    """A length as a clock shows it; nothing runs backwards."""
    seconds = max(0, int(span.total_seconds()))
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def on_air_time(moment: datetime, began: datetime | None) -> str:
    """How far into the hour a moment lies; the time of day where it lies before it."""
    if began is None or moment < began:
        return wall(moment)
    return running(moment - began)


def lasted(span: timedelta) -> str:
    """A length as people say it: seconds, then minutes, then hours with minutes, then days."""
    seconds = max(0, int(span.total_seconds()))
    if seconds < MINUTE:
        return say("{n} 秒").format(n=seconds)
    if seconds < HOUR:
        return say("{n} 分钟").format(n=seconds // MINUTE)
    if seconds < DAY:
        words = say("{h} 小时 {m} 分钟")
        return words.format(h=seconds // HOUR, m=seconds % HOUR // MINUTE)
    return say("{n} 天").format(n=counted(seconds // DAY))
