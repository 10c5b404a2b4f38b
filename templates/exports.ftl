<@layout.page styles=["panel"] scripts=["data", "numbers", "exports"]>
<h1>Exports</h1>
<p class="lede">The whole report as data, schema version ${schemaVersion}. The JSON document holds everything; each CSV file is one table of it.</p>
<p>A number is finite, missing, not a number, or infinite. Missing is <code>null</code> in JSON and an empty cell in CSV, never 0; the others are spelled <code>NaN</code>, <code>Infinity</code> and <code>-Infinity</code>. Times are ISO 8601 in UTC. A text cell that a spreadsheet would take for a formula begins with one apostrophe, which a reader strips.</p>
<@p.omitted omitted/>
<div id="export-part" data-live hidden></div>
<#list files as file>
<section>
<h2><a href="${file.path}">${file.name}</a></h2>
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
</section>
</#list>
</@layout.page>
