// Every Node since 14 must be able to read this file and the entries beside it: that is how somebody with an old
// one gets a sentence instead of a syntax error. The rest is loaded after the question is answered.

const oldest = [20, 19];

/** Says in one line that this Node is too old, and answers false; true when it will do. */
export function requireNode() {
  const parts = process.versions.node.split('.').map(Number);
  const isNewEnough = parts[0] > oldest[0] || (parts[0] === oldest[0] && parts[1] >= oldest[1]);
  if (!isNewEnough) {
    process.exitCode = 1;
    process.stderr.write(
      'guyub: Node ' +
        process.versions.node +
        ' is too old; it needs ' +
        oldest.join('.') +
        ' or newer (https://nodejs.org).\n',
    );
  }
  return isNewEnough;
}
