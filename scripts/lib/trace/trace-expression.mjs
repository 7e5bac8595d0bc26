// Rewrites an expression of a pricing function over traced values: `lib/engine/trace/traced.ts`, which a twin imports as `$`.
// What it does not know is an error with its place: nothing is skipped in silence.
import ts from "typescript";

/**
 * @typedef {object} Module what the writer knows about the file
 * @property {ts.SourceFile} source
 * @property {Set<string>} functions names that are called as traced functions
 * @property {Set<string>} readers parameters that read a constant by its id
 * @property {Set<string>} scopes parameters that are the scope of an evaluation
 * @property {string[]} data declarations of what other files hand over as plain data
 * @property {ReadonlySet<string>} types names of records that the file declares or imports
 */

/** @type {Readonly<Record<string, string>>} */
const arithmetic = { "+": "compute", "-": "compute", "*": "compute", "/": "compute", "**": "compute", "%": "compute" };
/** @type {Readonly<Record<string, string>>} */
const comparison = {
  "<": "compare",
  "<=": "compare",
  ">": "compare",
  ">=": "compare",
  "===": "compare",
  "!==": "compare",
};
/** @type {Readonly<Record<string, string>>} */
const lazy = { "||": "or", "&&": "and", "??": "otherwise" };
const mathFunctions = new Set([
  "abs",
  "ceil",
  "exp",
  "expm1",
  "floor",
  "hypot",
  "log",
  "log1p",
  "log2",
  "max",
  "min",
  "round",
  "sqrt",
]);

/** @param {Module} module @param {ts.Node} node @param {string} what @returns {never} */
export function refuse(module, node, what) {
  const { line } = module.source.getLineAndCharacterOfPosition(node.getStart(module.source));
  throw new Error(`${module.source.fileName}:${line + 1}: a traced file may not contain ${what}`);
}

/**
 * @param {Module} module
 * @param {ts.Expression} node
 * @returns {string} the expression over traced values
 */
export function expression(module, node) {
  const of = (/** @type {ts.Expression} */ child) => expression(module, child);
  if (ts.isParenthesizedExpression(node)) return of(node.expression);
  if (ts.isNumericLiteral(node) || ts.isStringLiteral(node)) return `$.literal(${node.getText(module.source)})`;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return "$.literal(true)";
  if (node.kind === ts.SyntaxKind.FalseKeyword) return "$.literal(false)";
  if (node.kind === ts.SyntaxKind.NullKeyword) return "$.literal(null)";
  if (ts.isIdentifier(node)) return node.text === "undefined" ? "$.literal(undefined)" : node.text;
  if (ts.isPropertyAccessExpression(node)) return property(module, node);
  if (ts.isBinaryExpression(node)) return binary(module, node);
  if (ts.isPrefixUnaryExpression(node)) return unary(module, node);
  if (ts.isConditionalExpression(node)) {
    return `$.choose(${of(node.condition)}, () => ${of(node.whenTrue)}, () => ${of(node.whenFalse)})`;
  }
  if (ts.isCallExpression(node)) return call(module, node);
  if (ts.isElementAccessExpression(node)) return `$.at(${of(node.expression)}, ${of(node.argumentExpression)})`;
  if (ts.isTemplateExpression(node)) return template(module, node);
  if (ts.isAsExpression(node) && node.type.getText(module.source) === "const") return of(node.expression);
  if (ts.isObjectLiteralExpression(node)) return object(module, node, "");
  if (ts.isArrayLiteralExpression(node)) {
    if (node.elements.length === 0) return "$.list<never>()";
    return `$.list(${node.elements.map((part) => (ts.isSpreadElement(part) ? `...$.each(${of(part.expression)})` : of(part))).join(", ")})`;
  }
  return refuse(module, node, `${ts.SyntaxKind[node.kind]}: ${node.getText(module.source)}`);
}

/** @param {Module} module @param {ts.PropertyAccessExpression} node */
function property(module, node) {
  const text = node.getText(module.source);
  if (text.startsWith("Number.") || text.startsWith("Math.")) return `$.literal(${text})`;
  if (ts.isIdentifier(node.expression) && module.scopes.has(node.expression.text)) {
    if (node.name.text === "design") return text;
    return node.name.text === "constant" ? `${node.expression.text}.read` : refuse(module, node, text);
  }
  const how = node.questionDotToken === undefined ? "get" : "maybe";
  return `$.${how}(${expression(module, node.expression)}, ${JSON.stringify(node.name.text)})`;
}

