package dev.sigx.site.planted.model;

import dev.sigx.site.planted.render.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A noun that looks ahead, at the disk and at the clock. */
public final class Noun {
    public Page page() {
        return new Page();
    }

    public Instant now() {
        return Instant.now();
    }

    public long size(Path path) throws IOException {
        return Files.size(path);
    }
}
