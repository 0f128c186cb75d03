/** Finds what a name was set to, when it is declared with a value in sight. */
function initialValue(sourceCode, identifier) {
  for (let scope = sourceCode.getScope(identifier); scope; scope = scope.upper) {
    const variable = scope.set.get(identifier.name);
    if (variable) {
      const definition = variable.defs[0]?.node;
      return definition?.type === 'VariableDeclarator' ? definition.init : null;
    }
  }
  return null;
}

function isBuiltString(sourceCode, node, depth = 0) {
  if (!node || depth > 5) return false;
  const again = (inner) => isBuiltString(sourceCode, inner, depth + 1);
  switch (node.type) {
    case 'TemplateLiteral':
      return node.expressions.length > 0;
    case 'BinaryExpression':
      return node.operator === '+';
    case 'ConditionalExpression':
      return again(node.consequent) || again(node.alternate);
    case 'LogicalExpression':
      return again(node.left) || again(node.right);
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && ['join', 'concat'].includes(node.callee.property.name);
    case 'Identifier':
      return again(initialValue(sourceCode, node));
    default:
      return false;
  }
}

/**
 * OData filters are never glued together from strings: a quote in a name would change what is asked. PnPjs's own
 * filter functions do not double quotes either, so the values go through src/store/odata-filter.ts.
 */
exports.noStringBuiltFilter = {
  meta: {
    type: 'problem',
    docs: { description: 'Forbid OData filters built by template or concatenation.' },
    schema: [],
    messages: {
      call: 'This OData filter is built from strings; make it with src/store/odata-filter.ts, which quotes the values.',
      url: 'This $filter is built from strings; make it with src/store/odata-filter.ts, which quotes the values.',
    },
  },
  create(context) {
    return {
      CallExpression(node) {
        const isFilter = node.callee.type === 'MemberExpression' && node.callee.property.name === 'filter';
        if (isFilter && isBuiltString(context.sourceCode, node.arguments[0])) {
          context.report({ node: node.arguments[0], messageId: 'call' });
        }
      },
      TemplateLiteral(node) {
        const beforeValues = node.quasis.slice(0, -1);
        if (beforeValues.some((part) => /\$filter=[^&]*$/.test(part.value.raw))) {
          context.report({ node, messageId: 'url' });
        }
      },
    };
  },
};
