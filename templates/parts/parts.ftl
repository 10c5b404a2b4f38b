<#-- How one value is shown everywhere. -->

<#-- A number, its fraction apart for alignment; the exact value in the title. -->
<#macro num v><span class="num"<#if v.exact?has_content> title="${v.exact}"</#if>><@digits v/></span></#macro>
<#-- The same in one piece, where no column aligns it. -->
<#macro plain v><span class="num"<#if v.exact?has_content> title="${v.exact}"</#if>>${v.integer}${v.fraction}<#if v.unit?has_content> <span class="unit">${v.unit}</span></#if></span></#macro>
<#macro digits v>${v.integer}<#if v.fraction?has_content><i>${v.fraction}</i></#if><#if v.unit?has_content> <span class="unit">${v.unit}</span></#if></#macro>

<#-- A table cell with a number, aligned on the decimal point of its column. -->
<#macro cell v tail=0 sort=""><td class="n f${tail}<#if !v.finite> none</#if>"<#if v.exact?has_content> title="${v.exact}"</#if><#if sort?has_content> data-sort="${sort}"</#if>>${v.integer}<i>${v.fraction}</i><#if v.unit?has_content> <span class="unit">${v.unit}</span></#if></td></#macro>

<#macro badge b><span class="badge ${b.tone}">${b.word}</span></#macro>

<#-- A word with its explanation one click away. -->
<#macro term id><a class="term" href="${frame.root}glossary.html#${id}"><#nested></a></#macro>

<#macro run link tone=false><#if tone><span class="key t${link.tone}" aria-hidden="true"></span></#if><a href="${link.href}"><bdi>${link.title}</bdi></a></#macro>

<#macro spark path label=""><#if path?has_content><svg class="spark" viewBox="0 0 96 22" width="96" height="22" role="img"<#if label?has_content> aria-label="${label}"<#else> aria-hidden="true"</#if>><path d="${path}"/></svg></#if></#macro>

<#-- The change of a metric against the baseline: sign, arrow, percentage and word, so that colour only repeats them. -->
<#macro change cell brief=false><span class="change ${cell.verdict.tone}"><#if cell.arrow?has_content><span class="arrow" aria-hidden="true">${cell.arrow}</span> </#if><#if cell.delta.finite && (!brief || !cell.percent?has_content)><@num cell.delta/> </#if><#if cell.percent?has_content><#if brief>${cell.percent}<#else>(${cell.percent})</#if> </#if><span class="word">${cell.verdict.word}</span></span></#macro>

<#-- Overlaid curves. Colours and dashes come from the style sheet by the tone of the run. -->
<#macro curves view>
<#local c = view.chart>
<figure class="chart">
<figcaption><bdi>${view.metric}</bdi> <span class="quiet">by ${c.axis}</span></figcaption>
<svg viewBox="0 0 ${c.width} ${c.height}" role="img" aria-label="${view.metric} by ${c.axis}; described below the chart">
<g class="grid"><#list c.yTicks as tick><path d="M${c.left} ${tick.at}H${c.right}"/></#list></g>
<g class="ticks"><#list c.yTicks as tick><text x="${c.left - 8}" y="${tick.at}" dy="4" text-anchor="end">${tick.label}</text></#list><#list c.xTicks as tick><text x="${tick.at}" y="${c.bottom + 20}" text-anchor="middle">${tick.label}</text></#list></g>
<path class="axis" d="M${c.left} ${c.bottom}H${c.right}"/>
<#list c.lines as line><path class="line t${line.tone}" d="${line.path}"/><#if line.endY?has_content><circle class="dot t${line.tone}" cx="${line.endX}" cy="${line.endY}" r="3"/></#if></#list>
</svg>
<ul class="legend">
<#list view.lines as line><li><span class="key t${line.tone}" aria-hidden="true"></span><bdi>${line.run}</bdi> <span class="quiet">${line.first} → ${line.last}<#if line.low?has_content>, lowest ${line.low}, highest ${line.high}</#if>, ${line.count} points<#if (line.gaps > 0)>, <strong>${line.gaps} not finite</strong></#if></span></li></#list>
</ul>
</figure>
</#macro>

<#-- Saved comparisons as a list. -->
<#macro scenarios rows>
<div class="frame" tabindex="0" role="region" aria-label="Saved comparisons">
<table class="list" data-sortable>
<caption class="hidden">Saved comparisons</caption>
<thead><tr><th scope="col">Comparison</th><th scope="col">Verdict</th><th scope="col">Runs, baseline first</th><th scope="col">Main change</th><th scope="col" class="n">Settings changed</th></tr></thead>
<tbody>
<#list rows as row>
<tr>
<th scope="row"><a href="${row.href}"><bdi>${row.title}</bdi></a><#if row.description?has_content><br><span class="quiet"><bdi>${row.description}</bdi></span></#if></th>
<td><@badge row.verdict/></td>
<td><#list row.runs as run><@p.run run/><#sep>, </#list><#if (row.more > 0)> <span class="quiet">and ${row.more} more</span></#if><#if (row.missing > 0)><#if row.runs?has_content>, </#if><span class="doubt-text">${row.missing} missing</span></#if><#if row.compareHref?has_content> · <a class="keep" href="${row.compareHref}">compare<span class="hidden"> these runs</span></a></#if></td>
<td class="keep"><#if row.lead??><@lead row.lead/><#if row.leadRun??><br><span class="quiet"><span class="key t${row.leadRun.tone}" aria-hidden="true"></span><bdi>${row.leadRun.title}</bdi></span></#if><#else><span class="quiet">nothing to compare</span></#if></td>
<td class="n"><#if (row.settingsChanged >= 0)>${row.settingsChanged}<#else>–</#if></td>
</tr>
</#list>
</tbody>
</table>
</div>
</#macro>

