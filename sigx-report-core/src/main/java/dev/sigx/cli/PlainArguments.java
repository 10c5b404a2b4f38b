package dev.sigx.cli;

import dev.sigx.packed.Prepared;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads calls in which every option is written out, is given as often as it may be, and has its value behind it, which is
 * how nearly all calls are. The library that reads the others and says what is wrong with them takes longer to start
 * than ten runs take to read; what options there are is written down by it when the program is built.
 */
final class PlainArguments implements Arguments {
    static final String OPTIONS = "options.txt";

    /** What may follow an option. */
    enum Kind {
        /** Nothing; given once at most. */
        FLAG,
        /** Nothing; a flag that can be given as {@code --no-...} too. */
        CHOICE,
        /** A value; given once at most. */
        VALUE,
        /** A value; given any number of times. */
        VALUES
    }

    private static final String NO = "--no-";

    private final Map<String, List<String>> texts = new HashMap<>();
    private final Map<String, Boolean> choices = new HashMap<>();

    private PlainArguments() {}

    /** The arguments of a call of that command, or null where they need a closer look. */
    static PlainArguments of(String command, List<String> args) throws IOException {
        Map<String, Kind> options = options(command, Prepared.text(OPTIONS));
        if (options == null) {
            return null;
        }
        PlainArguments read = new PlainArguments();
        int next = 0;
        while (next < args.size()) {
            int taken = read.take(options, args, next);
            if (taken == 0) {
                return null;
            }
            next += taken;
        }
        return read;
    }

    /**
     * The options of a command by name, or null where it is not listed.
     *
     * @param listed lines of a command each: its name, then by turns an option and its kind, all with a space between
     */
    static Map<String, Kind> options(String command, String listed) {
        for (String line : listed.split("\n")) {
            if (line.startsWith(command + " ")) {
                String[] words = line.split(" ");
                Map<String, Kind> options = new HashMap<>();
                for (int i = 1; i < words.length; i += 2) {
                    options.put(words[i], Kind.valueOf(words[i + 1]));
                }
                return options;
            }
        }
        return null;
    }

    /** Takes one option and gives the number of arguments that belong to it; 0 where it is none that is understood. */
    private int take(Map<String, Kind> options, List<String> args, int at) {
        String arg = args.get(at);
        boolean on = !arg.startsWith(NO);
        String name = on ? arg : "--" + arg.substring(NO.length());
        Kind kind = options.get(name);
        if (kind == null || choices.containsKey(name) || !on && kind != Kind.CHOICE) {
            return 0;
        }
        if (kind == Kind.FLAG || kind == Kind.CHOICE) {
            choices.put(name, on);
            return 1;
        }
        boolean again = texts.containsKey(name) && kind == Kind.VALUE;
        if (again || at + 1 == args.size() || args.get(at + 1).startsWith("-")) {
            return 0;
        }
        texts.computeIfAbsent(name, first -> new ArrayList<>()).add(args.get(at + 1));
        return 2;
    }

    @Override
    public Boolean choice(String option) {
        return choices.get(option);
    }

    @Override
    public List<String> texts(String option) {
        return texts.getOrDefault(option, List.of());
    }

    @Override
    public List<String> operands() {
        return List.of();
    }
}
