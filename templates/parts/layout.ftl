<#-- What surrounds every page. The content is complete without script; script only sorts, filters and remembers. -->
<#-- scripts, styles: names of those that this page begins with beside the usual ones, in order. -->
<#macro page wide=false scripts=[] styles=[]>
<!DOCTYPE html>
<html lang="en" data-root="${frame.root}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${frame.generator}">
<title><#if !frame.namedAsSite>${frame.title} · </#if>${frame.site}</title>
<link rel="icon" href="${frame.root}assets/sigx.svg" type="image/svg+xml">
<link rel="stylesheet" href="${frame.root}assets/sigx.css">
<#list styles as style><link rel="stylesheet" href="${frame.root}assets/${style}.css">
</#list><script src="${frame.root}assets/site.js" defer></script>
<#list scripts as script><script src="${frame.root}assets/${script}.js" defer></script>
</#list></head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="top">
<a class="brand" href="${frame.root}index.html"><span class="sigma" aria-hidden="true">Σ</span> <bdi>${frame.site}</bdi></a>
<nav aria-label="Report">
<@entry "overview" "index.html" "Overview"/>
<@entry "compare" "compare.html" "Comparisons"/>
<@entry "decisions" "decisions.html" "Decisions"/>
<#if frame.changes><@entry "changes" "changes.html" "Changes"/></#if>
<#if frame.releases><@entry "releases" "releases.html" "Releases"/></#if>
<@entry "findings" "findings.html" "Findings"/>
<@entry "exports" "exports.html" "Exports"/>
<@entry "glossary" "glossary.html" "Glossary"/>
</nav>
<div class="tools"><input type="checkbox" id="expert" class="mode-switch" aria-label="Expert mode: show everything"><label for="expert" class="mode"><span class="track"></span>Expert</label></div>
</header>
<main id="content"<#if wide> class="wide"</#if>>
<#nested>
</main>
<footer>
<p><#if frame.asOf?has_content>As of ${frame.asOf}<#else>No date in the inputs</#if> · made by ${frame.generator} · <a href="${frame.root}glossary.html">what the words mean</a></p>
</footer>
</body>
</html>
</#macro>

<#macro entry section href label>
<a href="${frame.root}${href}"<#if frame.section?starts_with(section)> aria-current="page"</#if>>${label}</a>
</#macro>
