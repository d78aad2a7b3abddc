// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.camelcx.simulator.settings.Checks;

/** What a file holds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(name = "rows", value = FileBody.Rows.class),
    @Type(name = "headerOnly", value = FileBody.HeaderOnly.class),
    @Type(name = "empty", value = FileBody.Empty.class),
    @Type(name = "ofSize", value = FileBody.OfSize.class),
    @Type(name = "largeField", value = FileBody.LargeField.class),
    @Type(name = "text", value = FileBody.Text.class),
    @Type(name = "bytes", value = FileBody.Bytes.class)
})
public sealed interface FileBody {

    /** A header and the rows of the requested days. */
    record Rows() implements FileBody {}

    /** A header and no row. */
    record HeaderOnly() implements FileBody {}

    /** Nothing, not even a header. */
    record Empty() implements FileBody {}

    /**
     * A header and as many whole rows as there is room for, made while they are sent.
     *
     * @param bytes how large the file is at most
     */
    record OfSize(long bytes) implements FileBody {
        public OfSize {
            Checks.requireAtLeast(1, "bytes", bytes);
        }
    }

    /**
     * This text, with the marks and in the charset of the settings; its line endings are its own.
     *
     * @param text rows that are no rows, another document, or anything else
     */
    record Text(String text) implements FileBody {}

    /**
     * These bytes.
     *
     * @param bytes without regard to the other settings
     */
    record Bytes(byte[] bytes) implements FileBody {
        public Bytes {
            bytes = bytes.clone();
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /**
     * A header and two rows, in the first of which one quoted field is as large as this.
     *
     * @param bytes how large the field is
     */
    record LargeField(int bytes) implements FileBody {
        public LargeField {
            Checks.requireAtLeast(1, "bytes", bytes);
        }
    }
}
