// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

import io.camelcx.simulator.settings.Checks;
import java.util.List;
import java.util.Optional;

/**
 * How a file travels, immutable: each {@code with} method returns a changed copy.
 *
 * @param delimiting how the end of the body is marked
 * @param coding how its bytes are coded
 * @param gzipMembers of how many members a gzip body is made
 * @param declared the values of the headers {@code Content-Encoding}, one header each; empty for what the coding says
 * @param contentType the value of the header {@code Content-Type}; blank for none
 * @param cutAfter how many bytes of the coded body are sent at most
 */
public record TransferSettings(
        Delimiting delimiting,
        ContentCoding coding,
        int gzipMembers,
        Optional<List<String>> declared,
        String contentType,
        long cutAfter) {

    public TransferSettings {
        Checks.requireAtLeast(1, "gzipMembers", gzipMembers);
        Checks.requireAtLeast(0, "cutAfter", cutAfter);
        declared = declared.map(List::copyOf);
    }

    public static TransferSettings defaults() {
        return new TransferSettings(
                Delimiting.LENGTH, ContentCoding.IDENTITY, 1, Optional.empty(), "text/csv", Long.MAX_VALUE);
    }

    public TransferSettings withDelimiting(Delimiting kind) {
        return new TransferSettings(kind, coding, gzipMembers, declared, contentType, cutAfter);
    }

    public TransferSettings withCoding(ContentCoding kind) {
        return new TransferSettings(delimiting, kind, gzipMembers, declared, contentType, cutAfter);
    }

    public TransferSettings withGzipMembers(int members) {
        return new TransferSettings(delimiting, ContentCoding.GZIP, members, declared, contentType, cutAfter);
    }

    /** Sends these headers {@code Content-Encoding} whatever the coding is; no value for no header. */
    public TransferSettings withDeclared(String... values) {
        return new TransferSettings(
                delimiting, coding, gzipMembers, Optional.of(List.of(values)), contentType, cutAfter);
    }

    public TransferSettings withContentType(String type) {
        return new TransferSettings(delimiting, coding, gzipMembers, declared, type, cutAfter);
    }

    public TransferSettings withCutAfter(long bytes) {
        return new TransferSettings(delimiting, coding, gzipMembers, declared, contentType, bytes);
    }
}
