<@layout.page>
<nav class="trail" aria-label="Where this is"><a href="${frame.root}index.html">Overview</a><#if projectHref?has_content> › <a href="${projectHref}"><bdi>${projectTitle}</bdi></a></#if></nav>
<h1><bdi>${run.title}</bdi> <@p.badge run.status/></h1>
<#if run.status.word?starts_with("never finished")><p class="quiet">The store still calls this run <bdi>${reportedStatus}</bdi>, but nothing says that it ended: it may have diverged, crashed or been closed.</p></#if>
<#if tags?has_content><p class="tags"><#list tags as tag><span class="tag"><bdi>${tag}</bdi></span> </#list></p></#if>

<#if cards?has_content>
<ul class="cards">
<#list cards as card><li class="card"><span class="name"><bdi>${card.name}</bdi><#if card.statistic?has_content> <span class="quiet">${card.statistic}</span></#if></span><span class="big"><@p.num card.value/></span><#if card.hint?has_content><span class="quiet">${card.hint}</span></#if></li></#list>
</ul>
<#else>
<div class="empty"><p><strong>No results.</strong> This run has no metric<#if !run.status.word?starts_with("completed")>: it is ${run.status.word}</#if>. Its settings are below.</p></div>
</#if>

<#if findings?has_content>
<section>
<h2>Findings about this run</h2>
<@found.list findings/>
</section>
</#if>

<#if charts?has_content>
<section>
<h2>Curves</h2>
<div class="charts"><#list charts as chart><@p.curves chart/></#list></div>
</section>
</#if>

<#if metrics?has_content>
<section<#if metrics?size <= cards?size> class="expert"</#if>>
<h2>Metrics</h2>
<div class="frame" tabindex="0" role="region" aria-label="Metrics">
<table class="metrics" data-sortable>
<caption class="hidden">Metrics of this run</caption>
<thead><tr><th scope="col">Metric</th><th scope="col" class="n">Value</th><th scope="col" class="n expert">Last</th><th scope="col" class="n expert">Best</th><th scope="col" class="n expert">Mean</th><th scope="col" class="n expert">Points</th></tr></thead>
<tbody>
<#list metrics as m><tr><th scope="row"><bdi>${m.name}</bdi><#if m.headline?has_content> <span class="quiet">${m.headline}</span></#if> <@p.spark m.spark/></th><@p.cell v=m.value tail=(!m.value.unit?has_content)?then(tail, 0)/><td class="n expert">${m.last.digits}</td><td class="n expert">${m.best.digits}<#if m.bestStep?has_content> <span class="quiet">@ ${m.bestStep}</span></#if></td><td class="n expert">${m.mean.digits}</td><td class="n expert">${m.count}<#if (m.notFinite > 0)> <strong>(${m.notFinite} not finite)</strong></#if></td></tr></#list>
</tbody>
</table>
</div>
<#if (metricCount > metrics?size)><p class="quiet">The first ${metrics?size} of ${metricCount} metrics. All of them are in <a href="${frame.root}exports/metrics.csv">metrics.csv</a>, and in a comparison.</p></#if>
</section>
</#if>

<section>
<h2>Settings</h2>
<#if settings?has_content>
<dl class="facts settings"><#list settings as s><div><dt><code>${s.path}</code></dt><dd><bdi>${s.text}</bdi></dd></div></#list></dl>
<#else><p class="quiet">No setting was logged.</p></#if>
<#if idle?has_content><details class="expert-open"><summary>Settings without effect in this run (${idle?size})</summary><dl class="facts settings"><#list idle as s><div><dt><code>${s.path}</code></dt><dd><bdi>${s.text}</bdi> <span class="quiet">${s.note}</span></dd></div></#list></dl></details></#if>
</section>

<#if timings?has_content>
<section>
<h2>Timings and fallbacks</h2>
<@p.facts timings/>
</section>
</#if>

<#if outputs?has_content>
<section>
<h2>Outputs</h2>
<dl class="outputs-list"><#list outputs as o><div><dt><bdi>${o.promptName}</bdi><#if o.prompt?has_content> <q dir="auto">${o.prompt}</q></#if></dt><dd dir="auto"><#if !o.text?has_content><span class="quiet">empty answer</span><#else>${o.text}</#if><#if o.score?has_content> <span class="quiet keep">score ${o.score}</span></#if></dd></div></#list></dl>
</section>
</#if>

<#if scenarios?has_content>
<section>
<h2>Comparisons with this run</h2>
<@saved.table scenarios/>
</section>
</#if>
<#if decisions?has_content>
<section>
<h2>Decisions that rest on this run</h2>
<@decided.table decisions/>
</section>
</#if>

<#if ledger??>
<section>
<h2>Run ledger <@p.badge ledger.execution/></h2>
<dl class="facts"><div><dt>Rationale</dt><dd><#if !ledger.rationale?trim?has_content>–<#else><bdi>${ledger.rationale}</bdi></#if></dd></div><div><dt>Witness</dt><dd><#if !ledger.witness?trim?has_content>–<#else><bdi>${ledger.witness}</bdi></#if></dd></div><#if ledger.expiry?has_content><div><dt>Expires</dt><dd><bdi>${ledger.expiry}</bdi></dd></div></#if><#if ledger.rollback?has_content><div><dt>Afterwards</dt><dd><bdi>${ledger.rollback}</bdi><#if ledger.overdue> <strong>overdue for deletion</strong></#if></dd></div></#if></dl>
</section>
</#if>

<section>
<h2>Identity</h2>
<@p.facts facts/>
</section>

<#if extra?has_content>
<section class="expert">
<h2>What else the store keeps</h2>
<dl class="facts settings"><#list extra as s><div><dt><code>${s.path}</code></dt><dd><bdi>${s.text}</bdi></dd></div></#list></dl>
</section>
</#if>
</@layout.page>
