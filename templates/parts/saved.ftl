<#-- Saved comparisons as a list. Parts that only some sites need have files of their own, which are read when a page first uses them. -->
<#macro table rows>
<div class="frame" tabindex="0" role="region" aria-label="Saved comparisons">
<table class="list" data-sortable>
<caption class="hidden">Saved comparisons</caption>
<thead><tr><th scope="col">Comparison</th><th scope="col">Verdict</th><th scope="col">Runs, baseline first</th><th scope="col">Main change</th><th scope="col" class="n">Settings changed</th></tr></thead>
<tbody>
<#list rows as row>
<tr>
<th scope="row"><a href="${row.href}"><bdi>${row.title}</bdi></a><#if row.description?has_content><br><span class="quiet"><bdi>${row.description}</bdi></span></#if></th>
<td><@p.badge row.verdict/></td>
<td><#list row.runs as run><@p.run run/><#sep>, </#list><#if (row.more > 0)> <span class="quiet">and ${row.more} more</span></#if><#if (row.missing > 0)><#if row.runs?has_content>, </#if><span class="doubt-text">${row.missing} missing</span></#if><#if row.compareHref?has_content> · <a class="keep" href="${row.compareHref}">compare<span class="hidden"> these runs</span></a></#if></td>
<td class="keep"><#if row.lead??><@lead row.lead/><#if row.leadRun??><br><span class="quiet"><span class="key t${row.leadRun.tone}" aria-hidden="true"></span><bdi>${row.leadRun.title}</bdi></span></#if><#else><span class="quiet">nothing to compare</span></#if></td>
<td class="n"><#if (row.settingsChanged >= 0)>${row.settingsChanged}<#else>–</#if></td>
</tr>
</#list>
</tbody>
</table>
</div>
</#macro>

<#macro lead h><span class="delta"><bdi>${h.metric}</bdi> <@p.num h.before/> → <@p.num h.after/></span> <span class="change ${h.verdict.tone}"><#if h.arrow?has_content><span class="arrow" aria-hidden="true">${h.arrow}</span> </#if><#if h.percent?has_content>${h.percent}</#if></span></#macro>
