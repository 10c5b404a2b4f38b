<@layout.page>
<nav class="trail" aria-label="Where this is"><a href="${frame.root}decisions.html">Decisions</a><#if row.projectHref?has_content> › <a href="${row.projectHref}"><bdi>${row.project}</bdi></a></#if></nav>
<h1><bdi>${row.problem}</bdi></h1>
<p class="lede"><#if row.status?has_content><a href="${row.statusHref}"><bdi>${row.status}</bdi></a><#else>no status</#if><#if row.category?has_content> · <a href="${row.categoryHref}"><bdi>${row.category}</bdi></a></#if><#if row.created?has_content> · ${row.created}</#if><#if row.decidedBy?has_content> · decided by <bdi>${row.decidedBy}</bdi></#if><#if !row.projectHref?has_content && row.project?has_content> · project <bdi>${row.project}</bdi> is gone</#if></p>

<div class="decision-grid">
<section><h2>Problem</h2><p><bdi>${problem}</bdi></p></section>
<section><h2>Alternatives considered</h2><#if alternatives?has_content><ul><#list alternatives as alternative><li><bdi>${alternative}</bdi></li></#list></ul><#else><p class="quiet">None recorded.</p></#if></section>
<section><h2>Decision</h2><p><strong><#if !decision?has_content>–<#else><bdi>${decision}</bdi></#if></strong></p></section>
<section><h2>KPI used for the decision</h2><p><#if !kpi?has_content>–<#else><bdi>${kpi}</bdi></#if></p></section>
</div>

<section class="answer ${row.evidence.tone}">
<h2><@p.badge row.evidence/> <@p.term "evidence">Evidence</@p.term> in this build</h2>
<#if rule?has_content><p class="quiet">Rule: <bdi>${rule}</bdi></p></#if>
<p dir="auto">${explanation}</p>
<#if observations?has_content>
<div class="frame" tabindex="0" role="region" aria-label="Evidence">
<table class="compare">
<caption class="hidden">What was looked at</caption>
<thead><tr><th scope="col">Run</th><th scope="col">Metric</th><th scope="col">Statistic</th><th scope="col" class="n">Value</th><th scope="col">Rule</th></tr></thead>
<tbody><#list observations as o><tr><th scope="row"><@p.run o.run/></th><td><bdi>${o.metric}</bdi></td><td>${o.statistic}</td><@p.cell o.value/><td><#if !o.holds?has_content><span class="quiet">–</span><#else>${o.holds}</#if></td></tr></#list></tbody>
</table>
</div>
</#if>
</section>

<section>
<h2>Runs applied</h2>
<#if row.runs?has_content><ul class="plain"><#list row.runs as run><li><@p.run run/> <@p.badge run.status/> <span class="quiet"><bdi>${run.project}</bdi></span></li></#list></ul><#else><p class="quiet">No run that could be read.</p></#if>
<#if row.compareHref?has_content><p class="more"><a href="${row.compareHref}">Compare these runs</a></p></#if>
<#if missing?has_content><div class="notice doubt" role="note"><p><strong>Missing:</strong> <#list missing as run><bdi>${run}</bdi><#sep>, </#list> <#if missing?size == 1>is<#else>are</#if> in no store that was read<#if partly>, or left out of this report</#if>.</p></div></#if>
<#if comparisons?has_content><h3>Compared in</h3><@saved.table comparisons/></#if>
</section>

<#if notes?markup_string?has_content><section><h2>Notes</h2><div class="prose">${notes}</div></section></#if>
<dl class="facts small"><div><dt>Decision</dt><dd><bdi>${id}</bdi></dd></div><div><dt>Store</dt><dd><bdi>${store}</bdi></dd></div><#if where?has_content><div><dt>Read from</dt><dd><bdi>${where}</bdi></dd></div></#if></dl>
</@layout.page>
