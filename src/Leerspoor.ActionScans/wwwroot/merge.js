// The browser's half of the merge in Running/TextMerge.cs: cuts, compares and joins exactly as the server does, so that both come to
// the same text. Every word that either person typed is in the result.
const MOST_CELLS = 4_000_000;

const kindOf = (letter) => (letter === "\n" ? 2 : letter === " " || letter === "\t" || letter === "\u00a0" ? 1 : 0);

const isWord = (part) => kindOf(part[0]) === 0;

export const words = (text) => {
  const parts = [];
  let start = 0;
  for (let i = 1; i <= text.length; i++) {
    if (i < text.length && kindOf(text[i]) === kindOf(text[i - 1]) && text[i] !== "\n") continue;
    parts.push(text.slice(start, i));
    start = i;
  }
  return text.length ? parts : [];
};

const lengthsOf = (from, to, head, fromEnd, toEnd) => {
  const rows = fromEnd - head;
  const columns = toEnd - head;
  if (rows * columns > MOST_CELLS) return null;
  const lengths = Array.from({ length: rows + 1 }, () => new Int32Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i][j] =
        from[head + i] === to[head + j]
          ? lengths[i + 1][j + 1] + 1
          : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  return lengths;
};

/** What was put into each gap between the parts, and which parts were taken away. */
const changeOf = (from, to) => {
  const inserts = new Array(from.length + 1).fill(null);
  const gone = new Array(from.length).fill(false);
  let head = 0;
  let fromEnd = from.length;
  let toEnd = to.length;
  while (head < fromEnd && head < toEnd && from[head] === to[head]) head++;
  while (fromEnd > head && toEnd > head && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd--;
    toEnd--;
  }
  const lengths = lengthsOf(from, to, head, fromEnd, toEnd);
  let [i, j, gap, put] = [head, head, head, []];
  const close = () => {
    if (put.length) inserts[gap] = put;
    put = [];
  };
  while (i < fromEnd || j < toEnd) {
    const stays =
      i < fromEnd && j < toEnd && from[i] === to[j] && lengths && lengths[i - head][j - head] === lengths[i - head + 1][j - head + 1] + 1;
    const drops = () => !lengths || lengths[i - head + 1][j - head] >= lengths[i - head][j - head + 1];
    if (stays) {
      close();
      gap = i + 1;
      i++;
      j++;
    } else if (j < toEnd && (i === fromEnd || !drops())) put.push(to[j++]);
    else gone[i++] = true;
  }
  close();
  return { at: (place) => inserts[place] ?? [], gone, replaces: (place) => inserts[place] !== null && gone[place] === true };
};

const same = (one, other) => one.length === other.length && one.every((part, i) => part === other[i]);

export const merge = (origin, saved, typed) => {
  if (origin === saved || saved === typed) return typed;
  if (origin === typed) return saved;
  const parts = words(origin);
  const theirs = changeOf(parts, words(saved));
  const mine = changeOf(parts, words(typed));
  const result = [];
  const add = (part) => {
    if (result.length && isWord(result.at(-1)) && isWord(part)) result.push(" ");
    result.push(part);
  };
  for (let place = 0; place <= parts.length; place++) {
    let [first, second] = [theirs.at(place), mine.at(place)];
    if (theirs.replaces(place) && !mine.replaces(place)) [first, second] = [second, first];
    first.forEach(add);
    if (!same(first, second)) second.forEach(add);
    if (place < parts.length && !theirs.gone[place] && !mine.gone[place]) add(parts[place]);
  }
  return result.join("");
};

/** Where the caret goes when a text changes around it: it stays behind the same words. */
export const caretAfter = (before, after, caret) => {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  if (caret <= head) return caret;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  if (caret >= before.length - tail) return after.length - (before.length - caret);
  const upTo = words(before.slice(0, caret));
  const change = changeOf(words(before), words(after));
  let moved = 0;
  let at = 0;
  for (const [place, part] of words(before).entries()) {
    const put = change.at(place).join("").length;
    if (place < upTo.length) moved += put;
    if (at + part.length <= caret && change.gone[place]) moved -= part.length;
    at += part.length;
    if (at >= caret) break;
  }
  return Math.max(0, Math.min(after.length, caret + moved));
};
