package dev.sigx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Keeps the tables of {@code docs/command-line.md} equal to what the commands accept. Rewritten by {@code mvn test
 * -Dtest=CommandLineDocumentationTest -Dsigx.golden.update=true}.
 */
class CommandLineDocumentationTest {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ".")).resolve("../docs/command-line.md");
    private static final String BEGIN = "<!-- commands: generated, see CommandLineDocumentationTest -->\n";
    private static final String END = "<!-- end of commands -->\n";

    @Test
    void documentsEveryCommandAndOptionAsItIs() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(begin).isLessThanOrEqualTo(end);
        String wanted = page.substring(0, begin) + "\n" + commands() + page.substring(end);
        if (Boolean.getBoolean("sigx.golden.update")) {
            Files.writeString(PAGE, wanted);
        }

        assertThat(page)
                .as("docs/command-line.md differs from the commands; -Dsigx.golden.update=true rewrites it")
                .isEqualTo(wanted);
    }

    private static String commands() {
        CommandLine whole = Models.whole();
        StringBuilder text = new StringBuilder();
        for (String name : Commands.NAMES) {
            CommandLine one = whole.getSubcommands().get(name);
            text.append(section(name, one.getCommandSpec()));
        }
        return text.toString();
    }

    private static String section(String name, CommandSpec command) {
        List<String> synopsis = new ArrayList<>(List.of("sigx", name, "[OPTIONS]"));
        StringBuilder rows = new StringBuilder();
        for (PositionalParamSpec argument : command.positionalParameters()) {
            synopsis.add(argument.arity().min() == 0 ? "[" + argument.paramLabel() + "]" : argument.paramLabel());
            rows.append(row(argument.paramLabel(), argument));
        }
        for (OptionSpec option : command.options()) {
            rows.append(row(names(option), option));
        }
        String description = String.join(" ", command.usageMessage().description());
        String example = command.usageMessage().footer()[1];
        return "### " + name + "\n\n" + description + "\n\n    " + String.join(" ", synopsis) + "\n\n"
                + example.replaceFirst("Example: (.*)", "Example: `$1`")
                + "\n\n| argument | meaning |\n| --- | --- |\n" + rows + "\n";
    }

    private static String names(OptionSpec option) {
        String names = String.join(", ", option.names());
        if (option.negatable()) {
            return names.replace("--", "--[no-]");
        }
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    private static String row(String names, ArgSpec argument) {
        return "| `" + names.replace("|", "\\|") + "` | " + String.join(" ", argument.description()) + " |\n";
    }
}
