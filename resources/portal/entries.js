import { linked } from "./links.js";

// The list on the page: one place for each entry, by its id; an older word never replaces a newer.
const clock = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", hourCycle: "h23", hour: "2-digit", minute: "2-digit", second: "2-digit" });

function node(name, className, ...inside) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

function prose(className, ...inside) {
  const made = node("p", className, ...inside);
  made.dir = "auto";
  return made;
}

function photos(entry) {
  return (entry.media || []).map((name, at) => {
    const made = node("img", "photo");
    made.alt = entry.media_alt[at];
    made.loading = "lazy";
    made.src = "/media/" + name;
    return made;
  });
}

function note(entry) {
  return entry.note ? [prose("note", "更正：" + entry.note)] : [];
}

function late(entry) {
  return entry.late ? [" ", node("span", "late", "补录")] : [];
}

function words(entry) {
  if (entry.withdrawn) return [node("p", "text", "（该条已撤回）")];
  const label = node("bdi", "", entry.label);
  // What a stranger asks leads nowhere.
  const text = ["netizen", "press"].includes(entry.role) ? [entry.text] : linked(entry.text);
  const said = [prose("text", ...text), ...photos(entry), ...note(entry)];
  if (entry.kind !== "answer") return [node("p", "label", label, ...late(entry)), ...said];
  return [
    node("p", "label asked", "网友提问", ...late(entry)),
    prose("question", entry.question),
    node("div", "reply", node("p", "label", label, " 答复"), ...said),
  ];
}

function draw(entry) {
  const kind = entry.withdrawn ? "withdrawn" : entry.kind === "answer" ? "answer" : entry.role;
  const item = node("li", "entry " + kind);
  for (const name of ["entry", "version", "sequence", "kind", "cursor"]) item.dataset[name] = entry[name];
  item.dataset.first = Date.parse(entry.first_at);
  item.dataset.sha256 = entry.sha256 || "";
  const time = entry.withdrawn ? "" : clock.format(new Date(entry.spoken_at));
  item.append(node("span", "time", time), node("div", "words", ...words(entry)));
  return item;
}

// Lines stand by their sequence alone; an answer after the lines that were online when it came.
function place(items) {
  const lines = items.filter((item) => item.dataset.kind === "line");
  const at = (item) => {
    if (item.dataset.kind === "line") return [Number(item.dataset.sequence), 0, 0];
    const before = lines.filter((line) => Number(line.dataset.first) <= Number(item.dataset.first));
    const last = before.reduce((most, line) => Math.max(most, Number(line.dataset.sequence)), -1);
    return [last, Number(item.dataset.first), Number(item.dataset.sequence)];
  };
  const keyed = items.map((item) => [at(item), item]);
  keyed.sort(([a], [b]) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  return keyed.map(([, item]) => item);
}

export class Entries {
  constructor(list, cursor) {
    this.list = list;
    this.cursor = cursor;
    this.oldestFirst = false;
    list.addEventListener("animationend", (event) => event.target.classList.remove("fresh"));
    this.items = new Map(Array.from(list.children, (item) => [item.dataset.entry, item]));
  }

  // What the stream brought. Gives back what a reader has not seen.
  take(entries) {
    const news = entries.filter((entry) => {
      const known = this.items.get(entry.entry);
      return !known || Number(known.dataset.cursor) < entry.cursor;
    });
    for (const entry of news) this.cursor = Math.max(this.cursor, entry.cursor);
    return this.change(news, []);
  }

  // The page becomes the snapshot, but for what is newer than it; with `whole` without exception.
  become(snapshot, whole) {
    const reached = Number(snapshot.cursor);
    const named = new Set(snapshot.entries.map((entry) => entry.entry));
    const newer = (item) => !whole && item && Number(item.dataset.cursor) > reached;
    const gone = Array.from(this.items.values()).filter((item) => !named.has(item.dataset.entry) && !newer(item));
    const other = snapshot.entries.filter((entry) => {
      const known = this.items.get(entry.entry);
      if (newer(known)) return false;
      return !known || Number(known.dataset.cursor) !== entry.cursor || known.dataset.sha256 !== (entry.sha256 || "");
    });
    this.cursor = whole ? reached : Math.max(this.cursor, reached);
    return this.change(other, gone);
  }

  turn(oldestFirst) {
    this.oldestFirst = oldestFirst;
    this.arrange();
  }

  change(entries, gone) {
    if (!entries.length && !gone.length) return [];
    const news = entries.map((entry) => ({ entry, known: this.items.has(entry.entry) }));
    for (const item of gone) this.items.delete(item.dataset.entry);
    for (const entry of entries) this.items.set(entry.entry, draw(entry));
    for (const { entry } of news) this.items.get(entry.entry).classList.add("fresh");
    this.arrange();
    return news;
  }

  arrange() {
    const wanted = place(Array.from(this.items.values()));
    if (!this.oldestFirst) wanted.reverse();
    holdingStill(this.list, () => {
      const keep = new Set(wanted);
      for (const item of Array.from(this.list.children)) if (!keep.has(item)) item.remove();
      wanted.forEach((item, index) => {
        if (this.list.children[index] !== item) this.list.insertBefore(item, this.list.children[index] || null);
      });
    });
  }
}

// What the reader looks at stays where it is, unless the page stands at its very beginning.
export function holdingStill(list, change) {
  const seen = scrollY > 0 ? looked(list) : null;
  const top = seen ? seen().getBoundingClientRect().top : 0;
  change();
  const still = seen && seen();
  if (still) scrollBy({ top: still.getBoundingClientRect().top - top, behavior: "instant" });
}

function looked(list) {
  const typing = document.activeElement;
  const at = typing && typing.closest("form") ? typing.getBoundingClientRect() : null;
  if (at && at.bottom > 0 && at.top < innerHeight) return () => typing;
  const first = Array.from(list.children).find((item) => item.getBoundingClientRect().bottom > 0);
  if (!first) return () => document.querySelector("aside");
  const name = CSS.escape(first.dataset.entry);
  return () => list.querySelector('[data-entry="' + name + '"]');
}
