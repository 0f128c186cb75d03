/** Switching a rule off is allowed only by name and with a reason: `eslint-disable-next-line rule -- why`. */
exports.describedDisable = {
  meta: {
    type: 'problem',
    docs: { description: 'Demand a rule name and a reason on every eslint-disable comment.' },
    schema: [],
    messages: { bare: 'Line {{line}}: name the rule and give the reason: eslint-disable-next-line <rule> -- <why>.' },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const text = comment.value.trim();
          if (/^eslint-disable/.test(text) && !/^eslint-disable(-next-line|-line)?\s+[\w@/-].*\s--\s+\S+/s.test(text)) {
            // Reported before the first line: a bare disable comment would silence a report that comes after it.
            context.report({ loc: { line: 0, column: 0 }, messageId: 'bare', data: { line: comment.loc.start.line } });
          }
        }
      },
    };
  },
};
