// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.client.ClientSession;
import org.cometd.client.BayeuxClient;
import org.cometd.client.http.common.AbstractHttpClientTransport;
import org.cometd.client.http.jetty.JettyHttpClientTransport;
import org.cometd.client.transport.ClientTransport;
import org.cometd.common.HashMapMessage;
import org.cometd.common.JSONContext;
import org.eclipse.jetty.client.HttpClient;
import org.junit.jupiter.api.Test;

/**
 * As in OSGi, each with what its bundle sees: the CometD client without its optional JSON libraries, which it accepts only in later
 * versions than Camel's, and the session with Jackson.
 */
class BundlesTest {

    @Test
    void theSessionNeedsNoJsonLibraryOfTheClient() throws Exception {
        ClassLoader everything = getClass().getClassLoader();
        try (Bundle client = new Bundle(
                        "org.cometd.",
                        everything,
                        everything,
                        Message.class,
                        ClientSession.class,
                        HashMapMessage.class,
                        BayeuxClient.class,
                        AbstractHttpClientTransport.class,
                        JettyHttpClientTransport.class);
                Bundle session =
                        new Bundle("io.camelcx.genesys.", client, everything, BayeuxJson.class, ReadsAndWrites.class)) {
            assertThatThrownBy(() -> client.loadClass("org.cometd.common.JacksonJSONContextClient")
                            .getConstructor()
                            .newInstance())
                    .isInstanceOf(NoClassDefFoundError.class);
            Class<?> json = session.loadClass(BayeuxJson.class.getName());
            assertThat(json).isNotSameAs(BayeuxJson.class);
            for (Class<?> type : List.of(CometdConnection.class, BayeuxTransport.class, GuardedBayeuxClient.class)) {
                assertThat(Class.forName(type.getName(), true, session).getClassLoader())
                        .isSameAs(session);
            }
            Callable<?> task = (Callable<?>) session.loadClass(ReadsAndWrites.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat(task.call()).isEqualTo("{\"data\":{\"amount\":1.10},\"channel\":\"/x\"}");
        }
    }

    /** Runs in the session's bundle. */
    public static final class ReadsAndWrites implements Callable<String> {

        @Override
        public String call() throws Exception {
            JSONContext.Client json = new BayeuxJson(Arrivals.NONE);
            Map<String, Object> options = new HashMap<>(Map.of(ClientTransport.JSON_CONTEXT_OPTION, json));
            ClientTransport transport = new JettyHttpClientTransport(options, new HttpClient());
            transport.setURL("http://localhost/notifications");
            transport.init();
            return json.generate(json.parse("[{\"channel\":\"/x\",\"data\":{\"amount\":1.10}}]")
                    .get(0));
        }
    }

    /** Has its own classes itself, the CometD client's from its bundle, and others from the class path. */
    private static final class Bundle extends URLClassLoader {

        private final String own;
        private final ClassLoader client;

        Bundle(String own, ClassLoader client, ClassLoader others, Class<?>... origins) {
            super(Stream.of(origins).map(Bundle::location).distinct().toArray(URL[]::new), others);
            this.own = own;
            this.client = client;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (name.startsWith(own)) {
                    Class<?> loaded = findLoadedClass(name);
                    return loaded == null ? findClass(name) : loaded;
                }
            }
            if (name.startsWith("org.cometd.")) {
                return client.loadClass(name);
            }
            if (own.startsWith("org.cometd.") && isJson(name)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        private static boolean isJson(String name) {
            return name.startsWith("com.fasterxml.jackson.") || name.startsWith("org.eclipse.jetty.util.ajax.");
        }

        private static URL location(Class<?> type) {
            return type.getProtectionDomain().getCodeSource().getLocation();
        }
    }
}
