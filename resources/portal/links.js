// An https:// address within a text becomes a link, 《…》 straight before it a part of it.
// The same rules as in studio/web_address.py, which draws the page at first.
const LONGEST = 500;
const LONGEST_TITLE = 60;
const UNSEEN = "\\u00ad\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff";
const RUN = new RegExp("https://[A-Za-z0-9._~:/?#@!$&'()*+,;=%" + UNSEEN + "-]+", "g");
const WHOLE = /^https:\/\/(?:[A-Za-z0-9-]+\.)+[A-Za-z][A-Za-z0-9-]+(?::[0-9]{1,5})?(?:[/?#][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*)?$/;
const HIDDEN = new RegExp("[" + UNSEEN + "]");
const ENDS = ".,;:!?'";

function count(text, sign) {
  return text.split(sign).length - 1;
}

function trimmed(run) {
  if (run.length > 2 * LONGEST) return "";
  let kept = run;
  while (ENDS.includes(kept.slice(-1)) || (kept.endsWith(")") && count(kept, ")") > count(kept, "("))) kept = kept.slice(0, -1);
  return kept.length <= LONGEST && WHOLE.test(kept) ? kept : "";
}

function titleBefore(text) {
  const begin = text.lastIndexOf("《");
  const title = begin >= 0 ? text.slice(begin) : "";
  const plain = title.endsWith("》") && count(title, "》") === 1 && !title.includes("\n");
  return plain && !title.includes("://") && !HIDDEN.test(title) ? title.length : 0;
}

function link(address, text) {
  const made = document.createElement("a");
  made.href = address;
  made.rel = "noopener noreferrer nofollow";
  made.append(text);
  return made;
}

export function linked(text) {
  const parts = [];
  let done = 0;
  for (const found of text.matchAll(RUN)) {
    const start = found.index;
    const address = trimmed(found[0]);
    if (!address || (start && /[A-Za-z0-9]/.test(text[start - 1]))) continue;
    const before = Array.from(text.slice(Math.max(done, start - 2 * (LONGEST_TITLE + 2)), start));
    const begin = start - titleBefore(before.slice(-LONGEST_TITLE - 2).join(""));
    const end = start + address.length;
    if (begin > done) parts.push(text.slice(done, begin));
    parts.push(link(address, text.slice(begin, end)));
    done = end;
  }
  if (done < text.length) parts.push(text.slice(done));
  return parts;
}
