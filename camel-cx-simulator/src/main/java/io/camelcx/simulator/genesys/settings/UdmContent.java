// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;

/**
 * What exports hold beside rows that are added by hand; immutable: each {@code with} method returns a changed copy. The
 * rows follow from the seed and their number, and are spread over the 30 days before the simulator's start.
 *
 * @param contacts how many contacts there are
 * @param interactions how many interactions there are
 * @param attachmentEvery each such interaction has an attachment; 0 for none
 * @param attachmentBytes the size of an attachment
 * @param compression how much zips are compressed, from 0 (not, which is fastest) to 9
 */
public record UdmContent(long contacts, long interactions, int attachmentEvery, int attachmentBytes, int compression) {

    public UdmContent {
        Checks.requireAtLeast(0, "contacts", contacts);
        Checks.requireAtLeast(0, "interactions", interactions);
        Checks.requireAtLeast(0, "attachmentEvery", attachmentEvery);
        Checks.requireAtLeast(0, "attachmentBytes", attachmentBytes);
        if (compression < 0 || compression > 9) {
            throw new IllegalArgumentException("compression is " + compression + ", allowed are 0 to 9");
        }
    }

    public static UdmContent defaults() {
        return new UdmContent(50, 100, 10, 2048, 6);
    }

    public UdmContent withContacts(long count) {
        return new UdmContent(count, interactions, attachmentEvery, attachmentBytes, compression);
    }

    public UdmContent withInteractions(long count) {
        return new UdmContent(contacts, count, attachmentEvery, attachmentBytes, compression);
    }

    public UdmContent withAttachmentEvery(int number) {
        return new UdmContent(contacts, interactions, number, attachmentBytes, compression);
    }

    public UdmContent withAttachmentBytes(int bytes) {
        return new UdmContent(contacts, interactions, attachmentEvery, bytes, compression);
    }

    public UdmContent withCompression(int level) {
        return new UdmContent(contacts, interactions, attachmentEvery, attachmentBytes, level);
    }
}
