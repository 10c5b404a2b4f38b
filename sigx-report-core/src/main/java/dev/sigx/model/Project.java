package dev.sigx.model;

import java.time.Instant;
import java.util.List;

/**
 * A group of runs.
 *
 * @param store id of its store
 * @param id unique within the store
 * @param name may be empty
 * @param description may be empty
 * @param language BCP 47 tag or the store's own word ({@code he}, {@code mixed}); empty where not said
 * @param tags in stored order
 * @param prompts test prompts, in stored order
 * @param createdAt null where the store does not say
 * @param updatedAt null where the store does not say
 * @param extra what else the store keeps of a project
 * @param unknown fields of a newer version, to be written again
 */
public record Project(
        String store,
        String id,
        String name,
        String description,
        String language,
        List<String> tags,
        List<Prompt> prompts,
        Instant createdAt,
        Instant updatedAt,
        Value.Fields extra,
        Unknown unknown) {
    public Project {
        tags = List.copyOf(tags);
        prompts = List.copyOf(prompts);
    }

    /** A project without unknown fields. */
    public Project(
            String store,
            String id,
            String name,
            String description,
            String language,
            List<String> tags,
            List<Prompt> prompts,
            Instant createdAt,
            Instant updatedAt,
            Value.Fields extra) {
        this(store, id, name, description, language, tags, prompts, createdAt, updatedAt, extra, Unknown.NONE);
    }

    /** Identifies a project, as {@link RunKey} does a run. */
    public RunKey key() {
        return new RunKey(store, id);
    }

    /** The same with other prompts. */
    public Project withPrompts(List<Prompt> others) {
        return new Project(store, id, name, description, language, tags, others, createdAt, updatedAt, extra, unknown);
    }

    /** The same with other unknown fields. */
    public Project withUnknown(Unknown other) {
        return new Project(store, id, name, description, language, tags, prompts, createdAt, updatedAt, extra, other);
    }

    /** The same under another id. */
    public Project withId(String other) {
        return new Project(
                store, other, name, description, language, tags, prompts, createdAt, updatedAt, extra, unknown);
    }
}
