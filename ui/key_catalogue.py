"""The catalogue of acts with a key: what a person may put on another one, place by place.

A new act stands here before any view names it; two may share a first key only where `overlap` of
`ui/keymap.py` says that they are never meant at once.
"""

from dataclasses import dataclass

from studio.words import Words

EVERYWHERE, HOST, RECORD, GUIDE = "everywhere", "host", "record", "guide"
PAPER, PROMPTER, PLAN, FLOOR = "paper", "prompter", "plan", "floor"
QUESTIONS, REVIEW, PUBLISH, COLLECT = "questions", "review", "publish", "collect"
PROOF = "proof"
PLACE_NAMES = {
    EVERYWHERE: Words("处处"),
    FLOOR: Words("导播"),
    HOST: Words("主持"),
    RECORD: Words("速记"),
    QUESTIONS: Words("问答"),
    REVIEW: Words("审核"),
    PUBLISH: Words("推送"),
    COLLECT: Words("征集"),
    PROOF: Words("读网"),
    PLAN: Words("排期"),
    PAPER: Words("导出与打印"),
    PROMPTER: Words("提词器"),
    GUIDE: Words("向导"),
}


@dataclass(frozen=True)
class KeyedAct:
    """An act with its first key. spot: the list or editor that must have the focus."""

    id: str
    place: str
    text: str
    key: str
    spot: str = ""

    @property
    def in_list(self) -> bool:
        """Whether it acts where nothing is typed, so that single letters are free: in a list."""
        return self.place == PROMPTER or self.spot.endswith(("_list", "history"))


def _at(place: str, *acts: tuple[str, ...]) -> tuple[KeyedAct, ...]:
    return tuple(KeyedAct(one[0], place, *one[1:]) for one in acts)


