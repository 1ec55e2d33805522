"""`python -m tests.readings`: writes what the studio knows of characters anew."""

from tests.readings.source import FOLDER, initials, simplified, syllables

(FOLDER / "simplified.txt").write_text(simplified(), "utf-8")
(FOLDER / "initials.txt").write_text(initials(), "utf-8")
(FOLDER / "syllables.txt").write_text(syllables(), "utf-8")
