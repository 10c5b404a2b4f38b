package dev.sigx.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Arguments as picocli has read them. */
final class PicocliArguments implements Arguments {
    private final ParseResult result;

    PicocliArguments(ParseResult result) {
        this.result = result;
    }

    @Override
    public Boolean choice(String option) {
        return result.matchedOptionValue(option, null);
    }

    @Override
    public List<String> texts(String option) {
        OptionSpec matched = result.matchedOption(option);
        return matched == null ? List.of() : matched.stringValues();
    }

    @Override
    public List<String> operands() {
        List<String> operands = new ArrayList<>();
        for (PositionalParamSpec positional : result.commandSpec().positionalParameters()) {
            if (result.hasMatchedPositional(positional)) {
                operands.addAll(matched(positional));
            }
        }
        return operands;
    }

    private static List<String> matched(ArgSpec positional) {
        return positional.stringValues();
    }
}
