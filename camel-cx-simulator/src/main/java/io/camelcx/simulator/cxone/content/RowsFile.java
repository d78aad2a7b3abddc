// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** The rows of some days. They are made once for the length and once for the content, so that none is kept. */
record RowsFile(Entity entity, List<LocalDate> days, int rowsPerDay, CsvFormat format) implements DataFile {
    private static final int BUFFER_BYTES = 65_536;

    @Override
    public long length() {
        return ByteCount.of(this::write);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        BufferedOutputStream buffer = new BufferedOutputStream(out, BUFFER_BYTES);
        write(buffer);
        buffer.flush();
    }

    private void write(OutputStream out) throws IOException {
        out.write(format.head(entity.columns()));
        for (LocalDate day : days) {
            for (int index = 0; index < rowsPerDay; index++) {
                out.write(format.bytes(entity.row(day, index)));
            }
        }
    }
}
