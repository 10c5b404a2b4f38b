<@layout.page>
<h1><bdi>${frame.site}</bdi></h1>
<p class="lede"><@p.count runs "run"/> in <@p.count projectCount "project"/> · <a href="compare.html"><@p.count scenarioCount "saved comparison"/></a> · <a href="decisions.html"><@p.count decisionCount "decision"/></a> · <a href="findings.html"><#if (errors + warnings + notes == 0)>no findings<#else><#if (errors > 0)><@p.count errors "error"/>, </#if><@p.count warnings "warning"/>, <@p.count notes "note"/></#if></a></p>
<@p.omitted omitted/>

<section>
<h2>Projects</h2>
<#if projects?has_content>
<div class="frame" tabindex="0" role="region" aria-label="Projects">
<table class="list" data-sortable>
<caption class="hidden">Projects with their best run</caption>
<thead><tr><th scope="col">Project</th><th scope="col" class="n">Runs</th><th scope="col">Best run</th><th scope="col" class="n">Best value</th><th scope="col">Curve</th><th scope="col">Newest</th></tr></thead>
<tbody>
<#list projects as project>
<tr>
<th scope="row"><a href="${project.href}"><bdi>${project.title}</bdi></a><#if project.description?has_content><br><span class="quiet"><bdi>${project.description}</bdi></span></#if></th>
<td class="n">${project.runs}<#if project.completed != project.runs> <span class="quiet">(${project.completed} completed)</span></#if></td>
<td><#if project.best??><@p.run project.best/> <span class="quiet">of ${project.comparableRuns} comparable</span><#else><span class="quiet">no completed run</span></#if></td>
<td class="n"><#if project.best??><bdi>${project.mainMetric}</bdi> <@p.num project.bestValue/><#else>–</#if></td>
<td><@p.spark project.spark "Curve of the best run"/></td>
<td class="keep">${project.newest}</td>
</tr>
</#list>
</tbody>
</table>
</div>
<#else>
<div class="empty"><p><strong>No runs yet.</strong> Point the build at a store that holds some: <code>sigx report --store path/to/store</code>. <code>sigx inspect path/to/store</code> tells what a reader sees there.</p></div>
</#if>
</section>

<section>
<h2>Latest comparisons</h2>
<#if scenarios?has_content>
<@saved.table scenarios/>
<#if (moreScenarios > 0)><p class="more"><a href="compare.html">All ${scenarioCount} comparisons</a></p></#if>
<#else>
<div class="empty"><p><strong>No saved comparison yet.</strong> <#if (runs >= 2)>Name two runs in a small file and each build gives them a page: <a href="compare.html">how to save one</a>.<#elseif runs == 1>One run alone has nothing to be compared with. Make a second one and save the pair: <a href="compare.html">how to save a comparison</a>.<#else>Comparisons need at least two runs.</#if></p></div>
</#if>
</section>

<section>
<h2>Decisions</h2>
<#if decisions?has_content>
<@decided.table decisions/>
<#if (moreDecisions > 0)><p class="more"><a href="decisions.html">All ${decisionCount} decisions</a></p></#if>
<#else>
<div class="empty"><p><strong>No decision recorded.</strong> A decision is a short Markdown file that names the problem, the alternatives, the KPI and the runs it rests on; every build checks it against those runs. <a href="decisions.html">How to record one</a>.</p></div>
</#if>
</section>

<section>
<h2>Findings</h2>
<#if findings?has_content>
<@found.list findings/>
<#if (moreFindings > 0)><p class="more"><a href="findings.html">All findings (${moreFindings} more)</a></p></#if>
<#else>
<p>Nothing in the data looked wrong.</p>
</#if>
</section>

<section class="expert">
<h2>Stores</h2>
<div class="frame" tabindex="0" role="region" aria-label="Stores">
<table class="list">
<caption class="hidden">Stores that were read</caption>
<thead><tr><th scope="col">Store</th><th scope="col">Kind</th><th scope="col">Path</th><th scope="col">Format version</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
<#list stores as store><tr><th scope="row"><bdi>${store.id}</bdi></th><td>${store.kind}</td><td><bdi>${store.path}</bdi></td><td><bdi>${store.schemaVersion}</bdi></td><td><code class="hash">${store.sha256}</code></td></tr></#list>
</tbody>
</table>
</div>
</section>
</@layout.page>
