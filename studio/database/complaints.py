"""What a database server complains of, as sentences: what happened, what is kept, what to do.

By SQLSTATE (PostgreSQL's appendix A); a connection that fails has none, so by its words.
"""

from sqlalchemy import exc

from studio import faults
from studio.errors import Passing, Refusal, Trouble

WRONG_PASSWORD = "登录名或口令不对，数据库没有放行。请核对后再试。"
AWAY = (
    "连不上数据库服务器，这一步没有保存；正在输入的文字留在原处，连上后接着做。请检查网线和服务器。"
)
LOST = (
    "与数据库服务器的连接断了，不能确定这一步是否已经保存；程序会按原来的编号再问一次，不会做两遍。"
)
NOBODY_THERE = "找不到数据库服务器，请检查地址的写法和本机的网络。"
NO_DATABASE = "服务器上没有这个数据库。请核对地址，或请管理员用 interview-studio db init 建立。"
CERTIFICATE = (
    "数据库服务器的证书没有通过验证，程序没有登录。请管理员为服务器换上可信的证书，"
    "或在地址里用 sslrootcert 指明单位自己的根证书。"
)
NO_TLS = "数据库服务器不支持加密连接，程序没有登录。请管理员在服务器上启用 TLS。"
STANDBY = "这台数据库服务器现在是只读的备机，这一步没有保存。主机恢复或备机升为主机后会接着做。"
CROWDED = "数据库服务器的连接已满，这一步没有保存。请关闭不用的窗口，或请管理员调大连接数。"
FULL = (
    "数据库服务器的磁盘已满，这一步没有保存；已保存的内容不受影响，正在输入的文字留在原处。"
    "请管理员腾出空间后再做一次。"
)
RETIRED = "您的账号已停用，数据库没有放行。请问管理员。"
DENIED = "数据库不许这一步：您的角色没有这个权限。"
OLD = "服务器上的数据库还不是本程序的版本，请管理员运行 interview-studio db upgrade。"
BROKEN = "数据库服务器报告数据损坏，这一步没有完成。请管理员停下服务器检查，从备份恢复。"
REFUSED_BY_RULE = "refused:"
STATES: tuple[tuple[str, type[Exception], str], ...] = (
    ("28", Refusal, WRONG_PASSWORD),
    ("3D000", Trouble, NO_DATABASE),
    ("25006", Passing, STANDBY),
    ("53300", Passing, CROWDED),
    ("53100", Trouble, FULL),
    ("42501", Refusal, DENIED),
    ("42P01", Trouble, OLD),
    ("42703", Trouble, OLD),
    ("55P03", Passing, faults.BUSY),
    ("40", Passing, faults.BUSY),
    ("57014", Passing, faults.BUSY),
    ("57P", Passing, LOST),
    ("25P03", Passing, LOST),
    ("08", Passing, LOST),
    ("XX00", Trouble, BROKEN),
)
"""The beginning of a SQLSTATE, what it is to the program, the sentence."""
WORDS: tuple[tuple[str, type[Exception], str], ...] = (
    ("not permitted to log in", Refusal, RETIRED),
    ("password authentication failed", Refusal, WRONG_PASSWORD),
    ("Password 认证失败", Refusal, WRONG_PASSWORD),
    ("no password supplied", Refusal, WRONG_PASSWORD),
    ('role "', Refusal, WRONG_PASSWORD),
    ("certificate", Trouble, CERTIFICATE),
    ("server does not support SSL", Trouble, NO_TLS),
    ("resolve host", Trouble, NOBODY_THERE),
    ("translate host name", Trouble, NOBODY_THERE),
    ("too many clients", Passing, CROWDED),
    ("too many connections", Passing, CROWDED),
    ("connection slots", Passing, CROWDED),
    ("session is read-only", Passing, STANDBY),
    ("session is not read-write", Passing, STANDBY),
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
        return _of(((kind, s) for sign, kind, s in STATES if state.startswith(sign)))
    if not isinstance(error, exc.OperationalError):
        return None
    return _of((kind, s) for sign, kind, s in WORDS if sign in said) or _unreached(error)


def _unreached(error: exc.OperationalError) -> Exception:
    """A connection that was cut may have carried the commit; one never made did not."""
    return Passing(LOST if error.connection_invalidated or error.statement else AWAY)


def _of(found: "object") -> Exception | None:
    kind, sentence = next(iter(found), (None, ""))  # type: ignore[call-overload]
    return kind(sentence) if kind else None
