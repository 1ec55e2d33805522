"""Qt's style sheet, built from the tokens of the theme; no colour or size is written here."""

from ui.icons import ICON_DIRECTORY
from ui.tokens import Colours, Measures

SHEET = """
{w} QMainWindow, {w} QDialog, QDialog{t} {{ background: {c.page}; color: {c.ink}; }}
{w} QWidget[role="page"] {{ background: {c.page}; }}
QWidget[role="page"]{t} {{ background: {c.page}; }}
{w} QWidget[role="surface"] {{ background: {c.surface}; }}
QWidget[role="surface"]{t} {{ background: {c.surface}; }}
{w} QWidget[role="card"] {{
  background: {c.surface}; border: 1px solid {c.line}; border-radius: {m.radius}px; }}
{w} QLabel {{ color: {c.ink}; background: transparent; }}
{w} QLabel[role="title"] {{ font-size: {m.title}px; font-weight: 700; }}
{w} QLabel[role="muted"] {{ color: {c.muted}; font-size: {m.small}px; }}
{w} QLabel[role="large"] {{ font-size: {m.large}px; }}
{w} QLabel[role="heading"] {{ font-size: {m.large}px; font-weight: 700; }}
{w} QLabel[role="glance"] {{ font-size: {m.glance}px; font-weight: 700; }}
{w} QLabel[role="key"] {{ color: {c.accent_ink}; font-weight: 700; }}
{w} QLabel[tone] {{ font-size: {m.small}px; border-radius: {r3}px; padding: {p2}px {p6}px; }}
{w} QLabel[tone="plain"] {{ background: {c.sunken}; color: {c.muted}; }}
{w} QLabel[tone="accent"] {{ background: {c.accent_soft}; color: {c.accent_ink}; }}
{w} QLabel[tone="good"] {{ background: {c.good_soft}; color: {c.good}; }}
{w} QLabel[tone="warn"] {{ background: {c.warn_soft}; color: {c.warn}; }}
{w} QLabel[tone="bad"] {{ background: {c.bad_soft}; color: {c.bad}; }}
{w} QPushButton {{
  background: {c.surface}; color: {c.ink}; border: 1px solid {c.edge};
  border-radius: {m.radius}px; padding: {p6}px {p12}px; font-weight: 700; }}
{w} QPushButton:hover {{ background: {c.sunken}; }}
{w} QPushButton:pressed {{ background: {c.selected}; }}
{w} QPushButton:focus {{ border: 2px solid {c.accent_ink}; padding: {p5}px {p11}px; }}
{w} QPushButton:disabled {{ color: {c.muted}; background: {c.sunken}; border-color: {c.line}; }}
{w} QPushButton:checked {{
  background: {c.accent_soft}; color: {c.accent_ink}; border-color: {c.accent_ink}; }}
{w} QPushButton[kind="primary"] {{
  background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
{w} QPushButton[kind="primary"]:focus {{ border: 2px solid {c.ink}; }}
{w} QPushButton[kind="primary"]:disabled {{
  background: {c.sunken}; color: {c.muted}; border-color: {c.line}; }}
{w} QPushButton[kind="danger"]:enabled {{ color: {c.bad}; }}
{w} QPushButton[kind="pill"] {{ border-radius: {p14}px; }}
{w} QPushButton[suggested="true"] {{
  background: {c.accent_soft}; color: {c.accent_ink}; border-color: {c.accent_ink}; }}
{w} QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; }}
{w} QPushButton[kind="quiet"]:focus {{ border: 2px solid {c.accent_ink}; }}
{w} QPushButton[kind="slim"] {{
  background: transparent; border: 2px solid transparent; padding: 0 {p6}px; }}
{w} QPushButton[kind="slim"]:focus {{ border: 2px solid {c.accent_ink}; padding: 0 {p6}px; }}
{w} QLineEdit, {w} QPlainTextEdit, {w} QTextEdit, {w} QComboBox, {w} QSpinBox,
{w} QDateTimeEdit, {w} QDateEdit {{
  background: {c.surface}; color: {c.ink}; border: 1px solid {c.field_line};
  border-radius: {m.radius}px; padding: {p6}px {p10}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
{w} QLineEdit:focus, {w} QPlainTextEdit:focus, {w} QTextEdit:focus, {w} QComboBox:focus,
{w} QSpinBox:focus, {w} QDateTimeEdit:focus {{ border-color: {c.accent_ink}; }}
{w} QPlainTextEdit[role="work"] {{ font-size: {m.large}px; padding: {p10}px; }}
{w} QTableView {{
  background: {c.surface}; color: {c.ink}; border: 1px solid transparent;
  gridline-color: {c.line};
  selection-background-color: {c.selected}; selection-color: {c.ink}; outline: none; }}
{w} QListWidget {{ border: 1px solid {c.field_line}; outline: none; }}
{w} QTableView:focus, {w} QListWidget:focus {{ border-color: {c.accent_ink}; }}
{w} QCheckBox {{ border: 1px solid transparent; padding: {p2}px; }}
{w} QCheckBox:focus {{ border-color: {c.accent_ink}; }}
{w} QHeaderView, {w} QTableCornerButton::section {{ background: {c.sunken}; border: none; }}
{w} QHeaderView::section {{
  background: {c.sunken}; color: {c.muted}; border: none;
  border-bottom: 1px solid {c.line}; padding: {p6}px {p12}px; font-size: {m.small}px; }}
{w} QTabBar::tab {{
  background: transparent; color: {c.muted}; padding: {p8}px {p10}px; border: none;
  border-bottom: 2px solid transparent; }}
{w} QTabBar::tab:selected {{ color: {c.accent_ink}; border-bottom-color: {c.accent_ink}; }}
{w} QTabBar::tab:focus {{ color: {c.ink}; }}
{w} QTabBar QToolButton {{
  background: {c.surface}; color: {c.ink}; border: 1px solid {c.line}; }}
{w} QAbstractScrollArea::corner {{ background: transparent; border: none; }}
{w} QTabBar[role="groups"]::tab {{
  padding: {p5}px {p12}px; margin: {p8}px 0 0 {p8}px; border: none; border-radius: {r3}px; }}
{w} QTabBar[role="groups"]::tab:selected {{
  background: {c.accent_soft}; color: {c.accent_ink}; font-weight: 700; }}
{w} QTabBar[role="groups"]::tab:selected:focus {{
  color: {c.ink}; border: 2px solid {c.accent_ink}; }}
{w} QTabWidget::pane {{ border: none; border-top: 1px solid {c.line}; }}
{w} QScrollArea, {w} QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
{w} QListWidget {{
  background: {c.surface}; color: {c.ink}; border: 1px solid {c.field_line};
  border-radius: {m.radius}px; padding: {p5}px; outline: none; }}
{w} QListWidget::item {{ padding: {p2}px {p8}px; border-radius: {r3}px; }}
{w} QListWidget::item:selected {{ background: {c.selected}; color: {c.ink}; }}
{w} QListWidget:focus {{ border-color: {c.accent_ink}; }}
{w} QComboBox QAbstractItemView {{
  background: {c.surface}; color: {c.ink}; border: 1px solid {c.field_line};
  selection-background-color: {c.selected}; selection-color: {c.ink}; }}
{w} QComboBox::drop-down, {w} QDateTimeEdit::drop-down {{
  subcontrol-origin: border; subcontrol-position: center right;
  border: none; background: transparent; width: {p30}px; }}
{w} QComboBox::down-arrow, {w} QDateTimeEdit::down-arrow, {w} QSpinBox::down-arrow {{
  image: url({icons}/chevron-down-{c.name}.svg); width: {p14}px; height: {p14}px; }}
{w} QSpinBox::up-arrow {{
  image: url({icons}/chevron-up-{c.name}.svg); width: {p14}px; height: {p14}px; }}
{w} QSpinBox::up-button, {w} QSpinBox::down-button {{
  subcontrol-origin: border; border: none; background: transparent; width: {p30}px; }}
{w} QSpinBox::up-button {{ subcontrol-position: top right; }}
{w} QSpinBox::down-button {{ subcontrol-position: bottom right; }}
{w} QSpinBox, {w} QComboBox, {w} QDateTimeEdit {{ padding-right: {p30}px; }}
{w} QSpinBox QLineEdit {{ border: none; background: transparent; padding: 0; }}
{w} QCheckBox {{ color: {c.ink}; spacing: {p8}px; }}
{w} QCheckBox:focus {{ color: {c.accent_ink}; }}
{w} QCheckBox::indicator {{
  background: {c.surface}; border: 1px solid {c.field_line}; border-radius: {r3}px;
  width: {p14}px; height: {p14}px; }}
{w} QCheckBox::indicator:focus {{ border: 2px solid {c.accent_ink}; }}
{w} QCheckBox::indicator:checked {{
  background: {c.accent}; border-color: {c.accent}; image: url({icons}/check-on-accent.svg); }}
{w} QSplitter::handle {{ background: {c.line}; }}
{w} QScrollBar:vertical {{ background: transparent; width: {p10}px; margin: 0; }}
{w} QScrollBar::handle:vertical {{
  background: {c.field_line}; border-radius: {r3}px; min-height: {p30}px; margin: 2px; }}
{w} QScrollBar:horizontal {{ background: transparent; height: {p10}px; margin: 0; }}
{w} QScrollBar::handle:horizontal {{
  background: {c.field_line}; border-radius: {r3}px; min-width: {p30}px; margin: 2px; }}
{w} QScrollBar::add-line, {w} QScrollBar::sub-line {{ height: 0; width: 0; }}
{w} QScrollBar::add-page, {w} QScrollBar::sub-page {{ background: transparent; }}
{w} QFrame[role="rule"] {{ background: {c.line}; border: none; max-height: 1px; }}
#header{t}, #status_bar{t} {{
  background: {c.surface}; border: none; border-bottom: 1px solid {c.line}; }}
#status_bar{t} {{ border-bottom: none; border-top: 1px solid {c.line}; }}
#status_bar{t} QLabel {{ color: {c.muted}; font-size: {m.small}px; }}
{w} #air_pill {{ font-weight: 700; border-radius: {p14}px; padding: {p5}px {p12}px; }}
{w} #air_pill[on_air="true"] {{ background: {c.air}; color: {c.on_air}; }}
{w} #air_pill[on_air="false"] {{ background: {c.sunken}; color: {c.muted}; }}
{w} #portal_state[tight="true"] {{ font-size: {m.small}px; }}
{w} #portal_state[ok="true"] {{ color: {c.good}; }}
{w} #portal_state[ok="false"] {{ color: {c.bad}; font-weight: 600; }}
{w} #person_pill {{
  background: {c.sunken}; color: {c.ink}; border: 1px solid {c.line};
  border-radius: {p14}px; padding: {p5}px {p12}px; }}
{w} #note_strip {{ background: {c.warn_soft}; border-radius: {m.radius}px; }}
{w} #note_strip QLabel {{ color: {c.warn}; }}
{w} #guest_card_strip {{ background: {c.accent_soft}; border-radius: {m.radius}px; }}
{w} #guest_card_strip QLabel {{ color: {c.accent_ink}; }}
{w} #guest_card {{ background: {c.sunken}; border-radius: {m.radius}px; }}
{w} #next_card {{ background: {c.accent_soft}; border-bottom: 1px solid {c.line}; }}
{w} #question_time {{ color: {c.warn}; }}
{w} #time_left[over="true"] {{ color: {c.bad}; }}
{w} #note_words {{ font-size: {m.title}px; font-weight: 700; }}
#notice_strip{t} QFrame[tone="bad"] {{ background: {c.bad_soft}; border-left: 4px solid {c.bad}; }}
#notice_strip{t} QFrame[tone="bad"] QLabel {{ color: {c.bad}; }}
#notice_strip{t} QFrame[tone="warn"] {{
  background: {c.warn_soft}; border-left: 4px solid {c.warn}; }}
#notice_strip{t} QFrame[tone="warn"] QLabel {{ color: {c.warn}; }}
#notice_strip{t} QFrame[tone="info"] {{
  background: {c.accent_soft}; border-left: 4px solid {c.accent_ink}; }}
#notice_strip{t} QFrame[tone="info"] QLabel {{ color: {c.accent_ink}; }}
"""
RAIL = """
#rail {{ background: {c.rail}; }}
#rail QToolButton {{
  background: transparent; color: {c.rail_ink}; border: 2px solid transparent;
  border-radius: {p8}px; }}
#rail QToolButton:hover {{ background: {c.rail_current}; color: {c.rail_current_ink}; }}
#rail QToolButton:checked {{ background: {c.rail_current}; color: {c.rail_current_ink}; }}
#rail QToolButton:focus {{ border-color: {c.rail_ink}; }}
#refusal_bubble {{
  background: {c.bad}; color: {c.surface}; border: none;
  border-radius: {m.radius}px; padding: {p8}px {p12}px; }}
#rehearsal_badge {{
  background: {c.warn}; color: {c.surface}; font-weight: 700;
  border-radius: {r3}px; padding: {p2}px {p10}px; }}
QToolTip {{ background: {c.ink}; color: {c.surface}; border: none; padding: {p5}px; }}
"""


def style_sheet(light: Colours, dark: Colours, measures: Measures) -> str:
    """One sheet: the light theme everywhere, the dark one inside widgets marked dark."""
    lengths = {f"p{size}": measures.px(size) for size in (2, 5, 6, 8, 10, 11, 12, 14, 30)}
    lengths["r3"] = measures.px(3)
    icons = ICON_DIRECTORY.as_posix()
    plain = SHEET.format(w="", t="", c=light, m=measures, icons=icons, **lengths)
    darker = SHEET.format(
        w='QWidget[theme="dark"]', t='[theme="dark"]', c=dark, m=measures, icons=icons, **lengths
    )
    return plain + darker + RAIL.format(c=light, m=measures, **lengths)
