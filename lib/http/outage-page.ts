// What a visitor gets while pages cannot be made: complete in itself, since whatever it asked for could be what is away.
import type { Locale } from "@/lib/i18n/format-quantity";
import en from "@/messages/en/outage.json";
import zh from "@/messages/zh-CN/outage.json";

const words = { en, "zh-CN": zh };

const style = `
:root{color-scheme:light dark;--canvas:light-dark(#f5f6f8,#0f1216);--ink:light-dark(#14181d,#e8ebef);
--muted:light-dark(#4d5661,#aab3be);--accent:light-dark(#1d56b8,#84b3ff);--accent-ink:light-dark(#fff,#0a1730)}
.light{color-scheme:light}.dark{color-scheme:dark}
body{margin:0;background:var(--canvas);color:var(--ink);font:14px/20px "Inter Variable","PingFang SC","Microsoft YaHei",
"Noto Sans SC Variable",system-ui,sans-serif}
main{box-sizing:border-box;max-width:28rem;min-height:100dvh;margin:auto;padding:3rem 1rem;display:flex;
flex-direction:column;justify-content:center;align-items:flex-start;gap:.5rem}
h1{margin:0;font-size:20px;line-height:28px}p{margin:0 0 1rem;color:var(--muted)}
button{border:0;border-radius:4px;padding:.5rem .75rem;background:var(--accent);color:var(--accent-ink);font:inherit;
font-weight:500;cursor:pointer}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`;

interface OutagePage {
  readonly locale: Locale;
  /** Of the page's own style and script. */
  readonly nonce: string;
  /** As the reader has chosen it; anything else follows the system. */
  readonly theme: string | undefined;
}

/** A reload and not a link: what stands after `#`, such as the key of a shared link, must stay. */
export function outagePage({ locale, nonce, theme }: OutagePage): string {
  const { title, text, retry } = words[locale];
  const shade = theme === "light" || theme === "dark" ? ` class="${theme}"` : "";
  return `<!doctype html>
<html lang="${locale}"${shade}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Podwright</title><style nonce="${nonce}">${style}</style></head>
<body><main id="main"><h1>${title}</h1><p>${text}</p><button type="button">${retry}</button></main>
<script nonce="${nonce}">document.querySelector("button").onclick=()=>location.reload()</script></body>
</html>
`;
}
