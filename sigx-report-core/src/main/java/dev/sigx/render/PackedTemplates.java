package dev.sigx.render;

import dev.sigx.packed.Packed;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** Finds templates among the packed files. */
final class PackedTemplates implements TemplateLoader {
    private static final String FOLDER = "dev/sigx/render/templates/";

    @Override
    public Object findTemplateSource(String name) {
        String path = FOLDER + name;
        return Packed.has(path) ? path : null;
    }

    @Override
    public long getLastModified(Object path) {
        return 0;
    }

    @Override
    public Reader getReader(Object path, String encoding) throws IOException {
        return new StringReader(Packed.text((String) path));
    }

    @Override
    public void closeTemplateSource(Object path) {
        // A path holds nothing open.
    }
}
