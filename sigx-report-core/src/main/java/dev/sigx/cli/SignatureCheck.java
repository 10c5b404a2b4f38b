package dev.sigx.cli;

import dev.sigx.Printable;
import dev.sigx.ReportException;
import dev.sigx.RequestBuilder;
import dev.sigx.verify.CheckLog;
import dev.sigx.verify.Verification;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** The option of {@code verify} that asks whose an archive is. */
final class SignatureCheck {
    private static final String OPTION = "--public-key";

    /** What was found where a signature does not fit: nothing else is looked at then. */
    static final Verification FAILED = failed();

    private SignatureCheck() {}

    private static Verification failed() {
        CheckLog log = new CheckLog(1);
        log.begin("signature");
        log.checked("signatures", 1);
        log.mismatch("", "", "the signature was made of other bytes, or with another key");
        return log.result();
    }

    static CommandSpec addTo(CommandSpec command) {
        return command.addOption(Models.path(
                OPTION,
                "FILE",
                "Check the signature beside an archive (PATH.sig) with that public key (Ed25519 or RSA, PEM)."));
    }

    /** Whether the signature fits, or none was asked for. Where it does not, that is said. */
    static boolean passes(Invocation call, Path archive) throws ReportException {
        String key = call.text(OPTION);
        if (key == null) {
            return true;
        }
        Path file = call.values().path(OPTION, key);
        RequestBuilder.checkExists("the key", file);
        if (call.rooms().isSignedBy(archive, file)) {
            return true;
        }
        call.messages()
                .wrong(
                        "the signature of " + Printable.of(archive.toString()) + " does not fit: it was made of other"
                                + " bytes, or with another key than that of " + Printable.of(key),
                        "get archive, signature and key again from where they came");
        return false;
    }
}
