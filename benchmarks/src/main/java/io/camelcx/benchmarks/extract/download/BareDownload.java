// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.download;

import io.camelcx.benchmarks.extract.FileClient;
import io.camelcx.benchmarks.extract.server.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Apache HttpClient, and a loop that copies with a large buffer: the address is known, nothing is asked or retried. */
final class BareDownload implements FileClient {

    private static final int BUFFER_BYTES = 256 * 1024;

    private final URI address;
    private final DownloadedFile file;
    private final CloseableHttpClient http = HttpClients.createDefault();

    private BareDownload(URI address, DownloadedFile file) {
        this.address = address;
        this.file = file;
    }

    static BareDownload start(URI baseUrl) throws IOException {
        return new BareDownload(Tenant.address(baseUrl), DownloadedFile.create());
    }

    @Override
    public long fetch() throws IOException {
        return http.execute(new HttpGet(address), this::copy);
    }

    private long copy(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != 200) {
            throw new IOException("HTTP " + response.getCode());
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream body = response.getEntity().getContent();
                OutputStream target = Files.newOutputStream(file.path())) {
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                target.write(buffer, 0, length);
            }
        }
        return file.mebibytes();
    }

    @Override
    public void close() throws IOException {
        try (DownloadedFile deleted = file) {
            http.close();
        }
    }
}
