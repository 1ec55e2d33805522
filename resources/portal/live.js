// The programme's page: joins the list, the connection, the form and what is said aloud.
import { Entries, holdingStill } from "./entries.js";
import { Stream } from "./stream.js";
import "./asking.js";

const byId = (name) => document.getElementById(name);
const main = byId("main");
const list = byId("feed");
const newer = byId("newer");
const entries = new Entries(list, Number(main.dataset.cursor || 0));
const SAID = {
  live: ["实时更新中", "connection live"],
  lost: ["连接中断，正在重新连接，已显示的内容不受影响……", "connection lost"],
  asking: ["当前网络不支持实时推送，已改为每隔几秒自动刷新，内容不会遗漏。", "connection asking"],
};

function say(state) {
  const [words, className] = SAID[state];
  const line = byId("connection");
  if (line.textContent === words) return;
  holdingStill(list, () => {
    line.textContent = words;
    line.className = className + " scripted";
  });
}

// A listener hears one sentence for all that came within five seconds.
const SPEAK_EVERY = 5000;
let unsaid = [];
let speaking = null;

function brief(entry) {
  const words = Array.from(entry.label + "：" + entry.text);
  return words.length > 80 ? words.slice(0, 80).join("") + "……" : words.join("");
}

function speak() {
  speaking = unsaid.length ? setTimeout(speak, SPEAK_EVERY) : null;
  if (!unsaid.length) return;
  const withdrawn = unsaid.filter(({ entry }) => entry.withdrawn);
  const mended = unsaid.filter(({ entry, known }) => known && !entry.withdrawn);
  const added = unsaid.filter(({ entry, known }) => !known && !entry.withdrawn);
  unsaid = [];
  const parts = [];
  if (added.length === 1) parts.push(brief(added[0].entry));
  if (added.length > 1) parts.push("新增 " + added.length + " 条，最新一条 " + brief(added[added.length - 1].entry));
  if (mended.length) parts.push("更新 " + mended.length + " 条");
  if (withdrawn.length) parts.push("撤回 " + withdrawn.length + " 条");
  byId("news").textContent = parts.join("；");
}

let above = 0;

function tellNewer(count) {
  above = list.getBoundingClientRect().top < 0 && !entries.oldestFirst ? above + count : 0;
  newer.hidden = above === 0;
  newer.textContent = above ? "有 " + above + " 条新内容" : "";
}

function notice(news) {
  if (!news.length) return;
  unsaid.push(...news);
  if (!speaking) speaking = setTimeout(speak, 200);
  tellNewer(news.filter(({ entry, known }) => !known && !entry.withdrawn).length);
}

function showState(interview) {
  const pill = byId("state");
  const words = JSON.parse(pill.dataset.states)[interview.state] || "未开始";
  if (pill.textContent !== words) pill.textContent = words;
  pill.className = "state " + (interview.state === "on_air" ? "on" : "off");
  showWhetherOneMayAsk(interview.state);
}

function showWhetherOneMayAsk(state) {
  const closed = byId("closed");
  const words = JSON.parse(closed.dataset.closed)[state] || "";
  if (closed.textContent !== words) closed.textContent = words;
  byId("ask").hidden = words !== "";
}

function showVideos(interview) {
  const place = byId("videos");
  const words = JSON.parse(place.dataset.words);
  const links = Object.keys(words).filter((name) => interview[name]).map((name) => {
    const link = document.createElement("a");
    link.href = interview[name];
    link.textContent = words[name];
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    const item = document.createElement("li");
    item.append(link);
    return item;
  });
  const same = (one, other) => one.length === other.length && one.every((each, n) => each.isEqualNode(other[n]));
  if (same(links, Array.from(place.children))) return;
  holdingStill(list, () => place.replaceChildren(...links));
}

function toggle(id, act) {
  const button = byId(id);
  button.addEventListener("click", () => {
    const pressed = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(pressed));
    act(pressed);
  });
}

toggle("order", (on) => { entries.turn(on); tellNewer(0); });
toggle("only-answers", (on) => list.classList.toggle("answers", on));
newer.addEventListener("click", () => {
  const title = byId("feed-title");
  title.scrollIntoView();
  title.focus({ preventScroll: true });
});
addEventListener("scroll", () => { if (above && list.getBoundingClientRect().top >= 0) tellNewer(0); }, { passive: true });

new Stream("/feed/" + encodeURIComponent(main.dataset.interview), {
  cursor: () => entries.cursor,
  take: (changed) => notice(entries.take(changed)),
  become: (snapshot, whole) => { showState(snapshot.interview); showVideos(snapshot.interview); notice(entries.become(snapshot, whole)); },
  say,
});
