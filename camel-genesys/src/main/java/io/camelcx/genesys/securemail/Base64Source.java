// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

import io.camelcx.genesys.securemail.client.MailFile;
import jakarta.activation.DataSource;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;

/** The content of an attachment, decoded while it is read. Damaged Base64 fails the reading. */
record Base64Source(MailFile file) implements DataSource {

    @Override
    public InputStream getInputStream() {
        return Base64.getDecoder().wrap(new Letters(file.base64()));
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("An attachment of a mail is only read");
    }

    @Override
    public String getContentType() {
        return file.contentType();
    }

    @Override
    public String getName() {
        return file.name();
    }

    /** The characters of a text but its white space. */
    private static final class Letters extends InputStream {

        private final String text;
        private int next;

        Letters(String text) {
            this.text = text;
        }

        @Override
        public int read() {
            while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
                next++;
            }
            // No character beyond a byte is Base64: the decoder refuses it.
            return next < text.length() ? Math.min(text.charAt(next++), 0xff) : -1;
        }
    }
}
