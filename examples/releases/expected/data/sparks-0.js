sigxData.define('sparks-0', ['((EIag~~','((EMan~~','((ERao~~','((ESaq~~']);
