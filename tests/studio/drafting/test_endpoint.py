"""One request to an endpoint: it streams, or fails in a sentence, and never for ever."""

import json
import socket
import threading
from collections.abc import Iterator

import pytest

from studio.drafting import endpoint as module
from studio.drafting.endpoint import Asking, Cancelled, NoDraft
from studio.drafting.setting import Endpoint, Reach, reach_of
from studio.drafting.stream import MOST_SIGNS
from studio.drafting.trial import in_the_clear, try_endpoint
from tests.studio.drafting import fake_endpoint as fakes
from tests.studio.drafting.fake_endpoint import FakeEndpoint, fake_endpoint

MESSAGES = [{"role": "user", "content": "夜市安全吗？"}]
GOOD = fakes.saying("夜市", "每周", "抽检。[K1]")


@pytest.fixture
def fake() -> Iterator[FakeEndpoint]:
    with fake_endpoint(GOOD) as made:
        yield made


def asking(fake: FakeEndpoint, key: str = "", silence: float = 5.0, whole: float = 10.0) -> Asking:
    return Asking(Endpoint(fake.url, "local", True), key, silence, whole)


def said(fake: FakeEndpoint, **how: float) -> tuple[str, str]:
    """What came, and the sentence where it broke off."""
    text = ""
    try:
        for piece in asking(fake, **how).pieces(MESSAGES):  # type: ignore[arg-type]
            text += piece
    except NoDraft as trouble:
        return text, str(trouble)
    return text, ""


def test_a_draft_comes_in_pieces_with_model_key_and_messages(fake: FakeEndpoint) -> None:
    pieces = list(asking(fake, "sk-私钥").pieces(MESSAGES))
    assert pieces == ["夜市", "每周", "抽检。[K1]"]
    path, headers, body = fake.asked[0]
    assert path == "/v1/chat/completions"
    assert headers["Authorization"].encode("latin-1").decode() == "Bearer sk-私钥"
    assert (body["model"], body["stream"], body["messages"]) == ("local", True, MESSAGES)
    assert "tools" not in body
    assert "functions" not in body


def test_without_a_key_none_is_sent_and_the_whole_call_may_be_written(fake: FakeEndpoint) -> None:
    endpoint = Endpoint(f"{fake.url}/chat/completions/", "local", True)
    assert "".join(Asking(endpoint, "").pieces(MESSAGES)) == "夜市每周抽检。[K1]"
    assert fake.asked[0][0] == "/v1/chat/completions"
    assert "Authorization" not in fake.asked[0][1]


PLAIN = json.dumps({"choices": [{"message": {"content": "好。"}, "finish_reason": "stop"}]})


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PLAIN.encode(), "application/json"),
        (PLAIN.encode(), "text/plain"),
        (b": p\n\nevent: x\ndata: {\n\nhello\n" + fakes.event("好。") + fakes.DONE, "text/html"),
        (fakes.event("好。").replace(b"\n", b"\r\n") + b"data: [DONE]", "text/event-stream"),
        (fakes.event("好。", "stop"), "text/event-stream"),
        (b"data: " + b"x" * 400_000 + b"\n\n" + fakes.event("好。") + fakes.DONE, ""),
        (b"data: [1]\n\ndata: {\"choices\": 7}\n\n" + fakes.event("好。") + fakes.DONE, ""),
    ],
    ids=["json", "json as text", "garbage between", "crlf", "no done", "a huge line", "odd shapes"],
)  # fmt: skip
def test_odd_but_honest_answers_are_read(fake: FakeEndpoint, data: bytes, kind: str) -> None:
    fake.answer = fakes.bytes_of(data, kind=kind)
    assert said(fake) == ("好。", "")


