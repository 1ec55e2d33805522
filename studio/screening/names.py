"""What suggestions are called where people read them; apart from what finds them.

A window shows suggestions without loading any of the words and patterns behind them.
"""

from studio.words import Words

KIND_NAMES = {
    "id_card": Words("身份证号"), "phone": Words("手机号"), "landline": Words("座机号"),
    "bank_card": Words("银行卡号"), "address": Words("住址"), "email": Words("电子邮箱"),
    "wechat": Words("微信号"), "qq": Words("QQ 号"), "plate": Words("车牌号"),
    "passport": Words("证件号"), "record_number": Words("个人编号"), "birthday": Words("生日"),
    "name": Words("姓名"), "age": Words("年龄"), "school": Words("学校班级"),
}  # fmt: skip
"""The kinds of personal data as an aide reads them; where two overlap, the earlier one stays."""
PETITION = "petition"
SHORTEN = "shorten"
SUGGESTION_NAMES = {
    PETITION: Words("疑似信访事项，建议移交"),
    SHORTEN: Words("篇幅很长，可请提问人写短"),
}  # fmt: skip
"""What is suggested beside declining; the reasons of declining are `REASON_NAMES`."""
PERSONAL, WORD, SIMILAR = "personal", "word", "similar"
FLAG_NAMES = {
    PERSONAL: Words("含个人信息"), WORD: Words("命中词表"), SIMILAR: Words("有相似提问"),
    PETITION: Words("疑似信访"), SHORTEN: Words("篇幅很长"),
}  # fmt: skip
"""What a list can be narrowed to, beside the reasons of declining that are suggested."""
