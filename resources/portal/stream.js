// The connection: the stream brings changes at once, the snapshot stands behind it as the truth.
// A page is never trusted to have heard everything: it asks after each opening, when it is looked
// at again, and from time to time; where the stream is deaf it asks every few seconds.
const SECOND = 1000;
const ASK_SECONDS = { proven: 20, open: 5, without: 3 };
const GRACE_SECONDS = 2;
const OPEN_SECONDS = 8;
const AGAIN_SECONDS = 60;
const PAUSES = [1, 2, 4, 8, 15];

export class Stream {
  // `on`: take(entries), become(snapshot, whole), cursor(), say(state: "live" | "lost" | "asking")
  constructor(address, on) {
    this.address = address;
    this.on = on;
    this.tag = "";
    this.failures = 0;
    this.forgotten = null;
    this.doubted = false;
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.wake(); });
    document.addEventListener("resume", () => this.wake());
    addEventListener("online", () => this.wake());
    addEventListener("pageshow", (event) => { if (event.persisted) this.wake(); });
    this.open();
    this.askLater();
  }

  wake() {
    if (!this.source || this.source.readyState === EventSource.CLOSED) this.open();
    this.ask();
  }

  open() {
    this.close();
    const source = new EventSource(this.address + "/events?after=" + this.on.cursor());
    Object.assign(this, { source, opened: false, heard: false, brought: this.on.cursor() });
    source.addEventListener("open", () => { if (source === this.source) this.isOpen(); });
    source.addEventListener("entry", (event) => { if (source === this.source) this.hear(JSON.parse(event.data)); });
    source.addEventListener("error", () => { if (source === this.source) this.lose(); });
    this.opening = setTimeout(() => this.leave(), OPEN_SECONDS * SECOND);
  }

  close() {
    clearTimeout(this.opening);
    clearTimeout(this.reopening);
    if (this.source) this.source.close();
    Object.assign(this, { source: null, opened: false });
  }

  isOpen() {
    clearTimeout(this.opening);
    this.opened = true;
    this.failures = 0;
    if (!this.doubted) this.on.say("live");
    this.ask();
  }

  hear(entry) {
    this.heard = true;
    if (this.doubted) this.on.say("live");
    this.doubted = false;
    this.brought = Math.max(this.brought, entry.cursor);
    (this.waiting ||= []).push(entry);
    this.taking ||= setTimeout(() => {
      this.on.take(this.waiting);
      this.waiting = this.taking = null;
    }, 50);
  }

  // Cut off: open again, after pauses that grow, each a little different for each reader.
  lose() {
    if (this.opened) this.answered = false;
    this.close();
    this.on.say(this.failures++ && this.answered ? "asking" : "lost");
    const pause = PAUSES[Math.min(this.failures, PAUSES.length) - 1] * (0.7 + Math.random() * 0.6);
    this.reopening = setTimeout(() => this.open(), pause * SECOND);
    this.askLater();
  }

  // No stream is to be had here: ask instead, and try again in a while.
  leave() {
    this.close();
    this.doubted = true;
    this.on.say(this.answered ? "asking" : "lost");
    this.reopening = setTimeout(() => this.open(), AGAIN_SECONDS * SECOND);
    this.askLater();
  }

  // The snapshot knew of changes that the stream still has not brought.
  isDeaf(source, reached) {
    if (source !== this.source || !this.opened || this.brought >= reached) return;
    if (this.heard) this.open();
    else this.leave();
  }

  askLater() {
    clearTimeout(this.asking);
    const trusted = this.opened && !this.doubted;
    const seconds = trusted ? (this.heard ? ASK_SECONDS.proven : ASK_SECONDS.open) : ASK_SECONDS.without;
    this.asking = setTimeout(() => this.ask(), seconds * SECOND * (0.8 + Math.random() * 0.4));
  }

  async ask() {
    if (this.busy) { this.onceMore = true; return; }
    this.busy = true;
    try {
      this.answered = await this.snapshot();
    } catch {
      this.answered = false;
    }
    this.busy = false;
    if (!this.opened && !this.answered) this.on.say("lost");
    if (!this.opened && this.answered && (this.doubted || this.failures > 1)) this.on.say("asking");
    if (this.onceMore) { this.onceMore = false; this.ask(); return; }
    this.askLater();
  }

  async snapshot() {
    const before = this.on.cursor();
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), 10 * SECOND);
    try {
      const headers = this.tag ? { "If-None-Match": this.tag } : {};
      const answer = await fetch(this.address + ".json", { headers, cache: "no-store", signal: limit.signal });
      if (answer.status === 304) return true;
      if (!answer.ok) return false;
      this.settle(await answer.json(), before, answer.headers.get("ETag") || "");
      return true;
    } finally {
      clearTimeout(timer);
    }
  }

  // A cache may be behind for a moment; who is behind twice has forgotten, and is believed.
  settle(snapshot, before, tag) {
    const reached = Number(snapshot.cursor);
    if (reached < before) {
      const again = this.forgotten !== null && reached < this.forgotten;
      this.forgotten = again ? null : before;
      if (!again) { setTimeout(() => this.ask(), GRACE_SECONDS * SECOND); return; }
      this.on.become(snapshot, true);
      this.open();
    } else {
      this.forgotten = null;
      const source = this.source;
      if (reached > this.on.cursor()) setTimeout(() => this.isDeaf(source, reached), GRACE_SECONDS * SECOND);
      this.on.become(snapshot, false);
    }
    this.tag = tag;
  }
}
