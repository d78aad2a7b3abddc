// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import static io.camelcx.genesys.udm.export.TestKeys.FIRST;
import static io.camelcx.genesys.udm.export.TestKeys.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Reads exports to their end. */
final class TestReading {

    private TestReading() {}

    /** Parts named {@code export.z01.smime} and so on. */
    static List<ExportPart> parts(List<byte[]> contents) {
        List<ExportPart> parts = new ArrayList<>();
        for (byte[] content : contents) {
            String name = parts.size() + 1 == contents.size()
                    ? "export.zip.smime"
                    : "export.z%02d.smime".formatted(parts.size() + 1);
            parts.add(new ExportPart(name, () -> new ByteArrayInputStream(content)));
        }
        return parts;
    }

    static ExportParts encrypted(byte[]... contents) {
        return ExportParts.of(parts(List.of(contents)), keys(FIRST));
    }

    /** The zip file, encrypted. */
    static ExportEntries entries(byte[] zip, ExportLimits limits) {
        return new ExportEntries(encrypted(TestMessages.der(zip, FIRST)), limits);
    }

    static Map<String, byte[]> readEntries(byte[] zip) throws IOException {
        return readEntries(entries(zip, ExportLimits.DEFAULT));
    }

    static Map<String, byte[]> readEntries(ExportEntries entries) throws IOException {
        Map<String, byte[]> read = new LinkedHashMap<>();
        try (entries) {
            for (Optional<ExportEntry> entry = entries.next(); entry.isPresent(); entry = entries.next()) {
                byte[] content = entry.get().content().readAllBytes();
                assertThat(entry.get().size().orElse(content.length)).isEqualTo(content.length);
                read.put(entry.get().name(), content);
            }
        }
        return read;
    }

    static List<byte[]> readFiles(ExportParts parts) throws IOException {
        List<byte[]> read = new ArrayList<>();
        try (parts) {
            for (Optional<ExportFile> file = parts.next(); file.isPresent(); file = parts.next()) {
                read.add(file.get().content().readAllBytes());
            }
        }
        return read;
    }

    static ExportRecords records(ExportParts parts) {
        return new ExportRecords(
                new ExportEntries(parts, ExportLimits.DEFAULT), ExportRecords::isJson, ExportLimits.DEFAULT);
    }

    static AbstractThrowableAssert<?, ? extends Throwable> assertThatFails(ThrowingCallable call, Problem problem) {
        return assertThatThrownBy(() -> {
                    try {
                        call.call();
                    } catch (UncheckedIOException failed) {
                        throw failed.getCause();
                    }
                })
                .isInstanceOfSatisfying(ExportException.class, failed -> assertThat(failed.problem())
                        .as(failed.toString())
                        .isEqualTo(problem));
    }
}
