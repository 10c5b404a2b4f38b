sigxData.define('columns-0-0', {
'metric:loss': [1.57,1.24,1.0875,1.4725],
'metric:perplexity': [4.806648193775178,3.4556134647626755,2.966847674247467,4.360121831608429],
'metric:accuracy': [0.3,0.5,0.6,0.4],
'metric:runtime': [2300,2500,3100,2000],
'setting:architecture': {values:['feedforward'],at:[0,0,0,0]},
'setting:contextSize': [2,2,2,2],
'setting:dropout': [0,0.2,0,0],
'setting:epochs': [4,4,4,4],
'setting:hiddenSize': [16,16,16,16],
'setting:learningRate': [0.002,0.01,0.01,0.1],
'setting:momentum': [0.9,0.9,0.9,0.9],
'setting:optimizer': ['adam','adam','adam','momentum'],
'setting:seed': [42,42,42,42],
'setting:tokenizerConfig.mode': {values:['unicode'],at:[0,0,0,0]},
'setting:useAdvanced': [false,false,false,false],
'setting:useGPU': [false,false,false,false]
});
