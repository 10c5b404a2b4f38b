package dev.sigx.cli;

import dev.sigx.ArchiveChoices;
import dev.sigx.ReportException;
import picocli.CommandLine.Model.CommandSpec;

/** The options of {@code export} that make the archive of a release. */
final class ArchiveOptions {
    private static final ArchiveChoices.Names NAMES =
            new ArchiveChoices.Names("--release", "--as-folder", "--stored", "--sign-key", "--ro-crate", "--license");

    private ArchiveOptions() {}

    static CommandSpec addTo(CommandSpec command) {
        return command.addOption(Models.value(
                        "--release",
                        "NAME",
                        "Write the archive of that release, sigx-NAME.zip, into the folder of --out instead."))
                .addOption(Models.flag("--as-folder", "Write the archive as the folder sigx-NAME instead of a zip."))
                .addOption(Models.flag(
                        "--stored", "Do not compress: the bytes of the zip are then the same with every Java."))
                .addOption(
                        Models.path(
                                "--sign-key",
                                "FILE",
                                "Sign the archive with that private key (Ed25519 or RSA, PKCS#8 in PEM), into sigx-NAME.zip.sig."))
                .addOption(Models.flag(
                        "--ro-crate", "Describe the archive in it as an RO-Crate (ro-crate-metadata.json)."))
                .addOption(Models.value("--license", "URL", "Licence of the data, for the RO-Crate."));
    }

    static ArchiveChoices of(Invocation call) throws ReportException {
        String key = call.text("--sign-key");
        return new ArchiveChoices(
                        call.text("--release"),
                        call.flag("--as-folder"),
                        call.flag("--stored"),
                        key == null ? null : call.values().path("--sign-key", key),
                        call.flag("--ro-crate"),
                        call.text("--license"))
                .checked(NAMES);
    }
}
