// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.crawl;

import io.camelcx.benchmarks.server.CpuTime;
import io.camelcx.benchmarks.server.PeakHeap;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The program of a contender's JVM: for each line that it is sent it crawls the site once, and prints a {@link Crawl}. */
final class CrawlProgram {

    private CrawlProgram() {}

    /** Arguments: a {@link CrawlContender}, the server's address, how many pages the site has. */
    public static void main(String[] arguments) throws Exception {
        PeakHeap heap = PeakHeap.watch();
        CrawlContender contender = CrawlContender.valueOf(arguments[0]);
        URI baseUrl = URI.create(arguments[1]);
        int pages = Integer.parseInt(arguments[2]);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (commands.readLine() != null) {
            System.out.println(crawl(contender, baseUrl, pages, heap));
        }
    }

    private static Crawl crawl(CrawlContender contender, URI baseUrl, int pages, PeakHeap heap) throws Exception {
        try (Crawler crawler = contender.start(baseUrl, pages)) {
            long begin = System.nanoTime();
            long cpu = CpuTime.nanos();
            long read = crawler.crawl();
            return new Crawl(read, System.nanoTime() - begin, CpuTime.nanos() - cpu, heap.bytes());
        }
    }
}
