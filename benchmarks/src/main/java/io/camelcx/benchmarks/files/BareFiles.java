// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.FileEntity;

/** Apache HttpClient, and a loop that copies with a large buffer: nothing is looked up, checked or retried. */
final class BareFiles implements Transfer.FileClient {

    private static final int BUFFER_BYTES = 256 * 1024;

    private final CloseableHttpClient http = HttpClients.createDefault();
    private final String folder;
    private final String token;

    BareFiles(URI site, int page, String token) {
        this.folder = site + "/@api/deki/pages/" + page + "/files/";
        this.token = token;
    }

    @Override
    public void download(String name, Path target) throws Exception {
        execute(new HttpGet(folder + name), response -> {
            byte[] buffer = new byte[BUFFER_BYTES];
            try (InputStream body = response.getEntity().getContent();
                    OutputStream file = Files.newOutputStream(target)) {
                for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                    file.write(buffer, 0, length);
                }
            }
        });
    }

    @Override
    public void upload(String name, Path source) throws Exception {
        HttpPut request = new HttpPut(folder + name);
        request.setEntity(new LargeBufferEntity(source));
        execute(request, response -> EntityUtils.consume(response.getEntity()));
    }

    private interface Reader {
        void read(ClassicHttpResponse response) throws IOException;
    }

    private void execute(HttpUriRequestBase request, Reader reader) throws IOException {
        request.setHeader("X-Deki-Token", token);
        http.execute(request, response -> {
            if (response.getCode() != 200) {
                throw new IOException("HTTP " + response.getCode());
            }
            reader.read(response);
            return null;
        });
    }

    /** The client's own entity copies by 4 KiB, which would be no opponent. */
    private static final class LargeBufferEntity extends FileEntity {

        private final Path file;

        LargeBufferEntity(Path file) {
            super(file.toFile(), ContentType.APPLICATION_OCTET_STREAM);
            this.file = file;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            byte[] buffer = new byte[BUFFER_BYTES];
            try (InputStream content = Files.newInputStream(file)) {
                for (int length = content.read(buffer); length >= 0; length = content.read(buffer)) {
                    out.write(buffer, 0, length);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
