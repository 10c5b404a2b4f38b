<#-- Findings as a list. -->
<#macro list rows code=true>
<ul class="findings">
<#list rows as row>
<li><@one row code/></li>
</#list>
</ul>
</#macro>

<#macro one row code=true><#if code><@p.badge row.severity/> </#if><span dir="auto">${row.message}</span>
<span class="place"><#if row.run?has_content><#if row.href?has_content>run <a href="${row.href}"><bdi>${row.run}</bdi></a><#else>run <bdi>${row.run}</bdi></#if> · </#if><#if row.store?has_content>store <bdi>${row.store}</bdi></#if><#if row.where?has_content> · <bdi>${row.where}</bdi></#if><#if code> · <code>${row.code}</code></#if></span></#macro>
