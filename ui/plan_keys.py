"""The acts of 排期 with their first keys: a part of the catalogue."""

from studio.words import Words
from ui.keyed_act import PLAN, KeyedAct, at

FIELDS_AND_DECISIONS = (
    ("tag_plan_row", Words("重点领域…"), "T", "year_list"),
    ("tag_nomination", Words("重点领域…"), "T", "nomination_list"),
    ("open_topics", Words("重点领域…"), "F4"),
    ("open_decision", Words("决策草案和采纳情况…"), "F9"),
    ("tie_decision", Words("保存决策草案"), "Alt+6"),
    ("untie_decision", Words("解除决策草案…"), "X", "decision_history"),
    ("adoption_editor_submit", Words("送审"), "Ctrl+Return", "adoption_editor"),
    ("draw_adoption", Words("按台账重写"), "G", "adoption_list"),
    ("approve_adoption", Words("通过（可公开）"), "A", "adoption_list"),
    ("return_adoption", Words("退回…"), "R", "adoption_list"),
    ("export_adoption", Words("导出采纳情况…"), "W", "adoption_list"),
    ("bring_back_adoption", Words("恢复送审稿"), "Z", "adoption_list"),
)
"""Acts about key fields and draft decisions."""
KEPT_LISTS = (
    ("channel", "rename", Words("渠道")), ("notice_place", "rename", Words("预告平台")),
    ("joint_member", "rename", Words("会商单位")), ("guest_rank", "revise", Words("嘉宾级别")),
    ("expert", "revise", Words("专家")), ("service_guide", "change", Words("办事指南")),
    ("account", "revise", Words("账号")),
)  # fmt: skip
"""Lists of the house whose rows have a name: how their acts are named, and what they hold."""
FILES = (
    ("plan", "year_list", Words("计划表")), ("nominations", "nomination_list", Words("征集表")),
)  # fmt: skip
"""Tables that come in and go out as files, beside which list."""


def _of_list(thing: str, change: str, what: str) -> tuple[KeyedAct, ...]:
    return at(
        PLAN,
        *(
            (f"{act}_{thing}", text, key, f"{thing}_list")
            for act, text, key in (
                ("add", Words("添加：{what}", what=what), "A"),
                (change, Words("修改选中的：{what}", what=what), "S"),
                ("retire", Words("停用：{what}", what=what), "X"),
                ("reinstate", Words("恢复使用：{what}", what=what), "B"),
            )
        ),
    )


def _of_file(name: str, rows: str, what: str) -> tuple[KeyedAct, ...]:
    shown = f"{name}_table_list"
    return at(
        PLAN,
        (f"choose_{name}", Words("选择文件：{what}", what=what), "O", rows),
        (f"preview_{name}", Words("读取并预览：{what}", what=what), "R", rows),
        (f"export_{name}", Words("导出：{what}", what=what), "E", rows),
        (f"take_in_{name}", Words("导入预览的：{what}", what=what), "A", shown),
        (f"leave_{name}", Words("不导入：{what}", what=what), "X", shown),
    )


