// House rules that no linter brings along; loaded by .oxlintrc.json.

const isGlobal = (node, object, property) =>
  node.type === 'MemberExpression' &&
  node.object.type === 'Identifier' &&
  node.object.name === object &&
  !node.computed &&
  node.property.name === property;

/** The time is an argument. The machine's is read in platform/clock, and written for people in lib/dates. */
const noClock = {
  create(context) {
    const report = (node, what) =>
      context.report({
        node,
        message: `${what} is for platform/clock and lib/dates only: take the time as an argument.`,
      });
    return {
      NewExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') report(node, 'new Date');
        if (isGlobal(node.callee, 'Intl', 'DateTimeFormat')) report(node, 'Intl.DateTimeFormat');
      },
      CallExpression(node) {
        if (node.callee.type === 'Identifier' && node.callee.name === 'Date') report(node, 'Date()');
        if (isGlobal(node.callee, 'Date', 'now')) report(node, 'Date.now');
        if (isGlobal(node.callee, 'Intl', 'DateTimeFormat')) report(node, 'Intl.DateTimeFormat');
      },
      MemberExpression(node) {
        if (isGlobal(node, 'Temporal', 'Now')) report(node, 'Temporal.Now');
      },
    };
  },
};

/** What nobody may guess comes from node:crypto; what may be guessed needs no chance. */
const noWeakChance = {
  create(context) {
    return {
      MemberExpression(node) {
        if (!isGlobal(node, 'Math', 'random')) return;
        context.report({ node, message: 'Math.random can be guessed: take it from node:crypto.' });
      },
    };
  },
};

/** What changes belongs to an object somebody made; a module's own variable is shared by everybody and by every test. */
const noModuleState = {
  create(context) {
    return {
      VariableDeclaration(node) {
        const place = node.parent.type === 'ExportNamedDeclaration' ? node.parent.parent : node.parent;
        if (node.kind === 'const' || place.type !== 'Program') return;
        context.report({
          node,
          message: 'A module keeps no state: make it a constant, or a field of something made.',
        });
      },
    };
  },
};

const mostDependencies = 6;

const fewDependencies = {
  create(context) {
    return {
      MethodDefinition(node) {
        const count = node.value.params.length;
        if (node.kind !== 'constructor' || count <= mostDependencies) return;
        context.report({
          node,
          message: `A constructor with ${count} parameters knows too much: at most ${mostDependencies}.`,
        });
      },
    };
  },
};

/** Sent before the app has come, a form without a method puts what was typed into the address: a password, a phone. */
const formsArePosted = {
  create(context) {
    return {
      JSXOpeningElement(node) {
        if (node.name.type !== 'JSXIdentifier' || node.name.name !== 'form') return;
        const valueOf = (name) =>
          node.attributes.find(
            (attribute) => attribute.type === 'JSXAttribute' && attribute.name.name === name,
          )?.value?.value;
        if (valueOf('method') === 'post' || valueOf('role') === 'search') return;
        context.report({ node, message: 'A form is method="post", or a search.' });
      },
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: {
    'no-clock': noClock,
    'no-weak-chance': noWeakChance,
    'no-module-state': noModuleState,
    'few-dependencies': fewDependencies,
    'forms-are-posted': formsArePosted,
  },
};
