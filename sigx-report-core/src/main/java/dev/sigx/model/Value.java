package dev.sigx.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value as a store logged it: a setting, or a tree of settings. Six kinds exist: {@link Num}, {@link Text}, {@link
 * Flag}, {@link Items}, {@link Fields} and {@link Nothing}. Equality is by meaning: numbers compare by numeric value
 * (1 equals 1.0), fields without regard to their order.
 */
public sealed interface Value permits Num, Value.Text, Value.Flag, Value.Items, Value.Fields, Value.Nothing {

    /** A character string, exactly as stored; it may hold any code unit, also an unpaired surrogate. */
    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text);
        }

        /** Written out, as is {@link #hashCode}: what a record is given costs much at its first call. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Text that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** True or false. */
    record Flag(boolean on) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Flag that && on == that.on;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(on);
        }
    }

    /** A list, in stored order. */
    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Named values in stored order. */
    record Fields(Map<String, Value> values) implements Value {
        public static final Fields EMPTY = new Fields(Map.of());

        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        public boolean isEmpty() {
            return values.isEmpty();
        }

        /** The value of that name, or null where there is none. */
        public Value get(String name) {
            return values.get(name);
        }
    }

    /** The explicit null of JSON and YAML: somebody wrote that there is nothing. An absent field has no value at all. */
    record Nothing() implements Value {
        public static final Nothing NOTHING = new Nothing();
    }

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(boolean on) {
        return new Flag(on);
    }
}
