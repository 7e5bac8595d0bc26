// Writes the traced twin of a file of pricing functions: the same functions over numbers that know how they came about.
import { basename, dirname, join } from "node:path";
import ts from "typescript";
import { expression, refuse } from "./trace-expression.mjs";
import { functionText } from "./trace-statement.mjs";

/** @typedef {import("./trace-expression.mjs").Module} Module */

/** The twin stands beside its original. @param {string} path */
export const twinOf = (path) => path.replace(/\.ts$/, ".trace.gen.ts");

/**
 * @param {string} path of the file, from the project root
 * @param {string} text
 * @param {ReadonlySet<string>} traced paths of all files that have a twin
 * @returns {string} the twin
 */
export function traceModule(path, text, traced) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  /** @type {Module} */
  const module = {
    source,
    functions: new Set(),
    readers: new Set(),
    scopes: new Set(),
    data: [],
    types: typesOf(source),
  };
  for (const node of source.statements) declareFunctions(module, node);
  /** @type {string[]} */
  const imports = [];
  /** @type {string[]} */
  const declared = [];
  /** @type {string[]} */
  const body = [];
  for (const node of source.statements) {
    if (ts.isImportDeclaration(node)) imports.push(importText(module, node, traced));
    else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) declared.push(typeText(module, node));
    else body.push(topLevel(module, node));
  }
  const up = "../".repeat(path.split("/").length - 3);
  imports.push(`import * as $ from "${up}trace/traced";`);
  const header = `// The traced twin of ${basename(path)}: do not edit. \`npm run registries\` writes it anew.\n`;
  return `${header}${[...imports, ...declared, ...module.data].join("\n")}\n\n${body.join("\n\n")}\n`;
}

/**
 * The names of all traced files that need words: functions that return a number, and constants of the modules.
 * @param {readonly { path: string, read: () => string }[]} files
 */
export function traceNames(files) {
  const traced = new Set(files.map(({ path }) => path));
  /** @type {Set<string>} */
  const results = new Set();
  /** @type {Set<string>} */
  const constants = new Set();
  for (const { path, read } of files) {
    const source = ts.createSourceFile(path, read(), ts.ScriptTarget.ES2023, true);
    for (const node of source.statements) {
      if (ts.isImportDeclaration(node)) for (const name of dataNames(node, path, traced)) constants.add(name);
      if (ts.isFunctionDeclaration(node) && isNumber(node.type, source)) results.add(node.name?.text ?? "");
      if (!ts.isVariableStatement(node)) continue;
      for (const { name, initializer } of node.declarationList.declarations) {
        const isFunction = initializer !== undefined && ts.isArrowFunction(initializer);
        if (!isFunction) constants.add(name.getText(source));
        else if (isNumber(initializer.type, source)) results.add(name.getText(source));
      }
    }
  }
  const union = (/** @type {Set<string>} */ names) =>
    [...names]
      .sort()
      .map((name) => `\n  | ${JSON.stringify(name)}`)
      .join("");
  return [
    "// The names of the traced files that need words: do not edit. `npm run registries` writes them anew.",
    `export type ResultName =${union(results)};\n`,
    `export type ConstantName =${union(constants)};\n`,
  ].join("\n");
}

/**
 * Plain data that an import takes from a file without a twin.
 * @param {ts.ImportDeclaration} node @param {string} path @param {ReadonlySet<string>} traced
 */
function dataNames(node, path, traced) {
  const from = /** @type {ts.StringLiteral} */ (node.moduleSpecifier).text;
  const bindings = node.importClause?.namedBindings;
  const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  if (isType || bindings === undefined || !ts.isNamedImports(bindings)) return [];
  if (traced.has(`${join(dirname(path), from)}.ts`)) return [];
  return bindings.elements.filter((element) => !element.isTypeOnly).map(({ name }) => name.text);
}

/** @param {ts.TypeNode | undefined} type @param {ts.SourceFile} source */
const isNumber = (type, source) => /^number( \| null)?$/.test(type?.getText(source) ?? "");

