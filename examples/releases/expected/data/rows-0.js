sigxData.define('rows-0', {
name: ['run-adam-slow-f366723041','run-adam-dropout-bd003146e7','run-adam-2cdbb459e8','run-baseline-506acf5b06'],
title: ['adam, small steps','adam with dropout','adam','baseline'],
id: ['run_adam_slow','run_adam_dropout','run_adam','run_baseline'],
project: [0,0,0,0],
store: ['cat','cat','cat','cat'],
status: ['completed','completed','completed','completed'],
created: ['2025-11-24T16:00:40.000Z','2025-11-24T16:00:30.000Z','2025-11-24T16:00:20.000Z','2025-11-24T16:00:10.000Z'],
});
