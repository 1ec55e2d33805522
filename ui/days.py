"""A day as people write it in a line of a form."""

from datetime import date, datetime


def day_of(text: str) -> date | None:
    """The day that is written, None where nothing is; ValueError for what is no day."""
    return date.fromisoformat(text.strip()) if text.strip() else None


def written_day(day: date | None) -> str:
    """The same the other way round."""
    return f"{day:%Y-%m-%d}" if day is not None else ""


def written_moment(at: datetime) -> str:
    """A moment as the clock on the wall shows it, with its day."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