/** @param {Module} module @param {ts.Statement} node */
function declareFunctions(module, node) {
  if (ts.isFunctionDeclaration(node) && node.name !== undefined) module.functions.add(node.name.text);
  if (!ts.isVariableStatement(node)) return;
  for (const { name, initializer } of node.declarationList.declarations) {
    if (initializer !== undefined && ts.isArrowFunction(initializer)) module.functions.add(name.getText(module.source));
  }
}

/** Types come from the original, functions from its twin. @param {Module} module @param {ts.ImportDeclaration} node @param {ReadonlySet<string>} traced */
function importText(module, node, traced) {
  const { source } = module;
  const from = /** @type {ts.StringLiteral} */ (node.moduleSpecifier).text;
  const bindings = node.importClause?.namedBindings;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return refuse(module, node, "an import of no names");
  const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const types = bindings.elements.filter((element) => isType || element.isTypeOnly).map(({ name }) => name.text);
  const values = bindings.elements.filter((element) => !isType && !element.isTypeOnly).map(({ name }) => name.text);
  const lines = types.length === 0 ? [] : [`import type { ${types.join(", ")} } from "${from}";`];
  if (values.length > 0) {
    if (!traced.has(`${join(dirname(source.fileName), from)}.ts`)) {
      // Plain data: a call of one of these names is refused where it stands.
      const plain = values.map((value) => `${value} as ${value}Data`).join(", ");
      lines.push(`import { ${plain} } from "${from}";`);
      module.data.push(...values.map((value) => `const ${value} = $.table("${value}", ${value}Data);`));
      return lines.join("\n");
    }
    for (const value of values) if (/^[a-z]/.test(value)) module.functions.add(value);
    lines.push(`import { ${values.join(", ")} } from "${from}.trace.gen";`);
  }
  return lines.join("\n");
}

/** @param {Module} module @param {ts.Statement} node @returns {string} */
function topLevel(module, node) {
  const exported =
    ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  const prefix = exported ? "export " : "";
  if (ts.isFunctionDeclaration(node) && node.name !== undefined) {
    return `${prefix}${functionText(module, node.name.text, node, "")}`;
  }
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations
      .map(({ name, initializer }) => {
        const text = name.getText(module.source);
        if (initializer === undefined) return refuse(module, node, "a variable without a value");
        if (ts.isArrowFunction(initializer)) return `${prefix}${functionText(module, text, initializer, "")}`;
        if (isTable(initializer)) return tableText(module, node, text);
        return `${prefix}const ${text} = $.named("${text}", "constant", ${expression(module, initializer)});`;
      })
      .join("\n");
  }
  return refuse(module, node, ts.SyntaxKind[node.kind]);
}

/** @param {ts.ObjectLiteralElementLike} part */
const namesAnother = (part) => ts.isPropertyAssignment(part) && ts.isIdentifier(part.initializer);

/** A record that names other constants is computed like any other. @param {ts.Expression} node @returns {boolean} */
const isTable = (node) =>
  (ts.isAsExpression(node) && isTable(node.expression)) ||
  (ts.isObjectLiteralExpression(node) && !node.properties.some(namesAnother)) ||
  ts.isArrayLiteralExpression(node) ||
  ts.isNewExpression(node);

/** A table of constants keeps its own text. @param {Module} module @param {ts.VariableStatement} node @param {string} name */
function tableText({ source }, node, name) {
  const { type, initializer } = node.declarationList.declarations[0] ?? {};
  const typed = type === undefined ? "" : `<${type.getText(source)}>`;
  return `const ${name} = $.table${typed}("${name}", ${initializer?.getText(source)});`;
}

/** An exported type comes from the original, its own one stands in both. @param {Module} module @param {ts.InterfaceDeclaration | ts.TypeAliasDeclaration} node */
function typeText({ source }, node) {
  const isExported = ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
  return isExported
    ? `import type { ${node.name.text} } from "./${basename(source.fileName, ".ts")}";`
    : node.getText(source);
}

/** @param {ts.SourceFile} source */
function typesOf(source) {
  const own = source.statements.filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node));
  const imported = source.statements.filter(ts.isImportDeclaration).flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    return bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements.map(({ name }) => name.text) : [];
  });
  return new Set([...own.map(({ name }) => name.text), ...imported]);
}
