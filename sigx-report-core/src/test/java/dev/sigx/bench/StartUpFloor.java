package dev.sigx.bench;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The least that a report can cost: start Java and FreeMarker, write one page. With no argument not even that: Java
 * alone.
 */
public final class StartUpFloor {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>${title}</title></head>
            <body>
            <h1>${title}</h1>
            <table>
            <#list rows as row>
            <tr><th>${row.name}</th><td>${row.value}</td></tr>
            </#list>
            </table>
            </body>
            </html>
            """;

    private StartUpFloor() {}

    /** @param args the page to write, or nothing */
    public static void main(String[] args) throws IOException, TemplateException {
        if (args.length == 0) {
            return;
        }
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setLocale(Locale.ROOT);
        Template template = new Template("page", new StringReader(PAGE), configuration);
        List<Map<String, String>> rows = List.of(
                Map.of("name", "optimizer", "value", "adam"),
                Map.of("name", "loss", "value", "0.71 < 0.73"),
                Map.of("name", "steps", "value", "1000"));
        try (Writer out = Files.newBufferedWriter(Path.of(args[0]))) {
            template.process(Map.of("title", "One page", "rows", rows), out);
        }
    }
}
