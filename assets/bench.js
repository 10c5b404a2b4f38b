/* The run table and the plots of compare.html show the same runs: what one of them narrows, narrows the other. */
(() => {
  'use strict';

  sigxColumns.open().then((table) => {
    sigxRuns.watch((runs) => sigxPlots.restrict(runs.length === table.count ? null : runs.map((run) => table.names[run])));
    sigxPlots.watch(sigxRuns.restrict);
  });
})();
