/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
     * @param pages   how many pages the site has
     * @param heapMib the most heap it may use
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
        Crawl crawl = Crawl.parse(process.ask("crawl"));
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