<#macro lead h><span class="delta"><bdi>${h.metric}</bdi> <@num h.before/> → <@num h.after/></span> <span class="change ${h.verdict.tone}"><#if h.arrow?has_content><span class="arrow" aria-hidden="true">${h.arrow}</span> </#if><#if h.percent?has_content>${h.percent}</#if></span></#macro>

<#-- The ledger as a table. -->
<#macro ledger rows filterable=false>
<div class="frame" tabindex="0" role="region" aria-label="Decisions">
<table class="list ledger" data-sortable<#if filterable> data-ledger</#if>>
<caption class="hidden">Decisions</caption>
<thead><tr><th scope="col">Problem</th><th scope="col">Decision</th><th scope="col">KPI used</th><th scope="col">Runs applied</th><th scope="col">Evidence</th><th scope="col">Status</th><th scope="col">Category</th><th scope="col">Date</th></tr></thead>
<tbody>
<#list rows as row>
<tr<#if filterable> data-text="${row.search}" data-kpi="${row.kpi}" data-category="${row.category}" data-status="${row.status}" data-project="${row.project}" data-evidence="${row.evidence.word}" data-date="${row.created}" data-runs="<#list row.runs as run>${run.title}&#10;${run.id}&#10;</#list>"</#if>>
<th scope="row"><a href="${row.href}"><bdi>${row.problem}</bdi></a></th>
<td class="words"><bdi>${row.decision}</bdi></td>
<td class="words"><bdi>${row.kpi}</bdi></td>
<td><#list row.runs as run><@p.run run/><#sep>, </#list><#if (row.missing > 0)><#if row.runs?has_content>, </#if><span class="doubt-text">${row.missing} missing</span></#if><#if row.compareHref?has_content> · <a class="keep" href="${row.compareHref}">compare<span class="hidden"> these runs</span></a></#if></td>
<td><@badge row.evidence/></td>
<td><#if row.status?has_content><a href="${row.statusHref}"><bdi>${row.status}</bdi></a><#else><span class="quiet">–</span></#if></td>
<td><#if row.category?has_content><a href="${row.categoryHref}"><bdi>${row.category}</bdi></a><#else><span class="quiet">–</span></#if></td>
<td class="keep">${row.created}</td>
</tr>
</#list>
</tbody>
</table>
</div>
</#macro>

<#macro findings rows code=true>
<ul class="findings">
<#list rows as row>
<li><@finding row code/></li>
</#list>
</ul>
</#macro>

<#macro finding row code=true><#if code><@badge row.severity/> </#if><span dir="auto">${row.message}</span>
<span class="place"><#if row.run?has_content><#if row.href?has_content>run <a href="${row.href}"><bdi>${row.run}</bdi></a><#else>run <bdi>${row.run}</bdi></#if> · </#if><#if row.store?has_content>store <bdi>${row.store}</bdi></#if><#if row.where?has_content> · <bdi>${row.where}</bdi></#if><#if code> · <code>${row.code}</code></#if></span></#macro>

<#-- 1 run, 2 runs. -->
<#macro count n one>${n} ${one}<#if n != 1>s</#if></#macro>

<#macro facts list>
<dl class="facts">
<#list list as fact><div><dt>${fact.name}</dt><dd><bdi>${fact.value}</bdi></dd></div></#list>
</dl>
</#macro>

<#macro omitted phrases><#if phrases?has_content><div class="notice doubt" role="note"><p><strong>Left out on purpose.</strong> <#list phrases as phrase>${phrase}. </#list>What this report says is computed from the rest.</p></div></#if></#macro>
<#-- A file of the export in the list of them. -->
<#macro exported file>
<li><a href="${file.path}">${file.name}</a>
<p>${file.meaning}<#if file.reference?has_content> <a href="${file.reference}">Field by field</a>.</#if></p>
<#if file.columns?has_content>
<details class="expert-open"><summary>Columns (${file.columns?size})</summary>
<div class="frame" tabindex="0" role="region" aria-label="Columns of ${file.name}">
<table class="list">
<caption class="hidden">Columns of ${file.name}</caption>
<thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Unit</th><th scope="col">Meaning</th><th scope="col">Empty means</th></tr></thead>
<tbody><#list file.columns as column><tr><th scope="row"><code>${column.name}</code></th><td>${column.type}</td><td>${column.unit}</td><td>${column.meaning}</td><td>${column.absence}</td></tr></#list></tbody>
</table>
</div></details>
</#if>
</li>
</#macro>
