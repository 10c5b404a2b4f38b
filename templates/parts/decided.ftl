<#-- The ledger as a table. -->
<#macro table rows filterable=false>
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
<td><@p.badge row.evidence/></td>
<td><#if row.status?has_content><a href="${row.statusHref}"><bdi>${row.status}</bdi></a><#else><span class="quiet">–</span></#if></td>
<td><#if row.category?has_content><a href="${row.categoryHref}"><bdi>${row.category}</bdi></a><#else><span class="quiet">–</span></#if></td>
<td class="keep">${row.created}</td>
</tr>
</#list>
</tbody>
</table>
</div>
</#macro>
