<#-- A number in one piece, where no column aligns it. -->
<#macro plain v><span class="num"<#if v.exact?has_content> title="${v.exact}"</#if>>${v.integer}${v.fraction}<#if v.unit?has_content> <span class="unit">${v.unit}</span></#if></span></#macro>

<#-- The change of a metric against the baseline: sign, arrow, percentage and word, so that colour only repeats them. -->
<#macro change cell brief=false><span class="change ${cell.verdict.tone}"><#if cell.arrow?has_content><span class="arrow" aria-hidden="true">${cell.arrow}</span> </#if><#if cell.delta.finite && (!brief || !cell.percent?has_content)><@p.num cell.delta/> </#if><#if cell.percent?has_content><#if brief>${cell.percent}<#else>(${cell.percent})</#if> </#if><span class="word">${cell.verdict.word}</span></span></#macro>
