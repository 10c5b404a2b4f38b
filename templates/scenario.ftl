<@layout.page wide=(runs?size > 3)>
<nav class="trail" aria-label="Where this is"><a href="${frame.root}compare.html">Comparisons</a><#if projectHref?has_content> › <a href="${projectHref}"><bdi>${projectTitle}</bdi></a></#if></nav>
<h1><bdi>${title}</bdi></h1>
<#if description?has_content><p class="lede"><bdi>${description}</bdi></p></#if>
<#if panelHref?has_content><p class="more"><a href="${panelHref}">Open in the panel</a> <span class="quiet">to change runs, statistic and ignored settings</span></p></#if>

<#if tableHref?has_content>
<div class="notice" role="note"><p><strong>${runs?size} of ${allRuns} runs stand side by side here</strong>, in the order of the comparison. <a href="${tableHref}">All ${allRuns} in a table</a> to search, sort, plot and pick from; the differences of each against the baseline are in the <a href="${frame.root}exports.html">exports</a>.<#if answers?has_content> Of all: ${verdict.word}.</#if></p></div>
</#if>
<#if (missing?size > 0)>
<div class="notice doubt" role="note"><p><strong>Missing:</strong> <#list missing as run><bdi>${run}</bdi><#sep>, </#list><#if (missingMore > 0)> and ${missingMore} more</#if> <#if missing?size == 1>is<#else>are</#if> in no store that was read<#if partly>, or left out of this report</#if><#if (answers?size > 0)>; the comparison shows the rest<#elseif (runs?size > 1)>. The baseline is missing, so nothing is compared: another one would turn every sign round<#else>, so there is nothing to compare</#if>.</p></div>
</#if>
<#if answers?size == 0 && missing?size == 0>
<div class="empty"><p><strong>Fewer than two runs are named.</strong> A comparison needs a second run to show what differs.</p></div>
</#if>

<#-- Many runs side by side are read in the tables; above them stands less of each. -->
<#assign many = (answers?size > 3) mostCards = many?then(3, 12)>
<#list answers as answer>
<section class="answer ${answer.verdict.tone}" aria-label="Result for ${answer.run.title}">
<h2><@p.badge answer.verdict/> <span class="key t${answer.run.tone}" aria-hidden="true"></span><a href="${answer.run.href}"><bdi>${answer.run.title}</bdi></a> <span class="against">against <span class="key t0" aria-hidden="true"></span><a href="${runs[0].href}"><bdi>${runs[0].title}</bdi></a></span></h2>
<#if !answer.comparable><div class="notice doubt" role="note"><p><strong>Not comparable.</strong> The numbers below speak about different things.</p><ul><#list answer.blocking as reason><li dir="auto">${reason}</li></#list></ul></div></#if>
<#if answer.headlines?has_content>
<ul class="cards">
<#list answer.headlines[0..*mostCards] as h><li class="card ${h.verdict.tone}"><span class="name"><bdi>${h.metric}</bdi> <span class="quiet">${h.statistic}</span></span>
<span class="big"><@p.num h.after/></span>
<span class="change ${h.verdict.tone}"><#if h.arrow?has_content><span class="arrow" aria-hidden="true">${h.arrow}</span> </#if><#if h.stayed>no change<#elseif h.moved?has_content>${h.moved}<#if h.percent?has_content> by ${h.percent?replace("^[+−]", "", "r")}</#if></#if> <span class="word">${h.verdict.word}</span></span>
<span class="quiet">from <@p.num h.before/></span></li></#list>
</ul>
<#if (answer.headlines?size > mostCards)><p class="more"><a href="#metrics">${answer.headlines?size - mostCards} more metrics</a></p></#if>
<#else><p>There is no metric that both runs have.</p></#if>
<p class="what"><#if answer.settingsChanged == 0>No setting differs.<#else><strong>${answer.settingsChanged} setting<#if answer.settingsChanged != 1>s</#if> changed:</strong> <#list answer.changes as change><span class="delta"><code>${change.path}</code> <bdi>${change.before}</bdi> → <bdi>${change.after}</bdi></span><#sep>; </#list><#if (answer.settingsChanged > answer.changes?size)>; <a href="#settings">${answer.settingsChanged - answer.changes?size} more</a></#if>.</#if></p>
<#if answer.comparable && !answer.cautions?has_content><p class="believe">Same data, same tokenizer: the numbers can be compared.</p></#if>
<#if answer.cautions?has_content><details class="cautions"<#if answer.comparable> open</#if>><summary>Before you believe it<#if answer.comparable>: the runs are comparable, but</#if></summary><ul><#list answer.cautions as caution><li dir="auto">${caution}</li></#list></ul></details></#if>
</section>
</#list>