def test_signs_that_are_no_utf8_cost_themselves_only(fake: FakeEndpoint) -> None:
    broken = fakes.event("好XX的。").replace(b"XX", b"\xff\xfe")
    fake.answer = fakes.bytes_of(broken + fakes.DONE)
    text, fault = said(fake)
    assert (text.strip("好的。\ufffd"), fault) == ("", "")
    fake.answer = fakes.bytes_of(
        b'data: {"choices":[{"delta":{"content":"\\ud800x"}}]}\n\n' + fakes.DONE
    )
    assert said(fake) == ("?x", "")


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (fakes.bytes_of(b"<html>500</html>", 500, "text/html"), "出错（500）"),
        (fakes.bytes_of(b"", 401, "application/json"), "不接受本机的密钥"),
        (fakes.bytes_of(b"", 403, "application/json"), "不接受本机的密钥"),
        (fakes.bytes_of(b"", 429, "application/json"), "正忙或额度用完"),
        (
            fakes.bytes_of(b'{"error": {"message": "model\\n\\u202exyz not found"}}', 404),
            "没有这个模型，或地址不对（404）：model xyz not found",
        ),
        (fakes.bytes_of(b"[" * 20_000, 400), "不接受这次请求（400）：没有说明原因"),
        (fakes.bytes_of(b"<html>login</html>", kind="text/html"), "不是起草接口的应答"),
        (fakes.bytes_of(b""), "不是起草接口的应答"),
        (fakes.bytes_of(b"data: [DONE]\n\n"), "没有写出文字"),
        (fakes.bytes_of(fakes.event(" \n") + fakes.DONE), "没有写出文字"),
        (fakes.bytes_of(b'data: {"error": {"message": "no memory"}}\n\n'), "说出错了：no memory"),
        (fakes.bytes_of(b"", 302, Location="http://127.0.0.1:1/v1"), "转到了别处"),
    ],
)  # fmt: skip
def test_each_fault_is_a_sentence(
    fake: FakeEndpoint, answer: fakes.Answering, sentence: str
) -> None:
    fake.answer = answer
    text, fault = said(fake)
    assert text.strip() == ""
    assert sentence in fault


def test_a_redirect_is_not_followed_and_the_key_goes_nowhere(fake: FakeEndpoint) -> None:
    with fake_endpoint(GOOD) as other:
        fake.answer = fakes.bytes_of(b"", 307, Location=f"{other.url}/chat/completions")
        assert "没有跟过去" in said(fake)[1]
        assert other.asked == []


def test_what_was_cut_off_keeps_what_came(fake: FakeEndpoint) -> None:
    fake.answer = fakes.saying("夜市每周", end=b'data: {"choi')
    assert said(fake) == ("夜市每周", "起草接口中途断了，已收到的文字还在，最后一句可能不完整。")
    fake.answer = fakes.saying("夜市", end=fakes.event("每", "length") + b"data: [DONE]\n\n")
    text, fault = said(fake)
    assert (text, "长度上限" in fault) == ("夜市每", True)
    fake.answer = fakes.bytes_of(fakes.event("夜市"), Content_Length="5000")
    text, fault = said(fake)
    assert (text, "断了" in fault) == ("夜市", True)


def test_who_says_nothing_or_falls_silent_is_given_up(fake: FakeEndpoint) -> None:
    fake.answer = fakes.silent()
    assert "没有应答" in said(fake, silence=0.3)[1]
    fake.answer = fakes.stuck_after("夜市")
    text, fault = said(fake, silence=0.3)
    assert (text, "停住" in fault or "没有应答" in fault) == ("夜市", True)


