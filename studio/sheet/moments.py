"""Times as people and spreadsheets write them; what has no zone is this place's own time."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 2000, 2100
SERIAL = re.compile(r"\d{5}(\.\d+)?")
"""Days since 1899-12-30: what is left of a time in a cell without a date's format."""
SERIAL_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day has no zone
SECONDS = re.compile(r"\d{10}(\d{3})?")
"""Since 1970, or as many thousandths."""
TOGETHER = re.compile(r"(\d{4})(\d\d)(\d\d)[ T]?(?:(\d\d)(\d\d)(\d\d)?)?")
APART = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?[\sT]*"
    r"(?:(上午|下午|凌晨|早上|中午|晚上|AM|PM)?\s*(\d{1,2})\s*[:时点]\s*(?:(\d{1,2})\s*分?)?"
    r"(?:\s*:?\s*(\d{1,2})(?:\.\d+)?\s*秒?)?\s*(AM|PM)?)?"
)
ZONE = re.compile(r"\s*(Z|[+-]\d\d:?\d\d)$")
WEEKDAY = re.compile(r"\s*[(（]?(?:星期|周)[一二三四五六日天][)）]?\s*")
LATER = ("下午", "晚上", "PM")
NOON = 12


@lru_cache(maxsize=4096)
def moment(words: str) -> datetime | None:
    """The moment in UTC; None where the words are none that can be."""
    text = WEEKDAY.sub(" ", unicodedata.normalize("NFKC", words)).strip()
    zone = ZONE.search(text) if ":" in text else None
    bare = text[: zone.start()] if zone else text
    try:
        plain = _plain(bare.strip().upper())
        if plain is None or not FIRST_YEAR <= plain.year < LAST_YEAR:
            return None
        if plain.tzinfo is None and zone:
            plain = datetime.fromisoformat(plain.isoformat() + zone[1].replace("Z", "+00:00"))
        return plain.astimezone(UTC)
    except (ValueError, OverflowError, OSError):  # no such day, or none that a clock knows
        return None


def _plain(text: str) -> datetime | None:
    if SERIAL.fullmatch(text):
        return SERIAL_ZERO + timedelta(seconds=round(float(text) * 86400))
    if SECONDS.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10]), UTC)
    found = TOGETHER.fullmatch(text)
    if found:
        return datetime(*(int(part or 0) for part in found.groups()))  # type: ignore[arg-type]  # noqa: DTZ001
    found = APART.fullmatch(text)
    return _apart(found) if found else None


def _apart(found: "re.Match[str]") -> datetime:
    year, month, day, half, hour, minute, second, half_behind = found.groups()
    said, at = half or half_behind or "", int(hour or 0)
    if said in LATER and at < NOON:
        at += NOON
    if said in ("AM", "凌晨") and at == NOON:
        at = 0
    return datetime(int(year), int(month), int(day), at, int(minute or 0), int(second or 0))  # noqa: DTZ001