/** @param {Module} module @param {ts.TemplateExpression} node */
function template(module, node) {
  const parts = node.templateSpans.flatMap((span) => [
    expression(module, span.expression),
    `$.literal(${JSON.stringify(span.literal.text)})`,
  ]);
  return `$.text($.literal(${JSON.stringify(node.head.text)}), ${parts.join(", ")})`;
}

/** @param {Module} module @param {ts.BinaryExpression} node */
function binary(module, node) {
  const operator = node.operatorToken.getText(module.source);
  const left = expression(module, node.left);
  const right = expression(module, node.right);
  const later = lazy[operator];
  if (later !== undefined) return `$.${later}(${left}, () => ${right})`;
  const how = arithmetic[operator] ?? comparison[operator];
  if (how === undefined) return refuse(module, node, `the operator ${operator} inside an expression`);
  return `$.${how}(${left}, "${operator}", ${right})`;
}

/** @param {Module} module @param {ts.PrefixUnaryExpression} node */
function unary(module, node) {
  const operand = expression(module, node.operand);
  if (node.operator === ts.SyntaxKind.MinusToken) return `$.negative(${operand})`;
  if (node.operator === ts.SyntaxKind.ExclamationToken) return `$.not(${operand})`;
  return refuse(module, node, `the operator of ${node.getText(module.source)}`);
}

/** @param {Module} module @param {ts.CallExpression} node */
function call(module, node) {
  const args = () => node.arguments.map((argument) => expression(module, argument));
  const callee = node.expression;
  if (ts.isIdentifier(callee)) {
    if (module.readers.has(callee.text)) return `$.constant(${[callee.text, ...args()].join(", ")})`;
    if (callee.text === "Number") return `$.numberOf(${args().join(", ")})`;
    if (!module.functions.has(callee.text))
      return refuse(module, node, `a call of ${callee.text}, which is not traced`);
    return `${callee.text}(${args().join(", ")})`;
  }
  if (ts.isPropertyAccessExpression(callee) && module.scopes.has(callee.expression.getText(module.source)))
    return `$.constant(${[expression(module, callee), ...args()].join(", ")})`;
  if (ts.isPropertyAccessExpression(callee) && callee.expression.getText(module.source) === "Math") {
    if (!mathFunctions.has(callee.name.text)) return refuse(module, node, `Math.${callee.name.text}`);
    return `$.math("${callee.name.text}", ${args().join(", ")})`;
  }
  return method(module, node);
}

/** What may be done with a list or a set. @param {Module} module @param {ts.CallExpression} node */
function method(module, node) {
  const { expression: callee, arguments: args } = node;
  const [first, second] = args;
  if (!ts.isPropertyAccessExpression(callee) || first === undefined)
    return refuse(module, node, `a call of ${callee.getText(module.source)}`);
  const of = expression(module, callee.expression);
  const name = callee.name.text;
  if (name === "startsWith") return `$.startsWith(${of}, ${expression(module, first)})`;
  if (name === "has") return `$.has(${of}, ${expression(module, first)})`;
  if (name === "slice" && ts.isNumericLiteral(first)) return `$.list(...$.each(${of}).slice(${first.text}))`;
  if (ts.isArrowFunction(first) && !ts.isBlock(first.body)) {
    const names = first.parameters.map((parameter) => parameter.name.getText(module.source)).join(", ");
    const each = () => `(${names}) => ${expression(module, /** @type {ts.Expression} */ (first.body))}`;
    if (name === "some") return `$.some(${of}, ${each()})`;
    if (name === "map") return `$.list(...$.each(${of}).map(${each()}))`;
    if (name === "reduce" && second !== undefined)
      return `$.each(${of}).reduce<$.Loose<number>>(${each()}, ${expression(module, second)})`;
  }
  return refuse(module, node, `a call of ${callee.getText(module.source)}`);
}

/**
 * @param {Module} module
 * @param {ts.ObjectLiteralExpression} node
 * @param {string} owner the record's type, by which the words for its fields are found
 */
export function object(module, node, owner) {
  /** @type {string[]} */
  const parts = [];
  for (const part of node.properties) {
    if (ts.isShorthandPropertyAssignment(part)) parts.push(part.name.text);
    else if (ts.isPropertyAssignment(part) && ts.isIdentifier(part.name))
      parts.push(`${part.name.text}: ${expression(module, part.initializer)}`);
    else if (ts.isSpreadAssignment(part)) parts.push(`...$.spread(${expression(module, part.expression)})`);
    else return refuse(module, part, `the member ${part.getText(module.source)} of a record`);
  }
  const type = module.types.has(owner) ? `<${owner}>` : "";
  return `$.made${type}(${JSON.stringify(owner)}, { ${parts.join(", ")} })`;
}
