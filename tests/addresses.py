"""Texts with web addresses, honest and hostile, and what readers may follow in each."""

GUIDE = "https://www.example.gov.cn/guide/1.html?type=2&area=3"
LONG = "https://www.example.gov.cn/" + "a" * 473
TEXTS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("没有网址的一句话。", ()),
    (f"见《社保卡办理指南》{GUIDE}。", ((f"《社保卡办理指南》{GUIDE}", GUIDE),)),
    (f"网址是{GUIDE}，请收藏", ((GUIDE, GUIDE),)),
    (f"（{GUIDE}）「{GUIDE}」", ((GUIDE, GUIDE), (GUIDE, GUIDE))),
    ("See (https://a.gov.cn/x(1)).", (("https://a.gov.cn/x(1)", "https://a.gov.cn/x(1)"),)),
    ("https://a.gov.cn/1; https://b.gov.cn/2?!",
     (("https://a.gov.cn/1", "https://a.gov.cn/1"), ("https://b.gov.cn/2", "https://b.gov.cn/2"))),
    ("https://xn--fiq228c.cn/%E6%94%BF.html 第二行\nhttps://a.gov.cn:8443/#top",
     (("https://xn--fiq228c.cn/%E6%94%BF.html",) * 2, ("https://a.gov.cn:8443/#top",) * 2)),
    (LONG, ((LONG, LONG),)),
    (f"{LONG}a", ()),
    ("https://" + "a" * 5000 + ".cn " + "https://a.cn/" + ")" * 5000, ()),
    ("http://a.gov.cn/ ftp://a.gov.cn javascript:alert(1) data:text/html,1 //a.gov.cn", ()),
    ("xhttps://a.gov.cn HTTPS://a.gov.cn https://localhost/ https://10.0.0.1/ https://", ()),
    ("https://www.gov.cn@evil.example/ https://u:p@a.gov.cn/", ()),
    ("https://a.gov.cn\u202emoc.live https://a\u200b.gov.cn https://a.gov.cn/\u2066x", ()),
    ("《看\u202e这里》https://a.gov.cn", (("https://a.gov.cn",) * 2,)),
    ("《https://a.gov.cn》https://b.gov.cn",
     (("https://a.gov.cn",) * 2, ("https://b.gov.cn",) * 2)),
    ("《" + "长" * 60 + "》https://a.gov.cn",
     (("《" + "长" * 60 + "》https://a.gov.cn", "https://a.gov.cn"),)),
    ("《" + "长" * 61 + "》https://a.gov.cn", (("https://a.gov.cn",) * 2,)),
    ("《" + "𠮷" * 60 + "》https://a.gov.cn",
     (("《" + "𠮷" * 60 + "》https://a.gov.cn", "https://a.gov.cn"),)),
    ("《一\n二》https://a.gov.cn", (("https://a.gov.cn",) * 2,)),
    ('https://a.gov.cn/"onmouseover="alert(1)', (("https://a.gov.cn/",) * 2,)),
    ("https://a.gov.cn/'><script>alert(1)</script>", (("https://a.gov.cn/",) * 2,)),
    ("《<img src=x>》https://a.gov.cn/?a=1&amp;b=2",
     (("《<img src=x>》https://a.gov.cn/?a=1&amp;b=2", "https://a.gov.cn/?a=1&amp;b=2"),)),
)  # fmt: skip
"""Each with its links as they are seen and as they lead."""
