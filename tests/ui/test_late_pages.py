"""A seat with many pages makes the one that is looked at."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from ui.late_pages import LatePages, PageGroups


def test_a_page_is_made_once_when_somebody_turns_to_it(qtbot: QtBot) -> None:
    made: list[str] = []

    def page(name: str) -> QWidget:
        made.append(name)
        return QLabel(name)

    tabs = LatePages()
    qtbot.addWidget(tabs)
    for name in ("one", "two", "three"):
        tabs.add_page(name, name, lambda name=name: page(name))  # type: ignore[misc]
    assert made == ["one"], "the page in view is there at once"
    tabs.turn_to("three")
    tabs.turn_to("one")
    tabs.turn_to("three")
    assert made == ["one", "three"]
    assert [label.text() for label in tabs.findChildren(QLabel)] == ["one", "three"]


def test_pages_in_groups_are_turned_by_mouse_and_by_key(qtbot: QtBot) -> None:
    pages = LatePages()
    groups = PageGroups(pages, "groups", "groups")
    qtbot.addWidget(groups)
    for group in ("ab", "cde"):
        for name in group:
            pages.add_page(name, name, lambda name=name: QLabel(name))  # type: ignore[misc]
        groups.close_group(group)
    groups.show()
    groups.activateWindow()
    qtbot.waitUntil(groups.isActiveWindow)
    bar = groups.findChild(QTabBar, "groups")
    assert bar is not None
    assert shown(pages) == ["a", "b"]
    pages.turn_to("d")
    assert (bar.currentIndex(), here(pages), shown(pages)) == (1, "d", ["c", "d", "e"])
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    assert (here(pages), shown(pages)) == ("a", ["a", "b"])
    bar.setFocus()
    QTest.keyClick(bar, Qt.Key.Key_Right)
    assert here(pages) == "d", "where the group was left"
    pages.tabBar().setFocus()
    walked = []
    for _ in range(pages.count()):
        QTest.keyClick(pages, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        walked.append(here(pages))
    assert walked == ["e", "c", "d", "e", "c"], "Ctrl+Tab stays in the group"
    groups.forward()
    assert here(pages) == "a"
    groups.back()
    assert (here(pages), pages.tabBar().hasFocus()) == ("c", True)


def here(pages: LatePages) -> str:
    return pages.currentWidget().objectName()


def shown(pages: LatePages) -> list[str]:
    return [pages.tabText(n) for n in range(pages.count()) if pages.isTabVisible(n)]
