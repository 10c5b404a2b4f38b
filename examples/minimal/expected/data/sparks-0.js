sigxData.define('sparks-0', ['((EPan~~','((ERao~~','((ESaq~~']);
