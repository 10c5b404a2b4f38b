<h1>${title} <span class="quiet">${version}</span></h1>
<p class="lede">${meaning?keep_before(". ")?remove_ending(".")}.</p>
<#if meaning?contains(". ")><p>${meaning?keep_after(". ")}</p></#if>
<p>Made from <a href="${root}${file}">${file?keep_after_last("/")}</a>. A number is finite, missing, not a number, or infinite; the <a href="${root}exports.html">exports page</a> says how each is spelled. The last column says what it means that a field is null, empty or left out.</p>
<nav class="choices" aria-label="Parts"><#list parts as part><a href="#${part.name}">${part.name}</a> </#list></nav>
<#list parts as part>
<section id="${part.name}">
<h2><code>${part.name}</code></h2>
<#if part.name != "document"><p>${part.meaning}<#if !part.alwaysObject> <span class="quiet">Written as <@type part.forms/>.</span></#if></p></#if>
<#if part.fields?has_content>
<div class="frame" tabindex="0" role="region" aria-label="Fields of ${part.name}">
<table class="list">
<caption class="hidden">Fields of ${part.name}</caption>
<thead><tr><th scope="col">Field</th><th scope="col">Type, unit</th><th scope="col">Meaning</th><th scope="col">Example</th><th scope="col">Null, empty or absent</th></tr></thead>
<tbody>
<#list part.fields as field>
<tr><th scope="row"><code>${field.name}</code><#if field.since?has_content><br><span class="quiet">since ${field.since}</span></#if></th><td><@type field.type/><#if field.unit?has_content><br><span class="quiet">${field.unit}</span></#if></td><td class="words">${field.meaning}</td><td class="words"><code>${field.example}</code></td><td class="words"><#if field.required><strong>required</strong><#else>${field.absence}</#if></td></tr>
</#list>
</tbody>
</table>
</div>
<#elseif part.examples?has_content>
<p>Examples: <#list part.examples as example><code>${example}</code><#sep>, </#list></p>
</#if>
</section>
</#list>
<#macro type pieces><#list pieces as piece><#if piece.part?has_content><a href="#${piece.part}">${piece.text}</a><#else>${piece.text}</#if></#list></#macro>
