"use strict";
(function () {
  const main = document.querySelector("main[data-interview]");
  if (!main) return;
  const feed = document.getElementById("feed");
  const line = document.getElementById("connection");
  const interview = encodeURIComponent(main.dataset.interview);
  const clock = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", hour12: false, hour: "2-digit", minute: "2-digit", second: "2-digit" });
  let cursor = Number(main.dataset.cursor || 0);

  function node(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function label(words, entry, className) {
    const made = node("p", className, words + " ");
    if (entry.late) made.append(node("span", "late", "补录"));
    return made;
  }

  function draw(entry) {
    const item = node("li", "entry " + (entry.withdrawn ? "withdrawn" : entry.kind === "answer" ? "answer" : entry.role));
    for (const name of ["entry", "version", "sequence", "kind", "cursor"]) item.dataset[name] = entry[name];
    item.append(node("span", "time", entry.withdrawn ? "" : clock.format(new Date(entry.spoken_at))));
    const words = node("div", "words");
    if (entry.withdrawn) {
      words.append(node("p", "text", "（该条已撤回）"));
    } else if (entry.kind === "answer") {
      const reply = node("div", "reply");
      reply.append(node("p", "label", entry.label + " 答复"), node("p", "text", entry.text));
      if (entry.note) reply.append(node("p", "note", "更正：" + entry.note));
      words.append(label("网友提问", entry, "label asked"), node("p", "question", entry.question), reply);
    } else {
      words.append(label(entry.label, entry, "label"), node("p", "text", entry.text));
      if (entry.note) words.append(node("p", "note", "更正：" + entry.note));
    }
    item.append(words);
    return item;
  }

  // One place for each entry: by its id, never by its time; an older word never replaces a newer.
  function show(entry) {
    const known = feed.querySelector('[data-entry="' + CSS.escape(entry.entry) + '"]');
    if (known && Number(known.dataset.cursor) >= entry.cursor) return;
    const item = draw(entry);
    if (known) known.remove();
    const after = Array.from(feed.children).find((other) => before(item, other));
    feed.insertBefore(item, after || null);
    cursor = Math.max(cursor, entry.cursor);
  }

  function before(item, other) {
    if (item.dataset.kind !== other.dataset.kind) return item.dataset.kind < other.dataset.kind;
    return Number(item.dataset.sequence) > Number(other.dataset.sequence);
  }

  function listen() {
    const source = new EventSource("/feed/" + interview + "/events?after=" + cursor);
    source.addEventListener("open", () => { line.textContent = "实时更新中"; line.className = "connection"; });
    source.addEventListener("entry", (event) => show(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      line.textContent = "连接中断，正在重新连接……";
      line.className = "connection lost";
      if (source.readyState === EventSource.CLOSED) { source.close(); setTimeout(listen, 2000); }
    });
  }

  function toggle(id, act) {
    const button = document.getElementById(id);
    button.addEventListener("click", () => {
      const pressed = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(pressed));
      act(pressed);
    });
  }

  toggle("order", (on) => feed.classList.toggle("oldest", on));
  toggle("only-answers", (on) => feed.classList.toggle("answers", on));
  toggle("large", (on) => document.documentElement.classList.toggle("large", on));
  listen();
})();
