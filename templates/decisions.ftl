<@layout.page wide=true scripts=["ledger"]>
<h1>Decision ledger<#if value?has_content> <span class="quiet">${view}</span> <bdi>${value}</bdi></#if></h1>
<p class="lede">What was decided, by which KPI, on which runs, and whether those runs bear it out today.</p>
<#if (total > 0)>
<nav class="choices" aria-label="Views of the ledger">
<a href="${frame.root}decisions.html"<#if !view?has_content> aria-current="page"</#if>>all ${total}</a>
<#list categories as choice><a href="${choice.href}"<#if choice.current> aria-current="page"</#if>><bdi>${choice.name}</bdi> ${choice.count}</a> </#list>
<#list statuses as choice><a href="${choice.href}"<#if choice.current> aria-current="page"</#if>>status <bdi>${choice.name}</bdi> ${choice.count}</a> </#list>
</nav>
<div data-ledger-filter></div>
<@decided.table rows true/>
<#else>
<div class="empty">
<p><strong>No decision recorded yet.</strong> A decision is a Markdown file beside the store; commit it with the change it explains:</p>
<pre><code>---
schemaVersion: "1.0"
problem: Momentum plateaus on the small corpus
alternatives:
  - raise the learning rate
  - switch to Adam
decision: Use Adam with dropout 0.25
kpi: loss decreases by 1%
runs: [baseline-run-id, new-run-id]
category: optimizer
status: accepted
---
Why, in your own words.</code></pre>
<p>Then build with <code>--decisions path/to/folder</code>. Every build checks the KPI against the runs.</p>
</div>
</#if>
</@layout.page>
