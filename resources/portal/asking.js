// The form: what was typed leaves the field only when the portal has it, and has it once.
const form = document.getElementById("ask");
const text = form.elements.namedItem("text");
const nickname = form.elements.namedItem("nickname");
const once = form.elements.namedItem("once");
const answer = document.getElementById("asked");
const count = document.getElementById("count");
const most = Number(count.dataset.most);
const mostNickname = Number(count.dataset.mostNickname);
const draft = "draft-" + form.getAttribute("action");
const number = new Intl.NumberFormat("zh-CN");
const WAIT = 20000;

function written(field) { return Array.from(field.value).length; }

function keepDraft(value) {
  try { if (value) sessionStorage.setItem(draft, value); else sessionStorage.removeItem(draft); } catch { /* not kept */ }
}

function keptDraft() {
  try { return sessionStorage.getItem(draft) || ""; } catch { return ""; }
}

function tellCount() {
  const length = written(text);
  count.textContent = length ? "已写 " + number.format(length) + " 字，最多 " + number.format(most) + " 字" : "最多 " + number.format(most) + " 字";
  count.classList.toggle("over", length > most);
}

function newNumber() {
  once.value = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fault() {
  const length = written(text);
  const nothing = !text.value.replace(/[\s\p{Cc}\p{Cf}\u3164\u115f\u1160\u2800\uffa0]/gu, "");
  if (nothing) return [text, "请先写下问题再提交。"];
  if (length > most) return [text, "问题太长：写了 " + number.format(length) + " 字，最多 " + number.format(most) + " 字，请删减后再提交。"];
  if (written(nickname) > mostNickname) return [nickname, "昵称太长，最多 " + mostNickname + " 字。"];
  return null;
}

function refuse(sentence, field) {
  answer.className = "alert";
  answer.textContent = sentence;
  for (const each of [text, nickname]) each.removeAttribute("aria-invalid");
  if (field) { field.setAttribute("aria-invalid", "true"); field.focus(); }
}

function accept(code) {
  const link = document.createElement("a");
  link.href = "/ask/status/" + encodeURIComponent(code);
  link.textContent = "查看办理进度";
  const shown = document.createElement("strong");
  shown.className = "code";
  shown.textContent = code;
  answer.className = "good";
  answer.replaceChildren("已收到您的提问。查询码 ", shown, "，请记下。", link);
  const lookUp = document.getElementById("code");
  if (lookUp) lookUp.value = code;
}

async function send() {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), WAIT);
  try {
    const reply = await fetch(form.action, {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: JSON.stringify({ once: once.value, nickname: nickname.value, text: text.value }),
      signal: limit.signal,
    });
    return reply.ok ? { code: (await reply.json()).code } : { fault: await reason(reply) };
  } finally {
    clearTimeout(timer);
  }
}

async function reason(reply) {
  try { return ((await reply.json()).detail || "").replace(/^text /, "问题").replace(/^nickname /, "昵称"); } catch { return ""; }
}

async function submit() {
  const asked = text.value;
  let reply;
  try {
    reply = await send();
  } catch {
    refuse("门户暂时没有回应，写的内容还在。请稍后再点“提交”，不会重复。");
    return;
  }
  if (!reply.code) {
    refuse((reply.fault || "门户暂时不能接收提问。") + "写的内容还在。");
    return;
  }
  accept(reply.code);
  newNumber();
  if (text.value === asked) text.value = "";
  keepDraft(text.value);
  for (const each of [text, nickname]) each.removeAttribute("aria-invalid");
  tellCount();
}

form.noValidate = true;
newNumber();
if (!text.value) text.value = keptDraft();
text.addEventListener("input", () => { tellCount(); keepDraft(text.value); });
form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const wrong = fault();
  if (wrong) { refuse(wrong[1], wrong[0]); return; }
  const button = form.querySelector("button[type=submit]");
  if (button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  answer.className = "";
  answer.textContent = "正在提交……";
  try { await submit(); } finally { button.removeAttribute("aria-disabled"); }
});
tellCount();
