// Stands in for minimatch, which the language client needs for notebooks, pulled diagnostics and file operations with patterns. None
// of these are ours; should one become so, this says it.
exports.Minimatch = function Minimatch() {
  throw new Error('Patterns of the language client are left out of the bundle: see scripts/lib/languageClient.mjs.');
};
