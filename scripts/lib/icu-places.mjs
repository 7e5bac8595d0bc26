// The places of an ICU message: the names that its code must fill in, and the tags that it must render.

/**
 * @param {string} message
 * @returns {Set<string>} `{name}` for an argument, `<name>` for a tag
 * @throws {SyntaxError} when braces do not match
 */
export function icuPlaces(message) {
  const places = new Set();
  const text = withoutQuoted(message);
  const end = readMessage(text, 0, places);
  if (end !== text.length) throw new SyntaxError(`a "}" too many at ${end}`);
  return places;
}

/** An apostrophe before a brace quotes up to the next one; two of them are one apostrophe. @param {string} message */
function withoutQuoted(message) {
  return message.replaceAll("''", "’").replace(/'[{}#<|][^']*'?/g, "");
}

/**
 * @param {string} text
 * @param {number} from
 * @param {Set<string>} places
 * @returns {number} where the message ends: at the closing brace of what holds it, or at the end
 */
function readMessage(text, from, places) {
  let at = from;
  while (at < text.length && text[at] !== "}") {
    if (text[at] === "{") at = readArgument(text, at + 1, places);
    else {
      const tag = /^<([A-Za-z][\w-]*)\/?>/.exec(text.slice(at, at + 64));
      if (tag) places.add(`<${tag[1]}>`);
      at += 1;
    }
  }
  return at;
}

/**
 * @param {string} text
 * @param {number} from just after the opening brace
 * @param {Set<string>} places
 * @returns {number} just after the closing brace
 */
function readArgument(text, from, places) {
  const head = /^\s*([\w.-]+)\s*(?:,\s*(\w+)\s*(,)?)?/.exec(text.slice(from));
  if (!head) throw new SyntaxError(`no name after "{" at ${from}`);
  places.add(`{${head[1]}}`);
  let at = from + head[0].length;
  const isChoice = /^(plural|select|selectordinal)$/.test(head[2] ?? "");
  while (at < text.length && text[at] !== "}") {
    if (text[at] === "{" && isChoice) {
      at = readMessage(text, at + 1, places);
      if (text[at] !== "}") throw new SyntaxError(`a branch is not closed`);
    } else if (text[at] === "{") throw new SyntaxError(`an unexpected "{" at ${at}`);
    at += 1;
  }
  if (at >= text.length) throw new SyntaxError(`"{${head[1]}" is not closed`);
  return at + 1;
}
