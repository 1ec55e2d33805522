"""The same hour in a house that has policy documents, and an endpoint that drafts."""

from datetime import date
from pathlib import Path

from studio.drafting import policy_document
from studio.drafting.policy_document import About
from studio.journal import HOUSE
from studio.rehearsal.prepare import ADMINISTRATOR
from tests.pictures.answers import chained
from tests.pictures.hour import Hour

DOCUMENTS = (
    (About("云州市夜市经营管理办法", "云政发〔2025〕3号", "云州市人民政府", date(2025, 3, 1)),
     ("第一条 为规范夜市经营，方便群众，制定本办法。",
      ("第六条 夜市餐饮、凉菜、烧烤摊位由市场监管部门每周抽检食品不少于一次，"
      "抽检结果三个工作日内公布。"),
      "第九条 学校食堂和校门口的小卖部参照本办法，由市场监管部门会同教育部门检查。")),
    (About("食品安全抽检信息公开办法", "云市监规〔2024〕8号", "市市场监管局", date(2024, 6, 30)),
     (("第四条 食品抽检结果自作出之日起七个工作日内在市市场监管局网站公布，市民可以按商家、"
      "地址和食品种类查询。"),
      "第七条 对抽检结果有疑问的，可以拨打12345热线。")),
    (About("学校食堂食品安全与营养健康管理规定"), ("第三条 学校负责人每餐陪餐并记录。",)),
)  # fmt: skip
ABOUT = "抽检结果"
"""In the question that is answered."""
DRAFT = (
    "您好！", "感谢您的建议", "。夜市餐饮和凉菜摊位每周抽检不少于一次[K1]，",
    "抽检结果三个工作日内公布[D1-1]。", "您可以在市市场监管局网站按商家和地址查询[D2-1]，",
    "查询结果十五个工作日内更新[D2-1]。", "今年上半年凉菜抽检合格率97.5%[K9]。",
    "把抽检结果做成地图，方便市民一看就知道哪一家有问题，也能督促经营者重视进货票据、健康证明",
    "和冷藏设施，我们会同有关部门研究，先从夜市餐饮、凉菜和烧烤摊位做起[K1][D1-1]。",
)  # fmt: skip


def helped(folder: Path) -> Hour:
    """Documents in use, one of them put aside."""
    hour = chained(folder)
    office = hour.desk(ADMINISTRATOR, programme=HOUSE)
    ids = [office.execute(policy_document.take_in, *one) for one in DOCUMENTS]
    office.execute(policy_document.use, ids[-1], False)
    return hour
