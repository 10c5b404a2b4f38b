package dev.sigx.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, and what was probably meant. */
final class Suggestions {
    private static final int MOST = 3;

    private Suggestions() {}

    static String sentence(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().get(0);
            return argument.startsWith("-") && argument.length() > 1
                    ? "there is no option " + argument
                    : "there is one argument too many: '" + argument + "'";
        }
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return "missing: " + missing.getMissing().get(0).paramLabel();
        }
        String message = wrong.getMessage();
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    static String next(String command, ParameterException wrong) {
        String help = "'sigx " + command + " --help' lists arguments and options";
        if (wrong instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption()) {
            List<String> near = unmatched.getSuggestions().stream().limit(MOST).toList();
            return near.isEmpty() ? help : "did you mean " + String.join(" or ", near) + "? " + help;
        }
        return help;
    }
}