PLAN_ACTS = (
    *at(
        PLAN,
        ("point_text_submit", Words("保存口径"), "Ctrl+Return", "point_text"),
        ("add_plan_row", Words("添加一行"), "A", "year_list"),
        ("revise_plan_row", Words("修改选中的行"), "S", "year_list"),
        ("move_plan_row", Words("改期"), "M", "year_list"),
        ("drop_plan_row", Words("移出计划"), "X", "year_list"),
        ("reinstate_plan_row", Words("恢复"), "B", "year_list"),
        *FIELDS_AND_DECISIONS,
        ("next_pages", Words("下一组页面"), "Ctrl+PgDown"),
        ("previous_pages", Words("上一组页面"), "Ctrl+PgUp"),
        ("search_years", Words("查找历年…"), "Ctrl+Shift+Y"),
        ("open_proposal", Words("方案…"), "Ctrl+Shift+F"),
        ("save_proposal", Words("保存方案"), "Ctrl+S"),
        ("submit_proposal", Words("提交方案"), "Alt+1"),
        ("confirm_proposal", Words("核实方案"), "Alt+2"),
        ("return_proposal", Words("驳回方案…"), "Alt+3"),
        ("fill_proposal", Words("取自征集表"), "Alt+4"),
        ("export_proposal", Words("方案导出 Word…"), "Alt+5"),
        *(
            (f"proposal_{name}_submit", Words("保存方案"), "Ctrl+Return", f"proposal_{name}")
            for name in ("core", "concerns")
        ),
        ("open_notice", Words("预告平台…"), "Ctrl+Shift+M"),
        ("open_readiness", Words("就绪报告…"), "Ctrl+Shift+N"),
        ("save_year_dates", Words("本年度日历…"), "Ctrl+Shift+I"),
        ("save_programme_dates", Words("这场的日历…"), "Ctrl+I"),
        ("open_training_ledger", Words("年度台账…"), "Ctrl+Shift+E"),
        ("note_present", Words("出席"), "P", "attendee_list"),
        ("note_absent", Words("缺席"), "A", "attendee_list"),
        ("finish_report", Words("已报送…"), "D", "reporting_list"),
        ("drop_report", Words("不再报送…"), "X", "reporting_list"),
        ("reopen_report", Words("恢复"), "B", "reporting_list"),
        ("open_notice_text", Words("预告…"), "F6"),
        ("notice_editor_submit", Words("送审"), "Ctrl+Return", "notice_editor"),
        ("draw_notice", Words("按节目资料重写"), "G", "notice_form_list"),
        ("bring_back_notice", Words("恢复送审稿"), "Z", "notice_form_list"),
        ("approve_notice", Words("通过（可公开）"), "A", "notice_form_list"),
        ("return_notice", Words("退回…"), "R", "notice_form_list"),
        ("publish_notice", Words("发布预告"), "P", "notice_form_list"),
        ("sign_facts", Words("核对通过对外信息"), "K", "notice_form_list"),
        ("return_facts", Words("退回对外信息的改动…"), "T", "notice_form_list"),
        ("copy_notice", Words("拷贝"), "C", "notice_form_list"),
        ("write_notice", Words("存为 Word 文件…"), "W", "notice_form_list"),
        ("open_date_change", Words("改期或延期…"), "F7"),
        ("open_topic_links", Words("动态和报道…"), "F8"),
        ("drop_link", Words("移出…"), "X", "topic_link_list"),
        ("fill_notice", Words("填网址"), "T", "notice_list"),
        ("take_notice_back", Words("收回…"), "U", "notice_list"),
        ("hand_in_nomination", Words("报送"), "A", "nomination_list"),
        ("revise_nomination", Words("修改选中的"), "S", "nomination_list"),
        ("plan_nomination", Words("列入计划"), "P", "nomination_list"),
        ("decline_nomination", Words("不列入"), "X", "nomination_list"),
        ("withdraw_nomination", Words("撤回选中的"), "W", "nomination_list"),
        ("reopen_nomination", Words("重新受理"), "B", "nomination_list"),
        ("rank_nominations", Words("按网民需求排序"), "D", "nomination_list"),
        *(
            (f"nomination_{name}_submit", Words("报送"), "Ctrl+Return", f"nomination_{name}")
            for name in ("guests", "content", "advice")
        ),
        ("choose_expert", Words("从专家库选…"), "Ctrl+Shift+X"),
        ("strike_expert", Words("删去"), "D", "expert_list"),
        ("make_programme", Words("由这一行新建访谈"), "P", "year_list"),
        ("open_attendance", Words("嘉宾出席…"), "Ctrl+Shift+V"),
        ("guest_present", Words("出席"), "P", "attendance_list"),
        ("guest_absent", Words("缺席"), "A", "attendance_list"),
        ("guest_stood_in", Words("由他人代为出席"), "S", "attendance_list"),
        ("prove_assessment", Words("重新计数并核对"), "Alt+V"),
        ("export_assessment", Words("导出考核表…"), "Alt+E"),
        ("open_circular", Words("情况通报…"), "Alt+B"),
        ("export_evaluation", Words("第三方评价数据…"), "Alt+T"),
        ("plan_briefing", Words("嘉宾参阅材料…"), "Ctrl+B"),
        ("plan_statistics", Words("筛选统计…"), "Ctrl+T"),
        ("plan_reconciliation", Words("上网核对…"), "Ctrl+Shift+H"),
        ("plan_transcript", Words("实录和专题…"), "Ctrl+Shift+R"),
        ("plan_opening", Words("开场白…"), "Ctrl+O"),
        ("add_training", Words("添加培训"), "A", "training_list"),
        ("revise_training", Words("修改选中的"), "S", "training_list"),
        ("call_training_off", Words("取消…"), "X", "training_list"),
        ("note_training_guest", Words("记为出席"), "G", "attendee_list"),
    ),
    *(one for said in KEPT_LISTS for one in _of_list(*said)),
    *(one for said in FILES for one in _of_file(*said)),
)
