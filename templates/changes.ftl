<@layout.page>
<h1><bdi>${frame.title}</bdi></h1>
<p class="lede"><bdi>${before.name}</bdi><#if before.asOf?has_content>, as of ${before.asOf},</#if> had <@p.count before.runs "run"/>, <@p.count before.scenarios "comparison"/> and <@p.count before.decisions "decision"/>; this report has <@p.count after.runs "run"/>, <@p.count after.scenarios "comparison"/> and <@p.count after.decisions "decision"/>.</p>

<section class="answer ${tone}">
<h2 dir="auto">${sentences[0]}</h2>
<#if (sentences?size > 1)><ul class="plain"><#list sentences[1..] as sentence><li dir="auto">${sentence}</li></#list></ul></#if>
<ul class="cards">
<#list cards as card>
<li class="card"><span class="name"><#if (card.count > 0)><a href="#${card.anchor}">${card.name}</a><#else>${card.name}</#if></span><span class="big">${card.count}</span><span class="quiet"><#if card.detail?has_content>${card.detail?join(", ")}<#else>as before</#if></span></li>
</#list>
</ul>
</section>

<#if decisions?has_content>
<section id="decisions">
<h2>Decisions</h2>
<@records "Decision" decisions/>
<@rest more.decisions/>
</section>
</#if>

<#if scenarios?has_content>
<section id="comparisons">
<h2>Comparisons</h2>
<div class="frame" tabindex="0" role="region" aria-label="Comparisons that changed">
<table class="list">
<caption class="hidden">Comparisons that changed</caption>
<thead><tr><th scope="col">Comparison</th><th scope="col">What</th><th scope="col">Verdict before</th><th scope="col">Verdict now</th><th scope="col">What is not the same</th></tr></thead>
<tbody>
<#list scenarios as one>
<tr><@title one.row/><td><@p.badge one.row.what/></td><td><#if one.before??><@p.badge one.before/><#else><span class="quiet">–</span></#if></td><td><#if one.after??><@p.badge one.after/><#else><span class="quiet">–</span></#if></td><@phrases one.row.phrases/></tr>
</#list>
</tbody>
</table>
</div>
<@rest more.scenarios/>
</section>
</#if>

<#if moved?has_content>
<section id="moved">
<h2>Metrics that moved</h2>
<p class="quiet">Of runs that both have, each metric by the statistic that stands for it; what got worse first.</p>
<div class="frame" tabindex="0" role="region" aria-label="Metrics that moved">
<table class="compare">
<caption class="hidden">Metrics that moved</caption>
<thead><tr><th scope="col">Run</th><th scope="col">Metric</th><th scope="col">Before</th><th scope="col">Now</th></tr></thead>
<tbody>
<#list moved as row>
<tr><th scope="row"><#if row.href?has_content><a href="${row.href}"><bdi>${row.run}</bdi></a><#else><bdi>${row.run}</bdi></#if></th><td><bdi>${row.metric}</bdi> <span class="quiet"><@p.term "statistic">${row.statistic}</@p.term></span></td><td><@compared.plain row.before/></td><td<#if row.notable> class="changed notable"</#if>><@compared.plain row.after.value/> <@compared.change row.after/></td></tr>
</#list>
</tbody>
</table>
</div>
<@rest more.moved/>
</section>
</#if>

<#if metrics?has_content>
<section id="metrics">
<h2>Metrics new, gone or redefined</h2>
<@records "Metric" metrics/>
<@rest more.metrics/>
</section>
</#if>

<#if runs?has_content>
<section id="runs">
<h2>Runs</h2>
<div class="frame" tabindex="0" role="region" aria-label="Runs that changed">
<table class="list">
<caption class="hidden">Runs that changed</caption>
<thead><tr><th scope="col">Run</th><th scope="col">What</th><th scope="col">What is not the same</th><th scope="col" class="expert">Settings</th><th scope="col" class="expert">Store</th></tr></thead>
<tbody>
<#list runs as one>
<tr><@title one.row/><td><@p.badge one.row.what/></td><td class="words" dir="auto"><#list one.row.phrases as phrase><bdi>${phrase}</bdi><#sep>, </#list><#list one.against as reason><br><span class="doubt-text">${reason}</span></#list></td><td class="words expert"><#if one.settings?has_content><#list one.settings as change><code>${change.path}</code> <bdi>${change.before}</bdi> → <bdi>${change.after}</bdi><#sep><br></#list><#if (one.moreSettings > 0)><br><span class="quiet">and ${one.moreSettings} more</span></#if><#else><span class="quiet">–</span></#if></td><td class="expert"><bdi>${one.store}</bdi></td></tr>
</#list>
</tbody>
</table>
</div>
<@rest more.runs/>
</section>
</#if>

<#if findings?has_content>
<section id="findings">
<h2>Findings</h2>
<ul class="findings">
<#list findings as one>
<li><@p.badge one.what/> <@found.one one.finding/></li>
</#list>
</ul>
<@rest more.findings/>
</section>
</#if>

<#if stores?has_content>
<section id="stores" class="expert">
<h2>Stores under another id</h2>
<ul class="plain"><#list stores as store><li><bdi>${store.before}</bdi> is <bdi>${store.after}</bdi> now</li></#list></ul>
</section>
</#if>

<p class="more quiet">The whole as data: <a href="exports/changes.json">changes.json</a>, <a href="schema/changes.html">field by field</a>.<#if frame.releases> All releases: <a href="releases.html">release history</a>.</#if></p>
</@layout.page>

<#macro title row><th scope="row"><#if row.href?has_content><a href="${row.href}"><bdi>${row.title}</bdi></a><#else><bdi>${row.title}</bdi></#if></th></#macro>

<#macro phrases list><td class="words" dir="auto"><#list list as phrase><bdi>${phrase}</bdi><#sep>, <#else><span class="quiet">–</span></#list></td></#macro>

<#macro rest count><#if (count > 0)><p class="more quiet">${count} more in <a href="exports/changes.json">changes.json</a>.</p></#if></#macro>

<#macro records name rows>
<div class="frame" tabindex="0" role="region" aria-label="${name}s that changed">
<table class="list">
<caption class="hidden">${name}s that changed</caption>
<thead><tr><th scope="col">${name}</th><th scope="col">What</th><th scope="col">What is not the same</th></tr></thead>
<tbody>
<#list rows as row><tr><@title row/><td><@p.badge row.what/></td><@phrases row.phrases/></tr></#list>
</tbody>
</table>
</div>
</#macro>
