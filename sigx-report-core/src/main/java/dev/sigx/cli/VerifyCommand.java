package dev.sigx.cli;

import dev.sigx.Printable;
import dev.sigx.ReportException;
import dev.sigx.ReportException.Kind;
import dev.sigx.RequestBuilder;
import dev.sigx.VerifyRequest;
import dev.sigx.Version;
import dev.sigx.verify.Verification;
import dev.sigx.verify.VerificationDocument;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code sigx verify PATH}: whether a site or archive is still what it was, and says what its own runs give. */
final class VerifyCommand implements Command {
    private static final List<String> FORMATS = List.of("text", "json");

    @Override
    public CommandSpec model() {
        return Models.withUsualOptions(SignatureCheck.addTo(Models.command(
                        "Verifies a site or archive: bytes against the manifest, documents against their schemas, and every"
                                + " diff, verdict and statistic against what the archived runs give.",
                        "",
                        "Example: sigx verify sigx-v1.4.0.zip"))
                .addOption(Models.flag("--hashes-only", "Compare the bytes with the manifest and nothing else."))
                .addOption(Models.value(
                        "--format", "NAME", "text or json (default: text).", FORMATS.toArray(String[]::new)))
                .addPositional(Models.argument(
                        0,
                        "1",
                        File.class,
                        "PATH",
                        "A site, a folder of exports, an archive as zip or folder, or a sigx-export.json.")));
    }

    @Override
    public int run(Invocation call) throws ReportException {
        String format = call.text("--format") == null ? "text" : call.text("--format");
        if (!FORMATS.contains(format)) {
            throw new ReportException(
                    Kind.USAGE, "--format is not a format: '" + format + "'", "choose " + String.join(", ", FORMATS));
        }
        String operand = call.operands().get(0);
        Path path = call.values().path("PATH", operand);
        RequestBuilder.checkExists("the archive", path);
        if (!SignatureCheck.passes(call, path)) {
            if (format.equals("json")) {
                call.out().print(VerificationDocument.of(SignatureCheck.FAILED, Version.GENERATOR, operand));
            }
            return ExitCode.NO;
        }
        VerifyRequest request = new VerifyRequest(
                path, call.flag("--hashes-only"), call.verbose() ? Integer.MAX_VALUE : VerifyRequest.USUALLY_NAMED);
        Verification found = call.watched(progress -> call.rooms().verify(request, progress));
        if (format.equals("json")) {
            call.out().print(VerificationDocument.of(found, Version.GENERATOR, operand));
        } else {
            call.out().print(new VerifyText(found).text(operand, call.quiet()));
        }
        if (found.holds()) {
            return ExitCode.DONE;
        }
        call.messages()
                .wrong(
                        Printable.of(operand) + " does not hold: "
                                + Shown.count(found.mismatchCount(), "mismatch", "mismatches"),
                        "restore it from where it came, or build it again from its stores");
        return ExitCode.NO;
    }
}
