"""The look in one place: colours, type, spacing. Every text pair has a contrast of 4.5:1."""

from dataclasses import dataclass

KNEE = 0.04045
"""Where sRGB's straight part ends."""


@dataclass(frozen=True)
class Colours:
    """One theme. A `_soft` is a background for its colour; `on_` is text upon it.

    line parts areas, edge goes round a button that has its word, field_line round a field that
    has nothing else to be known by.
    """

    name: str
    page: str
    surface: str
    sunken: str
    line: str
    ink: str
    muted: str
    edge: str
    field_line: str
    accent: str
    on_accent: str
    accent_ink: str
    accent_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    air: str
    on_air: str
    selected: str
    rail: str
    rail_ink: str
    rail_current: str
    rail_current_ink: str


LIGHT = Colours(
    name="light",
    page="#f4f6fa",
    surface="#ffffff",
    sunken="#eef1f6",
    line="#e1e5ed",
    ink="#172033",
    muted="#566175",
    edge="#c3cbd9",
    field_line="#7f8ca2",
    accent="#1757c8",
    on_accent="#ffffff",
    accent_ink="#1757c8",
    accent_soft="#e6effc",
    good="#0b6b47",
    good_soft="#e2f4ec",
    warn="#8f4a00",
    warn_soft="#fff1dc",
    bad="#b8201a",
    bad_soft="#fdeaea",
    air="#d62b20",
    on_air="#ffffff",
    selected="#e6eefc",
    rail="#0f1a2c",
    rail_ink="#b4c0d3",
    rail_current="#1d3a66",
    rail_current_ink="#ffffff",
)
DARK = Colours(
    name="dark",
    page="#0b111e",
    surface="#101b2c",
    sunken="#17253b",
    line="#24344d",
    ink="#eef3fb",
    muted="#9fadc3",
    edge="#34486a",
    field_line="#5f7599",
    accent="#2a68d6",
    on_accent="#ffffff",
    accent_ink="#8db6ff",
    accent_soft="#17294a",
    good="#5fd6a2",
    good_soft="#11332a",
    warn="#ffc766",
    warn_soft="#3a2a0a",
    bad="#ff9a92",
    bad_soft="#43191b",
    air="#d62b20",
    on_air="#ffffff",
    selected="#17294a",
    rail="#0f1a2c",
    rail_ink="#b4c0d3",
    rail_current="#1d3a66",
    rail_current_ink="#ffffff",
)
TEXT_PAIRS = (
    ("ink", "page"),
    ("ink", "surface"),
    ("ink", "sunken"),
    ("ink", "selected"),
    ("muted", "page"),
    ("muted", "surface"),
    ("muted", "sunken"),
    ("muted", "selected"),
    ("on_accent", "accent"),
    ("accent_ink", "accent_soft"),
    ("accent_ink", "surface"),
    ("accent_ink", "page"),
    ("accent_ink", "selected"),
    ("good", "good_soft"),
    ("good", "surface"),
    ("good", "page"),
    ("warn", "warn_soft"),
    ("warn", "surface"),
    ("warn", "page"),
    ("bad", "bad_soft"),
    ("bad", "surface"),
    ("bad", "page"),
    ("on_air", "air"),
    ("rail_ink", "rail"),
    ("rail_current_ink", "rail_current"),
)
"""Which colour is written upon which; a test computes the contrast of each, 4.5:1 at least."""
GRAPHIC_PAIRS = (
    ("field_line", "surface"),
    ("field_line", "page"),
    ("accent_ink", "surface"),
    ("accent_ink", "page"),
    ("accent_ink", "selected"),
    ("accent", "page"),
    ("rail_ink", "rail"),
    ("bad", "bad_soft"),
    ("warn", "warn_soft"),
    ("good", "good_soft"),
)
"""What tells something without words, upon its ground: 3:1 at least."""


@dataclass(frozen=True)
class Measures:
    """Type sizes, spacing and radii in logical pixels, times the person's zoom."""

    zoom: float = 1.0

    def px(self, size: float) -> int:
        """A length at the person's zoom."""
        return max(1, round(size * self.zoom))

    @property
    def small(self) -> int:
        """Meta lines, pills, hints."""
        return self.px(12)

    @property
    def body(self) -> int:
        """Rows, fields, buttons."""
        return self.px(14)

    @property
    def title(self) -> int:
        """Headings of a panel's column."""
        return self.px(16)

    @property
    def large(self) -> int:
        """The text in work: the question, the editor."""
        return self.px(20)

    @property
    def glance(self) -> int:
        """What the host reads from two metres."""
        return self.px(40)

    @property
    def gap(self) -> int:
        """Between neighbours."""
        return self.px(8)

    @property
    def pad(self) -> int:
        """Inside a card or a column."""
        return self.px(16)

    @property
    def radius(self) -> int:
        """Corners of cards and buttons."""
        return self.px(6)


def contrast(one: str, other: str) -> float:
    """The WCAG contrast of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= KNEE else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
