// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import io.camelcx.cxcom.CxcomConnection;
import io.camelcx.cxcom.rest.client.UploadedFile;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.camel.impl.DefaultCamelContext;

/** Uploads a file, and then a stream of the same size, in a process of its own whose heap is far smaller. */
final class LargeUploadProgram {

    private LargeUploadProgram() {}

    /** Arguments: the server's address, the file, its size. */
    public static void main(String[] arguments) throws Exception {
        URI server = URI.create(arguments[0]);
        CxcomConnection connection = CxcomBed.connection(server, server);
        connection.setAccessToken("token");
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("cx", connection);
            context.start();
            for (Object content : new Object[] {Path.of(arguments[1]), new Zeros(Long.parseLong(arguments[2]))}) {
                UploadedFile uploaded = context.createProducerTemplate()
                        .requestBody("cxcom:self:/large?operation=upload", content, UploadedFile.class);
                System.out.println("uploaded " + uploaded.size());
            }
        }
    }

    /** A stream that is in no memory. */
    private static final class Zeros extends InputStream {

        private long left;

        private Zeros(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            Arrays.fill(buffer, offset, offset + read, (byte) 0);
            left -= read;
            return read;
        }
    }
}
