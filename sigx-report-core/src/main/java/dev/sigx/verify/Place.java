package dev.sigx.verify;

/**
 * A place in a document, twice: as a person finds it, and as the way that all places of its kind share
 * ({@code diffs[].metrics[].verdict}).
 *
 * @param words e.g. {@code diffs[3] (scenario rates, run b against a): metrics "loss" (last): }
 * @param field the fields since, joined by dots, e.g. {@code summary.verdict}
 */
record Place(String words, String field, String way) {
    static final Place ROOT = new Place("", "", "");

    /** A record of a list of the document. */
    static Place item(String list, long index, String label) {
        String named = list + "[" + index + "]" + (label.isEmpty() ? "" : " (" + label + ")");
        return new Place(named + ": ", "", list + "[]");
    }

    /** A field of the object that stands here. */
    Place field(String name) {
        return new Place(words, field.isEmpty() ? name : field + "." + name, way.isEmpty() ? name : way + "." + name);
    }

    /** A field whose name the data gives. */
    Place named(String name) {
        return new Place(words + field + " \"" + Shown.shortened(name) + "\": ", "", way + ".*");
    }

    /** An item of the list that stands here, by what tells it from the others. */
    Place keyed(String label) {
        return new Place(words + field + " " + label + ": ", "", way + "[]");
    }

    /** An item of the list that stands here, by its place. */
    Place at(int index) {
        return new Place(words, field + "[" + index + "]", way + "[]");
    }

    /** As a person finds it. */
    String text() {
        String text = words + field;
        return text.endsWith(": ") ? text.substring(0, text.length() - 2) : text;
    }
}
