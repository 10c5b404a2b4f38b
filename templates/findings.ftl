<@layout.page>
<h1>Findings</h1>
<p class="lede">What was wrong or doubtful in the data, where it stands, and what was done about it.</p>
<#if groups?has_content>
<nav class="choices" aria-label="Kinds of findings"><#list groups as group><a href="#${group.anchor}">${group.code} ${group.count}</a> </#list></nav>
<#list groups as group>
<section id="${group.anchor}">
<h2><@p.badge group.severity/> <code>${group.code}</code> <span class="quiet">${group.count}</span></h2>
<@found.list group.rows false/>
<#if (group.more > 0)><p class="quiet">${group.more} more of this kind stand in <a href="exports/findings.csv">findings.csv</a> and in the <a href="exports/sigx-export.json">JSON export</a>.</p></#if>
</section>
</#list>
<#else>
<p>Nothing in the data looked wrong: no damaged file, no contradiction, no reference to something that is gone.</p>
</#if>
</@layout.page>
