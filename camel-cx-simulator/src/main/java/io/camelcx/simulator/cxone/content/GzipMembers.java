// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** gzip of several members, each with the same number of bytes of the content; together they are one gzip file (RFC 1952, 2.2). */
final class GzipMembers extends OutputStream {
    private final OutputStream out;
    private final long memberBytes;
    private GZIPOutputStream member;
    private long left;

    GzipMembers(OutputStream out, long memberBytes) throws IOException {
        this.out = out;
        this.memberBytes = memberBytes;
        begin();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (left == 0) {
                member.finish();
                begin();
            }
            int part = (int) Math.min(left, length - done);
            member.write(bytes, offset + done, part);
            done += part;
            left -= part;
        }
    }

    @Override
    public void close() throws IOException {
        member.finish();
        out.close();
    }

    private void begin() throws IOException {
        member = new GZIPOutputStream(out);
        left = memberBytes;
    }
}