<#if answers?size != 0>
<section id="settings">
<h2>What changed in the settings</h2>
<#if changed?has_content>
<@settingTable changed "Settings that differ" true/>
<#else><p>All settings that have an effect are equal.</p></#if>
<p class="folded quiet"><#if folded?has_content>${folded?size} further difference<#if folded?size != 1>s</#if> left out<#else>No difference left out</#if>, ${same?size} setting<#if same?size != 1>s</#if> equal.</p>
<#if folded?has_content><details><summary>Differences that were left out (${folded?size})</summary><@settingTable folded "Settings that differ but are left out" false/></details></#if>
<#if same?has_content><details class="expert-open"><summary>Equal settings (${same?size})</summary><ul class="same"><#list same as row><li><code>${row.path}</code> <bdi>${row.cells[0].text}</bdi></li></#list></ul></details></#if>
</section>

<section id="metrics">
<h2>Metrics</h2>
<div class="frame" tabindex="0" role="region" aria-label="Metrics">
<table class="compare">
<caption class="hidden">Metrics of each run with the change against the baseline</caption>
<thead><tr><th scope="col">Metric</th><#list runs as run><th scope="col"><span class="key t${run.tone}" aria-hidden="true"></span><a href="${run.href}"><bdi>${run.title}</bdi></a><#if run?index == 0> <span class="tag">baseline</span></#if></th></#list></tr></thead>
<tbody>
<#list metrics as row>
<tr class="<#if !row.headline>other expert</#if><#if row.cost> cost</#if>"><th scope="row"><#if row.headline><bdi>${row.name}</bdi></#if> <@p.term "statistic">${row.statistic}</@p.term> <span class="quiet"><#if row.headline>${row.direction}</#if></span></th>
<#list row.cells as cell><td><@compared.plain cell.value/><#if cell.delta?? && (row.headline || !many)> <@compared.change cell many/></#if></td></#list></tr>
</#list>
</tbody>
</table>
</div>
<#if !sameData><p class="quiet">Where runs are not comparable, differences of quality metrics are printed without judgement.</p></#if>
</section>
</#if>

<#if charts?has_content>
<section id="curves">
<h2>Curves</h2>
<div class="charts">
<#list charts as chart><@p.curves chart/></#list>
</div>
</section>
</#if>

<#if prompts?has_content>
<section id="outputs">
<h2>Outputs</h2>
<p class="quiet">What each model answered; words that the baseline does not have are <ins>marked</ins>, words that are gone are <del>struck</del>.</p>
<div class="frame" tabindex="0" role="region" aria-label="Outputs side by side">
<table class="outputs">
<caption class="hidden">Outputs side by side</caption>
<thead><tr><th scope="col">Prompt</th><#list runs as run><th scope="col"><span class="key t${run.tone}" aria-hidden="true"></span><bdi>${run.title}</bdi></th></#list></tr></thead>
<tbody>
<#list prompts as prompt>
<tr><th scope="row"><bdi>${prompt.name}</bdi><#if prompt.prompt?has_content><br><q dir="auto">${prompt.prompt}</q></#if></th>
<#list prompt.cells as cell><td dir="auto"><#if cell.absent><span class="quiet">no answer</span><#elseif cell.pieces?has_content><#if cell.same><span class="quiet">same as the baseline</span><#else><#list cell.pieces as piece><#if piece.added><ins>${piece.text}</ins><#elseif piece.removed><del>${piece.text}</del><#else>${piece.text}</#if></#list></#if><#elseif !(cell.text!"")?has_content><span class="quiet">empty answer</span><#else>${cell.text}</#if></td></#list></tr>
</#list>
</tbody>
</table>
</div>
</section>
</#if>

<#if notes?markup_string?has_content>
<section id="notes">
<h2>Notes</h2>
<div class="prose">${notes}</div>
</section>
</#if>
<dl class="facts small"><div><dt>Scenario</dt><dd><bdi>${id}</bdi></dd></div><#if created?has_content><div><dt>Saved</dt><dd>${created}</dd></div></#if><#if store?has_content><div><dt>Store</dt><dd><bdi>${store}</bdi></dd></div></#if><#if where?has_content><div><dt>Read from</dt><dd><bdi>${where}</bdi></dd></div></#if></dl>
</@layout.page>

<#macro settingTable rows caption deltas>
<div class="frame" tabindex="0" role="region" aria-label="${caption}">
<table class="compare">
<caption class="hidden">${caption}</caption>
<thead><tr><th scope="col">Setting</th><#list runs as run><th scope="col"><span class="key t${run.tone}" aria-hidden="true"></span><bdi>${run.title}</bdi><#if run?index == 0> <span class="tag">baseline</span></#if></th></#list><#if !deltas><th scope="col">Left out because</th></#if></tr></thead>
<tbody>
<#list rows as row>
<tr><th scope="row"><code>${row.path}</code></th>
<#list row.cells as cell><td<#if cell.changed> class="changed<#if cell.notable> notable</#if>"</#if>><bdi>${cell.text}</bdi><#if cell.percent?has_content> <span class="percent quiet">${cell.percent}</span></#if></td></#list><#if !deltas><td class="quiet" dir="auto">${row.folded}</td></#if></tr>
</#list>
</tbody>
</table>
</div>
</#macro>
