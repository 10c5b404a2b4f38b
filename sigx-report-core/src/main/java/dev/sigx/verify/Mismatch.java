package dev.sigx.verify;

/**
 * One thing that is not as it must be.
 *
 * @param file path in the site or archive; empty where it concerns the whole
 * @param place in the file as a person finds it; empty where it concerns the file as a whole
 * @param message what is wrong, without a full stop; begins with "is" or "has" where it says something of the place
 */
public record Mismatch(String file, String place, String message) {
    /** All in one line. */
    public String text() {
        if (place.isEmpty()) {
            return file.isEmpty() ? message : file + ": " + message;
        }
        // What is said of the place goes on the sentence that the place begins.
        boolean goesOn = message.startsWith("is ") || message.startsWith("has ");
        return (file.isEmpty() ? "" : file + ": ") + place + (goesOn ? " " : ": ") + message;
    }
}
