<section>
<h2>What changed</h2>
<ul class="files"><@p.exported file/></ul>
</section>
