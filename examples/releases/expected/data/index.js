sigxData.define('index', {
report: { title: 'Optimizers, release by release', generator: 'sigx-report 0.1.0-SNAPSHOT', schemaVersion: '2.1.0', asOf: '2025-12-10T00:00:00.000Z', notableChange: 0.1, statistic: '' },
projects: [
{ id: 'proj_cat', store: 'cat', name: 'Cat sentence', title: 'Cat sentence', href: 'projects/proj-cat-da4b563410.html', mainMetric: 'loss', runs: 4 }],
runs: 4,
parts: 1,
columns: [
{key: 'metric:loss', name: 'loss', groups: [0], runs: 4, varies: true, unit: '', direction: 'min', role: 'quality'},
{key: 'metric:perplexity', name: 'perplexity', groups: [0], runs: 4, varies: true, unit: '', direction: 'min', role: 'quality'},
{key: 'metric:accuracy', name: 'accuracy', groups: [0], runs: 4, varies: true, unit: '', direction: 'max', role: 'quality'},
{key: 'metric:runtime', name: 'runtime', groups: [0], runs: 4, varies: true, unit: 'ms', direction: 'min', role: 'cost'},
{key: 'setting:architecture', name: 'architecture', groups: [0], runs: 4, varies: false},
{key: 'setting:contextSize', name: 'contextSize', groups: [0], runs: 4, varies: false},
{key: 'setting:dropout', name: 'dropout', groups: [0], runs: 4, varies: true},
{key: 'setting:epochs', name: 'epochs', groups: [0], runs: 4, varies: false},
{key: 'setting:hiddenSize', name: 'hiddenSize', groups: [0], runs: 4, varies: false},
{key: 'setting:learningRate', name: 'learningRate', groups: [0], runs: 4, varies: true},
{key: 'setting:momentum', name: 'momentum', groups: [0], runs: 4, varies: false},
{key: 'setting:optimizer', name: 'optimizer', groups: [0], runs: 4, varies: true},
{key: 'setting:seed', name: 'seed', groups: [0], runs: 4, varies: false},
{key: 'setting:tokenizerConfig.mode', name: 'tokenizerConfig.mode', groups: [0], runs: 4, varies: false},
{key: 'setting:useAdvanced', name: 'useAdvanced', groups: [0], runs: 4, varies: false},
{key: 'setting:useGPU', name: 'useGPU', groups: [0], runs: 4, varies: false}]
});
