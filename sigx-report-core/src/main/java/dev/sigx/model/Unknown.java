package dev.sigx.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fields of a record that this version does not know, kept as they were read so that a later export has them again at
 * their place. Almost every record has none, and then shares {@link #NONE}.
 *
 * @param places JSON Pointer from the record (empty for the record itself, {@code /metrics/loss} ...) to the fields that
 *     stand there, in stored order; no place is without fields
 */
public record Unknown(Map<String, Value.Fields> places) {
    public static final Unknown NONE = new Unknown(Map.of());

    public Unknown {
        places = places.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** The unknown fields of the object at that place; empty where there are none. */
    public Value.Fields at(String place) {
        return places.isEmpty() ? Value.Fields.EMPTY : places.getOrDefault(place, Value.Fields.EMPTY);
    }

    /** Collects the places of one record. */
    public static final class Builder {
        private final Map<String, Value.Fields> places = new LinkedHashMap<>();

        /** Adds fields; none at all leave no trace. */
        public Builder add(String place, Value.Fields fields) {
            if (!fields.isEmpty()) {
                places.put(place, fields);
            }
            return this;
        }

        public Unknown build() {
            return places.isEmpty() ? NONE : new Unknown(places);
        }
    }
}
