<h1>Glossary</h1>
<p class="lede">What the words of this report mean.</p>
<dl class="glossary">
<@word "run" "Run">One training of one model with one set of settings.</@word>
<@word "experiment" "Project">A group of runs that belong together.</@word>
<@word "setting" "Setting, hyperparameter">A value that was chosen before training. Nested settings are written as a path: <code>tokenizerConfig.mode</code>. A setting that has no effect in a run, such as the number of attention heads of a model without attention, is left out of comparisons and counted.</@word>
<@word "metric" "Metric">A number that was measured. <em>Quality</em> metrics (loss, accuracy, perplexity) decide the verdict of a comparison; <em>cost</em> metrics (runtime, model size, timings) are shown and judged one by one.</@word>
<@word "loss" "Loss">How wrong the model's predictions are; lower is better.</@word>
<@word "perplexity" "Perplexity">The exponential of the loss: between how many tokens the model hesitates, on average. Lower is better. It only compares runs with the same data and the same tokenizer.</@word>
<@word "statistic" "Statistic: last, best, mean over run, as stored">A metric is measured many times in a run. <em>Last</em> is the value of the last step, <em>best</em> the lowest or highest, whichever is better, <em>mean over run</em> the average of all steps, <em>as stored</em> what the store itself claims as the final value. Every number here says which one it is.</@word>
<@word "baseline" "Baseline">The run that the others are measured against: the first of a comparison, unless the scenario names another.</@word>
<@word "scenario" "Scenario, saved comparison">A small file that names the runs to compare. It has a permanent page.</@word>
<@word "comparable" "Comparable">Runs are comparable when they were trained on the same data with the same tokenizer and their metrics mean the same. Where they are not, differences of quality metrics are printed without judgement and without colour.</@word>
<@word "verdict" "Verdict: better, worse, mixed, same, not comparable, cannot tell">What the quality metrics say together. <em>Slightly</em> better or worse: no change of a quality metric is notable, and it may well be noise. <em>Mixed</em> means that they disagree, <em>cannot tell</em> that a value is missing or nobody knows which way is better.</@word>
<@word "notable" "Notable">A quantity that changed by more than ${notableChange}, or any other setting that changed. Seeds and identifiers are never notable.</@word>
<@word "decision" "Decision">An entry of the ledger: the problem, the alternatives, what was chosen, by which KPI, and the runs it rests on.</@word>
<@word "evidence" "Evidence: supported, contradicted, inconclusive, missing">Every build evaluates a decision's KPI on its runs again. <em>Supported</em>: the runs bear it out. <em>Contradicted</em>: they do not. <em>Inconclusive</em>: the KPI is no rule, the runs disagree or cannot be compared. <em>Missing</em>: the runs, or the metric in all of them, are gone.</@word>
<@word "kpi" "KPI">The number that a decision was made by, best written as a rule: <code>perplexity &lt; 60</code>.</@word>
<@word "ledger" "Run ledger: EXECUTE, HOLD, ESCALATE">Why a run was made and until when that holds. <em>HOLD</em>: its time is over. <em>ESCALATE</em>: no reason or no witness is recorded. <em>EXECUTE</em>: neither.</@word>
<@word "status" "Status: never finished">The store still calls the run running, but nothing says that it ended. It may have crashed, diverged or been closed.</@word>
<@word "finding" "Finding: error, warning, note">Something the tool noticed about the data. An error lost something, a warning makes a number doubtful, a note is good to know.</@word>
<@word "fallback" "Fallback">An operation that was meant for the GPU and ran on the CPU.</@word>
<@word "artifact" "Artifact">A file that a run produced, such as a model.</@word>
<@word "release" "Release, archive">The exports of a report as they were kept under a name, such as v1.4.0. Records of two releases are the same where store and id are; one that only the later has is new, one that only the earlier has is gone. A decision is reversed when it stands no more or stands again, when an alternative is chosen, or when its evidence turned.</@word>
<@word "modes" "Beginner and Expert">The same numbers. A page opens for beginners; Expert also shows the other statistics of each metric, stores and what else was logged. The switch is at the top of each page; a link that ends in <code>#expert</code> opens a page in Expert mode.</@word>
</dl>
<#macro word id name><div id="${id}"><dt>${name}</dt><dd><#nested></dd></div></#macro>
