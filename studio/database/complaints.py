"""What a database server complains of, as sentences: what happened, what is kept, what to do.

By SQLSTATE (PostgreSQL's appendix A); a connection that fails has none, so by its words.
"""

from collections.abc import Callable

from sqlalchemy import exc

from studio import faults
from studio.errors import Away, Passing, Refusal, Trouble
from studio.words import Words

WRONG_PASSWORD = Words("登录名或口令不对，数据库没有放行。请核对后再试。")
AWAY = Words(
    "连不上数据库服务器，这一步没有保存；正在输入的文字留在原处，连上后接着做。请检查网线和服务器。"
)
LOST = Words(
    "与数据库服务器的连接断了，不能确定这一步是否已经保存；程序会按原来的编号再问一次，不会做两遍。"
)
NOBODY_THERE = Words("找不到数据库服务器，请检查地址的写法和本机的网络。")
NO_DATABASE = Words("服务器上没有这个数据库。请核对地址，或请管理员先建立。")
CERTIFICATE = Words(
    "数据库服务器的证书没有通过验证，程序没有登录。请管理员为服务器换上可信的证书，"
    "或在地址里用 sslrootcert 指明单位自己的根证书。"
)
NOT_ADMITTED = Words(
    "数据库服务器不接受这台电脑的连接，程序没有登录。请管理员在服务器的 pg_hba.conf 里放行。"
)
NO_POSTGRESQL = Words("这个地址上的不是 PostgreSQL 数据库服务器，程序没有登录。请核对主机和端口。")
ELSEWHERE = Words("您的账号不能打开这个数据库。请核对地址里的数据库名，或请管理员添加您。")
NO_TLS = Words("数据库服务器不支持加密连接，程序没有登录。请管理员在服务器上启用 TLS。")
STANDBY = Words(
    "这台数据库服务器现在是只读的备机，这一步没有保存。主机恢复或备机升为主机后会接着做。"
)
RETIRED = Words("您的账号已停用，数据库没有放行。请问管理员。")
CROWDED = Words("数据库服务器的连接已满，这一步没有保存。请关闭不用的窗口，或请管理员调大连接数。")
FULL = Words(
    "数据库服务器的磁盘已满，这一步没有保存；已保存的内容不受影响，正在输入的文字留在原处。请管理员腾出空间后再做一次。"
)
DENIED = Words("数据库不许这一步：您的角色没有这个权限。")
OLD = Words("服务器上的数据库还不是本程序的版本，请管理员运行 interview-studio db upgrade。")
BROKEN = Words("数据库服务器报告数据损坏，这一步没有完成。请管理员停下服务器检查，从备份恢复。")
REFUSED_BY_RULE = "refused:"
STATES: tuple[tuple[str, type[Exception], Words], ...] = (
    ("28", Refusal, WRONG_PASSWORD),
    ("3D000", Trouble, NO_DATABASE),
    ("25006", Away, STANDBY),
    ("53300", Away, CROWDED),
    ("53100", Trouble, FULL),
    ("42501", Refusal, DENIED),
    ("42P01", Trouble, OLD),
    ("42703", Trouble, OLD),
    ("55P03", Passing, faults.BUSY),
    ("40", Passing, faults.BUSY),
    ("57014", Passing, faults.BUSY),
    ("57P", Away, LOST),
    ("25P03", Away, LOST),
    ("08", Away, LOST),
    ("XX00", Trouble, BROKEN),
)
"""The beginning of a SQLSTATE, what it is to the program, the sentence."""
WORDS: tuple[tuple[str, type[Exception], Words], ...] = (
    ("not permitted to log in", Refusal, RETIRED),
    ("password authentication failed", Refusal, WRONG_PASSWORD),
    ("Password 认证失败", Refusal, WRONG_PASSWORD),
    ("no password supplied", Refusal, WRONG_PASSWORD),
    ('role "', Refusal, WRONG_PASSWORD),
    ("permission denied for database", Refusal, ELSEWHERE),
    ("pg_hba.conf", Trouble, NOT_ADMITTED),
    ("invalid response to SSL negotiation", Trouble, NO_POSTGRESQL),
    ("expected authentication request", Trouble, NO_POSTGRESQL),
    ("certificate", Trouble, CERTIFICATE),
    ("server does not support SSL", Trouble, NO_TLS),
    ("resolve host", Trouble, NOBODY_THERE),
    ("translate host name", Trouble, NOBODY_THERE),
    ("too many clients", Away, CROWDED),
    ("too many connections", Away, CROWDED),
    ("connection slots", Away, CROWDED),
    ("session is read-only", Away, STANDBY),
    ("session is not read-write", Away, STANDBY),
    ("does not exist", Trouble, NO_DATABASE),
)


def told(error: exc.DBAPIError) -> Exception | None:
    """The server's complaint as a sentence; None for what is a bug of ours."""
    orig = error.orig
    said = getattr(getattr(orig, "diag", None), "message_primary", None) or str(orig)
    if said.startswith(REFUSED_BY_RULE):
        return Refusal(said.removeprefix(REFUSED_BY_RULE).strip())
    state = getattr(orig, "sqlstate", None)
    if state:
        return _first(STATES, state.startswith)
    if not isinstance(error, exc.OperationalError):
        return None
    return _first(WORDS, lambda sign: sign in said) or _unreached(error)


def _first(
    table: tuple[tuple[str, type[Exception], Words], ...], fits: Callable[[str], bool]
) -> Exception | None:
    return next((kind(sentence) for sign, kind, sentence in table if fits(sign)), None)


def _unreached(error: exc.OperationalError) -> Exception:
    """A connection that was cut may have carried the commit; one never made did not."""
    return Away(LOST if error.connection_invalidated or error.statement else AWAY)
