// Rewrites the statements of a pricing function. Conditions that decide a branch go with what the branch returns or writes.
import ts from "typescript";
import { expression, object, refuse } from "./trace-expression.mjs";

/** @typedef {import("./trace-expression.mjs").Module} Module */
/**
 * @typedef {object} Place where a statement stands
 * @property {string} name of the function
 * @property {string} owner type of what the function returns
 * @property {string} indent
 * @property {readonly string[]} conditions variables that hold the conditions of the branches around it
 */

/** Type of a parameter that reads constants. */
const READER = "ReadConstant";
/** Type of a parameter that holds the design and reads constants. */
const SCOPE = "EvaluationScope";

/**
 * @param {Module} module
 * @param {string} name
 * @param {ts.FunctionDeclaration | ts.ArrowFunction} node
 * @param {string} indent of the line that it starts on
 * @returns {string} a function declaration
 */
export function functionText(module, name, node, indent) {
  if (node.body === undefined) return refuse(module, node, "a function without a body");
  if ((node.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword))
    return refuse(module, node, "an asynchronous function");
  const inner = `${indent}  `;
  /** @type {string[]} */
  const lines = [];
  const parameters = node.parameters.map((parameter, index) => {
    const { initializer } = parameter;
    const type = parameter.type?.getText(module.source) ?? literalType(initializer);
    if (type === null || parameter.dotDotDotToken !== undefined)
      return refuse(module, parameter, `the parameter ${parameter.getText(module.source)}`);
    if (ts.isObjectBindingPattern(parameter.name)) {
      lines.push(...pattern(module, parameter.name, `part${index}`, inner));
      return `part${index}: $.Given<${type}>`;
    }
    const at = parameter.name.getText(module.source);
    if (type === READER) {
      module.readers.add(at);
      return `${at}: ${type}`;
    }
    if (type === SCOPE) {
      module.scopes.add(at);
      return `${at}: $.Scope`;
    }
    const otherwise = initializer === undefined ? "" : ` = ${expression(module, initializer)}`;
    if (type !== "number") return `${at}: $.Given<${type}>${otherwise}`;
    lines.push(`${inner}const ${at} = $.named("${at}", "local", ${at}Given);`);
    return `${at}Given: $.Loose<number>${otherwise}`;
  });
  const type = node.type?.getText(module.source) ?? "";
  const place = { name, owner: type.replace(/^Optional<(.*)>$| \| null$/, "$1"), indent: inner, conditions: [] };
  if (ts.isBlock(node.body)) lines.push(...node.body.statements.flatMap((child) => statement(module, child, place)));
  else lines.push(`${inner}return ${result(module, node.body, place)};`);
  const returned = type === "" || type === "void" ? type : `$.Loose<${type}>`;
  const head = `function ${name}(${parameters.join(", ")})${returned === "" ? "" : `: ${returned}`}`;
  return `${head} {\n${lines.join("\n")}\n${indent}}`;
}

/** Type of a parameter that only its default tells. @param {ts.Expression | undefined} node */
function literalType(node) {
  if (node === undefined) return null;
  if (ts.isNumericLiteral(node)) return "number";
  return node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword ? "boolean" : null;
}

/** @param {Module} module @param {ts.Expression} node @param {Place} place */
function result(module, node, place) {
  const bare = ts.isParenthesizedExpression(node) ? node.expression : node;
  const text = ts.isObjectLiteralExpression(bare) ? object(module, bare, place.owner) : expression(module, node);
  return `$.named("${place.name}", "result", ${decided(text, place)})`;
}

/** @param {string} text @param {Place} place */
function decided(text, { conditions }) {
  return conditions.reduceRight((inner, condition) => `$.because(${condition}, ${inner})`, text);
}

/** @param {Module} module @param {ts.Statement} node @param {Place} place @returns {string[]} */
function statement(module, node, place) {
  const { indent } = place;
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap((child) => declaration(module, child, node, place));
  }
  if (ts.isReturnStatement(node)) {
    return [
      node.expression === undefined ? `${indent}return;` : `${indent}return ${result(module, node.expression, place)};`,
    ];
  }
  if (ts.isIfStatement(node)) return conditional(module, node, place);
  if (ts.isForStatement(node)) return loop(module, node, place);
  if (ts.isWhileStatement(node)) {
    const inside = { ...place, indent: `${indent}  ` };
    const head = `${indent}while ($.is(${expression(module, node.expression)})) {`;
    return [head, ...statement(module, node.statement, inside), `${indent}}`];
  }
  if (ts.isForOfStatement(node)) return elements(module, node, place);
  if (ts.isBlock(node)) return node.statements.flatMap((child) => statement(module, child, place));
  if (ts.isExpressionStatement(node)) return [`${indent}${effect(module, node.expression, place)};`];
  return refuse(module, node, `${ts.SyntaxKind[node.kind]}`);
}

