// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The values of an extra field for zip64, in their order. */
final class ZipExtra {

    private final Optional<ByteBuffer> values;

    /** Finds it among the extra fields. */
    ZipExtra(byte[] fields) {
        ByteBuffer all = ByteBuffer.wrap(fields).order(ByteOrder.LITTLE_ENDIAN);
        Optional<ByteBuffer> found = Optional.empty();
        while (all.remaining() >= 4 && found.isEmpty()) {
            int id = all.getShort() & 0xffff;
            int length = Math.min(all.getShort() & 0xffff, all.remaining());
            if (id == ZipFormat.EXTRA_64) {
                found = Optional.of(all.slice(all.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            }
            all.position(all.position() + length);
        }
        this.values = found;
    }

    boolean isPresent() {
        return values.isPresent();
    }

    /** The value itself, or the next one of the extra field that it stands for; negative if that is missing or no length. */
    long resolve(long value) {
        if (value != ZipFormat.IN_EXTRA || values.isEmpty()) {
            return value;
        }
        return values.get().remaining() < 8 ? -1 : values.get().getLong();
    }
}
