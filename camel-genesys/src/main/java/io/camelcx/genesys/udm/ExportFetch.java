// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.genesys.udm.client.ExportStatus;
import io.camelcx.genesys.udm.client.FileDownload;
import io.camelcx.genesys.udm.client.FileMetadata;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.genesys.udm.client.UdmClient;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.fetch.DownloadedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** Finds the files of exports, and downloads them. */
final class ExportFetch {

    private static final int NOT_FOUND = 404;

    private final GenesysUdmEndpoint endpoint;
    private final UdmClient client;
    private final FileDownload download;
    private final ExportStatus status;
    private final boolean checkSize;

    /**
     * A file that was downloaded.
     *
     * @param name its name
     * @param path where it is
     * @param size in bytes
     */
    record Part(String name, Path path, long size) {}

    ExportFetch(GenesysUdmEndpoint endpoint) throws Exception {
        GenesysUdmConfiguration options = endpoint.getConfiguration();
        this.endpoint = endpoint;
        this.client = endpoint.client();
        this.download = new FileDownload(client, endpoint.waiting(), options.getDownloadAttempts());
        this.checkSize = options.isCheckSize();
        this.status = ExportStatus.of(
                CommaList.of(options.getFinishedStatuses()), CommaList.of(options.getFailedStatuses()), checkSize);
    }

    /** An export is not followed any more. */
    void ended(JobInfo export) {
        endpoint.running().ended(export.title());
    }

    /** What the vendor's words for a status mean. */
    ExportStatus status() {
        return status;
    }

    /**
     * The files of an export that has a file name, in the order of its parts.
     *
     * @return empty if not all of them are there yet
     */
    CompletableFuture<Optional<List<FileMetadata>>> files(JobInfo export) {
        return client.files(export).thenApply(found -> {
            // Files that were deleted have no metadata either: then the download decides.
            List<FileMetadata> files = found.isEmpty() ? List.of(only(export)) : found;
            return status.isComplete(export, files) ? Optional.of(files) : Optional.empty();
        });
    }

    private FileMetadata only(JobInfo export) {
        boolean known = checkSize && export.fileSize() > 0 && !export.isSplit();
        return new FileMetadata(export.fileName(), known ? OptionalLong.of(export.fileSize()) : OptionalLong.empty());
    }

    /**
     * Downloads files of an export, one after the other. After a failure nothing is left of them.
     *
     * @param wanted asked while a file is read; false ends the download with a {@link CancellationException}
     * @return the files; empty if one of them was deleted
     */
    CompletableFuture<Optional<List<Part>>> download(JobInfo export, List<FileMetadata> files, BooleanSupplier wanted) {
        List<Part> done = new ArrayList<>();
        CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
        for (FileMetadata file : files) {
            all = all.thenCompose(before -> download(export, file, wanted)).thenAccept(done::add);
        }
        return all.<Optional<List<Part>>>thenApply(last -> Optional.of(List.copyOf(done)))
                .exceptionallyCompose(failure -> {
                    delete(done);
                    return CxApiException.statusOf(failure).orElse(0) == NOT_FOUND
                            ? goneOr(failure, export, files)
                            : CompletableFuture.failedFuture(failure);
                });
    }

    /** Deletes files that no exchange has received. */
    static void delete(List<Part> parts) {
        parts.forEach(part -> DownloadedFile.delete(part.path()));
    }

    private CompletableFuture<Part> download(JobInfo export, FileMetadata file, BooleanSupplier wanted) {
        try {
            DownloadedFile target = endpoint.getComponent().temporaryFiles().create();
            return download.into(file, target, bytes -> {
                        if (!wanted.getAsBoolean()) {
                            throw new CancellationException("the download is not wanted any more");
                        }
                        endpoint.running().downloaded(export, bytes);
                    })
                    .thenApply(size -> new Part(file.name(), target.path(), size))
                    .whenComplete((part, failure) -> {
                        if (failure != null) {
                            target.abandon();
                        }
                    });
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /**
     * A proxy may answer 404 for everything: a file was deleted only if the vendor does not list it any more. Where the export's only name was tried
     * because no file was listed, none may be listed now.
     */
    private CompletableFuture<Optional<List<Part>>> goneOr(
            Throwable failure, JobInfo export, List<FileMetadata> files) {
        return client.files(export).thenCompose(listed -> {
            boolean guessed = files.equals(List.of(only(export)));
            boolean allListed = files.stream().map(FileMetadata::name).allMatch(name -> listed.stream()
                    .anyMatch(each -> each.name().equals(name)));
            return allListed || guessed && !listed.isEmpty()
                    ? CompletableFuture.failedFuture(failure)
                    : CompletableFuture.completedFuture(Optional.empty());
        });
    }
}
