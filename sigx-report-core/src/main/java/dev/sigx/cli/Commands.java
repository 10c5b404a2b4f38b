package dev.sigx.cli;

import java.util.List;

/** All commands by name, in the order of the help page. */
final class Commands {
    static final List<String> NAMES =
            List.of("report", "export", "inspect", "diff", "validate", "verify", "init", "completion");

    private Commands() {}

    /** The command of that name, or null. Loads the class of no other. */
    static Command find(String name) {
        return switch (name) {
            case "report" -> new ReportCommand();
            case "export" -> new ExportCommand();
            case "inspect" -> new InspectCommand();
            case "diff" -> new DiffCommand();
            case "validate" -> new ValidateCommand();
            case "verify" -> new VerifyCommand();
            case "init" -> new InitCommand();
            case "completion" -> new CompletionCommand();
            default -> null;
        };
    }
}
