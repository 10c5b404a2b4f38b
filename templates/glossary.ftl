<@layout.page>
${words[0]}${notableChange}${words[1]}
</@layout.page>
