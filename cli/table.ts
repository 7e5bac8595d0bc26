// Columns of plain text that line up, Chinese included.

// East Asian wide and full-width characters take two columns of a terminal.
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

export function textWidth(text: string): number {
  return Array.from(text).length + (text.match(WIDE)?.length ?? 0);
}

/**
 * Rows with two spaces between columns; the last column is not padded. Columns named in `right` are right-aligned.
 * A row of a single cell among longer rows is a remark: it stands as it is and widens nothing.
 */
export function renderTable(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const isRemark = (row: readonly string[]) => row.length === 1 && columns > 1;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.filter((row) => !isRemark(row)).map((row) => textWidth(row[column] ?? ""))),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const padding = isRemark(row) ? "" : " ".repeat((widths[column] ?? 0) - textWidth(cell));
        return right.includes(column) ? padding + cell : cell + padding;
      })
      .join("  ")
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join("");
}

/** Text in lines of at most `width` columns, broken at spaces where there are any. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=[ ；;，。])/u)) {
    if (line !== "" && textWidth(line + word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}
