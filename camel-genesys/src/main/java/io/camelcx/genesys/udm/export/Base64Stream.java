// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import io.camelcx.genesys.udm.export.ExportException.Problem;
import io.camelcx.support.stream.BulkInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Base64;

/** Decodes base64 in lines of any length. The JDK's decoder for them ignores every other character, and so damage. */
final class Base64Stream extends BulkInputStream {

    private static final int CHARACTERS = 1 << 15;

    private final InputStream in;
    private final boolean pem;
    private final byte[] characters = new byte[CHARACTERS + 3];
    private final byte[] chunk = new byte[CHARACTERS];
    private ByteBuffer decoded = ByteBuffer.allocate(0);
    private int kept;
    private boolean padded;
    private boolean dashes;

    /** @param pem whether a line that begins with a dash ends it, and only white space follows */
    Base64Stream(InputStream in, boolean pem) {
        this.in = in;
        this.pem = pem;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        while (!decoded.hasRemaining()) {
            if (!fill()) {
                return -1;
            }
        }
        int taken = Math.min(count, decoded.remaining());
        decoded.get(bytes, offset, taken);
        return taken;
    }

    private boolean fill() throws IOException {
        int read = in.read(chunk, 0, CHARACTERS);
        if (read < 0) {
            if (kept > 0) {
                throw new ExportException(Problem.TRUNCATED, "The base64 text ends within a group of characters");
            }
            return false;
        }
        int count = kept;
        for (int i = 0; i < read; i++) {
            byte each = chunk[i];
            if (isCharacter(each)) {
                characters[count++] = each;
            }
        }
        kept = count % 4;
        try {
            decoded = Base64.getDecoder().decode(ByteBuffer.wrap(characters, 0, count - kept));
        } catch (IllegalArgumentException malformed) {
            throw new ExportException(Problem.DAMAGED, "The base64 text is malformed", malformed);
        }
        System.arraycopy(characters, count - kept, characters, 0, kept);
        return true;
    }

    private boolean isCharacter(byte each) throws ExportException {
        if (each == '\n' || each == '\r' || each == ' ' || each == '\t') {
            return false;
        }
        if (each == '-' && pem) {
            dashes = true;
        }
        if (dashes) {
            return false;
        }
        boolean valid = each >= 'A' && each <= 'Z'
                || each >= 'a' && each <= 'z'
                || each >= '0' && each <= '9'
                || each == '+'
                || each == '/';
        if (each == '=') {
            padded = true;
        } else if (!valid || padded) {
            throw new ExportException(Problem.DAMAGED, "The base64 text has a character where none is allowed");
        }
        return true;
    }
}
