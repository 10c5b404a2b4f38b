sigxData.define('findings', []);
