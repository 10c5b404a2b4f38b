<#-- A file of the export in the list of them. -->
<#macro entry file>
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
