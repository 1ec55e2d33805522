"""排期 · 制度: the policy profiles, every rule with its value and its source; one is chosen."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from studio import policy_choice
from studio.given_file import bytes_of, decoded
from studio.journal import Reader
from studio.policy import MOST_BYTES, RULES, Profile, Rule, said
from studio.words import Words
from ui.acts import button
from ui.announce import announce
from ui.background import QUERIES, Background
from ui.bulletin import Bulletin
from ui.card import Card, Pill, Tone
from ui.fields import act_row, emptied, heading, laid
from ui.file_field import FileField
from ui.publications import titled
from ui.table import RowsModel, RowsView
from ui.theme import measures
from ui.view import Ids, LiveView
from ui.words import counted, say, spoken


@dataclass(frozen=True)
class RuleRow:
    """A rule as a row; id: its place among all rules there can be."""

    id: int
    rule: Rule


@dataclass(frozen=True)
class Policies:
    """Every profile, and which the house follows."""

    profiles: tuple[Profile, ...]
    followed: str


def facts(reader: Reader) -> Policies:
    """All that the page shows."""
    return Policies(policy_choice.policies(reader), policy_choice.in_force(reader).id)


def read_file(path: Path) -> str:
    """The text of a profile's file; Refusal where it cannot be read."""
    return decoded(bytes_of(path, MOST_BYTES, Words("这个文件太大，不像制度文件。")))


class PolicyView(LiveView):
    """What is looked at is followed only once it is chosen by the button."""

    things = frozenset({"policy"})
    anywhere = True

    def __init__(
        self, background: Background, bulletin: Bulletin, parent: QWidget | None = None
    ) -> None:
        super().__init__(background, bulletin, parent)
        self._profiles: dict[str, Profile] = {}
        self._followed = ""
        self._file_name = ""
        self.model = RowsModel[RuleRow](self._card, self)
        self.list = RowsView("rule_list", self.tr("这份制度的规定"), lines=2)
        self.list.say_when_empty(self.tr("还没有选定制度：不按任何通知提醒。在上面选一份看看。"))
        self.list.set_rows_model(self.model)
        self.list.setMinimumHeight(measures().px(240))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._make_choice())
        listing = QWidget()
        self._title = titled(listing, self.list)
        column.addWidget(listing, 1)
        column.addLayout(self._make_file())

    def _make_choice(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.addRow(heading(self.tr("按哪份通知办")))
        self._choice = QComboBox()
        self._choice.setObjectName("policy_choice")
        self._choice.setAccessibleName(self.tr("制度"))
        self._choice.setPlaceholderText(self.tr("在这里选一份制度"))
        self._choice.activated.connect(self._look)
        form.addRow(self.tr("制度"), self._choice)
        self._now = QLabel()
        self._now.setObjectName("policy_now")
        self._now.setProperty("role", "muted")
        self._now.setWordWrap(True)
        form.addRow(self._now)
        self._follow = button(
            self.tr("选用这份制度"), "follow_policy", self._do_follow, kind="primary"
        )
        form.addRow(act_row(self._follow))
        return form

    def _make_file(self) -> QFormLayout:
        form = laid(QFormLayout())
        form.setContentsMargins(0, measures().pad, 0, 0)
        form.addRow(heading(self.tr("自己的制度（TOML 文件，每项写 value 和 clause）")))
        kinds = self.tr("制度文件 (*.toml)")
        self._file = FileField(form, "own_policy_file", self.tr("TOML"), self.tr("制度文件"), kinds)
        choose = button(self.tr("选择文件…"), "choose_own_policy", self._file.choose)
        self._take = button(self.tr("收入制度文件"), "take_in_own_policy", self._read)
        form.addRow(act_row(choose, self._take))
        return form

    def _refresh(self, ids: Ids) -> None:
        self._ask(facts, done=self._show)

    @Slot(object)
    def _show(self, found: Policies) -> None:
        looked_at = self._choice.currentData() if self._choice.count() else found.followed
        if found.followed != self._followed:
            looked_at = found.followed  # somebody has chosen meanwhile
        self._profiles = {one.id: one for one in found.profiles}
        self._followed = found.followed
        self._choice.clear()
        for one in found.profiles:
            self._choice.addItem(f"{one.name} · {one.notice}", one.id)
        self._choice.setCurrentIndex(self._choice.findData(looked_at))
        self._look()

    @Slot()
    def _look(self) -> None:
        """The rules of the profile that stands in the box."""
        profile = self._profiles.get(self._choice.currentData() or "")
        places = {key: place for place, key in enumerate(RULES, 1)}
        rules = () if profile is None else tuple(profile.rules.values())
        self.model.set_rows(tuple(RuleRow(places[rule.key], rule) for rule in rules))
        self._title.setText(self.tr("规定 {n} 项").format(n=counted(len(rules))))
        followed = self._profiles.get(self._followed)
        now = self.tr("还没有选定：不提醒期限，也不算缺口。")
        if followed is not None:
            now = self.tr("现在按“{name}”办。").format(name=followed.name)
        self._now.setText(
            now
            + self.tr("换了制度，新建的访谈按新的办；已排的仍按排期时的办，可以逐场改用现行的。")
        )
        self._follow.setEnabled(profile is not None and profile.id != self._followed)

    def _card(self, row: RuleRow) -> Card:
        kind = RULES[row.rule.key]
        pill = Pill(self.tr("仅供查阅")) if not kind.used else Pill(self.tr("照此计算"), Tone.GOOD)
        text = self.tr("{name}：{value}。原文：“{clause}”").format(
            name=say(kind.name), value=spoken(said(row.rule)), clause=row.rule.clause
        )
        return Card(row.rule.source, text, (pill,))

    @Slot()
    def _do_follow(self) -> None:
        chosen = self._choice.currentData()
        if chosen:
            self._background.execute(
                self, policy_choice.follow, chosen, done=self._chosen, beside=self._follow
            )

    @Slot()
    def _chosen(self) -> None:
        announce(self._now, self._now.text())

    # a file of the house's own

    @Slot()
    def _read(self) -> None:
        named = self._file.named(self._take)
        if named is None:
            return
        self._file_name = named.name
        self._background.work(
            self, partial(read_file, named), done=self._take_in, beside=self._take,
            lane=QUERIES,
        )  # fmt: skip

    @Slot(object)
    def _take_in(self, text: str) -> None:
        self._background.execute(
            self, policy_choice.take_in, self._file_name, text,
            done=self._taken, beside=self._take,
        )  # fmt: skip

    @Slot()
    def _taken(self) -> None:
        emptied(self._file)
        announce(self._take, self.tr("已收入，在上面的名单里可以选用。"))
