// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import io.camelcx.expert.DemoConnection;
import io.camelcx.support.state.StateFile;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/**
 * Reads all users of a site in a JVM of its own: {@code all} by a producer, {@code consumer} by a consumer, {@code bare} by HttpClient and the JDK's StAX.
 * Prints how many there were, and how many a second. Arguments: the site, which of the three, the rows of a page, how many users there are, and the file
 * of the state.
 */
public final class LargeListProgram {

    private LargeListProgram() {}

    public static void main(String[] arguments) throws Exception {
        URI site = URI.create(arguments[0]);
        String limit = arguments[2];
        long expected = Long.parseLong(arguments[3]);
        long start = System.nanoTime();
        long users =
                switch (arguments[1]) {
                    case "all" -> all(site, limit);
                    case "consumer" -> consumer(site, limit, expected, arguments[4]);
                    default -> bare(site, Integer.parseInt(limit));
                };
        double seconds = (System.nanoTime() - start) / 1e9;
        Runtime jvm = Runtime.getRuntime();
        System.out.printf(
                "%s read %d users, %.0f a second, of %d MiB at most%n",
                arguments[1], users, users / seconds, jvm.maxMemory() >> 20);
    }

    private static long all(URI site, String limit) throws Exception {
        AtomicLong users = new AtomicLong();
        try (DefaultCamelContext context = context(site)) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:all")
                            .to("expert-users:all?operation=list&all=true&limit=" + limit)
                            .split(body())
                            .streaming()
                            .process(exchange -> users.incrementAndGet());
                }
            });
            context.start();
            context.createProducerTemplate().sendBody("direct:all", null);
        }
        return users.get();
    }

    private static long consumer(URI site, String limit, long expected, String file) throws Exception {
        AtomicLong users = new AtomicLong();
        CountDownLatch done = new CountDownLatch(1);
        StateFile state = new StateFile();
        state.setFile(file);
        try (DefaultCamelContext context = context(site)) {
            context.getRegistry().bind("state", state);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("expert-users:all?initialDelay=0&delay=3600000&stateRepository=#state&limit=" + limit)
                            .process(exchange -> {
                                if (users.incrementAndGet() == expected) {
                                    done.countDown();
                                }
                            });
                }
            });
            context.start();
            done.await();
        }
        return users.get();
    }

    private static DefaultCamelContext context(URI site) {
        DefaultCamelContext context = new DefaultCamelContext();
        context.getRegistry().bind("expert", DemoConnection.to(site));
        return context;
    }

    private static long bare(URI site, int limit) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        long users = 0;
        try (CloseableHttpClient client = HttpClients.createDefault()) {
            long page = limit;
            while (page > 0) {
                HttpGet request = new HttpGet(site + "/@api/deki/users?sortby=id&limit=" + limit + "&offset=" + users);
                page = client.execute(
                        request, response -> count(factory, response.getEntity().getContent()));
                users += page;
            }
        }
        return users;
    }

    private static long count(XMLInputFactory factory, InputStream document) {
        long users = 0;
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(document);
            while (reader.hasNext()) {
                boolean name = reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("username");
                users += name && !reader.getElementText().isEmpty() ? 1 : 0;
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return users;
    }
}
