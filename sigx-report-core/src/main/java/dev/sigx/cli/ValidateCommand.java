package dev.sigx.cli;

import dev.sigx.FindingLines;
import dev.sigx.Printable;
import dev.sigx.ReportException;
import dev.sigx.RequestBuilder;
import dev.sigx.model.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sigx validate FILE...}: files against their schemas. */
final class ValidateCommand implements Command {
    @Override
    public CommandSpec model() {
        return Models.withUsualOptions(Models.command(
                        "Checks exports, scenarios, decisions and configurations against their schemas.",
                        "",
                        "Example: sigx validate sigx.yaml scenarios/*.yaml")
                .addPositional(Models.pathArguments("1..*", "FILE", "Files to check.")));
    }

    @Override
    public int run(Invocation call) throws ReportException, IOException {
        int invalid = 0;
        for (String operand : call.operands()) {
            Path file = call.values().path("FILE", operand);
            RequestBuilder.checkExists("the file", file);
            List<Finding> problems = call.rooms().validate(file);
            if (problems.isEmpty() && !call.quiet()) {
                call.out().println(Printable.of(operand) + ": valid");
            }
            if (problems.stream().anyMatch(problem -> problem.severity() == Finding.Severity.ERROR)) {
                invalid++;
            }
            for (Finding problem : problems) {
                call.out().println(FindingLines.of(operand, problem));
            }
        }
        return invalid == 0 ? ExitCode.DONE : ExitCode.NO;
    }
}
