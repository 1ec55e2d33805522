"""What the studio knows of characters is what the libraries say; `python -m tests.readings`."""

from tests.readings.source import FOLDER, initials, simplified, syllables


def test_traditional_characters_are_those_of_the_library() -> None:
    assert (FOLDER / "simplified.txt").read_text("utf-8") == simplified()


def test_first_letters_are_those_of_the_library() -> None:
    assert (FOLDER / "initials.txt").read_text("utf-8") == initials()


def test_syllables_are_those_of_the_library() -> None:
    assert (FOLDER / "syllables.txt").read_text("utf-8") == syllables()
