package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.export.ExportFiles;
import dev.sigx.export.RoCrate;
import dev.sigx.export.TableForms;
import dev.sigx.model.CodePoints;
import dev.sigx.publish.ArchivePublisher;
import dev.sigx.publish.BadKeyException;
import dev.sigx.publish.ContentDigest;
import dev.sigx.publish.InputDigests;
import dev.sigx.publish.InputFile;
import dev.sigx.publish.Inputs;
import dev.sigx.publish.OutputFile;
import dev.sigx.publish.Publication;
import dev.sigx.publish.PublishException;
import dev.sigx.publish.Publisher;
import dev.sigx.publish.SigningKey;
import dev.sigx.report.Report;
import dev.sigx.store.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The recipe of an archive: stores in, one zip file or folder of exports with their manifest out. */
final class ReleaseArchiver {
    private final ReportRequest request;
    private final ArchiveChoices choices;
    private final Progress progress;

    /** @param choices checked, with a release */
    ReleaseArchiver(ReportRequest request, ArchiveChoices choices, Progress progress) {
        this.request = request;
        this.choices = choices;
        this.progress = progress;
    }

    /** Reads the stores and publishes the archive below the output folder of the request. */
    ReportSummary archive() throws ReportException {
        TableForms forms = request.exports().forms();
        try {
            SigningKey key = key();
            check();
            InputPlan plan = InputPlan.of(request);
            List<InputFile> files = plan.files();
            try (InputDigests digests = InputDigests.start(files, request.threads());
                    Catalog catalog = StoreReading.open(request, plan, digests, progress)) {
                ReportGenerator.requireSomething(catalog);
                Report report = ReportGenerator.assemble(request, catalog);
                Inputs inputs = new Inputs(
                        Version.GENERATOR,
                        report.asOf(),
                        "archive " + InputPlan.digest(request),
                        digests.await(),
                        choices.release(),
                        "");
                return ReportSummary.of(report, publish(report, forms, inputs, key));
            }
        } catch (BadKeyException e) {
            throw new ReportException(Kind.USAGE, e.getMessage(), e.next());
        } catch (PublishException e) {
            throw StoreReading.unpublished(e);
        } catch (IOException e) {
            throw StoreReading.notCleanedUp(e);
        }
    }

    private SigningKey key() throws BadKeyException, ReportException {
        try {
            return choices.signKey() == null ? SigningKey.NONE : SigningKey.read(choices.signKey());
        } catch (IOException e) {
            throw new ReportException(
                    Kind.USAGE,
                    "cannot read the key " + choices.signKey() + ": " + e.getMessage(),
                    "check its permissions");
        }
    }

    private Path folder() {
        return request.output().resolve(ArchivePublisher.top(choices.release()));
    }

    private ArchivePublisher zip() {
        return new ArchivePublisher(request.output(), choices.release());
    }

    private void check() throws PublishException {
        if (choices.folder()) {
            ArchivePublisher.checkFolder(folder(), choices.release());
            new Publisher().check(folder());
        } else {
            zip().check();
        }
    }

    private Publication publish(Report report, TableForms forms, Inputs inputs, SigningKey key)
            throws PublishException, BadKeyException {
        List<OutputFile> files = files(report, forms);
        if (!choices.folder()) {
            return zip().publish(files, inputs, choices.stored(), key, done -> progress.at("writing files", done));
        }
        Publication published = new Publisher()
                .publish(
                        folder(),
                        files.iterator(),
                        inputs,
                        request.threads(),
                        done -> progress.at("writing files", done));
        boolean signed = ArchivePublisher.signFolder(folder(), key, published.written() + published.removed() > 0);
        return signed ? published.withOneMore() : published;
    }

    private List<OutputFile> files(Report report, TableForms forms) {
        List<OutputFile> files = new ArrayList<>(exports(report, forms));
        if (choices.roCrate()) {
            RoCrate crate = new RoCrate(report, choices.release(), choices.license(), () -> parts(report, forms));
            files.add(new OutputFile(RoCrate.PATH, crate::writeTo));
        }
        return files;
    }

    private static List<OutputFile> exports(Report report, TableForms forms) {
        return ExportFiles.of(report, forms)
                .sorted((a, b) -> CodePoints.compare(a.path(), b.path()))
                .toList();
    }

    /** The files once more, since their digests must be known before the last of them is written. */
    private static List<RoCrate.Part> parts(Report report, TableForms forms) {
        List<RoCrate.Part> parts = new ArrayList<>();
        try {
            for (OutputFile file : exports(report, forms)) {
                ContentDigest digest = ContentDigest.of(file);
                parts.add(new RoCrate.Part(digest.path(), digest.bytes(), digest.sha256()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