MOVES = (("up", Words("上移"), "Ctrl+Up"), ("down", Words("下移"), "Ctrl+Down"))
CATALOGUE = (
    *_at(
        EVERYWHERE,
        *((f"panel_{n}", Words("左边第 {n} 个席位", n=n), f"Ctrl+{n}") for n in range(1, 10)),
        ("seat_guide", Words("本席说明"), "Shift+F1"),
        ("stop_sending", Words("停止推送"), "F10"),
        ("start_sending", Words("恢复推送"), "Shift+F10"),
        ("again_sending", Words("重发被拒的内容"), "Ctrl+F7"),
        ("skip_sending", Words("跳过被拒的记录"), "Ctrl+F4"),
        ("recall_sending", Words("收回还没有送出的一条"), "Ctrl+F6"),
        ("anew_sending", Words("重新发布不一致的内容"), "Ctrl+F3"),
        ("open_requests", Words("看更正请求…"), "Ctrl+F8"),
        ("withdraw_as_asked", Words("按请求撤回"), "Ctrl+F9"),
        ("zoom_in", Words("放大"), "Ctrl++"),
        ("zoom_in_plain", Words("放大（不按 Shift）"), "Ctrl+="),
        ("zoom_out", Words("缩小"), "Ctrl+-"),
        ("zoom_usual", Words("恢复原来大小"), "Ctrl+0"),
        ("turn_theme", Words("换成深色或浅色"), "Ctrl+Shift+L"),
        ("open_guide", Words("打开向导"), "Ctrl+Shift+G"),
        ("lock_screen", Words("锁屏"), "Ctrl+Shift+K"),
        ("full_screen", Words("全屏，再按一次恢复"), "F11"),
    ),
    *_at(
        FLOOR,
        ("floor_start", Words("开始直播"), "F5"),
        ("floor_pause", Words("暂停直播…"), "F6"),
        ("floor_resume", Words("恢复直播"), "F7"),
        ("floor_extend", Words("延长直播…"), "F8"),
        ("floor_end", Words("结束直播"), "F9"),
        ("skip_stuck", Words("跳过挡路的一条"), "F4"),
        ("write_cue", Words("提示主持人"), "Ctrl+N"),
        ("tick_check", Words("打钩"), "T", "check_list"),
        ("untick_check", Words("取消打钩"), "U", "check_list"),
        ("check_again", Words("重新检查"), "R", "check_list"),
        ("open_stand_in", Words("换人…"), "S", "crew_list"),
    ),
    *_at(
        HOST,
        ("answered_next", Words("答完，下一题"), "Right"),
        ("answered_only", Words("答完"), "Ctrl+D"),
        ("to_writing", Words("转访谈后书面答复"), "L", "air_list"),
        ("ask_on", Words("追问…"), "F", "air_list"),
        ("read_note", Words("提示已读"), "Space", "air_list"),
        ("edit_list", Words("编排提问单，再按一次回到演播"), "F2"),
        *((f"host_move_{way}", text, key, "air_list") for way, text, key in MOVES),
        ("drop_item", Words("移出提问单"), "Del", "air_list"),
        ("open_prompter", Words("提词器"), "F8"),
        ("open_stage", Words("嘉宾屏"), "F9"),
        ("open_opening", Words("开场白…"), "Ctrl+O"),
        ("open_cards", Words("主持卡和实录…"), "Ctrl+P"),
        ("opening_editor_submit", Words("保存开场白"), "Ctrl+Return", "opening_editor"),
    ),
    *_at(
        PROMPTER,
        ("prompter_run", Words("滚动或停住"), "Space"),
        ("prompter_forward", Words("往下一页"), "PgDown"),
        ("prompter_back", Words("往上一页"), "PgUp"),
        ("prompter_line", Words("往下一行"), "Down"),
        ("prompter_line_back", Words("往上一行"), "Up"),
        ("prompter_top", Words("回到开头"), "Home"),
        ("prompter_faster", Words("滚动加快"), "Right"),
        ("prompter_slower", Words("滚动放慢"), "Left"),
        ("prompter_larger", Words("字放大"), "+"),
        ("prompter_smaller", Words("字缩小"), "-"),
        ("prompter_mirror", Words("左右镜像"), "M"),
    ),
    *_at(
        RECORD,
        ("line_editor_submit", Words("提交本条"), "Ctrl+Return", "line_editor"),
        *((f"speaker_{n}", Words("第 {n} 位说话人", n=n), f"F{n + 1}") for n in range(1, 9)),
        *(
            (f"next_speaker_{n}", Words("提交本条，换第 {n} 位说话人", n=n), f"Shift+F{n + 1}")
            for n in range(1, 9)
        ),
        ("quote_question", Words("引用提问"), "Ctrl+Q"),
        ("link_question", Words("改所回应的提问…"), "Ctrl+Shift+Q"),
        ("mark_commitment", Words("标记承诺事项"), "Ctrl+P"),
        ("mark_adopted", Words("标记采纳意见"), "Ctrl+N"),
        ("mark_highlight", Words("标记精彩观点"), "Ctrl+O"),
        ("take_phrase", Words("换成短语全文"), "Alt+/", "line_editor"),
        ("take_caption", Words("取用下一条字幕"), "Alt+Down", "line_editor"),
        ("choose_photo", Words("添加图片…"), "Ctrl+I"),
        ("take_photo", Words("取用文件夹里的新图"), "Ctrl+Shift+I"),
        ("to_photo", Words("写图片说明"), "Alt+I"),
        ("photo_editor_submit", Words("提交图片"), "Ctrl+Return", "photo_editor"),
        ("see_photo", Words("看图片"), "O", "record_list"),
        ("open_phrases", Words("短语…"), "Ctrl+Shift+B"),
        ("open_replacing", Words("全场查找替换"), "Ctrl+H"),
        ("open_prepared", Words("预录…"), "Ctrl+Shift+P"),
        ("call_up", Words("叫上选中的预录"), "C", "record_list"),
        ("discard_line", Words("放弃本条"), "Ctrl+Shift+D"),
        ("revise_line", Words("修改或更正"), "Ctrl+E"),
        ("revise_selected", Words("修改选中的一条"), "E", "record_list"),
        ("split_line", Words("拆成两条…"), "S", "record_list"),
        ("join_lines", Words("与下一条合并…"), "J", "record_list"),
        ("keep_apart", Words("不并入，仍单独成条"), "Shift+J", "record_list"),
        *((f"move_{way}", text, key, "record_list") for way, text, key in MOVES),
        ("answer_for_line", Words("谁负责…"), "I", "record_list"),
        *(
            (f"segment_{n}", Words("从这一条开始第 {n} 种环节", n=n), f"{n}", "record_list")
            for n in range(1, 4)
        ),
    ),
    *_at(
        QUESTIONS,
        ("find_question", Words("搜索提问"), "Ctrl+F"),
        ("show_new", Words("显示新提问"), "N", "question_list"),
        ("pause_list", Words("暂停或继续列表"), "P", "question_list"),
        ("open_filters", Words("筛选"), "F", "question_list"),
        ("clear_filters", Words("清除筛选"), "Shift+F", "question_list"),
        ("admit", Words("采用"), "A", "question_list"),
        ("merge", Words("归并…"), "M", "question_list"),
        ("merge_similar", Words("并入相似的一条"), "S", "question_list"),
        ("assign", Words("转办…"), "T", "question_list"),
        *(
            (f"unit_{n}", Words("转办，第 {n} 个单位", n=n), f"{n}", "question_list")
            for n in range(1, 10)
        ),
        ("recommend", Words("推荐上播"), "F6", "question_list"),
        ("decline", Words("不采用…"), "Del", "question_list"),
        *(
            (f"decline_{n}", Words("不采用，第 {n} 个原因", n=n), f"Alt+{n}", "question_list")
            for n in range(1, 8)
        ),
        ("escalate", Words("移交信访…"), "X", "question_list"),
        ("undo", Words("撤销"), "U", "question_list"),
        ("mask", Words("遮蔽个人信息"), "Z", "question_list"),
        ("reword", Words("整理公开文本…"), "W", "question_list"),
        ("wording_editor_submit", Words("保存公开文本"), "Ctrl+Return", "wording_editor"),
        ("show_askers", Words("看并入的提问"), "G", "question_list"),
        ("part", Words("拆分"), "F", "asker_list"),
        ("open_raw", Words("查看原文…"), "V", "question_list"),
        ("answer_editor_submit", Words("提交审核"), "Ctrl+Return", "answer_editor"),
        ("cite_point", Words("引用口径…"), "Ctrl+L", "answer_editor"),
        ("ask_draft", Words("起草帮助…"), "Ctrl+G", "answer_editor"),
        ("draft_again", Words("再起草一次"), "R", "draft_list"),
        ("choose_concern", Words("问题性质…"), "Alt+1", "answer_editor"),
        ("choose_route", Words("答复去向…"), "Alt+2", "answer_editor"),
        ("ask_unit", Words("请会签…"), "Shift+H", "question_list"),
        ("co_sign", Words("会签"), "H", "question_list"),
        ("classify", Words("类别和领域…"), "K", "question_list"),
        ("add_press_question", Words("登记提问"), "Ctrl+J"),
        ("entry_editor_submit", Words("登记", "act"), "Ctrl+Return", "entry_editor"),
        ("open_sheet", Words("从表格导入…"), "Ctrl+Shift+J"),
        ("open_briefing", Words("嘉宾参阅材料…"), "Ctrl+B"),
        ("open_statistics", Words("筛选统计…"), "Ctrl+T"),
        ("open_floor_notes", Words("给主持人便条…"), "F7"),
        ("take_back_note", Words("收回给主持人的便条"), "Del", "floor_note_list"),
    ),
    *_at(
        REVIEW,
        ("approve", Words("通过（保密审查：可公开）"), "A", "review_list"),
        ("approve_together", Words("一并通过同一次替换的记录"), "G", "review_list"),
        ("return_1", Words("退回，原因 1"), "1", "review_list"),
        ("return_2", Words("退回，原因 2"), "2", "review_list"),
        ("return_3", Words("退回，原因 3"), "3", "review_list"),
        ("return_other", Words("退回…"), "R", "review_list"),
        ("return_closed", Words("退回：不予公开"), "X", "review_list"),
        ("return_study", Words("退回：需研究"), "Y", "review_list"),
        ("edit_text", Words("改写"), "E", "review_list"),
        ("review_raw", Words("查看原文…"), "V", "review_list"),
        ("see_review_photo", Words("看图片"), "O", "review_list"),
        ("review_editor_submit", Words("提交改写"), "Ctrl+Return", "review_editor"),
    ),
    *_at(
        PUBLISH,
        ("release", Words("发布"), "P", "release_list"),
        ("call_up_and_release", Words("叫上并发布"), "C", "release_list"),
        ("release_all", Words("全部发布"), "Ctrl+Shift+P"),
        ("release_answers", Words("一并发布全部答复"), "Ctrl+Shift+A"),
        ("see_release_photo", Words("看图片"), "O", "release_list"),
        ("withdraw", Words("撤回"), "W", "feed_list"),
        ("republish", Words("重新发布"), "P", "feed_list"),
        ("skip_line", Words("跳过等待"), "S", "feed_list"),
        ("retry", Words("重发"), "R", "feed_list"),
        *((f"feed_move_{way}", text, key, "feed_list") for way, text, key in MOVES),
        ("answer_for_feed", Words("谁负责…"), "I", "feed_list"),
        ("open_reconciliation", Words("上网核对…"), "Ctrl+Shift+H"),
        ("open_transcript", Words("实录和专题…"), "Ctrl+Shift+R"),
        ("paste_copy", Words("拷贝要贴的文字"), "Ctrl+Shift+C"),
        ("paste_tick", Words("已贴上，打勾"), "Ctrl+Return"),
        ("paste_photo", Words("图片存为文件…"), "Ctrl+Shift+S"),
        ("paste_over", Words("接手别人在贴的一项"), "Ctrl+Shift+T"),
        ("paste_back", Words("收回打勾"), "Ctrl+Shift+B"),
        ("paste_address", Words("填网页地址"), "Ctrl+Shift+E"),
    ),
    *_at(
        PROOF,
        ("next_difference", Words("下一处不同"), "N", "proof_list"),
        ("previous_difference", Words("上一处不同"), "Shift+N", "proof_list"),
        ("only_differences", Words("只看不同"), "D", "proof_list"),
        *(
            (f"ask_correction_{n}", Words("请求更正，原因 {n}", n=n), f"{n}", "proof_list")
            for n in range(1, 5)
        ),
        ("ask_correction", Words("请求更正…"), "R", "proof_list"),
        ("ask_withdrawal", Words("撤回，或请求撤回…"), "W", "proof_list"),
        ("take_request_back", Words("收回请求"), "U", "proof_list"),
        ("answer_for_proof", Words("谁负责…"), "I", "proof_list"),
        ("withdraw_request", Words("撤回"), "W", "request_list"),
        ("decline_request", Words("不采纳…"), "X", "request_list"),
    ),
    *_at(
        PLAN,
        ("point_text_submit", Words("保存口径"), "Ctrl+Return", "point_text"),
        ("add_plan_row", Words("添加一行"), "A", "year_list"),
        ("revise_plan_row", Words("修改选中的行"), "S", "year_list"),
        ("move_plan_row", Words("改期"), "M", "year_list"),
        ("drop_plan_row", Words("移出计划"), "X", "year_list"),
        ("reinstate_plan_row", Words("恢复"), "B", "year_list"),
        ("open_notice", Words("预告平台…"), "Ctrl+Shift+M"),
        ("fill_notice", Words("填网址"), "T", "notice_list"),
        ("take_notice_back", Words("收回…"), "U", "notice_list"),
        ("make_programme", Words("由这一行新建访谈"), "P", "year_list"),
    ),
    *_at(
        COLLECT,
        ("collecting_editor_submit", Words("登记", "act"), "Ctrl+Return", "collecting_editor"),
    ),
    *_at(
        PAPER,
        ("copy_paper", Words("复制为文字"), "Ctrl+Shift+C"),
        ("save_paper", Words("存为 PDF…"), "Ctrl+S"),
        ("print_paper", Words("打印…"), "Ctrl+P"),
        ("save_proof", Words("存为核对文件…"), "Ctrl+Shift+S"),
        ("write_transcript_word", Words("实录 Word…"), "Alt+1"),
        ("write_transcript_pdf", Words("实录 PDF…"), "Alt+2"),
        ("write_transcript_page", Words("实录网页…"), "Alt+3"),
        ("write_topic_page", Words("专题…"), "Alt+4"),
    ),
    *_at(
        GUIDE,
        ("guide_back", Words("上一步"), "Alt+Left"),
        ("guide_next", Words("下一步"), "Alt+Right"),
        ("guide_choice", Words("回到向导开头"), "Alt+Home"),
    ),
)
