<section>
<h2>What changed</h2>
<ul class="files"><@exported.entry file/></ul>
</section>
