<section>
<h2>The document</h2>
<ul class="files"><@exported.entry files[0]/></ul>
</section>
<section>
<h2>Tables</h2>
<ul class="files"><#list files as file><#if file.columns?has_content><@exported.entry file/></#if></#list></ul>
</section>
<section>
<h2>What describes them</h2>
<ul class="files"><#list files[1..] as file><#if !file.columns?has_content><@exported.entry file/></#if></#list></ul>
</section>
