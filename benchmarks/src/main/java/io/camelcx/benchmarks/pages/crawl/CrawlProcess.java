// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.crawl;

import io.camelcx.benchmarks.server.LineProcess;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A contender in a JVM of its own, which has a small heap. */
public final class CrawlProcess implements AutoCloseable {

    private final CrawlContender contender;
    private final int pages;
    private final LineProcess process;

    private CrawlProcess(CrawlContender contender, int pages, LineProcess process) {
        this.contender = contender;
        this.pages = pages;
        this.process = process;
    }

    /**
     * Starts the JVM.
     *
     * @param pages   the number of pages the site has
     * @param heapMib the maximum heap
     */
    public static CrawlProcess start(CrawlContender contender, URI baseUrl, int pages, int heapMib) throws IOException {
        return new CrawlProcess(
                contender,
                pages,
                LineProcess.start(
                        CrawlProgram.class,
                        List.of("-Xmx" + heapMib + "m"),
                        contender.name(),
                        baseUrl.toString(),
                        Integer.toString(pages)));
    }

    /**
     * Crawls the site.
     *
     * @throws IllegalStateException if not all pages were read
     */
    public Crawl crawl() {
        Crawl crawl = Crawl.parse(process.request("crawl"));
        if (crawl.pages() != contender.share(pages)) {
            throw new IllegalStateException(
                    contender.label() + " has read " + crawl.pages() + " pages instead of " + contender.share(pages));
        }
        return crawl;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
