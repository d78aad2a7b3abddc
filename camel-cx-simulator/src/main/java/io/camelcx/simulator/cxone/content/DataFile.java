// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import io.camelcx.simulator.cxone.settings.FileBody;
import io.camelcx.simulator.cxone.settings.FileSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A file that does not exist before it is sent. */
public interface DataFile {

    /** How many bytes it has. */
    long length();

    /** Sends all of it; what the stream is given is not kept in memory. */
    void writeTo(OutputStream out) throws IOException;

    /**
     * A file of the entity.
     *
     * @param days the days whose rows it has
     */
    static DataFile of(Entity entity, List<LocalDate> days, FileSettings settings) {
        CsvFormat format = new CsvFormat(settings.encoding(), settings.lineEnding());
        FileBody body = settings.body();
        if (body instanceof FileBody.Empty) {
            return new BytesFile(new byte[0]);
        }
        if (body instanceof FileBody.HeaderOnly) {
            return new BytesFile(format.head(entity.columns()));
        }
        if (body instanceof FileBody.OfSize size) {
            return new SizedFile(entity, format, size.bytes());
        }
        if (body instanceof FileBody.Text text) {
            return new BytesFile(settings.encoding().start(text.text()));
        }
        if (body instanceof FileBody.Bytes bytes) {
            return new BytesFile(bytes.bytes());
        }
        if (body instanceof FileBody.LargeField field) {
            return new BytesFile(largeField(entity, format, field.bytes()));
        }
        return new RowsFile(entity, days, settings.rowsPerDay(), format);
    }

    private static byte[] largeField(Entity entity, CsvFormat format, int size) {
        LocalDate anyDay = LocalDate.of(2026, 1, 1);
        List<String> large = new ArrayList<>(entity.row(anyDay, 0));
        large.set(large.size() - 1, "a,".repeat(size / 2) + "b".repeat(size % 2));
        ByteArrayOutputStream file = new ByteArrayOutputStream(size + 4096);
        file.writeBytes(format.head(entity.columns()));
        file.writeBytes(format.bytes(large));
        file.writeBytes(format.bytes(entity.row(anyDay, 1)));
        return file.toByteArray();
    }
}
