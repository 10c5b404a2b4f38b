<@layout.page styles=["panel"] scripts=["data", "numbers", "exports"]>
<h1>Exports</h1>
<p class="lede">The whole report as data, schema version ${schemaVersion}. The JSON document holds everything; each CSV file is one table of it.</p>
<p>A number is finite, missing, not a number, or infinite. Missing is <code>null</code> in JSON and an empty cell in CSV, never 0; the others are spelled <code>NaN</code>, <code>Infinity</code> and <code>-Infinity</code>. Times are ISO 8601 in UTC. A text cell that a spreadsheet would take for a formula begins with one apostrophe, which a reader strips.</p>
<@p.omitted omitted/>
<div id="export-part" data-live hidden></div>
<#if changes??>${changes}</#if>
${files}
</@layout.page>