def test_what_never_ends_is_ended(fake: FakeEndpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    fake.answer = fakes.endless
    text, fault = said(fake)
    assert (len(text), "草稿太长" in fault) == (MOST_SIGNS, True)
    assert fake.gone.wait(10)
    fake.answer = fakes.bytes_of(b"data: x\n" * 300_000)
    monkeypatch.setattr(module, "MOST_BYTES", 100_000)
    assert "应答过长" in said(fake)[1]
    monkeypatch.undo()
    fake.answer = fakes.saying(*["慢"] * 40, pause=0.05)
    text, fault = said(fake, whole=0.5)
    assert 0 < len(text) < 40
    assert "太慢" in fault


def test_a_megabyte_of_one_answer_is_bounded(fake: FakeEndpoint) -> None:
    fake.answer = fakes.saying(*["长" * 10_000] * 100)
    text, fault = said(fake)
    assert (len(text), "草稿太长" in fault) == (MOST_SIGNS, True)
    fake.answer = fakes.saying("长" * 1_000_000)
    assert said(fake) == ("", "起草接口没有写出文字。")


@pytest.mark.parametrize("answer", [fakes.silent(), fakes.stuck_after("夜市")])
def test_a_person_ends_it_at_once(fake: FakeEndpoint, answer: fakes.Answering) -> None:
    fake.answer = answer
    one = asking(fake, silence=60, whole=60)
    ended: list[type[BaseException]] = []

    def read() -> None:
        try:
            list(one.pieces(MESSAGES))
        except (NoDraft, Cancelled) as error:
            ended.append(type(error))

    thread = threading.Thread(target=read)
    thread.start()
    while not fake.asked:
        thread.join(0.01)
    one.cancel()
    thread.join(10)
    assert ended == [Cancelled]
    assert fake.gone.wait(10)
    with pytest.raises(Cancelled):
        list(one.pieces(MESSAGES))


def test_nobody_there_is_a_sentence() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{held.getsockname()[1]}/v1"
        with pytest.raises(NoDraft, match="不让连接"):
            list(Asking(Endpoint(url, "m", True), "").pieces(MESSAGES))
    with pytest.raises(NoDraft, match="找不到这个地址"):
        list(Asking(Endpoint("http://no-such-host.invalid/v1", "m", True), "").pieces(MESSAGES))


@pytest.mark.parametrize(
    "url", ["http://8.8.8.8/v1", "https://1.1.1.1/v1", "http://[2606:4700::1]"]
)
def test_nothing_leaves_the_intranet(url: str) -> None:
    with pytest.raises(NoDraft, match="不在内网"):
        list(Asking(Endpoint(url, "m", True), "key").pieces(MESSAGES))


def test_how_far_an_address_is() -> None:
    near = {"http://127.0.0.1:8000": Reach.HERE, "http://[::1]:8000": Reach.HERE,
            "http://10.1.2.3": Reach.INTRANET, "http://192.168.3.4": Reach.INTRANET,
            "https://59.200.1.1": Reach.INTRANET, "http://100.64.0.9": Reach.INTRANET,
            "http://[fd00::1]": Reach.INTRANET, "http://[::ffff:8.8.8.8]": Reach.OUTSIDE,
            "http://59.100.1.1": Reach.OUTSIDE, "http://0.0.0.0": Reach.OUTSIDE}  # fmt: skip
    assert {url: reach_of(url) for url in near} == near


def test_the_trial_says_what_it_found(fake: FakeEndpoint) -> None:
    endpoint = Endpoint(fake.url, "local")
    trial = try_endpoint(endpoint, "")
    assert (trial.works, trial.warning) == (True, "")
    assert "应答正常" in trial.text
    assert "夜市" not in fake.prompt()
    fake.answer = fakes.bytes_of(b"", 401)
    assert "密钥" in try_endpoint(endpoint, "wrong").text
    fake.answer = fakes.silent()
    assert not try_endpoint(endpoint, "", 0.3).works
    assert "请先填写" in try_endpoint(Endpoint(fake.url, ""), "").text
    assert "http://" in try_endpoint(Endpoint("ftp://x", "m"), "").text
    assert "密钥和文字" in in_the_clear("http://10.0.0.1", "key")
    assert in_the_clear("https://10.0.0.1", "key") == in_the_clear("http://127.0.0.1", "key") == ""
