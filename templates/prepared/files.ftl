<section>
<h2>The document</h2>
<ul class="files"><@p.exported files[0]/></ul>
</section>
<section>
<h2>Tables</h2>
<ul class="files"><#list files as file><#if file.columns?has_content><@p.exported file/></#if></#list></ul>
</section>
<section>
<h2>What describes them</h2>
<ul class="files"><#list files[1..] as file><#if !file.columns?has_content><@p.exported file/></#if></#list></ul>
</section>