/** @param {Module} module @param {ts.VariableDeclaration} node @param {ts.VariableStatement} whole @param {Place} place */
function declaration(module, node, whole, { indent }) {
  const keyword = whole.declarationList.flags & ts.NodeFlags.Let ? "let" : "const";
  const { initializer, name } = node;
  if (initializer === undefined) return refuse(module, node, "a variable without a value");
  if (ts.isIdentifier(name)) {
    if (ts.isArrowFunction(initializer)) {
      module.functions.add(name.text);
      return [`${indent}${functionText(module, name.text, initializer, indent)}`];
    }
    const type = keyword === "let" ? ": $.Loose<number>" : "";
    const value = `$.named("${name.text}", "local", ${expression(module, initializer)})`;
    return [`${indent}${keyword} ${name.text}${type} = ${value};`];
  }
  if (!ts.isObjectBindingPattern(name)) return refuse(module, node, "an array pattern");
  return pattern(module, name, expression(module, initializer), indent);
}

/** @param {Module} module @param {ts.ObjectBindingPattern} node @param {string} record @param {string} indent */
function pattern(module, node, record, indent) {
  return node.elements.map((element) => {
    if (!ts.isIdentifier(element.name) || element.initializer !== undefined || element.dotDotDotToken !== undefined)
      return refuse(module, element, `the pattern ${element.getText(module.source)}`);
    const key = element.propertyName?.getText(module.source) ?? element.name.text;
    return `${indent}const ${element.name.text} = $.get(${record}, "${key}");`;
  });
}

/** @param {Module} module @param {ts.IfStatement} node @param {Place} place */
function conditional(module, node, place) {
  const { indent, conditions } = place;
  const { line } = module.source.getLineAndCharacterOfPosition(node.getStart(module.source));
  const condition = `condition${line + 1}`;
  const inside = { ...place, indent: `${indent}  `, conditions: [...conditions, condition] };
  const lines = [
    `${indent}const ${condition} = ${expression(module, node.expression)};`,
    `${indent}if ($.is(${condition})) {`,
    ...statement(module, node.thenStatement, inside),
  ];
  if (node.elseStatement !== undefined)
    lines.push(`${indent}} else {`, ...statement(module, node.elseStatement, inside));
  return [...lines, `${indent}}`];
}

/** @param {Module} module @param {ts.ForStatement} node @param {Place} place */
function loop(module, node, place) {
  const { indent } = place;
  const { initializer, condition, incrementor } = node;
  const first =
    initializer !== undefined && ts.isVariableDeclarationList(initializer) ? initializer.declarations[0] : undefined;
  if (first?.initializer === undefined || condition === undefined || incrementor === undefined)
    return refuse(module, node, "a loop without a start, an end and a step");
  const name = first.name.getText(module.source);
  const start = `$.named("${name}", "local", ${expression(module, first.initializer)})`;
  const step = effect(module, incrementor, { ...place, conditions: [] });
  return [
    `${indent}for (let ${name}: $.Loose<number> = ${start}; $.is(${expression(module, condition)}); ${step}) {`,
    ...statement(module, node.statement, { ...place, indent: `${indent}  ` }),
    `${indent}}`,
  ];
}

/** @param {Module} module @param {ts.ForOfStatement} node @param {Place} place */
function elements(module, node, place) {
  const { initializer } = node;
  const name = ts.isVariableDeclarationList(initializer) ? initializer.declarations[0]?.name : undefined;
  if (name === undefined || !ts.isIdentifier(name)) return refuse(module, node, "a loop over a pattern");
  return [
    `${place.indent}for (const ${name.text} of $.each(${expression(module, node.expression)})) {`,
    ...statement(module, node.statement, { ...place, indent: `${place.indent}  ` }),
    `${place.indent}}`,
  ];
}

/** An assignment, or a call for what it writes. @param {Module} module @param {ts.Expression} node @param {Place} place */
function effect(module, node, place) {
  if (ts.isCallExpression(node)) return expression(module, node);
  if (!ts.isBinaryExpression(node)) return refuse(module, node, `the statement ${node.getText(module.source)}`);
  const operator = node.operatorToken.getText(module.source);
  if (!["=", "+=", "-=", "*=", "/="].includes(operator)) return refuse(module, node, `the operator ${operator}`);
  const written = expression(module, node.right);
  const value =
    operator === "=" ? written : `$.compute(${expression(module, node.left)}, "${operator.slice(0, -1)}", ${written})`;
  const to = decided(value, place);
  if (ts.isIdentifier(node.left)) return `${node.left.text} = $.named("${node.left.text}", "local", ${to})`;
  if (!ts.isPropertyAccessExpression(node.left)) return refuse(module, node, "an assignment to what is no property");
  return `$.set(${expression(module, node.left.expression)}, "${node.left.name.text}", ${to})`;
}
