<#-- How one value is shown everywhere. -->

<#-- A number, its fraction apart for alignment; the exact value in the title. -->
<#macro num v><span class="num"<#if v.exact?has_content> title="${v.exact}"</#if>>${v.digits}</span></#macro>

<#-- A table cell with a number, aligned on the decimal point of its column. -->
<#macro cell v tail=0 sort=""><td class="n f${tail}<#if !v.finite> none</#if>"<#if v.exact?has_content> title="${v.exact}"</#if><#if sort?has_content> data-sort="${sort}"</#if>>${v.integer}<i>${v.fraction}</i><#if v.unit?has_content> <span class="unit">${v.unit}</span></#if></td></#macro>

<#macro badge b><span class="badge ${b.tone}">${b.word}</span></#macro>

<#-- A word with its explanation one click away. -->
<#macro term id><a class="term" href="${frame.root}glossary.html#${id}"><#nested></a></#macro>

<#macro run link tone=false><#if tone><span class="key t${link.tone}" aria-hidden="true"></span></#if><a href="${link.href}"><bdi>${link.title}</bdi></a></#macro>

<#macro spark path label=""><#if path?has_content><svg class="spark" viewBox="0 0 96 22" width="96" height="22" role="img"<#if label?has_content> aria-label="${label}"<#else> aria-hidden="true"</#if>><path d="${path}"/></svg></#if></#macro>

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

<#-- 1 run, 2 runs. -->
<#macro count n one>${n} ${one}<#if n != 1>s</#if></#macro>

<#macro facts list>
<dl class="facts">
<#list list as fact><div><dt>${fact.name}</dt><dd><bdi>${fact.value}</bdi></dd></div></#list>
</dl>
</#macro>

<#macro omitted phrases><#if phrases?has_content><div class="notice doubt" role="note"><p><strong>Left out on purpose.</strong> <#list phrases as phrase>${phrase}. </#list>What this report says is computed from the rest.</p></div></#if></#macro>
