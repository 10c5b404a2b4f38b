<@layout.page wide=true styles=["runs", "panel"] scripts=["data", "numbers", "runs"]>
<h1>Comparisons</h1>
<p class="lede">Runs side by side: what changed in the settings, and what that did. The first run is the baseline.</p>
<#-- Filled by the scripts, in this order; without them the saved comparisons below are all there is. -->
<div id="workbench" data-live hidden>
<h2>Pick runs</h2>
<div id="picker" role="region" aria-label="Pick runs"></div>
<div id="view-tools"></div>
<div id="comparison" role="region" aria-label="Comparison"></div>
<div id="curves" role="region" aria-label="Curves"></div>
<div id="plots" role="region" aria-label="Plots"></div>
<div id="saved-here" role="region" aria-label="Saved in this browser"></div>
</div>
<#if scenarios?has_content>
<h2>Saved comparisons</h2>
<p class="quiet">Each has a page of its own that stays where it is.</p>
<@saved.table scenarios/>
</#if>
<section class="empty">
<h2>How to save a comparison</h2>
<#if (runs >= 2)>
<p>Write a file such as <code>scenarios/my-comparison.yaml</code>, commit it beside the store, and build with <code>--scenarios scenarios</code>:</p>
<pre><code>schemaVersion: "1.0"
name: What the change did
runs:
<#if examples?has_content>
<#list examples as run>  - "${run}"
</#list>
<#else>
  - baseline-run-id-or-name
  - other-run-id-or-name
</#if></code></pre>
<p>Runs are named by id or by name; three and more are fine, also across projects and stores. Each run's page shows its id under <em>Identity</em>. To look at two runs without saving anything: <code>sigx diff A B</code>.</p>
<#elseif runs == 1>
<p><strong>There is one run only.</strong> A comparison needs a second one; it appears here with the next build after the store holds it.</p>
<#else>
<p><strong>There is no run yet.</strong> Start with a store: <code>sigx report --store path/to/store</code>.</p>
</#if>
</section>
</@layout.page>
