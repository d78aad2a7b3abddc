// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.crawl;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** Threads that request pages and discard the responses. */
final class BareCrawl implements Crawler {

    private static final int THREADS = 4;

    private final URI baseUrl;
    private final int pages;
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final CloseableHttpClient http = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(THREADS)
                    .setMaxConnTotal(THREADS)
                    .build())
            .build();

    /** @param pages the site's, numbered from 1 on */
    BareCrawl(URI baseUrl, int pages) {
        this.baseUrl = baseUrl;
        this.pages = pages;
    }

    @Override
    public long crawl() throws Exception {
        List<Future<Long>> parts = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            parts.add(threads.submit(this::part));
        }
        long read = 0;
        for (Future<Long> part : parts) {
            read += part.get();
        }
        return read;
    }

    private long part() throws IOException {
        long read = 0;
        for (int page = asked.incrementAndGet(); page <= pages; page = asked.incrementAndGet()) {
            read += http.execute(new HttpGet(baseUrl + "/@api/deki/pages/" + page + "?include=contents"), this::read);
        }
        return read;
    }

    private int read(ClassicHttpResponse response) throws IOException {
        byte[] document = EntityUtils.toByteArray(response.getEntity());
        if (response.getCode() != 200 || document.length == 0) {
            throw new IOException("HTTP " + response.getCode());
        }
        return 1;
    }

    @Override
    public void close() throws IOException {
        threads.shutdown();
        http.close();
    }
}
