package dev.sigx.publish;

import dev.sigx.model.CodePoints;
import dev.sigx.store.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a manifest and believes nothing in it: paths stay inside the site, types are right, nothing is listed twice. */
final class ManifestReader {
    /** More than any site we write. */
    static final long MOST_BYTES = 512L << 20;

    private final JsonParser json;
    private final SortedMap<String, Manifest.Entry> files = new TreeMap<>(CodePoints.ORDER);
    private final Set<String> fields = new HashSet<>();
    private String release = "";
    private String version = "";

    private ManifestReader(JsonParser json) {
        this.json = json;
    }

    /** The manifest cannot be used; the message says why and completes "the manifest ...". */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        private final String newerVersion;

        private Unusable(String message) {
            this(message, "");
        }

        private Unusable(String message, String newerVersion) {
            super(message);
            this.newerVersion = newerVersion;
        }

        /** The schema version that only a newer tool reads, else empty. */
        String newerVersion() {
            return newerVersion;
        }
    }

    /**
     * Reads the manifest of a site.
     *
     * @throws Unusable where it is missing, unreadable or not one of ours
     */
    static Manifest read(Path site) throws Unusable {
        Path file = site.resolve(Manifest.NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Unusable("is missing");
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Unusable("is not an ordinary file");
        }
        try {
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return read(in, Files.size(file));
            }
        } catch (IOException e) {
            throw new Unusable("cannot be read: " + PublishException.reason(e));
        }
    }

    /** Reads a manifest of so many bytes. */
    static Manifest read(InputStream in, long bytes) throws Unusable {
        if (bytes > MOST_BYTES) {
            throw new Unusable("is larger than " + MOST_BYTES + " bytes");
        }
        MessageDigest digest = Digests.sha256();
        try {
            ManifestReader reader = new ManifestReader(Documents.json(new DigestInputStream(in, digest)));
            reader.document();
            return new Manifest(reader.files, Digests.hex(digest), bytes, reader.release, reader.sealed());
        } catch (JacksonException e) {
            throw new Unusable("is not readable JSON: " + printable(e.getOriginalMessage()));
        }
    }

    private void document() throws Unusable {
        require(json.nextToken() == JsonToken.START_OBJECT, "is not a JSON object");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            field(json.currentName());
        }
        require(json.nextToken() == null, "goes on after its end");
        require(fields.contains("schemaVersion"), "has no schemaVersion");
        require(fields.contains("generator"), "has no generator");
        require(fields.contains("files"), "has no list of files");
    }

    private void field(String name) throws Unusable {
        if (!fields.add(name)) {
            throw new Unusable("has the field " + quoted(name) + " twice");
        }
        JsonToken value = json.nextToken();
        switch (name) {
            case "schemaVersion" -> {
                require(value == JsonToken.VALUE_STRING, "has a schemaVersion that is not text");
                version(json.getString());
            }
            case "generator" -> generator(value);
            case "files" -> files(value);
            case "release" -> release(value);
            default -> json.skipChildren();
        }
    }

    private void version(String text) throws Unusable {
        version = text;
        String major = version.substring(0, Math.max(0, version.indexOf('.')));
        if (!major.equals(Integer.toString(Manifest.MAJOR_VERSION))) {
            boolean newer = major.matches("[1-9][0-9]{0,5}") && Integer.parseInt(major) > Manifest.MAJOR_VERSION;
            throw new Unusable(
                    "has the schema version " + quoted(version) + "; this tool knows version "
                            + Manifest.SCHEMA_VERSION,
                    newer ? printable(version) : "");
        }
    }

    /** A version that knows the seal has one. */
    private boolean sealed() {
        return fields.contains(ManifestSeal.FIELD) || !version.startsWith(Manifest.MAJOR_VERSION + ".0.");
    }

    private void release(JsonToken value) throws Unusable {
        require(value == JsonToken.VALUE_STRING, "has a release that is not text");
        release = json.getString();
        require(ReleaseName.isValid(release), "has a release name that no archive of ours has");
    }

    private void generator(JsonToken value) throws Unusable {
        String name = "";
        require(value == JsonToken.START_OBJECT, "has a generator that is not an object");
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING && field.equals("name")) {
                name = json.getString();
            }
            json.skipChildren();
        }
        if (!name.equals(Manifest.GENERATOR)) {
            throw new Unusable("was written by " + quoted(name) + ", not by " + Manifest.GENERATOR);
        }
    }

    private void files(JsonToken value) throws Unusable {
        require(value == JsonToken.START_ARRAY, "has a list of files that is not a list");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            require(json.currentToken() == JsonToken.START_OBJECT, "lists a file that is not an object");
            file();
        }
    }

    private void file() throws Unusable {
        String path = null;
        String sha256 = null;
        long bytes = -1;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("path")) {
                require(value == JsonToken.VALUE_STRING && path == null, "lists a file without one path");
                path = json.getString();
            } else if (name.equals("sha256")) {
                require(value == JsonToken.VALUE_STRING && sha256 == null, "lists a file without one sha256");
                sha256 = json.getString();
            } else if (name.equals("bytes")) {
                require(value == JsonToken.VALUE_NUMBER_INT && bytes < 0, "lists a file without one size");
                bytes = json.getLongValue();
            } else {
                json.skipChildren();
            }
        }
        require(path != null, "lists a file without a path");
        if (!OutputFile.isPublishable(path) || path.equals(Manifest.NAME)) {
            throw new Unusable("lists a path that no site of ours has: " + quoted(path));
        }
        if (bytes < 0 || !isSha256(sha256)) {
            throw new Unusable("lists " + path + " without its size and SHA-256");
        }
        if (files.put(path, new Manifest.Entry(bytes, sha256)) != null) {
            throw new Unusable("lists " + path + " twice");
        }
    }

    private static void require(boolean condition, String otherwise) throws Unusable {
        if (!condition) {
            throw new Unusable(otherwise);
        }
    }

    private static boolean isSha256(String text) {
        if (text == null || text.length() != Digests.LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static String quoted(String text) {
        return '"' + printable(text) + '"';
    }

    /** Foreign text in a message: short, and without characters that would move a terminal's cursor. */
    private static String printable(String text) {
        String cut = text.length() > 160 ? text.substring(0, 160) + "..." : text;
        return cut.replaceAll("[^ -~]", "?");
    }
}
