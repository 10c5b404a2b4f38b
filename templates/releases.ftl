<@layout.page>
<h1>Releases</h1>
<p class="lede"><@p.count (releases?size - 1) "release"/> before this report, the oldest first, each with what changed against the one before.</p>

<section>
<div class="frame" tabindex="0" role="region" aria-label="Releases">
<table class="list releases">
<caption class="hidden">Releases in order</caption>
<thead><tr><th scope="col">Release</th><th scope="col">What changed</th><th scope="col" class="n">Runs</th><th scope="col" class="n">Comparisons</th><th scope="col" class="n">Decisions</th><th scope="col" class="n">Findings</th></tr></thead>
<tbody>
<#list releases as row>
<tr><th scope="row"><bdi>${row.name}</bdi><#if row.current> <span class="tag">newest</span></#if><#if row.asOf?has_content><br><span class="quiet">${row.asOf}</span></#if></th><td class="words" dir="auto"><#if row.first><span class="quiet">the first</span><#elseif row.highlights?has_content><#list row.highlights as sentence>${sentence}<#sep> </#list><#if (row.more > 0)> <span class="quiet">and more</span></#if><#if row.current && frame.changes> <a href="changes.html">All changes</a></#if><#else><span class="quiet">nothing</span></#if></td><td class="n">${row.runs}</td><td class="n">${row.scenarios}</td><td class="n">${row.decisions}</td><td class="n">${row.findings}</td></tr>
</#list>
</tbody>
</table>
</div>
</section>

<#if trends?has_content>
<h2 id="trends">Saved comparisons over the releases</h2>
<p class="quiet"><span class="key t0" aria-hidden="true"></span>baseline <span class="key t1" aria-hidden="true"></span>best of the other runs, or the last of them where no direction is known. A dashed upright line stands where values must not be compared across it; those before it are in the table alone.</p>
<#list trends as trend>
<section>
<h3><#if trend.href?has_content><a href="${trend.href}"><bdi>${trend.title}</bdi></a><#else><bdi>${trend.title}</bdi> <span class="quiet">not in this report</span></#if></h3>
<div class="charts">
<#list trend.metrics as metric>
<div class="trend">
<#if metric.chart??>
<#assign c = metric.chart>
<figure class="chart">
<figcaption><bdi>${metric.metric}</bdi> <span class="quiet"><@p.term "statistic">${metric.statistic}</@p.term>, ${metric.direction}</span></figcaption>
<svg viewBox="0 0 ${c.width} ${c.height}" role="img" aria-label="${metric.metric} over the releases; described below the chart">
<g class="grid"><#list c.yTicks as tick><path d="M${c.left} ${tick.at}H${c.right}"/></#list></g>
<g class="ticks"><#list c.yTicks as tick><text x="${c.left - 8}" y="${tick.at}" dy="4" text-anchor="end">${tick.label}</text></#list><#list c.labels as label><text x="${label.at}" y="${c.bottom + 20}" text-anchor="${label.anchor}">${label.text}</text></#list></g>
<path class="axis" d="M${c.left} ${c.bottom}H${c.right}"/>
<#list c.marks as mark><path class="mark" d="M${mark} ${c.top}V${c.bottom}"/></#list>
<#if c.baseline?has_content><path class="line t0" d="${c.baseline}"/></#if>
<#if c.best?has_content><path class="line t1" d="${c.best}"/></#if>
<#list c.dots as dot><circle class="dot t1" cx="${dot.x}" cy="${dot.y}" r="3.5"/></#list>
</svg>
</figure>
<#else>
<p><strong><bdi>${metric.metric}</bdi></strong> <span class="quiet"><@p.term "statistic">${metric.statistic}</@p.term>, ${metric.direction}</span></p>
</#if>
<p class="quiet" dir="auto">${metric.summary}</p>
<details class="expert-open"><summary>Numbers</summary>
<div class="frame" tabindex="0" role="region" aria-label="${metric.metric} over the releases of ${trend.title}">
<table class="compare">
<caption class="hidden">${metric.metric} over the releases</caption>
<thead><tr><th scope="col">Release</th><th scope="col">Baseline</th><th scope="col">${metric.run}</th></tr></thead>
<tbody>
<#list metric.rows as row>
<tr><th scope="row"><bdi>${row.release}</bdi><#if row.apart?has_content><br><span class="doubt-text" dir="auto">not to be compared with those above: ${row.apart}</span></#if></th>
<#if row.present><td><@compared.plain row.before/> <@name row.baseline row.baselineHref/></td><td><@compared.plain row.after.value/> <@compared.change row.after true/> <@name row.run row.runHref/></td><#else><td><span class="quiet">–</span></td><td><span class="quiet">–</span></td></#if></tr>
</#list>
</tbody>
</table>
</div></details>
</div>
</#list>
</div>
</section>
</#list>
<#if (moreTrends > 0)><p class="more quiet">${moreTrends} more comparisons have a trend; their archives hold it.</p></#if>
</#if>
</@layout.page>

<#macro name run href><#if href?has_content><a href="${href}"><bdi>${run}</bdi></a><#else><bdi>${run}</bdi></#if></#macro>
