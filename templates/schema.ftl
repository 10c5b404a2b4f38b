<@layout.page>
${content}
</@layout.page>
