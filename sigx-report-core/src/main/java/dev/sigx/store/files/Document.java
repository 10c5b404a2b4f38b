package dev.sigx.store.files;

import dev.sigx.model.SourceLocation;
import dev.sigx.store.BrokenText;
import dev.sigx.store.ContainedRoot;
import dev.sigx.store.Documents;
import dev.sigx.store.Node;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a YAML or JSON file whole into a {@link Node}, or says where and why that is not possible. */
final class Document {
    private static final int LONGEST_REASON = 200;

    private Document() {}

    /** The root of the file, or null after an error finding. */
    static Node read(ContainedRoot root, String file, FindingLog log) {
        String text = SmallFile.read(root, file, log);
        if (text == null) {
            return null;
        }
        return SmallFile.extension(file).equals("json") ? json(text, file, log) : yaml(text, file, log);
    }

    static Node json(String text, String file, FindingLog log) {
        try (JsonParser parser = Documents.json(text)) {
            if (parser.nextToken() == null) {
                return empty(file, log);
            }
            Node root = Documents.node(parser, file, "", oddities(log));
            if (parser.nextToken() != null) {
                log.error(
                        "broken-json",
                        "Something follows the end of the document; the file was left out.",
                        Documents.where(parser, file, ""));
                return null;
            }
            return root;
        } catch (JacksonException e) {
            return broken("broken-json", e, file, log);
        }
    }

    static Node yaml(String text, String file, FindingLog log) {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (JsonParser parser = new Aliases(Documents.yaml(in), file, log)) {
            if (parser.nextToken() == null) {
                return empty(file, log);
            }
            Node root = Documents.yamlNode(parser, file, "", oddities(log));
            if (parser.nextToken() != null) {
                log.warning(
                        "several-documents",
                        "Only the first YAML document of the file was read; keep one in each file.",
                        Documents.where(parser, file, ""));
            }
            return root;
        } catch (JacksonException e) {
            return broken("broken-yaml", e, file, log);
        }
    }

    private static Node empty(String file, FindingLog log) {
        log.error("empty-file", "The file holds nothing; it was left out.", SourceLocation.of(file));
        return null;
    }

    private static Node broken(String code, JacksonException e, String file, FindingLog log) {
        log.error(
                code,
                "The file cannot be parsed and was left out: "
                        + Excerpt.of(BrokenText.reason(e.getOriginalMessage()), LONGEST_REASON),
                new SourceLocation(file, BrokenText.line(e), ""));
        return null;
    }

    private static Documents.Oddities oddities(FindingLog log) {
        return new Documents.Oddities() {
            @Override
            public void repeated(SourceLocation where) {
                log.warning("duplicate-field", "The field stands here a second time; this one counts.", where);
            }

            @Override
            public void tooDeep(SourceLocation where) {
                log.findings().accept(Documents.treeCut(log.store(), where));
            }
        };
    }

    /** Hands everything through, and tells of aliases, which would otherwise pass for their own names. */
    private static final class Aliases extends JsonParserDelegate {
        private final String file;
        private final FindingLog log;

        Aliases(JsonParser parser, String file, FindingLog log) {
            super(parser);
            this.file = file;
            this.log = log;
        }

        @Override
        public JsonToken nextToken() {
            JsonToken token = delegate.nextToken();
            if (delegate instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                log.warning(
                        "yaml-alias",
                        "Aliases are not followed; write the value itself in place of *" + Excerpt.of(getString())
                                + ".",
                        Documents.where(this, file, ""));
            }
            return token;
        }
    }
}
