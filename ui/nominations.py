"""排期 · 征集表: what units nominate for a year, who still owes, and what netizens asked."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from studio import demand, nomination, policy_choice
from studio.demand import Demand
from studio.journal import Reader
from studio.nomination import NominationRow, NominationStory, Owed
from studio.people import names
from studio.policy import Profile, said
from ui.background import Background
from ui.bulletin import Bulletin
from ui.nomination_form import NominationForm
from ui.nomination_table import NominationTable
from ui.nomination_words import Shown, nomination_card, owed_card, story_card
from ui.table import RowsModel
from ui.view import Ids
from ui.words import counted, spoken, together
from ui.year_pages import YearPages

UNTIL = "nominate_until"


@dataclass(frozen=True)
class Page:
    """A year's nominations; ranked: by what netizens asked, None where nobody wants to know."""

    rows: tuple[NominationRow, ...]
    owed: tuple[Owed, ...]
    profile: Profile
    ranked: tuple[Demand, ...] | None


class NominationsView(YearPages):
    """One year at a time. Whoever is an aide sees and hands in for the own unit alone."""

    things = frozenset({"nomination", "plan_row", "policy", "department"})

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, "nomination", self.tr("征集表"), 220, parent)
        self._ranking = False
        self.model = RowsModel[Shown](nomination_card, self)
        self._owed = RowsModel[Owed](owed_card, self)
        self._story = RowsModel[NominationStory](story_card, self)
        self.list = self._page(
            self.tr("列表"), self.model,
            self.tr("这一年还没有征集表。在下面填写，再点“报送”；或者从文件导入。"),
            "nomination_list",
        )  # fmt: skip
        self._owed_list = self._page(
            self.tr("欠报单位"), self._owed,
            self.tr("没有欠报的单位。按哪条规定算，见“制度”；单位名单在“部门”里。"), "owed_list",
        )  # fmt: skip
        self._page(
            self.tr("经过"), self._story,
            self.tr("在列表里选中一份，这里列出它的每次改动和原因。"), "nomination_story_list",
        )  # fmt: skip
        self.form = NominationForm(background, self.list)
        self.form.ranking.connect(self._turn_ranking)
        self.table = NominationTable(background, self.list)
        self._arrange(self.list, self.form, self.table)

    def show_due(self, year: int, row: int) -> None:
        """The units that owe for a year."""
        self._year.setValue(year)
        self.pages.setCurrentWidget(self._owed_list)
        self._owed_list.setFocus()

    def _refresh(self, ids: Ids) -> None:
        self._ask(_page, self._year.value(), self._ranking, done=self._show)

    @Slot(object)
    def _show(self, page: Page) -> None:
        year = self._year.value()
        self.form.show_year(year)
        self.table.show_year(year)
        self.model.set_rows(_ordered(page))
        self._owed.set_rows(page.owed)
        self.pages.setTabText(1, self.tr("欠报单位 {n}").format(n=counted(len(page.owed))))
        self._said.setText(self._about(page))
        self._turn_to(self.list.current_id())

    def _about(self, page: Page) -> str:
        told = [self.tr("共 {n} 份。").format(n=counted(len(page.rows)))]
        until = page.profile.rules.get(UNTIL)
        if until is not None:
            words = self.tr("按“{name}”，报名到{until}截止。")
            told.append(words.format(name=page.profile.name, until=spoken(said(until))))
        if page.ranked is not None:
            told.append(self.tr("按网民以往的提问排序；再按一次回到报送的先后。"))
        return together(told)

    @Slot()
    def _turn_ranking(self) -> None:
        self._ranking = not self._ranking
        self.reload()

    @Slot(object)
    def _turn_to(self, number: int | None) -> None:
        shown = self.model.row_of(number)
        self.form.show_row(shown.row if shown is not None else None)
        if shown is None:
            self._story.set_rows(())
        else:
            self._background.query(self, _story, shown.id, done=self._show_story)

    @Slot(object)
    def _show_story(self, versions: tuple[NominationStory, ...]) -> None:
        self._story.set_rows(versions)


def _page(reader: Reader, year: int, ranking: bool) -> Page:
    return Page(
        nomination.nominations(reader, year), nomination.owed(reader, year),
        policy_choice.in_force(reader), demand.ranked(reader, year) if ranking else None,
    )  # fmt: skip


def _story(reader: Reader, number: int) -> tuple[NominationStory, ...]:
    """What was done with one, by people's names."""
    known, done = names(reader), nomination.story_of(reader, number)
    return tuple(replace(one, by=known.get(one.by, one.by)) for one in done)


def _ordered(page: Page) -> tuple[Shown, ...]:
    """By what was asked where that is wanted; what is decided already stands behind."""
    if page.ranked is None:
        return tuple(Shown(row) for row in page.rows)
    rows = {row.id: row for row in page.rows}
    first = tuple(Shown(rows.pop(one.id), one) for one in page.ranked if one.id in rows)
    return (*first, *(Shown(row) for row in rows.values()))
