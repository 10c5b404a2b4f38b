package dev.sigx.site;

import java.util.List;

/** Where a generated store takes its words from: the hostile store and its benign twin differ in nothing else. */
final class Phrases {
    static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(2)>",
            "' onmouseover='alert(3)' x='",
            "</title><svg onload=alert(4)>",
            "javascript:alert(5)",
            "[x](javascript:alert(6)) ![y](data:text/html;base64,PHNjcmlwdD4=) <javascript:alert(6)>",
            "[z](&#106;avascript&colon;alert(7)) <details open ontoggle=alert(7)>",
            "../../../etc/passwd",
            "..\\..\\windows\\system32\\con",
            "CON",
            "aux.txt",
            "lpt1 .",
            "\u202Egnp.exe\u202C\u2066",
            "nul\u0000byte",
            "lone \uD83D high",
            "lone \uDE00 low",
            "שלום <b>עולם</b> \u200F(50%)",
            "x".repeat(5000),
            "word ".repeat(1000) + "end",
            "${7*7} #{7*7} <#assign x=1> <@p.badge/>",
            "{{constructor.constructor('alert(8)')()}}",
            "<!-- --><![CDATA[ ]]> <?php ?>",
            "&lt;script&gt;alert(9)&lt;/script&gt; &amp; &#x3c;",
            "=cmd|' /C calc'!A1",
            "\r\nSet-Cookie: a=b\r\n\r\n<script>",
            "line\u2028separator\u2029",
            "controls \u0001\u0008\u001b[31m\u007f\u0085",
            "<iframe srcdoc='<script>alert(10)</script>'>",
            "</table></main></body><p style=position:fixed;inset:0>",
            "<base href=//foreign.example><meta http-equiv=refresh content=0;url=//foreign.example>",
            "noncharacter \uFFFE \uFFFF",
            "zalgo" + "\u0300\u0301\u0302".repeat(60),
            "%2e%2e%2f%00",
            "file:///etc/passwd",
            "https://foreign.example/?q=<script src=//foreign.example/x.js></script>",
            "`-alert(11)-` \"+alert(11)+\" \\\";alert(11)//",
            "<form action=//foreign.example><input name=x autofocus onfocus=alert(12)>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(13)>",
            "zero\u200bwidth\ufeffjoiner\u200d");

    private final boolean hostile;
    private int used;

    private Phrases(boolean hostile) {
        this.hostile = hostile;
    }

    static Phrases hostile() {
        return new Phrases(true);
    }

    static Phrases benign() {
        return new Phrases(false);
    }

    /** The next phrase; the hostile ones come round again and again in the same order. */
    String next() {
        int number = used++;
        return hostile ? HOSTILE.get(number % HOSTILE.size()) : "plain words " + number;
    }

    /** A phrase behind a prefix that fixes its place in any sorted list, whatever the phrase is. */
    String sorted(String prefix) {
        return prefix + " " + next();
    }

    /** The same as the name of a JSON field, which no parser takes with half a surrogate pair. */
    String key(String prefix) {
        return sorted(prefix).replaceAll("[\\uD800-\\uDFFF]", "");
    }
}
