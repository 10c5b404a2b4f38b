<@layout.page wide=true styles=["runs"] scripts=["data", "numbers", "runs"]>
<nav class="trail" aria-label="Where this is"><a href="${frame.root}index.html">Overview</a></nav>
<h1><bdi>${title}</bdi></h1>
<#if description?has_content><p class="lede"><bdi>${description}</bdi></p></#if>
<p><#if best??><strong>Best run by <bdi>${mainMetric}</bdi>:</strong> <@p.run best/> with <@p.num bestValue/>, of ${comparableRuns} completed run<#if comparableRuns != 1>s</#if> on the same data with the same tokenizer.<#else>No completed run has a metric whose direction is known, so none is called best.</#if></p>
<#if tags?has_content><p class="tags"><#list tags as tag><span class="tag"><bdi>${tag}</bdi></span> </#list></p></#if>

<section>
<h2>Runs <span class="quiet">${total}</span></h2>
<#if table.rows?has_content>
<#-- The table of the script takes the place of this one: it holds all runs of the project. -->
<#if (total > 1)><div id="picker" data-live data-project="${parts[0].href}" hidden></div></#if>
<div data-until-live>
<#if (parts?size > 1)><@pager/></#if>
<div class="frame" tabindex="0" role="region" aria-label="Runs">
<table class="runs" data-sortable>
<caption class="hidden">Runs of ${title}, newest first</caption>
<thead><tr><th scope="col">Run</th><th scope="col">Status</th><th scope="col">Created</th><#list table.metrics as column><th scope="col" class="n" title="${column.direction}"><bdi>${column.name}</bdi><#if column.statistic?has_content><br><span class="quiet">${column.statistic}</span></#if></th></#list><#if table.curve?has_content><th scope="col" data-unsortable><bdi>${table.curve}</bdi> curve</th></#if><#list table.settings as path><th scope="col"><code>${path}</code></th></#list></tr></thead>
<tbody>
<#list table.rows as row>
<tr<#if row.best> class="best"</#if>><th scope="row"><@p.run row.run/><#if row.best> <span class="tag">best</span></#if></th><td><@p.badge row.run.status/></td><td class="keep">${row.run.created}</td><#list row.metrics as cell><@p.cell cell.shown table.metrics[cell?index].tail cell.sort/></#list><#if table.curve?has_content><td><@p.spark row.spark/></td></#if><#list row.settings as cell><td dir="auto"<#if !cell.sort?has_content> class="none"</#if>>${cell.shown.integer}</td></#list></tr>
</#list>
</tbody>
</table>
</div>
<#if (parts?size > 1)><@pager/></#if>
</div>
<#if total == 1><div class="empty"><p><strong>One run so far.</strong> With a second one the two can be compared: <a href="${frame.root}compare.html">how to save a comparison</a>.</p></div></#if>
<#else>
<div class="empty"><p><strong>This project has no run yet.</strong> Runs appear here with the next build after the store holds some.</p></div>
</#if>
</section>

<#if scenarios?has_content>
<section>
<h2>Comparisons</h2>
<@saved.table scenarios/>
</section>
</#if>

<#if decisions?has_content>
<section>
<h2>Decisions</h2>
<@decided.table decisions/>
</section>
</#if>

<#if prompts?has_content>
<section>
<h2>Prompts</h2>
<ul class="prompts"><#list prompts as prompt><li><strong><bdi>${prompt.name}</bdi></strong> <q dir="auto">${prompt.text}</q><#if prompt.expected??> <span class="quiet">expected <bdi>${prompt.expected}</bdi></span></#if></li></#list></ul>
</section>
</#if>

<section>
<h2>About this project</h2>
<dl class="facts"><div><dt>Project id</dt><dd><bdi><#if !id?has_content>none: runs of the store without a project<#else>${id}</#if></bdi></dd></div><div><dt>Store</dt><dd><bdi>${store}</bdi></dd></div><#list facts as fact><div><dt>${fact.name}</dt><dd><bdi>${fact.value}</bdi></dd></div></#list></dl>
</section>
</@layout.page>
<#macro pager><nav class="pager" aria-label="Parts of the run table"><#list parts as part><#if part.current><span aria-current="page">${part.number}</span><#else><a href="${part.href}">${part.number}</a></#if> </#list></nav></#macro>
