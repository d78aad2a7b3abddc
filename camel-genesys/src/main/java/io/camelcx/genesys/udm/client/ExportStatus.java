// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.client;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the vendor's words for the status of an export mean. Its text names none of them.
 *
 * @param finished the words for an export whose files are complete, in lower case
 * @param failed   the words for an export that will never have a file, in lower case
 * @param sizes    whether {@code fileSize} is the sum of the sizes of its files
 */
public record ExportStatus(Set<String> finished, Set<String> failed, boolean sizes) {

    /** The words for a finished export, unless set. */
    public static final String FINISHED = "finished,completed,complete,done,success,successful,succeeded,exported";

    /** The words for an export without a file, unless set. */
    public static final String FAILED = "failed,failure,error,cancelled,canceled,aborted,terminated";

    /** As {@link #ExportStatus(Set, Set, boolean)}, of words in any case. */
    public static ExportStatus of(List<String> finished, List<String> failed, boolean sizes) {
        return new ExportStatus(lower(finished), lower(failed), sizes);
    }

    /** Whether the export is finished, by its status alone. */
    public boolean isFinished(JobInfo export) {
        return finished.contains(export.status().toLowerCase(Locale.ROOT));
    }

    /** Whether the export has failed or was cancelled. */
    public boolean isFailed(JobInfo export) {
        return failed.contains(export.status().toLowerCase(Locale.ROOT));
    }

    /**
     * Whether parts are all files of an export: their sizes add up to its own; where a size is not known, by its status, or because it is not split.
     */
    public boolean isComplete(JobInfo export, List<FileMetadata> parts) {
        boolean known = sizes
                && export.fileSize() > 0
                && parts.stream().allMatch(part -> part.size().isPresent());
        if (known) {
            return parts.stream().mapToLong(part -> part.size().getAsLong()).sum() == export.fileSize();
        }
        return isFinished(export) || !export.isSplit();
    }

    private static Set<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
