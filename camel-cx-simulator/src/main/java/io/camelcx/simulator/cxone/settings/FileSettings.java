// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

import io.camelcx.simulator.settings.Checks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * What the extracted files hold, how they travel and how long they last, immutable: each {@code with} method returns a
 * changed copy. Times are measured by the simulator's clock.
 *
 * @param body what a file holds
 * @param rowsPerDay how many rows every day has
 * @param endInclusive whether the rows of a request's end date belong to it
 * @param encoding how its text becomes bytes
 * @param lineEnding what ends its lines
 * @param transfer how a download travels
 * @param urlLifetime how long a URL opens its file
 * @param lifetime how long a file stays after its job has succeeded
 */
public record FileSettings(
        FileBody body,
        int rowsPerDay,
        boolean endInclusive,
        FileEncoding encoding,
        LineEnding lineEnding,
        TransferSettings transfer,
        Duration urlLifetime,
        Duration lifetime) {

    public FileSettings {
        Checks.requireAtLeast(0, "rowsPerDay", rowsPerDay);
        Checks.requirePositive("urlLifetime", urlLifetime);
        Checks.requirePositive("lifetime", lifetime);
        if (body instanceof FileBody.OfSize && !encoding.charset().equals(StandardCharsets.UTF_8)) {
            throw new IllegalArgumentException("charset is " + encoding.charset() + ", a file of a size has UTF-8");
        }
    }

    public static FileSettings defaults() {
        return new FileSettings(
                new FileBody.Rows(),
                200,
                true,
                FileEncoding.defaults(),
                LineEnding.CRLF,
                TransferSettings.defaults(),
                Duration.ofSeconds(30),
                Duration.ofHours(24));
    }

    public FileSettings withBody(FileBody content) {
        return new FileSettings(
                content, rowsPerDay, endInclusive, encoding, lineEnding, transfer, urlLifetime, lifetime);
    }

    public FileSettings withRowsPerDay(int rows) {
        return new FileSettings(body, rows, endInclusive, encoding, lineEnding, transfer, urlLifetime, lifetime);
    }

    public FileSettings withEndInclusive(boolean inclusive) {
        return new FileSettings(body, rowsPerDay, inclusive, encoding, lineEnding, transfer, urlLifetime, lifetime);
    }

    /** For example {@code withEncoding(e -> e.withCharset(StandardCharsets.UTF_16LE))}. */
    public FileSettings withEncoding(UnaryOperator<FileEncoding> change) {
        return new FileSettings(
                body, rowsPerDay, endInclusive, change.apply(encoding), lineEnding, transfer, urlLifetime, lifetime);
    }

    public FileSettings withByteOrderMark(boolean mark) {
        return withEncoding(same -> same.withByteOrderMarks(mark ? 1 : 0));
    }

    public FileSettings withLineEnding(LineEnding ending) {
        return new FileSettings(body, rowsPerDay, endInclusive, encoding, ending, transfer, urlLifetime, lifetime);
    }

    /** For example {@code withTransfer(t -> t.withGzipMembers(2))}. */
    public FileSettings withTransfer(UnaryOperator<TransferSettings> change) {
        return new FileSettings(
                body, rowsPerDay, endInclusive, encoding, lineEnding, change.apply(transfer), urlLifetime, lifetime);
    }

    /** Whether a download is sent in chunks without its length; otherwise with its length. */
    public FileSettings withChunked(boolean inChunks) {
        return withTransfer(same -> same.withDelimiting(inChunks ? Delimiting.CHUNKED : Delimiting.LENGTH));
    }

    public FileSettings withUrlLifetime(Duration time) {
        return new FileSettings(body, rowsPerDay, endInclusive, encoding, lineEnding, transfer, time, lifetime);
    }

    public FileSettings withLifetime(Duration time) {
        return new FileSettings(body, rowsPerDay, endInclusive, encoding, lineEnding, transfer, urlLifetime, time);
    }
}
